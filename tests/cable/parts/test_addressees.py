"""Address lines: usual ones, those without an indicator, exemptions, and measured damage."""

import pytest

HEAD = "P 151522Z MAR 07\nFM AMEMBASSY NORRVIK\n"


def rows(shape, role="to"):
    return [
        (one["routing_indicator"], one["plad"], one["precedence"], one["continuity_number"])
        for one in shape[role]
    ]


@pytest.mark.parametrize(
    ("line", "row"),
    [
        (
            "TO RUEHC/SECSTATE WASHDC PRIORITY 3310",
            ("RUEHC", "SECSTATE WASHDC", "PRIORITY", "3310"),
        ),
        ("TO RUEHC/SECSTATE WASHDC 3310", ("RUEHC", "SECSTATE WASHDC", None, "3310")),
        ("TO RUEHC/SECSTATE WASHDC FLASH", ("RUEHC", "SECSTATE WASHDC", "FLASH", None)),
        ("TO RUEHC/SECSTATE WASHDC", ("RUEHC", "SECSTATE WASHDC", None, None)),
        (
            "TO RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 3310",
            ("RUEHC", "SECSTATE WASHDC", "NIACT IMMEDIATE", "3310"),
        ),
        ("TO SECSTATE WASHDC IMMEDIATE", (None, "SECSTATE WASHDC", "IMMEDIATE", None)),
        ("TO ZEN/AMEMBASSY CASTRA", ("ZEN", "AMEMBASSY CASTRA", None, None)),
        ("TO  RUEHC / SECSTATE WASHDC", ("RUEHC", "SECSTATE WASHDC", None, None)),
        ("TO\tRUEHC/SECSTATE WASHDC", ("RUEHC", "SECSTATE WASHDC", None, None)),
        (
            "TO\tRUEHC/SECSTATE WASHDC\tPRIORITY\t3310",
            ("RUEHC", "SECSTATE WASHDC", "PRIORITY", "3310"),
        ),
        ("TO: RUEHC/SECSTATE WASHDC", ("RUEHC", "SECSTATE WASHDC", None, None)),
        ("TO ZEN AMEMBASSY CASTRA", ("ZEN", "AMEMBASSY CASTRA", None, None)),
        ("TO RUEHC/SECSTATE WASHDC\nACEX\nGR 123\nBT", ("RUEHC", "SECSTATE WASHDC", None, None)),
        ("ACTION RUEHC/SECSTATE WASHDC", ("RUEHC", "SECSTATE WASHDC", None, None)),
        ("TO\nRUEHC/SECSTATE WASHDC", ("RUEHC", "SECSTATE WASHDC", None, None)),
        ("TO RUEHC/SECSTATE WASHDC PIRORITY", ("RUEHC", "SECSTATE WASHDC", "PRIORITY", None)),
        ("TO RUEAAA/AIG 12345", ("RUEAAA", "AIG 12345", None, None)),
        (
            "TO RHEFAA/SECDEF WASHDC//USDP:X/ISA:Y//",
            ("RHEFAA", "SECDEF WASHDC//USDP:X/ISA:Y//", None, None),
        ),
        ("TO RHMCAA/CDR FORT ICE HI", ("RHMCAA", "CDR FORT ICE HI", None, None)),
        ("TO AMEMBASSY CASTRA, PRIORITY", (None, "AMEMBASSY CASTRA", "PRIORITY", None)),
        (
            "TO RUEHQX/AMEMBASSY CASTRA, FLASH 0417",
            ("RUEHQX", "AMEMBASSY CASTRA", "FLASH", "0417"),
        ),
        # the number before the precedence
        (
            "TO RUEHQX/AMEMBASSY CASTRA 0417 NIACT IMMEDIATE",
            ("RUEHQX", "AMEMBASSY CASTRA", "NIACT IMMEDIATE", "0417"),
        ),
        ("TO RUEAAA/AIG 12345 PRIORITY", ("RUEAAA", "AIG 12345", "PRIORITY", None)),
        ("TO RHMCAA/CTF 72 PRIORITY", ("RHMCAA", "CTF 72", "PRIORITY", None)),
        ("TO AMEMBASSY CASTRA 55", (None, "AMEMBASSY CASTRA", None, "55")),
        # precedence and number driven to the next line
        ("TO SECSTATE WASHDC\n  PRIORITY 3310", (None, "SECSTATE WASHDC", "PRIORITY", "3310")),
        ("TO RUEHC/SECSTATE WASHDC\n3310", ("RUEHC", "SECSTATE WASHDC", None, "3310")),
        ("TO SECSTATE WASHDC\nSTATE GRNC\nBT", (None, "SECSTATE WASHDC", None, None)),
        ("TO SECSTATE WASHDC\nSIPDIS", (None, "SECSTATE WASHDC", None, None)),
    ],
)
def test_one_line(read, line, row):
    assert rows(read(envelope=HEAD + line)) == [row]


def test_later_lines_inherit_the_role(read):
    shape = read(
        envelope=HEAD
        + "TO RUEHC/SECSTATE WASHDC\nRUEHQX/AMEMBASSY CASTRA\n"
        + "INFO RUEHVL/AMCONSUL VELM PRIORITY\nRUEHQQ/USMISSION ISLE 0012"
    )
    assert [row[1] for row in rows(shape)] == ["SECSTATE WASHDC", "AMEMBASSY CASTRA"]
    assert [row[1] for row in rows(shape, "info")] == ["AMCONSUL VELM", "USMISSION ISLE"]


