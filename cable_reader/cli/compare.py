"""``cable-reader compare``: two releases of one cable, paragraph by paragraph."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from cable_reader import files
from cable_reader.cli.console import visible, wrapped
from cable_reader.cli.exit_code import ExitCode
from cable_reader.cli.inputs import STANDARD_INPUT, add_reading_arguments, cables
from cable_reader.compare.comparison import Change, Kind, compare, printed
from cable_reader.compare.in_words import changes, summary, words_withheld
from cable_reader.compare.release import other_release
from cable_reader.errors import CableReaderError, UnwritableError
from cable_reader.wording import COMPARED_FIELDS, COMPARISON

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from cable_reader.cli.console import Console
    from cable_reader.compare.comparison import Comparison, PairedParagraph, Piece


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    parser.add_argument("a", metavar="A", help="one release: a file, or - for standard input")
    parser.add_argument(
        "b",
        metavar="B",
        help="the other; of a file with many cables, the one with A's message reference number",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="everything that was found, as JSON")
    form.add_argument("--html", action="store_true", help="one page, the releases side by side")
    form.add_argument("--tei", action="store_true", help="TEI with a critical apparatus")
    form.add_argument(
        "--only-added", action="store_true", help="nothing but what B gives and A does not"
    )
    parser.add_argument("--output", metavar="FILE", help="write into this file")
    parser.add_argument("--force", action="store_true", help="write over a file that is there")
    add_reading_arguments(parser)


def run(options: argparse.Namespace, console: Console) -> None:
    """Compare the two."""
    if options.a == options.b == STANDARD_INPUT:
        console.fail(CableReaderError("compare-two-inputs"), ExitCode.USAGE)
        return
    source = next(cables([options.a], options, console, walk=False), None)
    if source is None:
        return
    a = source.parse()
    other = other_release(a, cables([options.b], options, console, walk=False))
    if other is None:
        return
    comparison = compare(a, other.parse())
    if options.html:
        from cable_reader.compare.page import page  # only this form needs it

        _put(page(comparison, Path(options.a).name, Path(options.b).name), options, console)
        return
    if options.tei:
        from cable_reader.compare.apparatus import apparatus

        names = Path(options.a).name, Path(options.b).name
        _put(apparatus(comparison, *names), options, console)
        return
    if options.json:
        text = json.dumps(comparison.as_dict(), indent=1, ensure_ascii=True)
    else:
        lines = _added(comparison) if options.only_added else _report(comparison, console)
        text = "\n".join(lines)
    if options.output:
        _put((text + "\n").encode(), options, console)
    elif text:
        console.write(text)


def _put(data: bytes, options: argparse.Namespace, console: Console) -> None:
    if not options.output:
        console.write_bytes(data)
        return
    from cable_reader.library.exporting import spare_inputs  # loads the forms

    target = Path(options.output)
    try:
        spare_inputs(target, (options.a, options.b))
        files.atomic_write(target, data, mode=0o666, overwrite=options.force)
    except UnwritableError as error:
        console.fail(error, ExitCode.NO_OUTPUT)
        return
    console.say(f"Wrote {target}")


# -- for the terminal


def _report(comparison: Comparison, console: Console) -> Iterator[str]:
    for line in summary(comparison):
        yield from wrapped(line, console.width)
    for one in comparison.fields:
        yield ""
        yield console.styled(COMPARED_FIELDS[one.name], "1")
        for side, value in (("A", one.a), ("B", one.b)):
            yield from _indented(f"{side}: {value or COMPARISON['not-here']}", console)
    for paired in comparison.paragraphs:
        if paired.change is not Change.SAME:
            yield ""
            yield console.styled(_heading(paired), "1")
            yield from _indented(_words(paired), console)


def _heading(paired: PairedParagraph) -> str:
    names = [one.title for one in (paired.a, paired.b) if one is not None]
    return visible(f"{' / '.join(dict.fromkeys(names))}  {changes(paired)}")


def _words(paired: PairedParagraph) -> str:
    return " ".join(filter(None, map(_piece, paired.pieces)))


def _piece(piece: Piece) -> str:
    """Write words with what changed: [-only in A-] {+only in B+}."""
    if piece.kind is Kind.SAME:
        return printed(piece.a)
    if piece.kind is Kind.WITHHELD_IN_BOTH or not piece.has_words:
        return f"[{words_withheld(0)}]"
    a = " ".join(word.printed for word in piece.a if not word.is_gap)
    b = " ".join(word.printed for word in piece.b if not word.is_gap)
    return " ".join(filter(None, (f"[-{a}-]" if a else "", f"{{+{b}+}}" if b else "")))


def _indented(text: str, console: Console) -> Iterator[str]:
    for line in wrapped(text, console.width - 4):
        yield f"    {line}"


def _added(comparison: Comparison) -> Iterator[str]:
    """Give what B adds, a paragraph a line, its stretches apart."""
    for paired in comparison.paragraphs:
        if paired.added and paired.b is not None:
            words = " … ".join(printed(stretch) for stretch in paired.added)
            yield visible(f"{paired.b.title} {words}")
