"""What stands inside a paragraph: lettered and bulleted parts, rules, tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from cable_reader.cable.body_lines import BodyLine

SUB_LABEL = pattern(
    # "-- ", "- ", "* ", "o " (measured: -- 2,500 lines)
    r"(?:-{1,3}(?=[ \t]|\()|[*\u2022\u00b7]{1,2}(?=[ \t]|\()|o(?=[ \t]{1,4}[A-Z(])"
    # numbers and letters with brackets: "(1) ", "(i) ", "1) ", "a) "
    r"|\([A-Za-z0-9]{1,2}\)(?=[ \t])|\([ivx]{1,4}\)(?=[ \t])"
    r"|\d{1,2}\)(?=[ \t])|[a-zA-Z]\)(?=[ \t])"
    # "a. ", "¶A. " (measured: 2,124 lines); "J. R. Marsh" is a name
    r"|(?:¶[ \t]?)?[a-zA-Z]\.(?=[ \t]+|\()(?![ \t]+[A-Z]\.))[ \t]*"
)
# What begins an item of a list, wherever it may stand; SUB_LABEL is stricter.
BULLET = pattern(
    r"(?:-{1,3}|\*{1,2}|\u2022|\u00b7|o)(?=[ \t]+\S|\()"
    r"|(?:\(?[A-Za-z0-9]{1,2}\)|\([ivxIVX]{1,4}\)|¶?[A-Za-z]\.)(?=[ \t]|\()"
)
# Dashes and asterisks over the whole line, with any dash a recasing put there (``format.md`` 4.5).
_DASHES = "-=_*~\u2010\u2011\u2012\u2013\u2014"
_SHORTEST_RULE = 3  # characters
_LONGEST_ROW = 400  # characters
_FEWEST_GAPS = 2  # in a row of a table
_GAP = pattern(r"(?<=\S)(?: {2,}|[ ]*\t[ \t]*)(?=\S)")


def is_rule(word: str) -> bool:
    """Whether a line is a rule, with or without gaps."""
    return len(word) >= _SHORTEST_RULE and word[0] in _DASHES and not word.strip(_DASHES + " ")


def table_lines(lines: list[BodyLine], text: str) -> dict[int, int]:
    """Give the lines that make tables, each with its table's number.

    Two or more lines in a row, each with two or more gaps of two blanks or a tab, whose columns
    meet (``format.md`` 4.5). One blank line inside a table is allowed.
    """
    found: dict[int, int] = {}
    run: list[tuple[int, frozenset[int]]] = []
    table = 0

    def close() -> None:
        nonlocal table
        if len(run) > 1:
            table += 1
            for index, _ in run:
                found[index] = table
        run.clear()

    for line in lines:
        if line.end == line.start:
            continue
        if line.last > line.first or line.end - line.start > _LONGEST_ROW:
            close()
            continue
        row = text[line.start : line.end]
        columns = _columns(text, line, row) if "  " in row or "\t" in row else frozenset()
        if len(columns) < _FEWEST_GAPS:
            close()
            continue
        if run and "\t" not in row and len(run[-1][1] & columns) < _FEWEST_GAPS:
            close()
        run.append((line.first, columns))
    close()
    return found


def _columns(text: str, line: BodyLine, row: str) -> frozenset[int]:
    """Columns in which words begin after a gap, counted from the start of the line."""
    head = text.rfind("\n", 0, line.start) + 1
    indent = line.start - head
    return frozenset(indent + match.end() for match in _GAP.finditer(row))
