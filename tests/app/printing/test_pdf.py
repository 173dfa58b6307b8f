"""Cables on paper: pages, margin notes, text that can be read back, nothing fetched."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFileDialog

import cable_reader
from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    target_for_cable,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.app.dialogs.printing import PrintDialog
from cable_reader.app.printing import pdf
from cable_reader.app.printing.parts import Parts
from cable_reader.cable.markings import Level
from cable_reader.containers.container import CableSource, Origin
from cable_reader.exports import ExportError, ExportInput, ExportJob, Options

pytestmark = pytest.mark.usefixtures("qapp")
AT = "2026-11-23T09:30:00Z"
RED = QColor(254, 0, 1)


@pytest.fixture
def opened(cable_file):
    source = next(iter(cable_reader.open_cables(cable_file)))
    return source, source.parse()


def job_of(opened, *annotations, options=None, marks=None):
    source, cable = opened
    marks = marks or AnnotationSet()
    for one in annotations:
        marks = marks.with_annotation(one)
    item = ExportInput(source, cable, marks, cable.findings)
    return ExportJob([item], AT, options or Options())


def read_back(data):
    """Give the text of each page as a reader program finds it."""
    pypdf = pytest.importorskip(
        "pypdf", reason="pypdf is not installed: nothing to read PDFs with"
    )
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def folded(pages):
    return " ".join(" ".join(pages).split())


def on(cable, words):
    start = cable.text.index(words)
    return target_for_span(cable, start, start + len(words))


def test_every_page_says_what_it_is_and_how_many_there_are(opened):
    pages = read_back(pdf.write(job_of(opened)))
    assert len(pages) >= 2
    for number, text in enumerate(pages, 1):
        flat = " ".join(text.split())
        assert f"Page {number} of {len(pages)}" in flat
        assert "09KESTRAVA417" in flat
        assert "historical marking" in flat
    first = " ".join(pages[0].split())
    for words in ("Header", "Routing", "AMEMBASSY VAL MERIDEN", "COAST GUARD LIAISON SERRANTES"):
        assert words in first


def test_the_words_of_every_paragraph_come_back(opened):
    _, cable = opened
    text = "".join(folded(read_back(pdf.write(job_of(opened)))).split())
    for paragraph in cable.paragraphs:
        words = paragraph.text.split()
        assert "".join(words[:5]) in text
        assert "".join(words[-2:]) in text


def test_notes_stand_numbered_in_the_margin(opened):
    _, cable = opened
    notes = (
        Annotation.new(on(cable, "Anselm Dro"), note="Ask him again", author="R. Reader"),
        Annotation.new(target_for_paragraph(cable, cable.paragraphs[1]), note="Compare April"),
        Annotation.new(target_for_cable(), note="On the whole"),
    )
    text = folded(read_back(pdf.write(job_of(opened, *notes))))
    for words in (
        "[1]",
        "[2]",
        "[3]",
        "Ask him again",
        "Compare April",
        "On the whole",
        "R. Reader",
    ):
        assert words in text


def test_a_note_too_long_for_the_margin_is_whole_at_the_end(opened):
    _, cable = opened
    long = " ".join(f"word{number}" for number in range(1500))
    text = folded(
        read_back(pdf.write(job_of(opened, Annotation.new(on(cable, "Anselm Dro"), note=long))))
    )
    assert "Notes that did not fit into the margin" in text
    assert "At the end: [1]" in text
    assert all(f"word{number}" in text for number in range(0, 1500, 97))


def test_more_notes_than_the_margin_holds_are_all_printed(opened):
    _, cable = opened
    target = on(cable, "Anselm Dro")
    notes = [Annotation.new(target, note=f"Remark number {n} of many") for n in range(120)]
    text = folded(read_back(pdf.write(job_of(opened, *notes))))
    assert all(f"Remark number {n} of many" in text for n in range(120))


@pytest.mark.parametrize("words", ["Füße, Łódź, Ωμέγα", "Журнал событий", "naïve “quotes” €"])
def test_text_beyond_latin_1_comes_back(opened, words):
    _, cable = opened
    text = folded(
        read_back(pdf.write(job_of(opened, Annotation.new(on(cable, "Anselm Dro"), note=words))))
    )
    assert words in text


@pytest.mark.parametrize("character", ["\U0001f600", "\U00020000", "\u202e", "\x00", "\u4e2d"])
def test_what_no_page_can_carry_is_spelled_out(opened, character):
    _, cable = opened
    note = Annotation.new(on(cable, "Anselm Dro"), note=f"before{character}after")
    text = folded(read_back(pdf.write(job_of(opened, note))))
    assert "before" in text
    assert character in text or f"[U+{ord(character):04X}]" in text


def test_left_out_paragraphs_are_counted_and_not_printed(opened):
    job = job_of(opened, options=Options(levels=frozenset({Level.UNCLASSIFIED})))
    text = folded(read_back(pdf.write(job)))
    assert "Anselm Dro" not in text
    assert "characters are left out here" in text
    assert "Left out" in text
    assert "cleared this message" in text


def test_without_the_text_only_places_and_notes_are_printed(opened):
    _, cable = opened
    note = Annotation.new(on(cable, "Anselm Dro"), note="Ask him again")
    text = folded(read_back(pdf.write(job_of(opened, note, options=Options(source_text=False)))))
    assert "Ask him again" in text
    assert "Anselm" not in text
    assert "SECSTATE" not in text


def test_one_cable_a_file(opened):
    job = job_of(opened)
    with pytest.raises(ExportError):
        pdf.write(ExportJob([*job.items, *job.items], AT))


def pictures(job, **how):
    pages = pdf.laid_out(job, **how)
    return [pdf.picture_of(pages, number, 900) for number in range(len(pages))]


def count(image, colour):
    return sum(
        image.pixelColor(x, y) == colour
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )


def test_pictures_named_in_text_or_notes_are_not_fetched(opened, tmp_path):
    _, cable = opened
    path = tmp_path / "red.png"
    red = QImage(200, 200, QImage.Format.Format_RGB32)
    red.fill(RED)
    assert red.save(str(path))
    hostile = f'<img src="file:{path}" width="200" height="200"><b>bold</b>'
    job = job_of(opened, Annotation.new(on(cable, "Anselm Dro"), note=hostile))
    assert all(count(page, RED) == 0 for page in pictures(job))
    data = pdf.write(job)
    assert b"/Subtype /Image" not in data
    assert "<b>bold</b>" in folded(read_back(data))


def test_marks_can_be_told_apart_in_grey(opened):
    """Every paragraph's mark is printed in letters, so that no colour is needed."""
    pages = pdf.laid_out(job_of(opened))
    marks = [
        line.gutter.mark
        for page in pages.pages
        for line, _ in page.lines
        if line.gutter and line.gutter.begins
    ]
    assert marks == ["C", "SBU", "C", "C", "S//NF", "U", "SBU", "[S]", "C", "C", "U"]


