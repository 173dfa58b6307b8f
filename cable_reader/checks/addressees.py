"""Addressees: nobody twice, and the sender is the post of the banner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.cable.tree import NodeKind
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Addressee, Cable

_NOT_LETTERS = pattern(r"[^A-Z0-9]")
_SHORTEST_NAME = 4  # USUN, a whole post name inside a longer one


def check(cable: Cable) -> Iterator[Finding]:
    """Compare addressees among themselves by name: one indicator may serve several."""
    facts = cable.facts
    addressees = facts.action + facts.info
    if len({addressee.plad for addressee in addressees}) < len(addressees):
        yield from _repeated(addressees)
    sender = facts.sender
    if sender is None or not facts.banners:
        return
    banner = facts.banners[0]
    if banner.post and not _same_post(sender.plad, banner.post):
        node = next(banner.node.find(NodeKind.POST), banner.node)
        yield finding("FM_BANNER_POST", node.start, node.end, sender=sender.plad, post=banner.post)


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
