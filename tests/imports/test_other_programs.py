"""Files in the shapes that other programs give them, written by hand from their documentation."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    Scope,
    target_for_cable,
    target_for_span,
)
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


def test_words_said_to_the_last_letter_weigh_more_than_edges(make_item, make_text) -> None:
    """One sign beyond the plane moves a place by one: to the blank before and an edge behind."""
    item = make_item(make_text((f"(C) {PIN} The harbor master\nspoke of a ferry line.",)))
    plain = PlainText(item.cable.text).text
    words = "harbor master spoke o"
    start = plain.index("harbor")
    selection = SELECTION.format(start=start, end=start + len(words), name=words, number=1)
    project = MAXQDA.format(origin="QualCoder 3.7", selections=selection, rich="")
    found, _ = taken("refi-qda", packed(project, {NAME: plain.encode()}), item)
    assert [" ".join(one.quote.split()) for one in found.annotations] == [words]


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
    for words in ("On the whole text", "memo\n\nA second"):
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


GUID = "00000000-0000-4000-8000-0000000000{:02x}".format


def project_of(inner: str, rest: str = "", origin: str = "Other 1", name: str = "cable") -> str:
    """A project of one source; ``inner`` stands in it, ``rest`` behind the sources."""
    return f"""<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="p"
 origin="{origin}"><Users><User guid="{GUID(1)}" name="Ann"/><User guid="{GUID(2)}" name="Ben"/>
