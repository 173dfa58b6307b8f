"""Two releases of one cable, paragraph by paragraph and word by word."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from cable_reader.compare.alignment import Side, aligned
from cable_reader.compare.difference import stretches
from cable_reader.compare.words import Word, is_in_capitals, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cable_reader.cable.record import Addressee, Cable, Facts, Paragraph


class Change(StrEnum):
    """What became of a paragraph from release A to release B."""

    SAME = "same"
    MARK_CHANGED = "mark-changed"  # the words are the same, the portion mark is not
    REWORDED = "reworded"
    WITHHELD_IN_A = "withheld-in-a"  # B gives words that A leaves out
    WITHHELD_IN_B = "withheld-in-b"


class Kind(StrEnum):
    """What a stretch of words is."""

    SAME = "same"
    REWORDED = "reworded"  # other words; one side may have none
    WITHHELD_IN_A = "withheld-in-a"
    WITHHELD_IN_B = "withheld-in-b"
    WITHHELD_IN_BOTH = "withheld-in-both"  # nobody knows how much


class Piece(NamedTuple):
    """A stretch of two paragraphs, with the words of each."""

    kind: Kind
    a: tuple[Word, ...]
    b: tuple[Word, ...]

    @property
    def has_words(self) -> bool:
        """Whether more stands here than the signs of gaps."""
        return not all(word.is_gap for word in (*self.a, *self.b))

    @property
    def withheld(self) -> int:
        """Number of words that one side gives and the other leaves out."""
        if self.kind is Kind.WITHHELD_IN_A:
            return max(_count(self.b) - _count(self.a), 0)
        if self.kind is Kind.WITHHELD_IN_B:
            return max(_count(self.a) - _count(self.b), 0)
        return 0


class PairedParagraph(NamedTuple):
    """A paragraph as A and as B have it; None where one has it not at all."""

    a: Paragraph | None
    b: Paragraph | None
    pieces: tuple[Piece, ...]

    @property
    def withheld_in_a(self) -> int:
        """Number of words that only B gives."""
        return sum(one.withheld for one in self.pieces if one.kind is Kind.WITHHELD_IN_A)

    @property
    def withheld_in_b(self) -> int:
        """Number of words that only A gives."""
        return sum(one.withheld for one in self.pieces if one.kind is Kind.WITHHELD_IN_B)

    @property
    def is_mark_changed(self) -> bool:
        """Whether both have the paragraph under different marks."""
        if self.a is None or self.b is None:
            return False
        return _mark(self.a) != _mark(self.b)

    @property
    def change(self) -> Change:
        """Say in one word what became of it."""
        if self.a is None:
            return Change.WITHHELD_IN_A
        if self.b is None:
            return Change.WITHHELD_IN_B
        kinds = {one.kind for one in self.pieces if one.has_words}
        if kinds & {Kind.WITHHELD_IN_A, Kind.WITHHELD_IN_B}:
            more = self.withheld_in_a >= self.withheld_in_b and Kind.WITHHELD_IN_A in kinds
            return Change.WITHHELD_IN_A if more else Change.WITHHELD_IN_B
        if Kind.REWORDED in kinds:
            return Change.REWORDED
        return Change.MARK_CHANGED if self.is_mark_changed else Change.SAME

    @property
    def added(self) -> tuple[tuple[Word, ...], ...]:
        """The stretches that B has and A has not."""
        return tuple(
            words
            for one in self.pieces
            if one.kind in (Kind.WITHHELD_IN_A, Kind.REWORDED)
            and (words := tuple(word for word in one.b if not word.is_gap))
        )


class FieldChange(NamedTuple):
    """A field of the header that the two give differently; empty where one has it not."""

    name: str  # as in the JSON shape of a cable
    a: str
    b: str


class Comparison(NamedTuple):
    """Two releases side by side."""

    a: Cable
    b: Cable
    paragraphs: tuple[PairedParagraph, ...]
    fields: tuple[FieldChange, ...]

    @property
    def counts(self) -> dict[Change, int]:
        """Number of paragraphs by what became of them."""
        counted = Counter(one.change for one in self.paragraphs)
        return {change: counted[change] for change in Change}

    @property
    def withheld_in_a(self) -> int:
        """Number of words of paragraphs that only B gives."""
        return sum(one.withheld_in_a for one in self.paragraphs)

    @property
    def withheld_in_b(self) -> int:
        """Number of words of paragraphs that only A gives."""
        return sum(one.withheld_in_b for one in self.paragraphs)

    @property
    def is_of_one_cable(self) -> bool | None:
        """Whether both have the same message reference number; None where one has none."""
        numbers = [_number(cable.facts) for cable in (self.a, self.b)]
        return numbers[0] == numbers[1] if all(numbers) else None

    def as_dict(self) -> dict[str, Any]:
        """Give everything as plain dict, list, str, int and None."""
        return {
            "schema": 1,
            "a": _side_as_dict(self.a),
            "b": _side_as_dict(self.b),
            "same_cable": self.is_of_one_cable,
            "counts": {str(change): count for change, count in self.counts.items()},
            "words_withheld_in_a": self.withheld_in_a,
            "words_withheld_in_b": self.withheld_in_b,
            "fields": [one._asdict() for one in self.fields],
            "paragraphs": [_pair_as_dict(one) for one in self.paragraphs],
        }


def compare(a: Cable, b: Cable) -> Comparison:
    """Compare two releases of one cable. Never raises because of their content."""
    caseless = is_in_capitals(a) or is_in_capitals(b)
    of_a, of_b = (list(words_of(cable, caseless=caseless)) for cable in (a, b))
    sides = [[Side.of(one.number, words) for one, words in listed] for listed in (of_a, of_b)]
    paired = []
    for place, other in aligned(*sides):
        paragraph_a, words_a = of_a[place] if place is not None else (None, ())
        paragraph_b, words_b = of_b[other] if other is not None else (None, ())
        paired.append(PairedParagraph(paragraph_a, paragraph_b, _pieces(words_a, words_b)))
    return Comparison(a, b, tuple(paired), _changed_fields(a.facts, b.facts))


def _pieces(a: tuple[Word, ...], b: tuple[Word, ...]) -> tuple[Piece, ...]:
    found = stretches([word.folded for word in a], [word.folded for word in b])
    # Codes stand in a margin, the white box somewhere in the line: what a paragraph with such a
    # gap has less than the other was taken out, wherever it stood.
    lacks_a = not a or _gaps(a) > _gaps(b)
    lacks_b = not b or _gaps(b) > _gaps(a)
    pieces = []
    for one in found:
        words_a, words_b = a[one.a_start : one.a_end], b[one.b_start : one.b_end]
        if one.is_same:
            pieces += _same(words_a, words_b)
        else:
            kind = _kind(words_a, words_b, lacks_a=lacks_a, lacks_b=lacks_b)
            pieces.append(Piece(kind, words_a, words_b))
    return tuple(pieces)


def _same(a: tuple[Word, ...], b: tuple[Word, ...]) -> list[Piece]:
    """Divide words that are the same from gaps that both have."""
    pieces: list[Piece] = []
    start = 0
    for at, word in enumerate((*a, None)):
        if word is not None and not word.is_gap:
            continue
        if at > start:
            pieces.append(Piece(Kind.SAME, a[start:at], b[start:at]))
        if word is not None:
            pieces.append(Piece(Kind.WITHHELD_IN_BOTH, a[at : at + 1], b[at : at + 1]))
        start = at + 1
    return pieces


def _kind(a: tuple[Word, ...], b: tuple[Word, ...], *, lacks_a: bool, lacks_b: bool) -> Kind:
    gap_a, gap_b = _gaps(a) > 0, _gaps(b) > 0
    count_a, count_b = _count(a), _count(b)
    there, here = (count_b, count_a) if gap_a else (count_a, count_b)  # here is the gap
    if gap_a != gap_b and (
        there or not here
    ):  # a code in a margin stands for no words of the other
        return Kind.WITHHELD_IN_A if gap_a else Kind.WITHHELD_IN_B
    if gap_a or gap_b:
        return Kind.REWORDED if here or there else Kind.WITHHELD_IN_BOTH
    # Empty brackets are what is left of words, as a white box is.
    if lacks_a and (not a or (count_b and not count_a)):
        return Kind.WITHHELD_IN_A
    if lacks_b and (not b or (count_a and not count_b)):
        return Kind.WITHHELD_IN_B
    return Kind.REWORDED


def _gaps(words: Sequence[Word]) -> int:
    return sum(1 for word in words if word.is_gap)


def _count(words: Sequence[Word]) -> int:
    return sum(1 for word in words if not word.is_gap and any(map(str.isalnum, word.printed)))


def _mark(paragraph: Paragraph) -> object:
    if paragraph.marking is None:
        return None
    return paragraph.marking.level, frozenset(paragraph.marking.controls)


# -- the header


def _number(facts: Facts) -> str | None:
    return facts.reference.canonical if facts.reference else None


def _plads(addressees: Sequence[Addressee]) -> str:
    return ", ".join(one.plad for one in addressees)


_FIELDS: dict[str, Callable[[Facts], str | None]] = {
    "mrn": _number,
    "dtg": lambda facts: facts.date_time.iso if facts.date_time else None,
    "from": lambda facts: facts.sender.plad if facts.sender else None,
    "to": lambda facts: _plads(facts.action),
    "info": lambda facts: _plads(facts.info),
    "classification": lambda facts: (
        "//".join((facts.banners[0].level.title, *facts.banners[0].controls))
        if facts.banners
        else None
    ),
    "captions": lambda facts: ", ".join(one.token for one in facts.captions),
    "eo": lambda facts: facts.declassification.text if facts.declassification else None,
    "tags": lambda facts: ", ".join(one.code for one in facts.tags),
    "subject": lambda facts: facts.subject.text if facts.subject else None,
    "references": lambda facts: ", ".join(one.text for one in facts.references),
    "classified_by": lambda facts: facts.classified_by.text if facts.classified_by else None,
    "signature": lambda facts: ", ".join(name for name, _node in facts.signatures),
}


def _changed_fields(a: Facts, b: Facts) -> tuple[FieldChange, ...]:
    changed = []
    for name, read in _FIELDS.items():
        one, other = (" ".join((read(facts) or "").split()) for facts in (a, b))
        if one.casefold() != other.casefold():
            changed.append(FieldChange(name, one, other))
    return tuple(changed)


# -- JSON


def _side_as_dict(cable: Cable) -> dict[str, Any]:
    codes = Counter(code for one in cable.facts.redactions for code in one.codes)
    return {
        "mrn": _number(cable.facts),
        "container": cable.container,
        "paragraphs": len(cable.facts.paragraphs),
        "redactions": len(cable.facts.redactions),
        "codes": dict(sorted(codes.items())),
    }


def _pair_as_dict(one: PairedParagraph) -> dict[str, Any]:
    return {
        "change": str(one.change),
        "mark_changed": one.is_mark_changed,
        "words_withheld_in_a": one.withheld_in_a,
        "words_withheld_in_b": one.withheld_in_b,
        "a": _paragraph_as_dict(one.a),
        "b": _paragraph_as_dict(one.b),
        "pieces": [
            {"kind": str(piece.kind), "a": printed(piece.a), "b": printed(piece.b)}
            for piece in one.pieces
        ],
    }


def _paragraph_as_dict(paragraph: Paragraph | None) -> dict[str, Any] | None:
    if paragraph is None:
        return None
    return {
        "ordinal": paragraph.ordinal,
        "number": paragraph.number,
        "marking": paragraph.marking.printed if paragraph.marking else None,
        "level": paragraph.level.title if paragraph.level else None,
        "spans": [list(span) for span in paragraph.spans],
    }


def printed(words: Sequence[Word]) -> str:
    """Give words as they are printed, a gap as its sign in the text."""
    return " ".join(word.printed for word in words)
