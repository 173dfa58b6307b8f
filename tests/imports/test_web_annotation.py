"""Web Annotations as other programs write them, and files that are none."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.annotate.annotation import Scope, State
from cable_reader.annotate.exchange import source_urn
from cable_reader.imports import ImportFileError, ImportTarget, import_named


@pytest.fixture(scope="module")
def item(make_item, make_text):
    return make_item(make_text())


@pytest.fixture(scope="module")
def read(item):
    def read_value(value):
        data = value if isinstance(value, bytes) else json.dumps(value).encode()
        into = ImportTarget(item.cable, item.annotations.source)
        return import_named("web-annotation").read(data, into, "marks.json")

    return read_value


def annotation(quote="nine million crowns", **values):
    selector = {"type": "TextQuoteSelector", "exact": quote, "prefix": "would cost "}
    return {
        "type": "Annotation",
        "id": "http://example.org/a/1",
        "body": "a note",
        "target": {"source": "http://example.org/cable.txt", "selector": [selector]},
        **values,
    }


def codes(found) -> list[str]:
    return [one.code for one in found.report.not_taken]


def test_a_quote_alone_finds_its_place(read, item) -> None:
    [one] = read(annotation()).annotations
    start = item.cable.text.index("nine million")
    assert one.targets[0].span == (start, start + 19)
    assert one.note == "a note"


def test_a_wrong_position_is_corrected_by_the_words(read, item) -> None:
    value = annotation("A lighthouse keeper counts the ferries")
    value["target"]["selector"][0]["prefix"] = "4. (S/NF) "
    value["target"]["selector"].append({"type": "TextPositionSelector", "start": 3, "end": 41})
    [one] = read(value).annotations
    assert one.targets[0].start == item.cable.text.index("A lighthouse")
    assert one.targets[0].state is not State.ORPHAN


def test_words_that_stand_twice_are_told_apart_by_what_is_around(read, item) -> None:
    text = item.cable.text
    assert text.count("the") > 1
    value = annotation("the")
    value["target"]["selector"][0] |= {"prefix": "told Econoff that ", "suffix": " new timetable"}
    [one] = read(value).annotations
    assert one.targets[0].start == text.index("the new timetable")


def test_words_that_are_nowhere_make_an_orphan_that_is_kept(read) -> None:
    found = read(annotation("zebras walrus pelican giraffe quagga"))
    assert found.report.orphans == 1
    [one] = found.annotations
    assert one.quote == "zebras walrus pelican giraffe quagga"
    assert one.note == "a note"


@pytest.mark.parametrize(
    "shape",
    [
        lambda one: one,
        lambda one: [one],
        lambda one: {"type": "AnnotationPage", "items": [one]},
        lambda one: {"type": "AnnotationCollection", "first": {"items": [one]}},
        lambda one: json.dumps(one).encode() + b"\n" + json.dumps(one).encode() + b"\n",
    ],
)
def test_collections_pages_arrays_and_lines(read, shape) -> None:
    assert len(read(shape(annotation())).annotations) == 1


def test_bodies_make_notes_and_labels(read) -> None:
    value = annotation(
        motivation="tagging",
        body=[
            {"type": "TextualBody", "value": "economy", "purpose": "tagging"},
            {"type": "TextualBody", "value": "ferries"},
            {"type": "TextualBody", "value": "compare April", "purpose": "commenting"},
            {"type": "Image", "id": "http://example.org/p.png"},
        ],
        creator={"id": "acct:ann@example.org", "name": "Ann"},
        created="2026-01-02T03:04:05+02:00",
    )
    found = read(value)
    [one] = found.annotations
    names = [found.annotations.book.get(label).name for label in one.labels]
    assert names == ["economy", "ferries"]
    assert one.note == "compare April"
    assert one.author == "Ann"
    assert one.created == "2026-01-02T01:04:05Z"
    assert found.annotations.people[0].uri == "acct:ann@example.org"
    assert codes(found) == ["import-body"]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"motivation": "questioning"}, "import-motivation"),
        ({"motivation": ["commenting", "http://example.org/doubting"]}, "import-motivation"),
        ({"rights": "CC0"}, "import-property"),
        ({"creator": [{"name": "Ann"}, {"name": "Ben"}]}, "import-property"),
        ({"body": {"type": "Choice", "items": []}}, "import-body"),
        ({"body": {"purpose": "tagging", "source": "http://example.org/tag"}}, "import-body"),
    ],
)
def test_what_a_mark_cannot_say_is_reported(read, more, code) -> None:
    value = {"type": "Annotation", "body": "why?", "target": "http://example.org/cable", **more}
    found = read(value)
    assert [one.code for one in found.report.not_taken] == [code]
    assert len(found.annotations) == 1


def test_the_whole_cable_can_be_the_target(read) -> None:
    [one] = read(annotation(target="http://example.org/cable.txt")).annotations
    assert one.targets[0].scope == Scope.CABLE


def test_another_cable_and_other_selectors_are_reported(read) -> None:
    other = annotation(target={"source": "urn:sha256:" + "0" * 64})
    svg = annotation(target={"source": "x", "selector": {"type": "SvgSelector"}})
    found = read([other, svg, {"type": "Dataset"}, 7])
    assert len(found.annotations) == 0
    assert codes(found) == [
        "import-other-cable",
        "import-selector",
        "import-no-place",
        "import-not-annotation",
    ]
    assert dict(found.report.not_taken[2].values) == {"count": 1}


def test_another_release_of_the_cable_takes_its_marks(read, item) -> None:
    other = "urn:sha256:" + "0" * 64
    value = annotation()
    value["target"]["source"] = other
    described = {"id": other, "cable:mrn": item.annotations.source.mrn}
    file = {
        "type": "AnnotationCollection",
        "cable:cables": [described],
        "first": {"items": [value]},
    }
    [one] = read(file).annotations
    assert one.targets[0].exact == "nine million crowns"
    assert one.targets[0].is_placed
    here = {"id": source_urn(item.annotations.source.sha256, None)}
    found = read(
        {**file, "cable:cables": [described, here]}
    )  # the very release is in the file too
    assert codes(found) == ["import-other-cable"]
    found = read({**file, "cable:cables": [{"id": other, "cable:mrn": "09OSTGARD12"}]})
    assert dict(found.report.not_taken[0].values)["name"] == "09OSTGARD12"


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe\x00", b"[" * 100_000])
def test_what_is_not_json_is_refused(read, data: bytes) -> None:
    with pytest.raises(ImportFileError) as raised:
        read(data)
    assert raised.value.code == "import-not-json"


@pytest.mark.parametrize("value", [{"mrn": "08TOKYO2367", "annotations": []}, 7, ["a"], [{}]])
def test_json_without_an_annotation_is_refused(read, value) -> None:
    with pytest.raises(ImportFileError) as raised:
        read(value)
    assert raised.value.code == "import-no-annotations"


@pytest.mark.parametrize("value", [[], {"type": "AnnotationCollection", "total": 0}, {"rows": []}])
def test_a_collection_may_be_empty(read, value) -> None:
    found = read(value)
    assert len(found.annotations) == 0
    assert codes(found) == []


KEYS = (
    *("type", "target", "selector", "source", "body", "items", "first", "id", "exact"),
    *("motivation", "purpose", "value", "creator", "created", "cable:labels", "start"),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(KEYS),
            inner
            | st.sampled_from(
                ("Annotation", "TextQuoteSelector", "TextPositionSelector", "tagging")
            ),
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(JSON)
@settings(max_examples=100, deadline=None)
def test_any_json_is_read_or_reported_or_refused(read, value) -> None:
    try:
        found = read(value)
    except ImportFileError as error:
        if error.code != "import-no-annotations":
            raise
        return
    assert found.report.annotations == len(found.annotations)
    if isinstance(value, dict) and not {"items", "first"} & value.keys():
        assert len(found.annotations) or found.report.not_taken
