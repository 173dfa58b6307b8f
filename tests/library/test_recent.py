"""The files opened last."""

from __future__ import annotations

import os

import pytest

from cable_reader.library.recent import KEPT, RecentFiles


@pytest.fixture
def recent(tmp_path):
    return RecentFiles(tmp_path / "config" / "recent.json")


def test_newest_first_each_once(recent):
    for name in ("/a", "/b", "/a"):
        recent.add(name)
    assert recent.paths() == ["/a", "/b"]
    recent.remove("/a")
    assert recent.paths() == ["/b"]
    recent.clear()
    assert recent.paths() == []


def test_only_so_many_are_kept(recent):
    for n in range(KEPT + 5):
        recent.add(f"/{n}")
    assert len(recent.paths()) == KEPT
    assert recent.paths()[0] == f"/{KEPT + 4}"


def test_a_name_that_is_no_text_comes_back(recent):
    name = os.fsdecode(b'/odd/\xff\n"x".txt')
    recent.add(name)
    assert recent.paths() == [name]


@pytest.mark.parametrize(
    "content", [b"", b"{", b'[1, null, "/a"]', b"\xff\xfe", b"{}", b"[" * 5000]
)
def test_a_damaged_list_is_an_empty_one(tmp_path, content):
    path = tmp_path / "recent.json"
    path.write_bytes(content)
    recent = RecentFiles(path)
    assert recent.paths() == (["/a"] if b"/a" in content else [])
    recent.add("/b")
    assert recent.paths()[0] == "/b"
