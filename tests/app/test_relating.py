"""Status and links of marks, and every kind of target: set in the window, in the file, and back."""

from __future__ import annotations

import pytest

from cable_reader.annotate.store import from_xml
from cable_reader.annotate.target import Scope
from cable_reader.app.dialogs.link import LinkDialog
from cable_reader.app.models.node_table import ITEM_ROLE
from cable_reader.app.models.outline import HEADER, ROUTING
from cable_reader.cable.record import Addressee
from cable_reader.cable.span import Span


def kept(window):
    """Save, and read the file."""
    window.saver.save_now()
    session = window.workspace.current.keeping.session
    held = from_xml(session.path.read_bytes()).annotations
    assert held == session.annotations
    return held.annotations


def note(window, press, type_words, words):
    press(window, "n")
    type_words(window, words)
    press(window, "Ctrl+Return")


def cards(window):
    model = window.notes.model
    found = (model.index(row, 0).data(ITEM_ROLE) for row in range(model.rowCount()))
    return [card for card in found if card.annotation is not None]


def test_the_status_goes_round_and_is_in_the_file(window, press, type_words):
    note(window, press, type_words, "Ask again.")
    seen = []
    for _ in range(4):
        press(window, "a")
        seen.append(kept(window)[0].status)
    assert seen == ["open", "done", "rejected", None]
    press(window, "a")
    assert "open" in cards(window)[0].place
    window.notes.which.turn(":status:open")
    assert len(cards(window)) == 1
    press(window, "a")  # done: the filter has nothing left to show
    window.actions_["undo"].trigger()
    assert kept(window)[0].status == "open"
    assert kept(window)[0].note == "Ask again."


def test_a_status_without_a_mark_says_what_to_do(window, press):
    press(window, "a", "l", "Shift+L")
    assert window.workspace.current.undo_stack.count() == 0


@pytest.fixture
def two(window, press, type_words):
    """Notes on the first two paragraphs; the second one is current."""
    note(window, press, type_words, "first")
    press(window, "j")
    note(window, press, type_words, "second")
    return window


def dialog_of(window):
    (dialog,) = [one for one in window.findChildren(LinkDialog) if one.isVisible()]
    return dialog


def test_marks_are_linked_followed_and_parted(two, press):
    window = two
    press(window, "l")
    dialog = dialog_of(window)
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == [
        "1. (C)  first"
    ]
    dialog.list.item(0).setCheckState(dialog.list.item(0).checkState().Checked)
    dialog.buttons.accepted.emit()
    first, second = kept(window)
    assert (first.links, second.links) == ((), (first.id,))
    assert ["↔ 1" in card.place for card in cards(window)] == [True, True]
    press(window, "Shift+L")
    assert window.workspace.current.chosen == first.id
    assert window.workspace.paragraph.ordinal == 1
    press(window, "Shift+L")  # the link is followed from its other end too
    assert window.workspace.current.chosen == second.id
    window.relate.set_links(first.id, [])  # parted from the other end
    assert [one.links for one in kept(window)] == [(), ()]
    window.actions_["undo"].trigger()
    assert kept(window)[1].links == (first.id,)


def test_links_to_marks_of_other_cables_stay(two):
    window = two
    shown = window.workspace.current
    elsewhere = "8a2f5c1e-6d0b-4f39-9a51-1f6f0f1c7aff"
    first, second = shown.annotations
    window.workspace.edit("x", shown.annotations.with_annotation(first.having(links=(elsewhere,))))
    window.relate.set_links(first.id, [second.id])
    assert kept(window)[0].links == (elsewhere, second.id)
    window.relate.set_links(first.id, [])
    assert kept(window)[0].links == (elsewhere,)


def test_filtering_the_marks_to_link_with(two, press):
    window = two
    press(window, "l")
    dialog = dialog_of(window)
    dialog.words.setText("nothing like it")
    assert dialog.list.item(0).isHidden()
    dialog.words.setText("FIR")
    assert not dialog.list.item(0).isHidden()


@pytest.mark.parametrize("branch", [HEADER, ROUTING])
def test_a_header_field_and_an_addressee_can_be_marked(branch, window, press, type_words):
    shown = window.workspace.current
    rows = shown.outline.listed(HEADER) if branch == HEADER else shown.outline.rows
    row = next(
        r
        for r in rows
        if r.span and r.value and (branch == HEADER or isinstance(r.fact, Addressee))
    )
    window.workspace.select(row.span, row)
    note(window, press, type_words, "on this")
    window.workspace.select(row.span, row)
    press(window, "i", "2")
    (one,) = kept(window)
    wanted = Scope.FIELD if branch == HEADER else Scope.ADDRESSEE
    target = one.targets[0]
    assert (target.scope, one.note, one.important, len(one.labels)) == (wanted, "on this", True, 1)
    assert target.exact
    assert target.exact == shown.source.text[target.start : target.end]
    assert "★" in str(cards(window)[0].place) or cards(window)[0].annotation.important


def test_a_passage_across_paragraphs_can_be_marked(window, press, type_words):
    shown = window.workspace.current
    one, two = shown.paragraphs[1], shown.paragraphs[2]
    start, end = one.nodes[-1].end - 20, two.nodes[0].start + 20
    window.workspace.select_text(Span(start, end))
    note(window, press, type_words, "over the border")
    (made,) = kept(window)
    target = made.targets[0]
    assert (target.scope, target.ordinal, target.last_ordinal) == (Scope.SPAN, 2, 3)
    assert target.exact == shown.source.text[target.start : target.end]
    assert made in shown.annotations.at_paragraph(2)
    assert made in shown.annotations.at_paragraph(3)
