"""The labelled fields of a usual head: E.O., TAGS, SUBJECT, REF, Classified By, in that order.

See ``usual_head``: what is not exactly so is left to the full reader.
"""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from cable_reader.cable.date_time import days_in, full_year
from cable_reader.cable.draft import tile
from cable_reader.cable.fields import FIRST_PARAGRAPHS, field_at
from cable_reader.cable.message_reference import MessageReference, plain_number
from cable_reader.cable.parts.blocks import begins_with_edge, heading_kind, opener_of
from cable_reader.cable.parts.captions import is_stray_caption
from cable_reader.cable.parts.classified_by import read_classified_by
from cable_reader.cable.parts.executive_order import read_words
from cable_reader.cable.parts.levels import is_handling_note, is_level_line
from cable_reader.cable.parts.references import is_plain_post, read_references
from cable_reader.cable.parts.subject import read_subject
from cable_reader.cable.patterns import pattern
from cable_reader.cable.pieces import Pieces, fold
from cable_reader.cable.record import Declassification, Reference, Subject, Tag
from cable_reader.cable.tree import Node, NodeKind, new_node
from cable_reader.cable.vocabulary import is_plain_tag

if TYPE_CHECKING:
    import re

    from cable_reader.cable.draft import Draft

_ORDER = pattern(
    r"(?P<label>E\.?O\.?[ ])(?P<order>\d{5}):?[ ]"
    r"(?P<words>N/A|DECL:[ ](?P<month>\d\d)/(?P<day>\d\d)/(?P<year>\d{4})|DECL:(?:[ ][^ \n]{1,40}){1,8})"
    r"[ ]?\n(?=[ ]?\n|TAGS:)"
)
_TAGS = pattern(
    r"(?:[ ]?\n)*(?P<label>TAGS:)(?P<list>[ ][A-Z]{2,5}(?:,?[ ][A-Z]{2,5}){0,20})[ ]?\n"
    r"(?=[ ]?\n|SUBJECT:)"
)
_CODE = pattern(r"[A-Z]{2,5}")
# A title goes on in lines of capitals; what else such a line may be is told by its first letters.
_SUBJECT = pattern(
    r"(?:[ ]?\n)*(?P<all>SUBJECT:[ ][^ \n][^\n]*"
    r"(?P<more>(?:\n(?!REF)[A-Z][A-Z0-9 ,.'\"&/:;()?!\-]*)*))\n(?=[ ]?\n|REF)"
)
_RISKY = frozenset(
    (
        *("TAG", "AGS", "TAB", "SUB", "UBJ", "REF", "CLA", "DER", "E.O", "EO ", "E O", "E. "),
        *("EO1", "EO:", "A. ", "A) "),
        *("COM", "NOT", "ACT", "BEG", "END", "EXE", "SEC", "S E", "CON", "C O", "UNC", "U N"),
        *("LIM", "L I", "TOP", "T O", "RES", "R E", "FOR", "F O", "SEN", "PAG", "SIP", "NOF"),
        *("NOD", "EXD", "STA", "INT", "BAC", "QUO", "MRN", "DE ", "VZC"),
        *("VVZ", "THI", "SBU", "SUM"),
    )
)
_REFERENCES = pattern(r"(?:[ ]?\n)*(?P<label>REFS?:)")
_ITEM = pattern(
    r"[ ]+(?:(?P<letter>[A-Z])\.[ ])?(?P<all>(?:(?P<year>\d\d)[ ])?"
    r"(?P<post>[A-Z]{2,}(?:[ '\-][A-Z]{2,}){0,3})[ ](?P<number>\d{1,6}))[ ]?\n"
)
# Items of other kinds among them: reports, letters, numbers with remarks. Each is one lettered line.
_LETTERED = pattern(
    r"(?P<label>REFS?:)(?P<items>(?:[ ]+[A-Z]\.[ ][A-Z0-9][^\n:]{1,80}\n){1,26})(?=[ ]?\n)"
)
_CLASSIFIED = pattern(
    r"(?:[ ]?\n)*(?P<all>C(?:lassified|LASSIFIED)[ ]B[yY]:[ ][^\n]+"
    r"(?P<more>(?:\n(?:[A-Za-z&]|1\.[45]|\([A-Ha-h]\))[^\n]+){0,3}))\n(?=[ ]?\n)"
)
_BODY = pattern(r"(?:[ ]?\n)+(?=¶?\d{1,2}\.[ ](?:\([A-Z]|[A-Z]))")
_LETTER_A = ord("A")
_LABELS = ("TAG", "AGS", "SUB", "UBJ", "REF", "CLA", "DER", "DEC", "E.O", "EO", "E O", "O.")
_BLANK_LINE = ("\n", " \n")
_NOT_PLAIN = (
    "(",
    "SBU",
    "UNCLASS",
    "nclass",
)  # in a title that has a mark, or says how to handle it
_SUBJECT_LABEL = "SUBJECT: "
new_tag = partial(tuple.__new__, Tag)
new_reference = partial(tuple.__new__, Reference)
new_message_reference = partial(tuple.__new__, MessageReference)
_SHORT = 20  # characters: a shorter field may hold nothing but its label
# Names of our own: a member of an enumeration is found ten times as slowly as a name.
_BLANK = NodeKind.BLANK
_DECLASSIFICATION = NodeKind.DECLASSIFICATION
_LABEL = NodeKind.LABEL
_NUMBER = NodeKind.NUMBER
_REFERENCE = NodeKind.REFERENCE
_REFERENCES_KIND = NodeKind.REFERENCES
_SUBJECT_KIND = NodeKind.SUBJECT
_TAG = NodeKind.TAG
_TAGS_KIND = NodeKind.TAGS
_TEXT = NodeKind.TEXT


