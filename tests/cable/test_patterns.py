"""No pattern of the program may take more than linear time on any line (ReDoS).

A pattern is tried as the program uses it: at one place where it is only ever matched there,
everywhere in a line where it is searched for.
"""

from __future__ import annotations

import importlib
import re
import signal
import time
from pathlib import Path

import pytest

import cable_reader

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
PATIENCE = 2.0  # seconds after which an attack has won
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
            direct = isinstance(value, re.Pattern)
            searched = not direct or any(
                re.search(rf"\b{name}{SEARCHES}", sources[place]) for place in places
            )
            for place, pattern in enumerate(inside(value)):
                before = found.get(pattern)
                how = searched or (before is not None and before[1])
                found[pattern] = (f"{module}.{name}[{place}]", how)
    return found


def inside(value, depth=0):
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict) and depth < 3:
        yield from (p for each in (*value, *value.values()) for p in inside(each, depth + 1))
    elif isinstance(value, (tuple, list, frozenset, set)) and depth < 3:
        yield from (p for each in value for p in inside(each, depth + 1))


class Attack:
    """One hostile line at any length, against one pattern."""

    def __init__(self, use, before, repeated, as_bytes):
        self.use, self.before, self.repeated, self.as_bytes = use, before, repeated, as_bytes

    def seconds(self, length, tries=1):
        text = self.before + (self.repeated * length)[:length] + "\x01"
        hostile = text.encode() if self.as_bytes else text
        best = PATIENCE
        for _ in range(tries):
            started = time.process_time()
            self.use(hostile)
            best = min(best, time.process_time() - started)
        return best

    def wins(self):
        """Whether doubling the line more than trebles the time."""
        if any(self.seconds(length) >= PATIENCE / 4 for length in (12, 24)):
            return True
        if self.seconds(LONG) < GUARD:
            return False
        twice = self.seconds(LONG, 5)
        return twice > GUARD and twice > 3 * self.seconds(SHORT, 5)


def give_up(*_):
    raise TimeoutError


def wins(attack):
    try:
        return attack.wins()
    except TimeoutError:
        return True


PATTERNS = patterns()


def test_patterns_are_found():
    assert len(PATTERNS) > 100
    assert {how for _, how in PATTERNS.values()} == {True, False}


@pytest.mark.parametrize("pattern", PATTERNS, ids=[name for name, _ in PATTERNS.values()])
def test_pattern_is_linear(pattern):
    use = pattern.search if PATTERNS[pattern][1] else pattern.match
    as_bytes = isinstance(pattern.pattern, bytes)
    won = None
    before_signal = signal.signal(signal.SIGALRM, give_up)
    try:
        for attack in [(before, repeated) for before in BEFORE for repeated in REPEATED]:
            signal.setitimer(signal.ITIMER_REAL, PATIENCE * 2)
            if won is None and wins(Attack(use, *attack, as_bytes)):
                won = attack
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before_signal)
    assert won is None
