"""Every code has a weight, a sentence, a page in the help, and a file that is listed."""

from __future__ import annotations

import pkgutil
import re
from string import Formatter

import pytest

from cable_reader import checks
from cable_reader.assets import resource
from cable_reader.checks.catalogue import SEVERITIES, finding
from cable_reader.wording import FINDINGS, finding_sentence

HELP = resource("help", "findings.md").read_text(encoding="utf-8")
SECTIONS = dict(
    re.findall(r"^## ([A-Z0-9_]+)\n\n(.*?)(?=^## |\Z)", HELP, re.MULTILINE | re.DOTALL)
)
WORDS = {"error": "Error", "warning": "Warning", "info": "Information"}


def test_codes_are_the_same_everywhere():
    assert set(SEVERITIES) == set(FINDINGS) == set(SECTIONS)


@pytest.mark.parametrize("code", SEVERITIES)
def test_help_says_weight_reason_and_remedy(code):
    section = SECTIONS[code]
    assert section.startswith(f"**{WORDS[SEVERITIES[code]]}.**")
    assert "Why it matters:" in section
    assert "What to do:" in section


@pytest.mark.parametrize("code", SEVERITIES)
def test_sentence_is_one_and_ends(code):
    values = {name: "X" for _, name, _, _ in Formatter().parse(FINDINGS[code]) if name}
    sentence = finding_sentence(finding(code, 0, 0, **values))
    assert sentence.endswith(".")
    assert "?" not in sentence
    assert sentence[0].isupper() or sentence[0] == "X"


def test_every_file_is_listed():
    files = {module.name for module in pkgutil.iter_modules(checks.__path__)} - {"catalogue"}
    listed = {check.__module__.rpartition(".")[2] for check in checks.CHECKS}
    assert files == listed
    assert len(checks.CHECKS) == len(set(checks.CHECKS))
