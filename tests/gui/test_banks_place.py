"""The bank editor in the real window, with real files."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from anatomyapp.gui.authoring.bank_dialog import BankDialog, OutsideDialog, PublishDialog
from anatomyapp.gui.authoring.beliefs_dialog import BeliefsDialog
from anatomyapp.gui.authoring.exchange_dialogs import ExportDialog, ReportDialog
from anatomyapp.gui.authoring.generate_dialog import GenerateDialog
from anatomyapp.gui.authoring.place import BanksPlace
from anatomyapp.gui.components import Chip
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.furnishing import Furnishing
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.place import Audience
from anatomyapp.quiz.authoring.keeping import kept_draft
from anatomyapp.quiz.authoring.opening import new_bank
from anatomyapp.quiz.bank import read_bank
from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.response import Means
from tests.tiny_bank import BANK

CTRL = Qt.KeyboardModifier.ControlModifier
NAME = QAccessible.Text.Name
LEFT = Qt.MouseButton.LeftButton


def settle():
    """Let jobs and what they say come to their end."""
    wait_for_jobs()
    QApplication.processEvents()


def open_dialog(window, kind):
    return next(d for d in window.findChildren(Dialog) if isinstance(d, kind) and d.isVisible())


@pytest.fixture
def shipped(tmp_path):
    folder = tmp_path / "shipped"
    folder.mkdir()
    (folder / "tiny.yaml").write_text(BANK, encoding="utf-8")
    return folder


@pytest.fixture
def place(qtbot, running, shipped, drawer):
    """The place with its shelf, in a window that has the place to explore beside it."""
    made = BanksPlace(running.atlas, drawer, shipped, running.options.folder)
    made.toasted.connect(running.window.say)
    running.window.add_place(made, Audience.INSTRUCTOR)
    enter(qtbot, running.window, made)
    return made


def enter(qtbot, window, place):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.enter(place)
    settle()


def copied(place):
    """Copy the shipped bank, and return the desk once it was checked."""
    place.shelf.copy_wanted.emit(next(bank for bank in place._banks if not bank.own))
    looked(place.desk)
    return place.desk


@pytest.fixture
def desk(place):
    """The desk with a copy of the shipped bank, checked."""
    return copied(place)


def looked(desk):
    """Let the check look at the draft now."""
    desk._start_look()
    settle()


def publish(place, desk):
    place.press.ask()
    open_dialog(place.window(), PublishDialog).publish.click()
    settle()


def test_the_shelf_lists_shipped_banks_and_says_what_to_do_without_own_ones(place):
    assert [bank.called for bank in place._banks] == ["Tiny bank"]
    assert "No bank of yours yet" in texts(place.shelf)
    assert "Tiny bank" in texts(place.shelf)


def texts(widget):
    """Return the words that are shown."""
    shown = (label for label in widget.findChildren(QLabel) if label.isVisible())
    return " ".join(label.accessibleName() or label.text() for label in shown)


def test_copying_a_shipped_bank_opens_its_first_item(place, desk):
    assert place.pages.currentWidget() is place.editor
    assert desk.draft.head["id"] == "tiny-bank-copy"
    assert place.editor.form.fields[0].box.toPlainText() == "Left rib 2"
    assert place.editor.items.model.rows[0].title == "Left rib 2"
    assert not desk.opened.path.exists()


def test_typing_changes_the_draft_and_ctrl_z_takes_it_back(qtbot, place, desk):
    box = place.editor.form.fields[0].box
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "Second rib")
    assert desk.item.fields["stem"] == "Second rib"
    QTest.keyClick(box, Qt.Key.Key_Z, CTRL)
    assert desk.item.fields["stem"] == "Left rib 2"
    assert box.toPlainText() == "Left rib 2"
    QTest.keyClick(box, Qt.Key.Key_Y, CTRL)
    assert box.toPlainText() == "Second rib"


def test_a_fault_stands_beside_its_field_and_at_its_row(place, desk):
    desk.put(("stem",), None, "Stem")
    looked(desk)
    field = place.editor.form.fields[0]
    assert "Nothing stands here yet: fill it in." in texts(field)
    assert place.editor.items.model.rows[0].faults == 1
    desk.undo()
    looked(desk)
    assert "Nothing stands" not in texts(field)
    assert place.editor.items.model.rows[0].faults == 0


def test_a_bank_with_faults_is_not_published(place, desk):
    desk.put(("key",), "rib-99", "What is right")
    place.press.ask()
    assert "Not published" in place.window().findChildren(Dialog)[-1].accessibleName()
    assert not desk.opened.path.exists()


def test_publishing_writes_the_file_that_learners_are_asked_from(place, desk, tiny_atlas):
    publish(place, desk)
    bank = read_bank(desk.opened.path, tiny_atlas)
    assert (bank.id, bank.items[0].version) == ("tiny-bank-copy", 1)
    desk.put(("stem",), "The second rib", "Stem")
    publish(place, desk)
    assert read_bank(desk.opened.path, tiny_atlas).items[0].reference.endswith("@2")
    assert not desk.differs


def offered(qtbot, furnished):
    """Return the place that the instructor's area offers, open at a copy."""
    found = next(each for each in furnished.window.bar.places() if each.name == "banks")
    enter(qtbot, furnished.window, found)
    return found, copied(found)