def test_nothing_is_drawn_outside_the_sheet_or_over_another_line(opened):
    _, cable = opened
    notes = [
        Annotation.new(on(cable, word), note="Some words " * 9) for word in ("Sorveia", "herring")
    ]
    pages = pdf.laid_out(job_of(opened, *notes))
    for page in pages.pages:
        for column in (page.lines, page.notes):
            bottom = 0.0
            for line, y in column:
                assert y >= bottom - 0.01
                bottom = y + line.height
            assert bottom <= pages.paper.bottom + 0.01


def test_a_heading_never_stands_alone_at_the_foot(opened):
    for width in ("a4", "letter"):
        for page in pdf.laid_out(job_of(opened), width).pages:
            assert not page.lines[-1].line.with_next


def test_parts_can_be_left_out(opened):
    job = job_of(opened)
    bare = pdf.laid_out(job, parts=Parts(header=False, notes=False, findings=False))
    whole = pdf.laid_out(job)
    assert sum(len(page.lines) for page in bare.pages) < sum(
        len(page.lines) for page in whole.pages
    )


def test_a_cable_without_anything_is_still_a_page():
    cable = cable_reader.parse("")
    source = CableSource("", Origin(None, "0" * 64, "plain-text"))
    item = ExportInput(source, cable, AnnotationSet())
    assert len(pdf.laid_out(ExportJob([item], AT))) == 1


def test_a_part_of_the_print_that_has_nothing_has_no_heading():
    cable = cable_reader.parse("nothing of a cable")
    source = CableSource(cable.text, Origin(None, "0" * 64, "plain-text"))
    text = folded(
        read_back(pdf.write(ExportJob([ExportInput(source, cable, AnnotationSet())], AT)))
    )
    assert "nothing of a cable" in text
    assert "Header" not in text
    assert "Routing" not in text
    empty = ExportInput(CableSource("", source.origin), cable_reader.parse(""), AnnotationSet())
    assert "Text" not in folded(read_back(pdf.write(ExportJob([empty], AT))))


