"""Throw damaged cables at the parser for as long as wanted: ``python tests/campaigns/fuzz.py``.

Any text must parse without an exception, tile, keep its findings inside the text, give its JSON,
and take time in proportion to its length. Texts that reach new lines of the program are kept and
damaged further; those that break a promise are written to ``tests/campaigns/corpus/`` and end the
run with exit code 1. The suite replays the corpus for ever.

With atheris installed ``--atheris`` hands the same promise to libFuzzer. ``--seconds 20`` is the
short mode for continuous integration.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import cable_reader  # noqa: E402 - found from the checkout
from cable_reader.cable.tree import tiling_faults  # noqa: E402

if TYPE_CHECKING:
    from types import FrameType

CORPUS = Path(__file__).parent / "corpus"
PACKAGE = str(ROOT / "cable_reader")
# Seconds for one text; a hang is a fault. Generous: the tracer makes every line ten times as slow.
PATIENCE = 5.0
LONGEST = 20_000
PIECES = (
    *(
        "\n",
        "\r\n",
        "\r\r\n",
        "\f",
        "\t",
        " ",
        "  ",
        "\x00",
        "\x07",
        "\u00b6",
        "\u00bf\u00bf",
        "\ufeff",
    ),
    *(
        "\u202e",
        "\u200b",
        "\u0421",
        "\U0001f4cc",
        "\ud800",
        "(",
        ")",
        "()",
        ".",
        "-",
        "--",
        "/",
        "//",
    ),
    *(
        ";",
        "BT\n",
        "NNNN\n",
        "NNN\n",
        "SIPDIS\n",
        "NOFORN\n",
        "SECRET\n",
        "UNCLAS ",
        "S E C R E T ",
    ),
    *(
        "SECTION 01 OF 02 ",
        "FINAL SECTION OF 03 ",
        "PAGE 02 ",
        "001.2 OF 003\n",
        "ZNY SSSSS ZZH\n",
    ),
    *("DE RUEHAZ #0001/02 0010001\n", "O 010001Z JAN 01\n", "FM ", "TO ", "INFO ", "XMT ", "ZEN/"),
    *(
        "E.O. 12958: DECL: ",
        "E.O. 11652: XGDS-2\n",
        "TAGS: ",
        "SUBJECT: ",
        "REF: A. ",
        "(NOTAL)\n",
    ),
    *(
        "Classified By: ",
        "Reasons: 1.4 (b/d)",
        "1. (C) ",
        "2. (S//NF) ",
        "a. (U) ",
        "\u00b613. ",
        "(C) ",
    ),
    *(
        "SUMMARY: ",
        "END SUMMARY.",
        "BEGIN TEXT\n",
        "END TEXT\n",
        "COMMENT:",
        "---------\n",
        "ENTIRE ",
    ),
    *("Message Text\n", "Message Attributes\n", "Locator: TEXT ON-LINE\n", "MRN: 12 KESTREL 9\n"),
    *(
        "B1\n",
        "RELEASE IN PART\n",
        "UNCLASSIFIED U.S. Department of State Case No. F-1 Doc No. C1\n",
    ),
)


def faults_of(text: str, container: str = "plain-text") -> list[str]:
    """Say which promises a text breaks; empty for every text, or the program has a fault."""
    started = time.perf_counter()
    cable = cable_reader.parse(text, container)
    faults = tiling_faults(cable.tree)
    if "".join(text[leaf.start : leaf.end] for leaf in cable.tree.leaves()) != text:
        faults.append("the leaves are not the text")
    for finding in cable.findings:
        if not 0 <= finding.start <= finding.end <= len(text):
            faults.append(f"{finding.code} at {finding.start}-{finding.end} of {len(text)}")
    shape = cable.as_dict()
    json.dumps(shape)
    for paragraph in shape["paragraphs"]:
        # In order within a section; sections may stand in another order than they count.
        pieces = sorted(paragraph["spans"])
        ends = [0, *(end for _, end in pieces)]
        for (start, end), before in zip(pieces, ends, strict=False):
            if not before <= start <= end <= len(text):
                faults.append(f"paragraph {paragraph['ordinal']} has a piece at {start}-{end}")
    if time.perf_counter() - started > PATIENCE:
        faults.append(f"took more than {PATIENCE} s for {len(text)} characters")
    return faults


def seeds() -> list[str]:
    """Give the texts to damage: the golden cables and what earlier runs kept."""
    files = [*(ROOT / "tests" / "cables").glob("*.txt"), *CORPUS.glob("*.txt")]
    texts = [path.read_bytes().decode("utf-8", "surrogatepass") for path in sorted(files)]
    return [*texts, "", "\n"]


def damaged(rng: random.Random, pool: list[str]) -> str:
    """Change a text of the pool in one to eight places."""
    text = rng.choice(pool)
    for _ in range(rng.choice((1, 1, 2, 3, 5, 8))):
        start = rng.randrange(len(text) + 1)
        end = min(len(text), start + int(rng.expovariate(1 / 40)))
        way = rng.randrange(6)
        if way == 0:
            text = text[:start] + text[end:]
        elif way == 1:
            text = text[:start] + rng.choice(PIECES) + text[start:]
        elif way == 2:
            text = text[:start] + rng.choice(PIECES) * rng.randrange(2, 40) + text[end:]
        elif way == 3:
            text = text[:end] + text[start:]
        elif way == 4:
            other = rng.choice(pool)
            cut = rng.randrange(len(other) + 1)
            text = text[:start] + other[cut : cut + 400] + text[end:]
        else:
            lines = text.splitlines(keepends=True) or [""]
            first, second = rng.randrange(len(lines)), rng.randrange(len(lines))
            lines[first], lines[second] = lines[second], lines[first]
            text = "".join(lines)
    return text[:LONGEST]


class Lines:
    """Which lines of the package ran: new ones make a text worth keeping."""

    def __init__(self) -> None:
        self.seen: set[tuple[int, int]] = set()
        self.new = False

    def trace(self, frame: FrameType, event: str, _: Any) -> Any:
        """Follow the package's own frames only."""
        if event == "call" and not frame.f_code.co_filename.startswith(PACKAGE):
            return None
        place = (id(frame.f_code), frame.f_lineno)
        if place not in self.seen:
            self.seen.add(place)
            self.new = True
        return self.trace


