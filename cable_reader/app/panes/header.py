"""The header pane: an entry for each fact, its name beside its words, or over them in a narrow pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF

from cable_reader.app.models.cable_tree import CableTreeModel, field_title
from cable_reader.app.models.outline import HEADER
from cable_reader.app.panes.branch_view import BranchView, RowDelegate
from cable_reader.app.panes.pane_frame import Pane
from cable_reader.app.panes.wrapping import WRAPPED, wrapped_height

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from cable_reader.app.look.theme import Theme
    from cable_reader.app.models.outline import Row
    from cable_reader.app.workspace.workspace import Workspace

    Index = QModelIndex | QPersistentModelIndex

_LEFT, _PAD = 12, 4
_BESIDE = 250  # pixels from which names stand beside the words
_MOST = 2000  # characters of a field; a file of one line may be a single field


class HeaderDelegate(RowDelegate):
    """Paints the field's name and its words; a narrow pane sets them one over the other."""

    def _rects(self, option: QStyleOptionViewItem, index: Index) -> tuple[QRectF, QRectF, QFont]:
        """Give the places of name and words for a row at height 0, and the name's typeface."""
        row = self.row(index)
        font: QFont = option.font
        left = _LEFT + (0 if row.parent == HEADER else 14)
        width = self.width()
        metrics = QFontMetricsF(font)
        if width >= _BESIDE:
            names = min(metrics.averageCharWidth() * 17, width * 0.42)
            name = QRectF(left, _PAD, names, metrics.height())
            words = QRectF(left + names + 8, _PAD, width - left - names - 18, 0)
            words.setHeight(wrapped_height(_words(row), font, words.width()))
            return name, words, font
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.85)
        name = QRectF(left, _PAD, width - left - 8, QFontMetricsF(small).height())
        words = QRectF(left, name.bottom(), width - left - 10, 0)
        words.setHeight(wrapped_height(_words(row), font, words.width()))
        return name, words, small

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        name, words, _font = self._rects(option, index)
        return QSize(self.width(), round(max(name.bottom(), words.bottom()) + _PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self.row(index)
        painter.save()
        chosen = self.paint_ground(painter, option, row)
        top = option.rect.top()
        name, words, font = self._rects(option, index)
        painter.setFont(font)
        painter.setPen(self.theme.colour("selection-text" if chosen else "muted"))
        title = QFontMetrics(font).elidedText(
            index.data(), Qt.TextElideMode.ElideRight, int(name.width())
        )
        painter.drawText(name.translated(0, top), Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(option.font)
        painter.setPen(self.theme.colour("selection-text" if chosen else "text"))
        painter.drawText(words.translated(0, top).adjusted(0, 0, 0, 4), _words(row), WRAPPED)
        painter.restore()


class HeaderView(BranchView):
    """Fields of the header; the archive's own data stay folded."""

    def __init__(self, model: CableTreeModel, workspace: Workspace, theme: Theme) -> None:
        super().__init__(model, HEADER, workspace)
        self.delegate = HeaderDelegate(self, theme)
        self.setItemDelegate(self.delegate)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(True)


class HeaderPane(Pane):
    """What the cable says about itself."""

    def __init__(
        self,
        model: CableTreeModel,
        workspace: Workspace,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("headerPane", field_title("header"), theme, parent)
        self.view = HeaderView(model, workspace, theme)
        self.view.setAccessibleName(field_title("header"))
        self.take(self.view)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.view.delegate.theme = theme


def _words(row: Row) -> str:
    """Give as much of a field as one reads here; the row, copied, still gives all of it."""
    return row.value if len(row.value) <= _MOST else row.value[:_MOST] + " …"
