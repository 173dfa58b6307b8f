"""The directory of routing indicators, learnt from the cables opened.

Each address line with an indicator teaches one pair: RUEHC is SECSTATE WASHDC.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from cable_reader import files
from cable_reader.cable.vocabulary import routing_meaning
from cable_reader.errors import CableReaderError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from cable_reader.cable.record import Addressee, Cable

_LIMIT = 32 << 20
_NAMES = 8  # kept for one indicator; RUEKJCS serves more, but not many more
_NO_INDICATOR = "ZEN"  # an operating signal in the indicator's place


def indicators_of(cable: Cable) -> Iterator[tuple[str, str]]:
    """Yield the pairs of indicator and PLAD that a cable's address lines teach."""
    facts = cable.facts
    addressees: tuple[Addressee, ...] = (*facts.action, *facts.info, *facts.exempt)
    if facts.sender:
        addressees = (facts.sender, *addressees)
    for one in addressees:
        if one.routing_indicator and one.routing_indicator != _NO_INDICATOR and one.plad:
            yield one.routing_indicator, one.plad
    for transmission in facts.transmissions:
        if transmission.origin_indicator and facts.sender and facts.sender.plad:
            yield transmission.origin_indicator, facts.sender.plad


class Directory:
    """Whom each routing indicator serves, by how often it was seen so."""

    def __init__(self) -> None:
        self._seen: dict[str, Counter[str]] = {}

    def __len__(self) -> int:
        return len(self._seen)

    def learn(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Count pairs of indicator and PLAD."""
        for indicator, plad in pairs:
            names = self._seen.setdefault(indicator, Counter())
            names[plad] += 1
            if len(names) > 2 * _NAMES:
                self._seen[indicator] = Counter(dict(names.most_common(_NAMES)))

    def names(self, indicator: str) -> list[str]:
        """Give the PLADs of an indicator, the most frequent first."""
        return [name for name, _ in self._seen.get(indicator.upper(), Counter()).most_common()]

    def meaning(self, indicator: str) -> str | None:
        """Say whom an indicator serves: as learnt, else what its network is."""
        return "; ".join(self.names(indicator)[:3]) or routing_meaning(indicator)

    def save(self, path: Path) -> None:
        """Write the directory to a file. Raises UnwritableError."""
        files.ensure_folder(path.parent)
        files.atomic_write(path, json.dumps(self._seen, indent=0, sort_keys=True).encode("ascii"))

    @classmethod
    def load(cls, path: Path) -> Directory:
        """Read a saved directory; a missing or damaged file is an empty one."""
        directory = cls()
        try:
            stored = json.loads(files.read_bytes(path, _LIMIT))
        except (CableReaderError, ValueError, RecursionError):
            return directory
        for indicator, names in stored.items() if isinstance(stored, dict) else ():
            if isinstance(names, dict):
                counts = {plad: n for plad, n in names.items() if isinstance(n, int)}
                directory._seen[indicator] = Counter(counts)
        return directory
