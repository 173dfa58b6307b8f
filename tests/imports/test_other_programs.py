"""Files in the shapes that other programs give them, written by hand from their documentation."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.annotate.annotation import Scope
from cable_reader.annotate.exchange import PlainText
from cable_reader.imports import ImportTarget, import_named
from cable_reader.imports.counting import Counting, Readings, counting_of
from cable_reader.imports.moments import moment

PIN = "\N{PUSHPIN}"
PARAGRAPHS = (
    f"(C) SUMMARY: {PIN} The ferry talks resumed on May 2 after a pause of\nthree weeks.",
    "(SBU) The harbor master told Econoff that the new timetable\nwould cost nine million crowns.",
    "(U) The joint statement was published on May 3.",
)
QUOTES = ("ferry talks resumed", "harbor master", "nine million crowns", "joint statement")


@pytest.fixture(params=["\n", "\r\n"], ids=["lf", "crlf"])
def item(make_item, make_text, request):
    return make_item(make_text(PARAGRAPHS, request.param))


def into(item) -> ImportTarget:
    return ImportTarget(item.cable, item.annotations.source)


def packed(project: str, sources: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("project.qde", project)
        for name, data in sources.items():
            archive.writestr(name, data)
    return stream.getvalue()


def counted(text: str, quote: str, *, units: bool) -> tuple[int, int]:
    """The place of a quote as a program counts it that has this text in memory."""
    start = text.index(quote)
    if not units:
        return start, start + len(quote)
    before = len(text[:start].encode("utf-16-le")) // 2
    return before, before + len(quote.encode("utf-16-le")) // 2


def taken(form: str, data: bytes, item):
    found = import_named(form).read(data, into(item), "file")
    quotes = [PlainText(one.quote or "").text for one in found.annotations]
    assert all(one.targets[0].is_placed for one in found.annotations)
    return found, quotes


# -- REFI-QDA

MAXQDA = """<?xml version="1.0" encoding="utf-8"?>
<Project xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" name="Cables" origin="{origin}"
 creatingUserGUID="AAAAAAAA-0000-4000-8000-000000000001" creationDateTime="2021-01-15T23:37:54Z"
 xmlns="urn:QDA-XML:project:1.0">
<Users><User name="ANN" id="A" guid="AAAAAAAA-0000-4000-8000-000000000001"/></Users>
<CodeBook><Codes>
<Code color="#FF0000" isCodable="true" name="Trade" guid="AAAAAAAA-0000-4000-8000-000000000002">
 <Code name="ferries" guid="{{AAAAAAAA-0000-4000-8000-000000000003}}" isCodable="true"/></Code>
</Codes></CodeBook>
<Sources><TextSource plainTextPath="internal://AAAAAAAA-0000-4000-8000-000000000004.txt"
 name="cable" guid="AAAAAAAA-0000-4000-8000-000000000004" {rich}>
{selections}</TextSource></Sources>
</Project>"""
SELECTION = """<PlainTextSelection endPosition="{end}" name="{name}" startPosition="{start}"
 guid="AAAAAAAA-0000-4000-8000-0000000001{number:02}" modifyingUser="aaaaaaaa-0000-4000-8000-000000000001"
 modifiedDateTime="2021-01-15T23:37:54.1234567+01:00">
