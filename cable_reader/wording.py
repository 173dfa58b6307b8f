"""Every sentence the core says to people: one per error and one per finding.

The core gives codes and values; here they become English, for the window and the command line
alike. A value stands in braces by its name. A sentence is never refused: a value that is missing
shows as "?", a code without a sentence as the code itself. ``app/`` translates the templates.
"""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class FindingLike(Protocol):
    """The part of a ``Finding`` that its sentence needs."""

    @property
    def code(self) -> str:
        """The stable code."""

    @property
    def values(self) -> tuple[tuple[str, str | int], ...]:
        """Names and values for the sentence."""


# Each names the file and says what to do; {path} is the name as the user gave it.
ERRORS: dict[str, str] = {
    "compare-two-inputs": "Standard input can be one of the two releases, not both. Name a file for "
    "the other.",
    # reading a file (files/reading.py)
    "missing": "{path}: there is no such file. Check the name; it may have been moved or deleted.",
    "is-folder": "{path} is a folder. Name a file in it, or open the folder in the window.",
    "no-permission": "{path}: you may not read this file. Ask its owner, or change its rights.",
    "not-regular": "{path} is a device, pipe or socket. Only files on disk can be read.",
    "too-large": "{path} has {size} bytes, more than the {limit} that can be read at once. "
    "Split it first.",
    "changed-while-reading": "{path} changed while it was being read. Try again when the program "
    "that writes it has finished.",
    "read-failed": "{path} could not be read: {reason}. Check the disk or the connection.",
    "link-loop": "{path} is a link that leads back to itself. Name the file itself.",
    "name-too-long": "{path}: the system does not take a name of this length. Choose a shorter "
    "one.",
    # text and its forms (containers/)
    "empty-file": "{path} is empty: it has no bytes at all. Look for another copy.",
    "input-too-large": "Standard input holds more than {limit} MB. Save it to a file and open it.",
    "binary-pdf": "{path} is a PDF, not text. Save its text (for example with pdftotext) and "
    "open that.",
    "binary-zip": "{path} is a ZIP archive or an office document, not text. Unpack it, or save it "
    "as plain text, and open the result.",
    "binary-compressed": "{path} is a compressed archive. Unpack it and open the text inside.",
    "binary-office": "{path} is an office document or a saved e-mail. Save it as plain text and "
    "open that.",
    "binary-rtf": "{path} is a rich text document (RTF). Save it as plain text and open that.",
    "binary-picture": "{path} is a picture. Cable Reader reads text; use text recognition first.",
    "binary-sound": "{path} is a sound or video file, not text. Choose a text file.",
    "binary-program": "{path} is a program, not text. Choose a text file.",
    "binary-database": "{path} is a database, not text. Export its cables as text or CSV.",
    "binary-unknown": "{path} does not hold text: too many of its bytes are control characters. Check "
    "that it is the right file.",
    "unknown-encoding": "There is no text encoding called {encoding}. Choose utf-8, cp1252, "
    "latin-1 or utf-16.",
    "not-in-encoding": "{path} is not in the encoding {encoding}: byte {byte} at offset {offset} "
    "does not fit. Choose another encoding, or let the program find it.",
    "folder-unreadable": "{path}: this folder could not be read: {reason}. Ask its owner, or choose "
    "another.",
    "folder-empty": "{path} holds no file that could be a cable. Choose another folder.",
    "own-export": "{path} is an export of Cable Reader and no cable. Open the cable that it was made "
    "of; only an annotated XML opens as its cable.",
    "no-cable": "{path} holds no cable. Check that it is the right file.",
    "cable-too-long": "{path}: cable {cable} would have {size} characters, more than the {limit} that "
    "a cable can have, and was left out. Check that the file holds cables, or split it.",
    "search-class": "{value} is no classification. Write U, SBU, C, S or TS, with >= or <= before it "
    "if you like.",
    "search-date": "{value} is no date to search for. Write 2008, 2008-08, 2008-08-28 or "
    "2008-01..2008-06.",
    "index-failed": "{path}: the list of cables could not be kept here: {reason}. Look at the disk and "
    "its rights; the cables themselves are as they were.",
    "no-such-cable": "{path} does not hold {locator} any more; the file has changed. Open the file "
    "again.",
    "changed-since-read": "{path} was changed by another program. The window shows it as it was read. "
    "Open it again to see what is new; your marks go with it.",
    "gone-since-read": "{path} was moved or deleted by another program. The window shows it as it was "
    "read, and your marks are kept.",
    "reader-stopped": "{path}: the process that read it ended. Open it alone to see why.",
    "no-rows": "{path} holds no row of a Cablegate table. Open it as another form.",
    "row-too-long": "{path}: row {row} has {megabytes} MB, more than the {limit} MB a cable can "
    "have, and was left out. Look there for a missing quotation mark or damage.",
    "unknown-container": "There is no form called {container}. Choose one of: {known}.",
    # writing a file (files/atomic.py)
    "folder-missing": "{path}: the folder for this file does not exist. Make it, or choose "
    "another place.",
    "target-exists": "{path} exists already and was left as it is. Choose another name, or say "
    "that it may be replaced.",
    "folder-is-file": "{path} is a file where a folder is needed, so nothing can be kept in it. Move "
    "the file away, or choose another place.",
    "target-is-folder": "{path} is a folder, so no file can be written there. Choose another "
    "name.",
    "target-not-regular": "{path} is a device, pipe or socket and was left alone. Choose another "
    "name.",
    "target-changed": "{path} was changed by another program since it was opened. Nothing was "
    "written; save under another name, or open it again.",
    "may-not-write": "{path}: you may not write here. Nothing was changed; choose another place.",
    "read-only-disk": "{path} is on a disk that cannot be written to. Nothing was changed; choose "
    "another place.",
    "disk-full": "{path} could not be written: the disk or your share of it is full. Nothing was "
    "changed; make room or choose another place.",
    "link-dangling": "{path} is a link to {target}, which does not exist. Nothing was written; "
    "remove the link or choose another name.",
    # annotation files (annotate/)
    "selection-empty": "Nothing is selected but white space. Select some words first.",
    "selection-outside": "The selection from {start} to {end} is not in this cable's text of "
    "{chars} characters. Select again.",
    "field-missing": "This cable has no field {field}, so nothing can be put on it.",
    "label-name-empty": "A label needs a name of at least one visible character.",
    "label-name-taken": "There is a label {name} in the same place already. Choose another name.",
    "label-nested-in-itself": "{name} cannot be put into a label that is inside it.",
    "label-unknown": "This label is not in the label book any more. Choose another one.",
    "label-color": "{color} is not a colour. Write six digits after a #, as in #ffd84d.",
    "annotations-damaged": "{path} is damaged and was left as it is (line {line}, column {column}). "
    "Restore a backup, or look at what can still be read of it.",
    "annotations-seal-broken": "{path} was changed by something other than Cable Reader, or is "
    "damaged. Look it through, then use it as it is or restore a backup.",
    "annotations-newer": "{path} was written by a newer Cable Reader (format {version}). It is "
    "left as it is; open it with that version.",
    "annotations-not-ours": "{path} is not an annotation file of Cable Reader. Choose another "
    "one.",
    "annotations-none-kept": "{path} is not an annotation file of Cable Reader, and as a cable it "
    "has no annotations yet. Choose another one.",
    "annotations-without-cable": "{path} holds annotations without their cable. Open the cable "
    "itself, then import the file into it.",
    # what an annotation file's problems say (annotate/xml_read.py)
    "element-damaged": "Line {line}: this {element} cannot be read ({detail}). It is kept in the "
    "file as it stands and not shown.",
    "source-damaged": "Line {line}: the description of the cable cannot be read ({detail}).",
    "label-damaged": "Line {line}: a label cannot be read ({detail}). It is kept in the file as it "
    "stands.",
    "label-missing": "Line {line}: the label {detail} is not in the file's label book. What it "
    "stood on is kept.",
    "file-damaged": "{path} is damaged. What could still be read of it is shown; nothing can be "
    "saved over it.",
    "annotations-lost": "{count} annotations could not be read. Restore a backup to get them "
    "back.",
    "journal-other-text": "Changes that were not saved when the program ended could not be brought "
    "back: they are of another text of this cable. They are kept in {path}; open that text again to "
    "get them back.",
    "annotations-read-only": "{reason} Until then the annotations cannot be changed.",
    "annotations-changed": "{path} was changed by another program since it was opened. Nothing "
    "was written; merge both, or save yours as a second file.",
    "annotations-other-cable": "{path} belongs to another cable ({name}). It was left as it is.",
    "source-too-large": "{path} has {size} bytes, more than the {limit} that fit into one XML "
    "file with its annotations. Export the annotations alone.",
    "annotations-too-large": "{path} would have {size} bytes, more than the {limit} that can be "
    "opened again, and was not written. Delete marks that are not needed, or shorten notes.",
    "note-too-large": "{path} was not written: a note, or the words of a mark, has {size} bytes, more "
    "than the {limit} that can be opened again. Shorten it, or undo the mark.",
    "source-mismatch": "{path}: the text in it is not the one it was made of. Do not rely on it; "
    "make a new export.",
    "merge-other-text": "{name} and {other} are not annotations of the same text. Carry them over "
    "to one text first, then merge.",
    "xml-too-large": "{path} has {size} bytes, more than the {limit} that are read as XML.",
    "xml-doctype": "{path} declares a document type or entities, which may hide other files' "
    "content, and is not read. Remove the DOCTYPE and try again.",
    "xml-damaged": "{path} is not well-formed XML (line {line}, column {column}).",
    "write-failed": "{path} could not be written: {reason}. Nothing was changed; try again or "
    "choose another place.",
    "output-failed": "The output could not be written: {reason}. Make room, or send it elsewhere.",
    # the command line (cli/)
    "verb-unknown": "There is neither a file nor a verb called {word}. Did you mean cable-reader "
    "{verb}? cable-reader --help lists the verbs.",
    "dashed-name": "{word} begins with a dash and was taken for an option. For a file of that name, "
    "write ./{word} or put -- before it.",
    "export-needs-folder": "Several cables make several files. Name a folder with --output.",
    "several-cables": "{path} holds several cables. Name one of them with --part.",
    "target-is-input": "{path} is one of the files read and was left as it is. Choose another "
    "place for the output.",
    "no-display": "There is no display for the window. Without one, use: cable-reader show, "
    "check, export, formats, or cable-reader --screenshot PNG.",
    "no-window-library": "The window needs libraries that are not installed: {reason}. Install "
    "them; until then cable-reader show, check, export and formats work.",
    "no-pdf-library": "PDF is drawn with libraries that are not installed: {reason}. Install them, "
    "or export as html and print that from a browser.",
    "not-durable": "{path} was written, but the disk reported a fault ({reason}) and the file may "
    "be lost in a power cut. Save again, also in another place.",
    # importing (imports/): files that cannot be read
    "import-unknown": "There is no form called {name}. Choose one of: {known}.",
    "import-form": "{path} is of no form that can be imported: {known}.",
    "import-too-large": "{path} has {size} bytes, more than the {limit} an import may have. Split "
    "it first.",
    "import-not-labels": "{path} is no label list: it needs one column called tag, name or path. "
    "Name the column so and try again.",
    "import-not-json": "{path} is not JSON that can be read. Check that it is the right file.",
    "import-no-annotations": "{path} is JSON, but holds no annotation. Check that it is the right "
    "file; of the JSON that Cable Reader writes, the Web Annotations can be imported.",
    "import-not-refi": "{path} is no REFI-QDA project or codebook. Export it anew from the other "
    "program.",
    "import-zip": "{path} is not a ZIP archive that can be read. It may be damaged; export it anew.",
    "import-zip-unsafe": "{path} was not read: {member} in it would unpack to far more than a "
    "project needs. Do not trust this file.",
    "import-zip-members": "{path} was not read: it holds {number} files, and a project needs no more "
    "than {limit}. Do not trust this file.",
    # importing: what was left where it is, with how often
    "import-changed": "{path} was changed by something other than Cable Reader, or is damaged. Look "
    "through what was taken from it.",
    "import-zip-member": "{name} in the archive has an unsafe name or is encrypted.",
    "import-other-cable": "{name} is of another cable ({count}). Open that cable to import it.",
    "import-no-place": "{count} marks do not say where in the cable they belong.",
    "import-no-text": "{name} has no plain text in the file.",
    "import-text-outside": "The text of {name} lies outside the file, at {path}. Export the project "
    "with its sources in it.",
    "import-not-annotation": "{count} parts of the file are no annotations.",
    "import-too-deep": "{count} parts of the file are nested too deeply.",
    "import-next-page": "The collection goes on in another file or at another address.",
    "import-value": "{count} marks have a {name} that is not understood; they are without it.",
    "import-body": "{count} bodies are not text (pictures, links, choices).",
    "import-motivation": "{count} marks are made for {name}, which has no counterpart here.",
    "import-property": "{count} marks have the property {name}, which has no counterpart here.",
    "import-selector": "{count} places are given in a way that is not understood: {name}.",
    "import-twice": "{name} is in the file more than once; the last one counts.",
    "import-label-unnamed": "{count} labels have no name.",
    "import-color": "The colour {name} is not understood; {count} labels have another.",
    "import-description": "The label {name} is there with another description, which was kept.",
    "import-cells": "{count} rows have more cells than the heading has names; these were left.",
    "import-column": "The column {name} has no counterpart here.",
    "import-code-unknown": "{count} codings use the code {name}, which the file does not define.",
    "import-set": "The code set {name} has no counterpart here.",
    "import-cases": "{number} cases have no counterpart here.",
    "import-graphs": "{number} graphs have no counterpart here.",
    "import-variables": "{number} variables have no counterpart here.",
    "import-links": "{number} links have no counterpart here.",
    "import-memo": "The memo {name} belongs to no mark in the text.",
    "import-memo-coded": "{count} memos have codes or marks of their own; their text alone was taken.",
    "import-known": "{count} marks are here already.",
    "import-name": "The name {name} of a mark has no counterpart here.",
    "import-media": "{name} is a picture, sound, video or PDF, not text.",
    # exporting (exports/)
    "export-unknown": "There is no form called {name}. Choose one of: {known}.",
    "export-one-cable": "This form takes one cable a file, and there are {count}. Name a folder "
    "to write into, or choose another form.",
    "export-ism": "ISM attributes make the file look like a live classified document. Say so to "
    "whoever gets it.",
    "export-no-labels": "There are no labels to export: a codebook needs at least one. Choose "
    "other cables, or fewer restrictions.",
    "export-label-unknown": "No cable has a label called {names}. Look at the spelling: cable-reader "
    "annotations list names those there are.",
    "export-level": "{word} is not a classification level. Choose from: {known}.",
}

