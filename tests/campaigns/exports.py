"""Export many cables to every form: how long it takes, and whether official schemas take it.

``python tests/campaigns/exports.py FOLDER [--schemas FOLDER] [--limit 1000]`` reads the cables
under FOLDER, puts marks that bite on each (the same for a given ``--seed``), and prints for each
form the time against that of parsing the same cables and writing their bytes in the same run.

With ``--schemas`` every file is validated, and one more of each cable with parts of it left out:
TEI against tei_all (lxml; several seconds to load) and the small schema, REFI-QDA against its
XSDs, own XML against its schema, ISM attributes against theirs, JSON-LD expanded offline by pyld
if that is installed (no key may be outside the context). With ``--html-checker vnu.jar`` every
page goes through the Nu HTML checker, with ``--pdf`` the text of every PDF is read back by
pdftotext. A fault ends the run with exit code 1.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from lxml import etree  # noqa: E402 - after the checkout is on the path
from validators import Schemas, check_pages, check_pdf  # noqa: E402

from cable_reader.annotate.annotation import (  # noqa: E402
    Annotation,
    AnnotationSet,
    LabelError,
    SelectionError,
    State,
    describe_source,
    target_for_addressee,
    target_for_cable,
    target_for_field,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.cable.markings import Level  # noqa: E402
from cable_reader.cli.pdf import PDF  # noqa: E402
from cable_reader.compare.apparatus import apparatus  # noqa: E402
from cable_reader.compare.comparison import compare  # noqa: E402
from cable_reader.containers import open_cables  # noqa: E402
from cable_reader.exports import (  # noqa: E402
    EXPORTS,
    ExportError,
    ExportInput,
    ExportJob,
    Options,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.cable.record import Cable
    from cable_reader.containers.container import CableSource
    from cable_reader.exports import Export

WHEN = "2026-11-23T09:30:00Z"
WORDS = (
    "& < > \"'",
    "=1+1",
    "-- ]]> --",
    "line\nbreak",
    "\x01\x0c\x1b\x85",
    "\u202eRTL\u202c",
    "\u05e9\u05dc\u05d5\u05dd",
    "\U0001f4cc",
    "<script>alert(1)</script>",
    "n" * 10_000,
    "a plain note",
    "",
)


def marked(cable: Cable, chance: random.Random, count: int) -> AnnotationSet:
    """Put ``count`` random marks on a cable."""
    marks = AnnotationSet()
    labels: list[str] = []
    for word in chance.sample(WORDS, 4):
        try:
            marks, label = marks.with_new_label(
                word[:40], description=word, parent=chance.choice([None, *labels])
            )
        except LabelError:
            continue
        labels.append(label.uuid)
    for _ in range(count):
        try:
            target = _target(cable, chance)
        except SelectionError:
            continue
        made = Annotation.new(
            target,
            at=WHEN,
            note=chance.choice(WORDS),
            labels=tuple(chance.sample(labels, chance.randint(0, len(labels)))),
            color=chance.choice([None, "#ffd84d"]),
            author=chance.choice(["", "R. Reader", '& "Ann" <x>']),
        )
        marks = marks.with_annotation(made, at=WHEN)
    return marks


def _target(cable: Cable, chance: random.Random) -> Any:
    kind = chance.random()
    if kind < 0.1 or not cable.text:
        return target_for_cable()
    if kind < 0.2:
        return target_for_field(cable, chance.choice(("subject", "tags", "eo")))
    if kind < 0.25 and cable.info:
        return target_for_addressee(cable, chance.choice(cable.info))
    if kind < 0.5 and cable.paragraphs:
        return target_for_paragraph(cable, chance.choice(cable.paragraphs))
    start = chance.randrange(len(cable.text))
    found = target_for_span(cable, start, min(start + chance.randint(1, 400), len(cable.text)))
    return replace(found, state=State.ORPHAN) if kind > 0.95 else found


def write_all(export: Export, items: list[ExportInput], folder: Path) -> Iterator[Path]:
    """Write one file, or one for each cable where the form takes no more."""
    jobs = [items] if export.holds_many else [[item] for item in items]
    for number, job in enumerate(jobs):
        path = folder / f"{number}{export.suffix}"
        path.write_bytes(export.write(ExportJob(job, WHEN)))
        yield path


def say(line: str) -> None:
    """Write one line to standard output, at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def validate(
    files: list[Path], export: Export, items: list[ExportInput], schemas: Schemas | None
) -> Iterator[str]:
    """Yield what the validators have against the files of one form."""
    for number, path in enumerate(files if schemas else ()):
        data = path.read_bytes()
        try:
            schemas.check(export.name, data)
            if export.has_ism:
                job = ExportJob([items[number]], WHEN, Options(ism=True))
                schemas.check_ism(export.write(job))
        except (etree.DocumentInvalid, etree.XMLSyntaxError, ValueError) as error:
            yield f"{path.name}: {error}"
    chance = random.Random(export.name)
    for number, item in enumerate(items if schemas else ()):
        options = parts(item, chance)
        try:
            schemas.check(export.name, export.write(ExportJob([item], WHEN, options)))
        except ExportError:  # nothing is left that the form could hold
            continue
        except (etree.DocumentInvalid, etree.XMLSyntaxError, ValueError) as error:
            yield f"{number}, {options}: {error}"


