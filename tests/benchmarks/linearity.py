"""Time for 2n against time for n on long runs of one thing: a pattern that backtracks shows."""

from __future__ import annotations

import sys
from itertools import count

from measure import in_turns, report

from cable_reader.reading import parse

TARGET = 2.5
SIZE = 1 << 20  # code points of the longer one


def repeated(unit: str, size: int) -> str:
    """Repeat a unit up to a size."""
    return (unit * (size // len(unit) + 1))[:size]


def addressees(size: int) -> str:
    """Give a cable with very many address lines."""
    head = "VZCZCXRO1\nDE RUEHKV #0417 1341042\nO 141042Z MAY 09\nFM AMEMBASSY KESTRAVA\nTO "
    lines = [head]
    length = 0
    for number in count():
        if length >= size:
            break
        lines.append(
            f"RUEH{number % 9000}/AMEMBASSY NUMBER {number} PRIORITY {number % 9999:04d}\n"
        )
        length += len(lines[-1])
    return "".join(lines)


KINDS = {
    "blanks": lambda size: repeated(" ", size),
    "lines of blanks": lambda size: repeated(" " * 60 + "\n", size),
    "empty lines": lambda size: "\n" * size,
    "dashes": lambda size: repeated("-", size),
    "lines of dashes": lambda size: repeated("-" * 60 + "\n", size),
    "capitals": lambda size: repeated("ABCDEFGHIJ", size),
    "spaced capitals": lambda size: repeated("S E C R E T ", size),
    "lines of capitals": lambda size: repeated("KESTRAVA VAL MERIDEN\n", size),
    "digits": lambda size: repeated("0123456789", size),
    "lines of digits": lambda size: repeated("00000417 001 OF 002\n", size),
    "(C)": lambda size: repeated("(C)", size),
    "lines of (C)": lambda size: repeated("(C)\n", size),
    "numbered paragraphs": lambda size: repeated("1. (C) Words.\n\n", size),
    "addressee lines": addressees,
    "headings": lambda size: repeated("Heading\n-------\n\n", size),
    "REF: in one line": lambda size: repeated("REF: ", size),
    "references in one line": lambda size: repeated("REF: A. 09 KESTRAVA 1 ", size),
    "glued TAGS": lambda size: repeated("TAGS: PRELECON ", size),
    "labels": lambda size: repeated("TAGS: PREL\nREF: A. X 1\n", size),
}


def main() -> bool:
    """Measure every kind."""
    kept = []
    for name, make in KINDS.items():
        short, long = make(SIZE // 2), make(SIZE)
        times = in_turns(
            3,
            base=lambda text=short: parse(text).findings,
            ours=lambda text=long: parse(text).findings,
        )
        kept.append(report(f"1 MB of {name}", **times, target=TARGET))
    return all(kept)


if __name__ == "__main__":
    sys.exit(not main())
