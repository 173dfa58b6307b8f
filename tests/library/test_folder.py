"""Lists of the cables of files and folders."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from cable_reader.errors import UnreadableError, UnwritableError
from cable_reader.exports import ExportJob, export_named
from cable_reader.library.cable_index import CableIndex
from cable_reader.library.directory import Directory
from cable_reader.library.folder import ListBuilder, find_files, index_path, open_entry


def lines(index, **options):
    return index.entries(index.ids(**options))


def unparsed(index):
    """Count the cables of which only the container's metadata are known."""
    return sum(one.error is None and not one.summary.parsed for one in lines(index))


def test_a_folder_is_listed_with_what_its_cables_say(folder, index):
    directory = Directory()
    assert ListBuilder(index, directory=directory).build([str(folder)])
    found = {(Path(one.path).name, one.locator): one.summary for one in lines(index)}
    assert len(found) == index.count() >= 9
    page = found["page-2004.html", None]
    assert (page.mrn, page.post, page.classification) == (
        "04TIDEFALL77",
        "TIDEFALL",
        "CONFIDENTIAL",
    )
    assert page.date == "2004-03-02T11:20:00Z"
    assert page.subject == "FICTIONAL: TIDEFALL & THE BUOY"
    assert page.parsed
    assert found["table.csv", "row 3"].mrn == "10STATE120"
    assert len(directory) > 3
    assert unparsed(index) == 0


def test_a_file_that_is_no_text_is_named_and_the_rest_is_listed(folder, index):
    (folder / "aa.txt").write_bytes(b"%PDF-1.4 ...")
    (folder / "bb.txt").write_bytes(b"")
    assert ListBuilder(index).build([str(folder)])
    by_name = {Path(one.path).name: one for one in lines(index)}
    assert "PDF" in by_name["aa.txt"].error
    assert by_name["bb.txt"].error
    assert by_name["modern-2007.txt"].error is None
    (folder / "aa.txt").write_text("UNCLAS TOKYO 000001\n")
    assert ListBuilder(index).build([str(folder)])
    assert {Path(one.path).name: one.error for one in lines(index)}["aa.txt"] is None


