"""IC-ISM attributes (``urn:us:gov:ic:ism``, public package of December 2022), when asked for.

A cable of the past must not claim to follow today's rules, so ``compliesWith`` is always
OtherAuthority. Where any part of a marking has no code in that vocabulary (LIMITED OFFICIAL
USE, ROGER CHANNEL, a country we do not know), nothing is marked: an understated marking would
be worse than none. The printed marks stay in the text in any case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.markings import Level
from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cable_reader.cable.record import Cable, Paragraph

NAMESPACE = "urn:us:gov:ic:ism"
_CLASSIFICATIONS = {
    Level.UNCLASSIFIED: "U",
    Level.SENSITIVE_BUT_UNCLASSIFIED: "U",
    Level.FOR_OFFICIAL_USE_ONLY: "U",
    Level.CONFIDENTIAL: "C",
    Level.SECRET: "S",
    Level.TOP_SECRET: "TS",
}
_DISSEMINATION = {
    "NOFORN": "NF",
    "ORCON": "OC",
    "IMCON": "IMC",
    "PROPIN": "PR",
    "RELIDO": "RELIDO",
    "FOUO": "FOUO",
}
_NON_IC = {"LIMDIS": "DS", "EXDIS": "XD", "NODIS": "ND", "LES": "LES", "SSI": "SSI"}
# Markings of transmission and handling that say nothing about who may see the text.
_NO_MARKING = frozenset({"SIPDIS", "SENSITIVE", "CORRECTED COPY", "MINIMIZE", "NIACT"})
_RELEASABLE = pattern(r"REL TO ((?:[A-Z]{3,4}[ ,]*)+)")
_COUNTRIES = frozenset({"USA", "AUS", "CAN", "GBR", "NZL", "FVEY"})
_DATE = pattern(r"\d{4}-\d\d-\d\d")
_LONGEST = 1024  # of classifiedBy, in the schema


def ism_of_paragraph(paragraph: Paragraph) -> dict[str, str | None]:
    """Give the portion's attributes; none when its marking has no code."""
    return _marking(paragraph.level, paragraph.controls)


def ism_of_cable(cable: Cable) -> dict[str, str | None]:
    """Give the attributes of the whole; none without a banner, a date, or a code for each mark."""
    facts = cable.facts
    banner = cable.banner
    if banner is None or facts.date_time is None or facts.date_time.iso is None:
        return {}
    controls = dict.fromkeys((*banner.controls, *(one.token for one in facts.captions)))
    marking = _marking(banner.level, controls)
    if not marking:
        return {}
    attributes = {
        "ism:DESVersion": "202111.202211",
        "ism:ISMCATCESVersion": "202205",
        "ism:resourceElement": "true",
        "ism:compliesWith": "OtherAuthority",
        "ism:createDate": facts.date_time.iso[:10],
        **marking,
    }
    if marking["ism:classification"] != "U":
        attributes |= _authority(cable)
    return attributes


def _authority(cable: Cable) -> dict[str, str | None]:
    by, order = cable.facts.classified_by, cable.facts.declassification
    found: dict[str, str | None] = {}
    if by is not None and by.names:
        found["ism:classifiedBy"] = ", ".join((*by.names, *([by.title] if by.title else [])))
    if by is not None and by.reasons:
        found["ism:classificationReason"] = ", ".join(by.reasons)
    if order is not None and order.declassify_on and _DATE.fullmatch(order.declassify_on):
        found["ism:declassDate"] = order.declassify_on
    return {name: value for name, value in found.items() if value and len(value) <= _LONGEST}


def _marking(level: Level | None, controls: Iterable[str]) -> dict[str, str | None]:
    classification = _CLASSIFICATIONS.get(level) if level is not None else None
    if classification is None:
        return {}
    dissemination: list[str] = []
    non_ic: list[str] = []
    releasable: list[str] = []
    if level is Level.FOR_OFFICIAL_USE_ONLY:
        dissemination.append("FOUO")
    if level is Level.SENSITIVE_BUT_UNCLASSIFIED:
        non_ic.append("SBU")
    for control in controls:
        if control in _DISSEMINATION:
            dissemination.append(_DISSEMINATION[control])
        elif control in _NON_IC:
            non_ic.append(_NON_IC[control])
        elif countries := _countries(control):
            dissemination.append("REL")
            releasable += countries
        elif control not in _NO_MARKING:
            return {}
    if non_ic[:1] == ["SBU"] and "NF" in dissemination:
        non_ic[0] = "SBU-NF"
        dissemination.remove("NF")
    return {
        "ism:classification": classification,
        "ism:ownerProducer": "USA",
        "ism:disseminationControls": " ".join(dict.fromkeys(dissemination)) or None,
        "ism:nonICmarkings": " ".join(dict.fromkeys(non_ic)) or None,
        "ism:releasableTo": " ".join(dict.fromkeys(releasable)) or None,
    }


def _countries(control: str) -> list[str]:
    match = _RELEASABLE.fullmatch(control)
    codes = match[1].replace(",", " ").split() if match else []
    known = bool(codes) and codes[0] == "USA" and _COUNTRIES.issuperset(codes)
    return codes if known else []
