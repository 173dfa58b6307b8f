"""The short way through a usual cable ends where the long way ends, and most cables take it."""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path

import pytest

from cable_reader.assets import resource
from cable_reader.cable.parse import parse_any, parse_usual
from cable_reader.cable.tree import dump, tiling_faults

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
from corpus import cables

GOLDEN = sorted((Path(__file__).parents[1] / "cables").glob("*.txt"))
LINES = (
    *("SIPDIS", "CONFIDENTIAL", "KESTRAVA 00000012  002 OF 002", "NNNN", "BT", "#0012", "", "  "),
    *("PAGE 02        KESTRA   000012  032215Z", "-------", "SUMMARY:", "END SUMMARY.", "COMMENT"),
    *("(C)", "1. (C) Again.", "7. More words.", "a. (U) A part.", "- An item.", "o Another", "\t"),
    *(
        "TAGS: PREL",
        "E.O. 12958: N/A",
        "REF: A. KESTRAVA 1",
        "SUBJECT: ANOTHER",
        "SECTION 02 OF 03",
    ),
    *(
        "BEGIN TEXT",
        "END TEXT",
        "Classified By: DCM Ola Dro",
        "NOTE BY OC/T: words",
        "MRN: 09 X 1",
    ),
    *(
        "XXXXXXXXXXXX",
        "[Excised]",
        "2.5 million",
        "Signature: DRO",
        "Message Attributes",
        "SECRET",
    ),
    *(
        "Next steps",
        "NEXT STEPS",
        "VZCZCXRO0001",
        "DE RUEHKV #0001 0010001",
        "XMT AMCONSUL TORSUND",
    ),
    *(
        "U.S. forces said",
        "30 percent of it",
        "12 (C) words",
        "J. R. Dro said",
        "30 ENTIRE TEXT (C)",
    ),
    *("Page 2 of 3", "DE RUEHKV said so", "Case No. F-2010-01234", "end summary.", "MRN: a word"),
)
# What may begin a line in mid-paragraph: parts of it, lists, figures, initials.
BEGINNINGS = (
    "a. ",
    "B. (U) ",
    "c) ",
    "- ",
    "* ",
    "(1) ",
    "3) ",
    "2009 ",
    "1,000 ",
    "2.5 ",
    "U.S. ",
)


EXEMPT = (
    "XMT AMEMBASSY ORLAVIK", "XMT AMCONSUL TORSUND", "XMT AMEMBASSY VAL MERIDEN, AMCONSUL X",
    "XMT RUEHTD/AMEMBASSY TORSUND", "XMT AMEMBASSY ORLAVIK 0019", "XMT:AMEMBASSY ORLAVIK",
)  # fmt: skip
ITEMS = (
    *("DRO-WEYLAND E-MAIL OF 05/11/2009", "STATE 40217 (NOTAL)", "KESTRAVA 12", "08 KESTRAVA 9"),
    *("DRO/FARR TELCON 5/11/09", "STATE 12, STATE 13", "IIR 6 931 0012 09", "CA-3400", "REF D"),
    *("AMEMBASSY TORSUND 12", "KESTRAVA 12 AND PREVIOUS", "STATE 1, B. STATE 2", "CONFIDENTIAL"),
    *("TAGS PREL", "E.O. 12958", "SIPDIS", "COMMENT OF FARR", "09STATE12", "STATE 12;", "PAGE 2"),
)


def with_trailing_blanks(text: str) -> str:
    """Print a cable as the pages of one collection do: a pilcrow, and a blank at each line's end."""
    return re.sub(r"(?m)^(\d+)\. \(", r"¶\1. (", re.sub(r"(?m)(\S)$", r"\1 ", text))


def damaged(text: str, draw: random.Random) -> str:
    """Change, add, repeat, divide or drop a line or two."""
    lines = text.split("\n")
    for _ in range(draw.randint(1, 3)):
        at = draw.randrange(len(lines))
        line = lines[at]
        cut = draw.randrange(len(line) + 1)
        changed = draw.choice((
            [], [draw.choice(LINES), line], [line, line], [line.lower()], [line.upper()],
            ["  " + line], [line + "  "], [line[:cut], line[cut:]], [line.replace(" ", "  ", 2)],
            [line[:cut] + draw.choice("().:-¶0O\t\xa0é") + line[cut + 1 :]],
            [line + " " + draw.choice(LINES)], [line, ""], [draw.choice(BEGINNINGS) + line],
        ))  # fmt: skip
        lines[at : at + 1] = changed
        lines = lines or [""]
    return "\n".join(lines)


def with_rarer_lines(text: str, draw: random.Random) -> str:
    """Exempt some posts, and put into the list of references what is no message."""
    lines = text.split("\n")
    last = max(
        at for at, line in enumerate(lines) if re.match(r"(?:INFO |TO )?R[A-Z]{4,7}/", line)
    )
    lines[last + 1 : last + 1] = [draw.choice(EXEMPT) for _ in range(draw.randint(0, 2))]
    items = [f"{letter}. {draw.choice(ITEMS)}" for letter in "ABCDE"[: draw.randint(1, 5)]]
    return re.sub(
        r"(?ms)^REFS?:.*?(?=\n ?\n)", "REF: " + "\n     ".join(items), "\n".join(lines), count=1
    )


def agree(text: str) -> bool:
    """Hold both ways to the same tree and facts; say whether the short way was one."""
    short = parse_usual(text)
    if short is None:
        return False
    tree, facts = parse_any(text)
    assert dump(short[0]) == dump(tree)
    assert short[1] == facts
    assert not tiling_faults(short[0])
    return True


@pytest.mark.parametrize("printed", [str, with_trailing_blanks])
def test_most_cables_go_the_short_way(printed):
    taken = [agree(printed(text)) for text in cables(60, seed=3)]
    assert sum(taken) > 57


def test_both_ways_agree_on_damaged_cables():
    draw = random.Random(11)
    written = list(cables(40, seed=4))
    taken = 0
    for turn in range(1200):
        text = damaged(draw.choice(written), draw)
        taken += agree(with_trailing_blanks(text) if turn % 4 == 0 else text)
    assert taken > 300


def test_both_ways_agree_on_exempt_posts_and_on_references_to_anything():
    draw = random.Random(12)
    written = [text for text in cables(60, seed=6) if "\nREF" in text]
    taken = 0
    for turn in range(900):
        text = with_rarer_lines(draw.choice(written), draw)
        text = damaged(text, draw) if turn % 2 else text
        taken += agree(with_trailing_blanks(text) if turn % 5 == 0 else text)
    assert taken > 300


def test_the_sample_goes_the_short_way():
    assert agree(resource("samples", "kestrava-417.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_both_ways_agree_on_cables_of_every_era(path):
    text = path.read_text(encoding="utf-8")
    draw = random.Random(len(text))
    for changed in (text, with_trailing_blanks(text), *(damaged(text, draw) for _ in range(20))):
        agree(changed)


@pytest.mark.parametrize("mark", [". ---- Next steps ---- ", " \x07", " \ufeff"])
def test_marks_that_change_the_reading_go_the_long_way(mark):
    text = next(cables(1, seed=5))
    at = text.index(" ", len(text) // 2)
    assert parse_usual(text[:at] + mark + text[at:]) is None
