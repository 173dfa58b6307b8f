"""Message reference numbers."""

from __future__ import annotations

from typing import NamedTuple

from cable_reader.cable.patterns import pattern

_NOT_LETTERS = pattern(r"[^A-Z0-9]")
# Other names of one station: the Department numbers its telegrams STATE; drafters shorten some posts.
_ALIASES = {
    "SECSTATE": "STATE",
    "SECSTATE WASHDC": "STATE",
    "SECSTATE WASHINGTON": "STATE",
    "SECDEF WASHDC": "SECDEF",
    "USDOC WASHDC": "USDOC",
    "USUN": "USUN NEW YORK",
    "USUN NY": "USUN NEW YORK",
    "USEU": "USEU BRUSSELS",
    "UNVIE": "UNVIE VIENNA",
    "PARIS FR": "UNESCO PARIS FR",
    "UNESCO PARIS": "UNESCO PARIS FR",
    "USUNESCO PARIS": "UNESCO PARIS FR",
    "USUNESCO PARIS FR": "UNESCO PARIS FR",
    "HAGUE": "THE HAGUE",
    "MEXICO CITY": "MEXICO",
    "HK": "HONG KONG",
    "HCMC": "HO CHI MINH CITY",
    "HO CHI MINH": "HO CHI MINH CITY",
    "BKK": "BANGKOK",
    "KL": "KUALA LUMPUR",
    "RIO": "RIO DE JANEIRO",
    "RIO DE JAN": "RIO DE JANEIRO",
}


class MessageReference(NamedTuple):
    """``TOKYO 002367`` of 2008; canonical form ``08TOKYO2367``."""

    year: int | None
    post: str  # as printed, blanks kept
    number: str  # without leading zeros

    @property
    def canonical(self) -> str | None:
        """Two-digit year, ``post_key`` and number: ``08TOKYO2367``; None without a year."""
        if self.year is None:
            return None
        return f"{self.year % 100:02d}{self.post_key}{self.number}"

    @property
    def post_key(self) -> str:
        """The post in capitals without blanks or punctuation; SECSTATE is STATE."""
        post = self.post.upper()
        return _NOT_LETTERS.sub("", _ALIASES.get(post, post))


def plain_number(digits: str) -> str:
    """Drop leading zeros; a number of zeros stays ``0``."""
    return digits.lstrip("0") or "0"


def is_alias(post: str) -> bool:
    """Whether a name in capitals is another name of a post."""
    return post in _ALIASES