<Coding guid="AAAAAAAA-0000-4000-8000-0000000002{number:02}"><CodeRef
 targetGUID="aaaaaaaa-0000-4000-8000-000000000003"/></Coding></PlainTextSelection>"""
NAME = "sources/AAAAAAAA-0000-4000-8000-000000000004.txt"


@pytest.mark.parametrize("units", [False, True], ids=["code points", "UTF-16"])
@pytest.mark.parametrize(
    ("origin", "ends", "in_memory", "mark"),
    [
        ("MAXQDA 2022", "\r\n", "\r\n", b"\xef\xbb\xbf"),
        ("MAXQDA 2022", "\n", "\n", b""),
        ("ATLAS.ti 23", "\r\n", "\n", b"\xef\xbb\xbf"),
        ("NVivo", "\r\n", "\n", b""),  # the places themselves must show it
        ("ATLAS.ti 23", "\r\n", "\r\n", b""),
    ],
)
def test_places_in_whatever_a_program_counts(  # noqa: PLR0917 - one way of counting
    item, origin, ends, in_memory, mark, units
) -> None:
    plain = PlainText(item.cable.text).text
    memory = plain.replace("\n", in_memory)
    selections = ""
    for number, quote in enumerate(QUOTES):
        start, end = counted(memory, quote, units=units)
        selections += SELECTION.format(start=start, end=end, name="", number=number)
    project = MAXQDA.format(origin=origin, selections=selections, rich="")
    data = packed(project, {NAME: mark + plain.replace("\n", ends).encode()})
    found, quotes = taken("refi-qda", data, item)
    assert sorted(quotes) == sorted(QUOTES)
    for one in found.annotations:
        assert [found.annotations.book.path(label) for label in one.labels] == [
            ("Trade", "ferries")
        ]
        assert one.author == "ANN"
        assert one.created == "2021-01-15T22:37:54.123Z"
    assert found.report.not_taken == ()


def test_the_words_a_selection_is_named_by_decide_where_edges_do_not(item) -> None:
    plain = PlainText(item.cable.text).text
    memory = plain.replace("\n", "\r\n")
    start, end = counted(memory, "arbor maste", units=False)  # a selection by mouse
    selection = SELECTION.format(start=start, end=end, name="arbor mas…", number=1)
    project = MAXQDA.format(origin="ATLAS.ti 23", selections=selection, rich="")
    data = packed(project, {NAME: memory.encode()})
    assert taken("refi-qda", data, item)[1] == ["arbor maste"]


def test_qualcoder_s_notes_that_point_into_the_text_and_memos_of_it(item) -> None:
    plain = PlainText(item.cable.text).text
    start, end = counted(plain, "harbor master", units=False)
    project = f"""<Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="QualCoder 3.6">
<Users><User guid="00000000-0000-4000-8000-000000000001" name="default"/></Users>
<Sources><TextSource guid="00000000-0000-4000-8000-000000000004" name="cable"
 plainTextPath="internal://x.txt" creationDateTime="2022-01-01T00:00:00Z"
 creatingUser="00000000-0000-4000-8000-000000000001">
<Description>On the whole text</Description>
<NoteRef targetGUID="00000000-0000-4000-8000-000000000007"/>
<NoteRef targetGUID="00000000-0000-4000-8000-000000000008"/></TextSource></Sources>
<Notes><Note guid="00000000-0000-4000-8000-000000000007"
 creatingUser="00000000-0000-4000-8000-000000000001" creationDateTime="2022-01-01T00:00:00Z">
<PlainTextContent>Who is he?</PlainTextContent>
<PlainTextSelection guid="00000000-0000-4000-8000-000000000009" startPosition="{start}"
 endPosition="{end}"/></Note>
<Note guid="00000000-0000-4000-8000-000000000008" name="memo"
 creationDateTime="2022-01-01T00:00:00Z"><PlainTextContent>A second</PlainTextContent></Note>
<Note guid="00000000-0000-4000-8000-00000000000a" name="journal" plainTextPath="internal://j.txt"
 creationDateTime="2022-01-01T00:00:00Z"/></Notes></Project>"""
    data = packed(project, {"Sources/x.txt": b"\xef\xbb\xbf" + plain.encode()})
    found, _ = taken("refi-qda", data, item)
    by_note = {one.note: one for one in found.annotations}
    assert by_note["Who is he?"].quote == "harbor master"
    assert by_note["Who is he?"].author == "default"
    for words in ("On the whole text", "A second"):
        assert by_note[words].targets[0].scope == Scope.CABLE
    assert [one.code for one in found.report.not_taken] == ["import-memo"]  # the journal


def test_what_may_be_missing_is(item) -> None:
    """No users, no times, no GUIDs on selections, codes without a flag, another prefix."""
    plain = PlainText(item.cable.text).text
    places = [counted(plain, quote, units=False) for quote in QUOTES[:2]]
    selections = "".join(
        f'<q:PlainTextSelection startPosition="{start}" endPosition="{end}">'
        '<q:Coding><q:CodeRef targetGUID="C1"/></q:Coding></q:PlainTextSelection>'
        for start, end in places
    )
    project = f"""<q:Project xmlns:q="urn:QDA-XML:project:1.0"><q:CodeBook><q:Codes>
