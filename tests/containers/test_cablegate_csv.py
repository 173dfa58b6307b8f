"""The Cablegate table."""

from __future__ import annotations

import csv
import io
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.containers import cablegate_csv, csv_rows, open_cable, open_cables
from cable_reader.containers.raw_file import open_raw
from cable_reader.errors import UnreadableError


def quoted(cell):
    return '"' + cell.replace("\\", "\\\\").replace('"', '\\"') + '"'


def row(header, body, number=7, reference="06BRANWICK31"):
    cells = [
        str(number),
        "1/31/2006 8:05",
        reference,
        "Embassy Branwick",
        "SECRET",
        "",
        header,
        body,
    ]
    return ",".join(map(quoted, cells)) + "\n"


def test_each_row_is_a_cable(cables, opened, leads_back):
    data = (cables / "table.csv").read_bytes()
    sources = opened(data, "table.csv")
    expected = list(
        csv.reader(io.StringIO(data.decode(), newline=""), escapechar="\\", doublequote=False)
    )
    assert [source.origin.locator for source in sources] == ["row 1", "row 2", "row 3"]
    assert sources[0].text == expected[0][6] + "\n\n" + expected[0][7]
    assert sources[1].text == expected[1][7]  # its header is the word null
    assert sources[0].hints == {
        "Number": "31", "Created": "3/2/2004 11:20", "Reference ID": "04TIDEFALL77",
        "Origin": "Embassy Tidefall", "Classification": "CONFIDENTIAL//NOFORN",
        "References": "04MERROW12|03TIDEFALL9", "mrn": "04TIDEFALL77",
    }  # fmt: skip
    for source in sources:
        leads_back(source, data)


CELLS = st.text(alphabet=st.sampled_from('ab"\\,\n\r é“1/'), max_size=30)


@given(header=CELLS, body=CELLS)
@settings(max_examples=100, deadline=None)
def test_any_cells_come_back(tmp_path_factory, header, body):
    if "\\\n" in header + body or header.strip() in ("", "null") or body.strip() in ("", "null"):
        return
    path = tmp_path_factory.mktemp("csv") / "x.csv"
    path.write_bytes((row(header, body) + row("h", "b", 8)).encode())
    first, second = open_cables(path, "cablegate-csv")
    assert first.text.startswith(header)
    assert first.text.endswith(body)
    assert first.text.removeprefix(header).removesuffix(body).strip("\r\n") == ""
    assert second.text == "h\n\nb"


def test_a_stray_backslash_at_a_line_end_is_no_text(opened, leads_back):
    data = row("h", "one@two").replace("@", "\\\n").encode()
    (source,) = opened(data, "x.csv")
    assert source.text == "h\n\none\ntwo"
    leads_back(source, data)


def test_a_backslash_before_another_letter_is_kept(opened):
    (source,) = opened(row("h", "one@two").replace("@", "\\"), "x.csv")
    assert source.text == "h\n\none\\two"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_tables_of_other_encodings(opened, leads_back, encoding):
    titles = "id,date,refid,origin,classification,references,header,body\n\n"
    data = (titles + row("h é", "one “two” \U0001f6a2\n") * 2).encode(encoding)
    sources = opened(data, "x.csv")
    assert [source.text for source in sources] == ["h é\n\none “two” \U0001f6a2\n"] * 2
    for source in sources:
        leads_back(source, data)


