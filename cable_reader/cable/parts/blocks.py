"""Named blocks of the body: SUMMARY, COMMENT, NOTE, TEXT; where they open and close."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cable_reader.cable.patterns import pattern

# Letters set apart, as old telegrams write their banners: "S U M M A R Y:".
_SPACED = r"S[ ]U[ ]M[ ]M[ ]A[ ]R[ ]Y|C[ ]O[ ]M[ ]M[ ]E[ ]N[ ]T"
_SPACED_OVER_LINES = _SPACED.replace("[ ]", r"\s{1,3}")
# SUMMAY is a measured typing error.
_KIND = (
    rf"{_SPACED}|SUMMA?R?Y(?:(?:[ \t]+(?:AND|&)[ \t]+|[ \t]?/[ \t]?)"
    r"(?:COMMENT|ACTION[ \t]+REQUEST|INTRODUCTION|ACTION|RECOMMENDATIONS?|BACKGROUND|ANALYSIS"
    r"|OVERVIEW|CONCLUSIONS?|TABLE[ \t]+OF[ \t]+CONTENTS))?|INTRODUCTION[ \t]+AND[ \t]+SUMMARY"
    r"|EXECUTIVE[ \t]+SUMMARY|COMMENT|NOTE|ACTION[ \t]+REQUEST(?:ED)?"
)
# At the head of a paragraph or a line: "SUMMARY:", "SUMMARY.", "BEGIN SUMMARY", "(COMMENT: ...".
_OPENER = pattern(
    rf"[(\[]?(?:BEGIN[ \t]+)?(?P<kind>{_KIND})[ \t]*"
    r"(?:\([^()\n]{1,12}\)[ \t]*)?(?P<mark>[:.]|[)\]][:.]?(?=\s)|-{1,2}(?=\s)|$)",
    re.IGNORECASE,
)
# "SUMMARY (C)", "(U) COMMENT:": a line of its own over the paragraph.
_HEADING = pattern(
    r"(?!\(?END\b)(?:\([A-Z]{1,4}(?:/{1,2}[A-Z]{2,8})?\)[ ]?|\(|(?:U|C|S|SBU)[ ])?"
    rf"(?:BEGIN[ \t]+)?(?P<kind>{_KIND})[ \t]*(?:\([^()]{{1,12}}\))?[:.]?$",
    re.IGNORECASE,
)
# The telegrams of the 1970s break words at the ends of lines: "END SUM-" / "MARY."
_BREAK = r"(?:-[ \t]*\r*\n[ \t\r\n]*)?"
# What may stand behind SUMMARY: "AND ACTION REQUEST", "/COMMENT".
# Behind a blank line a page line cuts the text.
_JOINED = (
    r"(?:(?:\s+(?:AND|&)(?:[ \t]+|[ \t]{0,3}\r{0,2}\n[ \t]*)|\s?/\s?)\w+"
    r"(?:\s+REQUEST|\s+OF\s+CONTENTS)?)?"
)
# "END OF SUMMARY", "END SUMMARY AND ACTION REQUEST", "BEGIN UNOFFICIAL TRANSLATION", also wrapped.
_EDGE = pattern(
    r"(?P<edge>BEGIN|END)(?:[ \t\r\n]+OF)?[ \t\r\n]+"
    rf"(?P<kind>(?:EXECUTIVE[ ])?SUM{_BREAK}MA?R?Y{_JOINED}|COM{_BREAK}MENT|NOTE"
    r"|(?:UNOFFICIAL[ ]|INFORMAL[ ])?"
    r"(?:TEXT|TRANSLATION|TALKING\s+POINTS|POINTS|NON-?\s?PAPER|QUOTE|LETTER|STATEMENT)"
    r"|ACTION(?:\s+REQUEST)?|INTRODUCTION|BACKGROUND)(?![A-Z])",
    re.IGNORECASE,
)
_SPACED_EDGE = pattern(
    rf"(?P<edge>E[ ]N[ ]D|B[ ]E[ ]G[ ]I[ ]N)\s{{1,3}}(?P<kind>{_SPACED_OVER_LINES})(?![A-Z])"
)
_MARK = pattern(r"\((?:TS|[SCUR]|SBU|LOU|FOUO)(?:/{1,2}[A-Z ]{1,12})?\)\s{0,3}(?=\S)")
_RECASED_ENDS = ("end summary", "end of summary", "end text")
_FIRST = frozenset("([BSECNAIbsecnai")  # letters that an opener begins with
_FIRST_OF_EDGE = frozenset("BEbe")
_ENDS = ("END", "End", "E N D")
_BEGINS = ("BEGIN", "Begin", "B E G I N")
_RARE = 256  # a letter that stands no oftener than once in so many is quicker found than a word
_RULES = "-=_*~ \u2010\u2011\u2012\u2013\u2014"
_QUOTED = pattern(r"TEXT|POINTS|PAPER|QUOTE|TRANSLATION|LETTER|STATEMENT", re.IGNORECASE)
_CLOSING = pattern(
    rf"\bEND(?:\s+OF)?\s+(?:EXECUTIVE\s+)?SUM-?MA?R?Y{_JOINED}\b"
    rf"|\bE[ ]N[ ]D[ ]{{1,3}}(?:{_SPACED})\b",
    re.IGNORECASE,
)


class Edge(NamedTuple):
    """BEGIN or END of a block."""

    opens: bool
    kind: str  # in capitals, blanks folded
    start: int
    end: int


def find_edges(text: str, start: int, end: int) -> list[Edge]:
    """Find BEGIN ... and END ... words between two offsets, in their order."""
    places = _places(text, _ENDS, start, end)
    if all(text[at + 1] == " " for at in places):
        places += [at for word in _RECASED_ENDS for at in _places(text, (word,), start, end)]
    places += _places(text, _BEGINS, start, end)
    found: dict[int, Edge] = {}
    for at in places:
        edge = _edge_at(text, at, end)
        if edge is not None:
            found[at] = edge
    if text.find("Q", start, end) >= 0:
        for edge in _quotes(text, start, end):
            found.setdefault(edge.start, edge)
    return [found[at] for at in sorted(found)]


def _places(text: str, words: tuple[str, ...], start: int, end: int) -> list[int]:
    """Find where one of some words of one first letter begins."""
    letter = words[0][0]
    places: list[int] = []
    at = text.find(letter, start, end)
    for _ in range((end - start) // _RARE):
        if at < 0:
            return places
        if text.startswith(words, at, end):
            places.append(at)
        at = text.find(letter, at + 1, end)
    for word in words if at >= 0 else ():
        begin = text.find(word, at, end)
        while begin >= 0:
            places.append(begin)
            begin = text.find(word, begin + 1, end)
    return places


def _edge_at(text: str, at: int, end: int) -> Edge | None:
    if at and text[at - 1].isalnum():
        return None
    form = _SPACED_EDGE if text[at + 1] == " " else _EDGE
    match = form.match(text, at, end)
    if match is None:
        return None
    return Edge(match["edge"][0] in "Bb", _plain(match["kind"]), at, match.end())


def _follows_edge(text: str, at: int) -> bool:
    return text[max(at - 8, 0) : at].rstrip().endswith(("BEGIN", "END"))


def _quotes(text: str, start: int, end: int) -> list[Edge]:
    """Find QUOTE ... UNQUOTE, a pair each: what UNQUOTE does not end quotes nothing."""
    edges: list[Edge] = []
    close = text.find("UNQUOTE", start, end)
    while close >= 0:
        opens = text.find("QUOTE", start, close)
        while opens > 0 and (text[opens - 1].isalnum() or _follows_edge(text, opens)):
            opens = text.find("QUOTE", opens + 1, close)
        if opens >= 0:
            edges.append(Edge(True, "QUOTE", opens, opens + len("QUOTE")))  # noqa: FBT003 - a row of a table
            edges.append(Edge(False, "QUOTE", close, close + len("UNQUOTE")))  # noqa: FBT003 - a row of a table
        start = close + len("UNQUOTE")
        close = text.find("UNQUOTE", start, end)
    return edges


def begins_with_edge(words: str) -> bool:
    """Whether words begin with BEGIN or END of a block: ``End summary and comment.``."""
    return words[:1] in _FIRST_OF_EDGE and _EDGE.match(words) is not None


@lru_cache(maxsize=256)
def is_quoted_kind(kind: str) -> bool:
    """Whether a block quotes another document, whose numbers are its own."""
    return _QUOTED.search(kind) is not None


def _plain(kind: str) -> str:
    words = kind.upper().replace("/", " AND ").replace("&", "AND").split()
    is_spaced = all(len(word) == 1 for word in words)
    kind = ("" if is_spaced else " ").join(words)
    kind = kind.replace("SUM- ", "SUM").replace("COM- ", "COM")
    if kind.startswith("SUMM"):
        return "SUMMARY" + kind.partition(" ")[1] + kind.partition(" ")[2]
    return kind


def may_open(words: str) -> bool:
    """Whether words begin with a letter that openers have; a cheap test before ``opener_of``."""
    return words[:1] in _FIRST


def opener_of(words: str) -> tuple[str, int] | None:
    """Read the block that a paragraph's first words open: kind, and the length of the words."""
    match = _OPENER.match(words) if words[:1] in _FIRST else None
    if match is None:
        return None
    return _plain(match["kind"]), match.end()


def heading_kind(words: str) -> str | None:
    """Give the block that a heading opens; None for other headings. Dashes around it are no part of it."""
    match = _HEADING.match(words.strip(_RULES))
    return _plain(match["kind"]) if match else None


def without_summary_words(words: str) -> str:
    """Take SUMMARY from the front and END SUMMARY (and what follows it) from folded text."""
    opener = opener_of(words)
    if opener and "SUMMARY" in opener[0]:
        words = words[opener[1] :]
    capitals = words.upper()
    for sign in ("END", "E N D"):
        at = capitals.find(sign)
        while at >= 0:
            if _CLOSING.match(words, at):
                return _without_mark(words[:at].rstrip(" ("))
            at = capitals.find(sign, at + 1)
    return _without_mark(words)


def _without_mark(words: str) -> str:
    """Take off the mark that some print again behind the word: ``(C) SUMMARY: (C) ICE CAME``."""
    words = words.strip()
    mark = _MARK.match(words)
    return words[mark.end() :] if mark else words
