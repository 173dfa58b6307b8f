"""Reading refuses what is no file; writing leaves the old or the new file whole in any fault."""

from __future__ import annotations

import errno
import os
import re
import signal
import socket
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader import files, wording
from cable_reader.errors import UnreadableError, UnwritableError
from cable_reader.files import atomic

OLD = b"old text\n" * 50
NEW = b"new text, longer than the old one\n" * 5000
POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX file kinds and rights")
NOT_ROOT = pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="the administrator may do everything"
)


def names_in(folder: str | Path) -> list[str]:
    return sorted(path.name for path in Path(folder).iterdir())


def leftovers(folder: Path) -> list[str]:
    return [name for name in names_in(folder) if name.endswith(".tmp")]


def read_error(path: str | Path, limit: int = 1000) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        files.read_bytes(path, limit)
    assert str(caught.value).startswith(str(path)), "the sentence names the file"
    return caught.value


def write_error(path: str | Path, data: bytes = NEW, **options: object) -> UnwritableError:
    with pytest.raises(UnwritableError) as caught:
        files.atomic_write(path, data, **options)
    assert str(path) in str(caught.value), "the sentence names the file"
    assert "?" not in str(caught.value), "no value is missing"
    return caught.value


# -- reading


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=3000))
def test_what_was_written_is_read_back(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.txt"
        assert files.atomic_write(path, data) == files.sha256(data)
        assert files.read_bytes(path) == data
        assert names_in(folder) == ["a.txt"]


def test_limit_is_the_last_size_that_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 1000)
    assert len(files.read_bytes(path, 1000)) == 1000
    error = read_error(path, 999)
    assert error.code == "too-large"
    assert "1000" in str(error)


def test_missing_folder_and_nul(tmp_path: Path) -> None:
    assert read_error(tmp_path / "none.txt").code == "missing"
    assert read_error(tmp_path).code == "is-folder"
    assert read_error("a\0b").code == "missing"
    (tmp_path / "file").write_bytes(b"")
    assert read_error(tmp_path / "file" / "below").code == "missing"


@POSIX
def test_pipes_sockets_and_devices_are_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    assert read_error(tmp_path / "fifo").code == "not-regular"
    assert read_error("/dev/zero").code == "not-regular"
    with tempfile.TemporaryDirectory(dir="/tmp") as short, socket.socket(socket.AF_UNIX) as door:
        door.bind(f"{short}/s")  # socket names have at most 107 bytes
        assert read_error(f"{short}/s").code == "not-regular"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc here")
def test_file_of_no_size_that_gives_bytes_is_refused() -> None:
    assert read_error("/proc/self/status").code == "changed-while-reading"


@POSIX
@NOT_ROOT
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    path.chmod(0)
    assert read_error(path).code == "no-permission"


@pytest.mark.parametrize("change", [b"x" * 10, b"x" * 5000], ids=["shrinks", "grows"])
def test_file_that_changes_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: bytes
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 1000)

    def change_first(function, *args, **kwargs):
        if function is os.read:
            path.write_bytes(change)
        return function(*args, **kwargs)

    monkeypatch.setattr(files.calls, "call", change_first)
    assert read_error(path, 100_000).code == "changed-while-reading"


def test_same_size_but_other_words_is_a_change_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 1000)

    def change_later(function, *args, **kwargs):
        answer = function(*args, **kwargs)
        if function is os.read:
            path.write_bytes(b"y" * 1000)
            os.utime(path, ns=(1, 1))
        return answer

    monkeypatch.setattr(files.calls, "call", change_later)
    assert read_error(path).code == "changed-while-reading"


@pytest.mark.parametrize("nth", range(1, 7))
def test_every_failing_read_call_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nth: int
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(OLD)
    monkeypatch.setattr(files.calls, "call", Failing(nth, errno.EIO))
    assert read_error(path, 100_000).code == "read-failed"


# -- writing


class Failing:
    """Stands in for ``files.calls.call``: the nth call fails, the others are done."""

    def __init__(self, nth: int, number: int) -> None:
        self.left = nth
        self.number = number
        self.names: list[str] = []

    def __call__(self, function, *args, **kwargs):
        self.left -= 1
        self.names.append(getattr(function, "__name__", str(function)))
        if self.left == 0:
            raise OSError(self.number, os.strerror(self.number))
        return function(*args, **kwargs)


