"""Words of offices, to be told from names of people."""

import pytest

from cable_reader.cable.parts.titles import is_title_word


@pytest.mark.parametrize(
    "word", ["Ambassador", "DCM", "A/DCM", "POL/ECON", "Counselor,", "AMBASSAOR", "charg\u00e9"]
)
def test_titles(word):
    assert is_title_word(word)


@pytest.mark.parametrize("word", ["Linden", "TARN", "Orla", "O'Hara", "F.", "Moss-Hale"])
def test_names(word):
    assert not is_title_word(word)
