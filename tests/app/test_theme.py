from __future__ import annotations

import pytest
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QPushButton,
    QSpinBox,
)

from cable_reader.app.look.colours import contrast, legible, mixed
from cable_reader.app.look.theme import THEMES, load_theme, style_sheet
from cable_reader.app.settings import Settings
from cable_reader.cable.markings import Level

LABEL_COLOURS = ["#d62728", "#ffe119", "#000000", "#ffffff", "#1f77b4", "#7f7f7f"]


@pytest.fixture(params=THEMES)
def theme(request):
    return load_theme(request.param)


@pytest.mark.parametrize(
    ("text", "ground", "ratio"),
    [
        ("text", "base", 7), ("text", "window", 7), ("text", "alternate", 7), ("text", "hover", 4.5),
        ("muted", "base", 4.5), ("muted", "window", 4.5), ("muted", "alternate", 4.5),
        ("selection-text", "selection", 4.5), ("accent-text", "accent", 4.5), ("accent", "base", 4.5),
        ("accent", "window", 4.5), ("text", "hit", 4.5), ("text", "hit-current", 4.5),
        ("text", "current-ground", 7), ("warning", "base", 4.5), ("error", "base", 4.5),
        ("good", "window", 4.5), ("warning", "window", 4.5), ("error", "window", 4.5),
        ("control", "base", 3), ("control", "window", 3), ("current", "base", 3),
    ],
)  # fmt: skip
def test_colours_stand_apart(theme, text, ground, ratio):
    assert contrast(theme.names[text], theme.names[ground]) >= ratio


@pytest.mark.parametrize("level", [None, *Level])
def test_markings_are_legible(theme, level):
    colours = theme.marking(level)
    assert contrast(colours.mark.name(), theme.names["base"]) >= 4.5
    assert contrast(colours.mark.name(), theme.names["current-ground"]) >= 4.5
    assert contrast(colours.ground_text.name(), colours.ground.name()) >= 4.5
    assert contrast(theme.names["text"], colours.tint.name()) >= 4.5


def test_source_tints_keep_the_text_legible(theme):
    for tint in theme.source.values():
        assert contrast(theme.names["text"], tint) >= 4.5


@pytest.mark.parametrize("colour", LABEL_COLOURS)
def test_any_label_colour_is_legible(theme, colour):
    fill = theme.label_fill(colour).name()
    assert contrast(theme.names["text"], fill) >= 4.5
    assert contrast(theme.label_stripe(colour).name(), theme.names["base"]) >= 3
    assert contrast(theme.label_text(colour).name(), fill) >= 4.5


def test_all_themes_name_the_same_colours():
    tables = [load_theme(name) for name in THEMES]
    for other in tables[1:]:
        assert other.names.keys() == tables[0].names.keys()
        assert other.markings.keys() == tables[0].markings.keys()
        assert other.source.keys() == tables[0].source.keys()


def test_palette_and_style_sheet_follow_the_theme(theme):
    palette = theme.palette()
    assert palette.color(QPalette.ColorRole.Base) == theme.colour("base")
    assert theme.names["border"] in style_sheet(theme)


def test_an_unknown_theme_is_the_light_one():
    assert load_theme("sepia").name == "light"


def test_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"
    assert legible("#ffffff", "#ffffff", 3) != "#ffffff"


@pytest.mark.parametrize(
    ("before", "after"),
    [("light", "dark"), ("dark", "light"), ("high-contrast", "light"), ("light", "high-contrast")],
)
def test_a_theme_chosen_while_running_looks_like_one_from_the_start(
    open_window, cable_file, before, after
):
    Settings().choose("theme", before)
    window = open_window(cable_file)
    window.source.show()
    window.grab()
    window.settings.choose("theme", after)
    changed = picture_of(window)
    window.close()
    window = open_window(cable_file)
    window.source.show()
    assert window.theme.name == after
    fresh = picture_of(window)
    for name in (before, after):
        for key in ("window", "base", "alternate"):
            colour = load_theme(name).colour(key)
            wanted = share_of(colour, fresh)
            assert share_of(colour, changed) == pytest.approx(wanted, abs=0.005), (name, key)


def picture_of(window):
    """What a person sees at once; a part of the window alone has no ground behind it."""
    QApplication.processEvents()
    return window.grab().toImage()


def share_of(colour, picture):
    """The share of the pixels that have a colour."""
    raw = picture.convertToFormat(QImage.Format.Format_RGB32).constBits().cast("I")
    return sum(1 for pixel in raw if pixel & 0xFFFFFF == colour.rgb() & 0xFFFFFF) / len(raw)


@pytest.mark.parametrize("kind", [QSpinBox, QComboBox, QCheckBox])
@pytest.mark.parametrize("has_focus", [False, True])
@pytest.mark.parametrize("name", THEMES)
def test_the_edge_of_fields_and_boxes_is_seen(window, qtbot, name, kind, has_focus):
    window.apply_theme(load_theme(name))
    dialog = QDialog(window)
    field = kind(dialog)
    if isinstance(field, QCheckBox):
        field.setChecked(True)
    field.setGeometry(20, 20, 90, 26)
    other = QPushButton(dialog)
    dialog.show()
    (field if has_focus else other).setFocus()
    qtbot.waitUntil(lambda: field.hasFocus() == has_focus)
    image = dialog.grab().toImage()
    ground = image.pixelColor(5, 5).name()
    across = {image.pixelColor(x, 33).name() for x in range(18, 26)}
    assert max(contrast(colour, ground) for colour in across) >= 3
    dialog.close()
