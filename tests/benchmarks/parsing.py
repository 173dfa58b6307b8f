"""Parse, record and findings against reading the same files and one pattern a line."""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from corpus import write_corpus
from measure import in_turns, report

from cable_reader.reading import parse

TARGET = 5.0
PATTERN = re.compile(r"^(\d{1,3})\. \(([A-Z/]+)\) (.*)$")


def match_lines(paths: list[Path]) -> int:
    """Read the files and match one compiled pattern against each line."""
    found = 0
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            found += PATTERN.match(line) is not None
    return found


def parse_files(paths: list[Path]) -> int:
    """Read the files, parse each and look for everything odd."""
    found = 0
    for path in paths:
        cable = parse(path.read_text(encoding="utf-8"))
        found += len(cable.facts.paragraphs) + len(cable.findings)
    return found


def main(count: int = 500) -> bool:
    """Measure on ``count`` cables."""
    with tempfile.TemporaryDirectory() as folder:
        paths = write_corpus(Path(folder), count)
        parse_files(paths[:20])
        times = in_turns(5, base=lambda: match_lines(paths), ours=lambda: parse_files(paths))
    return report(f"parse, record and findings, {count} cables", **times, target=TARGET)


if __name__ == "__main__":
    sys.exit(not main(*map(int, sys.argv[1:])))
