"""The help: contents and search at the left, a page at the right; nothing is ever fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QImage,
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cable_reader.app.dialogs.help_pages import HelpPage, Section, help_pages

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

    from cable_reader.app.window.cable_window import CableWindow

_PLACE = Qt.ItemDataRole.UserRole  # name of the page, heading
_TYPING = 150  # milliseconds
_MOST_HITS = 500  # words coloured on a page
_LINE_HEIGHT = 128.0  # per cent
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_DIALECT = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)


class PageView(QTextBrowser):
    """Shows Markdown without HTML; pictures are blank, links lead to our own pages only."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(18)

    def loadResource(self, _kind: int, _name: QUrl | str) -> QImage:
        # None would let Qt open the file itself.
        return QImage(1, 1, QImage.Format.Format_ARGB32)

    def show_page(self, page: HelpPage) -> None:
        """Show a page from its top."""
        self.document().setMarkdown(page.text, _DIALECT)
        self.document().setDocumentMargin(18)
        self._space_lines()
        self.moveCursor(QTextCursor.MoveOperation.Start)  # a window that is shown goes to it
        self.verticalScrollBar().setValue(0)

    def _space_lines(self) -> None:
        """Give lines and headings the room in which text is read with ease."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().begin()
        while block.isValid():
            look = block.blockFormat()
            look.setLineHeight(_LINE_HEIGHT, _PROPORTIONAL)
            if look.headingLevel() > 1:
                look.setTopMargin(18)
                look.setBottomMargin(6)
            QTextCursor(block).setBlockFormat(look)
            block = block.next()
        cursor.endEditBlock()

    def go_to(self, heading: str) -> None:
        """Scroll to a heading."""
        block = self.document().begin()
        while block.isValid() and not _is_heading(block, heading):
            block = block.next()
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            top = self.document().documentLayout().blockBoundingRect(block).top()
            self.verticalScrollBar().setValue(round(top) - 12)

    def colour(self, words: list[str]) -> None:
        """Show where the words searched for stand."""
        look = QTextCharFormat()
        look.setBackground(self.palette().highlight())
        look.setForeground(self.palette().highlightedText())
        found: list[QTextEdit.ExtraSelection] = []
        for word in words:
            cursor = self.document().find(word, 0)
            while not cursor.isNull() and len(found) < _MOST_HITS:
                one = QTextEdit.ExtraSelection()
                one.cursor, one.format = cursor, look
                found.append(one)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(found)


def _is_heading(block: QTextBlock, heading: str) -> bool:
    return block.blockFormat().headingLevel() > 0 and block.text() == heading


class HelpDialog(QDialog):
    """Stays open beside the window, so that one can read and try."""

    def __init__(self, window: CableWindow) -> None:
        super().__init__(window)
        self.setObjectName("helpDialog")
        self.setWindowTitle(self.tr("Help"))
        self.setModal(False)
        self.resize(940, 680)
        self.pages = {page.name: page for page in help_pages(window.actions_)}
        self._make_search()
        self.contents = QTreeWidget(self)
        self.contents.setHeaderHidden(True)
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.currentItemChanged.connect(lambda item, _before: self._show(item))
        self.page = PageView(self)
        self.page.setAccessibleName(self.tr("Help page"))
        self.page.anchorClicked.connect(self._follow)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.contents, 1)
        split = QSplitter(self)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.page)
        whole = QVBoxLayout(self)
        whole.addWidget(split)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)
        self._shown = ""
        self.filter()
        titles = min(max(self.contents.sizeHintForColumn(0) + 24, 270), 400)
        split.setSizes([titles, 940 - titles])
        self.contents.setFocus()

    def _make_search(self) -> None:
        self.search = QLineEdit(self)
        self.search.setObjectName("helpSearch")
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPING)
        self._typed.timeout.connect(self.filter)
        self.search.textChanged.connect(lambda _words: self._typed.start())
        self.search.returnPressed.connect(self._take_first)

    # -- contents

    def filter(self) -> None:
        """List the sections that have all words; all of them without any."""
        words = self.search.text().casefold().split()
        with QSignalBlocker(self.contents):
            self.contents.clear()
            for page in self.pages.values():
                sections = [one for one in page.sections if _has(one, page, words)]
                if sections:
                    self._list(page, sections, expanded=bool(words))
        first = self.contents.topLevelItem(0)
        if words and first is not None and first.childCount():
            first = first.child(0)
        self._show(first)
        if not words and first is not None:
            self.contents.setCurrentItem(first)

    def _list(self, page: HelpPage, sections: list[Section], *, expanded: bool) -> None:
        top = QTreeWidgetItem([page.title])
        top.setData(0, _PLACE, (page.name, ""))
        self.contents.addTopLevelItem(top)
        for section in sections:
            if section.depth > 1:
                item = QTreeWidgetItem([section.title])
                item.setData(0, _PLACE, (page.name, section.title))
                top.addChild(item)
        top.setExpanded(expanded)

    def _show(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            name, heading = item.data(0, _PLACE)
            self.go(name, heading)

    def _take_first(self) -> None:
        self.filter()
        first = self.contents.topLevelItem(0)
        if first is not None:
            self.contents.setCurrentItem(first.child(0) or first)
            self.contents.setFocus()

    # -- pages

    def go(self, name: str, heading: str = "") -> None:
        """Show a page, at a heading if one is named."""
        page = self.pages.get(name)
        if page is None:
            return
        if self._shown != name:
            self.page.show_page(page)
            self._shown = name
        if heading:
            self.page.go_to(heading)
        else:
            self.page.verticalScrollBar().setValue(0)
        self.page.colour(self.search.text().split())
        self._choose(name, heading)

    def _choose(self, name: str, heading: str) -> None:
        """Show in the contents where one is."""
        for number in range(self.contents.topLevelItemCount()):
            top = self.contents.topLevelItem(number)
            listed = [top, *(top.child(row) for row in range(top.childCount()))] if top else []
            for item in listed:
                if item is not None and tuple(item.data(0, _PLACE)) == (name, heading):
                    with QSignalBlocker(self.contents):
                        self.contents.setCurrentItem(item)
                    return

    def _follow(self, url: QUrl) -> None:
        name = url.path().rpartition("/")[2].removesuffix(".md")
        if url.isRelative() and name in self.pages:
            self.go(name, url.fragment())


def _has(section: Section, page: HelpPage, words: list[str]) -> bool:
    text = f"{page.title}\n{section.title}\n{section.text}".casefold()
    return all(word in text for word in words)
