"""Pages of the Cablegate release."""

from __future__ import annotations

import pytest

TABLE = (
    "<table class='cable'><tr><th>Reference ID</th><th>Origin</th></tr>"
    "<tr><td><a href='/x'>04TIDEFALL77</a></td><td>Embassy Tidefall</td></tr></table>"
)


def page(*blocks, table=TABLE):
    inner = "".join(f"<code><pre>{block}</pre></code>\n" for block in blocks)
    return f"<html><body><h3>Viewing cable X</h3>{table}{inner}</body></html>"


def test_header_empty_line_body(cables, opened, leads_back):
    data = (cables / "page-2004.html").read_bytes()
    (source,) = opened(data, "page.html")
    assert source.origin.container == "cablegate-html"
    assert source.text == (
        "P 021120Z MAR 04\nFM AMEMBASSY TIDEFALL\nTO SECSTATE WASHDC PRIORITY 0733\n"
        "\n"
        "C O N F I D E N T I A L TIDEFALL 000077 \n \nNOFORN \n \nE.O. 12958: DECL: 03/02/2014 \n"
        "TAGS: EWWT, XT \nSUBJECT: FICTIONAL: TIDEFALL & THE BUOY \n \n"
        "Classified By: DCM Ines T. Cobb, Reasons 1.4 (b,d) \n \n"
        "¶1. (C) The buoy drifted <north> — twice. \n\n¶2. (U) It is back & lit! \nCOBB \n"
    )
    assert source.hints == {
        "Title": "04TIDEFALL77, FICTIONAL: TIDEFALL & THE BUOY",
        "mrn": "04TIDEFALL77",
        "subject": "FICTIONAL: TIDEFALL & THE BUOY",
        "Reference ID": "04TIDEFALL77",
        "Created": "2004-03-02 11:20",
        "Released": "2030-01-01 00:00",
        "Classification": "CONFIDENTIAL//NOFORN",
        "Origin": "Embassy Tidefall",
    }
    leads_back(source, data)


def test_a_place_in_the_text_leads_to_its_bytes(cables, opened):
    data = (cables / "page-2004.html").read_bytes()
    (source,) = opened(data, "page.html")

    def bytes_of(words):
        at = source.text.index(words)
        start, end = source.file_span(at, at + len(words))
        return data[start:end]

    assert bytes_of("PRIORITY") == b"PRIORITY"
    assert bytes_of("drifted <north>") == b"drifted &lt;north&gt;"
    assert bytes_of("— twice") == "— twice".encode()
    assert bytes_of("EWWT, XT") == b"EWWT</a>, <a href='/tag/XT_0.html'>XT"
    assert source.file_span(len(source.text), len(source.text))[0] <= len(data)


def test_one_block_has_no_header(opened):
    (source,) = opened(page("SECRET TIDEFALL 77&#x000A;"))
    assert source.text == "SECRET TIDEFALL 77\n"


@pytest.mark.parametrize("header", ["null", " null\n"])
def test_the_word_null_is_no_header(opened, header):
    (source,) = opened(page(header, "SECRET TIDEFALL 77"))
    assert source.text == "SECRET TIDEFALL 77"


def test_an_extract_sentence_is_kept_as_the_header(opened):
    sentence = "Only a part of this cable is known."
    (source,) = opened(page(sentence, "SECRET TIDEFALL 77"))
    assert source.text == f"{sentence}\n\nSECRET TIDEFALL 77"


@pytest.mark.parametrize("end", ["", "\n", "\n\n", "&#x000A;", "&#13;&#10;"])
def test_exactly_one_empty_line_between_header_and_body(opened, end):
    (source,) = opened(page(f"FM X{end}", "SECRET"))
    assert source.text.splitlines() == ["FM X", "", "SECRET"]


def test_no_text_is_lost_at_any_depth(opened, leads_back):
    deep = "<b>" * 20_000 + "kept" + "</b>" * 20_000
    (source,) = opened(page(deep, f"<i>{deep}"))
    assert source.text == "kept\n\nkept"
    leads_back(source, source.data)


def test_scripts_and_frames_in_a_block_are_text_and_nothing_else(opened):
    (source,) = opened(
        page("x", "a<script>b<c</script><iframe src='file:///x'>d</iframe><img src='y'>e")
    )
    assert source.text == "x\n\nab<cde"


def test_a_page_without_blocks_gives_all_of_its_text(opened, leads_back):
    (source,) = opened("<html><body><div>one<p>two<br>three</div><td>four</td>", "x.html")
    assert source.text.split() == ["one", "two", "three", "four"]
    leads_back(source, source.data)


def test_blocks_of_code_alone(opened, leads_back):
    (source,) = opened(
        "<html><h3>x</h3><code>FM X<br></code><p>or</p><code>SECRET Y 7<br>1. Text</code>"
    )
    assert source.text == "FM X\n\nSECRET Y 7\n1. Text"
    leads_back(source, source.data)


def test_words_in_code_are_no_blocks(opened):
    (source,) = opened("<html><p>One word stands in <code>code</code> here.</p>", "x.html")
    assert source.text.split() == ["One", "word", "stands", "in", "code", "here."]


def test_scripts_of_a_page_without_blocks_are_no_text(opened, leads_back):
    (source,) = opened("<html><script>if(a<b){}</script><p>one</p><style>p{}</style>two", "x.html")
    assert source.text.split() == ["one", "two"]
    leads_back(source, source.data)


def test_a_block_that_is_not_closed_is_kept(opened):
    (source,) = opened("<html><pre>FM X\n</pre><pre>SECRET TIDEFALL 77\n1. Text")
    assert source.text == "FM X\n\nSECRET TIDEFALL 77\n1. Text"


def test_two_pages_in_one_file_are_two_cables(opened, leads_back):
    sources = opened(page("FM A", "SECRET A 1") + page("FM B", "SECRET B 2"))
    assert [source.text for source in sources] == ["FM A\n\nSECRET A 1", "FM B\n\nSECRET B 2"]
    assert [source.origin.locator for source in sources] == ["cable 1", "cable 2"]
    for source in sources:
        leads_back(source, source.data)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings(opened, leads_back, encoding):
    data = page("FM X", "SECRET \u2013 café").encode(encoding)
    (source,) = opened(data, "x.html")
    assert source.text == "FM X\n\nSECRET \u2013 café"
    leads_back(source, data)
