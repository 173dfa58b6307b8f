"""``cable-reader check``: what is odd about cables, for people and for scripts."""

from __future__ import annotations

import csv
import json
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Any

from cable_reader.cable.finding import Severity
from cable_reader.cli.console import visible
from cable_reader.cli.exit_code import ExitCode
from cable_reader.cli.inputs import add_reading_arguments, cables
from cable_reader.cli.page import finding_rows, line_starts
from cable_reader.wording import finding_sentence

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from cable_reader.cable.record import Cable
    from cable_reader.cli.console import Console
    from cable_reader.containers.container import CableSource

    Checked = Iterable[tuple[CableSource, Cable]]

_COLUMNS = (
    "path",
    "locator",
    "mrn",
    "line",
    "column",
    "severity",
    "code",
    "message",
    "start",
    "end",
)
# From the heaviest down; a finding counts for --fail-on if it is in the part up to the name.
_SEVERITIES = tuple(Severity)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="+", help="files, folders, or - for standard input"
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="an array with one object a cable")
    form.add_argument("--csv", action="store_true", help="a table with one row a finding")
    parser.add_argument(
        "--fail-on",
        choices=[*map(str, _SEVERITIES), "never"],
        default=str(Severity.ERROR),
        help="the least finding that makes the exit code 1 (default: %(default)s)",
    )
    add_reading_arguments(parser)


def run(options: argparse.Namespace, console: Console) -> None:
    """Check every cable of every path."""
    counts: Counter[str] = Counter()
    checked = _counted(options, console, counts)
    if options.json:
        _write_json(checked, console)
    elif options.csv:
        _write_csv(checked, console)
    else:
        _write_tables(checked, console)
    _say_total(counts, console)
    weighty = (
        _SEVERITIES[: _SEVERITIES.index(Severity(options.fail_on)) + 1]
        if (options.fail_on != "never")
        else ()
    )
    if any(counts[severity] for severity in weighty):
        console.note(ExitCode.FOUND)


def _counted(
    options: argparse.Namespace, console: Console, counts: Counter[str]
) -> Iterator[tuple[CableSource, Cable]]:
    for source in cables(options.paths, options, console):
        cable = source.parse()
        counts["cables"] += 1
        counts.update(finding.severity for finding in cable.findings)
        yield source, cable


def _say_total(counts: Counter[str], console: Console) -> None:
    found = ", ".join(
        f"{counts[severity]} {_noun(severity, counts[severity])}"
        for severity in _SEVERITIES
        if counts[severity]
    )
    noun = "cable" if counts["cables"] == 1 else "cables"
    verdict = f": {found or 'nothing odd'}" if counts["cables"] else ""
    console.say(f"{counts['cables']} {noun} checked{verdict}")


def _noun(severity: Severity, count: int) -> str:
    return str(severity) if count == 1 or severity is Severity.INFO else f"{severity}s"


def _write_tables(checked: Checked, console: Console) -> None:
    for source, cable in checked:
        if not cable.findings:
            continue
        console.write(console.styled(visible(_name(source, cable)), "1"))
        for row in finding_rows(cable.text, cable.findings, console):
            console.write(row)


def _name(source: CableSource, cable: Cable) -> str:
    parts = [source.origin.path or "standard input", source.origin.locator, _mrn(cable)]
    return "  ".join(part for part in parts if part)


def _mrn(cable: Cable) -> str | None:
    reference = cable.facts.reference
    return reference.canonical if reference else None


def _rows(source: CableSource, cable: Cable) -> Iterator[dict[str, Any]]:
    starts = line_starts(cable.text)
    for finding in cable.findings:
        line = bisect_right(starts, finding.start)
        yield {
            "path": source.origin.path,
            "locator": source.origin.locator,
            "mrn": _mrn(cable),
            "line": line,
            "column": finding.start - starts[line - 1] + 1,
            "severity": str(finding.severity),
            "code": finding.code,
            "message": finding_sentence(finding),
            "start": finding.start,
            "end": finding.end,
        }


def _write_json(checked: Checked, console: Console) -> None:
    lead = "["
    for source, cable in checked:
        item = {
            "path": source.origin.path,
            "locator": source.origin.locator,
            "container": source.origin.container,
            "mrn": _mrn(cable),
            "findings": [{key: row[key] for key in _COLUMNS[3:]} for row in _rows(source, cable)],
        }
        console.write(lead + json.dumps(item, indent=1, ensure_ascii=True))
        lead = ","
    console.write("]" if lead == "," else "[]")


def _write_csv(checked: Checked, console: Console) -> None:
    table = csv.writer(console.out, lineterminator="\n")
    table.writerow(_COLUMNS)
    for source, cable in checked:
        console.clear_progress()
        for row in _rows(source, cable):
            table.writerow([_cell(row[name]) for name in _COLUMNS])


def _cell(value: str | int | None) -> str | int:
    """Give a cell that no spreadsheet takes for a formula and no terminal for a command."""
    if value is None:
        return ""
    if isinstance(value, int):
        return value
    text = visible(value)
    return "'" + text if text.startswith(("=", "+", "-", "@")) else text
