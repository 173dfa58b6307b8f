"""What can be done with words just selected by mouse, right beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from cable_reader.app.panes.passage_painter import hex_colour
from cable_reader.app.plain import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from cable_reader.annotate.label import Label
    from cable_reader.app.look.theme import Theme
    from cable_reader.app.panes.paragraphs import ParagraphsPane

_CHIP = 26  # pixels: a target that a hand hits


class SelectionBubble(QFrame):
    """Chips for the labels on the digit keys, then the actions; gone with the selection."""

    label_chosen = Signal(str)  # uuid

    def __init__(self, pane: ParagraphsPane, actions: list[QAction], theme: Theme) -> None:
        super().__init__(pane)
        self.setObjectName("selectionBubble")
        self.setAccessibleName(self.tr("Mark the selection"))
        self.setAutoFillBackground(True)
        self.theme = theme
        self._pane = pane
        self._chips: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(5, 4, 5, 4)
        self._row.setSpacing(2)
        for action in actions:
            button = self._button()
            button.setDefaultAction(action)
            action.triggered.connect(self.hide)
            self._row.addWidget(button)
        pane.view.selectionChanged.connect(self._selection_changed)
        pane.workspace.text_selected.connect(lambda _words: self._selection_changed())
        pane.view.verticalScrollBar().valueChanged.connect(self.hide)
        pane.view.viewport().installEventFilter(self)
        self.hide()

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setFixedSize(QSize(_CHIP + 2, _CHIP + 2))
        return button

    def show_at(self, point: QPoint, labels: list[Label]) -> None:
        """Stand under the end of the selection, given in the pane's own pixels."""
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.deleteLater()
        self._chips = []
        for digit, label in enumerate(labels[:9], 1):
            chip = self._button()
            chip.setIcon(self._icon(hex_colour(label.color), str(digit)))
            chip.setIconSize(QSize(20, 20))
            chip.setToolTip(plain_tip(f"{label.name} ({digit})"))
            chip.setAccessibleName(label.name)
            chip.clicked.connect(lambda _checked=False, uuid=label.uuid: self._choose(uuid))
            self._row.insertWidget(digit - 1, chip)
            self._chips.append(chip)
        self.adjustSize()
        pane = self._pane
        x = min(max(point.x() - self.width() // 2, 6), pane.width() - self.width() - 6)
        y = point.y() + 8
        if y + self.height() > pane.height() - 6:
            y = point.y() - self.height() - 30
        self.move(x, y)
        self.show()
        self.raise_()

    def _icon(self, colour: str, digit: str) -> QIcon:
        image = QPixmap(40, 40)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.theme.label_stripe(colour))
        painter.setBrush(QColor(self.theme.label_fill(colour)))
        painter.drawRoundedRect(2, 2, 36, 36, 9, 9)
        font = painter.font()
        font.setPixelSize(22)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self.theme.colour("text"))
        painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, digit)
        painter.end()
        return QIcon(image)

    def _choose(self, uuid: str) -> None:
        self.hide()
        self.label_chosen.emit(uuid)

    def _selection_changed(self) -> None:
        if not self._pane.view.textCursor().hasSelection():
            self.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonPress:
            self.hide()
        return False
