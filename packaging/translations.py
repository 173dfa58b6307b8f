"""Sentences and their translations: find them in the source, keep the .ts files, make the .qm files.

    python3 packaging/translations.py update   # write new sentences into resources/i18n/*.ts
    python3 packaging/translations.py build    # make the .qm files that the program loads
    python3 packaging/translations.py missing  # name what is not translated yet; exit code 1 if any

Standard library only: building a wheel needs neither Qt nor its tools. Sentences are found where the
program has them: ``tr("...")`` of a class, ``translate("context", "...")``, ``N_("context", "...")``,
functions that do nothing but translate their argument, the tables of ``wording.py``, and the
titles of forms.
"""

from __future__ import annotations

import ast
import struct
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("de", "fr")
_TABLES = {
    "ERRORS": "errors",
    "FINDINGS": "findings",
    "COMPARISON": "compare",
    "STARTER_LABELS": "labels",
}
_TWO_WORDS = {"translate", "N_", "QT_TRANSLATE_NOOP"}
_FORMS = {"Export", "Container", "Import"}  # their titles stand in dialogs
_WINDOW = "CableWindow"  # commands translate through the window
Sentences = dict[str, dict[str, None]]  # context -> sentences, in the order of the source


def main(arguments: list[str]) -> int:
    """Do what the argument says; give the exit code."""
    verbs = {"update": update, "build": build, "missing": missing}
    if len(arguments) != 1 or arguments[0] not in verbs:
        print((__doc__ or "").strip(), file=sys.stderr)
        return 2
    return verbs[arguments[0]]()


def update() -> int:
    """Bring the .ts files in step with the source; translations that are there stay."""
    found = find_sentences()
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        path = ts_path(language)
        known = read_ts(path) if path.exists() else {}
        path.write_text(ts_text(language, found, known), encoding="utf-8")
        print(f"{path.name}: {len(untranslated(found, known))} sentences to translate")
    return 0


def build() -> int:
    """Make a .qm file beside each .ts file."""
    for path in sorted(FOLDER.glob("*.ts")):
        path.with_suffix(".qm").write_bytes(qm_bytes(read_ts(path), path.stem.rpartition("_")[2]))
    return 0


def missing() -> int:
    """Name the sentences without a translation."""
    found = find_sentences()
    gaps = [
        f"{language}: {context}: {sentence}"
        for language in LANGUAGES
        for context, sentence in untranslated(found, read_ts(ts_path(language)))
    ]
    print("\n".join(gaps) or "everything is translated")
    return 1 if gaps else 0


def ts_path(language: str) -> Path:
    """Name the file of a language."""
    return FOLDER / f"cable-reader_{language}.ts"


def untranslated(found: Sentences, known: dict[tuple[str, str], str]) -> list[tuple[str, str]]:
    """Give context and sentence of what has no translation."""
    return [
        (context, sentence)
        for context, sentences in found.items()
        for sentence in sentences
        if not known.get((context, sentence))
    ]


# -- the source


def find_sentences(package: Path = ROOT / "cable_reader") -> Sentences:
    """Find all sentences for people, by context."""
    found: Sentences = {}
    folders = (package / name for name in ("app", "containers", "exports", "imports"))
    paths = [
        package / "wording.py",
        *(one for place in folders for one in sorted(place.rglob("*.py"))),
    ]
    for path in paths:
        for context, sentence in sentences_in(path.read_text(encoding="utf-8")):
            found.setdefault(context, {})[sentence] = None
    return dict(sorted(found.items()))


def sentences_in(source: str) -> Iterator[tuple[str, str]]:
    """Yield context and sentence of one module."""
    tree = ast.parse(source)
    shorthands = dict(_shorthands(tree))
    yield from _tables(tree)
    waiting: list[tuple[ast.AST, str]] = [(tree, "")]
    while waiting:
        node, around = waiting.pop(0)
        if isinstance(node, ast.ClassDef):
            around = node.name
        if isinstance(node, ast.Call):
            for call in _readings(node):
                found = _sentence_of(call, around, shorthands)
                if found is not None:
                    yield found
        waiting.extend((child, around) for child in ast.iter_child_nodes(node))