# One for each code of cable_reader/checks; the severity is the finding's own.
FINDINGS: dict[str, str] = {
    # envelope
    "FL4_BANNER_MISMATCH": "The envelope was secured for {security}, but the banner says {level}.",
    "FL2_FL5_PREC": "The relay line says {relay}, but the line with the date says {preamble}.",
    "SSN_MRN": "The station serial {serial} does not belong to the cable's number {number}.",
    "SECTION_SEQ": "The DE line says section {envelope}, but the banner says section {banner}.",
    "DTG_INVALID": "The date-time group {printed} names a moment that cannot be.",
    "FILING_DTG": "The cable is dated {dated} UTC but was filed {filed} UTC.",
    "ADDR_DUP": "{plad} is addressed a second time.",
    "ADDR_UNPARSED": "This line among the addressees could not be read as an address.",
    "ADDR_SPLICE": "A page line was printed into the address list; it is no address.",
    "PREC_TYPO": "{printed} seems to be a typing error for {meant}.",
    "FM_BANNER_POST": "The sender is {sender}, but the banner names the post {post}.",
    "DIST_SUM": "The copies listed add up to {copies}, but the list gives {total} in all.",
    # banner and captions
    "BANNER_MISSING": "There is no classification line, so the level of the cable is unknown.",
    "BANNER_MANGLED": "The classification line was damaged on its way; it seems to say {level}.",
    "BANNER_LT_PORTION": "Paragraph {paragraph} is marked {portion}, above the banner's {banner}.",
    "BANNER_GT_PORTION": "The banner says {banner}, but no paragraph is marked above {highest}.",
    "BANNER_DIFFERS": "This section's banner says {printed}; the first one says {first}.",
    "NF_NO_CAPTION": "Paragraph {paragraph} is marked ({mark}), but no caption says NOFORN.",
    "CAPTION_NO_NF": "The caption says NOFORN, but no paragraph is marked so.",
    "CAPTION_UNKNOWN": "{printed} stands among the captions but is not one that we know.",
    "SECTION_COUNT": "The cable has {declared} sections; missing here: {missing}.",
    "SECTION_DUP": "Section {section} is here a second time.",
    "SECTION_RANGE": "This is section {section}, though the cable has {declared} in all.",
    # preamble
    "EO_TYPO": "Executive Order {order} seems to be a typing error for {hint}.",
    "EO_UNKNOWN": "Executive Order {order} is not one on classification.",
    "EO_ERA": "Executive Order {order} was not in force on {date}, when the cable was sent.",
    "EO_LEVEL": 'The E.O. line says "{text}", which does not go with a banner of {level}.',
    "DECL_IMPOSSIBLE": "The declassification date {printed} cannot be.",
    "DECL_SWAPPED": "The declassification date {printed} has its day first; read as {hint}.",
    "DECL_RANGE": "Declassification on {until} is unlikely for a cable of {sent}.",
    "TAGS_MISSING": "The cable has no TAGS.",
    "TAGS_NO_SUBJECT": "None of the TAGS names a subject.",
    "TAGS_UNKNOWN": "{token} is not a code that we know among the TAGS.",
    "TAGS_GLUED": "The TAGS {printed} run together; they were read as {proposed}.",
    "REF_UNPARSED": "This reference could not be read as a cable or any other known document.",
    "CLASSBY_MISSING": "The cable is {level} but does not say who classified it.",
    "REASON_INVALID": "{reason} was no reason for classification when the cable was sent.",
    # body
    "MARK_MISSING": "Paragraph {paragraph} has no portion mark, though others have one.",
    "MARK_UNKNOWN": "The portion mark ({printed}) is not one that we know.",
    "MARK_HOMOGLYPH": "The mark ({printed}) is not the Latin {hint}: it holds {character}.",
    "NUM_FIRST": "The first paragraph here is numbered {number}.",
    "NUM_GAP": "Paragraph {number} follows paragraph {previous}; those between are missing.",
    "NUM_DUP": "There is a second paragraph {number}.",
    "NUM_BACK": "Paragraph {number} follows paragraph {previous}: the numbers go back.",
    "NUM_PREFIX_ARTIFACT": "Paragraph {printed} follows paragraph {previous}; the cable seems to "
    "mean {hint}.",
    "ORPHAN_SPLIT": "A sentence is cut in two here; a page line was probably lost.",
    "STRAY_CAPTION": "The caption {printed} was put into the text in transmission.",
    "PAGE_SEQ": "The page line {page} does not fit what came before it, {before}.",
    "PAGE_MRN": "This page line belongs to {page}, but the cable is {banner}.",
    "BLOCK_UNCLOSED": "{kind} begins here, but its end is not marked.",
    "BLOCK_UNOPENED": "{kind} ends here, but its beginning is not marked.",
    "SIGNATURE_MISSING": "The cable does not end with a signature; its end may be cut off.",
    # the archive and the text as such
    "LOC_NO_TEXT": 'The archive has no text of this cable on line; it says "{locator}".',
    "META_LEVEL": "The archive calls this cable {archive}; its own banner says {text}.",
    "META_REFERENCE": "The archive files this cable as {archive}; its text says {text}.",
    "META_DATE": "The archive dates this cable {archive}; its text says {text}.",
    "TEXT_RESIDUE": "This part of the text was not understood; nothing of it is left out.",
    "TEXT_BIDI": "Invisible characters here can turn the order of the text ({character}, {count} in "
    "all).",
    "TEXT_INVISIBLE": "There are invisible characters in the text ({character}, {count} in all).",
    "TEXT_CONTROL": "There are control characters in the text ({character}, {count} in all).",
    "TEXT_IRREVERSIBLE": "The file is not whole as {encoding}, so its bytes cannot be made from this "
    "text.",
    "TEXT_LOST": "Characters of this text were lost before ({character}, {count} places).",
}

