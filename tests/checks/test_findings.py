"""For each code a cable that has it and its clean twin: one cable, edited in one place.

All cables are FICTIONAL.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import cable_reader
from cable_reader.cable.finding import Severity
from cable_reader.checks.catalogue import SEVERITIES
from cable_reader.wording import finding_sentence

CABLES = Path(__file__).parents[1] / "cables"
MODERN = (CABLES / "modern-2007.txt").read_text(encoding="utf-8")
NARA = (CABLES / "nara-1976.txt").read_text(encoding="utf-8")

BANNER = "C O N F I D E N T I A L SECTION 01 OF 02 PORT ARBOR 000831\n"
CLASSIFIED_BY = "Classified By: Ambassador Ilse Q. Marden for reasons 1.4 (b)\nand (d).\n\n"
PAGE = "PORT ARBOR 00000831  002 OF 002"

# code, base, (printed, put in its place) ..., what the finding's place must hold
CASES = [
    ("FL4_BANNER_MISMATCH", MODERN, [("ZNY CCCCC", "ZNY SSSSS")], "ZNY SSSSS ZZH"),
    ("FL2_FL5_PREC", MODERN, [("PP RUEHWEB", "OO RUEHWEB")], "OO RUEHWEB"),
    ("SSN_MRN", MODERN, [("#0831/01", "#0813/01")], "#0813/01"),
    ("SECTION_SEQ", MODERN, [("#0831/01", "#0831/02")], "#0831/02"),
    ("DTG_INVALID", MODERN, [("161130Z MAY", "321130Z MAY")], "321130Z MAY 07"),
    ("FILING_DTG", MODERN, [("1361130\n", "1381130\n")], "1381130"),
    ("FILING_DTG", MODERN, [("1361130\n", "1361030\n")], "1361030"),
    (
        "ADDR_DUP",
        MODERN,
        [("RUEHMB/AMCONSUL MARROW BAY", "RUEHKL/AMEMBASSY KESTREL")],
        "AMEMBASSY KESTREL",
    ),
    ("ADDR_UNPARSED", MODERN, [("RUCNMEM/", "==> ?? %% !!\nRUCNMEM/")], "==> ?? %% !!"),
    (
        "ADDR_SPLICE",
        MODERN,
        [("RUCNMEM/", "PAGE 02        PORT A  00831  161733Z\nRUCNMEM/")],
        "PAGE 02",
    ),
    ("PREC_TYPO", MODERN, [("KESTREL PRIORITY", "KESTREL PIRORITY")], "PIRORITY"),
    ("FM_BANNER_POST", MODERN, [("FM AMEMBASSY PORT ARBOR", "FM AMEMBASSY KESTREL")], "PORT ARBOR"),
    ("DIST_SUM", NARA, [("L-03", "L-04")], "038"),
    ("DIST_SUM", NARA, [("  INR-07", "")], "038"),
    ("BANNER_MANGLED", MODERN, [("C O N F I D E N T", "CC O N F I D E N T")], "CC O N F I D"),
    ("BANNER_LT_PORTION", MODERN, [("2. (C)", "2. (S)")], "(S)"),
    ("BANNER_LT_PORTION", MODERN, [("3. (U) The", "3. (U) Notes:\na. (S) The")], "(S)"),
    (
        "BANNER_GT_PORTION",
        MODERN,
        [("1. (C)", "1. (U)"), ("2. (C)", "2. (SBU)")],
        "C O N F I D E N T I A L",
    ),
    ("NF_NO_CAPTION", MODERN, [("2. (C)", "2. (C//NF)")], "(C//NF)"),
    ("CAPTION_NO_NF", MODERN, [("SIPDIS\n", "NOFORN\nSIPDIS\n")], "NOFORN"),
    ("CAPTION_UNKNOWN", MODERN, [("SIPDIS\n", "SIPDIS\nGRUNDLE\n")], "GRUNDLE"),
    ("SECTION_COUNT", MODERN, [(BANNER, BANNER.replace("OF 02", "OF 03")), ("OF 002", "OF 003")], "SECTION 01"),
    ("EO_TYPO", MODERN, [("E.O. 12958", "E.O. 12598")], "12598"),
    ("EO_UNKNOWN", MODERN, [("E.O. 12958", "E.O. 77310")], "77310"),
    ("EO_ERA", MODERN, [("E.O. 12958", "E.O. 12356")], "12356"),
    ("EO_LEVEL", MODERN, [("DECL: 05/16/2017", "N/A")], "N/A"),
    ("DECL_IMPOSSIBLE", MODERN, [("05/16/2017", "05/36/2017")], "05/36/2017"),
    ("DECL_SWAPPED", MODERN, [("05/16/2017", "16/05/2017")], "16/05/2017"),
    ("DECL_RANGE", MODERN, [("05/16/2017", "05/16/2047")], "05/16/2047"),
    ("DECL_RANGE", MODERN, [("05/16/2017", "05/15/2007")], "05/15/2007"),
    ("TAGS_MISSING", MODERN, [("TAGS: PREL, EFIS, ETRD, SENV\n", "")], "E.O. 12958"),
    ("TAGS_MISSING", MODERN, [("TAGS: PREL, EFIS, ETRD, SENV", "TAGS:")], "TAGS:"),
    ("TAGS_NO_SUBJECT", MODERN, [("PREL, EFIS, ETRD, SENV", "XX, FR")], "TAGS: XX, FR"),
    ("TAGS_UNKNOWN", MODERN, [("PREL, EFIS", "PREL, QZZQ")], "QZZQ"),
    ("TAGS_GLUED", MODERN, [("PREL, EFIS", "PRELEFIS")], "PRELEFIS"),
    ("CLASSBY_MISSING", MODERN, [(CLASSIFIED_BY, "")], "C O N F I D"),
    ("REASON_INVALID", MODERN, [("1.4 (b)", "1.5 (b)")], "1.5 (b)"),
    ("REASON_INVALID", MODERN, [("and (d).", "and (k).")], "(k)"),
    ("MARK_MISSING", MODERN, [("3. (U) The", "3. The")], "3."),
    ("MARK_UNKNOWN", MODERN, [("4. (SBU)", "4. (SBU/QQ)")], "(SBU/QQ)"),
    ("NUM_FIRST", MODERN, [("4. (", "5. ("), ("3. (", "4. ("), ("2. (C) F", "3. (C) F"), ("1. (", "2. (")], "2"),
    ("NUM_GAP", MODERN, [("3. (U)", "5. (U)"), ("4. (SBU)", "6. (SBU)")], "5"),
    ("NUM_DUP", MODERN, [("3. (U)", "2. (U)"), ("4. (SBU)", "3. (SBU)")], "2"),
    ("NUM_BACK", MODERN, [("4. (SBU)", "2. (SBU)")], "2"),
    ("NUM_PREFIX_ARTIFACT", MODERN, [("3. (U)", "13. (U)"), ("4. (SBU)", "14. (SBU)")], "13"),
    ("ORPHAN_SPLIT", MODERN, [("he asked for the loan", "he asked for\n\nthe loan")], ""),
    ("STRAY_CAPTION", MODERN, [("the count with", "SIPDIS\nthe count with")], "SIPDIS"),
    ("STRAY_CAPTION", MODERN, [("the count with", "SIPDIS the count with")], "SIPDIS"),
    ("PAGE_SEQ", MODERN, [(PAGE, PAGE[:-1] + "5")], "002 OF 005"),
    ("PAGE_SEQ", NARA, [("PAGE 02", "PAGE 04")], "PAGE 04"),
    ("PAGE_MRN", MODERN, [(PAGE, PAGE.replace("831", "977"))], "977"),
    ("PAGE_MRN", MODERN, [(PAGE, PAGE.replace("PORT ARBOR", "KESTREL"))], "KESTREL"),
    ("BLOCK_UNCLOSED", MODERN, [(" END SUMMARY.", "")], "SUMMARY"),
    ("BLOCK_UNOPENED", MODERN, [("COMMENT: Fell", "Fell")], "END COMMENT"),
    ("SIGNATURE_MISSING", MODERN, [("MARDEN\n", "")], "END COMMENT"),
    ("LOC_NO_TEXT", NARA, [("TEXT ON-LINE", "TEXT ON MICROFILM")], "TEXT ON MICROFILM"),
    ("META_LEVEL", NARA, [("Original Classification: CONFIDENTIAL", "Original Classification: SECRET")], "SECRET"),
    ("META_REFERENCE", NARA, [("1976FENWIC00412", "1976FENWIC00421")], "1976FENWIC00421"),
    ("META_DATE", NARA, [("Draft Date: 04 MAR", "Draft Date: 04 DEC")], "04 DEC 1976"),
    ("TEXT_BIDI", MODERN, [("the ferry owners\nagreed", "the \u202eferry owners\nagreed")], "\u202e"),
    ("TEXT_INVISIBLE", MODERN, [("the ferry owners\nagreed", "the fer\u200bry owners\nagreed")], "\u200b"),
    ("TEXT_CONTROL", MODERN, [("the ferry owners\nagreed", "the ferry\x07 owners\nagreed")], "\x07"),
    ("TEXT_LOST", MODERN, [("the ferry owners\nagreed", "the ferry ¿¿¿¿ owners\nagreed")], "¿¿¿¿"),
]  # fmt: skip
# A cable cannot lack its banner and keep all else in order.
SEVERAL = [
    ("BANNER_MISSING", MODERN, [(BANNER, "")]),
    ("MARK_HOMOGLYPH", MODERN, [("3. (U)", "3. (\u0421)")]),
    ("MARK_UNKNOWN", MODERN, [("3. (U)", "3. (\u0421)")]),
    ("REF_UNPARSED", MODERN, [("B. 06 KESTREL 1190 (NOTAL)", "B. GRUNDLE")]),
    ("TEXT_RESIDUE", MODERN, [("ZNY CCCCC ZZH", "@@ ?? @@ ##")]),
]
# Two transmissions, section by section.
SECTIONS = (
    MODERN[: MODERN.index("\n" + PAGE)]
    + "BT\n#0831\nNNNN\n"
    + (
        MODERN[: MODERN.index("E.O. ")]
        .replace("/01 136", "/02 136")
        .replace("SECTION 01", "SECTION 02")
        + MODERN[MODERN.index("drawn, and") :]
    )
)


def edited(text, edits):
    for printed, put in edits:
        assert printed in text
        text = text.replace(printed, put)
    return text


def codes(text, container="plain-text"):
    return [finding.code for finding in cable_reader.parse(text, container).findings]


@pytest.mark.parametrize("name", ["modern-2007", "nara-1976"])
def test_a_clean_cable_has_no_findings(name):
    text = (CABLES / f"{name}.txt").read_text(encoding="utf-8")
    assert codes(text) == []
    assert codes(text.replace("\n", "\r\n")) == []


@pytest.mark.parametrize(("code", "base", "edits", "place"), CASES)
def test_one_edit_one_finding_in_its_place(code, base, edits, place):
    text = edited(base, edits)
    findings = cable_reader.parse(text).findings
    assert {finding.code for finding in findings} == {code}
    first = findings[0]
    assert first.severity is SEVERITIES[code]
    assert place in text[first.start : first.end]
    assert "?" not in finding_sentence(first)


@pytest.mark.parametrize(("code", "base", "edits"), SEVERAL)
def test_an_edit_that_has_other_consequences_too(code, base, edits):
    assert code in codes(edited(base, edits))


def test_every_code_has_a_case():
    told = {case[0] for case in CASES} | {case[0] for case in SEVERAL}
    # two sections are needed for these (below), and a file's bytes for the last
    elsewhere = {"BANNER_DIFFERS", "SECTION_DUP", "SECTION_RANGE", "TEXT_IRREVERSIBLE"}
    assert set(SEVERITIES) - told == elsewhere


def test_two_sections_of_one_cable_agree():
    assert codes(SECTIONS) == []


@pytest.mark.parametrize(
    ("printed", "put", "expected"),
    [
        ("SECTION 02 OF 02", "SECTION 02 OF 03", {"BANNER_DIFFERS"}),
        ("SECTION 02 OF 02", "SECTION 01 OF 02", {"SECTION_COUNT", "SECTION_DUP"}),
        ("SECTION 02 OF 02", "SECTION 03 OF 02", {"SECTION_RANGE"}),
    ],
)
def test_sections_that_contradict_each_other(printed, put, expected):
    assert printed in SECTIONS
    assert expected <= set(codes(SECTIONS.replace(printed, put)))


# What good cables do, and what must not be told.
GOOD = {
    "SENSITIVE covers SBU": (
        MODERN,
        [
            ("C O N F I D E N T I A L", "UNCLAS"),
            ("ZNY CCCCC", "ZNR UUUUU"),
            ("SIPDIS\n", "SENSITIVE\nSIPDIS\n"),
            ("DECL: 05/16/2017", "N/A"),
            ("(C)", "(SBU)"),
            (CLASSIFIED_BY, ""),
        ],
    ),
    "filed in the same hour": (MODERN, [("1361130\n", "1361159\n")]),
    "filed the day after": (MODERN, [("1361130\n", "1371100\n")]),
    "no marks at all": (
        MODERN,
        [("(C) ", ""), ("(U) ", ""), ("(SBU) ", "")],
    ),
    "one mark for the entire text": (
        MODERN,
        [
            ("1. (C) SUMMARY", "1. (C - ENTIRE TEXT). SUMMARY"),
            ("2. (C) ", "2. "),
            ("3. (U) ", "3. "),
            ("4. (SBU) ", "4. "),
        ],
    ),
    "reasons of the old section in 2003": (
        MODERN,
        [("MAY 07", "MAY 03"), ("1.4 (b)", "1.5 (b)"), ("05/16/2017", "05/16/2013")],
    ),
    "declassified after 25 years": (MODERN, [("05/16/2017", "05/16/2032")]),
    "an event": (MODERN, [("05/16/2017", "CLOSURE OF THE BRIDGE FUND")]),
    "the mission of the banner": (
        MODERN,
        [("FM AMEMBASSY PORT ARBOR", "FM USMISSION USUN PORT ARBOR")],
    ),
    "a circular": (MODERN, [("B. 06 KESTREL 1190 (NOTAL)", "B. STATE CA-12")]),
    "a reference by letter": (
        MODERN,
        [("B. 06 KESTREL 1190 (NOTAL)", "B. MARDEN-FELL E-MAIL OF MAY 2")],
    ),
    "NOFORN in a title or part": (
        MODERN,
        [("SIPDIS\n", "NOFORN\nSIPDIS\n"), ("3. (U) The", "3. (U) Notes:\na. (C/NF) The")],
    ),
    "the level only in a part": (
        MODERN,
        [("1. (C)", "1. (U)"), ("2. (C)", "2. (U)"), ("3. (U) The", "3. (U) Notes:\na. (C) The")],
    ),
    "persons and phrases among the TAGS": (
        MODERN,
        [("PREL, EFIS", "PREL, HUMAN RIGHTS, (FELL, OREN)")],
    ),
    "the office copies of a day": (NARA, [("/038 W", "/038 R")]),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_cable_does_not_cry(name):
    base, edits = GOOD[name]
    assert codes(edited(base, edits)) == []


UNCLASSIFIED = [
    ("C O N F I D E N T I A L", "UNCLAS"),
    ("ZNY CCCCC", "ZNR UUUUU"),
    ("DECL: 05/16/2017", "N/A"),
    (CLASSIFIED_BY, ""),
    ("(C)", "(U)"),
]


def test_encrypted_for_transmission_only_is_no_level():
    text = edited(
        MODERN, [*UNCLASSIFIED, ("UNCLAS SECTION", "UNCLAS E F T O SECTION"), ("(SBU)", "(U)")]
    )
    assert codes(text) == []


def test_sensitive_above_plain_paragraphs():
    text = edited(MODERN, [*UNCLASSIFIED, ("SIPDIS", "SENSITIVE"), ("(SBU)", "(U)")])
    assert codes(text) == ["BANNER_GT_PORTION"]


def test_unclassified_below_sbu_is_only_told():
    text = edited(
        MODERN,
        [
            ("C O N F I D E N T I A L", "UNCLAS"),
            ("ZNY CCCCC", "ZNR UUUUU"),
            ("(C)", "(U)"),
            ("DECL: 05/16/2017", "N/A"),
            (CLASSIFIED_BY, ""),
        ],
    )
    (found,) = cable_reader.parse(text).findings
    assert (found.code, found.severity) == ("BANNER_LT_PORTION", Severity.INFO)


def test_a_merged_page_without_page_lines_may_be_whole():
    text = MODERN.replace(PAGE + "\n\n", "").replace("\n\ndrawn", "\ndrawn")
    (raw,) = cable_reader.parse(text).findings
    (merged,) = cable_reader.parse(text, "cablegate-html").findings
    assert raw.code == merged.code == "SECTION_COUNT"
    assert (raw.severity, merged.severity) == (Severity.ERROR, Severity.INFO)


def test_a_total_that_stays_another_is_told_once():
    text = edited(
        MODERN, [(PAGE, PAGE[:-1] + "4"), ("3. (U)", PAGE[:-10] + "003 OF 004\n\n3. (U)")]
    )
    assert "003 OF 004" in text
    assert codes(text).count("PAGE_SEQ") == 1


def test_an_airgram_owes_no_tags():
    airgram = (
        "UNCLASSIFIED\n\nA-101\n\nDATE: April 4, 1968\nSUBJECT: FICTIONAL: Dairies\n\n1. Milk.\n"
    )
    assert "TAGS_MISSING" not in codes(airgram)
    assert "TAGS_MISSING" in codes(airgram.replace("SUBJECT", "E.O. 11652: N/A\nSUBJECT"))


def test_a_second_section_alone_owes_neither_tags_nor_who_classified_it():
    edited = MODERN.replace("TAGS: PREL, EFIS, ETRD, SENV\n", "").replace(CLASSIFIED_BY, "")
    owed = {"TAGS_MISSING", "CLASSBY_MISSING"}
    assert owed <= {one.code for one in cable_reader.parse(edited).findings}
    alone = edited.replace("SECTION 01 OF 02", "SECTION 02 OF 02")
    assert not owed & {one.code for one in cable_reader.parse(alone).findings}


@pytest.mark.parametrize("mark", ["NF", "U.S.", "NOFORN", "S) (NF"])
def test_a_lettered_part_whose_mark_names_no_level_is_checked_all_the_same(mark):
    edited = MODERN.replace("3. (U) The", f"3. (U) Notes:\na. ({mark}) The")
    found = {one.code for one in cable_reader.parse(edited).findings}
    assert ("BANNER_LT_PORTION" in found) == mark.startswith("S)")
