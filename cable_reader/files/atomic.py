"""Writing whole files so that the old or the new one stands there at every moment.

The order of ``atomic_write`` (write, fsync, replace, fsync of the folder) is what keeps a file
whole over a crash at any moment; reading back before replacing finds a disk that lies about what
it took.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
from contextlib import suppress
from pathlib import Path

from cable_reader.errors import UnreadableError, UnwritableError
from cable_reader.files import calls
from cable_reader.files.reading import read_bytes
from cable_reader.processes import is_running

# What a file system answers that has no hard links, or a folder that cannot be synchronised.
_UNSUPPORTED = frozenset(
    {errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EXDEV}
)
_FOLDER_SYNC_UNSUPPORTED = calls.SYNC_UNSUPPORTED | {errno.EBADF}
# Of a file system without owners and modes: the new file keeps what it has, the owner's alone.
_RIGHTS_UNSUPPORTED = calls.SYNC_UNSUPPORTED | {errno.EPERM}

# Compiled when a folder is first swept: reading does without.
_TEMPORARY = r"\.cable-reader-(?P<host>[0-9a-f]{8})-(?P<pid>\d{1,10})-[0-9a-f]{16}\.tmp"
_in_progress: set[str] = set()  # names of this process's own unfinished files


def sha256(data: bytes) -> str:
    """Give the SHA-256 of the bytes, 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


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
        raise calls.unwritable(name, error) from error
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
        while not calls.call(folder.is_dir):
            missing.append(folder)
            if folder.parent == folder:
                break
            folder = folder.parent
        for folder in reversed(missing):
            calls.call(folder.mkdir, mode, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise UnwritableError("folder-is-file", path=os.fspath(folder)) from error
    except OSError as error:
        raise calls.unwritable(os.fspath(path), error) from error
    return Path(path)


def sweep_temporary_files(folder: str | os.PathLike[str]) -> int:
    """Remove what our own killed processes left in a folder; give the number removed.

    Only names that ``atomic_write`` makes, of this computer, whose process is gone. Never raises:
    a leftover that cannot be removed does no harm.
    """
    removed = 0
    try:
        names = calls.call(os.listdir, folder)
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
            calls.call(os.unlink, os.path.join(folder, name))  # noqa: PTH118 - undecodable names too
        except OSError:
            continue
        removed += 1
    return removed


def _follow_links(name: str) -> Path:
    """Give the file that a save would write to: the end of a chain of symbolic links."""
    if not calls.call(os.path.islink, name):
        return Path(name)
    target = Path(calls.call(os.path.realpath, name, strict=False))
    if calls.call(os.path.islink, target):  # realpath gave up in a circle
        raise UnwritableError("link-loop", path=name)
    if not calls.call(os.path.lexists, target):
        raise UnwritableError("link-dangling", path=name, target=str(target))
    return target


def _standing_file(name: str, target: Path) -> os.stat_result | None:
    """Look at what stands at the target and refuse all but a regular file we may change."""
    try:
        status = calls.call(os.stat, target)
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise UnwritableError("target-is-folder", path=name)
    if not stat.S_ISREG(status.st_mode):
        raise UnwritableError("target-not-regular", path=name)
    # Replacing needs no right on the file itself, but a read-only file is meant to stay.
    if not calls.call(os.access, target, os.W_OK):
        code = "read-only-disk" if _on_read_only_disk(target) else "may-not-write"
        raise UnwritableError(code, path=name, reason=os.strerror(errno.EACCES))
    return status


def _on_read_only_disk(target: Path) -> bool:
    if not hasattr(os, "statvfs"):
        return False
    return bool(calls.call(os.statvfs, target).f_flag & os.ST_RDONLY)


def _write_temporary(
    folder: Path, data: bytes, standing: os.stat_result | None, mode: int
) -> Path:
    """Write the data to a new file in the folder, down to the disk, and check it."""
    temporary = folder / f".cable-reader-{_host()}-{os.getpid()}-{os.urandom(8).hex()}.tmp"
    _in_progress.add(temporary.name)
    try:
        descriptor = calls.call(
            os.open, temporary, calls.WRITE_FLAGS, mode if standing is None else 0o600
        )
        try:
            if standing is not None:
                _take_over_rights(descriptor, standing)
            calls.write_all(descriptor, data)
            calls.sync(descriptor)
        finally:
            calls.call(os.close, descriptor)
        _check_written(temporary, data)
    except BaseException:
        _discard(temporary)
        raise
    return temporary


def _take_over_rights(descriptor: int, standing: os.stat_result) -> None:
    """Give the new file the owner and the mode of the one it will replace."""
    if not hasattr(os, "fchmod"):  # Windows: the folder's rules are inherited
        return
    made = calls.call(os.fstat, descriptor)
    try:
        if (made.st_uid, made.st_gid) != (standing.st_uid, standing.st_gid):
            with suppress(PermissionError):  # only the administrator gives files away
                calls.call(os.fchown, descriptor, standing.st_uid, standing.st_gid)
        calls.call(os.fchmod, descriptor, stat.S_IMODE(standing.st_mode))
    except OSError as error:
        if error.errno not in _RIGHTS_UNSUPPORTED:
            raise


def _check_written(temporary: Path, data: bytes) -> None:
    descriptor = calls.call(os.open, temporary, calls.READ_FLAGS)
    try:
        back = calls.read_up_to(descriptor, len(data) + 1)
    finally:
        calls.call(os.close, descriptor)
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
        calls.call(os.replace, temporary, target)
        return
    try:
        # A hard link, unlike a rename, fails when the name is taken.
        calls.call(os.link, temporary, target)
    except OSError as error:
        if error.errno not in _UNSUPPORTED:
            raise
        if calls.call(os.path.lexists, target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
        calls.call(os.replace, temporary, target)


def _discard(temporary: Path) -> None:
    """Remove a temporary file if it is still there; what cannot be removed is swept later."""
    with suppress(OSError):
        temporary.unlink()  # not through calls.call: this is the way out of a fault
    _in_progress.discard(temporary.name)


def _sync_folder(name: str, folder: Path) -> None:
    """Make the new name itself survive a power cut, where the system can."""
    if os.name == "nt":
        return
    try:
        descriptor = calls.call(os.open, folder, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    except PermissionError:  # a folder may be writable and not readable
        return
    except OSError as error:
        raise _not_durable(name, error) from error
    try:
        calls.call(os.fsync, descriptor)
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
