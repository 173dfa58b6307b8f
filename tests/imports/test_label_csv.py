"""Label lists of Taguette and of people."""

from __future__ import annotations

import time

import pytest

from cable_reader.annotate.annotation import AnnotationSet
from cable_reader.imports import ImportFileError, ImportTarget, import_named


@pytest.fixture
def read(make_item, make_text):
    item = make_item(make_text())

    def read_into(data: bytes, annotations: AnnotationSet | None = None):
        there = AnnotationSet() if annotations is None else annotations
        into = ImportTarget(item.cable, item.annotations.source, there)
        return import_named("csv-labels").read(data, into, "labels.csv")

    return read_into


def paths(found) -> list[str]:
    book = found.annotations.book
    return ["/".join(book.path(label.uuid)) for label in book]


@pytest.mark.parametrize(
    "data",
    [
        b"tag,description\neconomy,Money\n",
        b"\xef\xbb\xbfTag,Description\r\neconomy,Money\r\n",
        b"name;description\neconomy;Money\n\n",
        b"path\tdescription\neconomy\tMoney",
        "tag,description\neconomy,Money\n".encode("utf-16"),
        b'description,tag\n"Money"," economy "\n',
    ],
)
def test_many_spellings_of_one_list(read, data: bytes) -> None:
    found = read(data)
    assert paths(found) == ["economy"]
    assert next(iter(found.annotations.book)).description == "Money"
    assert found.report.labels == 1


def test_what_excel_and_people_write(read) -> None:
    found = read(
        b"sep=|\r\nTag|Colour|x\r\nferries|Red|1|2\r\nmoney|#ABC||\r\nposts|mauvish|"
        b"\r\nlong|teal|" + b"y" * 200_000
    )
    colors = {label.name: label.color for label in found.annotations.book}
    assert (colors["ferries"], colors["money"], colors["long"]) == (
        "#ff0000",
        "#aabbcc",
        "#008080",
    )
    assert [one.code for one in found.report.not_taken] == [
        "import-cells",
        "import-color",
        "import-column",
    ]


def test_many_labels_take_the_time_of_their_number(read) -> None:
    def seconds(count: int) -> float:
        data = b"tag\n" + b"".join(b"outer/inner %d\n" % number for number in range(count))
        start = time.process_time()
        assert len(read(data).annotations.book) == count + 1
        return time.process_time() - start

    seconds(100)
    assert seconds(4000) < 10 * seconds(1000)  # it was 16 times and more


def test_paths_nest_and_guards_come_off(read) -> None:
    assert paths(read(b"tag\na/b\na\n'=x\n =y\n")) == ["a", "a/b", "=x", "=y"]


def test_a_label_that_is_there_is_the_same_label(read) -> None:
    there, label = AnnotationSet().with_new_label("Economy", "#112233")
    found = read(b"tag,description\neconomy,Money\nnew,\n", there)
    assert paths(found) == ["Economy", "new"]
    assert found.annotations.book.get(label.uuid).color == "#112233"
    assert found.annotations.book.get(label.uuid).description == "Money"
    assert found.report.labels == 1


def test_what_has_no_counterpart_is_reported(read) -> None:
    found = read(b"tag,weight,description\na,3,\n / ,,\n")
    assert [(one.code, dict(one.values)) for one in found.report.not_taken] == [
        ("import-label-unnamed", {"count": 1}),
        ("import-column", {"name": "weight", "count": 1}),
    ]


@pytest.mark.parametrize("data", [b"", b"a,b\n1,2\n", b"tag,name\nx,y\n", b"\x00\xff" * 50])
def test_other_files_are_refused(read, data: bytes) -> None:
    with pytest.raises(ImportFileError) as raised:
        read(data)
    assert raised.value.code == "import-not-labels"
