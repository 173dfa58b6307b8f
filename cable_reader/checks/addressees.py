"""Addressees: nobody twice, and the sender is the post of the banner."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.cable.tree import NodeKind
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Addressee, Cable, Facts

_NOT_LETTERS = pattern(r"[^A-Z0-9]")
# Senders whose telegrams are numbered by their post; commands number theirs as they please.
_NUMBERED_BY_POST = pattern(
    r"AM(?:EMBASSY|CONSUL|CONGEN)|(?:EMBASSY|CONSUL)|US(?:MISSION|INT|LO|UN|NATO|EU|DEL|OFFICE)\b"
    r"|SECSTATE\b|AIT\b|IRAN RPO\b"
)
# Series of the Department and of travelling parties that stand in place of the post.
_SERIES = frozenset(("CIRCULAR", "SECTO", "TOSEC", "DELTO", "TODEL", "CEDTO", "POLTO"))
_SHORTEST_NAME = 4  # USUN, a whole post name inside a longer one


def check(cable: Cable) -> Iterable[Finding]:
    """Compare addressees among themselves by name: one indicator may serve several."""
    facts = cable.facts
    addressees = facts.action + facts.info
    names = {addressee.plad for addressee in addressees}
    repeated = _repeated(addressees) if len(names) < len(addressees) else ()
    return chain(repeated, _other_post(facts)) if repeated else _other_post(facts)


def _other_post(facts: Facts) -> Iterable[Finding]:
    sender = facts.sender
    if sender is None or not facts.banners:
        return ()
    post, line = facts.banners[0].post, facts.banners[0].node
    if not post or _same_post(sender.plad, post) or post in _SERIES:
        return ()
    if _NUMBERED_BY_POST.match(sender.plad.upper()) is None:
        return ()
    node = next(line.find(NodeKind.POST), line)
    return (finding("FM_BANNER_POST", node.start, node.end, sender=sender.plad, post=post),)


def _repeated(addressees: tuple[Addressee, ...]) -> Iterator[Finding]:
    seen: set[str] = set()
    for addressee in addressees:
        if addressee.plad in seen:
            start, end = addressee.node.span
            yield finding("ADDR_DUP", start, end, plad=addressee.plad)
        seen.add(addressee.plad)


def _same_post(plad: str, post: str) -> bool:
    """Whether AMEMBASSY TOKYO is TOKYO, SECSTATE WASHDC is STATE, USEU BRUSSELS is BRUSSELS.

    The banner's name is part of the sender's, cut short or not; or, for missions that the sender
    line abbreviates, a word of the sender's name is part of the banner's.
    """
    if post in plad:
        return True
    key = _NOT_LETTERS.sub("", post.upper())
    if key in _NOT_LETTERS.sub("", plad.upper()):
        return True
    words = [_NOT_LETTERS.sub("", word) for word in plad.upper().split()[1:]]
    rest = "".join(words)
    return any(len(word) >= _SHORTEST_NAME and word in key for word in (rest, *words))
