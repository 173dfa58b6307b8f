"""What other people's validators say to an export: official schemas, checkers, readers."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import tempfile
import unicodedata
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cable_reader.exports import ExportInput

ROOT = Path(__file__).resolve().parents[2]
ISM = "{urn:us:gov:ic:ism}"
_CARRIER = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:x="urn:x"
  xmlns:ism="urn:us:gov:ic:ism" targetNamespace="urn:x" elementFormDefault="qualified">
<xs:import namespace="urn:us:gov:ic:ism" schemaLocation="{}"/>
<xs:element name="cable"><xs:complexType><xs:sequence>
  <xs:element name="p" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
    <xs:attributeGroup ref="ism:SecurityAttributesGroup"/></xs:complexType></xs:element>
</xs:sequence><xs:attributeGroup ref="ism:ISMRootNodeAttributeGroup"/>
<xs:attributeGroup ref="ism:ResourceNodeAttributeGroup"/></xs:complexType></xs:element>
</xs:schema>"""
# It guesses the language of invented words, and does not compute the hash that a policy may name.
_NO_FAULTS = (
    "This document appears to be written in",
    "Inline style violates Content Security Policy",
)
_SPELLED = re.compile(r"\[(?:U\+[0-9A-F]+|\d+)\]")  # characters by name, numbers of notes


class Schemas:
    """The official schemas, by the form that has to follow them."""

    def __init__(self, folder: Path) -> None:
        self._editions = [_rng(one) for one in sorted((folder / "tei").glob("tei_all*.rng"))]
        self._small = _rng(folder / "tei" / "tei_cable.rng")
        self._own = _rng(max((ROOT / "resources" / "schemas").glob("*.rng")))
        self._project = etree.XMLSchema(etree.parse(folder / "refi-qda" / "Project.xsd"))
        self._codebook = etree.XMLSchema(etree.parse(folder / "refi-qda" / "Codebook.xsd"))
        ism = folder / "ism-2022-DEC" / "Schema" / "ISM" / "IC-ISM.xsd"
        self._ism = etree.XMLSchema(etree.fromstring(_CARRIER.format(ism.as_uri())))
        context = folder / "web-annotation" / "anno.jsonld"
        self._context = json.loads(context.read_text(encoding="utf-8"))
        self._checks: dict[str, Callable[[bytes], None]] = {
            "tei": self._tei,
            "tei-frus": self._tei_all,
            "comparison": self._tei_all,
            "annotated-xml": lambda data: self._own.assertValid(etree.fromstring(data)),
            "refi-qda": lambda data: self._project.assertValid(etree.fromstring(_inner(data))),
            "refi-qda-codebook": lambda data: self._codebook.assertValid(etree.fromstring(data)),
            "web-annotation": self._expand,
        }

    def check(self, name: str, data: bytes) -> None:
        """Validate one file; raises what the validator raises, or ValueError."""
        self._checks.get(name, lambda _data: None)(data)

    def check_ism(self, data: bytes) -> int:
        """Validate the ISM attributes of an export in a carrier; give how many elements have some."""
        root = etree.fromstring(data)
        carrier = etree.Element("{urn:x}cable", nsmap={"ism": ISM[1:-1]})
        marked = [one for one in root.iter(etree.Element) if any(ISM in key for key in one.attrib)]
        for one in marked:
            whole = one.get(f"{ISM}resourceElement") is not None
            into = carrier if whole else etree.SubElement(carrier, "{urn:x}p")
            for key, value in one.attrib.items():
                if key.startswith(ISM):
                    into.set(key, value)
        if carrier.attrib:
            self._ism.assertValid(carrier)
        return len(marked)

    def _tei_all(self, data: bytes) -> None:
        for one in self._editions:
            one.assertValid(etree.fromstring(data))

    def _tei(self, data: bytes) -> None:
        self._tei_all(data)
        self._small.assertValid(etree.fromstring(data))

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


def check_pages(folder: Path, checker: Path) -> list[str]:
    """Give what the Nu HTML checker (a JAR, for Java) has against the pages in a folder."""
    java = shutil.which("java") or "java"
    command = [java, "-Xss4m", "-jar", str(checker), "--format", "json", "--stdout", str(folder)]
    found = subprocess.run(command, capture_output=True, check=False)
    messages = json.loads(found.stdout)["messages"]
    return [
        f"{one['url']}: {one['message']}"
        for one in messages
        if (one["type"] == "error" or one.get("subType") == "warning")
        and not one["message"].startswith(_NO_FAULTS)
    ]


def check_pdf(data: bytes, item: ExportInput) -> None:
    """Read a PDF's text back: paragraphs in their order, all words of notes; raises ValueError."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "a.pdf"
        path.write_bytes(data)
        command = [shutil.which("pdftotext") or "pdftotext", "-raw", str(path), "-"]
        text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    there = _letters(text)
    at = 0
    for paragraph in item.cable.paragraphs:
        found = there.find(_letters(" ".join(paragraph.text.split()[:3])), at)
        if found < 0:
            message = f"paragraph {paragraph.ordinal} does not follow the one before"
            raise ValueError(message)
        at = found
        for word in paragraph.text.split()[:12]:
            if _letters(word) not in there:
                message = f"paragraph {paragraph.ordinal}: {word!r} is not in the PDF"
                raise ValueError(message)
    for note in (one.note for one in item.annotations):
        for word in note.split():
            if word.isascii() and word.isprintable() and _letters(word[:40]) not in there:
                message = f"note: {word[:40]!r} is not in the PDF"
                raise ValueError(message)


def _letters(text: str) -> str:
    """Take out what line breaks and typesetting change."""
    plain = unicodedata.normalize("NFKC", _SPELLED.sub("", text))
    return "".join(one for one in plain if not one.isspace() and one != "-")


def _rng(path: Path) -> Any:
    return etree.RelaxNG(etree.parse(path))


def _inner(data: bytes) -> bytes:
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
