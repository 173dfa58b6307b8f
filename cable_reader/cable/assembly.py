"""The record put together from what the parts read: paragraphs, blocks, identity, times."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from operator import attrgetter
from typing import TYPE_CHECKING

from cable_reader.cable.block_spans import find_blocks, summary_of
from cable_reader.cable.date_time import (
    filing_from_day,
    filing_from_day_of_year,
    filing_from_group,
)
from cable_reader.cable.message_reference import MessageReference, plain_number
from cable_reader.cable.parts import classified_by, labelled_header
from cable_reader.cable.patterns import pattern
from cable_reader.cable.pieces import Pieces, fold
from cable_reader.cable.record import Facts, Paragraph, Precedence, Role
from cable_reader.cable.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cable_reader.cable.builder import Built
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.markings import Level
    from cable_reader.cable.record import Addressee, Caption, ClassifiedBy, PageLine, Reference
    from cable_reader.cable.tree import Node

_ROLES = tuple(Role)
new_span = partial(tuple.__new__, Span)
new_paragraph = partial(tuple.__new__, Paragraph)
_POST_TYPES = pattern(
    r"(?:AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION|USINT|USLO|USOFFICE|EMBASSY|AMCONSULATE|USDEL|IRAN RPO)\s+",
    re.IGNORECASE,
)
_DOCUMENT_NUMBER = pattern(r"(?P<year>(?:19|20)\d\d)(?P<post>[A-Z]{2,8}?)0*(?P<number>\d{1,6})$")


def assemble(
    draft: Draft,
    paragraphs: list[Paragraph],
    signatures: list[tuple[str, Node]],
    order: list[int | None],
) -> Facts:
    """Make the record; ``paragraphs`` stand in reading order, their blocks not yet named."""
    named = find_blocks(draft, paragraphs)
    for place, kind in named.kinds.items():
        paragraphs[place] = paragraphs[place]._replace(block=kind)
    declared, found = _sections(draft)
    by_role = _by_role(draft.addressees)
    reference = _reference(draft)
    return Facts(
        reference=reference,
        date_time=draft.date_time,
        filing_time=_filing_time(draft),
        precedence=Precedence(*draft.precedence, draft.precedence_node),
        transmissions=tuple(draft.transmissions),
        sender=draft.sender,
        action=tuple(by_role[Role.ACTION]),
        info=tuple(by_role[Role.INFO]),
        exempt=tuple(by_role[Role.EXEMPT]),
        banners=tuple(draft.banners),
        captions=_first_of_each(draft.captions),
        passing=tuple(draft.clauses),
        sections_declared=declared,
        sections_found=found,
        page_lines=tuple(_in_reading_order(draft, order)) if draft.page_lines else (),
        declassification=draft.declassification,
        tags=tuple(draft.tags),
        tags_node=draft.tags_node,
        subject=draft.subject,
        references=with_year(draft.references, reference.year if reference else None),
        classified_by=draft.classified_by or _classified_in_paragraph(draft, paragraphs),
        summary=summary_of(paragraphs, named.summaries),
        paragraphs=tuple(paragraphs),
        blocks=tuple(named.blocks),
        signatures=tuple(signatures),
        redactions=tuple(sorted(draft.redactions, key=attrgetter("start"))),
        attributes=tuple(draft.attributes),
        oddities=tuple(draft.oddities),
        section_order=tuple(section for section in order if section is not None),
    )


def _by_role(addressees: Iterable[Addressee]) -> dict[Role, list[Addressee]]:
    found: dict[Role, list[Addressee]] = {role: [] for role in _ROLES}
    for one in addressees:
        found[one.role].append(one)
    return found


def _first_of_each(captions: Iterable[Caption]) -> tuple[Caption, ...]:
    """Leave out captions that come again, on a later section say."""
    found: dict[str, Caption] = {}
    for caption in captions:
        found.setdefault(caption.token, caption)
    return tuple(found.values())


def with_year(references: Iterable[Reference], year: int | None) -> tuple[Reference, ...]:
    """Give references without a year the cable's own, which its end or its archive may tell."""
    return tuple(
        one._replace(mrn=one.mrn._replace(year=year))
        if year is not None and one.mrn is not None and one.mrn.year is None
        else one
        for one in references
    )


def _in_reading_order(draft: Draft, order: list[int | None]) -> list[PageLine]:
    """Put page lines as they are read: by place, or by section where those stand out of order."""
    sections = [section for section in order if section is not None]
    placed = [banner.section for banner in draft.banners if banner.section is not None]
    if sections == placed:
        return sorted(draft.page_lines, key=lambda line: line.node.start)
    return sorted(draft.page_lines, key=lambda line: (line.section or 0, line.node.start))


class _Shares:
    """A paragraph while it is put together from its shares in the transmissions."""

    __slots__ = ("first", "nodes", "pieces")

    def __init__(self, first: Built, node: Node) -> None:
        self.first = first
        self.nodes = [node]
        self.pieces = list(first.pieces)


def gather(draft: Draft, built: list[Built]) -> list[Paragraph]:
    """Make the paragraphs, and join what different transmissions hold of one."""
    shares: list[_Shares] = []
    for one in built:
        if one.paragraph is None:
            continue
        if one.carried and one.opening is None and shares:
            last = shares[-1]
            last.nodes.append(one.paragraph)
            last.pieces += one.pieces
        else:
            shares.append(_Shares(one, one.paragraph))
    default = _default_level(draft, shares)
    return [_paragraph(draft, ordinal, share, default) for ordinal, share in enumerate(shares, 1)]