def read_usual_fields(draft: Draft, at: int) -> int | None:
    """Read the fields from an offset on; gives that of the first paragraph, None if not usual."""
    text = draft.text
    order = _ORDER.match(text, at)
    if order is None:
        return None
    _take_order(draft, order)
    tags = _TAGS.match(text, order.end())
    if tags is None or not _take_tags(draft, tags):
        return None
    title = _SUBJECT.match(text, tags.end())
    if title is None or len(title["all"]) < _SHORT or not _is_title(title["more"]):
        return None
    _take_subject(draft, title)
    after = title.end()
    label = _REFERENCES.match(text, after)
    if label is not None:
        first, last = label.span("label")
        list_end = _take_references(draft, first, last) or _take_lettered(draft, first)
        if list_end is None:
            return None
        after = list_end
    who = _CLASSIFIED.match(text, after)
    if who is not None:
        if not all(map(_is_plain, who["more"].split("\n"))):
            return None
        start, end = who.span("all")
        words = [(start, start + len(text[start:end].rstrip()))]
        draft.classified_by = read_classified_by(draft, Pieces(text, words))
        after = who.end()
    body = _BODY.match(text, after)
    has_text = any(text.find(sign, at, after) >= 0 for sign in FIRST_PARAGRAPHS)
    return None if body is None or has_text else body.end()


def _is_title(lines: str) -> bool:
    """Whether the further lines of a subject are lines of no other kind."""
    return " OF 0" not in lines and all(
        line[:3] not in _RISKY or (_is_plain(line) and not is_stray_caption(line.rstrip()))
        for line in lines.split("\n")
    )


def _is_plain(line: str) -> bool:
    """Whether a further line of a field is no line of another kind."""
    word = line.rstrip()
    return not (
        field_at(word)
        or heading_kind(word)
        or begins_with_edge(word)
        or opener_of(word)
        or is_level_line(word)
        or is_handling_note(word)
        or word[-3:].isdigit()
        or word.startswith(("o", "PAGE ", "Page ", "MRN:"))
    )


def _take_order(draft: Draft, match: re.Match[str]) -> None:
    start, label_end = match.span("label")
    number, number_end = match.span("order")
    words = match["words"]
    end = match.end("words")
    node = new_node((_DECLASSIFICATION, start, end, (
        new_node((_LABEL, start, label_end, ())),
        new_node((_NUMBER, number, number_end, ())),
        new_node((_TEXT, number_end, end, ())),
    )))  # fmt: skip
    draft.nodes.append(node)
    order, month = match["order"], match["month"]
    if month:
        year, day = int(match["year"]), match["day"]
        if year and 1 <= int(month) <= 12 and 1 <= int(day) <= days_in(year, int(month)):
            draft.declassification = Declassification(
                order, "date", f"{year:04d}-{month}-{day}", words, words[6:], None, node
            )
            return
    own_year = draft.date_time.year if draft.date_time else None
    draft.declassification = read_words(order, words, own_year, node)