def test_the_dialog_shows_pages_and_writes_the_file(window, qtbot, tmp_path):
    dialog = PrintDialog(window.workspace.current, window, to_file=True)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.picture.image().isNull()
    assert dialog.which.text() == f"Page 1 of {len(dialog.pages)}"
    dialog.turn(1)
    assert dialog.which.text().startswith("Page 2")
    before = len(dialog.pages.sheet.lines)
    dialog.header.setChecked(False)
    assert len(dialog.pages.sheet.lines) < before
    dialog.save_to(str(tmp_path / "out.pdf"))
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("size", [(624, 304), (900, 700)])
def test_page_and_buttons_stay_in_view_in_a_small_dialog(window, qtbot, size):
    dialog = PrintDialog(window.workspace.current, window)
    qtbot.addWidget(dialog)
    dialog.resize(*size)
    dialog.show()
    for part in (dialog.picture, dialog.back, dialog.forward, dialog.print_button):
        assert part.visibleRegion().boundingRect() == part.rect()
    page = dialog.picture.image().deviceIndependentSize()
    room = dialog.picture.size()
    assert page.width() <= room.width() + 1
    assert page.height() <= room.height() + 1
    assert page.width() >= room.width() - 1 or page.height() >= room.height() - 1


def test_the_file_is_proposed_beside_the_cable(window, qtbot, cable_file, monkeypatch):
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *given: asked.append(given[2]) or ("", "")
    )
    dialog = PrintDialog(window.workspace.current, window, to_file=True)
    qtbot.addWidget(dialog)
    dialog.save_button.click()
    assert asked == [str(cable_file.with_name("09KESTRAVA417.pdf"))]


def test_a_folder_that_is_not_there_is_said_in_the_window(window, qtbot, tmp_path):
    dialog = PrintDialog(window.workspace.current, window, to_file=True)
    qtbot.addWidget(dialog)
    dialog.save_to(str(tmp_path / "gone" / "out.pdf"))
    assert "gone" in window.message_bar.words.text()


ROOT = Path(cable_reader.__file__).parents[1]


def run_export(tmp_path, *arguments, **environment):
    names = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    clean = {key: value for key, value in os.environ.items() if key not in names}
    ours = {"PYTHONPATH": str(ROOT), "CABLE_READER_HOME": str(tmp_path / "home")}
    return subprocess.run(
        [sys.executable, "-m", "cable_reader", "export", *arguments],
        cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False,
        env={**clean, **ours, **environment},
    )  # fmt: skip


def test_the_command_line_writes_pdf_without_a_display(cable_file, tmp_path):
    done = run_export(tmp_path, str(cable_file), "--to", "pdf", "--output", "out.pdf")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


def test_the_command_line_says_it_when_qt_cannot_start(cable_file, tmp_path):
    broken = tmp_path / "broken" / "PySide6"
    broken.mkdir(parents=True)
    (broken / "__init__.py").write_text("raise ImportError('libEGL.so.1: cannot open')\n")
    path = os.pathsep.join((str(broken.parent), str(ROOT)))
    done = run_export(
        tmp_path, str(cable_file), "--to", "pdf", "--output", "out.pdf", PYTHONPATH=path
    )
    assert done.returncode == 69
    assert "libEGL.so.1" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize("count", [1, 12, 60])
def test_no_note_of_the_margin_stands_on_what_goes_over_the_whole_width(opened, count):
    _, cable = opened
    last = cable.paragraphs[-1]
    notes = [
        Annotation.new(target_for_paragraph(cable, last), note=f"{number} " + "word " * 40)
        for number in range(count)
    ]
    pages = pdf.laid_out(job_of(opened, *notes))
    wide = 0
    for page in pages.pages:
        for line, y in page.lines:
            for note, top in page.notes if line.wide else ():
                assert y >= top + note.height or y + line.height <= top
            wide += line.wide
    assert wide > 5


def test_a_word_without_end_is_set_in_time_that_grows_as_it_does(times_longer):
    def job(count):
        text = f"UNCLAS TORSUND 000007\n\n1. (U) {'x' * count}\n\nWEYLAND\n"
        origin = Origin("a.txt", "0" * 64, "plain-text", size=len(text))
        source = CableSource(text, origin, data=text.encode())
        return job_of((source, source.parse()))

    small, large = job(80_000), job(320_000)
    taken = times_longer(lambda: pdf.laid_out(small), lambda: pdf.laid_out(large), 9)
    assert taken < 9  # it was 16 times


def test_a_print_says_where_it_is_from_and_what_is_left_out(opened):
    source, _ = opened
    text = folded(read_back(pdf.write(job_of(opened))))
    for words in (
        source.origin.name.rpartition("/")[2],
        source.origin.sha256,
        f"{source.origin.size} bytes",
        "Message reference 09KESTRAVA417",
        AT,
        "Left out nothing",
    ):
        assert words in text
    part = pdf.write(job_of(opened, options=Options(levels=frozenset({Level.SECRET}))))
    assert "paragraphs: " in folded(read_back(part)).rpartition("Left out")[2]
