"""Inputs that are no cable: named and explained, never a hang."""

from __future__ import annotations

import os
import zipfile
from io import BytesIO

import pytest

from cable_reader.containers import open_cables
from cable_reader.containers.raw_file import MAX_TEXT, binary_kind
from cable_reader.errors import UnreadableError


def zip_bytes():
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("cable.txt", "SECRET")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b"%PDF-1.7\n1 0 obj", "binary-pdf"),
        (b"\n\n%PDF-1.7\n", "binary-pdf"),
        (zip_bytes(), "binary-zip"),
        (b"\x7fELF\x02\x01\x01" + bytes(40), "binary-program"),
        (b"MZ\x90\0\x03\0", "binary-program"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "binary-picture"),
        (b"GIF89a\x01\0\x01\0", "binary-picture"),
        (b"\x1f\x8b\x08\0" + bytes(20), "binary-compressed"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "binary-office"),
        (b"{\\rtf1\\ansi SECRET}", "binary-rtf"),
        (b"SQLite format 3\0", "binary-database"),
        (bytes(1000), "binary-unknown"),
        (bytes(range(1, 7)) * 50, "binary-unknown"),
        (bytes(n * 7919 % 256 for n in range(2000)), "binary-unknown"),  # noise
    ],
)
def test_what_is_no_text_is_named_and_explained(tmp_path, data, code):
    path = tmp_path / "renamed.txt"
    path.write_bytes(data)
    with pytest.raises(UnreadableError) as caught:
        open_cables(path)
    assert caught.value.code == code
    assert str(path) in str(caught.value)
    assert str(caught.value) != code  # there is a sentence


@pytest.mark.parametrize(
    "data",
    [b"\n", b"\n\r\n\n", b"x", b"MZ IS A POST", b"GIF OF THE DAY", b"RIFF RAFF", bytes(range(256)),
     b"\x07SECRET\0\0\x1a", b"SECRET" + bytes(500), "SECRET".encode("utf-16-le"), "SECRET".encode("utf-16")],
)  # fmt: skip
def test_odd_text_is_text(opened, data):
    (source,) = opened(data)
    assert source.data == data


def test_places_that_are_no_files(tmp_path):
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    for path, code in [
        (tmp_path, "is-folder"),
        (tmp_path / "none.txt", "missing"),
        (fifo, "not-regular"),
        ("/dev/zero", "not-regular"),
        (tmp_path / "a\0b", "missing"),
    ]:
        with pytest.raises(UnreadableError) as caught:
            open_cables(path)
        assert caught.value.code == code


def test_a_file_larger_than_a_text_can_be_is_refused(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.write(b"SECRET TOKYO 1\n")
        file.truncate(MAX_TEXT + 1)
        file.seek(0)
        file.write(b"A" * 70_000)  # more than is looked at for a form
    with pytest.raises(UnreadableError) as caught:
        list(open_cables(path))
    assert caught.value.code == "too-large"


def test_a_file_removed_while_it_is_read(tmp_path):
    path = tmp_path / "cable.txt"
    path.write_text("SECRET")
    cables = open_cables(path)
    path.unlink()
    with pytest.raises(UnreadableError) as caught:
        list(cables)
    assert caught.value.code == "missing"


@pytest.mark.parametrize("name", ["a\nb.txt", "-leading.txt", 'quo"te.txt', "x" * 250 + ".txt"])
def test_odd_names_open(opened, name):
    (source,) = opened("UNCLAS TOKYO 1\n", name)
    assert source.origin.path.endswith(name)


def test_a_name_that_is_no_text_opens(tmp_path):
    path = os.fsencode(tmp_path) + b"/\xff\xfe.txt"
    with open(path, "wb") as file:  # noqa: PTH123 - bytes
        file.write(b"SECRET")
    (source,) = open_cables(os.fsdecode(path))
    assert source.text == "SECRET"


def test_standard_input_is_bytes(monkeypatch):
    class Standard:
        buffer = BytesIO(b"SECRET \x93 TOKYO")

    monkeypatch.setattr("sys.stdin", Standard)
    (source,) = open_cables("-")
    assert source.origin.path is None
    assert (source.text, source.origin.encoding) == ("SECRET “ TOKYO", "cp1252")


def test_a_word_that_is_a_signature_needs_a_nul():
    assert binary_kind(b"BZhengzhou") is None
    assert binary_kind(b"BZh9\0\x01") == "compressed"


def test_a_text_far_too_long_for_a_cable_is_refused_and_the_rest_opens(opened, tmp_path):
    prose = "FICTIONAL WORDS AND MORE OF THEM.\n" * 150_000
    with pytest.raises(UnreadableError) as caught:
        opened(prose)
    assert caught.value.code == "cable-too-long"
    path = tmp_path / "two.txt"
    path.write_text(
        f"VZCZCXRO0001\nUNCLAS TOKYO 000001\n\nNNNN\nVZCZCXRO0002\nUNCLAS TOKYO 000002\n{prose}"
    )
    cables = open_cables(path)
    assert "000001" in next(cables).text
    with pytest.raises(UnreadableError) as caught:
        next(cables)
    assert caught.value.values["cable"] == 2
