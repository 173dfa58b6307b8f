"""The end of a cable: signature, end marks, drafting and clearance lines."""

from __future__ import annotations

import re

from cable_reader.cable.patterns import pattern

_PROSIGN = pattern(r"(?:BT|N{3,8}[A-Z]{0,10}|#\d{3,5}|AR|<<\s?END OF DOCUMENT\s?>>)$")
_SURNAME = pattern(
    r"(?:MC|MAC|O'|D'|DE |DU |VAN |VON |LA |LE |ST\. )?"
    r"[A-Z][A-Z'\-]{1,24}(?: [A-Z]\.(?= ))?(?: [A-Z][A-Z'\-]{0,24})?\.?$"
)
# "Reeve", "O'Hara", "McTarn", "Van Doren", "St. John" of recased dumps.
_RECASED = pattern(
    r"(?:(?:Van|Von|De|Du|La|Le|St\.|[Vv]an [Dd]er|[Dd]e [Ll]a)[ ]|[OD]['\u2019]|Ma?c|De|Du|La|Le|Van)?"
    r"[A-Z][a-z]{1,20}(?:['\u2019\-][A-Z]?[a-z]{1,15})?$"
)
# "TARN (ACTING)", "TARN, CHARGE", "TARN BT": what stands behind a surname on its line.
_OFFICE = pattern(
    r"(?P<name>[A-Z][A-Z'\- ]{1,30}?)(?:,?[ ]{0,2}\(?(?:ACTING|A\.?I\.?|CHARGE(?:[ ]D'AFFAIRES)?"
    r"(?:,?[ ]A\.?I\.?)?|AMBASSADOR|CONSUL(?:[ ]GENERAL)?|DCM|CDA|(?:ACTING[ ])?SECRETARY)\)?)?"
    r"(?:[ ]{1,3}(?:BT|N{3,4}))?$"
)
# "TARN/REEVE": two sign on one line.
_TWO_NAMES = pattern(
    r"(?P<first>[A-Z][A-Z'\u2019\-]{3,24})[ ]?/[ ]?(?P<second>[A-Z][A-Z'\u2019\-]{3,24})$"
)
# Words in capitals that end a text and sign nothing.
_NO_SURNAME = frozenset(
    (
        *("SECRET", "CONFIDENTIAL", "RESTRICTED", "UNCLASSIFIED", "UNCLAS", "SENSITIVE", "FOUO"),
        *("SBU", "LIMITED", "OFFICIAL", "SIPDIS", "NOFORN", "EXDIS", "NODIS", "LIMDIS", "STADIS"),
        *("END", "QUOTE", "UNQUOTE", "COMMENT", "SUMMARY", "NOTE", "TEXT", "POINTS", "TABLE"),
        *("ATTACHMENT", "ENCLOSURE", "NONE", "BT", "NNNN", "REGARDS", "THANKS"),
    )
)
_SMALL_WORDS = frozenset(
    (
        *("THE", "A", "AN", "OF", "TO", "IN", "ON", "AND", "OR", "FOR", "BY", "AT", "WITH"),
        *("FROM", "AS", "IS", "WAS", "ARE", "BE", "IT", "NOT", "NO", "YES", "STOP"),
    )
)
_SHORTEST_IN_CAPITALS = 5  # letters
# Among capitals a short name is one only behind the stop of a long word: "HAS NOT RETURNED. TARN".
_BEHIND_LONG_WORD = pattern(r"(?<=[A-Z]{5})[.?!]\s{1,4}[A-Z'\u2019\-]{4,25}$")
# "this message. ZUMWALT": the surname stuck to the end of the last line (measured 211 times).
# "UNQUOTE PELLWORTH", "END TEXT REEVE" have no stop before the name.
_STUCK = pattern(
    r"(?:[.?!)\"'\u201d]|\bUNQUOTE|\bEND (?:TEXT|COMMENT|SUMMARY|NOTE|FYI|MESSAGE|QUOTE))"
    r"\s+(?P<name>[A-Z][A-Z'\u2019\-]{2,24})$"
)
# "End comment. Tarn" of recased dumps: behind the end of a block no sentence begins.
_STUCK_RECASED = pattern(
    r"\bEND[ ](?:TEXT|COMMENT|SUMMARY|NOTE|MESSAGE)[.)]{1,2}\s+(?-i:(?P<name>[A-Z][a-z]{2,20}))$",
    re.IGNORECASE,
)
# What lines of drafting and clearance, and addresses on the web, begin with.
_NOTES = (
    *("NOTE BY", "DRAFTED BY", "CLEARED BY", "APPROVED BY", "RELEASED BY", "CLEARANCE"),
    *("HTTP://", "HTTPS://", "WWW.", "MINIMIZE CONSIDERED", "END CABLE TEXT"),
    *("END OF MESSAGE", "END OF TELEGRAM"),
    *("DISSEMINATION RULE", "NOTE: NOT PASSED"),
    # the foot of forms on paper
    *("TELEGRAPHIC TRANSMISSION AND", "REPRODUCTION FROM THIS COPY", "ENCLOSURE:", "ENCLOSURES:"),
    "NO DISTRIBUTION EXCEPT",
)
_SIGNS_OF_OTHERS = ("VISIT", "CABLE", ">", " - ", ":", "/")  # a cheap test before the pattern
# "Visit Embassy X's Classified Website:" and its address close 189 of 1,295 pages (measured).
_OTHER_NOTE = pattern(
    r"(?:VISIT [A-Z' ]+(?:WEB ?SITE|HOME ?PAGE)"
    r"|[=*]{3,40}[ ]?(?:CABLE ENDS|END OF CABLE|END CABLE)\b"
    # the initials of drafter and typist: "MT:RS/12", "JAK/4"
    r"|(?-i:[A-Z]{1,4}(?:/[A-Z]{1,4})?:[A-Z]{1,2}[A-Za-z]{1,12}:[a-z]{1,4})$"
    r"|(?-i:[A-Z]{2,3}:[A-Z]{2,4})(?:/\d{1,3})?$|(?-i:[A-Z]{2,4})/\d{1,2}$"
    # what a page on the web prints under the text: ">", "2002VELORI01748 - Classification: SECRET"
    r"|>$|(?:19|20)?\d\d[A-Z]{2,8}\d{3,6} - )",
    re.IGNORECASE,
)
# Under a telegram on paper: who was told of it, and who typed it.
_FOOT = pattern(
    r"NOTE:[ ]|(?:PASSED|RELAYED|ADVANCE COPIES|COPIES)(?: TO)?:? [A-Z]",
    re.IGNORECASE,
)
_INITIALS = pattern(r"[A-Z]{2,4}$")
_SITE = pattern(
    r"YOU CAN ALSO ACCESS THIS SITE|.{0,60}(?:(?:CLASSIFIED|SIPRNET) (?:SIPRNET )?WEB ?SITE|\.SGOV\.GOV)"
    r"|.{0,40}SIPRNET SITE",
    re.IGNORECASE,
)
_LONGEST_FOOT = 120  # characters
_SITE_WORDS = ("SITE", ".SGOV")  # in capitals; a cheap test before the pattern
# "GP-3", "GROUP 4.": the downgrading group of E.O. 10501, over the signature until 1972.
_GROUP = pattern(r"G(?:ROU)?P[ \-]{1,3}[1-4]\.?$")


