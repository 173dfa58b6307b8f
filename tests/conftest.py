"""What several folders of tests need: an invented cable with marks that bite, a measure of growth."""

from __future__ import annotations

import gc
import hashlib
import os
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import strategies as st

from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    LabelError,
    SelectionError,
    State,
    Target,
    describe_source,
    target_for_addressee,
    target_for_cable,
    target_for_field,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.annotate.store import from_xml
from cable_reader.containers.container import CableSource, Origin
from cable_reader.exports import ExportInput

# Before any Qt is loaded: without it the whole test run would end where there is no display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.annotate.session import AnnotationSession
    from cable_reader.cable.record import Cable

    Task = Callable[[], object]
    Draw = Callable[[st.SearchStrategy[Any]], Any]

HEAD = """VZCZCXYZ0001
PP RUEHC
DE RUEHQQ #0042/01 1231015
ZNY CCCCC ZZH
P 031015Z MAY 07
FM AMEMBASSY NOWHEREVILLE
TO RUEHC/SECSTATE WASHDC PRIORITY 0017
INFO RUEHBK/AMEMBASSY BRACKENFORD 0009
BT
S E C R E T SECTION 01 OF 01 NOWHEREVILLE 000042

SIPDIS

E.O. 12958: DECL: 05/03/2017
TAGS: PREL, ECON, XX
SUBJECT: (C) FICTIONAL: HARBOR FERRY TALKS RESUME

Classified By: Pol-Econ Counselor Jane Q. Sample; Reasons: 1.4 (b/d)
"""
PARAGRAPHS = (
    "(C) SUMMARY: The ferry talks resumed on May 2 after a pause of\nthree weeks. END SUMMARY.",
    "(SBU) The harbor master told Econoff that the new timetable\nwould cost nine million crowns.",
    "(U) The joint statement was published on May 3.",
    "(S/NF) A lighthouse keeper counts the ferries at night.",
)
TAIL = "\nSAMPLE\nBT\n#0042\nNNNN\n"
HOSTILE = (
    "& < > \"'",
    "=1+1",
    "+x",
    "-y",
    "@z",
    "line\nbreak\r\nand another",
    "\x01\x0c\x1b\x7f\x85",
    "\u202eRTL\u202c \u2066x",
    "\u05e9\u05dc\u05d5\u05dd",
    "\U0001f4cc\U0001d539",
    "n" * 10_000,
    "]]>",
    "<script>alert(1)</script>",
    "  lead and trail  ",
    "---",
    "# *head* [link](http://example.org) `code`\n\n    > 1. not a list",
    "\u2028\u2029\ufeff\ufffe\ufffd",
)


def cable_text(paragraphs: tuple[str, ...] = PARAGRAPHS, newline: str = "\n") -> str:
    """An invented cable of these paragraphs."""
    body = "".join(f"\n{number}. {text}\n" for number, text in enumerate(paragraphs, 1))
    return (HEAD + body + TAIL).replace("\n", newline)


def item_of(
    text: str, annotations: AnnotationSet | None = None, name: str = "a & b.txt"
) -> ExportInput:
    """What an export gets for a text that came from a UTF-8 file."""
    data = text.encode("utf-8", "surrogateescape")
    digest = hashlib.sha256(data).hexdigest()
    source = CableSource(text, Origin(name, digest, "plain-text", size=len(data)), data=data)
    cable = source.parse()
    described = describe_source(source, cable)
    marks = annotations if annotations is not None else AnnotationSet()
    return ExportInput(source, cable, replace(marks, source=described), cable.findings)


def _target(cable: Cable, draw: Draw) -> Target:
    kind = draw(st.sampled_from(("cable", "field", "addressee", "paragraph", "span", "span")))
    if kind == "field":
        return target_for_field(cable, draw(st.sampled_from(("subject", "tags", "eo"))))
    if kind == "addressee" and cable.info:
        return target_for_addressee(cable, draw(st.sampled_from(cable.info)))
    if kind == "paragraph" and cable.paragraphs:
        return target_for_paragraph(cable, draw(st.sampled_from(cable.paragraphs)))
    if kind == "span":
        start = draw(st.integers(0, len(cable.text) - 1))
        end = min(start + draw(st.integers(1, 300)), len(cable.text))
        # Half of a line end is no place in other programs, whose line ends are one character.
        start, end = (at + (cable.text[at - 1 : at + 1] == "\r\n") for at in (start, end))
        return target_for_span(cable, start, end)
    return target_for_cable()