</Users><CodeBook><Codes><Code guid="{GUID(3)}" name="ferries" isCodable="true"/>
<Code guid="{GUID(4)}" name="money" isCodable="true"/></Codes></CodeBook><Sources>
<TextSource guid="{GUID(5)}" name="{name}" plainTextPath="internal://{GUID(5)}.txt">{inner}
</TextSource></Sources>{rest}</Project>"""


def coded(plain: str, quote: str, *codings: tuple[int, int], guid: int = 9, note: str = "") -> str:
    """A selection with codings, each a code and who put it there; it is of the first of these."""
    start, end = counted(plain, quote, units=False)
    inner = "".join(
        f'<Coding guid="{GUID(guid * 8 + number)}" creatingUser="{GUID(user)}"><CodeRef '
        f'targetGUID="{GUID(code)}"/></Coding>'
        for number, (code, user) in enumerate(codings)
    )
    described = f"<Description>{note}</Description>" if note else ""
    return (
        f'<PlainTextSelection guid="{GUID(guid)}" startPosition="{start}" endPosition="{end}" '
        f'creatingUser="{GUID(codings[0][1])}">{described}{inner}</PlainTextSelection>'
    )


def labels_of(found, one) -> set[str]:
    return {found.annotations.book.get(label).name for label in one.labels}


@pytest.mark.parametrize(
    ("member", "encoding"),
    [
        ("sources/{}.txt", "utf-16"),
        ("Sources/{}.txt", "utf-16-le"),
        ("SOURCES/{}.TXT", "utf-8-sig"),
        ("sources\\{}.txt", "utf-8"),
        ("{}.txt", "utf-8"),
    ],
)
def test_the_text_is_found_in_whatever_spelling(item, member, encoding) -> None:
    plain = PlainText(item.cable.text).text
    project = project_of(coded(plain, "harbor master", (3, 1)))
    data = packed(project, {member.format(GUID(5).upper()): plain.encode(encoding)})
    # the library mends a backslash where it is made, so it is put there by hand
    data = data.replace(b"sources/", b"sources\\") if "\\" in member else data
    found, quotes = taken("refi-qda", data, item)
    assert quotes == ["harbor master"]
    assert found.report.not_taken == ()


def test_a_project_in_a_folder_beside_a_mac_s_own_files(item) -> None:
    plain = PlainText(item.cable.text).text
    project = project_of(coded(plain, "harbor master", (3, 1)))
    members = {
        "__MACOSX/._project.qde": b"not for us",
        "My project/project.qde": project.encode(),
        f"My project/sources/{GUID(5)}.txt": plain.encode(),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    assert taken("refi-qda", stream.getvalue(), item)[1] == ["harbor master"]


def test_what_two_people_coded_is_of_each(item) -> None:
    plain = PlainText(item.cable.text).text
    project = project_of(coded(plain, "harbor master", (3, 1), (3, 2), (4, 2), note="Who?"))
    found, _ = taken("refi-qda", packed(project, {f"sources/{GUID(5)}.txt": plain.encode()}), item)
    by_author = {one.author: one for one in found.annotations}
    assert labels_of(found, by_author["Ann"]) == {"ferries"}
    assert labels_of(found, by_author["Ben"]) == {"ferries", "money"}
    assert (by_author["Ann"].note, by_author["Ben"].note) == ("Who?", "")


def test_what_is_coded_twice_with_one_memo_is_one_mark(item) -> None:
    """As QualCoder writes it: a selection for each code, all of them called by their words."""
    plain = PlainText(item.cable.text).text
    inner = coded(plain, "harbor master", (3, 1), guid=9, note="Who?")
    inner += coded(plain, "harbor master", (4, 1), guid=10, note="Who?")
    inner += coded(plain, "harbor master", (4, 2), guid=11, note="I know")
    data = packed(project_of(inner), {f"sources/{GUID(5)}.txt": plain.encode()})
    found, _ = taken("refi-qda", data, item)
    assert sorted((one.note, len(one.labels)) for one in found.annotations) == [
        ("I know", 1),
        ("Who?", 2),
    ]


def test_what_comes_back_under_new_identities_is_known(make_item, make_text) -> None:
    """As after a way through QualCoder, with one more code, one more memo, and a name lost."""
    cable = make_item(make_text(PARAGRAPHS)).cable
    plain = PlainText(cable.text).text
    marks, ferries = AnnotationSet().with_new_label("ferries")
    marks, money = marks.with_new_label("money")
    at = {quote: target_for_span(cable, *counted(plain, quote, units=False)) for quote in QUOTES}
    for one in (
        Annotation.new(at[QUOTES[0]], note="one", labels=(ferries.uuid,), author="Ann"),
        Annotation.new(at[QUOTES[0]], note="two", labels=(ferries.uuid,), author="Ann"),
        Annotation.new(at[QUOTES[1]], labels=(ferries.uuid,), author="Ann"),
        Annotation.new(at[QUOTES[2]], note="three", author="Cy"),
        Annotation.new(target_for_cable(), note="on all", labels=(money.uuid,)),
    ):
        marks = marks.with_annotation(one)
    item = make_item(make_text(PARAGRAPHS), marks)
    inner = coded(plain, QUOTES[0], (3, 1), guid=9, note="two\n\none")
    inner += coded(plain, QUOTES[1], (3, 1), (4, 1), guid=10)
    inner += coded(plain, QUOTES[3], (4, 1), guid=11, note="new")
    start, end = counted(plain, QUOTES[2], units=False)
    inner += (
        f'<PlainTextSelection guid="{GUID(60)}" startPosition="{start}" endPosition="{end}">'
        f"<Description>three</Description></PlainTextSelection>"
        f'<PlainTextSelection guid="{GUID(61)}" startPosition="0" endPosition="{len(plain)}">'
        f'<Description>on all</Description><Coding guid="{GUID(62)}"><CodeRef '
        f'targetGUID="{GUID(4)}"/></Coding></PlainTextSelection>'
    )
    data = packed(project_of(inner), {f"sources/{GUID(5)}.txt": plain.encode()})
    target = ImportTarget(item.cable, item.annotations.source, item.annotations)
    found = import_named("refi-qda").read(data, target, "file")
    assert sorted(
        (one.quote, labels_of(found, one) == {"money"}, one.note) for one in found.annotations
    ) == [
        (QUOTES[1], True, ""),
        (QUOTES[3], True, "new"),
    ]
    assert found.report.not_taken == (("import-known", (("count", 3),)),)


def test_notes_that_nothing_refers_to_are_of_the_only_text(item) -> None:
    """QualCoder refers to the first note of a text alone."""
    plain = PlainText(item.cable.text).text
    notes = ""
    for number, quote in enumerate(QUOTES):
        start, end = counted(plain, quote, units=False)
        notes += (
            f'<Note guid="{GUID(16 + number)}" creationDateTime="2022-01-01T00:00:00Z">'
            f"<PlainTextContent>On {quote}</PlainTextContent><PlainTextSelection "
            f'guid="{GUID(32 + number)}" startPosition="{start}" endPosition="{end}"/></Note>'
        )
    project = project_of(f'<NoteRef targetGUID="{GUID(16)}"/>', f"<Notes>{notes}</Notes>")
    data = packed(project, {f"sources/{GUID(5)}.txt": plain.encode()})
    found, quotes = taken("refi-qda", data, item)
    assert sorted(quotes) == sorted(QUOTES)
    assert all(PlainText(f"On {one.quote}").text == one.note for one in found.annotations)
    assert found.report.not_taken == ()


def test_the_text_of_a_pdf_is_a_text_and_its_pages_are_reported(item) -> None:
    plain = PlainText(item.cable.text).text
    project = project_of("").replace(
        "</Sources>",
        f"""<PDFSource guid="{GUID(20)}" name="cable.pdf" path="internal://x.pdf"><Description>Of
