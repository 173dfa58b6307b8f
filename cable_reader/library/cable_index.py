"""The list of cables on disk: SQLite, so that 250,000 of them take no memory.

One file a list, in the cache; it may be deleted at any time and is made anew when it is
damaged or from another version. A connection belongs to its thread: the thread that builds
the list and the one that shows it each open their own.
"""

from __future__ import annotations

import json
import os
import sqlite3
from array import array
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from cable_reader import __version__, files
from cable_reader.errors import UnreadableError, UnwritableError
from cable_reader.library.search import MOST_HITS, TABLES, Hit, SearchText, add_text, find
from cable_reader.library.summary import CableSummary
from cable_reader.wording import error_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from cable_reader.errors import CableReaderError

_SCHEMA = 3
_WAIT = 10.0  # seconds for another connection to finish its transaction
_PAGE = 500  # rows asked for in one statement
_TABLES = """
CREATE TABLE files (
    id INTEGER PRIMARY KEY, path BLOB UNIQUE NOT NULL, position INTEGER NOT NULL,
    size INTEGER NOT NULL, changed INTEGER NOT NULL,
    listed INTEGER NOT NULL DEFAULT 0, -- whether all its rows are in the list, if it is a table
    done INTEGER NOT NULL DEFAULT 0 -- 1: all its cables are parsed; 2: and can be searched
);
CREATE TABLE cables (
    id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
    place INTEGER NOT NULL, locator TEXT, first INTEGER, last INTEGER,
    mrn TEXT, date TEXT, post TEXT, subject TEXT, classification TEXT, rank INTEGER,
    errors INTEGER, warnings INTEGER, infos INTEGER, container TEXT, parsed INTEGER,
    error TEXT, error_values TEXT
);
CREATE UNIQUE INDEX cables_by_place ON cables (file, place);
CREATE INDEX files_by_position ON files (position);
CREATE TABLE made_by (version TEXT NOT NULL);
"""
_SUMMARY_COLUMNS = (
    "mrn, date, post, subject, classification, rank, errors, warnings, infos, container, parsed"
)
_ORDERS = {
    "file": "f.position {way}, c.place {way}",
    "mrn": "c.mrn IS NULL, c.mrn {way}, c.id",
    "date": "c.date IS NULL, c.date {way}, c.id",
    "post": "c.post IS NULL, c.post {way}, c.date, c.id",
    "subject": "c.subject IS NULL, c.subject COLLATE NOCASE {way}, c.id",
    "classification": "c.rank {way}, c.classification {way}, c.id",
    "findings": "c.errors + c.warnings {way}, c.errors {way}, c.id",
}


class Entry(NamedTuple):
    """One line of the list: a cable, or a file that could not be read and why."""

    id: int
    path: str
    locator: str | None
    part: tuple[int, int] | None
    summary: CableSummary
    error: str | None  # a sentence
    code: str | None = None  # of the error, and its values as JSON
    values: str | None = None

    @property
    def failure(self) -> UnreadableError | None:
        """Why it could not be read, to be said in another language."""
        return UnreadableError(self.code, **json.loads(self.values or "{}")) if self.code else None


