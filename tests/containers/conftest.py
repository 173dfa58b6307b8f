"""Cables of every form, invented, and ways to open them."""

from __future__ import annotations

from pathlib import Path

import pytest

from cable_reader.containers import open_cables

CABLES = Path(__file__).parents[1] / "cables"
SHARED = Path(__file__).parents[3] / "shared" / "cables"


@pytest.fixture
def cables():
    """The folder of invented cables."""
    return CABLES


@pytest.fixture
def shared():
    """The collection of samples, where it lies beside the project."""
    if not SHARED.is_dir():
        pytest.skip("the shared samples do not lie beside the project")
    return SHARED


@pytest.fixture
def opened(tmp_path):
    """Write bytes (or text as UTF-8) to a file and open all of its cables."""

    def write_and_open(content, name="cable.txt", **options):
        data = content.encode() if isinstance(content, str) else content
        path = tmp_path / name
        path.write_bytes(data)
        return list(open_cables(path, **options))

    return write_and_open


def assert_leads_back(source, data):
    """Pieces tile the text, lie in the file in order, and their bytes are the text's."""
    at = 0
    for piece in source.pieces:
        assert piece.start == at
        assert piece.start < piece.end
        assert 0 <= piece.file_start <= piece.file_end <= len(data)
        at = piece.end
        text = source.text[piece.start : piece.end]
        file_bytes = data[piece.file_start : piece.file_end]
        encoded = text.encode(source.origin.encoding, "replace")
        if len(encoded) == len(file_bytes):
            assert encoded == file_bytes
        else:
            assert not file_bytes or len(text) <= 3, (text, file_bytes)
    assert at == len(source.text)


@pytest.fixture
def leads_back():
    return assert_leads_back
