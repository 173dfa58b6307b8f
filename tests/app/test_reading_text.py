from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from cable_reader import parse
from cable_reader.app.look.theme import load_theme
from cable_reader.app.models.outline import PARAGRAPHS, Outline, RowKind
from cable_reader.app.models.reading_text import BlockKind, reading_text
from cable_reader.app.panes.reading_document import Typography, fill_document
from cable_reader.app.panes.source import markers
from cable_reader.app.window.selecting import sentences
from cable_reader.cable.span import Span

PIECES = st.lists(
    st.sampled_from(
        [
            "C O N F I D E N T I A L OSTGARD 000012\n",
            "SUBJECT: FICTIONAL\n",
            "\n",
            "\n\n",
            "SUMMARY\n-------\n",
            "1. (C) One two.\n",
            "2. (S//NF) Three\nfour-\nfive.\n",
            "   A. A part.\n",
            "- a bullet\n",
            "OSTGARD 00000012  002 OF 002\n",
            "3. (U) Figures:\n\n   YEAR     TONS     BOATS\n   2006     1        2\n",
            "\U0001f4cc astral 𝔹\n",
            "\r\n",
            "a\rb",
            "\u2028",
            "\x00\x07",
            "BEGIN TEXT\nquoted\nEND TEXT\n",
            "ZUMWALT\n",
        ]
    ),
    max_size=14,
)


def read(text):
    cable = parse(text)
    return cable, reading_text(cable, Outline(cable))


@given(pieces=PIECES)
@settings(max_examples=100, deadline=None)
def test_every_position_knows_the_character_it_shows(pieces):
    text = "".join(pieces)
    _cable, reading = read(text)
    for block in reading.blocks:
        assert block.units == len(block.text.encode("utf-16-le", "surrogatepass")) // 2
        if block.units == len(block.text):
            for shown, offset in zip(block.text, block.source, strict=True):
                original = text[offset]
                assert (
                    shown == original or shown in " \u2028" or ord(shown) >= 0x2400 or shown == "⇄"
                )
        assert list(block.source) == sorted(block.source)


@given(pieces=PIECES)
@settings(max_examples=60, deadline=None)
def test_the_document_is_as_long_as_the_reading_text_says(qapp, pieces):
    _cable, reading = read("".join(pieces))
    document = QTextDocument()
    fill_document(document, reading, Typography("", 11, 100, 130), load_theme("light"))
    assert document.characterCount() - 1 == reading.length
    for place, block in enumerate(reading.blocks):
        assert document.findBlockByNumber(place).position() == block.position


def test_what_stands_for_words_taken_out_is_set_apart(qapp):
    _cable, reading = read(
        "RELEASE IN PART B1\n\nUNCLAS OSTGARD 000012\n\nSUBJECT: FICTIONAL\n\n"
        "1. (U) The road is iced.          B1\nOf \U0001f9ca XXXXXXXXXX no more.\n\n"
        "2. (U) [Two pages withheld]\n"
    )
    document = QTextDocument()
    fill_document(document, reading, Typography("", 11, 100, 130), load_theme("light"))
    apart = []
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            if pieces.fragment().charFormat().fontItalic():
                apart.append(pieces.fragment().text())
            pieces += 1
        block = block.next()
    assert apart == ["B1", "XXXXXXXXXX", "[Two pages withheld]"]


@given(pieces=PIECES, low=st.integers(0, 400), size=st.integers(1, 60))
@settings(max_examples=100, deadline=None)
def test_a_selection_gives_back_the_words_selected(pieces, low, size):
    text = "".join(pieces)
    _cable, reading = read(text)
    start, end = min(low, reading.length), min(low + size, reading.length)
    if start == end:
        return
    span = reading.span_of(start, end)
    assert 0 <= span.start <= span.end <= len(text)
    for place, first, last in reading.ranges(span):
        block = reading.blocks[place]
        assert 0 <= first < last <= block.units
    for offset in (span.start, max(span.end - 1, span.start)):
        position = reading.position_of(offset)
        assert position is None or 0 <= position <= reading.length


def test_lines_are_joined_and_page_lines_left_out():
    text = (
        "C O N F I D E N T I A L OSTGARD 000012\n\nSUBJECT: FICTIONAL\n\n1. (C) The clerk went\nto the har-\nbor"
        " and\n\nOSTGARD 00000012  002 OF 002\n\nback again.\n\n2. (U) Two.\n"
    )
    _cable, reading = read(text)
    assert reading.blocks[0].text == "The clerk went to the har-bor and back again."


def test_a_word_without_end_may_break_and_still_knows_its_places():
    text = "C O N F I D E N T I A L OSTGARD 000012\n\n1. (C) " + "x" * 20_000 + " end.\n"
    _cable, reading = read(text)
    block = reading.blocks[0]
    assert max(len(part) for part in block.text.replace("\u200b", " ").split()) <= 500
    assert text[block.source[-1]] == "."
    assert list(block.source) == sorted(block.source)


