"""What of a cable is exported: paragraphs, labels, classifications, notes, names, words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cable_reader.app.problems import sentence_for
from cable_reader.cable.markings import Level
from cable_reader.exports import ExportError, Options

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cable_reader.annotate.label import LabelBook
    from cable_reader.cable.record import Cable

_VALUE = Qt.ItemDataRole.UserRole
_ROWS = 4  # of a list, before it scrolls


class CheckList(QListWidget):
    """Names to be ticked; none ticked is no restriction."""

    ticked = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._row = self.fontMetrics().height() + 7
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemChanged.connect(lambda _item: self.ticked.emit())

    def fill(self, rows: Iterable[tuple[str, object]]) -> None:
        """Show (words, value) rows, none of them ticked."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's way
        self.clear()
        for words, value in rows:
            item = QListWidgetItem(words)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsSelectable
            )
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(_VALUE, value)
            item.setSizeHint(QSize(0, self._row))
            self.addItem(item)
        self.blockSignals(False)  # noqa: FBT003 - Qt's way
        shown = min(max(self.count(), 1), _ROWS)
        self.setFixedHeight(shown * self._row + 2 * self.frameWidth())

    def values(self) -> list[Any]:
        """Give what is ticked."""
        items = (self.item(row) for row in range(self.count()))
        return [one.data(_VALUE) for one in items if one.checkState() is Qt.CheckState.Checked]


class ExportChoices(QWidget):
    """``options`` says what is chosen; ``changed`` when it is another choice."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: dict[CheckList, QLabel] = {}
        self._by_name = False  # labels are looked for by name too: other cables are exported
        self.only_marked = self._check(self.tr("Only paragraphs with a &mark"))
        self.notes = self._check(self.tr("&Notes"), on=True)
        self.authors = self._check(self.tr("N&ames of those who annotated"), on=True)
        self.text = self._check(self.tr("The cable's own &words"), on=True)
        self.ism = self._check(self.tr("&IC-ISM attributes"))
        self.levels = CheckList(self.tr("Only these classifications"), self)
        self.labels = CheckList(self.tr("Only marks with these labels"), self)
        self.caution = QLabel(sentence_for(ExportError("export-ism")), self)
        self.caution.setTextFormat(Qt.TextFormat.PlainText)
        self.caution.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for box in (self.notes, self.authors, self.text, self.only_marked):
            column.addWidget(box)
        for words, listed in (
            (self.tr("Only these c&lassifications (none ticked: all)"), self.levels),
            (self.tr("Only marks with these la&bels (none ticked: all)"), self.labels),
        ):
            name = QLabel(words, self)
            name.setBuddy(listed)
            name.setWordWrap(True)
            name.setContentsMargins(0, 6, 0, 0)
            self._names[listed] = name
            column.addWidget(name)
            column.addWidget(listed)
            listed.ticked.connect(self.changed)
        column.addSpacing(6)
        column.addWidget(self.ism)
        column.addWidget(self.caution)
        column.addStretch(1)
        self.ism.toggled.connect(lambda: self.offer_ism(offered=self.ism.isEnabled()))
        self.caution.hide()

    def _check(self, words: str, *, on: bool = False) -> QCheckBox:
        box = QCheckBox(words, self)
        box.setChecked(on)
        box.toggled.connect(self.changed)
        return box

    def offer(self, cable: Cable, book: LabelBook, *, only_this: bool) -> None:
        """Offer the levels and labels of a cable, or where there are others too, all there are."""
        there = {one.level for one in cable.paragraphs if one.level is not None}
        levels = [one for one in Level if one in there or not only_this]
        self.levels.fill((one.title, one) for one in reversed(levels))
        self.labels.fill((label.name if not depth else f"{'    ' * depth}{label.name}", label)
                         for depth, label in book.walk())  # fmt: skip
        for listed, name in self._names.items():  # of labels that nobody has used there is nothing
            name.setVisible(listed.count() > 0)
            listed.setVisible(listed.count() > 0)
        self._by_name = not only_this

    def offer_ism(self, *, offered: bool) -> None:
        """Offer the attributes where the form has them, with what they bring about."""
        self.ism.setEnabled(offered)
        self.caution.setVisible(offered and self.ism.isChecked())

    @property
    def options(self) -> Options:
        """The parts chosen. Other cables may know a label by its name only."""
        labels = self.labels.values()
        names = [label.name for label in labels] if self._by_name else []
        return Options(
            only_annotated=self.only_marked.isChecked(),
            labels=frozenset([*(label.uuid for label in labels), *names]),
            levels=frozenset(self.levels.values()),
            notes=self.notes.isChecked(),
            authors=self.authors.isChecked(),
            source_text=self.text.isChecked(),
            ism=self.ism.isEnabled() and self.ism.isChecked(),
        )
