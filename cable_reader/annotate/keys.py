"""The short names by which annotations in a file refer to labels and people."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, count
from operator import attrgetter
from typing import TYPE_CHECKING

from cable_reader.annotate.annotation import Person
from cable_reader.annotate.vocabulary import NC_NAME

if TYPE_CHECKING:
    from cable_reader.annotate.annotation import AnnotationSet
    from cable_reader.annotate.label import LabelBook

_NAMED = attrgetter("author", "modified_by")


def all_people(annotations: AnnotationSet) -> list[Person]:
    """Give everybody the annotations name, each with a key of their own."""
    # Each spelling once: a thousand annotations name a handful of people.
    pairs = dict.fromkeys(map(_NAMED, annotations.annotations))
    named = [*chain.from_iterable(pairs), *(stone.by for stone in annotations.tombstones)]
    people = list(annotations.people)
    known = {person.name.casefold() for person in people}
    for name in named:
        if name and name.casefold() not in known:
            known.add(name.casefold())
            people.append(Person(name))
    keys = _own_keys([person.key for person in people], "u")
    return [
        person if person.key == key else replace(person, key=key)
        for person, key in zip(people, keys, strict=True)
    ]


def keyed_book(book: LabelBook) -> LabelBook:
    """Give every label a key of its own."""
    keys = _own_keys([label.key for label in book], "label-")
    labels = tuple(
        label if label.key == key else replace(label, key=key)
        for label, key in zip(book, keys, strict=True)
    )
    return book if labels == book.labels else replace(book, labels=labels)


def _own_keys(wished: list[str], stem: str) -> list[str]:
    """Keep each key that is an XML name and the first of its kind; number the others."""
    given: list[str] = []
    taken = set(wished)
    for key in wished:
        good = key if NC_NAME.fullmatch(key) and key not in given else None
        new = good or next(f"{stem}{n}" for n in count(1) if f"{stem}{n}" not in taken)
        taken.add(new)
        given.append(new)
    return given
