"""Moments as files hold them: UTC, ``2026-11-23T09:30:00.123Z``, with none to six decimals."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_SECONDS = 19  # characters up to the whole second
_STEP = timedelta(milliseconds=1)


def utc_now() -> str:
    """Give this moment in milliseconds."""
    return _written(datetime.now(UTC))


def is_later(one: str, other: str) -> bool:
    """Whether one moment is after another; the empty one is before all."""
    return _comparable(one) > _comparable(other)


def later(at: str, than: str) -> str:
    """Give a moment, or the next one after ``than`` where a clock was set back since."""
    if not than or is_later(at, than):
        return at
    try:
        return _written(datetime.fromisoformat(than.removesuffix("Z")) + _STEP)
    except (ValueError, OverflowError):  # a file may say the 99th of a month
        return at


def _comparable(moment: str) -> tuple[str, str]:
    return moment[:_SECONDS], moment[_SECONDS:].strip(".Z").ljust(6, "0")


def _written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
