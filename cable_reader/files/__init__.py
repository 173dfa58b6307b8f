"""The one door to the disk: read whole files safely, write whole files atomically.

Every system call goes through ``calls.call``, so that a test can make the nth one fail.
"""

from cable_reader.files import calls
from cable_reader.files.appended import AppendedFile, is_in_use
from cable_reader.files.atomic import atomic_write, ensure_folder, sha256, sweep_temporary_files
from cable_reader.files.reading import READ_LIMIT, open_regular, read_bytes

__all__ = [
    "READ_LIMIT",
    "AppendedFile",
    "atomic_write",
    "calls",
    "ensure_folder",
    "is_in_use",
    "open_regular",
    "read_bytes",
    "sha256",
    "sweep_temporary_files",
]
