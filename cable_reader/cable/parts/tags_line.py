"""TAGS: traffic analysis by geography and subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.cable.parts.tags_group import read_group
from cable_reader.cable.patterns import pattern
from cable_reader.cable.tree import NodeKind
from cable_reader.cable.vocabulary import is_known_tag, tag_phrase

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.pieces import Pieces
    from cable_reader.cable.record import Tag

# TAG, TAGE, TABS and AGS are measured typing errors; SMART and dumps drop the colon, "TAGS- PREL".
LABEL = pattern(
    r"(?:(?:TAGS?|TAGE|TABS|AGS)\b[ \t]*(?:[:;,]|\.(?=[ \t])|-{1,2}(?=[ \t]|[A-Z]{2,5}\b))?"
    r"|(?:TAGSS|TGAS|TASG|ATGS|TGS|TAS)[ \t]{0,3}:)"
    r"(?=\s|\[|\(|$|[A-Z])",
    re.IGNORECASE,
)
# A label that lost the line end before it: the list ends there.
_NEXT_LABEL = pattern(r"\s(?:SUBJ(?:ECT)?|REF(?:S|TELS?)?|E\.O\.)[ ]?:", re.IGNORECASE)
_LINK = pattern(r"\[(?P<tag>[^\]\n]{1,40})\]\([^)\n]{0,200}\)")
_ANCHOR = pattern(r"<a\b[^>\n]{0,200}>(?P<tag>[^<\n]{1,40})</a>", re.IGNORECASE)
_PERSON = pattern(
    r"\((?P<name>[^()\n]{0,80}(?:\n[^()\n]{0,80})?)\)"
    r"|\[(?P<square>[^\[\]\n,]{1,40},[^\[\]\n]{1,40})\]"
)
_NAMED = pattern(r"[(\[][A-Z][A-Z'\u2019\- ]{1,30},[^()\[\]\n]{0,40}(?:[)\]]|$)")
_WORD = pattern(r"[^\s,;()\[\]<\"#\u201c\u201d]+|<")
_INITIAL = pattern(r"[A-Za-z]\.")
_LONGEST_PHRASE = 3  # words, but the last
_LONGEST_END = 120  # characters that these words take
_REACH = 200  # characters at the end of a list by which its next line is told
_SHORTEST_SMALL = 4  # letters of a line in small letters: "no" may be text
_LONGEST_CODE = 5  # letters, but for a few that are known
_MANY = 3  # codes between slashes, of which most must be known
_TRAILING = ".:"
_LEADING = "-'|*"
_BETWEEN = pattern(r"[/\-]")  # codes: "PREL/PGOV", "PREL-PGOV"
_NO_TAGS = frozenset(("SIPDIS", "NOFORN", "N/A", "NONE"))


def continues(words: str, following: str) -> bool:
    """Whether a TAGS list that ends in ``words`` goes on with the line ``following``."""
    words = words[-_REACH:]
    bare = _NAMED.sub(" ", following)
    tokens = bare.replace(",", " ").split()
    if not tokens or ":" in following:
        return bare != following and not tokens  # "(REEVE, ANTON J.)"
    is_open = words.rstrip().endswith((",", ";")) or following.lstrip()[0] in ",;"
    if is_open or words.rfind("(") > words.rfind(")"):
        return True
    codes = [token.rstrip(".;") for token in tokens if token.upper() not in _NO_TAGS]
    if not codes or _phrase_runs_on(words, [code.upper() for code in codes]):
        return bool(codes)
    if following.islower() and words.rsplit(maxsplit=1)[-1].islower():
        return len(following) >= _SHORTEST_SMALL and all(map(is_known_tag, codes))
    return all(map(_is_like_code, codes)) and 2 * sum(map(is_known_tag, codes)) > len(codes)


def _is_like_code(code: str) -> bool:
    is_short = len(code) <= _LONGEST_CODE or is_known_tag(code)
    return is_short and code.isupper() and code.isalpha()


def _phrase_runs_on(words: str, tokens: list[str]) -> bool:
    """Whether a known phrase ends among the tokens of the next line, or fills it: ``HUMAN RIGHTS``."""
    tail = words[-_LONGEST_END:].upper().replace(",", " ").split()[-_LONGEST_PHRASE:]
    line = [*tail, *tokens]
    for at in range(len(tail)):
        phrase = tag_phrase(line, at)
        if phrase is not None and at + phrase[0] > len(tail):
            return True  # "... KU COUNTRY" / "CLEARANCE"
    rest = line[len(tail) :]
    while rest and is_known_tag(rest[-1]):
        rest.pop()
    while rest and is_known_tag(rest[0]):
        rest.pop(0)
    phrase = tag_phrase(rest, 0) if rest else None
    return phrase is not None and phrase[0] == len(rest)


def read_tags(draft: Draft, pieces: Pieces) -> list[Tag]:
    """Read a TAGS field; its label stands at the start of ``pieces``."""
    label = LABEL.match(pieces.text)
    at = label.end() if label else 0
    tokens = list(_tokens(pieces, at))
    tags = [tag for group in _groups(tokens) for tag in read_group(draft, pieces, group)]
    once: dict[str, Tag] = {}
    for tag in tags:
        once.setdefault(tag.code, tag)
    tags = list(once.values())
    children = [pieces.node(NodeKind.LABEL, 0, at)] if at else []
    children += sorted((tag.node for tag in tags), key=lambda node: node.start)
    draft.tags_node = draft.add(NodeKind.TAGS, pieces.start, pieces.end, children)
    return tags


def _tokens(pieces: Pieces, at: int) -> list[tuple[str, int, int, bool]]:
    """Cut the list into words, links and persons: text, start, end, whether a person."""
    text = pieces.text
    found = []
    label = _NEXT_LABEL.search(text, at)
    end = label.start() if label else len(text)
    while at < end:
        letter = text[at]
        link = _LINK.match(text, at) if letter == "[" else None
        if letter == "<":
            link = _ANCHOR.match(text, at)
        person = _PERSON.match(text, at) if letter in "([" and not link else None
        if person and person["square"] and is_known_tag(person["square"].split(",")[0].upper()):
            person = None  # a list between brackets
        word = _WORD.match(text, at)
        if link:
            found.append((link["tag"].strip(), link.start("tag"), link.end("tag"), False))
            at = link.end()
        elif person:
            name = " ".join((person["name"] or person["square"] or "").upper().split())
            if ";" in name:  # several between one pair of brackets
                found += _persons(text, at + 1, person.end() - 1)
            elif name:
                found.append((name, person.start(), person.end(), True))
            at = person.end()
        elif word:
            found += _words(word[0], at)
            at = word.end()
        else:
            if letter in ",;":
                found.append((",", at, at + 1, False))
            at += 1
    return found


def _persons(text: str, at: int, end: int) -> list[tuple[str, int, int, bool]]:
    """Give persons between semicolons; the places have one character around each, as brackets have."""
    found = []
    for printed in text[at:end].split(";"):
        name = " ".join(printed.upper().split())
        if name:
            start = at + len(printed) - len(printed.lstrip())
            found.append((name, start - 1, start + len(printed.strip()) + 1, True))
        at += len(printed) + 1
    return found


def _words(printed: str, at: int) -> list[tuple[str, int, int, bool]]:
    """Give a word as a token, known codes between slashes as several; captions and N/A are none."""
    if not _INITIAL.fullmatch(printed):
        printed = printed.rstrip(_TRAILING)
    at += len(printed) - len(printed.lstrip(_LEADING))
    printed = printed.lstrip(_LEADING)
    if not printed or printed.upper() in _NO_TAGS:
        return []  # the terminal put its caption behind the list
    parts = _BETWEEN.split(printed)
    known = sum(map(is_known_tag, parts))
    few = len(parts) < _MANY or 3 * known < 2 * len(parts)
    if is_known_tag(printed) or (known < len(parts) and few):
        parts = [printed]
    found = []
    for part in parts:
        found.append((part, at, at + len(part), False))
        at += len(part) + 1
    return found


def _groups(tokens: list[tuple[str, int, int, bool]]) -> list[list[tuple[str, int, int, bool]]]:
    groups: list[list[tuple[str, int, int, bool]]] = [[]]
    for token in tokens:
        if token[0] == "," and not token[3]:
            groups.append([])
        else:
            groups[-1].append(token)
    return [group for group in groups if group]
