"""``cable-reader show``: one cable for the terminal, as JSON or as its tree."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cable_reader.cable.tree import dump
from cable_reader.cli.console import visible
from cable_reader.cli.inputs import add_reading_arguments, cables
from cable_reader.cli.page import page

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from cable_reader.cli.console import Console
    from cable_reader.containers.container import CableSource


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    parser.add_argument("path", metavar="PATH", help="a file, or - for standard input")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="everything that was read, as JSON")
    form.add_argument("--tree", action="store_true", help="the lossless tree, one node a line")
    add_reading_arguments(parser)


def run(options: argparse.Namespace, console: Console) -> None:
    """Show every cable of the file."""
    sources = cables([options.path], options, console, walk=False)
    if options.json:
        _show_json(sources, console)
        return
    for number, source in enumerate(sources):
        cable = source.parse()
        if number:
            console.write("\n" + "=" * console.width + "\n")
        if options.tree:
            console.write(visible(dump(cable.tree).rstrip("\n"), keep="\n"))
            continue
        for line in page(cable, console):
            console.write(line)


def _show_json(sources: Iterator[CableSource], console: Console) -> None:
    """Write one object for one cable, an array for several, without holding them all."""
    first = next(sources, None)
    if first is None:
        return
    second = next(sources, None)
    if second is None:
        console.write(_as_json(first))
        return
    console.write("[" + _as_json(first))
    while second is not None:
        console.write("," + _as_json(second))
        second = next(sources, None)
    console.write("]")


def _as_json(source: CableSource) -> str:
    # ASCII only: it survives every terminal, pipe and locale, and steers none of them.
    return json.dumps(source.parse().as_dict(), indent=1, ensure_ascii=True)
