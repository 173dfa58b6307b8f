"""Reads the members of a ZIP archive that nobody vouches for, in memory and within limits."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cable_reader.imports.importing import ImportFileError

if TYPE_CHECKING:
    from cable_reader.imports.importing import Remarks

_LIMIT = 512 * 1024 * 1024  # bytes of the archive itself
_MEMBERS = 20_000
_MEMBER_LIMIT = 64 * 1024 * 1024  # bytes inflated
_TOTAL_LIMIT = 256 * 1024 * 1024  # bytes inflated of all that is read
_RATIO = 200  # of the inflated to the packed size; text packs about 1 to 10
_SMALL = 1024 * 1024  # bytes; below this the ratio does not matter
# What the library raises for archives that are damaged, encrypted or packed in unknown ways.
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    ValueError,
    RuntimeError,
    OSError,
    EOFError,
    struct.error,
)
_ENCRYPTED = 0x1
_LINK = 0o120000
_KIND = 0o170000


class Archive:
    """An archive whose members are read one by one; nothing is ever unpacked to the disk."""

    def __init__(self, data: bytes, name: str, remarks: Remarks) -> None:
        """Look at the list of members.

        Raises ImportFileError: import-too-large, import-zip, import-zip-members.
        """
        if len(data) > _LIMIT:
            raise ImportFileError("import-too-large", path=name, size=len(data), limit=_LIMIT)
        self.name = name
        self._read = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except _DAMAGED as error:
            raise ImportFileError("import-zip", path=name) from error
        if len(members) > _MEMBERS:
            raise ImportFileError(
                "import-zip-members", path=name, number=len(members), limit=_MEMBERS
            )
        self.members: dict[str, zipfile.ZipInfo] = {}
        for member in members:
            if member.is_dir():
                continue
            inside = member.filename.replace("\\", "/")  # as older Windows libraries write them
            if not _is_safe(member, inside) or inside in self.members:
                remarks.add("import-zip-member", name=member.filename)
                continue
            self.members[inside] = member

    def read(self, name: str) -> bytes:
        """Inflate one member; raises ImportFileError: import-zip, import-zip-unsafe."""
        member = self.members[name]
        large = member.file_size > _SMALL
        if (
            member.file_size > _MEMBER_LIMIT
            or self._read + member.file_size > _TOTAL_LIMIT
            or (large and member.file_size > _RATIO * max(member.compress_size, 1))
        ):
            raise ImportFileError("import-zip-unsafe", path=self.name, member=name)
        try:
            with self._zip.open(member) as stream:
                data = stream.read(member.file_size + 1)  # the header may lie about the size
        except _DAMAGED as error:
            raise ImportFileError("import-zip", path=self.name) from error
        if len(data) > member.file_size:
            raise ImportFileError("import-zip-unsafe", path=self.name, member=name)
        self._read += len(data)
        return data


def _is_safe(member: zipfile.ZipInfo, name: str) -> bool:
    path = PurePosixPath(name)
    is_link = (member.external_attr >> 16) & _KIND == _LINK
    outside = path.is_absolute() or ".." in path.parts or ":" in name
    return not (is_link or outside or member.flag_bits & _ENCRYPTED)
