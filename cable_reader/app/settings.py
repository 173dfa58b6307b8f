"""Everything people can choose: one table, from which the preferences dialog is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QSettings, Signal

from cable_reader.app.translating import N_
from cable_reader.library.locations import config_folder

if TYPE_CHECKING:
    from pathlib import Path

    Value = bool | int | str


class Setting(NamedTuple):
    """One choice: its key, its words, its default (which also says its type), its limits."""

    key: str
    group: str
    label: str
    default: Value
    choices: tuple[tuple[str, str], ...] = ()
    limits: tuple[int, int] = (0, 0)
    suffix: str = ""
    is_typeface: bool = False


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "theme",
        N_("settings", "Appearance"),
        N_("settings", "Colours"),
        default="system",
        choices=(
            ("system", N_("settings", "As the system")),
            ("light", N_("settings", "Light")),
            ("dark", N_("settings", "Dark")),
            ("high-contrast", N_("settings", "High contrast")),
        ),
    ),
    Setting(
        "language",
        "Appearance",
        N_("settings", "Language"),
        default="system",
        choices=(
            ("system", N_("settings", "As the system")),
            ("en", "English"),
            ("de", "Deutsch"),
            ("fr", "Français"),
        ),
    ),
    Setting(
        "minimap", "Appearance", N_("settings", "Show the map of classifications"), default=True
    ),
    Setting(
        "toolbar_words",
        "Appearance",
        N_("settings", "Words under the toolbar's icons"),
        default=False,
    ),
    Setting(
        "reading_font",
        N_("settings", "Reading"),
        N_("settings", "Typeface"),
        default="",
        is_typeface=True,
    ),
    Setting(
        "zoom", "Reading", N_("settings", "Text size"), default=100, limits=(50, 300), suffix=" %"
    ),
    Setting(
        "line_height",
        "Reading",
        N_("settings", "Line height"),
        default=130,
        limits=(100, 220),
        suffix=" %",
    ),
    Setting(
        "line_length",
        "Reading",
        N_("settings", "Longest line, in characters"),
        default=84,
        limits=(40, 200),
    ),
    Setting(
        "single_keys",
        N_("settings", "Keys"),
        N_("settings", "Single letters and digits act in the text"),
        default=True,
    ),
    Setting(
        "author",
        N_("settings", "Notes"),
        N_("settings", "Your name on notes (empty: the login name)"),
        default="",
    ),
    Setting(
        "citation",
        "Notes",
        N_("settings", "Form of citations"),
        default="chicago",
        choices=(("chicago", "Chicago"), ("frus", "FRUS"), ("plain", N_("settings", "Plain"))),
    ),
    Setting(
        "level_notes",
        "Notes",
        N_("settings", "Notes level with their paragraphs"),
        default=True,
    ),
    Setting(
        "beside",
        "Notes",
        N_("settings", "Keep notes beside the cable, not in the data folder"),
        default=False,
    ),
    Setting(
        "restore", N_("settings", "Start"), N_("settings", "Open what was open last"), default=True
    ),
    Setting(
        "private", "Start", N_("settings", "Private: remember no files and places"), default=False
    ),
)

_BY_KEY = {setting.key: setting for setting in SETTINGS}


class Settings(QObject):
    """The choices made, kept in one INI file; a value that makes no sense counts as not made."""

    changed = Signal(str)  # the key

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__()
        self.path = (folder or config_folder()) / "settings.ini"
        self._store = QSettings(str(self.path), QSettings.Format.IniFormat)

    def _value(self, key: str) -> Value:
        setting = _BY_KEY[key]
        raw = self._store.value(f"choices/{key}")
        if raw is None:
            return setting.default
        if isinstance(setting.default, bool):
            return str(raw).lower() in {"true", "1"}
        if isinstance(setting.default, int):
            try:
                number = int(str(raw))
            except ValueError:
                return setting.default
            low, high = setting.limits
            return min(max(number, low), high)
        text = str(raw)
        if setting.choices and text not in {choice for choice, _ in setting.choices}:
            return setting.default
        return text

    def flag(self, key: str) -> bool:
        """Give a yes or no."""
        return bool(self._value(key))

    def number(self, key: str) -> int:
        """Give a number, within its limits."""
        return int(self._value(key))

    def text(self, key: str) -> str:
        """Give a word."""
        return str(self._value(key))

    def choose(self, key: str, value: Value) -> None:
        """Keep a choice and tell everyone."""
        if value != self._value(key):
            self._store.setValue(f"choices/{key}", value)
            self.changed.emit(key)

    def shortcut(self, action: str) -> str | None:
        """Give the key a person chose for an action; None where the table's own holds."""
        raw = self._store.value(f"keys/{action}")
        return None if raw is None else str(raw)

    def choose_shortcut(self, action: str, keys: str | None) -> None:
        """Keep a key for an action; None goes back to the table's own."""
        if keys is None:
            self._store.remove(f"keys/{action}")
        else:
            self._store.setValue(f"keys/{action}", keys)
        self.changed.emit("keys")

    def remembered(self, key: str) -> object:
        """Give what the window wrote down about itself (geometry, open cables)."""
        return self._store.value(f"window/{key}")

    def remember(self, key: str, value: object) -> None:
        """Write down something about the window."""
        self._store.setValue(f"window/{key}", value)

    def forget(self, key: str) -> None:
        """Drop what was written down."""
        self._store.remove(f"window/{key}")

    def flush(self) -> bool:
        """Write to disk now; False when that was not possible."""
        self._store.sync()
        return self._store.status() is QSettings.Status.NoError
