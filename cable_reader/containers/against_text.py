"""What a container says of its cable, against the cable's text: the text counts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cable_reader.cable.assembly import with_year
from cable_reader.cable.message_reference import MessageReference
from cable_reader.cable.patterns import pattern
from cable_reader.checks import run_checks
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable, Facts
    from cable_reader.containers.container import CableSource

# 08SECTION01OF03OSTGARD118 and 09EFTOLONDON2468 hold the post with damage around it.
_REFERENCE = pattern(r"(?P<year>\d{2})(?P<post>[A-Z0-9]{0,60}?[A-Z])0{0,9}(?P<number>\d{1,9})")
_DAMAGE = pattern(r"^(?:S?ECTION\d{1,2}OF\d{1,2}|EFTO)")
_DAY = pattern(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})|(?P<iso>\d{4}-\d{2}-\d{2})")
_CENTURY = 50  # two-digit years from here on are of the last century
_RANKS = {
    "UNCLASSIFIED": 0,
    "RESTRICTED": 2,
    "CONFIDENTIAL": 3,
    "SECRET": 4,
    "TOP SECRET": 5,
}


def facts_with_source(facts: Facts, hints: Mapping[str, str]) -> Facts:
    """Add the year to a cable's number and references where only the container names it.

    Many pages of the release lack the header in which the date stands, and some the banner too:
    then the container's reference is the cable's.
    """
    reference = facts.reference
    match = _REFERENCE.fullmatch(hints.get("Reference ID", "").strip().upper())
    if match is None or (reference is not None and reference.year is not None):
        return facts
    two_digits = int(match["year"])
    year = two_digits + (1900 if two_digits >= _CENTURY else 2000)
    if reference is None:
        post = _DAMAGE.sub("", match["post"])
        reference = MessageReference(year, _printed_post(post, facts), match["number"])
    elif not _same_post_and_number(reference, match):
        return facts
    reference = reference._replace(year=year)
    return facts._replace(reference=reference, references=with_year(facts.references, year))


def _printed_post(post: str, facts: Facts) -> str:
    """Give the post with its blanks where the sender has it whole."""
    _, _, name = facts.sender.plad.partition(" ") if facts.sender else ("", "", "")
    return name if "".join(filter(str.isalnum, name.upper())) == post else post


def findings_with_source(source: CableSource, cable: Cable) -> tuple[Finding, ...]:
    """Give the cable's own findings and those about the way it arrived."""
    found = [*run_checks(cable), *_differences(source.hints, cable)]
    if not source.origin.reversible:
        found.append(finding("TEXT_IRREVERSIBLE", 0, 0, encoding=source.origin.encoding))
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _differences(hints: Mapping[str, str], cable: Cable) -> Iterator[Finding]:
    banner = cable.banner
    if banner is not None:
        said = hints.get("Classification", "")
        rank = _RANKS.get(said.partition("//")[0].strip().upper())
        # The table has no level between UNCLASSIFIED and CONFIDENTIAL.
        printed = banner.level.rank if banner.level.rank > 1 else 0
        if rank is not None and rank != printed:
            node = banner.node
            yield finding(
                "META_LEVEL", node.start, node.end, archive=said, text=banner.level.title
            )
    yield from _reference(hints.get("Reference ID", ""), cable)
    yield from _date(hints.get("Created", ""), cable)


def _reference(said: str, cable: Cable) -> Iterator[Finding]:
    reference = cable.facts.reference
    banner = cable.banner
    match = _REFERENCE.fullmatch(said.strip().upper())
    if reference is None or reference.canonical is None or banner is None or match is None:
        return
    same_year = int(match["year"]) == (reference.year or 0) % 100
    if not (same_year and _same_post_and_number(reference, match)):
        node = banner.node
        yield finding(
            "META_REFERENCE", node.start, node.end, archive=said, text=reference.canonical
        )


def _same_post_and_number(reference: MessageReference, match: re.Match[str]) -> bool:
    post = match["post"]
    alike = reference.post_key in post or post in reference.post_key
    return alike and int(match["number"]) == int(reference.number)


def _date(said: str, cable: Cable) -> Iterator[Finding]:
    group = cable.facts.date_time
    match = _DAY.match(said.strip())
    if match is None or group is None or group.iso is None:
        return
    day = match["iso"] or f"{match['year']}-{int(match['month']):02}-{int(match['day']):02}"
    try:
        apart = date.fromisoformat(day) - date.fromisoformat(group.iso[:10])
    except ValueError:
        return
    if abs(apart.days) > 1:
        node = group.node
        yield finding("META_DATE", node.start, node.end, archive=day, text=group.iso[:10])
