"""Text to cable: parse, read the facts, know how to check them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.parse import parse_tree
from cable_reader.cable.record import Cable

if TYPE_CHECKING:
    from cable_reader.cable.finding import Finding


def _findings(cable: Cable) -> tuple[Finding, ...]:
    from cable_reader.checks import run_checks  # a cable is shown before it is checked

    return run_checks(cable)


def parse(text: str, container: str = "plain-text") -> Cable:
    """Read one cable; never raises because of the text's content.

    Pure: no disk but the shipped vocabulary, no network, no Qt. ``container`` names
    the form the text arrived in and is only carried along.
    """
    tree, facts = parse_tree(text)
    return Cable(tree, facts, container, _findings)
