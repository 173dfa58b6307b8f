"""An invented cable with words that repeat, and short ways to sets, files and sessions."""

from __future__ import annotations

import hashlib
import random
import textwrap
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    SourceDescription,
    target_for_cable,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.annotate.session import AnnotationSession
from cable_reader.annotate.source import newline_style, words_digest
from cable_reader.annotate.vocabulary import VERSION
from cable_reader.assets import resource
from cable_reader.reading import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from cable_reader.cable.record import Cable

HEAD = """\
VZCZCXYZ0001
PP RUEHC
DE RUEHQQ #0042/01 1231015
ZNY CCCCC ZZH
P 031015Z MAY 07
FM AMEMBASSY NOWHEREVILLE
TO RUEHC/SECSTATE WASHDC PRIORITY 0017
INFO RUEHBK/AMEMBASSY BRACKENFORD 0009
BT
C O N F I D E N T I A L NOWHEREVILLE 000042

SIPDIS

E.O. 12958: DECL: 05/03/2017
TAGS: PREL, ECON, XX
SUBJECT: FICTIONAL: HARBOR FERRY TALKS RESUME

Classified By: Pol-Econ Counselor Jane Q. Sample; Reasons: 1.4 (b/d)

"""
TAIL = "\n\nSAMPLE\nBT\n#0042\nNNNN\n"
BODY = """\
1. (C) SUMMARY: The ferry talks between Nowhereville and Brackenford resumed on May 2 after a
pause of three weeks. Russia sent an observer; Russia did not speak. END SUMMARY.

2. (SBU) The harbor master told Econoff that the new timetable would cost "about nine million
crowns" a year, and that the ferry would call at Brackenford twice a day.

3. (C) The Minister of Fisheries repeated that Nowhereville could not agree to a harbor tax
before the ferry talks end. He added that the timetable was a matter for the harbor master.

4. (U) The joint statement was published on May 3.

5. (C) COMMENT: A caf\u00e9 owner at the pier said \u201cthe ferry will
come\u201d; a caf\u00e9 owner at the harbor
said it will not. Post sees no reason to change its view. END COMMENT."""

NOUNS = ("ferry", "harbor", "treaty", "delegation", "tariff", "border", "council", "embassy")
VERBS = ("said", "told", "noted", "repeated", "argued", "asked", "replied", "hoped", "warned")
ENDS = (
    "that the new timetable would cost about nine million crowns",
    "that no agreement on the harbor was near",
    "that the delegation would return in three weeks",
    "that the treaty did not cover fisheries",
    "that post should not expect an answer before the summer",
    "that the border council had never met in Brackenford",
    "that nobody had asked the ferry owners",
)


def long_cable_text(seed: int, paragraphs: int) -> str:
    """Write an invented cable in which words and half sentences come again and again."""
    chance = random.Random(seed)
    body = []
    for number in range(1, paragraphs + 1):
        sentences = [
            f"The {chance.choice(NOUNS)} {chance.choice(NOUNS)} {chance.choice(VERBS)} "
            f"{chance.choice(ENDS)}, and the {chance.choice(NOUNS)} of May "
            f"{chance.randrange(1, 30)} {chance.choice(VERBS)} {chance.choice(NOUNS)} "
            f"number {chance.randrange(100, 999)}."
            for _ in range(chance.randrange(2, 5))
        ]
        body.append(textwrap.fill(f"{number}. (C) FICTIONAL. " + " ".join(sentences), 66))
    return HEAD + "\n\n".join(body) + TAIL


def described(
    text: str, name: str = "07NOWHEREVILLE42.txt", **values: object
) -> SourceDescription:
    """Describe a text as a UTF-8 file of its own."""
    data = text.encode("utf-8", "surrogatepass")
    standard = {
        "name": name,
        "encoding": "utf-8",
        "newline": newline_style(text),
        "size": len(data),
        "chars": len(text),
        "sha256": hashlib.sha256(data).hexdigest(),
        "norm_sha256": words_digest(text),
        "mrn": "07NOWHEREVILLE42",
    }
    return SourceDescription(**{**standard, **values})


def find_span(cable: Cable, words: str, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = cable.text.index(words, start + 1)
    return start, start + len(words)


@pytest.fixture
def text() -> str:
    return HEAD + BODY + TAIL


@pytest.fixture
def cable(text: str) -> Cable:
    return parse(text)


@pytest.fixture
def describe() -> Callable[..., SourceDescription]:
    return described


@pytest.fixture
def long_text() -> Callable[[int, int], str]:
    return long_cable_text


@pytest.fixture
def find() -> Callable[..., tuple[int, int]]:
    return find_span


@pytest.fixture
def note_on(cable: Cable) -> Callable[..., Annotation]:
    """Make an annotation on the nth place of some words of the cable."""

    def make(words: str, nth: int = 0, **values: object) -> Annotation:
        start, end = find_span(cable, words, nth)
        return Annotation.new(target_for_span(cable, start, end), **values)

    return make


@pytest.fixture
def marked(cable: Cable, text: str, note_on: Callable[..., Annotation]) -> AnnotationSet:
    """A set with a bit of everything."""
    annotations = AnnotationSet(source=described(text))
    annotations, economy = annotations.with_new_label("economy", description="Trade & <money>")
    annotations, ferries = annotations.with_new_label("ferries", parent=economy.uuid)
    annotations, check = annotations.with_new_label("To check")
    made = (
        Annotation.new(target_for_cable(), note="On the whole cable.", author="R. Reader"),
        Annotation.new(
            target_for_paragraph(cable, cable.paragraphs[1]),
            note="Compare with\nthe April reporting \U0001f4cc \u2014 & <b>",
            author="R. Reader",
            status="open",
            important=True,
        ),
        note_on("about nine million\ncrowns", labels=(economy.uuid, ferries.uuid), color="yellow"),
        note_on("Russia", 1, labels=(check.uuid,), author="A. N. Other", color="#8ecbff"),
    )
    for annotation in made:
        annotations = annotations.with_annotation(annotation)
    return annotations


@pytest.fixture
def state_folder(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def session_of(
    tmp_path: Path, state_folder: Path, text: str
) -> Iterator[Callable[..., AnnotationSession]]:
    """Open sessions that are closed when the test ends."""
    sessions: list[AnnotationSession] = []

    def open_session(path: Path | None = None) -> AnnotationSession:
        session = AnnotationSession.open(
            path or tmp_path / "a.txt.annotations.xml", state_folder, described(text)
        )
        sessions.append(session)
        return session

    yield open_session
    for session in sessions:
        session.close()


@pytest.fixture(scope="session")
def schema() -> etree.RelaxNG:
    """Our own schema, as it is shipped."""
    data = resource("schemas", f"cable-annotations-{VERSION}.rng").read_bytes()
    return etree.RelaxNG(etree.fromstring(data))
