"""Cards stand one under the other, or lower where they belong; a change measures what changed."""

from __future__ import annotations

import random

from cable_reader.app.panes.card_column import CardColumn, Measure


class Cards:
    """A column of cards, and how often they were measured."""

    def __init__(self, *cards):
        self.cards = [Measure(*card) for card in cards]
        self.measured = 0
        self.column = CardColumn(self.measure)
        self.column.reset(len(cards))

    def measure(self, row):
        self.measured += 1
        return self.cards[row]

    def extents(self):
        return [self.column.extent(row) for row in range(len(self.cards))]


def test_cards_stand_at_their_level_where_there_is_room():
    held = Cards((10, None), (20, 50), (30, 60), (10, None), (10, 200))
    assert held.extents() == [(0, 10), (50, 20), (70, 30), (100, 10), (200, 10)]
    assert held.column.end == 210
    held.column.move(-40)
    assert held.extents() == [(0, 10), (10, 20), (30, 30), (60, 10), (160, 10)]


def test_the_rows_in_a_stretch_leave_the_room_between_out():
    column = Cards((10, None), (20, 50), (30, 60), (10, 200)).column
    assert list(column.rows_in(0, 1000)) == [0, 1, 2, 3]
    assert list(column.rows_in(9, 51)) == [0, 1]
    assert column.rows_in(10, 50) == range(1, 1)
    assert column.rows_in(100, 200) == range(3, 3)
    assert list(column.rows_in(69, 70)) == [1]
    assert column.rows_in(210, 300) == range(4, 4)
    assert CardColumn(lambda _row: Measure(1, None)).rows_in(0, 9) == range(0)


def test_the_column_goes_along_with_the_text():
    column = Cards((10, 0), (20, 50), (30, 60), (10, 200)).column
    assert [column.scrolled_with(text) for text in (0, 50, 51, 200)] == [0, 50, 61, 200]
    assert column.scrolled_with(500) == 500  # beyond the last one
    first = Cards((10, -35), (10, -20)).column  # the text begins above the cards
    assert [first.scrolled_with(text) for text in (0, 5, 30, 100)] == [0, 10, 60, 130]
    assert Cards((10, None)).column.scrolled_with(5) is None
    assert Cards().column.scrolled_with(5) is None


def test_only_what_changed_is_measured():
    held = Cards(*((10, 40 * row) for row in range(1000)))
    held.extents()
    draw, held.measured = random.Random(3), 0
    for _ in range(400):
        row = draw.choice((0, len(held.cards) - 1, draw.randrange(len(held.cards))))
        card = Measure(draw.randrange(5, 90), draw.choice((None, 40 * row)))
        if draw.random() < 0.4:
            held.cards.insert(row, card)
            held.column.insert(row, 1)
        elif draw.random() < 0.5:
            del held.cards[row]
            held.column.remove(row, 1)
        else:
            held.cards[row] = card
            held.column.forget(row)
        if draw.random() < 0.5:  # else the next change comes before anybody looks
            assert held.extents() == Cards(*held.cards).extents()
            assert held.column.end == Cards(*held.cards).column.end
            text = draw.randrange(40_000)
            assert held.column.scrolled_with(text) == Cards(*held.cards).column.scrolled_with(text)
    assert held.measured <= 400
