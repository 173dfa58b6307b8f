from __future__ import annotations

import json
from typing import TYPE_CHECKING

import cable_reader

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    Run = Callable[..., "object"]


def test_the_page_says_everything_in_order(run, cable: Path) -> None:
    page = run("show", cable)
    assert (page.code, page.err) == (0, "")
    places = [
        page.out.index(words)
        for words in (
            "CONFIDENTIAL",
            "09KESTRAVA417 (KESTRAVA 417)",
            "2009-05-14 10:42 UTC (141042Z MAY 09)",
            "AMEMBASSY KESTRAVA",
            "Action       SECSTATE WASHDC",
            "Info         AMEMBASSY VAL MERIDEN",
            "Captions     SIPDIS",
            "E.O.         12958: DECL: 05/14/2019",
            "TAGS         PREL",
            "Subject      FICTIONAL: A FERRY",
            "Corinna J. Weyland",
            "(C) 1. This cable is FICTIONAL.",
            "(U) 2. It carries four.",
            "(U) 5.",
            "WEYLAND",
            "FINDINGS",
            "NUM_GAP",
        )
    ]
    assert places == sorted(places)
    assert max(map(len, page.out.splitlines())) <= 80


def test_the_page_takes_the_terminals_width(
    run, cable: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for width in (40, 60, 100):
        monkeypatch.setenv("COLUMNS", str(width))
        paragraphs = run("show", cable).out.split("Classified")[1].split("FINDINGS")[0]
        assert max(map(len, paragraphs.splitlines())) <= width


def test_lettered_parts_and_tables_keep_their_lines(run, tmp_path: Path, cable: Path) -> None:
    text = cable.read_text(encoding="utf-8").replace(
        "It carries four.\n",
        "It carries:\n\n   A. Four people, and on Sundays one more\n   of them.\n\n"
        "   B. One goat.\n\n   DAY      SOULS    GOATS\n   MON      4        1\n"
        "   TUE      12       10\n",
    )
    path = tmp_path / "table.txt"
    path.write_text(text, encoding="utf-8")
    lines = [line.strip() for line in run("show", path).out.splitlines()]
    assert "A. Four people, and on Sundays one more of them." in lines
    assert "B. One goat." in lines
    assert "MON      4        1" in lines
    assert "TUE      12       10" in lines


def test_what_was_withheld_is_counted_with_its_codes(run, tmp_path: Path, cable: Path) -> None:
    assert "Withheld" not in run("show", cable).out
    text = cable.read_text(encoding="utf-8").replace("It carries four.", "It [Redacted - B6].")
    path = tmp_path / "released.txt"
    path.write_text(text, encoding="utf-8")
    assert "Withheld     1 passage (B6)\n" in run("show", path).out


def test_json_is_the_shape_of_as_dict(run, cable: Path) -> None:
    shown = run("show", "--json", cable)
    text = cable.read_text(encoding="utf-8")
    assert json.loads(shown.out) == cable_reader.parse(text).as_dict()
    assert shown.out.isascii()


def test_tree_gives_every_leaf(run, cable: Path) -> None:
    lines = run("show", "--tree", cable).out.splitlines()
    assert lines[0].startswith("cable 0-")
    assert any("portion-marking" in line and "'(C)'" in line for line in lines)


def test_standard_input(program, cable: Path) -> None:
    shown = program("show", "--json", "-", input=cable.read_bytes())
    assert shown.returncode == 0
    assert json.loads(shown.stdout)["mrn"] == "09KESTRAVA417"


def test_several_cables_in_one_file_are_an_array(run, tmp_path: Path, cable: Path) -> None:
    text = cable.read_text(encoding="utf-8") + "NNNN\n"
    path = tmp_path / "two.txt"
    path.write_text(text + text.replace("0417", "0418").replace("000417", "000418"))
    shown = json.loads(run("show", "--json", path).out)
    assert [one["mrn"] for one in shown] == ["09KESTRAVA417", "09KESTRAVA418"]
    pages = run("show", path).out
    assert pages.count("Subject      FICTIONAL") == 2


def test_inputs_that_cannot_be_read_are_named(run, tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        shown = run("show", path)
        assert (shown.code, shown.out) == (66, ""), path
        assert str(path) in shown.err
        assert shown.err.startswith("cable-reader: ")
        assert shown.err.count("\n") == 1


def test_hostile_text_and_names_never_reach_the_terminal_raw(
    program: Callable[..., subprocess.CompletedProcess[bytes]], tmp_path: Path, cable: Path
) -> None:
    nasty = "\x1b]0;owned\x07\x1b[2J\u202e\x9b31m"
    text = cable.read_text(encoding="utf-8")
    text = text.replace("ferry sails", f"ferry {nasty} sails").replace(
        "A FERRY", f"A {nasty} FERRY"
    )
    path = tmp_path / "a\x1b[31m\u202e\nb.txt"
    path.write_text(text, encoding="utf-8")
    for arguments in (
        ["show"],
        ["show", "--tree"],
        ["check"],
        ["check", "--csv"],
        ["show", "--json"],
    ):
        shown = program(*arguments, path)
        for raw in (shown.stdout, shown.stderr):
            said = raw.decode("utf-8")
            assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(said), arguments
    missing = program("show", str(tmp_path / "none\x1b[31m"))
    assert missing.returncode == 66
    assert b"\x1b" not in missing.stderr


def test_a_cable_without_anything_known_is_still_shown(run, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("dear all,\n\nnothing here is a cable\n", encoding="utf-8")
    shown = run("show", path)
    assert shown.code == 0
    assert "nothing here is a cable" in shown.out


def test_who_is_left_out_of_a_collective_stands_beside_it(
    run, tmp_path: Path, cable: Path
) -> None:
    collective = "INFO RUCNMEM/EU MEMBER STATES COLLECTIVE PRIORITY\nXMT AMCONSUL VELM"
    text = cable.read_text("utf-8").replace("INFO RUEHVM", f"{collective}\nRUEHVM")
    path = tmp_path / "collective.txt"
    path.write_text(text, encoding="utf-8")
    lines = run("show", path).out.splitlines()
    (left,) = (line for line in lines if "EU MEMBER STATES COLLECTIVE" in line)
    assert left.endswith("except AMCONSUL VELM")
    assert sum("except" in line for line in lines) == 1
