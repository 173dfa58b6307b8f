"""What a comparison says to people, in English; the window translates the same sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.compare.comparison import Change
from cable_reader.wording import COMPARISON, fill

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.compare.comparison import Comparison, PairedParagraph

    Say = Callable[[str], str]


def said(template: str) -> str:
    """Give a sentence as it stands: English."""
    return template


def summary(comparison: Comparison, say: Say = said) -> list[str]:
    """Say in a sentence or two how the releases differ; ``say`` translates a template."""
    lines = []
    if comparison.is_of_one_cable is False:
        values = {
            key: cable.facts.reference.canonical or "?" if cable.facts.reference else "?"
            for key, cable in (("a", comparison.a), ("b", comparison.b))
        }
        lines.append(fill(say(COMPARISON["other-cable"]), values))
    words = {
        Change.WITHHELD_IN_A: comparison.withheld_in_a,
        Change.WITHHELD_IN_B: comparison.withheld_in_b,
    }
    parts = [
        fill(say(COMPARISON[f"{change}-count"]), {"count": count, "words": words.get(change, 0)})
        for change, count in comparison.counts.items()
        if count
    ]
    template = say(COMPARISON["summary" if parts else "nothing"])
    lines.append(fill(template, {"all": len(comparison.paragraphs), "parts": ", ".join(parts)}))
    return lines


def words_withheld(count: int, say: Say = said) -> str:
    """Say how many words were taken out; 0: nobody knows."""
    key = {0: "withheld", 1: "word-withheld"}.get(count, "words-withheld")
    return fill(say(COMPARISON[key]), {"count": count})


def changes(paired: PairedParagraph, say: Say = said) -> str:
    """Say what became of a paragraph."""
    words = say(COMPARISON[str(paired.change)])
    if paired.is_mark_changed and str(paired.change) != "mark-changed":
        words = fill(say(COMPARISON["and-mark-changed"]), {"change": words})
    return words
