"""Passing instructions: clauses, wrapped lines, one-liners."""

import pytest


@pytest.mark.parametrize(
    ("zone", "clauses"),
    [
        ("DOD FOR OSD/PELL/ARDEN", ["DOD FOR OSD/PELL/ARDEN"]),
        (
            "DOD FOR OSD/PELL; PACOM FOR\nJ5/J2; NSC FOR QUILL",
            ["DOD FOR OSD/PELL", "PACOM FOR J5/J2", "NSC FOR QUILL"],
        ),
        ("DEPT FOR XX/ICE AND\nXX/FERRY", ["DEPT FOR XX/ICE AND XX/FERRY"]),
        ("DEPT FOR XX/ICE/\nFERRY", ["DEPT FOR XX/ICE/FERRY"]),
        (
            "DEPT FOR XX/ICE\nTREASURY FOR MOSS",
            ["DEPT FOR XX/ICE", "TREASURY FOR MOSS"],
        ),
        ("DEPT PLEASE PASS USTR", ["DEPT PLEASE PASS USTR"]),
        ("INFORM CONSULS", ["INFORM CONSULS"]),
        ("FOR THE SECRETARY FROM THE AMBASSADOR", ["FOR THE SECRETARY FROM THE AMBASSADOR"]),
        ("AMEMBASSY CASTRA PASS TO AMCONSUL VELM", ["AMEMBASSY CASTRA PASS TO AMCONSUL VELM"]),
    ],
)
def test_clauses(read, zone, clauses):
    shape = read(zone=f"SIPDIS\n\n{zone}")
    assert (shape["passing"], shape["captions"]) == (clauses, ["SIPDIS"])


def test_each_clause_knows_its_places(parse):
    cable = parse(zone="DOD FOR OSD/PELL; PACOM FOR\nJ5/J2")
    places = [[cable.tree.text_of(node) for node in one.nodes] for one in cable.passing]
    assert places == [["DOD FOR OSD/PELL"], ["PACOM FOR", "J5/J2"]]
