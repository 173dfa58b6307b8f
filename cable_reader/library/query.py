"""The language of the search: ``from:TOKYO date:2008-08 class:>=C para:("joint letter" class:C)``.

Words and quoted phrases are looked for in paragraphs and subjects; fields narrow the cables. What stands in
``para:( )`` must be so of one paragraph. A ``-`` before a term turns it round.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cable_reader.cable.patterns import pattern
from cable_reader.errors import CableReaderError

#: The fields, in the order in which the help shows them.
FIELDS = (
    "from", "to", "post", "date", "class", "tags", "mrn", "subject", "ref", "caption",
)  # fmt: skip
_ALIASES = {"tag": "tags", "refs": "ref", "classification": "class", "captions": "caption"}
_TERM = pattern(
    r"(?P<minus>-)?(?:(?P<field>[A-Za-z]{2,14}):)?(?:\"(?P<phrase>[^\"]*)\"?|(?P<word>[^\s()\"]+))"
)
_PARAGRAPH = pattern(r"\bpara:\((?P<inner>[^()]*)\)?", re.IGNORECASE)
_COMPARED = pattern(r"(?P<sign>>=|<=|>|<|=)?(?P<value>.*)", re.DOTALL)
_DAY = pattern(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_RANKS = {
    "U": 0, "UNCLASSIFIED": 0, "UNCLAS": 0, "SBU": 1, "FOUO": 1, "LOU": 1, "R": 2, "RESTRICTED": 2,
    "C": 3, "CONFIDENTIAL": 3, "S": 4, "SECRET": 4, "TS": 5, "TOPSECRET": 5,
}  # fmt: skip


class Condition(NamedTuple):
    """A piece of SQL and its parameters."""

    sql: str
    parameters: tuple[str | int, ...] = ()


class Query(NamedTuple):
    """What to look for: words for the full-text index, conditions on cable and paragraph."""

    words: str  # in the language of FTS5; empty: any paragraph
    conditions: tuple[Condition, ...]
    about_paragraphs: bool  # whether a hit is a paragraph, not a cable


def parse_query(text: str) -> Query:
    """Read a query. Raises CableReaderError for a date or a class that cannot be."""
    # SQLite takes neither NUL nor half a character.
    text = text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
    words: list[str] = []
    without: list[str] = []
    conditions: list[Condition] = []
    about_paragraphs = False
    inner = " ".join(match["inner"] for match in _PARAGRAPH.finditer(text))
    outer = _PARAGRAPH.sub(" ", text)
    for part, in_paragraph in ((outer, False), (inner, True)):
        for term in _TERM.finditer(part):
            field = (term["field"] or "").lower()
            field = _ALIASES.get(field, field)
            value = term["phrase"] if term["phrase"] is not None else term["word"]
            if field in FIELDS:
                condition = _condition(field, value, in_paragraph=in_paragraph)
                if condition is not None:
                    conditions.append(_turned(condition) if term["minus"] else condition)
                    about_paragraphs |= in_paragraph
                continue
            found = _as_words(f"{term['field']}:{value}" if term["field"] else value)
            if found:
                (without if term["minus"] else words).append(found)
    match = " AND ".join(words)
    if without and match:
        match += "".join(f" NOT {one}" for one in without)
    about_paragraphs |= bool(match)
    if about_paragraphs and (inner or without):
        # No subject: it is no paragraph, and does not say what the paragraphs are without.
        conditions.append(Condition("p.ordinal > 0"))
    return Query(match, tuple(conditions), about_paragraphs)


def _turned(condition: Condition) -> Condition:
    return Condition(f"NOT coalesce({condition.sql}, 0)", condition.parameters)


def _as_words(value: str) -> str:
    """Make a phrase for FTS5; a star at its end looks for words that begin so."""
    star = "*" if value.endswith("*") else ""
    inner = value.rstrip("*").replace('"', " ").strip()
    return f'"{inner}"{star}' if any(letter.isalnum() for letter in inner) else ""


def _condition(field: str, value: str, *, in_paragraph: bool) -> Condition | None:
    if not value:
        return None
    if field == "class":
        return _class(value, "p.rank" if in_paragraph else "c.rank")
    if field == "date":
        return _date(value)
    if field == "tags":
        codes = [code for code in re.split(r"[,;]", value.upper()) if code]
        sql = " AND ".join("instr(s.tags, ?)" for _ in codes)
        return Condition(f"({sql})", tuple(f" {code} " for code in codes)) if codes else None
    column = {
        "from": "s.sender", "to": "s.receivers", "post": "c.post", "mrn": "c.mrn",
        "subject": "c.subject", "ref": "s.refs", "caption": "s.captions",
    }[field]  # fmt: skip
    escaped = value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return Condition(f"{column} LIKE ? ESCAPE '\\'", (f"%{escaped}%",))


def _class(value: str, column: str) -> Condition:
    match = _COMPARED.fullmatch(value)
    word = match["value"] if match else value
    rank = _RANKS.get(re.sub(r"[^A-Z]", "", word.upper()))
    if rank is None:
        raise CableReaderError("search-class", value=value)
    return Condition(f"{column} {(match and match['sign']) or '='} ?", (rank,))


def _date(value: str) -> Condition:
    first, dots, last = value.partition("..")
    if dots:
        low, high = first or "0000", last or "9999"
    else:
        match = _COMPARED.fullmatch(value)
        sign, first = (match["sign"], match["value"]) if match else (None, value)
        low, high = first, first
        if sign in (">=", ">"):
            high = "9999"
        elif sign in ("<=", "<"):
            low = "0000"
        if sign == ">":  # after all of it
            return Condition("c.date > ?", (_day(first, value) + "~",))
        if sign == "<":
            return Condition("c.date < ?", (_day(first, value),))
    # "~" comes after every character of a date, so 2008-08 takes in all of August.
    return Condition("c.date BETWEEN ? AND ?", (_day(low, value), _day(high, value) + "~"))


def _day(text: str, value: str) -> str:
    if not _DAY.fullmatch(text):
        raise CableReaderError("search-date", value=value)
    return text
