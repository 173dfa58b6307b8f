"""Many cables in one form: into one file where the form takes them all, else a file for each.

>>> batch = Batch(export_named("html"), Options(), "2026-11-23T09:30:00Z")
>>> batch.write(items, "cables.html")                      # all or nothing
>>> [done.error for done in batch.write_each(items, folder)]   # a file each; one that fails
[None, UnwritableError(...), None]                             # does not stop the others
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from cable_reader import files
from cable_reader.errors import CableReaderError, UnwritableError
from cable_reader.exports import ExportJob

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from cable_reader.exports import Export, ExportInput, Options


class Done(NamedTuple):
    """One file: written, or why not."""

    path: Path
    error: CableReaderError | None = None


def spare_inputs(path: str | os.PathLike[str], inputs: Iterable[str | os.PathLike[str]]) -> None:
    """Refuse to write over a file that is read; raises UnwritableError."""
    if not os.path.exists(path):  # noqa: PTH110 - undecodable names too
        return
    for one in inputs:
        if os.path.exists(one) and os.path.samefile(one, path):  # noqa: PTH110, PTH121 - as above
            raise UnwritableError("target-is-input", path=os.fspath(path))


class Batch:
    """What to write and how; ``overwrite`` replaces files that exist, but none that is read.

    ``inputs`` are further files that must not be written over.
    """

    def __init__(
        self,
        export: Export,
        options: Options,
        exported_at: str,
        *,
        overwrite: bool = False,
        inputs: Iterable[str | os.PathLike[str]] = (),
    ) -> None:
        self.export = export
        self.options = options
        self.exported_at = exported_at
        self.overwrite = overwrite
        self._inputs = {os.fspath(path) for path in inputs}
        self._names: dict[str, int] = {}

    def to_bytes(self, items: Iterable[ExportInput]) -> bytes:
        """Give what a file of these cables holds; raises what the form raises."""
        return self.export.write(ExportJob(self._noted(items), self.exported_at, self.options))

    def _noted(self, items: Iterable[ExportInput]) -> Iterator[ExportInput]:
        for item in items:
            path = getattr(item.source.origin, "path", None)  # none for text that was pasted
            if path is not None:
                self._inputs.add(path)
            yield item

    def write(self, items: Iterable[ExportInput], path: str | os.PathLike[str]) -> None:
        """Write all into one file; raises UnwritableError, ExportError, and what ``items`` raises."""
        data = self.to_bytes(items)
        spare_inputs(path, self._inputs)
        files.atomic_write(path, data, mode=0o666, overwrite=self.overwrite)

    def write_each(self, items: Iterable[ExportInput], folder: Path) -> Iterator[Done]:
        """Write a file for each cable into a folder, under names that are apart."""
        for item in items:
            path = folder / self.free_name(self.export.file_name(item))
            try:
                self.write([item], path)
            except CableReaderError as error:
                yield Done(path, error)
            else:
                yield Done(path)

    def free_name(self, name: str) -> str:
        """Tell apart what would get one name in this run; file systems may not see capitals."""
        key = name.casefold()
        count = self._names[key] = self._names.get(key, 0) + 1
        if count == 1:
            return name
        suffix = self.export.suffix
        return self.free_name(f"{name.removesuffix(suffix)}-{count}{suffix}")
