"""Makes the QActions of the table, their menus and the toolbar, and keeps their state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar

from cable_reader.app.actions.order import LABELS, MENUS, RECENT, SEPARATOR, TOOLBAR
from cable_reader.app.actions.table import ACTIONS
from cable_reader.app.look.icons import icon
from cable_reader.app.plain import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from cable_reader.app.actions.spec import ActionSpec, When
    from cable_reader.app.look.theme import Theme
    from cable_reader.app.settings import Settings

_NATIVE = QKeySequence.SequenceFormat.NativeText
#: Where macOS moves actions.
_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "about": QAction.MenuRole.AboutRole,
    "preferences": QAction.MenuRole.PreferencesRole,
}
_NO_ROLE = QAction.MenuRole.NoRole


def words(text: str) -> str:
    """Translate words of the table."""
    return QCoreApplication.translate("actions", text)


def plain_words(spec: ActionSpec) -> str:
    """Give an action's words without the underline's sign and the dots."""
    name = words(spec.text).replace("&", "").removesuffix("…")
    if spec.argument is not None:
        name = f"{name} ({spec.argument})"
    return name


def is_single(keys: str) -> bool:
    """Whether keys are plain letters, digits or signs, which must not act while one types."""
    first = keys.split(", ", maxsplit=1)[0].removeprefix("Shift+")
    return len(first) == 1


class Actions(QObject):
    """All actions by their ids."""

    def __init__(
        self,
        window: QMainWindow,
        settings: Settings,
        theme: Theme,
        slot_of: Callable[[ActionSpec], Callable[[], object]],
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._by_id: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        for spec in ACTIONS:
            action = window.addAction(words(spec.text))  # in a quarter of the time of QAction(...)
            action.setObjectName(spec.id)
            action.setCheckable(spec.checkable)
            action.setStatusTip(words(spec.tip))
            action.setMenuRole(_ROLES.get(spec.id, _NO_ROLE))
            slot = slot_of(spec)
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
            self._by_id[spec.id] = action
        self.set_theme(theme)
        self.apply_keys()

    def __getitem__(self, action_id: str) -> QAction:
        return self._by_id[action_id]

    def given_keys(self, spec: ActionSpec) -> tuple[str, ...]:
        """Give the person's own keys, else the table's."""
        chosen = self._settings.shortcut(spec.id)
        return spec.keys if chosen is None else tuple(key for key in chosen.split(" | ") if key)

    def keys_of(self, spec: ActionSpec) -> tuple[str, ...]:
        """Give the keys in force: those given, single ones only if allowed."""
        return self._allowed(self.given_keys(spec), single=self._settings.flag("single_keys"))

    @staticmethod
    def _allowed(keys: tuple[str, ...], *, single: bool) -> tuple[str, ...]:
        return keys if single else tuple(key for key in keys if not is_single(key))

    def apply_keys(self) -> None:
        """Put the keys in force on the actions, and into their tips."""
        single = self._settings.flag("single_keys")
        for spec in ACTIONS:
            keys = [
                QKeySequence(key) for key in self._allowed(self.given_keys(spec), single=single)
            ]
            action = self._by_id[spec.id]
            action.setShortcuts(keys)
            shown = plain_words(spec)
            if keys:
                shown += f" ({keys[0].toString(_NATIVE)})"
            action.setToolTip(plain_tip(f"{shown}\n{words(spec.tip)}"))

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in other colours."""
        for spec in ACTIONS:
            if spec.icon:
                self._by_id[spec.id].setIcon(icon(spec.icon, theme))

    def fill_menus(self, window: QMainWindow) -> None:
        """Make the menu bar."""
        for title, ids in MENUS:
            menu = QMenu(words(title), window)
            for action_id in ids:
                if action_id == SEPARATOR:
                    menu.addSeparator()
                elif action_id in (RECENT, LABELS):
                    inner = QMenu(
                        words("Open &recent" if action_id == RECENT else "Labels on &digit keys"),
                        menu,
                    )
                    menu.addMenu(inner)
                    self.menus[action_id] = inner
                else:
                    menu.addAction(self._by_id[action_id])
            window.menuBar().addMenu(menu)
        for digit in range(1, 10):
            self.menus[LABELS].addAction(self._by_id[f"label-{digit}"])

    def fill_toolbar(self, bar: QToolBar) -> None:
        """Make the toolbar."""
        for action_id in TOOLBAR:
            if action_id == SEPARATOR:
                bar.addSeparator()
            else:
                bar.addAction(self._by_id[action_id])

    def renew(self, holds: dict[When, bool]) -> None:
        """Enable what can be done now."""
        for spec in ACTIONS:
            self._by_id[spec.id].setEnabled(holds[spec.when])
