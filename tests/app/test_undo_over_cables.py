"""Each cable has its own undo stack, which waits while another cable is shown."""

from __future__ import annotations


def test_the_stack_survives_switching_cables(open_window, cable_file, tmp_path, press):
    window = open_window(cable_file)
    press(window, "1")
    window.close()
    window = open_window(cable_file)
    window.load_marks()
    first = window.workspace.current
    path = first.keeping.session.path
    start = path.read_bytes()
    press(window, "j", "2", "h", "i")
    window.saver.save_now()
    end = path.read_bytes()
    other = tmp_path / "other.txt"
    other.write_text("SUBJECT: FICTIONAL\n\n1. (C) One.\n\n2. (U) Two.\n", encoding="utf-8")
    window.files.open_paths([str(other)])
    press(window, "3", "Ctrl+Z")  # of the other cable alone
    assert first.undo_stack.index() == 3
    window.saver.save_now()
    assert path.read_bytes() == end
    press(window, "Ctrl+PgUp")
    assert window.workspace.current is first
    press(window, "u", "u", "u", "u")
    window.saver.save_now()
    assert path.read_bytes() == start
    press(window, "Ctrl+Shift+Z", "Ctrl+Shift+Z", "Ctrl+Shift+Z")
    window.saver.save_now()
    assert path.read_bytes() == end
