"""Text from files on its way into widgets that would read it as rich text."""

from __future__ import annotations

# As html.escape does, whose module loads a table of 2,000 names at start.
_AS_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})


def plain_tip(text: str) -> str:
    """Give a tooltip that shows ``text`` as it stands: Qt has no plain tooltips, so it is escaped."""
    return f'<p style="white-space:pre-wrap">{text.translate(_AS_TEXT)}</p>' if text else ""


def menu_words(text: str) -> str:
    """Give words for a menu: an ampersand would become an underline."""
    return text.replace("&", "&&")


def shortened(text: str, length: int) -> str:
    """Give one line of at most ``length`` characters, cut at the end."""
    folded = " ".join(text.split())
    return folded if len(folded) <= length else folded[: length - 1].rstrip() + "…"


def shortened_path(path: str, length: int = 48) -> str:
    """Give a file's name, printable and cut in the middle; the ending stays."""
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in path)
    if len(shown) <= length:
        return shown
    half = (length - 1) // 2
    return f"{shown[:half]}…{shown[-half:]}"
