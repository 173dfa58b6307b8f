"""Every known attack by XML meets a plain refusal, and nothing outside the bytes is ever read."""

from __future__ import annotations

import ast
import gzip
import os
import tracemalloc
from pathlib import Path

import pytest
from lxml import etree

import cable_reader
from cable_reader.annotate.xml_loader import SIZE_LIMIT, XmlError, load_xml
from cable_reader.wording import ERRORS, error_sentence

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(9))
QUADRATIC = f'<!ENTITY q "{"x" * 50_000}">'


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text("THE SECRET", encoding="utf-8")
    return path


def with_type(subset: str, content: str) -> bytes:
    return f"<!DOCTYPE r [{subset}]><r>{content}</r>".encode()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(with_type('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"), id="file"),
        pytest.param(with_type('<!ENTITY x SYSTEM "secret.txt">', "&x;"), id="relative file"),
        pytest.param(with_type('<!ENTITY x SYSTEM "http://127.0.0.1:1/x">', "&x;"), id="http"),
        pytest.param(
            with_type('<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;', ""), id="parameter entity"
        ),
        pytest.param(b'<!DOCTYPE r SYSTEM "file:///etc/passwd"><r/>', id="external type"),
        pytest.param(with_type(LAUGHS, "&l8;"), id="billion laughs"),
        pytest.param(with_type(LAUGHS, '<a b="&l8;"/>'), id="billion laughs in an attribute"),
        pytest.param(with_type(QUADRATIC, "&q;" * 1000), id="quadratic"),
        pytest.param(with_type("<!ATTLIST r injected CDATA 'yes'>", ""), id="attribute default"),
        pytest.param(b"<!DOCTYPE html><r/>", id="harmless type"),
        pytest.param(
            b"<!--" + b"x" * 9000 + b"-->" + with_type("<!ENTITY e 'x'>", "&e;"), id="late type"
        ),
        pytest.param(
            "<!DOCTYPE r [<!ENTITY e 'x'>]><r>&e;</r>".encode("utf-16"), id="type in UTF-16"
        ),
    ],
)
def test_a_document_type_is_refused(data: bytes, tmp_path: Path, secret: Path) -> None:
    assert secret.exists()
    old = os.getcwd()  # noqa: PTH109 - a relative name would be looked up here
    os.chdir(tmp_path)
    try:
        with pytest.raises(XmlError) as caught:
            load_xml(data, "x.xml")
    finally:
        os.chdir(old)
    assert caught.value.code == "xml-doctype"
    assert "SECRET" not in str(caught.value)
    assert "x.xml" in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"<r>", id="cut off"),
        pytest.param(b"<r>&x;</r>", id="unknown entity"),
        pytest.param(b"<r/><r/>", id="two roots"),
        pytest.param(b"<r>\x0c</r>", id="control character"),
        pytest.param(b"<r>&#12;</r>", id="reference to a control character"),
        pytest.param(b"<r>\xff</r>", id="not UTF-8"),
        pytest.param(b"<?xml version='1.0' encoding='no-such'?><r/>", id="unknown encoding"),
        pytest.param(b"<?xml version='1.0' encoding='utf-16'?><r/>", id="wrong encoding"),
        pytest.param(b"<a>" * 300 + b"</a>" * 300, id="nested 300 deep"),
        pytest.param(b"<a>" * 10_000 + b"</a>" * 10_000, id="nested 10000 deep"),
        pytest.param(b"<r>" + b"x" * 11_000_000 + b"</r>", id="11 MB of text"),
        pytest.param(b"<r a='" + b"x" * 11_000_000 + b"'/>", id="11 MB in an attribute"),
        pytest.param(gzip.compress(b"<r/>"), id="compressed"),
        pytest.param(b"<r a='1' a='2'/>", id="attribute twice"),
        pytest.param(b"<p:r/>", id="unknown prefix"),
    ],
)
def test_what_is_not_sound_is_refused(data: bytes) -> None:
    with pytest.raises(XmlError) as caught:
        load_xml(data, "x.xml")
    assert caught.value.code == "xml-damaged"
    assert str(caught.value).startswith("x.xml")


