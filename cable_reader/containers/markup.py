"""Markup to tokens: every character of an HTML page, in order, in linear time.

Not ``html.parser``: in the Pythons we run on, 80 KB of unclosed quotes keep it busy for half a
minute and ``<![`` makes it raise. No tree is built, so no depth of nesting loses text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEXT = pattern(r"[<&]")
_NAME = pattern(r"</?([A-Za-z][^\s/>]{0,63})")
_ATTRIBUTE_END = pattern(r"[>\"']")
_REFERENCE = pattern(
    r"&(?:#(?P<decimal>[0-9]{1,7})|#[xX](?P<hexadecimal>[0-9A-Fa-f]{1,6})"
    r"|(?P<name>[A-Za-z][A-Za-z0-9]{1,31}));?"
)
_LONGEST_TAG = 4096  # characters; quotes are matched no further, which keeps the time linear
_RAW = frozenset({"script", "style"})  # their content is no markup
CODE = "#code"  # what stands for the tag of their content
_FIRST_C1, _LAST_C1 = 0x80, 0x9F  # as references they stand for cp1252
_SURROGATES = range(0xD800, 0xE000)
_LAST_CODE_POINT = 0x10FFFF


class Token(NamedTuple):
    """Characters ``start..end`` of the page: text, or a tag by its name.

    ``text`` is None where the characters stand for themselves, else what they stand for: a
    character reference gives its character, a tag, comment or declaration nothing.
    """

    start: int
    end: int
    text: str | None = None
    tag: str = ""  # in small letters, with a slash before it when it closes


def tokens(page: str) -> Iterator[Token]:
    """Yield the tokens of a page; they tile it."""
    return _Scanner(page).scan()


class _Scanner:
    def __init__(self, page: str) -> None:
        self._page = page
        self._missing: set[str] = set()  # terminators that do not come any more

    def scan(self) -> Iterator[Token]:
        page = self._page
        at = text_from = 0
        while (found := _NEXT.search(page, at)) is not None:
            at = found.start()
            token = self._reference(at) if page[at] == "&" else self._markup(at)
            if token is None:  # stands for itself
                at += 1
                continue
            if text_from < at:
                yield Token(text_from, at)
            yield token
            at = text_from = token.end
            if token.tag in _RAW and (end := self._raw_end(token.tag, at)) > at:
                yield Token(at, end, None, CODE)
                at = text_from = end
        if text_from < len(page):
            yield Token(text_from, len(page))

    def _find(self, what: str, start: int) -> int:
        """Find a terminator; one that was not found is not looked for again."""
        if what in self._missing:
            return -1
        at = self._page.find(what, start)
        if at < 0:
            self._missing.add(what)
        return at

    def _markup(self, at: int) -> Token | None:
        page = self._page
        if page.startswith("<!--", at):
            return self._until("-->", at + 4, at)
        if page.startswith("<![CDATA[", at):
            end = self._find("]]>", at)
            return Token(at, at + 9, "") if end >= 0 else None
        if page.startswith(("<!", "<?"), at):
            return self._until(">", at, at)
        name = _NAME.match(page, at)
        if name is None:
            return None
        end = self._tag_end(name.end())
        if end < 0:
            return None
        slash = "/" if page[at + 1] == "/" else ""
        return Token(at, end, "", slash + name[1].lower())

    def _until(self, what: str, start: int, at: int) -> Token | None:
        end = self._find(what, start)
        return Token(at, end + len(what), "") if end >= 0 else None

    def _tag_end(self, start: int) -> int:
        first = self._find(">", start)
        if first < 0:
            return -1
        at = start
        limit = min(len(self._page), start + _LONGEST_TAG)
        while (found := _ATTRIBUTE_END.search(self._page, at, limit)) is not None:
            if found[0] == ">":
                return found.end()
            close = self._page.find(found[0], found.end(), limit)
            if close < 0:
                break
            at = close + 1
        return first + 1  # an unclosed quote

    def _raw_end(self, tag: str, start: int) -> int:
        for closing in (f"</{tag}", f"</{tag.upper()}"):
            end = self._find(closing, start)
            if end >= 0:
                return end
        return start

    def _reference(self, at: int) -> Token | None:
        found = _REFERENCE.match(self._page, at)
        if found is None:
            return None
        if found["name"]:
            from html import unescape  # a table of 2,000 names

            text = unescape(found[0])
            return Token(at, found.end(), text) if text != found[0] else None
        number = int(found["decimal"]) if found["decimal"] else int(found["hexadecimal"], 16)
        return Token(at, found.end(), _character(number))


def _character(number: int) -> str:
    if _FIRST_C1 <= number <= _LAST_C1:
        return bytes((number,)).decode("cp1252", "ignore") or chr(number)
    if number == 0 or number in _SURROGATES or number > _LAST_CODE_POINT:
        return "\N{REPLACEMENT CHARACTER}"
    return chr(number)