def is_prosign(word: str) -> bool:
    """Whether a line is BT, NNNN or the serial that stations print again after the text."""
    return word[0] in "BN#A<" and len(word) < 30 and _PROSIGN.match(word) is not None


def is_closing_note(word: str) -> bool:
    """Whether a line is a note of drafting, clearance or a web address, not text."""
    return len(word) < 160 and (
        word.upper().startswith(_NOTES)
        or _is_other_note(word)
        or is_group(word)
        or names_site(word)
    )


def _is_other_note(word: str) -> bool:
    has_sign = any(map(word.upper().__contains__, _SIGNS_OF_OTHERS))
    return has_sign and _OTHER_NOTE.match(word) is not None


def names_site(word: str) -> bool:
    """Whether a line points to the post's pages on the classified net."""
    has_word = any(map(word.upper().__contains__, _SITE_WORDS))
    return has_word and _SITE.match(word) is not None


def is_foot_of_form(word: str) -> bool:
    """Whether a line under a telegram on paper says who was told: ``Passed White House, DOD``."""
    return len(word) < _LONGEST_FOOT and word[:1] in "NPRAC" and _FOOT.match(word) is not None


def are_initials(word: str) -> bool:
    """Whether a line is the initials of a typist."""
    return _INITIALS.match(word) is not None


def is_group(word: str) -> bool:
    """Whether a line names a downgrading group: ``GP-3``."""
    return word[:1] == "G" and _GROUP.match(word) is not None


def is_signature(word: str, *, all_capitals: bool) -> bool:
    """Whether a last line can be a surname, in capitals or recased."""
    names = surnames(word)
    if len(names) > 1:
        return all(is_signature(name, all_capitals=True) for name in names)
    word = names[0].rstrip("#.")  # "GILLESPIE##", "MCNAMARA."
    if len(word) > 40 or len(word) < 2:
        return False
    if _SURNAME.match(_straight(word)):
        tokens = word.rstrip(".").split()
        if any(token in _NO_SURNAME for token in tokens):
            return False
        return not (all_capitals and any(token in _SMALL_WORDS for token in tokens))
    return _RECASED.match(word) is not None and word.upper() not in _NO_SURNAME


def surnames(word: str) -> list[str]:
    """Give the names of a line that signs, without office and end mark: ``TARN (ACTING)``."""
    two = _TWO_NAMES.match(word) if "/" in word else None
    if two:
        return [two["first"], two["second"]]
    office = _OFFICE.match(_straight(word))
    return [word[: office.end("name")] if office else word]


def _straight(word: str) -> str:
    """Give a line with straight apostrophes: patterns without the curved one are compiled sooner."""
    return word.replace("\u2019", "'")


def stuck_signature(word: str) -> re.Match[str] | None:
    """Find a surname behind the last sentence of a line; one in small letters behind a block."""
    end = word[-60:]
    match = _STUCK.search(end) or (_STUCK_RECASED.search(end) if word[-1:].islower() else None)
    name = match["name"].upper() if match else ""
    if match is None or name in _NO_SURNAME or name in _SMALL_WORDS:
        return None
    if is_group(word[: len(word) - len(match["name"])].rstrip()):
        return match  # "GP-4. TARN"
    is_short = len(match["name"]) < _SHORTEST_IN_CAPITALS
    if word.upper() == word and is_short and not _BEHIND_LONG_WORD.search(word):
        return None  # "... TO THE U.S. NAVY" is no signature, and initials end sentences too
    return match
