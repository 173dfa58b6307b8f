"""Approximate search agrees with the textbook table, and gives places in the real text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.annotate.fuzzy import Haystack, Quote, distances, fold, rival_score

SMALL = st.text(alphabet="abc", max_size=9)


def by_table(pattern: str, text: str, *, anchored: bool) -> list[int]:
    """The plain dynamic programme, one column at a time."""
    column = list(range(len(pattern) + 1))
    result = []
    for number, character in enumerate(text, 1):
        news = [number if anchored else 0]
        for row, wanted in enumerate(pattern, 1):
            change = column[row - 1] + (wanted != character)
            news.append(min(change, column[row] + 1, news[row - 1] + 1))
        column = news
        result.append(column[-1])
    return result


@settings(max_examples=100, deadline=None)
@given(SMALL.filter(bool), st.text(alphabet="abc", max_size=14), st.booleans())
def test_distances_are_those_of_the_table(pattern: str, text: str, anchored: bool) -> None:  # noqa: FBT001
    assert distances(pattern, text, anchored=anchored) == by_table(
        pattern, text, anchored=anchored
    )


BLANKS = st.text(alphabet=" \n\r\t\x1f\x85\u00a0\u2003\u2028\u3000a\u2019-", max_size=14)


@settings(max_examples=200, deadline=None)
@given(BLANKS)
def test_every_place_of_a_folded_text_is_known(text: str) -> None:
    places, folded = [], ""
    for place, character in enumerate(text):
        if not (character.isspace() and folded[-1:] == " "):
            places.append(place)
            folded += fold(character) or " "
    haystack = Haystack(text)
    assert haystack.folded == folded
    for start, place in enumerate(places):
        assert haystack.to_text(start, len(folded)) == (place, places[-1] + 1)
    assert [haystack.to_folded(offset) for offset in range(len(text) + 1)] == [
        sum(place < offset for place in places) for offset in range(len(text) + 1)
    ]


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab \n\t\u2019\u201c\u2014\U0001f4cc", max_size=30), st.data())
def test_folded_places_lead_back_to_the_text(text: str, data: st.DataObject) -> None:
    haystack = Haystack(text)
    assert fold(haystack.folded) == fold(text)
    start = data.draw(st.integers(0, len(haystack.folded)))
    end = data.draw(st.integers(start, len(haystack.folded)))
    first, last = haystack.to_text(start, end)
    assert fold(text[first:last]) == fold(haystack.folded[start:end])


def test_words_are_found_over_other_line_ends_and_quotes() -> None:
    text = "He said\r\n\u201cno   ferry\u201d \u2014 and left."
    (best,) = Haystack(text).candidates(Quote.of('said "no ferry" - and', "He ", " left."), 0)
    assert text[best.start : best.end] == "said\r\n\u201cno   ferry\u201d \u2014 and"
    assert best.words == 1.0
    assert best.score > 0.95


def test_words_are_found_over_typing_errors_with_exact_borders() -> None:
    text = "x" * 200 + " The harbur mastre told us of the ferry. " + "y" * 200
    quote = Quote.of("The harbor master told us", " ", " of the ferry.")
    best = Haystack(text).candidates(quote, 0)[0]
    assert text[best.start : best.end] == "The harbur mastre told us"
    assert 0.8 < best.words < 1


def test_what_is_not_there_is_not_found() -> None:
    text = "Nothing of the kind stands anywhere in this line of words."
    found = Haystack(text).candidates(Quote.of("The Minister repeated", "x", "y"), 0)
    assert all(one.score < 0.6 for one in found)
    assert Haystack("").candidates(Quote.of("a", "", ""), 0) == []
    assert Haystack(text).candidates(Quote.of("", "", ""), 0) == []


def test_a_rival_is_the_most_similar_other_place() -> None:
    text = "One ferry came. Another ferry came. No boat."
    start = text.index("ferry came")
    quote = Quote.of("ferry came", "One ", ". Another ")
    assert 0.5 < rival_score(text, start, start + 10, quote) < 1
    assert (
        rival_score(text, text.index("boat"), text.index("boat") + 4, Quote.of("boat", "", ""))
        < 0.7
    )


def test_occurrences_need_words_and_surroundings() -> None:
    text = "a big ferry here, a big  ferry\nthere, a small ferry here"
    places = Haystack(text).occurrences(Quote.of("ferry", "big ", " here"))
    assert [text[start:end] for start, end in places] == ["ferry"]
