"""The one place where an error that people can act on becomes a sentence in the window."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cable_reader.errors import CableReaderError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cable_reader.app.window.message_bar import MessageBar
    from cable_reader.cable.finding import Finding

_LOG = logging.getLogger(__name__)


def sentence_for(error: CableReaderError) -> str:
    """Give the translated sentence of an error; names in it stay as they are, made printable."""
    from cable_reader.wording import ERRORS, fill

    template = QCoreApplication.translate("errors", ERRORS.get(error.code, error.code))
    return printable(fill(template, error.values))


def detail_of(error: CableReaderError) -> str:
    """Give what a parser said of it, which is in no language of ours; often empty."""
    from cable_reader.wording import error_detail

    return printable(error_detail(error.code, error.values))


def sentence_of_finding(finding: Finding) -> str:
    """Give the translated sentence of a finding."""
    from cable_reader.wording import FINDINGS, fill

    template = QCoreApplication.translate("findings", FINDINGS.get(finding.code, finding.code))
    return printable(fill(template, dict(finding.values)))


def printable(text: str) -> str:
    """Show what has no sign of its own (line ends in a file name, direction controls) as one."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


class Problems:
    """Catches what a user's action ran into and says it in the message bar."""

    def __init__(self, bar: MessageBar) -> None:
        self._bar = bar

    @contextmanager
    def guard(self) -> Iterator[None]:
        """Run an action; a CableReaderError ends it with a sentence, the window lives on."""
        try:
            yield
        except CableReaderError as error:
            self.tell(error)

    def tell(
        self, error: CableReaderError, choices: Sequence[tuple[str, Callable[[], object]]] = ()
    ) -> None:
        """Say what went wrong, with buttons for what can be done."""
        # Codes and kinds only: a log has no names and no text of cables.
        _LOG.info("action failed: %s", error.code)
        self._bar.tell(sentence_for(error), choices, detail=detail_of(error))
