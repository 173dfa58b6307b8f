"""Captions under the banner, in mid-text, and words that are none."""

import pytest


@pytest.mark.parametrize(
    ("zone", "captions"),
    [
        ("SIPDIS", ["SIPDIS"]),
        ("sipdis", ["SIPDIS"]),
        ("S I P D I S", ["SIPDIS"]),
        ("NOFORN\nSIPDIS", ["NOFORN", "SIPDIS"]),
        ("NOFORN, SIPDIS", ["NOFORN", "SIPDIS"]),
        ("NOFORN/SIPDIS", ["NOFORN", "SIPDIS"]),
        ("NOFORN SIPDIS", ["NOFORN", "SIPDIS"]),
        ("SIPDIS\n\nSIPDIS", ["SIPDIS"]),
        ("STADIS EXDIS", ["STADIS", "EXDIS"]),
        ("ROGER CHANNEL", ["ROGER CHANNEL"]),
        ("C O R R E C T E D  C O P Y (PARA 3 TABLE)", ["CORRECTED COPY"]),
        ("CORRECTED COPY", ["CORRECTED COPY"]),
        ("- - C O R R E C T E D  C O P Y - - PARA 2 ADDED", ["CORRECTED COPY"]),
        ("***CORRECTED COPY***", ["CORRECTED COPY"]),
        ("(C O R R E C T E D COPY)", ["CORRECTED COPY"]),
        ("CORRECTED COPY (SUBJECT READS\nAS DRAFTED)\nSIPDIS", ["CORRECTED COPY", "SIPDIS"]),
        ("DS CHANNEL", ["DS CHANNEL"]),
        ("FOR OFFICIAL USE ONLY", ["FOUO"]),
        ("VISAS VIPERS", ["VISAS VIPER"]),
    ],
)
def test_lines(read, zone, captions):
    shape = read(zone=zone)
    assert (shape["captions"], shape["passing"]) == (captions, [])


def test_an_unknown_lone_word_is_kept_and_told(read, codes):
    shape = read(zone="SIPDIS\n\nFERRYDIS")
    assert shape["captions"] == ["SIPDIS"]
    assert "CAPTION_UNKNOWN" in codes(shape)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("1. (C) The ice came early\nSIPDIS\nand stayed.", "The ice came early and stayed."),
        ("1. (C) The ice came early\n\nSIPDIS\n\nand stayed.", "The ice came early and stayed."),
        (
            "1. (C) The ice came early.\nSIPDIS They count it.",
            "The ice came early. They count it.",
        ),
    ],
)
def test_stray_captions_are_no_text(read, codes, body, text):
    shape = read(body=body)
    assert [one["text"] for one in shape["paragraphs"]] == [text]
    assert "STRAY_CAPTION" in codes(shape)


@pytest.mark.parametrize("word", ["Sensitive matters came first.", "Only the ice is left."])
def test_ordinary_words_stay_text(read, word):
    assert read(body=f"1. (C) FICTIONAL.\n{word}")["paragraphs"][0]["text"] == f"FICTIONAL. {word}"
