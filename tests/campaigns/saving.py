"""Kill, starve and damage the saving of annotations: ``python tests/campaigns/saving.py all``.

Each campaign says what it counted and ends with exit code 1 if a promise was broken:

  kills-saving   kill -9 at a random moment of a save; every acknowledged edit must be back, no
                 file may be damaged, nothing may be left lying about after the next start
  kills-editing  kill -9 between edits that were never saved; every one in the journal is back
  disk-faults    the first, second, ... nth disk call of edit and save fails
  damage         our own file cut at every byte, and with single bits flipped
  two-writers    two programs write the same file at once

Without ``--count`` each runs as long as a release wants it (a thousand kills take some minutes);
the suite runs them short. Needs a system with fork.
"""

from __future__ import annotations

import argparse
import contextlib
import errno
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from cable_reader import files  # noqa: E402 - found from the checkout
from cable_reader.annotate.annotation import (  # noqa: E402
    Annotation,
    AnnotationSet,
    SourceDescription,
    Target,
)
from cable_reader.annotate.session import AnnotationSession, Kind  # noqa: E402
from cable_reader.annotate.store import Seal, from_xml, to_xml  # noqa: E402
from cable_reader.errors import AnnotationFileError, CableReaderError  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SOURCE = SourceDescription("a.txt", "utf-8", "crlf", 9, 9, "0" * 64, "1" * 64, "07NOWHERE42")
LONG = {
    "kills-saving": 1000,
    "kills-editing": 200,
    "disk-faults": 10_000,
    "damage": 5000,
    "two-writers": 500,
}
ERRNOS = (errno.ENOSPC, errno.EIO, errno.EROFS, errno.EDQUOT)


class Broken(Exception):  # noqa: N818 - a broken promise
    """What must never happen did."""


def require(promise: object, what: object) -> None:
    """Stop the campaign when a promise is broken."""
    if not promise:
        raise Broken(what)


def some_set(count: int) -> AnnotationSet:
    """Make a set of the size that people have."""
    annotations, label = AnnotationSet(source=SOURCE).with_new_label("economy & more")
    for number in range(count):
        target = Target("span", number, number + 9, "ab\r\ncd\x0cef", "x" * 32, "y" * 32)
        made = Annotation.new(target, note=f"start {number}\n\u00e9", labels=(label.uuid,))
        annotations = annotations.with_annotation(made)
    return annotations


@contextlib.contextmanager
def workshop() -> Iterator[tuple[Path, Path]]:
    """Give a file that does not exist yet and a folder for its journals and backups."""
    with tempfile.TemporaryDirectory(prefix="cable-reader-campaign-") as folder:
        place = Path(folder) / "cables"
        place.mkdir()
        yield place / "a.txt.annotations.xml", Path(folder) / "state"


def told_by(annotations: AnnotationSet) -> set[str]:
    """Give all that a writer may have told of: notes, labels made, labels deleted."""
    book = annotations.book
    gone = {stone.uuid for stone in book.deleted}
    made = {label.uuid for label in book} | gone
    return {
        *(one.note for one in annotations),
        *(f"made {uuid}" for uuid in made),
        *(f"gone {uuid}" for uuid in gone),
    }


# -- kills


def child(work: Callable[[int], None]) -> tuple[int, int]:
    """Start a process that does the work; give its number and where it tells what it did."""
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading
    os.close(reading)
    try:
        work(writing)
    finally:
        os._exit(0)


def killed_after(process: int, reading: int, patience: float) -> list[str]:
    """Wait for a first word, then some time, kill the process and give all it told."""
    first = os.read(reading, 65536)
    time.sleep(patience)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    told = [first]
    while piece := os.read(reading, 65536):
        told.append(piece)
    os.close(reading)
    return b"".join(told).decode().split("\n")[:-1]


def edits(session: AnnotationSession) -> Iterator[tuple[str, AnnotationSet]]:
    """Give edits without end, each with a word for it: notes, and labels made and deleted."""
    for number in range(10**6):
        marks = session.annotations
        note = f"edit {os.getpid()}-{number}"
        yield note, marks.with_annotation(Annotation.new(note=note))
        if number % 4 == 1:
            made, label = session.annotations.with_new_label(note)
            yield f"made {label.uuid}", made
            if number % 8 == 1:
                yield f"gone {label.uuid}", session.annotations.with_label_deleted(label.uuid)