def reading_text(text: str, pieces: Sequence[tuple[int, int]], *, simple: bool = False) -> str:
    """Fold the pieces of a paragraph into one line; a hyphen at a cut takes what follows."""
    if len(pieces) == 1:
        start, end = pieces[0]
        return fold(text[start:end], simple=simple)
    parts: list[str] = []
    for start, end in pieces:
        piece = fold(text[start:end], simple=simple)
        if not piece:
            continue
        if parts:
            last = parts[-1]
            joins = last[-1:] == "-" and last[-2:-1].isalnum() and piece[0].isalnum()
            parts.append("" if joins else " ")
        parts.append(piece)
    return "".join(parts)


_DefaultLevel = tuple["Level | None", tuple[str, ...]]


def banner_level(draft: Draft) -> _DefaultLevel:
    """Give level and controls of the first banner: those of paragraphs without a mark."""
    banner = draft.banners[0] if draft.banners else None
    return (banner.level, banner.controls) if banner is not None else (None, ())


def _default_level(draft: Draft, shares: list[_Shares]) -> _DefaultLevel:
    """Give what holds for paragraphs without a mark: the ENTIRE TEXT mark, else the banner."""
    for share in shares[:3]:
        opening = share.first.opening
        if opening is not None and opening.entire:
            marking = opening.marking
            if marking is not None and marking.level is not None:
                return marking.level, marking.controls
            break
    return banner_level(draft)


def _paragraph(draft: Draft, ordinal: int, share: _Shares, default: _DefaultLevel) -> Paragraph:
    text, first = draft.text, share.first
    opening = first.opening
    marking = opening.marking if opening else None
    inherited = marking is None or marking.level is None
    level, controls = (
        default if marking is None or marking.level is None else (marking.level, marking.controls)
    )
    number_span = new_span(opening.number_span) if opening and opening.number_span else None
    marking_span = new_span(opening.marking_span) if opening and opening.marking_span else None
    heading = fold(text[first.heading[0] : first.heading[1]]) if first.heading else None
    words = reading_text(text, share.pieces, simple=draft.is_simple)
    return new_paragraph((
        ordinal, opening.number if opening else None, marking, level, controls, inherited,
        heading, None, words, tuple(map(new_span, share.pieces)), tuple(share.nodes),
        first.heading_node, number_span, marking_span,
    ))  # fmt: skip


def _classified_in_paragraph(draft: Draft, paragraphs: list[Paragraph]) -> ClassifiedBy | None:
    """Read ``1. (U) CLASSIFIED BY DCM NAME; REASON 1.5 D`` (1995 to 2003)."""
    for paragraph in paragraphs[:2]:
        if classified_by.LABEL.match(paragraph.text) and paragraph.spans:
            pieces = Pieces(draft.text, [(start, end) for start, end in paragraph.spans])
            return classified_by.read_classified_by(draft, pieces, make_node=False)
    return None


def _sections(draft: Draft) -> tuple[int | None, tuple[int, ...]]:
    declared = next((banner.sections for banner in draft.banners if banner.sections), None)
    found = {banner.section for banner in draft.banners if banner.section is not None}
    for line in draft.page_lines:
        if line.section is not None and line.total is not None and not line.spliced:
            if declared is None:
                declared = line.total
                if line.is_section_join and draft.banners and line.section > 1:
                    # A join names both sides; the banner before it has lost its section.
                    found.add(line.section - 1)
            found.add(line.section)
    return declared, tuple(sorted(found))


def _reference(draft: Draft) -> MessageReference | None:
    """Find the message reference: banner, labelled header, page line, the archive's number."""
    year = draft.date_time.year if draft.date_time else None
    labelled = labelled_header.read_mrn(draft.labelled["mrn"]) if "mrn" in draft.labelled else None
    if labelled is not None:
        digits, station, number = labelled
        own = _century(digits) if digits else year
        return MessageReference(own, station, plain_number(number))
    archive = _archive_number(draft)
    if year is None and archive is not None:
        year = archive.year
    sender = _station(draft.sender.plad) if draft.sender else None
    post, printed = _printed_reference(draft, sender)
    if printed is None:
        return archive
    post = post or sender
    return MessageReference(year, post, plain_number(printed)) if post else None


@lru_cache(maxsize=1024)  # the cables of one post have one sender
def _station(plad: str) -> str:
    return _POST_TYPES.sub("", plad)


def _printed_reference(draft: Draft, sender: str | None) -> tuple[str | None, str | None]:
    """Give post and number of the first banner that has a number, else of the first page line."""
    for banner in draft.banners:
        if banner.number:
            return banner.post, banner.number
    for line in draft.page_lines:
        if line.number and not line.spliced:
            # The 1970s cut the post to six letters; the sender has it whole.
            cut = (line.post or "").rstrip(". ").upper()
            whole = cut and sender and sender.upper().startswith(cut)
            return (sender if whole else line.post), line.number
    return None, draft.form_number


def _century(digits: str) -> int:
    year = int(digits)
    return year if len(digits) == 4 else (1900 + year if year >= 50 else 2000 + year)


def _archive_number(draft: Draft) -> MessageReference | None:
    for key, value, _ in draft.attributes:
        if key == "Document Number":
            match = _DOCUMENT_NUMBER.match(value)
            if match:
                return MessageReference(int(match["year"]), match["post"], match["number"])
    return None


def _filing_time(draft: Draft) -> str | None:
    """Find when the telegram was handed in: the DE line, else the dash line, else the page line."""
    near = draft.date_time.iso if draft.date_time else None
    if near is None:
        return None
    for rank, printed in sorted(draft.filing_groups, key=lambda group: group[0]):
        group = printed.replace("/", "")
        if rank == 0:
            if len(group) == 7:
                filed = filing_from_day_of_year(group, near)
            else:
                filed = filing_from_day(int(group[:2]), int(group[2:4]), int(group[4:6]), near)
        else:
            filed = filing_from_group(group, near)
        if filed is not None:
            return filed
    return None
