"""Collections of invented cables."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cable_reader.library.cable_index import CableIndex

CABLES = Path(__file__).parents[1] / "cables"
NAMES = ("modern-2007.txt", "nara-1976.txt", "page-2004.html", "release-2001.txt",
         "smart-2011.txt", "table.csv")  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    """A folder with a cable of each form, one of them in a folder below."""
    folder = tmp_path / "cables"
    (folder / "below").mkdir(parents=True)
    for name in NAMES:
        shutil.copy(CABLES / name, folder / "below" if name.endswith(".html") else folder)
    return folder


@pytest.fixture
def index(tmp_path):
    index = CableIndex(tmp_path / "index.sqlite")
    yield index
    index.close()


@pytest.fixture
def table(tmp_path):
    """Write a table of invented rows."""

    def write(count, name="table.csv", body="1. (U) Text.\\nHOLLIS"):
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as file:
            for n in range(1, count + 1):
                file.write(
                    f'"{n}","{n % 12 + 1}/7/200{n % 10} 8:05","0{n % 10}BRANWICK{n}",'
                    f'"Embassy Branwick","CONFIDENTIAL","","FM AMEMBASSY BRANWICK",'
                    f'"C O N F I D E N T I A L BRANWICK {n:06}\n\nSUBJECT: FICTIONAL {n % 7}\n\n'
                    f'{body}"\n'
                )
        return path

    return write
