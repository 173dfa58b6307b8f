"""Files of 3 MB that are one line: until the text is painted, and until F6 has painted the source.

In time of the processor, which other programs stretch little.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from time import process_time

from painting import until_painted

SIZE = 3_000_000
TARGET = 2.0  # seconds
HEAD = "R 141042Z MAY 09\nFM AMEMBASSY KESTRAVA\nTO SECSTATE WASHDC 2206\nBT\nUNCLAS KESTRAVA 000417\n\n"
WORDS = "the ferry of the lantern bank carries herring and letters "


def lines() -> dict[str, str]:
    """Give the hostile texts by what they are."""
    words = WORDS * (SIZE // len(WORDS))
    return {
        "one header field": f"{HEAD}SUBJECT: {words}\n\n1. (U) FICTIONAL.\n",
        "one paragraph of words": f"{HEAD}SUBJECT: FICTIONAL\n\n1. (U) {words}\n",
        "words without a head": words,
        "one word without a blank": "A" * SIZE,
        "one word in a paragraph": f"{HEAD}SUBJECT: FICTIONAL\n\n1. (U) {'a' * SIZE}\n",
        "one word of no ASCII": "\u00e9" * SIZE,
    }


def main() -> bool:
    """Measure each text in a fresh window."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "default.warning=false"
    kept = True
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CABLE_READER_HOME"] = f"{folder}/home"
        from cable_reader.app.main import application, create_window

        application()
        window = create_window()
        window.show()
        window.finish()
        for number, (what, text) in enumerate(lines().items()):
            path = Path(folder) / f"{number}.txt"
            path.write_text(text, encoding="utf-8")
            begun = process_time()
            window.files.open_paths([str(path)])
            view = window.paragraphs.view
            until_painted(view.viewport() if view.isVisible() else window.paragraphs)
            opened = process_time() - begun
            begun = process_time()
            window.actions_["source"].trigger()
            until_painted(window.source.text.viewport())
            shown = process_time() - begun
            window.actions_["source"].trigger()
            until_painted(window.paragraphs)
            window.files.close()
            late = "" if max(opened, shown) <= TARGET else "   TOO MUCH"
            print(
                f"3 MB, {what:26} painted {opened:5.2f} s   F6 {shown:5.2f} s "
                f"(each at most {TARGET:g} s){late}",
                flush=True,
            )
            kept = kept and not late
    return kept


if __name__ == "__main__":
    sys.exit(not main())