def write_on(path: Path, state: Path, telling: int, *, saving: bool) -> None:
    """Edit (and save) without end, telling each edit that was acknowledged."""
    session = AnnotationSession.open(path, state, SOURCE)
    for word, after in edits(session):
        session.edit(after)
        if session.state.error is None:
            os.write(telling, f"{word}\n".encode())
        if saving:
            session.save()


def kills(count: int, *, saving: bool) -> str:
    """Kill a writer ``count`` times, each time opening what it left."""
    chance, acknowledged, recovered = random.Random(1), 0, 0
    with workshop() as (path, state):
        for _ in range(count):
            start = AnnotationSession.open(path, state, SOURCE)
            start.edit(some_set(40) if chance.random() < 1 / 2 else start.annotations)
            start.close()
            process, reading = child(lambda told: write_on(path, state, told, saving=saving))
            told = killed_after(process, reading, chance.uniform(0, 0.15))
            if path.exists():
                require(from_xml(path.read_bytes()).seal is Seal.INTACT, "damaged file")
            session = AnnotationSession.open(path, state, SOURCE)
            require(session.state.kind is Kind.SAVED, session.state)
            lost = set(told) - told_by(session.annotations)
            require(not lost, f"lost {sorted(lost)[:3]} of {len(told)}")
            held = from_xml(path.read_bytes()).annotations if path.exists() else AnnotationSet()
            require(
                held.annotations == session.annotations.annotations, "saved and not in the file"
            )
            session.close()
            left = [one.name for one in path.parent.iterdir() if one != path]
            left += [one.name for one in (state / "journals").iterdir()]
            require(not left, f"left behind: {left}")
            acknowledged += len(told)
            recovered += session.recovered
            path.unlink()
    return f"{count} kills, {acknowledged} acknowledged edits, {recovered} out of journals, 0 lost"


# -- faults


