"""Jobs, names and options: what all forms share."""

from __future__ import annotations

import ast
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import cable_reader
from cable_reader import wording
from cable_reader.cable.markings import Level
from cable_reader.exports import EXPORTS, ExportError, Options, export_named, levels_named

PACKAGE = Path(cable_reader.__file__).parent


@pytest.mark.parametrize(
    ("path", "locator", "name"),
    [
        ("/a/b/c.d.txt", None, "c.d.tei.xml"),
        ("../x y/\u202eé&<>|?.txt", None, "é.tei.xml"),
        (None, None, "cable.tei.xml"),
        ("t.csv", "row 17", "t-row-17.tei.xml"),
        ("n" * 300, None, "n" * 80 + ".tei.xml"),
        ("\u5916" * 80 + ".txt", None, "\u5916" * 66 + ".tei.xml"),
        ("CON.txt", None, "cable-CON.tei.xml"),
        ("nul.x.txt", None, "cable-nul.x.tei.xml"),
        ("console.txt", None, "console.tei.xml"),
    ],
)
def test_file_names_are_safe_everywhere(make_item, path, locator, name) -> None:
    item = make_item("no cable\n")
    origin = item.source.origin._replace(path=path, locator=locator)
    named = replace(item, source=item.source._replace(origin=origin))
    assert export_named("tei").file_name(named) == name


def test_a_cable_is_named_by_its_reference(make_item, make_text) -> None:
    assert export_named("html").file_name(make_item(make_text())) == "07NOWHEREVILLE42.html"


def test_levels_go_by_letter_or_name() -> None:
    assert levels_named([" c", "Top Secret"]) == {Level.CONFIDENTIAL, Level.TOP_SECRET}
    with pytest.raises(ExportError) as raised:
        levels_named(["X"])
    assert "X is not a classification level" in str(raised.value)


def test_an_unknown_form_is_named_with_those_there_are() -> None:
    with pytest.raises(ExportError) as raised:
        export_named("docx")
    assert all(export.name in str(raised.value) for export in EXPORTS)


def test_ism_leaves_nothing_out() -> None:
    assert Options(ism=True).is_whole
    assert not Options(notes=False).is_whole


def test_listing_the_forms_loads_no_xml_library() -> None:
    code = "import sys, cable_reader.exports, cable_reader.imports; print('lxml' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=PACKAGE.parent,
    )
    assert done.stdout == "False\n"


def codes() -> set[str]:
    found = set()
    for folder in ("exports", "imports"):
        for path in (PACKAGE / folder).glob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if (
                    isinstance(node, ast.Call)
                    and node.args
                    and isinstance(node.args[0], ast.Constant)
                    and str(node.args[0].value).startswith(("export-", "import-"))
                ):
                    found.add(node.args[0].value)
    return found


def test_every_code_has_its_sentence() -> None:
    assert {"export-one-cable", "import-zip"} <= codes()
    assert codes() <= wording.ERRORS.keys()