def calls_of(folder: Path, *, standing: bool, **options: object) -> list[str]:
    """Names of the system calls of one save, in order."""
    counter = Failing(-1, 0)
    path = folder / "counted.txt"
    if standing:
        path.write_bytes(OLD)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files.calls, "call", counter)
        files.atomic_write(path, NEW, **options)
    path.unlink()
    return counter.names


FAULTS = ("ENOSPC", "EIO", "EROFS", "EDQUOT", "EACCES", "ENOMEM")
WAYS = {
    "replacing": (True, {}),
    "replacing what is expected": (True, {"expected_sha256": files.sha256(OLD)}),
    "new": (False, {}),
    "new, never replacing": (False, {"overwrite": False}),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("way", WAYS)
def test_fault_at_every_call_leaves_the_old_or_the_new_file_whole(
    tmp_path: Path, way: str, fault: str
) -> None:
    standing, options = WAYS[way]
    number = getattr(errno, fault)
    names = calls_of(tmp_path, standing=standing, **options)
    moved = 1 + next(i for i, name in enumerate(names) if name in ("replace", "link"))
    assert len(names) > 10
    for nth in range(1, len(names) + 1):
        path = tmp_path / f"{nth}.txt"
        if standing:
            path.write_bytes(OLD)
        failing = Failing(nth, number)
        error = None
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(files.calls, "call", failing)
            try:
                files.atomic_write(path, NEW, **options)
            except UnwritableError as caught:
                error = caught
        where = f"{fault} at call {nth} ({names[nth - 1]})"
        assert leftovers(tmp_path) == [], where
        if nth <= moved:
            # A right on the file that cannot be taken over is no reason not to save, and a
            # file system without hard links is one where a rename has to do.
            if error is None:
                assert (names[nth - 1], fault) == ("fchown", "EACCES"), where
            else:
                assert error.code in wording.ERRORS, where
                assert path.exists() == standing, where
                assert not standing or path.read_bytes() == OLD, where
        else:  # the new name may not be durable yet: said, but never half a file
            assert path.read_bytes() == NEW, where
            assert error is None or error.code == "not-durable", where


def test_short_writes_are_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def seven_bytes(function, *args, **kwargs):
        if function is os.write:
            return os.write(args[0], bytes(args[1][:7]))
        return function(*args, **kwargs)

    monkeypatch.setattr(files.calls, "call", seven_bytes)
    files.atomic_write(tmp_path / "a.txt", NEW[:1000])
    assert (tmp_path / "a.txt").read_bytes() == NEW[:1000]


def test_write_that_takes_nothing_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files.calls, "call", lambda f, *a, **k: 0 if f is os.write else f(*a, **k))
    assert write_error(tmp_path / "a.txt").code == "write-failed"
    assert names_in(tmp_path) == []


