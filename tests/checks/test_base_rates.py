"""Clean cables have no findings: samples and many written ones, where they are at hand."""

from __future__ import annotations

import json
import random
import re
import runpy
from pathlib import Path

import pytest

import cable_reader
from cable_reader.cable.finding import Severity

SHARED = Path(__file__).parents[3] / "shared"
EXPECTATIONS = sorted((SHARED / "cables" / "samples").glob("*.expected.json"))
WRITER = SHARED / "bench" / "bench_corpus.py"
# A page line of the writer counts pages where the banner counts sections.
PAGE_LINE = re.compile(r"\n[A-Z ]+ \d{8}  \d{3} OF \d{3}\n\n")


def heavy(findings):
    return sorted({finding.code for finding in findings if finding.severity is not Severity.INFO})


@pytest.mark.skipif(not EXPECTATIONS, reason="the samples are not beside the project")
@pytest.mark.parametrize("path", EXPECTATIONS, ids=lambda path: path.name.partition(".")[0])
def test_samples_have_the_findings_expected(path):
    name = path.name.removesuffix(".expected.json")
    (cable,) = (each for each in path.parent.glob(f"{name}.*") if each.suffix != ".json")
    expected = json.loads(path.read_text("utf-8"))
    expected = expected if isinstance(expected, list) else [expected]
    sources = list(cable_reader.open_cables(cable))
    assert len(sources) == len(expected)
    for source, wanted in zip(sources, expected, strict=True):
        findings = source.parse().findings
        told = {(finding.code, finding.severity.value) for finding in findings}
        assert {(each["code"], each["severity"]) for each in wanted["findings"]} <= told
        extra = {code for code, weight in told if weight != "info"}
        assert extra <= {each["code"] for each in wanted["findings"]}


@pytest.mark.skipif(not WRITER.exists(), reason="the writer of cables is not beside the project")
def test_written_cables_do_not_cry():
    writer = runpy.run_path(str(WRITER))
    # Made clean: it marks NOFORN and SBU without their captions, and counts pages for sections.
    writer["LEVELS"].update(
        UNCLASSIFIED=("UNCLAS", ("U",)),
        CONFIDENTIAL=("C O N F I D E N T I A L", ("C", "C", "SBU", "U")),
        SECRET=("S E C R E T", ("S", "S", "C", "U")),
    )
    rng = random.Random(3)
    told = []
    for serial in range(1, 151):
        text = PAGE_LINE.sub("", writer["Telegram"](rng, serial).text())
        text = re.sub(r"SECTION 01 OF \d\d ", "", text)
        told += heavy(cable_reader.parse(text).findings)
    # By chance a cable has no paragraph as high as its banner: that is to be told.
    assert set(told) <= {"BANNER_GT_PORTION"}
    assert len(told) < 5
