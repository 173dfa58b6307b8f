"""Every code has a sentence, every sentence gets its values, and none ever fails."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cable_reader
from cable_reader import wording
from cable_reader.errors import CableReaderError
from cable_reader.files import calls

PACKAGE = Path(cable_reader.__file__).parent
ERRORS = {"CableReaderError", "UnreadableError", "UnwritableError", "AnnotationFileError"}


class Raised(NamedTuple):
    """A code in the source, and the names of the values that come with it."""

    where: str
    code: str
    values: frozenset[str] | None  # None: a mapping is passed on


def raised() -> list[Raised]:
    """All errors that are built in the package with a literal code."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and node.args):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", None))
            code = node.args[0]
            if name in ERRORS and isinstance(code, ast.Constant):
                names = [keyword.arg for keyword in node.keywords]
                values = None if None in names else frozenset(map(str, names))
                where = f"{path.relative_to(PACKAGE)}:{node.lineno}"
                found.append(Raised(where, code.value, values))
    return found


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_the_source_is_really_searched() -> None:
    assert {"missing", "target-changed"} <= {error.code for error in raised()}


@pytest.mark.parametrize("error", raised(), ids=lambda error: f"{error.code} {error.where}")
def test_every_error_has_its_sentence_and_its_values(error: Raised) -> None:
    assert error.code in wording.ERRORS
    if error.values is not None:
        assert fields(wording.ERRORS[error.code]) <= error.values


def test_every_code_for_a_system_error_has_its_sentence() -> None:
    codes = {*calls.READ_CODES.values(), *calls.WRITE_CODES.values()}
    assert codes <= wording.ERRORS.keys()
    for code in codes:
        assert fields(wording.ERRORS[code]) <= {"path", "reason"}


@pytest.mark.parametrize("template", [*wording.ERRORS.values(), *wording.FINDINGS.values()])
def test_sentences_are_sentences(template: str) -> None:
    assert template.endswith((".", "?"))
    assert "  " not in template
    assert template[0].isupper() or template[0] in '{"'
    assert all(name.isidentifier() for name in fields(template)), "named values only"


def test_values_stand_as_they_are() -> None:
    sentence = wording.error_sentence("missing", {"path": "<b>{reason}</b> %s"})
    assert sentence.startswith("<b>{reason}</b> %s: ")
    assert str(CableReaderError("missing", path="a.txt")).startswith("a.txt: ")


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from([*wording.ERRORS, "no-such-code"]),
    st.dictionaries(
        st.sampled_from(["path", "reason", "size", "other"]), st.text() | st.integers()
    ),
)
def test_a_sentence_never_fails(code: str, values: dict[str, str | int]) -> None:
    assert wording.error_sentence(code, values)


def test_what_is_missing_shows() -> None:
    assert wording.error_sentence("missing", {}).startswith("?: ")
    assert wording.error_sentence("no-such-code", {}) == "no-such-code"


class Odd(NamedTuple):
    code: str
    values: tuple[tuple[str, str | int], ...] = ()


def test_findings_are_worded_the_same_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(wording.FINDINGS, "NUM_TEST", "Number {number} follows {before}.")
    odd = Odd("NUM_TEST", (("number", 14), ("before", 3)))
    assert wording.finding_sentence(odd) == "Number 14 follows 3."
    assert wording.finding_sentence(Odd("NUM_TEST")) == "Number ? follows ?."
    assert wording.finding_sentence(Odd("NO_SUCH")) == "NO_SUCH"
