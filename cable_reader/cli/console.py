"""The terminal or pipe the program talks to: results one way, everything else the other."""

from __future__ import annotations

import os
import shutil
import unicodedata
from typing import TYPE_CHECKING

from cable_reader.cli.exit_code import ExitCode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from cable_reader.errors import CableReaderError

_WIDEST = 100  # characters; longer lines are hard to read
_NARROWEST = 40
_SOFT_HYPHEN = "\u00ad"


class Console:
    """Where a verb writes, and the weightiest thing that has gone wrong so far."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self.out = out
        self.err = err
        self.code = ExitCode.DONE
        self.width = min(max(shutil.get_terminal_size((80, 24)).columns, _NARROWEST), _WIDEST)
        self._colour = _takes_colour(out)
        self._progress_shown = False

    def write(self, text: str) -> None:
        """Write a line of the result."""
        self.clear_progress()
        self.out.write(text + "\n")

    def write_bytes(self, data: bytes) -> None:
        """Write a whole result as it is; on a terminal as far as it can be shown."""
        self.clear_progress()
        stream = getattr(self.out, "buffer", None)
        if stream is None or self.out.isatty():
            self.out.write(visible(data.decode("utf-8", "backslashreplace"), keep="\n\t"))
            return
        self.out.flush()
        stream.write(data)

    def say(self, text: str) -> None:
        """Write a line that is not a result."""
        self.clear_progress()
        self.err.write(visible(text) + "\n")
        self.err.flush()

    def fail(self, error: CableReaderError, code: ExitCode) -> None:
        """Say what went wrong and remember it for the exit code; the work goes on."""
        self.say(f"cable-reader: {error}")
        self.note(code)

    def note(self, code: ExitCode) -> None:
        """Remember an exit code if it outweighs those before it."""
        self.code = max(self.code, code)

    def styled(self, text: str, style: str) -> str:
        """Give the text in a terminal style ("1" is bold), or as it is where there is none."""
        return f"\x1b[{style}m{text}\x1b[0m" if self._colour and text else text

    def progress(self, done: int, total: int, what: str) -> None:
        """Show how far the work is, on a terminal only."""
        if not self.err.isatty():
            return
        line = visible(f"{done} of {total}  {what}")
        self.err.write("\r\x1b[K" + line[: self.width - 1])
        self.err.flush()
        self._progress_shown = True

    def clear_progress(self) -> None:
        """Take the progress line away."""
        if self._progress_shown:
            self.err.write("\r\x1b[K")
            self.err.flush()
            self._progress_shown = False


def _takes_colour(stream: TextIO) -> bool:
    """Decide as no-color.org asks: only a terminal, and not where NO_COLOR says something."""
    return (
        stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM", "") != "dumb"
    )


def visible(text: str, *, keep: str = "") -> str:
    """Show characters that would steer a terminal or reorder a line instead of sending them.

    C0 controls become their pictures (ESC: U+241B), all others their number. Texts and file
    names come from strangers, so everything shown goes through here. ``keep`` names the
    characters to leave as they are.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c in keep else _visible_character(c) for c in text)


def _visible_character(character: str) -> str:
    number = ord(character)
    if number < 0x20:
        return chr(0x2400 + number)
    category = unicodedata.category(character)
    if category in ("Cc", "Cf", "Cs", "Zl", "Zp") and character != _SOFT_HYPHEN:
        return f"<U+{number:04X}>"
    return character


def wrapped(text: str, width: int) -> Iterator[str]:
    """Yield lines of at most ``width`` characters, fit to be shown; only a longer word is cut."""
    width = max(width, 1)
    words: list[str] = []
    length = 0
    for word in visible(text, keep=" \t\n\r\f").split():
        if words and length + 1 + len(word) > width:
            yield " ".join(words)
            words, length = [], 0
        start = 0
        while len(word) - start > width:  # nothing waits on this line then
            yield word[start : start + width]
            start += width
        piece = word[start:]
        length += len(piece) + (1 if words else 0)
        words.append(piece)
    if words:
        yield " ".join(words)
