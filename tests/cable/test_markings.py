"""Portion marks: the measured forms, the damaged ones, and bracketed words that are none."""

import pytest

from cable_reader.cable.markings import Level, read_marking


@pytest.mark.parametrize(
    ("printed", "level", "controls"),
    [
        ("C", Level.CONFIDENTIAL, ()),
        ("c", Level.CONFIDENTIAL, ()),
        ("s", Level.SECRET, ()),
        ("//NS", Level.SECRET, ("NATO",)),
        ("//CTS", Level.TOP_SECRET, ("NATO",)),
        ("TS", Level.TOP_SECRET, ()),
        ("R", Level.RESTRICTED, ()),
        ("U", Level.UNCLASSIFIED, ()),
        ("UNCLASSIFIED", Level.UNCLASSIFIED, ()),
        ("SBU", Level.SENSITIVE_BUT_UNCLASSIFIED, ()),
        ("CUI", Level.SENSITIVE_BUT_UNCLASSIFIED, ()),
        ("LOU", Level.LIMITED_OFFICIAL_USE, ()),
        ("FOUO", Level.FOR_OFFICIAL_USE_ONLY, ()),
        ("U//FOUO", Level.FOR_OFFICIAL_USE_ONLY, ()),
        ("U/SBU", Level.SENSITIVE_BUT_UNCLASSIFIED, ()),
        ("S/NF", Level.SECRET, ("NOFORN",)),
        ("S//NF", Level.SECRET, ("NOFORN",)),
        (" C/NF ", Level.CONFIDENTIAL, ("NOFORN",)),
        ("C-NF", Level.CONFIDENTIAL, ("NOFORN",)),
        ("C NF", Level.CONFIDENTIAL, ("NOFORN",)),
        ("SBU,NOFORN", Level.SENSITIVE_BUT_UNCLASSIFIED, ("NOFORN",)),
        ("SBU/NF", Level.SENSITIVE_BUT_UNCLASSIFIED, ("NOFORN",)),
        ("S/NF/OC", Level.SECRET, ("NOFORN", "ORCON")),
        ("S//OC/PR", Level.SECRET, ("ORCON", "PROPIN")),
        ("S//REL TO USA, AUS", Level.SECRET, ("REL TO USA AUS",)),
        ("S/REL NATO", Level.SECRET, ("REL TO NATO",)),
        ("C/REL  TO USA", Level.CONFIDENTIAL, ("REL TO USA",)),
        ("//DEU S", Level.SECRET, ("FGI DEU",)),
        ("C//FGI", Level.CONFIDENTIAL, ("FGI",)),
        ("S//FGI DEU GBR//NF", Level.SECRET, ("FGI DEU GBR", "NOFORN")),
        ("S/XD", Level.SECRET, ("EXDIS",)),
        ("S/ND", Level.SECRET, ("NODIS",)),
        ("Confidential", Level.CONFIDENTIAL, ()),
    ],
)
def test_marks(printed, level, controls):
    marking = read_marking(printed)
    assert (marking.level, marking.controls, marking.known) == (level, controls, True)
    assert marking.printed == printed  # never put right


@pytest.mark.parametrize(
    ("printed", "level", "controls"),
    [
        ("N/SF", Level.SECRET, ("NOFORN",)),
        ("SNF", Level.SECRET, ("NOFORN",)),
        ("CNF", Level.CONFIDENTIAL, ("NOFORN",)),
        ("SBU/XY", Level.SENSITIVE_BUT_UNCLASSIFIED, ()),
        ("S/XY/NF", Level.SECRET, ("NOFORN",)),
        ("Z/NF", None, ()),
    ],
)
def test_damaged_marks_are_read_and_told(printed, level, controls):
    marking = read_marking(printed)
    assert (marking.level, marking.controls, marking.known) == (level, controls, False)


@pytest.mark.parametrize(
    "words",
    ["", " ", "Iran", "b/d", "U.S.", "Reftel", "US", "EU", "A", "see below", "1", "C" * 61, "/"],
)
def test_words_that_are_no_mark(words):
    assert read_marking(words) is None


def test_ranks_follow_the_levels():
    ranks = [level.rank for level in Level]
    assert ranks == sorted(ranks)
    assert max(Level, key=lambda level: level.rank) is Level.TOP_SECRET


def test_a_level_in_words_with_a_list_is_understood_and_told():
    marking = read_marking("Secret/Rel Caldera")
    assert (marking.level, marking.controls) == (Level.SECRET, ("REL TO CALDERA",))
    assert not marking.known
