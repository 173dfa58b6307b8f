"""``python -m cable_reader``."""

from __future__ import annotations

import sys

from cable_reader.cli import main

if __name__ == "__main__":
    sys.exit(main())
