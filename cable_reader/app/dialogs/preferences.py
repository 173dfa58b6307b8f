"""Preferences, made from the table of settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cable_reader.app.look.fitting import Scrolled
from cable_reader.app.settings import SETTINGS, Setting, Settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

_TARGET = 24  # pixels that a finger or an unsteady hand needs


def _tr(words: str) -> str:
    return QCoreApplication.translate("settings", words)


class PreferencesDialog(QDialog):
    """Every change holds at once; nothing has to be applied."""

    def __init__(self, settings: Settings, parent: QMainWindow) -> None:
        super().__init__(parent)
        self.setObjectName("preferences")
        self.setWindowTitle(self.tr("Preferences"))
        self.setMinimumWidth(460)
        self._settings = settings
        fields = QWidget(self)
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        for group in dict.fromkeys(setting.group for setting in SETTINGS):
            box = QGroupBox(_tr(group), fields)
            form = QFormLayout(box)
            form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
            for setting in SETTINGS:
                if setting.group == group:
                    self._add(form, setting)
            column.addWidget(box)
        self._line_up()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.addWidget(Scrolled(fields, self), 1)
        whole.addWidget(buttons)

    def _add(self, form: QFormLayout, setting: Setting) -> None:
        field = self._field(setting)
        field.setObjectName(f"setting-{setting.key}")
        field.setAccessibleName(_tr(setting.label))
        field.setMinimumHeight(_TARGET)
        if isinstance(field, QCheckBox):
            field.setText(_tr(setting.label))
            form.addRow(field)
        else:
            form.addRow(_tr(setting.label), field)

    def _typefaces(self, chosen: str) -> list[tuple[str, str]]:
        families = [name for name in QFontDatabase.families() if not name.startswith(".")]
        if chosen and chosen not in families:
            families.insert(0, chosen)  # one of another computer, or taken off this one
        return [("", self.tr("The system's")), *((name, name) for name in families)]

    def _line_up(self) -> None:
        """Let the fields of all groups begin at one line."""
        labels = [label for label in self.findChildren(QLabel) if label.buddy() is not None]
        widest = max((label.sizeHint().width() for label in labels), default=0)
        for label in labels:
            label.setMinimumWidth(widest)

    def _field(self, setting: Setting) -> QWidget:
        settings, key = self._settings, setting.key
        if isinstance(setting.default, bool):
            check = QCheckBox(self)
            check.setChecked(settings.flag(key))
            check.toggled.connect(lambda value: settings.choose(key, value))
            return check
        if isinstance(setting.default, int):
            number = QSpinBox(self)
            number.setRange(*setting.limits)
            number.setSuffix(setting.suffix)
            number.setValue(settings.number(key))
            number.valueChanged.connect(lambda value: settings.choose(key, value))
            return number
        if setting.choices or setting.is_typeface:
            choice = QComboBox(self)
            for value, words in setting.choices or self._typefaces(settings.text(key)):
                choice.addItem(_tr(words), value)
            choice.setCurrentIndex(choice.findData(settings.text(key)))
            choice.currentIndexChanged.connect(
                lambda _at: settings.choose(key, choice.currentData())
            )
            return choice
        line = QLineEdit(settings.text(key), self)
        line.editingFinished.connect(lambda: settings.choose(key, line.text().strip()))
        return line
