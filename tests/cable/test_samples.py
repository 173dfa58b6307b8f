"""The samples and the one real cable beside the project, where they are to be had."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import cable_reader
from cable_reader.cable.tree import tiling_faults

SHARED = Path(__file__).parents[3] / "shared" / "cables"
EXPECTED = sorted((SHARED / "samples").glob("*.expected.json"))
SEED = sorted((SHARED / "seed").glob("*.txt"))
needs_samples = pytest.mark.skipif(not EXPECTED, reason="needs ../shared/cables/samples")
needs_seed = pytest.mark.skipif(not SEED, reason="needs ../shared/cables/seed")


def folded(value):
    """Fold white space in every string: the expectations are wrapped by hand."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, dict):
        return {key: folded(one) for key, one in value.items()}
    return [folded(one) for one in value] if isinstance(value, list) else value


def cut_to(wanted, found):
    """Leave out of what was found the keys that the expectation does not name."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        return {key: cut_to(one, found.get(key)) for key, one in wanted.items()}
    if isinstance(wanted, list) and isinstance(found, list) and len(wanted) == len(found):
        return [cut_to(one, other) for one, other in zip(wanted, found, strict=True)]
    return found


@needs_samples
@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.name.partition(".")[0])
def test_sample(path):
    (source,) = (
        one for one in path.parent.glob(path.name.replace(".expected.json", ".*")) if one != path
    )
    wanted = json.loads(path.read_text("utf-8"))
    wanted = wanted if isinstance(wanted, list) else [wanted]
    shapes = [one.parse().as_dict() for one in cable_reader.open_cables(str(source))]
    assert len(shapes) == len(wanted)
    for shape, expected in zip(shapes, wanted, strict=True):
        codes = {finding["code"] for finding in expected.pop("findings", ())}
        assert codes <= {finding["code"] for finding in shape["findings"]}
        for key in expected:
            assert (key, folded(cut_to(expected[key], shape[key]))) == (key, folded(expected[key]))


@pytest.fixture(scope="module")
def seed():
    return cable_reader.parse(SEED[0].read_bytes().decode("utf-8"))


@needs_seed
def test_seed_tiles(seed):
    assert tiling_faults(seed.tree) == []
    assert "".join(seed.tree.text_of(leaf) for leaf in seed.tree.leaves()) == seed.text


@needs_seed
def test_seed_head(seed):
    shape = seed.as_dict()
    assert shape["mrn"] == "08TOKYO2367"
    assert (len(seed.action), len(seed.info)) == (2, 15)
    assert shape["signature"] == "ZUMWALT"
    assert len(shape["passing"]) >= 3


@needs_seed
def test_seed_numbers_lie_and_stay(seed):
    assert [one.number for one in seed.paragraphs] == [1, 2, 3, 14, 15, 16]
    assert [one.ordinal for one in seed.paragraphs] == [1, 2, 3, 4, 5, 6]
    (finding,) = (one for one in seed.findings if one.code == "NUM_PREFIX_ARTIFACT")
    message = next(
        one["message"] for one in seed.as_dict()["findings"] if one["code"] == finding.code
    )
    assert all(proposed in message for proposed in ("4", "5", "6"))


@needs_seed
def test_seed_orphan_split_is_in_paragraph_3(seed):
    (finding,) = (one for one in seed.findings if one.code == "ORPHAN_SPLIT")
    (span,) = (node.span for node in seed.paragraphs[2].nodes)
    assert span.start < finding.start < finding.end < span.end


@needs_seed
def test_seed_page_line_is_in_no_reading_text(seed):
    (line,) = seed.page_lines
    printed = seed.tree.text_of(line.node)
    assert "002 OF 002" in printed
    assert not any("002 OF 002" in one.text for one in seed.paragraphs)
    for one in seed.paragraphs:
        assert not any(start < line.node.end and line.node.start < end for start, end in one.spans)