<q:Code guid="c1" name="ferries"/></q:Codes></q:CodeBook><q:Sources><q:TextSource name="x">
<q:PlainTextContent>{plain.replace("&", "&amp;")}</q:PlainTextContent>{selections}
</q:TextSource></q:Sources></q:Project>"""
    found, quotes = taken("refi-qda", packed(project, {}), item)
    assert sorted(quotes) == sorted(QUOTES[:2])
    assert all(one.labels for one in found.annotations)
    again, _ = taken("refi-qda", packed(project, {}), item)
    assert {one.id for one in again.annotations} == {one.id for one in found.annotations}


# -- Web Annotation


@pytest.mark.parametrize("units", [False, True], ids=["code points", "UTF-16"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_quote_that_stands_twice_is_told_by_its_place(make_item, make_text, units, ends) -> None:
    twice = (f"(C) {PIN} the ferry, the ferry.", "(C) Again the ferry,\nthe ferry.")
    item = make_item(make_text(twice, "\r\n"))
    memory = PlainText(item.cable.text).text.replace("\n", ends)
    at = memory.rindex("the ferry")
    start = len(memory[:at].encode("utf-16-le")) // 2 if units else at
    value = {
        "type": "Annotation",
        "target": {
            "source": "http://example.org/cable",
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": start + 9},
                {"type": "TextQuoteSelector", "exact": "the ferry"},
            ],
        },
    }
    [one] = taken("web-annotation", json.dumps(value).encode(), item)[0].annotations
    assert one.targets[0].start == item.cable.text.rindex("the ferry")


def hypothesis_row(**values) -> dict:
    return {
        "id": "Ab3_xyz",
        "created": "2024-05-06T07:08:09.123456+00:00",
        "updated": "2024-05-06T08:08:09+00:00",
        "user": "acct:ann@hypothes.is",
        "user_info": {"display_name": None},
        "uri": "https://example.org/cable",
        "text": "A note",
        "tags": ["economy", "ferries"],
        "group": "__world__",
        "permissions": {"read": ["group:__world__"]},
        "target": [
            {
                "source": "https://example.org/cable",
                "selector": [
                    {"type": "RangeSelector", "startContainer": "/pre[1]", "startOffset": 12},
                    {"type": "TextPositionSelector", "start": 12, "end": 25},
                    {
                        "type": "TextQuoteSelector",
                        "exact": "harbor master",
                        "prefix": "(SBU) The ",
                    },
                ],
            }
        ],
        **values,
    }


def test_what_the_hypothesis_service_answers(item) -> None:
    reply = hypothesis_row(
        id="reply1", text="Yes", tags=[], references=["Ab3_xyz"],
        target=[{"source": "https://example.org/cable"}],
    )  # fmt: skip
    answer = {"total": 2, "rows": [hypothesis_row(), reply]}
    found, _ = taken("web-annotation", json.dumps(answer).encode(), item)
    by_note = {one.note: one for one in found.annotations}
    one = by_note["A note"]
    assert one.quote == "harbor master"
    assert one.author == "ann"
    assert (one.created, one.modified) == ("2024-05-06T07:08:09.123Z", "2024-05-06T08:08:09Z")
    names = {found.annotations.book.get(label).name for label in one.labels}
    assert names == {"economy", "ferries"}
    assert by_note["Yes"].reply_to == one.id
    assert by_note["Yes"].targets[0].scope == Scope.CABLE
    # how the page was built is nothing to us, and is said
    assert [left.code for left in found.report.not_taken] == ["import-selector"]


def test_the_words_of_the_older_model(item) -> None:
    value = {
        "@context": {"oa": "http://www.w3.org/ns/oa#"},
        "@graph": [
            {
                "@id": "urn:uuid:00000000-0000-4000-8000-00000000000b",
                "@type": "oa:Annotation",
                "oa:motivatedBy": "oa:commenting",
                "oa:annotatedAt": "2014-02-03T04:05:06Z",
                "oa:annotatedBy": {"name": "Ann"},
                "oa:hasBody": {"@type": "cnt:ContentAsText", "cnt:chars": "A note"},
                "oa:hasTarget": {
                    "@type": "oa:SpecificResource",
                    "oa:hasSource": {"@id": "http://example.org/cable"},
                    "oa:hasSelector": {
                        "@type": "oa:TextQuoteSelector",
                        "oa:exact": "joint statement",
                        "oa:prefix": "(U) The ",
                    },
                },
            }
        ],
    }
    found, quotes = taken("web-annotation", json.dumps(value).encode(), item)
    [one] = found.annotations
    assert quotes == ["joint statement"]
    assert (one.note, one.author, one.created) == ("A note", "Ann", "2014-02-03T04:05:06Z")
    assert one.id == "00000000-0000-4000-8000-00000000000b"


def test_a_deeply_nested_file_ends_in_a_report() -> None:
    deep: dict = {}
    for _ in range(300):
        deep = {"items": [deep]}
    from cable_reader.imports.annotation_json import as_recommended

    assert as_recommended(deep)["items"]


# -- label lists


@pytest.mark.parametrize(
    "data",
    [
        "tag;description\r\nÉconomie;Ce qui coûte\r\n".encode("cp1252"),
        "name,description,number of highlights,number of documents\nÉconomie,Ce qui coûte,3,1\n".encode(),
    ],
    ids=["a spreadsheet's", "Taguette's export"],
)
def test_label_lists(item, data) -> None:
    found = import_named("csv-labels").read(data, into(item), "labels.csv")
    [label] = found.annotations.book
    assert (label.name, label.description) == ("Économie", "Ce qui coûte")


# -- counting and times

TEXTS = st.lists(st.sampled_from(["a", "b ", "\r\n", "\r", "\n", PIN, "é", "\x0c"]), max_size=30)


@given(TEXTS, st.booleans(), st.booleans())
@settings(max_examples=200, deadline=None)
def test_every_edge_of_a_character_is_found_again(parts, units, returns) -> None:
    file = "".join(parts)
    text = PlainText(file).text
    way = Counting(text, file, units=units, returns=returns)
    counted_text = file if returns else text
    for offset in range(len(text) + 1):
        # the same place in what the program counts
        before = PlainText(file).back(offset) if returns else offset
        head = counted_text[:before]
        number = len(head.encode("utf-16-le")) // 2 if units else len(head)
        assert way.offset(number) == offset
    assert way.offset(-1) is None
    assert way.offset(3 * len(file) + 1) is None
    assert set(Readings(file).spans(0, 0)) <= {(0, 0)}


def test_nothing_to_choose_by_leaves_the_way_specified() -> None:
    way = counting_of("a\nb", "a\r\nb", [], returns=True)
    assert way.span(3, 4) == (2, 3)
    assert counting_of("a\nb", "a\r\nb", [], returns=False).span(2, 3) == (2, 3)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2020-01-02T03:04:05Z", "2020-01-02T03:04:05Z"),
        ("2020-01-02T03:04:05", "2020-01-02T03:04:05Z"),
        ("2020-01-02T03:04:05.1234567Z", "2020-01-02T03:04:05.123Z"),
        ("2020-01-02T03:04:05+02:00", "2020-01-02T01:04:05Z"),
        ("0001-01-01T00:00:00+14:00", None),
        ("yesterday", None),
        (None, None),
        (12, None),
    ],
)
def test_times(written, read) -> None:
    assert moment(written) == read
