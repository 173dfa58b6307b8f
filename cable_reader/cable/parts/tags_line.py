"""TAGS: traffic analysis by geography and subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.cable.record import Tag
from cable_reader.cable.tree import Node, NodeKind
from cable_reader.cable.vocabulary import is_known_tag, segment_glued_tags

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.pieces import Pieces

# TAG, TAGE, TABS and AGS are measured typing errors; SMART and dumps drop the colon.
LABEL = pattern(r"(?:TAGS?|TAGE|TABS|AGS)\b[ \t]*[:;,]?(?=\s|\[|\(|$|[A-Z])", re.IGNORECASE)
_LINK = pattern(r"\[(?P<tag>[^\]\n]{1,40})\]\([^)\n]{0,200}\)")
_PERSON = pattern(r"\((?P<name>[^()\n]{0,80}(?:\n[^()\n]{0,80})?)\)")
_WORD = pattern(r"[^\s,;()\[\]]+")
_CODE = pattern(r"(?:[A-Z]{2}|[A-Z]{4}|K[A-Z]{3})$")
_TRAILING = ".:"
_LONGEST_RUN = 80  # letters; a TAGS line is not longer
_GLUED = 6  # shorter runs of letters are words or typing errors
_CAPTIONS = frozenset(("SIPDIS", "NOFORN"))
_VISITS = frozenset(("OVIP", "OREP", "OTRA"))


def continues(words: str, following: str) -> bool:
    """Whether a TAGS list that ends in ``words`` goes on with the line ``following``."""
    tokens = following.replace(",", " ").split()
    if not tokens or ":" in following:
        return False
    if words.rstrip().endswith((",", ";")):
        return True
    if words.count("(") > words.count(")"):
        return True
    if not all(len(token) <= 5 and token.isupper() and token.isalpha() for token in tokens):
        return False
    return 2 * sum(map(is_known_tag, tokens)) > len(tokens)


def read_tags(draft: Draft, pieces: Pieces) -> list[Tag]:
    """Read a TAGS field; its label stands at the start of ``pieces``."""
    label = LABEL.match(pieces.text)
    at = label.end() if label else 0
    tokens = list(_tokens(pieces, at))
    tags = [tag for group in _groups(tokens) for tag in _read_group(draft, pieces, group)]
    once: dict[str, Tag] = {}
    for tag in _join_persons(pieces, tags):
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
    while at < len(text):
        letter = text[at]
        link = _LINK.match(text, at) if letter == "[" else None
        person = _PERSON.match(text, at) if letter == "(" else None
        word = _WORD.match(text, at)
        if link:
            found.append((link["tag"].strip(), link.start("tag"), link.end("tag"), False))
            at = link.end()
        elif person:
            name = " ".join(person["name"].upper().split())
            if name:
                found.append((name, person.start(), person.end(), True))
            at = person.end()
        elif word:
            printed = word[0].rstrip(_TRAILING)
            if printed.upper() in _CAPTIONS:
                printed = ""  # the terminal put its caption behind the list
            if printed:
                found.append((printed, at, at + len(printed), False))
            at = word.end()
        else:
            if letter in ",;":
                found.append((",", at, at + 1, False))
            at += 1
    return found


def _groups(tokens: list[tuple[str, int, int, bool]]) -> list[list[tuple[str, int, int, bool]]]:
    groups: list[list[tuple[str, int, int, bool]]] = [[]]
    for token in tokens:
        if token[0] == "," and not token[3]:
            groups.append([])
        else:
            groups[-1].append(token)
    return [group for group in groups if group]


def _segment(run: str) -> list[str] | None:
    """Cut a run without blanks into codes; program codes (K and three letters) need not be known."""
    known = segment_glued_tags(run)
    if known:
        return list(known)
    if len(run) > _LONGEST_RUN or not run.isalpha():
        return None
    # best[at]: codes of run[:at], the fewest unknown ones first
    best: list[tuple[int, list[str]] | None] = [(0, [])] + [None] * len(run)
    for at in range(len(run)):
        so_far = best[at]
        if so_far is None:
            continue
        for size in (4, 2, 5, 3):
            code = run[at : at + size]
            unknown = not is_known_tag(code)
            if len(code) < size or (unknown and not (size == 4 and code[0] == "K")):
                continue
            cost = so_far[0] + unknown
            old = best[at + size]
            if old is None or cost < old[0]:
                best[at + size] = (cost, [*so_far[1], code])
    whole = best[-1]
    return whole[1] if whole is not None and len(whole[1]) > whole[0] + 1 else None


def _is_code(word: str) -> bool:
    return is_known_tag(word) or _CODE.match(word) is not None


def _read_group(
    draft: Draft, pieces: Pieces, group: list[tuple[str, int, int, bool]]
) -> list[Tag]:
    """Read the tokens between two commas; words that are no codes make one phrase."""
    tags: list[Tag] = []
    phrase: list[tuple[str, int, int, bool]] = []

    def close_phrase() -> None:
        if not phrase:
            return
        start, end = phrase[0][1], phrase[-1][2]
        words = " ".join(token[0].upper() for token in phrase)
        glued = _segment(words) if len(phrase) == 1 and len(words) >= _GLUED else None
        after_visit = bool(tags) and tags[-1].code in _VISITS and len(phrase) > 1
        if is_known_tag(words):
            tags.append(Tag(words, pieces.node(NodeKind.TAG, start, end), known=True))
        elif glued:
            at = start
            for code in glued:
                node = pieces.node(NodeKind.TAG, at, at + len(code))
                tags.append(Tag(code, node, known=True, glued=True))
                at += len(code)
            place = pieces.span(start, end)
            draft.note("TAGS_GLUED", *place, printed=words, proposed=" ".join(glued))
        else:
            kind = "person" if after_visit else ("phrase" if len(phrase) > 1 else "unknown")
            node = pieces.node(NodeKind.TAG, start, end)
            tags.append(Tag(words, node, known=after_visit, kind=kind))
        phrase.clear()

    for token in group:
        word, start, end, is_person = token
        code = word.upper()
        if is_person:
            close_phrase()
            node = pieces.node(NodeKind.TAG, start + 1, end - 1)
            tags.append(Tag(word, node, known=True, kind="person"))
        elif _is_code(code) and not (phrase and not is_known_tag(code)):
            close_phrase()
            tags.append(Tag(code, pieces.node(NodeKind.TAG, start, end), is_known_tag(code)))
        else:
            phrase.append(token)
    close_phrase()
    return tags


def _join_persons(pieces: Pieces, tags: list[Tag]) -> list[Tag]:
    """Join ``OVIP`` and the unknown words behind it that name the visitor: ``REEVE ANTON``."""
    joined: list[Tag] = []
    for tag in tags:
        last = joined[-1] if joined else None
        named = tag.kind in ("unknown", "phrase") or (not tag.known and tag.kind == "subject")
        at = tag.node.start - pieces.start
        if (
            last is not None
            and len(joined) > 1
            and named
            and not last.known
            and joined[-2].code in _VISITS
            and last.kind != "person"
            and "," not in pieces.text[max(0, at - 2) : at]
        ):
            node = Node(NodeKind.TAG, last.node.start, tag.node.end)
            joined[-1] = Tag(f"{last.code} {tag.code}", node, known=True, kind="person")
        else:
            joined.append(tag)
    return joined
