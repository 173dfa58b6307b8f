"""Look-alike letters and invisible characters are told, and never read as what they look like."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cable_reader
from cable_reader.wording import finding_sentence

CABLE = (Path(__file__).parents[1] / "cables" / "modern-2007.txt").read_text("utf-8")
# Cyrillic and Greek letters in place of C, S, U, SBU, TS, NF.
LOOK_ALIKES = {
    "\u0421": "C",
    "\u0405": "S",
    "\u0421//NF": "C//NF",
    "S\u0412U": "SBU",
    "\u03a4S": "TS",
}
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"


def told(text, code):
    return [finding for finding in cable_reader.parse(text).findings if finding.code == code]


@pytest.mark.parametrize(("printed", "latin"), LOOK_ALIKES.items())
def test_a_mark_in_other_letters_is_not_read_but_told(printed, latin):
    text = CABLE.replace("3. (U)", f"3. ({printed})")
    paragraph = cable_reader.parse(text).paragraphs[2]
    assert paragraph.marking is None or not paragraph.marking.known
    (found,) = told(text, "MARK_HOMOGLYPH")
    assert printed in text[found.start : found.end]
    assert dict(found.values)["hint"] == latin
    assert f"U+{ord(next(c for c in printed if not c.isascii())):04X}" in finding_sentence(found)
    assert told(text, "MARK_UNKNOWN")


def test_latin_marks_and_accents_are_no_look_alikes():
    text = CABLE.replace("3. (U) The", "3. (U) (Señor Ñandú) The").replace("Fell", "Føll")
    assert cable_reader.parse(text).findings == ()


@pytest.mark.parametrize("character", BIDI)
def test_each_character_that_turns_the_order(character):
    text = CABLE.replace("The ministry", f"The {character}ministry{character}")
    (found,) = told(text, "TEXT_BIDI")
    assert text[found.start : found.end] == character
    assert dict(found.values) == {"character": f"U+{ord(character):04X}", "count": 2}


def test_controls_of_the_second_row_are_told_as_one():
    text = CABLE.replace("The ministry", "The \x81mini\x9dstry\x81")
    (found,) = told(text, "TEXT_CONTROL")
    assert dict(found.values) == {"character": "U+0081", "count": 3}
    assert told(CABLE.replace("The ministry", "The\x85ministry"), "TEXT_CONTROL") == []


def test_each_kind_is_told_once_for_a_text():
    text = CABLE.replace("The ministry", "The \u200b\u200d\u00ad\x07\x07\x00ministry")
    assert len(told(text, "TEXT_INVISIBLE")) == 1
    assert [dict(found.values)["count"] for found in told(text, "TEXT_CONTROL")] == [2, 1]


@settings(max_examples=60, deadline=None)
@given(extra=st.text(st.characters(categories=("Cf", "Cc", "Mn", "Lu")), max_size=20))
def test_any_such_characters_keep_places_in_the_text(extra):
    text = CABLE.replace("The ministry", f"The {extra}ministry")
    for finding in cable_reader.parse(text).findings:
        assert 0 <= finding.start <= finding.end <= len(text)
