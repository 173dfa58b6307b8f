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
:root { --ink: #1c1c1e; --paper: #ffffff; --soft: #5a5d63; --line: #d3d6db; --level: #4a4d52;
  --text: "Charis SIL", Charter, "Bitstream Charter", "Iowan Old Style", Georgia, serif;
  --plain: system-ui, "Segoe UI", "Helvetica Neue", sans-serif;
  --fixed: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e7e9; --paper: #17181a; --soft: #a6a9af; --line: #43464c; --level: #b9bcc2; }
}
html { color: var(--ink); background: var(--paper); }
body { margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 62rem;
  font: 1rem/1.5 var(--text); }
h1, h2, nav, dl, .gutter, .notes, .loose, .banner, .reference, .findings, footer {
  font-family: var(--plain); }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .1rem 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1rem; margin: 0 0 .5rem; }
a { color: inherit; }
.reference { margin: 1.25rem 0 0; color: var(--soft); font-size: .9rem; letter-spacing: .04em; }
.banner { border: 2px solid var(--level); padding: .2rem .5rem; margin: 0; text-align: center;
  font-weight: bold; letter-spacing: .1em; }
.banner + h1 { margin-top: 1.25rem; }
.banner small { font-weight: normal; letter-spacing: 0; }
header dl, .labels dl { display: grid; grid-template-columns: max-content 1fr;
  gap: .2rem 1.25rem; margin: 0; font-size: .875rem; align-items: baseline; }
header dl { border-top: 1px solid var(--line); border-bottom: 1px solid var(--line);
  padding: .75rem 0; }
header dt { color: var(--soft); }
.labels dt { font-size: .875rem; }
dd { margin: 0; overflow-wrap: anywhere; }
.row { display: grid; grid-template-columns: 4rem minmax(0, 33rem) minmax(0, 1fr);
  gap: 0 1.25rem; padding: .5rem 0; align-items: start; }
