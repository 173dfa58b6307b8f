"""The local XML: exact, deterministic, sealed; strange things are kept, damaged ones set apart."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from cable_reader.annotate import xml_write
from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    Foreign,
    SourceDescription,
    State,
    Target,
)
from cable_reader.annotate.label import LabelBook
from cable_reader.annotate.store import Seal, from_xml, read_source, salvage, to_xml
from cable_reader.annotate.vocabulary import NAMESPACE, VERSION
from cable_reader.annotate.xml_write import Writer
from cable_reader.errors import AnnotationFileError
from cable_reader.wording import ERRORS, error_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.annotate.xml_layout import Line

ODD = st.text(
    alphabet='ab \n\r\t\f\x00\x1b\u00e9\u2028\ufeff\ufffe\udc92<&>"]\U0001f4cc', max_size=12
)
WORDS = st.text(alphabet='ab <&"\u00e9\U0001f4cc', min_size=1, max_size=8).filter(str.strip)
STAMP = "2026-11-23T09:30:00.000Z"


def build_source(newline: str) -> SourceDescription:
    return SourceDescription("a.txt", "utf-8", newline, 9, 9, "0" * 64, "1" * 64, "07NOWHERE42")


@st.composite
def targets(draw: st.DrawFn) -> Target:
    exact = draw(ODD)
    start = draw(st.integers(0, 99))
    return Target(
        draw(st.sampled_from(["span", "paragraph", "field", "section"])),
        start,
        start + len(exact),
        exact,
        draw(ODD),
        draw(ODD),
        para=draw(st.none() | st.just("14")),
        ordinal=draw(st.none() | st.integers(1, 9)),
        mark=draw(st.none() | st.just("C//NF")),
        field=draw(st.none() | WORDS),
        state=draw(st.sampled_from(list(State))),
        score=draw(st.none() | st.sampled_from([0.0, 0.851, 1.0])),
    )


@st.composite
def sets(draw: st.DrawFn) -> AnnotationSet:
    book, label = LabelBook().added("one", description="a <b>")
    book, nested = book.added("two", parent=label.uuid)
    made = AnnotationSet(
        book=book, source=build_source(draw(st.sampled_from(["lf", "crlf", "cr", "none"])))
    )
    for _ in range(draw(st.integers(0, 4))):
        annotation = Annotation.new(
            *draw(st.lists(targets(), max_size=2)),
            at=STAMP,
            note=draw(ODD),
            labels=draw(st.sampled_from([(), (label.uuid,), (nested.uuid, label.uuid)])),
            color=draw(st.sampled_from([None, "#00ff00", "yellow"])),
            status=draw(st.sampled_from([None, "open", "done"])),
            important=draw(st.booleans()),
            author=draw(st.sampled_from(["", "R. Reader", "\u00c9. & <N>"])),
            kind=draw(st.sampled_from(["note", "highlight", "bookmark"])),
        )
        made = made.with_annotation(annotation, at=STAMP)
        if draw(st.booleans()):
            made = made.with_annotation(Annotation.new(note="x", at=STAMP), at=STAMP).without(
                annotation.id, at=STAMP, by="R. Reader"
            )
    return made


@settings(max_examples=100, deadline=None)
@given(annotations=sets())
def test_what_is_written_is_read_and_written_the_same(
    annotations: AnnotationSet, schema: etree.RelaxNG
) -> None:
    data = to_xml(annotations)
    loaded = from_xml(data)
    assert loaded.annotations == annotations
    assert loaded.seal is Seal.INTACT
    assert loaded.problems == ()
    assert to_xml(loaded.annotations) == data
    assert schema.validate(etree.fromstring(data)), schema.error_log
    assert data.endswith(b"</annotations>\n")


@settings(max_examples=60, deadline=None)
@given(annotations=sets())
def test_a_formatter_and_other_line_ends_change_nothing(annotations: AnnotationSet) -> None:
    plain = etree.fromstring(to_xml(annotations), etree.XMLParser(remove_blank_text=True))
    for data in (
        etree.tostring(plain),
        etree.tostring(plain, pretty_print=True).replace(b"\n", b"\r\n"),
    ):
        loaded = from_xml(data)
        assert loaded.annotations == annotations
        assert loaded.seal is Seal.INTACT


def test_the_file_can_be_read_by_people(marked: AnnotationSet) -> None:
    lines = to_xml(marked).decode().splitlines()
    assert lines[0] == "<?xml version='1.0' encoding='UTF-8'?>"
    assert lines[1].startswith(f'<annotations xmlns="{NAMESPACE}"')
    assert lines[2].startswith('  <source name="07NOWHEREVILLE42.txt"')
    assert any(re.fullmatch(r' {4}<target scope="span" para="2" .*>', line) for line in lines)
    assert '      <exact xml:space="preserve">about nine million' in lines
    assert "crowns</exact>" in lines
    assert '    <labelled ref="economy"/>' in lines
    assert not any(line.endswith((" ", "\t")) for line in lines)


def test_a_writer_that_remembers_writes_the_same(marked: AnnotationSet) -> None:
    writer = Writer()
    writer.to_xml(marked)
    changed = marked.with_annotation(marked.annotations[0].having(note="other"))
    assert writer.to_xml(changed) == to_xml(changed)
    renamed = changed.with_book(changed.book.renamed(changed.book.labels[0].uuid, "trade"))
    assert writer.to_xml(renamed) == to_xml(renamed)
    crlf = replace(renamed, source=replace(renamed.source, newline="crlf"))
    assert writer.to_xml(crlf) == to_xml(crlf)


# -- what others wrote


def foreign_file(marked: AnnotationSet, version: str = VERSION) -> bytes:
    """A file with foreign things everywhere they may stand."""
    root = etree.fromstring(to_xml(marked))
    root.set("version", version)
    for element in root.iter():
        if element.tag.endswith(("}annotation", "}target", "}label", "}source", "}annotations")):
            element.set("{urn:x-other}weight", "3 < 4")
            more = etree.SubElement(element, "{urn:x-other}more", {"a": "1"})
            more.text = "x & y"
            etree.SubElement(more, f"{{{NAMESPACE}}}inner").tail = " tail"
        elif element.tag.endswith(("}person", "}labelled", "}body", "}deleted")):
            element.set("{urn:x-other}weight", "5")
    return etree.tostring(root)


def test_foreign_things_are_kept(marked: AnnotationSet, schema: etree.RelaxNG) -> None:
    data = foreign_file(marked.without(marked.annotations[0].id))
    loaded = from_xml(data)
    assert loaded.problems == ()
    again = to_xml(loaded.annotations)
    assert again.count(b"weight=") == data.count(b"weight=")
    assert len(re.findall(rb"<[\w:]*more[ >]", again)) == len(
        re.findall(rb"<[\w:]*more[ >]", data)
    )
    back = from_xml(again)
    assert back.annotations == loaded.annotations
    assert back.seal is Seal.INTACT
    assert to_xml(back.annotations) == again
    assert schema.validate(etree.fromstring(again)), schema.error_log


def test_a_newer_minor_version_keeps_all_it_says(marked: AnnotationSet) -> None:
    data = to_xml(marked)
    newer = data.replace(b'version="1.2"', b'version="1.7" mood="calm"').replace(
        b"<labelled ", b'<rating stars="4">good</rating><labelled strength="2" ', 1
    )
    newer = newer.replace(b'state="anchored"', b'state="blurred"', 1)
    loaded = from_xml(newer)
    assert loaded.version == "1.7"
    again = to_xml(loaded.annotations)
    for piece in (b'version="1.7"', b'mood="calm"', b'<rating stars="4">good</rating>'):
        assert piece in again
    assert b'strength="2"' in again
    assert again.count(b'state="blurred"') == 1
    assert from_xml(again).annotations == loaded.annotations


@pytest.mark.parametrize(
    ("old", "new"),
    [(b'version="1.2"', b'version="2.0"'), (b'annotations:1"', b'annotations:2"')],
)
def test_a_newer_major_version_is_refused_with_a_sentence(
    marked: AnnotationSet, old: bytes, new: bytes
) -> None:
    with pytest.raises(AnnotationFileError) as caught:
        from_xml(to_xml(marked).replace(old, new), "b.xml")
    assert caught.value.code == "annotations-newer"
    assert "b.xml was written by a newer" in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        b"<annotations/>",
        b'<x xmlns="urn:x-cable-reader:annotations:1" version="1.0"/>',
        b"<TEI xmlns='http://www.tei-c.org/ns/1.0'/>",
    ],
)
def test_other_xml_is_told_apart(data: bytes) -> None:
    with pytest.raises(AnnotationFileError) as caught:
        from_xml(data)
    assert caught.value.code == "annotations-not-ours"


# -- damage


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r'<annotation id="[^"]+"', '<annotation id="damaged"'),
        (r'(<annotation .*) created="[^"]+"', r'\1 created="yesterday"'),
        (r'start="\d+" end="\d+"', 'start="9" end="3"'),
        (r'start="\d+"', 'start="-1"'),
        (r'scope="span" ', ""),
        (r'<exact xml:space="preserve">', '<exact xml:space="preserve"><c u="xyz"/>'),
        (r'kind="highlight"', 'kind="two words"'),
        (r'cr:important="true"', 'cr:important="maybe"'),
    ],
)
def test_one_damaged_annotation_hides_no_other(marked: AnnotationSet, old: str, new: str) -> None:
    text = to_xml(marked).decode()
    damaged = re.sub(old, new, text, count=1)
    assert damaged != text
    loaded = from_xml(damaged.encode())
    assert loaded.seal is Seal.BROKEN
    assert len(loaded.annotations) == len(marked) - 1
    assert len(loaded.annotations.quarantine) == 1
    (problem,) = loaded.problems
    assert problem.code == "element-damaged"
    assert "Line " in error_sentence(problem.code, dict(problem.values))
    again = from_xml(to_xml(loaded.annotations))
    assert again.annotations == loaded.annotations
    assert again.seal is Seal.INTACT, "what is kept verbatim is sealed too"


def test_an_annotation_twice_is_kept_twice(marked: AnnotationSet) -> None:
    data = to_xml(marked)
    block = re.search(rb"  <annotation .*?</annotation>\n", data, re.DOTALL)
    assert block is not None
    loaded = from_xml(data.replace(block[0], block[0] * 2))
    assert len(loaded.annotations) == len(marked)
    assert len(loaded.annotations.quarantine) == 1


def test_a_reference_to_no_label_is_kept_and_reported(marked: AnnotationSet) -> None:
    data = to_xml(marked).replace(b'ref="to-check"', b'ref="nowhere"')
    loaded = from_xml(data)
    assert [problem.code for problem in loaded.problems] == ["label-missing"]
    assert b'<labelled ref="nowhere"' in to_xml(loaded.annotations)


def test_a_label_outside_the_book_keeps_its_identity(note_on: Callable[..., Annotation]) -> None:
    label = "00000000-0000-4000-8000-000000000007"
    annotations = AnnotationSet(source=build_source("lf")).with_annotation(
        note_on("ferry", labels=(label,))
    )
    assert from_xml(to_xml(annotations)).annotations.annotations[0].labels == (label,)


def test_every_cut_of_a_file_is_noticed(marked: AnnotationSet) -> None:
    data = to_xml(marked)
    for length in range(0, len(data) - 1, 7):
        with pytest.raises(AnnotationFileError) as caught:
            from_xml(data[:length], "c.xml")
        assert caught.value.code in ERRORS
    assert from_xml(data[:-1]).seal is Seal.INTACT, "only the last line end is gone"


def test_single_bits_never_change_text_silently(marked: AnnotationSet) -> None:
    data, chance = to_xml(marked), random.Random(1)
    for _ in range(700):
        place, bit = chance.randrange(len(data)), chance.randrange(8)
        flipped = bytearray(data)
        flipped[place] ^= 1 << bit
        assert_not_silently_other(bytes(flipped), marked)


def assert_not_silently_other(data: bytes, original: AnnotationSet) -> None:
    try:
        loaded = from_xml(data)
    except AnnotationFileError:
        return
    assert loaded.seal is not Seal.INTACT or loaded.annotations == original
    assert loaded.seal is not Seal.ABSENT


def test_salvage_gives_what_can_be_made_out(marked: AnnotationSet) -> None:
    data = to_xml(marked)
    cut = salvage(data[: data.rindex(b"about nine") + 30], "d.xml")
    assert len(cut.annotations) == 3
    assert cut.annotations.book == marked.book
    assert cut.annotations.source == marked.source
    broken = salvage(data.replace(b"<codebook", b"<codebook<"), "d.xml")
    assert len(broken.annotations) == 4
    assert salvage(b"\x00\x01", "d.xml").annotations.annotations == ()
    middle = salvage(data.replace(b'scope="paragraph"', b"scope=<", 1), "d.xml")
    assert len(middle.annotations) == 3
    assert "annotations-lost" in [problem.code for problem in middle.problems]


def test_the_source_can_be_read_alone(marked: AnnotationSet) -> None:
    assert read_source(to_xml(marked)) == marked.source
    prefixed = re.sub(rb"<(/?)(?=[a-z]+[ />])(?!cr:)", rb"<\1ca:", to_xml(marked))
    prefixed = prefixed.replace(b" xmlns=", b" xmlns:ca=", 1)
    assert read_source(prefixed) == marked.source


def test_names_that_attributes_cannot_hold_do_not_break_the_file() -> None:
    source = replace(build_source("lf"), name="a\x00\udcff\n<&>.txt")
    data = to_xml(AnnotationSet(source=source))
    loaded = from_xml(data).annotations.source
    assert loaded is not None
    assert loaded.name == "a\ufffd\ufffd\n<&>.txt"


def test_unknown_values_of_ours_are_foreign_only_by_name() -> None:
    annotations = AnnotationSet(
        source=build_source("lf"), foreign=Foreign((("{urn:x}a", "1"),), ("<o xmlns='urn:o'/>",))
    )
    data = to_xml(annotations)
    assert b'xmlns:n1="urn:x" n1:a="1"' in data
    assert from_xml(data).annotations.foreign.attributes == (("{urn:x}a", "1"),)


def test_a_new_label_or_person_costs_no_second_writing_of_the_rest(
    marked: AnnotationSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    as_it_is = xml_write.annotation_lines

    def counted(annotation: Annotation, names: xml_write.Names) -> list[Line]:
        written.append(annotation.id)
        return as_it_is(annotation, names)

    monkeypatch.setattr(xml_write, "annotation_lines", counted)
    writer = Writer()
    writer.to_xml(marked)
    assert len(written) == len(marked)
    written.clear()
    after, label = marked.with_new_label("made later")
    note = Annotation.new(note="x", labels=(label.uuid,), author="Somebody Else")
    after = after.with_annotation(note)
    data = writer.to_xml(after)
    assert written == [note.id]
    assert data == to_xml(after)


def test_a_label_that_a_book_learns_later_is_named_by_its_key(marked: AnnotationSet) -> None:
    uuid = "8a2f5c1e-6d0b-4f39-9a51-1f6f0f1c7aee"
    early = marked.with_annotation(Annotation.new(note="x", labels=(uuid,)))
    writer = Writer()
    writer.to_xml(early)
    late = early.with_book(early.book.added("known now", uuid=uuid)[0])
    assert writer.to_xml(late) == to_xml(late)
    renamed = replace(late, book=replace(late.book, labels=late.book.labels[:-1]))
    assert writer.to_xml(renamed) == to_xml(renamed)


def test_a_mark_through_more_paragraphs_than_any_cable_has_is_set_apart(
    marked: AnnotationSet,
) -> None:
    data = to_xml(marked)
    hostile = data.replace(b' ordinal="1"', b' ordinal="1" cr:last-ordinal="99999999999999"', 1)
    assert hostile != data
    loaded = from_xml(hostile)
    assert len(loaded.annotations) == len(marked) - 1
    assert len(loaded.annotations.quarantine) == 1
    assert b"99999999999999" in to_xml(loaded.annotations)


def test_a_damaged_label_or_person_hides_no_other_and_is_kept(marked: AnnotationSet) -> None:
    data = to_xml(marked)
    economy = marked.book.labels[0]
    data = data.replace(b'color="' + economy.color.encode(), b'color="no colour', 1)
    data = data.replace(
        b"</people>", b'<person name="FICTIONAL"/><x:y xmlns:x="urn:else"/></people>'
    )
    loaded = from_xml(data)
    assert sorted(one.code for one in loaded.problems)[:2] == ["element-damaged", "label-damaged"]
    assert [label.name for label in loaded.annotations.book] == ["ferries", "To check"]
    for _again in range(3):
        data = to_xml(loaded.annotations)
        for kept in (b'color="no colour"', economy.uuid.encode(), b'"FICTIONAL"', b"urn:else"):
            assert data.count(kept) == 1
        assert b'ref="economy"' in data, "what it stood on still says so"
        loaded = from_xml(data)
        assert loaded.seal is Seal.INTACT
