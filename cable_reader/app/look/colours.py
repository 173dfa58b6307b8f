"""Colour arithmetic: contrast, mixing, making a colour legible. No Qt."""

from __future__ import annotations

from typing import TypeAlias

Rgb: TypeAlias = tuple[int, int, int]

_LINEAR_UP_TO = 0.04045  # WCAG 2.2, relative luminance
_MIDDLE = 0.18  # the luminance that contrasts as much with black as with white


def rgb(colour: str) -> Rgb:
    """Read ``#rrggbb``."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def name_of(parts: Rgb) -> str:
    """Write ``#rrggbb``."""
    return "#{:02x}{:02x}{:02x}".format(*parts)


def _linear(part: int) -> float:
    share = part / 255
    return share / 12.92 if share <= _LINEAR_UP_TO else float(((share + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it, 0 (black) to 1 (white)."""
    red, green, blue = (_linear(part) for part in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of WCAG 2.2, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(ground: str, colour: str, share: float) -> str:
    """Lay ``colour`` over ``ground`` with the opacity ``share``."""
    red, green, blue = (
        round(under + (over - under) * share)
        for under, over in zip(rgb(ground), rgb(colour), strict=True)
    )
    return name_of((red, green, blue))


def legible(colour: str, ground: str, ratio: float) -> str:
    """Move ``colour`` towards black or white until it stands out from ``ground``."""
    pole = "#000000" if luminance(ground) > _MIDDLE else "#ffffff"
    for step in range(21):
        candidate = mixed(colour, pole, step / 20)
        if contrast(candidate, ground) >= ratio:
            return candidate
    return pole
