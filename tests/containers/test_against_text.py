"""Metadata that disagree with the text: the text wins, and a finding says so."""

from __future__ import annotations

import codecs

import pytest

META = {"META_LEVEL", "META_REFERENCE", "META_DATE", "TEXT_IRREVERSIBLE"}


def codes(source):
    return {finding.code for finding in source.parse().findings} & META


def test_metadata_that_agree_say_nothing(cables, opened):
    for name in ("page-2004.html", "table.csv"):
        for source in opened((cables / name).read_bytes(), name):
            assert codes(source) == set()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("CONFIDENTIAL//NOFORN", "SECRET//NOFORN", "META_LEVEL"),
        ('"04TIDEFALL77"', '"04TIDEFALL78"', "META_REFERENCE"),
        ('"04TIDEFALL77"', '"04MERROW77"', "META_REFERENCE"),
        ("3/2/2004", "3/9/2004", "META_DATE"),
    ],
)
def test_a_difference_is_told_and_the_text_counts(cables, opened, old, new, code):
    text = (cables / "table.csv").read_text(encoding="utf-8").replace(old, new, 1)
    source = opened(text, "table.csv")[0]
    cable = source.parse()
    (found,) = [finding for finding in cable.findings if finding.code == code]
    assert source.text[found.start : found.end]
    assert codes(source) == {code}
    assert cable.as_dict()["mrn"] == "04TIDEFALL77"
    assert cable.as_dict()["classification"]["level"] == "CONFIDENTIAL"


@pytest.mark.parametrize("damaged", ["04SECTION01OF02TIDEFALL77", "04EFTOTIDEFALL77"])
def test_a_damaged_reference_of_the_archive_is_no_difference(cables, opened, damaged):
    text = (cables / "table.csv").read_text(encoding="utf-8")
    source = opened(text.replace('"04TIDEFALL77"', f'"{damaged}"', 1), "table.csv")[0]
    assert codes(source) == set()


def test_for_official_use_only_is_no_other_level(cables, opened):
    text = (cables / "table.csv").read_text(encoding="utf-8")
    text = text.replace('"UNCLASSIFIED"', '"UNCLASSIFIED//FOR OFFICIAL USE ONLY"')
    assert codes(opened(text, "table.csv")[1]) == set()


def test_a_file_whose_bytes_cannot_be_made_again_says_so(opened):
    data = codecs.BOM_UTF16_LE + "UNCLAS TOKYO 000001\n".encode("utf-16-le") + b"\x41"
    (source,) = opened(data)
    assert source.data == data
    assert codes(source) == {"TEXT_IRREVERSIBLE"}


def test_the_year_of_a_cable_without_header_is_the_archives(opened):
    page = (
        "<html><table><tr><th>Reference ID</th></tr><tr><td>{}</td></tr></table>"
        "<pre>C O N F I D E N T I A L TIDEFALL 000077\n\nSUBJECT: FICTIONAL\n</pre></html>"
    )
    (source,) = opened(page.format("04TIDEFALL77"), "x.html")
    assert source.parse().as_dict()["mrn"] == "04TIDEFALL77"
    (source,) = opened(page.format("04TIDEFALL78"), "y.html")
    assert source.parse().as_dict()["mrn"] is None


def test_the_archives_year_counts_for_references_too(opened):
    page = (
        "<html><table><tr><th>Reference ID</th></tr><tr><td>04SECTION01OF02TIDEFALL77</td></tr></table>"
        "<pre>{}SUBJECT: FICTIONAL\n\nREF: MERROW 12\n\n1. (C) Ice.\n</pre></html>"
    )
    for banner in ("C O N F I D E N T I A L TIDEFALL 000077\n\n", ""):
        (source,) = opened(page.format(banner), "x.html")
        shape = source.parse().as_dict()
        assert shape["mrn"] == "04TIDEFALL77"
        assert [one["mrn"] for one in shape["references"]] == ["04MERROW12"]
