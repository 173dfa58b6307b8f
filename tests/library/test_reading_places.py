from __future__ import annotations

import pytest

from cable_reader.library.reading_places import KEPT, ReadingPlaces


@pytest.fixture
def places(tmp_path):
    return ReadingPlaces(tmp_path / "config" / "places.json")


def test_places_are_kept_changed_and_forgotten(places):
    places.keep({"a": (3, 9), "b": (0, 4)})
    places.keep({"a": (5, 6), "b": None})
    assert places.all() == {"a": (5, 6)}
    places.clear()
    assert places.all() == {}


def test_the_oldest_are_forgotten(places):
    places.keep({f"k{n}": (n, n + 1) for n in range(KEPT)})
    places.keep({"k0": (7, 8)})  # read again: not the oldest any more
    places.keep({"new": (1, 2)})
    kept = places.all()
    assert len(kept) == KEPT
    assert "k0" in kept
    assert "k1" not in kept


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"\xff", b'{"a": 3, "b": [1], "c": [5, 2], "d": ["x", 2], "e": [true, 1]}'],
)
def test_a_damaged_file_knows_no_place(places, data, tmp_path):
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "places.json").write_bytes(data)
    assert places.all() == {}
    places.keep({"a": (1, 2)})
    assert places.all() == {"a": (1, 2)}
