"""The two commands: the environment is made when it must be, and only then."""

from __future__ import annotations

import ast
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "dev.py"

if not SCRIPT.exists():
    pytest.skip("this is not a checkout", allow_module_level=True)


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, with a project of its own and every command only noted."""
    spec = importlib.util.spec_from_file_location("dev_under_test", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    shutil.copy(ROOT / "pyproject.toml", tmp_path / "pyproject.toml")
    module.ROOT = tmp_path
    module.ENVIRONMENT = tmp_path / ".venv"
    module.commands = []

    def note(command: list[str], **_options: object) -> int:
        module.commands.append(command)
        if "venv" in command:
            Path(command[-1]).mkdir(parents=True)
        return 0

    monkeypatch.setattr(module.subprocess, "call", note)
    monkeypatch.setattr(module, "loads", lambda _library: True)
    return module


def makes_environment(dev: ModuleType) -> bool:
    return any("venv" in command for command in dev.commands)


def installs(dev: ModuleType) -> bool:
    return any("install" in command for command in dev.commands)


def test_nothing_is_done_twice(dev: ModuleType) -> None:
    dev.prepare("test")
    assert makes_environment(dev)
    assert installs(dev)
    dev.commands.clear()
    dev.prepare("test")
    dev.prepare("run")
    assert dev.commands == []


def test_tests_complete_what_a_run_made(dev: ModuleType) -> None:
    dev.prepare("run")
    run_only = [word for command in dev.commands for word in command]
    assert not any(word.startswith("pytest") for word in run_only)
    dev.commands.clear()
    dev.prepare("test")
    assert not makes_environment(dev)
    assert any(word.startswith("pytest") for command in dev.commands for word in command)


def test_changed_requirements_are_installed_into_the_same_environment(dev: ModuleType) -> None:
    dev.prepare("run")
    project = dev.ROOT / "pyproject.toml"
    project.write_text(project.read_text(encoding="utf-8") + "\n# new\n", encoding="utf-8")
    dev.commands.clear()
    dev.prepare("run")
    assert installs(dev)
    assert not makes_environment(dev)


def test_half_made_environment_is_made_anew(dev: ModuleType) -> None:
    stray = dev.ENVIRONMENT / "lib" / "half.txt"
    stray.parent.mkdir(parents=True)
    stray.write_text("cut off")
    dev.prepare("run")
    assert makes_environment(dev)
    assert not stray.exists()


def test_failing_installation_leaves_no_stamp(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    dev.prepare("run")
    project = dev.ROOT / "pyproject.toml"
    project.write_text(project.read_text(encoding="utf-8") + "\n# new\n", encoding="utf-8")
    monkeypatch.setattr(
        dev.subprocess, "call", lambda command, **_: 1 if "install" in command else 0
    )
    assert dev.main(["run"]) == 1
    assert not dev.is_current(dev.ENVIRONMENT, "run")


def test_another_python_gets_another_environment(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    dev.prepare("run")
    dev.commands.clear()
    monkeypatch.setattr(dev, "python_line", lambda: "3.99.0 elsewhere")
    dev.prepare("run")
    assert makes_environment(dev)


def test_translations_are_built_when_their_sources_are_newer(dev: ModuleType) -> None:
    dev.prepare("run")
    dev.commands.clear()
    source = dev.ROOT / "resources" / "i18n" / "a_de.ts"
    source.parent.mkdir(parents=True)
    source.write_text("<TS/>")
    dev.prepare("run")
    assert [Path(command[1]).name for command in dev.commands] == ["translations.py"]
    source.with_suffix(".qm").write_bytes(b"built")
    dev.commands.clear()
    dev.prepare("run")
    assert dev.commands == []


def may_not_write_to(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    may = dev.os.access
    monkeypatch.setattr(dev.os, "access", lambda path, how: path != str(folder) and may(path, how))


def test_in_a_folder_of_others_one_sentence_says_what_to_do(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    may_not_write_to(dev, monkeypatch, dev.ROOT)
    assert dev.main(["run"]) == 1
    assert dev.commands == []
    assert "Copy the project to a folder of your own" in capsys.readouterr().err


def test_translations_that_cannot_be_built_are_gone_without(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    dev.prepare("run")
    dev.commands.clear()
    source = dev.ROOT / "resources" / "i18n" / "a_de.ts"
    source.parent.mkdir(parents=True)
    source.write_text("<TS/>")
    may_not_write_to(dev, monkeypatch, source.parent)
    dev.prepare("run")
    assert dev.commands == []
    assert "English" in capsys.readouterr().err


def test_an_environment_never_takes_the_place_of_other_files(
    dev: ModuleType, tmp_path: Path
) -> None:
    letters = tmp_path / "letters"
    letters.mkdir()
    (letters / "dear.txt").write_text("Dear")
    for folder in (letters, letters / "dear.txt"):
        assert dev.main(["environment", str(folder)]) == 1
    assert dev.commands == []
    assert (letters / "dear.txt").read_text() == "Dear"
    for folder in (tmp_path / "new", tmp_path / "empty", tmp_path / "old"):
        if folder.name != "new":
            folder.mkdir()
        if folder.name == "old":
            (folder / "pyvenv.cfg").write_text("")
        assert dev.main(["environment", str(folder)]) == 0


def test_uv_is_used_where_it_is(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    which = shutil.which
    monkeypatch.setattr(dev.shutil, "which", lambda name: "uv" if name == "uv" else which(name))
    dev.prepare("run")
    assert [command[:2] for command in dev.commands] == [["uv", "venv"], ["uv", "pip"]]


def test_pip_takes_over_where_uv_fails(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    which, commands = shutil.which, []

    def uv_fails(command: list[str], **_options: object) -> int:
        commands.append(command)
        if "venv" in command and command[0] != "uv":
            Path(command[-1]).mkdir(parents=True)
        return int(command[0] == "uv")

    monkeypatch.setattr(dev.shutil, "which", lambda name: "uv" if name == "uv" else which(name))
    monkeypatch.setattr(dev.subprocess, "call", uv_fails)
    dev.prepare("run")
    assert [command[0] for command in commands].count("uv") == 2
    assert commands[-1][1:4] == ["-m", "pip", "install"]
    assert dev.is_current(dev.ENVIRONMENT, "run")


def test_without_venv_the_package_is_named(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "has_module", lambda name: name == "venv")
    monkeypatch.setattr(dev.shutil, "which", lambda name: name if name == "apt-get" else None)
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000)
    assert dev.main(["run"]) == 1
    said = capsys.readouterr().err
    minor = sys.version_info[1]
    assert f"sudo apt-get install -y --no-install-recommends python3.{minor}-venv" in said


@pytest.mark.parametrize(
    ("manager", "package"),
    [
        ("apt-get", "libgl1"),
        ("dnf", "libglvnd-glx"),
        ("zypper", "Mesa-libGL1"),
        ("pacman", "libglvnd"),
    ],
)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packages of Linux systems")
def test_missing_libraries_are_named_for_each_system(
    dev: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    manager: str,
    package: str,
) -> None:
    monkeypatch.setattr(dev, "loads", lambda library: library != "libGL.so.1")
    monkeypatch.setattr(dev.shutil, "which", lambda name: name if name == manager else None)
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(dev, "can_make_environments", lambda: True)
    assert dev.main(["doctor"]) == 1
    assert dev.commands == [], "doctor only looks"
    said = capsys.readouterr().err
    assert f"sudo {manager} " in said
    assert said.rstrip().split("are missing: ")[1].splitlines()[0].endswith(f" {package}")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packages of Linux systems")
def test_apt_is_asked_only_as_root(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda name: name if name == "apt-get" else None)
    for user, asked in ((1000, False), (0, True)):
        monkeypatch.setattr(dev.os, "geteuid", lambda user=user: user)
        dev.commands.clear()
        assert dev.install_packages(["libgl1"]) is asked
        assert any(command[0] == "apt-get" for command in dev.commands) is asked


def test_picture_goes_beside_the_cable_or_here(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cable = tmp_path / "folder" / "cable.txt"
    cable.parent.mkdir()
    monkeypatch.chdir(tmp_path)
    assert dev.picture_for(str(cable)) == str(cable.with_name("cable.window.png"))
    monkeypatch.setattr(dev.os, "access", lambda *_: False)
    assert dev.picture_for(str(cable)) == str(tmp_path / "cable.window.png")


def test_without_a_display_text_and_picture_come(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    commands = []

    def no_display(command: list[str], **_options: object) -> int:
        commands.append(command[3:])
        return 69 if len(commands) == 1 else 0

    monkeypatch.setattr(dev, "prepare", lambda _purpose: None)
    monkeypatch.setattr(dev.subprocess, "call", no_display)
    cable = str(tmp_path / "cable.txt")
    assert dev.main(["run", cable]) == 0
    picture = str(tmp_path / "cable.window.png")
    assert commands == [[cable], ["show", cable], ["--force", "--screenshot", picture, cable]]


def test_wrong_usage_shows_the_page(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 2
    assert dev.main(["--help"]) == 0
    assert capsys.readouterr().err.count("packaging/dev.py run") == 2


def test_the_sample_is_there(dev: ModuleType) -> None:
    assert (ROOT / dev.SAMPLE.relative_to(ROOT)).is_file()


def test_syntax_is_that_of_old_pythons() -> None:
    source = SCRIPT.read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))
    assert "__future__" not in {
        node.module for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom)
    }


def test_old_python_is_one_plain_line(tmp_path: Path) -> None:
    script = (
        "import shutil, sys; sys.version_info = (3, 8, 1); sys.version = '3.8.1 (old)'\n"
        "shutil.which = lambda name: None\n"
        f"exec(compile(open({str(SCRIPT)!r}, encoding='utf-8').read(), 'dev.py', 'exec'))\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert ran.returncode == 1
    assert ran.stderr.decode().splitlines() == [
        "Cable Reader needs Python 3.11 or newer; this is 3.8.1."
    ]


def test_folder_is_no_package() -> None:
    # With an __init__.py here, "import packaging" would find this folder first.
    assert not (ROOT / "packaging" / "__init__.py").exists()