@lru_cache(maxsize=1024)  # the cables of one post have the same tags again and again
def _usual_tags(words: str) -> tuple[Node, ...] | None:
    """Read a list of TAGS into nodes that tile it from offset 0 on; None if one is no known code.

    A code that comes again is part of the gaps.
    """
    tags: dict[str, Node] = {}
    for match in _CODE.finditer(words):
        if not is_plain_tag(match[0]):
            return None
        tags.setdefault(match[0], new_node((_TAG, *match.span(), ())))
    return tile(words, 0, len(words), list(tags.values()))


def _take_tags(draft: Draft, match: re.Match[str]) -> bool:
    """Take a TAGS list of one line; False where a word is no known code."""
    words = match["list"]
    tiles = _usual_tags(words)
    if tiles is None:
        return False
    start, at = match.span("label")
    leaves = [new_node((_LABEL, start, at, ()))]
    for kind, first, last, _ in tiles:
        leaf = new_node((kind, at + first, at + last, ()))
        leaves.append(leaf)
        if kind is _TAG:
            draft.tags.append(new_tag((words[first:last], leaf, True, False, "subject")))
    node = new_node((_TAGS_KIND, start, match.end("list"), tuple(leaves)))
    draft.nodes.append(node)
    draft.tags_node = node
    return True


def _take_subject(draft: Draft, match: re.Match[str]) -> None:
    start, end = match.span("all")
    words = draft.text[start:end].rstrip()
    if any(map(words.__contains__, _NOT_PLAIN)):
        draft.subject = read_subject(draft, Pieces(draft.text, [(start, start + len(words))]))
        return
    at, end = start + len(_SUBJECT_LABEL), start + len(words)
    node = new_node((_SUBJECT_KIND, start, end, (
        new_node((_LABEL, start, at, ())), new_node((_TEXT, at, end, ())),
    )))  # fmt: skip
    draft.nodes.append(node)
    draft.subject = Subject(fold(words[len(_SUBJECT_LABEL) :], simple=True), None, node)


def _take_references(draft: Draft, start: int, label_end: int) -> int | None:
    """Take a list of one message a line, lettered in turn or one alone; gives where it ends."""
    text = draft.text
    leaves = [new_node((_LABEL, start, label_end, ()))]
    own_year = draft.date_time.year if draft.date_time else None
    expected: str | None = "A"
    at = label_end
    while not text.startswith(_BLANK_LINE, at):
        match = _ITEM.match(text, at)
        if match is None or expected is None:
            return None
        letter, words, year, post, number = match.groups()
        if (letter != expected and (letter or len(leaves) > 1)) or not is_plain_post(post):
            return None
        expected = chr(ord(letter) + 1) if letter else None
        first, last = match.span("all")
        gap = _TEXT if letter else _BLANK
        node = new_node((_REFERENCE, first, last, ()))
        leaves += (new_node((gap, leaves[-1].end, first, ())), node)
        message = new_message_reference(
            (full_year(year) if year else own_year, post, plain_number(number))
        )
        draft.references.append(new_reference((letter, message, words, node, year is None)))
        at = match.end()
    if len(leaves) == 1:
        return None
    draft.nodes.append(new_node((_REFERENCES_KIND, start, leaves[-1].end, tuple(leaves))))
    return at


def _take_lettered(draft: Draft, start: int) -> int | None:
    """Take a list with other things than messages in it, one a line and lettered in turn."""
    match = _LETTERED.match(draft.text, start)
    if match is None:
        return None
    items = [line.strip() for line in match["items"].strip().split("\n")]
    if any(ord(item[0]) != _LETTER_A + place for place, item in enumerate(items)):
        return None
    if any(item.startswith(_LABELS, 3) for item in items):
        return None
    draft.references.clear()
    pieces = Pieces(draft.text, [(start, start + len(match[0].rstrip()))])
    draft.references += read_references(draft, pieces, len(match["label"]))
    return match.end()