class Fault:
    """Makes the nth disk call fail."""

    def __init__(self, nth: int, number: int) -> None:
        self.nth, self.number, self.calls = nth, number, 0

    def __call__(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self.calls += 1
        if self.calls == self.nth:
            raise OSError(self.number, os.strerror(self.number))
        return function(*args, **kwargs)


@contextlib.contextmanager
def failing(fault: Fault) -> Iterator[None]:
    """Put the fault under every disk call."""
    sound, files.calls.call = files.calls.call, fault  # type: ignore[assignment]
    try:
        yield
    finally:
        files.calls.call = sound


def disk_faults(most: int) -> str:
    """Let each disk call of edit and save fail, one at a time, until none is left to fail."""
    tried = 0
    for number in ERRNOS if most >= LONG["disk-faults"] else ERRNOS[:1]:
        for nth in range(1, most + 1):
            fault = Fault(nth, number)
            with workshop() as (path, state):
                one_fault(path, state, fault)
            tried += 1
            if fault.calls < nth:
                break
    return f"{tried} runs with one fault each: old or new file whole, edits kept, next save works"


def one_fault(path: Path, state: Path, fault: Fault) -> None:
    """Edit and save with a fault, then without."""
    session = AnnotationSession.open(path, state, SOURCE)
    session.edit(some_set(5))
    session.save()
    before = path.read_bytes()
    after = session.annotations.with_annotation(Annotation.new(note="new"))
    with failing(fault):
        session.edit(after, "with a fault")
        told = session.save()
    require(session.annotations == after, "edit lost from memory")
    standing = path.read_bytes()
    require(standing == before or from_xml(standing).annotations == after, "neither old nor new")
    failed = told.kind is not Kind.SAVED
    require(not failed or str(told.error).count(" ") > 3, "no sentence")
    require(session.save().kind is Kind.SAVED, session.state)
    require(from_xml(path.read_bytes()).annotations == after, "not in the file in the end")
    require(session.close().kind is Kind.SAVED, session.state)
    left = [one.name for one in path.parent.iterdir() if one != path]
    require(not left, f"left behind: {left}")


# -- damage


def damage(flips: int) -> str:
    """Cut our own file at every byte and flip bits in it; short runs cut at fewer places."""
    original = some_set(25)
    data = to_xml(original)
    step = 1 if flips >= LONG["damage"] else max(len(data) // max(flips, 1), 1)
    cuts = range(0, len(data) - 1, step)
    for length in cuts:
        require(not is_trusted(data[:length], original), f"cut at {length}")
    chance, noticed = random.Random(2), 0
    for _ in range(flips):
        place, bit = chance.randrange(len(data)), chance.randrange(8)
        flipped = bytearray(data)
        flipped[place] ^= 1 << bit
        noticed += not is_trusted(bytes(flipped), original)
    backups_offered(data)
    return f"{len(cuts)} cuts, {flips} flips ({noticed} noticed, the rest changed no word)"


def is_trusted(data: bytes, original: AnnotationSet) -> bool:
    """Whether a file opens without a warning; it must then say what the original said."""
    try:
        loaded = from_xml(data)
    except AnnotationFileError as error:
        require(len(str(error)) > 20, "no sentence")
        return False
    if loaded.seal is not Seal.INTACT:
        return False
    require(loaded.annotations == original, "silently other")
    return True


def backups_offered(data: bytes) -> None:
    """A damaged file opens read-only, with a backup that can be put in its place."""
    with workshop() as (path, state):
        session = AnnotationSession.open(path, state, SOURCE)
        session.edit(from_xml(data).annotations)
        session.close()
        path.write_bytes(data[: len(data) // 3])
        session = AnnotationSession.open(path, state, SOURCE)
        require(session.state.kind is Kind.READ_ONLY, session.state)
        require(session.restore(session.backups()[0]).kind is Kind.SAVED, session.state)
        require(path.read_bytes() == data, "another backup")
        session.close()


# -- two at once


def two_writers(edits: int) -> str:
    """Let two processes edit and save the same file."""
    with workshop() as (path, state):
        processes = [child(lambda told: write_many(path, state, told, edits)) for _ in range(2)]
        for process, reading in processes:
            os.waitpid(process, 0)
            os.close(reading)
        loaded = from_xml(path.read_bytes())
        require(loaded.seal is Seal.INTACT, "damaged")
        require(len(loaded.annotations) == 2 * edits, f"{len(loaded.annotations)} there")
        left = [one.name for one in path.parent.iterdir() if one != path]
        require(not left, f"left behind: {left}")
    return f"2 writers, {edits} edits each: {2 * edits} there"


def write_many(path: Path, state: Path, telling: int, edits: int) -> None:
    """Edit and save, merging with what the other one wrote."""
    session = AnnotationSession.open(path, state, SOURCE)
    for number in range(edits):
        note = f"edit {os.getpid()}-{number}"
        session.edit(session.annotations.with_annotation(Annotation.new(note=note)))
        while session.save("merge").kind is not Kind.SAVED:
            pass
    session.close()
    os.write(telling, b"done\n")


CAMPAIGNS: dict[str, Callable[[int], str]] = {
    "kills-saving": lambda count: kills(count, saving=True),
    "kills-editing": lambda count: kills(count, saving=False),
    "disk-faults": disk_faults,
    "damage": damage,
    "two-writers": two_writers,
}


def main(arguments: list[str] | None = None) -> int:
    """Run the campaigns named; give the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("campaign", choices=[*CAMPAIGNS, "all"])
    parser.add_argument("--count", type=int, help="how often; default: the release's figure")
    chosen = parser.parse_args(arguments)
    names = list(CAMPAIGNS) if chosen.campaign == "all" else [chosen.campaign]
    for name in names:
        start = time.perf_counter()
        try:
            result = CAMPAIGNS[name](chosen.count or LONG[name])
        except (Broken, CableReaderError) as error:
            print(f"{name}: BROKEN: {error!r}", file=sys.stderr)
            return 1
        print(f"{name}: {result} ({time.perf_counter() - start:.1f} s)", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
