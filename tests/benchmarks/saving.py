"""A save of 1,000 annotations against the bare write of its bytes; placing them on a new text.

Bare means write, fsync and replace; both run in turns. The cable has 60 KB. The second figure
is against 2 seconds: the placing runs beside the window.
"""

from __future__ import annotations

import hashlib
import os
import random
import sys
import tempfile
import time
from itertools import count
from pathlib import Path

from corpus import cable_of_size
from measure import in_turns, report

from cable_reader.annotate.anchor import reanchor
from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    SourceDescription,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.annotate.session import AnnotationSession
from cable_reader.annotate.source import newline_style, words_digest
from cable_reader.reading import parse

TARGET = 3.0
PATIENCE = 2.0  # seconds
MARKS = 1000


def describe(text: str) -> SourceDescription:
    """Describe the text as a file of its own."""
    data = text.encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(data).hexdigest()
    style, words = newline_style(text), words_digest(text)
    return SourceDescription("a.txt", "utf-8", style, len(data), len(text), digest, words)


def marked(text: str) -> AnnotationSet:
    """Put notes on paragraphs and passages all over the text."""
    chance, cable = random.Random(1), parse(text)
    made = AnnotationSet(source=describe(text))
    for number in range(MARKS):
        paragraph = chance.choice(cable.paragraphs)
        target = target_for_paragraph(cable, paragraph)
        if number % 4 and target.exact is not None and len(target.exact) > 60:
            start = (target.start or 0) + chance.randrange(len(target.exact) - 50)
            if text[start : start + 40].strip():
                target = target_for_span(cable, start, start + 40)
        made = made.with_annotation(Annotation.new(target, note=f"note {number}"))
    return made


def measure_saving(annotations: AnnotationSet) -> bool:
    """Compare the save after one edit with writing the same bytes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        session = AnnotationSession.open(folder / "a.xml", folder / "state", annotations.source)
        session.edit(annotations)
        session.save()
        data, numbers = session.path.read_bytes(), count()
        ours: list[float] = []

        def edit_and_save() -> None:
            one = session.annotations.annotations[next(numbers)]
            session.edit(session.annotations.with_annotation(one.having(note="again")))
            begun = time.perf_counter()
            session.save()
            ours.append(time.perf_counter() - begun)

        def bare() -> None:
            with (folder / "bare.tmp").open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            (folder / "bare.tmp").replace(folder / "bare")

        times = in_turns(31, ours=edit_and_save, base=bare)
        session.close()
    saving = sorted(ours)[len(ours) // 2]
    return report(f"save {MARKS} annotations after an edit", saving, times["base"], TARGET)


def measure_anchoring(text: str, annotations: AnnotationSet) -> bool:
    """Place them on the text with one character of a hundred changed."""
    chance = random.Random(2)
    noisy = "".join(
        chance.choice(("", "x", f"{one}q")) if one.isalpha() and chance.random() < 0.01 else one
        for one in text
    )
    cable, source = parse(noisy), describe(noisy)
    times = in_turns(3, ours=lambda: reanchor(annotations, cable, source))
    return report(f"place {MARKS} annotations anew, 60 KB", times["ours"], PATIENCE, 1.0)


def main() -> bool:
    """Measure both."""
    text = cable_of_size(60_000)
    annotations = marked(text)
    return all([measure_saving(annotations), measure_anchoring(text, annotations)])


if __name__ == "__main__":
    sys.exit(not main())
