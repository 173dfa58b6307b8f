"""The journal: every edit on disk before the next one, whatever happens to the program.

One file for each open session, one line for each edit: eight digits of checksum, a blank, JSON.
An edit's line holds what changed, as a small annotation file, so replaying needs nothing else.
A line cut off by a crash ends the journal; the ones before it count.
"""

from __future__ import annotations

import json
import os
import zlib
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from cable_reader.annotate.annotation import AnnotationSet, in_text_order
from cable_reader.annotate.foreign import Foreign
from cable_reader.annotate.label import LabelBook
from cable_reader.annotate.lock import Holder, host_name, this_process
from cable_reader.annotate.store import from_xml, to_xml
from cable_reader.differing import differing
from cable_reader.errors import AnnotationFileError, CableReaderError, UnwritableError
from cable_reader.files import AppendedFile, ensure_folder, is_in_use, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

Record = dict[str, Any]  # JSON
_LARGE = 1 << 20  # bytes of edits that are in the file already
_PARTS = ("book", "people", "source", "foreign", "quarantine")


class Journal:
    """The journal of one session; ``base`` is the digest of the file its edits start from."""

    def __init__(self, folder: Path, key: str, base: str | None) -> None:
        self.path = ensure_folder(folder) / f"{key}-{os.getpid()}-{uuid4().hex[:8]}.journal"
        self._file: AppendedFile | None = None
        self._has_header = False
        self._base = base

    def append(self, before: AnnotationSet, after: AnnotationSet, description: str = "") -> None:
        """Write down one edit and wait until it is on the disk. Raises UnwritableError."""
        self._write(change_record(before, after, description), durable=True)

    def mark_saving(self, digest: str) -> None:
        """Note that all edits so far are in the file with this digest, once it is written."""
        if self._file is not None and self._has_header:
            self._write({"saving": digest}, durable=False)

    def restart(self, base: str) -> None:
        """Forget the edits: they are in the file ``base``, whose saving was marked.

        The mark alone is enough, so the journal is only emptied when it has grown.
        """
        self._base = base
        if self._file is not None and self._file.size > _LARGE:
            with suppress(UnwritableError):
                self._file.truncate(0)
                self._has_header = False

    def remove(self) -> None:
        """Take the journal away, when everything is in the file."""
        if self._file is not None:
            self._file.close()
            self._file = None
        self.path.unlink(missing_ok=True)

    def close(self) -> None:
        """Leave the journal for the next start."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _write(self, record: Record, *, durable: bool) -> None:
        if self._file is None:
            self._file = AppendedFile(self.path)
        if not self._has_header:
            self._file.append(encode_line(self._header()), durable=False)
            self._has_header = True
        self._file.append(encode_line(record), durable=durable)

    def _header(self) -> Record:
        return {"journal": 1, "base": self._base, **this_process()._asdict()}


def encode_line(record: Mapping[str, Any]) -> bytes:
    """Write one record as a line with its checksum."""
    text = json.dumps(record, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    return b"%08x %s\n" % (zlib.crc32(text), text)


def decode_lines(data: bytes) -> Iterator[Record]:
    """Read records up to the first that is cut off or damaged."""
    for line in data.split(b"\n")[:-1]:
        try:
            digest, text = line.split(b" ", 1)
            if int(digest, 16) != zlib.crc32(text):
                return
            record = json.loads(text)
        except ValueError:
            return
        if not isinstance(record, dict):
            return
        yield record


@dataclass(frozen=True, slots=True)
class LeftJournal:
    """A journal on disk that no running process owns."""

    path: Path
    base: str | None
    records: tuple[Record, ...]

    @property
    def edits(self) -> tuple[Record, ...]:
        """The edits, without marks of saving."""
        return tuple(record for record in self.records if "xml" in record)

    def edits_after(self, digest: str | None) -> tuple[Record, ...] | None:
        """Give the edits that the file of this digest lacks; None if it is of another line."""
        found = self.records if digest == self.base else None
        for place, record in enumerate(self.records):
            if digest is not None and record.get("saving") == digest:
                found = self.records[place + 1 :]
        return None if found is None else tuple(one for one in found if "xml" in one)


def find_left_journals(folder: Path, key: str) -> list[LeftJournal]:
    """Find journals of a file that nobody writes any more, the oldest first."""
    found = []
    try:
        paths = sorted(folder.glob(f"{key}-*.journal"), key=lambda path: path.stat().st_mtime_ns)
    except OSError:
        return []
    for path in paths:
        try:
            records = list(decode_lines(read_bytes(path)))
        except CableReaderError:
            continue
        if not _is_left(path, _owner(records[0], path.name) if records else None):
            continue
        if not records:  # nothing was written down: the process ended right after starting it
            records = [{"base": None}]
        found.append(LeftJournal(path, records[0].get("base"), tuple(records[1:])))
    return found


def _is_left(path: Path, owner: Holder | None) -> bool:
    """Whether nobody writes a journal any more."""
    owner = owner or _named_process(path.name)
    if owner.is_gone:
        return True
    if owner.host != host_name():  # another computer's, or this one was called otherwise then
        return is_in_use(path) is False
    # One that this process has closed holds edits that could not be saved.
    return owner.pid == os.getpid() and not is_in_use(path)


def _named_process(name: str) -> Holder:
    pid = name.rsplit("-", 2)[1]
    return Holder(int(pid) if pid.isdecimal() else 0, this_process().host, "")


def _owner(header: Record, name: str) -> Holder:
    try:
        return Holder(int(header["pid"]), str(header["host"]), str(header["started"]))
    except (KeyError, TypeError, ValueError):
        return _named_process(name)


# -- edits


def change_record(before: AnnotationSet, after: AnnotationSet, description: str = "") -> Record:
    """Write down what is different in ``after``."""
    _, was, now = differing(before.annotations, after.annotations)
    changed = tuple(one for one in now if before.get(one.id) != one)
    stones = set(before.tombstones)
    parts = [name for name in _PARTS if getattr(before, name) != getattr(after, name)]
    kept: dict[str, Any] = {name: getattr(after, name) for name in parts}
    kept.setdefault("book", LabelBook())
    kept.setdefault("people", ())
    kept.setdefault("quarantine", ())
    kept.setdefault("foreign", Foreign())
    small = replace(
        after,
        annotations=changed,
        tombstones=tuple(stone for stone in after.tombstones if stone not in stones),
        **kept,
    )
    standing = {stone.id for stone in after.tombstones}
    raised = [stone.uuid for stone in before.book.deleted if stone.uuid in after.book]
    return {
        "edit": description,
        "parts": parts,
        "gone": [one.id for one in was if one.id not in after],
        "unstoned": [stone.id for stone in before.tombstones if stone.id not in standing],
        **({"raised": raised} if raised else {}),  # labels whose deletion was undone
        "xml": to_xml(small).decode(),
    }


def with_record(annotations: AnnotationSet, record: Record) -> AnnotationSet:
    """Make one recorded edit again; one that cannot be read changes nothing."""
    change = read_record(record)
    if change is None:
        return annotations
    gone = set(record.get("gone", ())) | {one.id for one in change}
    dropped = set(record.get("unstoned", ())) | {stone.id for stone in change.tombstones}
    stones = tuple(stone for stone in annotations.tombstones if stone.id not in dropped)
    return replace(
        annotations,
        annotations=in_text_order(
            (*(one for one in annotations if one.id not in gone), *change.annotations)
        ),
        tombstones=(*stones, *change.tombstones),
        id=change.id,
        created=change.created,
        modified=change.modified,
        version=change.version,
        **{name: getattr(change, name) for name in record.get("parts", ()) if name in _PARTS},
    )


def read_record(record: Record) -> AnnotationSet | None:
    """Read what an edit put there: its annotations, tombstones and changed parts."""
    try:
        return from_xml(str(record.get("xml", "")).encode(), "journal").annotations
    except AnnotationFileError:
        return None
