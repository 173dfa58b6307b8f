from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def released(tmp_path: Path, cable: Path) -> Path:
    """An earlier release of the cable, with words taken out."""
    path = tmp_path / "released.txt"
    text = cable.read_text(encoding="utf-8").replace("It carries four.", "It [Excised].")
    path.write_text(text, encoding="utf-8")
    return path


def test_for_people(run, released: Path, cable: Path) -> None:
    ran = run("compare", released, cable)
    assert ran.code == 0
    assert "1 withheld in A (words: 2)" in ran.out
    assert "2. (U)  Withheld in A" in ran.out
    assert "{+carries four.+}" in ran.out
    assert "sails on Tuesdays" not in ran.out, "what is the same is not repeated"


def test_fields_have_names_for_people(run, released: Path, cable: Path) -> None:
    text = released.read_text(encoding="utf-8")
    released.write_text(text.replace("\nFM ", "\nFM OTHER ", 1), encoding="utf-8")
    assert "\nFrom\n    A: OTHER " in run("compare", released, cable).out
    assert ">From</th>" in run("compare", "--html", released, cable).out


def test_json(run, released: Path, cable: Path) -> None:
    found = json.loads(run("compare", "--json", released, cable).out)
    assert found["same_cable"] is True
    assert found["counts"]["withheld-in-a"] == 1
    assert found["words_withheld_in_a"] == 2
    assert found["paragraphs"][1]["change"] == "withheld-in-a"
    start, end = found["paragraphs"][1]["b"]["spans"][0]
    assert cable.read_text(encoding="utf-8")[start:end] == "It carries four."


def test_only_what_b_adds(run, released: Path, cable: Path) -> None:
    assert run("compare", "--only-added", released, cable).out == "2. (U) carries four.\n"
    assert run("compare", "--only-added", cable, released).out == ""


def test_page(run, released: Path, cable: Path, tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    ran = run("compare", "--html", "--output", target, released, cable)
    assert ran.code == 0
    page = target.read_text(encoding="utf-8")
    assert "<ins>carries four.</ins>" in page
    assert "2 words withheld" in page
    assert "default-src &#x27;none&#x27;" in page or "default-src 'none'" in page


def test_text_of_a_cable_is_never_markup(run, released: Path, cable: Path) -> None:
    text = cable.read_text(encoding="utf-8").replace("four", "<script>alert(1)</script>")
    cable.write_text(text, encoding="utf-8")
    assert "<script" not in run("compare", "--html", released, cable).out


def test_nothing_is_written_over(run, released: Path, cable: Path) -> None:
    before = cable.read_bytes()
    assert run("compare", "--html", "--output", cable, released, cable).code == 74
    assert run("compare", "--force", "--output", cable, released, cable).code == 74
    assert cable.read_bytes() == before


def test_what_cannot_be_read_is_said(run, cable: Path, tmp_path: Path) -> None:
    ran = run("compare", cable, tmp_path / "gone.txt")
    assert ran.code == 66
    assert "gone.txt" in ran.err
    assert run("compare", "-", "-").code == 2


def test_of_many_the_one_of_the_same_number(run, cable: Path, tmp_path: Path) -> None:
    text = cable.read_text(encoding="utf-8")
    other = text.replace("000417", "000999").replace("#0417", "#0999")
    rows = "".join(
        f'"{number}","5/14/2009 10:42","{mrn}","Embassy Kestrava","CONFIDENTIAL","","{head}","{body}"\n'
        for number, mrn, whole in ((1, "09KESTRAVA999", other), (2, "09KESTRAVA417", text))
        for head, body in [whole.split("\n\n", 1)]
    )
    table = tmp_path / "cables.csv"
    table.write_text(rows, encoding="utf-8")
    found = json.loads(run("compare", "--json", cable, table).out)
    assert found["b"]["mrn"] == "09KESTRAVA417"


def test_apparatus(run, released: Path, cable: Path) -> None:
    ran = run("compare", "--tei", released, cable)
    assert ran.code == 0
    assert '<gap reason="withheld" unit="words" quantity="2"/>' in ran.out
    assert run("compare", "--tei", "--json", released, cable).code == 2
