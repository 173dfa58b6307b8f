"""Preferences, made from the table of settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cable_reader.app.dialogs.fitting import Scrolled
from cable_reader.app.settings import SETTINGS, Setting, Settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow


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
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.addWidget(Scrolled(fields, self), 1)
        whole.addWidget(buttons)

    def _add(self, form: QFormLayout, setting: Setting) -> None:
        field = self._field(setting)
        field.setObjectName(f"setting-{setting.key}")
        field.setAccessibleName(_tr(setting.label))
        if isinstance(field, QCheckBox):
            field.setText(_tr(setting.label))
            form.addRow(field)
        else:
            form.addRow(_tr(setting.label), field)

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
        if setting.choices:
            choice = QComboBox(self)
            for value, words in setting.choices:
                choice.addItem(_tr(words), value)
            choice.setCurrentIndex(choice.findData(settings.text(key)))
            choice.currentIndexChanged.connect(
                lambda _at: settings.choose(key, choice.currentData())
            )
            return choice
        line = QLineEdit(settings.text(key), self)
        line.editingFinished.connect(lambda: settings.choose(key, line.text().strip()))
        return line
