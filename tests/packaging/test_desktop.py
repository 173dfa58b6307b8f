"""The desktop's files agree with the program and with each other."""

from __future__ import annotations

import configparser
import os
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import cable_reader

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
CABLE_TYPE = "text/x-us-diplomatic-cable"

if not LINUX.exists():
    pytest.skip("this is not a checkout", allow_module_level=True)


@pytest.fixture
def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(LINUX / "cable-reader.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_desktop_entry_starts_the_program(entry: configparser.SectionProxy) -> None:
    assert entry["Exec"] == "cable-reader %F"
    assert CABLE_TYPE in entry["MimeType"].split(";")
    assert entry["MimeType"].endswith(";")
    assert (ROOT / "resources" / "icons" / f"{entry['Icon']}.svg").is_file()


def test_file_type_is_known_by_the_transmission_line() -> None:
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    root = ET.parse(LINUX / "cable-reader-mime.xml").getroot()  # noqa: S314 - our own file
    (kind,) = root.findall("m:mime-type", space)
    assert kind.get("type") == CABLE_TYPE
    match = kind.find("m:magic/m:match", space)
    assert match is not None
    sample = (ROOT / "resources" / "samples" / "kestrava-417.txt").read_bytes()
    first, _, last = str(match.get("offset")).partition(":")
    at = sample.index(str(match.get("value")).encode())
    assert int(first) <= at <= int(last)


def test_appstream_names_what_there_is() -> None:
    (path,) = LINUX.glob("*.metainfo.xml")
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    assert f"{root.findtext('id')}.metainfo.xml" == path.name
    assert (LINUX / str(root.findtext("launchable"))).is_file()
    assert root.findtext("provides/mediatype") == CABLE_TYPE
    releases = [release.get("version") for release in root.iter("release")]
    assert releases[0] == cable_reader.__version__


@pytest.mark.skipif(os.name == "nt", reason="a shell script for Linux")
def test_everything_is_put_where_desktops_look(tmp_path: Path) -> None:
    places = {**os.environ, "PREFIX": "/usr", "DESTDIR": str(tmp_path)}
    subprocess.run([str(LINUX / "install")], check=True, env=places)
    found = {
        path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*") if path.is_file()
    }
    assert found == {
        "usr/share/applications/cable-reader.desktop",
        "usr/share/mime/packages/cable-reader-mime.xml",
        "usr/share/metainfo/io.github.cable_reader.CableReader.metainfo.xml",
        "usr/share/icons/hicolor/scalable/apps/cable-reader.svg",
    }
