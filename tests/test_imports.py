"""What the package may load: nothing of Qt outside the window, nothing that reaches a network."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import cable_reader

PACKAGE = Path(cable_reader.__file__).parent
NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib",
    "socket", "socketserver", "ssl", "telnetlib", "urllib.request", "urllib3", "webbrowser",
    "PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets",
}  # fmt: skip


@cache
def modules() -> dict[str, ast.Module]:
    names = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        name = ".".join(part for part in parts if part != "__init__")
        names[name] = ast.parse(path.read_text(encoding="utf-8"))
    return names


@cache
def imported(module: ast.Module) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def test_everything_but_the_window_can_be_imported_without_qt() -> None:
    names = [name for name in modules() if not name.startswith("cable_reader.app")]
    names.remove("cable_reader.__main__")
    assert len(names) > 50
    script = (
        "import importlib, sys\n"
        "sys.modules['PySide6'] = sys.modules['shiboken6'] = None\n"
        f"for name in {names!r}:\n"
        "    importlib.import_module(name)\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_nothing_reaches_a_network() -> None:
    reaching = {
        f"{name}: {module}"
        for name, tree in modules().items()
        for module in imported(tree)
        if any(module == one or module.startswith(one + ".") for one in NETWORK)
    }
    assert not reaching


def test_nothing_is_run_that_a_document_could_write() -> None:
    calls = {
        f"{name}:{node.lineno} {node.func.id}"
        for name, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"eval", "exec", "compile", "__import__"}
    }
    assert not calls
    assert not {
        f"{name}: {module}"
        for name, tree in modules().items()
        for module in imported(tree) & {"pickle", "marshal", "shelve"}
    }
