"""Choosing a form, and what every form gives."""

from __future__ import annotations

import hashlib
import pkgutil
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader import containers
from cable_reader.containers import CONTAINERS, detect, open_cable, open_cables
from cable_reader.containers.container import Likelihood
from cable_reader.errors import UnreadableError

FORMS = {
    "modern-2007.txt": "plain-text",
    "nara-1976.txt": "nara-aad",
    "page-2004.html": "cablegate-html",
    "release-2001.txt": "foia-text",
    "smart-2011.txt": "smart",
    "table.csv": "cablegate-csv",
}


def test_every_file_with_a_container_is_listed():
    modules = [
        import_module(f"cable_reader.containers.{one.name}")
        for one in pkgutil.iter_modules(containers.__path__)
    ]
    declared = {module.CONTAINER.name for module in modules if hasattr(module, "CONTAINER")}
    assert declared == {container.name for container in CONTAINERS}
    assert CONTAINERS[-1].name == "plain-text"


@pytest.mark.parametrize(("name", "form"), FORMS.items())
@pytest.mark.parametrize("shown_as", [None, "renamed", "renamed.html", "renamed.csv"])
def test_the_content_decides_the_form(cables, name, form, shown_as):
    data = (cables / name).read_bytes()
    assert detect(data, shown_as or name).name == form


@pytest.mark.parametrize(("name", "form"), FORMS.items())
def test_every_form_opens_and_parses(cables, leads_back, name, form):
    data = (cables / name).read_bytes()
    sources = list(open_cables(cables / name))
    assert sources
    for source in sources:
        assert source.origin.container == form
        assert source.origin.sha256 == hashlib.sha256(data).hexdigest()
        assert source.origin.size == len(data)
        leads_back(source, data)
        cable = source.parse()
        assert cable.text == source.text
        assert cable.container == form


@pytest.mark.parametrize("name", [name for name in FORMS if name.endswith(".txt")])
def test_in_the_text_forms_the_text_is_the_file(cables, name):
    data = (cables / name).read_bytes()
    assert "".join(source.text for source in open_cables(cables / name)).encode() == data


@pytest.mark.parametrize("form", [container.name for container in CONTAINERS])
def test_open_as(cables, form):
    if form in ("cablegate-csv", "annotated-xml"):  # need rows, or an XML, see their own tests
        return
    (source, *_) = open_cables(cables / "modern-2007.txt", container=form)
    assert source.origin.container == form
    assert "FICTIONAL" in source.text


def test_an_unknown_form_names_the_known_ones(cables):
    with pytest.raises(UnreadableError, match="plain-text"):
        open_cables(cables / "modern-2007.txt", container="papyrus")


def test_one_cable_of_many(cables):
    path = cables / "release-2001.txt"
    second = list(open_cables(path))[1]
    assert open_cable(path, second.origin.locator) == second
    with pytest.raises(UnreadableError) as caught:
        open_cable(path, "cable 9")
    assert caught.value.code == "no-such-cable"


@given(head=st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_bytes_have_a_form(head):
    container = detect(head, "x.txt")
    assert container.sniff(head, "x.txt") is not Likelihood.NO


@given(text=st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_a_place_in_any_text_leads_to_its_bytes(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("any") / "x.txt"
    path.write_bytes(("UNCLAS TOKYO 1\n" + text).encode())
    (source,) = open_cables(path)
    for start in range(len(source.text)):
        low, high = source.file_span(start, start + 1)
        assert source.data[low:high].decode() == source.text[start]


def test_the_shared_samples(shared):
    expected = {"04": "nara-aad", "06": "cablegate-html", "07": "cablegate-csv", "09": "smart"}
    names = sorted((shared / "samples").glob("[01]*.[thc][xts][tmv]*"))
    assert len(names) >= 9
    for path in names:
        (source,) = open_cables(path)
        assert source.origin.container == expected.get(path.name[:2], "plain-text"), path.name
        assert source.origin.locator == ("row 1" if path.suffix == ".csv" else None)


def test_the_shared_cable_is_its_file(shared):
    (path,) = (shared / "seed").iterdir()
    (source,) = open_cables(path)
    assert source.text.encode() == path.read_bytes()
    assert source.pieces == ((0, len(source.text), 0, path.stat().st_size),)
