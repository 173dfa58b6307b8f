"""The HTML page: conforming enough for a strict reader, self-contained, inert."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cable_reader.annotate.annotation import Annotation, AnnotationSet, target_for_span
from cable_reader.exports import ExportJob, export_named
from cable_reader.exports.html_style import style_sheet
from cable_reader.exports.html_text import html_text

WHEN = "2026-11-23T09:30:00Z"
VOID = {"meta", "link", "br", "img", "hr", "input", "base"}
INERT = {
    *("html", "head", "meta", "title", "style", "body", "article", "header", "section", "footer"),
    *("nav", "ol", "ul", "li", "h1", "h2", "p", "b", "small", "code", "dl", "dt", "dd", "div"),
    *("span", "mark", "sup", "a", "aside", "blockquote"),
}


class Strict(HTMLParser):
    """Refuses what a conforming page of ours never holds."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: set[str] = set()
        self.targets: set[str] = set()
        self.attributes: list[tuple[str, str, str]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag, attrs) -> None:
        assert tag in INERT
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names))
        for name, value in attrs:
            assert not name.startswith("on")
            assert name not in {"style", "src", "srcset", "action", "background"}
            self.attributes.append((tag, name, value))
            if name == "id":
                assert value not in self.ids
                self.ids.add(value)
            if name == "href":
                assert value.startswith("#")
                self.targets.add(value[1:])
        if tag not in VOID:
            if tag in {"p", "aside", "div", "blockquote", "section"}:
                assert "p" not in self.open
            self.open.append(tag)

    def handle_endtag(self, tag) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data) -> None:
        self.text.append(data)


def read(data: bytes) -> Strict:
    page = data.decode("utf-8")
    assert page.startswith("<!DOCTYPE html>\n")
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]", page)
    reader = Strict()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    assert reader.targets <= reader.ids
    return reader


@given(st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_page_is_well_formed_and_inert(draw_item, data) -> None:
    item = draw_item(data.draw)
    page = export_named("html").write(ExportJob([item, item], WHEN))
    reader = read(page)
    text = "".join(reader.text)
    assert len([one for one in reader.ids if one.startswith("note-")]) == 2 * len(item.annotations)
    for annotation in item.annotations:
        if annotation.note == "a note":
            assert "a note" in text


def test_the_policy_allows_the_own_style_sheet_only(make_item, make_text) -> None:
    page = export_named("html").write(ExportJob([make_item(make_text())], WHEN)).decode()
    style = re.search("<style>(.*)</style>", page, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = re.search('Content-Security-Policy" content="([^"]*)"', page)[1]
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy
    assert "url(" not in style
    assert "@import" not in style


def test_the_text_stands_in_the_page_whole(make_item, make_text) -> None:
    item = make_item(make_text())
    text = "".join(read(export_named("html").write(ExportJob([item], WHEN))).text)
    for line in item.cable.text.split("\n"):
        assert line in text


def test_a_mark_that_begins_in_a_blank_line_has_its_note(make_item, make_text) -> None:
    item = make_item(make_text())
    at = item.cable.paragraphs[1].nodes[0].start
    target = target_for_span(item.cable, at - 1, at + 4)
    marks = AnnotationSet().with_annotation(Annotation.new(target, note="n", at=WHEN))
    page = export_named("html").write(ExportJob([make_item(item.cable.text, marks)], WHEN))
    assert "note-1-1" in read(page).ids


def test_overlapping_marks_are_flat_and_numbered(make_item, make_text) -> None:
    item = make_item(make_text())
    at = item.cable.text.index("harbor master")
    marks = AnnotationSet()
    for start, end in ((at, at + 13), (at + 7, at + 18), (at + 7, at + 13)):
        marks = marks.with_annotation(
            Annotation.new(target_for_span(item.cable, start, end), note="n", at=WHEN)
        )
    page = export_named("html").write(ExportJob([make_item(item.cable.text, marks)], WHEN))
    read(page)
    pieces = re.findall("<mark[^>]*>([^<]*)</mark>((?:<sup>.*?</sup>)*)", page.decode())
    assert [words for words, _ in pieces] == ["harbor ", "master", " told"]
    assert [references.count("<sup>") for _, references in pieces] == [0, 2, 1]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#x27;"),
        ("\u202eabc", '<span class="turning">U+202E</span>abc'),
        ("a\x07b\x85c", "a\u2407b\ufffdc"),
        ("a\r\nb\rc", "a\nb\nc"),
    ],
)
def test_text_is_shown_not_obeyed(text: str, shown: str) -> None:
    assert html_text(text) == shown


def test_label_colours_get_an_ink_that_can_be_read() -> None:
    sheet = style_sheet({"a": "#ffd84d", "b": "#000080", "c": "yellow", "d}</style>": "#ffffff"})
    assert ".label-a { --mark: #ffd84d; --on: #000000; " in sheet
    assert ".label-b { --mark: #000080; --on: #ffffff; " in sheet
    assert ".label-c { text-decoration-style" in sheet
    assert "</style>" not in sheet


def test_tables_headings_and_page_lines_are_set_apart(make_item, make_text) -> None:
    text = make_text(
        (
            (
                "(U) Landings fell in each year:\n\n     YEAR   HERRING   SPRAT\n"
                "     2006   6,100     1,950\n     2007   4,870     1,400"
            ),
            "(U) The keeper counts\n\nNOWHEREVILLE 00000042  002 OF 002\n\nthe boats.",
        )
    ).replace("\n2. ", "\nWhat the boats land\n-------------------\n\n2. ")
    page = export_named("html").write(ExportJob([make_item(text)], WHEN)).decode()
    assert '<span class="table">     YEAR   HERRING   SPRAT\n     2006' in page
    assert '<span class="dimmed">NOWHEREVILLE 00000042  002 OF 002</span>' in page
    heading = page.partition('<div class="row heading">')[2].partition("</div></div>")[0]
    assert "What the boats land\n-------------------</div>" in heading
    assert page.count('<div class="row paragraph">') == 2
    assert page.count('<div class="row frame">') == 2  # what stands above and below
