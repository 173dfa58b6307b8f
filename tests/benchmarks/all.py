"""Every figure, one script after the other: ``.venv/bin/python tests/benchmarks/all.py``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPTS = (
    "parsing",
    "linearity",
    "exporting",
    "saving",
    "startup",
    "painting",
    "long_lines",
    "reading",
)


def main() -> bool:
    """Run the scripts; say whether every figure kept its target."""
    here = Path(__file__).parent
    codes = [subprocess.call([sys.executable, str(here / f"{name}.py")]) for name in SCRIPTS]
    return not any(codes)


if __name__ == "__main__":
    sys.exit(not main())
