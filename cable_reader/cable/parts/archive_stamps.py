"""Stamps of libraries, archives and agencies on photocopies of declassified telegrams."""

from __future__ import annotations

import re

from cable_reader.cable.parts.levels import LEVEL
from cable_reader.cable.patterns import pattern

# One of these stands in the stamps of such a copy: who declassified it, and by what order.
SIGNS = ("CIA-RDP", "NARA", "NND", "ec. 3", "EC. 3")
# First letters; in small ones they are the wrapped words of a text.
ARCHIVE_FIRST = frozenset("DSEANMCBRPTLU-=~_*\u2014")
_STAMP = pattern(
    r"(?:DECLASSIFIED|SANITIZED|DECAPTIONED)(?:[ ]IN[ ](?:PART|FULL)|[ ]COPY)?$"
    # "E.O. 12958, Sec. 3.5": under which the copy, not the telegram, was declassified
    r"|(?:AUTHORITY:?[ ]?)?E\.?[ ]?O\.?[ ]?\d{5},?[ ](?:AS[ ]AMENDED,?[ ])?SEC(?:TION|\.|S\.)?[ ]?"
    r"\d\.\d[ \da-f()]{0,12}\.?$"
    r"|(?:AUTHORITY:?[ ]{0,3})?NN[DG][ ]?\d{5,6}"
    r"|(?:(?:MR[ ])?(?:CASE|AUTHORITY)[:# ]{1,3})?(?:MR[ ])?NL[A-Z]{1,3}[ \-]{1,3}(?:MR[ ])?\d[\d\-./ ]{1,30}"
    r"|BY[:_ ]{1,3}[^.]{1,30}?,?[ ]NAR[AS],?[ ]{0,3}(?:DATE\b.{0,20})?$"
    r"|(?:DECLASSIFIED[ ]IN[ ]PART[ ]?-?[ ]?)?(?:SANITIZED[ ]COPY[ ])?APPROVED[ ]FOR[ ]RELEASE[: ]{1,3}"
    r"(?:DATE:|(?:BY[ ][A-Z]{2,5}[ ])?(?:ON[ ])?\d)"
    r"|CIA-RDP[\dA-Z]{2}-"
    r"|REVIEW[ ]AUTHORITY:|REPRODUCED[ ]AT[ ]THE[ ]NATIONAL[ ]ARCHIVES"
    r"|(?:PHOTO[ ]?)?COPY[ ](?:FROM[ ])?.{0,30}\bLIBRARY$",
    re.IGNORECASE,
)
# A level that was struck out by hand, as scans read the stroke: "-CONFIDENTIAL-".
_STRUCK_OUT = pattern(
    rf"(?P<stroke>[-=~_*\u2014]{{1,3}})[ ]?{LEVEL}[ ]?(?P=stroke)(?:[ ]{{1,9}}UNCLASSIFIED)?$"
    # or the new one stamped beside it
    rf"|{LEVEL}[ ]{{2,80}}UNCLASSIFIED$"
)
_LONGEST = 120  # characters


def is_archive_stamp(word: str) -> bool:
    """Whether a line is part of such a stamp, or a level that was struck out."""
    if len(word) > _LONGEST:
        return False
    return _STAMP.match(word) is not None or _STRUCK_OUT.match(word) is not None
