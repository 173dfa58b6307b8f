"""Markdown for reading and for pasting: each marked passage as a block quote with its note.

CommonMark. Text of cables and notes is escaped, so that none of it can become a heading, a
link or HTML; line breaks of notes are kept.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.exports.as_read import WordsAsRead
from cable_reader.exports.export import Export
from cable_reader.exports.mark_words import label_names, place
from cable_reader.exports.selection import Selection, choose
from cable_reader.exports.xml_text import carried, lf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.annotate.annotation import Annotation
    from cable_reader.exports.export import ExportJob, Provenance

_INLINE = re.compile(r"[\\`*_\[\]<>|~&$#]|(?<=:)(?=//)")
# These mean something only where a line begins; elsewhere words stay readable.
_LINE_START = re.compile(r"^([+\-=:>!])")
_NUMBERED = re.compile(r"^(\d{1,9})(?=[.)])")
_INDENT = re.compile(r"^[ \t]+")  # four blanks would make a code block
_AS_IS = re.compile(r"[A-Za-z][A-Za-z0-9 ,;.'\"?/()]*")  # words without anything that means more
_BREAKS = re.compile(r"[\n\f\v\x85\u2028\u2029]")


def write(job: ExportJob) -> bytes:
    """Write one section for each cable."""
    sections = [_section(choose(item, job.options), job.provenance(item)) for item in job.items]
    return "\n".join(sections).encode("utf-8", "replace")


EXPORT = Export(
    name="markdown",
    title="Markdown: quotes and notes",
    suffix=".md",
    write=write,
    holds_many=True,
)


def escaped(text: str) -> str:
    """Write one line of text so that it reads as itself."""
    if _AS_IS.fullmatch(text):
        return text
    text = _INLINE.sub(lambda match: f"\\{match[0]}", carried(text))
    text = _INDENT.sub(lambda match: "\xa0" * len(match[0].expandtabs(4)), text)
    return _LINE_START.sub(r"\\\1", _NUMBERED.sub(r"\1\\", text))


def _section(chosen: Selection, provenance: Provenance) -> str:
    lines = [f"# {escaped(provenance.title)}", ""]
    if chosen.subject:
        lines += [f"**{escaped(chosen.subject)}**", ""]
    lines += [f"- {line}" for line in _facts(chosen)]
    lines.append("")
    if not chosen.annotations.annotations:
        lines += ["No annotations.", ""]
    as_read = WordsAsRead(chosen.cable)
    for annotation in chosen.annotations:
        lines += _annotation(annotation, chosen, as_read)
    lines += ["---", "", *(f"{line}  " for line in _provenance(chosen, provenance)), ""]
    return "\n".join(lines)


def _facts(chosen: Selection) -> Iterator[str]:
    facts = chosen.cable.facts
    banner = chosen.cable.banner
    if facts.date_time:
        yield f"Date: {escaped(facts.date_time.iso or facts.date_time.printed)}"
    if facts.sender:
        yield f"From: {escaped(facts.sender.plad)}"
    for title, addressees in (("To", facts.action), ("Info", facts.info)):
        if addressees:
            yield f"{title}: {escaped('; '.join(one.plad for one in addressees))}"
    if banner is not None:
        yield f"Classification when sent: {escaped(banner.level.title)}"


def _annotation(annotation: Annotation, chosen: Selection, as_read: WordsAsRead) -> list[str]:
    targets = annotation.targets
    places = dict.fromkeys(place(one, chosen.cable) for one in targets)
    heading = "; ".join(places) or "The whole cable"
    lines = [f"## {escaped(heading)}", ""]
    for target in targets:
        words = as_read.of(target) if chosen.shows_text else ""
        if words:
            lines += [*(f"> {escaped(line)}" for line in _lines(words)), ""]
    if annotation.note:
        paragraphs = [f"{escaped(line)}\\" if line else "" for line in _lines(annotation.note)]
        lines += [*_without_last_break(paragraphs), ""]
    lines += [f"- {line}" for line in _details(annotation, chosen)]
    return [*lines, ""]


def _without_last_break(lines: list[str]) -> list[str]:
    """Take the break off each line that ends a paragraph."""
    following = [*lines[1:], ""]
    return [
        line.removesuffix("\\") if line and not after else line
        for line, after in zip(lines, following, strict=True)
    ]


def _details(annotation: Annotation, chosen: Selection) -> Iterator[str]:
    if annotation.labels:
        names = label_names(chosen.annotations, annotation.labels)
        yield f"Labels: {escaped('; '.join(names))}"
    if annotation.color and not annotation.note and not annotation.labels:
        yield f"Highlight: {escaped(annotation.color)}"
    if annotation.status or annotation.important:
        words = [annotation.status or "", "important" if annotation.important else ""]
        yield f"Status: {escaped(', '.join(word for word in words if word))}"
    if annotation.author or annotation.created:
        day = annotation.created[: len("2026-11-23")]
        yield escaped(", ".join(one for one in (annotation.author, day) if one))


def _lines(text: str) -> list[str]:
    return _BREAKS.split(lf(text))


def _provenance(chosen: Selection, provenance: Provenance) -> Iterator[str]:
    where = f", {provenance.locator}" if provenance.locator else ""
    yield f"File: {escaped(provenance.file_name + where)}, {provenance.size} bytes"
    yield f"SHA-256: {provenance.sha256}"
    if provenance.message_reference:
        yield f"Message reference: {escaped(provenance.message_reference)}"
    yield f"Exported by {escaped(provenance.program)} on {provenance.exported_at}"
    yield f"Left out of this export: {chosen.left_out}"
