"""What codes mean: TAGS, captions, routing indicators, precedences, signals, portion marks.

The tables are ``resources/vocabulary/*.tsv``; each row names its source. A table is read when
it is first asked for and kept.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from cable_reader.assets import resource
from cable_reader.cable.patterns import pattern
from cable_reader.cable.tree import NodeKind

_LONGEST_RUN = 80  # letters; a TAGS line is not longer
_PREFIX = 4  # letters of a routing indicator that name its network
_NOT_LETTERS = pattern(r"[^A-Z0-9]+")
_MARK_PARTS = pattern(r"//|/|-")
_RELEASABLE = pattern(r"REL(?:\s+TO)?\s+(?P<to>\S.*)")

# Typing errors among TAGS seen in released cables; COUNTER TERRORISM is the same phrase.
_MEANT = {
    "MOPPS": "MOPS",
    "SYR": "SY",
    "RU": "RS",
    "COUNTER TERRORISM": "COUNTERTERRORISM",
}
_SHORTEST_MEANT = 5  # letters: shorter codes are too much alike
_LONGEST_MEANT = 9

_LEVEL_LETTERS = {
    "TS": "TOP SECRET",
    "S": "SECRET",
    "C": "CONFIDENTIAL",
    "R": "RESTRICTED",
    "U": "UNCLASSIFIED",
    "SBU": "SENSITIVE BUT UNCLASSIFIED",
    "LOU": "LIMITED OFFICIAL USE",
    "FOUO": "FOR OFFICIAL USE ONLY",
}


class TagEntry(NamedTuple):
    """One TAGS code; ``meaning`` is empty where it was only seen in use."""

    code: str
    kind: str  # subject, program, geo, organization
    meaning: str


# -- TAGS


def is_known_tag(code: str) -> bool:
    """Whether a TAGS code stands in the vocabulary."""
    return code.upper() in _tags()


def tag_entry(code: str) -> TagEntry | None:
    """Give a TAGS code's kind and meaning."""
    return _tags().get(code.upper())


def tag_meaning(code: str) -> str | None:
    """Say what a TAGS code means; None if it is unknown or only known from use."""
    entry = _tags().get(code.upper())
    return entry.meaning or None if entry else None


def tag_phrase(words: list[str], at: int) -> tuple[int, str, int] | None:
    """Find a known phrase among TAGS in capitals: ``HUMAN RIGHTS`` from word ``at`` on.

    Gives the count of its words, the phrase, and how many letters of another tag stick to its
    last word (``HUMAN RIGHTSPREL``).
    """
    for phrase in _phrases().get(words[at], ()):
        parts = phrase.split()
        stop = at + len(parts)
        if words[at : stop - 1] != parts[:-1] or stop > len(words):
            continue
        last = words[stop - 1]
        if last == parts[-1] or (len(parts) > 1 and last.startswith(parts[-1])):
            return len(parts), _MEANT.get(phrase, phrase), len(last) - len(parts[-1])
    return None


@lru_cache(maxsize=1024)
def is_plain_tag(code: str) -> bool:
    """Whether a code in capitals is known, no typing error, and begins no known phrase."""
    return is_known_tag(code) and tag_meant(code) is None and code not in _phrases()


def tag_meant(code: str) -> str | None:
    """Give the code that a known typing error means (``MOPPS``), or the one long code like it."""
    if code in _MEANT:
        return _MEANT[code]
    if not _SHORTEST_MEANT <= len(code) <= _LONGEST_MEANT or is_known_tag(code):
        return None
    alike = [known for known in _long_codes() if one_letter_apart(code, known)]
    return alike[0] if len(alike) == 1 else None


def one_letter_apart(first: str, second: str) -> bool:
    """Whether one letter more, fewer or other makes one word of the other."""
    if abs(len(first) - len(second)) > 1 or first == second:
        return False
    at = next((i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), None)
    if at is None:
        return True
    one, other = first[at:], second[at:]
    return one[1:] == other[1:] or one[1:] == other or one == other[1:]


