"""Markdown: words of cables and notes never become markup."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    target_for_cable,
    target_for_span,
)
from cable_reader.exports import ExportJob, Options, export_named
from cable_reader.exports.markdown import escaped, place

WHEN = "2026-11-23T09:30:00Z"
MARKUP = r"\`*_[]<>|~&$#+-=:!.)(/ 1290abc"


def unescaped(text: str) -> str:
    """Undo backslash escapes as CommonMark defines them."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


@given(st.text(st.sampled_from(MARKUP), max_size=30))
@settings(max_examples=100, deadline=None)
def test_escaping_can_be_undone(text: str) -> None:
    words = text.lstrip(" ")
    assert unescaped(escaped(words)) == words


@given(st.text(st.sampled_from(MARKUP), max_size=30))
@settings(max_examples=100, deadline=None)
def test_no_line_begins_a_block(text: str) -> None:
    assert not re.match(r"(#|>|[-+*=]|\d{1,9}[.)]|`|~|<|\||    |\t)", escaped(text))


@given(st.text(max_size=40).filter(lambda text: not set(text) & set("\n\r\f\v\x85\u2028\u2029")))
@settings(max_examples=100, deadline=None)
def test_a_reader_of_commonmark_shows_the_words(text: str) -> None:
    reader = pytest.importorskip("markdown_it", reason="no CommonMark reader is installed")
    shown = reader.MarkdownIt().parse("x " + escaped(text))
    assert [token.type for token in shown] == ["paragraph_open", "inline", "paragraph_close"]
    kinds = {child.type for child in shown[1].children}
    assert kinds <= {"text", "text_special"}


def test_notes_keep_their_lines_and_stay_notes(make_item, make_text) -> None:
    note = "# no heading\n- no list\n\n    no code <b>\nend"
    marks = AnnotationSet().with_annotation(Annotation.new(target_for_cable(), note=note))
    page = export_named("markdown").write(ExportJob([make_item(make_text(), marks)], WHEN))
    text = page.decode()
    assert "\\# no heading\\\n\\- no list\n\n\xa0\xa0\xa0\xa0no code \\<b\\>\\\nend\n" in text
    assert "Left out of this export: nothing" in text


def test_a_quote_reads_on_over_a_page_and_a_section(make_item, make_text) -> None:
    text = make_text().replace("SECTION 01 OF 01", "SECTION 01 OF 02")
    head = text[: text.index("E.O.")].replace("0042/01", "0042/02").replace("N 01 OF", "N 02 OF")
    page = "SECRET\n\nSECRET\n\nPAGE 02        NOWHER  00042  031015Z\n\n"
    text = text.replace("a pause of\n", f"a pause of\n{page}")
    text = text.replace("timetable\n", f"timetable\nBT\n#0042\nNNNN\n{head}")
    item = make_item(text)
    first, second = item.cable.facts.paragraphs[:2]
    marks = AnnotationSet()
    for start, end in (
        (first.nodes[0].start, second.nodes[-1].end),
        (item.cable.text.index("FM "), first.nodes[0].end),
    ):
        marks = marks.with_annotation(Annotation.new(target_for_span(item.cable, start, end)))
    written = export_named("markdown").write(ExportJob([make_item(text, marks)], WHEN)).decode()
    quotes = unescaped(written)
    assert "> three weeks. END SUMMARY.\n> \n> 2. (SBU) The harbor" in quotes
    assert "pause of\n> three weeks" in quotes
    assert "new timetable\n> would cost" in quotes
    assert "> FM AMEMBASSY NOWHEREVILLE\n" in quotes, "who marks the head wants the head"
    without = Options(source_text=False)
    hidden = export_named("markdown").write(ExportJob([make_item(text, marks)], WHEN, without))
    assert b"harbor" not in hidden


def test_a_passage_outside_the_paragraphs_is_placed_by_its_part(make_item, make_text) -> None:
    cable = make_item(make_text()).cable
    for words, where in (
        ("ECON, XX", "Tags"),
        ("HARBOR FERRY", "Subject"),
        ("BRACKENFORD", "Addressee"),
        ("SAMPLE\nBT", "Signature"),
    ):
        start = cable.text.index(words)
        target = target_for_span(cable, start, start + 4)
        assert place(target, cable) == f"{where}, characters {start} to {start + 4}"
        assert place(target) == f"Characters {start} to {start + 4}"
