from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest


@pytest.fixture
def clean(tmp_path: Path, cable: Path) -> Path:
    path = tmp_path / "clean.txt"
    text = cable.read_text(encoding="utf-8").replace("5. (U)", "3. (U)")
    path.write_text(text, encoding="utf-8")
    return path


def test_table_for_people(run, cable: Path, clean: Path) -> None:
    checked = run("check", cable, clean)
    assert checked.code == 0
    assert str(cable) in checked.out
    assert str(clean) not in checked.out, "nothing odd there"
    assert "NUM_GAP" in checked.out
    assert "line 24" in checked.out
    assert checked.err.startswith("2 cables checked: 1 warning")


def test_findings_of_several_cables_are_counted_together(run, cable: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(cable.read_bytes())
    assert run("check", cable, copy).err.startswith("2 cables checked: 2 warnings")


@pytest.mark.parametrize(
    ("least", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)]
)
def test_fail_on(run, cable: Path, clean: Path, least: str, code: int) -> None:
    assert run("check", "--fail-on", least, cable).code == code
    assert run("check", "--fail-on", least, clean).code == 0


def test_json(run, cable: Path, clean: Path) -> None:
    checked = json.loads(run("check", "--json", cable, clean).out)
    assert [Path(one["path"]) for one in checked] == [cable, clean]
    (finding,) = checked[0]["findings"]
    assert checked[1]["findings"] == []
    assert (finding["code"], finding["severity"], finding["line"]) == ("NUM_GAP", "warning", 24)
    text = cable.read_text(encoding="utf-8")
    assert text[finding["start"] : finding["end"]].startswith("5")
    assert text.splitlines()[finding["line"] - 1][finding["column"] - 1] == "5"


def test_json_of_nothing_is_an_empty_array(run, tmp_path: Path) -> None:
    checked = run("check", "--json", tmp_path / "none.txt")
    assert (checked.code, json.loads(checked.out)) == (66, [])


def test_csv(run, cable: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("check", "--csv", cable).out)))
    assert [(row["mrn"], row["code"], row["line"]) for row in rows] == [
        ("09KESTRAVA417", "NUM_GAP", "24")
    ]


def test_no_cell_is_a_formula(
    run, tmp_path: Path, cable: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("=1+1.txt", "@a.txt", "+b.txt"):
        Path(name).write_bytes(cable.read_bytes())
    rows = list(csv.reader(io.StringIO(run("check", "--csv", "=1+1.txt", "@a.txt", "+b.txt").out)))
    assert len(rows) == 4
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_folders_are_walked_in_order_and_strangers_left_alone(
    run, tmp_path: Path, cable: Path
) -> None:
    folder = tmp_path / "folder"
    (folder / "b" / ".git").mkdir(parents=True)
    for name in ("b/2.txt", "a.txt", "b/1", "b/.git/3.txt", ".hidden.txt", "z.cable"):
        (folder / name).write_bytes(cable.read_bytes())
    (folder / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (folder / "a.annotations.xml").write_text("<annotations/>")
    checked = run("check", "--json", folder)
    assert checked.code == 0
    names = [Path(one["path"]).relative_to(folder).as_posix() for one in json.loads(checked.out)]
    assert names == ["a.txt", "z.cable", "b/1", "b/2.txt"]


def test_what_cannot_be_read_does_not_stop_the_rest(run, tmp_path: Path, cable: Path) -> None:
    checked = run("check", "--fail-on", "info", tmp_path / "none.txt", cable)
    assert checked.code == 66, "heavier than the finding"
    assert "NUM_GAP" in checked.out
    assert "none.txt" in checked.err


def test_lines_are_counted_with_every_line_end(run, tmp_path: Path, cable: Path) -> None:
    text = cable.read_bytes()
    for number, end in enumerate((b"\n", b"\r\n", b"\r")):
        path = tmp_path / f"{number}.txt"
        path.write_bytes(text.replace(b"\n", end))
        (one,) = json.loads(run("check", "--json", path).out)
        assert [finding["line"] for finding in one["findings"]] == [24], end


def test_our_own_exports_in_a_folder_are_passed_over_and_named_ones_refused(
    run, cable: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / cable.name).write_bytes(cable.read_bytes())
    for form in ("html", "csv", "csv-addressees", "csv-paragraphs", "tei", "annotated-xml"):
        assert run("export", cable, "--to", form, "--output", folder).code == 0
    assert len(list(folder.iterdir())) == 7
    checked = run("check", folder, "--json")
    assert checked.code == 0
    assert [Path(one["path"]).name for one in json.loads(checked.out)] == [cable.name]
    assert "4 exports of Cable Reader passed over" in checked.err
    page = next(folder.glob("*.html"))
    named = run("check", page)
    assert named.code == 66
    assert f"{page} is an export of Cable Reader" in named.err
    assert run("check", page, "--as", "plain-text").code == 0
