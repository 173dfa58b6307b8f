"""Names and titles taken apart, in capitals and in mixed case."""

import pytest

from cable_reader.cable.parts.people import read_who


@pytest.mark.parametrize(
    ("words", "names", "title"),
    [
        ("Ambassador Ida Q. Moss", ("Ida Q. Moss",), "Ambassador"),
        ("Ida Moss, Ambassador", ("Ida Moss",), "Ambassador"),
        ("ARSO Ida Moss", ("Ida Moss",), "ARSO"),
        ("AF PDAS Ida Moss", ("Ida Moss",), "AF PDAS"),
        ("Ida MOSS", ("Ida MOSS",), None),
        ("IDA MOSS", ("IDA MOSS",), None),
        ("DCM IDA MOSS", ("IDA MOSS",), "DCM"),
        ("Charge' Ida Moss", ("Ida Moss",), "Charge'"),
        ("Charge d,Affaires a.i. Ida Moss", ("Ida Moss",), "Charge d,Affaires a.i."),
        ("DCM/Ida Moss", ("Ida Moss",), "DCM"),
        ("Pol/Econ Chief Ida Moss", ("Ida Moss",), "Pol/Econ Chief"),
        ("Polmincouns Ida Moss", ("Ida Moss",), "Polmincouns"),
        ("Ida Moss (acting)", ("Ida Moss",), "(acting)"),
        ("Consul Ida Moss and Consul Ned Orme", ("Ida Moss", "Ned Orme"), "Consul; Consul"),
        ("Acting Officer Ned de la Orme", ("Ned de la Orme",), "Acting Officer"),
        ("Charge de Affaires Ned Orme", ("Ned Orme",), "Charge de Affaires"),
        ("Ned van der Orme, DCM", ("Ned van der Orme",), "DCM"),
        ("Ambassador", (), "Ambassador"),
        ("TARN, MILO R., DCM", ("TARN, MILO R.",), "DCM"),
        ("TARN, MILO R.", ("TARN, MILO R.",), None),
        ("TARN, MILO R., JR.; DCM", ("TARN, MILO R., JR.",), "DCM"),
        ("Tarn, Milo; Political Counselor", ("Tarn, Milo",), "Political Counselor"),
        ("TARN, ROBERT", ("TARN, ROBERT",), None),
        ("DCM (Milo R. Tarn)", ("Milo R. Tarn",), "DCM"),
        ("DCM (TARN, MILO)", ("TARN, MILO",), "DCM"),
        ("[Milo R. Tarn], DCM", ("Milo R. Tarn",), "DCM"),
        ("POLCOUNS, MILO TARN", ("MILO TARN",), "POLCOUNS"),
        ("MILO TARN, DCM", ("MILO TARN",), "DCM"),
        ("Ambassador (acting)", (), "Ambassador (acting)"),
    ],
)
def test_divided(words, names, title):
    assert read_who(words) == (names, title)
