"""Format lines 1 to 5: transmission id, relays, originator, security warning, date-time group."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.cable.date_time import DTG, DateTimeGroup, read_group
from cable_reader.cable.markings import Level
from cable_reader.cable.patterns import pattern
from cable_reader.cable.record import Transmission
from cable_reader.cable.tree import Node, NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft

PROSIGNS = {
    "Z": "FLASH",
    "O": "IMMEDIATE",
    "P": "PRIORITY",
    "R": "ROUTINE",
    "Y": "FLASH",
    "W": "FLASH OVERRIDE",
}
_SECURITY = {
    "U": Level.UNCLASSIFIED,
    "E": Level.UNCLASSIFIED,  # encrypt for transmission only
    "R": Level.RESTRICTED,
    "C": Level.CONFIDENTIAL,
    "S": Level.SECRET,
    "T": Level.TOP_SECRET,
}
_LONGEST_ID = 60  # characters of an id or a DE line
_LONGEST_LINE = 120
# "VZCZCXRO4471", "VV ZCZC ABC123" (5 FAH-2 H-321.1); a dump may put "Cable Text:" before it.
TRANSMISSION_ID = pattern(
    r"(?:Cable[ ]Text:\s{0,3})?"
    r"(?P<id>V{0,4}\s{0,3}ZCZC\s{0,3}[A-Z]{2,4}\d{2,5}|VV\s{1,4}[A-Z]{3}\d{3})$"
)
# "OO RUEHAG RUEHROV": format line 2; further lines may hold indicators alone. Tapes for relays of
# two precedences have both: "OO RUEHAG PP RUEHROV".
_DOUBLED = r"ZZ|OO|PP|RR|YY|WW"
_RELAY = pattern(
    rf"(?P<prosign>{_DOUBLED})"
    rf"(?P<indicators>(?:(?:\s{{1,4}}(?:{_DOUBLED}))?\s{{1,4}}R[A-Z0-9]{{4,7}}){{1,20}})$"
)
_MORE_RELAYS = pattern(
    rf"(?:(?:{_DOUBLED})\s{{1,4}})?R[A-Z0-9]{{4,7}}(?:(?:\s{{1,4}}(?:{_DOUBLED}))?\s{{1,4}}R[A-Z0-9]{{4,7}}){{0,20}}$"
)
_LONGEST_PROSIGN = 2  # letters
# "DE RUEHKO #2367/01 2411337", "DE RUEHXX 0051 22/1856Z".
DE = pattern(
    r"DE\s{1,4}(?P<ri>R[A-Z0-9]{4,7})\s{1,4}#?(?P<serial>\d{3,5}|\d{1,4}(?=[A-Z]\s))[A-Z]?(?:/(?P<section>\d{2,3}))?"
    r"\s{1,4}(?:\d{3}\s{1,4})?(?P<filed>\d{3}/?\d{4}|\d{2}/\d{4})Z?$"
)
# "ZNY CCCCC ZZH", "ZNR UUUUU ZZH(CCY AD123 ...)" (ACP 127, paragraph 203).
_WARNING = pattern(r"(?P<signal>ZN[RY])\s{1,4}(?P<letters>([A-Z])\3{4})(?P<rest>.*)$")
# "O 281337Z AUG 08", "O R 201815Z NOV 09 ZDK"; partial extracts print the group alone.
PREAMBLE = pattern(
    rf"(?:(?P<action>[ZOPRYW])(?:\s{{0,4}}(?P<info>[ZOPRYW]))?\s{{1,4}})?(?P<dtg>{DTG.pattern})(?P<rest>.*)$",
    re.IGNORECASE,
)
_SIGNAL = pattern(r"Z[A-Z]{2}\d?(?![A-Z0-9])")


def are_of_relay(words: list[str]) -> bool:
    """Whether lines are format lines 1 to 4 alone: a relay put its own over those of the origin."""
    return any(map(DE.match, words)) and all(
        TRANSMISSION_ID.match(word) or _RELAY.match(word) or DE.match(word) or _WARNING.match(word)
        for word in words
    )


def security_level(letters: str) -> str | None:
    """Give the level that the letters after ZNY or ZNR name: ``CCCCC``."""
    level = _SECURITY.get(letters[0])
    return level.title if level else None


def _indicators(words: str) -> list[str]:
    """Give the routing indicators of a relay line, without the prosigns between them."""
    return [word for word in words.split() if len(word) > _LONGEST_PROSIGN]


def _leaf(draft: Draft, index: int, match: re.Match[str], name: str, kind: NodeKind) -> Node:
    base = draft.lines.starts[index]
    return Node(kind, base + match.start(name), base + match.end(name))


class Envelope:
    """Gathers format lines 1 to 5 of one transmission."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.nodes: list[Node] = []
        self.id: str | None = None
        self.precedence: str | None = None
        self.relays: list[str] = []
        self.origin: str | None = None
        self.serial: str | None = None
        self.section: int | None = None
        self.filed: str | None = None
        self.security: str | None = None
        self.signals: list[str] = []
        self.has_group = False
        self.in_relays = False
        self.first_node: Node | None = None

    def take(self, index: int) -> bool:
        """Take line ``index`` if it is one of format lines 1 to 5."""
        word = self.draft.lines.words[index]
        first = word[0]
        taken = False
        if first in "VC" or word[:4] == "ZCZC":
            taken = self._take_id(index, word)
        elif first == "D":
            taken = self._take_origin(index, word)
        elif first == "Z" and word[1:2] == "N":
            taken = self._take_warning(index, word)
        if not taken and (first in "ZOPRYW" or first.isdigit()):
            taken = self._take_relays(index, word) or self._take_group(index, word)
        return taken

    def _line(self, index: int, kind: NodeKind, children: list[Node] | None = None) -> None:
        lines = self.draft.lines
        self.nodes.append(self.draft.node(kind, lines.starts[index], lines.ends[index], children))

    def _take_id(self, index: int, word: str) -> bool:
        match = TRANSMISSION_ID.match(word) if len(word) < _LONGEST_ID else None
        if match is None or (self.id is not None and self.origin is None) or self.has_group:
            return False
        if self.id is not None:
            self._forget_relay()
        self.id = "".join(match["id"].split())
        self._line(index, NodeKind.TRANSMISSION_ID)
        return True

    def _forget_relay(self) -> None:
        """Begin anew at the lines of the origin, which those of a relay stood over."""
        self.precedence = self.origin = self.serial = self.section = None
        self.filed = self.security = self.first_node = None
        self.relays, self.signals = [], []
        self.draft.filing_groups = [group for group in self.draft.filing_groups if group[0]]
        self.close()
        self.first_node = None

    def _take_relays(self, index: int, word: str) -> bool:
        match = _RELAY.match(word) if self.precedence is None else None
        if match:
            self.precedence = PROSIGNS[match["prosign"][0]]
            self.relays += _indicators(match["indicators"])
            leaves = [
                _leaf(self.draft, index, match, "prosign", NodeKind.PRECEDENCE),
                _leaf(self.draft, index, match, "indicators", NodeKind.TEXT),
            ]
            self._line(index, NodeKind.RELAY_LINE, leaves)
            self.in_relays = True
            return True
        if self.in_relays and _MORE_RELAYS.match(word):
            self.relays += _indicators(word)
            self._line(index, NodeKind.RELAY_LINE)
            return True
        return False

    def _take_origin(self, index: int, word: str) -> bool:
        match = (
            DE.match(word)
            if word[:3] == "DE " and len(word) < _LONGEST_ID and self.origin is None
            else None
        )
        if match is None:
            return False
        self.origin, self.serial = match["ri"], match["serial"]
        self.section = int(match["section"]) if match["section"] else None
        self.filed = match["filed"]
        self.draft.filing_groups.append((0, match["filed"]))
        leaves = [
            _leaf(self.draft, index, match, "ri", NodeKind.ROUTING_INDICATOR),
            _leaf(self.draft, index, match, "serial", NodeKind.NUMBER),
        ]
        self._line(index, NodeKind.DE_LINE, leaves)
        self.in_relays = False
        return True

    def _take_warning(self, index: int, word: str) -> bool:
        match = (
            _WARNING.match(word) if self.security is None and len(word) < _LONGEST_LINE else None
        )
        if match is None:
            return False
        self.security = security_level(match["letters"])
        self.signals += _SIGNAL.findall(match["rest"])
        self._line(
            index,
            NodeKind.SECURITY_LINE,
            [_leaf(self.draft, index, match, "letters", NodeKind.LEVEL)],
        )
        self.in_relays = False
        return True

    def _take_group(self, index: int, word: str) -> bool:
        match = PREAMBLE.match(word) if len(word) < _LONGEST_LINE and not self.has_group else None
        if match is None:
            return False
        self.has_group = True
        draft = self.draft
        group = _leaf(draft, index, match, "dtg", NodeKind.DATE_TIME_GROUP)
        leaves = [group]
        if match["action"]:
            leaves.insert(0, _leaf(draft, index, match, "action", NodeKind.PRECEDENCE))
            if match["info"]:
                leaves.insert(1, _leaf(draft, index, match, "info", NodeKind.PRECEDENCE))
        if draft.date_time is None:
            iso, year = read_group(match)
            draft.date_time = DateTimeGroup(match["dtg"], iso, group, year)
            if iso is None:
                draft.note("DTG_INVALID", group.start, group.end, printed=match["dtg"])
            if match["action"]:
                info = PROSIGNS[match["info"].upper()] if match["info"] else None
                draft.precedence = (PROSIGNS[match["action"].upper()], info)
                draft.precedence_node = leaves[0]
        self.signals += _SIGNAL.findall(match["rest"])
        self._line(index, NodeKind.PREAMBLE_LINE, leaves)
        self.in_relays = False
        return True

    def close(self) -> None:
        """Make one node of the lines gathered so far; others may follow behind a line between."""
        if not self.nodes:
            return
        start, end = self.nodes[0].start, self.nodes[-1].end
        node = self.draft.node(NodeKind.TRANSMISSION, start, end, self.nodes)
        self.draft.nodes.append(node)
        self.first_node = self.first_node or node
        self.nodes = []

    def hand_over(self) -> None:
        """Give the record its transmission, if one of format lines 1 to 4 was there."""
        self.close()
        if self.first_node and (self.id or self.precedence or self.origin or self.security):
            self.draft.transmissions.append(
                Transmission(
                    self.id, self.precedence, tuple(self.relays), self.origin, self.serial,
                    self.section, self.filed, self.security, tuple(self.signals), self.first_node,
                )
            )  # fmt: skip
