"""Date-time groups and filing times."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from cable_reader.cable.tree import Node

MONTHS = {
    name: number
    for number, name in enumerate(
        ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"], 1
    )
}
# As they are written out, in English whatever the system's language is.
MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_FIRST_YEAR, _LAST_YEAR = 1, 9999  # of ``datetime``
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# A two-digit year from 50 on is of the 1900s: telegrams of this form begin after 1950.
_CENTURY = 50
# Letter O stands for zero in some prints ("O91410Z"); "281337ZAUG08" has lost its blanks.
DTG = pattern(
    r"(?P<day>[\dO]{2})(?P<hour>[\dO]{2})(?P<minute>[\dO]{2})\s?(?P<zone>[A-Z])\s{0,3}"
    r"(?P<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.?\s{0,3}"
    r"(?P<year>[\dO]{4}|[\dO]{2})(?![\dA-Z])",
    re.IGNORECASE,
)
_DAY_TIME = pattern(r"(?P<day>\d{2})(?P<hour>\d{2})(?P<minute>\d{2})Z")


class DateTimeGroup(NamedTuple):
    """``281337Z AUG 08`` as printed, and in ISO form when it is a possible moment."""

    printed: str
    iso: str | None  # 2008-08-28T13:37:00Z; None when day, hour or month cannot be
    node: Node
    year: int | None = None  # four digits, also of an impossible date


def full_year(digits: str) -> int:
    """Give four digits for a printed year: 50 and above are of the 1900s."""
    year = int(digits)
    if len(digits) == 4:
        return year
    return 1900 + year if year >= _CENTURY else 2000 + year


def days_in(year: int, month: int) -> int:
    """Give the number of days of a month, leap years minded."""
    if month == 2 and (year % 4 or (year % 100 == 0 and year % 400)):
        return 28
    return _DAYS[month - 1]


def iso_moment(
    year: int, month: int, day: int, hour: int, minute: int, *, zone: str = "Z"
) -> str | None:
    """Write a moment in ISO form, UTC; None when it cannot be, or for the local zone J.

    Zone letters A to M lie one to twelve hours east, N to Y west (ACP 121).
    """
    if not (1 <= month <= 12 and 1 <= day <= days_in(year, month)):
        return None
    if not _FIRST_YEAR < year < _LAST_YEAR:
        return None  # a year printed 0000, or one whose other zones the calendar cannot hold
    if hour > 23 or minute > 59:
        return None
    if zone == "Z":
        return f"{year:04d}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:00Z"
    if zone in "ABCDEFGHIKLM":
        hours = "ABCDEFGHIKLM".index(zone) + 1
    elif zone in "NOPQRSTUVWXY":
        hours = -("NOPQRSTUVWXY".index(zone) + 1)
    else:
        return None
    import datetime  # nearly all times are of zone Z

    moment = datetime.datetime(year, month, day, hour, minute, tzinfo=datetime.UTC)
    moment -= datetime.timedelta(hours=hours)
    return moment.strftime("%Y-%m-%dT%H:%M:00Z")


def read_group(match: re.Match[str]) -> tuple[str | None, int]:
    """Read a match of ``DTG``: its ISO form, or None if impossible, and its year."""
    parts = [match[name].upper().replace("O", "0") for name in ("day", "hour", "minute")]
    year = full_year(match["year"].upper().replace("O", "0"))
    day, hour, minute = (int(part) for part in parts)
    month = MONTHS[match["month"].upper()]
    iso = iso_moment(year, month, day, hour, minute, zone=match["zone"].upper())
    return iso, year


def _day_of_year(year: int, month: int, day: int) -> int:
    return sum(_DAYS[: month - 1]) + day - (month > 2 and days_in(year, 2) == 28)


def filing_from_day_of_year(group: str, near: str) -> str | None:
    """Read ``2411337`` (day of the year, hour, minute) in the year of the ISO moment ``near``.

    A filing early in January of a telegram dated December belongs to the next year.
    """
    day, hour, minute = int(group[:3]), int(group[3:5]), int(group[5:7])
    year = int(near[:4])
    if (
        group[3:5] == near[11:13]
        and group[5:7] == near[14:16]
        and day == _day_of_year(year, int(near[5:7]), int(near[8:10]))
    ):
        return near  # nearly all are filed in the minute of their date-time group (measured)
    if day < 15 and near[5:7] == "12":
        year += 1
    if not 1 <= day <= (366 if days_in(year, 2) == 29 else 365):
        return None
    import datetime  # nearly all are filed on the day of their date-time group

    date = datetime.date(year, 1, 1) + datetime.timedelta(days=day - 1)
    return iso_moment(date.year, date.month, date.day, hour, minute)


def filing_from_day(day: int, hour: int, minute: int, near: str) -> str | None:
    """Read day of the month and time: the first such moment after the day before ``near``."""
    year, month = int(near[:4]), int(near[5:7])
    if day < int(near[8:10]) - 1:
        month += 1
        if month > 12:
            year, month = year + 1, 1
    return iso_moment(year, month, day, hour, minute)


def filing_from_group(group: str, near: str) -> str | None:
    """Read a printed ``190933Z``."""
    match = _DAY_TIME.match(group)
    if match is None:
        return None
    return filing_from_day(int(match["day"]), int(match["hour"]), int(match["minute"]), near)
