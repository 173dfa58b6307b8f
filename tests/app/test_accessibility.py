"""What assistive technology is told: names, roles and descriptions, and targets large enough."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

from cable_reader.app.actions.order import LABELS
from cable_reader.app.dialogs.help import HelpDialog
from cable_reader.app.dialogs.label_book import LabelBookDialog
from cable_reader.app.dialogs.printing import PrintDialog

ROLE = QAccessible.Role
TEXT = QAccessible.Text
PANES = {
    "headerPane": "Header",
    "routingPane": "Routing",
    "paragraphsPane": "Paragraphs",
    "notesPane": "Notes",
    "sourcePane": "Source",
    "findingsPane": "Findings",
    "cablesPane": "Cables",
}
SMALLEST = 24  # pixels, WCAG 2.2 target size


def told(widget, which=TEXT.Name):
    return QAccessible.queryAccessibleInterface(widget).text(which)


def role(widget):
    return QAccessible.queryAccessibleInterface(widget).role()


@pytest.fixture
def everything(window, press):
    """A window with all its panes open and marks on a paragraph."""
    window.resize(1800, 1000)
    window.view_commands.source()
    window.view_commands.findings()
    window.view_commands.cables()
    window.find_bar.open()
    window.focus_text()
    press(window, "2")
    return window


@pytest.mark.parametrize(("name", "said"), PANES.items())
def test_every_pane_has_its_name(everything, name, said):
    pane = everything.findChild(QWidget, name)
    assert told(pane) == said


def test_the_views_have_roles(everything):
    assert role(everything.header.view) in {ROLE.Tree, ROLE.Table}
    assert role(everything.routing.view) in {ROLE.Tree, ROLE.Table}
    assert role(everything.paragraphs.view) == ROLE.EditableText
    assert role(everything.source.text) == ROLE.EditableText
    assert role(everything.findings.view) == ROLE.List
    assert role(everything.notes.view) == ROLE.List
    assert role(everything.cables.view) == ROLE.List


def test_whatever_takes_the_keyboard_has_a_name(everything):
    unnamed = [
        f"{type(one).__name__} {one.objectName()} in {type(one.parent()).__name__}"
        for one in everything.findChildren(QWidget)
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus
        and one.isVisible()
        and one.focusProxy() is None
        and not isinstance(one, QScrollBar)
        and not told(one)
    ]
    assert unnamed == []


def test_every_button_has_a_name_and_no_description_is_html(everything):
    for button in everything.findChildren(QAbstractButton):
        if button.isVisible():
            assert told(button), (button.objectName(), type(button.parent()))
            assert "<" not in told(button, TEXT.Description), told(button)


@pytest.mark.parametrize("make", [LabelBookDialog, HelpDialog, "print"])
def test_dialogs_name_their_fields(window, qtbot, make):
    dialog = PrintDialog(window.workspace.current, window) if make == "print" else make(window)
    qtbot.addWidget(dialog)
    dialog.show()
    for kind in (QLineEdit, QComboBox, QPlainTextEdit, QAbstractButton):
        for field in dialog.findChildren(kind):
            if field.isVisible() and not isinstance(field.parent(), QComboBox):
                labelled = told(field) or field.accessibleDescription()
                assert labelled, (kind.__name__, field.objectName(), type(field.parent()))


def test_targets_are_large_enough(everything):
    small = [
        (type(one).__name__, told(one), one.width(), one.height())
        for one in everything.findChildren(QAbstractButton)
        if one.isVisible()
        and not isinstance(one.parent(), QLineEdit)  # Escape does the same
        and min(one.width(), one.height()) < SMALLEST
    ]
    assert not small, "\n".join(map(str, small))


def test_the_current_paragraph_is_said_with_all_that_is_on_it(everything, press):
    said = told(everything.paragraphs.view, TEXT.Description)
    assert "Paragraph 1 of 11" in said
    assert "Confidential" in said
    assert "Person" in said
    press(everything, "j")
    assert "Paragraph 2 of 11" in told(everything.paragraphs.view, TEXT.Description)


def test_a_row_of_header_or_routing_is_said_once(everything):
    for view, words in (
        (everything.header.view, "Subject: FICTIONAL"),
        (everything.routing.view, "SECSTATE WASHDC: IMMEDIATE"),
    ):
        model = view.model()
        said = []
        stack = [view.rootIndex()]
        while stack:
            parent = stack.pop()
            for row in range(model.rowCount(parent)):
                index = model.index(row, 0, parent)
                said.append(index.data(Qt.ItemDataRole.AccessibleTextRole))
                second = model.index(row, 1, parent).data(Qt.ItemDataRole.AccessibleTextRole)
                assert second != said[-1] or ":" not in said[-1]
                stack.append(index)
        assert sum(one.startswith(words) for one in said) == 1
        assert model.headerData(1, Qt.Orientation.Horizontal) == "Value"


def test_the_menu_of_digit_labels_names_the_labels(everything):
    menu = everything.actions_.menus[LABELS]
    menu.aboutToShow.emit()
    names = [action.text().replace("&", "") for action in menu.actions()]
    assert names[:3] == ["Key point", "Person", "Quote"]
    assert len(set(names[:5])) == 5


@pytest.mark.parametrize(
    "shown", [(), ("source",), ("source", "findings"), ("findings", "cables")]
)
def test_the_tab_key_is_held_nowhere(window, qtbot, shown):
    window.finish()
    for name in shown:
        getattr(window.view_commands, name)()
    qtbot.wait(1)
    window.paragraphs.view.setFocus()
    seen = []
    for _ in range(12):
        seen.append(window.focusWidget())
        window.focusNextChild()
    assert seen.count(window.paragraphs.view) > 1, seen  # it came round
    assert all(one is not following for one, following in pairwise(seen))


def test_the_tab_key_goes_round_in_the_order_of_reading(everything, press):
    seen = []
    everything.header.view.setFocus()
    for _ in range(40):
        focused = everything.focusWidget()
        pane = focused
        while pane is not None and pane.objectName() not in PANES:
            pane = pane.parentWidget()
        name = pane.objectName() if pane is not None else ""
        if name and (not seen or seen[-1] != name):
            seen.append(name)
        everything.focusNextChild()
    order = [
        seen.index(one) for one in ("headerPane", "routingPane", "paragraphsPane", "notesPane")
    ]
    assert order == sorted(order), seen


class Watch(QObject):
    """Notes which parts of a widget are painted."""

    def __init__(self, widget, painted):
        super().__init__(widget)
        self.painted = painted
        widget.installEventFilter(self)

    def eventFilter(self, _widget, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.painted.append(event.rect())
        return False


@pytest.mark.parametrize("pane", ["header", "routing", "notes"])
def test_a_list_shows_that_it_has_the_keyboard_before_a_row_is_chosen(window, press, qtbot, pane):
    press(window, "h")
    qtbot.wait(50)
    view = getattr(window, pane).view
    view.clearSelection()
    accent = window.theme.colour("accent").rgb()

    def is_framed():
        return view.viewport().grab().toImage().pixel(1, view.viewport().height() // 2) == accent

    assert not is_framed()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert is_framed()
    qtbot.wait(100)  # until what the focus changed is painted
    painted = []
    watch = Watch(view.viewport(), painted)
    press(window, "Down")
    qtbot.waitUntil(lambda: view.viewport().rect() in painted, timeout=2000)
    view.viewport().removeEventFilter(watch)
    assert not is_framed()
