"""The annotated export gives back the file byte for byte and the annotations exactly."""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from cable_reader.annotate.annotated import LIMIT, annotated_from_xml, annotated_to_xml
from cable_reader.annotate.annotation import Annotation, AnnotationSet, target_for_span
from cable_reader.annotate.store import Seal, from_xml
from cable_reader.errors import AnnotationFileError
from cable_reader.reading import parse

SEED = Path(__file__).resolve().parents[3] / "shared" / "cables" / "seed"


@dataclass(frozen=True)
class Origin:
    name: str
    sha256: str
    encoding: str = "utf-8"
    byte_order_mark: bool = False
    locator: str | None = None
    container: str = "plain-text"
    size: int = 0


@dataclass(frozen=True)
class Piece:
    file_start: int
    file_end: int


@dataclass(frozen=True)
class Source:
    """As ``containers.CableSource``, which is of a layer above."""

    text: str
    origin: Origin
    data: bytes | None
    pieces: tuple[Piece, ...] = field(default=())


def source_of(text: str, encoding: str = "utf-8", *, mark: bool = False) -> Source:
    data = (("\ufeff" if mark else "") + text).encode(encoding)
    digest = hashlib.sha256(data).hexdigest()
    return Source(text, Origin("x.txt", digest, encoding, mark, size=len(data)), data)


def round_trip(source: Source, annotations: AnnotationSet, schema: etree.RelaxNG) -> bytes:
    data = annotated_to_xml(source, parse(source.text), annotations)
    assert schema.validate(etree.fromstring(data)), schema.error_log
    pretty = etree.tostring(etree.fromstring(data), pretty_print=True).replace(b"\n", b"\r\n")
    for form in (data, pretty):
        back = annotated_from_xml(form)
        assert (back.data, back.text) == (source.data, source.text)
        assert back.annotations.annotations == annotations.annotations
        assert back.seal is Seal.INTACT
    return data


PIECES = (
    "a",
    " ",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "\f",
    "\x00",
    "\x1a",
    "\u00a0",
    "\u2028",
    "\u00e9",
    "]]>",
)
MORE = ("1. (C) SUMMARY: a\r\n", "SUBJECT: X\n", "TO RUEHC/SECSTATE\n", "\U0001d539", "&", "<")


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES + MORE), max_size=25).map("".join),
    st.sampled_from(["utf-8", "utf-16-le", "utf-8 mark"]),
    st.integers(0, 2**30),
)
def test_bytes_and_annotations_come_back(
    schema: etree.RelaxNG, text: str, encoding: str, number: int
) -> None:
    source = source_of(text, encoding.split(maxsplit=1)[0], mark="mark" in encoding)
    cable, chance = parse(text), random.Random(number)
    annotations = AnnotationSet()
    for _ in range(3):
        start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        if text[start:end].strip():
            made = Annotation.new(target_for_span(cable, start, end), note="a\nb")
            annotations = annotations.with_annotation(made)
    data = round_trip(source, annotations, schema)
    assert (b"<original" in data) == ("mark" in encoding)


def test_a_whole_cable(text: str, marked: AnnotationSet, schema: etree.RelaxNG) -> None:
    for form in (text, text.replace("\n", "\r\n"), text.replace("\n", "\r")):
        chosen = marked if form == text else AnnotationSet()
        data = round_trip(source_of(form), chosen, schema)
        assert b'<seg type="paragraph" n="2" mark="SBU">' in data
        assert b"<original" not in data


@pytest.mark.skipif(not SEED.exists(), reason="the shared cables are not here")
def test_the_seed(schema: etree.RelaxNG) -> None:
    (path,) = SEED.glob("*.txt")
    data = path.read_bytes()
    text = data.decode("utf-8")
    source = Source(
        text, Origin(path.name, hashlib.sha256(data).hexdigest(), size=len(data)), data
    )
    first = round_trip(source, AnnotationSet(id="0" * 8 + "-0000-0000-0000-" + "0" * 12), schema)
    assert data == annotated_from_xml(first).data


def test_every_byte_value(schema: etree.RelaxNG) -> None:
    data = bytes(range(256)) * 2
    text = data.decode("latin-1")
    origin = Origin("b.bin", hashlib.sha256(data).hexdigest(), "latin-1", size=len(data))
    assert b"<original" not in round_trip(Source(text, origin, data), AnnotationSet(), schema)
    raw = data.decode("utf-8", "surrogateescape")
    origin = Origin("b.bin", hashlib.sha256(data).hexdigest(), "utf-8", size=len(data))
    assert b"<original" not in round_trip(Source(raw, origin, data), AnnotationSet(), schema)


def test_bytes_that_do_not_follow_from_the_text_are_carried(schema: etree.RelaxNG) -> None:
    data = b"1. (C) caf\xff\xfe"
    origin = Origin("c.txt", hashlib.sha256(data).hexdigest(), "utf-8", size=len(data))
    source = Source(data.decode("utf-8", "replace"), origin, data)
    assert b'<original encoding="base64">' in round_trip(source, AnnotationSet(), schema)


def test_a_part_of_a_file_carries_its_part_only() -> None:
    whole = b"row 1,SECRET OF ANOTHER CABLE\nrow 2,1. (C) Text.\n"
    start = whole.index(b"row 2")
    origin = Origin("t.csv", hashlib.sha256(whole).hexdigest(), locator="row 2", size=len(whole))
    source = Source("1. (C) Text.", origin, whole, (Piece(start + 6, len(whole) - 1),))
    data = annotated_to_xml(source, parse(source.text), AnnotationSet())
    back = annotated_from_xml(data)
    assert back.data == b"1. (C) Text."
    assert back.annotations.source is not None
    assert back.annotations.source.locator == "row 2"
    assert b"ANOTHER" not in data
    streamed = Source(source.text, origin, None)
    assert annotated_from_xml(annotated_to_xml(streamed, parse(source.text), AnnotationSet())).text


def test_changed_text_is_noticed(text: str, marked: AnnotationSet) -> None:
    data = annotated_to_xml(source_of(text), parse(text), marked)
    with pytest.raises(AnnotationFileError) as caught:
        annotated_from_xml(
            data.replace(b"the ferry would call", b"the ferry could call", 1), "e.xml"
        )
    assert caught.value.code == "source-mismatch"
    assert "e.xml" in str(caught.value)


def test_too_large_a_source_is_refused_with_a_sentence() -> None:
    source = source_of("x" * (LIMIT + 1))
    with pytest.raises(AnnotationFileError, match="Export the annotations alone"):
        annotated_to_xml(source, parse("x"), AnnotationSet())


def test_an_export_can_be_read_as_annotations(text: str, marked: AnnotationSet) -> None:
    data = annotated_to_xml(source_of(text), parse(text), marked)
    assert from_xml(data).annotations.annotations == marked.annotations
    with pytest.raises(AnnotationFileError):
        annotated_from_xml(data[: data.index(b"<text")] + b"</cable>")


def test_borders_stand_in_the_text_where_they_are(text: str, marked: AnnotationSet) -> None:
    data = annotated_to_xml(source_of(text), parse(text), marked).decode()
    russia = next(one for one in marked if one.quote == "Russia")
    assert f'<m start="{russia.id}"/>Russia<m end="{russia.id}"/>' in data
