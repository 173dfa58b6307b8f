"""The anchoring rule: what is found again, what is asked about, and that nothing is dropped."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from cable_reader.annotate.anchor import (
    Reanchoring,
    carry,
    confirmed,
    placed_at,
    reanchor,
)
from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    SourceDescription,
    State,
    Target,
    target_for_addressee,
    target_for_cable,
    target_for_field,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.annotate.fuzzy import fold
from cable_reader.reading import parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.cable.record import Cable

SEED = Path(__file__).resolve().parents[3] / "shared" / "cables" / "seed"


class Moved(NamedTuple):
    """One target on another text."""

    target: Target
    text: str

    @property
    def words(self) -> str:
        return self.text[self.target.start : self.target.end]


@pytest.fixture
def move(
    text: str, cable: Cable, describe: Callable[..., SourceDescription]
) -> Callable[..., Moved]:
    """Put a target of the invented cable on another text."""

    def act(target: Target, other: str) -> Moved:
        annotations = AnnotationSet(source=describe(text)).with_annotation(Annotation.new(target))
        result = reanchor(annotations, parse(other), describe(other))
        assert result is not None
        (placement,) = result.placements
        assert placement.after.exact == target.exact, "the words kept are the user's"
        return Moved(placement.after, other)

    return act


@pytest.fixture
def span(cable: Cable, find: Callable[..., tuple[int, int]]) -> Callable[..., Target]:
    return lambda words, nth=0: target_for_span(cable, *find(cable, words, nth))


# -- rule by rule


def test_the_same_text_needs_no_search(
    marked: AnnotationSet, cable: Cable, text: str, describe: Callable[..., SourceDescription]
) -> None:
    result = reanchor(marked, cable, describe(text))
    assert result is not None
    assert result.annotations == marked
    assert result.review == ()


def test_the_same_bytes_in_another_encoding_are_another_text(
    text: str, describe: Callable[..., SourceDescription]
) -> None:
    """Read as latin-1, each accented letter before the place takes two code points."""
    accented = text.replace("pause", "p\u00e4use")
    cable = parse(accented)
    start = accented.index("Minister of Fisheries")
    target = target_for_span(cable, start, start + 21)
    annotations = AnnotationSet(source=describe(accented)).with_annotation(Annotation.new(target))
    other = accented.encode().decode("latin-1")
    source = describe(other, sha256=describe(accented).sha256, encoding="latin-1")
    result = reanchor(annotations, parse(other), source)
    assert result is not None
    after = result.placements[0].after
    assert (after.state, other[after.start : after.end]) == (State.MOVED, "Minister of Fisheries")


def test_rule_1_text_changed_elsewhere(
    span: Callable[..., Target], text: str, move: Callable[..., Moved]
) -> None:
    moved = move(span("Minister of Fisheries"), text.replace("SAMPLE", "EXAMPLE"))
    assert moved.target.state is State.ANCHORED
    assert moved.words == "Minister of Fisheries"


def test_rule_2_more_text_before(
    span: Callable[..., Target], text: str, move: Callable[..., Moved]
) -> None:
    other = text.replace("SIPDIS", "SIPDIS\nNOFORN")
    moved = move(span("harbor", 1), other)
    assert moved.target.state is State.MOVED
    assert moved.words == "harbor"
    assert moved.target.ordinal == span("harbor", 1).ordinal


def test_rule_2_a_renumbered_paragraph_of_the_same_words(
    span: Callable[..., Target], text: str, move: Callable[..., Moved]
) -> None:
    other = text.replace("\n3. (C)", "\n3. (U) Quite a new paragraph.\n\n4. (C)").replace(
        "\n4. (U) The joint", "\n5. (U) The joint"
    )
    moved = move(span("harbor tax"), other)
    assert moved.target.state is State.MOVED
    assert (moved.words, moved.target.para) == ("harbor tax", "4")


def test_rule_2_other_words_are_changed(
    span: Callable[..., Target], text: str, move: Callable[..., Moved]
) -> None:
    other = text.replace("could not agree to a harbor", "could not agree to any harbor")
    moved = move(span("could not agree to a harbor tax"), other)
    assert moved.target.state is State.CHANGED
    assert moved.words == "could not agree to any harbor tax"
    assert 0.85 <= (moved.target.score or 0) < 1


def test_rule_3_words_in_another_paragraph_are_to_be_reviewed(
    span: Callable[..., Target], text: str, move: Callable[..., Moved]
) -> None:
    sentence = "He added that the timetable was a matter for the harbor master."
    before, after = "before the ferry talks end. ", "\n\n4. (U)"
    other = text.replace(f" {sentence}", "").replace(
        "twice a day.", f"twice a day, {before}{sentence}{after[:2]}"
    )
    moved = move(span(sentence), other)
    assert moved.target.state is State.CHANGED
    assert moved.words == sentence
    assert moved.target.para == "2"


def test_rule_3_is_not_for_short_quotes(
    span: Callable[..., Target], text: str, move: Callable[..., Moved]
) -> None:
    other = text.replace(text[text.index("3. (C)") : text.index("4. (U)")], "").replace(
        "SAMPLE", "He said before a harbor tax before the ferry\nSAMPLE"
    )
    moved = move(span("harbor tax"), other)
    assert moved.target.state in {State.ORPHAN, State.AMBIGUOUS}
    assert moved.target.start == span("harbor tax").start, "its last place is kept"


def test_rule_4_two_equal_places_are_not_chosen_between(
    text: str, move: Callable[..., Moved], span: Callable[..., Target]
) -> None:
    paragraph = text[text.index("4. (U)") : text.index("5. (C)")]
    other = text.replace(paragraph, "").replace(
        "SAMPLE\n", f"X\n\n{paragraph}Y\n\n{paragraph}SAMPLE\n"
    )
    target = span("joint statement was published on")
    moved = move(target, other)
    assert moved.target.state in {State.AMBIGUOUS, State.ORPHAN}
    assert moved.target.span == target.span


def test_rule_5_what_is_gone_is_kept_as_orphan_and_comes_back(
    text: str,
    cable: Cable,
    describe: Callable[..., SourceDescription],
    span: Callable[..., Target],
) -> None:
    without = text.replace(text[text.index("3. (C)") : text.index("4. (U)")], "")
    start = AnnotationSet(source=describe(text)).with_annotation(
        Annotation.new(span("Minister of Fisheries repeated"), note="Keep me.")
    )
    there = reanchor(start, parse(without), describe(without))
    assert there is not None
    assert there.counts == {State.ORPHAN: 1}
    assert there.annotations.annotations[0].note == "Keep me."
    back = reanchor(there.annotations, cable, describe(text))
    assert back is not None
    assert back.counts == {State.ANCHORED: 1}
    assert back.annotations.annotations == start.annotations


def test_rewrapped_text_moves_everything_and_loses_nothing(
    marked: AnnotationSet, text: str, describe: Callable[..., SourceDescription]
) -> None:
    other = re.sub(r"(?<=[a-z,])\n(?=[a-z])", " ", text).replace("\n", "\r\n")
    assert describe(other).norm_sha256 == describe(text).norm_sha256
    result = reanchor(marked, parse(other), describe(other))
    assert result is not None
    assert set(result.counts) <= {State.MOVED, State.ANCHORED}
    for placement in result.placements:
        if placement.after.span is not None:
            words = other[placement.after.start : placement.after.end]
            assert fold(words) == fold(placement.after.exact or "")


# -- kinds of target


def test_the_cable_itself_is_always_there(move: Callable[..., Moved]) -> None:
    assert move(target_for_cable(), "something else").target.state is State.ANCHORED


def test_a_field_follows_its_name(cable: Cable, text: str, move: Callable[..., Moved]) -> None:
    target = target_for_field(cable, "subject")
    moved = move(target, text.replace("SIPDIS", "SIPDIS\n\nNOFORN"))
    assert (moved.target.state, moved.words) == (State.MOVED, target.exact)
    changed = move(target, text.replace("FERRY TALKS RESUME", "FERRY TALKS END"))
    assert changed.target.state is State.CHANGED
    assert "FERRY TALKS END" in changed.words
    gone = move(target, "1. No header at all.\n")
    assert gone.target.state is State.ORPHAN


def test_an_addressee_follows_its_line(
    cable: Cable, text: str, move: Callable[..., Moved]
) -> None:
    target = target_for_addressee(cable, cable.info[0])
    other = text.replace("INFO RUEHBK", "INFO RUEHXX/AMEMBASSY ELSEWHERE 0001\nRUEHBK")
    moved = move(target, other)
    assert moved.target.is_placed
    assert "BRACKENFORD" in moved.words
    gone = move(target, text.replace("INFO RUEHBK/AMEMBASSY BRACKENFORD 0009\n", ""))
    assert gone.target.state is State.ORPHAN


def test_a_paragraph_is_found_whole(cable: Cable, text: str, move: Callable[..., Moved]) -> None:
    target = target_for_paragraph(cable, cable.paragraphs[2])
    other = text.replace("harbor tax", "harbour tax").replace("SIPDIS", "SIPDIS\nEXDIS")
    moved = move(target, other)
    assert moved.target.state is State.CHANGED
    assert moved.words == (target.exact or "").replace("harbor tax", "harbour tax")


# -- acts


def test_confirming_takes_the_new_words(
    cable: Cable, text: str, span: Callable[..., Target], move: Callable[..., Moved]
) -> None:
    other = text.replace("could not agree to a harbor", "could not agree to any harbor")
    moved = move(span("could not agree to a harbor tax"), other)
    sure = confirmed(moved.target, parse(other))
    assert sure.state is State.ANCHORED
    assert sure.exact == "could not agree to any harbor tax"
    assert sure.fits(other)
    lost = move(span("harbor tax"), "nothing\n").target
    assert confirmed(lost, cable) is lost
    put = placed_at(lost, cable, 0, 12)
    assert put.exact == "VZCZCXYZ0001"
    assert put.state is State.ANCHORED


def test_the_work_can_be_stopped(
    marked: AnnotationSet, text: str, describe: Callable[..., SourceDescription]
) -> None:
    other = text.replace("SIPDIS", "NOFORN")
    seen = []

    def keep_going(done: int, count: int) -> bool:
        seen.append((done, count))
        return done < 2

    assert reanchor(marked, parse(other), describe(other), keep_going) is None
    assert seen == [(0, 4), (1, 4), (2, 4)]


def test_carrying_over_to_another_release_twice_is_once(
    marked: AnnotationSet, text: str, describe: Callable[..., SourceDescription]
) -> None:
    other = text.replace("SIPDIS", "SIPDIS\nNOFORN").replace("nine million", "ten million")
    source = describe(other, "release.txt")
    own = AnnotationSet(source=source).with_annotation(Annotation.new(note="Mine."))
    first = carry(marked, parse(other), source, own)
    assert isinstance(first, Reanchoring)
    assert {one.id for one in first.annotations} == {
        *(one.id for one in marked),
        *(one.id for one in own),
    }
    assert first.annotations.source == source
    assert first.annotations.id == own.id
    assert len(first.placements) == len(marked)
    again = carry(marked, parse(other), source, first.annotations)
    assert again.annotations.annotations == first.annotations.annotations
    fresh = carry(marked, parse(other), source)
    assert fresh.annotations.id != marked.id
    assert fresh.annotations.book == marked.book


def test_nothing_is_dropped_over_three_changes_of_text(
    marked: AnnotationSet, text: str, cable: Cable, describe: Callable[..., SourceDescription]
) -> None:
    annotations = marked
    for other in ("gone\n", text[: len(text) // 2], text.replace("e", "3"), text):
        result = reanchor(annotations, parse(other), describe(other))
        assert result is not None
        annotations = result.annotations
        assert {one.id for one in annotations} == {one.id for one in marked}
    assert annotations.annotations == marked.annotations


# -- the measured bar


def texts() -> list[tuple[str, str]]:
    found = [(path.name, path.read_bytes().decode("utf-8")) for path in SEED.glob("*.txt")]
    return [("invented 1", ""), ("invented 2", ""), *found]


@pytest.mark.parametrize(("name", "given_text"), texts(), ids=lambda value: str(value)[:12])
def test_withheld_paragraphs_are_never_placed_and_noise_loses_hardly_any(
    name: str,
    given_text: str,
    long_text: Callable[[int, int], str],
    describe: Callable[..., SourceDescription],
) -> None:
    text = given_text or long_text(int(name.split()[1]), 14)
    cable, chance = parse(text), random.Random(42)
    targets = [target for kind in (1, 4, 12, 0) for target in picks(cable, chance, kind, 50)]
    assert len(targets) == 200
    wrong = [target for target in targets if is_placed_when_withheld(target, cable, describe)]
    assert wrong == []
    kept, misplaced = kept_under_noise(targets, cable, chance, describe)
    assert misplaced == 0
    assert kept >= 0.98 * len(targets)


def picks(cable: Cable, chance: random.Random, words: int, count: int) -> list[Target]:
    """Take targets at random: of so many words, or (0) whole paragraphs."""
    found: list[Target] = []
    while len(found) < count:
        paragraph = chance.choice(cable.paragraphs)
        if not words:
            found.append(target_for_paragraph(cable, paragraph))
            continue
        start, end = paragraph.nodes[0].start, paragraph.nodes[-1].end
        runs = [match.span() for match in re.compile(r"\S+").finditer(cable.text, start, end)]
        if len(runs) < words + 4:
            continue
        at = chance.randrange(2, len(runs) - words)
        first, last = runs[at][0], runs[at + words - 1][1]
        if words > 1 or re.fullmatch("[A-Za-z]{4,}", cable.text[first:last]):
            found.append(target_for_span(cable, first, last))
    return found


def is_placed_when_withheld(
    target: Target, cable: Cable, describe: Callable[..., SourceDescription]
) -> bool:
    """Cut the target's paragraph out, so that any placement is wrong."""
    nodes = cable.paragraphs[(target.ordinal or 1) - 1].nodes
    other = cable.text[: nodes[0].start] + cable.text[nodes[-1].end :]
    annotations = AnnotationSet(source=describe(cable.text)).with_annotation(
        Annotation.new(target)
    )
    result = reanchor(annotations, parse(other), describe(other))
    return result is None or result.placements[0].after.is_placed


