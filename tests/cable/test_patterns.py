"""No pattern of the program may take more than linear time on any line (ReDoS).

A pattern is tried as the program uses it: at one place where it is only ever matched there,
everywhere in a line where it is searched for.
"""

from __future__ import annotations

import importlib
import re
import time
from pathlib import Path

import pytest

import cable_reader
from cable_reader.cable.patterns import Later

PACKAGE = Path(cable_reader.__file__).parent
# Twenty-five things to repeat, and what must stand before them for a pattern to begin.
REPEATED = (
    *(" ", "\t ", "A", "A ", "a b ", "1", "1 ", "-", "- ", "()", "(S/", "(S", "A.", "A, ", "//"),
    *("/A", ";", ". ", "\n", " \n", "C O ", "A-01 ", "XXX", "REF A. ", "12/"),
)
BEFORE = (
    *("", "(", "REF: ", "TAGS: ", "SUBJECT: ", "E.O. 12958: DECL: ", "CLASSIFIED BY: ", "BEGIN "),
    *("1. ", "PAGE 02 ", "RUEHC/", "DE R", "C O N F I D E N T I A L ", "REL TO ", "<"),
)
SHORT, LONG = 2048, 4096  # the longest line a pattern is given whole has 4 KB
GUARD = 0.01  # seconds under which nothing is measured
SEARCHES = r"\.(?:search|finditer|findall|sub|subn|split)\b"


def patterns():
    """Find every compiled pattern that a module of the package holds, also inside its tables."""
    found = {}
    sources = {path: path.read_text("utf-8") for path in sorted(PACKAGE.rglob("[a-z]*.py"))}
    for path in sources:
        module = path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", ".")
        for name, value in vars(importlib.import_module(f"cable_reader.{module}")).items():
            # A private name is used in its own file; the others and those in tables anywhere.
            places = [path] if name.startswith("_") else list(sources)
            direct = isinstance(value, (re.Pattern, Later))
            searched = not direct or any(
                re.search(rf"\b{name}{SEARCHES}", sources[place]) for place in places
            )
            for place, pattern in enumerate(inside(value)):
                before = found.get(pattern)
                how = searched or (before is not None and before[1])
                found[pattern] = (f"{module}.{name}[{place}]", how)
    return found


def inside(value, depth=0):
    if isinstance(value, (re.Pattern, Later)):
        yield value
    elif isinstance(value, dict) and depth < 3:
        yield from (p for each in (*value, *value.values()) for p in inside(each, depth + 1))
    elif isinstance(value, (tuple, list, frozenset, set)) and depth < 3:
        yield from (p for each in value for p in inside(each, depth + 1))


def hostile(attack, length, kind):
    before, repeated = attack
    text = before + (repeated * length)[:length] + "\x01"
    return text.encode() if kind is bytes else text


def seconds(use, line):
    started = time.thread_time()  # other programs do not count
    use(line)
    return time.thread_time() - started


def wins(use, attack, kind):
    """Whether doubling the line more than trebles the time, three times out of three."""
    long, short = (hostile(attack, length, kind) for length in (LONG, SHORT))
    if seconds(use, long) < GUARD:
        return False
    for _ in range(3):  # noise goes away
        pairs = [(seconds(use, short), seconds(use, long)) for _ in range(5)]
        once, twice = (min(each) for each in zip(*pairs, strict=True))
        if twice <= max(GUARD, 3 * once):
            return False
    return True


ATTACKS = [(before, repeated) for before in BEFORE for repeated in REPEATED]
PATTERNS = patterns()


def test_patterns_are_found():
    assert len(PATTERNS) > 100
    assert {how for _, how in PATTERNS.values()} == {True, False}


@pytest.mark.parametrize("bad", [r"[ \t]*x", r"-+\d", r"(?:A|1)*B"])
def test_the_attacks_win_where_they_should(bad):
    use = re.compile(bad).search
    assert any(wins(use, attack, str) for attack in ATTACKS)


@pytest.mark.timeout(30)  # a pattern without end; a good one needs half a second
@pytest.mark.parametrize("pattern", PATTERNS, ids=[name for name, _ in PATTERNS.values()])
def test_pattern_is_linear(pattern):
    use = pattern.search if PATTERNS[pattern][1] else pattern.match
    for attack in ATTACKS:
        assert not wins(use, attack, type(pattern.pattern)), attack
