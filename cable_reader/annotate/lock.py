"""Who has an annotation file open, and who may write it just now.

Two locks for two questions. ``OpenLock`` is a small file beside the annotations with process,
computer and start time: people are told who has the file open, on a shared folder too. It is
advice. ``saving_lock`` is held by the system for the moment between looking at the file and
replacing it; it ends with the process, so it cannot be left behind.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import platform
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

from cable_reader.errors import CableReaderError
from cable_reader.files import read_bytes
from cable_reader.processes import is_running, process_start

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIMIT = 4096  # bytes of a lock file
PATIENCE = 2.0  # seconds to wait for another program's save; the window stands still meanwhile
_FORGOTTEN = (
    86_400  # seconds after which another computer's sign that no save renewed counts no more
)
_PAUSE = 0.005


class Holder(NamedTuple):
    """The process that wrote a lock."""

    pid: int
    host: str
    started: str  # when the process began, as its system counts; "" if the system does not tell
    token: str = ""  # tells two windows of one process apart

    @property
    def is_gone(self) -> bool:
        """Whether the process has certainly ended: only ever certain on this computer."""
        if self.host != host_name():
            return False
        if is_running(self.pid) is False:  # where it cannot be told, a lock is never called stale
            return True
        now = process_start(self.pid)
        return bool(self.started and now and self.started != now)  # the number was given again


def this_process(token: str = "") -> Holder:
    """Describe the running process."""
    return Holder(os.getpid(), host_name(), process_start(os.getpid()), token)


def host_name() -> str:
    """Name this computer."""
    return platform.node()


class OpenLock:
    """A sign beside a file: this process has it open."""

    def __init__(self, path: Path, holder: Holder) -> None:
        self.path = path
        self.holder = holder

    @classmethod
    def take(cls, target: Path) -> tuple[OpenLock | None, Holder | None]:
        """Put the sign up; give it and, if somebody else's stands there, whose it is.

        A sign of a process that is gone is replaced, and another computer's that is a day old:
        it may be of this one before it was named anew. Where none can be put up (a read-only
        folder), both are None: the sign is advice, and saving looks for itself.
        """
        path = target.with_name(target.name + ".lock")
        holder = this_process(uuid4().hex)
        data = json.dumps(holder._asdict()).encode()
        for _attempt in range(3):
            try:
                descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            except FileExistsError:
                other = read_holder(path)
                if other is not None and not other.is_gone and not _is_forgotten(path, other):
                    return None, other
                _remove(path)
                continue
            except OSError:
                return None, None
            try:
                os.write(descriptor, data)
            except OSError:  # a full disk: an empty sign would say nothing
                _remove(path)
                return None, None
            finally:
                os.close(descriptor)
            return cls(path, holder), None
        return None, None

    def renew(self) -> None:
        """Show that the file is still worked on."""
        with suppress(OSError):
            os.utime(self.path)

    def release(self) -> None:
        """Take the sign down, unless somebody has put up another one."""
        if read_holder(self.path) == self.holder:
            _remove(self.path)


def read_holder(path: Path) -> Holder | None:
    """Read whose sign it is; None if there is none or it says nothing."""
    try:
        values = json.loads(read_bytes(path, _LIMIT))
        return Holder(
            int(values["pid"]),
            str(values["host"]),
            str(values["started"]),
            str(values.get("token", "")),
        )
    except (CableReaderError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _is_forgotten(path: Path, holder: Holder) -> bool:
    try:
        age = time.time() - path.stat().st_mtime
    except OSError:
        return False
    return holder.host != host_name() and age > _FORGOTTEN


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


@contextmanager
def saving_lock(target: Path, patience: float = PATIENCE) -> Iterator[bool]:
    """Keep other programs of ours from writing beside ``target`` meanwhile.

    The folder itself is locked, so nothing is left lying about. Gives False where the system
    has no such lock or somebody held it for ``patience`` seconds: writing then relies on the
    comparison of digests alone.
    """
    try:
        descriptor = _open_to_lock(target)
    except OSError:
        yield False
        return
    try:
        yield _locked(descriptor, patience)
    finally:
        os.close(descriptor)  # lets go of the lock


if sys.platform == "win32":
    import msvcrt

    def _open_to_lock(target: Path) -> int:
        name = hashlib.sha256(os.fsencode(os.path.realpath(target.parent))).hexdigest()[:16]
        path = Path(tempfile.gettempdir()) / f"cable-reader-{name}.lock"
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)

    def _try_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _open_to_lock(target: Path) -> int:
        return os.open(os.path.realpath(target.parent), os.O_RDONLY | os.O_CLOEXEC)

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _locked(descriptor: int, patience: float) -> bool:
    until = time.monotonic() + patience
    while True:
        try:
            _try_lock(descriptor)
        except OSError as error:
            busy = error.errno in {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}
            if not busy or time.monotonic() > until:
                return False
            time.sleep(_PAUSE)
        else:
            return True
