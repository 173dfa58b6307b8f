"""The shipped samples are invented, open as what they are, and show what the program can do."""

from __future__ import annotations

import pytest

from cable_reader.assets import resource
from cable_reader.cable.tree import tiling_faults
from cable_reader.containers import open_cables

SAMPLES = {
    "kestrava-417.txt": ("plain-text", "09KESTRAVA417"),
    "orlavik-88-1976.txt": ("nara-aad", "76ORLAVIK88"),
    "torsund-19-2010.html": ("cablegate-html", "10TORSUND19"),
}


def opened(name: str):
    (source,) = open_cables(str(resource("samples", name)))
    return source, source.parse()


def test_every_sample_is_known_here() -> None:
    assert {one.name for one in resource("samples").iterdir() if one.name[0] != "."} == set(
        SAMPLES
    )


@pytest.mark.parametrize("name", SAMPLES)
def test_sample_opens_as_what_it_is(name: str) -> None:
    source, cable = opened(name)
    assert (source.origin.container, cable.facts.reference.canonical) == SAMPLES[name]
    assert tiling_faults(cable.tree) == []
    assert not [finding for finding in cable.findings if finding.severity == "error"]


@pytest.mark.parametrize("name", SAMPLES)
def test_sample_says_that_it_is_invented(name: str) -> None:
    _, cable = opened(name)
    assert "FICTIONAL" in cable.facts.subject.text
    assert "FICTIONAL" in cable.facts.paragraphs[0].text


def test_first_sample_is_rich() -> None:
    _, cable = opened("kestrava-417.txt")
    facts = cable.facts
    assert (len(facts.action), len(facts.info), len(facts.exempt)) == (2, 15, 1)
    assert (facts.sections_declared, facts.sections_found) == (2, (1, 2))
    assert len(facts.paragraphs) == 11
    levels = {paragraph.level.letter for paragraph in facts.paragraphs if paragraph.marking}
    assert levels == {"U", "SBU", "C", "S"}
    assert "keep their engines warm until" in facts.paragraphs[4].text, "joined over the page line"
    assert len(facts.passing) == 4
    assert [one.label for one in facts.references] == ["A", "B", "C", "D"]
    assert facts.classified_by.reasons == ("1.4(b)", "1.4(d)")
    assert facts.summary.startswith("This cable is FICTIONAL")
    assert {"SUMMARY", "COMMENT", "ACTION REQUEST"} <= {block.kind for block in facts.blocks}
    assert [name for name, _ in facts.signatures] == ["WEYLAND"]
    assert "MARK_MISSING" in {finding.code for finding in cable.findings}
