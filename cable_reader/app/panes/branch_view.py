"""A tree view of one branch of the cable's model, in step with the workspace's selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
)

from cable_reader.app.models.cable_tree import ROW_ROLE, CableTreeModel
from cable_reader.app.models.outline import RowKind
from cable_reader.app.panes.filling import draw_focus_frame, fill
from cable_reader.app.panes.own_viewport import take_own_viewport
from cable_reader.app.plain import plain_tip

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelection, QPoint
    from PySide6.QtGui import QHelpEvent, QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from cable_reader.app.look.theme import Theme
    from cable_reader.app.models.outline import Row
    from cable_reader.app.workspace.workspace import Workspace
    from cable_reader.cable.span import Span

    Index = QModelIndex | QPersistentModelIndex


class BranchView(QTreeView):
    """Rows of one branch; choosing one takes every pane to its place."""

    menu_wanted = Signal(object)  # QPoint on the screen
    left = Signal()  # Escape: back to the paragraph

    def __init__(
        self,
        model: CableTreeModel,
        branch: int,
        workspace: Workspace,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.branch = branch
        self._following = False
        take_own_viewport(self)
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(False)
        self.setWordWrap(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        for column in range(1, model.columnCount()):
            self.setColumnHidden(column, True)  # noqa: FBT003 - Qt's signature
        model.modelReset.connect(self._rooted)
        workspace.place_selected.connect(self.follow)
        self._rooted()

    @property
    def tree(self) -> CableTreeModel:
        """The model, by its own type."""
        model = self.model()
        if not isinstance(model, CableTreeModel):
            raise TypeError
        return model

    def _rooted(self) -> None:
        self.setRootIndex(self.tree.index_of(self.branch))
        self.expand_groups()

    def expand_groups(self) -> None:
        """Open what should be seen at once; panes decide."""

    @property
    def is_empty(self) -> bool:
        """Whether the cable that is shown has nothing in this branch."""
        shown = self.workspace.current
        return shown is not None and not self.tree.rowCount(self.rootIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.is_empty:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            room = self.viewport().rect().adjusted(12, 8, -10, -8)
            where = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
            words = QCoreApplication.translate("panes", "Nothing of this was found in the text.")
            painter.drawText(room, where | Qt.TextFlag.TextWordWrap, words)
            painter.end()
        delegate = self.itemDelegate()
        if (
            self.hasFocus()
            and not self.selectionModel().hasSelection()
            and isinstance(delegate, RowDelegate)
        ):
            painter = QPainter(self.viewport())
            draw_focus_frame(painter, self.viewport().rect(), delegate.theme.colour("accent"))
            painter.end()

    def _ask_menu(self, point: QPoint) -> None:
        self.menu_wanted.emit(self.viewport().mapToGlobal(point))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()  # the frame round all rows, too
        row = self.tree.row(self.currentIndex())
        if not self._following and row is not None and row.span is not None and selected.indexes():
            self.workspace.select(row.span, row, jump=True)

    def follow(self, span: Span) -> None:
        """Select the row that shows a place; none if this branch does not."""
        chosen = self.workspace.row
        if chosen is None or self.tree.outline.branch(chosen) != self.branch:
            chosen = self.tree.outline.row_at(span, self.branch)
        self._following = True
        if chosen is None:
            self.clearSelection()
        else:
            index = self.tree.index_of(chosen.id)
            if index != self.currentIndex() or not self.selectionModel().isSelected(index):
                if chosen.parent != self.branch:
                    self.expand(self.tree.index_of(chosen.parent))
                self.setCurrentIndex(index)
                self.scrollTo(index)
        self._following = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():  # where words wrap
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            row = self.tree.row(self.currentIndex())
            if row is not None:
                QGuiApplication.clipboard().setText(row.value)
            return
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if event.text().isprintable() and event.text():
            event.ignore()  # no search by typing: letters are commands
            return
        super().keyPressEvent(event)


class RowDelegate(QStyledItemDelegate):
    """Common ground of the panes' delegates: grounds for hover, selection and focus."""

    def __init__(self, view: BranchView, theme: Theme) -> None:
        super().__init__(view)
        self.view = view
        self.theme = theme

    def row(self, index: Index) -> Row:
        """Give the row behind an index."""
        row: Row = index.data(ROW_ROLE)
        return row

    def width(self) -> int:
        """Give the room for a row."""
        return self.view.viewport().width()

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> bool:
        """Paint what lies under a row's words; True when it is selected."""
        rect = option.rect
        index = self.view.tree.index_of(row.id)
        selected = self.view.selectionModel().isSelected(index)
        if selected and self.view.hasFocus():
            fill(painter, rect, self.theme.colour("selection"))
        elif selected:
            fill(painter, rect, self.theme.colour("hover"))
            fill(
                painter, QRect(rect.x(), rect.y(), 3, rect.height()), self.theme.colour("current")
            )
        elif row.kind is not RowKind.GROUP and self.view.underMouse() and _is_pointed_at(option):
            fill(painter, rect, self.theme.colour("hover"))
        return selected and self.view.hasFocus()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        _option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show the whole value, and what its short words mean."""
        shown = self.view.workspace.current
        if not index.isValid() or shown is None:
            return False
        from cable_reader.app.models.meanings import meanings_of  # tables load when asked

        row = self.row(index)
        words = [row.value, *meanings_of(row, shown.cable)]
        QToolTip.showText(event.globalPos(), plain_tip("\n".join(words)), view)
        return True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        raise NotImplementedError


def _is_pointed_at(option: QStyleOptionViewItem) -> bool:
    from PySide6.QtWidgets import QStyle  # many constants, not needed at first

    return bool(option.state & QStyle.StateFlag.State_MouseOver)
