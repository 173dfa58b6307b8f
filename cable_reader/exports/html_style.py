"""The style sheet of the HTML export: light, dark, narrow, print; readable without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

_COLOR = pattern(r"#[0-9A-Fa-f]{6}")  # named colours get no shade: their contrast is unknown
_IDENTITY = pattern(r"[0-9A-Za-z-]+")
_LINEAR = 0.04045  # up to here sRGB is a straight line
_EVEN = 0.179  # luminance at which black and white ink are equally readable
_LINES = ("solid", "dotted", "dashed", "double", "wavy")

_SHEET = """
:root { --ink: #1b1b1b; --paper: #ffffff; --soft: #5c5c5c;
  --line: #c9c9c9; --level: #444444; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9e9e9; --paper: #161616; --soft: #aaaaaa; --line: #4a4a4a; --level: #bbbbbb; }
}
body { color: var(--ink); background: var(--paper); margin: 0 auto; padding: 1rem;
  max-width: 76rem; font: 1rem/1.5 "Charis SIL", Charter, Georgia, serif; }
h1, h2, nav, dl, .gutter, .notes, .loose, .banner, footer { font-family: system-ui, sans-serif; }
h1 { font-size: 1.4rem; margin: .5rem 0; }
h2 { font-size: 1.1rem; }
a { color: inherit; }
.subject { font-weight: bold; }
.banner { border: 3px solid var(--level); text-align: center; font-weight: bold;
  letter-spacing: .1em; margin: 0; }
.banner small { font-weight: normal; letter-spacing: 0; }
header dl, .labels dl { display: grid; grid-template-columns: max-content 1fr;
  gap: .1rem 1rem; margin: .5rem 0 1rem; font-size: .9rem; }
dt { font-weight: bold; }
dd { margin: 0; overflow-wrap: anywhere; }
.row { display: grid; grid-template-columns: 5.5rem minmax(0, 2fr) minmax(0, 1fr); gap: 0 1rem;
  padding: .5rem 0; }
.frame { border-bottom: 1px solid var(--line); font-size: .85rem; color: var(--soft); }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.frame .text { font-family: ui-monospace, monospace; }
.gutter { font-size: .85rem; text-align: right; }
.number { display: block; }
.level { display: inline-block; margin-top: .2rem; padding: 0 .4rem;
  border: 1px solid var(--level); border-left-width: 6px; }
.level-U { --level: #007a33; border-left-style: dotted; }
.level-SBU, .level-FOUO, .level-LOU { --level: #7a6000; border-left-style: dashed; }
.level-R, .level-C { --level: #0b5cad; border-left-style: solid; }
.level-S { --level: #c8102e; border-left-style: double; }
.level-TS { --level: #b34a00; border-left-style: ridge; border-left-width: 9px; }
@media (prefers-color-scheme: dark) {
  .level-U { --level: #5fd08a; }
  .level-SBU, .level-FOUO, .level-LOU { --level: #d9bf4a; }
  .level-R, .level-C { --level: #79b8ff; }
  .level-S { --level: #ff8a8a; }
  .level-TS { --level: #ffb066; }
}
mark { color: var(--on, inherit); background: var(--mark, transparent);
  text-decoration: underline; }
@media (prefers-color-scheme: dark) {
  mark { color: inherit; background: none; text-decoration-color: var(--mark, currentColor); }
}
.whole { border-left: 5px var(--mark, var(--ink)) solid; border-bottom-width: 0; padding-left: .6rem; }
sup { line-height: 0; font: .7rem system-ui, sans-serif; white-space: nowrap; }
sup a { padding: 0 .15em; }
aside { border-left: 3px solid var(--line); padding: 0 0 0 .6rem; margin: 0 0 .8rem;
  font-size: .85rem; overflow-wrap: anywhere; break-inside: avoid; }
aside p { margin: .1rem 0; }
.where, .meta, .dimmed, .gap, footer { color: var(--soft); }
.note { white-space: pre-wrap; }
blockquote { margin: .2rem 0; white-space: pre-wrap; font-style: italic; }
.label { border: 1px solid var(--ink); border-bottom: 3px solid var(--mark, var(--ink));
  border-radius: .2rem; padding: 0 .3rem; }
.turning { border: 1px dashed; font: .75em ui-monospace, monospace; unicode-bidi: isolate; }
.gap { font-style: italic; }
footer { border-top: 1px solid var(--line); margin-top: 1rem; font-size: .8rem; }
footer p { margin: .1rem 0; overflow-wrap: anywhere; }
article + article { margin-top: 3rem; border-top: 3px double var(--line); }
@media (max-width: 50rem) {
  .row { grid-template-columns: 3.5rem minmax(0, 1fr); }
  .notes { grid-column: 2; }
}
@media print {
  :root { --ink: #000000; --paper: #ffffff; --soft: #333333; --line: #777777; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .row { grid-template-columns: 3.4rem minmax(0, 5fr) minmax(0, 2fr); }
  .text { font-size: 9pt; }
  aside { font-size: 8pt; }
  .notes { grid-column: auto; }
  article + article { break-before: page; }
  h2, .where { break-after: avoid; }
  p, .text { orphans: 3; widows: 3; }
}
"""


def style_sheet(colors: Mapping[str, str]) -> str:
    """Give the sheet with one rule for each label: its colour, and an underline of its own."""
    rules = [_SHEET]
    for number, (uuid, color) in enumerate(colors.items()):
        if _IDENTITY.fullmatch(uuid):
            line = _LINES[number % len(_LINES)]
            shade = f"--mark: {color}; --on: {_ink_on(color)}; " if _COLOR.fullmatch(color) else ""
            border = line if line != "wavy" else "groove"
            rules.append(
                f".label-{uuid} {{ {shade}text-decoration-style: {line}; "
                f"border-bottom-style: {border}; }}\n"
            )
    return "".join(rules)


def _ink_on(color: str) -> str:
    """Choose black or white ink, whichever has more contrast on a colour (WCAG 2 luminance)."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        one / 12.92 if one <= _LINEAR else ((one + 0.055) / 1.055) ** 2.4 for one in channels
    ]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#000000" if luminance > _EVEN else "#ffffff"
