"""Searching the cables of a list."""

from __future__ import annotations

from contextlib import closing, suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.errors import CableReaderError
from cable_reader.library.cable_index import CableIndex
from cable_reader.library.folder import ListBuilder, open_entry
from cable_reader.library.query import FIELDS, parse_query
from cable_reader.library.search import plain_snippet


@pytest.fixture
def searched(folder, index):
    assert ListBuilder(index, searchable=True).build([str(folder)])
    return index


def numbers(index, query):
    return sorted(
        one.summary.mrn or "" for hit in index.search(query) for one in index.entries([hit.cable])
    )


def test_a_hit_is_a_paragraph_and_its_place(searched):
    (hit,) = searched.search("seals warden")
    (entry,) = searched.entries([hit.cable])
    assert (entry.summary.mrn, hit.ordinal, hit.number) == ("11TIDEFALL209", 1, 1)
    assert "forty-one seals" in open_entry(entry).text[hit.first : hit.last]
    assert "warden" in plain_snippet(hit)
    assert "\x02" in hit.snippet


def test_words_phrases_beginnings_and_what_must_not_stand_there(searched):
    assert numbers(searched, '"one dog"') == ["11TIDEFALL209"]
    assert numbers(searched, '"dog one"') == []
    assert numbers(searched, "seal*") == numbers(searched, "SEALS") != []
    assert "11TIDEFALL209" not in numbers(searched, "seals -dog")
    assert numbers(searched, "nowhere-at-all") == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("from:TIDEFALL", ["04TIDEFALL77", "04TIDEFALL77", "11TIDEFALL209"]),
        ("from:TIDEFALL date:2011", ["11TIDEFALL209"]),
        ("from:TIDEFALL date:2011-07", ["11TIDEFALL209"]),
        ("from:TIDEFALL date:2011-08", []),
        ("from:TIDEFALL date:2004..2010", ["04TIDEFALL77", "04TIDEFALL77"]),
        ("from:TIDEFALL date:>=2005", ["11TIDEFALL209"]),
        ("from:TIDEFALL date:<2005", ["04TIDEFALL77", "04TIDEFALL77"]),
        ("from:TIDEFALL -date:2004", ["11TIDEFALL209"]),
        ("class:S", ["10STATE120"]),
        ("to:MERROW class:>=C", ["10STATE120"]),
        ("mrn:11TIDEFALL209", ["11TIDEFALL209"]),
        ("tags:EFIS,SENV from:TIDEFALL", ["11TIDEFALL209"]),
        ("tags:EFI from:TIDEFALL", []),
        ("subject:buoy", ["04TIDEFALL77", "04TIDEFALL77"]),
        ('ref:"MERROW 88"', ["11TIDEFALL209"]),
        ("caption:NOFORN", ["04TIDEFALL77", "04TIDEFALL77"]),
        ("post:%", []),
    ],
)
def test_fields(searched, query, found):
    assert numbers(searched, query) == found


def test_conditions_on_one_paragraph(searched):
    assert len(searched.search("para:(class:U) from:TIDEFALL")) >= 2
    (hit,) = searched.search('para:("lit" class:U) mrn:04TIDEFALL77')
    assert hit.number == 2
    assert searched.search('para:("drifted" class:U) mrn:04TIDEFALL77') == []


@pytest.mark.parametrize("query", ["class:X", "date:yesterday", "date:2008..x", "date:08/28/2008"])
def test_what_cannot_be_is_said(index, query):
    with pytest.raises(CableReaderError, match="Write"):
        index.search(query)


@given(query=st.text(alphabet=st.sampled_from("ab\"-:()*> \\%,.'2/\x00é"), max_size=30))
@settings(max_examples=100, deadline=None)
def test_any_query_is_read_or_refused(tmp_path_factory, query):
    index = CableIndex(tmp_path_factory.mktemp("search") / "index.sqlite")
    with closing(index), suppress(CableReaderError):
        assert index.search(query) == []


@given(field=st.sampled_from(FIELDS), value=st.text(max_size=20))
@settings(max_examples=60, deadline=None)
def test_any_value_of_a_field_is_a_parameter_and_never_sql(field, value):
    try:
        query = parse_query(f'{field}:"{value}"')
    except CableReaderError:
        return
    for condition in query.conditions:
        assert condition.sql.count("?") == len(condition.parameters)
        assert not value.strip() or value not in condition.sql or len(value) < 12


def test_a_file_that_is_gone_is_not_found_any_more(searched, folder):
    (folder / "smart-2011.txt").unlink()
    assert ListBuilder(searched, searchable=True).build([str(folder)])
    assert searched.search("warden") == []
    assert searched.search("mrn:11TIDEFALL209") == []


def test_a_list_without_words_finds_nothing(folder, index):
    assert ListBuilder(index).build([str(folder)])
    assert index.search("warden") == []


def test_words_are_added_to_a_list_that_has_none(folder, index):
    assert ListBuilder(index).build([str(folder)])
    count = index.count()
    assert ListBuilder(index, searchable=True).build([str(folder)])
    assert index.count() == count
    assert index.search("warden")
    assert index.search("keeper")  # in the table


def test_the_words_of_subjects_are_found_too(searched):
    hits = searched.search("buoy")
    assert {hit.ordinal for hit in hits} >= {None}
    hit = next(one for one in hits if one.ordinal is None)
    (entry,) = searched.entries([hit.cable])
    assert "BUOY" in open_entry(entry).text[hit.first : hit.last].upper()
    assert "\x02" in hit.snippet
    assert [one for one in searched.search("buoy from:MERROW") if one.ordinal is None] == []


def test_a_subject_is_no_paragraph(searched):
    assert all(hit.ordinal for hit in searched.search("para:(buoy)"))
    assert all(hit.ordinal for hit in searched.search("para:(-class:S)"))
    assert all(hit.ordinal for hit in searched.search("buoy -nowhere"))
