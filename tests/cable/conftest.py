"""What the parser's tests share: an invented cable whose parts can be put in one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import cable_reader

if TYPE_CHECKING:
    from collections.abc import Callable

ENVELOPE = """VZCZCXRO0118
PP RUEHQX
DE RUEHNK #0118/01 0741522
ZNY CCCCC ZZH
P 151522Z MAR 07
FM AMEMBASSY NORRVIK
TO RUEHC/SECSTATE WASHDC PRIORITY 3310
INFO RUEHQX/AMEMBASSY CASTRA 0417
"""
BANNER = "C O N F I D E N T I A L NORRVIK 000118"
BODY = "1. (C) FICTIONAL. The ferry waits for the ice to break."


def cable_text(
    *,
    envelope: str = ENVELOPE,
    banner: str = BANNER,
    zone: str = "SIPDIS",
    fields: str = "SUBJECT: FICTIONAL: FERRY TIMETABLES",
    body: str = BODY,
) -> str:
    """Put an invented cable together; an empty part leaves its lines out."""
    parts = (envelope.strip("\n"), banner, zone, fields, body.strip("\n"))
    return "\n\n".join(part for part in parts if part) + "\n"


@pytest.fixture(scope="session")
def read() -> Callable[..., dict[str, Any]]:
    """Read an invented cable with some parts replaced; gives its JSON shape."""
    return lambda **parts: cable_reader.parse(cable_text(**parts)).as_dict()


@pytest.fixture(scope="session")
def parse() -> Callable[..., Any]:
    """Parse an invented cable with some parts replaced."""
    return lambda **parts: cable_reader.parse(cable_text(**parts))


@pytest.fixture(scope="session")
def codes() -> Callable[[dict[str, Any]], list[str]]:
    """Give the codes of the findings of a cable's JSON shape."""
    return lambda shape: [finding["code"] for finding in shape["findings"]]
