"""The one door to the disk: read whole files safely, write whole files atomically.

Every system call goes through ``_call``, so that a test can make the nth one fail. The order of
``atomic_write`` (write, fsync, replace, fsync of the folder) is what keeps a file whole over a
crash at any moment; reading back before replacing finds a disk that lies about what it took.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from cable_reader.errors import UnreadableError, UnwritableError
from cable_reader.processes import is_running

if TYPE_CHECKING:
    from collections.abc import Callable
    from io import FileIO

_P = ParamSpec("_P")
_T = TypeVar("_T")

READ_LIMIT = (
    256 * 1024 * 1024
)  # bytes; a cable has a few thousand, a file of all cables is streamed
_CHUNK = 1 << 20

# Not every system has every flag. Without O_NONBLOCK, opening a FIFO would wait for its writer.
_READ_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)
_WRITE_FLAGS = (
    os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)

_READ_CODES = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.EISDIR: "is-folder",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.ENXIO: "not-regular",  # a socket, or a device without its driver
    errno.ENODEV: "not-regular",
    errno.ELOOP: "link-loop",
    errno.ENAMETOOLONG: "name-too-long",
}
_WRITE_CODES = {
    errno.ENOENT: "folder-missing",
    errno.ENOTDIR: "folder-missing",
    errno.EEXIST: "target-exists",
    errno.EISDIR: "target-is-folder",
    errno.EACCES: "may-not-write",
    errno.EPERM: "may-not-write",
    errno.EROFS: "read-only-disk",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.ELOOP: "link-loop",
    errno.ENAMETOOLONG: "name-too-long",
}
# What a file system answers that has no hard links, or a folder that cannot be synchronised.
_UNSUPPORTED = frozenset(
    {errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EXDEV}
)
_FOLDER_SYNC_UNSUPPORTED = frozenset(
    {errno.EINVAL, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EBADF}
)

# Compiled when a folder is first swept: reading does without.
_TEMPORARY = r"\.cable-reader-(?P<host>[0-9a-f]{8})-(?P<pid>\d{1,10})-[0-9a-f]{16}\.tmp"
_in_progress: set[str] = set()  # names of this process's own unfinished files


def _call(function: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
    """Do one system call; tests put a failing one in its place."""
    return function(*args, **kwargs)


def sha256(data: bytes) -> str:
    """Give the SHA-256 of the bytes, 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


# -- reading


def open_regular(path: str | os.PathLike[str]) -> FileIO:
    """Open a regular file for reading bytes, unbuffered.

    Folders, FIFOs, sockets and devices are refused without waiting for them. Raises
    UnreadableError: missing, is-folder, not-regular, no-permission, link-loop, read-failed.
    """
    name = os.fspath(path)
    try:
        # Looked at before it is opened: opening alone can start a device.
        _refuse_irregular(name, _call(os.stat, name))
        return os.fdopen(_open_checked(name), "rb", buffering=0)
    except OSError as error:
        raise _unreadable(name, error) from error
    except ValueError as error:  # a NUL in the name
        raise UnreadableError("missing", path=name) from error


def read_bytes(path: str | os.PathLike[str], limit: int = READ_LIMIT) -> bytes:
    """Read a whole regular file of at most ``limit`` bytes.

    Raises UnreadableError as ``open_regular`` does, and too-large, changed-while-reading.
    """
    name = os.fspath(path)
    with open_regular(name) as file:
        try:
            return _read_whole(name, file.fileno(), limit)
        except OSError as error:
            raise _unreadable(name, error) from error


