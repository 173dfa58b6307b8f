"""``cable-reader annotations``: what annotation files hold, whether they are whole, merging, importing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cable_reader.annotate.listing import check_file, list_annotations
from cable_reader.annotate.merge import merge_files
from cable_reader.annotate.target import State
from cable_reader.cli import taking
from cable_reader.cli.console import visible, wrapped
from cable_reader.cli.exit_code import ExitCode
from cable_reader.cli.kept import annotation_files
from cable_reader.errors import CableReaderError, UnwritableError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from cable_reader.cli.console import Console

_INDENT = "    "


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    actions = parser.add_subparsers(
        dest="action", metavar="list|check|merge|import", required=True
    )
    listing = actions.add_parser("list", help="what is in annotation files or annotated exports")
    paths = "annotation files, annotated exports, or cables: then the file kept of each"
    listing.add_argument("paths", metavar="FILE", nargs="+", help=paths)
    listing.add_argument("--json", action="store_true", help="an array with one object a mark")
    checking = actions.add_parser("check", help="whether annotation files are whole")
    checking.add_argument("paths", metavar="FILE", nargs="+", help=paths)
    checking.add_argument("--json", action="store_true", help="an array with one object a file")
    merging = actions.add_parser("merge", help="two annotation files of one cable into one")
    merging.add_argument("first", metavar="FILE")
    merging.add_argument("second", metavar="FILE")
    merging.add_argument(
        "--output", metavar="FILE", help="where to write; without it only say what would happen"
    )
    merging.add_argument("--force", action="store_true", help="replace a file that exists")
    taking.add_arguments(
        actions.add_parser("import", help="marks and labels of another file into a cable's own")
    )


def run(options: argparse.Namespace, console: Console) -> None:
    """Do what the action says."""
    try:
        if options.action == "list":
            _list(options, console)
        elif options.action == "check":
            _check(options, console)
        elif options.action == "merge":
            _merge(options, console)
        else:
            taking.run(options, console)
    except UnwritableError as error:
        console.fail(error, ExitCode.NO_OUTPUT)
    except CableReaderError as error:
        console.fail(error, ExitCode.NO_INPUT)


def _list(options: argparse.Namespace, console: Console) -> None:
    rows: list[dict[str, Any]] = []
    for kept in annotation_files(options.paths, console):
        try:
            found = list_annotations(kept.path)
        except CableReaderError as error:
            console.fail(error, ExitCode.NO_INPUT)
            continue
        if options.json:
            rows += [{"path": kept.path, "cable": kept.cable, **row} for row in found]
            continue
        console.write(console.styled(visible(kept.cable or kept.path), "1"))
        if kept.cable is not None:
            console.write(visible(f"  kept in {kept.path}"))
        for row in found:
            for line in _lines(row, console.width):
                console.write(line)
    if options.json:
        console.write(json.dumps(rows, indent=1, ensure_ascii=True))


def _lines(row: dict[str, Any], width: int) -> Iterator[str]:
    place = f"paragraph {row['paragraph']}" if row["paragraph"] else ""
    state = "" if row["state"] == State.ANCHORED else row["state"]
    important = "important" if row["important"] else ""
    status = row["status"] or ""
    words = [place, row["kind"], ", ".join(row["labels"]), important, status, state, row["author"]]
    yield visible("  " + "  ".join(word for word in words if word))
    for text, lead in ((row["quote"], "> "), (row["note"], "")):
        for line in wrapped(text, width - len(_INDENT) - len(lead)):
            yield _INDENT + lead + line


def _check(options: argparse.Namespace, console: Console) -> None:
    reports = []
    for kept in annotation_files(options.paths, console, needed=True):
        try:
            reports.append(check_file(kept.path))
        except CableReaderError as error:
            console.fail(error, ExitCode.NO_INPUT)
    if not all(report["sound"] for report in reports):
        console.note(ExitCode.FOUND)
    if options.json:
        console.write(json.dumps(reports, indent=1, ensure_ascii=True))
        return
    for report in reports:
        noun = "annotation" if report["annotations"] == 1 else "annotations"
        verdict = "whole" if report["sound"] else "damaged"
        parts = [f"{report['annotations']} {noun}"]
        parts += [f"{report['to_review']} to review"] if report["to_review"] else []
        parts += [f"{report['orphans']} without a place"] if report["orphans"] else []
        console.write(visible(f"{report['path']}: {verdict}, {', '.join(parts)}"))
        for sentence in report["problems"]:
            for line in wrapped(sentence, console.width - len(_INDENT)):
                console.write(_INDENT + line)


def _merge(options: argparse.Namespace, console: Console) -> None:
    output = Path(options.output) if options.output else None
    report = merge_files(
        Path(options.first), Path(options.second), output, overwrite=options.force
    )
    lines = {
        "added": len(report.added),
        "changed": len(report.changed),
        "removed": len(report.removed),
        "notes kept as replies": len(report.notes_kept_as_replies),
        "labels added": len(report.labels_added),
        "labels removed": len(report.labels_removed),
        "deleted labels kept": len(report.labels_kept),
        "labels of the same name": len(report.labels_of_same_name),
    }
    width = max(map(len, lines))
    for name, count in lines.items():
        console.write(f"{name.ljust(width)}  {count}")
    for _id, path in report.labels_removed:
        console.write(visible(f"label removed: {path}"))
    for _id, path in report.labels_kept:
        console.write(visible(f"label kept, though one file deleted it: {path}"))
    console.say(f"Wrote {output}" if output else "Nothing was written; name a file with --output.")
