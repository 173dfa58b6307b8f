"""The annotation files that paths on the command line stand for: themselves, or those of cables."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cable_reader.annotate.listing import is_annotation_file
from cable_reader.annotate.locations import find_annotations
from cable_reader.annotate.source import describe_source
from cable_reader.cli.console import visible
from cable_reader.cli.exit_code import ExitCode
from cable_reader.containers import open_cables
from cable_reader.errors import AnnotationFileError, CableReaderError
from cable_reader.library.earlier_text import file_kept_for
from cable_reader.library.locations import annotations_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cable_reader.cli.console import Console


class Kept(NamedTuple):
    """An annotation file, and the cable it was asked for by; None if it was named itself."""

    path: str
    cable: str | None = None


def annotation_files(
    paths: Sequence[str], console: Console, *, needed: bool = False
) -> Iterator[Kept]:
    """Yield what is named; of a cable, the file that the window would open.

    What cannot be read is said on the standard error, and so is a cable without annotations,
    which is a failure only where a file is ``needed``.
    """
    for path in paths:
        try:
            if is_annotation_file(path):
                yield Kept(path)
            else:
                yield from _of_cables(path, console, needed=needed)
        except CableReaderError as error:
            console.fail(error, ExitCode.NO_INPUT)


def _of_cables(path: str, console: Console, *, needed: bool) -> Iterator[Kept]:
    for source in open_cables(path):
        parsed = source.parse()
        description = describe_source(source, parsed)
        name = description.mrn or source.origin.locator
        cable = f"{path} ({name})" if name else path
        kept = file_kept_for(source.origin, parsed, description)
        if kept is not None:
            yield Kept(str(kept), cable)
            continue
        if needed:
            error = AnnotationFileError("annotations-none-kept", path=cable)
            console.fail(error, ExitCode.NO_INPUT)
        else:
            console.say(visible(f"No annotations are kept of {cable}."))
        found = find_annotations(annotations_folder(), description, source.origin.path)
        for other in found:  # another release of the message
            console.say(visible(f"Annotations of another release: {other.path}"))
