"""What the program's exit code says; the numbers are those of sysexits.h where it has one."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """In the order of weight: of several, the largest is given back."""

    DONE = 0
    FOUND = 1  # check: something at or above --fail-on
    USAGE = 2
    NO_INPUT = 66  # an input could not be read; the others are done
    NO_DISPLAY = 69
    NO_OUTPUT = 74  # an output could not be written; nothing half-written is left
    INTERRUPTED = 130