def kept_under_noise(
    targets: list[Target],
    cable: Cable,
    chance: random.Random,
    describe: Callable[..., SourceDescription],
) -> tuple[int, int]:
    """Wrap anew and change one character of a hundred; count the kept and the misplaced."""
    body = cable.paragraphs[0].start
    other, places = noisy(cable.text, body, chance)
    annotations = AnnotationSet(source=describe(cable.text))
    by_id = {}
    for target in targets:
        annotation = Annotation.new(target)
        by_id[annotation.id] = target
        annotations = annotations.with_annotation(annotation)
    result = reanchor(annotations, parse(other), describe(other))
    assert result is not None
    kept = misplaced = 0
    for placement in result.placements:
        old, new = by_id[placement.annotation_id], placement.after
        if not new.is_placed:
            continue
        start, end = places[old.start or 0], places[old.end or 0]
        if abs((new.start or 0) - start) <= 3 and abs((new.end or 0) - end) <= 3:
            kept += 1
        else:
            misplaced += 1
    return kept, misplaced


def noisy(text: str, body: int, chance: random.Random) -> tuple[str, list[int]]:
    """Give the changed text and, for each old place, the new one."""
    pieces, places, length, column = [text[:body]], list(range(body)), body, 0
    for place in range(body, len(text)):
        places.append(length)
        character = text[place]
        if character in " \n" and text[place - 1 : place + 2].count("\n") < 2:
            character = "\n" if column > 60 else " "
        elif not character.isspace() and chance.random() < 0.01:
            character = chance.choice(("", "x", "q" + character))
        column = 0 if "\n" in character else column + len(character)
        pieces.append(character)
        length += len(character)
    return "".join(pieces), [*places, length]


def test_a_thousand_marks_of_a_long_cable(
    long_text: Callable[[int, int], str], describe: Callable[..., SourceDescription]
) -> None:
    text = long_text(7, 140)
    assert len(text) > 55_000
    cable, chance = parse(text), random.Random(7)
    targets = [target for kind in (1, 4, 12, 0) for target in picks(cable, chance, kind, 250)]
    kept, misplaced = kept_under_noise(targets, cable, chance, describe)
    assert misplaced == 0
    assert kept >= 980
