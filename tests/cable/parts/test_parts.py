"""Every file of the folder is a part, and every part is a file."""

import pkgutil

from cable_reader.cable import parts


def test_every_file_is_listed():
    assert sorted(parts.PARTS) == sorted(
        module.name for module in pkgutil.iter_modules(parts.__path__)
    )


def test_no_part_is_listed_twice():
    assert len(set(parts.PARTS)) == len(parts.PARTS)
