"""The instructor's place for studies, by mouse and by keys, with a real record and real files."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from anatomyapp.content import quizzes_folder
from anatomyapp.gui import theme
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.instructor.studies.dialogs import CloseDialog, NewDialog, OpenDialog
from anatomyapp.gui.instructor.studies.flow_view import FlowBar
from anatomyapp.gui.instructor.studies.place import StudiesPlace
from anatomyapp.gui.instructor.studies.step_list import StepList
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.language import speak
from anatomyapp.gui.main_window import MainWindow
from anatomyapp.gui.place import Audience
from anatomyapp.gui.preferences import Preferences
from anatomyapp.gui.tab_order import takes_tab
from anatomyapp.gui.theme import Scheme
from anatomyapp.session.enrolment import Seat
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.store import open_store
from anatomyapp.session.study_opening import ToOpen, open_study
from anatomyapp.settings import Language
from anatomyapp.study.protocol_file import read_protocol

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
CTRL = Qt.KeyboardModifier.ControlModifier


def settle():
    """Let jobs and what they say come to their end."""
    for _ in range(2):
        wait_for_jobs()
        QApplication.processEvents()


def dialog_of(window, kind):
    return next(d for d in window.findChildren(Dialog) if isinstance(d, kind) and d.isVisible())


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def store(home):
    made = open_store(str(home / "record.sqlite"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def window(qapp):
    """One window for all tests: making one takes longer than a test."""
    speak(qapp, Language.ENGLISH)
    worn = theme.install(qapp)
    worn.reduce_motion = True
    worn.choose(Scheme.LIGHT)
    made = MainWindow(Preferences(scheme=Scheme.LIGHT, reduce_motion=True))
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    yield made
    settle()
    made.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="module")
def whole(window, store, home):
    made = StudiesPlace(store, home)
    made.toasted.connect(window.say)
    window.add_place(made, Audience.INSTRUCTOR)
    window.enter(made)
    settle()
    return made


@pytest.fixture
def place(qtbot, whole, window):
    """The place with its overview, the drafts of other tests kept or published."""
    qtbot.waitUntil(window.isActiveWindow)
    if whole.pages.currentWidget() is not whole.overview:
        whole.editor.head.back_wanted.emit()
        settle()
    yield whole
    for dialog in window.findChildren(Dialog):
        dialog.close_dialog()
    settle()


def row_of(place, name):
    return next(row for row in place._overview.protocols if row.path.stem == name)


@pytest.fixture
def editor(place):
    """The editor with a copy of the protocol of three arms, checked."""
    place.copy(row_of(place, "ar-3d-2d"))
    settle()
    place.editor.head.language.setCurrentIndex(0)
    place.editor.head.language_chosen.emit()
    return place.editor


def chosen(editor, name):
    """Choose a step by its id, and return its number."""
    number = next(s.number for s in editor.desk.draft.steps if s.id == name)
    editor.desk.choose(number)
    return number


def order(editor):
    return [step.id for step in editor.desk.draft.steps]


def test_an_empty_record_offers_the_shipped_protocols(place):
    shipped = [row for row in place._overview.protocols if not row.own]
    assert [row.path.stem for row in shipped] == ["ar-3d-2d", "ar-experience", "crossover"]
    assert all(row.faults == () for row in shipped)
    place.refresh()
    settle()
    assert place.overview.isAncestorOf(QApplication.focusWidget())


def test_a_study_is_opened_once_and_closed(place, window, store):
    place.overview.open_wanted.emit(row_of(place, "crossover"))
    dialog = dialog_of(window, OpenDialog)
    dialog.title_field.line.setText("Spring")
    dialog.id_field.line.setText("spring")
    QTest.keyClick(dialog.id_field.line, Qt.Key.Key_Return)
    settle()
    assert ("spring", "Spring") in [(study.id, study.title) for study in store.studies.all()]
    place.overview.close_wanted.emit(store.studies.study("spring"))
    dialog_of(window, CloseDialog).done.click()
    settle()
    assert store.studies.study("spring").closed_at is not None


def test_an_id_that_is_none_is_said_and_opens_nothing(place, window, store):
    place.overview.open_wanted.emit(row_of(place, "crossover"))
    dialog_of(window, OpenDialog).id_field.line.setText("No id!")
    dialog_of(window, OpenDialog).done.click()
    settle()
    assert "No id!" not in [study.id for study in store.studies.all()]
    assert len([d for d in window.findChildren(Dialog) if d.isVisible()]) == 2


def test_the_flow_of_each_arm_is_told_in_words_too(place, store):
    path = quizzes_folder() / "protocols" / "crossover.yaml"
    open_study(store.studies, ToOpen(path, seed=1), place._overview.known, NOON)
    recorder = Recorder(store, SessionStarted("1", "tiny", "1.0.0"), clock=SystemClock())
    for name in ("ann", "bob"):
        seat = Seat(recorder.session, store.learner(name, at=NOON))
        store.studies.enrol("crossover", [seat], NOON)
    person = store.studies.enrolments("crossover")[0]
    store.studies.allocate([person.id], read_protocol(path), "low", NOON)
    place.refresh()
    settle()
    told = [bar.accessibleName() for bar in place.findChildren(FlowBar)]
    assert any(words.startswith("Not allocated yet: 1 entered") for words in told)
    assert sum("1 entered, 0 completed, 1 at work, 0 lost" in words for words in told) >= 2


def test_steps_are_added_moved_copied_and_removed_by_keys(editor):
    chosen(editor, "effort")
    editor.steps.setFocus()
    QTest.keyClick(editor.steps, Qt.Key.Key_Up, CTRL)
    assert order(editor).index("effort") == order(editor).index("learn-pictures") - 1
    QTest.keyClick(editor.steps, Qt.Key.Key_Delete)
    assert "effort" not in order(editor)
    editor.deeds.add("questionnaire")
    assert order(editor).count("questionnaire") == 1
    assert editor.form.isAncestorOf(QApplication.focusWidget())
    editor.deeds.duplicate()
    assert "questionnaire-2" in order(editor)


def dropped(editor, name, below):
    """Drop the chosen step below another one, as Qt would after a drag."""
    rows = [step.id for step in editor.desk.draft.steps]
    rect = editor.steps.visualRect(editor.steps.rows.index(rows.index(below) + 1))
    spot = QPointF(rect.center().x(), rect.bottom() - 1)
    event = SimpleNamespace(
        source=lambda: editor.steps,
        position=lambda: spot,
        setDropAction=lambda _: None,
        accept=lambda: None,
    )
    chosen(editor, name)
    editor.steps.dropIndicatorPosition = lambda: StepList.DropIndicatorPosition.BelowItem
    try:
        StepList.dropEvent(editor.steps, event)
    finally:
        del editor.steps.dropIndicatorPosition


def test_a_step_is_dragged_to_another_place(editor):
    before = order(editor)
    dropped(editor, "background", "rotation")
    assert order(editor)[1:3] == ["rotation", "background"]
    dropped(editor, "background", "consent")
    assert order(editor) == before
    rows = editor.steps.rows
    assert rows.supportedDropActions() & Qt.DropAction.MoveAction
    assert [bool(rows.flags(rows.index(n)) & Qt.ItemFlag.ItemIsDragEnabled) for n in (0, 1)] == [
        False, True
    ]  # fmt: skip


def test_digits_mark_who_takes_a_step(editor):
    number = chosen(editor, "learn-ar")
    editor.steps.setFocus()
    QTest.keyClick(editor.steps, Qt.Key.Key_2)
    step = editor.desk.draft.step(number)
    assert [arm.number in step.arms for arm in editor.desk.draft.arms] == [True, True, False]
    assert [box.isChecked() for box in editor.form.boxes.values()] == [True, True, False]
    editor.desk.look()
    settle()
    assert any("learns for 60 minutes" in finding.what for finding in editor.desk.findings)


def test_what_is_typed_is_checked_at_its_field_and_taken_back_in_one_step(editor):
    chosen(editor, "learn-model")
    field = next(f for _, f in editor.form.owned if f.place == ("minutes",))
    field.focus_first()
    QTest.keyClicks(field.line, "x9")
    editor.desk.look()
    settle()
    assert [f.place for f in editor.desk.findings] == [("minutes",)]
    assert field._faults.isVisible()
    assert "1 fault" in editor.head._sign.text
    QTest.keyClick(field.line, Qt.Key.Key_Z, CTRL)
    editor.desk.undo()
    assert field.line.text() == "30"
    assert editor.desk.history.undone_next is None


def test_faults_hinder_publishing_and_what_is_sound_becomes_a_file(editor, place):
    number = chosen(editor, "learn-model")
    editor.desk.put(number, ("minutes",), "soon", "Minutes")
    editor.desk.look()
    settle()
    place.publish()
    settle()
    path = editor.desk.opened.path
    assert not path.exists()
    editor.desk.undo()
    editor.desk.look()
    settle()
    QTest.keyClick(editor.steps, Qt.Key.Key_S, CTRL)
    settle()
    assert read_protocol(path).steps["consent"].text == "ar-3d-2d"
    assert not editor.head.publish.isEnabled()
    editor.head.back_wanted.emit()
    settle()
    assert row_of(place, path.stem).faults == ()


def test_a_draft_is_kept_and_goes_on_after_a_crash(editor, store, home, kept):
    number = chosen(editor, "consent")
    editor.desk.put(number, ("title", "en"), "Your consent", "Title")
    editor.desk.flush()
    path, other = editor.desk.opened.path, StudiesPlace(store, home)
    kept.append(other)
    other.refresh()
    settle()
    assert row_of(other, path.stem).drafted
    other.edit(row_of(other, path.stem))
    settle()
    assert other.desk.draft == editor.desk.draft


def test_arms_and_allocation_are_written_in_the_design(editor):
    editor.desk.choose(0)
    assert not editor.design.isHidden()
    editor.design.arm_added.emit()
    assert len(editor.desk.draft.arms) == 4
    editor.desk.undo()
    by = next(f for _, f in editor.design.owned if f.place[-1:] == ("step",))
    assert not editor.design._cut.isHidden()
    by.choose("background")
    by.select.activated.emit(by.select.currentIndex())
    assert editor.desk.draft.head.text("allocation", "stratify", "step") == "background"
    assert editor.design._cut.isHidden()
    assert editor.design._question.select.findData("year") >= 0
    editor.desk.look()
    settle()
    assert [f.place for f in editor.desk.findings] == [("allocation", "stratify", "question")]


def test_texts_are_written_in_another_language(editor):
    chosen(editor, "consent")
    editor.head.language.setCurrentIndex(editor.head.language.findData("de"))
    editor.head.language_chosen.emit()
    assert editor.form.owned[0][1].line.text() == "Teilnahme"


def test_the_path_shows_what_an_arm_meets(editor):
    told = [w.accessibleName() for w in editor.path.findChildren(QWidget) if w.accessibleName()]
    assert "Learning with augmented reality" in told
    editor.path.arm.setCurrentIndex(2)
    editor.path.arm.activated.emit(2)
    QApplication.processEvents()
    shown = [w for w in editor.path.findChildren(QWidget) if w.isVisible() and w.accessibleName()]
    assert "Learning with pictures" in [w.accessibleName() for w in shown]


def test_a_new_protocol_begins_with_a_consent(place, window):
    place.ask_new()
    dialog = dialog_of(window, NewDialog)
    assert not dialog.done.isEnabled()
    QTest.keyClicks(dialog.title_field.line, "Ribs by touch")
    QTest.keyClick(dialog.title_field.line, Qt.Key.Key_Return)
    settle()
    assert order(place.editor) == ["consent"]
    assert place.desk.opened.path.name == "ribs-by-touch.yaml"
    assert place.editor.steps.hasFocus()


def test_every_control_has_a_name_and_room(editor, place):
    for number in (0, *(step.number for step in editor.desk.draft.steps[:5])):
        editor.desk.choose(number)
        QApplication.processEvents()
        for widget in (w for w in place.findChildren(QWidget) if takes_tab(w)):
            told = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            if not isinstance(widget.parentWidget(), QPushButton):
                assert told, widget
            assert min(widget.width(), widget.height()) >= 24, (widget, told)


def test_marks_stand_below_the_numbers_of_the_arms(editor):
    spot = editor.steps.visualRect(editor.steps.rows.index(1)).right()
    heads = editor.column._heads
    assert spot == editor.steps.viewport().width() - 1
    assert heads.mapTo(editor, QPoint(0, 0)).x() == editor.steps.mapTo(editor, QPoint(0, 0)).x()
