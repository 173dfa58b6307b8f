"""Page and section lines: in order, of one total, and of this cable."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable, Facts, PageLine

_NOT_LETTERS = pattern(r"[^A-Z0-9]")
_SHORTEST_POST = 3


def check(cable: Cable) -> Iterable[Finding]:
    """Compare page lines with the banner and with each other."""
    facts = cable.facts
    return chain(_order(facts), _identity(facts)) if facts.page_lines else ()


def _order(facts: Facts) -> Iterator[Finding]:
    banner = facts.banners[0] if facts.banners else None
    total = banner.sections if banner is not None else None
    before = "" if total is None else f"OF {total:03d}"
    last: tuple[int, int] | None = None
    for line in facts.page_lines:
        if line.spliced or (line.section is None and line.page is None):
            continue
        here = (line.section or 0, 1 if line.page is None else line.page)
        total = total or line.total
        odd = line.total is not None and line.total != total
        if last is not None:
            lost = here[0] == last[0] and here[1] > last[1] + 1
            odd = odd or lost or here <= last
        name = _name(line)
        if odd:
            yield finding("PAGE_SEQ", *line.node.span, page=name, before=before)
            total = line.total or total  # a total that stays another is told once
        before = name
        last = here


def _identity(facts: Facts) -> Iterator[Finding]:
    banner = facts.banners[0] if facts.banners else None
    if banner is None:
        return
    number = int(banner.number) if banner.number else None
    post = _key(banner.post or "")
    for line in facts.page_lines:
        if line.spliced:
            continue
        other = number is not None and line.number is not None and not _same(line.number, number)
        if not other and post and line.post:
            # Lines of the 1970s cut the post to six letters, and transmission takes letters away.
            key = _key(line.post)
            other = len(key) >= _SHORTEST_POST and not (
                post.startswith(key) or key.startswith(post) or key in post
            )
        if other:
            start, end = line.node.span
            yield finding(
                "PAGE_MRN",
                start,
                end,
                page=f"{line.post or ''} {line.number or ''}".strip(),
                banner=f"{banner.post or ''} {banner.number or ''}".strip(),
            )


def _same(printed: str, number: int) -> bool:
    """Whether a page line's number is the banner's, or its last four digits (relay pages)."""
    value = int(printed)
    return value == number or (value == number % 10000 and len(printed) <= 4)


def _key(post: str) -> str:
    return _NOT_LETTERS.sub("", post.upper())


def _name(line: PageLine) -> str:
    """Write a page line's own numbers: ``002.1 OF 003``, ``PAGE 04``."""
    if line.section is None:
        return f"PAGE {line.page:02d}"
    page = "" if line.page is None else f".{line.page}"
    total = "" if line.total is None else f" OF {line.total:03d}"
    return f"{line.section:03d}{page}{total}"