def segment_glued_tags(run: str, *, words_too: bool = False) -> tuple[str, ...] | None:
    """Cut a run of letters into TAGS codes: ``PRELECONXB`` is PREL, ECON and XB.

    The codes must use up the run, one of them must be a subject or program code (two-letter
    codes alone fit too many words), and of several ways the one with the fewest codes is
    taken. None if there is no way. ``words_too`` lets words of phrases take part.
    """
    return _segmented(run.upper(), words_too=words_too) if 1 < len(run) <= _LONGEST_RUN else None


@lru_cache(maxsize=1024)
def _segmented(run: str, *, words_too: bool) -> tuple[str, ...] | None:
    codes = _tags() if words_too else _codes()
    if run in codes:
        return None
    # best[end]: fewest codes up to there, then the start of the last one
    best: list[tuple[int, int] | None] = [(0, 0)] + [None] * len(run)
    longest = _longest_code(words_too=words_too)
    for end in range(1, len(run) + 1):
        for start in range(max(0, end - longest), end):
            before = best[start]
            if before is None or run[start:end] not in codes:
                continue
            here = best[end]
            if here is None or before[0] + 1 < here[0]:
                best[end] = (before[0] + 1, start)
    if best[-1] is None:
        return None
    parts = []
    end = len(run)
    while end:
        last = best[end]
        assert last is not None  # noqa: S101 - every reached end has its start
        parts.append(run[last[1] : end])
        end = last[1]
    if not words_too and not any(codes[part].kind in ("subject", "program") for part in parts):
        return None
    return tuple(reversed(parts))


# -- the other codes


def caption_meaning(caption: str) -> str | None:
    """Say what a caption asks for; letter-spaced and glued spellings are understood."""
    text = " ".join(caption.upper().split())
    captions = _captions()
    found = captions.get(text) or _captions_by_letters().get(_NOT_LETTERS.sub("", text))
    if found is None:  # with its reason or list: CORRECTED COPY (PARA 3), REL TO USA
        words = _NOT_LETTERS.sub("", text.split("(")[0])
        starts = [token for token in captions if text.startswith(token + " ")]
        found = captions[max(starts, key=len)] if starts else _captions_by_letters().get(words)
    return found


def routing_meaning(indicator: str) -> str | None:
    """Say whom a routing indicator serves, else which network its first letters name."""
    table = _table("routing_indicators", "prefix")
    return table.get(indicator.upper()) or table.get(indicator.upper()[:_PREFIX])


def precedence_meaning(word: str) -> str | None:
    """Explain a precedence: a word, or its letter once or doubled."""
    text = word.upper().strip()
    by_word = _table("precedence", "word")
    if text in by_word:
        return by_word[text]
    letters = set(text)
    return _prosigns_of_precedence().get(text[0]) if len(letters) == 1 else None


def signal_meaning(signal: str) -> str | None:
    """Explain an operating signal or prosign: ZNY, ZDK, BT."""
    text = signal.upper().strip()
    return _table("operating_signals", "signal").get(text) or _table("prosigns", "prosign").get(
        text
    )


def level_meaning(level: str) -> str | None:
    """Explain a classification, letter-spaced or not."""
    by_letters = {
        _NOT_LETTERS.sub("", token): token for token in _table("classification", "token")
    }
    token = by_letters.get(_NOT_LETTERS.sub("", level.upper()))
    return _table("classification", "token").get(token) if token else None


def portion_mark_meaning(mark: str) -> str | None:
    """Explain a portion mark with or without its brackets: ``(S//NF)``; None if not understood."""
    text = " ".join(mark.upper().strip(" ()").split())
    if not text:
        return None
    first, *rest = [part.strip() for part in _MARK_PARTS.split(text) if part.strip()]
    level, _, joined = first.partition(" ")
    name = _LEVEL_LETTERS.get(level.rstrip(",")) or (first if level_meaning(first) else None)
    if name is None:
        return None
    if joined and name != first:
        rest.insert(0, joined)
    parts = [name.capitalize() if name != "TOP SECRET" else "Top secret"]
    for control in rest:
        releasable = _RELEASABLE.fullmatch(control)
        if releasable:
            parts.append(f"{_table('portion_controls', 'token')['REL TO']}: {releasable['to']}")
        else:
            parts.append(_table("portion_controls", "token").get(control, control))
    return "; ".join(parts)


