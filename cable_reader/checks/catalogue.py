"""Every finding's code and weight.

The sentences stand in ``wording.py``, the help in ``resources/help/findings.md``.
The codes and their weights are those of the format's catalogue; the last group is our own. A
weight belongs to the code; a check lowers it to INFO in one place where it cannot be sure, and
says why there.
"""

from __future__ import annotations

from types import MappingProxyType

from cable_reader.cable.finding import Finding, Severity

_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO

SEVERITIES = MappingProxyType(
    {
        # envelope
        "FL4_BANNER_MISMATCH": _W,
        "FL2_FL5_PREC": _W,
        "SSN_MRN": _E,
        "SECTION_SEQ": _E,
        "DTG_INVALID": _E,
        "FILING_DTG": _W,
        "ADDR_DUP": _I,
        "ADDR_UNPARSED": _I,
        "ADDR_SPLICE": _I,
        "PREC_TYPO": _I,
        "FM_BANNER_POST": _W,
        "DIST_SUM": _W,
        # banner and captions
        "BANNER_MISSING": _W,
        "BANNER_MANGLED": _W,
        "BANNER_LT_PORTION": _E,
        "BANNER_GT_PORTION": _W,
        "NF_NO_CAPTION": _W,
        "CAPTION_NO_NF": _I,
        "CAPTION_UNKNOWN": _I,
        "SECTION_COUNT": _E,
        # preamble
        "EO_TYPO": _I,
        "EO_ERA": _W,
        "EO_LEVEL": _W,
        "DECL_IMPOSSIBLE": _E,
        "DECL_RANGE": _W,
        "TAGS_MISSING": _W,
        "TAGS_NO_SUBJECT": _W,
        "TAGS_UNKNOWN": _I,
        "TAGS_GLUED": _W,
        "REF_UNPARSED": _I,
        "CLASSBY_MISSING": _W,
        "REASON_INVALID": _W,
        # body
        "MARK_MISSING": _W,
        "MARK_UNKNOWN": _W,
        "NUM_FIRST": _I,
        "NUM_GAP": _W,
        "NUM_DUP": _W,
        "NUM_BACK": _W,
        "NUM_PREFIX_ARTIFACT": _W,
        "ORPHAN_SPLIT": _I,
        "STRAY_CAPTION": _I,
        "PAGE_SEQ": _W,
        "PAGE_MRN": _E,
        "BLOCK_UNCLOSED": _W,
        "BLOCK_UNOPENED": _W,
        "SIGNATURE_MISSING": _I,
        # archive
        "LOC_NO_TEXT": _I,
        "TEXT_RESIDUE": _I,
        # our own
        "BANNER_DIFFERS": _W,
        "SECTION_DUP": _I,
        "SECTION_RANGE": _W,
        "EO_UNKNOWN": _I,
        "DECL_SWAPPED": _I,
        "MARK_HOMOGLYPH": _I,
        "META_LEVEL": _I,
        "META_REFERENCE": _I,
        "META_DATE": _I,
        "TEXT_BIDI": _I,
        "TEXT_INVISIBLE": _I,
        "TEXT_CONTROL": _I,
        "TEXT_IRREVERSIBLE": _W,
        "TEXT_LOST": _I,
    }
)


def finding(code: str, start: int, end: int, **values: str | int) -> Finding:
    """Make a finding of the code's own weight; the value ``hint`` is what the cable may mean."""
    return Finding(code, SEVERITIES[code], start, end, tuple(values.items()))