def _open_checked(name: str) -> int:
    descriptor = _call(os.open, name, _READ_FLAGS)
    try:
        # Once more on what was really opened: the name may have changed hands since.
        _refuse_irregular(name, _call(os.fstat, descriptor))
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def _refuse_irregular(name: str, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableError("is-folder", path=name)
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError("not-regular", path=name)


def _read_whole(name: str, descriptor: int, limit: int) -> bytes:
    before = _call(os.fstat, descriptor)
    if before.st_size > limit:
        raise UnreadableError("too-large", path=name, size=before.st_size, limit=limit)
    data = _read_up_to(descriptor, before.st_size + 1)
    after = _call(os.fstat, descriptor)
    # A file under /proc says it has 0 bytes and then gives some: it changes with each reading.
    if len(data) != before.st_size or (after.st_size, after.st_mtime_ns) != (
        before.st_size,
        before.st_mtime_ns,
    ):
        raise UnreadableError("changed-while-reading", path=name)
    return data


def _read_up_to(descriptor: int, most: int) -> bytes:
    pieces = []
    while most > 0:
        piece = _call(os.read, descriptor, min(most, _CHUNK))
        if not piece:
            break
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def _unreadable(name: str, error: OSError) -> UnreadableError:
    code = _READ_CODES.get(error.errno or 0, "read-failed")
    return UnreadableError(code, path=name, reason=error.strerror or str(error))


# -- writing


def atomic_write(
    path: str | os.PathLike[str],
    data: bytes,
    *,
    expected_sha256: str | None = None,
    expected_data: bytes | None = None,
    digest: str | None = None,
    mode: int = 0o600,
    overwrite: bool = True,
) -> str:
    """Write a whole file so that at every moment the old or the new one stands there whole.

    ``expected_sha256`` is of the file as it was last read or written: when another program has
    changed it since, nothing is written. A missing file is written anew. ``mode`` is for new
    files (the umask applies); a file that exists keeps its own. A symbolic link is followed and
    kept. ``overwrite=False`` never replaces a file, not even one that appears meanwhile.
    Who has the expected bytes or the SHA-256 of the new ones at hand spares computing digests of
    large files: ``expected_data``, ``digest``.

    Returns the SHA-256 of the data. Raises UnwritableError with ``path`` and ``reason``; the old
    file is then untouched and no temporary file is left. One exception: ``not-durable`` says
    that the new file stands there whole, but might not after a power cut; saving the same data
    again with the old ``expected_sha256`` is allowed then.
    """
    name = os.fspath(path)
    digest = digest or sha256(data)
    try:
        target = _follow_links(name)
        standing = _standing_file(name, target)
        if standing is not None and not overwrite:
            raise UnwritableError("target-exists", path=name)
        temporary = _write_temporary(target.parent, data, standing, mode)
        try:
            if expected_sha256 is not None and standing is not None:
                _refuse_changed(name, target, expected_sha256, (expected_data, data))
            _move_into_place(temporary, target, overwrite=overwrite)
        finally:
            _discard(temporary)
    except OSError as error:
        raise _unwritable(name, error) from error
    except ValueError as error:  # a NUL in the name
        raise UnwritableError("folder-missing", path=name, reason=str(error)) from error
    _sync_folder(name, target.parent)
    return digest


def ensure_folder(path: str | os.PathLike[str], mode: int = 0o700) -> Path:
    """Make a folder and those above it, for the owner alone; one that exists stays as it is.

    Raises UnwritableError like ``atomic_write``.
    """
    folder = Path(path)
    missing = []
    try:
        while not _call(folder.is_dir):
            missing.append(folder)
            if folder.parent == folder:
                break
            folder = folder.parent
        for folder in reversed(missing):
            _call(folder.mkdir, mode, exist_ok=True)
    except OSError as error:
        raise _unwritable(os.fspath(path), error) from error
    return Path(path)


def sweep_temporary_files(folder: str | os.PathLike[str]) -> int:
    """Remove what our own killed processes left in a folder; give the number removed.

    Only names that ``atomic_write`` makes, of this computer, whose process is gone. Never raises:
    a leftover that cannot be removed does no harm.
    """
    removed = 0
    try:
        names = _call(os.listdir, folder)
    except OSError:
        return 0
    for name in names:
        match = re.fullmatch(_TEMPORARY, name)
        if not match or match["host"] != _host() or name in _in_progress:
            continue
        pid = int(match["pid"])
        # Where it cannot be told (Windows), a file that is open cannot be removed either.
        if pid != os.getpid() and is_running(pid):
            continue
        try:
            _call(os.unlink, os.path.join(folder, name))  # noqa: PTH118 - undecodable names too
        except OSError:
            continue
        removed += 1
    return removed


def _follow_links(name: str) -> Path:
    """Give the file that a save would write to: the end of a chain of symbolic links."""
    if not _call(os.path.islink, name):
        return Path(name)
    target = Path(_call(os.path.realpath, name, strict=False))
    if _call(os.path.islink, target):  # realpath gave up in a circle
        raise UnwritableError("link-loop", path=name)
    if not _call(os.path.lexists, target):
        raise UnwritableError("link-dangling", path=name, target=str(target))
    return target


def _standing_file(name: str, target: Path) -> os.stat_result | None:
    """Look at what stands at the target and refuse all but a regular file we may change."""
    try:
        status = _call(os.stat, target)
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise UnwritableError("target-is-folder", path=name)
    if not stat.S_ISREG(status.st_mode):
        raise UnwritableError("target-not-regular", path=name)
    # Replacing needs no right on the file itself, but a read-only file is meant to stay.
    if not _call(os.access, target, os.W_OK):
        code = "read-only-disk" if _on_read_only_disk(target) else "may-not-write"
        raise UnwritableError(code, path=name, reason=os.strerror(errno.EACCES))
    return status


def _on_read_only_disk(target: Path) -> bool:
    if not hasattr(os, "statvfs"):
        return False
    return bool(_call(os.statvfs, target).f_flag & os.ST_RDONLY)


def _write_temporary(
    folder: Path, data: bytes, standing: os.stat_result | None, mode: int
) -> Path:
    """Write the data to a new file in the folder, down to the disk, and check it."""
    temporary = folder / f".cable-reader-{_host()}-{os.getpid()}-{os.urandom(8).hex()}.tmp"
    _in_progress.add(temporary.name)
    try:
        descriptor = _call(os.open, temporary, _WRITE_FLAGS, mode if standing is None else 0o600)
        try:
            if standing is not None:
                _take_over_rights(descriptor, standing)
            _write_all(descriptor, data)
            _call(os.fsync, descriptor)
        finally:
            _call(os.close, descriptor)
        _check_written(temporary, data)
    except BaseException:
        _discard(temporary)
        raise
    return temporary


def _take_over_rights(descriptor: int, standing: os.stat_result) -> None:
    """Give the new file the owner and the mode of the one it will replace."""
    if not hasattr(os, "fchmod"):  # Windows: the folder's rules are inherited
        return
    made = _call(os.fstat, descriptor)
    if (made.st_uid, made.st_gid) != (standing.st_uid, standing.st_gid):
        with suppress(PermissionError):  # only the administrator gives files away
            _call(os.fchown, descriptor, standing.st_uid, standing.st_gid)
    _call(os.fchmod, descriptor, stat.S_IMODE(standing.st_mode))


def _write_all(descriptor: int, data: bytes) -> None:
    """Write every byte: one call may take only some of them when the disk is nearly full."""
    rest = memoryview(data)
    while rest:
        written = _call(os.write, descriptor, rest)
        if written <= 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        rest = rest[written:]


def _check_written(temporary: Path, data: bytes) -> None:
    descriptor = _call(os.open, temporary, _READ_FLAGS)
    try:
        back = _read_up_to(descriptor, len(data) + 1)
    finally:
        _call(os.close, descriptor)
    if back != data:
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def _refuse_changed(
    name: str, target: Path, expected_sha256: str, known: tuple[bytes | None, bytes]
) -> None:
    """Refuse to replace what is neither the expected file nor, after a late fault, the new one."""
    try:
        now = read_bytes(target)
    except UnreadableError as error:
        if error.code == "missing":
            return
        raise UnwritableError("target-changed", path=name) from error
    if now not in known and sha256(now) != expected_sha256:
        raise UnwritableError("target-changed", path=name)


def _move_into_place(temporary: Path, target: Path, *, overwrite: bool) -> None:
    if overwrite:
        _call(os.replace, temporary, target)
        return
    try:
        # A hard link, unlike a rename, fails when the name is taken.
        _call(os.link, temporary, target)
    except OSError as error:
        if error.errno not in _UNSUPPORTED:
            raise
        if _call(os.path.lexists, target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
        _call(os.replace, temporary, target)


def _discard(temporary: Path) -> None:
    """Remove a temporary file if it is still there; what cannot be removed is swept later."""
    with suppress(OSError):
        temporary.unlink()  # not through _call: this is the way out of a fault
    _in_progress.discard(temporary.name)


def _sync_folder(name: str, folder: Path) -> None:
    """Make the new name itself survive a power cut, where the system can."""
    if os.name == "nt":
        return
    try:
        descriptor = _call(os.open, folder, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    except PermissionError:  # a folder may be writable and not readable
        return
    except OSError as error:
        raise _not_durable(name, error) from error
    try:
        _call(os.fsync, descriptor)
    except OSError as error:
        if error.errno not in _FOLDER_SYNC_UNSUPPORTED:
            raise _not_durable(name, error) from error
    finally:
        os.close(descriptor)


def _not_durable(name: str, error: OSError) -> UnwritableError:
    return UnwritableError("not-durable", path=name, reason=error.strerror or str(error))


def _host() -> str:
    """Eight digits for this computer, so that a shared folder's other users are left alone."""
    name = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    return sha256(name.encode("utf-8", "surrogatepass"))[:8]


# -- appending


class AppendedFile:
    """A new file that only grows, for a journal: each addition is there whole or not at all."""

    def __init__(self, path: str | os.PathLike[str], mode: int = 0o600) -> None:
        self._name = os.fspath(path)
        self._size = 0
        try:
            self._descriptor = _call(os.open, self._name, _WRITE_FLAGS | os.O_APPEND, mode)
        except OSError as error:
            raise _unwritable(self._name, error) from error

    @property
    def size(self) -> int:
        """Bytes in the file."""
        return self._size

    def append(self, data: bytes, *, durable: bool = True) -> None:
        """Add the data, down to the disk if ``durable``.

        Raises UnwritableError, and has then added nothing.
        """
        try:
            _write_all(self._descriptor, data)
            if durable:
                _call(os.fsync, self._descriptor)
        except OSError as error:
            with suppress(OSError):  # the reader finds a line that was cut by its checksum
                os.ftruncate(self._descriptor, self._size)
            raise _unwritable(self._name, error) from error
        self._size += len(data)

    def truncate(self, size: int) -> None:
        """Cut the file; raises UnwritableError."""
        try:
            _call(os.ftruncate, self._descriptor, size)
        except OSError as error:
            raise _unwritable(self._name, error) from error
        self._size = size

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._descriptor)


def _unwritable(name: str, error: OSError) -> UnwritableError:
    code = _WRITE_CODES.get(error.errno or 0, "write-failed")
    return UnwritableError(code, path=name, reason=error.strerror or str(error))
