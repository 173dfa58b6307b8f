"""What a REFI-QDA project holds beside the marks on a text: it has no counterpart and is reported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.annotate.exchange import PROJECT_INTRODUCTION, PROJECT_VARIABLES, made_id
from cable_reader.cable.patterns import pattern
from cable_reader.imports.counting import begin_alike
from cable_reader.imports.refi_codebook import (
    children,
    guid_of,
    local_name,
    report_sets,
    text_of,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from cable_reader.annotate.xml_loader import XmlElement
    from cable_reader.imports.importing import Remarks

_TAKEN = frozenset({"Users", "CodeBook", "Sources", "Notes", "NoteRef", "Sets", ""})
_OWN_VARIABLES = frozenset(made_id("variable", name) for name in PROJECT_VARIABLES)
_NAME_LENGTH = 40  # code points of a memo that name it
# What our export, and our import of it, call a mark.
_OWN_NAME = pattern(r"(?:cable|addressee|(?:addressee|field|paragraph|place lost:) .*)", re.DOTALL)


def report_rest(
    root: XmlElement, memos: Iterable[XmlElement], used: Collection[str], remarks: Remarks
) -> None:
    """Report all but sources, codes and people; ``used`` are the notes that were taken."""
    for element in root:
        name = local_name(element)
        if name == "Variables":
            _variables(element, remarks)
        elif name == "Description":
            if (element.text or "").strip() and not element.text.startswith(PROJECT_INTRODUCTION):
                remarks.add("import-memo", name=root.get("name", ""))
        elif name == "Links":
            _links(element, used, remarks)
        elif name in {"Cases", "Graphs"}:
            remarks.add(f"import-{name.lower()}", number=len(element))
        elif name not in _TAKEN:
            remarks.add("import-not-annotation")
    report_sets(root, remarks)
    for memo in memos:
        words = " ".join(
            (text_of(memo, "PlainTextContent") or text_of(memo, "Description")).split()
        )
        remarks.add("import-memo", name=memo.get("name") or words[:_NAME_LENGTH])


def _variables(element: XmlElement, remarks: Remarks) -> None:
    """Report the variables that are not the provenance of our own export.

    Some programs give them new identities; all the names together are nobody else's.
    """
    known = {one.get("name", "") for one in children(element, "Variable")}
    ours = frozenset(PROJECT_VARIABLES) if known.issuperset(PROJECT_VARIABLES) else frozenset()
    others = [
        one
        for one in children(element, "Variable")
        if guid_of(one) not in _OWN_VARIABLES and one.get("name") not in ours
    ]
    if others:
        remarks.add("import-variables", number=len(others))


def _links(element: XmlElement, used: Collection[str], remarks: Remarks) -> None:
    """Report the links that do not tie a note to what it is about."""
    others = [
        one
        for one in children(element, "Link")
        if not {guid_of(one, "originGUID"), guid_of(one, "targetGUID")}.intersection(used)
    ]
    if others:
        remarks.add("import-links", number=len(others))


def has_name_of_its_own(name: str, words: str) -> bool:
    """Whether a selection is called other than by its words or by what our export marks."""
    return begin_alike(name, words) is False and not _OWN_NAME.fullmatch(name)