def test_learners_are_asked_from_a_bank_as_soon_as_it_is_published(qtbot, furnished):
    place, desk = offered(qtbot, furnished)
    quiz = furnished.findChild(Furnishing).quiz
    field = quiz.start_page.form.bank
    publish(place, desk)
    settle()
    assert [field.itemText(n) for n in range(field.count())] == ["Tiny bank", "Tiny bank (copy)"]
    desk.do("Title", desk.draft.head_changed(("title",), "My ribs"))
    publish(place, desk)
    settle()
    assert [field.itemText(n) for n in range(field.count())] == ["Tiny bank", "My ribs"]


def test_a_file_changed_outside_is_asked_about(place, desk, tiny_atlas):
    publish(place, desk)
    path = desk.opened.path
    theirs = path.read_text(encoding="utf-8").replace("Left rib 2", "Theirs")
    path.write_text(theirs, encoding="utf-8")
    desk.put(("stem",), "Mine", "Stem")
    publish(place, desk)
    assert path.read_text(encoding="utf-8") == theirs
    open_dialog(place.window(), OutsideDialog).own.click()
    settle()
    assert desk.opened.path != path
    assert desk.item.fields["stem"] == "Mine"
    publish(place, desk)
    assert read_bank(desk.opened.path, tiny_atlas).items[0].stem == "Mine"


def test_reading_again_takes_the_file_as_others_left_it(place, desk):
    publish(place, desk)
    path = desk.opened.path
    path.write_text(
        path.read_text(encoding="utf-8").replace("Left rib 2", "Theirs"), encoding="utf-8"
    )
    desk.put(("stem",), "Mine", "Stem")
    publish(place, desk)
    open_dialog(place.window(), OutsideDialog).read.click()
    settle()
    assert desk.item.fields["stem"] == "Theirs"
    assert not desk.differs


def test_the_draft_is_kept_and_restored(qtbot, place, desk):
    publish(place, desk)
    with qtbot.waitSignal(desk.kept):
        desk.put(("stem",), "Half a sent", "Stem")
    kept = kept_draft(desk.data_folder, desk.opened.path)
    assert kept.draft.items[0].fields["stem"] == "Half a sent"
    path = desk.opened.path
    place.editor.head.back_wanted.emit()
    settle()
    assert "draft" in [chip.text for chip in chips(place.shelf)]
    with qtbot.waitSignal(place.toasted) as told:
        place.open(path)
    settle()
    assert "restored" in told.args[0].title
    assert desk.item.fields["stem"] == "Half a sent"


def chips(widget):
    return widget.findChildren(Chip)


def test_a_bank_that_was_never_published_is_on_the_shelf_and_opens_as_it_was(place, desk):
    desk.put(("stem",), "Not yet", "Stem")
    path = desk.opened.path
    place.editor.head.back_wanted.emit()
    settle()
    assert [bank.called for bank in place._banks if bank.own] == ["Tiny bank (copy)"]
    desk.open(new_bank(path.with_name("other.yaml"), {"id": "other"}))
    place.open(path)
    settle()
    assert desk.item.fields["stem"] == "Not yet"
    publish(place, desk)
    assert path.exists()
    assert kept_draft(desk.data_folder, path) is None


def test_an_answer_that_can_hardly_be_seen_is_warned_of(qtbot, place, desk):
    preview = place.editor.preview
    with qtbot.waitSignal(preview.rested):
        desk.put(("key",), "vertebra-t7", "What is right")  # behind the sternum
        looked(desk)
        preview.back()
        preview.pane.view.finish()
    settle()
    (found,) = desk.look.findings
    assert found.warning
    assert found.what == "only 0 % of Vertebra t7 can be seen"
    with qtbot.waitSignal(preview.rested):
        desk.put(("view", "from"), "posterior", "From")
        looked(desk)
        preview.pane.view.finish()
    settle()
    assert desk.look.findings == ()


