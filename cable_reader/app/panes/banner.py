"""The strip over the window: the cable's classification, as a historical marking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolBar, QWidget

from cable_reader.app.panes.filling import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from cable_reader.app.look.theme import Theme
    from cable_reader.app.workspace.open_cable import OpenCable
    from cable_reader.cable.markings import Level

_ROOM_FOR_TITLE = 90  # pixels from which the title at the left says something


class BannerStrip(QWidget):
    """Painted, not a label: its words come from the cable."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bannerStrip")
        self.theme = theme
        self.words = ""
        self._level: Level | None = None
        self._title = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_cable(self, cable: OpenCable | None) -> None:
        """Show a cable's classification and number."""
        banner = cable.cable.banner if cable else None
        self._level = banner.level if banner else None
        self._title = ""
        if cable is None:
            self.words = ""
        elif banner is None:
            self.words = self.tr("No classification line found")
        else:
            self.words = " · ".join((banner.level.title, *banner.controls))
        if cable is not None:
            subject = cable.cable.facts.subject
            self._title = cable.title + (f" · {subject.text}" if subject else "")
        note = self.tr("historical marking")
        self.setAccessibleName(f"{self.words} ({note}), {self._title}" if self.words else "")
        bar = self.parentWidget()  # which would stay as an empty strip
        if isinstance(bar, QToolBar):
            bar.setVisible(cable is not None)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, QFontMetrics(self.font()).height() + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = self.theme.marking(self._level)
        fill(painter, self.rect(), colours.ground)
        painter.setPen(colours.ground_text)
        strong = QFont(self.font())
        strong.setBold(True)
        strong.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1)
        metrics, plain = QFontMetrics(strong), QFontMetrics(self.font())
        note = "  " + self.tr("historical marking") if self._level else ""
        width, height = self.width(), self.height()
        middle = metrics.horizontalAdvance(self.words) + plain.horizontalAdvance(note)
        left = max((width - middle) // 2, 12)
        room = left - 30
        if room > _ROOM_FOR_TITLE:
            title = plain.elidedText(self._title, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(14, 0, room, height), Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(strong)
        painter.drawText(
            QRect(left, 0, width - left, height), Qt.AlignmentFlag.AlignVCenter, self.words
        )
        painter.setFont(self.font())
        left += metrics.horizontalAdvance(self.words)
        painter.drawText(QRect(left, 0, width - left, height), Qt.AlignmentFlag.AlignVCenter, note)
