"""What the lines of a usual body look like, and where what they begin ends.

See ``usual_body``: whatever looks otherwise leaves the body to the full reader.
"""

from __future__ import annotations

from functools import lru_cache

from cable_reader.cable.parts import captions, closing
from cable_reader.cable.parts.labelled_header import CLOSING
from cable_reader.cable.parts.levels import is_level_line
from cable_reader.cable.patterns import pattern

# Begins lines of text that can be nothing else: small letters, or a capital that has some behind
# it. No digit, bracket or dash: those may open paragraphs, lists and rules. Nor what begins page
# lines, captions, headings, envelopes and labelled headers.
_GOES_ON = (
    r"(?:[a-np-z\"'$\u201c\u2018](?![.)])|o(?![ .)])"
    r"|[A-Z](?![.)])(?!AGE |age |IPDI|essage |ND O|nd of d|ummary|UMMARY|omment|OMMENT|ntrodu|NTRODU"
    r"|ackgro|ACKGRO|ction |CTION |RN:|able Text)[^\na-z]*[a-z]"
    r"|(?:END[ ](?:OF[ ])?)?(?:SUMMARY|COMMENT)\.?[ ]?\n)"
)
OPENING = pattern(
    r"(?P<number>¶?(?P<digits>\d{1,3})\.)[ ]"
    r"(?:(?P<mark>\((?P<letters>[A-Z]{1,4}(?:/{1,2}[A-Z]{2,6})?)\))[ ](?=[^\s])"
    r"|(?=[A-Z\"'\u201c\u2018]))"
)
END = pattern(rf"\n(?!{_GOES_ON})(?P<blank>(?:[ ]?\n)*)")
# A line in mid-paragraph that begins in a letter with a stop or a bracket, or in a figure that is
# no paragraph's number: text ("U.S. forces", "30 percent"), or a lettered part of the paragraph.
INNER_LINE = pattern(
    r"(?:[a-z][.)](?![ ]\n[ ]?\S)|(?:[A-Z][.)]|\d{4}|\d{1,3}(?:[ ](?=[A-Za-z])|(?=[,%\-]|\.\d)))(?=[^\n]*[a-z]))"
    r"(?=[^\n]{0,150}\n)(?![^\n]*(?:\d[ ]?\n|ntire|NTIRE))"
)
GOES_ON = pattern(_GOES_ON)
PAGE_LINE = pattern(
    r"(?P<all>(?P<post>[A-Z]{2,}(?:[ '\-][A-Z]{2,}){0,4})[ ]{1,2}(?P<number>\d{8})[ ]{1,2}"
    r"(?P<section>\d{3})(?:\.(?P<page>\d{1,2}))?[ ]{1,2}OF[ ]{1,2}(?P<total>\d{3}))[ ]?\n(?:[ ]?\n)*"
)
HEADING = pattern(
    r"(?P<words>[A-Z][A-Za-z ][A-Za-z0-9 ,'/:&\-]{0,56}[A-Za-z?])[ ]?\n(?P<rule>-{3,60})[ ]?\n(?:[ ]?\n)+"
)
SIGNATURE = pattern(r"(?P<name>[A-Z][A-Z'\-]{1,24})(?:[ ]?\n)*$")
_NO_HEADINGS = ("P ", "PARA", "PAGE", "Page", "Message", "SIPDIS", "QUOTE", "UNQUOTE", "MRN")


def is_title(words: str) -> bool:
    """Whether the words over a rule make a heading and can be nothing else."""
    return not (
        "  " in words
        or words.startswith(_NO_HEADINGS)
        or words.upper().startswith(("END", "BEGIN"))
        or CLOSING.match(words)
        or is_level_line(words)
        or captions.is_stray_caption(words)
        or closing.is_prosign(words)
    )


def is_rest(words: str) -> bool:
    """Whether a page line can have cut words off: several lines, or the end of a sentence."""
    return "\n" in words or words.endswith((".", ". "))


@lru_cache(maxsize=1024)  # the same few people sign the cables of a post
def is_surname(name: str) -> bool:
    """Whether the word in capitals that ends a text signs it."""
    return closing.is_signature(name, all_capitals=True)
