"""``cable-reader annotations import``: marks and labels of other files into a cable's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cable_reader import files
from cable_reader.annotate.merge import merge
from cable_reader.annotate.session import Kind
from cable_reader.annotate.source import describe_source
from cable_reader.annotate.store import to_xml
from cable_reader.cli.exit_code import ExitCode
from cable_reader.cli.inputs import add_reading_arguments
from cable_reader.containers import open_cable, open_cables
from cable_reader.errors import CableReaderError, UnreadableError, UnwritableError
from cable_reader.imports import ImportTarget, read_import
from cable_reader.library.keeping import Keeping
from cable_reader.library.marks import Marks

if TYPE_CHECKING:
    import argparse

    from cable_reader.annotate.annotation import AnnotationSet
    from cable_reader.annotate.merge import MergeReport
    from cable_reader.cable.record import Cable
    from cable_reader.cli.console import Console
    from cable_reader.containers.container import CableSource
    from cable_reader.imports import ImportReport


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the action's arguments."""
    parser.add_argument("cable", metavar="CABLE", help="a file, or - for standard input")
    parser.add_argument(
        "file", metavar="FILE", help="own XML, Web Annotations, .qdpx, .qdc, or a CSV of labels"
    )
    parser.add_argument(
        "--part", metavar="NAME", help='which cable of a file of several: "row 17", "cable 2"'
    )
    parser.add_argument(
        "--output",
        metavar="FILE",
        help="write the annotations there; without it they are kept with the cable's own",
    )
    parser.add_argument("--force", action="store_true", help="replace an output that exists")
    add_reading_arguments(parser)


def run(options: argparse.Namespace, console: Console) -> None:
    """Merge what the file holds into the cable's annotations; raises CableReaderError."""
    source = _only_cable(options)
    if source is None:
        console.fail(CableReaderError("several-cables", path=options.cable), ExitCode.USAGE)
        return
    cable = source.parse()
    if options.output:
        taken = _taken(source, cable, Marks(None).of(source, cable), options.file)
        _write(taken.after, options)
        _say(taken, console)
        console.say(f"Wrote {options.output}")
        return
    keeping = Keeping(source, cable)
    try:
        if keeping.is_read_only and keeping.state.error is not None:
            raise keeping.state.error
        taken = _taken(source, cable, keeping.annotations, options.file)
        keeping.change(taken.after)
        keeping.session.save("merge")
    finally:
        state = keeping.session.close()
    if state.kind is not Kind.SAVED and state.error is not None:
        raise UnwritableError(state.error.code, **state.error.values)
    _say(taken, console)
    console.say(f"Kept in {keeping.session.path}")
    if state.others is not None:
        console.say("The cable is open in another window, which will offer to merge both.")


def _only_cable(options: argparse.Namespace) -> CableSource | None:
    """Open the cable meant, None if one of several must be named; raises UnreadableError."""
    container, encoding = options.container, options.encoding
    if options.part:
        return open_cable(options.cable, options.part, container=container, encoding=encoding)
    sources = open_cables(options.cable, container, encoding)
    first = next(sources, None)
    if first is None:
        raise UnreadableError("no-cable", path=options.cable)
    return first if next(sources, None) is None else None


class _Taken(NamedTuple):
    after: AnnotationSet
    title: str  # of the form
    found: ImportReport
    merged: MergeReport


def _taken(source: CableSource, cable: Cable, before: AnnotationSet, path: str) -> _Taken:
    form, found = read_import(path, ImportTarget(cable, describe_source(source, cable), before))
    after, merged = merge(before, found.annotations)
    return _Taken(after, form.title, found.report, merged)


def _say(taken: _Taken, console: Console) -> None:
    """Say what was taken, and what was not."""
    lines = {
        "annotations in the file": taken.found.annotations,
        "added": len(taken.merged.added),
        "changed": len(taken.merged.changed),
        "removed": len(taken.merged.removed),
        "notes kept as replies": len(taken.merged.notes_kept_as_replies),
        "without a place": taken.found.orphans,
        "labels added": len(taken.merged.labels_added),
        "labels removed": len(taken.merged.labels_removed),
        "labels of the same name": len(taken.merged.labels_of_same_name),
    }
    console.write(taken.title)
    width = max(map(len, lines))
    for name, count in lines.items():
        console.write(f"{name.ljust(width)}  {count}")
    for one in taken.found.not_taken:
        console.say(str(one.as_error()))


def _write(annotations: AnnotationSet, options: argparse.Namespace) -> None:
    target = Path(options.output)
    for path in (options.cable, options.file):
        if target.exists() and Path(path).exists() and target.samefile(path):
            raise UnwritableError("target-is-input", path=str(target))
    files.atomic_write(target, to_xml(annotations), mode=0o666, overwrite=options.force)
