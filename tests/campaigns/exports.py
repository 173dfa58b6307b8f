"""Export many cables to every form: how long it takes, and whether official schemas take it.

``python tests/campaigns/exports.py FOLDER [--schemas FOLDER] [--limit 1000]`` reads the cables
under FOLDER, puts marks that bite on each (the same for a given ``--seed``), and prints for each
form the time against that of parsing the same cables and writing their bytes in the same run.

With ``--schemas`` every file is validated: TEI against tei_all (lxml; several seconds to load),
REFI-QDA against its XSDs, own XML against its schema, JSON-LD expanded offline by pyld if that
is installed (no key may be outside the context). A fault ends the run with exit code 1.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import re
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from lxml import etree  # noqa: E402 - after the checkout is on the path

from cable_reader.annotate.annotation import (  # noqa: E402
    Annotation,
    AnnotationSet,
    LabelError,
    SelectionError,
    target_for_cable,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.containers import open_cables  # noqa: E402
from cable_reader.exports import EXPORTS, ExportInput, ExportJob  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cable_reader.cable.record import Cable
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
    if kind < 0.5 and cable.paragraphs:
        return target_for_paragraph(cable, chance.choice(cable.paragraphs))
    start = chance.randrange(len(cable.text))
    return target_for_span(cable, start, min(start + chance.randint(1, 400), len(cable.text)))


def write_all(export: Export, items: list[ExportInput], folder: Path) -> Iterator[Path]:
    """Write one file, or one for each cable where the form takes no more."""
    jobs = [items] if export.holds_many else [[item] for item in items]
    for number, job in enumerate(jobs):
        path = folder / f"{number}{export.suffix}"
        path.write_bytes(export.write(ExportJob(job, WHEN)))
        yield path


class Schemas:
    """The official schemas, by the form that has to follow them."""

    def __init__(self, folder: Path) -> None:
        self._editions = [self._rng(one) for one in sorted((folder / "tei").glob("tei_all*.rng"))]
        own = self._rng(next((ROOT / "resources" / "schemas").glob("*.rng")))
        project = etree.XMLSchema(etree.parse(folder / "refi-qda" / "Project.xsd"))
        codebook = etree.XMLSchema(etree.parse(folder / "refi-qda" / "Codebook.xsd"))
        context = folder / "web-annotation" / "anno.jsonld"
        self._context = json.loads(context.read_text(encoding="utf-8"))
        self._checks: dict[str, Callable[[bytes], None]] = {
            "tei": self._tei,
            "tei-frus": self._tei,
            "annotated-xml": lambda data: own.assertValid(etree.fromstring(data)),
            "refi-qda": lambda data: project.assertValid(etree.fromstring(_project(data))),
            "refi-qda-codebook": lambda data: codebook.assertValid(etree.fromstring(data)),
            "web-annotation": self._expand,
        }

    @staticmethod
    def _rng(path: Path) -> Any:
        return etree.RelaxNG(etree.parse(path))

    def check(self, name: str, data: bytes) -> None:
        """Validate one file; raises whatever the validator raises."""
        self._checks.get(name, lambda _data: None)(data)

    def _tei(self, data: bytes) -> None:
        for one in self._editions:
            one.assertValid(etree.fromstring(data))

    def _expand(self, data: bytes) -> None:
        try:
            from pyld import jsonld
        except ImportError:
            return

        def offline(url: str, _options: Any) -> dict[str, Any]:
            if url != "http://www.w3.org/ns/anno.jsonld":
                message = f"not to be fetched: {url}"
                raise ValueError(message)
            return {"contextUrl": None, "documentUrl": url, "document": self._context}

        document = json.loads(data)
        expanded = set(_strings(jsonld.expand(document, {"documentLoader": offline})))
        del document["@context"]
        ends = {re.split(r"[#/]", one)[-1] for one in expanded}  # words stand as whole addresses
        lost = set(_strings(document)) - expanded - ends
        if lost:
            message = f"expansion drops {sorted(lost)[:5]}: their keys are outside the context"
            raise ValueError(message)


def _project(data: bytes) -> bytes:
    return zipfile.ZipFile(io.BytesIO(data)).read("project.qde")


def _strings(value: Any) -> Iterator[str]:
    """Yield every text in a JSON value but keys and the names of types, which have aliases."""
    if isinstance(value, str):
        yield value
    for key, one in value.items() if isinstance(value, dict) else ():
        if key not in {"type", "@type"}:
            yield from _strings(one)
    for one in value if isinstance(value, list) else ():
        yield from _strings(one)


def say(line: str) -> None:
    """Write one line to standard output, at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> int:
    """Run the campaign."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--schemas", type=Path)
    parser.add_argument("--limit", type=int, default=1000)
    parser.add_argument("--marks", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    paths = sorted(one for one in options.folder.rglob("*") if one.is_file())[: options.limit]
    sources = [source for path in paths for source in open_cables(path)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start = time.perf_counter()
        cables = [source.parse() for source in sources]
        for number, source in enumerate(sources):
            (folder / f"{number}.txt").write_bytes(source.data or b"")
        base = time.perf_counter() - start
        items = [
            ExportInput(source, cable, marked(cable, chance, options.marks), cable.findings)
            for source, cable in zip(sources, cables, strict=True)
        ]
        say(f"{len(items)} cables: parsing and writing the bytes {base:.2f} s")
        schemas = Schemas(options.schemas) if options.schemas else None
        faults = 0
        for export in EXPORTS:
            start = time.perf_counter()
            files = list(write_all(export, items, folder))
            taken = time.perf_counter() - start
            wrong = 0
            for path in files if schemas else ():
                try:
                    schemas.check(export.name, path.read_bytes())
                except (etree.DocumentInvalid, etree.XMLSyntaxError, ValueError) as error:
                    wrong += 1
                    sys.stderr.write(f"{path.name}: {error}\n")
            faults += wrong
            said = f", {wrong} of {len(files)} invalid" if schemas else ""
            say(f"{export.name:20} {taken:6.2f} s, {taken / base:5.2f} times{said}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
