"""Labels of fields at the start of lines, and in the middle where a dump lost its lines."""

from itertools import permutations

import pytest

import cable_reader
from cable_reader.cable.fields import field_at, split_lost_headings, split_lost_lines
from cable_reader.cable.lines import Lines


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("E.O. 12958: N/A", "eo"),
        ("EO 12958 N/A", "eo"),
        ("TAGS: PREL", "tags"),
        ("SUBJECT: ICE", "subject"),
        ("REF: CASTRA 12", "ref"),
        ("Classified By: DCM", "classified"),
        ("(U) CLASSIFIED BY: DCM", "classified"),
        ("SUBEJCT: ICE", "subject"),
        ("SUJECT : ICE", "subject"),
        ("TGAS: PREL", "tags"),
        ("TAGSS: PREL", "tags"),
    ],
)
def test_labels(word, name):
    assert field_at(word).name == name


@pytest.mark.parametrize(
    "word", ["", "Subjects came", "Reference books", "Eons ago", "SUBJET ICE", "TAS PREL"]
)
def test_words_that_are_no_labels(word):
    assert field_at(word) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "E.O. 12958: N/A TAGS: PREL SUBJECT: ICE",
            ["E.O. 12958: N/A", "TAGS: PREL", "SUBJECT: ICE"],
        ),
        (
            "SUBJECT: ICE ON THE PRIMEREF: CASTRA 12",
            ["SUBJECT: ICE ON THE PRIME", "REF: CASTRA 12"],
        ),
        (
            "E.O. 12958: N/A TAGS- PREL SUBJ/ ICE REF A: CASTRA 12 REF B: VELM 9",
            ["E.O. 12958: N/A", "TAGS- PREL", "SUBJ/ ICE", "REF A: CASTRA 12 REF B: VELM 9"],
        ),
        (
            "E.O. 12958: N/A TAGS PREL SUBJECT - ICE",
            ["E.O. 12958: N/A", "TAGS PREL", "SUBJECT - ICE"],
        ),
        # a line end that a dump wrote out
        ("TAGS: PREL\\nSUBJECT: ICE", ["TAGS: PREL", "SUBJECT: ICE"]),
        # a field that has a line of its own is looked for nowhere else
        ("TAGS: PREL\nSUBJECT: NEW TAGS: ICE", ["TAGS: PREL", "SUBJECT: NEW TAGS: ICE"]),
        # nor are labels in the text
        (
            "SUBJECT: ICE\n1. (C) He wrote TAGS: PREL.",
            ["SUBJECT: ICE", "1. (C) He wrote TAGS: PREL."],
        ),
    ],
)
def test_lost_lines(text, words):
    lines = Lines(text)
    split_lost_lines(lines)
    assert lines.words == words


def test_the_first_field_of_a_kind_counts(read):
    shape = read(fields="SUBJECT: FICTIONAL: ICE\nSUBJECT: SNOW\nREF: CASTRA 12\nREF: VELM 9")
    assert shape["subject"] == "FICTIONAL: ICE"
    assert [one["mrn"] for one in shape["references"]] == ["07CASTRA12", "07VELM9"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ice. ---- Snow ----", ["Ice.", "----", "Snow", "----"]),
        ("Ice. ---- Snow ---- 2. Fog.", ["Ice.", "----", "Snow", "----", "2. Fog."]),
        ("---- Snow ----", ["---- Snow ----"]),
        ("Ice. ---- and so on", ["Ice. ---- and so on"]),
    ],
)
def test_lost_headings(text, words):
    lines = Lines(text)
    split_lost_headings(lines)
    assert lines.words == words


@pytest.mark.parametrize(
    "before", ["SIPDIS", "CASTRA FOR IDA MOSS", "DEPT FOR NEA/MAG (JOHNSON), INR (HALE)", "ICE"]
)
def test_a_fragment_without_banner_has_its_fields(before):
    shape = cable_reader.parse(
        f"{before}\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: FICTIONAL"
    ).as_dict()
    assert (shape["tags"], shape["subject"]) == (["PREL"], "FICTIONAL")


def test_the_one_who_is_named_classified(read):
    shape = read(fields="Classified By: CASTRA 12\n\nClassified By: DCM Ida Moss, reason 1.4 (b)")
    assert shape["classified_by"]["name"] == "Ida Moss"


FIELDS = (
    "E.O. 12958: DECL: 03/15/2017", "TAGS: PREL, XN", "SUBJECT: FICTIONAL: ICE IN THE\nSOUND",
    "REF: A. CASTRA 12\n     B. VELM 9", "Classified By: DCM Ida Moss for reasons 1.4\n(b) and (d)",
)  # fmt: skip


def facts(shape):
    keys = ("eo", "tags", "subject", "references", "captions", "passing", "signature")
    who = shape["classified_by"]
    texts = [(one["number"], one["text"]) for one in shape["paragraphs"]]
    return [*(shape[key] for key in keys), who["name"], who["reasons"], texts]


@pytest.mark.parametrize("order", list(permutations(range(len(FIELDS)))))
def test_any_order(read, order):
    usual = read(fields="\n\n".join(FIELDS))
    assert facts(read(fields="\n\n".join(FIELDS[place] for place in order))) == facts(usual)


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n", " \n", "\n    "])
def test_blanks_and_blank_lines_everywhere(parse, gap):
    text = parse(
        fields="\n\n".join(FIELDS), body="1. (C) Ice came.\n\n2. (U) It went.\nLINDEN"
    ).text
    shapes = [cable_reader.parse(one).as_dict() for one in (text, text.replace("\n", gap))]
    assert facts(shapes[0]) == facts(shapes[1])