the archive</Description><PDFSelection guid="{GUID(21)}" page="0" firstX="1" firstY="1"
 secondX="2" secondY="2"/><Representation guid="{GUID(22)}" plainTextPath="internal://r.txt">
{coded(plain, "harbor master", (3, 1))}</Representation></PDFSource></Sources>""",
    )
    found, _ = taken("refi-qda", packed(project, {"sources/r.txt": plain.encode()}), item)
    by_note = {one.note: one for one in found.annotations}
    assert PlainText(by_note[""].quote).text == "harbor master"
    assert by_note["Of\nthe archive"].targets[0].scope == Scope.CABLE
    assert {one.code for one in found.report.not_taken} == {"import-media", "import-no-text"}


LEFT = {
    "import-text-outside": project_of("").replace("internal://", "absolute:///etc/"),
    "import-memo": project_of("", "<Description>What we think of it</Description>"),
    "import-variables": project_of("", f"""<Variables><Variable guid="{GUID(40)}" name="mrn"
 typeOfVariable="Text"/></Variables>"""),
    "import-links": project_of("", f"""<Links><Link guid="{GUID(41)}" originGUID="{GUID(3)}"
 targetGUID="{GUID(4)}"/></Links>"""),
    "import-not-annotation": project_of("", "<Hyperlinks><Hyperlink/></Hyperlinks>"),
    "import-memo-coded": project_of(
        f'<NoteRef targetGUID="{GUID(42)}"/>',
        f"""<Notes><Note guid="{GUID(42)}"><PlainTextContent>A coded memo</PlainTextContent>
<PlainTextSelection guid="{GUID(43)}" startPosition="2" endPosition="7"><Coding guid="{GUID(44)}">
<CodeRef targetGUID="{GUID(3)}"/></Coding></PlainTextSelection></Note></Notes>""",
    ),
    "import-no-text": project_of(
        f'<NoteRef targetGUID="{GUID(42)}"/>',
        f'<Notes><Note guid="{GUID(42)}" name="m" richTextPath="internal://m.docx"/></Notes>',
    ),
    "import-name": project_of(
        f'<PlainTextSelection guid="{GUID(45)}" name="the turning point" startPosition="30" '
        'endPosition="60"/>'
    ),
    "import-color": project_of("").replace('name="money"', 'name="money" color="#12345678"'),
}  # fmt: skip


@pytest.mark.parametrize("code", LEFT)
def test_what_has_no_counterpart_is_named(item, code) -> None:
    plain = PlainText(item.cable.text).text
    found = import_named("refi-qda").read(
        packed(LEFT[code], {f"sources/{GUID(5)}.txt": plain.encode()}), into(item), "file"
    )
    assert [one.code for one in found.report.not_taken] == [code]


def test_a_label_that_is_there_keeps_its_description_and_that_is_said(
    make_item, make_text
) -> None:
    marks, _ = AnnotationSet().with_new_label("ferries", description="Ours")
    item = make_item(make_text(), marks)
    target = ImportTarget(item.cable, item.annotations.source, item.annotations)
    found = import_named("csv-labels").read(b"tag,description\nferries,Theirs\n", target, "x.csv")
    assert [one.description for one in found.annotations.book] == ["Ours"]
    assert [one.code for one in found.report.not_taken] == ["import-description"]


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
