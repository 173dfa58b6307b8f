"""What the short words of header and routing mean, for a tip beside them. No Qt."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from cable_reader.cable.record import Addressee
from cable_reader.cable.vocabulary import (
    caption_meaning,
    executive_order_meaning,
    level_meaning,
    precedence_meaning,
    routing_meaning,
    tag_meaning,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cable_reader.app.models.outline import Row
    from cable_reader.cable.record import Cable


def meanings_of(row: Row, cable: Cable) -> list[str]:
    """Explain what stands in a row, one line for each word that is known."""
    if isinstance(row.fact, Addressee):
        return _of_addressee(row.fact)
    by_code: dict[str, Callable[[], list[str]]] = {
        "tags": lambda: _lines(_words(row), tag_meaning),
        "tag": lambda: _lines(_words(row), tag_meaning),
        "captions": lambda: _lines(_words(row), caption_meaning),
        "precedence": lambda: _lines(row.value.split(" / "), precedence_meaning),
        "classification": lambda: _lines(_level(cable), level_meaning),
        "eo": lambda: list(filter(None, (executive_order_meaning(row.value),))),
        "dtg": lambda: _moments(cable, row.code),
        "date": lambda: _moments(cable, row.code),
        "filing-time": lambda: _moments(cable, row.code),
    }
    return by_code.get(row.code, list)()


def _words(row: Row) -> list[str]:
    return [word.strip() for word in row.value.replace("\n", ",").split(",")]


def _level(cable: Cable) -> list[str]:
    return [cable.banner.level.title] if cable.banner else []


def _lines(words: Iterable[str], meaning: Callable[[str], str | None]) -> list[str]:
    return [f"{word}: {said}" for word in words if word and (said := meaning(word))]


def _of_addressee(addressee: Addressee) -> list[str]:
    found = []
    if addressee.routing_indicator and (said := routing_meaning(addressee.routing_indicator)):
        found.append(f"{addressee.routing_indicator}: {said}")
    if addressee.precedence and (said := precedence_meaning(addressee.precedence)):
        found.append(f"{addressee.precedence}: {said}")
    return found


def _moments(cable: Cable, code: str) -> list[str]:
    """Give the moment in ISO form, and as clocks here showed it."""
    group = cable.facts.date_time
    iso = cable.facts.filing_time if code == "filing-time" else group.iso if group else None
    if iso is None:
        return []
    try:
        here = datetime.datetime.fromisoformat(iso).astimezone()
    except (ValueError, OverflowError, OSError):  # before the system's clocks began
        return [iso]
    return [iso, here.strftime("%Y-%m-%d %H:%M %Z")]
