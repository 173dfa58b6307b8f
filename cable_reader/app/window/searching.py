"""Searching all cables at hand; loaded when it is first asked for.

The cables of the lists are searched; where nothing is listed, those that are open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer

from cable_reader.app.models.cable_list import CableList
from cable_reader.app.panes.search_hits import FoundParagraph, SearchPane
from cable_reader.app.problems import sentence_for
from cable_reader.cable.span import Span
from cable_reader.library.query import parse_query
from cable_reader.library.search import MOST_HITS

if TYPE_CHECKING:
    from cable_reader.app.look.theme import Theme
    from cable_reader.app.window.cable_window import CableWindow
    from cable_reader.errors import CableReaderError
    from cable_reader.library.cable_index import Entry as Line
    from cable_reader.library.folder import Progress
    from cable_reader.library.search import Hit

_TYPING = 200  # milliseconds after the last key until the search begins
_RENEWED_EVERY = 700  # milliseconds between two looks while words are still being read


class Searching(QObject):
    """Asks the lists, and shows what they found in a dock of its own."""

    def __init__(self, window: CableWindow) -> None:
        super().__init__(window)
        self._window = window
        self._own: CableList | None = None  # of the open cables, where nothing is listed
        self._asked: list[CableList] = []
        self._joined: list[CableList] = []
        self._answers: dict[CableList, list[tuple[Line, Hit]]] = {}
        self._failed: CableReaderError | None = None
        self._query = ""
        self._goes_there = False  # the keyboard goes to the hits when they come
        self.pane = SearchPane(window.theme)
        self.dock = window.places.add_dock("searchDock", window.tr("Found"), self.pane)
        self.dock.hide()
        self.pane.hit_wanted.connect(self._open)
        self.pane.left.connect(window.focus_text)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPING)
        self._typed.timeout.connect(lambda: self._ask(window.search_field.text()))
        window.search_field.textEdited.connect(self._typing)
        # Behind what else the change leads to: a folder's list is made by it.
        self._changed = QTimer(self)
        self._changed.setSingleShot(True)
        self._changed.timeout.connect(self._cables_changed)
        window.workspace.entries_changed.connect(self._changed.start)
        window.workspace.many_found.connect(lambda _path: self._changed.start())
        self._again = QTimer(self)
        self._again.setInterval(_RENEWED_EVERY)
        self._again.timeout.connect(self._ask_again)

    # -- asking

    def _typing(self) -> None:
        if not self.dock.isHidden():
            self._typed.start()

    def search(self, query: str) -> None:
        """Search, show the hits, and let the keyboard go to them."""
        if self._window.search_field.text() != query:
            self._window.search_field.setText(query)
        self._goes_there = True
        self._ask(query)

    def _ask(self, query: str) -> None:
        self._typed.stop()
        self._query = " ".join(query.split())
        self._answers.clear()
        self._failed = None
        if not self._query:
            self.pane.show_hits([], "")
            return
        with self._window.problems.guard():
            self._asked = self._lists()
        self.dock.show()
        self.dock.raise_()
        self._look_in_lists()

    def _look_in_lists(self) -> None:
        if not self._asked:
            self.pane.show_hits([], self._window.tr("Open a cable or a folder first"))
            return
        for one in self._asked:
            if one not in self._joined:
                self._joined.append(one)
                one.searched.connect(self._take)
                one.progressed.connect(self._tell)
                one.finished.connect(self._read)
            one.read_words()
            one.search(self._query)
        self._again.start()

    def _cables_changed(self) -> None:
        """Search what is open or listed now, if that is something else; the keyboard stays."""
        if self.dock.isHidden() or not self._query:
            return
        with self._window.problems.guard():
            lists = self._lists()
            if lists != self._asked:
                self._asked = lists
                self._answers.clear()
                self._look_in_lists()

    def _ask_again(self) -> None:
        """Look again in the words that were read meanwhile."""
        if not any(one.is_filling for one in self._asked):
            self._again.stop()
            self.pane.bar.hide()
        for one in self._asked:
            one.search(self._query)

    def _lists(self) -> list[CableList]:
        """Give the lists to be searched; raises UnwritableError without room for one."""
        listed = self._window.cables.listed
        if listed is not None and listed.lists:
            return list(listed.lists)
        paths = tuple(dict.fromkeys(one.path for one in self._window.workspace.entries))
        if self._own is None or self._own.paths != paths:
            if self._own is not None:
                self._own.close()
            self._own = CableList(paths, self) if paths else None
        return [self._own] if self._own is not None else []

    # -- answers

    def _take(
        self, query: str, found: list[tuple[Line, Hit]], failed: CableReaderError | None
    ) -> None:
        sender = self.sender()
        if query != self._query or not isinstance(sender, CableList):
            return
        self._answers[sender] = found
        self._failed = failed
        hits = [hit for one in self._asked for hit in _by_cable(self._answers.get(one, []))]
        if hits != self.pane.model.items or not hits:
            self.pane.show_hits(hits, self._in_words(hits))
        if self._goes_there and hits:
            self._goes_there = False
            self.go_to_hits()

    def _in_words(self, hits: list[FoundParagraph]) -> str:
        tr, number = self._window.tr, QLocale().toString
        if self._failed is not None:
            return sentence_for(self._failed)
        if not hits:
            reading = any(one.is_filling for one in self._asked)
            if reading:
                return tr("Reading the words of the cables…")
            if " AND " in parse_query(self._query).words:
                return tr("Nothing was found; all words must stand in one paragraph or subject")
            return tr("Nothing was found")
        cables = len({(hit.line.path, hit.line.id) for hit in hits})
        words = tr("Places: {hits}, in cables: {cables}").format(
            hits=number(len(hits)), cables=number(cables)
        )
        if len(hits) >= MOST_HITS:
            words += ". " + tr("More are not shown; add words or a field")
        return words

    def _tell(self, progress: Progress) -> None:
        self.pane.tell_reading(progress.done, progress.total)

    def _read(self, _whole: bool) -> None:  # noqa: FBT001 - a signal's argument
        QTimer.singleShot(0, self, self._ask_again)

    def go_to_hits(self) -> None:
        """Give the keyboard to the hits."""
        if self.pane.model.items:
            self.dock.show()
            self.pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- showing

    def _open(self, found: FoundParagraph) -> None:
        window = self._window
        with window.problems.guard():
            window.workspace.open_listed(found.line)
            window.remember_file(found.line.path)
            shown, hit = window.workspace.current, found.hit
            if shown is None:
                return
            if hit.first is not None and hit.last is not None and hit.ordinal is None:
                window.workspace.select(Span(hit.first, hit.last), jump=True)
            paragraph = next((one for one in shown.paragraphs if one.ordinal == hit.ordinal), None)
            if paragraph is not None:
                window.workspace.select_paragraph(paragraph, jump=True)
                window.find_bar.mark_words(found.found, (paragraph.start, paragraph.nodes[-1].end))

    # -- the rest

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.pane.set_theme(theme)

    def close(self) -> None:
        """Stop and let go."""
        self._again.stop()
        self._changed.stop()
        if self._own is not None:
            self._own.close()


def _by_cable(found: list[tuple[Line, Hit]]) -> list[FoundParagraph]:
    """Put the hits of a cable together, in its order; the cable with the best hit comes first."""
    cables: dict[int, list[tuple[Line, Hit]]] = {}
    for line, hit in found:
        cables.setdefault(line.id, []).append((line, hit))
    return [
        FoundParagraph(line, hit, is_first=place == 0)
        for hits in cables.values()
        for place, (line, hit) in enumerate(sorted(hits, key=lambda one: one[1].ordinal or 0))
    ]