def test_a_row_of_a_wide_table_opens_by_its_place(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("".join(row("FM X", f"SECRET {n}", n) for n in range(1, 4)), "utf-16")
    raw = open_raw(path)
    places = [
        one for one, hints in cablegate_csv.read_hints(raw) if hints["mrn"] == "06BRANWICK31"
    ]
    (start, end) = places[1][1:]
    source = cablegate_csv.read_part(raw, "row 2", (start, end))
    assert source.text == "FM X\n\nSECRET 2"
    assert cablegate_csv.read_part(raw, "row 2", (start + 4, end)) is None


def test_a_wide_table_with_half_a_letter_opens(opened):
    data = (row("h", "one") + row("h", "two")).encode("utf-16-le")
    sources = opened(data[:-8] + b"\x00\xd8" + data[-6:], "x.csv")
    assert [source.text for source in sources] == ["h\n\none", "h\n\nt\ufffdo"]
    assert [source.origin.reversible for source in sources] == [True, False]


def test_a_wide_table_cut_in_the_middle_of_a_letter_ends_with_the_file(opened):
    data = (row("h", "one") + row("h", "two")).encode("utf-16-le")[:-5]
    *_, last = opened(data, "x.csv")
    assert max(piece.file_end for piece in last.pieces) <= len(data)
    assert last.origin.part[1] == len(data)


@pytest.mark.parametrize(
    "written",
    [
        lambda line: line.replace('","', '", "'),
        lambda line: line.replace("8:05", "8:05:00 AM"),
        lambda line: line.partition(",")[2],  # no column for the number
    ],
)
def test_other_ways_to_write_a_row(opened, leads_back, written):
    data = (written(row("FM A", "SECRET 1")) + written(row("FM B", "SECRET, 2"))).encode()
    sources = opened(data, "x.csv")
    assert [source.text for source in sources] == ["FM A\n\nSECRET 1", "FM B\n\nSECRET, 2"]
    assert {source.hints["Reference ID"] for source in sources} == {"06BRANWICK31"}
    for source in sources:
        leads_back(source, data)


@pytest.mark.parametrize("divider", [";", "\t"])
def test_other_signs_between_the_cells(opened, leads_back, divider):
    data = row('a; "h", x', "one, two; three").replace('","', f'"{divider}"').encode()
    (source,) = opened(data, "x.csv")
    assert source.text == 'a; "h", x\n\none, two; three'
    assert source.hints["Origin"] == "Embassy Branwick"
    leads_back(source, data)


@pytest.mark.parametrize("more", ['@"secret, so far"', "@", "@9@", '@ "a \\"b\\""', '@""@x'])
@pytest.mark.parametrize("divider", [",", ";", "\t"])
def test_columns_behind_the_body_are_no_text(opened, divider, more):
    one, two = (row("h", body, number) for number, body in ((7, "one, two"), (8, "three")))
    data = (one.replace("\n", f"{more}\n") + two).replace('","', '"@"').replace("@", divider)
    first, second = opened(data, "x.csv")
    assert first.text == "h\n\none, two"
    assert second.text == "h\n\nthree"


def test_a_quote_before_a_comma_in_the_body_ends_nothing(opened):
    data = row("h", "one @yes@, two\nthree, @no@, four").replace("@", '"')
    (source,) = opened(data, "x.csv")
    assert source.text == 'h\n\none "yes", two\nthree, "no", four'


def test_a_missing_quote_spoils_only_its_row(opened):
    rows = [row(f"h{n}", f"body {n}", n) for n in range(1, 6)]
    rows[1] = rows[1].replace('"\n', "\n")  # the body does not end
    rows[3] = rows[3].replace('"h4",', '"h4,')  # nor does this header
    sources = opened("".join(rows), "x.csv")
    assert [source.hints["Number"] for source in sources] == ["1", "2", "3", "4", "5"]
    assert [source.text for source in sources] == [f"h{n}\n\nbody {n}" for n in range(1, 6)]


@pytest.mark.parametrize("cut", range(28, len(row("FM X", "SECRET")), 7))
def test_a_table_cut_off_anywhere_opens(opened, cut):
    whole = row("FM X", "SECRET")
    sources = opened(whole + whole[:cut], "x.csv", container="cablegate-csv")
    assert sources[0].text == "FM X\n\nSECRET"


def test_rows_of_more_than_a_megabyte(opened, leads_back):
    body = 'SECRET "x" line\n' * 1_000 + "SECRET line\n" * 90_000
    data = (row("FM X", body) + row("FM Y", "SECRET", 8)).encode()
    first, second = opened(data, "x.csv")
    assert first.text == "FM X\n\n" + body
    assert second.text == "FM Y\n\nSECRET"
    leads_back(first, data)


def test_a_cell_too_long_for_a_cable_is_named_and_the_rest_opens(tmp_path, monkeypatch):
    monkeypatch.setattr(csv_rows, "LONGEST_ROW", 4_000_000)
    path = tmp_path / "bomb.csv"
    with path.open("w", encoding="ascii") as file:
        file.write(row("FM A", "SECRET 1", 1))
        start, end = row("FM B", "@", 2).split("@")
        file.write(start)
        for _ in range(8):
            file.write("x" * (1 << 20))
        file.write(end)
        file.write(row("FM C", "SECRET 3", 3))
    found = []

    def take_all():
        for source in open_cables(path):
            found.append(source.text)  # noqa: PERF401 - what comes before the error counts

    with pytest.raises(UnreadableError) as caught:
        take_all()
    assert caught.value.code == "row-too-long"
    assert caught.value.values["row"] == 2
    assert found == ["FM A\n\nSECRET 1", "FM C\n\nSECRET 3"]


def test_rows_tile_the_file_and_each_opens_by_its_place(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("".join(row("FM X", f"SECRET {n}\n" * 9_000, n) for n in range(1, 40)))
    raw = open_raw(path)
    rows = [one for one, _ in cablegate_csv.read_hints(raw)]
    assert len(rows) == 39
    assert (rows[0].start, rows[-1].end) == (0, path.stat().st_size)
    assert all(one.end == following.start for one, following in pairwise(rows))
    for one in (rows[0], rows[17], rows[38]):
        source = open_cable(path, f"row {one.number}", part=(one.start, one.end))
        assert source.hints["Number"] == str(one.number)
        assert source.origin.part == (one.start, one.end)


def test_a_row_is_found_again_when_the_file_has_changed(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text(row("a", "b", 1) + row("c", "d", 2))
    second = list(open_cables(path))[1].origin
    path.write_text(row("a", "a longer body than before", 1) + row("c", "d", 2))
    assert open_cable(path, second.locator, part=second.part).text == "c\n\nd"


def in_columns(order, *rows):
    """Write rows with their cells in another order; a place of None leaves the cell out."""
    cells = [next(csv.reader([line], escapechar="\\", doublequote=False)) for line in rows]
    return "".join(",".join(quoted(line[at]) for at in order) + "\n" for line in cells)


HEAD, BODY = "FM A\nTO B", "SECRET, 1\n2. Two"


@pytest.mark.parametrize(
    "order",
    [
        (2, 1, 3, 4, 0, 5, 6, 7),
        (4, 3, 2, 1, 6, 7),
        (1, 3, 4, 2, 6, 7),
        (0, 1, 2, 3, 4, 6, 7),
        (3, 2, 5, 4, 1, 0, 7),
    ],
)
def test_columns_in_other_orders(opened, leads_back, order):
    rows = [
        row(HEAD, BODY).replace("\n", "@"),
        row(HEAD, BODY, 8, "06OSTGARD4").replace("\n", "@"),
    ]
    data = in_columns(order, *rows).replace("@", "\n").replace('"\n"\n', '"\n')
    sources = opened(data, "x.csv")
    assert [one.hints["Reference ID"] for one in sources] == ["06BRANWICK31", "06OSTGARD4"]
    for source in sources:
        assert source.hints["Origin"] == ("Embassy Branwick" if 3 in order else "")
        assert source.hints["Classification"] == ("SECRET" if 4 in order else "")
        assert source.text.strip("\n") == (f"{HEAD}\n\n{BODY}" if 6 in order else BODY)
        leads_back(source, data.encode())


def test_a_table_cut_in_two_begins_with_the_rest_of_a_row(tmp_path, opened, leads_back):
    data = ('2004, he said, was quiet.\nHOLLIS"\n' * 9 + row("FM B", "SECRET 2", 8)).encode()
    rest, second = opened(data, "x.csv")
    assert rest.text.startswith("2004, he said, was quiet.\n")
    assert second.text == "FM B\n\nSECRET 2"
    for source in (rest, second):
        leads_back(source, data)
        part = source.origin.part
        assert open_cable(tmp_path / "x.csv", source.origin.locator, part=part).text == source.text


def test_line_ends_that_are_written_out(opened, leads_back):
    data = row("FM A|TO B", "SECRET 1||1. \\|2. Two").replace("|", "\\n")
    (source,) = opened(data, "x.csv")
    assert source.text == "FM A\nTO B\n\nSECRET 1\n\n1. \\\n2. Two"
    leads_back(source, data.encode())


def test_rows_of_a_table_without_line_feeds(opened):
    data = (row("FM A", "SECRET|1") + row("FM B", "SECRET|2", 8)).replace("|", "\n")
    assert len(opened(data.replace("\n", "\r"), "x.csv")) == 2


def test_titles_over_the_first_row_are_passed_over(opened):
    (source,) = opened("id,date,refid,origin,class,refs,header,body\n" + row("a", "b"), "x.csv")
    assert source.text == "a\n\nb"


def test_a_byte_order_mark_and_other_encodings(opened, leads_back):
    data = (
        b"\xef\xbb\xbf"
        + row("FM X", "“two”").encode()
        + row("FM Y", "caf@", 8).encode().replace(b"@", b"\xe9")
    )
    first, second = opened(data, "x.csv")
    assert first.text == "FM X\n\n“two”"
    assert (second.text, second.origin.encoding) == ("FM Y\n\ncafé", "cp1252")
    leads_back(first, data)
    leads_back(second, data)


def test_a_file_without_rows_says_so(opened):
    with pytest.raises(UnreadableError) as caught:
        opened("SECRET TOKYO 1\n", container="cablegate-csv")
    assert caught.value.code == "no-rows"


def test_reading_is_lazy(tmp_path, monkeypatch):
    path = tmp_path / "x.csv"
    path.write_text("".join(row("FM X", "SECRET\n" * 1_000, n) for n in range(1, 1_000)))
    monkeypatch.setattr(csv_rows, "_BLOCK", 1 << 14)
    monkeypatch.setattr("cable_reader.containers.cablegate_csv.MAX_HASHED", 0)
    cables = open_cables(path)
    assert next(cables).origin.locator == "row 1"
    assert len(next(cables).origin.sha256) == 64
    cables.close()
