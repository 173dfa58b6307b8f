"""The line that says where the notes are when none of them stands beside the text in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

_AIR = 12  # pixels over the line


class Beyond(QWidget):
    """Laid over the empty list: it takes no room, so that nothing moves when it comes or goes."""

    wanted = Signal(str)  # id of the nearest annotation that way

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self.setObjectName("notesBeyond")
        self._ground = ground
        self.up = self._button(Qt.ArrowType.UpArrow)
        self.down = self._button(Qt.ArrowType.DownArrow)
        self._nearest: dict[QToolButton, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _AIR, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.up, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.down, 0, Qt.AlignmentFlag.AlignHCenter)
        self.hide()

    def _button(self, arrow: Qt.ArrowType) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setArrowType(arrow)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setMinimumHeight(24)
        # From the keyboard the next and the previous mark have keys of their own.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.wanted.emit(self._nearest[button]))
        return button

    def tell(self, above: Sequence[str], below: Sequence[str]) -> None:
        """Say how many notes there are above and below what is in view, by their ids in order."""
        self.setVisible(bool(above or below))
        translate = QCoreApplication.translate
        for button, ids, nearest, words in (
            (self.up, above, -1, translate("notes", "Notes further up: {count}")),
            (self.down, below, 0, translate("notes", "Notes further down: {count}")),
        ):
            button.setVisible(bool(ids))
            button.setText(words.format(count=len(ids)))
            if ids:
                self._nearest[button] = ids[nearest]
        if above or below:
            self.setGeometry(0, 0, self._ground.width(), self.sizeHint().height())
            self.raise_()
