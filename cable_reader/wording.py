"""Every sentence the core says to people: one per error and one per finding.

The core gives codes and values; here they become English, for the window and the command line
alike. A value stands in braces by its name. A sentence is never refused: a value that is missing
shows as "?", a code without a sentence as the code itself. ``app/`` translates the templates.
"""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class FindingLike(Protocol):
    """The part of a ``Finding`` that its sentence needs."""

    @property
    def code(self) -> str:
        """The stable code."""

    @property
    def values(self) -> tuple[tuple[str, str | int], ...]:
        """Names and values for the sentence."""


# Each names the file and says what to do; {path} is the name as the user gave it.
ERRORS: dict[str, str] = {
    # reading a file (files.py)
    "missing": "{path}: there is no such file. Check the name; it may have been moved or deleted.",
    "is-folder": "{path} is a folder. Name a file in it, or open the folder in the window.",
    "no-permission": "{path}: you may not read this file. Ask its owner, or change its rights.",
    "not-regular": "{path} is a device, pipe or socket. Only files on disk can be read.",
    "too-large": "{path} has {size} bytes, more than the {limit} that can be read at once. "
    "Split it first.",
    "changed-while-reading": "{path} changed while it was being read. Try again when the program "
    "that writes it has finished.",
    "read-failed": "{path} could not be read: {reason}. Check the disk or the connection.",
    "link-loop": "{path} is a link that leads back to itself. Name the file itself.",
    "name-too-long": "{path}: the system does not take a name of this length. Choose a shorter "
    "one.",
    # text and its forms (containers/)
    "empty-file": "{path} is empty: it has no bytes at all. Look for another copy.",
    "input-too-large": "Standard input holds more than {limit} MB. Save it to a file and open it.",
    "binary-pdf": "{path} is a PDF, not text. Save its text (for example with pdftotext) and "
    "open that.",
    "binary-zip": "{path} is a ZIP archive or an office document, not text. Unpack it, or save it "
    "as plain text, and open the result.",
    "binary-compressed": "{path} is a compressed archive. Unpack it and open the text inside.",
    "binary-office": "{path} is an office document or a saved e-mail. Save it as plain text and "
    "open that.",
    "binary-rtf": "{path} is a rich text document (RTF). Save it as plain text and open that.",
    "binary-picture": "{path} is a picture. Cable Reader reads text; use text recognition first.",
    "binary-sound": "{path} is a sound or video file, not text. Choose a text file.",
    "binary-program": "{path} is a program, not text. Choose a text file.",
    "binary-database": "{path} is a database, not text. Export its cables as text or CSV.",
    "binary-unknown": "{path} does not hold text: most of its bytes are control characters. Check "
    "that it is the right file.",
    "unknown-encoding": "There is no text encoding called {encoding}. Choose utf-8, cp1252, "
    "latin-1 or utf-16.",
    "not-in-encoding": "{path} is not in the encoding {encoding}: byte {byte} at offset {offset} "
    "does not fit. Choose another encoding, or let the program find it.",
    "unknown-container": "There is no form called {container}. Choose one of: {known}.",
    # writing a file (files.py)
    "folder-missing": "{path}: the folder for this file does not exist. Make it, or choose "
    "another place.",
    "target-exists": "{path} exists already and was left as it is. Choose another name, or say "
    "that it may be replaced.",
    "target-is-folder": "{path} is a folder, so no file can be written there. Choose another "
    "name.",
    "target-not-regular": "{path} is a device, pipe or socket and was left alone. Choose another "
    "name.",
    "target-changed": "{path} was changed by another program since it was opened. Nothing was "
    "written; save under another name, or open it again.",
    "may-not-write": "{path}: you may not write here. Nothing was changed; choose another place.",
    "read-only-disk": "{path} is on a disk that cannot be written to. Nothing was changed; choose "
    "another place.",
    "disk-full": "{path} could not be written: the disk or your share of it is full. Nothing was "
    "changed; make room or choose another place.",
    "link-dangling": "{path} is a link to {target}, which does not exist. Nothing was written; "
    "remove the link or choose another name.",
    "write-failed": "{path} could not be written: {reason}. Nothing was changed; try again or "
    "choose another place.",
    "not-durable": "{path} was written, but the disk reported a fault ({reason}) and the file may "
    "be lost in a power cut. Save again, also in another place.",
}

# One for each code of cable_reader/checks; the severity is the finding's own.
FINDINGS: dict[str, str] = {}


class _Sentence(Formatter):
    """Fills a template by name and never fails: documents choose the values, not we."""

    def get_value(
        self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> str | int:
        """Give the named value, or a question mark where there is none."""
        value: str | int = kwargs.get(str(key), "?")
        return value


_fill = _Sentence()


def error_sentence(code: str, values: Mapping[str, str | int]) -> str:
    """Say what failed and what to do; values stand as given, unescaped."""
    return fill(ERRORS.get(code, code), values)


def finding_sentence(finding: FindingLike) -> str:
    """Say what is odd in one plain sentence."""
    return fill(FINDINGS.get(finding.code, finding.code), dict(finding.values))


def fill(template: str, values: Mapping[str, str | int]) -> str:
    """Put values into a template (possibly a translated one) by their names."""
    return _fill.vformat(template, (), values)
