"""``cable-reader export``: cables with their annotations in another form."""

from __future__ import annotations

import argparse
import os
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from cable_reader import files
from cable_reader.cli.exit_code import ExitCode
from cable_reader.cli.inputs import add_reading_arguments, cables
from cable_reader.cli.pdf import FORMS, NO_LIBRARY, form_named
from cable_reader.errors import CableReaderError, UnwritableError
from cable_reader.exports import ExportInput, Options, levels_named
from cable_reader.library.exporting import Batch
from cable_reader.library.marks import Marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.cable.markings import Level
    from cable_reader.cli.console import Console
    from cable_reader.exports import Export

_PARTS = ("notes", "authors", "text")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    forms = [form.name for form in FORMS]
    parser.add_argument(
        "paths", metavar="PATH", nargs="+", help="files, folders, or - for standard input"
    )
    parser.add_argument(
        "--to", required=True, choices=forms, metavar="FORM", help="one of: " + ", ".join(forms)
    )
    parser.add_argument(
        "--output",
        metavar="FILE|DIR",
        help="where to write; standard output without it. Several files need a folder",
    )
    parser.add_argument(
        "--annotations",
        metavar="FILE",
        help="the annotations to export, instead of those kept for the cable",
    )
    parser.add_argument("--force", action="store_true", help="replace files that exist")
    _add_choices(parser)
    add_reading_arguments(parser)


def _add_choices(parser: argparse.ArgumentParser) -> None:
    """Add what chooses parts of a cable."""
    parser.add_argument(
        "--only-annotated", action="store_true", help="of the paragraphs, those with a mark"
    )
    parser.add_argument(
        "--labels", type=_words, default=frozenset(), metavar="A,B", help="marks with these labels"
    )
    parser.add_argument(
        "--levels",
        type=_levels,
        default=frozenset(),
        metavar="C,S",
        help="paragraphs of these levels",
    )
    parser.add_argument(
        "--without",
        type=_parts,
        default=frozenset(),
        metavar="PART,PART",
        help="leave out any of: " + ", ".join(_PARTS),
    )
    parser.add_argument(
        "--ism", action="store_true", help="add IC-ISM attributes, where the form has them"
    )


def run(options: argparse.Namespace, console: Console) -> None:
    """Export every cable of every path."""
    form = form_named(options.to)
    marks = Marks(options.annotations)
    if options.ism and form.has_ism:
        console.say(str(CableReaderError("export-ism")))
    known: set[str] = set()  # names and identities of the labels there are
    items = _items(options, marks, known, console)
    try:
        if form.holds_many:
            _export_together(_batch(form, options), items, options, console)
        else:
            _export_each(_batch(form, options), items, options, console)
    except UnwritableError as error:
        console.fail(error, ExitCode.NO_OUTPUT)
    except CableReaderError as error:
        missing = error.code == NO_LIBRARY
        console.fail(error, ExitCode.NO_DISPLAY if missing else ExitCode.USAGE)
    else:
        unknown = sorted(word for word in options.labels if word.casefold() not in known)
        if unknown:
            console.say(str(CableReaderError("export-label-unknown", names=", ".join(unknown))))


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in text.split(",") if word.strip())


def _levels(text: str) -> frozenset[Level]:
    try:
        return levels_named(_words(text))
    except CableReaderError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _parts(text: str) -> frozenset[str]:
    words = _words(text)
    unknown = words.difference(_PARTS)
    if unknown:
        message = f"{', '.join(sorted(unknown))}: choose from {', '.join(_PARTS)}"
        raise argparse.ArgumentTypeError(message)
    return words


def _items(
    options: argparse.Namespace, marks: Marks, known: set[str], console: Console
) -> Iterator[ExportInput]:
    for source in cables(options.paths, options, console):
        cable = source.parse()
        try:
            annotations = marks.of(source, cable)
        except CableReaderError as error:
            console.fail(error, ExitCode.NO_INPUT)
            continue
        known |= {one.casefold() for label in annotations.book for one in (label.name, label.uuid)}
        yield ExportInput(source, cable, annotations, cable.findings)


def _export_together(
    batch: Batch, items: Iterator[ExportInput], options: argparse.Namespace, console: Console
) -> None:
    first, second = next(items, None), next(items, None)
    if first is None:
        return
    name = batch.export.file_name(first)
    if second is not None:
        name, items = "cables" + batch.export.suffix, chain([second], items)
    _put(batch, chain([first], items), _target(options.output, name), console)


def _export_each(
    batch: Batch, items: Iterator[ExportInput], options: argparse.Namespace, console: Console
) -> None:
    first = next(items, None)
    if first is None:
        return
    second = next(items, None)
    if second is None:
        _put(batch, [first], _target(options.output, batch.export.file_name(first)), console)
        return
    if not options.output or Path(options.output).is_file():
        raise CableReaderError("export-needs-folder")
    folder = files.ensure_folder(options.output, 0o777)
    for done in batch.write_each(chain([first, second], items), folder):
        if done.error is None:
            console.say(f"Wrote {done.path}")
        else:
            console.fail(done.error, ExitCode.NO_OUTPUT)


def _batch(form: Export, options: argparse.Namespace) -> Batch:
    chosen = Options(
        only_annotated=options.only_annotated,
        labels=options.labels,
        levels=options.levels,
        notes="notes" not in options.without,
        authors="authors" not in options.without,
        source_text="text" not in options.without,
        ism=options.ism,
    )
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    inputs = [path for path in (*options.paths, options.annotations) if path]
    return Batch(form, chosen, now, overwrite=options.force, inputs=inputs)


def _target(output: str | None, name: str) -> Path | None:
    """Give the file to write: in the folder that ``output`` names, or ``output`` itself."""
    if not output:
        return None
    if output.endswith(("/", os.sep)) and not Path(output).exists():
        return files.ensure_folder(output, 0o777) / name
    return Path(output) / name if Path(output).is_dir() else Path(output)


def _put(
    batch: Batch, items: Iterable[ExportInput], target: Path | None, console: Console
) -> None:
    if target is None:
        console.write_bytes(batch.to_bytes(items))
        return
    batch.write(items, target)
    console.say(f"Wrote {target}")