def _labelled(draw: Draw) -> AnnotationSet:
    annotations = AnnotationSet(
        id="00000000-0000-4000-8000-000000000001", created="2026-01-02T03:04:05Z"
    )
    for name in draw(st.lists(st.sampled_from(HOSTILE), max_size=4)):
        parents = [None, *(label.uuid for label in annotations.book)]
        try:
            annotations, _ = annotations.with_new_label(
                name[:50], None, name, draw(st.sampled_from(parents))
            )
        except LabelError:
            continue
    return annotations


def _lost(target: Target) -> Target:
    return replace(
        target,
        state=State.ORPHAN,
        exact="zebra giraffe walrus pelican quagga",
        prefix="",
        suffix="",
        paragraph_digest=None,
    )


def marked_item(draw: Draw) -> ExportInput:
    """An invented cable with drawn line ends, hostile words, labels and marks."""
    words = draw(st.lists(st.sampled_from(HOSTILE[:9] + HOSTILE[11:]), max_size=2))
    paragraphs = PARAGRAPHS + tuple(f"(C) Invented: {word} end." for word in words)
    newline = draw(st.sampled_from(("\n", "\r\n", "\r")))
    item = item_of(cable_text(paragraphs, newline))
    annotations = _labelled(draw)
    labels = [label.uuid for label in annotations.book]
    for _ in range(draw(st.integers(0, 6))):
        try:
            targets = [
                _target(item.cable, draw) for _ in range(draw(st.sampled_from((1, 1, 1, 2))))
            ]
        except SelectionError:
            continue
        if draw(st.integers(0, 9)) == 0:
            targets = [_lost(one) if one.span else one for one in targets[:1]]
        made = Annotation.new(
            *dict.fromkeys(targets),
            at="2026-11-23T09:30:00.123Z",
            note=draw(st.sampled_from((*HOSTILE, "", "a note", "a note"))),
            labels=tuple(draw(st.lists(st.sampled_from(labels), unique=True))) if labels else (),
            color=draw(st.sampled_from((None, "#ffd84d", "#000080", "yellow"))),
            status=draw(st.sampled_from((None, "open", "done"))),
            important=draw(st.booleans()),
            author=draw(st.sampled_from(("", "R. Reader", '& "Ann" <x>'))),
        )
        annotations = annotations.with_annotation(made, at="2026-11-23T09:30:00.123Z")
    return replace(item, annotations=replace(annotations, source=item.annotations.source))


@pytest.fixture(scope="session")
def is_on_disk() -> Callable[[AnnotationSession], bool]:
    """Read a session's file anew and say whether it holds exactly the annotations shown."""

    def check(session: AnnotationSession) -> bool:
        if not session.path.exists():
            return False
        return from_xml(session.path.read_bytes(), "again").annotations == session.annotations

    return check


@pytest.fixture(scope="session")
def make_text() -> Callable[..., str]:
    """Make the invented cable's text, of other paragraphs or with other line ends."""
    return cable_text


@pytest.fixture(scope="session")
def make_item() -> Callable[..., ExportInput]:
    """Make what an export gets from a text and a set of annotations."""
    return item_of


@pytest.fixture(scope="session")
def draw_item() -> Callable[[Draw], ExportInput]:
    """Draw an invented cable with marks that bite; takes Hypothesis's ``data.draw``."""
    return marked_item


# -- growth: how much longer a larger task takes, told on a busy machine as on a quiet one

_ROUNDS = 2  # before the first answer
_MOST_ROUNDS = 6  # before a bad answer is believed: noise goes away, a square does not
_NOTHING = 0.02  # seconds under which the clock and the memory's moods decide, not the program


def seconds(task: Task) -> float:
    """Time one run: processor time of this thread, so that other programs do not count."""
    begun = time.thread_time()
    task()
    return time.thread_time() - begun


def longer(small: Task, large: Task, limit: float) -> float:
    """Give how many times longer the large task takes; measured on until it is under the limit.

    The two are run in turns, so that a busy moment slows both, and the best time of each counts.
    """
    best = [float("inf"), float("inf")]
    small()  # what is done the first time only does not count
    gc.collect()
    gc.disable()  # it would fall into one of the two by chance
    try:
        for done in range(1, _MOST_ROUNDS + 1):
            taken = (seconds(small), seconds(large))
            best = [min(pair) for pair in zip(best, taken, strict=True)]
            if done >= _ROUNDS and (best[1] < _NOTHING or best[1] < limit * best[0]):
                break
    finally:
        gc.enable()
    return 0.0 if best[1] < _NOTHING else best[1] / best[0]


@pytest.fixture(scope="session")
def times_longer() -> Callable[[Task, Task, float], float]:
    """Measure growth: ``assert times_longer(small, large, 3) < 3``."""
    return longer
