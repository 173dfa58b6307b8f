"""Files that are nearly right: whatever stands in them, an import ends in marks or in a sentence."""

from __future__ import annotations

import copy
import io
import json
import random
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from cable_reader.annotate.merge import merge
from cable_reader.annotate.store import from_xml, to_xml
from cable_reader.errors import CableReaderError
from cable_reader.exports import ExportJob, export_named
from cable_reader.imports import ImportTarget, import_named

if TYPE_CHECKING:
    from collections.abc import Iterator

WHEN = "2026-11-23T09:30:00Z"
VALUES: tuple[Any, ...] = (
    None, "", 0, -1, 1.5, True, [], {}, "x", "\"'<>&", "url(x)", "\ud800", "\x00", 10**30, "a" * 3000,
    ["a", {"b": 1}], {"type": "x", "value": 3}, "urn:uuid:zz", "9999-99-99", "#fff", "open <", "\u202e",
)  # fmt: skip
WORDS = (
    "", "-1", "9" * 30, "x", "\"'<>&", "NaN", "1e5", "{X}", "internal://../../etc/passwd", "internal://",
    "\u0661\u0662", " 12 ", "a" * 3000,
)  # fmt: skip
UNHURRIED = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def places(value: Any, path: tuple = ()) -> Iterator[tuple]:
    """Every place in a JSON value."""
    inner = value.items() if isinstance(value, dict) else ()
    inner = enumerate(value) if isinstance(value, list) else inner
    for key, one in inner:
        yield (*path, key)
        yield from places(one, (*path, key))


def damaged_json(data: bytes, chance: random.Random) -> bytes:
    value = json.loads(data)
    for _ in range(chance.randint(1, 5)):
        *outer, last = chance.choice(list(places(value)) or [("x",)])
        holder = value
        for key in outer:
            holder = holder[key]
        if chance.random() < 0.2 and isinstance(holder, dict):
            holder.pop(last, None)
        else:
            holder[last] = copy.deepcopy(chance.choice(VALUES))  # damage goes into it too
    return json.dumps(value).encode()


def damaged_xml(data: bytes, chance: random.Random) -> bytes:
    root = etree.fromstring(data)
    for _ in range(chance.randint(1, 5)):
        one = chance.choice(list(root.iter(etree.Element)))
        kind = chance.random()
        if kind < 0.5 and one.attrib:
            one.set(chance.choice(list(one.attrib)), chance.choice(WORDS))
        elif kind < 0.6 and one.attrib:
            del one.attrib[chance.choice(list(one.attrib))]
        elif kind < 0.75 and one.getparent() is not None:
            one.getparent().remove(one)
        elif kind < 0.9:
            one.text = chance.choice(WORDS)
        elif one.getparent() is not None:
            one.getparent().append(copy.deepcopy(one))
    return etree.tostring(root)


def damaged_project(data: bytes, chance: random.Random) -> bytes:
    archive = zipfile.ZipFile(io.BytesIO(data))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name in archive.namelist():
            whole = archive.read(name)
            made.writestr(name, damaged_xml(whole, chance) if name.endswith("qde") else whole)
    return stream.getvalue()


DAMAGE = {
    "web-annotation": damaged_json,
    "refi-qda": damaged_project,
    "refi-qda-codebook": damaged_xml,
    "annotated-xml": damaged_xml,
}


@pytest.mark.parametrize("form", DAMAGE)
@given(data=st.data(), seed=st.integers(0, 2**32))
@UNHURRIED
def test_a_damaged_file_ends_in_marks_or_in_a_sentence(draw_item, form, data, seed) -> None:
    item = draw_item(data.draw)
    into = ImportTarget(item.cable, item.annotations.source)
    try:
        whole = export_named(form).write(ExportJob([item], WHEN))
        found = import_named(form).read(DAMAGE[form](whole, random.Random(seed)), into, "file")
    except CableReaderError as error:
        assert str(error)  # noqa: PT017
        return
    assert all(str(one.as_error()) for one in found.report.not_taken)
    after, _ = merge(into.annotations, found.annotations)
    back = from_xml(to_xml(after))
    assert len(back.annotations) == len(after)
    if form != "annotated-xml":  # what could not be read of our own file stays in it as it is
        assert back.problems == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [("cable:kind", "9 lives"), ("cable:color", "url(x)"), ("cable:status", "open <")],
)
def test_a_value_no_mark_can_have_is_left_and_said(make_item, make_text, name, value) -> None:
    item = make_item(make_text())
    into = ImportTarget(item.cable, item.annotations.source)
    annotation = {
        "type": "Annotation",
        "body": "a note",
        "target": "http://example.org",
        name: value,
    }
    found = import_named("web-annotation").read(json.dumps(annotation).encode(), into, "f")
    [one] = found.annotations
    assert (one.note, one.status) == ("a note", None)
    assert [left.code for left in found.report.not_taken] == ["import-value"]
