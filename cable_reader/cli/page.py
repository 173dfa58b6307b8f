"""A cable laid out as a page for the terminal: header, routing, paragraphs, findings."""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain, repeat
from typing import TYPE_CHECKING

from cable_reader.cli.console import visible, wrapped
from cable_reader.cli.stretches import stretches
from cable_reader.wording import finding_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Addressee, Cable, Facts, Paragraph
    from cable_reader.cli.console import Console

_LABEL = 13  # characters for the names of the header's fields
_WIDEST_CELL = 40
_BOLD = "1"
_DIM = "2"
SEVERITY_STYLES = {"error": "1;31", "warning": "33", "info": "36"}


def page(cable: Cable, console: Console) -> Iterator[str]:
    """Yield the page's lines."""
    width = console.width
    level = cable.banner.level.title if cable.banner else "NO CLASSIFICATION LINE"
    yield console.styled(level.center(width).rstrip(), _BOLD)
    yield ""
    for label, lines in _header(cable.facts, width - _LABEL):
        for line in lines:
            yield console.styled(label.ljust(_LABEL), _DIM) + visible(line)
            label = ""  # noqa: PLW2901 - the name stands before the first line only
    yield from _body(cable, console)
    if cable.findings:
        yield ""
        yield console.styled("FINDINGS", _BOLD)
        yield from finding_rows(cable.text, cable.findings, console)
    yield ""
    yield console.styled(level.center(width).rstrip(), _BOLD)


def finding_rows(text: str, findings: Sequence[Finding], console: Console) -> Iterator[str]:
    """Yield the findings as a table: line of the text, severity, code, sentence."""
    starts = line_starts(text)
    lines = [str(bisect_right(starts, finding.start)) for finding in findings]
    first = max(map(len, lines), default=0)
    second = max((len(finding.severity) for finding in findings), default=0)
    third = max((len(finding.code) for finding in findings), default=0)
    indent = " " * (2 + 5 + first + 2)
    for line, finding in zip(lines, findings, strict=True):
        severity = console.styled(
            finding.severity.ljust(second), SEVERITY_STYLES.get(finding.severity, "")
        )
        yield f"  line {line.rjust(first)}  {severity}  {finding.code.ljust(third)}".rstrip()
        for piece in wrapped(finding_sentence(finding), console.width - len(indent)):
            yield indent + piece


def line_starts(text: str) -> list[int]:
    """Give the offset of each line's first character; LF, CR LF and a lone CR end a line."""
    starts = [0]
    offset = 0
    for line in text.splitlines(keepends=True):
        offset += len(line)
        if line.endswith(("\n", "\r")):
            starts.append(offset)
    return starts


def _message(facts: Facts) -> str:
    one = facts.reference
    if one is None:
        return ""
    printed = f"{one.post} {one.number}"
    return f"{one.canonical} ({printed})" if one.canonical else printed


def _date(facts: Facts) -> str:
    one = facts.date_time
    if one is None:
        return ""
    return f"{one.iso[:10]} {one.iso[11:16]} UTC ({one.printed})" if one.iso else one.printed


def _precedence(facts: Facts) -> str:
    action, info = facts.precedence.action, facts.precedence.info
    return f"{action}, info {info}" if action and info else action or ""


def _captions(facts: Facts) -> str:
    return ", ".join(dict.fromkeys(caption.token for caption in facts.captions))


def _executive_order(facts: Facts) -> str:
    one = facts.declassification
    return f"{one.order or ''}: {one.text}" if one else ""


def _tags(facts: Facts) -> str:
    return " ".join(tag.code for tag in facts.tags)


def _subject(facts: Facts) -> str:
    one = facts.subject
    if one is None:
        return ""
    return f"({one.marking.printed}) {one.text}" if one.marking else one.text


def _classified_by(facts: Facts) -> str:
    one = facts.classified_by
    if one is None:
        return ""
    parts = [" and ".join(one.names), one.title or "", ", ".join(one.reasons)]
    return "by " + (", ".join(part for part in parts if part) or one.text)


