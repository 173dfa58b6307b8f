"""The status bar: where one is, the labels on the digit keys, whether all is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QStatusBar, QWidget

from cable_reader.app.panes.passage_painter import hex_colour
from cable_reader.app.plain import plain_tip

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from cable_reader.annotate.label import Label
    from cable_reader.app.look.theme import Theme


class Legend(QWidget):
    """The first nine labels with their digits; a click filters by one, a right click asks for more."""

    chosen = Signal(str)
    menu_wanted = Signal(str, object)  # uuid, QPoint on the screen

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.theme = theme
        self.labels: list[Label] = []
        self.on: frozenset[str] = frozenset()
        self._spots: list[tuple[QRectF, Label]] = []
        self._pressed: tuple[Label, QPoint] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMouseTracking(True)

    def tell(self, labels: list[Label], on: frozenset[str]) -> None:
        """Show labels; those in ``on`` are on the target."""
        self.labels, self.on = labels[:9], on
        names = [f"{digit} {label.name}" for digit, label in enumerate(self.labels, 1)]
        self.setAccessibleName(
            self.tr("Labels on the digit keys: {names}").format(names=", ".join(names))
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, QFontMetrics(self.font()).height() + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(self.font())
        x, self._spots = 2.0, []
        height = metrics.height() + 4
        top = (self.height() - height) / 2
        for digit, label in enumerate(self.labels, 1):
            words = metrics.elidedText(label.name, Qt.TextElideMode.ElideRight, 110)
            width = metrics.horizontalAdvance(f"{digit}  {words}") + 16
            if x + width > self.width():
                break
            spot = QRectF(x, top, width, height)
            colour = hex_colour(label.color)
            held = label.uuid in self.on
            painter.setPen(QPen(self.theme.label_stripe(colour), 2 if held else 1))
            painter.setBrush(self.theme.label_fill(colour) if held else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(spot.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            painter.setPen(self.theme.colour("muted"))
            inner = spot.adjusted(8, 0, -6, 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, str(digit))
            painter.setPen(self.theme.colour("text"))
            inner.setLeft(inner.left() + metrics.horizontalAdvance(f"{digit}  "))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, words)
            self._spots.append((spot, label))
            x += width + 5

    def _label_at(self, event: QMouseEvent) -> Label | None:
        return next(
            (label for spot, label in self._spots if spot.contains(event.position())), None
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        label = self._label_at(event)
        self._pressed = None
        if label is None:
            return
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = label, event.position().toPoint()
        elif event.button() is Qt.MouseButton.RightButton:
            self.menu_wanted.emit(label.uuid, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self._label_at(event) == pressed[0]:
            self.chosen.emit(pressed[0].uuid)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:
            self._drag(event)
            return
        label = self._label_at(event)
        self.setToolTip(plain_tip(self._tip(label)) if label else "")

    def _tip(self, label: Label) -> str:
        use = self.tr(
            "Click: only paragraphs with it. Drag it to a paragraph's margin: put it on."
        )
        return "\n".join(filter(None, (label.name, label.description, use)))

    def _drag(self, event: QMouseEvent) -> None:
        """Begin to drag the label that was pressed, once the mouse has gone a way."""
        if self._pressed is None:
            return
        label, begun = self._pressed
        way = (event.position().toPoint() - begun).manhattanLength()
        if way < QApplication.startDragDistance():
            return
        self._pressed = None
        spot = next((spot for spot, one in self._spots if one == label), QRectF())
        from cable_reader.app.panes.label_drag import drag_label

        drag_label(self, label.uuid, self.grab(spot.toAlignedRect()))


class StatusBar(QStatusBar):
    """Plain words only."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.place = self._words()
        self.place.setMinimumWidth(60)
        self.legend = Legend(theme, self)
        self.saved = self._words()
        self.saved.setObjectName("savedState")
        self.addWidget(self.place)
        self.addWidget(self.legend, 1)
        self.said = self._words()
        self.said.setObjectName("said")
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.timeout.connect(self.said.clear)
        self.addPermanentWidget(self.said)
        self.addPermanentWidget(self.saved)

    def say(self, words: str, milliseconds: int = 5000) -> None:
        """Say a short sentence for a moment; 0: until the next one."""
        self.said.setText(words)
        self._silence.stop()
        if milliseconds and words:
            self._silence.start(milliseconds)

    def _words(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setContentsMargins(8, 0, 8, 0)
        return label

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.legend.theme = theme
        self.legend.update()
