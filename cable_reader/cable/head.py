"""The head of one transmission: envelope, banner, captions, passing lines and fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.cable.fields import Field, field_at, read_field
from cable_reader.cable.parts import (
    captions,
    closing,
    continuation,
    furniture,
    labelled_header,
    passing,
    redactions,
)
from cable_reader.cable.parts.addressees import AddressList
from cable_reader.cable.parts.banner import read_banner, read_damaged_banner, read_section_line
from cable_reader.cable.parts.blocks import heading_kind, opener_of
from cable_reader.cable.parts.levels import is_level_line
from cable_reader.cable.parts.paragraphs import read_opening
from cable_reader.cable.parts.references import STARTS_WITH_NUMBER
from cable_reader.cable.parts.routing_lines import Envelope
from cable_reader.cable.parts.tags_line import continues as tags_continue
from cable_reader.cable.pieces import Pieces
from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.record import Banner, PageLine

_RULE = re.compile(r"[-=_*~\u2010-\u2014][-=_*~ \u2010-\u2014]{2,}$")
_ITEM_LINE = re.compile(r"¶?\s?\(?(?P<letter>[A-Z])[.)]\)?\s*")
# A reference that a blank line cuts between label or post and number: "C) RIO" / "DE JANEIRO 12".
_UNFINISHED = re.compile(r"(?:^|[\s;,:.(])(?:[A-Z][.)]|[A-Za-z]{2,})\s*$")
_REASON_LINE = re.compile(r"\(?REASONS?\b|DECLASSIFY ON\b|DECL ON\b", re.IGNORECASE)
_PROSE = 9  # small letters that tell a sentence from a name among capitals
_SEARCHED = 400  # lines in which the head of a telegram must show itself


class HeadReader:
    """Reads the lines of one transmission up to its first paragraph."""

    def __init__(self, draft: Draft, first: int, stop: int, *, is_first: bool) -> None:
        self.draft = draft
        self.lines = draft.lines
        self.first = first
        self.stop = stop
        self.is_first = is_first
        self.envelope = Envelope(draft)
        self.addresses = AddressList(draft)
        self.banner: Banner | None = None
        self.saw_distribution = False

    def read(self) -> int:
        """Read the head; gives the line where the body begins."""
        labelled_at = self._find_labelled()
        if labelled_at is not None:
            return self._read_labelled(labelled_at)
        label_at = self._first_label()
        banner_at = self._find_banner(label_at)
        index = self._read_envelope(banner_at, label_at)
        self.envelope.hand_over()
        self._hand_over()
        if self.banner is not None:
            index = self._read_zone(index, label_at)
        return self._read_fields(index)

    # -- looking ahead

    def _first_label(self) -> int:
        """First line that a field's label opens, or the end of the search."""
        limit = min(self.stop, self.first + _SEARCHED)
        words = self.lines.words
        for index in range(self.first, limit):
            word = words[index]
            if word and field_at(word) and len(word) < 20000:  # noqa: PLR2004 - also undivided dumps
                return index
        return limit

    def _find_banner(self, label_at: int) -> int | None:
        """Line of the banner: the first level line with a number, or a bare one under the envelope."""
        words = self.lines.words
        limit = min(label_at, self.stop)
        bare: int | None = None
        has_envelope = False
        for index in range(self.first, limit):
            word = words[index]
            if not word:
                continue
            if word[:3] in ("FM ", "TO ") or word == "BT":
                has_envelope = True
            if "/" in word[:14] and not word.startswith(("S", "C", "U", "T O P")):
                continue
            banner = read_banner(self.draft, index, strict=False)
            if banner is None:
                continue
            if banner.number or banner.section:
                self.banner = banner
                return index
            if has_envelope and bare is None:
                bare = index
                self.banner = banner
        if bare is not None:
            return bare
        for index in range(self.first, limit):
            word = words[index]
            if word and self._is_address_like(word):
                continue
            banner = read_damaged_banner(self.draft, index) if word else None
            if banner is not None:
                self.banner = banner
                return index
        return self._bare_banner(limit)

    @staticmethod
    def _is_address_like(word: str) -> bool:
        return (
            "/" in word[:9]
            or word[:3] in ("FM ", "TO ", "DE ")
            or word[:5] in ("INFO ", "VZCZC", "PAGE ")
        )

    def _bare_banner(self, limit: int) -> int | None:
        """A bare level line at the very head of a text that has no envelope and no page lines."""
        index = self.lines.next_full(self.first, limit)
        if index < limit and is_level_line(self.lines.words[index]):
            following = self.lines.next_full(index + 1, self.stop)
            word = self.lines.words[following] if following < self.stop else ""
            if (
                not word.startswith("PAGE ")
                and not labelled_header.opens_header(word)
                and not labelled_header.is_header_level(word)
            ):
                self.banner = read_banner(self.draft, index, strict=False)
                return index if self.banner else None
        return None

    # -- envelope

    def _read_envelope(self, banner_at: int | None, label_at: int) -> int:
        draft, lines = self.draft, self.lines
        index = self.first
        end = banner_at if banner_at is not None else self.stop
        blank_after_address = False
        while index < end:
            word = lines.words[index]
            if not word:
                blank_after_address = blank_after_address or bool(self.addresses.found)
                index += 1
                continue
            if self.addresses.take_usual(index, word):
                self.envelope.close()
                index += 1
                continue
            if self.envelope.take(index):
                index += 1
                continue
            if banner_at is None and (
                index >= label_at or self._opens_body(index, blank_after_address)
            ):
                return index
            index = self._take_line(index, banner_at, blank=blank_after_address)
        if banner_at is not None:
            self.envelope.close()
            if self.banner is not None:
                draft.nodes.append(self.banner.node)
            return banner_at + 1
        return index

    def _opens_body(self, index: int, after_blank: bool) -> bool:  # noqa: FBT001
        """Whether text begins at a line although no banner was found."""
        word = self.lines.words[index]
        opening = (
            read_opening(self.lines, index, after_blank=after_blank)
            if word[0] in "0123456789¶("
            else None
        )
        if opening is not None and (
            opening.marking is not None or (opening.number == 1 and len(word) > 12)
        ):
            return True
        if self._known_line(word):
            return False
        return (
            len(word) > 90
            or (after_blank and not self._is_address_like(word))
            or word.upper() != word
            or (
                not (
                    self.addresses.found
                    or self.addresses.sender
                    or self.envelope.nodes
                    or self.saw_distribution
                )
                and not is_level_line(word)
            )
        )

    def _known_line(self, word: str) -> bool:
        return (
            furniture.is_message_text(word)
            or furniture.is_message_attributes(word)
            or furniture.is_stamp(word)
            or furniture.is_distribution(word)
            or word[:3] in ("FM ", "TO ", "DE ", "BT", "ZNY", "ZNR")
            or word[:4] in ("INFO", "PAGE", "XMT ")
            or word.startswith(("VZCZC", "Cable Text:"))
            or is_level_line(word)
            or closing.is_prosign(word)
        )

    def _take_line(self, index: int, banner_at: int | None, *, blank: bool) -> int:
        """Take one line before the banner; gives the line after it."""
        draft, lines = self.draft, self.lines
        word = lines.words[index]
        if word[0] == "M" and furniture.is_message_text(word):
            draft.add_line(index, NodeKind.FURNITURE)
            return index + 1
        if word[0] == "M" and furniture.is_message_attributes(word):
            self.envelope.close()
            return furniture.take_attributes(draft, index)
        if draft.has_stamps and furniture.is_stamp(word):
            self.envelope.close()
            draft.is_release = draft.is_release or furniture.is_release_stamp(word)
            draft.add_line(index, NodeKind.STAMP)
            return index + 1
        page = (
            continuation.read_page_line(draft, index)
            if "PAGE" in word[:12] or " OF " in word
            else None
        )
        if page is not None:
            return self._take_page_line(index, page)
        if self.envelope.take(index):
            return index + 1
        return self._take_other(index, word, banner_at, blank=blank)

    def _take_page_line(self, index: int, page: tuple[PageLine, int, int]) -> int:
        draft = self.draft
        line, after, text_at = page
        self.envelope.close()
        draft.nodes.append(line.node)
        in_list = self.addresses.role is not None
        if in_list or draft.lines.words[index][:3] == "TO ":
            if self.addresses.role is None:
                self.addresses.take_role_of(draft.lines.words[index])
            draft.note("ADDR_SPLICE", line.node.start, line.node.end)
            line = line._replace(spliced=True)
        draft.page_lines.append(line)
        if text_at < draft.lines.ends[index]:
            draft.add(NodeKind.UNKNOWN, text_at, draft.lines.ends[index])
        return after

    def _take_other(self, index: int, word: str, banner_at: int | None, *, blank: bool) -> int:
        draft, lines = self.draft, self.lines
        before_group = not self.envelope.has_group and self.addresses.sender is None
        if before_group and furniture.take_head_line(draft, index):
            self.envelope.close()
            self.saw_distribution = True
            return index + 1
        if closing.is_prosign(word):
            self.envelope.close()
            draft.add_line(index, NodeKind.PROSIGN)
            return index + 1
        if is_level_line(word):
            self.envelope.close()
            draft.add_line(index, NodeKind.LEVEL_LINE)
            return index + 1
        if draft.is_release and redactions.is_codes_line(word):
            self.envelope.close()
            draft.add_line(index, NodeKind.STAMP)  # the exemptions under RELEASE IN PART
            return index + 1
        in_list = not blank or banner_at is not None or self._is_address_like(word)
        nodes = len(draft.nodes)
        if in_list and not (before_group and self.saw_distribution):
            self.envelope.close()
            if self.addresses.take(index):
                return index + 1
        del draft.nodes[max(nodes, len(draft.nodes)) :]
        self.envelope.close()
        if furniture.take_head_line(draft, index):
            return index + 1
        kind = (
            NodeKind.DISTRIBUTION if before_group and self.saw_distribution else NodeKind.UNKNOWN
        )
        node = draft.add_line(index, kind)
        if self.addresses.sender is not None:
            draft.note("ADDR_UNPARSED", node.start, node.end, printed=word[:80])
        return index + 1

    def _hand_over(self) -> None:
        """Give sender, addressees and banner to the draft; the first transmission's count."""
        draft = self.draft
        draft.sender = draft.sender or self.addresses.sender
        if self.is_first or not draft.addressees:
            draft.addressees += self.addresses.found
        else:
            known = {(one.role, one.plad.upper()) for one in draft.addressees}
            draft.addressees += [
                one for one in self.addresses.found if (one.role, one.plad.upper()) not in known
            ]
        if self.banner is not None:
            draft.banners.append(self.banner)
            if self.banner.mangled:
                printed, level = self.banner.printed, self.banner.level.title
                draft.note("BANNER_MANGLED", *self.banner.node.span, printed=printed, level=level)

    # -- under the banner

    def _read_zone(self, index: int, label_at: int) -> int:
        """Read captions and passing lines up to the first field or paragraph."""
        draft, lines = self.draft, self.lines
        passing_lines: list[int] = []
        has_label = label_at < min(self.stop, self.first + _SEARCHED)
        blank = False
        while index < self.stop:
            word = lines.words[index]
            if not word:
                blank = True
                index += 1
                continue
            if index >= label_at or self._ends_zone(index, word, has_label=has_label):
                break
            index = self._take_zone_line(index, word, passing_lines)
            blank = False
        if passing_lines:
            known = {clause.text for clause in draft.clauses}
            found = passing.read_passing(draft, passing_lines)
            draft.clauses += [clause for clause in found if clause.text not in known]
        return index

    def _take_zone_line(self, index: int, word: str, passing_lines: list[int]) -> int:
        draft = self.draft
        found = captions.read_captions(draft, index)
        if found is not None:
            draft.nodes += [caption.node for caption in found]
            draft.captions += found
            return index + 1
        section = read_section_line(draft, index)
        if section is not None:
            draft.add_line(index, NodeKind.SECTION)
            if draft.banners and draft.banners[-1].section is None:
                draft.banners[-1] = draft.banners[-1]._replace(
                    section=section[0], sections=section[1]
                )
            return index + 1
        page = (
            continuation.read_page_line(draft, index)
            if continuation.could_be_page_line(word)
            else None
        )
        if page is not None:
            draft.nodes.append(page[0].node)
            draft.page_lines.append(page[0])
            return page[1]
        if is_level_line(word):
            draft.add_line(index, NodeKind.LEVEL_LINE)
        elif furniture.is_stamp(word):
            draft.is_release = draft.is_release or furniture.is_release_stamp(word)
            draft.add_line(index, NodeKind.STAMP)
        elif closing.is_prosign(word) or _RULE.match(word) or word in ("-", "."):
            draft.add_line(index, NodeKind.SPACER)
        else:
            self._take_passing(index, word, passing_lines)
        return index + 1

    def _take_passing(self, index: int, word: str, passing_lines: list[int]) -> None:
        """Take a passing line; a lone word may be a caption that we do not know."""
        draft = self.draft
        draft.zone_words.add(word)
        before = self.lines.words[passing_lines[-1]] if passing_lines else ""
        passing_lines.append(index)
        if word.isalpha() and word.isupper() and not passing.is_open(before):
            draft.note(
                "CAPTION_UNKNOWN", self.lines.starts[index], self.lines.ends[index], printed=word
            )

    def _ends_zone(self, index: int, word: str, *, has_label: bool) -> bool:
        """Whether a line under the banner is text already."""
        if word in self.draft.zone_words:
            return False  # a later section repeats the passing lines of the first
        if word[0] in "0123456789¶(" and read_opening(self.lines, index, after_blank=True):
            return True
        if heading_kind(word) or (word.upper().startswith("BEGIN ")):
            return True
        if has_label:
            return len(word) > 200  # noqa: PLR2004 - no passing line
        if captions.read_captions(self.draft, index) is not None or read_section_line(
            self.draft, index
        ):
            return False
        if (
            continuation.could_be_page_line(word)
            or is_level_line(word)
            or furniture.is_stamp(word)
        ):
            return False
        if closing.is_prosign(word):
            return word != "BT" or not self.is_first
        return not (
            self.is_first
            and word.upper() == word
            and (passing.is_clause(word) or (word.isalpha() and len(word) < 16))
        )

    # -- fields

    def _read_fields(self, index: int) -> int:
        """Read labelled fields until the first paragraph; gives its line."""
        draft, lines = self.draft, self.lines
        saw_field = False
        while index < self.stop:
            word = lines.words[index]
            if not word:
                index += 1
                continue
            field = field_at(word)
            if field is not None:
                spans, index = self._extent(field, index)
                read_field(draft, field, Pieces(draft.text, spans))
                saw_field = True
                continue
            if word[0] in "0123456789¶(" and read_opening(lines, index, after_blank=True):
                break
            taken = self._take_between(index, word) if saw_field or self.banner else None
            if taken is None:
                break
            index = taken
        return index

    def _take_between(self, index: int, word: str) -> int | None:
        """Take a caption, page line, level or stamp that stands among the fields; None for text."""
        draft = self.draft
        found = captions.read_captions(draft, index)
        if found is not None and heading_kind(word) is None:
            draft.nodes += [caption.node for caption in found]
            draft.captions += found
            return index + 1
        page = (
            continuation.read_page_line(draft, index)
            if continuation.could_be_page_line(word)
            else None
        )
        if page is not None and page[2] >= self.lines.ends[index]:
            draft.nodes.append(page[0].node)
            draft.page_lines.append(page[0])
            return page[1]
        if is_level_line(word):
            following = self.lines.next_full(index + 1, self.stop)
            if following < self.stop:
                draft.add_line(index, NodeKind.LEVEL_LINE)
                return index + 1
        if furniture.is_stamp(word):
            draft.is_release = draft.is_release or furniture.is_release_stamp(word)
            draft.add_line(index, NodeKind.STAMP)
            return index + 1
        if word in ("-", "."):
            draft.add_line(index, NodeKind.SPACER)
            return index + 1
        if word.upper() == word and passing.is_clause(word) and self._stands_alone(index):
            draft.clauses += passing.read_passing(draft, [index])
            return index + 1
        return None

    def _stands_alone(self, index: int) -> bool:
        """Whether a line has a blank line behind it, or a paragraph opens there."""
        after = index + 1
        if after >= self.stop:
            return False
        return (
            not self.lines.words[after]
            or read_opening(self.lines, after, after_blank=True) is not None
        )

    def _extent(self, field: Field, index: int) -> tuple[list[tuple[int, int]], int]:
        """Find the stretches of a field that begins at line ``index`` and the line after it."""
        lines = self.lines
        spans = [(lines.starts[index], lines.ends[index])]
        words = lines.words[index]
        at = index + 1
        while at < self.stop:
            word = lines.words[at]
            if not word:
                following = self._over_blank(field, words, at)
                if following is None:
                    break
                at = following
                word = lines.words[at]
            skipped = self._skip_cut(field, at)
            if skipped is not None:
                at, text_at = skipped
                if text_at is not None:
                    spans.append(text_at)
                    words += "\n" + self.draft.text[text_at[0] : text_at[1]]
                if at >= self.stop or not lines.words[at]:
                    continue
                word = lines.words[at]
            if self._ends_field(field, at, word, words):
                break
            spans.append((lines.starts[at], lines.ends[at]))
            words += "\n" + word
            at += 1
        return _joined(self.draft.text, spans), at

    def _over_blank(self, field: Field, words: str, at: int) -> int | None:
        """Line after blank lines where the field goes on; None where it ends."""
        lines = self.lines
        following = lines.next_full(at, self.stop)
        if following >= self.stop:
            return None
        word = lines.words[following]
        if field_at(word):
            return None
        bare = words.rstrip().endswith(":") and len(words) < 16  # noqa: PLR2004 - the label alone
        if bare and not read_opening(lines, following, after_blank=True):
            return following
        if field.name == "ref":
            if _UNFINISHED.search(words[-40:]) and STARTS_WITH_NUMBER.match(word):
                return following
            item = _ITEM_LINE.match(word)
            if item and STARTS_WITH_NUMBER.match(word, item.end()) and not is_level_line(word):
                return following
        if field.name == "tags" and words.rstrip().endswith(",") and tags_continue(words, word):
            return following
        if field.name == "classified" and _REASON_LINE.match(word):
            return following
        if field.name in ("subject", "ref", "classified") and self._page_then_text(following):
            return following
        return None

    def _page_then_text(self, at: int) -> bool:
        """Whether a page line cuts the field: level lines, the page line, then text that goes on."""
        lines = self.lines
        place = at
        while place < self.stop and (not lines.words[place] or is_level_line(lines.words[place])):
            place += 1
        if place >= self.stop or not lines.words[place].startswith("PAGE "):
            return False
        page = continuation.read_page_line(self.draft, place)
        if page is None:
            return False
        if page[2] < lines.ends[place]:
            return True
        following = lines.next_full(page[1], self.stop)
        if following >= self.stop:
            return False
        word = lines.words[following]
        return not (
            field_at(word)
            or read_opening(lines, following, after_blank=True)
            or captions.read_captions(self.draft, following)
        )

    def _skip_cut(self, field: Field, at: int) -> tuple[int, tuple[int, int] | None] | None:
        """Step over level and page lines that cut a field; also gives text in the page line itself."""
        draft, lines = self.draft, self.lines
        word = lines.words[at]
        is_state = continuation.could_be_page_line(word) and not word.startswith("PAGE ")
        if is_state and field.name == "ref":
            page = continuation.read_page_line(draft, at)
            if page is not None:
                draft.nodes.append(page[0].node)
                draft.page_lines.append(page[0])
                return lines.next_full(page[1], self.stop), None
        if not (word.startswith("PAGE ") or is_level_line(word)) or not self._page_then_text(at):
            return None
        while not lines.words[at].startswith("PAGE "):
            if lines.words[at]:
                draft.add_line(at, NodeKind.LEVEL_LINE)
            at += 1
        page = continuation.read_page_line(draft, at)
        if page is None:
            return None
        draft.nodes.append(page[0].node)
        draft.page_lines.append(page[0])
        rest = (page[2], lines.ends[at]) if page[2] < lines.ends[at] else None
        return lines.next_full(page[1], self.stop) if rest is None else page[1], rest

    def _ends_field(self, field: Field, at: int, word: str, words: str) -> bool:
        if field_at(word) is not None and not (
            field.name == "classified" and _REASON_LINE.match(word)
        ):
            return True
        if word[0] in "0123456789¶(" and self._opens_paragraph(field, at, word):
            return True
        if _RULE.match(word) or heading_kind(word) or word in ("-", "."):
            return True
        if field.name == "tags":
            return not tags_continue(words, word)
        if is_level_line(word) or (
            continuation.could_be_page_line(word) and continuation.read_page_line(self.draft, at)
        ):
            return True
        if field.name == "subject":
            if words.upper() == words and sum(map(str.islower, word)) > _PROSE:
                return True  # a sentence under a subject in capitals
            opener = opener_of(word)
            return (opener is not None and ":" in word[: opener[1]]) or captions.is_stray_caption(
                word
            )
        if field.name == "eo":
            return captions.read_captions(self.draft, at) is not None or len(words) > 400  # noqa: PLR2004
        return False

    def _opens_paragraph(self, field: Field, at: int, word: str) -> bool:
        if field.name == "ref" and _ITEM_LINE.match(word):
            return False
        opening = read_opening(self.lines, at, after_blank=False)
        if opening is None:
            return False
        if opening.number is None:
            return field.name not in ("ref", "classified") and opening.marking is not None
        if opening.marking is None and field.name in ("ref", "classified"):
            return opening.number == 1
        return opening.marking is not None or opening.number == 1

    # -- labelled header

    def _find_labelled(self) -> int | None:
        """Line of ``MRN:`` where the transmission has a labelled header."""
        for index in range(self.first, min(self.stop, self.first + 40)):
            if labelled_header.opens_header(self.lines.words[index]):
                return index
        return None

    def _read_labelled(self, index: int) -> int:
        """Read a SMART header from its MRN line; gives the line of the first paragraph."""
        draft, lines = self.draft, self.lines
        levels = []
        for place in range(self.first, index):
            word = lines.words[place]
            if not word:
                continue
            if labelled_header.is_header_level(word):
                levels.append(place)
            elif furniture.is_stamp(word):
                draft.is_release = draft.is_release or furniture.is_release_stamp(word)
                draft.add_line(place, NodeKind.STAMP)
            else:
                draft.add_line(place, NodeKind.UNKNOWN)
        banner = labelled_header.read_banner_lines(draft, levels)
        if banner is not None:
            draft.banners.append(banner)
        while index < self.stop:
            word = lines.words[index]
            if not word:
                index += 1
                continue
            label = labelled_header.LABEL.match(word)
            if label is None:
                break
            spans = [(lines.starts[index], lines.ends[index])]
            index += 1
            while (
                index < self.stop
                and lines.words[index]
                and (
                    lines.indent(index) > 0 or not labelled_header.LABEL.match(lines.words[index])
                )
            ):
                spans.append((lines.starts[index], lines.ends[index]))
                index += 1
            pieces = Pieces(draft.text, _joined(draft.text, spans))
            field = field_at(word)
            if field is not None and label["key"] not in ("Date", "DECL", "Declassify On"):
                read_field(draft, field, pieces)
            else:
                labelled_header.take_field(draft, label["key"], pieces, label.end())
        return index


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join neighbours that only white space divides into one stretch."""
    joined = [spans[0]]
    for start, end in spans[1:]:
        if text[joined[-1][1] : start].isspace():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