class CableIndex:
    """The cables of one list, in the order asked for.

    Raises UnwritableError when its file cannot be made.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        files.ensure_folder(path.parent)
        try:
            self._connection = _connected(path)
        except (sqlite3.Error, OSError) as error:
            raise index_failed(path, error) from error

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    # -- showing

    def ids(
        self, order: str = "file", *, descending: bool = False, containing: str = ""
    ) -> array[int]:
        """Give the ids in an order; only lines with all words of ``containing``, if any."""
        way = "DESC" if descending else "ASC"
        statement = "SELECT c.id FROM files f JOIN cables c ON c.file = f.id"
        parameters: list[str] = []
        for word in containing.split():
            statement += " WHERE " if not parameters else " AND "
            statement += (
                "coalesce(c.mrn,'') || ' ' || coalesce(c.subject,'') || ' ' || coalesce(c.post,'')"
                " || ' ' || coalesce(c.date,'') || ' ' || coalesce(c.classification,'')"
                " LIKE ? ESCAPE '\\'"
            )
            parameters.append(f"%{_escaped(word)}%")
        statement += " ORDER BY " + _ORDERS[order].format(way=way)
        return array("q", (row[0] for row in self._connection.execute(statement, parameters)))

    def ids_of(self, references: Mapping[str, int]) -> dict[int, int]:
        """Give the ids of the cables with these message references, each with its number."""
        found: dict[int, int] = {}
        names = list(references)
        for start in range(0, len(names), _PAGE):
            page = names[start : start + _PAGE]
            rows = self._connection.execute(
                f"SELECT id, mrn FROM cables WHERE mrn IN ({','.join('?' * len(page))})",  # noqa: S608 - names of columns, no values
                page,
            )
            found.update((one, references[mrn]) for one, mrn in rows)
        return found

    def entries(self, ids: Sequence[int]) -> list[Entry]:
        """Give the lines of some cables in the order of ``ids``, without those that are gone."""
        found: dict[int, Entry] = {}
        for start in range(0, len(ids), _PAGE):
            page = ids[start : start + _PAGE]
            marks = ",".join("?" * len(page))
            rows = self._connection.execute(
                "SELECT c.id, f.path, c.locator, c.first, c.last, c.error, c.error_values,"  # noqa: S608 - names of columns, no values
                f" {_SUMMARY_COLUMNS} FROM cables c JOIN files f ON f.id = c.file"
                f" WHERE c.id IN ({marks})",
                tuple(page),
            )
            found.update((row[0], _entry(row)) for row in rows)
        return [found[one] for one in ids if one in found]

    def search(self, query: str, most: int = MOST_HITS) -> list[Hit]:
        """Give the paragraphs that fit a query; raises CableReaderError if it cannot be read."""
        return find(self._connection, query, most)

    def count(self) -> int:
        """Give the number of lines."""
        return int(self._connection.execute("SELECT count(*) FROM cables").fetchone()[0])

    # -- building

    def begin_file(
        self, path: str, position: int, status: tuple[int, int], *, searchable: bool
    ) -> tuple[int, bool] | None:
        """Take a file up; ``status`` is its size and time of change.

        Gives its id and whether its cables are listed already, or None when nothing is to do.
        """
        name = os.fsencode(path)
        known = self._connection.execute(
            "SELECT id, size, changed, listed, done FROM files WHERE path = ?", (name,)
        ).fetchone()
        if known is not None:
            file, size, changed, listed, done = known
            if (size, changed) == status and (listed or done >= 1 + searchable):
                self._connection.execute(
                    "UPDATE files SET position = ? WHERE id = ?", (position, file)
                )
                return None if done >= 1 + searchable else (file, True)
            self._connection.execute("DELETE FROM files WHERE id = ?", (file,))
        cursor = self._connection.execute(
            "INSERT INTO files (path, position, size, changed) VALUES (?, ?, ?, ?)",
            (name, position, *status),
        )
        return int(cursor.lastrowid or 0), False

    def end_listing(self, file: int) -> None:
        """Note that all rows of a table are in the list."""
        self._connection.execute("UPDATE files SET listed = 1 WHERE id = ?", (file,))

    def is_listed(self, file: int) -> bool:
        """Whether a file is a table whose rows are all in the list."""
        query = "SELECT listed FROM files WHERE id = ?"
        return bool(self._connection.execute(query, (file,)).fetchone()[0])

    def add(
        self,
        file: int,
        lines: Iterable[tuple[int, str | None, tuple[int, int] | None, CableSummary]],
    ) -> None:
        """Add cables of a file: place in it, locator, part and line."""
        self._connection.executemany(
            "INSERT OR REPLACE INTO cables (file, place, locator, first, last,"  # noqa: S608 - names of columns, no values
            f" {_SUMMARY_COLUMNS}) VALUES ({','.join('?' * 16)})",
            (
                (file, place, locator, *(part or (None, None)), *summary)
                for place, locator, part, summary in lines
            ),
        )

    def refine(self, file: int, lines: Iterable[tuple[int, CableSummary]]) -> None:
        """Put the parsed line in the place of the first one."""
        columns = ", ".join(f"{name} = ?" for name in _SUMMARY_COLUMNS.split(", "))
        self._connection.executemany(
            f"UPDATE cables SET {columns} WHERE file = ? AND place = ?",  # noqa: S608 - names of columns, no values
            ((*summary, file, place) for place, summary in lines),
        )

    def add_texts(self, file: int, texts: Iterable[tuple[int, SearchText]]) -> None:
        """Put the words of cables of a file, by their place in it, into the search."""
        for place, text in texts:
            (cable,) = self._connection.execute(
                "SELECT id FROM cables WHERE file = ? AND place = ?", (file, place)
            ).fetchone()
            add_text(self._connection, cable, text)
            self._connection.execute("UPDATE cables SET parsed = 2 WHERE id = ?", (cable,))

    def add_error(self, file: int, place: int, error: CableReaderError) -> None:
        """Note that a file, or one cable of it, cannot be read."""
        self._connection.execute(
            "INSERT OR REPLACE INTO cables (file, place, rank, errors, warnings, infos, parsed,"
            " error, error_values) VALUES (?, ?, -1, 0, 0, 0, 0, ?, ?)",
            (file, place, error.code, json.dumps(error.values)),
        )

    def end_file(self, file: int, *, searchable: bool) -> None:
        """Note that all of a file is in the list, and its words too if they are to be."""
        self._connection.execute("UPDATE files SET done = ? WHERE id = ?", (1 + searchable, file))

    def keep_only(self, paths: Iterable[str]) -> None:
        """Take out the files that are not among ``paths`` any more."""
        keep = {os.fsencode(path) for path in paths}
        known = self._connection.execute("SELECT id, path FROM files").fetchall()
        gone = [(one,) for one, path in known if path not in keep]
        self._connection.executemany("DELETE FROM files WHERE id = ?", gone)

    def unparsed_parts(
        self, file: int, *, searchable: bool
    ) -> Iterator[tuple[int, str, tuple[int, int]]]:
        """Yield place, locator and part of the cables of a table that wait to be parsed."""
        rows = self._connection.execute(
            "SELECT place, locator, first, last FROM cables WHERE file = ? AND parsed <= ?"
            " AND first IS NOT NULL ORDER BY place",
            (file, int(searchable)),
        )
        return ((place, locator, (first, last)) for place, locator, first, last in rows)

    def commit(self) -> None:
        """Let other connections see what was written."""
        self._connection.commit()


def index_failed(path: Path, error: Exception) -> UnwritableError:
    """Make the error for an index that its disk does not take."""
    return UnwritableError("index-failed", path=os.fspath(path), reason=str(error))


def _connected(path: Path) -> sqlite3.Connection:
    try:
        connection = _opened(path)
    except sqlite3.DatabaseError:
        _delete(path)  # damaged: it is only a cache
        return _opened(path)
    return connection


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_WAIT)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        if not _is_ours(connection):
            connection.close()
            _delete(path)
            connection = sqlite3.connect(path, timeout=_WAIT)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.executescript(_TABLES + TABLES)
            connection.execute("INSERT INTO made_by VALUES (?)", (__version__,))
            connection.execute(f"PRAGMA user_version = {_SCHEMA}")
            connection.commit()
        connection.execute("PRAGMA synchronous = OFF")  # a cache: damage is found and mended
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def _is_ours(connection: sqlite3.Connection) -> bool:
    if connection.execute("PRAGMA user_version").fetchone()[0] != _SCHEMA:
        return False
    made_by = connection.execute("SELECT version FROM made_by").fetchone()
    return made_by is not None and made_by[0] == __version__


def _delete(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).unlink()


def _entry(row: tuple[object, ...]) -> Entry:
    one, path, locator, first, last, error, values, *summary = row
    sentence = error_sentence(str(error), json.loads(str(values))) if error else None
    part = (first, last) if first is not None else None
    line = CableSummary(*summary)._replace(parsed=bool(summary[-1]))  # type: ignore[arg-type]
    return Entry(one, os.fsdecode(path), locator, part, line, sentence, error, values)  # type: ignore[arg-type]


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