# The labels that a first start finds in the book (library/user_labels.py).
STARTER_LABELS: dict[str, str] = {
    "key-point": "Key point",
    "person": "Person",
    "quote": "Quote",
    "question": "Question",
    "follow-up": "Follow up",
}

# Two releases side by side (compare/); the window, the page and the terminal say it alike.
COMPARISON: dict[str, str] = {
    "same": "The same",
    "mark-changed": "Mark changed",
    "and-mark-changed": "{change}, mark changed",
    "reworded": "Reworded",
    "withheld-in-a": "Withheld in A",
    "withheld-in-b": "Withheld in B",
    "words-withheld": "{count} words withheld",
    "word-withheld": "1 word withheld",
    "withheld": "withheld",
    "not-here": "Not in this release",
    "summary": "Paragraphs: {all}, of which {parts}.",
    "nothing": "Neither release has a paragraph.",
    "same-count": "{count} the same",
    "mark-changed-count": "{count} under another mark",
    "reworded-count": "{count} reworded",
    "withheld-in-a-count": "{count} withheld in A (words: {words})",
    "withheld-in-b-count": "{count} withheld in B (words: {words})",
    "other-cable": "These are two cables, not two releases of one: {a} and {b}.",
    "header": "Header",
    "title": "Two releases: {a} and {b}",
}

