"""The .qdpx as a strict importer sees it: one that does what QualCoder's is known to do.

QualCoder warns of a second coding of one code at one place by one person, leaves codings of a code
whose name was there already without a code, ends at a second note at one place by one person, and
quotes the text in an attribute when it exports again.
"""

from __future__ import annotations

import io
import sqlite3
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path
from uuid import uuid4
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.annotate.exchange import PlainText
from cable_reader.exports import ExportJob, Options, export_named
from cable_reader.exports.xml_text import carried, lf
from cable_reader.imports import ImportTarget, import_named

WHEN = "2026-11-23T09:30:00.250Z"
NAMESPACE = "{urn:QDA-XML:project:1.0}"
SCHEMAS = Path(__file__).resolve().parents[3] / "shared" / "schemas" / "refi-qda"
UNHURRIED = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TABLES = """
create table source (id integer primary key, name text, fulltext text, unique(name));
create table code (cid integer primary key, guid text, name text, unique(name));
create table coding (cid integer not null, fid integer, seltext text, pos0 integer, pos1 integer,
  owner text, memo text, date text, unique(cid, fid, pos0, pos1, owner));
create table annotation (fid integer, pos0 integer, pos1 integer, memo text, owner text,
  date text, unique(fid, pos0, pos1, owner));
create table attribute (name text, fid integer, value text, unique(name, fid));
"""


class Importer:
    """Reads a project into tables with unique keys; a second row of one key is an error."""

    def __init__(self, data: bytes) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(data))
        self.tables = sqlite3.connect(":memory:")
        self.tables.executescript(TABLES)
        project = self.archive.read("project.qde")
        self.root = ElementTree.fromstring(project)  # noqa: S314 - our own export
        assert self.root.get("origin") is not None
        self.users = {one.get("guid"): one.get("name") for one in self.all("Users/", "User")}
        self.codes: dict[str, int] = {}
        for code in self.root.iter(f"{NAMESPACE}Code"):
            row = self.tables.execute(
                "insert into code (guid, name) values (?, ?)", (code.get("guid"), code.get("name"))
            )
            self.codes[code.get("guid")] = row.lastrowid
        for source in self.root.iter(f"{NAMESPACE}TextSource"):
            self.source(source)

    def all(self, outer: str, inner: str):
        return self.root.findall(f"{NAMESPACE}{outer}{NAMESPACE}{inner}")

    def source(self, source) -> None:
        member = source.get("plainTextPath").split("internal:/")[1]
        raw = self.archive.read(f"sources{member}")
        assert b"\r" not in raw
        assert not raw.startswith(b"\xef\xbb\xbf")
        text = raw.decode("utf-8")
        assert carried(text) == text
        assert not set(source.get("name")) & set('/\\:*?"<>|')
        fid = self.tables.execute(
            "insert into source (name, fulltext) values (?, ?)", (source.get("name"), text)
        ).lastrowid
        for selection in source.findall(f"{NAMESPACE}PlainTextSelection"):
            self.selection(selection, fid, text)
        for value in source.findall(f"{NAMESPACE}VariableValue"):
            name = value[0].get("targetGUID")
            self.tables.execute(
                "insert into attribute values (?, ?, ?)", (name, fid, value[1].text)
            )

    def selection(self, selection, fid: int, text: str) -> None:
        start, end = int(selection.get("startPosition")), int(selection.get("endPosition"))
        assert 0 <= start <= end <= len(text)
        date = selection.get("creationDateTime").replace("T", " ").replace("Z", "")
        assert len(date) == len("2026-11-23 09:30:00")
        owner = self.users.get(selection.get("creatingUser"), "default")
        memo = "".join(one.text or "" for one in selection.findall(f"{NAMESPACE}Description"))
        codings = selection.findall(f"{NAMESPACE}Coding")
        for coding in codings:
            cid = self.codes[coding[0].get("targetGUID")]
            row = (cid, fid, text[start:end], start, end, owner, memo, date)
            self.tables.execute("insert into coding values (?,?,?,?,?,?,?,?)", row)
        if not codings:
            row = (fid, start, end, memo, owner, date)
            self.tables.execute("insert into annotation values (?,?,?,?,?,?)", row)

    def rows(self, statement: str) -> list[tuple]:
        return self.tables.execute(statement).fetchall()


