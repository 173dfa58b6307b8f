"""The directory of routing indicators."""

from __future__ import annotations

from cable_reader.containers import open_cables
from cable_reader.library.directory import Directory, indicators_of


def test_address_lines_teach_whom_an_indicator_serves(folder, tmp_path):
    (source,) = open_cables(folder / "modern-2007.txt")
    pairs = list(indicators_of(source.parse()))
    directory = Directory()
    directory.learn(pairs)
    assert ("RUEHC", "SECSTATE WASHDC") in pairs
    assert directory.names("RUEHC") == ["SECSTATE WASHDC"]
    assert directory.meaning("ruehc") == "SECSTATE WASHDC"
    directory.save(tmp_path / "cache" / "directory.json")
    again = Directory.load(tmp_path / "cache" / "directory.json")
    assert len(again) == len(directory) > 0
    assert again.names("RUEHC") == ["SECSTATE WASHDC"]


def test_the_name_seen_most_often_stands_first():
    directory = Directory()
    directory.learn(
        [("RUEKJCS", "CJCS"), ("RUEKJCS", "SECDEF WASHDC"), ("RUEKJCS", "SECDEF WASHDC")]
    )
    assert directory.names("RUEKJCS") == ["SECDEF WASHDC", "CJCS"]
    assert directory.meaning("RUEKJCS") == "SECDEF WASHDC; CJCS"


def test_an_unknown_indicator_has_the_meaning_of_its_network():
    assert "State" in Directory().meaning("RUEHZZZ")
    assert Directory().meaning("QQQQQ") is None


def test_an_indicator_with_very_many_names_keeps_the_frequent_ones():
    directory = Directory()
    directory.learn(("RHMFISS", f"COMMAND {n}") for n in range(1_000) for _ in range(1 + (n == 3)))
    assert len(directory.names("RHMFISS")) < 50
    assert directory.names("RHMFISS")[0] == "COMMAND 3"


def test_a_damaged_file_is_an_empty_directory(tmp_path):
    path = tmp_path / "directory.json"
    for content in (b"{", b"[]", b'{"RUEHC": 1}', b'{"RUEHC": {"X": "y"}}'):
        path.write_bytes(content)
        assert Directory.load(path).names("RUEHC") == []
