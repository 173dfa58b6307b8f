"""REFI-QDA projects and codebooks as other programs write them."""

from __future__ import annotations

import importlib
import io
import pkgutil
import zipfile

import pytest

from cable_reader import imports
from cable_reader.annotate.annotation import Scope
from cable_reader.annotate.xml_loader import XmlError
from cable_reader.imports import IMPORTS, Import, ImportFileError, ImportTarget, import_named

G = "00000000-0000-4000-8000-00000000000"
PROJECT = """<?xml version="1.0" encoding="utf-8"?>
<Project name="p" origin="Other 1.0" xmlns="urn:QDA-XML:project:1.0">
<Users><User guid="{g}1" name="Ann"/></Users>
<CodeBook><Codes><Code guid="{G}2" name="Trade" isCodable="false">
  <Code guid="{g}3" name="ferries" isCodable="true" color="#fc0"/></Code></Codes></CodeBook>
<Sources><TextSource guid="{g}4" name="cable" plainTextPath="internal://{g}4.txt">{inner}</TextSource>
<PictureSource guid="{g}5" name="map.png" path="internal://x.png"/></Sources>
<Notes><Note guid="{g}6" name="memo" plainTextPath="internal://{g}6.txt"/>
<Note guid="{g}7"><PlainTextContent>a linked note</PlainTextContent></Note></Notes>
<Links><Link guid="{g}8" originGUID="{g}7" targetGUID="{g}9"/></Links>
<Sets><Set guid="{g}0" name="group"/></Sets>
</Project>"""


@pytest.fixture
def item(make_item, make_text):
    return make_item(make_text(newline="\r\n"))


@pytest.fixture
def read(item):
    def read_project(inner: str, text: str | None = None, suffix: str = "txt"):
        plain = item.cable.text.replace("\r\n", "\n") if text is None else text
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            project = PROJECT.format(g=G, G=G.upper(), inner=inner)
            archive.writestr("other name.qde", project)
            archive.writestr(f"Sources/{G}4.{suffix}", plain)
            archive.writestr(f"Sources/{G}6.txt", "a memo")
        into = ImportTarget(item.cable, item.annotations.source)
        return import_named("refi-qda").read(stream.getvalue(), into, "p.qdpx")

    return read_project


def selection(start: int, end: int, inner: str = "", guid: str = f"{G}9") -> str:
    return (
        f'<PlainTextSelection guid="{guid}" startPosition="{start}" endPosition="{end}" '
        f'creatingUser="{G}1" creationDateTime="2020-01-02T03:04:05Z">{inner}</PlainTextSelection>'
    )


CODING = f'<Coding guid="{G}a"><CodeRef targetGUID="{G}3"/></Coding>'


def codes(found) -> set[str]:
    return {one.code for one in found.report.not_taken}


def test_codings_land_on_the_words_whatever_the_line_ends(read, item) -> None:
    plain = item.cable.text.replace("\r\n", "\n")
    start = plain.index("harbor master")
    found = read(selection(start, start + 13, f"<Description>a memo</Description>{CODING}"))
    [one] = found.annotations
    assert one.quote == "harbor master"
    assert one.targets[0].start == item.cable.text.index("harbor master")
    assert one.note == "a memo\n\na linked note"
    assert (one.author, one.created) == ("Ann", "2020-01-02T03:04:05Z")
    assert [found.annotations.book.path(label) for label in one.labels] == [("Trade", "ferries")]
    assert found.annotations.book.get(one.labels[0]).color == "#ffcc00"
    assert codes(found) == {"import-media", "import-memo", "import-set"}


def test_a_text_that_was_wrapped_anew_is_searched_for_the_words(read, item) -> None:
    words = " ".join(item.cable.text.split())
    start = words.index("A lighthouse keeper counts the ferries")
    found = read(selection(start, start + 38, CODING), words)
    [one] = found.annotations
    assert one.targets[0].is_placed
    assert one.targets[0].start == item.cable.text.index("A lighthouse keeper")


def test_a_coded_source_is_a_mark_on_the_whole_cable(read) -> None:
    [one] = read(CODING).annotations
    assert one.targets[0].scope == Scope.CABLE
    assert one.labels


@pytest.mark.parametrize(
    ("inner", "text", "code"),
    [
        (selection(0, 5), "another text altogether", "import-other-cable"),
        (selection(-1, 5), None, "import-no-place"),
        (selection(5, 10**9), None, "import-no-place"),
        (selection(0, 12, CODING.replace(f"{G}3", f"{G}f")), None, "import-code-unknown"),
    ],
)
def test_what_cannot_be_taken_is_reported(read, inner: str, text: str | None, code: str) -> None:
    assert code in codes(read(inner, text))


def test_a_source_without_plain_text_is_reported(read) -> None:
    assert "import-no-text" in codes(read(selection(0, 5), suffix="docx"))


def codebook(data: bytes, item):
    into = ImportTarget(item.cable, item.annotations.source)
    return import_named("refi-qda-codebook").read(data, into, "c.qdc")


def test_an_empty_sets_element_does_no_harm(item) -> None:
    found = codebook(
        b'<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="{ABC}" name=" a  b "/>'
        b"</Codes><Sets/></CodeBook>",
        item,
    )
    assert [label.name for label in found.annotations.book] == ["a b"]
    assert found.report.not_taken == ()


def test_taguette_s_tags_are_paths(item) -> None:
    """Its tags are flat; those of our list for it come back as the labels they were."""
    found = codebook(
        b'<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Taguette 1.5.2"><Codes><Code '
        b'guid="ABC" name="economy/trade" isCodable="true"></Code></Codes><Sets></Sets></CodeBook>',
        item,
    )
    book = found.annotations.book
    assert [book.path(label.uuid) for label in book] == [("economy",), ("economy", "trade")]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", XmlError),
        (b"<x/>", ImportFileError),
        (
            b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><CodeBook>&e;</CodeBook>",
            XmlError,
        ),
        (b"<Codes/>", ImportFileError),
    ],
)
def test_hostile_or_other_files_are_refused(item, data: bytes, error: type) -> None:
    with pytest.raises(error):
        codebook(data, item)


def test_every_file_with_a_form_is_listed() -> None:
    found = set()
    for module in pkgutil.iter_modules(imports.__path__):
        loaded = importlib.import_module(f"cable_reader.imports.{module.name}")
        found |= {value.name for value in vars(loaded).values() if isinstance(value, Import)}
    assert found == {one.name for one in IMPORTS}
