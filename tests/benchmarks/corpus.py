"""Invented cables in any number, the same for one seed; layout and sizes are those of real ones.

Run as a script it writes them to a folder: ``python tests/benchmarks/corpus.py FOLDER [COUNT]``.
Sizes follow a log-normal law with a median near 6 KB, between 2 and 60 KB.
"""

from __future__ import annotations

import random
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

POSTS = ("KESTRAVA", "VAL MERIDEN", "TORSUND", "QUILLAN", "SERRANTES", "ORLAVIK", "PORT ANNIC")
ADDRESSEES = tuple(
    f"{kind} {post}{end}"
    for kind in ("AMEMBASSY", "AMCONSUL")
    for post in POSTS
    for end in ("", " NORTH")
)
LEVELS = {
    "UNCLAS": ("ZNR UUUUU ZZH", ("U", "U", "SBU")),
    "C O N F I D E N T I A L": ("ZNY CCCCC ZZH", ("C", "C", "SBU", "U", "C//NF")),
    "S E C R E T": ("ZNY SSSSS ZZH", ("S", "S//NF", "C", "U")),
}
PRECEDENCES = {"O": "IMMEDIATE", "P": "PRIORITY", "R": "ROUTINE"}
TAGS = ("PREL", "PGOV", "PHUM", "ECON", "EFIN", "ETRD", "EINV", "ENRG", "MARR", "PARM", "PTER")
NAMES = ["WEYLAND", "TARRANT", "HOLLOWAY", "PINDLE", "BRISK", "OKONJI", "FLEMMARD", "DRO"]
HEADINGS = ("What the boats land", "A ferry and a quota", "Next steps", "Background")
WORDS = """
lantern harbor ferry herring quota keeper light map commission anchor hull season institute
landing stage flag patrol draft paragraph cabinet minister counterpart support arithmetic insult
number list border timetable ticket company captain currency year closure port office figure
noted said asked replied agreed doubted explained promised recalled denied careful nervous
provisional public private general unusual single second the a of to in and that with for before
after without until while because
""".split()  # noqa: SIM905 - a list would fill the screen


class Cable:
    """One invented cable."""

    def __init__(self, draw: random.Random, number: int) -> None:
        self.draw = draw
        self.number = number
        self.post = draw.choice(POSTS)
        self.banner = draw.choices(list(LEVELS), (45, 42, 13))[0]
        self.width = 65 if draw.random() < 0.8 else 100_000  # some dumps have a paragraph a line
        self.size = min(max(int(6000 * draw.lognormvariate(0, 0.72)), 2000), 60_000)

    def text(self) -> str:
        """Give the whole cable."""
        sections = 1 + self.size // 12_000
        lines = [*self._envelope(sections), "", *self._head(sections), ""]
        lines += self._body(sections)
        lines.append(self.draw.choice(NAMES))
        return "\n".join(lines) + "\n"

    def _envelope(self, sections: int) -> Iterator[str]:
        draw = self.draw
        day, hour, minute = draw.randint(1, 28), draw.randint(0, 23), draw.randint(0, 59)
        letter = draw.choice("OPR")
        section = "/01" if sections > 1 else ""
        yield f"VZCZCXRO{draw.randint(0, 9999):04d}"
        yield f"{letter * 2} RUEHVM RUEHTD"
        yield f"DE RUEHKV #{self.number % 10000:04d}{section} {day:03d}{hour:02d}{minute:02d}"
        yield LEVELS[self.banner][0]
        yield f"{letter} {day:02d}{hour:02d}{minute:02d}Z JAN {draw.randint(3, 9):02d}"
        yield f"FM AMEMBASSY {self.post}"
        yield "TO RUEHC/SECSTATE WASHDC " + PRECEDENCES[letter] + f" {draw.randint(1, 9999):04d}"
        for index, name in enumerate(draw.sample(ADDRESSEES, draw.randint(1, 25))):
            role = "INFO " if index == 0 else ""
            tail = draw.choice(("", " PRIORITY", f" {draw.randint(1, 9999):04d}"))
            yield f"{role}RUEH{name[10:12]}/{name}{tail}"

    def _head(self, sections: int) -> Iterator[str]:
        draw = self.draw
        section = f"SECTION 01 OF {sections:02d} " if sections > 1 else ""
        yield f"{self.banner} {section}{self.post} {self.number:06d}"
        yield from ("", "SIPDIS", "")
        yield from textwrap.wrap("STATE FOR EUR/PINDLE; NSC FOR HOLLOWAY; DOD FOR OSD/TARRANT", 65)
        yield ""
        yield "E.O. 12958: " + ("N/A" if self.banner == "UNCLAS" else "DECL: 01/14/2019")
        yield "TAGS: " + ", ".join(draw.sample(TAGS, draw.randint(2, 6)))
        subject = "SUBJECT: FICTIONAL: " + " ".join(draw.choices(WORDS, k=12)).upper()
        yield from textwrap.wrap(subject, 65)
        for index in range(draw.randint(0, 4)):
            lead = "REF: " if index == 0 else "     "
            yield f"{lead}{'ABCD'[index]}. 08 {draw.choice(POSTS)} {draw.randint(1, 9999)}"
        if self.banner != "UNCLAS":
            yield ""
            words = "Classified By: Ambassador Corinna J. Weyland for reasons 1.4 (b) and (d)."
            yield from textwrap.wrap(words, 65)

    def _body(self, sections: int) -> Iterator[str]:
        marks = LEVELS[self.banner][1]
        written, number, section = 0, 1, 1
        while written < self.size - 1500:
            text = self._prose(self.draw.randint(300, 1200))
            if number == 1:
                text = f"SUMMARY: {text} END SUMMARY."
            elif self.draw.random() < 0.15:
                heading = self.draw.choice(HEADINGS)
                yield from (heading, "-" * len(heading), "")
            lines = textwrap.wrap(f"{number}. ({self.draw.choice(marks)}) {text}", self.width)
            written += sum(len(line) + 1 for line in lines)
            if section < sections and written > (self.size - 3000) * section / sections:
                section += 1
                page = f"{self.post} {self.number:08d}  {section:03d} OF {sections:03d}"
                lines[1:1] = ["", page, ""]
            yield from lines
            yield ""
            number += 1

    def _prose(self, size: int) -> str:
        sentences: list[str] = []
        while sum(map(len, sentences)) < size:
            words = self.draw.choices(WORDS, k=self.draw.randint(8, 26))
            sentences.append(" ".join(words).capitalize() + ".")
        return " ".join(sentences)


def cables(count: int, seed: int = 1) -> Iterator[str]:
    """Yield cables' texts."""
    draw = random.Random(seed)
    for number in range(1, count + 1):
        yield Cable(draw, number).text()


def cable_of_size(size: int, seed: int = 1) -> str:
    """Give one cable of about ``size`` bytes."""
    one = Cable(random.Random(seed), 417)
    one.size, one.width = size + 1500, 65
    return one.text()


def write_corpus(folder: Path, count: int, seed: int = 1) -> list[Path]:
    """Write cables to a folder; give their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, text in enumerate(cables(count, seed), 1):
        path = folder / f"{number:06d}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


if __name__ == "__main__":
    made = write_corpus(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 2000)
    print(f"{len(made)} cables, {sum(path.stat().st_size for path in made) / 1e6:.1f} MB")
