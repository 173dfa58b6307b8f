"""Mails that bring a telegram: the labelled lines of their heads, with the telegram under them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from cable_reader.cable.lines import Lines

_LABEL = pattern(
    r"(?P<key>From|To|Sent|Date|Cc|Bcc|Subject|Importance|Sensitivity|Attachments?|Reply-To"
    r"|Received|Return-Path|Message-ID|MIME-Version|Content-[A-Za-z\-]{2,30}|X-[A-Za-z\-]{2,30})"
    r"[ \t]{0,3}:(?=[ \t]|$)|(?P<mailbox>From)[ ][^\s@]{1,60}@\S{1,60}[ ]",
    re.IGNORECASE,
)
_FEWEST = 2  # labels of a head


def is_in_mail_head(lines: Lines, index: int, first: int) -> bool:
    """Whether a line with a label, ``Subject:``, stands in the head of a mail.

    ``first`` is the first line of the transmission.
    """
    words = lines.words
    if _LABEL.match(words[index]) is None:
        return False
    begin = index
    while begin > first and words[begin - 1]:
        begin -= 1
    return _is_head(words[begin : lines.next_blank(index, len(words))])


def head_over(lines: Lines, index: int, first: int) -> int:
    """Find where the head of a mail begins whose text is line ``index``; that line without one."""
    words = lines.words
    end = index
    while end > first and not words[end - 1]:
        end -= 1
    begin = end
    while begin > first and words[begin - 1]:
        begin -= 1
    return begin if end < index and _is_head(words[begin:end]) else index


def _is_head(words: list[str]) -> bool:
    labels = map(_LABEL.match, words)
    keys = {(label["key"] or label["mailbox"]).lower() for label in labels if label}
    return len(keys) >= _FEWEST and "from" in keys
