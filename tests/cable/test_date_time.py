"""Date-time groups and filing times, also impossible ones."""

import pytest

from cable_reader.cable import date_time
from cable_reader.cable.date_time import DTG, read_group


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("281337Z AUG 08", "2008-08-28T13:37:00Z"),
        ("281337ZAUG08", "2008-08-28T13:37:00Z"),
        ("281337Z AUGUST 2008", "2008-08-28T13:37:00Z"),
        ("O91410Z JAN 75", "1975-01-09T14:10:00Z"),
        ("191205Z Oct 00", "2000-10-19T12:05:00Z"),
        ("010000Z JAN 50", "1950-01-01T00:00:00Z"),
        ("010000Z JAN 49", "2049-01-01T00:00:00Z"),
        ("010030A JAN 08", "2007-12-31T23:30:00Z"),
        ("312330R DEC 07", "2008-01-01T04:30:00Z"),
        ("292359Z FEB 08", "2008-02-29T23:59:00Z"),
        ("292359Z FEB 07", None),
        ("311337Z JUN 08", None),
        ("282437Z AUG 08", None),
        ("281360Z AUG 08", None),
        ("281337J AUG 08", None),
        ("281337Z AUG 0000", None),
        ("281337A AUG 9999", None),
    ],
)
def test_groups(printed, iso):
    assert read_group(DTG.match(printed))[0] == iso


@pytest.mark.parametrize(("year", "days"), [(2000, 29), (1900, 28), (2004, 29), (2003, 28)])
def test_leap_years(year, days):
    assert date_time.days_in(year, 2) == days


@pytest.mark.parametrize(
    ("group", "near", "iso"),
    [
        ("2411337", "2008-08-28T13:37:00Z", "2008-08-28T13:37:00Z"),
        ("0601200", "2008-02-29T12:00:00Z", "2008-02-29T12:00:00Z"),
        ("0601200", "2007-03-01T12:00:00Z", "2007-03-01T12:00:00Z"),
        ("3661200", "2008-12-31T12:00:00Z", "2008-12-31T12:00:00Z"),
        ("3661200", "2007-12-31T12:00:00Z", None),
        ("0001200", "2007-03-01T12:00:00Z", None),
        ("0020100", "2007-12-31T23:00:00Z", "2008-01-02T01:00:00Z"),
        ("2412537", "2008-08-28T13:37:00Z", None),
    ],
)
def test_filing_by_day_of_the_year(group, near, iso):
    assert date_time.filing_from_day_of_year(group, near) == iso


@pytest.mark.parametrize(
    ("group", "near", "iso"),
    [
        ("190933Z", "1979-01-19T09:21:00Z", "1979-01-19T09:33:00Z"),
        ("010015Z", "1979-01-31T23:50:00Z", "1979-02-01T00:15:00Z"),
        ("010015Z", "1979-12-31T23:50:00Z", "1980-01-01T00:15:00Z"),
        ("180933Z", "1979-01-19T09:21:00Z", "1979-01-18T09:33:00Z"),
        ("310933Z", "1979-02-19T09:21:00Z", None),
        ("19093Z", "1979-01-19T09:21:00Z", None),
    ],
)
def test_filing_by_day_and_time(group, near, iso):
    assert date_time.filing_from_group(group, near) == iso


@pytest.mark.parametrize(
    ("origin", "group", "filed"),
    [
        ("#0118/01 0741522", "151522Z MAR 07", "2007-03-15T15:22:00Z"),
        ("#0118/01 0741525", "151522Z MAR 07", "2007-03-15T15:25:00Z"),
        ("0118 15/1525Z", "151522Z MAR 07", "2007-03-15T15:25:00Z"),
        ("0118 074 15/1525Z", "151522Z MAR 07", "2007-03-15T15:25:00Z"),
        ("#0118/01 0741525", "151522Z MAR 0000", None),
        ("#0118/01 0021525", "311522Z DEC 9999", None),
    ],
)
def test_filing_time_of_a_cable(read, origin, group, filed):
    shape = read(envelope=f"DE RUEHNK {origin}\nP {group}\nFM AMEMBASSY NORRVIK")
    assert shape["filing_time"] == filed


def test_an_impossible_group_is_told(read, codes):
    shape = read(envelope="P 311522Z JUN 07\nFM AMEMBASSY NORRVIK")
    assert shape["dtg"] is None
    assert shape["mrn"] == "07NORRVIK118"  # the year can still be read
    assert "DTG_INVALID" in codes(shape)
