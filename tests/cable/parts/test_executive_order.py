"""E.O. lines of all orders: what ends the protection, and when."""

import pytest


@pytest.mark.parametrize(
    ("line", "order", "kind", "day"),
    [
        ("E.O. 12958: DECL: 08/28/2018", "12958", "date", "2018-08-28"),
        ("EO 12958 DECL: 07/04/2011", "12958", "date", "2011-07-04"),
        ("E.o. 12958: decl: 7/4/2011", "12958", "date", "2011-07-04"),
        ("E.O. 12958: DECL:07/04/2011", "12958", "date", "2011-07-04"),
        ("E.O. 12958: DECLl: 07/04/2011", "12958", "date", "2011-07-04"),
        ("E.O. 12958: DECL: 2018/08/28", "12958", "date", "2018-08-28"),
        ("E.O. 12958: DECL: 2018-08-28", "12958", "date", "2018-08-28"),
        ("E.O. 12958: DECL: AUGUST 28, 2018", "12958", "date", "2018-08-28"),
        ("E.O. 12958: DECL: 28 AUG 2018", "12958", "date", "2018-08-28"),
        ("E.O. 12958: DECL: 28/08/2018", "12958", "date", "2018-08-28"),
        ("E.O. 12958: AS AMENDED; DECL: 08/28/2018", "12958", "date", "2018-08-28"),
        ("E.O. 12958: DECL: 02/30/2018", "12958", "date", None),
        ("E.O. 12958: N/A", "12958", "none", None),
        ("EO 12958 N/A", "12958", "none", None),
        ("E.O. 12958: DECL: N/A", "12958", "none", None),
        ("E.O. 12958: DECL: X1, X6", "12958", "exemption", None),
        ("E.O. 12958: DECL: MR", "12958", "exemption", None),
        ("E.O. 13526: DECL: 25X1", "13526", "exemption", None),
        ("E.O. 13526: DECL: 50X1-HUM", "13526", "exemption", None),
        ("E.O. 12356: DECL: OADR", "12356", "oadr", None),
        ("E.O. 12958: DECL: UPON THE CLOSE OF THE ICE TALKS", "12958", "event", None),
        ("E.O. 12958: DECL: TEN YEARS AFTER 08/28/2018", "12958", "event", None),
        ("E.O. 11652: GDS", "11652", "schedule", None),
        ("E.O. 11652: XGDS-1", "11652", "exemption", None),
        ("E.O. 11652: XGDS-2, DECLAS 06-30-85", "11652", "exemption", "2085-06-30"),
        ("E.O. 12065: RDS-3 3/14/99 (LINDEN, PAUL R.) OR-M", "12065", "review", None),
        ("E.O. 12598: DECL: 08/28/2018", "12598", "date", "2018-08-28"),
        ("E.O. 12958 - DECL: 08/28/2018", "12958", "date", "2018-08-28"),
        ("EXECUTIVE ORDER 12958: DECL: 08/28/2018", "12958", "date", "2018-08-28"),
        ("E.O. 12958: N.A.", "12958", "none", None),
        ("E.O. 12958: DNG: CO 08/28/2012", "12958", "event", None),
        ("E.O. 12958: DNG: CO 08/28/2012, DECL: 08/28/2018", "12958", "date", "2018-08-28"),
    ],
)
def test_lines(parse, line, order, kind, day):
    found = parse(fields=f"{line}\nSUBJECT: FICTIONAL: ICE").declassification
    assert (found.order, found.kind, found.declassify_on) == (order, kind, day)


@pytest.mark.parametrize(
    ("group", "line", "day"),
    [
        ("151522Z MAR 77", "E.O. 11652: XGDS-2, DECLAS 06-30-85", "1985-06-30"),
        ("151522Z MAR 75", "E.O. 11652: DECL: 12/31/74", "2074-12-31"),
        ("151522Z MAR 07", "E.O. 12958: DECL: 08/28/18", "2018-08-28"),
    ],
)
def test_century_goes_by_the_cables_own_year(parse, group, line, day):
    cable = parse(envelope=f"P {group}\nFM AMEMBASSY NORRVIK", fields=line)
    assert cable.declassification.declassify_on == day


def test_review_is_no_declassification(parse):
    found = parse(
        envelope="P 151522Z MAR 79\nFM AMEMBASSY NORRVIK",
        fields="E.O. 12065: RDS-3 3/14/99 (LINDEN, PAUL R.) OR-M",
    ).declassification
    assert (found.declassify_on, found.review_on) == (None, "1999-03-14")


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("E.O. 12958: DECL: 28/08/2018", "swapped"),
        ("E.O. 12958: DECL: 02/30/2018", "impossible"),
        ("E.O. 12958: DECL: 01/01/0000", "impossible"),
        ("E.O. 12958: DECL: 08/28/2018", None),
    ],
)
def test_problems_of_dates(parse, line, problem):
    assert parse(fields=line).declassification.date_problem == problem


def test_event_wraps(read):
    shape = read(fields="E.O. 12958: DECL: UPON THE CLOSE OF\nTHE ICE TALKS\nSUBJECT: FICTIONAL")
    assert shape["eo"]["text"] == "DECL: UPON THE CLOSE OF THE ICE TALKS"
