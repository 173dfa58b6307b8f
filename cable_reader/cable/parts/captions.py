"""Captions under the banner: SIPDIS, NOFORN, EXDIS, CORRECTED COPY."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.cable.record import Caption
from cable_reader.cable.tree import Node, NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft

# Spellings of each caption under the name the record gives; sources stand in the vocabulary.
_SPELLINGS = (
    ("SENSITIVE", r"SENSITIVE(?:[ ]BUT[ ]UNCLASSIFIED)?"),
    ("NODIS", r"NODIS|N[ ]O[ ]D[ ]I[ ]S"),
    ("EXDIS", r"EXDIS|E[ ]X[ ]D[ ]I[ ]S"),
    ("LIMDIS", r"LIMDIS|L[ ]I[ ]M[ ]D[ ]I[ ]S"),
    ("GREENBACK", r"GREENBACK"),  # of the Treasury, under LIMDIS
    ("CHEROKEE", r"CHEROKEE"),  # the Secretary and ambassadors, under NODIS, until the 1980s
    ("STADIS", r"STADIS|S[ ]T[ ]A[ ]D[ ]I[ ]S"),
    ("CONDIS", r"CONDIS"),
    ("NOFORN", r"NOFORN|NO[ ]FORN|N[ ]O[ ]F[ ]O[ ]R[ ]N"),
    ("SIPDIS", r"SIPDIS|SIPDI[ ]S|S[ ]IPDIS|S[ ]I[ ]P[ ]D[ ]I[ ]S"),
    ("NOCONTRACT", r"NOCONTRACT"),
    ("ORCON", r"ORCON"),
    ("WNINTEL", r"WNINTEL"),
    ("PROPIN", r"PROPIN"),
    ("RELIDO", r"RELIDO"),
    ("SPECAT EXCLUSIVE", r"SPECAT[ ]EXCLUSIVE"),
    ("SPECAT", r"SPECAT"),
    ("OFFICIAL INFORMAL", r"OFFICIAL[ -]INFORMAL(?:[ ]NO\.?[ ]?\d{1,5})?"),
    ("ROGER CHANNEL", r"ROGER[ ]CHANNEL"),
    ("DISSENT CHANNEL", r"DISSENT[ ]CHANNEL"),
    ("STR CHANNEL", r"STR[ ]CHANNEL"),
    ("SY CHANNEL", r"SY[ ]CHANNEL"),
    ("DS CHANNEL", r"DS[ ]CHANNEL"),  # the later name
    ("OC CHANNEL", r"OC[ ]CHANNEL"),
    ("FI CHANNEL", r"FI[ ]CHANNEL"),
    ("PER CHANNEL", r"PER[ ]CHANNEL"),
    ("HR CHANNEL", r"HR[ ]CHANNEL"),  # the later name
    ("DGP CHANNEL", r"DGP[ ]CHANNEL"),
    ("MED CHANNEL", r"MED(?:ICAL)?[ ]CHANNEL"),
    ("IG CHANNEL", r"O?IG[ ]CHANNEL"),
    ("EYES ONLY", r"EYES[ ]ONLY"),
    ("ONLY", r"ONLY"),
    ("CODEL", r"CODEL"),
    ("STAFFDEL", r"STAFFDEL"),
    ("AIDAC", r"AIDAC"),
    ("FODAG", r"FODAG"),
    ("USDA", r"USDA"),
    ("USDOC", r"USDOC"),
    ("ALDAC", r"ALDAC"),
    ("TERREP", r"TERREP"),
    ("VISAS VIPER", r"VISAS[ ]VIPERS?"),
    ("VISAS DONKEY", r"VISAS[ ]DONKEY"),
    ("VISAS BEAR", r"VISAS[ ]BEAR"),
    ("VISAS EAGLE", r"VISAS[ ]EAGLE"),
    ("VISAS HORSE", r"VISAS[ ]HORSE"),
    ("VISAS MANTIS", r"VISAS[ ]MANTIS"),
    ("VISAS CONDOR", r"VISAS[ ]CONDOR"),
    ("TOSEC", r"TOSEC"),
    ("SECTO", r"SECTO"),
    ("NESCO", r"NESCO"),
    ("FOUO", r"FOUO|FOR[ ]OFFICIAL[ ]USE[ ]ONLY"),
    ("LOU", r"LOU"),
    ("SBU", r"SBU"),
    ("MINIMIZE CONSIDERED", r"MINIMIZE[ ]CONSIDERED"),
    ("SUSPECTED DUPLICATE", r"SUSPECTED[ ]DUPLICATE"),
    ("EFTO", r"EFTO|E[ ]F[ ]T[ ]O"),
    ("REL TO", r"REL(?:EASABLE)?[ ]TO[ ][A-Z][A-Z, ]{1,60}"),
)


def _by_beginning() -> dict[str, re.Pattern[str]]:
    """Give, for two letters, one pattern of the spellings that begin with them, in their order."""
    held: dict[str, list[str]] = {}
    for place, (_, spelling) in enumerate(_SPELLINGS):
        plain = spelling.replace("[ ]", " ").replace("O?IG", "OIG|IG")
        for beginning in {one[:2] for one in plain.split("|")}:
            held.setdefault(beginning, []).append(f"(?P<t{place}>{spelling})(?![A-Z])")
    return {two: pattern("|".join(all_), re.IGNORECASE) for two, all_ in held.items()}


_TOKENS = _by_beginning()
_BETWEEN = pattern(r"[\s,;/+\-]+")
# "C O R R E C T E D  C O P Y (PARA 3 TABLE)": more than twenty spellings (measured).
_CORRECTED = pattern(
    r"[\s*(\-_=/.]{0,9}C\s{0,2}O\s{0,2}R\s{0,2}R\s{0,2}E\s{0,2}C\s{0,2}T\s{0,2}E\s{0,2}D\s{0,3}"
    r"C\s{0,2}O\s{0,2}P\s{0,2}Y(?![A-Z])",
    re.IGNORECASE,
)
_DISTRIBUTION = frozenset(("NODIS", "EXDIS", "LIMDIS", "STADIS"))
_LONGEST_REASON = 80  # characters of its second line
# Captions the terminal puts into the body again at section joins (measured: SIPDIS 68 times).
_STRAY = pattern(
    r"(?:SIPDIS|SIPDI S|NOFORN|NODIS|EXDIS|LIMDIS|STADIS|SENSITIVE)"
    r"(?:[ ,/]+(?:SIPDIS|NOFORN|NODIS|EXDIS|LIMDIS|STADIS))*$"
)
STRAY_AT_FRONT = pattern(r"(?P<caption>SIPDIS)[ \t]+(?=\S)")
_FIRST = frozenset("SNELCWPROFDAUTVMIHG*(-_=")
_BEFORE_CORRECTED = frozenset("Cc*(-_=/.")


def _token(word: str, at: int) -> re.Match[str] | None:
    """Match one caption; the name of its group is its place among the spellings."""
    tokens = _TOKENS.get(word[at : at + 2].upper())
    return tokens.match(word, at) if tokens is not None else None


def read_captions(draft: Draft, index: int) -> list[Caption] | None:
    """Read a whole line of captions; None if any word of it is none."""
    word = draft.lines.words[index]
    if len(word) > 120 or word[0].upper() not in _FIRST:
        return None
    start = draft.lines.starts[index]
    corrected = _CORRECTED.match(word) if word[0] in _BEFORE_CORRECTED else None
    if corrected:
        return [Caption("CORRECTED COPY", word, Node(NodeKind.CAPTION, start, start + len(word)))]
    found: list[Caption] = []
    at = 0
    while at < len(word):
        match = _token(word, at)
        if match is None or match.lastgroup is None:
            return None
        token = _SPELLINGS[int(match.lastgroup[1:])][0]
        if token == "REL TO":  # noqa: S105 - a caption
            token = " ".join(match[0].upper().replace("RELEASABLE", "REL").split())
        node = Node(NodeKind.CAPTION, start + match.start(), start + match.end())
        found.append(Caption(token, match[0], node))
        at = match.end()
        gap = _BETWEEN.match(word, at)
        if gap is None:
            if at < len(word):
                return None
            break
        at = gap.end()
    return found


def opens_with_caption(word: str) -> bool:
    """Whether a line begins with a caption or with CORRECTED COPY."""
    return _token(word, 0) is not None or (
        word[:1] in _BEFORE_CORRECTED and _CORRECTED.match(word) is not None
    )


def leading_captions(start: int, word: str) -> tuple[list[Caption], int] | None:
    """Read captions at the head of a comma list: ``EXDIS, MILITARY ADDRESSEES HANDLE AS ...``.

    One of distribution stands before other words too: ``EXDIS (DISTRIBUTE AS NODIS)``.

    Gives them and the offset in the line where the rest begins; None if there is no such list.
    """
    found: list[Caption] = []
    at = 0
    while (match := _token(word, at)) is not None and match.lastgroup is not None:
        comma = match.end()
        token = _SPELLINGS[int(match.lastgroup[1:])][0]
        goes_on = token in _DISTRIBUTION and word.startswith(("/", " (", " FOR "), comma)
        is_listed = goes_on or word[comma : comma + 1] in (",", ";")
        if not is_listed or word[:comma] != word[:comma].upper():
            break
        found.append(Caption(token, match[0], Node(NodeKind.CAPTION, start + at, start + comma)))
        at = comma + (not goes_on or word[comma] == "/")
        while word[at : at + 1] == " ":
            at += 1
    return (found, at) if found and at < len(word) else None


def take_captions(draft: Draft, index: int) -> bool:
    """Take line ``index`` if it holds nothing but captions."""
    found = read_captions(draft, index)
    if found is None:
        return False
    draft.nodes += [caption.node for caption in found]
    draft.captions += found
    return True


def reason_goes_on(word: str, following: str) -> bool:
    """Whether the reason of a corrected copy wraps: its bracket closes on the next line."""
    is_open = word.count("(") > word.count(")") and _CORRECTED.match(word) is not None
    return is_open and following.endswith(")") and len(following) < _LONGEST_REASON


def is_stray_caption(word: str) -> bool:
    """Whether a whole line of the body is a caption that a section join left there."""
    return word[:1] in "SNEL" and len(word) < 40 and _STRAY.match(word) is not None