# The fields that are compared, for the page and the terminal; the window has its own names for them.
COMPARED_FIELDS: dict[str, str] = {
    "mrn": "Number",
    "dtg": "Sent (DTG)",
    "from": "From",
    "to": "Action",
    "info": "Info",
    "classification": "Classification",
    "captions": "Captions",
    "eo": "Declassify",
    "tags": "TAGS",
    "subject": "Subject",
    "references": "References",
    "classified_by": "Classified by",
    "signature": "Signed",
}


_PARSED = {"xml-damaged", "annotations-damaged"}


class _Sentence(Formatter):
    """Fills a template by name and never fails: documents choose the values, not we."""

    def get_value(
        self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> str | int:
        """Give the named value, or a question mark where there is none."""
        value: str | int = kwargs.get(str(key), "?")
        return value


_fill = _Sentence()


def error_sentence(code: str, values: Mapping[str, str | int]) -> str:
    """Say what failed and what to do; values stand as given, unescaped."""
    return fill(ERRORS.get(code, code), values)


def error_detail(code: str, values: Mapping[str, str | int]) -> str:
    """Give what a parser said of it, in its own words and language; empty where none did."""
    return str(values.get("reason", "")) if code in _PARSED else ""


def finding_sentence(finding: FindingLike) -> str:
    """Say what is odd in one plain sentence."""
    return fill(FINDINGS.get(finding.code, finding.code), dict(finding.values))


def fill(template: str, values: Mapping[str, str | int]) -> str:
    """Put values into a template (possibly a translated one) by their names."""
    return _fill.vformat(template, (), values)
