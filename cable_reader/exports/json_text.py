"""JSON that keeps every character, also those that UTF-8 cannot carry."""

from __future__ import annotations

import json
import re
from typing import Any

_SURROGATE = re.compile(r"[\ud800-\udfff]")


def json_bytes(value: Any, indent: int | None = None) -> bytes:
    """Write a value as UTF-8 with a line feed; lone surrogates stand as escapes."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return (_SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n").encode()
