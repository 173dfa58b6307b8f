"""A paragraph is known by its words after typing errors, joining and new line ends."""

from __future__ import annotations

from cable_reader.annotate.sketch import runs, share, sketch

WORDS = (
    "The Minister of Fisheries repeated that Nowhereville could not agree to a harbor tax before "
    "the ferry talks end and that the timetable was a matter for the harbor master alone"
)


def test_the_same_words_in_any_layout() -> None:
    mark = sketch(WORDS)
    assert mark is not None
    assert len(mark) == 48
    assert sketch(WORDS.upper().replace(" ", "\r\n ")) == mark
    assert share(mark, runs(WORDS)) == 1


def test_errors_and_neighbours_leave_most_of_it() -> None:
    mark = sketch(WORDS) or ""
    assert share(mark, runs(WORDS.replace("harbor tax", "harbour tax"))) >= 0.5
    assert share(mark, runs("Quite other words before it. " + WORDS + " And after it.")) == 1


def test_other_words_share_nothing() -> None:
    other = "A delegation from Brackenford asked for three new boats and a longer landing stage"
    assert share(sketch(WORDS) or "", runs(other)) == 0


def test_a_short_paragraph_has_none() -> None:
    assert sketch("The statement was published on May 3.") is None
    assert runs("") == frozenset()
