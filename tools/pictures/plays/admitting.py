"""Who may come in: passphrase, PINs, what is recorded, studies."""

from __future__ import annotations

from anatomyapp.content import quizzes_folder
from anatomyapp.gui.access.secret_dialog import SecretDialog
from anatomyapp.gui.consent_dialog import ConsentDialog
from anatomyapp.gui.language import spoken
from anatomyapp.gui.learner_dialog import LearnerDialog
from anatomyapp.session.access import INSTRUCTOR, Whose
from anatomyapp.session.consent_text import FOLDER, read_consent
from tools.pictures.stage import Stage


def access(stage: Stage) -> None:
    """Look at passphrase, lock, PINs and studies as the instructor."""
    store = stage.record.store
    for name in ("Cedar Finch", "Hazel Wren"):
        learner = store.access.learner_of(name)
        if learner is not None:
            store.access.set_first(Whose(learner), "1597")
    store.access.set_first(INSTRUCTOR, "maple heron in the reeds")
    stage.let_instructor_in()
    places = {place.name: place for place in stage.window.bar.places()}
    stage.window.enter(places["access"])
    stage.settle()


def passphrase(stage: Stage) -> None:
    """Choose the first passphrase; the two differ."""
    stage.window.bar.instructor_wanted.emit()
    dialog = stage.dialog(SecretDialog)
    for field, text in zip(dialog.fields, ("maple heron in the reeds", "maple heron"), strict=True):
        field.line.setText(text)
    dialog.go.click()
    stage.settle()


def locked(stage: Stage) -> None:
    """Give a wrong passphrase three times; the next try has to wait."""
    stage.record.store.access.set_first(INSTRUCTOR, "maple heron in the reeds")
    stage.window.bar.instructor_wanted.emit()
    dialog = stage.dialog(SecretDialog)
    for _ in range(3):
        dialog.fields[0].line.setText("birch otter")
        dialog.go.click()
        stage.wait_for(lambda: dialog.message.isVisible() and not dialog.fields[0].text)
    stage.settle()


def pin(stage: Stage) -> None:
    """Choose a learner who has a PIN."""
    access = stage.record.store.access
    learner = access.learner_of("Hazel Wren")
    if learner is not None:
        access.set_first(Whose(learner), "1597")
    stage.running.learners.be("Hazel Wren")
    stage.settle()


def own_pin(stage: Stage) -> None:
    """Open who learns, under a name; another one that is typed looks like a full name."""
    stage.window.learner_wanted.emit()
    stage.dialog(LearnerDialog).choice.field.setText("Anna Schmidt")
    stage.settle()


def recorded(stage: Stage) -> None:
    """Read what is recorded."""
    stage.running.learners.notice_wanted.emit()
    stage.settle()


def consent(stage: Stage) -> None:
    """Be asked by the example of a study."""
    example = read_consent(quizzes_folder() / FOLDER / "example-study.yaml")
    dialog = ConsentDialog(stage.window, example.in_language(spoken())[1])
    dialog.open_dialog(dialog.later)
    stage.settle()
