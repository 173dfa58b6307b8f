"""Files that hold several cables."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.containers.foia_text import split_documents
from cable_reader.containers.split import split_cables


def cable(post="BRANWICK", number=31, section="", *, dtg="310805Z JAN 06", serial=0, text="TEXT"):
    filed = f"/{section[8:10]}" if section else ""
    return (
        f"VZCZCXRO{number:04}\nPP RUEHQX\nDE RUEHBQ #{serial or number:04}{filed} 0310805\n"
        f"ZNY CCCCC ZZH\nP {dtg}\nFM AMEMBASSY {post}\nTO RUEHC/SECSTATE WASHDC PRIORITY 7001\n"
        f"BT\nC O N F I D E N T I A L {section + ' ' if section else ''}{post} {number:06}\n\n"
        f"SIPDIS\n\n"
        f"E.O. 12958: DECL: 01/31/2016\nTAGS: PREL, XG\nSUBJECT: FICTIONAL\n\n1. (C) {text}\n"
        f"HOLLIS\nBT\n#{number:04}\nNNNN\n"
    )


def record(post="FENWICK", number=412, dtg="041500Z MAR 76", filed="041633Z"):
    level = "LIMITED OFFICIAL USE"
    page = f"PAGE 01        {post[:6]}  {number:05}  {filed}"
    return (
        f"{level}\n\n{page}\n\n44\nACTION OES-03\n\nINFO  OCT-01  EUR-12  /023 W\n"
        f"                     --------------------- 044310\nR {dtg}\nFM AMEMBASSY {post}\n"
        f"TO SECSTATE WASHDC 5102\n\n{level} {post} {number}\n\nE.O. 11652: N/A\nTAGS: SENV, XG\n"
        f"SUBJECT: FICTIONAL\n\n1. TEXT.\nHOLLIS\n\n\n{level}\n\n\nNNN\n"
    )


def smart(post="OSTGARD", number=118):
    return (
        f"UNCLASSIFIED\nSBU\n\nMRN: 12 {post} {number}\nDate/DTG: Mar 14, 2012 / 141530Z MAR 12\n"
        f"From: AMEMBASSY {post}\nAction: WASHDC, SECSTATE ROUTINE\nTAGS: SENV\n"
        f"Subject: FICTIONAL\n\n1. (U) Text.\n\nSignature: MARLIN\n\nUNCLASSIFIED\nSBU\n"
    )


def texts(text, split=split_cables):
    stretches = split(text)
    covered = sorted(span for spans in stretches for span in spans)
    assert covered[0].start == 0
    assert covered[-1].end == len(text)
    assert all(one.end == two.start for one, two in pairwise(covered))
    return ["".join(text[start:end] for start, end in spans) for spans in stretches]


ONE, TWO = cable(), cable("OSTGARD", 118, dtg="010900Z FEB 06")


@pytest.mark.parametrize(
    "head",
    [
        "From: Ann Example <a@example.invalid>\nTo: b@example.invalid\nSubject: {}\n\n",
        "From a@example.invalid Thu Mar 15 15:22:00 2007\nSubject: {}\n\n",
    ],
)
def test_the_head_of_a_mail_belongs_to_the_telegram_under_it(head):
    first, second = head.format("one") + cable(number=31), head.format("two") + cable(number=32)
    assert texts(first + "\n" + second) == [first + "\n", second]


@pytest.mark.parametrize("end", ["\x85", "\u2028", "\x0b", "\r"])
def test_rarer_line_ends(end):
    assert texts((ONE + TWO).replace("\n", end)) == [
        ONE.replace("\n", end),
        TWO.replace("\n", end),
    ]


@pytest.mark.parametrize("between", ["", "\n", "\n\n\n", "\r\n", "\f"])
def test_two_messages_are_two_cables(between):
    first, second = texts(ONE + between + TWO)
    assert first.strip() == ONE.strip()
    assert second.strip() == TWO.strip()


def test_two_cables_glued_without_a_break():
    glued = ONE.removesuffix("NNNN\n").rstrip() + TWO
    assert "#0031VZCZC" in glued
    first, second = texts(glued)
    assert first.endswith("#0031")
    assert second == TWO


def test_an_end_mark_glued_to_the_next_transmission():
    first, second = texts(ONE.rstrip() + TWO)
    assert (first, second) == (ONE.rstrip(), TWO)


def test_messages_without_transmission_id():
    bare = [one.split("\n", 1)[1] for one in (ONE, TWO)]
    assert texts("".join(bare)) == bare
    barer = [one.split("\n", 4)[4].replace("NNNN\n", "") for one in (ONE, TWO)]
    assert texts("".join(barer)) == barer


def test_messages_that_begin_with_the_banner_after_an_end_mark():
    bare = [one[one.index("C O N F") :] for one in (ONE, TWO)]
    assert texts("".join(bare)) == bare


SECTIONS = [cable("HALVOR BAY", 552, f"SECTION 0{n} OF 03", text=f"PART {n}") for n in (1, 2, 3)]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_sections_of_one_message_stay_one_cable_in_any_order(order):
    text = "".join(SECTIONS[n] for n in order)
    assert texts(text) == [text]


def test_sections_between_which_another_cable_stands():
    text = SECTIONS[0] + ONE + SECTIONS[1] + SECTIONS[2]
    assert texts(text) == [SECTIONS[0] + SECTIONS[1] + SECTIONS[2], ONE]


def test_a_damaged_post_or_banner_does_not_part_a_section_from_its_message():
    damaged = SECTIONS[1].replace(" HALVOR BAY 000552\n", " HALVR BAY 000552\n")
    assert texts(SECTIONS[0] + damaged) == [SECTIONS[0] + damaged]
    lost = SECTIONS[1].replace("C O N F I D E N T I A L", "C O N")
    assert texts(SECTIONS[0] + lost) == [SECTIONS[0] + lost]


def test_one_number_of_two_posts_or_two_years_is_two_messages():
    other_post = cable("OSTGARD", 31, serial=32)
    assert len(texts(ONE + other_post)) == 2
    other_year = cable(dtg="310805Z JAN 07")
    assert len(texts(ONE + other_year)) == 2


def test_contradictory_sections_stay_together():
    text = SECTIONS[0] + SECTIONS[0] + SECTIONS[2]
    assert texts(text) == [text]


def test_archive_records():
    a, b = record(), record("KESTREL", 77, "051500Z MAR 76")
    assert texts(a + b) == [a, b]
    headed = [f"Message Text\n\n\n{one}\nMessage Attributes\n\nType: TE\n" for one in (a, b)]
    assert texts("".join(headed)) == headed


def reference_behind_the_sender(message):
    line = next(one for one in message.split("\n") if one.startswith("MRN"))
    return message.replace(line + "\n", "").replace("Action:", line + "\nAction:")


@pytest.mark.parametrize(
    "printed",
    [
        *(str, reference_behind_the_sender, lambda text: text.replace("MRN:", "MRN :")),
        *(lambda text: text.replace("MRN:", "Mrn:"), lambda text: text.replace("MRN:", "mrn:")),
    ],
)
def test_labelled_messages(printed):
    a, b = printed(smart()), printed(smart("KESTREL", 77))
    assert texts(f"{a}\n{b}") == [f"{a}\n", b]


def test_a_page_of_the_same_record_is_no_new_one():
    page = "LIMITED OFFICIAL USE\n\nPAGE 02        FENWIC  00412  041633Z\n\n2. MORE.\n"
    text = record().replace("HOLLIS\n", page + "HOLLIS\n")
    assert texts(text) == [text]


def test_smart_messages_keep_the_levels_at_their_head():
    a, b = smart(), smart("MERROW", 88)
    assert texts(a + b) == [a, b]
    assert texts(a + "\n" + b) == [a + "\n", b]
    assert texts(a + ONE) == [a, ONE]
    assert texts(ONE + a) == [ONE, a]


def test_a_message_that_another_repeats_is_part_of_it():
    inner = ONE.split("\n", 4)[4].replace("NNNN\n", "")
    text = TWO.replace("TEXT\n", f"FOLLOWING REPEAT BRANWICK 31:\nQUOTE\n{inner}UNQUOTE\n")
    assert texts(text) == [text]


def test_notes_before_and_after_belong_to_a_cable():
    text = f"Saved from the archive\n\n{ONE}\n-- end of file --\n{TWO}"
    first, second = texts(text)
    assert first.startswith("Saved")
    assert "end of file" in first
    assert second == TWO


def test_text_that_is_no_cable_is_one():
    assert texts("FM radio\nFM radio\nNNNN and\nso on\n") == [
        "FM radio\nFM radio\nNNNN and\nso on\n"
    ]
    assert split_cables("") == [[(0, 0)]]


PARTS = st.sampled_from(
    [ONE, TWO, *SECTIONS, record(), smart(), "NNNN\n", "VZCZCXRO0001\n", "\n", "CONFIDENTIAL\n",
     "PAGE 01 TOKYO 01234\n", "MRN: 12 X 1\n", "Message Text\n", "FM X\n", "QUOTE\n",
     "R 010101Z JAN 76\n"]
)  # fmt: skip


@given(text=st.lists(PARTS, max_size=8).map("".join), cut=st.integers(0, 2_000))
@settings(max_examples=100, deadline=None)
def test_stretches_tile_any_text(text, cut):
    text = text[cut:]
    if text:
        assert sum(map(len, texts(text))) == len(text)


def test_documents_of_a_release(cables):
    text = (cables / "release-2001.txt").read_text()
    first, second = texts(text, split_documents)
    assert "C00000172" not in first
    assert "C00000171" not in second
    assert first.count("\f") == 2
    assert second.startswith("UNCLASSIFIED U.S. Department of State")


def test_a_document_without_form_feeds_begins_at_its_stamp(cables):
    text = (cables / "release-2001.txt").read_text().replace("\f", "")
    _, second = texts(text, split_documents)
    assert second.startswith(("UNCLASSIFIED U.S.", "RELEASE"))
    assert "UNCLAS MERROW 000455" in second


def bare(post, number, text="TEXT"):
    return (
        f"C O N F I D E N T I A L {post} {number:06}\n\nTAGS: PREL, XG\nSUBJECT: FICTIONAL\n\n"
        f"1. (C) {text}\nHOLLIS\n"
    )


def test_bodies_put_end_to_end_are_cut_at_their_banners():
    first, second = bare("BRANWICK", 31), bare("OSTGARD", 118)
    assert texts(first + second) == [first, second]


def test_a_banner_that_is_repeated_or_quoted_cuts_nothing():
    section = bare("BRANWICK", 31)
    assert len(texts(section + section)) == 1
    assert len(texts(bare("BRANWICK", 31, "QUOTE\n" + bare("OSTGARD", 118) + "UNQUOTE"))) == 1


def test_a_corrected_copy_is_a_cable_of_its_own():
    corrected = ONE.replace("\nSIPDIS", "\nC O R R E C T E D  C O P Y (PARA 1)\n\nSIPDIS")
    assert texts(ONE + corrected) == [ONE, corrected]


def test_sections_of_one_message_stay_together():
    text = cable(section="SECTION 01 OF 02") + cable(section="SECTION 02 OF 02")
    assert texts(text) == [text]


def test_lines_of_a_relay_belong_to_the_message_under_them():
    relayed = "VZCZCLOA001\nOO RUEHC\nDE RUEHLO #4410 0310900\nZNY CCCCC ZOV RUEHBQ\n" + ONE
    assert texts(relayed + TWO) == [relayed, TWO]
    assert texts(TWO + relayed) == [TWO, relayed]
