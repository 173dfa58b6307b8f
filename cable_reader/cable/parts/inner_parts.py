"""What stands inside a paragraph: lettered and bulleted parts, rules, tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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


class _Row(NamedTuple):
    """A line whose words stand in columns: offsets of their edges from the start of the line."""

    line: int
    cells: tuple[tuple[int, int], ...]  # behind a gap
    edges: frozenset[int]  # where any of its cells begins, and where it ends as a number below 0


def table_lines(lines: list[BodyLine], text: str) -> dict[int, int]:
    """Give the lines that make tables, each with its table's number.

    Two or more lines in a row, each with two or more gaps of two blanks or a tab, whose columns
    meet (``format.md`` 4.5) at the left or, as those of numbers, at the right. The line of titles
    over them may have no words in the first column. One blank line inside a table is allowed.
    """
    found: dict[int, int] = {}
    run: list[_Row] = []
    above: _Row | None = None  # the line before, if its words stand in columns
    table = 0

    def close() -> None:
        nonlocal table
        if len(run) > 1:
            table += 1
            for row in run:
                found[row.line] = table
        run.clear()

    for line in lines:
        if line.end == line.start:
            continue
        row = _row(text, line)
        if row is None or len(row.cells) < _FEWEST_GAPS:
            close()
        else:
            before = run[-1] if run else above
            meets = before is not None and (
                _meet(row, before) or (bool(run) and "\t" in text[line.start : line.end])
            )
            if run and not meets:
                close()
            elif before is not None and meets and not run:
                run.append(before)
            run.append(row)
        above = row
    close()
    return found


def _meet(row: _Row, before: _Row) -> bool:
    met = sum(start in before.edges or ~end in before.edges for start, end in row.cells)
    return met >= _FEWEST_GAPS


def _row(text: str, line: BodyLine) -> _Row | None:
    """Read a line as a row of a table; None where no words stand in columns."""
    if line.last > line.first or line.end - line.start > _LONGEST_ROW:
        return None
    words = text[line.start : line.end]
    if "  " not in words and "\t" not in words:
        return None
    indent = line.start - text.rfind("\n", 0, line.start) - 1
    starts, ends = [indent], []
    for gap in _GAP.finditer(words):
        ends.append(indent + gap.start())
        starts.append(indent + gap.end())
    ends.append(indent + len(words))
    cells = tuple(zip(starts, ends, strict=True))
    edges = frozenset((*starts, *(~end for end in ends)))
    return _Row(line.first, cells[1:], edges)