def test_the_place_is_said_and_the_parser_speaks_in_brackets_only() -> None:
    with pytest.raises(XmlError) as caught:
        load_xml(b"<r>\n  <a></b>\n</r>", "x.xml")
    values = caught.value.values
    assert (values["line"], values["column"]) == (2, 10)
    assert values["reason"] not in error_sentence("xml-damaged", values)
    assert str(caught.value).endswith(f"({values['reason']})")


@pytest.mark.parametrize("data", [b"", b'<?xml version="1.0" encoding="nix"?><r/>', b"\0\0"])
def test_every_fault_has_a_place(data: bytes) -> None:
    with pytest.raises(XmlError) as caught:
        load_xml(data, "x.xml")
    assert int(caught.value.values["line"]) >= 1
    assert int(caught.value.values["column"]) >= 1


def test_size_is_looked_at_first() -> None:
    with pytest.raises(XmlError) as caught:
        load_xml(b"<r/>" + b" " * SIZE_LIMIT, "x.xml")
    assert caught.value.code == "xml-too-large"
    with pytest.raises(XmlError):
        load_xml(b"<r>1234</r>", limit=8)


def test_xinclude_stays_an_element(secret: Path) -> None:
    data = (
        f'<r xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{secret.as_uri()}" '
        'parse="text"/></r>'
    )
    root = load_xml(data.encode())
    assert "".join(root.itertext()) == ""
    assert root[0].tag == "{http://www.w3.org/2001/XInclude}include"


def test_a_stylesheet_and_a_schema_location_are_not_followed(secret: Path) -> None:
    data = (
        f'<?xml-stylesheet href="{secret.as_uri()}" type="text/xsl"?><r '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xsi:noNamespaceSchemaLocation="{secret.as_uri()}">a</r>'
    )
    assert load_xml(data.encode()).text == "a"


def test_many_elements_and_attributes_are_quick_enough() -> None:
    names = " ".join(f'a{number}="x"' for number in range(20_000))
    root = load_xml(f"<r {names}>{'<e/>' * 50_000}</r>".encode())
    assert (len(root), len(root.attrib)) == (50_000, 20_000)


def test_a_refused_bomb_takes_no_memory() -> None:
    tracemalloc.start()
    try:
        with pytest.raises(XmlError):
            load_xml(with_type(LAUGHS, "&l8;" * 10))
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 10_000_000


def test_text_is_whole() -> None:
    root = load_xml("<r>a<!-- c -->b<?pi x?><![CDATA[<d>]]>\u00e9</r>".encode())
    assert "".join(root.xpath("text()")) == "ab<d>\u00e9"
    assert any(node.tag is etree.Comment for node in root)


def test_each_code_has_its_sentence() -> None:
    assert {"xml-damaged", "xml-doctype", "xml-too-large"} <= ERRORS.keys()


def test_an_identity_given_twice_is_no_error() -> None:
    root = load_xml(b"<r><a xml:id='x'/><b xml:id='x'/></r>")
    assert [child.tag for child in root] == ["a", "b"]


@pytest.mark.parametrize(
    "call",
    [
        "etree.parse(", ".xinclude(", "XSLT(", "iterparse(", "XMLSchema(", "huge_tree=True",
        "recover=True", "resolve_entities=True", "no_network=False", "minidom", "xml.sax.parse",
    ],
)  # fmt: skip
def test_no_other_way_leads_xml_into_the_program(call: str) -> None:
    """XSLT's document() and the like read and write files whatever the parser was told."""
    root = Path(cable_reader.__file__).parent
    found = [path.name for path in root.rglob("*.py") if call in _code_of(path)]
    assert found == []


def _code_of(path: Path) -> str:
    """Give a module's code without comments and docstrings."""
    return ast.unparse(_Bare().visit(ast.parse(path.read_text(encoding="utf-8"))))


class _Bare(ast.NodeTransformer):
    def visit_Expr(self, node: ast.Expr) -> ast.AST | None:
        is_text = isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        return ast.Pass() if is_text else self.generic_visit(node)
