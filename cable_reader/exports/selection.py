"""The parts of one cable that an export may show, and the count of what it leaves out.

Every form asks here, so that no form can forget a choice. Paragraphs are left out whole. Text
that belongs to no paragraph goes with them when paragraphs are chosen, unless it is one of the
header's or frame's own lines: nothing tells its level. A subject marked above the chosen levels
is withheld; an unmarked one stays.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from cable_reader.annotate.annotation import Annotation, AnnotationSet, Scope, Target
from cable_reader.cable.patterns import pattern
from cable_reader.cable.span import Span
from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.cable.record import Cable, Paragraph
    from cable_reader.cable.tree import Node
    from cable_reader.exports.export import ExportInput, Options

# What may carry the cable's words outside the known lines and paragraphs.
_UNMARKED_TEXT = frozenset(
    {
        NodeKind.TEXT,
        NodeKind.UNKNOWN,
        NodeKind.QUOTED_TEXT,
        NodeKind.TABLE,
        NodeKind.SUB_PARAGRAPH,
        NodeKind.REDACTION,
        NodeKind.ATTRIBUTES,
        NodeKind.ATTRIBUTE,
    }
)
_PUNCTUATION = pattern(r"[\W_]*")  # what stands between the clauses of a header line
_WRAPPERS = frozenset({NodeKind.CABLE, NodeKind.BODY})


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How much the chosen parts leave out; zero everywhere for a whole export."""

    paragraphs: int = 0
    annotations: int = 0
    labels: int = 0  # labels taken off annotations that stay
    notes: int = 0
    author_names: int = 0  # annotations whose author is not named
    characters: int = 0  # code points of the cable's text

    def __bool__(self) -> bool:
        return any(getattr(self, one.name) for one in fields(self))

    def as_dict(self) -> dict[str, int]:
        """Give the names and counts in a fixed order."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    def __str__(self) -> str:
        counts = [
            f"{count} {name.replace('_', ' ').removesuffix('s' if count == 1 else '')}"
            for name, count in self.as_dict().items()
            if count
        ]
        return ", ".join(counts) or "nothing"


@dataclass(frozen=True, slots=True)
class Selection:
    """The chosen parts of one cable."""

    cable: Cable
    paragraphs: tuple[Paragraph, ...]
    annotations: AnnotationSet  # without what was not chosen; notes, labels, names removed
    subject: str | None
    withheld: tuple[Span, ...] = ()  # of the text: in order, apart, and never to be shown
    shows_text: bool = True
    left_out: LeftOut = LeftOut()

    def shows(self, start: int, end: int) -> bool:
        """Whether the text ``start..end`` may be shown whole."""
        span = Span(start, end)
        return self.shows_text and not any(gone.meets(span) for gone in self.withheld)

    def quote(self, target: Target) -> str:
        """Give the words of a target as far as they may be shown."""
        return (target.exact or "") if self.shows_text else ""


def choose(item: ExportInput, options: Options) -> Selection:
    """Apply the chosen parts to one cable."""
    cable = item.cable
    if options.is_whole:
        subject = cable.facts.subject.text if cable.facts.subject else None
        return Selection(cable, cable.facts.paragraphs, item.annotations, subject)
    paragraphs = tuple(
        paragraph
        for paragraph in cable.facts.paragraphs
        if not options.levels or paragraph.level in options.levels
    )
    withheld = _withheld(cable, paragraphs, options) if options.levels else ()
    wanted = _wanted_labels(item.annotations, options.labels) if options.labels else None
    kept = [
        one
        for annotation in item.annotations.annotations
        if (one := _chosen(annotation, wanted, withheld, options)) is not None
    ]
    if options.only_annotated:
        marked = {number for one in kept for target in one.targets for number in target.ordinals}
        paragraphs = tuple(one for one in paragraphs if one.ordinal in marked)
        withheld = _withheld(cable, paragraphs, options)
    stripped = tuple(_stripped(one, options, withheld) for one in kept)
    return Selection(
        cable=cable,
        paragraphs=paragraphs,
        annotations=_set_of(stripped, item.annotations, wanted, options),
        subject=_subject(cable, options),
        withheld=withheld,
        shows_text=options.source_text,
        left_out=_left_out(item, paragraphs, kept, withheld, options),
    )


def _subject_is_shown(cable: Cable, options: Options) -> bool:
    subject = cable.facts.subject
    marking = subject.marking if subject is not None else None
    if not options.levels or marking is None:
        return True
    return marking.level in options.levels


def _subject(cable: Cable, options: Options) -> str | None:
    subject = cable.facts.subject
    return subject.text if subject is not None and _subject_is_shown(cable, options) else None


def _withheld(
    cable: Cable, paragraphs: tuple[Paragraph, ...], options: Options
) -> tuple[Span, ...]:
    """Give the stretches of text not to be shown, in order, joined where they touch."""
    chosen = {node.start for paragraph in paragraphs for node in paragraph.nodes}
    gone_headings = {
        paragraph.heading_node.start
        for paragraph in cable.facts.paragraphs
        if paragraph.heading_node is not None and paragraph.nodes[0].start not in chosen
    }
    shows_subject = _subject_is_shown(cable, options)
    spans: list[Span] = []
    for node in outer_nodes(cable.tree.root):
        if node.kind is NodeKind.PARAGRAPH:
            gone = node.start not in chosen
        elif node.kind is NodeKind.HEADING:
            gone = node.start in gone_headings
        elif node.kind is NodeKind.SUBJECT:
            gone = not shows_subject
        else:
            words = cable.text[node.start : node.end]
            gone = node.kind in _UNMARKED_TEXT and not _PUNCTUATION.fullmatch(words)
        if gone and spans and spans[-1].end == node.start:
            spans[-1] = Span(spans[-1].start, node.end)
        elif gone:
            spans.append(node.span)
    return tuple(spans)


def outer_nodes(node: Node) -> Iterator[Node]:
    """Yield the children of the cable and of its body, in the order of the text."""
    for child in node.children:
        if child.kind in _WRAPPERS:
            yield from outer_nodes(child)
        else:
            yield child


def _chosen(
    annotation: Annotation,
    wanted: frozenset[str] | None,
    withheld: tuple[Span, ...],
    options: Options,
) -> Annotation | None:
    """Give the annotation with the chosen labels and the targets that may be shown, or None."""
    labels = annotation.labels
    if wanted is not None:
        labels = tuple(label for label in labels if label in wanted)
        if not labels:
            return None
    if not options.levels or not annotation.targets:
        return annotation.having(labels=labels) if labels != annotation.labels else annotation
    targets = tuple(one for one in annotation.targets if _may_show(one, withheld, options))
    return annotation.having(labels=labels, targets=targets) if targets else None


def _may_show(target: Target, withheld: tuple[Span, ...], options: Options) -> bool:
    if target.scope == Scope.CABLE or target.span is None:
        return True
    if target.is_placed:
        return not any(span.meets(target.span) for span in withheld)
    # Nobody knows where the words of an orphan stood: its own mark decides.
    letters = {level.letter for level in options.levels}
    return (target.mark or "").partition("/")[0].strip().upper() in letters


def _wanted_labels(annotations: AnnotationSet, chosen: frozenset[str]) -> frozenset[str]:
    names = {one.casefold() for one in chosen}
    book = annotations.book
    return frozenset(
        uuid
        for label in book
        if label.uuid in chosen or label.name.casefold() in names
        for uuid in book.within(label.uuid)
    )


def _stripped(annotation: Annotation, options: Options, withheld: tuple[Span, ...]) -> Annotation:
    """Take off what was not chosen, and all surroundings that are not shown."""
    if not options.notes:
        annotation = annotation.having(note="")
    if not options.authors:
        annotation = annotation.having(author="", modified_by="")
    if options.source_text and not withheld:
        return annotation
    targets = tuple(_without_words(one, options, withheld) for one in annotation.targets)
    return annotation.having(targets=targets)


def _without_words(target: Target, options: Options, withheld: tuple[Span, ...]) -> Target:
    if not options.source_text:
        return replace(target, exact=None, prefix="", suffix="", paragraph_digest=None)
    if target.span is None or not target.is_placed:
        return replace(target, prefix="", suffix="")
    start, end = target.span
    before = Span(start - len(target.prefix), start)
    after = Span(end, end + len(target.suffix))
    return replace(
        target,
        prefix="" if any(one.meets(before) for one in withheld) else target.prefix,
        suffix="" if any(one.meets(after) for one in withheld) else target.suffix,
    )


def _set_of(
    annotations: tuple[Annotation, ...],
    whole: AnnotationSet,
    wanted: frozenset[str] | None,
    options: Options,
) -> AnnotationSet:
    """Give a set with these annotations, the people and the labels that are still needed.

    What could not be read goes too: nobody knows what stands in it.
    """
    book = whole.book if wanted is None else whole.book.only(wanted)
    people, tombstones = whole.people, whole.tombstones
    if not options.authors:
        people, tombstones = (), tuple(replace(one, by="") for one in tombstones)
    return replace(
        whole,
        annotations=annotations,
        book=book,
        people=people,
        tombstones=tombstones,
        quarantine=(),
    )


def _left_out(
    item: ExportInput,
    paragraphs: tuple[Paragraph, ...],
    kept: list[Annotation],
    withheld: tuple[Span, ...],
    options: Options,
) -> LeftOut:
    labels = sum(
        len(before.labels) - len(after.labels)
        for after in kept
        if (before := item.annotations.get(after.id)) is not None
    )
    characters = sum(span.length for span in withheld)
    return LeftOut(
        paragraphs=len(item.cable.facts.paragraphs) - len(paragraphs),
        annotations=len(item.annotations) - len(kept),
        labels=labels,
        notes=0 if options.notes else sum(bool(one.note) for one in kept),
        author_names=0 if options.authors else sum(bool(one.author) for one in kept),
        characters=characters if options.source_text else len(item.cable.text),
    )
