"""``cable-reader annotations``: what annotation files hold, whether they are whole, merging."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cable_reader.annotate.merge import merge_files
from cable_reader.annotate.store import Seal, from_xml
from cable_reader.cli.console import visible, wrapped
from cable_reader.cli.exit_code import ExitCode
from cable_reader.errors import CableReaderError, UnwritableError
from cable_reader.files import read_bytes
from cable_reader.wording import error_sentence

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from cable_reader.annotate.annotation import Annotation, AnnotationSet
    from cable_reader.cli.console import Console

_INDENT = "    "


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    actions = parser.add_subparsers(dest="action", metavar="list|check|merge", required=True)
    listing = actions.add_parser("list", help="what is in annotation files or annotated exports")
    listing.add_argument("paths", metavar="FILE", nargs="+")
    listing.add_argument("--json", action="store_true", help="an array with one object a mark")
    checking = actions.add_parser("check", help="whether annotation files are whole")
    checking.add_argument("paths", metavar="FILE", nargs="+")
    merging = actions.add_parser("merge", help="two annotation files of one cable into one")
    merging.add_argument("first", metavar="FILE")
    merging.add_argument("second", metavar="FILE")
    merging.add_argument(
        "--output", metavar="FILE", help="where to write; without it only say what would happen"
    )
    merging.add_argument("--force", action="store_true", help="replace a file that exists")


def run(options: argparse.Namespace, console: Console) -> None:
    """Do what the action says."""
    try:
        if options.action == "list":
            _list(options, console)
        elif options.action == "check":
            _check(options, console)
        else:
            _merge(options, console)
    except UnwritableError as error:
        console.fail(error, ExitCode.NO_OUTPUT)
    except CableReaderError as error:
        console.fail(error, ExitCode.NO_INPUT)


def _list(options: argparse.Namespace, console: Console) -> None:
    rows: list[dict[str, Any]] = []
    for path in options.paths:
        try:
            annotations = from_xml(read_bytes(path), path).annotations
        except CableReaderError as error:
            console.fail(error, ExitCode.NO_INPUT)
            continue
        if options.json:
            rows += [{"file": path, **_as_dict(one, annotations)} for one in annotations]
            continue
        source = annotations.source
        name = f"{path}  {source.mrn or source.name}" if source else path
        console.write(console.styled(visible(name), "1"))
        for one in annotations:
            for line in _lines(one, annotations, console.width):
                console.write(line)
    if options.json:
        console.write(json.dumps(rows, indent=1, ensure_ascii=True))


def _as_dict(one: Annotation, annotations: AnnotationSet) -> dict[str, Any]:
    target = one.targets[0] if one.targets else None
    return {
        "id": one.id,
        "kind": one.kind,
        "state": str(one.state),
        "scope": target.scope if target else "cable",
        "paragraph": target.ordinal if target else None,
        "start": target.start if target else None,
        "end": target.end if target else None,
        "quote": one.quote,
        "labels": _label_names(one, annotations),
        "note": one.note,
        "colour": one.color,
        "author": one.author,
        "created": one.created,
        "modified": one.modified,
    }


def _label_names(one: Annotation, annotations: AnnotationSet) -> list[str]:
    return [" / ".join(annotations.book.path(uuid)) for uuid in one.labels]


def _lines(one: Annotation, annotations: AnnotationSet, width: int) -> Iterator[str]:
    target = one.targets[0] if one.targets else None
    place = "the cable" if target is None else target.scope
    if target is not None and target.ordinal is not None:
        place = f"paragraph {target.para or target.ordinal}"
    state = "" if one.state == "anchored" else str(one.state)
    words = [place, one.kind, ", ".join(_label_names(one, annotations)), state, one.author]
    yield visible("  " + "  ".join(word for word in words if word))
    for text, lead in ((one.quote, "> "), (one.note, "")):
        for line in wrapped(text, width - len(_INDENT) - len(lead)):
            yield _INDENT + lead + line


def _check(options: argparse.Namespace, console: Console) -> None:
    for path in options.paths:
        try:
            loaded = from_xml(read_bytes(path), path)
        except CableReaderError as error:
            console.fail(error, ExitCode.NO_INPUT)
            continue
        problems = [(one.code, dict(one.values)) for one in loaded.problems]
        if loaded.seal is Seal.BROKEN:
            problems.append(("annotations-seal-broken", {"path": path}))
        count = len(loaded.annotations)
        noun = "annotation" if count == 1 else "annotations"
        verdict = "damaged" if problems else "whole"
        console.write(visible(f"{path}: {verdict}, {count} {noun}, version {loaded.version}"))
        for code, values in problems:
            console.write(visible("  " + error_sentence(code, {"path": path, **values})))
            console.note(ExitCode.FOUND)


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
        "labels of the same name": len(report.labels_of_same_name),
    }
    width = max(map(len, lines))
    for name, count in lines.items():
        console.write(f"{name.ljust(width)}  {count}")
    console.say(f"Wrote {output}" if output else "Nothing was written; name a file with --output.")
