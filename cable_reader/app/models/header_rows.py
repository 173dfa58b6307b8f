"""What the header pane lists: one entry for each fact a cable states. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.span import Span
from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.cable.record import Cable, Facts


class HeaderFact(NamedTuple):
    """One line of the header pane: a field's code, its words, its place, its parts."""

    code: str
    value: str
    span: Span | None
    parts: tuple[HeaderFact, ...] = ()


def _folded(text: str) -> str:
    return " ".join(text.split())


def header_facts(cable: Cable) -> tuple[HeaderFact, ...]:
    """List the facts in the order in which people ask for them; absent ones are left out."""
    facts = cable.facts
    return tuple(
        fact
        for group in (
            _identity(facts),
            _handling(facts),
            _subject(facts),
            _envelope(facts),
            _release(cable),
            _archive(facts),
        )
        for fact in group
    )


def _identity(facts: Facts) -> Iterator[HeaderFact]:
    if facts.subject:
        yield HeaderFact("subject", facts.subject.text, facts.subject.node.span)
    if facts.reference:
        named = f"{facts.reference.post} {facts.reference.number}"
        place = next((b.node.span for b in facts.banners if b.number), None)
        canonical = facts.reference.canonical
        yield HeaderFact("mrn", f"{named} ({canonical})" if canonical else named, place)
    if facts.date_time:
        yield HeaderFact("dtg", facts.date_time.printed, facts.date_time.node.span)
        if facts.date_time.iso:
            shown = facts.date_time.iso.replace("T", " ").replace(":00Z", " UTC")
            yield HeaderFact("date", shown, facts.date_time.node.span)
    if facts.sender:
        yield HeaderFact("from", facts.sender.plad, facts.sender.node.span)


def _handling(facts: Facts) -> Iterator[HeaderFact]:
    if facts.banners:
        banner = facts.banners[0]
        words = " ".join((banner.level.title, *banner.controls))
        yield HeaderFact("classification", words, banner.node.span)
    if facts.captions:
        whole = Span(facts.captions[0].node.start, facts.captions[0].node.end)
        words = ", ".join(caption.token for caption in facts.captions)
        yield HeaderFact("captions", words, whole)
    if facts.passing:
        first, last = facts.passing[0].nodes[0], facts.passing[-1].nodes[-1]
        parts = tuple(HeaderFact("passing-clause", p.text, p.nodes[0].span) for p in facts.passing)
        words = "\n".join(clause.text for clause in facts.passing)
        yield HeaderFact(
            "passing", words, Span(first.start, last.end), parts if len(parts) > 1 else ()
        )
    if facts.declassification:
        eo = facts.declassification
        words = f"E.O. {eo.order}: {eo.text}" if eo.order else eo.text
        yield HeaderFact("eo", words, eo.node.span)


def _subject(facts: Facts) -> Iterator[HeaderFact]:
    if facts.tags:
        place = facts.tags_node.span if facts.tags_node else facts.tags[0].node.span
        parts = tuple(HeaderFact("tag", tag.code, tag.node.span) for tag in facts.tags)
        yield HeaderFact("tags", ", ".join(tag.code for tag in facts.tags), place, parts)
    if facts.references:
        parts = tuple(
            HeaderFact("reference", f"{r.label}. {r.text}" if r.label else r.text, r.node.span)
            for r in facts.references
        )
        whole = Span(facts.references[0].node.start, facts.references[-1].node.end)
        yield HeaderFact(
            "references",
            "\n".join(part.value for part in parts),
            whole,
            parts if len(parts) > 1 else (),
        )
    if facts.classified_by:
        yield HeaderFact(
            "classified-by", _folded(facts.classified_by.text), facts.classified_by.node.span
        )
        if facts.classified_by.reasons:
            reasons = ", ".join(facts.classified_by.reasons)
            yield HeaderFact("reasons", reasons, facts.classified_by.node.span)
    for name, node in facts.signatures:
        yield HeaderFact("signature", name, node.span)


def _envelope(facts: Facts) -> Iterator[HeaderFact]:
    if facts.precedence.action or facts.precedence.info:
        words = " / ".join(filter(None, (facts.precedence.action, facts.precedence.info)))
        place = facts.precedence.node.span if facts.precedence.node else None
        yield HeaderFact("precedence", words, place)
    if facts.sections_declared and facts.sections_declared > 1:
        have = len(facts.sections_found)
        yield HeaderFact("sections", f"{have} / {facts.sections_declared}", None)
    if facts.filing_time:
        yield HeaderFact(
            "filing-time", facts.filing_time.replace("T", " ").replace(":00Z", " UTC"), None
        )
    for transmission in facts.transmissions[:1]:
        if transmission.id:
            yield HeaderFact("transmission", transmission.id, transmission.node.span)
        if transmission.station_serial:
            words = " ".join(
                filter(None, (transmission.origin_indicator, f"#{transmission.station_serial}"))
            )
            yield HeaderFact("station-serial", words, transmission.node.span)


def _release(cable: Cable) -> Iterator[HeaderFact]:
    stamps: dict[str, Span] = {}  # each once: they stand at the edges of every page
    for node in cable.tree.root.children:
        if node.kind is NodeKind.STAMP:
            stamps.setdefault(_folded(cable.tree.text_of(node)), node.span)
    parts = tuple(HeaderFact("stamp", words, span) for words, span in stamps.items())
    if parts:
        words = "\n".join(stamps)
        yield HeaderFact("release", words, parts[0].span, parts if len(parts) > 1 else ())


def _archive(facts: Facts) -> Iterator[HeaderFact]:
    if facts.attributes:
        parts = tuple(
            HeaderFact(f"={key}", value, node.span) for key, value, node in facts.attributes
        )
        whole = Span(facts.attributes[0][2].start, facts.attributes[-1][2].end)
        yield HeaderFact("archive", str(len(parts)), whole, parts)
