"""Other languages: nothing is left in English, nothing is cut off, every language can be chosen."""

from __future__ import annotations

import importlib.util
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtGui import QFontDatabase, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from cable_reader.annotate.annotation import Annotation, AnnotationSet
from cable_reader.annotate.target import (
    State,
    target_for_cable,
    target_for_field,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.app import i18n
from cable_reader.app.actions.table import ACTIONS
from cable_reader.app.dialogs.about import AboutDialog
from cable_reader.app.dialogs.command_palette import CommandPalette
from cable_reader.app.dialogs.export import ExportDialog
from cable_reader.app.dialogs.help import HelpDialog
from cable_reader.app.dialogs.key_sheet import KeySheet
from cable_reader.app.dialogs.label_book import LabelBookDialog
from cable_reader.app.dialogs.preferences import PreferencesDialog
from cable_reader.app.dialogs.printing import PrintDialog
from cable_reader.app.dialogs.statistics import StatisticsDialog
from cable_reader.app.look.theme import load_theme
from cable_reader.app.marks.linking import described_place
from cable_reader.app.panes.review import ReviewPane
from cable_reader.app.printing.notes import numbered_notes
from cable_reader.app.problems import sentence_for, sentence_of_finding
from cable_reader.app.settings import Settings
from cable_reader.errors import UnreadableError
from cable_reader.exports import ExportInput, Options
from cable_reader.exports.selection import choose

ROOT = Path(__file__).resolve().parents[2]
ROUNDED = 3  # pixels
LONGER = 1.3  # how much longer other languages are: German and French seldom more


def load_script():
    path = ROOT / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


translations = load_script()


def pseudo(words):
    """Turn a sentence into one that nobody wrote: marked, accented, longer; values and keys stay."""
    padding = "~" * max(round(len(words) * (LONGER - 1)), 1)
    parts = re.split(r"(\{[^}]*\}|&\w)", words)
    accented = (
        part if part[:1] in {"{", "&"} else part.translate(str.maketrans("aeiou", "äëïöü"))
        for part in parts
    )
    text = "".join(accented)
    dots = "…" if text.endswith("…") else ""
    return f"[{text.removesuffix('…')}{padding}]{dots}"


@pytest.fixture
def pseudo_language(qapp):
    """Speak what the extraction finds, and nothing else."""
    found = translations.find_sentences()
    known = {(c, s): pseudo(s) for c, sentences in found.items() for s in sentences}
    data = translations.qm_bytes(known, "eo")  # Qt reads it where it is
    translator = QTranslator()
    assert translator.load(data)
    qapp.installTranslator(translator)
    yield data
    qapp.removeTranslator(translator)


@pytest.fixture
def built(tmp_path, monkeypatch):
    """The languages built for this test; those of an installed program may be missing here."""
    for language in translations.LANGUAGES:
        known = translations.read_ts(translations.ts_path(language))
        data = translations.qm_bytes(known, language)
        (tmp_path / f"cable-reader_{language}.qm").write_bytes(data)
    monkeypatch.setattr(i18n, "resource", lambda *parts: tmp_path.joinpath(*parts[1:]))
    return tmp_path


@pytest.fixture
def spoken(qapp, built):
    """Speak a language; afterwards English again."""
    yield lambda language: i18n.speak(qapp, language)
    i18n.speak(qapp, "en")


# What is no sentence of ours: texts of the cable, names, keys, numbers, the program's own name.
OWN_WORDS = re.compile(
    r"[\d\W_]*|Cable Reader.*|English|Deutsch|Français|Chicago|FRUS|SHA-256|PDF.*|UTF-8.*",
    re.DOTALL,
)
CABLE_WORDS = (
    "KESTRAVA",
    "FICTIONAL",
    "SECRET",
    "Key point",
    "Person",
    "Quote",
    "Question",
    "Follow up",
)


def texts(widget):
    """Give all words that widgets show, with the widget."""
    for one in widget.findChildren(QWidget):
        if isinstance(one, QLabel | QAbstractButton):
            yield one, one.text()
        if isinstance(one, QLineEdit):
            yield one, one.placeholderText()
        if isinstance(one, QComboBox) and not isinstance(one.parent(), QDialogButtonBox):
            yield from ((one, one.itemText(place)) for place in range(one.count()))
        yield one, one.windowTitle()
        yield one, one.accessibleName()


def untranslated(widget):
    """Give the words that are shown in English though a translator would have others."""
    qts_own = {
        "Close",
        "OK",
        "Cancel",
        "Save",
        "Float",
        "Press shortcut",
    }  # qtbase_de.qm and the like have them
    found = []
    for one, words in texts(widget):
        plain = words.strip()
        if (
            not plain
            or "[" in plain
            or plain.replace("&", "") in qts_own
            or OWN_WORDS.fullmatch(plain)
            or plain in QFontDatabase.families()
        ):
            continue
        if any(part in plain for part in CABLE_WORDS):
            continue
        parents = [type(one).__name__, type(one.parent()).__name__, one.objectName()]
        found.append((plain, parents))
    return found


def dialogs(window):
    cable = window.workspace.current
    yield AboutDialog(window)
    yield CommandPalette(window.actions_, window.theme, window)
    yield ExportDialog(cable, window.problems, window)
    yield HelpDialog(window)
    yield KeySheet(window.actions_, window.settings, window)
    yield LabelBookDialog(window)
    yield PreferencesDialog(window.settings, window)
    yield PrintDialog(cable, window)
    yield ReviewPane(window)
    yield StatisticsDialog(cable, window.theme, window)


@pytest.fixture
def pseudo_window(pseudo_language, open_window, cable_file, press, qtbot):
    window = open_window(cable_file)
    window.view_commands.source()
    window.view_commands.findings()
    window.view_commands.cables()
    window.find_bar.open()
    window.focus_text()
    press(window, "2")
    qtbot.wait(20)
    return window


def test_nothing_in_the_window_stays_english(pseudo_window):
    assert untranslated(pseudo_window) == []


def test_no_command_stays_english(pseudo_window):
    for spec in ACTIONS:
        action = pseudo_window.actions_[spec.id]
        assert action.text().startswith("["), spec.id
        assert action.statusTip().startswith("["), spec.id
        assert "[" in action.toolTip(), spec.id
    for menu in pseudo_window.menuBar().findChildren(QMenu):
        if menu.title():
            assert menu.title().startswith("["), menu.title()


def test_no_dialog_stays_english(pseudo_window, qtbot):
    for dialog in dialogs(pseudo_window):
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.wait(1)
        missing = [
            (words, parents)
            for words, parents in untranslated(dialog)
            if parents[1] != "QTextBrowser"
        ]
        assert missing == [], type(dialog).__name__
        assert dialog.windowTitle().startswith("["), type(dialog).__name__
        dialog.close()


def cut_off(widget):
    """Give the words for which a visible widget has no room."""
    found = []
    for one in widget.findChildren(QWidget):
        if not one.isVisible():
            continue
        if isinstance(one, QPushButton | QCheckBox) and one.text():
            needed = one.sizeHint().width()
        elif (
            isinstance(one, QLabel) and one.text() and not one.wordWrap() and one.pixmap().isNull()
        ):
            lines = one.text().replace("&", "").splitlines()
            needed = max(QFontMetrics(one.font()).horizontalAdvance(line) for line in lines)
        elif isinstance(one, QToolButton) and one.text() and one.icon().isNull():
            needed = one.sizeHint().width()
        else:
            continue
        if one.width() + ROUNDED < needed:
            found.append((type(one).__name__, one.text(), one.width(), needed))
    return found


def assert_nothing_cut_off(widget, qtbot):
    """A layout may need a moment; what is cut off after it stays so."""
    for _ in range(40):
        if not cut_off(widget):
            return
        qtbot.wait(50)
    assert cut_off(widget) == [], type(widget).__name__


def test_longer_words_are_not_cut_off_in_the_window(pseudo_window, qtbot):
    for width, height in ((1280, 720), (1920, 1080)):
        pseudo_window.resize(width, height)
        assert_nothing_cut_off(pseudo_window, qtbot)


def test_longer_words_are_not_cut_off_in_dialogs(pseudo_window, qtbot):
    for dialog in dialogs(pseudo_window):
        qtbot.addWidget(dialog)
        dialog.show()
        assert_nothing_cut_off(dialog, qtbot)
        dialog.close()


# -- the real languages


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize(("language", "menu"), [("de", "Datei"), ("fr", "Fichier")])
def test_the_window_speaks_the_language_chosen(open_window, cable_file, language, menu):
    settings = Settings()
    settings.choose("language", language)
    settings.flush()
    window = open_window(cable_file)
    titles = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert titles[0] == menu
    assert QLocale().language() == QLocale(language).language()
    finding = window.workspace.current.cable.findings[0]
    assert sentence_of_finding(finding) != str(finding)
    error = UnreadableError("missing", path="x.txt")
    assert "x.txt" in sentence_for(error)
    assert sentence_for(error) != str(error)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("language", [i18n.ENGLISH, *i18n.LANGUAGES])
def test_every_letter_of_a_menu_chooses_one_command(open_window, cable_file, language):
    settings = Settings()
    settings.choose("language", language)
    settings.flush()
    window = open_window(cable_file)
    titles = window.menuBar().actions()
    for texts in (titles, *(title.menu().actions() for title in titles)):
        letters = [letter.lower() for one in texts for letter in re.findall("&(\\w)", one.text())]
        assert sorted(set(letters)) == sorted(letters)


def test_places_and_statuses_of_marks_are_in_the_language_chosen(window, spoken):
    assert spoken("de") == "de"
    cable = window.workspace.current.cable
    subject = cable.text.index("FICTIONAL")
    told = {
        target_for_paragraph(cable, cable.paragraphs[1]): "Absatz 2 (SBU)",
        target_for_field(cable, "subject"): "Betreff",
        target_for_span(
            cable, subject, subject + 9
        ): f"Betreff: Zeichen {subject} bis {subject + 9}",
        target_for_cable(): "Das ganze Telegramm",
    }
    assert {target: described_place(target, cable) for target in told} == told
    lost = replace(next(iter(told)), state=State.ORPHAN)
    assert described_place(lost, cable) == "Absatz 2 (SBU): Nicht gefunden"
    mark = Annotation.new(next(iter(told)), note="x", status="open")
    item = ExportInput(
        window.workspace.current.source, cable, AnnotationSet((mark,)), cable.findings
    )
    (note,) = numbered_notes(choose(item, Options()), load_theme("light")).values()
    assert (note.place, note.head) == ("Absatz 2 (SBU)", "offen")
    assert spoken("en") == "en"


def test_the_system_s_wish_is_followed_as_far_as_it_goes():
    assert i18n.language_for("fr", ["de-DE"]) == "fr"
    assert i18n.language_for("system", ["de-AT", "en"]) == "de"
    assert i18n.language_for("system", ["fr_CA"]) == "fr"
    assert i18n.language_for("system", ["nl-NL", "fr"]) == "fr"
    assert i18n.language_for("system", ["ja"]) == "en"
    assert i18n.language_for("system", []) == "en"
    assert i18n.language_for("nonsense", ["en-GB", "de"]) == "en"


def test_a_language_that_is_missing_or_damaged_leaves_english(built, spoken, qapp):
    (built / "cable-reader_de.qm").write_bytes(b"damaged")
    (built / "cable-reader_fr.qm").unlink()
    for language in ("de", "fr"):
        assert spoken(language) == "en"
        assert qapp.translate("actions", "&File") == "&File"


def test_going_back_to_english_leaves_nothing_behind(spoken, qapp):
    assert spoken("de") == "de"
    assert qapp.translate("actions", "&File") == "&Datei"
    assert spoken("en") == "en"
    assert qapp.translate("actions", "&File") == "&File"
    assert not list(qapp.findChildren(QTranslator))
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_no_button_is_cut_off(open_window, cable_file, qtbot, language):
    settings = Settings()
    settings.choose("language", language)
    settings.flush()
    window = open_window(cable_file, size=(1280, 720))
    assert_nothing_cut_off(window, qtbot)
    for dialog in dialogs(window):
        qtbot.addWidget(dialog)
        dialog.show()
        assert_nothing_cut_off(dialog, qtbot)
        dialog.close()
