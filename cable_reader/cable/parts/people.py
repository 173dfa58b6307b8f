"""People and their offices: ``Charge d'Affaires, a.i. James Doe`` divided into name and title."""

from __future__ import annotations

import re
from functools import lru_cache

from cable_reader.cable.parts.titles import PREPOSITIONS, is_acronym, is_like_title, is_title_word
from cable_reader.cable.patterns import pattern

_ABBREVIATION = pattern(
    r"(?:\b[A-Za-z]\.\s?[A-Za-z]\.|\b[JS]r\.|^[A-Za-z'\u2019\-]{2,20},\s[A-Za-z'\-]{2,20}\s[A-Z]\.)$",
    re.IGNORECASE,
)
_SUFFIX = frozenset(("JR", "SR", "II", "III", "IV", "PHD", "ESQ"))
# Scanned text has 0 for O: "R0BIN", "LEE 0.".
_NAME_WORD = pattern(r"(?:[^\W\d_](?:[^\W\d_]|['\u2019.\-]|0(?=[A-Z]))*|0)\.?,?$")
_INITIAL = pattern(r"(?:[^\W\d_]|0)\.(?:[^\W\d_]\.)*$")
_NICKNAME = pattern(r"[\"\u201c][^\W\d_]{2,12}[\"\u201d]$")
# "Charge d,Affaires": some terminals print commas for apostrophes.
_APOSTROPHE = pattern(r"(?<=\bd),\s?(?=aff)", re.IGNORECASE)
_INTERIM = pattern(r"(?<=\ba\.)\s(?=i\.)", re.IGNORECASE)
_COMMA, _BLANK = "\1", "\2"  # stand in for marks that divide nothing
_REMARK = pattern(r"\s?\([^()]{1,60}\)\s?")
_PARTS = pattern(r",|[ ]-[ ]|;|(?<!\bOPR):|(?<=\w{4})\.[ ](?=[A-Z][A-Za-z.'\-]+\s+[A-Z])")
# Common given names, which tell a person in a list without brackets: "NOVAK PEDRO".
# fmt: off
GIVEN_NAMES = frozenset((
    "ABDULLAH", "AHMED", "ALAN", "ALBERT", "ALEXANDER", "ALI", "ANDREW", "ANNA", "ANTON",
    "ANTONIO", "ARTHUR", "BARBARA", "BENJAMIN", "CARLOS", "CAROL", "CHARLES", "CHRISTOPHER",
    "CLAUDE", "DANIEL", "DAVID", "DONALD", "DOUGLAS", "EDWARD", "ELIZABETH", "ERIC", "FELIX",
    "FERNANDO", "FRANCIS", "FRANCISCO", "FRANK", "FRED", "GASPAR", "GEORGE", "GERALD",
    "GERARD", "GUILLERMO", "GUSTAVO", "HANS", "HAROLD", "HASSAN", "HELEN", "HENRY", "HUGO",
    "IBRAHIM", "IVAN", "JACK", "JACQUES", "JAMES", "JANE", "JEAN", "JEFFREY", "JOHN", "JORGE",
    "JOSE", "JOSEPH", "JUAN", "KAREN", "KENNETH", "KLAUS", "LARRY", "LAWRENCE", "LUIS",
    "MANUEL", "MARGARET", "MARIA", "MARK", "MARTIN", "MARY", "MICHAEL", "MIGUEL", "MOHAMMED",
    "NANCY", "NICHOLAS", "OMAR", "OSCAR", "PATRICIA", "PATRICK", "PAUL", "PEDRO", "PETER",
    "PHILIP", "PIERRE", "RAFAEL", "RALPH", "RAYMOND", "RICARDO", "RICHARD", "ROBERT",
    "ROBERTO", "ROGER", "RONALD", "SAMUEL", "SARAH", "SERGEI", "STEPHEN", "STEVEN", "SUSAN",
    "THOMAS", "VICTOR", "VLADIMIR", "WALTER", "WARREN", "WILLIAM", "YURI",
))
# fmt: on
_LONGEST_NAME = 5  # words
_PARTICLES = frozenset(("de", "la", "del", "da", "du", "van", "von", "der", "den", "di", "della"))
# "(TARN, MILO R., DCM)", "[Milo R. Tarn]": a field whose words all stand between brackets.
_BRACKETED = pattern(r"(?:\((?P<round>[^()]+)\)|\[(?P<square>[^\[\]]+)\])[.,;:]?$")
_TO_ROUND = str.maketrans("[]", "()")
_SHORTEST_NAME = 3  # letters of a surname that stands alone
_HOUSES = frozenset(("embassy", "amembassy", "consulate", "amconsul"))
_BY = pattern(r" BY$", re.IGNORECASE)  # "GUIDE BY IDA MOSS"


