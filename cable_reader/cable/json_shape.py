"""The JSON shape of a cable, schema 1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cable_reader.wording import finding_sentence

if TYPE_CHECKING:
    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Addressee, Cable, Paragraph, Reference, Transmission

SCHEMA = 1


def as_dict(cable: Cable) -> dict[str, Any]:
    """Give the whole parse as plain dict, list, str, int and None; offsets are code points."""
    facts = cable.facts
    reference = facts.reference
    return {
        "schema": SCHEMA,
        "container": cable.container,
        "mrn": reference.canonical if reference else None,
        "year": _year(cable),
        "post": reference.post if reference else None,
        "number": reference.number if reference else None,
        "dtg": facts.date_time.iso if facts.date_time else None,
        "filing_time": facts.filing_time,
        "precedence": {"action": facts.precedence.action, "info": facts.precedence.info},
        "transmission": _transmission(facts.transmissions[0]) if facts.transmissions else None,
        "from": _sender(facts.sender),
        "to": [_addressee(one) for one in facts.action],
        "info": [_addressee(one) for one in facts.info],
        "exempt": [one.plad for one in facts.exempt],
        "classification": _classification(cable),
        "captions": [caption.token for caption in facts.captions],
        "passing": [clause.text for clause in facts.passing],
        "sections": {"declared": facts.sections_declared, "found": list(facts.sections_found)},
        "eo": _declassification(cable),
        "tags": [tag.code for tag in facts.tags],
        "subject": facts.subject.text if facts.subject else None,
        "subject_marking": _subject_marking(cable),
        "references": [_reference(one) for one in facts.references],
        "classified_by": _classified_by(cable),
        "summary": facts.summary,
        "paragraphs": [_paragraph(one) for one in facts.paragraphs],
        "signature": _one_or_list([name for name, _ in facts.signatures]),
        "redactions": [
            {"codes": list(one.codes), "start": one.start, "end": one.end}
            for one in facts.redactions
        ],
        "findings": [_finding(one) for one in cable.findings],
    }


def _year(cable: Cable) -> int | None:
    """Give the year of its reference, else of its date: older cables print none in the first."""
    reference, group = cable.facts.reference, cable.facts.date_time
    if reference is not None:
        return reference.year
    return group.year if group is not None else None


def _one_or_list(values: list[str]) -> str | list[str] | None:
    if not values:
        return None
    return values[0] if len(values) == 1 else values


def _transmission(one: Transmission) -> dict[str, Any]:
    return {
        "id": one.id,
        "precedence": one.precedence,
        "relay_indicators": list(one.relay_indicators),
        "origin_indicator": one.origin_indicator,
        "station_serial": one.station_serial,
        "section": one.section,
        "security": one.security,
        "operating_signals": list(one.operating_signals),
    }


def _sender(one: Addressee | None) -> dict[str, Any] | None:
    return {"routing_indicator": one.routing_indicator, "plad": one.plad} if one else None


def _addressee(one: Addressee) -> dict[str, Any]:
    return {
        "routing_indicator": one.routing_indicator,
        "plad": one.plad,
        "precedence": one.precedence,
        "continuity_number": one.continuity_number,
        "excluded": list(one.excluded),
    }


def _classification(cable: Cable) -> dict[str, Any] | None:
    banner = cable.banner
    if banner is None:
        return None
    return {"level": banner.level.title, "controls": list(banner.controls), "text": banner.printed}


def _declassification(cable: Cable) -> dict[str, Any] | None:
    one = cable.facts.declassification
    if one is None:
        return None
    return {"order": one.order, "declassify_on": one.declassify_on, "text": one.text}


def _subject_marking(cable: Cable) -> str | None:
    subject = cable.facts.subject
    return subject.marking.printed.strip() if subject and subject.marking else None


def _reference(one: Reference) -> dict[str, Any]:
    mrn = one.mrn.canonical if one.mrn else None
    return {"label": one.label, "mrn": mrn, "text": one.text}


def _classified_by(cable: Cable) -> dict[str, Any] | None:
    one = cable.facts.classified_by
    if one is None:
        return None
    return {
        "name": _one_or_list(list(one.names)),
        "title": one.title,
        "reasons": list(one.reasons),
        "text": one.text,
    }


def _paragraph(one: Paragraph) -> dict[str, Any]:
    return {
        "ordinal": one.ordinal,
        "number": one.number,
        "marking": one.marking.printed if one.marking else None,
        "level": one.level.title if one.level else None,
        "controls": list(one.controls),
        "inherited": one.inherited,
        "heading": one.heading,
        "block": one.block,
        "text": one.text,
        "spans": [[start, end] for start, end in one.spans],
    }


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "code": one.code,
        "severity": one.severity.value,
        "message": finding_sentence(one),
        "start": one.start,
        "end": one.end,
    }
