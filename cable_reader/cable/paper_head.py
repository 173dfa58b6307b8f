"""The head of a telegram on paper or of an airgram: cells of labels, levels and offices."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.date_time import DateTimeGroup
from cable_reader.cable.fields import field_at
from cable_reader.cable.parts import archive_stamps, captions, furniture, paper_form
from cable_reader.cable.parts.address_tail import read_tail
from cable_reader.cable.parts.banner import read_section
from cable_reader.cable.parts.levels import is_level_line, level_of
from cable_reader.cable.record import Addressee, Banner, PassingInstruction, Role
from cable_reader.cable.tree import Node, NodeKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cable_reader.cable.draft import Draft

_SEARCHED = 40  # lines in which the form must show itself
_LONGEST = 160  # characters of a line of it
_LONGEST_NOTICE = 8  # lines that ask to paraphrase
_PRECEDENCES = ("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE")
_URGENT = {"NIACT": "IMMEDIATE", "URGENT": "IMMEDIATE"}  # until 1957


class _Cell(NamedTuple):
    words: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.words)


def find_paper_head(draft: Draft, first: int, stop: int) -> bool:
    """Whether a transmission begins with the form of a telegram on paper."""
    words = draft.lines.words[first : min(stop, first + _SEARCHED)]
    if any(word.startswith(("FM ", "VZCZC")) for word in words):
        return False
    return paper_form.is_form([word for word in words if len(word) <= _LONGEST])


def read_paper_head(draft: Draft, first: int, stop: int) -> int:
    """Read the form; gives the line where the fields or the text begin."""
    return _PaperHead(draft, stop).read(first)


class _PaperHead:
    def __init__(self, draft: Draft, stop: int) -> None:
        self.draft = draft
        self.lines = draft.lines
        self.stop = stop
        self.number: tuple[str, Node] | None = None
        self.section: tuple[int, int] | None = None
        self.level: _Cell | None = None
        self.code_level: _Cell | None = None  # of the code it was sent in, for want of its own
        self.date: tuple[str, Node] | None = None
        self.year: int | None = None
        self.role: Role | None = None
        self._plain = (
            (paper_form.RECEIVED, self._take_date),
            (paper_form.PLACE_AND_DATE, self._take_date),
            (paper_form.DISTRIBUTION, self._take_passing),
            (paper_form.PRECEDENCE, self._take_precedence),
            (paper_form.HEADING, self._take_furniture),
            (paper_form.FURNITURE, self._take_furniture),
            (paper_form.ADDRESSED, self._take_furniture),
            (paper_form.PASSING, self._take_passing),
            (paper_form.OFFICES, self._take_office),
        )

    def read(self, index: int) -> int:
        words = self.lines.words
        while index < self.stop:
            word = words[index]
            if not word:
                index += 1
            elif furniture.is_message_text(word):
                self.draft.add_line(index, NodeKind.FURNITURE)
                index += 1
            elif paper_form.PARAPHRASE.match(word):
                index = self._take_notice(index)
            elif field_at(word) or len(word) > _LONGEST or not self._take_line(index):
                break
            else:
                index += 1
        self._hand_over()
        return index

    def _word(self, index: int) -> str:
        return self.lines.words[index] if index < self.stop else ""

    def _take_sender(self, index: int, word: str) -> None:
        node = self.draft.add_line(index, NodeKind.SENDER)
        if self.draft.sender is None:
            self._sender(word, node)

    def _cells(self, index: int) -> Iterator[_Cell]:
        start = self.lines.starts[index]
        for match in paper_form.CELL.finditer(self.lines.words[index]):
            yield _Cell(match[0], start + match.start())

    def _take_line(self, index: int) -> bool:
        """Take a line if each cell of it belongs to the form."""
        word = self.lines.words[index]
        after = self.lines.next_full(index + 1, self.stop)
        if paper_form.PLACE.match(word) and paper_form.DATED.match(self._word(after)):
            self._take_sender(index, word)
            return True
        if captions.take_captions(self.draft, index):
            return True
        taken = [(cell, self._reader_of(cell)) for cell in self._cells(index)]
        if any(reader is None for _, reader in taken):
            return False
        for cell, reader in taken:
            if reader is not None:
                reader(cell)
        return True

    def _reader_of(self, cell: _Cell) -> Callable[[_Cell], None] | None:
        """Give what reads a cell; None for one that is no part of the form."""
        words, form = cell.words, paper_form
        label = form.LABELLED.match(words)
        if is_level_line(form.LEVEL_TAIL.sub("", words)):
            return self._take_level
        if form.NUMBER.match(words) and self.number is None:
            return self._take_number
        if label is not None and (":" in words[: label.start("value")] or self.number is None):
            return self._take_labelled
        if self.role is not None and form.POST.match(words):
            return self._take_address
        if furniture.is_stamp(words) or archive_stamps.is_archive_stamp(words):
            return self._take_stamp
        readers = ((one, take) for one, take in self._plain if one.match(words))
        return next((take for _, take in readers), None)

    # -- what the cells say

    def _add(self, kind: NodeKind, cell: _Cell, children: list[Node] | None = None) -> Node:
        return self.draft.add(kind, cell.start, cell.end, children)

    def _take_level(self, cell: _Cell) -> None:
        if self.level is None:
            self.level = cell
        else:
            self._add(NodeKind.LEVEL_LINE, cell)

    def _take_furniture(self, cell: _Cell) -> None:
        self._add(NodeKind.FURNITURE, cell)

    def _take_stamp(self, cell: _Cell) -> None:
        self._add(NodeKind.STAMP, cell)

    def _take_office(self, cell: _Cell) -> None:
        self._add(NodeKind.DISTRIBUTION, cell)

    def _take_date(self, cell: _Cell) -> None:
        place = paper_form.PLACE_AND_DATE.match(cell.words)
        match = paper_form.RECEIVED.match(cell.words) or place
        node = self._add(NodeKind.FURNITURE, cell)
        if match is not None and match["year"]:
            self._date(match["year"], match["date"], node, weak=place is None)
        if place is not None and self.draft.sender is None:
            self._sender(place["place"], node)

    def _date(self, year: str, date: str, node: Node, *, weak: bool) -> None:
        self.year = self.year or int(year)
        if self.date is None or not weak:
            self.date = (f"{date}, {year}", node)

    def _take_number(self, cell: _Cell) -> None:
        match = paper_form.NUMBER.match(cell.words)
        if match is None:
            return
        at = cell.start + match.start("number")
        number = Node(NodeKind.NUMBER, at, at + len(match["number"]))
        node = self._add(NodeKind.FURNITURE, cell, [number])
        self.number = (match["number"], node)
        self.section = read_section(match["section"]) if match["section"] else None
        year = match["year"] or match["late"]
        if year:
            self._date(year, match["date"], node, weak=False)

    def _take_labelled(self, cell: _Cell) -> None:
        match = paper_form.LABELLED.match(cell.words)
        if match is None:
            return
        label, value = match["label"].upper(), match["value"].strip()
        at = cell.start + match.start("value")
        role = Node(NodeKind.ROLE, cell.start, cell.start + len(match["label"]))
        if label == "FROM":
            node = self._add(
                NodeKind.SENDER, cell, [role, Node(NodeKind.PLAD, at, at + len(value))]
            )
            if self.draft.sender is None:
                self._sender(value, node)
            return
        self.role = Role.INFO if "INFO" in label else Role.ACTION
        # "INFO : LONDON, PARIS": several posts by their places
        posts = list(paper_form.PLACES.finditer(value)) if paper_form.LIST.match(value) else []
        if len(posts) > 1:
            self.draft.nodes.append(role)
            for post in posts:
                self._take_address(_Cell(post[0], at + post.start()))
            return
        self._address(cell, value, at, [role])

    def _take_address(self, cell: _Cell) -> None:
        self._address(cell, cell.words, cell.start, [])

    def _address(self, cell: _Cell, value: str, at: int, before: list[Node]) -> None:
        """Add an addressee of the role that its label, or the one over it, names."""
        plad, precedence, printed, number, tail = read_tail(self.draft, value, at)
        children = [*before, Node(NodeKind.PLAD, at, at + len(plad)), *tail]
        node = self._add(NodeKind.ADDRESSEE, cell, children)
        if self.role is None:
            return
        self.draft.addressees.append(
            Addressee(
                self.role, None, " ".join(plad.split()), precedence, number, (), node, printed
            )
        )

    def _sender(self, plad: str, node: Node) -> None:
        words = " ".join(plad.split())
        self.draft.sender = Addressee(Role.ACTION, None, words, None, None, (), node)

    def _take_precedence(self, cell: _Cell) -> None:
        node = self._add(NodeKind.PRECEDENCE, cell)
        last = cell.words.rpartition(" ")[2]
        meant = last if last in _PRECEDENCES else _URGENT.get(last)
        if self.draft.precedence == (None, None) and meant:
            self.draft.precedence = (meant, None)
            self.draft.precedence_node = node

    def _take_passing(self, cell: _Cell) -> None:
        node = self._add(NodeKind.PASSING, cell)
        self.draft.clauses.append(PassingInstruction(cell.words, (node,)))

    def _take_notice(self, index: int) -> int:
        """Take the lines that ask to paraphrase; the level of the code in brackets ends them."""
        for at in range(index, min(self.stop, index + _LONGEST_NOTICE)):
            ends = paper_form.PARAPHRASE_ENDS.match(self.lines.words[at])
            if ends is None:
                continue
            for line in range(index, at + 1):
                if self.lines.words[line]:
                    self.draft.add_line(line, NodeKind.FURNITURE)
            if ends["level"] and is_level_line(ends["level"]):
                self.code_level = _Cell(ends["level"], self.lines.starts[at] + ends.start("level"))
            return at + 1
        self.draft.add_line(index, NodeKind.FURNITURE)
        return index + 1

    def _hand_over(self) -> None:
        draft = self.draft
        draft.on_paper = True
        draft.form_number = self.number[0] if self.number else None
        cell = self.level or self.code_level
        if cell is not None:
            printed = paper_form.LEVEL_TAIL.sub("", cell.words)
            level = Node(NodeKind.LEVEL, cell.start, cell.start + len(printed))
            in_notice = self.level is None
            node = level if in_notice else self._add(NodeKind.BANNER, cell, [level])
            section, sections = self.section or (None, None)
            draft.banners.append(
                Banner(
                    level=level_of(printed), controls=(), printed=printed, mangled=False,
                    section=section, sections=sections, post=None, number=draft.form_number, node=node,
                )
            )  # fmt: skip
        if self.year is not None and draft.date_time is None and self.date is not None:
            printed, node = self.date
            draft.date_time = DateTimeGroup(printed, None, node, self.year)
        draft.nodes.sort(key=lambda node: node.start)
