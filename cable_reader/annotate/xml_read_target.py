"""Targets as XML has them: place, quotation, paragraph and state of one mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.annotate.characters import CharacterError, decode_text
from cable_reader.annotate.foreign import Foreign
from cable_reader.annotate.target import State, Target
from cable_reader.annotate.verbatim import element_text
from cable_reader.annotate.vocabulary import SKETCH, detail, split_name
from cable_reader.annotate.xml_fields import (
    TARGET,
    TARGET_CHILDREN,
    DamagedError,
    foreign_attributes,
    matching,
    optional_number,
    ours,
    score_of,
)

if TYPE_CHECKING:
    from cable_reader.annotate.xml_loader import XmlElement

_MOST_PARAGRAPHS = 1_000_000  # that one mark may run through
# Names that are asked for on every annotation, among thousands.
_EXACT, _PREFIX, _SUFFIX = ours("exact"), ours("prefix"), ours("suffix")
_LAST_ORDINAL, _FIELD, _OFFSET = detail("last-ordinal"), detail("field"), detail("offset")
_PARAGRAPH_DIGEST, _PARAGRAPH_SKETCH = detail("paragraph-digest"), detail("paragraph-sketch")
_NOTHING: frozenset[str] = frozenset()
_STATE, _STATES = detail("state"), {str(state): state for state in State}


def read_target(element: XmlElement, newline: str) -> Target:
    """Read one target; raises DamagedError."""
    children = {child.tag: child for child in element}
    exact, prefix, suffix = (
        read_text(children[name], newline) if name in children else None
        for name in (_EXACT, _PREFIX, _SUFFIX)
    )
    start, end = _place_of(element)
    scope = element.get("scope")
    if not scope:
        raise DamagedError("scope")
    state, strange_state = _read_state(element)
    length = (end or 0) - (start or 0)
    if state is State.ANCHORED and None not in (exact, start) and len(exact or "") != length:
        raise DamagedError("exact", f"{len(exact or '')} of {length}")
    ordinal, last_ordinal = _ordinals_of(element)
    return Target(
        scope,
        start,
        end,
        exact,
        prefix or "",
        suffix or "",
        element.get("para"),
        ordinal,
        last_ordinal,
        element.get("mark"),
        element.get(_FIELD),
        element.get(_PARAGRAPH_DIGEST),
        _sketch_of(element),
        optional_number(element, _OFFSET),
        score_of(element, "rival"),
        state,
        score_of(element, "score"),
        Foreign(
            foreign_attributes(element, TARGET - strange_state if strange_state else TARGET),
            _strange_children(element),
        ),
    )


def read_text(container: XmlElement, newline: str) -> str:
    """Give the characters of a note or a quotation; raises DamagedError."""
    try:
        return decode_text(container, newline)
    except CharacterError as error:
        raise DamagedError(split_name(container.tag)[1], *error.args) from error


def _place_of(element: XmlElement) -> tuple[int | None, int | None]:
    """Give start and end: both are there or none."""
    start, end = optional_number(element, "start"), optional_number(element, "end")
    if (start is None) != (end is None) or (start or 0) > (end or 0):
        raise DamagedError("start", f"{start}-{end}")
    return start, end


def _ordinals_of(element: XmlElement) -> tuple[int | None, int | None]:
    """Give the first and the last paragraph: the file counts from 0, the cable from 1."""
    first, last = optional_number(element, "ordinal"), optional_number(element, _LAST_ORDINAL)
    if last is not None and last - (first or 0) > _MOST_PARAGRAPHS:
        raise DamagedError("last-ordinal", last)  # all in between would be gone through
    return None if first is None else first + 1, None if last is None else last + 1


def _sketch_of(element: XmlElement) -> str | None:
    if element.get(_PARAGRAPH_SKETCH) is None:
        return None
    return matching(SKETCH, element, _PARAGRAPH_SKETCH)


def _read_state(element: XmlElement) -> tuple[State, frozenset[str]]:
    """Give the state, and the attributes to keep because a later version wrote them."""
    newer, plain = element.get(_STATE), element.get("state")
    if newer is not None:
        known = newer in _STATES
        return _STATES.get(newer, State.AMBIGUOUS), frozenset(() if known else {_STATE, "state"})
    if plain is None:
        return State.ANCHORED, _NOTHING
    if plain in _STATES:
        return _STATES[plain], _NOTHING
    return State.AMBIGUOUS, frozenset({"state"})


def _strange_children(target: XmlElement) -> tuple[str, ...]:
    return tuple(
        element_text(child)
        for child in target
        if isinstance(child.tag, str) and child.tag not in TARGET_CHILDREN
    )
