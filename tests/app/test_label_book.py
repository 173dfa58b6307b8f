"""The label book's editor: every act holds in both books, and can be taken back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cable_reader.annotate.annotation import Annotation, AnnotationSet
from cable_reader.annotate.label import LabelBook, LabelError
from cable_reader.app.dialogs.label_book import LabelBookDialog
from cable_reader.app.dialogs.label_split import SplitDialog
from cable_reader.app.marks.label_changes import Labels


def some_labels():
    book = LabelBook()
    for name in ("alpha", "beta", "gamma"):
        book, _ = book.added(name, uuid=f"00000000-0000-4000-8000-00000000000{len(book)}")
    marks = AnnotationSet(book=book)
    for number, label in enumerate(book):
        made = Annotation.new(note=f"note {number}", color="#ffd84d", labels=(label.uuid,))
        marks = marks.with_annotation(made)
    return Labels(book, marks)


ACTS = st.lists(
    st.tuples(
        st.sampled_from([
            "rename", "recolor", "describe", "up", "down", "in", "out", "delete", "merge", "add",
            "split",
        ]),
        st.integers(0, 6),
        st.integers(0, 6),
    ),
    max_size=12,
)  # fmt: skip


def do(labels, act, one, other):
    book = list(labels.book)
    if not book:
        return labels
    uuid, into = book[one % len(book)].uuid, book[other % len(book)].uuid
    annotations = [a.id for a in labels.marks.labelled(uuid)]
    return {
        "rename": lambda: labels.renamed(uuid, f"name {other}"),
        "recolor": lambda: labels.recolored(uuid, "#123456"),
        "describe": lambda: labels.described(uuid, "words"),
        "up": lambda: labels.shifted(uuid, -1),
        "down": lambda: labels.shifted(uuid, 1),
        "in": lambda: labels.indented(uuid),
        "out": lambda: labels.outdented(uuid),
        "delete": lambda: labels.deleted(uuid),
        "merge": lambda: labels.merged(uuid, into),
        "add": lambda: labels.added(f"new {one}", uuid)[0],
        "split": lambda: labels.split(uuid, f"part {other}", annotations)[0],
    }[act]()


@given(ACTS)
@settings(max_examples=100, deadline=None)
def test_no_act_takes_a_note_or_a_highlight_along(acts):
    labels = some_labels()
    notes = {one.id: (one.note, one.color) for one in labels.marks}
    for act, one, other in acts:
        before = labels
        try:
            labels = do(labels, act, one, other)
        except LabelError:
            assert labels is before
        assert {a.id: (a.note, a.color) for a in labels.marks} == notes
        known = {label.uuid for label in labels.book}
        assert all(uuid in known for a in labels.marks for uuid in a.labels)
        walked = [label.uuid for _, label in labels.book.walk()]
        assert sorted(walked) == sorted(known)  # no ring, nothing lost
        if act in {"rename", "recolor", "describe", "up", "down", "in", "out"}:
            assert len(labels.book) == len(before.book)
        if act == "delete" and len(before.book):
            assert len(labels.book) == len(before.book) - 1


def test_the_order_is_the_same_in_both_books():
    labels = some_labels()
    last = list(labels.book)[2].uuid
    labels = labels.shifted(last, -1).shifted(last, -1)
    assert [one.name for one in labels.person] == ["gamma", "alpha", "beta"]
    assert [one.name for one in labels.marks.book] == ["gamma", "alpha", "beta"]
    assert labels.shifted(last, -1) == labels


def test_a_label_that_only_the_cable_has_can_be_changed():
    labels = Labels(LabelBook(), some_labels().marks)
    uuid = next(iter(labels.book)).uuid
    assert labels.renamed(uuid, "else").marks.book.get(uuid).name == "else"
    assert len(labels.renamed(uuid, "else").person) == 0
    with pytest.raises(LabelError):
        labels.renamed("unknown", "x")


@pytest.fixture
def dialog(window, qtbot, press):
    press(window, "1", "j", "1", "2")
    made = LabelBookDialog(window)
    qtbot.addWidget(made)
    made.show()
    return made


def names(dialog):
    return [one.name for _, one in dialog.labels.book.walk()]


def uuid_of(dialog, name):
    return dialog.labels.book.named(name, anywhere=True).uuid


def test_uses_in_this_cable_are_counted(dialog):
    items = dialog._items
    assert items[uuid_of(dialog, "Key point")].text(2) == "2"
    assert items[uuid_of(dialog, "Person")].text(2) == "1"
    assert items[uuid_of(dialog, "Quote")].text(2) == ""
    assert "2" in dialog.uses.text()


def test_the_keyboard_nests_moves_and_deletes(dialog, window):
    dialog.choose(uuid_of(dialog, "Quote"))
    tree = dialog.tree
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    book = dialog.labels.book
    assert book.path(uuid_of(dialog, "Quote")) == ("Person", "Quote")
    QTest.keyClick(tree, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert dialog.labels.book.path(uuid_of(dialog, "Quote")) == ("Quote",)
    QTest.keyClick(tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(dialog)[:3] == ["Quote", "Key point", "Person"]
    assert [one.name for one in window.mark.labels()][:3] == names(dialog)[:3]
    dialog.choose(uuid_of(dialog, "Key point"))
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    assert "Key point" not in names(dialog)


def test_every_act_is_one_step_of_undo(dialog, window):
    stack = window.workspace.current.undo_stack
    person = window.user_labels.book
    marks = window.workspace.current.annotations
    steps = stack.index()
    key_point, quote = uuid_of(dialog, "Key point"), uuid_of(dialog, "Quote")
    acts = (
        lambda: dialog.rename(key_point, "Kernel"),
        lambda: dialog._colour_chosen("#8ecbff"),
        lambda: dialog.merge(key_point, quote),
        dialog.delete,
        dialog.add,
    )
    dialog.choose(key_point)
    for count, act in enumerate(acts, 1):
        act()
        assert stack.index() == steps + count
    for _ in acts:
        dialog.undo()
    assert window.user_labels.book == person
    assert window.workspace.current.annotations == marks
    for _ in acts:
        dialog.redo()
    assert "Kernel" not in names(dialog)


def test_merging_leaves_the_passages_with_the_other_label(dialog, window):
    quote = uuid_of(dialog, "Quote")
    dialog.merge(uuid_of(dialog, "Key point"), quote)
    marks = window.workspace.current.annotations
    assert len(marks.labelled(quote)) == 2
    assert len(marks) == 2


def test_a_name_that_is_taken_is_said_in_the_dialog(dialog):
    dialog.choose(uuid_of(dialog, "Person"))
    dialog.name.setText("Key point")
    dialog._name_written()
    assert dialog.error.isVisible()
    assert "Key point" in dialog.error.text()
    assert dialog.name.text() == "Person"


def test_name_colour_and_purpose_are_written_in_the_form(dialog, window, qtbot):
    uuid = uuid_of(dialog, "Person")
    dialog.choose(uuid)
    dialog.name.setFocus()
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, "Who")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.isVisible()  # Enter in the line does not close the dialog
    dialog.about.setFocus()
    QTest.keyClicks(dialog.about, "People with an office")
    dialog.tree.setFocus()
    qtbot.waitUntil(lambda: window.user_labels.book.get(uuid).description != "")
    label = window.user_labels.book.get(uuid)
    assert (label.name, label.description) == ("Who", "People with an office")
    assert window.workspace.current.annotations.book.get(uuid).name == "Who"


def test_inside_offers_all_but_the_label_and_what_is_in_it(dialog):
    dialog.choose(uuid_of(dialog, "Quote"))
    dialog.indent()
    dialog.choose(uuid_of(dialog, "Person"))
    offered = [dialog.inside.itemText(i).strip() for i in range(dialog.inside.count())]
    assert "Quote" not in offered
    assert "Person" not in offered
    assert "Key point" in offered


def test_splitting_moves_the_chosen_passages_only(dialog, window, qtbot):
    uuid = uuid_of(dialog, "Key point")
    label = dialog.labels.book.get(uuid)
    split = SplitDialog(label, dialog.labels.marks, dialog)
    qtbot.addWidget(split)
    ok = split.buttons.button(split.buttons.StandardButton.Ok)
    assert split.list.count() == 2
    assert not ok.isEnabled()
    split.list.item(0).setCheckState(Qt.CheckState.Checked)
    split.name.setText("Core")
    assert ok.isEnabled()
    split.wanted.connect(lambda name, ids: dialog.split(uuid, name, ids))
    ok.click()
    marks = window.workspace.current.annotations
    assert len(marks.labelled(uuid)) == 1
    assert len(marks.labelled(uuid_of(dialog, "Core"))) == 1
    assert "Core" in [one.name for one in window.mark.labels()]


def test_the_labels_are_kept_for_the_next_start(dialog, window, open_window, cable_file):
    dialog.choose(uuid_of(dialog, "Person"))
    dialog.rename(uuid_of(dialog, "Person"), "Who")
    window.close()
    again = open_window(cable_file)
    assert "Who" in [one.name for one in again.mark.labels()]


def test_after_a_deletion_the_label_behind_it_is_chosen(dialog):
    dialog.choose(uuid_of(dialog, "Quote"))
    dialog.delete()
    assert dialog.chosen.name == dialog.name.text() == "Question"
    dialog.choose(uuid_of(dialog, names(dialog)[-1]))
    dialog.delete()
    assert dialog.chosen.name == dialog.name.text() == names(dialog)[-1]
