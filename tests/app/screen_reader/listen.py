"""Listens to the accessibility bus as a screen reader does; run by the system's Python.

Prints one JSON object: the tree of the window, and what changed after keys were pressed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time

import pyatspi

PATIENCE = 40.0  # seconds
MOST = 4000  # things in a window


def find_window():
    desktop = pyatspi.Registry.getDesktop(0)
    for place in range(desktop.childCount):
        program = desktop.getChildAtIndex(place)
        if program is not None and program.name == "Cable Reader" and program.childCount:
            return program.getChildAtIndex(0)
    return None


def wait_for(condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.2)
    return None


def everything(node):
    """Give role, name and description of all below a node."""
    found, waiting = [], [node]
    while waiting and len(found) < MOST:
        one = waiting.pop()
        found.append([one.getRoleName(), one.name, one.description])
        children = (one.getChildAtIndex(place) for place in range(min(one.childCount, 200)))
        waiting.extend(child for child in children if child is not None)
    return found


def text_of_cable(window):
    found = [
        one
        for one in walk(window)
        if one.getRoleName() == "text" and one.name == "Text of the cable"
    ]
    return found[0] if found else None


def walk(node):
    waiting = [node]
    while waiting:
        one = waiting.pop()
        yield one
        children = (one.getChildAtIndex(place) for place in range(min(one.childCount, 200)))
        waiting.extend(child for child in children if child is not None)


def press(*keys):
    subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True)


def main():
    window = wait_for(find_window)
    if window is None:
        print(json.dumps({"error": "no window on the bus"}))
        return
    text = wait_for(lambda: text_of_cable(window))
    wait_for(lambda: "Paragraph 1" in text.description)
    names = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "Cable Reader"],
        capture_output=True, text=True, check=False,
    ).stdout.split()  # fmt: skip
    for name in names[:1]:
        subprocess.run(["xdotool", "windowfocus", "--sync", name], check=True)
    before = text.description
    press("j", "2")
    wait_for(lambda: "Person" in text.description)
    told = {
        "tree": everything(window),
        "before": before,
        "after": text.description,
        "characters": text.queryText().characterCount,
        "words": text.queryText().getText(0, 60),
    }
    print(json.dumps(told))


if __name__ == "__main__":
    sys.exit(main())
