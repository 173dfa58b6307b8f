"""Which processes of this computer still run: a number alone may have been given again.

For what a process leaves beside a file: locks, journals, temporary files.
"""

from __future__ import annotations

import os
from pathlib import Path


def is_running(pid: int) -> bool | None:
    """Say whether a process runs; None where asking would end it (Windows)."""
    if os.name == "nt":
        return None
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    # One that has ended keeps its number until its parent asks how; it writes nothing any more.
    return _stat_fields(pid)[:1] not in ([b"Z"], [b"X"])


def process_start(pid: int) -> str:
    """Say when a process began, so that a process number used again is noticed; "" if unknown."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        started = _stat_fields(pid)[19].decode("ascii")  # starttime, field 22 of proc(5)
    except (OSError, IndexError, UnicodeDecodeError):
        return ""
    return f"{boot[:8]}-{started}"


def _stat_fields(pid: int) -> list[bytes]:
    """Give what Linux tells of a process from its state (field 3 of proc(5)) on; empty elsewhere."""
    try:
        return Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()
    except OSError:
        return []