def without_brackets(words: str) -> str:
    """Take off the brackets around all the words of a field."""
    match = _BRACKETED.match(words.strip())
    return (match["round"] or match["square"]).strip() if match else words


def without_stop(words: str) -> str:
    """Take a full stop off the end, not one that ends an abbreviation (``a.i.``, ``Jr.``)."""
    return words if words.endswith(".") and _ABBREVIATION.search(words) else words.rstrip(". ")


@lru_cache(maxsize=1024)
def read_who(words: str) -> tuple[tuple[str, ...], str | None]:
    """Divide ``Charge d'Affaires, a.i. James Doe`` into names and title; two may classify."""
    words = words.strip(" ,;:-").lstrip(".")
    if not words:
        return (), None
    halves = re.split(r"\s+(?:and|&)\s+", words, flags=re.IGNORECASE)
    if len(halves) == 2:
        (first, first_title), (second, second_title) = _one(halves[0]), _one(halves[1])
        if (
            first
            and second
            and " " in first
            and " " in second
            and ((first_title or not second_title) and not _ends_open(first_title))
        ):
            titles = [title for title in (first_title, second_title) if title]
            return (first, second), "; ".join(titles) or None
    name, title = _one(words)
    return ((name,) if name else ()), title


def _ends_open(title: str | None) -> bool:
    """Whether a title ends in a preposition: what follows is no name but its object."""
    return title is not None and title.split()[-1].lower() in PREPOSITIONS


def _one(words: str) -> tuple[str | None, str | None]:
    """Find one name among the parts between commas, dashes and colons; the rest is the title."""
    words = words.translate(_TO_ROUND)
    remarks = [remark[0].strip() for remark in _REMARK.finditer(words)]
    name, title = _among(_divided_parts(_REMARK.sub(" ", words)))
    if name is None:
        named = next((remark for remark in remarks if _is_person(remark[1:-1])), None)
        if named is None:
            return None, words or None
        remarks.remove(named)
        name, title = named[1:-1].strip(), _REMARK.sub(" ", words).strip(" ,;:-")
    title = " ".join([*filter(None, [_BY.sub("", title or "")]), *remarks]).replace(_BLANK, " ")
    return without_stop(name), title or None


def _divided_parts(words: str) -> list[str]:
    """Divide words at commas, dashes and colons; ``Jr.`` stays with its name."""
    parts: list[str] = []
    for piece in _PARTS.split(_INTERIM.sub(_BLANK, _APOSTROPHE.sub(_COMMA, words))):
        part = piece.replace(_COMMA, ",").strip()
        if parts and part.rstrip(".").upper() in _SUFFIX:
            parts[-1] += f", {part}"
        elif part:
            parts.append(part)
    return parts


def _is_person(words: str) -> bool:
    """Whether the words of a remark are a person's name, the surname first or last."""
    return _is_name(words.partition(",")[0]) or (
        words.count(",") == 1 and _surname_first(_divided_parts(words), is_alone=True)
    )


def _surname_first(parts: list[str], *, is_alone: bool = False) -> bool:
    """Whether parts begin with ``SURNAME`` and ``GIVEN R.``; a title or nothing follows.

    A given name without initial must be a common one, or stand before a title or alone.
    """
    if len(parts) < 2:
        return False
    surname, (given, *initials) = parts[0], parts[1].partition(",")[0].split()
    if (
        len(surname) <= 1
        or " " in surname
        or len(initials) > 2
        or not all(map(_INITIAL.match, (f"{initial.rstrip('.')}." for initial in initials)))
        or _INITIAL.match(surname)
        or not _is_name_word(surname, is_mixed=_is_mixed(given))
        or not _is_name_word(given, is_mixed=False)
    ):
        return False
    return bool(initials or is_alone or given.upper() in GIVEN_NAMES) or (
        len(parts) > 2 and all(map(is_title_word, parts[2].split()))
    )


def _among(parts: list[str]) -> tuple[str | None, str | None]:
    """Find the name among the parts, whole or at the end of one, last a surname that stands alone."""
    if _surname_first(parts):
        return ", ".join(parts[:2]), ", ".join(parts[2:])
    for place, part in enumerate(parts):
        if _is_name(part.partition(",")[0]):
            return part, ", ".join(parts[:place] + parts[place + 1 :])
    for place, part in enumerate(parts):
        title, name = _split_words(part)
        if name:
            return name, ", ".join(filter(None, [*parts[:place], title, *parts[place + 1 :]]))
    last = parts[-1] if parts else ""
    if len(last) > _SHORTEST_NAME and _is_name_word(last, is_mixed=False):
        return last, ", ".join(parts[:-1])
    return None, None


