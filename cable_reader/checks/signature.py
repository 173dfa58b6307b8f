"""The signature: a cable ends with a surname."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.checks.archive import text_is_elsewhere
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable


def check(cable: Cable) -> Iterable[Finding]:
    """Without a surname at its end the text may be cut off; placed on the last line read."""
    facts = cable.facts
    if facts.signatures or not facts.paragraphs or text_is_elsewhere(facts):
        return ()
    last = facts.paragraphs[-1]
    end = last.spans[-1].end if last.spans else last.nodes[-1].end
    start = cable.text.rfind("\n", 0, end) + 1
    return (finding("SIGNATURE_MISSING", start, end),)