.frame:first-of-type { margin-bottom: .5rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.frame .text { font: .75rem/1.55 var(--fixed); color: var(--soft); }
.heading { padding-bottom: 0; }
.heading .text { font-weight: bold; line-height: 1.2; }
.gutter { font-size: .8rem; text-align: right; line-height: 1.5rem; }
.number { display: block; }
.level { display: inline-block; padding: 0 .35rem; line-height: 1.25rem; font-weight: 600;
  color: var(--level); border: 2px solid var(--level); border-radius: .15rem; }
.level-U { --level: #00692b; border-style: dotted; }
.level-SBU, .level-FOUO, .level-LOU { --level: #6b5300; border-style: dashed; }
.level-R, .level-C { --level: #0a4f96; border-style: solid; }
.level-S { --level: #b00d28; border-style: double; border-width: 4px; }
.level-TS { --level: #99400a; border-style: solid; border-width: 4px; }
.banner.level-U, .banner.level-SBU, .banner.level-FOUO, .banner.level-LOU { border-width: 3px; }
@media (prefers-color-scheme: dark) {
  .level-U { --level: #5fd08a; }
  .level-SBU, .level-FOUO, .level-LOU { --level: #d9bf4a; }
  .level-R, .level-C { --level: #79b8ff; }
  .level-S { --level: #ff8a8a; }
  .level-TS { --level: #ffb066; }
}
mark { color: var(--on, inherit); background: var(--mark, transparent); padding: .05em 0;
  text-decoration: underline; text-underline-offset: .18em; text-decoration-thickness: 1.5px; }
@media (prefers-color-scheme: dark) {
  mark { color: inherit; background: none; text-decoration-color: var(--mark, currentColor);
    text-decoration-thickness: 2px; }
}
.whole { border-left: 4px var(--mark, var(--ink)) solid; padding-left: .7rem; margin-left: -.7rem;
  text-decoration: none; }
.table { display: block; overflow-x: auto; white-space: pre; font: .8rem/1.45 var(--fixed); }
sup { font: .68em/0 var(--plain); white-space: nowrap; }
sup a { padding: 0 .12em; text-decoration: none; font-weight: 600; }
sup a:hover, sup a:focus { text-decoration: underline; }
.remark { border-left: 2px solid var(--line); padding: 0 0 0 .7rem; margin: 0 0 1rem;
  font-size: .84rem; line-height: 1.4; overflow-wrap: anywhere; }
.remark:target { border-left-color: var(--ink); }
.remark p { margin: .15rem 0; }
.where b { color: var(--ink); }
.where, .meta { font-size: .78rem; }
.where, .meta, .dimmed, .gap, footer { color: var(--soft); }
.note { white-space: pre-wrap; }
blockquote { margin: .2rem 0; white-space: pre-wrap; font-style: italic; }
.label { display: inline-block; padding: 0 .4rem; border-radius: .2rem; line-height: 1.3;
  color: var(--on, inherit); background: var(--mark, transparent);
  border: 1px solid var(--mark, var(--line));
  border-bottom: 3px solid var(--on, var(--ink)); }
.turning { border: 1px dashed; font: .75em var(--fixed); unicode-bidi: isolate; }
.gap { font-style: italic; }
.loose { margin-top: 1.25rem; }
.labels, .findings, footer { margin-top: 1.5rem; padding-top: .75rem;
  border-top: 1px solid var(--line); }
.findings ul { margin: 0; padding-left: 1.2rem; font-size: .875rem; }
footer { font-size: .78rem; }
footer p { margin: .1rem 0; overflow-wrap: anywhere; }
nav { margin-bottom: 2rem; }
nav li { margin: .2rem 0; }
article + article { margin-top: 3rem; border-top: 3px double var(--line); padding-top: 2rem; }
@media screen and (max-width: 50rem) {
  .row { grid-template-columns: 3.5rem minmax(0, 1fr); }
  .notes { grid-column: 2; margin-top: .75rem; }
}
@media print {
  @page { margin: 16mm 15mm; }
  :root { --ink: #000000; --paper: #ffffff; --soft: #3a3a3a; --line: #8a8a8a; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h1 { font-size: 15pt; }
  header dl, .labels dl, .findings ul { font-size: 8.5pt; }
  .row { grid-template-columns: 3.2rem minmax(0, 5fr) minmax(0, 2.4fr); gap: 0 .9rem; }
  .text { font-size: 9.5pt; line-height: 1.4; }
  .frame .text { font-size: 7.2pt; }
  .table { font-size: 7.5pt; white-space: pre-wrap; }
  .gutter { font-size: 8pt; }
  .remark { font-size: 7.8pt; }
  .where, .meta, footer { font-size: 7pt; }
  mark, .label, .whole, .level { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  mark { color: var(--on, inherit); background: var(--mark, transparent);
    text-decoration-color: currentColor; }
  article + article { break-before: page; border-top: 0; margin-top: 0; padding-top: 0; }
  h2, .heading, .where { break-after: avoid; }
  .remark, .label, .level, footer { break-inside: avoid; }
  p, .text { orphans: 3; widows: 3; }
  sup a { text-decoration: none; }
}
"""


def label_class(uuid: str) -> str:
    """Name the class of a label; one whose identity could be markup has none of its own."""
    return f"label-{uuid}" if _IDENTITY.fullmatch(uuid) else "plain"


def style_sheet(colors: Mapping[str, str]) -> str:
    """Give the sheet with one rule for each label: its colour, and an underline of its own."""
    rules = [_SHEET]
    for number, (uuid, color) in enumerate(colors.items()):
        if _IDENTITY.fullmatch(uuid):
            line = _LINES[number % len(_LINES)]
            shade = f"--mark: {color}; --on: {_ink_on(color)}; " if _COLOR.fullmatch(color) else ""
            border = line if line != "wavy" else "groove"
            rules.append(
                f".label-{uuid} {{ {shade}text-decoration-style: {line}; }}\n"
                f".label.label-{uuid} {{ border-bottom-style: {border}; }}\n"
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
