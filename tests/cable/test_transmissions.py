"""Where transmissions begin in a text that holds several."""

import pytest

from cable_reader.cable.draft import Draft
from cable_reader.cable.transmissions import transmission_starts

BANNER = "C O N F I D E N T I A L SECTION 0{} OF 02 NORRVIK 000118\n"
TEXT = "\n1. (C) FICTIONAL. Ice.\n" + "more\n" * 10


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("", [0]),
        ("1. (C) Ice.\n", [0]),
        ("VZCZCXRO0118\n" + BANNER.format(1) + "Ice.\nVZCZCXRO0119\n", [0, 3]),
        ("\n\nVZCZCXRO0118\nDE RUEHNK #0118/01 0741522\n" + BANNER.format(1), [0]),
        (BANNER.format(1) + TEXT + BANNER.format(2), [0, 13]),
        (
            "DE RUEHNK #0118/01 0741522\n" + BANNER.format(1) + TEXT
            + "PP RUEHQX\nDE RUEHNK #0118/02 0741522\n" + BANNER.format(2),
            [0, 14],
        ),
        # the words alone are no banner
        (BANNER.format(1) + "see SECTION 02 OF 02 of this cable\n", [0]),
        (BANNER.format(1) + "the DE RUEHNK line and ZCZC\n", [0]),
    ],
)  # fmt: skip
def test_starts(text, starts):
    assert transmission_starts(Draft(text)) == starts
