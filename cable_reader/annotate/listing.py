"""What an annotation file holds, for ``cable-reader annotations list PATH`` and ``check PATH``.

``list_annotations(path)`` gives one plain dict for each annotation, ``check_file(path)`` one
for the file; both hold only str, int, bool, None and lists of these, ready for JSON.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cable_reader.annotate.store import Seal, from_xml, salvage
from cable_reader.errors import AnnotationFileError, UnreadableError
from cable_reader.files import open_regular, read_bytes
from cable_reader.wording import error_sentence

if TYPE_CHECKING:
    from pathlib import Path

    from cable_reader.annotate.annotation import Annotation, AnnotationSet

_QUOTE = 80  # code points shown of the words
_HEAD = 16384  # bytes in which a file says what it is
_SIGN = b"urn:x-cable-reader:annotations:"


def is_annotation_file(path: str | Path) -> bool:
    """Whether a file means to be annotations, whole or damaged: by its first bytes or its name.

    Raises UnreadableError.
    """
    with open_regular(path) as file:
        try:
            head = file.read(_HEAD) or b""
        except OSError as error:
            reason = error.strerror or str(error)
            raise UnreadableError("read-failed", path=str(path), reason=reason) from error
    # UTF-16 has a NUL beside each letter.
    return _SIGN in head.replace(b"\0", b"") or str(path).lower().endswith(".xml")


def list_annotations(path: str | Path) -> list[dict[str, Any]]:
    """Describe the annotations of a file in the order of the text.

    Keys: id, kind, paragraph (as printed), start, end, state, quote, labels (paths, ``a/b``),
    note, color, status, important, links, author, created, modified. Raises UnreadableError and
    AnnotationFileError.
    """
    loaded = from_xml(read_bytes(path), str(path))
    return [_row(one, loaded.annotations) for one in loaded.annotations]


def _row(annotation: Annotation, annotations: AnnotationSet) -> dict[str, Any]:
    first = annotation.targets[0] if annotation.targets else None
    return {
        "id": annotation.id,
        "kind": annotation.kind,
        "paragraph": first.para if first else None,
        "start": first.start if first else None,
        "end": first.end if first else None,
        "state": str(annotation.state),
        "quote": " ".join(annotation.quote.split())[:_QUOTE],
        "labels": ["/".join(annotations.book.path(one)) or one for one in annotation.labels],
        "note": annotation.note,
        "color": annotation.color,
        "status": annotation.status,
        "important": annotation.important,
        "links": list(annotation.links),
        "author": annotation.author,
        "created": annotation.created,
        "modified": annotation.modified,
    }


def check_file(path: str | Path) -> dict[str, Any]:
    """Say how sound a file is; never raises because of what it holds.

    Keys: path, sound (nothing to report), version, seal, cable (its reference number or file
    name), annotations (how many; of a damaged file, those that can still be made out), orphans,
    to_review, problems (sentences). Raises UnreadableError.
    """
    data = read_bytes(path)
    report: dict[str, Any] = {"path": str(path), "sound": False, "version": None, "seal": None}
    try:
        loaded = from_xml(data, str(path))
    except AnnotationFileError as error:
        rescued = salvage(data, str(path)).annotations
        return {**report, **_counts(rescued), "problems": [str(error)]}
    problems = [error_sentence(one.code, dict(one.values)) for one in loaded.problems]
    if loaded.seal is Seal.BROKEN:
        problems.append(error_sentence("annotations-seal-broken", {"path": str(path)}))
    report.update(version=loaded.version, seal=str(loaded.seal), sound=not problems)
    return {**report, **_counts(loaded.annotations), "problems": problems}


def _counts(annotations: AnnotationSet) -> dict[str, Any]:
    source = annotations.source
    return {
        "cable": (source.mrn or source.name) if source is not None else None,
        "annotations": len(annotations),
        "orphans": len(annotations.orphans),
        "to_review": len(annotations.needs_review),
    }
