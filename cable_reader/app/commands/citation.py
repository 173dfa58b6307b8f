"""Words of a cable with their source, in three forms. No Qt.

``chicago`` after the Chicago Manual's advice for government documents, ``frus`` in the manner of
the editors of *Foreign Relations of the United States*, ``plain`` for everything else.
"""

from __future__ import annotations

import datetime
from html import escape
from typing import TYPE_CHECKING

from cable_reader.cable.date_time import MONTH_NAMES

if TYPE_CHECKING:
    from cable_reader.cable.record import Cable, Paragraph

FORMS = ("chicago", "frus", "plain")
_KINDS = (
    ("AMEMBASSY ", "Embassy"),
    ("AMCONSUL ", "Consulate"),
    ("AMCONGEN ", "Consulate General"),
    ("USMISSION ", "Mission"),
    ("USINT ", "Interests Section"),
)
_STATE = ("SECSTATE", "STATE")


def cited_text(cable: Cable, paragraph: Paragraph | None, words: str, form: str) -> str:
    """Give the words in quotation marks, and the citation, as plain text."""
    source = citation(cable, paragraph, form)
    return f"“{words.strip()}” ({source})" if words.strip() else source


def cited_html(cable: Cable, paragraph: Paragraph | None, words: str, form: str) -> str:
    """Give the same as a block quotation for word processors; all of it escaped."""
    source = escape(citation(cable, paragraph, form))
    if not words.strip():
        return f"<p>{source}</p>"
    pieces = "".join(
        f"<p>{escape(piece)}</p>" for piece in words.strip().split("\n") if piece.strip()
    )
    return f"<blockquote>{pieces}</blockquote><p>{source}</p>"


def citation(cable: Cable, paragraph: Paragraph | None, form: str) -> str:
    """Give the citation alone, without what the cable does not say."""
    return {"chicago": _chicago, "frus": _frus}.get(form, _plain)(cable, paragraph)


def _chicago(cable: Cable, paragraph: Paragraph | None) -> str:
    subject = cable.facts.subject
    parts = [
        _from_to(cable, "U.S. ", "Department of State"),
        f"“{subject.text}”" if subject else None,
        f"telegram {_number(cable)}" if _number(cable) else "telegram",
        _date(cable, "{month} {day}, {year}"),
        _level(cable),
        _paragraph(paragraph, "para. "),
    ]
    return ", ".join(part for part in parts if part) + "."


def _frus(cable: Cable, paragraph: Paragraph | None) -> str:
    reference = cable.facts.reference
    number = f" {reference.number}" if reference else ""
    head = f"Telegram{number} {_from_to(cable, 'From the ', 'the Department of State', ' in ')}".strip()
    parts = [head, _date(cable, "{month} {day}, {year}, {hour}{minute}Z")]
    marks = [part for part in (_level(cable), _precedence(cable)) if part]
    text = ", ".join(part for part in parts if part) + "."
    if marks:
        text += f" {'; '.join(marks)}."
    place = _paragraph(paragraph, "¶ ")
    return f"{text} {place}." if place else text


def _plain(cable: Cable, paragraph: Paragraph | None) -> str:
    parts = [
        _from_to(cable, "", "State"),
        _number(cable),
        _date(cable, "{day} {month} {year}"),
        _level(cable),
        _paragraph(paragraph, "para "),
    ]
    return ", ".join(part for part in parts if part)


def _number(cable: Cable) -> str | None:
    reference = cable.facts.reference
    return f"{reference.post} {reference.number}" if reference else None


def _from_to(cable: Cable, before: str, state: str, at: str = " ") -> str:
    sender = cable.facts.sender
    source = _named(sender.plad, state, at) if sender else None
    target = _named(cable.facts.action[0].plad, state, at) if cable.facts.action else None
    if source is None:
        return f"To {target}" if target else ""
    return f"{before}{source} to {target}" if target else f"{before}{source}"


def _named(plad: str, state: str, at: str) -> str:
    """Turn AMEMBASSY TOKYO into Embassy Tokyo, SECSTATE WASHDC into the Department of State."""
    upper = plad.upper()
    if upper.split()[:1] and upper.split()[0] in _STATE:
        return state
    for start, kind in _KINDS:
        if upper.startswith(start):
            return f"{kind}{at}{plad[len(start) :].title()}"
    return plad


def _date(cable: Cable, form: str) -> str | None:
    group = cable.facts.date_time
    if group is None or group.iso is None:
        return group.printed if group else None
    moment = datetime.datetime.fromisoformat(group.iso)
    return form.format(
        day=moment.day,
        month=MONTH_NAMES[moment.month - 1],
        year=moment.year,
        hour=f"{moment.hour:02}",
        minute=f"{moment.minute:02}",
    )


def _level(cable: Cable) -> str | None:
    banner = cable.banner
    return banner.level.title.capitalize() if banner else None


def _precedence(cable: Cable) -> str | None:
    action = cable.facts.precedence.action
    return action.capitalize() if action else None


def _paragraph(paragraph: Paragraph | None, word: str) -> str | None:
    if paragraph is None:
        return None
    number = paragraph.number if paragraph.number is not None else paragraph.ordinal
    mark = f" ({paragraph.marking.printed})" if paragraph.marking else ""
    return f"{word}{number}{mark}"
