#!/usr/bin/env python3
"""Run and test a checkout; nothing but Python is needed beforehand.

python3 packaging/dev.py run [PATH ...]      the program; without a display: text and a picture
python3 packaging/dev.py test [ARGUMENT ...] every check; with arguments: pytest alone, with them
python3 packaging/dev.py doctor              look at this machine, change nothing
python3 packaging/dev.py environment FOLDER [REQUIREMENT ...]
                                             an environment of its own with these installed

The environment is kept in .venv and made anew when pyproject.toml or Python change.
"""

# Nothing here is newer than Python 3.6 in its syntax, and there is no import from __future__, so
# that an old Python gets as far as the line that says it is too old.
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - the user's Python, whatever it is
    for _name in ("python3.14", "python3.13", "python3.12", "python3.11"):
        if shutil.which(_name) and not subprocess.call(
            [_name, "-c", ""], stderr=subprocess.DEVNULL
        ):
            sys.exit(subprocess.call([_name, *sys.argv]))
    sys.exit("Cable Reader needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv"
SAMPLE = ROOT / "resources" / "samples" / "kestrava-417.txt"
NO_DISPLAY = 69

MANAGERS = {
    "apt-get": "apt-get install -y --no-install-recommends",
    "dnf": "dnf install -y",
    "zypper": "zypper --non-interactive install",
    "pacman": "pacman -S --needed --noconfirm",
}
# Library: its package for each of MANAGERS, in that order.
QT_LIBRARIES = {
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "libglib-2_0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2", "libgthread-2_0-0", "glib2"),
    "libGL.so.1": ("libgl1", "libglvnd-glx", "Mesa-libGL1", "libglvnd"),
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "Mesa-libEGL1", "libglvnd"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "libfontconfig1", "fontconfig"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon0", "libxkbcommon"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "libdbus-1-3", "dbus"),
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": (
        "libxcb-cursor0",
        "xcb-util-cursor",
        "libxcb-cursor0",
        "xcb-util-cursor",
    ),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "libxcb-icccm4", "xcb-util-wm"),
    "libxcb-keysyms.so.1": (
        "libxcb-keysyms1",
        "xcb-util-keysyms",
        "libxcb-keysyms1",
        "xcb-util-keysyms",
    ),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb-shape0", "libxcb"),
    "libxkbcommon-x11.so.0": (
        "libxkbcommon-x11-0",
        "libxkbcommon-x11",
        "libxkbcommon-x11-0",
        "libxkbcommon-x11",
    ),
}


def main(arguments: list[str]) -> int:
    """Do what the first argument says; give the exit code."""
    verbs = {"run": run, "test": test, "doctor": doctor, "environment": environment}
    if not arguments or arguments[0] not in verbs:
        print(__doc__.strip(), file=sys.stderr)
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    try:
        return verbs[arguments[0]](arguments[1:])
    except StoppedError as reason:
        say(str(reason))
        return 1
    except KeyboardInterrupt:
        return 130


class StoppedError(Exception):
    """The work cannot go on; the message says why and what to do."""


def say(line: str) -> None:
    """Tell the user, apart from results."""
    print(line, file=sys.stderr, flush=True)


# -- the verbs


def run(arguments: list[str]) -> int:
    """Start the program; where there is no display, show the cable and a picture of the window."""
    prepare("run")
    program = [str(python_of(ENVIRONMENT)), "-m", "cable_reader"]
    code = subprocess.call([*program, *arguments])
    if code != NO_DISPLAY:
        return code
    paths = arguments or [str(SAMPLE)]
    for path in paths:
        verb = ["check", "--fail-on", "never"] if Path(path).is_dir() else ["show"]
        code = subprocess.call([*program, *verb, path])
        if code:
            return code
    picture = picture_for(paths[0])
    return subprocess.call([*program, "--force", "--screenshot", picture, *paths])


def picture_for(path: str) -> str:
    """Choose where the picture goes: beside the cable, or here if nothing can be written there."""
    cable = Path(path).resolve()
    folder = cable.parent if os.access(cable.parent, os.W_OK) else Path.cwd()
    return str(folder / (cable.stem + ".window.png"))


def test(arguments: list[str]) -> int:
    """Run every check, all of them even if one fails; with arguments pytest alone."""
    prepare("test")
    python = str(python_of(ENVIRONMENT))
    tools = python_of(ENVIRONMENT).parent
    pytest = [python, "-m", "pytest"]
    if arguments:
        return subprocess.call([*pytest, *arguments], env=offscreen())
    steps = {
        "ruff check": [str(tools / "ruff"), "check", "--output-format", "concise"],
        "ruff format": [str(tools / "ruff"), "format", "--check", "--quiet"],
        "lint-imports": [str(tools / "lint-imports"), "--no-cache"],
        "mypy": [python, "-m", "mypy"],
        "pytest": [*pytest, "-q", "-n", "auto", "--dist", "loadfile"],
    }
    failed = []
    for name, command in steps.items():
        say("== " + name)
        begun = time.monotonic()
        if subprocess.call(command, cwd=str(ROOT), env=offscreen()):
            failed.append(name)
        say(f"   {time.monotonic() - begun:.1f} s")
    say("failed: " + ", ".join(failed) if failed else "all passed")
    return 1 if failed else 0


