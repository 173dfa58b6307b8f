"""The envelope of one transmission: the lines before its banner (format lines 1 to 9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.parts import captions, closing, continuation, furniture, redactions
from cable_reader.cable.parts.addressees import AddressList
from cable_reader.cable.parts.banner import read_banner
from cable_reader.cable.parts.levels import is_level_line
from cable_reader.cable.parts.paragraphs import read_opening
from cable_reader.cable.parts.routing_lines import PREAMBLE, Envelope
from cable_reader.cable.patterns import pattern
from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.record import PageLine

# Format line 10: accounting symbols and group count (ACP 127, paragraph 142).
_ACCOUNTING = pattern(r"(?:STATE )?(?:GR ?\d{1,4}|GRNC|ACEX|ACCT [A-Z\-]{2,12})$")
_AGENCIES = ("USDA", "USDOC")  # captions that are addressees too
_TELETYPE = 90  # characters; a longer line is no line of an envelope
_NUMBER_AND_WORDS = 12  # characters that "1. " and words of text have at least


def is_address_like(word: str) -> bool:
    """Whether a line looks like one of the envelope, told by its first letters."""
    return (
        "/" in word[:9]
        or word[:3] in ("FM ", "TO ", "DE ")
        or word[:5] in ("INFO ", "VZCZC", "PAGE ")
    )


class EnvelopeReader:
    """Reads up to the banner, or where there is none up to the first label or line of text."""

    def __init__(self, draft: Draft, *, banner_at: int | None, label_at: int, stop: int) -> None:
        self.draft = draft
        self.banner_at = banner_at
        self.label_at = label_at
        self.stop = stop
        self.first_lines = Envelope(draft)
        self.addresses = AddressList(draft)
        self.saw_distribution = False
        self.blank_after_address = False

    def read_behind_banner(self, index: int) -> int:
        """Read the envelope that stands under the banner, from line ``index`` on."""
        self.banner_at = None
        return self.read(index)

    def read(self, index: int) -> int:
        """Read from line ``index`` on; gives the line after the envelope and the banner."""
        words = self.draft.lines.words
        end = self.banner_at if self.banner_at is not None else self.stop
        while index < end:
            word = words[index]
            if not word:
                self.blank_after_address |= bool(self.addresses.found)
                index += 1
            elif self.addresses.take_usual(self.draft.lines.starts[index], word):
                self.first_lines.close()
                index += 1
            elif self.first_lines.take(index):
                index += 1
            elif self.banner_at is None and (
                index >= self.label_at or self._opens_body(index, word)
            ):
                return index
            else:
                index = self._take_line(index, word)
        if self.banner_at is None:
            return index
        self.first_lines.close()
        return self.banner_at + 1

    # -- where text begins although there is no banner

    def _opens_body(self, index: int, word: str) -> bool:
        after_blank = self.blank_after_address
        if word[0] in "0123456789¶(":
            opening = read_opening(self.draft.lines, index, after_blank=after_blank)
            if opening is not None and (
                opening.marking is not None
                or (opening.number == 1 and len(word) > _NUMBER_AND_WORDS)
            ):
                return True
        if self._is_known(word):
            return False
        if len(word) > _TELETYPE or word.upper() != word:
            return True
        if after_blank and not is_address_like(word):
            return True
        addresses = self.addresses
        seen = addresses.found or addresses.sender or self.first_lines.nodes
        if index < self.label_at < self.stop and self._is_head_ahead(index):
            return False
        return not (seen or self.saw_distribution or is_level_line(word))

    def _is_head_ahead(self, index: int) -> bool:
        """Whether the sender stands between here and the first field: the banner alone is lost."""
        words = self.draft.lines.words
        return any(words[place][:3] == "FM " for place in range(index, self.label_at))

    @staticmethod
    def _is_known(word: str) -> bool:
        return (
            furniture.is_message_text(word)
            or furniture.is_message_attributes(word)
            or furniture.is_stamp(word)
            or furniture.is_distribution(word)
            or furniture.SORT_NUMBER.match(word) is not None
            or word[:3] in ("FM ", "TO ", "DE ", "BT", "ZNY", "ZNR")
            or word[:4] in ("INFO", "PAGE", "XMT ")
            or word.startswith(("VZCZC", "Cable Text:"))
            or is_level_line(word)
            or closing.is_prosign(word)
        )

    # -- lines that are neither usual addresses nor format lines 1 to 5

    def _take_line(self, index: int, word: str) -> int:
        """Take one line; gives the line after it."""
        draft = self.draft
        addresses_run = word[0] in "GAS" and self.addresses.role is not None
        if word[0] in "MCT" and furniture.is_message_text(word):
            draft.add_line(index, NodeKind.FURNITURE)
            return index + 1
        if word[0] == "M" and furniture.is_message_attributes(word):
            self.first_lines.close()
            return furniture.take_attributes(draft, index)
        if addresses_run and _ACCOUNTING.match(word):
            draft.add_line(index, NodeKind.PROSIGN)
            return index + 1
        is_stamp = draft.has_stamps and furniture.take_stamp(draft, index)
        if is_stamp or self._take_captions(index):
            self.first_lines.close()
            return index + 1
        if "PAGE" in word[:12] or " OF " in word:
            page = continuation.read_page_line(draft, index)
            if page is not None:
                return self._take_page_line(index, page)
        if self._opens_inner_heading(index, word):
            self.first_lines.close()
            draft.date_time, self.first_lines.has_group, self.addresses.sender = None, False, None
            self.first_lines.take(index)
        else:
            self._take_other(index, word)
        return index + 1

    def _take_captions(self, index: int) -> bool:
        """Take captions printed over the banner; CORRECTED COPY often stands nowhere else."""
        found = captions.read_captions(self.draft, index)
        if found is None or self.draft.lines.words[index] in _AGENCIES:
            return False
        self.draft.nodes += [caption.node for caption in found]
        self.draft.captions += [one for one in found if one.token.startswith("CORRECTED")]
        return True

    def _take_page_line(self, index: int, page: tuple[PageLine, int, int]) -> int:
        draft, addresses = self.draft, self.addresses
        line, after, text_at = page
        self.first_lines.close()
        draft.nodes.append(line.node)
        word = draft.lines.words[index]
        if addresses.role is not None or word[:3] == "TO ":
            addresses.take_role_of(word)
            draft.note("ADDR_SPLICE", line.node.start, line.node.end)
            line = line._replace(spliced=True)
        draft.page_lines.append(line)
        if text_at < draft.lines.ends[index]:
            draft.add(NodeKind.UNKNOWN, text_at, draft.lines.ends[index])
        return after

    def _take_other(self, index: int, word: str) -> None:
        draft, addresses = self.draft, self.addresses
        self.first_lines.close()
        before_group = not self.first_lines.has_group and addresses.sender is None
        if before_group and furniture.take_head_line(draft, index):
            self.saw_distribution = True
            return
        if closing.is_prosign(word):
            draft.add_line(index, NodeKind.PROSIGN)
            return
        if is_level_line(word) or (before_group and self._is_early_banner(index)):
            draft.add_line(index, NodeKind.LEVEL_LINE)
            return
        if draft.is_release and redactions.is_codes_line(word):
            draft.add_line(index, NodeKind.STAMP)  # the exemptions under RELEASE IN PART
            return
        in_distribution = before_group and self.saw_distribution
        if (
            not in_distribution
            and self._may_be_address(word)
            and addresses.take(draft.lines.starts[index], word)
        ):
            return
        if furniture.take_head_line(draft, index):
            return
        kind = NodeKind.DISTRIBUTION if in_distribution else NodeKind.UNKNOWN
        node = draft.add_line(index, kind)
        if addresses.sender is not None:
            draft.note("ADDR_UNPARSED", node.start, node.end, printed=word[:80])

    def _opens_inner_heading(self, index: int, word: str) -> bool:
        """Whether the heading of a message begins that was readdressed: group and FM come again."""
        if not self.addresses.found or PREAMBLE.match(word) is None:
            return False
        after = self.draft.lines.next_full(index + 1, self.stop)
        return after < self.stop and self.draft.lines.words[after].startswith("FM ")

    def _is_early_banner(self, index: int) -> bool:
        """Whether the banner is printed a first time, over format line 1."""
        banner = read_banner(self.draft, index, strict=False)
        return banner is not None and banner.number is not None

    def _may_be_address(self, word: str) -> bool:
        """Whether the list still runs: behind a blank line, only before a banner."""
        if self.banner_at is not None or not self.blank_after_address:
            return True
        return is_address_like(word)
