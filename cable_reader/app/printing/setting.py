"""Ways to set words on a sheet: over its full width, as a heading, beside their name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cable_reader.app.look.theme import Theme, load_theme
from cable_reader.app.printing.faces import POINT, faces_of
from cable_reader.app.printing.lines import Line, set_lines

if TYPE_CHECKING:
    from cable_reader.app.printing.paper import Paper

_LABEL_WIDTH = 84 * POINT


class Setting:
    """Sets words in the typefaces and colours of one sheet."""

    def __init__(self, paper: Paper, family: str = "") -> None:
        self.faces = faces_of(family)
        self.theme: Theme = load_theme("light")
        self.paper = paper

    def rows(self, text: str, font_name: str = "fact", **how: Any) -> list[Line]:
        """Set words over the full width."""
        font = getattr(self.faces, font_name)
        lines = set_lines(
            self.faces.carried(text), font, self.paper.full, x=self.paper.left, **how
        )
        return _over_the_margin(lines)

    def heading(self, text: str) -> list[Line]:
        """Set the heading of a part over the full width, with a rule above."""
        lines = self.rows(text, "heading", above=14 * POINT)
        lines[0].rule = self.theme.colour("control")
        for line in lines:
            line.with_next = True
        return lines

    def fact(self, name: str, value: str) -> list[Line]:
        """Set a name with its words beside it; both begin on one line."""
        label = set_lines(
            self.faces.carried(name), self.faces.small_bold, _LABEL_WIDTH, x=self.paper.left
        )
        x = self.paper.left + _LABEL_WIDTH + 6 * POINT
        lines = set_lines(
            self.faces.carried(value), self.faces.fact, self.paper.right - x, x=x, above=3 * POINT
        )
        if lines and label:
            lines[0].beside = label[0]
        return _over_the_margin(lines)


def _over_the_margin(lines: list[Line]) -> list[Line]:
    for line in lines:
        line.wide = True
    return lines
