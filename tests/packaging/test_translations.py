"""Finding sentences, keeping .ts files and making .qm files without Qt's tools."""

from __future__ import annotations

import importlib.util
import os
import shutil
import string
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parents[2]


def load():
    spec = importlib.util.spec_from_file_location(
        "translations", ROOT / "packaging/translations.py"
    )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


translations = load()


def test_sentences_are_found_wherever_the_program_has_them():
    source = """
from x import translate, N_
ERRORS: dict[str, str] = {"a": "One " "two", "b": "Three"}
OTHER: dict[str, str] = {"c": "not for people"}
def short(words):
    return translate("shorts", words)
class Pane:
    def make(self):
        self.tr("In the pane")
        self.tr("yes" if self else "no")
        self.window.tr("In the window")
        other.tr(variable)
    def more(self):
        translate("context", "In a context")
        tr, number = self.window.tr, 3
        tr("By a short name") if self else tr("By the same")
        tr = translate
        tr("notes", "Short, with its context")
        short("In short")
N_("table", "In a table")
log("not this")
"""
    assert set(translations.sentences_in(source)) == {
        ("errors", "One two"), ("errors", "Three"), ("Pane", "In the pane"), ("Pane", "yes"),
        ("Pane", "no"), ("CableWindow", "In the window"), ("context", "In a context"),
        ("CableWindow", "By a short name"), ("CableWindow", "By the same"),
        ("notes", "Short, with its context"), ("shorts", "In short"), ("table", "In a table"),
    }  # fmt: skip


def test_every_sentence_of_the_program_is_translated():
    found = translations.find_sentences()
    assert sum(map(len, found.values())) > 500
    for language in translations.LANGUAGES:
        known = translations.read_ts(translations.ts_path(language))
        assert translations.untranslated(found, known) == [], language


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_translations_keep_values_keys_and_line_ends(language):
    def values(text):
        return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)

    for (context, sentence), words in translations.read_ts(translations.ts_path(language)).items():
        assert values(sentence) == values(words), (context, sentence)
        assert sentence.count("\n") == words.count("\n"), (context, sentence)
        is_short = "{" not in sentence and context != "errors"
        assert not is_short or sentence.count("&") == words.count("&"), (context, sentence)
        assert sentence.endswith("…") == words.endswith("…"), (context, sentence)


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_no_two_entries_of_a_menu_share_a_letter(language):
    from cable_reader.app.actions.order import MENUS
    from cable_reader.app.actions.table import ACTIONS

    known = translations.read_ts(translations.ts_path(language))
    words = {spec.id: known["actions", spec.text] for spec in ACTIONS}
    for _, ids in MENUS:
        letters = [
            text[text.index("&") + 1].lower() for one in ids if "&" in (text := words.get(one, ""))
        ]
        double = {letter for letter in letters if letters.count(letter) > 1}
        assert not double, [words[one] for one in ids if one in words]


def test_updating_keeps_translations_and_drops_what_is_gone():
    known = {("A", "one"): "eins", ("A", "gone"): "weg"}
    text = translations.ts_text("de", {"A": {"one": None, "new": None}}, known)
    root = ElementTree.fromstring(text)  # noqa: S314 - our own
    messages = {m.findtext("source"): m.find("translation") for m in root.iter("message")}
    assert messages["one"].text == "eins"
    assert messages["new"].get("type") == "unfinished"
    assert "gone" not in messages


SENTENCES = st.text(
    st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), min_size=1, max_size=40
)


@given(st.dictionaries(st.tuples(st.sampled_from("AB"), SENTENCES), SENTENCES, max_size=20))
@settings(max_examples=30, deadline=None)
def test_qt_reads_back_what_was_written(known):
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    data = translations.qm_bytes(known, "de")  # Qt reads it where it is
    assert translator.load(data)
    for (context, sentence), words in known.items():
        assert translator.translate(context, sentence) == words
    assert not translator.translate("C", "unknown")


def test_qts_own_tool_makes_the_same(tmp_path):
    from PySide6.QtCore import QTranslator

    tool = shutil.which("pyside6-lrelease", path=os.pathsep.join(
        (str(Path(sys.executable).parent), os.environ.get("PATH", ""))
    ))  # fmt: skip
    if tool is None:
        pytest.skip("pyside6-lrelease is not installed")
    for language in translations.LANGUAGES:
        source = translations.ts_path(language)
        made = tmp_path / f"{language}.qm"
        done = subprocess.run(
            [tool, str(source), "-qm", str(made)], capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr
        theirs, ours = QTranslator(), QTranslator()
        known = translations.read_ts(source)
        assert theirs.load(str(made))
        data = translations.qm_bytes(known, language)  # Qt reads it where it is
        assert ours.load(data)
        for context, sentence in known:
            assert ours.translate(context, sentence) == theirs.translate(context, sentence)


def test_the_script_builds_a_file_for_each_language(tmp_path, monkeypatch):
    shutil.copytree(
        ROOT / "resources/i18n", tmp_path / "i18n", ignore=shutil.ignore_patterns("*.qm")
    )
    monkeypatch.setattr(translations, "FOLDER", tmp_path / "i18n")
    assert translations.main(["build"]) == 0
    assert sorted(one.name for one in (tmp_path / "i18n").glob("*.qm")) == [
        "cable-reader_de.qm",
        "cable-reader_fr.qm",
    ]
    assert translations.main([]) == 2
