"""Characters that a reader cannot see, or that stand for lost ones."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable

# Machine functions that survive in telegrams: bell, shifts, escape ... Form feeds end pages.
_CONTROLS = tuple(chr(code) for code in (*range(9), 11, *range(14, 32), 127))
# Those of the second row, which most programs show as nothing; U+0085 ends lines.
_HIGH_CONTROLS = tuple(chr(code) for code in range(128, 160) if code != 0x85)
_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
_INVISIBLE = "\u00ad\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\ufff9\ufffa\ufffb"
_HIDDEN = pattern(
    f"(?P<bidi>[{_BIDI}])|(?P<invisible>[{_INVISIBLE}])|(?P<lost>\ufffd|\u00bf{{2,}})"
    f"|(?P<control>[{''.join(_HIGH_CONTROLS)}])"
)
_ANY = (*_BIDI, *_INVISIBLE, "\ufffd", "\u00bf\u00bf", *_HIGH_CONTROLS)
_CODES = {
    "bidi": "TEXT_BIDI",
    "invisible": "TEXT_INVISIBLE",
    "lost": "TEXT_LOST",
    "control": "TEXT_CONTROL",
}


def check(cable: Cable) -> Iterable[Finding]:
    """Tell each kind once, at its first place, with how many there are."""
    # Most text holds none; looking for single characters is far quicker than for classes of them.
    has = cable.text.__contains__
    if any(map(has, _CONTROLS)) or (not cable.text.isascii() and any(map(has, _ANY))):
        return chain(_controls(cable.text), _hidden(cable.text))
    return ()


def _controls(text: str) -> Iterator[Finding]:
    for control in _CONTROLS:
        if control in text:
            at = text.index(control)
            yield finding(
                "TEXT_CONTROL",
                at,
                at + 1,
                character=f"U+{ord(control):04X}",
                count=text.count(control),
            )


def _hidden(text: str) -> Iterator[Finding]:
    first: dict[str, tuple[int, int]] = {}
    count: dict[str, int] = {}
    for match in _HIDDEN.finditer(text):
        kind = match.lastgroup or ""
        first.setdefault(kind, match.span())
        count[kind] = count.get(kind, 0) + 1
    for kind, (start, end) in first.items():
        character = f"U+{ord(text[start]):04X}"
        yield finding(_CODES[kind], start, end, character=character, count=count[kind])
