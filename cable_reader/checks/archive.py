"""The archive's own metadata against the text: the text counts, the difference is told."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable, Facts
    from cable_reader.cable.tree import Node

_NOT_LETTERS = pattern(r"[^A-Z0-9]")
# 1979OSTGAR00412: year, post cut to six letters, number (NARA's Document Number)
_DOCUMENT = pattern(r"(?P<year>\d{4})(?P<post>[A-Z]{1,6})(?P<number>\d{5,6})")
# 03 JUN 1975, 03 jun 1975 and 03-Jun-1975 12:00:00 am
_DATE = pattern(r"(?P<day>\d{1,2})[ -](?P<month>[A-Za-z]{3})[ -](?P<year>\d{4})\b")
_LEVELS = {
    "UNCLASSIFIED": 0,
    "LIMITED OFFICIAL USE": 1,
    "RESTRICTED": 2,
    "CONFIDENTIAL": 3,
    "SECRET": 4,
    "TOP SECRET": 5,
}
_FARTHEST = 31  # days; drafts wait, and a draft's date is what the archive often holds
_DATE_KEYS = frozenset({"draft date", "sent date"})


def check(cable: Cable) -> Iterable[Finding]:
    """Level, reference, date, and whether the archive has the text at all."""
    return _compared(cable.facts) if cable.facts.attributes else ()


def _compared(facts: Facts) -> Iterator[Finding]:
    for key, value, node in facts.attributes:
        name = key.lower()
        if name == "locator":
            if not _has_text(value, facts):
                yield finding("LOC_NO_TEXT", node.start, node.end, locator=value)
        elif name == "original classification":
            yield from _level(facts, value, node)
        elif name == "document number":
            yield from _reference(facts, value, node)
        elif name in _DATE_KEYS:
            yield from _date(facts, value, node)


def text_is_elsewhere(facts: Facts) -> bool:
    """Whether the archive says that it has no text of this cable, so that none can be missed."""
    return bool(facts.attributes) and any(
        key.lower() == "locator" and not _has_text(value, facts)
        for key, value, _ in facts.attributes
    )


def _has_text(locator: str, facts: Facts) -> bool:
    words = locator.upper().replace("-", " ").split()
    if not words or words in (["N/A"], ["NA"]):
        return bool(facts.banners)  # it says nothing, so the text itself must
    return "TEXT ON LINE" in " ".join(words)


def _level(facts: Facts, value: str, node: Node) -> Iterator[Finding]:
    # Other words stand there by error (SECRETARY, EXPERTS): they contradict nothing.
    rank = _LEVELS.get(" ".join(value.upper().split()))
    if rank is None or not facts.banners:
        return
    level = facts.banners[0].level
    if level.rank != rank:
        yield finding("META_LEVEL", node.start, node.end, archive=value, text=level.title)


def _reference(facts: Facts, value: str, node: Node) -> Iterator[Finding]:
    document = _DOCUMENT.fullmatch(value.strip().upper())
    reference = facts.reference
    if document is None or reference is None:
        return
    post = _NOT_LETTERS.sub("", reference.post.upper())
    same = (
        int(document["number"]) == int(reference.number)
        and (reference.year is None or int(document["year"]) == reference.year)
        and (post.startswith(document["post"]) or document["post"].startswith(post))
    )
    if not same:
        yield finding(
            "META_REFERENCE",
            node.start,
            node.end,
            archive=value,
            text=reference.canonical or f"{reference.post} {reference.number}",
        )


def _date(facts: Facts, value: str, node: Node) -> Iterator[Finding]:
    match = _DATE.match(value.strip())
    sent = facts.date_time.iso if facts.date_time is not None else None
    if match is None or sent is None:
        return
    try:
        printed = datetime.strptime(" ".join(match.groups()), "%d %b %Y").replace(tzinfo=UTC)
    except ValueError:
        return
    if abs(printed.date() - date.fromisoformat(sent[:10])).days > _FARTHEST:
        yield finding("META_DATE", node.start, node.end, archive=value, text=sent[:10])
