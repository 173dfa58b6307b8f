"""The help: our own pages from ``resources/help``, shown without fetching anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
)

from cable_reader.assets import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QWidget

_NAME = Qt.ItemDataRole.UserRole
# The order in which a reader wants them; others follow by name.
_ORDER = ("tour", "keys", "reading-a-cable", "findings", "formats", "where-data-is-kept")


class Page(QTextBrowser):
    """Shows Markdown; pictures and links to anywhere else are left out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)

    def loadResource(self, _kind: int, _name: QUrl | str) -> QImage:
        # None would let Qt open the file itself.
        return QImage(1, 1, QImage.Format.Format_ARGB32)


class HelpDialog(QDialog):
    """Pages at the left, the chosen one at the right."""

    def __init__(self, parent: QMainWindow) -> None:
        super().__init__(parent)
        self.setObjectName("helpDialog")
        self.setWindowTitle(self.tr("Help"))
        self.resize(880, 640)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Pages"))
        self.page = Page(self)
        self.page.setAccessibleName(self.tr("Help page"))
        self.page.anchorClicked.connect(self._follow)
        split = QSplitter(self)
        split.addWidget(self.list)
        split.addWidget(self.page)
        split.setSizes([210, 650])
        column = QVBoxLayout(self)
        column.addWidget(split)
        for name, title in help_pages():
            item = QListWidgetItem(title)
            item.setData(_NAME, name)
            self.list.addItem(item)
        self.list.currentItemChanged.connect(lambda item, _before: self._show(item))
        self.list.setCurrentRow(0)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.page.setMarkdown(page_text(item.data(_NAME)))

    def _follow(self, url: QUrl) -> None:
        name = url.path().removesuffix(".md").rpartition("/")[2]
        for place in range(self.list.count()):
            if self.list.item(place).data(_NAME) == name:
                self.list.setCurrentRow(place)


def page_text(name: str) -> str:
    """Give the text of a page."""
    return resource("help", f"{name}.md").read_text("utf-8")


def help_pages() -> list[tuple[str, str]]:
    """List the pages: name and title, which is the first line."""
    folder = resource("help")
    names = (
        sorted(one.name[:-3] for one in folder.iterdir() if one.name.endswith(".md"))
        if folder.is_dir()
        else []
    )
    names.sort(key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER))
    return [(name, page_text(name).partition("\n")[0].lstrip("# ").strip()) for name in names]
