#!/usr/bin/env python3
"""Draw the README's picture: the sample with some marks, as a user would see it.

Run it with the environment's Python: .venv/bin/python packaging/readme_picture.py
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.annotate.locations import in_folder
from cable_reader.annotate.source import describe_source
from cable_reader.annotate.store import to_xml
from cable_reader.containers import open_cables
from cable_reader.files import ensure_folder
from cable_reader.library.locations import annotations_folder
from cable_reader.library.user_labels import starter_book

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "samples" / "kestrava-417.txt"
PICTURE = ROOT / "resources" / "help" / "images" / "window.png"
LABELS = {
    "Key point": ("one paragraph\naway from a settlement", "would accept a number\nof twelve"),
    "Person": ("Anselm Dro", "Minister Ottoline Farr"),
    "Quote": ('"A list is an\ninsult, and a number is arithmetic,"',),
}


def keep_marks() -> None:
    """Put annotations of the sample where the program looks for them."""
    (source,) = open_cables(SAMPLE)
    cable = source.parse()
    description = describe_source(source, cable)
    marks = AnnotationSet(source=description, book=starter_book())
    labels = {label.name: label.uuid for label in marks.book}
    for name, quotes in LABELS.items():
        for quote in quotes:
            start = source.text.index(quote)
            target = target_for_span(cable, start, start + len(quote))
            marks = marks.with_annotation(Annotation.new(target, labels=(labels[name],)))
    for ordinal, note in ((1, "Ask Washington for the wording first."), (4, "Ref A says ten.")):
        target = target_for_paragraph(cable, cable.paragraphs[ordinal - 1])
        marks = marks.with_annotation(Annotation.new(target, note=note))
    path = in_folder(ensure_folder(annotations_folder()), description)
    path.write_bytes(to_xml(marks))


def main() -> int:
    """Draw the picture."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "default.warning=false"
    with tempfile.TemporaryDirectory() as home:
        os.environ["CABLE_READER_HOME"] = home
        keep_marks()
        from cable_reader.app.main import save_screenshot  # Qt, after its platform

        PICTURE.parent.mkdir(parents=True, exist_ok=True)
        return save_screenshot(PICTURE, [str(SAMPLE)], (1280, 760), "light")


if __name__ == "__main__":
    sys.exit(main())
