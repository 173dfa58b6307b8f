"""What an annotation is about: the cable, a field, an addressee, a paragraph or a span of text.

A target keeps the place (code points of the cable's text), the words that stood there with
some of their surroundings, and the paragraph's identity. With these it is found again when
the text has changed (``anchor.py``). For a target that is ``anchored``, always
``cable.text[target.start : target.end] == target.exact``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from cable_reader.annotate.foreign import NOTHING_FOREIGN, Foreign
from cable_reader.annotate.fuzzy import Quote, rival_score
from cable_reader.annotate.label import clean_name
from cable_reader.annotate.sketch import sketch
from cable_reader.cable.span import Span
from cable_reader.cable.tree import NodeKind
from cable_reader.errors import CableReaderError

if TYPE_CHECKING:
    from cable_reader.cable.record import Addressee, Cable, Paragraph
    from cable_reader.cable.tree import Node

CONTEXT = 32  # code points kept before and after the words


class Scope(StrEnum):
    """Kind of target; the values stand in files. Files may hold scopes we do not know."""

    CABLE = "cable"
    FIELD = "field"
    ADDRESSEE = "addressee"
    PARAGRAPH = "paragraph"
    SPAN = "span"


class State(StrEnum):
    """How sure a target's place is; the values stand in files."""

    ANCHORED = "anchored"  # the very words at the very place
    MOVED = "moved"  # the same words elsewhere in the same paragraph
    CHANGED = "changed"  # found with differences, or in another paragraph: to be reviewed
    AMBIGUOUS = "ambiguous"  # several places fit; not placed
    ORPHAN = "orphan"  # nothing fits; not placed


PLACED = frozenset({State.ANCHORED, State.MOVED, State.CHANGED})


class SelectionError(CableReaderError):
    """What was selected cannot carry an annotation."""


@dataclass(frozen=True, slots=True)
class Target:
    """One place an annotation is on.

    ``start`` and ``end`` are code points, half open; None for the whole cable. They say where
    the target is now when ``state`` is in PLACED, else where it was last.
    """

    scope: str
    start: int | None = None
    end: int | None = None
    exact: str | None = None  # the words as they were when the user marked them
    prefix: str = ""
    suffix: str = ""
    para: str | None = None  # paragraph number as printed
    ordinal: int | None = None  # Paragraph.ordinal, from 1 (the file counts from 0)
    last_ordinal: int | None = None  # of the last paragraph, when it runs through several
    mark: str | None = None  # portion mark as printed, without brackets
    field: str | None = None  # name of the field, or the role of the addressee
    paragraph_digest: str | None = None  # 16 hexadecimal digits of the paragraph's words
    paragraph_sketch: str | None = None  # what of it survives typing errors, see sketch.py
    offset: int | None = None  # code points from its paragraph's start, when it was made
    rival: float | None = None  # how like it the next best place of its text was; None: unknown
    state: State = State.ANCHORED
    score: float | None = None  # 0 to 1, of the last search; None when none was needed
    foreign: Foreign = NOTHING_FOREIGN

    def covers(self, ordinal: int | None) -> bool:
        """Whether it stands in the paragraph of this ordinal, or runs through it."""
        if ordinal is None or self.ordinal is None:
            return False
        return self.ordinal <= ordinal <= (self.last_ordinal or self.ordinal)

    @property
    def span(self) -> Span | None:
        """The place, if it has one."""
        if self.start is None or self.end is None:
            return None
        return Span(self.start, self.end)

    @property
    def is_placed(self) -> bool:
        """Whether the place may be shown in the text."""
        return self.state in PLACED

    @property
    def ordinals(self) -> range:
        """Ordinals of the paragraphs it touches, as far as it is placed in any."""
        if self.ordinal is None or not self.is_placed:
            return range(0)
        return range(self.ordinal, (self.last_ordinal or self.ordinal) + 1)

    def is_same_place(self, other: Target) -> bool:
        """Whether both mean the same thing: the same kind of target at the same place."""
        return (self.scope, self.start, self.end, self.field, self.is_placed) == (
            other.scope,
            other.start,
            other.end,
            other.field,
            other.is_placed,
        )

    def fits(self, text: str) -> bool:
        """Whether the words kept are those that stand at the place."""
        if self.exact is None or self.start is None or self.end is None:
            return self.exact is None
        return text[self.start : self.end] == self.exact


def target_for_cable() -> Target:
    """Make a target for the cable as a whole."""
    return Target(Scope.CABLE)


def target_for_paragraph(cable: Cable, paragraph: Paragraph) -> Target:
    """Make a target for one paragraph: from its number to its last word."""
    text = cable.text
    start, end = _trimmed(text, paragraph.nodes[0].start, paragraph.nodes[-1].end)
    return _in_paragraphs(_quoted(text, Scope.PARAGRAPH, start, end), paragraph, paragraph)


