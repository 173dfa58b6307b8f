"""Where paragraphs open: printed forms, false starts, and faults of numbering."""

import pytest


def opened(shape):
    return [(one["number"], one["marking"]) for one in shape["paragraphs"]]


@pytest.mark.parametrize(
    ("body", "number", "marking", "text"),
    [
        ("1. (C) Ice.", 1, "C", "Ice."),
        ("1.(C) Ice.", 1, "C", "Ice."),
        ("1 (C) Ice.", 1, "C", "Ice."),
        ("1.  (C)  Ice.", 1, "C", "Ice."),
        ("\u00b61. (C) Ice.", 1, "C", "Ice."),
        ("\u00b6 1. (S//NF) Ice.", 1, "S//NF", "Ice."),
        ("(C) 1. Ice.", 1, "C", "Ice."),
        ("(C) Ice.", None, "C", "Ice."),
        ("PARA 1. (C) Ice.", 1, "C", "Ice."),
        ("Paragraph 1. (C) Ice.", 1, "C", "Ice."),
        ("1. Ice came early.", 1, None, "Ice came early."),
        ("1. SUMMARY: (C) Ice.", 1, "C", "SUMMARY: Ice."),
        ("SUMMARY: 1. (C) Ice.", 1, "C", "SUMMARY: Ice."),
        ("1. (Norrvik) Ice came early.", 1, None, "(Norrvik) Ice came early."),
        ("1. (U.S.) Ice came early.", 1, None, "(U.S.) Ice came early."),
    ],
)
def test_forms(read, body, number, marking, text):
    found = read(body=body)["paragraphs"]
    assert [(one["number"], one["marking"], one["text"]) for one in found] == [
        (number, marking, text)
    ]


@pytest.mark.parametrize(
    ("first", "level"),
    [
        ("(SBU) Entire text.", "SENSITIVE BUT UNCLASSIFIED"),
        ("(SBU) Entire text sensitive but unclassified.", "SENSITIVE BUT UNCLASSIFIED"),
        ("(SENSITIVE BUT UNCLASSIFIED - ENTIRE TEXT)", "SENSITIVE BUT UNCLASSIFIED"),
        ("(SBU) Entire text of the note is below.", "UNCLASSIFIED"),
    ],
)
def test_entire_text_behind_the_mark(read, first, level):
    shape = read(banner="UNCLAS NORRVIK 000118", body=f"1. {first}\n\n2. Ice.")
    assert [one["marking"] for one in shape["paragraphs"]] == ["SBU", None]
    assert shape["paragraphs"][1]["level"] == level


@pytest.mark.parametrize(
    "mark", ["C - ENTIRE TEXT.", "(C - ENTIRE TEXT).", "CONFIDENTIAL - ENTIRE TEXT."]
)
def test_entire_text_marks_all_paragraphs(read, mark):
    shape = read(banner="S E C R E T NORRVIK 000118", body=f"1. {mark}\n\n2. Ice.\n\n3. (S) Snow.")
    assert [(one["level"], one["inherited"]) for one in shape["paragraphs"]] == [
        ("CONFIDENTIAL", False),
        ("CONFIDENTIAL", True),
        ("SECRET", False),
    ]


def test_banner_marks_what_has_no_mark(read):
    found = read(body="1. Ice.\n\n2. Snow.")["paragraphs"]
    assert [(one["level"], one["inherited"]) for one in found] == [("CONFIDENTIAL", True)] * 2


@pytest.mark.parametrize(
    "body",
    [
        "1. (C) The ferry line lost\n2.5 million crowns.\n\n2. (C) Snow.",
        "1. (C) See reasons\n1. 4 (b) and (d).\n\n2. (C) Snow.",
        "1. (C) It left at\n12. 30 hours later.\n\n2. (C) Snow.",
        "1. (C) Two causes:\n1) ice; 2) snow.\n\n2. (C) Snow.",
        "1. (C) The list:\n\n1. Ice.\n\n2. Snow.\n\n3. Rain.\n\n2. (C) Snow.",
    ],
)
def test_numbers_in_the_text_open_nothing(read, body):
    assert opened(read(body=body)) == [(1, "C"), (2, "C")]


def test_quoted_documents_have_numbers_of_their_own(read):
    body = "1. (C) Note:\n\nBEGIN TEXT:\n\n1. Ice.\n\n2. Snow.\n\nEND TEXT.\n\n2. (C) Rain."
    shape = read(body=body)
    assert opened(shape) == [(1, "C"), (2, "C")]
    assert "Snow." in shape["paragraphs"][0]["text"]


@pytest.mark.parametrize(
    ("numbers", "code"),
    [
        ([1, 2, 4], "NUM_GAP"),
        ([1, 2, 2, 3], "NUM_DUP"),
        ([1, 2, 3, 2], "NUM_BACK"),
        ([2, 3, 4], "NUM_FIRST"),
        ([1, 2, 3, 14, 15, 16], "NUM_PREFIX_ARTIFACT"),
    ],
)
def test_faults_of_numbering_are_told_and_never_put_right(read, codes, numbers, code):
    shape = read(body="\n\n".join(f"{number}. (C) Ice." for number in numbers))
    assert [one["number"] for one in shape["paragraphs"]] == numbers
    assert [one["ordinal"] for one in shape["paragraphs"]] == list(range(1, len(numbers) + 1))
    assert code in codes(shape)


def test_a_marked_number_within_a_sentence_opens_nothing(read):
    shape = read(body="1. (C) FICTIONAL. See paragraph\n3. (C) of the note.\n\n2. (C) Snow.")
    assert opened(shape) == [(1, "C"), (2, "C")]


def test_marked_numbers_without_blank_lines_may_skip(read):
    shape = read(body="1. (C) FICTIONAL. Ice.\n3. (C) Snow.\n4. (C) Rain.")
    assert opened(shape) == [(1, "C"), (3, "C"), (4, "C")]
