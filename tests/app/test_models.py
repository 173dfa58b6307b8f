from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTreeView

from cable_reader import parse
from cable_reader.app.models.cable_tree import (
    INDICATOR,
    NAME,
    NUMBER,
    ROW_ROLE,
    VALUE,
    CableTreeModel,
)
from cable_reader.app.models.node_table import ITEM_ROLE, Column, NodeTableModel
from cable_reader.app.models.outline import HEADER, PARAGRAPHS, ROUTING, Outline

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def outline(cable_file):
    return Outline(parse(cable_file.read_text()))


def test_the_tree_passes_qts_own_tester(qtbot, outline):
    model = CableTreeModel(Outline(None))
    tester = QAbstractItemModelTester(model, FATAL)
    view = QTreeView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.show()
    model.show(outline)
    view.expandAll()
    model.show(Outline(None))
    model.show(outline)
    assert tester.model() is model


def words(model: QAbstractItemModel, parent: QModelIndex, column: int) -> list[str]:
    return [model.index(row, column, parent).data() for row in range(model.rowCount(parent))]


def test_three_branches_and_what_stands_in_them(outline):
    model = CableTreeModel(outline)
    assert words(model, QModelIndex(), NAME) == ["Header", "Routing", "Paragraphs"]
    assert "SECRET NOFORN" in words(model, model.index_of(HEADER), VALUE) or "SECRET" in words(
        model, model.index_of(HEADER), VALUE
    )
    groups = words(model, model.index_of(ROUTING), NAME)
    assert groups == ["From", "Action", "Info", "Exempt"]
    action = model.index(1, 0, model.index_of(ROUTING))
    first = [model.index(0, column, action).data() for column in (NAME, VALUE, INDICATOR, NUMBER)]
    assert first == ["SECSTATE WASHDC", "IMMEDIATE", "RUEHC", "2206"]
    titles = words(model, model.index_of(PARAGRAPHS), NAME)
    assert "5. (S//NF)" in titles


def test_an_index_gives_its_row(outline):
    model = CableTreeModel(outline)
    for row in outline.rows:
        index = model.index_of(row.id)
        assert model.row(index) is row
        assert index.data(ROW_ROLE) == row
        assert (model.parent(index).internalId() if row.parent >= 0 else -1) == row.parent
        assert index.data(Qt.ItemDataRole.AccessibleTextRole) is not None


def test_the_list_passes_qts_own_tester(qtbot):
    model: NodeTableModel[int] = NodeTableModel(
        [Column("Number", str), Column("Square", lambda n: str(n * n))]
    )
    tester = QAbstractItemModelTester(model, FATAL)
    model.show([1, 2, 3])
    model.extend([4])
    model.extend([])
    assert model.index(3, 1).data() == "16"
    assert model.index(3, 0).data(ITEM_ROLE) == 4
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Square"
    assert tester.model() is model


def test_only_rows_that_are_others_are_told_of(qtbot):
    draw = random.Random(2)
    model: NodeTableModel[list[int]] = NodeTableModel([Column("Number", str)])
    tester = QAbstractItemModelTester(model, FATAL)
    told = []
    model.modelReset.connect(lambda: told.append("reset"))
    things = [[number] for number in range(400)]
    model.show(things)
    told.clear()
    for round_ in range(60):
        after = list(model.items)
        for _ in range(draw.randrange(1, 4)):
            row = draw.randrange(len(after))
            after[row : row + draw.randrange(3)] = [[round_] for _ in range(draw.randrange(3))]
        model.change(after)
        assert len(model.items) == len(after)
        assert all(a is b for a, b in zip(model.items, after, strict=True))
    assert told == []
    model.change(after[::-1])
    assert (told, model.items) == (["reset"], after[::-1])
    model.change([things[0], things[0]])
    model.change([things[0]])
    assert model.items == [things[0]]
    model.change([])
    assert model.rowCount() == 0
    assert tester.model() is model


def test_release_stamps_stand_in_the_header_each_once(cable_file):
    case = "UNCLASSIFIED U.S. Department of State Case No. F-2099-00001 Doc No. C00000001 Date: 03/14/2013"
    text = f"{case}\n\nRELEASE IN PART B6\n\n{cable_file.read_text()}\n{case}\n"
    outline = Outline(parse(text))
    rows = {outline.rows[one].code: outline.rows[one] for one in outline.children[HEADER]}
    assert rows["release"].value == f"{case}\nRELEASE IN PART B6"
    stamps = [outline.rows[one] for one in outline.children[rows["release"].id]]
    assert [text[one.span.start : one.span.end] for one in stamps] == [case, "RELEASE IN PART B6"]
    plain = Outline(parse(cable_file.read_text()))
    assert "release" not in {row.code for row in plain.rows}
