"""The help: complete, in step with the program, and nothing in it reaches out."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtTest import QTest

from cable_reader.app.actions.table import ACTIONS
from cable_reader.app.dialogs.help import HelpDialog, PageView
from cable_reader.app.dialogs.help_pages import HelpPage, help_pages
from cable_reader.app.i18n import LANGUAGES
from cable_reader.assets import resource
from cable_reader.checks.catalogue import SEVERITIES
from cable_reader.containers import CONTAINERS
from cable_reader.exports import EXPORTS
from cable_reader.library.user_labels import starter_book

ROOT = Path(__file__).resolve().parents[2]
_SPEC = importlib.util.spec_from_file_location("translations", ROOT / "packaging/translations.py")
translations = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(translations)
PAGES = ["tour", "keys", "reading-a-cable", "findings", "formats", "where-data-is-kept"]


@pytest.fixture
def pages(qapp):
    return {page.name: page for page in help_pages()}


@pytest.fixture
def dialog(window, qtbot):
    made = HelpDialog(window)
    qtbot.addWidget(made)
    made.show()
    return made


def test_all_pages_are_there_in_the_order_of_a_reader(pages):
    assert list(pages)[:6] == PAGES
    assert all(page.title and page.sections for page in pages.values())


def test_every_table_of_the_program_is_filled_in(pages):
    assert not any("{{" in page.text for page in pages.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_there_in_every_language(qapp, language):
    english, other = help_pages(language="en"), help_pages(language=language)
    assert [page.name for page in other] == [page.name for page in english]
    for page, ours in zip(other, english, strict=True):
        assert page.text != ours.text, page.name
        depths = [[section.depth for section in one.sections] for one in (page, ours)]
        assert depths[0].count(1) == depths[1].count(1) == 1
        tables = [set(re.findall(r"\]\(([^)]*)\)", one.text)) for one in (page, ours)]
        assert tables[0] == tables[1], "the same pages are linked"
        own = resource("help", language, f"{page.name}.md").read_text("utf-8")
        assert not re.search(r"\b(?:Why it matters|What to do|the cable)\b", own), page.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_and_every_table_is_in_every_language(qapp, language):
    pages = {page.name: page for page in help_pages(language=language)}
    titles = {section.title for section in pages["findings"].sections}
    assert set(SEVERITIES) <= titles
    for name in PAGES:
        raw = resource("help", f"{name}.md").read_text("utf-8")
        translated = resource("help", language, f"{name}.md").read_text("utf-8")
        for parts in (r"{{.*}}", r"(?m)^(?:- |#+ )"):
            assert re.findall(parts, raw) == re.findall(parts, translated), name
        assert "://" not in translated


def test_pages_are_in_the_language_that_is_spoken(qapp):
    for language in LANGUAGES:
        known = translations.read_ts(translations.ts_path(language))
        translator = QTranslator()
        data = translations.qm_bytes(known, language)
        assert translator.load(data)
        qapp.installTranslator(translator)
        try:
            spoken = {page.name: page.title for page in help_pages()}
        finally:
            qapp.removeTranslator(translator)
        assert spoken["keys"] == {"de": "Tasten", "fr": "Touches"}[language]
    assert {page.name: page.title for page in help_pages()}["keys"] == "Keys"


def test_the_labels_of_a_first_start_are_in_the_language_that_is_spoken():
    book = starter_book(lambda words: {"Person": "Personne"}.get(words, words))
    assert [label.name for label in book][1] == "Personne"
    assert [label.uuid for label in book] == [label.uuid for label in starter_book()]


def test_every_key_is_in_the_help(pages):
    text = pages["keys"].text
    for spec in ACTIONS:
        if spec.keys and spec.argument is None:
            assert spec.text.replace("&", "").removesuffix("…") in text, spec.id


def test_every_form_is_in_the_help(pages):
    text = pages["formats"].text
    for one in (*CONTAINERS, *EXPORTS):
        assert one.name.replace("_", "\\_") in text


def test_links_lead_to_pages_that_are_there(pages):
    for page in pages.values():
        for target in re.findall(r"\]\(([^)]*)\)", page.text):
            name, _, heading = target.partition("#")
            assert name.removesuffix(".md") in pages, (page.name, target)
            assert not heading


def test_no_page_names_a_place_on_the_network():
    for one in (page for page in resource("help").iterdir() if page.name.endswith(".md")):
        assert "://" not in one.read_text("utf-8"), one.name


@pytest.mark.parametrize("page", PAGES)
def test_headings_are_found_again_in_the_shown_page(dialog, page):
    for section in dialog.pages[page].sections[:40]:
        dialog.go(page, section.title)
        assert dialog.page.textCursor().block().text() == section.title or section.depth == 1


def test_a_page_begins_at_its_top(window, qtbot):
    for language in (None, *LANGUAGES):
        made = HelpDialog(window)
        qtbot.addWidget(made)
        if language:
            made.pages = {page.name: page for page in help_pages(language=language)}
            made._shown = ""
        made.go("tour")
        made.show()
        made.resize(940, 680)
        qtbot.wait(20)
        assert made.page.verticalScrollBar().value() == 0


def test_the_explanation_of_a_finding_opens_from_its_pane(window, press, qtbot):
    press(window, "F7")
    qtbot.waitUntil(lambda: bool(window.findings.model.items))
    window.findings.view.setCurrentIndex(window.findings.model.index(0, 0))
    window.findings.view.setFocus()
    press(window, "F1")
    dialog = window.findChild(HelpDialog)
    assert dialog is not None
    assert not dialog.isModal()
    assert dialog.page.textCursor().block().text() == window.findings.model.items[0].code
    dialog.close()


def test_every_finding_has_its_place(pages):
    titles = {section.title for section in pages["findings"].sections}
    assert set(SEVERITIES) <= titles


def test_search_keeps_the_sections_with_all_words(dialog, qtbot):
    everything = dialog.contents.topLevelItemCount()
    QTest.keyClicks(dialog.search, "station serial")
    dialog.filter()
    assert 0 < dialog.contents.topLevelItemCount() <= everything
    titles = [
        dialog.contents.topLevelItem(n).text(0) for n in range(dialog.contents.topLevelItemCount())
    ]
    assert "Findings" in titles
    assert dialog.page.extraSelections()
    dialog.search.setText("no such words anywhere")
    dialog.filter()
    assert dialog.contents.topLevelItemCount() == 0
    dialog.search.clear()
    dialog.filter()
    assert dialog.contents.topLevelItemCount() == everything


def test_links_within_are_followed_and_others_are_not(dialog):
    dialog._follow(QUrl("findings.md"))
    assert "Findings" in dialog.page.toPlainText()[:40]
    before = dialog.page.toPlainText()
    dialog._follow(QUrl("https://example.org/tour.md"))
    dialog._follow(QUrl("file:///etc/hostname"))
    assert dialog.page.toPlainText() == before


def test_a_page_draws_no_picture_and_no_html(qtbot, tmp_path):
    red = QColor(254, 0, 1)
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(red)
    path = tmp_path / "red.png"
    assert image.save(str(path))
    view = PageView(None)
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.show()
    view.show_page(
        HelpPage("x", f"# X\n\n![]({path})\n![](file:{path})\n\n<img src='file:{path}'>\n")
    )
    shot = view.grab().toImage()
    assert not any(
        shot.pixelColor(x, y) == red
        for x in range(0, shot.width(), 3)
        for y in range(0, shot.height(), 3)
    )
    assert (
        view.loadResource(QTextDocument.ResourceType.ImageResource, QUrl(f"file:{path}")).width()
        == 1
    )
