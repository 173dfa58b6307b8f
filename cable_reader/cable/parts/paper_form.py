"""Forms of telegrams on paper, 1940s to 1960s, and of airgrams: ``FROM:``, ``NO:``, ``Rec'd:``.

The forms print labels, a level and a column of offices side by side; a line is read cell by cell.
"""

from __future__ import annotations

import re

from cable_reader.cable.patterns import pattern

_MONTH = (
    r"(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\.?)"
)
_HOUR = r"(?:\d{1,2}(?:[:.]\d\d)?[ ]?[AP]\.?[ ]?M\.?|NOON|MIDNIGHT)"
_DATE = rf"{_MONTH}[ ]\d{{1,2}}"
# Three blanks or a tab part two cells, if no colon stands before or behind them.
CELL = pattern(r"\S+(?:(?:[ ]{1,2}|(?<=:)[ ]{3,14}|[ ]{3,9}(?=:))\S+)*")
HEADING = pattern(
    r"(?:(?:INCOMING|OUTGOING)[ ]+)?(?:TELEGRAM(?:[ ]RECEIVED)?|AIRGRAM)$"
    r"|(?:INCOMING|OUTGOING)(?:[ ]+DEPARTMENT[ ]OF[ ]STATE)?$"
    r"|(?:INCOMING|OUTGOING)[ ]+(?:TELEGRAM|AIRGRAM)\b"
    r"|[\d.A-Z/\-]{3,20}:?[ ]?TELEGRAM$|VERBATIM[ ]TEXT$",
    re.IGNORECASE,
)
FURNITURE = pattern(
    r"DEPARTMENT[ ]OF[ ]STATE(?:[ ]+TELEGRAM|[ ]?[\-\u2013\u2014][ ]?DIVISION[ ]OF\b.{0,60})?$"
    r"|DIVISION[ ]OF\b|TELECOMMUNICATIONS?\b|TELEGRAPH[ ](?:BRANCH|SECTION)$|PLAIN$"
    rf"|CONTROL\b[ ]?(?:NO\.?)?[ ]?:?[ ]{{0,3}}\d{{1,6}}$|{_HOUR}$|A-\d{{1,5}}$"
    r"|CLASSIFICATION$|(?:INDICATE|COLLECT|CHARGE)\b.{0,30}$|ORIGIN$|PAGE[ ]\d"
    # "THE AMBASSADOR IN OSTGARD (HOLLIS) TO THE SECRETARY OF STATE": the heading of an edition
    r"|THE[ ](?:ACTING[ ])?(?:AMBASSADOR|CHARG[E\u00c9]|MINISTER|CONSUL|SECRETARY|CHIEF|DEPARTMENT)\b.{5,90}"
    r"\bTO[ ]THE[ ](?:ACTING[ ])?(?:DEPARTMENT|SECRETARY|EMBASSY|LEGATION|CONSULATE|AMBASSADOR|CHARG)\b.{0,60}$",
    re.IGNORECASE,
)
# When it came or was sent: Rec'd March 5, 1958; the date alone; Dated February 22, 1946; Rec'd 3:52 p.m.
RECEIVED = pattern(
    rf"(?:(?:REC(?:'|\u2019)?D\.?|RECEIVED|DATED?|SENT)[ ]{{0,9}}:?[ ]{{0,14}})?"
    rf"(?:(?P<date>{_DATE}),?[ ](?P<year>\d{{4}})"
    rf"(?:,?[ ]{{1,4}}{_HOUR})?|{_HOUR})$",
    re.IGNORECASE,
)
# "OSTGARD, March 5, 1952-1 p.m.": place and date of an edition
PLACE_AND_DATE = pattern(
    rf"(?P<place>[A-Z][A-Z .'\-]{{2,30}}),[ ](?P<date>{_DATE}),?[ ](?P<year>\d{{4}})"
    rf"(?:[ ]?[,\-\u2013\u2014][ ]?{_HOUR})?$",
    re.IGNORECASE,
)
# The number with day and hour: NO 1204, March 5, 1 p.m.; 511, February 22, 9 p.m.
NUMBER = pattern(
    rf"(?=NO|\d{{1,5}},)(?:NO\.?[ ]?:?[ ]{{1,4}})?(?P<number>\d{{1,5}})"
    rf"(?:,[ ](?P<date>{_DATE})(?:,?[ ](?P<year>\d{{4}}))?"
    rf"(?:,?[ ]{_HOUR})?(?:,?[ ](?P<late>\d{{4}}))?)?"
    r"(?:[ ]{1,4}(?P<section>\((?:FINAL[ ])?SECTION[ ][A-Z0-9 ]{1,20}\)))?$",
    re.IGNORECASE,
)
# A colon, or the capitals of a form without it.
LABELLED = pattern(
    r"(?P<label>FROM|TO|INFO|ACTION|SENT[ ]TO|RPTD[ ]INFO|REPEATED[ ]INFO(?:RMATION)?)"
    r"(?:[ ]{0,9}:[ ]{0,14}|(?-i:(?<=[A-Z])[ ]{1,3}(?=[A-Z])))(?P<value>\S.*)$",
    re.IGNORECASE,
)
PRECEDENCE = pattern(
    r"(?:US[ ])?(?:NIACT|URGENT|FLASH|(?:OPERATIONAL[ ])?IMMEDIATE|PRIORITY|ROUTINE)"
    r"(?:[ ](?:IMMEDIATE|PRIORITY))?$"
)
# "SENT DEPARTMENT 1204, REPEATED INFORMATION LONDON 33", "RPTD INFO PARIS 51"
DISTRIBUTION = pattern(
    r"(?:ACTION|SENT(?:[ ]TO)?|REPEATED|RPTD)[ ](?:DEP(?:T|ARTMENT)|INFO|[A-Z]{3,})\b.{0,150}\d\.?$",
    re.IGNORECASE,
)
PASSING = pattern(
    r"FOR[ ].{2,60}[ ]FROM[ ].{2,60}$|(?:EYES[ ]ONLY|FOR)[ ](?:THE[ ])?[A-Z ]{3,40}$"
)
# "This telegram must be paraphrased ...": over several short lines, up to the code's level
PARAPHRASE = pattern(r"(?:THIS|NO)[ ](?:TELEGRAM|MESSAGE|PARAPHRASE)\b", re.IGNORECASE)
PARAPHRASE_ENDS = pattern(
    r"(?:.*\bAGENC(?:Y|IES)\.?|.*\bNECESSARY\.?)?[ ]?"
    r"\((?P<level>TOP[ ]SECRET|SECRET|CONFIDENTIAL|RESTRICTED|[A-Z ]{2,20})\)$"
    r"|.*\b(?:AGENCY|NECESSARY)\.$",
    re.IGNORECASE,
)
# The column at the edge: "Action", "EUR", "Info", "RMR", "31-L", and initials "RS-K-M".
OFFICES = pattern(
    r"(?:Action|ACTION|Info|INFO)(?:[ ][A-Z]{1,5})?$"
    r"|(?:[A-Z]{1,4}/?[A-Z]{0,3}|\d{1,3}(?:-[A-Z])?|[A-Z]{1,3}(?:-[A-Z]{1,3}){1,3})$"
)
POST = pattern(
    r"(?:AM(?:ERICAN[ ])?)?(?:EMBASSY|CONSUL|CONGEN|LEGATION)\b|US(?:MISSION|RO|DEL)\b",
    re.IGNORECASE,
)
# "OSTGARD", over "Dated February 22, 1946"
PLACE = pattern(r"[A-Z][A-Z.'\-]{2,20}(?:[ ][A-Z][A-Z.'\-]{1,20}){0,3}$")
PLACES = pattern(r"[A-Z][^,]{0,40}")
LIST = pattern(r"[A-Z][A-Z.'\- ]{2,30}(?:,[ ][A-Z][A-Z.'\- ]{2,30}){1,12}$")
DATED = pattern(r"DATED[ ]", re.IGNORECASE)
ADDRESSED = pattern(r"(?:THE[ ])?SECRETARY[ ]OF[ ]STATE,?$|WASHINGTON\.?$", re.IGNORECASE)
LEVEL_TAIL = pattern(r"[ ](?:SECURITY[ ]INFORMATION|\(?MODIFIED[ ]HANDLING.{0,20})$")
# What tells such a form: its name, or the labels that telegrams of later nets have not.
_TELLS = pattern(
    r"NO\.?[ ]{0,9}:|CONTROL\b[ ]?(?:NO\.?)?[ ]?:|REC(?:'|\u2019)?D\b|SENT[ ]TO:|RPTD[ ]INFO\b"
    r"|SENT[ ]DEPARTMENT|NO\.?[ ]\d|DATED[ ]|A-\d{1,5}$",
    re.IGNORECASE,
)
_ADDRESSES = pattern(
    r"(?:FROM|TO|INFO|ACTION)(?:[ ]{0,9}:|[ ](?-i:[A-Z]{2}))", re.IGNORECASE
)  # mails have them too
_FEWEST = 3
_MOST_OF_ADDRESSES = 2


def is_form(words: list[str]) -> bool:
    """Whether the first lines of a text are those of such a form."""
    told = addresses = 0
    for word in words:
        for cell in CELL.findall(word):
            if HEADING.match(cell):
                told += 2
            elif _TELLS.match(cell) or PLACE_AND_DATE.match(cell):
                told += 1
            elif _ADDRESSES.match(cell):
                addresses += 1
        if told and told + min(addresses, _MOST_OF_ADDRESSES) >= _FEWEST:
            return True
    return False
