"""Saves marks by itself, a moment after each change, and says truly whether all is saved."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer, Signal

from cable_reader.app.problems import detail_of, sentence_for
from cable_reader.errors import CableReaderError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLabel

    from cable_reader.annotate.label_store import LabelStore
    from cable_reader.annotate.session import AnnotationSession, SessionState
    from cable_reader.app.window.message_bar import MessageBar
    from cable_reader.app.workspace.open_cable import OpenCable
    from cable_reader.app.workspace.workspace import Workspace

_DAMAGED = {"annotations-damaged", "annotations-seal-broken"}
_PROBLEMS = 3  # of a file, told at once
_PAUSE = 900  # milliseconds between the last change and the save; the journal has it at once


class Saver(QObject):
    """Watches the workspace's marks."""

    review_wanted = Signal()
    merge_wanted = Signal(object)  # AnnotationSession: its file was changed from outside

    def __init__(
        self, workspace: Workspace, bar: MessageBar, words: QLabel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._bar = bar
        self._words = words
        self._told: dict[AnnotationSession, str] = {}  # what was said of each, until it is settled
        self._greeted: WeakSet[AnnotationSession] = WeakSet()
        self.labels: Callable[[], LabelStore | None] = lambda: None  # the person's, once read
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.save_now)
        workspace.annotations_changed.connect(self._changed)
        workspace.marks_loaded.connect(self._loaded)
        workspace.cable_closing.connect(self.forget)
        workspace.cable_shown.connect(self._shown)

    def _changed(self) -> None:
        self._timer.start()
        self.tell()

    def save_now(self) -> None:
        """Save the marks of every open cable; what goes wrong is said once."""
        self._timer.stop()
        labels = self.labels()
        if labels is not None:
            labels.save()
            self._report(labels.session)
        for cable in self._workspace.open_cables:
            if cable.has_loaded_marks:
                # The same cable under another name: what is done there is the same person's.
                cable.keeping.save("merge" if self._has_twin(cable) else "ask")
                self._report(cable.keeping.session)
        self.tell()

    def _has_twin(self, cable: OpenCable) -> bool:
        """Whether another cable of this window has its marks in the same file."""
        path = cable.keeping.session.path
        return any(
            one is not cable and one.has_loaded_marks and one.keeping.session.path == path
            for one in self._workspace.open_cables
        )

    def _shown(self) -> None:
        if self._timer.isActive():
            self.save_now()  # what was left, before its twin is looked at
        self.look_outside()
        self.tell()

    def look_outside(self) -> None:
        """Show the marks as another program, or another window, wrote them meanwhile."""
        shown = self._workspace.current
        if shown is None or not shown.has_loaded_marks:
            return
        if shown.keeping.renew():
            if not self._has_twin(shown):
                self._bar.tell(
                    self.tr("Another program changed these notes; they are shown as they are now.")
                )
            self._workspace.annotations_changed.emit()

    def _loaded(self) -> None:
        """Say what is in the way, and the first time what was found when the marks were read."""
        from cable_reader.annotate.session import Kind

        shown = self._workspace.current
        if shown is None:
            return
        session = shown.keeping.session
        if session not in self._greeted:
            self._greeted.add(session)
            self._greet(shown, session)
        labels = self.labels()
        if labels is not None:
            self._report(labels.session)
        self._report(session)
        if session.state.kind is Kind.UNSAVED:  # the places found anew, or what came along
            self._timer.start()
        self.tell()

    def _greet(self, shown: OpenCable, session: AnnotationSession) -> None:
        """Say what was found: lost edits brought back, other users, places to review."""
        if session.recovered:
            template = self.tr(
                "What had not been saved when the program ended was brought back "
                "(changes: {count})."
            )
            self._bar.tell(template.format(count=session.recovered))
        left = " ".join(sentence_for(one.as_error()) for one in shown.keeping.not_taken)
        if left:  # of the marks that came along with the cable
            self._bar.tell(left)
        for problem in session.problems[:_PROBLEMS]:
            self._bar.tell(sentence_for(CableReaderError(problem.code, **dict(problem.values))))
        holder = session.state.others
        if holder is not None and not (holder.pid == os.getpid() and self._has_twin(shown)):
            template = self.tr(
                "These notes are open in another window too (process {pid} on {host})."
            )
            self._bar.tell(template.format(pid=holder.pid, host=holder.host))
        review = len(shown.keeping.review)
        if review:
            template = self.tr("The cable's text has changed since. Marks to review: {count}.")
            self._bar.tell(
                template.format(count=review), [(self.tr("Review"), self.review_wanted.emit)]
            )

    def _report(self, session: AnnotationSession) -> None:
        """Say once what is in the way of a file's saving, and what can be done about it."""
        from cable_reader.annotate.session import Kind

        state = session.state
        if state.kind is Kind.SAVED or state.error is None:
            settled = self._told.pop(session, None)
            if settled is not None:
                self._bar.take_back(settled)
            return
        sentence = sentence_for(state.error)
        if sentence == self._told.get(session):
            return
        self._told[session] = sentence
        choices = self._choices(session, state)
        self._bar.tell(sentence, choices, detail=detail_of(state.error))

    def save_and_say(self) -> None:
        """Save because the person asks for it: what is in the way is said again."""
        self._told.clear()
        self.save_now()

    def forget(self, cable: OpenCable) -> None:
        """Drop what was said of a cable that is closed."""
        if cable.has_loaded_marks:
            self._told.pop(cable.keeping.session, None)

    def _choices(
        self, session: AnnotationSession, state: SessionState
    ) -> list[tuple[str, Callable[[], object]]]:
        """Say what can be done about it: merge, keep both, look again, take a backup."""
        from cable_reader.annotate.session import Kind

        code = state.error.code if state.error is not None else ""
        if state.kind is Kind.CONFLICT:
            return [
                (self.tr("Merge both…"), lambda: self.merge_wanted.emit(session)),
                (self.tr("Keep mine in a second file"), lambda: self.settle(session.save_beside)),
            ]
        choices: list[tuple[str, Callable[[], object]]] = []
        labels = self.labels()
        if code in _DAMAGED and labels is not None and session is labels.session:
            words = self.tr("Put it aside and keep these labels")
            choices.append((words, lambda: self.settle(labels.begin_anew)))
        elif state.kind is Kind.FAILED:
            choices.append((self.tr("Try again"), self.save_now))
        if state.kind is not Kind.READ_ONLY:
            return choices
        if code == "annotations-seal-broken":
            choices.append((self.tr("Take it as it is"), lambda: self.settle(session.accept)))
        if code in _DAMAGED and (backups := session.backups()):
            words = self.tr("Go back to the last backup")
            choices.append((words, lambda: self.settle(lambda: session.restore(backups[0]))))
        return choices

    def settle(self, act: Callable[[], object]) -> None:
        """Settle a conflict or damage, and show marks and labels as they are then."""
        self._workspace.settling.emit()
        labels = self.labels()
        try:
            act()
            if labels is not None:
                labels.take_over()
        except CableReaderError as error:
            self._bar.tell(sentence_for(error), detail=detail_of(error))
        self._workspace.annotations_changed.emit()

    def tell(self) -> None:
        """Write the state into the status bar."""
        shown = self._workspace.current
        if shown is None or not shown.has_loaded_marks:
            is_placing = shown is not None and shown.is_placing
            self._words.setText(self.tr("placing marks…") if is_placing else "")
            return
        from cable_reader.annotate.session import Kind

        state = shown.keeping.state
        at = saved_at_words(state)
        self._words.setText(
            {
                Kind.SAVED: self.tr("saved {time}").format(time=at)
                if at
                else self.tr("no changes"),
                Kind.UNSAVED: self.tr("saving…"),
                Kind.FAILED: self.tr("NOT SAVED"),
                Kind.CONFLICT: self.tr("changed elsewhere"),
                Kind.READ_ONLY: self.tr("notes are read-only"),
            }[state.kind]
        )
        self._words.setToolTip("")


def saved_at_words(state: SessionState) -> str:
    """Give the time of the last good save, ``12:04``; empty before the first."""
    return time.strftime("%H:%M", time.localtime(state.saved_at)) if state.saved_at else ""
