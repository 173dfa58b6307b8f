"""The routing pane: from whom, to whom for action, to whom for information, who is exempt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLineEdit

from cable_reader.app.models.cable_tree import CableTreeModel, field_title
from cable_reader.app.models.outline import ROUTING, RowKind
from cable_reader.app.panes.branch_view import BranchView, RowDelegate
from cable_reader.app.panes.pane_frame import Pane
from cable_reader.app.panes.wrapping import WRAPPED, wrapped_height
from cable_reader.cable.record import Addressee

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from cable_reader.app.look.theme import Theme
    from cable_reader.app.models.outline import Row
    from cable_reader.app.workspace.workspace import Workspace

    Index = QModelIndex | QPersistentModelIndex

_LEFT, _RIGHT = 20, 10
_MOST = 300  # characters of a name; what was not understood may be a long line
_FILTER_FROM = 8  # so many addressees before a filter is worth its line


class RoutingDelegate(RowDelegate):
    """A group's name and count; an addressee with indicator, precedence and number beneath."""

    def _fonts(self, option: QStyleOptionViewItem) -> tuple[QFont, QFont]:
        main = QFont(option.font)
        small = QFont(main)
        small.setPointSizeF(main.pointSizeF() * 0.85)
        return main, small

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        main, small = self._fonts(option)
        row = self.row(index)
        if row.kind is RowKind.GROUP:
            return QSize(self.width(), QFontMetrics(main).height() + 14)
        main.setBold(row.code == "action")
        second = QFontMetrics(small).height() if detail_of(row.fact) else 0
        return QSize(self.width(), round(self._name_height(row, main)) + second + 7)

    def _name_height(self, row: Row, font: QFont) -> float:
        return wrapped_height(row.value[:_MOST], font, self.width() - _LEFT - _RIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self.row(index)
        painter.save()
        chosen = self.paint_ground(painter, option, row)
        rect = option.rect
        main, small = self._fonts(option)
        ink = self.theme.colour("selection-text" if chosen else "text")
        muted = self.theme.colour("selection-text" if chosen else "muted")
        if row.kind is RowKind.GROUP:
            main.setBold(True)
            painter.setFont(main)
            painter.setPen(ink)
            words = QRect(12, rect.top() + 8, rect.width() - 24, rect.height() - 8)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft, field_title(row.code))
            painter.setFont(small)
            painter.setPen(muted)
            painter.drawText(words, Qt.AlignmentFlag.AlignRight, row.value)
            painter.restore()
            return
        main.setBold(row.code == "action")
        width = rect.width() - _LEFT - _RIGHT
        painter.setFont(main)
        painter.setPen(ink)
        name = QRectF(_LEFT, rect.top() + 3, width, self._name_height(row, main))
        painter.drawText(name.adjusted(0, 0, 0, 4), row.value[:_MOST], WRAPPED)
        painter.setFont(small)
        painter.setPen(muted)
        detail = QFontMetrics(small).elidedText(
            detail_of(row.fact), Qt.TextElideMode.ElideRight, width
        )
        place = QRectF(_LEFT, name.bottom(), width, QFontMetrics(small).height())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, detail)
        painter.restore()


def detail_of(fact: object) -> str:
    """Give indicator, precedence, number and exclusions of an addressee in one line."""
    if not isinstance(fact, Addressee):
        return ""
    parts = [fact.routing_indicator, fact.precedence, fact.continuity_number]
    if fact.excluded:
        parts.append("XMT " + ", ".join(fact.excluded))
    return " · ".join(part for part in parts if part)


class RoutingView(BranchView):
    """Addressees in their groups."""

    def __init__(self, model: CableTreeModel, workspace: Workspace, theme: Theme) -> None:
        super().__init__(model, ROUTING, workspace)
        self.delegate = RoutingDelegate(self, theme)
        self.setItemDelegate(self.delegate)

    def expand_groups(self) -> None:
        for row in self.tree.outline.listed(ROUTING):
            self.expand(self.tree.index_of(row.id))

    def show_only(self, words: str) -> int:
        """Show the addressees that hold the words; give their number."""
        wanted = words.casefold().split()
        count = 0
        for group in self.tree.outline.listed(ROUTING):
            parent = self.tree.index_of(group.id)
            for place in self.tree.outline.children[group.id]:
                row = self.tree.outline.rows[place]
                text = f"{row.value} {detail_of(row.fact)}".casefold()
                fits = all(word in text for word in wanted)
                self.setRowHidden(row.place, parent, not fits)
                count += fits
        return count


class RoutingPane(Pane):
    """Who was to get the cable."""

    def __init__(
        self,
        model: CableTreeModel,
        workspace: Workspace,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("routingPane", field_title("routing"), theme, parent)
        self.view = RoutingView(model, workspace, theme)
        self.view.setAccessibleName(field_title("routing"))
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter"))  # the title stands beside it
        self.filter.setAccessibleName(self.tr("Filter addressees"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self.view.show_only)
        self.title.row.addWidget(self.filter, 3)
        self.take(self.view)
        model.modelReset.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        outline = self.view.tree.outline
        count = sum(len(outline.children[row.id]) for row in outline.listed(ROUTING))
        self.filter.clear()
        self.filter.setVisible(count >= _FILTER_FROM)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.view.delegate.theme = theme
