"""The whole program killed between edits and in mid-note, short; the campaign does it 200 times."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CAMPAIGN = Path(__file__).resolve().parents[1] / "campaigns" / "window.py"


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL to send")
def test_2_a_killed_window_brings_back_all_that_is_older_than_a_second():
    command = [sys.executable, str(CAMPAIGN), "--count", "2"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stdout + done.stderr
    assert ", 0 lost" in done.stdout
