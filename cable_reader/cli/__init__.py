"""The command line: the window, and the verbs that need none.

A verb is one file with ``add_arguments`` and ``run``, and one line in ``VERBS``. None loads Qt.
"""

from __future__ import annotations

import argparse
import errno
import importlib
import io
import os
import sys
from contextlib import suppress
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from cable_reader import __version__
from cable_reader.cli.console import Console
from cable_reader.cli.exit_code import ExitCode
from cable_reader.errors import CableReaderError

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Each verb and what it does; its module is loaded when it is used, which keeps the start short.
VERBS = {
    "show": "Show one cable on the terminal, as JSON or as its tree.",
    "check": "Say what is odd about cables.",
    "export": "Write cables with their annotations in another form.",
    "compare": "Compare two releases of one cable.",
    "annotations": "List, check, merge or import annotations.",
    "formats": "List the forms it reads, exports and imports.",
}

_ALIKE = 0.7  # of 1: "exprot", "exports" and "xport" are export
_OTHER_WORDS = {"help": "--help", "version": "--version", "import": "annotations import"}

_EPILOG = """\
verbs, none of which needs a display:
{verbs}

  cable-reader VERB --help says more about each.

exit codes: 0 done; 1 check found what --fail-on names; 2 wrong usage; 66 an input could not be read;
69 no display; 74 an output could not be written; 130 interrupted.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments; give its exit code and never raise."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        # What a terminal cannot show, and what was no text to begin with, is shown by number.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    console = Console(sys.stdout, sys.stderr)
    try:
        _run(arguments, console)
        console.out.flush()
    except SystemExit as end:  # argparse has said why
        return int(end.code or 0)
    except KeyboardInterrupt:
        console.say("cable-reader: interrupted")
        return ExitCode.INTERRUPTED
    except BrokenPipeError:  # who reads has seen enough
        _close_quietly()
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EFBIG):
            raise
        _close_quietly()
        reason = error.strerror or str(error)
        console.fail(CableReaderError("output-failed", reason=reason), ExitCode.NO_OUTPUT)
    return int(console.code)


def _run(arguments: list[str], console: Console) -> None:
    if arguments and arguments[0] in VERBS:
        name = arguments.pop(0)
        verb = importlib.import_module(f"cable_reader.cli.{name}")
        parser = _Parser(prog=f"cable-reader {name}", description=VERBS[name])
        verb.add_arguments(parser)
        verb.run(parser.parse_args(arguments), console)
        return
    if arguments and (meant := _meant_verb(arguments[0])):
        error = CableReaderError("verb-unknown", word=arguments[0], verb=meant)
        console.fail(error, ExitCode.USAGE)
        return
    from cable_reader.cli import window  # the verbs do without

    of_window = _window_parser()
    window.add_arguments(of_window)
    window.run(of_window.parse_args(arguments), console)


class _Parser(argparse.ArgumentParser):
    """Says of a file name that was taken for an option how it is to be written."""

    _words: Sequence[str] = ()

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        self._words = () if args is None else args
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        name = _dashed_name(self._words)
        if name is not None:
            message += f"\n{CableReaderError('dashed-name', word=name)}"
        super().error(message)


def _dashed_name(words: Sequence[str]) -> str | None:
    """Find what looks like the name of a file among what are options by their first character."""
    options = takewhile(lambda word: word != "--", words)
    for word in (one for one in options if one.startswith("-") and "=" not in one):
        if word != "-" and ("." in word or os.path.lexists(word)):
            return word
    return None


def _meant_verb(word: str) -> str | None:
    """Find the verb that a word is a slip of; a file of that name is no slip."""
    if not (word.isascii() and word.isalpha()) or os.path.lexists(word):
        return None
    from difflib import get_close_matches  # rarely needed

    alike = get_close_matches(word.lower(), VERBS, 1, _ALIKE)
    return _OTHER_WORDS.get(word.lower()) or next(iter(alike), None)


def _window_parser() -> argparse.ArgumentParser:
    width = max(map(len, VERBS))
    verbs = "\n".join(f"  {name.ljust(width)}  {does}" for name, does in VERBS.items())
    parser = _Parser(
        prog="cable-reader",
        usage="cable-reader [PATH ...]\n"
        "       cable-reader --screenshot PNG [--force] [PATH ...]\n"
        "       cable-reader VERB ...",
        description="Read, annotate and export US diplomatic cables. "
        "Without a verb: the window, with these cables open.",
        epilog=_EPILOG.format(verbs=verbs),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"cable-reader {__version__}")
    return parser


def _close_quietly() -> None:
    """Keep the interpreter from failing once more when it flushes at its end."""
    with suppress(io.UnsupportedOperation), Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