def offscreen() -> dict[str, str]:
    """Give the environment variables under which Qt needs no display."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def doctor(_arguments: list[str]) -> int:
    """Look at everything that running needs, and change nothing."""
    faults = 0
    say(f"Python {sys.version.split()[0]} at {sys.executable}")
    if shutil.which("uv"):
        say("uv is there: it makes the environment")
    elif can_make_environments():
        say("venv and pip are there: they make the environment")
    else:
        faults += 1
        say("venv or pip is missing; install it with: " + install_command([venv_package()]))
    current = all(is_current(ENVIRONMENT, purpose) for purpose in ("run", "test"))
    if current:
        say(".venv is up to date")
    else:
        say(".venv will be made or completed by the next run or test")
    for what, libraries in (("the window", QT_LIBRARIES), ("a window under X11", X11_LIBRARIES)):
        missing = missing_packages(libraries)
        if missing:
            faults += 1
            say(f"libraries for {what} are missing: {install_command(missing)}")
        else:
            say(f"libraries for {what} are there")
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        say("no display: run will show text and write a picture")
    return 1 if faults else 0


def environment(arguments: list[str]) -> int:
    """Make an environment of its own and install into it."""
    if not arguments:
        say("Name the folder of the environment.")
        return 2
    folder = Path(arguments[0]).resolve()
    if holds_something_else(folder):
        reason = f"{folder} is there and is no environment. Name a folder that is not there yet."
        raise StoppedError(reason)
    make_environment(folder)
    install(folder, arguments[1:])
    return 0


def holds_something_else(folder: Path) -> bool:
    """Whether something stands there that an environment may not take the place of."""
    if not folder.exists() or (folder / "pyvenv.cfg").exists():
        return False
    return not folder.is_dir() or any(folder.iterdir())


# -- the environment


def prepare(purpose: str) -> None:
    """Make the environment or bring it up to date; quick when there is nothing to do."""
    current = is_current(ENVIRONMENT, purpose)
    if not current and not os.access(str(ROOT), os.W_OK):
        reason = (
            f"You may not write to {ROOT}, where .venv has to be made. "
            "Copy the project to a folder of your own and start it there."
        )
        raise StoppedError(reason)
    build_translations()
    if current:
        return
    install_libraries(purpose)
    # Without any stamp the environment is half-made or another Python's: no use patching it.
    if not any(is_of_this_python(ENVIRONMENT, each) for each in ("run", "test")):
        make_environment(ENVIRONMENT)
    say("Installing what cable-reader needs into .venv ...")
    for each in ("run", "test"):
        stamp_of(ENVIRONMENT, each).unlink(missing_ok=True)
    install(ENVIRONMENT, ["--editable", str(ROOT), *requirements(purpose)])
    for each in ("run", "test") if purpose == "test" else ("run",):
        stamp_of(ENVIRONMENT, each).write_text(stamp(), encoding="utf-8")


def build_translations() -> None:
    """Make the translations that Qt loads anew where their sources changed."""
    folder = ROOT / "resources" / "i18n"
    for source in folder.glob("*.ts"):
        built = source.with_suffix(".qm")
        if not built.exists() or built.stat().st_mtime < source.stat().st_mtime:
            if not os.access(str(folder), os.W_OK):
                say(f"You may not write to {folder}: the window may speak English only.")
                return
            call([sys.executable, str(ROOT / "packaging" / "translations.py"), "build"])
            return


def stamp_of(folder: Path, purpose: str) -> Path:
    """Name the file that says the environment is finished."""
    return folder / ("cable-reader-" + purpose)


def stamp() -> str:
    """Say what an environment depends on: this Python, and the project's requirements."""
    described = (ROOT / "pyproject.toml").read_bytes()
    return f"{python_line()}\n{hashlib.sha256(described).hexdigest()}\n"


def python_line() -> str:
    """Tell one Python from another."""
    return f"{sys.version.split()[0]} {Path(sys.executable).resolve()}"


def is_current(folder: Path, purpose: str) -> bool:
    """Whether the environment is finished and made for this Python and this pyproject.toml."""
    return read_stamp(folder, purpose) == stamp()


def is_of_this_python(folder: Path, purpose: str) -> bool:
    """Whether the environment is finished and made for this Python."""
    return read_stamp(folder, purpose).partition("\n")[0] == python_line()


