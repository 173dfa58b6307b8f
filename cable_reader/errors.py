"""Errors a person can do something about; the sentences stand in ``wording.py``."""

from __future__ import annotations


class CableReaderError(Exception):
    """An action failed. ``code`` chooses the sentence, ``values`` fill it in."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __reduce__(self) -> tuple[object, ...]:
        """Let the error come back from a child process."""
        return _rebuilt, (type(self), self.code, self.values)

    def __str__(self) -> str:
        from cable_reader.wording import error_detail, error_sentence  # only when shown

        sentence, detail = (say(self.code, self.values) for say in (error_sentence, error_detail))
        return f"{sentence} ({detail})" if detail else sentence


def _rebuilt(
    kind: type[CableReaderError], code: str, values: dict[str, str | int]
) -> CableReaderError:
    return kind(code, **values)


class UnreadableError(CableReaderError):
    """An input cannot be read: missing, a folder, no permission, not text, too large."""


class UnwritableError(CableReaderError):
    """An output cannot be written: exists, no permission, no space."""


class AnnotationFileError(CableReaderError):
    """An annotation file is damaged, newer than the program, or of another cable."""
