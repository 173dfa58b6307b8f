"""HTML for reading and printing: one self-contained file, the notes in the margin.

No scripts, no remote parts: the policy in the file allows its own style sheet and nothing else.
Classification shows as letter, line style and colour, marked passages as underline style, number
and colour, so that the page can be read without colour. Characters that turn the order of the
text are shown by their names instead.
"""

from __future__ import annotations

import base64
import hashlib
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from cable_reader.annotate.annotation import Scope
from cable_reader.cable.tree import NodeKind
from cable_reader.exports.export import Export
from cable_reader.exports.html_style import label_class, style_sheet
from cable_reader.exports.html_text import html_text, plain_html
from cable_reader.exports.mark_words import label_names, place
from cable_reader.exports.marked_text import MarkedText
from cable_reader.exports.selection import Selection, choose, outer_nodes
from cable_reader.wording import finding_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cable_reader.annotate.annotation import Annotation, Label, Target
    from cable_reader.cable.date_time import DateTimeGroup
    from cable_reader.cable.record import Paragraph
    from cable_reader.cable.tree import Node
    from cable_reader.exports.export import ExportInput, ExportJob, Provenance
    from cable_reader.exports.marked_text import Passage

_SET_APART = {
    NodeKind.CONTINUATION_LINE: "dimmed",
    NodeKind.LEVEL_LINE: "dimmed",
    NodeKind.STRAY_CAPTION: "dimmed",
    NodeKind.FURNITURE: "dimmed",
    NodeKind.STAMP: "dimmed",
    NodeKind.TABLE: "table",
}
_HEADINGS = frozenset({NodeKind.HEADING, NodeKind.RULE})


def write(job: ExportJob) -> bytes:
    """Write all cables into one page."""
    pages = [
        _Page(number, item, choose(item, job.options), job.provenance(item))
        for number, item in enumerate(job.items, 1)
    ]
    style = style_sheet({label.uuid: label.color for page in pages for label in page.labels})
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    titles = [page.provenance.title for page in pages]
    title = titles[0] if len(titles) == 1 else f"{len(titles)} cables"
    head = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta name="generator" content="{plain_html(job.program)}">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{plain_html(title)}</title>",
        f"<style>{style}</style>",
        "</head>",
        "<body>",
    ]
    contents = _contents(pages) if len(pages) > 1 else []
    body = [line for page in pages for line in page.lines()]
    return "\n".join([*head, *contents, *body, "</body>", "</html>", ""]).encode("utf-8")


EXPORT = Export(
    name="html",
    title="HTML: one page to read and print",
    suffix=".html",
    write=write,
    holds_many=True,
)


def _contents(pages: Sequence[_Page]) -> Iterator[str]:
    yield "<nav><h2>Contents</h2><ol>"
    for page in pages:
        title = html_text(page.provenance.title)
        subject = f": {html_text(page.chosen.subject)}" if page.chosen.subject else ""
        yield f'<li><a href="#cable-{page.number}">{title}</a>{subject}</li>'
    yield "</ol></nav>"