def _sentence_of(
    call: ast.Call, around: str, shorthands: dict[str, str]
) -> tuple[str, str] | None:
    words = [
        one.value
        for one in call.args
        if isinstance(one, ast.Constant) and isinstance(one.value, str)
    ]
    if _name_of(call.func) in _FORMS:
        named = [one.value for one in call.keywords if one.arg == "title"]
        title = (*named, *call.args[1:2], None)[0]
        return ("forms", str(title.value)) if isinstance(title, ast.Constant) else None
    if not words:
        return None
    name = _name_of(call.func)
    method = call.func if isinstance(call.func, ast.Attribute) else None
    if name == "tr" and (method or len(words) == 1):  # or, for short: tr = self.window.tr
        is_own = method is not None and _name_of(method.value) == "self"
        return (around if is_own else _WINDOW), words[0]
    if name in {*_TWO_WORDS, "tr"} and len(words) > 1:
        return words[0], words[1]
    if name in shorthands:
        return shorthands[name], words[0]
    return None


def _readings(call: ast.Call) -> Iterator[ast.Call]:
    """Yield the call for each value of ``f("a" if x else "b")``."""
    first = call.args[0] if call.args else None
    if isinstance(first, ast.IfExp):
        for value in (first.body, first.orelse):
            yield ast.Call(call.func, [value, *call.args[1:]], call.keywords)
    else:
        yield call


def _name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _shorthands(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Find functions such as ``def _tr(words): return translate("context", words)``."""
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or len(node.args.args) != 1:
            continue
        last = node.body[-1]
        if not isinstance(last, ast.Return) or not isinstance(last.value, ast.Call):
            continue
        call = last.value
        is_translation = _name_of(call.func) == "translate" and len(call.args) > 1
        if is_translation and isinstance(call.args[0], ast.Constant):
            argument = call.args[1]
            if isinstance(argument, ast.Name) and argument.id == node.args.args[0].arg:
                yield node.name, str(call.args[0].value)


def _tables(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Dict):
            context = _TABLES.get(_name_of(node.target))
            for value in node.value.values if context else ():
                if context and isinstance(value, ast.Constant):
                    yield context, str(value.value)


# -- .ts


def read_ts(path: Path) -> dict[tuple[str, str], str]:
    """Read the translations of a file, by context and sentence; unfinished ones are left out."""
    known: dict[tuple[str, str], str] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                known[name, message.findtext("source") or ""] = translation.text
    return known


def ts_text(language: str, found: Sentences, known: dict[tuple[str, str], str]) -> str:
    """Write a file of Qt Linguist."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    for context, sentences in found.items():
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for sentence in sentences:
            translation = known.get((context, sentence))
            lines += ["    <message>", f"        <source>{escape(sentence)}</source>"]
            if translation:
                lines.append(f"        <translation>{escape(translation)}</translation>")
            else:
                lines.append('        <translation type="unfinished"></translation>')
            lines.append("    </message>")
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


# -- .qm, as QTranslator reads it (qtbase, src/corelib/kernel/qtranslator.cpp)

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES, _LANGUAGE = 0x42, 0x69, 0xA7
_END, _TRANSLATION, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8


def qm_bytes(known: dict[tuple[str, str], str], language: str) -> bytes:
    """Make the file that QTranslator loads."""
    hashes: list[tuple[int, int]] = []
    messages = bytearray()
    for (context, sentence), translation in known.items():
        source = sentence.encode()
        hashes.append((_hash(source), len(messages)))
        for tag, data in (
            (_TRANSLATION, translation.encode("utf-16-be")),
            (_COMMENT, b""),
            (_SOURCE, source),
            (_CONTEXT, context.encode()),
        ):
            messages += struct.pack(">BI", tag, len(data)) + data
        messages.append(_END)
    table = b"".join(struct.pack(">II", *pair) for pair in sorted(hashes))
    sections = ((_LANGUAGE, language.encode()), (_HASHES, table), (_MESSAGES, bytes(messages)))
    return _MAGIC + b"".join(struct.pack(">BI", tag, len(data)) + data for tag, data in sections)


def _hash(data: bytes) -> int:
    """Give the hash by which Qt finds a message (that of ELF symbol tables)."""
    value = 0
    for byte in data:
        value = ((value << 4) + byte) & 0xFFFFFFFF
        high = value & 0xF0000000
        if high:
            value ^= high >> 24
        value &= ~high & 0xFFFFFFFF
    return value or 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
