"""Times as other programs write them, in UTC as we do."""

from __future__ import annotations

from datetime import UTC, datetime


def moment(value: object) -> str | None:
    """Give a time in UTC as we write it; None for what is none. Without a zone it is taken as UTC."""
    try:
        found = datetime.fromisoformat(value if isinstance(value, str) else "")
        if found.tzinfo is None:
            found = found.replace(tzinfo=UTC)
        written = found.astimezone(UTC).isoformat(timespec="milliseconds")
    except (ValueError, OverflowError):  # the latter where a zone leads out of the calendar
        return None
    return written.replace("+00:00", "Z").replace(".000Z", "Z")
