"""Every way to write a classification line (format lines 12, ACP 127), one a row."""

from __future__ import annotations

from pathlib import Path

import pytest

import cable_reader

CABLE = (Path(__file__).parents[1] / "cables" / "modern-2007.txt").read_text("utf-8")
BANNER = "C O N F I D E N T I A L SECTION 01 OF 02 PORT ARBOR 000831"
POST = "PORT ARBOR"

# line, level, controls, section, sections, post, mangled
FORMS = [
    (BANNER, "CONFIDENTIAL", (), 1, 2, POST, False),
    ("UNCLAS PORT ARBOR 000831", "UNCLASSIFIED", (), None, None, POST, False),
    ("UNCLASSIFIED PORT ARBOR 000831", "UNCLASSIFIED", (), None, None, POST, False),
    ("UNCLAS E F T O PORT ARBOR 000831", "UNCLASSIFIED", ("EFTO",), None, None, POST, False),
    ("UNCLAS E F T O SECTION 01 OF 02 PORT ARBOR 000831", "UNCLASSIFIED", ("EFTO",), 1, 2, POST, False),
    ("UNCLAS EFTO SECTION 01 OF 02 PORT ARBOR 000831", "UNCLASSIFIED", ("EFTO",), 1, 2, POST, False),
    ("UNCLAS EFTOPORT ARBOR 831", "UNCLASSIFIED", ("EFTO",), None, None, POST, True),
    ("UNCLAS SENSITIVE SECTION 1 OF 2 PORT ARBOR 831", "UNCLASSIFIED", ("SENSITIVE",), 1, 2, POST, False),
    ("UNCLAS FOUO PORT ARBOR 000831", "UNCLASSIFIED", ("FOUO",), None, None, POST, False),
    ("LIMITED OFFICIAL USE PORT ARBOR 831", "LIMITED OFFICIAL USE", (), None, None, POST, False),
    ("LIMITED OFFICIAL USE SECTION 01 OF 02 PORT ARBOR 831", "LIMITED OFFICIAL USE", (), 1, 2, POST, False),
    ("CONFIDENTIAL//NOFORN PORT ARBOR 000831", "CONFIDENTIAL", ("NOFORN",), None, None, POST, False),
    ("CONFIDENTIAL//NOFORN SECTION 01 OF 02 PORT ARBOR 000831", "CONFIDENTIAL", ("NOFORN",), 1, 2, POST, False),
    ("S E C R E T NOFORN FINAL SECTION OF 02 PORT ARBOR 000831", "SECRET", ("NOFORN",), 2, 2, POST, False),
    ("S E C R E T EXDIS PORT ARBOR 000831", "SECRET", ("EXDIS",), None, None, POST, False),
    ("C O N F I D E N T I A L 01 OF 02 PORT ARBOR 000831", "CONFIDENTIAL", (), 1, 2, POST, False),
    ("C O N F I D E N T I A L SECTIO 01OF 02 PORT ARBOR 000831", "CONFIDENTIAL", (), 1, 2, POST, None),
    ("T O P  S E C R E T N'DJAMENA 831", "TOP SECRET", (), None, None, "N'DJAMENA", False),
    ("S E C R E T PORT-AU-PRINCE 000831", "SECRET", (), None, None, "PORT-AU-PRINCE", False),
    ("SS E C R E T PORT ARBOR 000831", "SECRET", (), None, None, POST, True),
    ("E C R E T PORT ARBOR 000831", "SECRET", (), None, None, POST, True),
    ("O N F I D E N T I A L SECTION 01 OF 02 PORT ARBOR 000831", "CONFIDENTIAL", (), 1, 2, POST, True),
    ("UUNCLAS SECTION 01 OF 02 PORT ARBOR 000831", "UNCLASSIFIED", (), 1, 2, POST, True),
    ("C o n f i d e n t i a l section 01 of 02 Port Arbor 000831", "CONFIDENTIAL", (), 1, 2, "Port Arbor", False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "mrn"),
    [
        ("UNCLAS NORRVIK 7", "07NORRVIK7"),
        ("S E C R E T SECTION 01 OF 02 PORT ARBOR 14", "07PORTARBOR14"),
        ("SECRET ANNEX 14", None),
        ("UNCLAS PAGE 2", None),
    ],
)
def test_the_first_numbers_of_a_year(line, mrn):
    head = "R 021522Z JAN 07\nFM AMEMBASSY PORT ARBOR\nTO SECSTATE WASHDC\n"
    cable = cable_reader.parse(f"{head}{line}\n\nSUBJECT: FICTIONAL: ICE\n\n1. Ice.\n")
    assert cable.as_dict()["mrn"] == mrn


@pytest.mark.parametrize("form", FORMS, ids=[form[0] for form in FORMS])
def test_banner(form):
    line, level, controls, section, sections, post, mangled = form
    banner = cable_reader.parse(CABLE.replace(BANNER, line)).banner
    assert banner is not None
    assert (banner.level.title, banner.controls) == (level, controls)
    assert (banner.section, banner.sections) == (section, sections)
    assert (banner.post, int(banner.number or 0)) == (post, 831)
    assert mangled is None or banner.mangled is mangled