def test_two_addresses_on_one_line(read):
    line = "TO RUEHC/SECSTATE WASHDC PRIORITY 3310 RUEHQX/AMEMBASSY CASTRA"
    assert rows(read(envelope=HEAD + line)) == [
        ("RUEHC", "SECSTATE WASHDC", "PRIORITY", "3310"),
        ("RUEHQX", "AMEMBASSY CASTRA", None, None),
    ]


def test_closed_office_symbols_end_an_address(read):
    shape = read(envelope=HEAD + "TO RHEFAA/SECDEF WASHDC//USDP:X//\nEU MEMBER STATES COLLECTIVE")
    assert [row[1] for row in rows(shape)] == [
        "SECDEF WASHDC//USDP:X//",
        "EU MEMBER STATES COLLECTIVE",
    ]


def test_posts_divided_by_a_semicolon(read):
    line = "TO AMEMBASSY CASTRA; AMCONSUL VELM PRIORITY"
    assert rows(read(envelope=HEAD + line)) == [
        (None, "AMEMBASSY CASTRA", None, None),
        (None, "AMCONSUL VELM", "PRIORITY", None),
    ]


def test_corrected_copy_over_the_banner_is_a_caption_and_no_address(read):
    shape = read(envelope=HEAD + "TO SECSTATE WASHDC\nC O R R E C T E D  C O P Y (PARA 1)")
    assert rows(shape) == [(None, "SECSTATE WASHDC", None, None)]
    assert shape["captions"] == ["CORRECTED COPY", "SIPDIS"]


def test_long_address_wrapped(read):
    shape = read(
        envelope=HEAD
        + "TO RUEHQX/COMMANDER OF THE JOINT ICE AND FERRY TASK FORCE OF THE NORTH\nSOUND PRIORITY"
    )
    assert rows(shape) == [
        (
            "RUEHQX",
            "COMMANDER OF THE JOINT ICE AND FERRY TASK FORCE OF THE NORTH SOUND",
            "PRIORITY",
            None,
        )
    ]


@pytest.mark.parametrize(
    ("lines", "excluded"),
    [
        ("XMT AMCONSUL VELM", ["AMCONSUL VELM"]),
        ("XMT/AMCONSUL VELM\nAMEMBASSY ISLE", ["AMCONSUL VELM", "AMEMBASSY ISLE"]),
    ],
)
def test_exemptions_belong_to_their_collective(read, lines, excluded):
    shape = read(envelope=f"{HEAD}TO RUCNMEM/EU MEMBER STATES COLLECTIVE\n{lines}")
    assert [one["excluded"] for one in shape["to"]] == [excluded]


def test_exemption_within_the_line(read):
    line = "INFO RUCNMEM/EU MEMBER STATES COLLECTIVE, XMT, AMEMBASSY ISLE AND AMCONSUL VELM"
    found = read(envelope=f"{HEAD}TO RUEHC/SECSTATE WASHDC\n{line}")["info"]
    assert found[0]["plad"] == "EU MEMBER STATES COLLECTIVE"
    assert found[0]["excluded"] == ["AMEMBASSY ISLE", "AMCONSUL VELM"]


def test_exemption_behind_the_precedence(read):
    line = "TO RUCNMEM/EU MEMBER STATES COLLECTIVE PRIORITY, XMT, AMEMBASSY ISLE"
    shape = read(envelope=HEAD + line)
    assert rows(shape) == [("RUCNMEM", "EU MEMBER STATES COLLECTIVE", "PRIORITY", None)]
    assert shape["to"][0]["excluded"] == ["AMEMBASSY ISLE"]


def test_exempted_post_without_a_collective(read):
    shape = read(envelope=f"{HEAD}TO RUEHC/SECSTATE WASHDC\nXMT AMCONSUL VELM")
    assert shape["exempt"] == ["AMCONSUL VELM"]


def test_page_line_among_addresses(read, codes):
    shape = read(
        envelope=HEAD
        + "TO PAGE 02        NORRVI  00118  151522Z\nRUEHC/SECSTATE WASHDC PRIORITY\n"
        + "INFO AMEMBASSY CASTRA"
    )
    assert rows(shape) == [("RUEHC", "SECSTATE WASHDC", "PRIORITY", None)]
    assert "ADDR_SPLICE" in codes(shape)


def test_a_typing_error_in_the_precedence_is_told(read, codes):
    assert "PREC_TYPO" in codes(read(envelope=f"{HEAD}TO RUEHC/SECSTATE WASHDC PIRORITY"))


@pytest.mark.parametrize(
    ("line", "indicator", "plad"),
    [
        ("FM AMEMBASSY NORRVIK", None, "AMEMBASSY NORRVIK"),
        ("FM RUEHNK/AMEMBASSY NORRVIK", "RUEHNK", "AMEMBASSY NORRVIK"),
        ("FM\tUSMISSION ISLE", None, "USMISSION ISLE"),
        ("FM IRAN RPO CASTRA", None, "IRAN RPO CASTRA"),
    ],
)
def test_sender(read, line, indicator, plad):
    shape = read(envelope=f"P 151522Z MAR 07\n{line}\nTO RUEHC/SECSTATE WASHDC")
    assert shape["from"] == {"routing_indicator": indicator, "plad": plad}


def test_a_post_exempted_twice_counts_once(read):
    shape = read(envelope=HEAD + "TO SECSTATE WASHDC\nXMT AMCONSUL VELM\nAMCONSUL VELM\n")
    assert shape["exempt"] == ["AMCONSUL VELM"]
