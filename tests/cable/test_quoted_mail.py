"""A cable that a mail quotes, with a sign before each line, says what it says without."""

from pathlib import Path

import pytest

import cable_reader
from cable_reader.app.models.outline import Outline
from cable_reader.app.models.reading_text import reading_text
from cable_reader.cable.parse import parse_usual
from cable_reader.cable.tree import tiling_faults

PATHS = sorted((Path(__file__).parents[1] / "cables").glob("*.txt"))
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in PATHS}
PLACES = frozenset(("start", "end", "spans"))


def quoted(text, sign="> "):
    lines = text.removesuffix("\n").split("\n")
    return "".join(f"{sign}{line}".rstrip(" ") + "\n" for line in lines)


def without_places(value):
    if isinstance(value, dict):
        return {key: without_places(one) for key, one in value.items() if key not in PLACES}
    return [without_places(one) for one in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", TEXTS)
def test_says_the_same(name):
    text = quoted(TEXTS[name])
    cable = cable_reader.parse(text)
    assert without_places(cable.as_dict()) == without_places(
        cable_reader.parse(TEXTS[name]).as_dict()
    )
    assert cable.tree.text == text
    assert tiling_faults(cable.tree) == []
    assert parse_usual(text) is None


def test_the_signs_are_no_part_of_the_paragraphs():
    text = quoted(TEXTS["modern-2007"])
    cable = cable_reader.parse(text)
    assert len(cable.paragraphs) > 2
    assert not any(">" in text[slice(*span)] for one in cable.paragraphs for span in one.spans)
    assert ">" not in str(reading_text(cable, Outline(cable)))


def test_a_few_lines_that_a_mail_program_broke_need_no_sign():
    lines = quoted(TEXTS["modern-2007"]).split("\n")
    at = next(place for place, line in enumerate(lines) if line.startswith("> 1."))
    lines[at : at + 1] = [lines[at][:30], lines[at][30:]]
    found = cable_reader.parse("\n".join(lines)).as_dict()["paragraphs"]
    wanted = cable_reader.parse(TEXTS["modern-2007"]).as_dict()["paragraphs"]
    assert [one["number"] for one in found] == [one["number"] for one in wanted]


def test_signs_before_some_lines_are_text():
    text = TEXTS["modern-2007"].replace("2. (", "> quoted words\n\n2. (", 1)
    assert "> quoted words" in cable_reader.parse(text).paragraphs[0].text
