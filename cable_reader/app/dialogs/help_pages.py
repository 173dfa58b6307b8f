"""The pages of the help: Markdown from ``resources/help``, with tables made of the program itself.

A line ``{{keys}}`` in a page becomes a table of the keys in force, so that the help cannot say
anything else than the program does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from cable_reader.app.i18n import LANGUAGES
from cable_reader.assets import resource
from cable_reader.cable.patterns import pattern
from cable_reader.library.locations import (
    annotations_folder,
    cache_folder,
    config_folder,
    data_folder,
    log_folder,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from importlib.resources.abc import Traversable

    from cable_reader.app.actions.menus import Actions

translate = QCoreApplication.translate

# The order in which a reader wants them; others follow by name.
_ORDER = ("tour", "keys", "reading-a-cable", "findings", "formats", "where-data-is-kept")
_TABLE = pattern(r"^\{\{(?P<name>[a-z]+)\}\}$", re.MULTILINE)
_HEADING = pattern(r"^(?P<marks>#{1,3}) +(?P<title>.+?)\s*$", re.MULTILINE)
_MEANS = pattern(r"[\\|*_`\[\]<>]")


class Section(NamedTuple):
    """A heading of a page and what stands under it."""

    title: str
    depth: int  # 1 for the page itself
    text: str


class HelpPage(NamedTuple):
    """One page: the name of its file and its Markdown."""

    name: str
    text: str

    @property
    def title(self) -> str:
        """Give the page's heading."""
        return self.sections[0].title

    @property
    def sections(self) -> list[Section]:
        """Divide the page at its headings."""
        found = list(_HEADING.finditer(self.text))
        ends = [one.start() for one in found[1:]] + [len(self.text)]
        return [
            Section(one["title"], len(one["marks"]), self.text[one.end() : end])
            for one, end in zip(found, ends, strict=True)
        ]


def help_pages(actions: Actions | None = None, language: str | None = None) -> list[HelpPage]:
    """Read all pages, in the language spoken where they are in it.

    Without ``actions`` the keys are those of the table.
    """
    folder = resource("help")
    spoken = folder.joinpath(language or spoken_language())
    names = sorted(one.name[:-3] for one in folder.iterdir() if one.name.endswith(".md"))
    names.sort(key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER))
    makers: dict[str, Callable[[], str]] = {**_TABLES, "keys": lambda: _keys(actions)}
    return [
        HelpPage(
            name,
            _TABLE.sub(
                lambda match: makers[match["name"]](),
                _read(spoken, folder, f"{name}.md"),
            ),
        )
        for name in names
    ]


def spoken_language() -> str:
    """Name the language that the window speaks, by what its translations say of themselves."""
    said = translate("help", "en")  # each language gives its own two letters
    return said if said in {"en", *LANGUAGES} else "en"


def _read(spoken: Traversable, english: Traversable, name: str) -> str:
    page = spoken.joinpath(name)
    return (page if page.is_file() else english.joinpath(name)).read_text("utf-8")


def _cell(text: str) -> str:
    """Write words into a table so that they read as themselves."""
    return _MEANS.sub(lambda match: f"\\{match[0]}", " ".join(text.split()))


def _table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [titles, ["---"] * len(titles), *([_cell(one) for one in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _keys(actions: Actions | None) -> str:
    """List the commands by menu, with the keys in force."""
    from PySide6.QtGui import QKeySequence  # the window's part

    from cable_reader.app.actions.menus import plain_words, words
    from cable_reader.app.actions.order import MENUS
    from cable_reader.app.actions.table import ACTIONS

    native = QKeySequence.SequenceFormat.NativeText
    by_id = {spec.id: spec for spec in ACTIONS}
    parts = []
    for title, ids in MENUS:
        listed = [by_id[one] for one in ids if one in by_id]
        if "label" in ids:
            listed += [spec for spec in ACTIONS if spec.argument is not None]
        rows = [
            (
                ", ".join(QKeySequence(key).toString(native) for key in keys),
                plain_words(spec),
                words(spec.tip),
            )
            for spec in listed
            if (keys := actions.keys_of(spec) if actions else spec.keys)
        ]
        head = (
            translate("help", "Key"), translate("help", "Command"), translate("help", "What it does"),
        )  # fmt: skip
        parts.append(f"## {words(title).replace('&', '')}\n\n{_table(head, rows)}")
    return "\n\n".join(parts)


def _vocabulary(name: str, columns: tuple[int, ...]) -> list[list[str]]:
    """Read columns of a table of facts, without its head."""
    text = resource("vocabulary", f"{name}.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:] if line]
    return [[row[column] for column in columns] for row in rows]


def _captions() -> str:
    return _table(
        (translate("help", "Caption"), translate("help", "Meaning")),
        _vocabulary("captions", (0, 2)),
    )


def _signals() -> str:
    return _table(
        (translate("help", "Signal"), translate("help", "Meaning")),
        _vocabulary("operating_signals", (0, 1)),
    )


def _precedences() -> str:
    head = translate("help", "Letter"), translate("help", "Word"), translate("help", "Meaning")
    return _table(head, _vocabulary("precedence", (0, 1, 3)))


def _levels() -> str:
    from cable_reader.cable.markings import Level

    meanings = {row[0]: row[1] for row in _vocabulary("classification", (0, 2))}
    rows = [(level.letter, level.title, meanings.get(level.title, "")) for level in Level]
    head = translate("help", "Letters"), translate("help", "Level"), translate("help", "Meaning")
    return _table(head, rows)


def _containers() -> str:
    from cable_reader.containers import CONTAINERS

    rows = [
        (translate("forms", one.title), ", ".join(sorted(one.suffixes)), one.name)
        for one in CONTAINERS
    ]
    head = (
        translate("help", "Form"), translate("help", "Usual endings"),
        translate("help", "Name on the command line"),
    )  # fmt: skip
    return _table(head, rows)


def _exports() -> str:
    from cable_reader.app.printing.form import PDF
    from cable_reader.exports import EXPORTS

    rows = [(translate("forms", one.title), one.suffix, one.name) for one in (*EXPORTS, PDF)]
    head = (
        translate("help", "Form"), translate("help", "Ending"),
        translate("help", "Name on the command line"),
    )  # fmt: skip
    return _table(head, rows)


def _folders() -> str:
    rows = (
        (translate("help", "Marks"), str(annotations_folder())),
        (translate("help", "Labels and journals"), str(data_folder())),
        (translate("help", "Settings"), str(config_folder())),
        (translate("help", "Lists and other caches"), str(cache_folder())),
        (translate("help", "Log"), str(log_folder())),
    )
    return _table((translate("help", "What"), translate("help", "Where")), rows)


_TABLES: dict[str, Callable[[], str]] = {
    "captions": _captions, "signals": _signals, "precedences": _precedences, "levels": _levels,
    "containers": _containers, "exports": _exports, "folders": _folders,
}  # fmt: skip