def _withheld(facts: Facts) -> str:
    count = len(facts.redactions)
    if not count:
        return ""
    codes = ", ".join(dict.fromkeys(code for one in facts.redactions for code in one.codes))
    return f"{count} passage{'' if count == 1 else 's'}" + (f" ({codes})" if codes else "")


_FIELDS: tuple[tuple[str, Callable[[Facts], str]], ...] = (
    ("Captions", _captions),
    ("E.O.", _executive_order),
    ("TAGS", _tags),
    ("Subject", _subject),
    ("Classified", _classified_by),
)


def _header(facts: Facts, width: int) -> Iterator[tuple[str, Iterable[str]]]:
    yield "Message", wrapped(_message(facts), width)
    yield "Date", wrapped(_date(facts), width)
    yield "Precedence", wrapped(_precedence(facts), width)
    yield from _routing(facts)
    for clause, label in zip(facts.passing, chain(["Passing"], repeat("")), strict=False):
        yield label, wrapped(clause.text, width)
    for label, field in _FIELDS:
        yield label, wrapped(field(facts), width)
    for one, label in zip(facts.references, chain(["References"], repeat("")), strict=False):
        yield label, wrapped(f"{one.label}. {one.text}" if one.label else one.text, width)
    yield "Withheld", wrapped(_withheld(facts), width)


def _routing(facts: Facts) -> Iterator[tuple[str, list[str]]]:
    roles = {
        "From": (facts.sender,) if facts.sender else (),
        "Action": facts.action,
        "Info": facts.info,
        "Exempt": facts.exempt,
    }
    rows = [_cells(one) for group in roles.values() for one in group]
    # An address line of a damaged cable may be very long; the others keep their columns.
    widths = [min(max(map(len, column)), _WIDEST_CELL) for column in zip(*rows, strict=True)]
    for name, group in roles.items():
        yield name, [_addressee_row(one, widths) for one in group]


def _cells(one: Addressee) -> tuple[str, ...]:
    cells = (one.plad, one.routing_indicator, one.precedence, one.continuity_number)
    return tuple(visible(cell or "") for cell in cells)


def _addressee_row(one: Addressee, widths: list[int]) -> str:
    cells = zip(_cells(one), widths, strict=True)
    row = "  ".join(cell.ljust(width) for cell, width in cells).rstrip()
    return f"{row}  except {', '.join(one.excluded)}" if one.excluded else row


def _body(cable: Cable, console: Console) -> Iterator[str]:
    paragraphs: Sequence[Paragraph] = cable.facts.paragraphs
    marks = [_mark(one) for one in paragraphs]
    numbers = ["" if one.number is None else f"{one.number}." for one in paragraphs]
    first = max(map(len, marks), default=0)
    second = max(map(len, numbers), default=0)
    indent = " " * (first + second + 2)
    for one, mark, number in zip(paragraphs, marks, numbers, strict=True):
        yield ""
        if one.heading:
            yield indent + console.styled(visible(one.heading), _BOLD)
        lead = f"{mark.ljust(first)} {number.rjust(second)} "
        for line in _paragraph_lines(one, cable.text, console.width - len(indent)):
            yield lead + line
            lead = indent
    if not paragraphs and cable.text.strip():
        yield ""
        for line in cable.text.splitlines():
            yield visible(line, keep="\t")
    for name, _ in cable.facts.signatures:
        yield ""
        yield indent + visible(name)


def _paragraph_lines(one: Paragraph, text: str, width: int) -> Iterator[str]:
    for stretch in stretches(one, text):
        indent = "   " * stretch.depth
        if stretch.is_table:  # never reflowed: its columns are its meaning
            lines: Iterable[str] = (visible(line, keep="\t") for line in stretch.text.splitlines())
        else:
            lines = wrapped(stretch.text, width - len(indent))
        for line in lines:
            yield indent + line


def _mark(one: Paragraph) -> str:
    if one.marking is None:
        return ""
    return f"({visible(one.marking.printed)})"
