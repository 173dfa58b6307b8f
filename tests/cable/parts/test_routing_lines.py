"""Format lines 1 to 5 in their measured forms."""

import pytest


def head(*lines):
    return "\n".join((*lines, "FM AMEMBASSY NORRVIK"))


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("VZCZCXRO4471", "VZCZCXRO4471"),
        ("VV ZCZC ABC123", "VVZCZCABC123"),
        ("VZCZCXYZ0012  ", "VZCZCXYZ0012"),
        ("Cable Text: VZCZCXRO4471", "VZCZCXRO4471"),
    ],
)
def test_transmission_id(read, line, printed):
    assert read(envelope=head(line, "P 151522Z MAR 07"))["transmission"]["id"] == printed


@pytest.mark.parametrize(
    ("line", "precedence", "indicators"),
    [
        ("PP RUEHQX RUEHVL", "PRIORITY", ["RUEHQX", "RUEHVL"]),
        ("OO RUEHWEB", "IMMEDIATE", ["RUEHWEB"]),
        ("ZZ RUEHQX", "FLASH", ["RUEHQX"]),
        ("RR RUEHQX\nRUEHVL RUEHQQ", "ROUTINE", ["RUEHQX", "RUEHVL", "RUEHQQ"]),
        ("OO RUEHQX PP RUEHVL RUEHQQ", "IMMEDIATE", ["RUEHQX", "RUEHVL", "RUEHQQ"]),
        ("OO RUEHQX\nPP RUEHVL RUEHQQ", "IMMEDIATE", ["RUEHQX", "RUEHVL", "RUEHQQ"]),
    ],
)
def test_relays(read, line, precedence, indicators):
    found = read(envelope=head(line, "P 151522Z MAR 07"))["transmission"]
    assert (found["precedence"], found["relay_indicators"]) == (precedence, indicators)


@pytest.mark.parametrize(
    ("line", "serial", "section"),
    [
        ("DE RUEHNK #0118/01 0741522", "0118", 1),
        ("DE RUEHNK #0118 0741522Z", "0118", None),
        ("DE RUEHNK #0118/02 074/1522", "0118", 2),
        ("DE RUEHNK 0118 15/1522Z", "0118", None),
    ],
)
def test_origin(read, line, serial, section):
    found = read(envelope=head(line, "P 151522Z MAR 07"))["transmission"]
    assert found["origin_indicator"] == "RUEHNK"
    assert (found["station_serial"], found["section"]) == (serial, section)


@pytest.mark.parametrize(
    ("line", "level", "signals"),
    [
        ("ZNY CCCCC ZZH", "CONFIDENTIAL", ["ZZH"]),
        ("ZNR UUUUU ZZH", "UNCLASSIFIED", ["ZZH"]),
        ("ZNY SSSSS ZZH ZDK", "SECRET", ["ZZH", "ZDK"]),
        ("ZNY TTTTT", "TOP SECRET", []),
        ("ZNY EEEEE ZZH", "UNCLASSIFIED", ["ZZH"]),
        ("ZNR UUUUU ZZH(CCY AD1A2B3C MSI1234-567)", "UNCLASSIFIED", ["ZZH"]),
    ],
)
def test_security_warning(read, line, level, signals):
    found = read(envelope=head(line, "P 151522Z MAR 07"))["transmission"]
    assert (found["security"], found["operating_signals"]) == (level, signals)


@pytest.mark.parametrize(
    ("line", "action", "info"),
    [
        ("P 151522Z MAR 07", "PRIORITY", None),
        ("O R 151522Z MAR 07", "IMMEDIATE", "ROUTINE"),
        ("Z P 151522Z MAR 07 ZDK", "FLASH", "PRIORITY"),
        ("W 151522Z MAR 07", "FLASH OVERRIDE", None),
        ("151522Z MAR 07", None, None),
        ("R 151522Z MAR 07 ZFF4", "ROUTINE", None),
    ],
)
def test_precedence_and_group(read, line, action, info):
    shape = read(envelope=head(line))
    assert shape["precedence"] == {"action": action, "info": info}
    assert shape["dtg"] == "2007-03-15T15:22:00Z"


def test_no_transmission_without_format_lines_1_to_4(read):
    assert read(envelope=head("P 151522Z MAR 07"))["transmission"] is None
