"""Archives that nobody vouches for: names, sizes, ratios, damage."""

from __future__ import annotations

import io
import stat
import struct
import zipfile

import pytest

from cable_reader.imports import ImportFileError, archive
from cable_reader.imports.archive import Archive
from cable_reader.imports.importing import Remarks


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return stream.getvalue()


def code_of(data: bytes, name: str | None = None) -> str:
    try:
        read = Archive(data, "x.qdpx", Remarks())
        read.read(name or next(iter(read.members)))
    except ImportFileError as error:
        return error.code
    return "nothing"


@pytest.mark.parametrize(
    "name", ["../up.txt", "/abs.txt", "a/../../b", "C:\\x", "a\\..\\..\\b", "c:d"]
)
def test_names_that_lead_elsewhere_are_not_read_and_reported(name: str) -> None:
    remarks = Remarks()
    # written by hand, since the library mends some of these names itself
    data = packed({"x" * len(name): b"x", "good.txt": b"y"}).replace(
        b"x" * len(name), name.encode()
    )
    assert set(Archive(data, "x.qdpx", remarks).members) == {"good.txt"}
    assert [one.code for one in remarks.as_tuple()] == ["import-zip-member"]


def test_links_are_not_read() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        made.writestr(link, "/etc/passwd")
    remarks = Remarks()
    assert not Archive(stream.getvalue(), "x", remarks).members
    assert remarks.as_tuple()


def test_a_name_that_stands_there_twice_counts_once() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        made.writestr("a.txt", "one")
        with pytest.warns(UserWarning, match="Duplicate"):
            made.writestr("a.txt", "two")
    remarks = Remarks()
    assert Archive(stream.getvalue(), "x", remarks).read("a.txt") == b"one"
    assert len(remarks.as_tuple()) == 1


def test_bombs_are_refused_before_they_go_off() -> None:
    assert code_of(packed({"a": b"\0" * 5_000_000})) == "import-zip-unsafe"


def test_a_size_that_is_a_lie_is_found_out() -> None:
    data = packed({"a": b"x" * 1000}, zipfile.ZIP_STORED)
    lie = data.replace(struct.pack("<II", 1000, 1000), struct.pack("<II", 1000, 10))
    assert code_of(lie) in {"import-zip", "import-zip-unsafe"}


def test_the_total_has_a_limit(monkeypatch) -> None:
    monkeypatch.setattr(archive, "_TOTAL_LIMIT", 15)
    read = Archive(packed({"a": b"0123456789", "b": b"0123456789"}), "x", Remarks())
    read.read("a")
    with pytest.raises(ImportFileError):
        read.read("b")


@pytest.mark.parametrize(
    "data",
    [b"", b"PK", b"no archive", packed({"a": b"b"})[:-10]],
    ids=["empty", "PK", "text", "cut"],  # an archive holds the time it was made at
)
def test_what_is_no_archive_says_so(data: bytes) -> None:
    assert code_of(data) == "import-zip"


def test_every_damaged_byte_is_noticed_or_harmless() -> None:
    whole = packed({"project.qde": b"<Project/>" * 20})
    for at in range(len(whole)):
        damaged = whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]
        try:
            read = Archive(damaged, "x", Remarks())
            for name in read.members:
                assert read.read(name) == b"<Project/>" * 20
        except ImportFileError:
            continue