def _is_mixed(words: str) -> bool:
    """Whether capitals among the words are an office's letters: another word has small ones."""
    return any(token[:1].isupper() and token[1:].islower() for token in words.split()[-2:])


def _is_name(words: str) -> bool:
    """Whether words can be a person's name: a few words, none of them a title's."""
    tokens = words.split()
    if not 1 < len(tokens) <= _LONGEST_NAME or is_like_title(tokens):
        return False
    is_mixed = _is_mixed(words)
    inner = (token for token in tokens[1:-1] if token.lower() not in _PARTICLES)
    return (
        _is_name_word(tokens[0], is_mixed=is_mixed)
        and all(_is_name_word(token, is_mixed=is_mixed) for token in inner)
        and _is_name_word(tokens[-1], is_mixed=False)
    )


def _is_name_word(token: str, *, is_mixed: bool) -> bool:
    if token.lower().rstrip(",") in ("a.i.", "a.i", f"a.{_BLANK}i."):
        return False
    if _INITIAL.match(token) or _NICKNAME.match(token):
        return True
    if is_mixed and is_acronym(token) and token.strip(",.").upper() not in _SUFFIX:
        return False
    return _NAME_WORD.match(token) is not None and not is_title_word(token)


def _split_words(part: str) -> tuple[str, str | None]:
    """Take the name off the end (``Ambassador Harriet Q. Pellworth``) or the front of a part."""
    tokens = part.split()
    is_mixed = _is_mixed(part)
    start = len(tokens)
    while start > 0 and (
        tokens[start - 1].strip(",.").upper() in _SUFFIX
        or _is_name_word(tokens[start - 1], is_mixed=is_mixed and start < len(tokens))
        or _is_particle(tokens, start - 1, is_mixed=is_mixed)
    ):
        start -= 1
    if 0 < start < len(tokens) and tokens[start - 1].lower() in PREPOSITIONS:
        start = _behind_object(tokens, start)
    elif is_like_title(tokens[start:]):
        start += 1
    if start == len(tokens) - 1 and start > 0:
        tokens[start - 1 : start] = _divided(tokens[start - 1])
        start = len(tokens) - 1 - _is_name_word(tokens[-2], is_mixed=is_mixed)
    if start == len(tokens) - 1 and start > 0 and tokens[start - 1].lower() in _HOUSES:
        return part, None  # "Embassy Ostgard"
    if 0 < start < len(tokens) and len(tokens) - start <= _LONGEST_NAME:
        return " ".join(tokens[:start]).rstrip(","), " ".join(tokens[start:])
    stop = 0
    while stop < len(tokens) and _is_name_word(tokens[stop], is_mixed=is_mixed):
        stop += 1
    if 1 < stop < len(tokens):
        return " ".join(tokens[stop:]), " ".join(tokens[:stop]).rstrip(",")
    return part, None


def _is_particle(tokens: list[str], at: int, *, is_mixed: bool) -> bool:
    """Whether a small word stands within a name: ``Ned de la Orme``, not ``Charge de Affaires``."""
    if tokens[at].lower() not in _PARTICLES or at + 1 >= len(tokens):
        return False
    before = at - 1
    while before > 0 and tokens[before].lower() in _PARTICLES:
        before -= 1
    return before >= 0 and _is_name_word(tokens[before], is_mixed=is_mixed)


def _divided(token: str) -> list[str]:
    """Divide an office from the given name that stuck to it: ``DCM/Ted``."""
    office, slash, given = token.rpartition("/")
    is_given = given[:1].isupper() and given[1:].islower() and not is_title_word(given)
    return [office, given] if slash and is_given and is_title_word(office) else [token]


def _behind_object(tokens: list[str], start: int) -> int:
    """Skip what a preposition names: ``AMBASSADOR TO CALDERA IDA MOSS``.

    The given name stands before the first initial; without one the name is the last two words.
    """
    names = [
        place
        for place in range(start, len(tokens))
        if tokens[place].strip(",.").upper() not in _SUFFIX
    ]
    if len(names) < 3:
        return start
    initial = next((place for place in names if _INITIAL.match(tokens[place])), None)
    if initial is not None:
        return initial - 1 if initial - 1 > start else initial
    return names[-2]
