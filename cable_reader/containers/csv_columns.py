"""Which cell of a row is which, where a table has its columns in an order of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

Cell = tuple[int, int]

DATE = r"(?:\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2})[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.0)?(?:[ ]?[AP]M)?"
REFERENCE = r"\d{2,4}[A-Z][A-Z0-9'\-]{1,40}\d"
_DATE = pattern(DATE)
_REFERENCE = pattern(REFERENCE)
_NUMBER = pattern(r"\d{1,9}")
_LEVEL = pattern(r"(?:UNCLASSIFIED|RESTRICTED|CONFIDENTIAL|SECRET|TOP SECRET)(?://[A-Z /]{2,40})?")
_REFERENCES = pattern(rf"{REFERENCE}(?:\|{REFERENCE})*")
_LONGEST_SHORT = 200  # characters of a cell that holds no text
_MOST_CELLS = 24


def in_order(row: str, cells: list[Cell]) -> bool:
    """Whether the cells before the header are what they are in the release."""
    date, reference, references = (row[start:end] for start, end in (cells[1], cells[2], cells[5]))
    return (
        _is(_DATE, date) and _REFERENCE.match(reference.strip()) is not None
        and not _is_text(references)
    )  # fmt: skip


def put_in_order(row: str, next_cell: Callable[[int], tuple[Cell, int]]) -> list[Cell] | None:
    """Give the eight cells of the release, each by what it says; None if they cannot be told.

    ``next_cell`` gives the cell at an offset and the offset of the one behind it.
    """
    short: list[Cell] = []
    texts: list[Cell] = []
    at = 0
    while at < len(row) and len(short) + len(texts) < _MOST_CELLS:
        cell, at = next_cell(at)
        words = row[slice(*cell)]
        if _is_text(words):
            texts.append(cell)
        elif not texts:
            short.append(cell)
    if not texts:
        return None
    named = _by_content(row, short)
    if named[1] is None or named[2] is None:
        return None
    begin = texts[0][0]
    head, body = (texts[0], texts[1]) if len(texts) > 1 else ((begin, begin), texts[0])
    return [*(cell or (begin, begin) for cell in named), head, body]


def _by_content(row: str, cells: list[Cell]) -> list[Cell | None]:
    """Find number, date, reference, origin, classification and references."""
    found: list[Cell | None] = [None] * 6
    for cell in cells:
        words = row[slice(*cell)].strip()
        if not words:
            continue
        if _is(_DATE, words):
            place = 1
        elif _is(_LEVEL, words.upper()):
            place = 4
        elif _is(_REFERENCES, words):
            place = 2 if found[2] is None else 5
        else:
            place = 0 if _is(_NUMBER, words) else 3
        found[place] = found[place] or cell
    return found


def _is(form: re.Pattern[str], words: str) -> bool:
    return form.fullmatch(words.strip()) is not None


def _is_text(words: str) -> bool:
    return len(words) > _LONGEST_SHORT or "\n" in words or "\r" in words
