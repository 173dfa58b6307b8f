"""Which signal leads where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from cable_reader.app.actions.order import LABELS
from cable_reader.app.window.appearance import take_setting

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.app.window.cable_window import CableWindow


def connect_everything(window: CableWindow) -> None:
    """Connect panes, workspace, commands and settings; late panes are connected as they are made."""
    workspace = window.workspace
    workspace.cable_shown.connect(window.show_cable)
    # While a change is pushed, the stack does not know of it yet.
    workspace.undo_group.indexChanged.connect(lambda _index: window.renew())
    workspace.entries_changed.connect(window.entries_changed)
    workspace.refused.connect(window.problems.tell)
    workspace.many_found.connect(window.list_many)
    workspace.keeps_beside = window.settings.flag("beside")
    workspace.shared_labels = lambda: window.user_labels.book
    window.saver.labels = lambda: vars(window).get("user_labels")
    window.message_bar.left.connect(window.focus_text)
    window.saver.merge_wanted.connect(window.merge_outside)
    QGuiApplication.styleHints().colorSchemeChanged.connect(
        lambda _scheme: take_setting(window, "theme")
    )
    for signal in (
        workspace.place_selected, workspace.text_selected, workspace.annotations_changed,
        workspace.marks_loaded, workspace.annotation_chosen,
    ):  # fmt: skip
        signal.connect(window.renew)
    for pane in (window.header, window.routing):
        pane.view.left.connect(window.focus_text)
        pane.view.menu_wanted.connect(window.show_menu)
    window.actions_.menus[LABELS].aboutToShow.connect(lambda: _name_digits(window))
    window.saver.review_wanted.connect(later(window, "review"))
    window.search_field.wanted.connect(later(window, "search", of="searching"))
    window.search_field.list_wanted.connect(later(window, "go_to_hits", of="searching"))
    window.search_field.left.connect(window.focus_text)
    window.status.legend.menu_wanted.connect(later(window, "legend_menu"))
    window.status.legend.chosen.connect(window.view_commands.filter_label)
    window.settings.changed.connect(lambda key: take_setting(window, key))
    _connect_text(window)


def _connect_text(window: CableWindow) -> None:
    window.paragraphs.view.step_wanted.connect(window.go.step)
    window.paragraphs.view.end_wanted.connect(window.go.end)
    window.paragraphs.path_wanted.connect(lambda path: window.files.open_paths([path]))
    window.paragraphs.view.gutter.label_dropped.connect(later(window, "label_dropped"))
    window.paragraphs.view.double_clicked.connect(window.selecting.grow)
    window.paragraphs.digit_pressed.connect(window.digit)
    window.paragraphs.filter_cleared.connect(window.view_commands.clear_filter)
    window.paragraphs.view.menu_wanted.connect(window.show_menu)
    window.paragraphs.view.selection_ended.connect(window.show_bubble)


def _name_digits(window: CableWindow) -> None:
    from cable_reader.app.window.naming import name_digits

    name_digits(window)


def later(window: CableWindow, name: str, *, of: str = "mark") -> Callable[..., None]:
    """Give a slot that loads what it belongs to, such as all that knows of marks, when it is called."""

    def act(*arguments: object) -> None:
        getattr(getattr(window, of), name)(*arguments)

    return act
