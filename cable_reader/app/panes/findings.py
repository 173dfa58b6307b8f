"""The findings pane: what is odd about the cable, one sentence each; a click goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QFrame, QLabel, QListView, QStyle, QStyledItemDelegate

from cable_reader.app.models.node_table import ITEM_ROLE, Column, NodeTableModel
from cable_reader.app.panes.command_list import CommandList
from cable_reader.app.panes.mark_shapes import draw_warning_sign
from cable_reader.app.panes.pane_frame import Pane
from cable_reader.cable.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from cable_reader.app.look.theme import Theme
    from cable_reader.app.workspace.open_cable import OpenCable
    from cable_reader.app.workspace.workspace import Workspace

    Index = QModelIndex | QPersistentModelIndex


class FindingDelegate(QStyledItemDelegate):
    """A sign that differs in shape by severity, the sentence wrapped, the code at the end."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self.view = view
        self.theme = theme

    def _words(self, index: Index) -> str:
        finding: Finding = index.data(ITEM_ROLE)
        return f"{index.data()}  [{finding.code}]"

    def _room(self) -> int:
        return max(self.view.viewport().width() - 46, 60)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(option.font)
        bounds = metrics.boundingRect(
            0, 0, self._room(), 10_000, Qt.TextFlag.TextWordWrap, self._words(index)
        )
        return QSize(self.view.viewport().width(), max(bounds.height() + 8, 24))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, state = option.rect, option.state
        finding: Finding = index.data(ITEM_ROLE)
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, self.theme.colour("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.colour("hover"))
        ink = self.theme.colour("selection-text" if chosen else "text")
        sign = QRectF(14, rect.top() + 5, 15, 15)
        self._paint_sign(painter, sign, finding.severity, ink if chosen else None)
        painter.setPen(ink)
        painter.setFont(option.font)
        words = rect.adjusted(38, 4, -8, 0)
        painter.drawText(words, Qt.TextFlag.TextWordWrap, self._words(index))
        painter.restore()

    def _paint_sign(
        self, painter: QPainter, spot: QRectF, severity: Severity, ink: QColor | None
    ) -> None:
        if severity is Severity.INFO:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(ink or self.theme.colour("muted"), 1.4))
            painter.drawEllipse(spot.adjusted(2, 2, -2, -2))
            painter.drawLine(spot.center(), spot.center() + QRectF(0, 3, 0, 0).topLeft())
            return
        if severity is Severity.ERROR:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(ink or self.theme.colour("error"), 1.8))
            inner = spot.adjusted(3, 3, -3, -3)
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.topRight(), inner.bottomLeft())
            return
        draw_warning_sign(painter, spot, ink or self.theme.colour("warning"))


class FindingsPane(Pane):
    """All findings of the cable, in the order of the text."""

    count_changed = Signal(int)

    def __init__(
        self,
        workspace: Workspace,
        theme: Theme,
        sentence_of: Callable[[Finding], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("findingsPane", "", theme, parent)
        self.setAccessibleName(self.tr("Findings"))
        self.title.hide()
        self.workspace = workspace
        self.model: NodeTableModel[Finding] = NodeTableModel(
            [Column(self.tr("Finding"), sentence_of)], self
        )
        self.view = CommandList(self)
        self.view.setAccessibleName(self.tr("Findings"))
        self.view.setModel(self.model)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # it wraps
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.delegate = FindingDelegate(self.view, theme)
        self.view.setItemDelegate(self.delegate)
        self.view.clicked.connect(self._go)
        self.view.activated.connect(self._go)
        self.nothing = QLabel(self)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setMargin(16)
        self.nothing.setBackgroundRole(QPalette.ColorRole.Base)
        self.nothing.setAutoFillBackground(True)
        self.take(self.view)
        self.column.addWidget(self.nothing, 1)
        workspace.cable_shown.connect(self.show_checked)
        workspace.marks_loaded.connect(lambda: self.show_cable(workspace.current))

    def show_checked(self, cable: OpenCable | None) -> None:
        """List at once only what has been looked through before; else the text comes first."""
        self.show_cable(cable if cable is not None and cable.has_loaded_marks else None)

    def show_cable(self, cable: OpenCable | None) -> None:
        """List a cable's findings."""
        self.model.show(cable.cable.findings if cable else ())
        self.show_view(shown=bool(self.model.items))
        # Only of a cable that was looked through is it true.
        found_none = self.tr("Nothing odd was found in this cable.") if cable else ""
        self.nothing.setText(found_none)
        self.nothing.setVisible(not self.model.items)
        self.count_changed.emit(len(self.model.items))

    def _go(self, index: QModelIndex) -> None:
        finding: Finding = index.data(ITEM_ROLE)
        self.workspace.select(finding.span, jump=True)

    def choose(self, finding: Finding) -> None:
        """Show which finding is meant."""
        if finding in self.model.items:
            self.view.setCurrentIndex(self.model.index(self.model.items.index(finding), 0))

    def chosen_code(self) -> str:
        """Give the code of the finding that has the keyboard; empty if none has."""
        index = self.view.currentIndex()
        here = self.view.hasFocus() and index.isValid()
        return str(index.data(ITEM_ROLE).code) if here else ""

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.delegate.theme = theme
        self.view.viewport().update()