def test_hidden_files_links_and_our_own_files_are_passed_over(folder):
    (folder / ".hidden.txt").write_text("x")
    (folder / "x.annotations.xml").write_text("x")
    (folder / "picture.png").write_bytes(b"x")
    (folder / "loop").symlink_to(folder)
    names = [Path(path).name for path in find_files([str(folder)])]
    assert "page-2004.html" in names
    assert not {".hidden.txt", "x.annotations.xml", "picture.png"} & set(names)
    assert len(names) == len(set(names))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_that_may_not_be_read(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    with pytest.raises(UnreadableError):
        list(find_files([str(closed)]))


def test_a_folder_below_that_may_not_be_read_is_named(folder, index, monkeypatch):
    closed = folder / "closed"
    closed.mkdir()
    scandir, access = os.scandir, os.access

    def refuse(path="."):
        if os.fspath(path) == str(closed):
            raise PermissionError(13, "Permission denied", str(closed))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    monkeypatch.setattr(
        os, "access", lambda path, mode: path != str(closed) and access(path, mode)
    )
    assert ListBuilder(index, workers=1).build([str(folder)])
    named = {one.path: one.error for one in lines(index)}
    assert "could not be read: Permission denied" in named[str(closed)]
    assert any(one.error is None for one in lines(index))


def test_what_has_not_changed_is_not_read_again(folder, index, monkeypatch):
    builder = ListBuilder(index)
    assert builder.build([str(folder)])
    before = lines(index)
    monkeypatch.setattr("cable_reader.library.folder.summary_of", None)
    assert ListBuilder(index).build([str(folder)])
    assert lines(index) == before


def test_what_changed_is_read_again_and_what_is_gone_goes(folder, index):
    assert ListBuilder(index).build([str(folder)])
    count = index.count()
    (folder / "modern-2007.txt").write_text("UNCLAS NOWHERE 000077\n\nSUBJECT: FICTIONAL: NEW\n")
    (folder / "smart-2011.txt").unlink()
    assert ListBuilder(index).build([str(folder)])
    assert index.count() == count - 1
    assert [one.summary.subject for one in lines(index, containing="NOWHERE")] == [
        "FICTIONAL: NEW"
    ]


def test_rows_are_listed_before_they_are_parsed(table, index):
    path = table(600)
    seen = []

    def stop():
        return bool(seen) and index.count() >= 500

    assert not ListBuilder(index, seen.append, stop).build([str(path)])
    first = lines(index)[0].summary
    assert (first.mrn, first.date, first.post) == (
        "01BRANWICK1",
        "2001-02-07T08:05:00Z",
        "BRANWICK",
    )
    assert (first.subject, first.parsed) == (None, False)
    assert unparsed(index) == index.count() < 600
    done = []
    stop_parsing = ListBuilder(index, done.append, lambda: bool(done) and done[-1].done >= 250)
    assert not stop_parsing.build([str(path)])
    assert 0 < unparsed(index) < 600
    rest = unparsed(index)
    done.clear()
    assert ListBuilder(index, done.append).build([str(path)])  # goes on where it stopped
    assert done[-1] == (rest, rest, str(path))
    assert (index.count(), unparsed(index)) == (600, 0)
    assert lines(index)[0].summary.subject == "FICTIONAL 1"


def test_child_processes_give_the_same_list(table, folder, tmp_path):
    table(700, "cables/more.csv")
    found = []
    for name, workers in (("here", 0), ("children", 2)):
        index = CableIndex(tmp_path / f"{name}.sqlite")
        progress = []
        # over the size that is parsed without child processes
        (folder / "large.txt").write_text("UNCLAS TOKYO 000001\n" + "x" * (5 << 20))
        builder = ListBuilder(index, progress.append, directory=Directory(), workers=workers)
        assert builder.build([str(folder)])
        assert progress[-1].done == progress[-1].total
        found.append([one[1:] for one in lines(index)])
        index.close()
    assert found[0] == found[1]
    assert len(found[0]) > 700


def test_sorting_and_narrowing(table, index):
    assert ListBuilder(index).build([str(table(300))])
    for order in ("file", "mrn", "date", "post", "subject", "classification", "findings"):
        up, down = index.ids(order), index.ids(order, descending=True)
        assert len(up) == len(down) == 300
        assert sorted(up) == sorted(down)
    dates = [one.summary.date for one in lines(index, order="date")]
    assert dates == sorted(dates)
    subjects = [one.summary.subject for one in lines(index, order="subject", descending=True)]
    assert subjects == sorted(subjects, reverse=True)
    assert len(index.ids(containing="fictional branwick29")) == 11  # 29 and 290 to 299
    assert len(index.ids(containing="100%_")) == 0


def test_a_line_opens_its_cable(table, folder, index):
    assert ListBuilder(index).build([str(table(40)), str(folder)])
    for one in lines(index):
        source = open_entry(one)
        assert source.origin.locator == one.locator
        assert source.origin.path == one.path
        if one.summary.mrn:
            assert source.parse().as_dict()["mrn"] in (one.summary.mrn, None)


def test_a_name_that_is_no_text_is_listed_and_opens(tmp_path, index):
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.txt")
    with Path(path).open("w", encoding="ascii") as file:
        file.write("UNCLAS TOKYO 000001\n")
    assert ListBuilder(index).build([path])
    (one,) = lines(index)
    assert one.path == path
    assert open_entry(one).text == "UNCLAS TOKYO 000001\n"


@pytest.mark.parametrize("damage", [b"", b"no database at all" * 100, None])
def test_a_damaged_or_foreign_index_is_made_anew(tmp_path, table, damage):
    path = tmp_path / "index.sqlite"
    if damage is None:
        other = sqlite3.connect(path)
        other.execute("CREATE TABLE cables (x)")
        other.execute("PRAGMA user_version = 99")
        other.commit()
        other.close()
    else:
        path.write_bytes(damage)
    index = CableIndex(path)
    assert ListBuilder(index).build([str(table(3))])
    assert index.count() == 3
    index.close()


def test_an_index_is_read_while_it_is_built(table, tmp_path):
    path = tmp_path / "index.sqlite"
    writer, reader = CableIndex(path), CableIndex(path)
    counts = []
    ListBuilder(writer, lambda _: counts.append(reader.count())).build([str(table(300))])
    assert reader.count() == 300
    assert len(reader.ids("date")) == 300
    writer.close()
    reader.close()


def test_lists_of_other_paths_have_other_files(tmp_path):
    assert index_path(["/a"], tmp_path) != index_path(["/b"], tmp_path)
    assert index_path(["/a"], tmp_path) == index_path(["/a/."], tmp_path)


def test_an_index_that_cannot_be_kept_says_so(tmp_path, table):
    (tmp_path / "file").write_text("x")
    with pytest.raises(UnwritableError):
        CableIndex(tmp_path / "file" / "index.sqlite")
    folder = tmp_path / "index.sqlite"
    folder.mkdir()
    with pytest.raises(UnwritableError, match="list of cables"):
        CableIndex(folder)


def test_a_full_disk_while_listing_is_told(tmp_path, table, index):
    index._connection.execute("PRAGMA max_page_count = 40")
    with pytest.raises(UnwritableError, match="full"):
        ListBuilder(index).build([str(table(3_000))])


def test_what_we_exported_is_no_line_of_a_list(folder, index, make_item, make_text):
    before = sum(one.error is None for one in _built(index, folder))
    for form in ("html", "csv", "csv-paragraphs"):
        data = export_named(form).write(
            ExportJob([make_item(make_text())], "2026-11-23T09:30:00Z")
        )
        (folder / f"out-{form}.{'html' if form == 'html' else 'csv'}").write_bytes(data)
    found = _built(index, folder)
    assert not [one for one in found if Path(one.path).name.startswith("out-")]
    assert sum(one.error is None for one in found) == before
    assert unparsed(index) == 0


def _built(index, folder):
    assert ListBuilder(index).build([str(folder)])
    return lines(index)
