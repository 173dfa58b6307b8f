"""Words of offices and titles, to tell them from the names of people."""

from __future__ import annotations

from functools import lru_cache

from cable_reader.cable.parts.banner import distance
from cable_reader.cable.patterns import pattern

_WORDS = frozenset(
    (
        *("a/dcm", "a/s", "acting", "adcm", "adm", "administration", "administrative"),
        *("administrator", "admin", "adviser", "advisor", "affairs", "affaires", "afairs"),
        *("affair", "agency", "agricultural", "agriculture", "ai", "aide", "air", "ait"),
        *("ambassador", "ambassador-at-large", "ambassador-designate", "amb", "amembassy", "and"),
        *("ara", "arms", "assistance", "assistant", "at", "at-large", "attache", "attach\u00e9"),
        *("branch", "brigadier", "bureau", "capt", "captain", "cda", "cdr", "cg", "charge"),
        *("charg\u00e9", "chief", "chief-of-mission", "chiefs", "cmdr", "col", "colonel", "com"),
        *("commander", "commercial", "congen", "conoff", "consul", "consul-general", "consular"),
        *("consulate", "control", "coordinator", "coun", "council", "couns", "counsel"),
        *("counseler", "counselor", "counsellor", "counselour", "country", "d'", "d\u2019"),
        *("d'affaires", "d\u2019affaires", "d'afairs", "d'affairs", "daffaires", "dao", "dcm"),
        *("de", "de'affairs", "defense", "del", "delegation", "department", "dept", "deputy"),
        *("desk", "dhs", "dir", "director", "director-general", "div", "division", "econ"),
        *("econcouns", "econmincouns", "econoff", "economic", "economics", "ecmin", "ecpo", "eco"),
        *("embassy", "emboff", "energy", "environment", "environmental", "executive", "external"),
        *("fas", "fcs", "finance", "financial", "first", "for", "foreign", "gen", "general"),
        *("global", "governance", "governor", "head", "health", "human", "humanitarian", "icass"),
        *("in", "information", "inr", "institutional", "intellectual", "interagency"),
        *("interim",),
        *("international", "io", "isn", "issues", "judicial", "labor", "law", "leader", "legal"),
        *("lcdr", "liaison", "lt", "ltc", "ltcol", "ltg", "m-c", "m/c", "maj", "major"),
        *("management", "manager", "mcounselor", "member", "mg", "mgmt", "military", "min"),
        *("mincouns", "minister", "minister-counselor", "minister-counsellor"),
        *("minister-counselour", "mission", "multilateral", "narcotics", "nonproliferation"),
        *("nuclear", "oceans", "of", "office", "officer", "operations", "p/e", "pao"),
        *("participant", "perm", "permanent", "pol", "pol-econ", "pol-mil", "pol/econ"),
        *("polcouns", "polcounselor", "polecon", "poleconoff", "policy", "politics", "political"),
        *("political-military", "politico-military", "polmil", "poloff", "post", "press"),
        *("principal", "prm", "program", "property", "provincial", "prt", "public", "ra", "ref"),
        *("refugee", "regional", "rep", "representative", "rso", "sa", "sci", "science"),
        *("scientific", "sec", "secretary", "section", "security", "senior", "special"),
        *("specialist", "sr", "staff", "state", "sub-national", "team", "the", "third", "to"),
        *("trade", "transportation", "treasury", "u.s", "u.s.", "under", "undersecretary", "unit"),
        *("bg", "bgen", "brig", "lieutenant", "mgysgt", "msgt", "radm", "rdml", "sergeant", "sfc"),
        *("sgt", "vadm", "ambassadors", "attaches", "cell", "counselors", "directors", "force"),
        *("joint", "large", "officers", "task", "counterterrorism"),
        # bureaus and offices by their letters
        *("acom", "af", "arso", "cao", "dao", "das", "datt", "dpo", "ds", "eap", "eb", "eeb"),
        *("emin", "eur", "gso", "ilo", "inl", "ipo", "legat", "legatt", "nea", "nsa", "odc"),
        *("oes", "off", "pdas", "pm", "rao", "sca", "tdy", "wha"),
        *("chair", "chairman", "chairperson", "chairwoman", "councilor", "councillor"),
        *("delegate", "envoy", "economical", "spokesman", "classification", "derivative", "guide"),
        *("by", "watcher", "guidance", "multiple", "source", "sources", "various"),
        *("us", "usaid", "usdel", "usembassy", "useu", "usg", "usint", "usmission", "usnato"),
        *("usosce", "usun", "vci", "vice", "visa"),
    )
)
# Typing errors of these are titles too: AMBASSAOR, COUNSEL0R, REPRESENATIVE, AFFIARS.
_LONG = (
    *("ambassador", "counselor", "representative", "secretary", "minister", "director"),
    *("political", "economic", "affairs", "d'affaires", "permanent", "assistant", "consul"),
)
PREPOSITIONS = frozenset(("to", "for", "in", "of", "and", "at", "the"))
# Compounds of shortened titles: PolMinCons, EconOff, Polcouns.
_COMPOUND = pattern(
    r"(?:(?:acting|act|amb|chief|con|cons|coun|couns|counselor|dep|dir|eco|econ|emb|gen|lab|leg|mil|min|off|officer|pol|rep|sci)){2,4}s?"
)
_SHORT = ("acting", "chief", "consul", "deputy", "officer")
_ACRONYM = pattern(r"[A-Z&]{2,6},?")
_SHORTEST_LONG = 6  # letters of a word that a typing error may hide in


@lru_cache(maxsize=4096)
def is_title_word(word: str) -> bool:
    """Whether a word belongs to an office or title and not to a name."""
    bare = word.strip(",;:()?").rstrip(".").strip("'\u2019")
    if not bare or "/" in bare or "(" in word:
        return True
    lower = bare.lower()
    if lower in _WORDS or f"{lower}." in _WORDS:
        return True
    if "-" in lower and all(map(is_title_word, lower.split("-"))):
        return True
    if _COMPOUND.fullmatch(lower):
        return True
    if any(letter.isdigit() for letter in bare) and not _is_initial(bare):
        lower = lower.replace("0", "o")
    if len(lower) < _SHORTEST_LONG:
        return False
    return any(
        lower[0] == name[0]
        and abs(len(lower) - len(name)) <= 1
        and distance(lower, name, 2) <= 1 + (len(name) > 8)
        for name in _LONG
    )


def _is_initial(bare: str) -> bool:
    return len(bare) <= 2


def is_acronym(word: str) -> bool:
    """Whether a word is the letters of an office (``PDAS``); says nothing where all is capitals."""
    return _ACRONYM.fullmatch(word) is not None


def is_like_title(words: list[str]) -> bool:
    """Whether the first of three words or more is a short title with a typing error: ``CIEF``."""
    first = words[0].lower() if len(words) > 2 else ""
    return len(first) > 3 and any(
        first[0] == title[0] and distance(first, title, 1) == 1 for title in _SHORT
    )