def test_a_table_keeps_its_lines_and_columns():
    text = (
        "C O N F I D E N T I A L OSTGARD 000012\n\nSUBJECT: FICTIONAL\n\n1. (C) Figures:\n\n"
        "   YEAR     TONS     BOATS\n   2006     100      64\n   2007     200      51\n\n2. (U) Two.\n"
    )
    _cable, reading = read(text)
    table = next(block for block in reading.blocks if block.kind is BlockKind.TABLE)
    lines = table.text.split("\u2028")
    assert [
        line.index(word) for line, word in zip(lines, ["YEAR", "2006", "2007"], strict=True)
    ] == [3, 3, 3]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "no cable at all", "words\n\nmore words.\n\nStill more."]
)
def test_anything_can_be_read(text):
    cable, reading = read(text)
    words = "".join(str(reading).split())
    assert words in "".join(cable.text.split()) or not words


def test_rows_know_their_place():
    text = "C O N F I D E N T I A L OSTGARD 000012\n\nSUBJECT: FICTIONAL\n\n1. (C) One.\n\n2. (U) Two.\n"
    cable = parse(text)
    outline = Outline(cable)
    row = outline.row_at(Span(text.index("Two"), text.index("Two") + 1), PARAGRAPHS)
    assert row.kind is RowKind.PARAGRAPH
    assert row.fact.ordinal == 2
    assert outline.row_of_paragraph(1).fact.ordinal == 1
    assert outline.row_of_paragraph(99) is None


def test_markers_come_from_the_tree():
    text = (
        "C O N F I D E N T I A L OSTGARD 000012\n\nSIPDIS\n\nE.O. 12958: DECL: 01/01/2019\nSUBJECT: FICTIONAL\n\n"
        "1. (C) The word SIPDIS and the sign (U) in running text are no markers.\n"
    )
    found = {(text[start:end], name) for start, end, name in markers(parse(text).tree)}
    assert ("SIPDIS", "caption") in found
    assert ("(C)", "marking") in found
    assert ("(U)", "marking") not in found
    assert sum(name == "caption" for _words, name in found) == 1


def test_sentences_end_where_people_see_them_end():
    text = 'He said "no." The U.S. Government agreed (1.4 (b) and (d)). Mr. Dro left. 3 stayed.'
    parts = [text[start:end] for start, end in sentences(text)]
    assert parts[0] == 'He said "no."'
    assert parts[1].startswith("The U.S. Government agreed")
    assert parts[-1] == "3 stayed."


@pytest.mark.parametrize(
    "words",
    [
        "the ferry carries herring " * 12_000,
        "x" * 250_000,
        "\u00e9" * 250_000,
        "na\u00efve \U0001f4cc " * 30_000,
    ],
    ids=["words", "one word", "not ASCII", "astral"],
)
def test_a_huge_paragraph_is_set_in_blocks_and_copied_as_one(words):
    text = f"SUBJECT: FICTIONAL\n\n1. (U) {words}\n"
    _cable, reading = read(text)
    shown = [block for block in reading.blocks if block.paragraph is not None]
    assert len(shown) > 2
    assert len({block.row.id for block in shown}) == 1
    assert all(len(block.text) <= 101_000 for block in shown)
    assert all(block.units == len(block.text.encode("utf-16-le")) // 2 for block in shown)
    copied = reading.text_between(shown[0].position, shown[-1].position + shown[-1].units)
    assert copied.replace("\N{ZERO WIDTH SPACE}", "") == words.strip()
    for block in shown[1:]:
        assert reading.position_of(block.source[0]) == block.position
        assert block.kind is BlockKind.CONTINUED


STAMP = "Sheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014"


def test_stamps_and_page_lines_stand_neither_in_text_nor_in_tables():
    text = (
        "UNCLAS OSTGARD 1006\n\nSUBJECT: FICTIONAL\n\n1. FIGURES OF THE\n"
        f"UNCLASSIFIED\n{STAMP}\n\nPAGE 02        OSTGAR  01006  041911Z\n\nBANK:\n\n"
        "                 1973      1974\n   SALT          1,200     1,340\nUNCLASSIFIED\n\n"
        f"{STAMP}\nUNCLASSIFIED\n\nPAGE 03        OSTGAR  01006  041911Z\n\n"
        "   EELS             11        12\n\n2. END.\n"
    )
    _cable, reading = read(text)
    assert [block.text.split("\u2028") for block in reading.blocks] == [
        ["FIGURES OF THE BANK:"],
        [
            "                 1973      1974",
            "   SALT          1,200     1,340",
            "   EELS             11        12",
        ],
        ["END."],
    ]
