"""Regular expressions that are compiled when they are first used.

There are some two hundred, and compiling them all would take longer than reading a cable: the
window and the command line pay only for those that a cable needs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, AnyStr, cast

if TYPE_CHECKING:
    from re import Pattern

_METHODS = (
    "match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split", "scanner",
)  # fmt: skip


class Later:
    """Stands for a compiled pattern and becomes it: from the first use on, its methods are these."""

    def __init__(self, source: Any, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # what copying and pickling ask for
            raise AttributeError(name)
        compiled = self.compiled()
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def compiled(self) -> Pattern[Any]:
        """Compile it now."""
        source = self.pattern
        if self._flags & re.IGNORECASE and isinstance(source, str):
            source = _LETTERS.sub(_of_ascii, source)
        return re.compile(source, self._flags)


def _of_ascii(part: re.Match[str]) -> str:
    """Let the letters of a set be those of ASCII, whatever their case.

    Without this ``re`` also finds their kin in all of Unicode (the long s, the sign of kelvin
    for k), and takes ten times as long to compile each set.
    """
    return part[0] if part[0][0] == "\\" else f"(?a:{part[0]})"


def pattern(source: AnyStr, flags: int = 0) -> Pattern[AnyStr]:
    """Give a pattern that is compiled at its first use; use it as one that is."""
    return cast("Pattern[AnyStr]", Later(source, flags))


# A set that names letters, all of ASCII, and no class such as ``\s``.
_LETTERS = pattern(r"\\.|\[\^?(?=[^\]]*[A-Za-z])(?:[ -\[^-~]|\\[^\w])*\]", re.DOTALL)