def imported(*items, **options) -> Importer:
    job = ExportJob(items, WHEN, Options(**options))
    return Importer(export_named("refi-qda").write(job))


@given(st.data())
@UNHURRIED
def test_all_codings_labels_and_notes_are_in_place(draw_item, data) -> None:
    item = draw_item(data.draw)
    found = imported(item)
    codings = found.rows(
        "select seltext, owner, code.guid, memo from coding join code using (cid)"
    )
    notes = [memo for (memo,) in found.rows("select memo from annotation")]
    text = item.cable.text
    for annotation in item.annotations:
        note = carried(lf(annotation.note))
        owner = annotation.author or "default"
        if not annotation.labels:
            assert any(note in memo for memo in notes)
        for target in annotation.targets or (None,):
            placed = target is not None and target.span is not None and target.is_placed
            words = PlainText(text[target.start : target.end] if placed else text).text
            for label in annotation.labels:
                memos = [row[3] for row in codings if row[:3] == (words, owner, label)]
                assert len(memos) == 1
                assert note in memos[0]


@given(st.data())
@UNHURRIED
def test_projects_and_codebooks_follow_the_schemas(draw_item, data) -> None:
    if not SCHEMAS.is_dir():
        pytest.skip("the official schemas are not part of the project")
    item = draw_item(data.draw)
    job = ExportJob([item, item], WHEN)
    archive = zipfile.ZipFile(io.BytesIO(export_named("refi-qda").write(job)))
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "Project.xsd"))
    schema.assertValid(etree.fromstring(archive.read("project.qde")))
    if len(item.annotations.book):
        schema = etree.XMLSchema(etree.parse(SCHEMAS / "Codebook.xsd"))
        schema.assertValid(etree.fromstring(export_named("refi-qda-codebook").write(job)))


def test_two_notes_of_one_person_on_one_place_share_a_selection(make_item, make_text) -> None:
    item = make_item(make_text())
    target = target_for_paragraph(item.cable, item.cable.paragraphs[1])
    annotations = item.annotations
    for note, author in (("one", "Ann"), ("two", "Ann"), ("three", "Ben")):
        annotations = annotations.with_annotation(Annotation.new(target, note=note, author=author))
    found = imported(replace(item, annotations=annotations))
    rows = sorted(found.rows("select owner, memo from annotation"))
    assert [(owner, Counter(memo.split("\n\n"))) for owner, memo in rows] == [
        ("Ann", Counter(["one", "two"])),
        ("Ben", Counter(["three"])),
    ]


def test_a_code_stands_once_at_a_place_and_knows_all_its_notes(make_item, make_text) -> None:
    item = make_item(make_text())
    target = target_for_paragraph(item.cable, item.cable.paragraphs[1])
    marks, one = AnnotationSet().with_new_label("one")
    marks, two = marks.with_new_label("two")
    for note, labels in (("first", (one,)), ("second", (one, two)), ("third", (two,))):
        carried_labels = tuple(label.uuid for label in labels)
        marks = marks.with_annotation(Annotation.new(target, note=note, labels=carried_labels))
    found = imported(replace(item, annotations=marks))
    rows = found.rows("select name, memo from coding join code using (cid) order by name")
    assert [name for name, _ in rows] == ["one", "two"]
    for _, memo in rows:
        assert Counter(memo.split("\n\n")) == Counter(["first", "second", "third"])
    codings = [
        len(coding.findall(f"{NAMESPACE}NoteRef"))
        for coding in found.root.iter(f"{NAMESPACE}Coding")
    ]
    assert codings == [2, 2]


