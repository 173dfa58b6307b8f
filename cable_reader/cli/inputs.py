"""The cables that paths on the command line stand for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cable_reader.cli.exit_code import ExitCode
from cable_reader.containers import CONTAINERS, open_cables, own_export
from cable_reader.errors import UnreadableError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from cable_reader.cli.console import Console
    from cable_reader.containers.container import CableSource

STANDARD_INPUT = "-"


def add_reading_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options that say how the files are to be read."""
    names = [container.name for container in CONTAINERS]
    parser.add_argument(
        "--as",
        dest="container",
        choices=names,
        metavar="FORM",
        help="read the files as this form instead of finding it out: " + ", ".join(names),
    )
    parser.add_argument(
        "--encoding",
        metavar="NAME",
        help="read the bytes in this encoding (utf-8, cp1252, latin-1, utf-16)",
    )


def cables(
    paths: Sequence[str], options: argparse.Namespace, console: Console, *, walk: bool = True
) -> Iterator[CableSource]:
    """Yield every cable of every path; what cannot be read is said, and the rest goes on.

    Folders stand for the files in them and below, our own exports left out, unless ``walk`` is
    false.
    """
    files = list(_files(paths, console)) if walk else [(path, True) for path in paths]
    passed_over = 0
    for number, (path, is_named) in enumerate(files, 1):
        if len(files) > 1:
            console.progress(number, len(files), path)
        try:
            yield from open_cables(path, options.container, options.encoding)
        except UnreadableError as error:
            if error.code == own_export.CODE and not is_named:
                passed_over += 1
            else:
                console.fail(error, ExitCode.NO_INPUT)
    console.clear_progress()
    if passed_over:
        noun = "export" if passed_over == 1 else "exports"
        console.say(f"{passed_over} {noun} of Cable Reader passed over")


def _files(paths: Sequence[str], console: Console) -> Iterator[tuple[str, bool]]:
    """Yield files with whether they were named, and not found in a folder."""
    for path in paths:
        if path == STANDARD_INPUT or not os.path.isdir(path):  # noqa: PTH112 - any bytes may come
            yield path, True
            continue
        from cable_reader.library.folder import find_files  # slow to load

        try:
            yield from ((found, False) for found in find_files([path]))
        except UnreadableError as error:
            console.fail(error, ExitCode.NO_INPUT)
