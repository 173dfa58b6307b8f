"""``cable-reader formats``: the forms it reads, exports and imports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cli.pdf import FORMS
from cable_reader.containers import CONTAINERS
from cable_reader.imports import IMPORTS

if TYPE_CHECKING:
    import argparse

    from cable_reader.cli.console import Console


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Add nothing: the verb has no arguments."""


def run(_options: argparse.Namespace, console: Console) -> None:
    """List the forms, each with its name, title and file name suffixes."""
    reads = [(one.name, one.title, " ".join(one.suffixes)) for one in CONTAINERS]
    writes = [(one.name, one.title, one.suffix) for one in FORMS]
    takes = [(one.name, one.title, " ".join(one.suffixes)) for one in IMPORTS]
    first = max(len(name) for name, _, _ in reads + writes + takes)
    second = max(len(title) for _, title, _ in reads + writes + takes)
    lists = (("Reads", reads), ("Exports (--to)", writes), ("Imports (annotations import)", takes))
    for heading, rows in lists:
        console.write(heading)
        for name, title, suffixes in rows:
            console.write(f"  {name.ljust(first)}  {title.ljust(second)}  {suffixes}".rstrip())