def read_stamp(folder: Path, purpose: str) -> str:
    """Give the stamp's text, empty where there is none."""
    try:
        return stamp_of(folder, purpose).read_text(encoding="utf-8")
    except OSError:
        return ""


def requirements(purpose: str) -> list[str]:
    """Read the dependency groups that the purpose needs beside the program itself."""
    import tomllib  # Python 3.11 has it; older ones get a plain sentence

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = ("test", "lint", "build") if purpose == "test" else ()
    return [line for group in groups for line in project["dependency-groups"][group]]


def python_of(folder: Path) -> Path:
    """Name the environment's interpreter."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make_environment(folder: Path) -> None:
    """Make an empty environment, in place of what is there."""
    say(f"Making an environment in {folder.name} ...")
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(str(folder))
    if shutil.which("uv"):
        if not subprocess.call(["uv", "venv", "--quiet", "--python", sys.executable, str(folder)]):
            return
        say("uv did not succeed; trying venv ...")
    if not can_make_environments():
        install_packages([venv_package()])
        importlib.invalidate_caches()
    if has_module("ensurepip"):
        call([sys.executable, "-m", "venv", str(folder)])
    elif has_module("pip"):
        call([sys.executable, "-m", "venv", "--without-pip", str(folder)])
    else:
        reason = "venv or pip is missing. Install it with: " + install_command([venv_package()])
        raise StoppedError(reason)


def install(folder: Path, arguments: list[str]) -> None:
    """Install into an environment: with uv, or where there is none or it fails with pip."""
    if not arguments:
        return
    python = str(python_of(folder))
    if shutil.which("uv"):
        if not subprocess.call(
            ["uv", "pip", "install", "--quiet", "--python", python, *arguments]
        ):
            return
        say("uv did not succeed; trying pip ...")  # it does not read pip's configuration
    quiet = ["install", "--quiet", "--disable-pip-version-check", "--no-input"]
    call([*pip_for(python), *quiet, *arguments])


def pip_for(python: str) -> list[str]:
    """Give the pip that can install into an environment: its own, or that of this Python."""
    if not subprocess.call([python, "-c", "import pip"], stderr=subprocess.DEVNULL):
        return [python, "-m", "pip"]
    if has_module("pip"):
        return [sys.executable, "-m", "pip", "--python", python]
    call([python, "-m", "ensurepip"])
    return [python, "-m", "pip"]


def call(command: list[str]) -> None:
    """Run a program that has to succeed; it says itself what went wrong."""
    if subprocess.call(command):
        reason = f"{' '.join(command[:4])} failed, as it says above. Mend that and start again."
        raise StoppedError(reason)


def can_make_environments() -> bool:
    """Whether this Python has what an environment is made with: some systems leave it out."""
    return has_module("venv") and (has_module("ensurepip") or has_module("pip"))


def has_module(name: str) -> bool:
    """Whether this Python could import a module."""
    return importlib.util.find_spec(name) is not None


def venv_package() -> str:
    """Name the package that holds what Debian leaves out of Python."""
    return f"python3.{sys.version_info[1]}-venv" if manager() == "apt-get" else "python3-pip"


# -- the system's packages


def install_libraries(purpose: str) -> None:
    """See that Qt's libraries are there: install them if we may, else say how."""
    wanted = dict(QT_LIBRARIES)
    if purpose == "run" and os.environ.get("DISPLAY"):
        wanted.update(X11_LIBRARIES)
    missing = missing_packages(wanted)
    if missing and not install_packages(missing):
        say("Libraries for the window are missing. Install them with: " + install_command(missing))


def install_packages(packages: list[str]) -> bool:
    """Install packages where that needs no question: as root, with apt."""
    if manager() != "apt-get" or os.geteuid() != 0:
        return False
    say("Installing system packages: " + " ".join(packages))
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = [*MANAGERS["apt-get"].split(), "-qq", *packages]
    for attempt in (["true"], ["apt-get", "update", "-qq"]):  # a fresh machine has no lists yet
        subprocess.call(attempt)
        if not subprocess.call(
            command, env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ):
            return True
    return False


def missing_packages(libraries: dict[str, tuple[str, str, str, str]]) -> list[str]:
    """Name the packages of the libraries that the system cannot load."""
    if not sys.platform.startswith("linux"):
        return []
    known = list(MANAGERS)
    place = known.index(manager()) if manager() in known else 0
    packages = [names[place] for name, names in libraries.items() if not loads(name)]
    return list(dict.fromkeys(packages))


def loads(library: str) -> bool:
    """Whether the system finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def manager() -> str:
    """Name the system's package manager, empty where it is none we know."""
    return next((name for name in MANAGERS if shutil.which(name)), "")


def install_command(packages: list[str]) -> str:
    """Give the one command that installs packages."""
    command = MANAGERS.get(manager(), "your system's package manager:")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return f"{'' if root else 'sudo '}{command} {' '.join(packages)}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
