"""The head of one transmission: what stands before its first paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.envelope import EnvelopeReader, is_address_like
from cable_reader.cable.fields import field_at
from cable_reader.cable.handling import read_handling
from cable_reader.cable.labelled_head import find_labelled_head, read_labelled_head
from cable_reader.cable.paper_head import find_paper_head, read_paper_head
from cable_reader.cable.parts import labelled_header
from cable_reader.cable.parts.banner import read_banner, read_wrapped_banner
from cable_reader.cable.parts.furniture import is_message_attributes
from cable_reader.cable.parts.levels import is_level_line
from cable_reader.cable.parts.mail import is_in_mail_head
from cable_reader.cable.parts.routing_lines import DE, PREAMBLE, TRANSMISSION_ID
from cable_reader.cable.parts.unusual_banner import (
    read_damaged_banner,
    read_open_banner,
    read_small_banner,
)
from cable_reader.cable.patterns import pattern
from cable_reader.cable.preamble import read_preamble

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.lines import Lines
    from cable_reader.cable.record import Banner

_SEARCHED = 400  # lines in which the head of a telegram must show itself
_PARAGRAPH = pattern(r"¶?\d{1,3}\.[ ]{1,4}\S")
_GROUP = pattern(r"\b\d{6}Z\b")
_LONGEST_FIELD = (
    20_000  # characters of a line with a label; dumps without line ends have long ones
)
_FIRST_HEAD = 20_000  # characters in which the fields of the first section stand
_FIELD_LINES = 15  # that the fields of a section take


def read_head(draft: Draft, first: int, stop: int, *, is_first: bool) -> int:
    """Read the lines of one transmission up to its body; gives the line where that begins.

    Parts that stand nowhere else are added to the draft; ``is_first`` is the transmission whose
    sender, addressees and date count.
    """
    labelled_at = find_labelled_head(draft.lines, first, stop)
    if labelled_at is not None:
        return read_labelled_head(draft, first, labelled_at, stop)
    limit = min(stop, first + _SEARCHED)
    label_at = _first_label(draft, first, limit)
    banner_at, banner = _find_banner(draft, first, label_at, stop)
    if (
        (banner is None or banner.number is None)
        and is_first
        and find_paper_head(draft, first, stop)
    ):
        return read_preamble(draft, read_paper_head(draft, first, stop), stop, has_banner=True)
    envelope = EnvelopeReader(draft, banner_at=banner_at, label_at=label_at, stop=stop)
    index = envelope.read(first)
    if banner is not None:
        draft.nodes.append(banner.node)
        if banner_at is not None and banner.node.end > draft.lines.ends[banner_at]:
            index += 1  # the banner took two lines
        if opens_envelope(draft.lines, index, stop):
            index = envelope.read_behind_banner(index)
    _hand_over(draft, envelope, banner, is_first=is_first)
    if banner is not None:
        has_label = label_at < limit
        is_text = has_label and not is_first and _is_text(draft, label_at, first, stop)
        has_label = has_label and not is_text
        index = read_handling(draft, index, label_at, has_label=has_label, is_first=is_first)
        if is_text:
            return index
    return read_preamble(draft, index, stop, has_banner=banner is not None)


def _first_label(draft: Draft, first: int, limit: int) -> int:
    """Find the first line that a field's label opens; ``limit`` where there is none.

    Labels behind the first numbered paragraph or in the archive's metadata open no field.
    """
    words = draft.lines.words
    for index in range(first, limit):
        word = words[index]
        if not word:
            continue
        if field_at(word) and len(word) < _LONGEST_FIELD:
            if not _is_of_mail(draft, index, first, limit):
                return index
        elif is_message_attributes(word) or _PARAGRAPH.match(word):
            break
    return limit


def _is_text(draft: Draft, label_at: int, first: int, stop: int) -> bool:
    """Whether what looks like a field of a further section is its text.

    A section repeats the fields of the first as they were, or has none: ``E.O. 13224 names ...``.
    """
    lines = draft.lines
    field = field_at(lines.words[label_at])
    if field is None or not field.is_known(draft):
        return False
    before = min(lines.heads[first], _FIRST_HEAD)
    for index in range(label_at, min(label_at + _FIELD_LINES, stop)):
        word = lines.words[index]
        if _PARAGRAPH.match(word):
            return True
        if field_at(word) and draft.text.find(word, 0, before) >= 0:
            return False
    return True


def _is_of_mail(draft: Draft, index: int, first: int, limit: int) -> bool:
    """Whether a label stands in the head of a mail, and a telegram begins behind it."""
    lines = draft.lines
    if not is_in_mail_head(lines, index, first):
        return False
    for behind in range(lines.next_blank(index, limit), limit):
        word = lines.words[behind]
        if not word:
            continue
        if (word[:3] == "FM " and word.isupper()) or TRANSMISSION_ID.match(word) or DE.match(word):
            return True
        banner = read_banner(draft, behind, strict=False)
        if banner is not None and banner.number and word.isupper():
            return True
        if field_at(word) and not is_in_mail_head(lines, behind, first):
            return False
    return False


def _hand_over(
    draft: Draft, envelope: EnvelopeReader, banner: Banner | None, *, is_first: bool
) -> None:
    """Give transmission, sender, addressees and banner to the draft."""
    envelope.first_lines.hand_over()
    addresses = envelope.addresses
    draft.sender = draft.sender or addresses.sender
    if is_first or not draft.addressees:
        draft.addressees += addresses.found
    else:
        known = {(one.role, one.plad.upper()) for one in draft.addressees}
        draft.addressees += [
            one for one in addresses.found if (one.role, one.plad.upper()) not in known
        ]
    if banner is not None:
        draft.banners.append(banner)
        if banner.mangled:
            printed, level = banner.printed, banner.level.title
            draft.note("BANNER_MANGLED", *banner.node.span, printed=printed, level=level)


# -- the banner, on which all else hangs


def _find_banner(
    draft: Draft, first: int, limit: int, stop: int
) -> tuple[int | None, Banner | None]:
    """Find the banner among the lines before the first label, and its line."""
    for find in (_numbered_banner, _damaged_banner, _open_banner):
        index, banner = find(draft, first, limit)
        if index is not None:
            return index, banner
    return _bare_banner(draft, first, limit, stop)


def opens_envelope(lines: Lines, index: int, stop: int) -> bool:
    """Whether format lines 1 to 5 begin at the next line with words."""
    following = lines.next_full(index, stop)
    word = lines.words[following] if following < stop else ""
    if TRANSMISSION_ID.match(word) is not None or DE.match(word) is not None:
        return True
    if PREAMBLE.match(word) is None:
        return False
    after = lines.next_full(following + 1, stop)
    return after < stop and lines.words[after].startswith("FM ")


def _numbered_banner(draft: Draft, first: int, limit: int) -> tuple[int | None, Banner | None]:
    """Find the first level line with a number, else the first bare one under an envelope."""
    words = draft.lines.words
    bare: tuple[int | None, Banner | None] = (None, None)
    has_envelope = in_text = False
    before = ""  # the last line with words
    for index in range(first, limit):
        word = words[index]
        if not word:
            continue
        if word[:3] == "FM " or word == "BT" or (word[:3] == "TO " and _may_be_over_to(before)):
            has_envelope = True
        before = word
        in_text = in_text or (has_envelope and _PARAGRAPH.match(word) is not None)
        if "/" in word[:14] and not word.startswith(("S", "C", "U", "T O P")):
            continue
        banner = _banner_at(draft, index, has_envelope=has_envelope)
        if banner is None:
            continue
        if banner.number or banner.section:
            if not has_envelope and opens_envelope(draft.lines, index + 1, limit):
                bare = bare if bare[0] is not None else (index, banner)
                continue  # it is printed over the envelope too
            return index, banner
        is_foot = in_text or _is_page_edge(draft.lines, index, limit)
        if has_envelope and bare[0] is None and not is_foot:
            bare = (index, banner)
    return bare


def _is_page_edge(lines: Lines, index: int, limit: int) -> bool:
    """Whether a level is printed at the foot of a page: a page line comes next."""
    while index < limit and is_level_line(lines.words[index]):
        index = lines.next_full(index + 1, limit)
    return index < limit and lines.words[index].startswith("PAGE ")


def _may_be_over_to(word: str) -> bool:
    """Whether a line is none of a text in capitals, whose next line may begin with TO as well."""
    return not word or _GROUP.search(word) is not None or word[:3] in ("DE ", "ZNY", "ZNR")


def _banner_at(draft: Draft, index: int, *, has_envelope: bool) -> Banner | None:
    """Read an undamaged banner of one line or two; under addresses also one with a small number."""
    banner = read_banner(draft, index, strict=False)
    if banner is None or not banner.number:
        banner = read_wrapped_banner(draft, index) or banner
    if banner is None and has_envelope:
        banner = read_small_banner(draft, index)
    return banner


def _damaged_banner(draft: Draft, first: int, limit: int) -> tuple[int | None, Banner | None]:
    """Find a banner whose level came through damaged."""
    words = draft.lines.words
    for index in range(first, limit):
        word = words[index]
        if not word or is_address_like(word):
            continue
        banner = read_damaged_banner(draft, index)
        if banner is not None:
            return index, banner
    return None, None


def _open_banner(draft: Draft, first: int, limit: int) -> tuple[int | None, Banner | None]:
    """Find a level under addresses that other words than post and number follow."""
    words = draft.lines.words
    has_envelope = False
    for index in range(first, limit):
        word = words[index]
        has_envelope = has_envelope or word[:3] in ("FM ", "TO ") or word == "BT"
        banner = read_open_banner(draft, index) if has_envelope else None
        if banner is not None:
            return index, banner
    return None, None


def _bare_banner(
    draft: Draft, first: int, limit: int, stop: int
) -> tuple[int | None, Banner | None]:
    """Find a bare level line at the very head of a text without envelope and page lines."""
    lines = draft.lines
    index = lines.next_full(first, limit)
    if index >= limit or not is_level_line(lines.words[index]):
        return None, None
    following = lines.next_full(index + 1, stop)
    word = lines.words[following] if following < stop else ""
    if (
        word.startswith("PAGE ")
        or labelled_header.opens_header(word)
        or labelled_header.is_header_level(word)
    ):
        return None, None
    banner = read_banner(draft, index, strict=False)
    return (index, banner) if banner else (None, None)
