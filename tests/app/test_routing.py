"""The names of addressees are read whole, however narrow the pane is."""

from __future__ import annotations

import pytest

from cable_reader.app.models.outline import RowKind

CABLE = """\
FM AMEMBASSY KESTRAVA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 2206
INFO RUEHAA/AMEMBASSY FICTIONAL CITY OF THE EASTERN SHORE PRIORITY 0001
RUEHAB/AMEMBASSY QUILLAN PRIORITY 0002
BT
C O N F I D E N T I A L KESTRAVA 000601

SUBJECT: FICTIONAL

1. (C) One.
"""


@pytest.fixture
def routed(open_window, tmp_path):
    path = tmp_path / "routed.txt"
    path.write_text(CABLE, encoding="utf-8")
    return open_window(path)


def heights(window):
    """The heights of the addressees' rows, by their names."""
    view = window.routing.view
    rows = [row for row in view.tree.outline.rows if row.kind is RowKind.ADDRESSEE]
    return {row.value: view.visualRect(view.tree.index_of(row.id)).height() for row in rows}


def test_a_long_name_stands_on_several_lines(routed):
    found = heights(routed)
    assert found["AMEMBASSY FICTIONAL CITY OF THE EASTERN SHORE"] > found["AMEMBASSY QUILLAN"]
    routed.resize(2400, 760)
    routed.outer.setSizes([1600, 400])
    routed.facts.setSizes([800, 800])
    found = heights(routed)
    assert found["AMEMBASSY FICTIONAL CITY OF THE EASTERN SHORE"] == found["AMEMBASSY QUILLAN"]
