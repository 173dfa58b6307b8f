"""No pattern of the program may take more than linear time on any line (ReDoS)."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time

import pytest

import cable_reader

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
GUARD = 0.002  # seconds under which nothing is measured


def patterns():
    """Find every compiled pattern that a module of the package holds, also inside its tables."""
    found = {}
    for module_info in pkgutil.walk_packages(cable_reader.__path__, "cable_reader."):
        if module_info.name.endswith("__main__"):
            continue
        module = importlib.import_module(module_info.name)
        for name, value in vars(module).items():
            for place, pattern in enumerate(inside(value)):
                found.setdefault(pattern, f"{module_info.name.partition('.')[2]}.{name}[{place}]")
    return found


def inside(value, depth=0):
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict) and depth < 3:
        yield from (p for each in (*value, *value.values()) for p in inside(each, depth + 1))
    elif isinstance(value, (tuple, list, frozenset, set)) and depth < 3:
        yield from (p for each in value for p in inside(each, depth + 1))


def seconds(pattern, attack):
    started = time.perf_counter()
    pattern.search(attack)
    return time.perf_counter() - started


def is_slow(pattern, attack):
    """Whether doubling an attack more than trebles the time, measured on a quiet machine."""
    for length in (12, 24):
        if seconds(pattern, cut(attack, length)) > 0.5:
            return True
    if seconds(pattern, cut(attack, LONG)) < GUARD:
        return False
    once = min(seconds(pattern, cut(attack, SHORT)) for _ in range(5))
    twice = min(seconds(pattern, cut(attack, LONG)) for _ in range(5))
    return twice > GUARD and twice > 3 * once


def cut(attack, length):
    before, repeated = attack
    return before + (repeated * length)[:length] + "\x01"


PATTERNS = patterns()


def test_patterns_are_found():
    assert len(PATTERNS) > 50


@pytest.mark.parametrize("pattern", PATTERNS, ids=PATTERNS.values())
def test_pattern_is_linear(pattern):
    if isinstance(pattern.pattern, bytes):
        pattern = re.compile(pattern.pattern.decode("latin-1"), pattern.flags & ~re.ASCII)
    slow = [
        (before, repeated)
        for before in BEFORE
        for repeated in REPEATED
        if is_slow(pattern, (before, repeated))
    ]
    assert slow == []
