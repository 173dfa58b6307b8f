"""Thousands of marks: a file's bytes serve for seal and saving, and time grows with them, not faster."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.annotate.annotation import Annotation, AnnotationSet, Target, in_text_order
from cable_reader.annotate.foreign import Foreign
from cable_reader.annotate.seal import digest_of, plain_form
from cable_reader.annotate.session import AnnotationSession
from cable_reader.annotate.source import SourceDescription
from cable_reader.annotate.store import Seal, from_xml, is_intact, to_xml
from cable_reader.annotate.written_parts import written_parts
from cable_reader.annotate.xml_loader import load_xml
from cable_reader.annotate.xml_write import Writer
from cable_reader.errors import AnnotationFileError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOMENT = "2026-01-01T00:00:00Z"
TEXTS = st.one_of(
    st.sampled_from(
        [
            "",
            "a\n    <body",
            "x\n\n",
            "\n   ",
            "a\n      ",
            "\r\n \r",
            "\x0c\x00\udc92",
            "]]>",
            "&#13;",
        ]
    ),
    st.text(max_size=12),
    st.text("\n\r <>&\"'/ab", max_size=12),
)
NEWLINES = st.sampled_from(["lf", "crlf", "cr"])


@st.composite
def sets(draw: st.DrawFn) -> AnnotationSet:
    source = SourceDescription("a", "utf-8", draw(NEWLINES), 9, 9, "0" * 64)
    made, label = AnnotationSet(source=source, created=MOMENT).with_new_label("one & <two>")
    for _ in range(draw(st.integers(0, 4))):
        exact = draw(TEXTS)
        target = Target("span", 3, 3 + len(exact), exact, draw(TEXTS), draw(TEXTS))
        made = made.with_annotation(
            Annotation.new(
                *draw(st.sampled_from([(), (target,), (target, target)])),
                at=MOMENT,
                note=draw(TEXTS),
                author=draw(st.sampled_from(["", "R. Reader", 'A "B" <c>'])),
                labels=draw(st.sampled_from([(), (label.uuid,)])),
                links=draw(st.sampled_from([(), ("00000000-0000-4000-8000-000000000000",)])),
                foreign=draw(
                    st.sampled_from([Foreign(), Foreign((("{urn:x}a", "b"),), ("<q/>",))])
                ),
            )
        )
    return made


def child_digests(data: bytes, newline: str) -> dict[str, bytes]:
    return {
        child.get("id"): digest_of(plain_form(child, newline))
        for child in load_xml(data)
        if child.tag.endswith("}annotation")
    }


@given(sets())
@settings(max_examples=300, deadline=None)
def test_the_bytes_of_each_annotation_are_what_the_seal_covers_and_the_next_save_writes(made):
    data = to_xml(made)
    parts = written_parts(data)
    newline = made.source.newline
    digests = child_digests(data, newline)
    assert {key: part.digest for key, part in parts.items()}.items() <= digests.items()
    plain = {one.id for one in made if not one.foreign}
    assert plain <= parts.keys(), "only what others wrote is read piece by piece"
    loaded = from_xml(data)
    assert loaded.seal is Seal.INTACT
    assert is_intact(data)
    writer = Writer()
    writer.take(loaded.annotations, loaded.parts)
    assert writer.to_xml(loaded.annotations) == data
    changed = loaded.annotations.with_annotation(Annotation.new(note="more", at=MOMENT), MOMENT)
    assert writer.to_xml(changed) == to_xml(changed)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"\n  <annotation ", b"\n\n   <annotation "),
        (b"\n", b"\r\n"),
        (b"  </annotation>\n", b"  </annotation>\n<!-- FICTIONAL -->\n"),
        (b"  <annotation ", b"  <?x y?>\n  <annotation "),
        (b"'UTF-8'", b"'utf-8'"),
        (b"    <target ", b"      <target "),
    ],
)
def test_another_layout_is_read_as_well(marked: AnnotationSet, old: bytes, new: bytes) -> None:
    data = to_xml(marked).replace(old, new)
    loaded = from_xml(data)
    assert loaded.seal is Seal.INTACT
    assert loaded.annotations == marked
    assert is_intact(data)
    writer = Writer()
    writer.take(loaded.annotations, loaded.parts)
    again = from_xml(writer.to_xml(loaded.annotations))  # the layout of marks may stay
    assert (again.annotations, again.seal) == (marked, Seal.INTACT)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"'UTF-8'", b"'ISO-8859-1'"),
        (b"'UTF-8'", b"'UTF-7'"),
        (b"On the whole cable.", b"On the hole cable."),
        (b'status="open"', b'status="done"'),
        (b"  </annotation>\n  <annotation ", b"  </annotation>stray\n  <annotation "),
        (b"On the whole cable.", b"<![CDATA[On the whole cable!]]>"),
        (b"Compare with\n", b"Compare with \n"),
    ],
)
def test_a_changed_file_is_never_taken_for_whole(
    marked: AnnotationSet, old: bytes, new: bytes
) -> None:
    data = to_xml(marked)
    assert old in data
    broken = data.replace(old, new, 1)
    assert trusted(broken) is False
    with suppress(AnnotationFileError):
        assert not is_intact(broken)


def trusted(data: bytes) -> bool:
    try:
        return from_xml(data).seal is Seal.INTACT
    except AnnotationFileError:
        return False


def test_two_annotations_in_each_other_s_place_break_the_seal(marked: AnnotationSet) -> None:
    data = to_xml(marked)
    first, second = (written_parts(data)[one.id].data for one in marked.annotations[:2])
    swapped = data.replace(first + second, second + first)
    assert swapped != data
    assert from_xml(swapped).seal is Seal.BROKEN


def many(count: int) -> bytes:
    made, label = AnnotationSet(
        source=SourceDescription("a", "utf-8", "lf", 9, 9, "0" * 64)
    ).with_new_label("one")
    marks = [
        Annotation.new(
            Target("span", number, number + 5, "words", "before\n", "\nafter"),
            note=f"Note {number}.",
            labels=(label.uuid,),
        )
        for number in range(count)
    ]
    return to_xml(replace(made, annotations=in_text_order(marks)))


def test_time_grows_with_the_marks_and_not_with_their_square(
    tmp_path: Path, times_longer: Callable[..., float]
) -> None:
    files = {count: many(count) for count in (300, 1500)}

    def work(count: int) -> None:
        path = tmp_path / f"{count}.xml"
        path.write_bytes(files[count])
        session = AnnotationSession.open(path, tmp_path / "state")
        for one in session.annotations.annotations[:3]:
            session.edit(session.annotations.with_annotation(one.having(note="changed")))
            session.edit(session.annotations.with_label_deleted(one.labels[0]))
            session.save()
        session.close()

    taken = times_longer(lambda: work(300), lambda: work(1500), 14)
    assert taken < 14  # five times the marks; their square would be 25
