"""Two releases of one cable: every kind of change, at any size, and nothing is lost or invented."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cable_reader
from cable_reader.compare.comparison import Change, Kind, compare
from cable_reader.compare.difference import longest_rise, stretches
from cable_reader.compare.in_words import changes as in_words
from cable_reader.compare.in_words import summary

HEAD = """\
VZCZCXRO7735
OO RUEHVM
DE RUEHKV #0417/01 1341042
ZNY CCCCC ZZH
O 141042Z MAY 09
FM AMEMBASSY KESTRAVA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 2206
BT
C O N F I D E N T I A L KESTRAVA 000417

SIPDIS

E.O. 12958: DECL: 05/14/2019
TAGS: PREL
SUBJECT: FICTIONAL: A FERRY

"""
FERRY = "1. (C) This cable is FICTIONAL. The ferry sails on Tuesdays."
LAMPS = "2. (C) It carries four passengers and a cargo of tin lamps in the hold."
KEEPER = "3. (C) The keeper, who had been to the island twice, asked us to keep his visit quiet."
END = "4. (U) The next boat is due at the end of the month, weather permitting."


def cable(*paragraphs, head=HEAD):
    return cable_reader.parse(head + "\n\n".join(paragraphs) + "\nWEYLAND\n")


WHOLE = cable(FERRY, LAMPS, KEEPER, END)


def changes(a, b):
    return [str(one.change) for one in compare(a, b).paragraphs]


def test_a_cable_is_the_same_as_itself_however_its_lines_break():
    wrapped = cable(FERRY, LAMPS.replace(" and ", "\nand "), KEEPER, END)
    assert changes(WHOLE, wrapped) == ["same"] * 4


def test_quotation_marks_and_hyphens_at_line_ends_change_nothing():
    a = cable('1. (C) He said "yes" to a co-operation.')
    b = cable("1. (C) He said \u201cyes\u201d to a co-\noperation.")
    assert changes(a, b) == ["same"]


@pytest.mark.parametrize(
    "sign", ["[Excised]", "[…]", "[...]", "XXXXXXXXXXXX", "XXXX", "\u2588\u2588\u2588"]
)
def test_words_behind_a_sign_are_withheld_and_counted(sign):
    a = cable(FERRY, LAMPS.replace("a cargo of tin lamps", sign), KEEPER, END)
    found = compare(a, WHOLE)
    assert [str(one.change) for one in found.paragraphs] == [
        "same",
        "withheld-in-a",
        "same",
        "same",
    ]
    assert (found.withheld_in_a, found.withheld_in_b) == (5, 0)
    turned = compare(WHOLE, a)
    assert turned.paragraphs[1].change is Change.WITHHELD_IN_B
    assert (turned.withheld_in_a, turned.withheld_in_b) == (0, 5)


def test_a_paragraph_that_is_left_out_is_withheld_whole():
    found = compare(cable(FERRY, LAMPS, END), WHOLE)
    third = found.paragraphs[2]
    assert third.change is Change.WITHHELD_IN_A
    assert third.a is None
    assert third.withheld_in_a == len(KEEPER.split()) - 2


def test_a_paragraph_of_which_only_the_number_is_left_is_found():
    found = compare(cable(FERRY, LAMPS, "3. (C) [EXCISED]", END), WHOLE)
    assert [one.a.number for one in found.paragraphs] == [1, 2, 3, 4]
    assert found.paragraphs[2].change is Change.WITHHELD_IN_A


def test_unnumbered_gaps_stand_where_the_other_release_has_its_paragraphs():
    a = cable("The ferry sails on Tuesdays.", "[EXCISED]", "The next boat is due on Friday.")
    b = cable(
        "The ferry sails on Tuesdays.", "Nobody meets it.", "The next boat is due on Friday."
    )
    found = compare(a, b).paragraphs
    assert [(one.a is not None, one.b is not None) for one in found] == [(True, True)] * 3
    assert found[1].withheld_in_a == 3


def test_exemption_codes_in_the_margin_explain_what_is_missing_elsewhere_in_the_paragraph():
    left = "2. (C) It carries four passengers in the hold.\n\nB1\n1.4(D)\n"
    a = cable(FERRY, left, KEEPER, END, head="RELEASE IN PART B1,1.4(D)\n" + HEAD)
    assert a.facts.redactions
    second = compare(a, WHOLE).paragraphs[1]
    assert second.change is Change.WITHHELD_IN_A
    assert second.withheld_in_a == 6


def test_other_words_without_a_gap_are_reworded():
    found = compare(cable(FERRY.replace("Tuesdays", "Mondays"), LAMPS, KEEPER, END), WHOLE)
    assert found.paragraphs[0].change is Change.REWORDED
    pieces = [(one.kind, [w.printed for w in one.a], [w.printed for w in one.b])
              for one in found.paragraphs[0].pieces]  # fmt: skip
    assert pieces[1] == (Kind.REWORDED, ["Mondays."], ["Tuesdays."])


def test_another_mark_over_the_same_words():
    found = compare(cable(FERRY.replace("(C)", "(S)"), LAMPS, KEEPER, END), WHOLE)
    assert found.paragraphs[0].change is Change.MARK_CHANGED
    both = compare(cable(FERRY.replace("(C) This", "(S) That"), LAMPS, KEEPER, END), WHOLE)
    assert both.paragraphs[0].change is Change.REWORDED
    assert both.paragraphs[0].is_mark_changed
    assert in_words(both.paragraphs[0]) == "Reworded, mark changed"
    assert in_words(found.paragraphs[0]) == "Mark changed"


def test_gaps_in_both_are_withheld_in_both_and_no_difference():
    a = cable(FERRY, LAMPS.replace("tin lamps", "[Excised]"))
    b = cable(FERRY, LAMPS.replace("tin lamps", "XXXXXXXXX"))
    found = compare(a, b)
    assert found.paragraphs[1].change is Change.SAME
    assert Kind.WITHHELD_IN_BOTH in {one.kind for one in found.paragraphs[1].pieces}


RELEASED = "RELEASE IN PART B6\n" + HEAD


def test_a_code_in_the_margin_withholds_nothing_in_the_other_release():
    lines = LAMPS.replace("tin lamps", "[         ]").replace(" and", "          B6\nand")
    b = cable(FERRY, lines, KEEPER, END, head=RELEASED)
    paired = compare(WHOLE, b).paragraphs[1]
    assert (paired.change, paired.withheld_in_b) == (Change.WITHHELD_IN_B, 2)
    assert Kind.WITHHELD_IN_BOTH not in {one.kind for one in paired.pieces}
    again = compare(b, WHOLE).paragraphs[1]
    assert (again.change, again.withheld_in_a) == (Change.WITHHELD_IN_A, 2)


def test_a_code_beside_whole_words_is_no_difference():
    b = cable(FERRY, LAMPS.replace(" and", "          B6\nand"), KEEPER, END, head=RELEASED)
    paired = compare(WHOLE, b).paragraphs[1]
    assert paired.change is Change.SAME
    assert [one.kind for one in paired.pieces if not one.has_words] == [Kind.WITHHELD_IN_B]


def test_what_b_adds():
    a = cable(FERRY, LAMPS.replace("a cargo of tin lamps", "[Excised]"), END)
    added = [
        " ".join(word.printed for word in stretch)
        for one in compare(a, WHOLE).paragraphs
        for stretch in one.added
    ]
    assert added == ["a cargo of tin lamps", KEEPER.removeprefix("3. (C) ")]


def test_repeated_numbers_are_told_apart_by_their_words():
    again = KEEPER.replace("3.", "2.")
    a, b = cable(FERRY, LAMPS, again), cable(FERRY, again)
    assert [(one.a.ordinal if one.a else None, one.b.ordinal if one.b else None)
            for one in compare(a, b).paragraphs] == [(1, 1), (2, None), (3, 2)]  # fmt: skip


def test_capitals_tell_nothing_where_one_release_has_nothing_else():
    shouted = cable(*(one.upper() for one in (FERRY, LAMPS, KEEPER, END)))
    assert changes(shouted, WHOLE) == ["same"] * 4


def test_fields_of_the_header_that_differ():
    b = cable(FERRY, head=HEAD.replace("PREL", "PREL, EWWT"))
    assert [tuple(one) for one in compare(cable(FERRY), b).fields] == [
        ("tags", "PREL", "PREL, EWWT")
    ]


def test_two_cables_are_called_two_cables():
    other = cable(FERRY, head=HEAD.replace("000417", "000418").replace("#0417", "#0418"))
    found = compare(WHOLE, other)
    assert found.is_of_one_cable is False
    assert "09KESTRAVA418" in summary(found)[0]
    assert compare(WHOLE, WHOLE).is_of_one_cable is True


def test_nothing_against_something():
    nothing = cable_reader.parse("")
    assert compare(nothing, nothing).paragraphs == ()
    found = compare(nothing, WHOLE)
    assert found.counts[Change.WITHHELD_IN_A] == 4
    assert found.as_dict()["same_cable"] is None


WORDS = st.lists(st.sampled_from(["a", "b", "c", "ferry", "\0"]), max_size=30)


@settings(max_examples=150, deadline=None)
@given(WORDS, WORDS)
def test_stretches_tile_both_texts_and_what_they_call_the_same_is(a, b):
    at_a = at_b = 0
    for one in stretches(a, b):
        assert (one.a_start, one.b_start) == (at_a, at_b)
        assert (a[at_a : one.a_end] == b[at_b : one.b_end]) or not one.is_same
        at_a, at_b = one.a_end, one.b_end
    assert (at_a, at_b) == (len(a), len(b))


PARAGRAPHS = st.lists(
    st.sampled_from([FERRY, LAMPS, KEEPER, END, "3. (C) [EXCISED]", "XXXXXXXX", "5. (S) New."]),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(PARAGRAPHS, PARAGRAPHS)
def test_every_paragraph_and_every_word_appears_once_and_in_order(a, b):
    found = compare(cable(*a), cable(*b))
    for side, whole in (("a", found.a), ("b", found.b)):
        listed = [getattr(one, side) for one in found.paragraphs]
        kept = [one for one in listed if one is not None]
        assert [one.ordinal for one in kept] == [p.ordinal for p in whole.facts.paragraphs]
        for one in found.paragraphs:
            words = [w for piece in one.pieces for w in getattr(piece, side) if not w.is_gap]
            paragraph = getattr(one, side)
            if paragraph is None:
                assert words == []


def test_the_longest_rise():
    assert longest_rise([(0, 5), (1, 2), (2, 3), (3, 1), (4, 9)]) == [(1, 2), (2, 3), (4, 9)]
    assert longest_rise([]) == []


def of_size(paragraphs, seed, head=""):
    rng = random.Random(seed)
    words = [f"w{number}" for number in range(2000)]
    return cable(
        *(
            f"{n}. (C) {head}" + " ".join(rng.choices(words, k=80))
            for n in range(1, paragraphs + 1)
        )
    )


@pytest.mark.parametrize("head", ["", "these words stand in every paragraph and tell nothing "])
def test_time_grows_with_the_text_and_not_with_its_square(head, times_longer):
    small, large = ((of_size(size, 1, head), of_size(size, 2, head)) for size in (80, 400))
    taken = times_longer(lambda: compare(*small), lambda: compare(*large), 14)
    assert taken < 14  # five times the text; its square would be 25


def test_words_that_one_release_lacks_without_a_gap_are_reworded_not_withheld():
    shorter = cable(FERRY, LAMPS.replace(" and a cargo of tin lamps", ""), KEEPER, END)
    for found in (compare(WHOLE, shorter), compare(shorter, WHOLE)):
        assert [str(one.change) for one in found.paragraphs] == [
            "same",
            "reworded",
            "same",
            "same",
        ]
        assert (found.withheld_in_a, found.withheld_in_b) == (0, 0)


def test_where_both_have_as_many_gaps_what_one_lacks_elsewhere_is_not_withheld():
    gap = LAMPS.replace("tin lamps", "[Excised]")
    shorter = gap.replace("four passengers and ", "")
    for a, b in ((gap, shorter), (shorter, gap)):
        found = compare(cable(FERRY, a), cable(FERRY, b))
        assert (found.withheld_in_a, found.withheld_in_b) == (0, 0)
