"""Where each command stands: in which menu, and whether among the tools."""

from __future__ import annotations

from cable_reader.app.translating import N_

SEPARATOR, RECENT, LABELS = "-", "recent-files", "digit-labels"
MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (N_("actions", "&File"), (
        "open", "open-folder", RECENT, "open-sample", "open-as", SEPARATOR, "save", "export",
        "import", "carry", "print", "pdf", SEPARATOR, "close", "quit",
    )),
    (N_("actions", "&Edit"), (
        "undo", "redo", SEPARATOR, "copy", "cite", SEPARATOR, "find", "find-next",
        "find-previous", "search", SEPARATOR, "preferences",
    )),
    (N_("actions", "&Mark"), (
        "note", "label", LABELS, "highlight", "important", "status", "link", "go-linked",
        "repeat", SEPARATOR, "edges", "remove", SEPARATOR, "select-sentence",
        "select-characters", "word-forward", "word-back", SEPARATOR, "cable-note", "label-book",
        "review",
    )),
    (N_("actions", "&Go"), (
        "next-paragraph", "previous-paragraph", "next-marked", "previous-marked", "next-same",
        "previous-same", "next-finding", "first-paragraph", "last-paragraph", SEPARATOR, "back",
        "forward", SEPARATOR, "set-place", "go-place", "follow-reference", "cited-by", SEPARATOR,
        "next-cable", "previous-cable", SEPARATOR, "message",
    )),
    (N_("actions", "&View"), (
        "cables-pane", "facts-panes", "source", "notes-pane", "level-notes", "findings-pane",
        SEPARATOR, "filter-level", "filter-marked", "filter-label", "dim", SEPARATOR, "compare",
        SEPARATOR, "zoom-in", "zoom-out", "zoom-reset", SEPARATOR, "theme", "focus-mode",
        "full-screen",
    )),
    (N_("actions", "&Help"), (
        "help", "tour", "key-sheet", "command-palette", SEPARATOR, "statistics", SEPARATOR,
        "about",
    )),
)  # fmt: skip
TOOLBAR: tuple[str, ...] = (
    "open", SEPARATOR, "back", "forward", SEPARATOR, "undo", "redo", SEPARATOR, "note", "label",
    "highlight", SEPARATOR, "find", "filter-level", "dim", "compare", SEPARATOR, "zoom-out",
    "zoom-in", SEPARATOR, "cables-pane", "source", "findings-pane", "notes-pane",
)  # fmt: skip