def parts(item: ExportInput, chance: random.Random) -> Options:
    """Leave out some of a cable."""
    names = [label.name for label in item.annotations.book]
    return Options(
        only_annotated=chance.random() < 0.3,
        labels=frozenset(chance.sample(names, 1) if names and chance.random() < 0.3 else ()),
        levels=frozenset(chance.sample(list(Level), 2) if chance.random() < 0.4 else ()),
        notes=chance.random() < 0.7,
        authors=chance.random() < 0.7,
        source_text=chance.random() < 0.7,
    )


def compared(cables: list[Cable], schemas: Schemas) -> Iterator[str]:
    """Yield what the schema has against the apparatus of each cable and the next."""
    for number, pair in enumerate(pairwise(cables)):
        try:
            schemas.check("comparison", apparatus(compare(*pair), "a.txt", "b.txt"))
        except (etree.DocumentInvalid, etree.XMLSyntaxError) as error:
            yield f"comparison {number}: {error}"


def read_back(items: list[ExportInput]) -> Iterator[str]:
    """Yield what is missing from the PDFs."""
    for number, item in enumerate(items):
        try:
            check_pdf(PDF.write(ExportJob([item], WHEN)), item)
        except ValueError as error:
            yield f"{number}.pdf: {error}"


def pages_of(items: list[ExportInput], folder: Path) -> Path:
    """Write each cable as a page of its own, and all in one."""
    html = next(one for one in EXPORTS if one.name == "html")
    folder.mkdir()
    for number, job in enumerate([*([item] for item in items), items]):
        (folder / f"{number}.html").write_bytes(html.write(ExportJob(job, WHEN)))
    return folder


def tell(what: str, faults: list[str]) -> int:
    """Print the faults of one kind and give their number."""
    for fault in faults[:20]:
        sys.stderr.write(fault + "\n")
    say(f"{what}: {len(faults)} faults")
    return len(faults)


def marked_items(
    sources: list[CableSource], cables: list[Cable], options: argparse.Namespace
) -> list[ExportInput]:
    """Put marks on every cable; the first stays without."""
    chance = random.Random(options.seed)
    items = []
    for number, (source, cable) in enumerate(zip(sources, cables, strict=True)):
        marks = marked(cable, chance, options.marks if number else 0)
        marks = replace(marks, source=describe_source(source, cable))
        items.append(ExportInput(source, cable, marks, cable.findings))
    return items


def main() -> int:
    """Run the campaign."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--schemas", type=Path)
    parser.add_argument("--html-checker", type=Path)
    parser.add_argument("--pdf", action="store_true")
    parser.add_argument("--limit", type=int, default=1000)
    parser.add_argument("--marks", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    paths = sorted(one for one in options.folder.rglob("*") if one.is_file())[: options.limit]
    sources = [source for path in paths for source in open_cables(path)]
    faults = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start = time.perf_counter()
        cables = [source.parse() for source in sources]
        for number, source in enumerate(sources):
            (folder / f"{number}.txt").write_bytes(source.data or b"")
        base = time.perf_counter() - start
        items = marked_items(sources, cables, options)
        say(f"{len(items)} cables: parsing and writing the bytes {base:.2f} s")
        schemas = Schemas(options.schemas) if options.schemas else None
        for export in EXPORTS:
            start = time.perf_counter()
            files = list(write_all(export, items, folder))
            taken = time.perf_counter() - start
            found = list(validate(files, export, items, schemas))
            faults += tell(f"{export.name:20} {taken:6.2f} s, {taken / base:5.2f} times", found)
        if schemas:
            faults += tell("comparisons as TEI", list(compared(cables, schemas)))
        if options.html_checker:
            pages = pages_of(items, folder / "pages")
            faults += tell("pages, checked", check_pages(pages, options.html_checker))
        if options.pdf:
            faults += tell("PDFs, read back", list(read_back(items)))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