def test_disk_that_lies_about_what_it_took_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(OLD)

    def half(function, *args, **kwargs):
        if function is os.write:
            os.write(args[0], bytes(args[1][: len(args[1]) // 2]))
            return len(args[1])
        return function(*args, **kwargs)

    monkeypatch.setattr(files.calls, "call", half)
    assert write_error(path).code == "write-failed"
    assert path.read_bytes() == OLD
    assert leftovers(tmp_path) == []


def test_order_is_write_sync_read_back_replace_sync_folder(tmp_path: Path) -> None:
    names = [
        n for n in calls_of(tmp_path, standing=True) if n in ("write", "fsync", "read", "replace")
    ]
    assert re.fullmatch(r"(write )+fsync (read )+replace( fsync)?", " ".join(names))


def test_interrupt_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(OLD)

    def interrupted(function, *args, **kwargs):
        if function is os.fsync:
            raise KeyboardInterrupt
        return function(*args, **kwargs)

    monkeypatch.setattr(files.calls, "call", interrupted)
    with pytest.raises(KeyboardInterrupt):
        files.atomic_write(path, NEW)
    assert path.read_bytes() == OLD
    assert leftovers(tmp_path) == []


def test_never_replaces_when_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(OLD)
    assert write_error(path, overwrite=False).code == "target-exists"

    def appears(function, *args, **kwargs):
        if function is os.link:
            (tmp_path / "b.txt").write_bytes(OLD)
        return function(*args, **kwargs)

    monkeypatch.setattr(files.calls, "call", appears)
    assert write_error(tmp_path / "b.txt", overwrite=False).code == "target-exists"
    assert (tmp_path / "b.txt").read_bytes() == path.read_bytes() == OLD
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("number", [errno.EPERM, errno.EOPNOTSUPP])
def test_disk_without_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def no_links(function, *args, **kwargs):
        if function is os.link:
            raise OSError(number, os.strerror(number))
        return function(*args, **kwargs)

    monkeypatch.setattr(files.calls, "call", no_links)
    files.atomic_write(tmp_path / "a.txt", NEW, overwrite=False)
    assert (tmp_path / "a.txt").read_bytes() == NEW


def test_change_from_outside_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    known = files.atomic_write(path, OLD)
    path.write_bytes(b"by somebody else")
    assert write_error(path, expected_sha256=known).code == "target-changed"
    assert path.read_bytes() == b"by somebody else"
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("held", [OLD, None, b"of an older reading"])
def test_bytes_at_hand_spare_a_digest_and_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: bytes | None
) -> None:
    path = tmp_path / "a.txt"
    known, new = files.atomic_write(path, OLD), files.sha256(NEW)
    hashed: list[bytes] = []

    def counted(data: bytes) -> str:
        hashed.append(data)
        return known if data == OLD else "of something else"

    with monkeypatch.context() as patch:
        patch.setattr(atomic, "sha256", counted)
        options = {"expected_sha256": known, "expected_data": held, "digest": new}
        assert files.atomic_write(path, NEW, **options) == new
    assert path.read_bytes() == NEW
    assert [data for data in hashed if len(data) > 100] == ([] if held == OLD else [OLD])
    path.write_bytes(b"by somebody else")
    assert write_error(path, **options).code == "target-changed"
    assert path.read_bytes() == b"by somebody else"


def test_expected_file_that_is_gone_is_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    known = files.atomic_write(path, OLD)
    path.unlink()
    assert files.atomic_write(path, NEW, expected_sha256=known) == files.sha256(NEW)
    assert path.read_bytes() == NEW


def test_saving_again_after_a_fault_of_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    known = files.atomic_write(path, OLD)
    last = len(calls_of(tmp_path, standing=True, expected_sha256=known))
    with monkeypatch.context() as patch:
        patch.setattr(files.calls, "call", Failing(last, errno.EIO))
        assert write_error(path, expected_sha256=known).code == "not-durable"
    files.atomic_write(path, NEW, expected_sha256=known)
    assert path.read_bytes() == NEW


@POSIX
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_new_files_are_private_and_old_ones_keep_their_mode(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        files.atomic_write(tmp_path / "new.xml", NEW)
        files.atomic_write(tmp_path / "export.html", NEW, mode=0o666)
        old = tmp_path / "old.xml"
        old.write_bytes(OLD)
        old.chmod(0o640)
        files.atomic_write(old, NEW)
        folder = files.ensure_folder(tmp_path / "a" / "b")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new.xml").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "export.html").stat().st_mode) == 0o666 & ~umask
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.parent.stat().st_mode) == 0o700


@POSIX
@NOT_ROOT
def test_read_only_file_and_folder(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(OLD)
    path.chmod(0o444)
    assert write_error(path).code == "may-not-write"
    tmp_path.chmod(0o500)
    try:
        assert write_error(tmp_path / "b.txt").code == "may-not-write"
        with pytest.raises(UnwritableError) as caught:
            files.ensure_folder(tmp_path / "c")
        assert caught.value.code == "may-not-write"
    finally:
        tmp_path.chmod(0o700)
    assert path.read_bytes() == OLD
    assert names_in(tmp_path) == ["a.txt"]


@POSIX
def test_links(tmp_path: Path) -> None:
    real = tmp_path / "real.txt"
    real.write_bytes(OLD)
    link = tmp_path / "link.txt"
    link.symlink_to("real.txt")
    far = tmp_path / "far.txt"
    far.symlink_to(link)
    files.atomic_write(far, NEW)
    assert far.is_symlink()
    assert link.is_symlink()
    assert real.read_bytes() == NEW

    (tmp_path / "round").symlink_to("about")
    (tmp_path / "about").symlink_to("round")
    assert write_error(tmp_path / "round").code == "link-loop"
    assert read_error(tmp_path / "round").code == "link-loop"
    (tmp_path / "loose").symlink_to("nowhere")
    assert write_error(tmp_path / "loose").code == "link-dangling"
    assert read_error(tmp_path / "loose").code == "missing"
    assert leftovers(tmp_path) == []


@POSIX
def test_targets_that_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    assert write_error(tmp_path / "fifo").code == "target-not-regular"
    assert stat.S_ISFIFO((tmp_path / "fifo").stat().st_mode)
    assert write_error(tmp_path).code == "target-is-folder"
    assert write_error(tmp_path / "no" / "a.txt").code == "folder-missing"
    assert write_error(tmp_path / ("n" * 300)).code == "name-too-long"
    with pytest.raises(UnwritableError):
        files.atomic_write("a\0b", NEW)


@POSIX
def test_longest_and_strangest_names(tmp_path: Path) -> None:
    for name in ("n" * 255, "-rf", "a\nb", 'quo"te', os.fsdecode(b"\xff\xfe"), "\u202egpj.txt"):
        files.atomic_write(tmp_path / name, OLD)
        assert files.read_bytes(tmp_path / name) == OLD
    assert leftovers(tmp_path) == []


def test_ensure_folder_over_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(UnwritableError) as caught:
        files.ensure_folder(tmp_path / "a" / "b")
    assert str(caught.value)
    assert files.ensure_folder(tmp_path) == tmp_path


# -- what killed processes leave

SAVER = """
import sys
from cable_reader import files
path, n = sys.argv[1], 0
while True:
    n += 1
    files.atomic_write(path, b"%d " % n + b"x" * 300_000 + b" %d" % n)
    print(n, flush=True)
"""


@POSIX
def test_killed_at_any_moment_the_file_is_whole_and_the_sweep_clears_up(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    acknowledged = 0
    for delay in range(12):
        saver = subprocess.Popen(
            [sys.executable, "-c", SAVER, str(path)],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(Path(files.__file__).parents[2])},
        )
        assert saver.stdout is not None
        for _ in range(1 + delay):
            acknowledged = int(saver.stdout.readline())
        saver.send_signal(signal.SIGKILL)
        rest = saver.communicate()[0].split()
        acknowledged = int(rest[-1]) if rest else acknowledged
        data = path.read_bytes()
        first, _, last = data.split(b" ")
        assert first == last
        assert int(first) >= acknowledged, "what was acknowledged is there"
        files.sweep_temporary_files(tmp_path)
        assert names_in(tmp_path) == ["a.txt"]


def test_sweep_takes_only_our_own_stale_files(tmp_path: Path) -> None:
    host, running, gone = atomic._host(), os.getppid(), 2**22 + 1  # above any process number
    stale = f".cable-reader-{host}-{gone}-{'0' * 16}.tmp"
    ours_from_an_earlier_start = f".cable-reader-{host}-{os.getpid()}-{'1' * 16}.tmp"
    kept = [
        f".cable-reader-{host}-{running}-{'0' * 16}.tmp",  # its process lives
        f".cable-reader-00000000-{gone}-{'0' * 16}.tmp",  # another computer's
        f".cable-reader-{host}-{gone}-{'0' * 15}.tmp",  # not a name we make
        "somebody.tmp",
    ]
    for name in (stale, ours_from_an_earlier_start, *kept):
        (tmp_path / name).write_bytes(b"")
    assert files.sweep_temporary_files(tmp_path) == 2
    assert names_in(tmp_path) == sorted(kept)
    assert files.sweep_temporary_files(tmp_path / "none") == 0


def test_sweep_leaves_a_save_that_is_under_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    swept = []

    def sweep_first(function, *args, **kwargs):
        if function is os.replace:
            swept.append(files.sweep_temporary_files(tmp_path))
        return function(*args, **kwargs)

    monkeypatch.setattr(files.calls, "call", sweep_first)
    files.atomic_write(tmp_path / "a.txt", NEW)
    assert swept == [0]
    assert (tmp_path / "a.txt").read_bytes() == NEW


# -- a file that grows

HOLDER = """
import sys
from cable_reader.files import AppendedFile
held = AppendedFile(sys.argv[1])
held.append(b"a line\\n")
print("held", flush=True)
sys.stdin.read()
"""


@POSIX
def test_a_file_that_another_process_adds_to_is_in_use_until_it_ends(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    assert files.is_in_use(path) is None  # there is none
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "held\n"
        assert files.is_in_use(path) is True
        holder.stdin.close()
        holder.wait(timeout=60)
    assert files.is_in_use(path) is False
    assert path.read_bytes() == b"a line\n"


def test_a_file_that_this_process_adds_to_is_in_use_until_it_is_closed(tmp_path: Path) -> None:
    held = files.AppendedFile(tmp_path / "journal")
    assert files.is_in_use(tmp_path / "journal") is True
    held.close()
    assert not files.is_in_use(tmp_path / "journal")
