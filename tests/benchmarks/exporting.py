"""Each form for many marked cables, against parsing the same cables and writing their bytes."""

from __future__ import annotations

import importlib
import random
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from corpus import WORDS, write_corpus
from measure import in_turns, report

from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    describe_source,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.cli.pdf import FORMS
from cable_reader.containers import open_cables
from cable_reader.exports import Export, ExportInput, ExportJob, Options
from cable_reader.library.exporting import Batch

if TYPE_CHECKING:
    from cable_reader.cable.record import Cable
    from cable_reader.containers.container import CableSource

TARGET = 3.0
WHEN = "2026-11-23T09:30:00Z"
MARKS = 10  # on each cable: more than most people put
LABELS = ("economy", "fish & ferries", "press", "to verify")


def marked(source: CableSource, cable: Cable, draw: random.Random) -> ExportInput:
    """Put notes, labels and highlights on paragraphs and passages of one cable."""
    marks = AnnotationSet(source=describe_source(source, cable))
    labels = []
    for name in LABELS:
        marks, label = marks.with_new_label(name)
        labels.append(label.uuid)
    for number in range(MARKS):
        start = draw.randrange(len(cable.text) - 100)
        target = (
            target_for_paragraph(cable, draw.choice(cable.paragraphs))
            if number % 2
            else target_for_span(cable, start, start + draw.randint(20, 100))
        )
        made = Annotation.new(
            target,
            at=WHEN,
            note=" ".join(draw.choices(WORDS, k=25)) if number % 3 else "",
            labels=(draw.choice(labels),),
            color=None if number % 3 else "#ffd84d",
            author="R. Reader",
        )
        marks = marks.with_annotation(made, at=WHEN)
    return ExportInput(source, cable, marks, cable.findings)


def parse_all(sources: list[CableSource], folder: Path) -> None:
    """Parse the cables and write their bytes."""
    for number, source in enumerate(sources):
        found = source.parse()
        (folder / f"{number}.txt").write_bytes(source.data or b"")
        assert found.paragraphs


def export_all(export: Export, items: list[ExportInput], folder: Path) -> None:
    """Write all cables: into one file, or each into its own where the form takes no more."""
    jobs = [items] if export.holds_many else [[item] for item in items]
    for number, job in enumerate(jobs):
        (folder / f"{number}{export.suffix}").write_bytes(export.write(ExportJob(job, WHEN)))


def export_apart(export: Export, items: list[ExportInput], folder: Path) -> None:
    """Write all cables as the command line and the window do: a slow form by several processes."""
    batch = Batch(export, Options(), WHEN, overwrite=True)
    assert all(done.error is None for done in batch.write_each(items, folder))


def main(count: int = 300, rounds: int = 5) -> bool:
    """Measure every form on ``count`` cables; what takes several processes also in one of them."""
    importlib.import_module(
        "cable_reader.annotate.annotated"
    )  # lxml is loaded once, not each time
    draw = random.Random(1)
    kept = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = write_corpus(folder / "corpus", count)
        sources = [source for path in paths for source in open_cables(path)]
        items = [marked(source, source.parse(), draw) for source in sources]
        for export in FORMS:
            ways = {"": export_all}
            if export.is_slow:
                ways = {" in one process": export_all, " in a folder": export_apart}
            for manner, way in ways.items():
                times = in_turns(
                    1 if export.is_slow else rounds,
                    base=lambda: parse_all(sources, folder),
                    ours=lambda way=way, export=export: way(export, items, folder),
                )
                what = f"{export.name}{manner}, {len(items)} cables"
                kept &= report(what, **times, target=TARGET)
    return kept


if __name__ == "__main__":
    sys.exit(not main(*map(int, sys.argv[1:])))
