"""Every command of the window, in one table: menus, toolbar, key sheet and palette are made from it.

To add a command: one row here, one method in ``commands/``. ``slot`` names them: ``mark.note`` is
``MarkCommands.note``. ``when`` says what it needs: nothing, a cable, or a selected annotation.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from cable_reader.app.translating import N_


class When(StrEnum):
    """What a command needs."""

    ALWAYS = "always"
    CABLE = "cable"  # and its text is seen
    OPEN = "open"  # a cable, whatever of it is seen
    UNDO = "undo"
    REDO = "redo"
    BACK = "back"
    FORWARD = "forward"


class ActionSpec(NamedTuple):
    """One command: identity, words, keys, icon, where it is carried out, what it does in a sentence."""

    id: str
    text: str
    keys: tuple[str, ...]
    slot: str
    tip: str
    icon: str = ""
    when: When = When.CABLE
    checkable: bool = False
    argument: int | str | None = None


A, C = When.ALWAYS, When.CABLE
_FILE = (
    ActionSpec("open", N_("actions", "&Open…"), ("Ctrl+O",), "file.open",
               N_("actions", "Open one or more cables"), "open", A),
    ActionSpec("open-folder", N_("actions", "Open &folder…"), ("Ctrl+Shift+O",),
               "file.open_folder",
               N_("actions", "List all cables of a folder"), "folder", A),
    ActionSpec("open-sample", N_("actions", "Open the &sample"), (), "file.open_sample",
               N_("actions", "Open the invented cable that comes with the program"), "", A),
    ActionSpec("open-as", N_("actions", "Open &as…"), (), "file.open_as",
               N_("actions", "Open again in another form or encoding"), "", C),
    ActionSpec("save", N_("actions", "&Save notes now"), ("Ctrl+S",), "file.save",
               N_("actions", "Write the notes to disk; they are also saved by themselves"),
               "save"),
    ActionSpec("export", N_("actions", "&Export…"), ("Ctrl+E",), "file.export",
               N_("actions", "Write the cable and its notes in another form"), "export"),
    ActionSpec("import", N_("actions", "&Import marks…"), (), "file.import_marks",
               N_("actions", "Take over marks or labels from a file")),
    ActionSpec("carry", N_("actions", "Carr&y marks to…"), (), "file.carry",
               N_("actions", "Take the marks over to another release of this cable")),
    ActionSpec("print", N_("actions", "&Print…"), ("Ctrl+P",), "file.print",
               N_("actions", "Print the cable with its margin notes"), "print"),
    ActionSpec("pdf", N_("actions", "Save as P&DF…"), (), "file.pdf",
               N_("actions", "Write the cable with its margin notes as PDF")),
    ActionSpec("close", N_("actions", "&Close cable"), ("Ctrl+W", "Ctrl+F4"), "file.close",
               N_("actions", "Close this cable; its notes are kept"), "close"),
    ActionSpec("quit", N_("actions", "&Quit"), ("Ctrl+Q",), "file.quit",
               N_("actions", "Save everything and leave"), "", A),
)  # fmt: skip
_EDIT = (
    ActionSpec("undo", N_("actions", "&Undo"), ("Ctrl+Z", "U"), "edit.undo",
               N_("actions", "Take back the last change of notes"), "undo", When.UNDO),
    ActionSpec("redo", N_("actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "edit.redo",
               N_("actions", "Do again what was taken back"), "redo", When.REDO),
    ActionSpec("copy", N_("actions", "&Copy"), ("Ctrl+C",), "edit.copy",
               N_("actions", "Copy the selected words, or the paragraph"), "copy"),
    ActionSpec("cite", N_("actions", "Copy with c&itation"), ("Ctrl+Shift+C",), "edit.cite",
               N_("actions", "Copy the selected words, or the paragraph, with its citation"),
               "cite"),
    ActionSpec("find", N_("actions", "&Find in cable"), ("Ctrl+F", "/"), "edit.find",
               N_("actions", "Find words in this cable"), "find"),
    ActionSpec("find-next", N_("actions", "Find &next"), ("F3",), "edit.find_next",
               N_("actions", "Go to the next place found"), "", C),
    ActionSpec("find-previous", N_("actions", "Find &previous"), ("Shift+F3",),
               "edit.find_previous",
               N_("actions", "Go to the previous place found")),
    ActionSpec("search", N_("actions", "Search &all cables"), ("Ctrl+Shift+F",), "edit.search",
               N_("actions", "Find words, places, dates and classifications in all listed cables"),
               "search", A),
    ActionSpec("preferences", N_("actions", "Pre&ferences…"), ("Ctrl+,",), "help.preferences",
               N_("actions", "Choose colours, text size, keys and more"), "settings", A),
)  # fmt: skip
_MARK = (
    ActionSpec("note", N_("actions", "&Note"), ("N",), "mark.note",
               N_("actions", "Write a note on the selection or the paragraph"), "note"),
    ActionSpec("label", N_("actions", "&Label…"), ("T",), "mark.label",
               N_("actions", "Choose a label by its name, or make a new one"), "label"),
    ActionSpec("highlight", N_("actions", "&Highlight"), ("H",), "mark.highlight",
               N_("actions", "Highlight the selection or the paragraph, or take that back"),
               "highlight"),
    ActionSpec("important", N_("actions", "&Important"), ("I",), "mark.important",
               N_("actions", "Mark as important, or take that back"), "important"),
    ActionSpec("status", N_("actions", "St&atus"), ("A",), "relate.status",
               N_("actions", "Give the mark here the next status: open, done, rejected, none")),
    ActionSpec("link", N_("actions", "Lin&k with…"), ("L",), "relate.link",
               N_("actions", "Link the mark here with other marks of this cable")),
    ActionSpec("go-linked", N_("actions", "&Go to linked mark"), ("Shift+L",), "relate.go_linked",
               N_("actions", "Go to the mark that the one here is linked with")),
    ActionSpec("repeat", N_("actions", "&Repeat last mark"), (".",), "mark.repeat",
               N_("actions", "Do the last act again, here")),
    ActionSpec("edges", N_("actions", "Move &edges"), ("E",), "mark.edges",
               N_("actions", "Move the start or the end of the selected mark with the keyboard"),
               "edge"),
    ActionSpec("remove", N_("actions", "Remo&ve mark"), ("X", "Del"), "mark.remove",
               N_("actions", "Remove a note, label or highlight from here"), "remove"),
    ActionSpec("cable-note", N_("actions", "Note on the whole &cable"), ("Ctrl+Shift+N",),
               "mark.cable_note",
               N_("actions", "Write a note that belongs to no single passage")),
    ActionSpec("select-sentence", N_("actions", "Select &sentence"), ("S",),
               "mark.select_sentence",
               N_("actions", "Select a sentence, then one more, then the paragraph")),
    ActionSpec("select-characters", N_("actions", "Select from &here"), ("V",),
               "mark.select_characters",
               N_("actions", "Begin a selection at the caret; arrows, W and B move its end")),
    ActionSpec("word-forward", N_("actions", "Next &word"), ("W",), "mark.word_forward",
               N_("actions", "Move the caret, or the selection's end, a word forward")),
    ActionSpec("word-back", N_("actions", "Previous w&ord"), ("B",), "mark.word_back",
               N_("actions", "Move the caret, or the selection's end, a word back")),
    ActionSpec("label-book", N_("actions", "Label &book…"), ("Ctrl+L",), "mark.label_book",
               N_("actions", "Rename, recolour, order, merge and delete labels"), "", C),
    ActionSpec("review", N_("actions", "Revie&w lost places…"), ("Ctrl+R",), "mark.review",
               N_("actions", "Look at notes whose words changed or cannot be found")),
)  # fmt: skip
_DIGITS = tuple(
    ActionSpec(
        f"label-{digit}",
        N_("actions", "Label on digit key"),
        (str(digit),),
        "mark.digit",
        N_("actions", "Put the label of this digit on, or take it off"),
        argument=digit,
    )
    for digit in range(1, 10)
) + tuple(
    ActionSpec(
        f"label-{digit}-next",
        N_("actions", "Label on digit key, then next"),
        (f"Shift+{digit}",),
        "mark.digit_and_next",
        N_("actions", "Put the label of this digit on and go to the next paragraph"),
        argument=digit,
    )
    for digit in range(1, 10)
)
_GO = (
    ActionSpec("next-paragraph", N_("actions", "&Next paragraph"), ("J", "Alt+Down"),
               "go.next_paragraph",
               N_("actions", "Go to the next paragraph"), "next"),
    ActionSpec("previous-paragraph", N_("actions", "&Previous paragraph"), ("K", "Alt+Up"),
               "go.previous_paragraph",
               N_("actions", "Go to the previous paragraph"), "previous"),
    ActionSpec("next-marked", N_("actions", "Next &marked paragraph"), ("Shift+J",),
               "go.next_marked",
               N_("actions", "Go to the next paragraph that has a mark")),
    ActionSpec("previous-marked", N_("actions", "Previous m&arked paragraph"), ("Shift+K",),
               "go.previous_marked",
               N_("actions", "Go to the previous paragraph that has a mark")),
    ActionSpec("next-same", N_("actions", "Next of same &classification"), ("], C", "Alt+PgDown"),
               "go.next_same",
               N_("actions", "Go to the next paragraph classified like this one")),
    ActionSpec("previous-same", N_("actions", "Previous of same c&lassification"), ("[, C", "Alt+PgUp"),
               "go.previous_same",
               N_("actions", "Go to the previous paragraph classified like this one")),
    ActionSpec("next-finding", N_("actions", "Next &finding"), ("F8",), "go.next_finding",
               N_("actions", "Go to the next oddity of the cable")),
    ActionSpec("first-paragraph", N_("actions", "F&irst paragraph"), ("Ctrl+Home",),
               "go.first_paragraph",
               N_("actions", "Go to the first paragraph")),
    ActionSpec("last-paragraph", N_("actions", "&Last paragraph"), ("Ctrl+End",),
               "go.last_paragraph",
               N_("actions", "Go to the last paragraph")),
    ActionSpec("back", N_("actions", "&Back"), ("Alt+Left",), "go.back",
               N_("actions", "Go back to where you were"), "back", When.BACK),
    ActionSpec("forward", N_("actions", "For&ward"), ("Alt+Right",), "go.forward",
               N_("actions", "Go forward again"), "forward", When.FORWARD),
    ActionSpec("set-place", N_("actions", "&Set place mark"), ("M",), "go.set_place",
               N_("actions", "Remember this place for a moment")),
    ActionSpec("go-place", N_("actions", "&Go to place mark"), ("Shift+M",), "go.go_place",
               N_("actions", "Go to the place remembered")),
    ActionSpec("follow-reference", N_("actions", "Follow &reference"), ("G, R",),
               "go.follow_reference",
               N_("actions", "Open the cable that this one refers to, if it is at hand")),
    ActionSpec("cited-by", N_("actions", "Cited b&y…"), ("G, C",), "go.cited_by",
               N_("actions", "Find the cables that refer to this one")),
    ActionSpec("next-cable", N_("actions", "Next &cable"), ("Ctrl+Tab", "Ctrl+PgDown"),
               "go.next_cable",
               N_("actions", "Show the next cable of the list")),
    ActionSpec("previous-cable", N_("actions", "Previous cabl&e"), ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
               "go.previous_cable",
               N_("actions", "Show the previous cable of the list")),
)  # fmt: skip
_VIEW = (
    ActionSpec("source", N_("actions", "&Source"), ("F6",), "view.source",
               N_("actions", "Show the text as it is, to the character"), "source", C,
               checkable=True),
    ActionSpec("cables-pane", N_("actions", "&Cables"), ("F2",), "view.cables",
               N_("actions", "Show the list of cables"), "cables", A, checkable=True),
    ActionSpec("notes-pane", N_("actions", "&Notes"), ("F9",), "view.notes",
               N_("actions", "Show the notes"), "notes", A, checkable=True),
    ActionSpec("level-notes", N_("actions", "Notes le&vel with the text"), ("Shift+F9",),
               "view.level_notes",
               N_("actions", "Let each note stand beside its paragraph, or one under the other"),
               "", A, checkable=True),
    ActionSpec("findings-pane", N_("actions", "&Findings"), ("F7",), "view.findings",
               N_("actions", "Show what is odd about the cable"), "findings", A, checkable=True),
    ActionSpec("facts-panes", N_("actions", "&Header and routing"), ("F4",), "view.facts",
               N_("actions", "Show header and routing beside the text"), "", A, checkable=True),
    ActionSpec("zoom-in", N_("actions", "&Larger text"), ("Ctrl++", "Ctrl+="), "view.zoom_in",
               N_("actions", "Make the text larger"), "zoom-in", A),
    ActionSpec("zoom-out", N_("actions", "S&maller text"), ("Ctrl+-",), "view.zoom_out",
               N_("actions", "Make the text smaller"), "zoom-out", A),
    ActionSpec("zoom-reset", N_("actions", "Normal te&xt size"), ("Ctrl+0",), "view.zoom_reset",
               N_("actions", "Show the text in its normal size"), "", A),
    ActionSpec("filter-level", N_("actions", "&Only this classification"), ("O",),
               "view.filter_level",
               N_("actions", "Show only paragraphs classified like this one, or all again"),
               "filter", checkable=True),
    ActionSpec("filter-marked", N_("actions", "Only mar&ked paragraphs"), ("Shift+O",),
               "view.filter_marked",
               N_("actions", "Show only paragraphs with a mark, or all again"), checkable=True),
    ActionSpec("dim", N_("actions", "&Dim what is not marked"), ("D",), "view.dim",
               N_("actions", "Let unmarked text step back"), "dim", checkable=True),
    ActionSpec("compare", N_("actions", "Com&pare releases…"), ("Ctrl+D",), "view.compare",
               N_("actions", "Set another release of this cable beside it: what is withheld, what is new"),
               "compare", When.OPEN, checkable=True),
    ActionSpec("focus-mode", N_("actions", "Foc&us on the text"), ("F", "F12"), "view.focus_mode",
               N_("actions", "Show nothing but the text"), "focus", checkable=True),
    ActionSpec("full-screen", N_("actions", "F&ull screen"), ("F11",), "view.full_screen",
               N_("actions", "Use the whole screen"), "", A, checkable=True),
    ActionSpec("theme", N_("actions", "Light or &dark"), ("Ctrl+Shift+D",), "view.next_theme",
               N_("actions", "Change between light, dark and high contrast"), "theme", A),
)  # fmt: skip
_HELP = (
    ActionSpec("command-palette", N_("actions", "&Commands…"), ("Ctrl+Shift+P",), "help.palette",
               N_("actions", "Find any command by its name"), "", A),
    ActionSpec("key-sheet", N_("actions", "&Keys"), ("?",), "help.keys",
               N_("actions", "Show all keys, and change them"), "keys", A),
    ActionSpec("statistics", N_("actions", "&Statistics"), (), "help.statistics",
               N_("actions", "Count words and paragraphs by classification"), "statistics"),
    ActionSpec("help", N_("actions", "&Help"), ("F1",), "help.help",
               N_("actions", "Read how the program works and how a cable is read"), "help", A),
    ActionSpec("tour", N_("actions", "Show the &tour"), (), "help.tour",
               N_("actions", "Go through the window in a few short cards"), "", A),
    ActionSpec("about", N_("actions", "&About Cable Reader"), (), "help.about",
               N_("actions", "Versions, licences, where data is kept"), "", A),
)  # fmt: skip

ACTIONS: tuple[ActionSpec, ...] = (*_FILE, *_EDIT, *_MARK, *_DIGITS, *_GO, *_VIEW, *_HELP)

SEPARATOR, RECENT, LABELS = "-", "recent-files", "digit-labels"
MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        N_("actions", "&File"),
        (
            "open",
            "open-folder",
            RECENT,
            "open-sample",
            "open-as",
            SEPARATOR,
            "save",
            "export",
            "import",
            "carry",
            "print",
            "pdf",
            SEPARATOR,
            "close",
            "quit",
        ),
    ),
    (
        N_("actions", "&Edit"),
        (
            "undo",
            "redo",
            SEPARATOR,
            "copy",
            "cite",
            SEPARATOR,
            "find",
            "find-next",
            "find-previous",
            "search",
            SEPARATOR,
            "preferences",
        ),
    ),
    (
        N_("actions", "&Mark"),
        (
            "note",
            "label",
            LABELS,
            "highlight",
            "important",
            "status",
            "link",
            "go-linked",
            "repeat",
            SEPARATOR,
            "edges",
            "remove",
            SEPARATOR,
            "select-sentence",
            "select-characters",
            "word-forward",
            "word-back",
            SEPARATOR,
            "cable-note",
            "label-book",
            "review",
        ),
    ),
    (
        N_("actions", "&Go"),
        (
            "next-paragraph",
            "previous-paragraph",
            "next-marked",
            "previous-marked",
            "next-same",
            "previous-same",
            "next-finding",
            "first-paragraph",
            "last-paragraph",
            SEPARATOR,
            "back",
            "forward",
            SEPARATOR,
            "set-place",
            "go-place",
            "follow-reference",
            "cited-by",
            SEPARATOR,
            "next-cable",
            "previous-cable",
        ),
    ),
    (
        N_("actions", "&View"),
        (
            "cables-pane",
            "facts-panes",
            "source",
            "notes-pane",
            "level-notes",
            "findings-pane",
            SEPARATOR,
            "filter-level",
            "filter-marked",
            "dim",
            SEPARATOR,
            "compare",
            SEPARATOR,
            "zoom-in",
            "zoom-out",
            "zoom-reset",
            SEPARATOR,
            "theme",
            "focus-mode",
            "full-screen",
        ),
    ),
    (
        N_("actions", "&Help"),
        (
            "help",
            "tour",
            "key-sheet",
            "command-palette",
            SEPARATOR,
            "statistics",
            SEPARATOR,
            "about",
        ),
    ),
)
TOOLBAR: tuple[str, ...] = (
    "open",
    SEPARATOR,
    "back",
    "forward",
    SEPARATOR,
    "undo",
    "redo",
    SEPARATOR,
    "note",
    "label",
    "highlight",
    SEPARATOR,
    "find",
    "filter-level",
    "dim",
    "compare",
    SEPARATOR,
    "zoom-out",
    "zoom-in",
    SEPARATOR,
    "cables-pane",
    "source",
    "findings-pane",
    "notes-pane",
)
