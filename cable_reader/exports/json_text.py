"""JSON that keeps every character, also those that UTF-8 cannot carry."""

from __future__ import annotations

import json
from typing import Any

from cable_reader.cable.patterns import pattern

_SURROGATE = pattern(r"[\ud800-\udfff]")


def json_bytes(value: Any, depth: int = 0) -> bytes:
    """Write a value as UTF-8 with a line feed; lone surrogates stand as escapes.

    What is inside gets lines of its own down to ``depth``, so that people and version control
    see one thing a line, and the library's fast encoder does the rest.
    """
    text = _laid_out(value, depth)
    return (_SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n").encode()


def _laid_out(value: Any, depth: int) -> str:
    if depth and isinstance(value, dict) and value:
        lines = (f"{json.dumps(name)}: {_laid_out(one, depth - 1)}" for name, one in value.items())
        return "{\n" + ",\n".join(lines) + "\n}"
    if depth and isinstance(value, list) and value:
        return "[\n" + ",\n".join(_laid_out(one, depth - 1) for one in value) + "\n]"
    return json.dumps(value, ensure_ascii=False)
