"""Searching the cables of a list: a hit is a paragraph, or a subject, and where it stands.

The words stand in a full-text index beside the list of cables, filled as the list is built.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.patterns import pattern
from cable_reader.library.query import parse_query

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from cable_reader.cable.record import Addressee, Cable

_OF_SUBJECT = 0  # ordinal; paragraphs have 1 and more
MOST_HITS = 1_000  # of one search; more tell nobody anything

TABLES = """
CREATE TABLE searched (
    cable INTEGER PRIMARY KEY REFERENCES cables (id) ON DELETE CASCADE,
    sender TEXT, receivers TEXT, tags TEXT, captions TEXT, refs TEXT
);
CREATE TABLE paragraphs (
    id INTEGER PRIMARY KEY, cable INTEGER NOT NULL REFERENCES cables (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL, number INTEGER, rank INTEGER, first INTEGER, last INTEGER
);
CREATE INDEX paragraphs_by_cable ON paragraphs (cable);
CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER words_go AFTER DELETE ON paragraphs
BEGIN DELETE FROM words WHERE rowid = old.id; END;
"""


class SearchParagraph(NamedTuple):
    """One paragraph's words and place."""

    ordinal: int
    number: int | None
    rank: int | None
    first: int
    last: int
    text: str


class SearchText(NamedTuple):
    """What can be searched for in one cable."""

    sender: str
    receivers: str
    tags: str
    captions: str
    refs: str
    paragraphs: tuple[SearchParagraph, ...]


class Hit(NamedTuple):
    """A paragraph that fits; or a subject, or a cable when only fields were asked for.

    These have no ``ordinal``, and a cable no place.
    """

    cable: int  # id in the list
    ordinal: int | None
    number: int | None
    first: int | None  # code points of the cable's text
    last: int | None
    snippet: str  # words found stand between U+0002 and U+0003


def search_text(cable: Cable) -> SearchText:
    """Take from a cable what can be searched for."""
    facts = cable.facts
    sender = facts.sender.plad if facts.sender else ""
    reference = facts.reference
    return SearchText(
        sender=" ".join(filter(None, (sender, reference.post if reference else None))),
        receivers="\n".join(_names((*facts.action, *facts.info))),
        tags=" ".join(("", *(tag.code.upper() for tag in facts.tags), "")),
        captions="\n".join(caption.token for caption in facts.captions),
        refs="\n".join(_references(cable)),
        paragraphs=(
            *_subject(cable),
            *(
                SearchParagraph(
                    one.ordinal,
                    one.number,
                    one.level.rank if one.level else None,
                    one.start,
                    one.nodes[-1].end,
                    one.text,
                )
                for one in facts.paragraphs
            ),
        ),
    )


def _subject(cable: Cable) -> Iterator[SearchParagraph]:
    """Give the words of the subject, which belong to no paragraph."""
    subject = cable.facts.subject
    if subject is not None:
        yield SearchParagraph(_OF_SUBJECT, None, None, *subject.node.span, subject.text)


def _references(cable: Cable) -> Iterator[str]:
    for one in cable.facts.references:
        yield f"{one.text} {one.mrn.canonical if one.mrn else ''}"


def _names(addressees: Iterable[Addressee]) -> Iterator[str]:
    for one in addressees:
        yield f"{one.routing_indicator or ''} {one.plad}"


def add_text(connection: sqlite3.Connection, cable: int, text: SearchText) -> None:
    """Put one cable's words into the index."""
    connection.execute(
        "INSERT OR REPLACE INTO searched VALUES (?, ?, ?, ?, ?, ?)", (cable, *text[:5])
    )
    for one in text.paragraphs:
        cursor = connection.execute(
            "INSERT INTO paragraphs (cable, ordinal, number, rank, first, last)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (cable, *one[:5]),
        )
        connection.execute(
            "INSERT INTO words (rowid, text) VALUES (?, ?)", (cursor.lastrowid, one.text)
        )


def find(connection: sqlite3.Connection, text: str, most: int = MOST_HITS) -> list[Hit]:
    """Give what fits a query, best first; raises CableReaderError for one that cannot be read."""
    query = parse_query(text)
    if not query.words and not query.conditions:
        return []
    parameters: list[str | int] = [query.words] if query.words else []
    for condition in query.conditions:
        parameters += condition.parameters
    where = " AND ".join(
        ["words MATCH ?" if query.words else "p.ordinal > 0"] * query.about_paragraphs
        + [one.sql for one in query.conditions]
    )
    if not query.about_paragraphs:
        statement = (
            "SELECT c.id, NULL, NULL, NULL, NULL, coalesce(c.subject, '') FROM cables c"  # noqa: S608 - names of columns, no values
            f" JOIN searched s ON s.cable = c.id WHERE {where} ORDER BY c.date, c.id LIMIT ?"
        )
    else:
        source, order, shown = (
            ("words JOIN paragraphs p ON p.id = words.rowid", "words.rank", _SNIPPET)
            if query.words
            else ("paragraphs p", "c.date, c.id, p.ordinal", "''")
        )
        statement = (
            f"SELECT c.id, nullif(p.ordinal, {_OF_SUBJECT}), p.number, p.first, p.last, {shown} FROM {source}"  # noqa: S608 - names of columns, no values
            " JOIN cables c ON c.id = p.cable JOIN searched s ON s.cable = c.id"
            f" WHERE {where} ORDER BY {order} LIMIT ?"
        )
    return [Hit(*row) for row in connection.execute(statement, (*parameters, most))]


_SNIPPET = "snippet(words, 0, char(2), char(3), '…', 24)"
_MARKS = pattern(r"[\x02\x03]")


def plain_snippet(hit: Hit) -> str:
    """Give a hit's words without the signs round what was found."""
    return _MARKS.sub("", hit.snippet)