class _Page:
    """One cable's part of the page."""

    def __init__(
        self, number: int, item: ExportInput, chosen: Selection, provenance: Provenance
    ) -> None:
        self.number = number
        self.item = item
        self.chosen = chosen
        self.cable = chosen.cable
        self.provenance = provenance
        self.labels: list[Label] = [label for _depth, label in chosen.annotations.book.walk()]
        self.numbers = {one.id: n for n, one in enumerate(chosen.annotations, 1)}
        self.placed: list[tuple[Annotation, Target]] = [
            (annotation, target)
            for annotation in chosen.annotations
            for target in annotation.targets
            if target.is_placed and target.span is not None and target.scope != Scope.CABLE
        ]
        # A mark on a whole paragraph is a bar beside it, and none on each of its words.
        self.marked = MarkedText(
            (0, 0) if target.scope == Scope.PARAGRAPH else target.span or (0, 0)
            for _, target in self.placed
        )
        self.on_paragraph: dict[int, list[Annotation]] = {}
        for annotation, target in self.placed:
            if target.scope == Scope.PARAGRAPH and target.ordinal is not None:
                self.on_paragraph.setdefault(target.ordinal, []).append(annotation)
        self.known = {label.uuid for label in self.labels}
        begins: dict[str, int] = {}
        for annotation, target in self.placed:
            start = target.span.start if target.span else 0
            begins[annotation.id] = min(start, begins.get(annotation.id, start))
        self.begins = begins
        self._told_to = 0  # the notes of all marks that begin before it are written

    def lines(self) -> Iterator[str]:
        """Write the article."""
        yield f'<article id="cable-{self.number}">'
        yield from self._heading()
        loose = [one for one in self.chosen.annotations if one.id not in self.begins]
        if loose:
            yield '<section class="loose"><h2>On the whole cable, or without a place</h2>'
            yield from self._notes(loose)
            yield "</section>"
        yield from self._rows()
        yield from self._label_list()
        yield from self._findings()
        yield from self._footer()
        yield "</article>"

    # -- head and foot

    def _heading(self) -> Iterator[str]:
        facts, banner = self.cable.facts, self.cable.banner
        yield "<header>"
        if banner is not None and banner.level is not None:
            letter = banner.level.letter
            yield (
                f'<p class="banner level-{letter}">{html_text(banner.level.title)}'
                " <small>(marking when it was sent)</small></p>"
            )
        title = self.provenance.title
        if self.chosen.subject:
            yield f'<p class="reference">{html_text(title)}</p>'
        yield f"<h1>{html_text(self.chosen.subject or title)}</h1>"
        rows = [
            ("Date", _moment(facts.date_time) if facts.date_time else ""),
            ("From", facts.sender.plad if facts.sender else ""),
            ("To", "; ".join(one.plad for one in facts.action)),
            ("Info", "; ".join(one.plad for one in facts.info)),
            ("Captions", ", ".join(one.token for one in facts.captions)),
            ("TAGS", ", ".join(one.code for one in facts.tags)),
        ]
        shown = [f"<dt>{name}</dt><dd>{html_text(value)}</dd>" for name, value in rows if value]
        if shown:
            yield f"<dl>{''.join(shown)}</dl>"
        yield "</header>"

    def _label_list(self) -> Iterator[str]:
        if not self.labels:
            return
        yield '<section class="labels"><h2>Labels</h2><dl>'
        for label in self.labels:
            name = "/".join(self.chosen.annotations.book.path(label.uuid))
            yield f'<dt><span class="label {label_class(label.uuid)}">{html_text(name)}</span></dt>'
            yield f"<dd>{html_text(label.description)}</dd>"
        yield "</dl></section>"

    def _findings(self) -> Iterator[str]:
        findings = [one for one in self.item.findings if self.chosen.shows(one.start, one.end)]
        if not findings:
            return
        yield '<section class="findings"><h2>What is odd about this cable</h2><ul>'
        for finding in findings:
            yield f"<li>{html_text(finding_sentence(finding))}</li>"
        yield "</ul></section>"

    def _footer(self) -> Iterator[str]:
        whence = self.provenance
        where = f", {whence.locator}" if whence.locator else ""
        yield "<footer>"
        yield f"<p>File: {html_text(whence.file_name + where)}, {whence.size} bytes</p>"
        yield f"<p>SHA-256: <code>{whence.sha256}</code></p>"
        if whence.message_reference:
            yield f"<p>Message reference: {html_text(whence.message_reference)}</p>"
        yield f"<p>Exported by {html_text(whence.program)} on {html_text(whence.exported_at)}</p>"
        yield f"<p>Left out of this export: {html_text(str(self.chosen.left_out))}</p>"
        yield "</footer>"

    # -- text and margin

    def _rows(self) -> Iterator[str]:
        paragraphs = {
            node.start: paragraph
            for paragraph in self.cable.facts.paragraphs
            for node in paragraph.nodes
        }
        gathered: list[Node] = []
        kind = ""
        for node in outer_nodes(self.cable.tree.root):
            paragraph = paragraphs.get(node.start) if node.kind is NodeKind.PARAGRAPH else None
            if node.kind is not NodeKind.BLANK:
                before, kind = kind, _row_kind(node, paragraph)
                if kind != before or paragraph is not None:
                    yield from self._row(gathered, before)
                    gathered = []
            gathered.append(node)
            if paragraph is not None:
                yield from self._row(gathered, kind, paragraph)
                gathered = []
        yield from self._row(gathered, kind)

    def _row(
        self, nodes: Sequence[Node], kind: str, paragraph: Paragraph | None = None
    ) -> Iterator[str]:
        if all(node.kind is NodeKind.BLANK for node in nodes):
            return
        # From where the row before ended: a mark may begin in the blank lines between them.
        start, end = self._told_to, nodes[-1].end
        self._told_to = end
        whole = self.on_paragraph.get(paragraph.ordinal, []) if paragraph else []
        text = self._text(nodes) + "".join(self._reference(one) for one in whole)
        bar = f" whole {self._label_class(whole)}" if whole else ""
        yield f'<div class="row {kind}">'
        yield f'<div class="gutter">{self._gutter(paragraph) if paragraph else ""}</div>'
        yield f'<div class="text{bar}">{text}</div>'
        here = [
            one for one in self.chosen.annotations if start <= self.begins.get(one.id, -1) < end
        ]
        yield '<div class="notes">'
        yield from self._notes(here)
        yield "</div></div>"

    def _gutter(self, paragraph: Paragraph) -> str:
        number = "" if paragraph.number is None else f"{paragraph.number}."
        level = paragraph.level
        if level is None:
            return f'<span class="number">{number}</span>'
        mark = paragraph.marking.printed if paragraph.marking else level.letter
        return (
            f'<span class="number">{number}</span>'
            f'<span class="level level-{level.letter}" title="{level.title}">'
            f"{html_text(mark)}</span>"
        )

    def _text(self, nodes: Sequence[Node]) -> str:
        parts: list[str] = []
        for node in nodes:
            if self.chosen.shows(node.start, node.end):
                parts += self._passages(node)
            elif node.kind is not NodeKind.BLANK:
                size = node.end - node.start
                parts.append(f'<span class="gap">[{size} characters left out]</span>\n')
        return "".join(parts).strip("\n")

    def _passages(self, node: Node) -> Iterator[str]:
        passages = self.marked.passages(node, _SET_APART, _SET_APART)
        before = ""
        for kind, group in groupby(passages, key=attrgetter("kind")):
            text = "".join(map(self._passage, group))
            if kind == "table":  # its first line keeps its indent
                whole = before
                before = whole.rstrip(" ")
                text = whole[len(before) :] + text
            yield before
            before = f'<span class="{kind}">{text}</span>' if kind else text
        yield before

    def _passage(self, passage: Passage) -> str:
        text = html_text(self.cable.text[passage.start : passage.end])
        if not passage.marks:
            return text
        ending = [
            self.placed[mark][0]
            for mark in passage.marks
            if (span := self.placed[mark][1].span) and span.end == passage.end
        ]
        references = "".join(self._reference(one) for one in ending)
        return self._marked(text, passage.marks) + references

    def _marked(self, text: str, marks: Iterable[int]) -> str:
        kind = self._label_class(self.placed[mark][0] for mark in marks)
        return f'<mark class="{kind}">{text}</mark>'

    def _label_class(self, annotations: Iterable[Annotation]) -> str:
        """Give the class of the first label that is in the book."""
        labels = (uuid for one in annotations for uuid in one.labels)
        first = next((uuid for uuid in labels if uuid in self.known), None)
        return label_class(first) if first else "plain"

    def _reference(self, annotation: Annotation) -> str:
        number = self.numbers[annotation.id]
        return f'<sup><a href="#note-{self.number}-{number}">{number}</a></sup>'

    def _notes(self, annotations: Iterable[Annotation]) -> Iterator[str]:
        for annotation in annotations:
            number = self.numbers[annotation.id]
            yield f'<div class="remark" role="note" id="note-{self.number}-{number}">'
            yield f'<p class="where"><b>{number}</b> {html_text(self._place(annotation))}</p>'
            for target in annotation.targets:
                words = self.chosen.quote(target)
                if words and (not target.is_placed or target.state != "anchored"):
                    yield f"<blockquote>{html_text(words)}</blockquote>"
            if annotation.note:
                yield f'<p class="note" dir="auto">{html_text(annotation.note)}</p>'
            if annotation.labels:
                names = label_names(self.chosen.annotations, annotation.labels)
                spans = [
                    f'<span class="label {label_class(uuid)}">{html_text(name)}</span>'
                    for uuid, name in zip(annotation.labels, names, strict=True)
                ]
                yield f"<p>{' '.join(spans)}</p>"
            yield f'<p class="meta">{html_text(_details(annotation))}</p>'
            yield "</div>"

    def _place(self, annotation: Annotation) -> str:
        places = dict.fromkeys(place(one, self.cable) for one in annotation.targets)
        return "; ".join(places) or "The cable"


def _row_kind(node: Node, paragraph: Paragraph | None) -> str:
    if paragraph is not None:
        return "paragraph"
    return "heading" if node.kind in _HEADINGS else "frame"


def _moment(date_time: DateTimeGroup) -> str:
    """Write a time for people; the words printed where it is none."""
    iso = date_time.iso
    return f"{iso[:16].replace('T', ' ')} UTC" if iso else date_time.printed


def _details(annotation: Annotation) -> str:
    words = [
        "" if annotation.note or annotation.labels else annotation.kind,
        annotation.status or "",
        "important" if annotation.important else "",
        annotation.author,
        annotation.created[: len("2026-11-23")],
    ]
    return ", ".join(word for word in words if word)
