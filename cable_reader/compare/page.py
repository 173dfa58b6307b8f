"""Two releases side by side as one HTML page: no scripts, no remote parts, legible without colour."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from cable_reader import __version__
from cable_reader.compare.comparison import Kind, PairedParagraph
from cable_reader.compare.in_words import changes, summary, words_withheld
from cable_reader.exports.html_text import html_text, plain_html
from cable_reader.wording import COMPARED_FIELDS, COMPARISON, fill

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cable_reader.compare.comparison import Comparison, Piece
    from cable_reader.compare.words import Word

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 Georgia, serif; max-width: 82rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.35rem; } h2 { font-size: 1.05rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: .55rem .8rem; overflow-wrap: anywhere; }
tr { border-top: 1px solid #9996; }
.change { width: 8.5rem; font: .8rem/1.4 sans-serif; }
.name { font: bold .85rem sans-serif; margin-right: .5rem; }
tr.same td { opacity: .75; }
del { background: #f6d9d9; } ins { background: #d8efdc; text-decoration: underline 2px; }
.gap { border: 1px solid #666; padding: 0 .3rem; font: .8rem sans-serif;
  background: repeating-linear-gradient(45deg, #0000 0 4px, #8884 4px 6px); }
.none { font: italic .85rem sans-serif; opacity: .75; }
.turning { border: 1px dotted; font: .75rem monospace; }
@media (prefers-color-scheme: dark) { del { background: #5a2326; } ins { background: #1f4a2a; } }
@media print { tr { break-inside: avoid; } body { font-size: 10pt; } }
"""


def page(comparison: Comparison, name_a: str, name_b: str) -> bytes:
    """Write a comparison as a page; the names are those of the files."""
    digest = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    title = fill(COMPARISON["title"], {"a": name_a, "b": name_b})
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta name="generator" content="Cable Reader {__version__}">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{plain_html(title)}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        f"<h1>{html_text(title)}</h1>",
        *(f"<p>{html_text(line)}</p>" for line in summary(comparison)),
        "<table>",
        '<thead><tr><th class="change"></th>',
        f"<th>A: {html_text(name_a)}</th><th>B: {html_text(name_b)}</th></tr></thead>",
        "<tbody>",
        *_fields(comparison),
        *(_row(one) for one in comparison.paragraphs),
        "</tbody>",
        "</table>",
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(lines).encode("utf-8")


def _fields(comparison: Comparison) -> Iterator[str]:
    for one in comparison.fields:
        sides = "".join(
            f"<td>{html_text(value) if value else _nothing()}</td>" for value in (one.a, one.b)
        )
        yield f'<tr class="field"><th class="change">{html_text(COMPARED_FIELDS[one.name])}</th>{sides}</tr>'


def _nothing() -> str:
    return f'<span class="none">{html_text(COMPARISON["not-here"])}</span>'


def _row(one: PairedParagraph) -> str:
    sides = []
    for is_a, paragraph in ((True, one.a), (False, one.b)):
        if paragraph is None:
            sides.append(f"<td>{_nothing()}</td>")
            continue
        words = " ".join(filter(None, (_piece(piece, is_a=is_a) for piece in one.pieces)))
        name = f'<span class="name">{html_text(paragraph.title)}</span>'
        sides.append(f"<td>{name}{words}</td>")
    change = html_text(changes(one))
    return f'<tr class="{one.change}"><th class="change">{change}</th>{"".join(sides)}</tr>'


def _piece(piece: Piece, *, is_a: bool) -> str:
    words = _words(piece.a if is_a else piece.b)
    here = Kind.WITHHELD_IN_A if is_a else Kind.WITHHELD_IN_B
    if piece.kind in (here, Kind.WITHHELD_IN_BOTH):
        gap = f'<span class="gap">{html_text(words_withheld(piece.withheld))}</span>'
        return f"{words} {gap}" if words else gap
    if piece.kind is Kind.SAME or not words:
        return words
    element = "del" if is_a else "ins"
    return f"<{element}>{words}</{element}>"


def _words(words: Sequence[Word]) -> str:
    return html_text(" ".join(word.printed for word in words if not word.is_gap))