def executive_order_meaning(text: str) -> str | None:
    """Explain the terms of an E.O. line: its schedule, exemption or kind of date."""
    upper = text.upper()
    for order, _, _, term, meaning, _ in _rows("executive_orders"):
        pattern = re.escape(term).replace(r"\-", r"[\s-]?")
        if order in upper and re.search(rf"(?<![A-Z]){pattern}(?![A-Z0-9])", upper):
            return meaning
    return None


def explain(kind: NodeKind | str, text: str) -> str | None:
    """Say what a stretch of a cable is, for a hover; None where there is nothing to say."""
    meaning = _BY_KIND.get(str(kind))
    found = meaning(text) if meaning else None
    return found or _table("terms", "kind").get(str(kind))


def _security_line_meaning(text: str) -> str | None:
    found = (signal_meaning(word) for word in text.split())
    return "; ".join(meaning for meaning in found if meaning) or None


_BY_KIND = {
    NodeKind.TAG.value: tag_meaning,
    NodeKind.CAPTION.value: caption_meaning,
    NodeKind.STRAY_CAPTION.value: caption_meaning,
    NodeKind.ROUTING_INDICATOR.value: lambda text: signal_meaning(text) or routing_meaning(text),
    NodeKind.PRECEDENCE.value: precedence_meaning,
    NodeKind.PROSIGN.value: signal_meaning,
    NodeKind.SECURITY_LINE.value: _security_line_meaning,
    NodeKind.LEVEL.value: level_meaning,
    NodeKind.PORTION_MARKING.value: portion_mark_meaning,
    NodeKind.DECLASSIFICATION.value: executive_order_meaning,
}


# -- the tables


@cache
def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    text = resource("vocabulary", f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.split("\n")[1:] if line)


@cache
def _table(name: str, key: str) -> dict[str, str]:
    """Map one column of a table to its meaning."""
    head = resource("vocabulary", f"{name}.tsv").read_text(encoding="utf-8").split("\n", 1)[0]
    columns = head.split("\t")
    at, meaning = columns.index(key), columns.index("meaning")
    return {row[at]: row[meaning] for row in _rows(name)}


@cache
def _tags() -> dict[str, TagEntry]:
    entries: dict[str, TagEntry] = {}
    for code, kind, _, meaning, _, _ in _rows("tags"):
        old = entries.get(code)
        if old is None or not old.meaning:
            entries[code] = TagEntry(code, kind, meaning)
        elif meaning and meaning.lower() != old.meaning.lower():
            # the handbooks of 1974 and later use some codes for different things
            entries[code] = TagEntry(code, old.kind, f"{old.meaning}; {meaning}")
    return entries


@cache
def _codes() -> dict[str, TagEntry]:
    """Give the TAGS that are codes, without the phrases."""
    return {code: entry for code, entry in _tags().items() if entry.kind != "phrase"}


@cache
def _longest_code(*, words_too: bool) -> int:
    return max(map(len, _tags() if words_too else _codes()), default=0)


@cache
def _long_codes() -> tuple[str, ...]:
    return tuple(code for code in _codes() if len(code) >= _SHORTEST_MEANT)


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    """Map the first word of each phrase to the phrases, the longest first."""
    found: dict[str, list[str]] = {}
    for code, entry in _tags().items():
        if entry.kind == "phrase":
            found.setdefault(code.split()[0], []).append(code)
    return {first: tuple(sorted(codes, key=len, reverse=True)) for first, codes in found.items()}


@cache
def _captions() -> dict[str, str]:
    found: dict[str, str] = {}
    for token, _, meaning, variants, _ in _rows("captions"):
        for spelling in (token, *filter(None, variants.split("|"))):
            found.setdefault(spelling, meaning)
    return found


@cache
def _captions_by_letters() -> dict[str, str]:
    return {_NOT_LETTERS.sub("", token): meaning for token, meaning in _captions().items()}


@cache
def _prosigns_of_precedence() -> dict[str, str]:
    found: dict[str, str] = {}
    for prosign, word, _, meaning, _ in _rows("precedence"):
        if not word.startswith("NIACT"):  # has no letter of its own
            found[prosign] = f"{word.capitalize()}: {meaning[0].lower()}{meaning[1:]}"
    return found
