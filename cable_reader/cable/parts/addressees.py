"""Format lines 6 to 9: originator, action, information and exempted addressees."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from cable_reader.cable.parts.address_tail import is_tail, is_whole, read_tail
from cable_reader.cable.patterns import pattern
from cable_reader.cable.record import Addressee, Role
from cable_reader.cable.tree import Node, NodeKind, new_node

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft

_ROLE = pattern(r"(?P<role>TO|INFO|XMT|ACTION)(?:[ \t]*[/:][ \t]*|[ \t]+|$)")
_ROLES = {"TO": Role.ACTION, "ACTION": Role.ACTION, "INFO": Role.INFO, "XMT": Role.EXEMPT}
_INDICATOR = pattern(
    r"(?P<ri>R[A-Z0-9]{4,7}(?=[ \t]*/)|ZEN)(?:[ \t]*/(?!/)[ \t]*|(?<=ZEN)[ \t]+(?=[A-Z]))"
)
# Two addresses on one line: "RUEHC/SECSTATE WASHDC PRIORITY 3310 RUEHQX/AMEMBASSY OSTGARD".
# "AMEMBASSY CASTRA; AMCONSUL VELM".
_NEXT_ADDRESS = pattern(
    r"(?<=[ \t])(?=(?:R[A-Z0-9]{4,7}|ZEN)/(?!/))|;[ \t]{1,9}(?=AM(?:EMBASSY|CONSUL)\b|US[A-Z]{3,}\b)"
)
# "TO RUEHC/SECSTATE WASHDC PRIORITY 3310"; what the words may be is told by ``_usual_address``.
_USUAL = r"(?:(TO|INFO)[ ])?(R[A-Z0-9]{4,7})/([A-Z][A-Z.'&\- ]*)(\d{3,5})?"
_USUAL_WORD = pattern(_USUAL + "$")
_USUAL_LINE = pattern(_USUAL + r"[ ]?\n")
_USUAL_WORDS = pattern(
    r"(?P<plad>[A-Z][A-Z.'&\-]*+"
    r"(?:[ ](?!(?:FLASH|NIACT|OPERATIONAL|IMMEDIATE|PRIORITY|ROUTINE|XMT)\b)"
    r"[A-Z][A-Z.'&\-]*+){0,9})"
    r"(?:[ ](?P<precedence>FLASH|IMMEDIATE|PRIORITY|ROUTINE))?[ ]?$"
)
_INDICATOR_LINE = pattern(r"((?:TO[ ]|INFO[ ])?R[A-Z0-9]{4,7}/[^\n]{2,200}?)[ ]?\n")
_EXEMPT_LINE = pattern(r"(XMT[ ][A-Z][^\n]{2,200}?)[ ]?\n")
_ROLE_KIND, _RI_KIND, _PLAD_KIND = NodeKind.ROLE, NodeKind.ROUTING_INDICATOR, NodeKind.PLAD
_PRECEDENCE_KIND, _NUMBER_KIND = NodeKind.PRECEDENCE, NodeKind.CONTINUITY_NUMBER
_ADDRESSEE_KIND, _BLANK, _TEXT = NodeKind.ADDRESSEE, NodeKind.BLANK, NodeKind.TEXT
_ACTION, _INFO = Role.ACTION, Role.INFO
new_addressee = partial(tuple.__new__, Addressee)
_ADDRESS = pattern(r"[A-Z0-9][A-Z0-9 .,'\u2019()&/\-:;#\t+]*$")
# "EU MEMBER STATES COLLECTIVE, XMT, AMEMBASSY X AND AMEMBASSY Y" (measured).
_INLINE_EXEMPTION = pattern(r"\bXMT\b[ \t]{0,4}[,:/]?[ \t]{0,4}")
_POSTS = pattern(r",|\bAND\b")
_POST_PLAD = pattern(r"(?:AM|US)[A-Z]{3,}[ ]")
_COLLECTIVE = pattern(
    r"COLLECTIVE|^ALL\b|\bPOSTS\b|SPECIAL EMBASSY PROGRAM|^AIG\b|\bCAPITALS\b|\bMEMBERS?\b",
    re.IGNORECASE,
)
_GOES_ON = (" AND", ",")  # ends of a list of posts that the next line goes on with
_WRAPPED = 60  # an address line this long may have lost its end to the next line (69 columns)


@lru_cache(maxsize=4096)  # cables name the same posts again and again
def _usual_address(words: str) -> tuple[str, str | None] | None:
    """Read the words behind a routing indicator: PLAD and precedence; None if not usual."""
    match = _USUAL_WORDS.match(words)
    if match is None or not is_whole(match["plad"]):
        return None
    return match["plad"], match["precedence"]


def is_collective(plad: str) -> bool:
    """Whether a PLAD names many posts at once."""
    return _COLLECTIVE.search(plad) is not None


def _each_post(plad: str) -> list[str]:
    """Divide posts that one line exempts: ``AMEMBASSY OSTGARD, AMEMBASSY VELORIA``."""
    posts = [post.strip() for post in _POSTS.split(plad)] if "," in plad else [plad]
    return posts if all(map(_POST_PLAD.match, posts)) else [plad]


class AddressList:
    """Reads the address lines of one transmission, in their order."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.role: Role | None = None
        self.found: list[Addressee] = []
        self.after_exempt: Addressee | None = None  # the address that XMT lines take posts from
        self.exempt_with_indicator = False
        self.sender: Addressee | None = None

    def take(self, start: int, word: str) -> bool:
        """Take a line as address lines if it is; a line without a role inherits one."""
        if word[:3] == "FM " or word[:3] == "FM\t":
            self._take_sender(start, word)
            return True
        if len(word) > 400:
            return False
        role_match = _ROLE.match(word)
        if role_match is None and self.role is None:
            return False
        shift = 0
        role_node = None
        if role_match:
            self._start_role(_ROLES[role_match["role"]])
            shift = role_match.end()
            role_node = Node(NodeKind.ROLE, start, start + len(role_match["role"]))
            if shift == len(word):
                self.draft.nodes.append(role_node)
                return True
            if word.startswith("XMT", shift):  # "INFO XMT AMCONSUL X"
                self.draft.nodes.append(role_node)
                role_node = None
                self._start_role(Role.EXEMPT)
                more = _ROLE.match(word, shift)
                shift = more.end() if more else shift
        elif not _ADDRESS.match(word):
            return False
        self._take_addresses(start + shift, word[shift:], role_node)
        return True

    def take_usual(self, start: int, word: str) -> bool:
        """Take a whole, undamaged address line with a routing indicator: nearly all are."""
        match = _USUAL_WORD.match(word)
        return match is not None and self._take_match(start, match)

    def take_usual_lines(self, at: int) -> int:
        """Take the lines from an offset on that begin with a routing indicator, or exempt posts.

        Gives where they end.
        """
        text = self.draft.text
        while True:
            match = _USUAL_LINE.match(text, at)
            if match is None or not self._take_match(at, match):
                match = _INDICATOR_LINE.match(text, at) or _EXEMPT_LINE.match(text, at)
                if match is None or not self.take(at, match[1]):
                    return at
            at = match.end()

    def _take_match(self, start: int, match: re.Match[str]) -> bool:
        role, indicator, words, number = match.groups()
        address = _usual_address(words)
        if address is None or (number and words[-1] != " "):
            return False
        if role:
            self._start_role(_ROLES[role])
        if self.role is not _ACTION and self.role is not _INFO:
            return False
        plad, precedence = address
        at = start
        nodes: list[Node] = []
        if role:
            at += len(role)
            nodes += (new_node((_ROLE_KIND, start, at, ())), new_node((_BLANK, at, at + 1, ())))
            at += 1
        slash = at + len(indicator)
        end = slash + 1 + len(plad)
        nodes += (
            new_node((_RI_KIND, at, slash, ())), new_node((_TEXT, slash, slash + 1, ())),
            new_node((_PLAD_KIND, slash + 1, end, ())),
        )  # fmt: skip
        if precedence:
            at, end = end, end + 1 + len(precedence)
            nodes += (
                new_node((_BLANK, at, at + 1, ())),
                new_node((_PRECEDENCE_KIND, at + 1, end, ())),
            )
        if number:
            at, end = end, end + 1 + len(number)
            nodes += (
                new_node((_BLANK, at, at + 1, ())),
                new_node((_NUMBER_KIND, at + 1, end, ())),
            )
        node = new_node((_ADDRESSEE_KIND, start, end, tuple(nodes)))
        self.draft.nodes.append(node)
        self.found.append(
            new_addressee((self.role, indicator, plad, precedence, number, (), node, precedence))
        )
        return True

    def take_role_of(self, word: str) -> None:
        """Take the role off a line whose address a page line drove out: ``TO PAGE 02 ...``."""
        match = _ROLE.match(word)
        if match:
            self._start_role(_ROLES[match["role"]])

    def _start_role(self, role: Role) -> None:
        if role is Role.EXEMPT:
            last = self.found[-1] if self.found else None
            self.after_exempt = last if last and is_collective(last.plad) else None
            self.exempt_with_indicator = False
        self.role = role

    def _take_sender(self, start: int, word: str) -> None:
        rest = word[2:].lstrip()
        shift, end = len(word) - len(rest), start + len(word)
        children = [Node(NodeKind.ROLE, start, start + 2)]
        indicator = None
        match = _INDICATOR.match(rest)
        if match:
            indicator = match["ri"]
            children.append(
                Node(NodeKind.ROUTING_INDICATOR, start + shift, start + shift + len(indicator))
            )
            shift += match.end()
            rest = rest[match.end() :]
        children.append(Node(NodeKind.PLAD, start + shift, end))
        node = self.draft.add(NodeKind.SENDER, start, end, children)
        if self.sender is None:
            plad = " ".join(rest.split())
            self.sender = Addressee(Role.ACTION, indicator, plad, None, None, (), node)

    def _take_addresses(self, start: int, words: str, role_node: Node | None) -> None:
        at = 0
        words = words.replace("\t", " ")
        cuts = (
            [match.span() for match in _NEXT_ADDRESS.finditer(words)]
            if "/" in words or ";" in words
            else []
        )
        for cut_start, cut_end in [*cuts, (len(words), len(words))]:
            self._take_one(start + at, words[at:cut_start].rstrip(), role_node)
            role_node = None
            at = cut_end

    def _take_one(self, start: int, words: str, role_node: Node | None) -> None:
        draft = self.draft
        end = start + len(words)
        children = [role_node] if role_node else []
        indicator = None
        rest = words
        match = _INDICATOR.match(rest)
        if match:
            indicator = match["ri"]
            children.append(Node(NodeKind.ROUTING_INDICATOR, start, start + len(indicator)))
            rest = rest[match.end() :]
        elif rest == "ZEN":
            return
        at = start + len(words) - len(rest)
        if not match and role_node is None and self._continues(at, rest):
            return
        plad, precedence, printed, number, tail = read_tail(draft, rest, at)
        exempted: tuple[str, ...] = ()
        inline = _INLINE_EXEMPTION.search(plad) if "XMT" in plad else None
        if inline:
            exempted = tuple(
                post.strip() for post in _POSTS.split(plad[inline.end() :]) if post.strip()
            )
            plad = plad[: inline.start()].rstrip(" \t,")
            if not tail:  # "EU MEMBER STATES COLLECTIVE PRIORITY, XMT, AMEMBASSY X"
                plad, precedence, printed, number, tail = read_tail(draft, plad, at)
        role = self._role_of(indicator, precedence, number)
        kind = NodeKind.EXEMPT if role is Role.EXEMPT else NodeKind.ADDRESSEE
        children.append(Node(NodeKind.PLAD, at, at + len(plad.rstrip())))
        children += tail
        first = role_node.start if role_node else start
        node = draft.add(kind, first, end, children)
        plad = " ".join(plad.split())
        if role is Role.EXEMPT and self._is_exempt(plad):
            return  # lists repeat exempted posts on plain lines (measured)
        if role is Role.EXEMPT and self.after_exempt is not None:
            for post in _each_post(plad):
                self._exclude(post)
            return
        self.found.append(
            Addressee(role, indicator, plad, precedence, number, exempted, node, printed)
        )

    def _role_of(self, indicator: str | None, precedence: str | None, number: str | None) -> Role:
        role = self.role or Role.ACTION
        if role is Role.EXEMPT:
            if indicator and not self.exempt_with_indicator and (precedence or number):
                # The list of exempted posts had no indicators: this is an addressee again.
                self.role = role = Role.INFO
            elif indicator:
                self.exempt_with_indicator = True
        return role

    def _is_exempt(self, plad: str) -> bool:
        if self.after_exempt is not None:
            return plad in self.after_exempt.excluded
        return any(one.role is Role.EXEMPT and one.plad == plad for one in self.found)

    def _exclude(self, plad: str) -> None:
        collective = self.after_exempt
        for place in range(len(self.found) - 1, -1, -1):
            if self.found[place] is collective:
                changed = self.found[place]._replace(excluded=(*self.found[place].excluded, plad))
                self.found[place] = self.after_exempt = changed
                return

    def _continues(self, at: int, rest: str) -> bool:
        """Join a line without an indicator to the long address line that it ends."""
        last = self.found[-1] if self.found else None
        if last is None or self.role is Role.EXEMPT or self.draft.nodes[-1] is not last.node:
            return False
        if last.excluded and self.draft.text[last.node.start : last.node.end].endswith(_GOES_ON):
            return self._exclude_more(last, at, rest)
        if is_tail(rest):
            return self._take_tail(last, at, rest)
        if last.routing_indicator is None:
            return False
        is_closed = last.plad.endswith("//") and last.plad.count("//") % 2 == 0
        open_office = last.plad.count("//") % 2 == 1 or (last.plad.endswith("/") and not is_closed)
        is_long = last.node.end - last.node.start >= _WRAPPED
        if last.precedence or last.continuity_number or not (is_long or open_office):
            return False
        draft = self.draft
        plad, precedence, printed, number, tail = read_tail(draft, rest, at)
        children = [*last.node.children, Node(NodeKind.PLAD, at, at + len(plad.rstrip())), *tail]
        draft.nodes.pop()
        node = draft.add(last.node.kind, last.node.start, at + len(rest), children)
        gap = "" if last.plad.endswith("/") else " "
        self.found[-1] = last._replace(
            plad=" ".join(f"{last.plad}{gap}{plad}".split()),
            precedence=precedence,
            continuity_number=number,
            node=node,
            precedence_printed=printed,
        )
        return True

    def _exclude_more(self, last: Addressee, at: int, rest: str) -> bool:
        """Go on with the exempted posts of an address line that ends in AND or a comma."""
        posts = tuple(post.strip() for post in _POSTS.split(rest) if post.strip())
        children = [*last.node.children, Node(NodeKind.PLAD, at, at + len(rest))]
        self.draft.nodes.pop()
        node = self.draft.add(last.node.kind, last.node.start, at + len(rest), children)
        self.found[-1] = last._replace(excluded=(*last.excluded, *posts), node=node)
        return True

    def _take_tail(self, last: Addressee, at: int, rest: str) -> bool:
        """Join precedence and number on a line of their own to the address before them."""
        _, precedence, printed, number, tail = read_tail(self.draft, f"X {rest}", at - 2)
        if (precedence and last.precedence) or (number and last.continuity_number):
            return False
        children = [*last.node.children, *tail]
        self.draft.nodes.pop()
        node = self.draft.add(last.node.kind, last.node.start, at + len(rest), children)
        self.found[-1] = last._replace(
            precedence=precedence or last.precedence,
            continuity_number=number or last.continuity_number,
            node=node,
            precedence_printed=printed or last.precedence_printed,
        )
        return True
