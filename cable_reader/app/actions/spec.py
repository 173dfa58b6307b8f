"""What the table of actions says of one command."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class When(StrEnum):
    """What a command needs."""

    ALWAYS = "always"
    CABLE = "cable"  # and its text is seen
    OPEN = "open"  # a cable, whatever of it is seen
    UNDO = "undo"
    REDO = "redo"
    BACK = "back"
    FORWARD = "forward"


class ActionSpec(NamedTuple):
    """One command: identity, words, keys, icon, where it is carried out, what it does in a sentence."""

    id: str
    text: str
    keys: tuple[str, ...]
    slot: str
    tip: str
    icon: str = ""
    when: When = When.CABLE
    checkable: bool = False
    argument: int | str | None = None
