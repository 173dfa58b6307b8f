"""References: each one a cable, or a document of a kind we know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable, Reference

# What cables refer to beside cables: letters, talks and papers, by their word or by a date.
_DOCUMENT = pattern(
    r"@|https?:|[\"\u201c]|\d{1,2}[/-]\d{1,2}|\d{4}Z\b|\bC?A-\d|"
    r"\b(?:E-?MAILS?|TEL(?:E?CON|EPHONE|EGRAM|EX)?S?|PHONE|CALLS?|FAX|CON(?:S|VERSATION)S?|TALKS?|"
    r"MEETINGS?|DISCUSSIONS?|LETTERS?|MEMO\w*|MEMCON|NOTES?|MESSAGES?|MSG|CABLES?|PREVIOUS|NOTAL|"
    r"REPORTS?|REPORTING|PAPERS?|NON-?PAPER|ARTICLES?|BOOKS?|GUIDE\w*|NOTICES?|CIRCULAR|AIRGRAM|"
    r"IIR|OSC|FBIS|UNSCR?|FAM|FAH|CFR|USC|[A-Z]{2,4}TELS?|DOCS?|DOCUMENTS?|DEMARCHES?|REQUESTS?|AGREEMENTS?|TREATY|RESOLUTION|"
    r"INSTRUCTIONS?|PUBLICATION|WEBSITE|DATED|JAN\w*|FEB\w*|MAR(?:CH)?|APR\w*|MAY|JUNE?|JULY?|"
    r"AUG\w*|SEPT?\w*|OCT\w*|NOV\w*|DEC\w*)\b",
    re.IGNORECASE,
)


def check(cable: Cable) -> Iterable[Finding]:
    """Tell the entries that name neither a cable nor a document of another kind."""
    references = cable.facts.references
    return _unparsed(references) if references else ()


def _unparsed(references: tuple[Reference, ...]) -> Iterator[Finding]:
    for reference in references:
        if reference.mrn is None and _DOCUMENT.search(reference.text) is None:
            start, end = reference.node.span
            yield finding("REF_UNPARSED", start, end, printed=reference.text)