def keep(text: str, faults: list[str]) -> Path:
    """Write a text that broke a promise, so that it is tried again for ever."""
    data = text.encode("utf-8", "surrogatepass")
    path = CORPUS / f"{hashlib.sha256(data).hexdigest()[:16]}.txt"
    CORPUS.mkdir(exist_ok=True)
    path.write_bytes(data)
    sys.stderr.write(f"{path}: {'; '.join(faults)}\n")
    return path


def run(seconds: float, seed: int) -> int:
    """Damage texts until the time is over; give the number of those that broke a promise."""
    rng = random.Random(seed)
    pool, lines, tried, broken = seeds(), Lines(), 0, 0
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        text = pool[tried] if tried < len(pool) else damaged(rng, pool)
        # Following every line is slow: every fourth text is enough to learn from.
        follow = tried < len(pool) or tried % 4 == 0
        lines.new = False
        try:
            if follow:
                sys.settrace(lines.trace)
            faults = faults_of(text)
        except Exception as error:  # noqa: BLE001 - any exception is what we look for
            faults = [repr(error)]
        finally:
            sys.settrace(None)
        if faults:
            keep(text, faults)
            broken += 1
        elif follow and lines.new and tried >= len(pool):
            pool.append(text)
        tried += 1
    sys.stderr.write(
        f"{tried} texts, {len(pool)} kept, {len(lines.seen)} lines reached, {broken} faults\n"
    )
    return broken


def run_atheris(arguments: list[str]) -> None:
    """Let libFuzzer choose the texts (never returns)."""
    import atheris

    def one(data: bytes) -> None:
        text = data.decode("utf-8", "replace")
        faults = faults_of(text)
        if faults:
            keep(text, faults)
            raise AssertionError(faults)

    atheris.instrument_all()
    atheris.Setup([sys.argv[0], *arguments, str(CORPUS)], one)
    atheris.Fuzz()


def main() -> int:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--atheris", nargs="*", metavar="OPTION", help="use libFuzzer")
    options = parser.parse_args()
    if options.atheris is not None:
        run_atheris(options.atheris)
    return 1 if run(options.seconds, options.seed) else 0


if __name__ == "__main__":
    sys.exit(main())