def target_for_span(cable: Cable, start: int, end: int) -> Target:
    """Make a target for the text ``start..end``, which may run through several paragraphs.

    Raises SelectionError: selection-empty when nothing or only white space is selected,
    selection-outside when the place is not in the text.
    """
    text = cable.text
    if not 0 <= start <= end <= len(text):
        raise SelectionError("selection-outside", start=start, end=end, chars=len(text))
    if not text[start:end].strip():
        raise SelectionError("selection-empty")
    touched = paragraphs_in(cable, start, end)
    target = _quoted(text, Scope.SPAN, start, end)
    return _in_paragraphs(target, touched[0], touched[-1]) if touched else target


def target_for_field(cable: Cable, field: str, node: Node | None = None) -> Target:
    """Make a target for a field of the header, by its name in ``Cable.as_dict``: ``subject``.

    ``node`` says where it stands; without it the field's own node is looked up. A field the
    cable does not have raises SelectionError: field-missing.
    """
    span = node.span if node is not None else field_span(cable, field)
    if span is None:
        raise SelectionError("field-missing", field=field)
    start, end = _trimmed(cable.text, span.start, span.end)
    return replace(_quoted(cable.text, Scope.FIELD, start, end), field=clean_name(field))


def target_for_addressee(cable: Cable, addressee: Addressee) -> Target:
    """Make a target for one address line, without the INFO or TO that may stand before it."""
    node = addressee.node
    roles = [child.end for child in node.children if child.kind is NodeKind.ROLE]
    start, end = _trimmed(cable.text, max(roles, default=node.start), node.end)
    quoted = _quoted(cable.text, Scope.ADDRESSEE, start, end)
    return replace(quoted, field=str(addressee.role))


def field_span(cable: Cable, field: str) -> Span | None:
    """Find where a field of the header stands; None if the cable has none of that name."""
    facts = cable.facts
    nodes: dict[str, tuple[Node | None, ...]] = {
        "from": (facts.sender.node if facts.sender else None,),
        "dtg": (facts.date_time.node if facts.date_time else None,),
        "precedence": (facts.precedence.node,),
        "transmission": tuple(one.node for one in facts.transmissions[:1]),
        "classification": tuple(one.node for one in facts.banners[:1]),
        "captions": tuple(one.node for one in facts.captions),
        "passing": tuple(node for one in facts.passing for node in one.nodes),
        "eo": (facts.declassification.node if facts.declassification else None,),
        "tags": (facts.tags_node,),
        "subject": (facts.subject.node if facts.subject else None,),
        "references": tuple(one.node for one in facts.references),
        "classified_by": (facts.classified_by.node if facts.classified_by else None,),
        "signature": tuple(node for _name, node in facts.signatures),
    }
    found = [node for node in nodes.get(field, ()) if node is not None]
    if not found:
        return None
    return Span(min(node.start for node in found), max(node.end for node in found))


def paragraphs_in(cable: Cable, start: int, end: int) -> list[Paragraph]:
    """Give the paragraphs that share text with ``start..end``, in the order of the text."""
    wanted = Span(start, end)
    return [
        paragraph
        for paragraph in cable.facts.paragraphs
        if paragraph.nodes[0].start <= end
        and start <= paragraph.nodes[-1].end
        and any(node.span.meets(wanted) for node in paragraph.nodes)
    ]


def paragraph_digest(paragraph: Paragraph) -> str:
    """Sixteen hexadecimal digits of the paragraph's reading text, white space folded."""
    words = " ".join(paragraph.text.split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())


def _quoted(text: str, scope: Scope, start: int, end: int) -> Target:
    exact = text[start:end]
    return Target(
        scope,
        start,
        end,
        exact,
        text[max(start - CONTEXT, 0) : start],
        text[end : end + CONTEXT],
        rival=rival_of(text, start, end),
    )


@lru_cache(maxsize=64)
def rival_of(text: str, start: int, end: int) -> float | None:
    """Score how like a place the most similar other place of the text is, surroundings included.

    A quote found again later must do better than its rival did, or it may be the rival. In a text
    of a megabyte this takes longer than all else about a mark, so places marked lately are kept.
    """
    prefix, suffix = text[max(start - CONTEXT, 0) : start], text[end : end + CONTEXT]
    quote = Quote.of(text[start:end], prefix, suffix)
    return rival_score(text, start, end, quote) if quote.exact else None


def _in_paragraphs(target: Target, first: Paragraph, last: Paragraph) -> Target:
    return replace(
        target,
        para=None if first.number is None else str(first.number),
        ordinal=first.ordinal,
        last_ordinal=last.ordinal if last.ordinal != first.ordinal else None,
        mark=None if first.marking is None else clean_name(first.marking.printed),
        paragraph_digest=paragraph_digest(first),
        paragraph_sketch=sketch(first.text),
        offset=max((target.start or 0) - first.start, 0),
    )
