"""Any text parses, tiles, keeps its findings inside, gives its JSON, in linear time."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cable_reader

TESTS = Path(__file__).parents[1]
FUZZ = runpy.run_path(str(TESTS / "campaigns" / "fuzz.py"), run_name="fuzz")
faults_of, PIECES = FUZZ["faults_of"], FUZZ["PIECES"]
CABLES = {path.stem: path.read_text("utf-8") for path in sorted((TESTS / "cables").glob("*.txt"))}
CORPUS = sorted((TESTS / "campaigns" / "corpus").glob("*.txt"))

telegraphese = st.lists(
    st.sampled_from(PIECES) | st.text("ABCRSTU 0123456789().:/\n-", max_size=30), max_size=60
).map("".join)


@st.composite
def damaged_cables(draw):
    """Cut, repeat and splice one of the golden cables."""
    text = draw(st.sampled_from(list(CABLES.values())))
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 200)))
        put = draw(st.sampled_from(["", text[start:end] * 2]) | st.sampled_from(PIECES))
        text = text[:start] + put + text[end:]
    return text


@settings(max_examples=100, deadline=None)
@given(text=st.text(st.characters(exclude_categories=()), max_size=400))
def test_any_text(text):
    assert faults_of(text) == []


@settings(max_examples=100, deadline=None)
@given(text=telegraphese)
def test_any_telegraphese(text):
    assert faults_of(text) == []


@settings(max_examples=100, deadline=None)
@given(text=damaged_cables())
def test_any_damaged_cable(text):
    assert faults_of(text) == []


@pytest.mark.parametrize("name", CABLES)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n", "\u2028", "\x85"])
def test_any_line_end(name, end):
    assert faults_of(CABLES[name].replace("\n", end)) == []


@pytest.mark.parametrize("name", CABLES)
def test_cut_off_anywhere(name):
    text = CABLES[name]
    for at in range(0, len(text), 37):
        assert faults_of(text[:at]) == []
        assert faults_of(text[at:]) == []


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_what_once_broke_a_promise(path):
    assert faults_of(path.read_bytes().decode("utf-8", "surrogatepass")) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n" * 5000,
        "\x00" * 5000,
        "".join(map(chr, range(256))),
        "".join(map(chr, range(256))) * 8,
        "e" + "\u0301" * 20_000,
        "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
        "PK\x03\x04\x14\x00" * 200,
        "\ud800\udfff" * 50,
        "A" * 100_000,
        "(" * 5000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_what_is_no_cable(text):
    assert faults_of(text) == []


def long_cable(body):
    head, _, _ = CABLES["modern-2007"].partition("1. (C) SUMMARY")
    return head + body + "MARDEN\n"


# What grows, as a text of a given size.
GROWING = {
    "paragraphs": lambda n: long_cable(
        "".join(f"{i}. (C) A line of text.\n\n" for i in range(1, n))
    ),
    "one long line": lambda n: long_cable("1. (C) " + "carts and counters " * n + "\n\n"),
    "wrapped lines": lambda n: long_cable("1. (C) " + "carts and counters\n" * n + "\n\n"),
    "addressees": lambda n: CABLES["modern-2007"].replace(
        "BT\n",
        "".join(f"RUEHXX/AMEMBASSY TOWN {i} PRIORITY {i:04}\n" for i in range(n)) + "BT\n",
        1,
    ),
    "marks in a line": lambda n: long_cable("1. (C) " + "(S//NF) " * n + "\n\n"),
    "references": lambda n: CABLES["modern-2007"].replace(
        "     B. 06 KESTREL",
        "".join(f"     B. 06 FENWICK {i}\n" for i in range(n)) + "     B. 06 KESTREL",
    ),
    "letters in a reference": lambda n: CABLES["modern-2007"].replace(
        "     B. 06 KESTREL", "     B. " + "z) " * 64 * n + "06 KESTREL"
    ),
    "lettered parts": lambda n: long_cable("1. (C) Carts\n" + "a. (C) counters and\n" * n + "\n"),
    "TAGS": lambda n: CABLES["modern-2007"].replace("SENV", "SENV, " + "PREL, " * n + "XX"),
    "glued TAGS": lambda n: CABLES["modern-2007"].replace("SENV", "PREL" * n + "Q"),
    "TAGS glued in pairs": lambda n: CABLES["modern-2007"].replace("SENV", "PRELSENV, " * n),
    "subject": lambda n: CABLES["modern-2007"].replace("ARBOR WEIGHS", "ARBOR WEIGHS " * n),
    "passing lines": lambda n: CABLES["modern-2007"].replace(
        "HOLT", "HOLT, BRAY; DOD FOR X; " * n
    ),
    "blank lines": lambda n: long_cable("1. (C) Carts" + "\n" * n + "and counters.\n\n"),
    "page lines": lambda n: long_cable(
        "1. (C) Carts " + "and\n\nPORT ARBOR 00000831  002 OF 002\n\ncounters " * n + "\n\n"
    ),
    "stray captions": lambda n: long_cable("1. (C) Carts\n" + "SIPDIS\n" * n + "\n\n"),
    "blocks": lambda n: long_cable("1. (C) " + "BEGIN TEXT\nEND NOTE\nCOMMENT: x\n" * n + "\n\n"),
    "openers, and closers of others": lambda n: long_cable(
        "1. (C) x" + " BEGIN COMMENT y" * 4 * n + " END TEXT z" * 4 * n + "\n\n"
    ),
    "openers over page lines": lambda n: long_cable(
        "1. (C) Begin summary: x\n"
        + "PAGE 02 ARBOR 00831 01 OF 01 121212Z\nBegin comment: y\n" * n
    ),
    "sections of nothing but rules": lambda n: long_cable(
        "1. (C) x\n\nHEADING\n" + "-----\n\nUNCLAS SECTION 02 OF 09 ARBOR 000831\n\n" * n
    ),
    "lines of a subject": lambda n: CABLES["modern-2007"].replace(
        "ARBOR WEIGHS", "ARBOR WEIGHS" + "\nMore And More" * 4 * n
    ),
    "lines of a title, each with a blank one": lambda n: CABLES["modern-2007"].replace(
        "SUBJECT: ", "SUBJECT: ICE OF THE\n" + "\nAND SNOW OF THE\n" * n + "\n"
    ),
    "lines of a name": lambda n: CABLES["modern-2007"].replace(
        "Classified By: ", "Classified By: " + "Ida Moss for\nre\nasons " * n
    ),
    "TAGS in phrases": lambda n: CABLES["modern-2007"].replace(
        "SENV", "SENV\nHUMAN RIGHTS" * 2 * n
    ),
    "quoted texts": lambda n: long_cable("3. (U) BEGIN QUOTE: 1. A word. END QUOTE.\n" * n),
    "lettered parts and one redaction": lambda n: long_cable(
        "1. (C) Carts\n" + "a. (C) counters and\n" * n + "[Excised]\n"
    ),
    "closers": lambda n: long_cable("".join(f"{i}. (C) x END NOTE\n\n" for i in range(1, n))),
    "open brackets": lambda n: long_cable("1. (C) " + "((((" * n + "\n\n"),
    "blanks": lambda n: long_cable("1. (C) a" + " " * 8 * n + "b\n\n"),
    "blanks in the banner": lambda n: CABLES["modern-2007"].replace(
        "SECTION 01", " " * 8 * n + "SECTION"
    ),
    "letters apart": lambda n: "C O N F " * n,
    "table rows": lambda n: long_cable("1. (C) Parts:\n\n" + "MAST    5      GOOD\n" * n + "\n"),
    "transmissions": lambda n: CABLES["modern-2007"] * (1 + n // 50),
    "lines that a mail quotes": lambda n: (
        "> " + long_cable("1. (C) " + "carts and counters\n" * n + "\n").replace("\n", "\n> ")
    ),
    "letters for numbers": lambda n: long_cable("A. (C) Carts.\n\nB. (U) Masts.\n\n" * (n // 2)),
    "numbers of printed pages": lambda n: long_cable(
        "1. (C) Carts\n" + "".join(f"\n- {at} -\n\nand carts\n" for at in range(1, n))
    ),
    "attributes": lambda n: CABLES["nara-1976"] + "Concepts: CARTS\n" * n,
}


def parse_with_findings(text):
    cable = cable_reader.parse(text)
    assert cable.findings is cable.findings


@pytest.mark.parametrize("name", GROWING)
def test_time_is_linear(name, times_longer):
    once, twice = (GROWING[name](size) for size in (1500, 3000))
    taken = times_longer(lambda: parse_with_findings(once), lambda: parse_with_findings(twice), 3)
    assert taken < 3
