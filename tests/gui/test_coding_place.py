"""The place where comments are coded: keys, two blind readers, comparison, codebook, export."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import Qt

from anatomyapp.errors import StoreError
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.instructor.coding.codebook_dialog import CodebookDialog
from anatomyapp.gui.instructor.coding.place import CodingPlace
from anatomyapp.session.comments import Written
from anatomyapp.session.store import open_store
from anatomyapp.study.codebook import Code, Codebook, codebook_of, codebook_text
from anatomyapp.study.coding import NOTHING
from tests.lived_study import NOON, STUDY, Sitting, opened

BOOK = Codebook(
    "Hour", codes=(Code("depth", "Seeing depth", "Depth."), Code("tracking", "Tracking", "Lost."))
)
WORDS = ("Depth 😀 was clear. It shook.", "It shook a lot.", "Nothing to add.")


@pytest.fixture
def store(tmp_path):
    made = opened(open_store(tmp_path / "record.sqlite"))
    yield made
    made.close()


@pytest.fixture
def commented(store):
    for number, words in enumerate(WORDS):
        sitting = Sitting(store, f"Learner {number}")
        sitting.decide()
        written = Written("comments", "helped", "en", words, number != 1)
        store.comments.add(
            sitting.enrolment.id, sitting.recorder.session, written, sitting.clock.now()
        )
    store.comments.keep_codebook(STUDY, codebook_text(BOOK), NOON)
    return store


@pytest.fixture
def enter(qtbot, look, kept, tmp_path):
    def enter_place(store):
        place = CodingPlace(store, lambda _parent, name: tmp_path / name)
        kept.append(place)
        qtbot.addWidget(place)
        place.resize(1280, 748)
        with qtbot.waitExposed(place):
            place.show()
        place.entered()
        settle(qtbot, place)
        return place

    return enter_place


def settle(qtbot, place):
    qtbot.waitUntil(lambda: not (place.loading or place.writer.busy or place.agreeing.busy))


def press(qtbot, place, *keys):
    for key in keys:
        qtbot.keyClick(place.sheet.text.text, key)
    settle(qtbot, place)


def laid(store):
    return sorted((c.coder, c.code, c.start, c.end) for c in store.comments.codings(STUDY))


def test_digits_lay_codes_on_the_words_that_are_chosen(qtbot, enter, commented):
    place = enter(commented)
    place.sheet.text.choose(0, 7)  # up to and with a letter of two units
    press(qtbot, place, Qt.Key.Key_1)
    assert laid(commented) == [("A", "depth", 0, 7)]
    assert "1 Seeing depth" in place.sheet.text.beside.accessibleName()
    assert place.sheet.text.text.textCursor().hasSelection()
    assert place.table.chosen.codes == 1


def test_without_words_a_code_lies_on_the_whole_comment(qtbot, enter, commented):
    place = enter(commented)
    press(qtbot, place, Qt.Key.Key_2, Qt.Key.Key_9)
    assert laid(commented) == [("A", "tracking", 0, len(WORDS[0]))]
    press(qtbot, place, Qt.Key.Key_0)
    assert [code for _, code, _, _ in laid(commented)] == [NOTHING]


def test_codes_are_taken_off_undone_and_done_again_also_in_the_record(qtbot, enter, commented):
    place = enter(commented)
    press(qtbot, place, Qt.Key.Key_1, Qt.Key.Key_Backspace)
    assert laid(commented) == []
    place.undo()
    settle(qtbot, place)
    assert laid(commented) == [("A", "depth", 0, len(WORDS[0]))]
    place.undo()
    place.redo()
    settle(qtbot, place)
    assert len(laid(commented)) == 1


def test_n_goes_through_what_is_not_read_yet(qtbot, enter, commented):
    place = enter(commented)
    for number in range(3):
        assert place.comment.person == f"P00{number + 1}"
        press(qtbot, place, Qt.Key.Key_0, Qt.Key.Key_N)
    assert place.head.left.text() == "all read"


def test_readers_are_blind_to_each_other_until_both_are_done(qtbot, enter, commented):
    place = enter(commented)
    for _ in WORDS:
        press(qtbot, place, Qt.Key.Key_1, Qt.Key.Key_N)
    place.head.reader.setCurrentIndex(1)
    place.head.reader.activated.emit(1)
    assert {row.codes for row in place.table.shown} == {None}
    assert place.sheet.text.beside.accessibleName() == ""
    assert not place.head.compare.isEnabled()
    for key in (Qt.Key.Key_1, Qt.Key.Key_0, Qt.Key.Key_1):
        press(qtbot, place, key, Qt.Key.Key_N)
    assert place.head.compare.isEnabled()
    place.head.compare.click()
    shown = [text.beside.accessibleName() for text in place.comparing.texts]
    assert all(shown)
    assert place.comparing.table.text_at(0, "Code") == "All codes together"
    assert place.comparing.table.text_at(1, "A") == "3"
    assert place.comparing.table.text_at(1, "B") == "2"
    place.lay("tracking")  # nothing is laid while both are seen
    assert len(laid(commented)) == 6


def test_agreement_follows_every_code(qtbot, enter, commented):
    place = enter(commented)
    values = place.sheet.panel.agreement.values
    assert [value.text() for value in values] == ["–"] * 3
    assert "too few" in values[0].toolTip()
    for reader, keys in ((0, "10"), (1, "10")):
        place.head.reader.setCurrentIndex(reader)
        place.head.reader.activated.emit(reader)
        place.table.choose(0)
        for key in keys:
            press(qtbot, place, Qt.Key(ord(key)), Qt.Key.Key_N)
    assert values[0].text() == "1.00"
    assert "n = 2" in values[0].toolTip()


def test_codes_go_to_a_file(qtbot, enter, commented, tmp_path):
    place = enter(commented)
    for _ in WORDS:
        press(qtbot, place, Qt.Key.Key_1, Qt.Key.Key_N)
    place.head.export.click()
    with (tmp_path / "codings.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["words"] for row in rows] == [WORDS[0], "", WORDS[2]]


def test_a_code_that_the_record_does_not_take_is_said_and_read_again(
    qtbot, enter, commented, monkeypatch
):
    place = enter(commented)

    def refuse(_laid):
        raise StoreError("The record is full; make room.")

    monkeypatch.setattr(commented.comments, "code", refuse)
    press(qtbot, place, Qt.Key.Key_1)
    settle(qtbot, place)
    assert place.desk.codings == ()
    (said,) = place.window().findChildren(Dialog)
    assert "not in the record" in said.accessibleName()
    said.close_dialog()


def test_the_codebook_is_edited_and_kept(qtbot, enter, commented):
    place = enter(commented)
    place.edit_book()
    dialog = place.dialog
    dialog.tools[2].click()
    dialog.name.setText("Strain")
    dialog.name.textEdited.emit("Strain")
    dialog.keep()
    assert dialog.isVisible()  # a code without a definition is none
    dialog.definition.setPlainText("Arms or eyes felt it.")
    dialog.examples.setPlainText("my arm\n\nmy eyes")
    dialog.tools[0].click()
    dialog.keep()
    settle(qtbot, place)
    kept = codebook_of(commented.comments.codebook(STUDY).encode(), STUDY)
    assert [code.name for code in kept.codes] == ["Seeing depth", "Strain", "Tracking"]
    assert kept.codes[1].examples == ("my arm", "my eyes")
    assert list(place.sheet.panel.rows) == ["depth", kept.codes[1].id, "tracking", NOTHING]


def test_a_codebook_goes_to_a_file_and_comes_back(qtbot, look, kept, window, tmp_path):
    path = tmp_path / "book.yaml"
    dialog = CodebookDialog(window, BOOK)
    dialog.open_dialog()
    dialog.write_file(path)
    dialog.select.setCurrentIndex(0)
    dialog.remove()
    assert len(dialog.book.codes) == 1
    dialog.read_file(path)
    assert dialog.book == BOOK
    path.write_text("codes: [", encoding="utf-8")
    dialog.read_file(path)
    assert dialog.book == BOOK
    dialog.read_file(tmp_path / "nowhere.yaml")
    assert dialog.book == BOOK
    dialog.close_dialog()


def test_without_comments_the_place_says_what_to_do(enter, store):
    place = enter(store)
    assert place.comment is None
    assert place._pages.currentWidget() is place._empty