def test_locking_the_area_keeps_the_draft(qtbot, furnished):
    _, desk = offered(qtbot, furnished)
    desk.put(("stem",), "Unsaved", "Stem")
    folder, path = desk.data_folder, desk.opened.path
    furnished.window.leave_wanted.emit()
    settle()
    assert kept_draft(folder, path).draft.items[0].fields["stem"] == "Unsaved"


def test_items_are_added_duplicated_moved_and_removed_by_keys(place, desk):
    editor = place.editor
    editor.add(Kind.TRUTH)
    assert place.window().focusWidget() is editor.form.fields[0].box
    assert [row.kind for row in editor.items.model.rows] == [Kind.FIND, Kind.TRUTH]
    view = editor.items.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Up, CTRL)
    assert [row.kind for row in editor.items.model.rows] == [Kind.TRUTH, Kind.FIND]
    QTest.keyClick(view, Qt.Key.Key_D, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert len(desk.draft.items) == 3
    QTest.keyClick(view, Qt.Key.Key_Delete)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert len(desk.draft.items) == 1
    desk.undo()
    assert len(desk.draft.items) == 2


def test_each_kind_has_a_form(place, desk):
    for kind in Kind:
        place.editor.add(kind)
        assert desk.item.fields["kind"] == kind
        fields = {field.place: field for field in place.editor.form.fields}
        assert fields["stem",].isVisible()
        assert len(fields) >= 8
    looked(desk)
    rows = place.editor.items.model.rows
    assert [row.faults > 0 for row in rows] == [row.title != "Left rib 2" for row in rows]


def test_the_view_is_set_by_turning_the_model(place, desk):
    preview = place.editor.preview
    preview.back()
    assert not preview.touched
    preview.pane.viewing.move(preview.bench.scene.camera.turned(90, 20))
    assert preview.touched
    preview.sign.take.click()
    looked(desk)
    view = desk.item.fields.part("view")
    assert (view.text("azimuth_deg"), view.text("elevation_deg")) == ("90", "20")
    assert not preview.touched


def test_a_structure_is_taken_by_a_click_on_the_model(place, desk):
    field = next(f for f in place.editor.form.fields if f.place == ("key",))
    field.line.pick.click()
    view = place.editor.preview.pane.view
    view.finish()
    middle = QPoint(view.width() // 2, view.height() // 2)
    structure = view.structure_at(middle)
    assert structure is not None
    QTest.mouseClick(view, LEFT, pos=middle)
    assert desk.item.fields["key"] == structure
    assert not field.line.pick.isChecked()


def test_a_structure_is_found_by_its_name(place, desk):
    field = next(f for f in place.editor.form.fields if f.place == ("key",))
    line = field.line.line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "breastbone")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert desk.item.fields["key"] == "sternum-body"
    assert line.text() == "Sternum body"


def test_an_item_is_tried_as_learners_meet_it(place, desk):
    place.try_item()
    assert place.pages.currentWidget() is place.trying
    page = place.trying.page
    page.asking.point_at("rib-2-left", None, Means.POINTER)
    assert "Right" in texts(page.panel)
    place.trying.back.click()
    assert place.pages.currentWidget() is place.editor
    assert desk.item.fields["stem"] == "Left rib 2"


def test_a_new_bank_begins_empty_and_says_what_to_do(place):
    place.ask_new()
    dialog = open_dialog(place.window(), BankDialog)
    assert not dialog.done.isEnabled()
    for name in ("title", "attribution"):
        QTest.keyClicks(dialog.fields[name].line, "Ribs of the first year")
    dialog.done.click()
    settle()
    assert place.desk.draft.head["id"] == "ribs-of-the-first-year"
    assert "No items yet" in texts(place.editor)
    place.editor.add(Kind.FIND)
    assert place.desk.item.id == "find-new"


def test_options_are_added_and_made_right(place, desk):
    place.editor.add(Kind.CHOICE)
    field = next(f for f in place.editor.form.fields if f.place == ("options",))
    for words in ("One", "Two", "Three"):
        field.add.click()
        QTest.keyClicks(field.rows[-1].text, words)
    looked(desk)
    assert "It has no key" in texts(field)
    field.rows[1].key.click()
    assert [option.text("text") for option in desk.item.fields.parts("options")] == [
        "One", "Two", "Three"
    ]  # fmt: skip
    assert desk.item.fields["key"] == "b"
    assert field.rows[1].belief.isHidden()
    field.rows[0].removed.emit(0)
    assert desk.item.fields["key"] == "b"
    assert [row.key.isChecked() for row in field.rows] == [True, False]


def test_the_list_is_searched_and_filtered(place, desk):
    editor = place.editor
    editor.add(Kind.TRUTH)
    items = editor.items
    items.search.setText("rib")
    assert [row.kind for row in items.model.rows] == [Kind.FIND]
    items.search.clear()
    items.kind.setCurrentIndex(items.kind.findData("truth"))
    assert [row.kind for row in items.model.rows] == [Kind.TRUTH]
    editor.add(Kind.SIDE)
    assert len(items.model.rows) == 3


def test_a_bank_is_exported_and_imported_with_a_report(place, desk, tmp_path):
    target = tmp_path / "out.csv"
    place.trade.ask_place = lambda *_: target
    place.trade.ask_export()
    dialog = open_dialog(place.window(), ExportDialog)
    dialog.format.setCurrentIndex(dialog.format.findData("csv"))
    dialog.save.click()
    settle()
    open_dialog(place.window(), ReportDialog).close_button.click()
    place.trade.ask_file = lambda _: target
    place.trade.import_items()
    settle()
    open_dialog(place.window(), ReportDialog).close_button.click()
    assert [item.id for item in desk.draft.items] == ["find-rib-2-left", "find-rib-2-left-2"]
    desk.undo()
    assert len(desk.draft.items) == 1


def test_misconceptions_and_languages_of_the_bank_are_written(place, desk):
    place.press.ask_beliefs()
    dialog = open_dialog(place.window(), BeliefsDialog)
    dialog.add.click()
    QTest.keyClicks(dialog.fields[1].box, "Ribs are even.")
    dialog.done.click()
    assert desk.draft.head.parts("misconceptions")[0].text("statement") == "Ribs are even."
    looked(desk)
    assert "Bank (misconceptions, correction)" in texts(place.editor.form)
    desk.undo()
    place.press.ask_head()
    bank = open_dialog(place.window(), BankDialog)
    bank.fields["languages"].line.setText("de")
    bank.done.click()
    assert desk.draft.head.texts("languages") == ("en", "de")
    part = next(f for f in place.editor.form.fields if f.place == ("translations", "de"))
    part.details.line.click()
    QTest.keyClicks(part.inner[0].box, "Linke 2. Rippe")
    assert desk.item.fields.text("translations", "de", "stem") == "Linke 2. Rippe"


def test_every_control_has_a_name_and_tab_goes_through_them_in_order(place, desk):
    for kind in Kind:
        place.editor.add(kind)
    place.editor.add(Kind.CASE)
    stops = place.stops()
    assert all(QAccessible.queryAccessibleInterface(w).text(NAME) for w in stops)
    regions = [place.editor.regions().index(region_of(place, stop)) for stop in stops]
    assert regions == sorted(regions)
    assert set(regions) == {0, 1, 2, 3}


def region_of(place, stop):
    return next(r for r in place.editor.regions() if r is stop or r.isAncestorOf(stop))


def test_a_narrow_window_shows_one_region_at_a_time(qtbot, place, desk):
    place.window().resize(1000, 760)
    settle()
    editor = place.editor
    editor.head.regions["items"].click()
    assert [r.isVisible() for r in editor.regions()] == [True, True, False, False]
    editor.head.regions["model"].click()
    assert [r.isVisible() for r in editor.regions()] == [True, False, False, True]
    place.window().resize(1280, 800)
    settle()
    assert all(region.isVisible() for region in editor.regions())


def test_items_are_made_from_the_atlas_and_taken_back_in_one_step(place, desk):
    place.trade.ask_generate()
    dialog = open_dialog(place.window(), GenerateDialog)
    dialog.kind.setCurrentIndex(dialog.kind.findData("find"))
    dialog.count.setValue(3)
    dialog.make.click()
    settle()
    made = desk.draft.items[1:]
    assert made
    assert {item.fields["kind"] for item in made} == {"find"}
    desk.undo()
    assert len(desk.draft.items) == 1


def test_a_file_of_another_program_comes_in_though_it_knows_no_station(place, tmp_path):
    target = tmp_path / "course.gift"
    target.write_text("::Q1:: Which rib is the widest? { =First ~Second ~Twelfth }\n")
    place.trade.ask_file = lambda _: target
    place.trade.import_bank()
    settle()
    open_dialog(place.window(), ReportDialog).close_button.click()
    (item,) = place.desk.draft.items
    assert item.fields.text("stem") == "Which rib is the widest?"
    assert item.fields.text("station") == place.desk.atlas.stations[0].id