@pytest.mark.parametrize(
    "paths",
    [
        ["a", "a/b", "b"],  # a code in a, and one of its name outside
        [("a", "b"), "a/b", "b", ("c", "b")],  # the path of one is the name of another
        [("a", "b"), ("a", "a/b"), "B", "A/B"],  # also where only capitals differ
        [("a", "b", "a"), ("b", "a", "b")],
        [("a", "a/x")],
    ],
)
def test_no_two_codes_have_one_name(make_item, make_text, paths) -> None:
    marks = AnnotationSet()
    for path in paths:
        parent = None
        for name in (path,) if isinstance(path, str) else path:
            known = marks.book.named(name, parent)
            if known is None:
                marks, known = marks.with_new_label(name, parent=parent)
            parent = known.uuid
    item = make_item(make_text(), marks)
    names = [name.casefold() for (name,) in imported(item).rows("select name from code")]
    assert len(names) == len(set(names)) == len(marks.book)
    # and they come back as what they are where nobody knows their identities
    other = make_item(make_text())
    into = ImportTarget(other.cable, other.annotations.source)
    data = export_named("refi-qda-codebook").write(ExportJob([item], WHEN))
    for label in marks.book:
        data = data.replace(label.uuid.encode(), str(uuid4()).encode())
    back = import_named("refi-qda-codebook").read(data, into, "x.qdc").annotations.book
    assert sorted(back.path(one.uuid) for one in back) == sorted(
        marks.book.path(one.uuid) for one in marks.book
    )


def test_descriptions_of_one_label_in_two_books_are_both_there(make_item, make_text) -> None:
    items = []
    for words in ("One view.", "Another view.", "One view."):
        marks, _ = AnnotationSet().with_new_label("ferries", description=words)
        items.append(make_item(make_text(), marks))
    [code] = imported(*items).root.iter(f"{NAMESPACE}Code")
    assert code.find(f"{NAMESPACE}Description").text == "One view.\n\nAnother view."


def test_an_emoji_before_a_mark_moves_nothing(make_item, make_text) -> None:
    text = make_text(("(C) The \U0001f4cc\U0001d539 ferry sails.",), "\r\n")
    item = make_item(text)
    start = text.index("sails")
    book, label = AnnotationSet().with_new_label("x")
    marks = book.with_annotation(
        Annotation.new(target_for_span(item.cable, start, start + 5), labels=(label.uuid,))
    )
    found = imported(make_item(text, marks))
    assert found.rows("select seltext from coding") == [("sails",)]


def test_the_place_of_a_mark_holds_when_text_before_it_is_left_out(make_item, make_text) -> None:
    item = make_item(make_text())
    start = item.cable.text.index("lighthouse")
    book, label = AnnotationSet().with_new_label("x")
    marks = book.with_annotation(
        Annotation.new(target_for_span(item.cable, start, start + 10), labels=(label.uuid,))
    )
    found = imported(replace(item, annotations=marks), only_annotated=True)
    assert found.rows("select seltext from coding") == [("lighthouse",)]
    [(text,)] = found.rows("select fulltext from source")
    assert "characters left out]" in text
    assert "ferry talks resumed" not in text
    masked = imported(replace(item, annotations=marks), source_text=False)
    [(text,)] = masked.rows("select fulltext from source")
    assert set(text) == {"\N{MIDDLE DOT}", "\n"}
    assert len(text) == len(item.cable.text)


def test_cables_of_one_name_have_names_of_their_own(make_item, make_text) -> None:
    items = [make_item(make_text(newline=newline)) for newline in ("\n", "\r\n", "\n")]
    names = [name for (name,) in imported(*items).rows("select name from source order by id")]
    assert names == ["07NOWHEREVILLE42", "07NOWHEREVILLE42 (2)", "07NOWHEREVILLE42 (3)"]
