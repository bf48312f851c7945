"""Comments of a made-up study, coded by two readers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count, cycle
from typing import cast

from anatomyapp.content import quizzes_folder
from anatomyapp.gui.instructor.coding.place import CodingPlace
from anatomyapp.session.comments import Written
from anatomyapp.session.consent_text import find_consents
from anatomyapp.session.enrolment import Seat
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.participation import Decision, Who
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.store import SessionStore
from anatomyapp.session.study_opening import ToOpen, known_materials, open_study
from anatomyapp.settings import Language
from anatomyapp.study.codebook import Code, Codebook, codebook_text
from anatomyapp.study.coding import NOTHING, CodeId, Coder, Coding, CodingId, Comment
from anatomyapp.study.steps import StepId
from tools.pictures.stage import Stage

_OPENED = datetime(2026, 10, 5, 9, 0, tzinfo=UTC)
_STUDY, _TITLE = "autumn", "AR in the thorax week"
_CODES = {  # name, definition, words that it is laid on
    "depth": ("Seeing depth", "Depth, place or neighbourhood became clear.",
              ("made it clear how far down", "Depth was obvious")),
    "tracking": ("Tracking", "The model was lost, shook or did not appear.",
                 ("shook", "lost the model three times")),
    "together": ("Working together", "Explaining or asking each other helped.",
                 ("quiz each other", "Explaining it to the one who wears the sheet")),
    "strain": ("Strain", "Arms, eyes or body felt it.", ("my arm got tired", "a bit dizzy")),
    "wish": ("Wish for content", "Asks for more structures, time or material.",
             ("add the muscles of the back", "a printed list of the structures")),
}  # fmt: skip
_COMMENTS = (
    ("helped", ("Seeing the ribs on the chest of a friend made it clear how far down the pleura "
     "reaches. I never understood that recess from the book.")),
    ("hindered", "The model shook whenever the sheet was bent, and my arm got tired."),
    ("wishes", "Please add the muscles of the back, and let two people look at once."),
    ("helped", "Turning it in my hand. Depth was obvious at once."),
    ("hindered", "Too dark at our table: we lost the model three times, then moved to the window."),
    ("wishes", "Nothing."),
    ("helped", ("That we could quiz each other. Explaining it to the one who wears the sheet "
     "helped me most: I had to say why one counts from the sternal angle.")),
    ("hindered", "I felt a bit dizzy after half an hour, but it went away."),
    ("wishes", "Longer time, and a printed list of the structures."),
)  # fmt: skip


def coding(stage: Stage) -> None:
    """Read a comment and lay codes on it."""
    place = _entered(stage)
    place.table.choose(6)
    stage.settle()


def comparing(stage: Stage) -> None:
    """See what both readers did."""
    place = _entered(stage)
    place.table.choose(6)
    place.head.compare.setChecked(True)
    stage.settle()


def codebook(stage: Stage) -> None:
    """Change the codebook."""
    _entered(stage).edit_book()
    stage.settle()


def _entered(stage: Stage) -> CodingPlace:
    _write(stage)
    stage.let_instructor_in()
    stage.settle()
    found = next(each for each in stage.window.bar.places() if each.name == "coding")
    stage.window.enter(found)
    place = cast("CodingPlace", found)
    stage.wait_for(lambda: bool(place.table.shown) and not place.agreeing.busy)
    return place


def _write(stage: Stage) -> None:
    """Write a study with its comments, and what two readers made of them."""
    store = stage.record.store
    wanted = ToOpen(quizzes_folder() / "protocols" / "ar-experience.yaml", _STUDY, _TITLE, seed=1)
    open_study(store.studies, wanted, known_materials(stage.running.options.folder), _OPENED)
    for number, (prompt, text) in enumerate(_COMMENTS * 2):
        written = Written(StepId("comments"), prompt, "en", text, quotable=number % 3 != 1)
        _comment(store, f"Quiet Otter {number + 1}", written)
    book = Codebook(_TITLE)
    for code, (name, definition, words) in _CODES.items():
        book = book.with_code(Code(CodeId(code), name, definition, "", words))
    store.comments.keep_codebook(_STUDY, codebook_text(book), _OPENED)
    for laid in _laid(store.comments.of_study(_STUDY)):
        store.comments.code(laid)


def _comment(store: SessionStore, name: str, written: Written) -> None:
    learner = store.learner(name, at=_OPENED)
    started = SessionStarted("0.1.0", "thorax", "1.0.0")
    recorder = Recorder(store, started, clock=SystemClock(), learner=learner)
    texts, _ = find_consents(quizzes_folder() / "consents")
    text = next(each for each in texts if each.study == "ar-experience")
    asked = type(text)(_STUDY, text.version, text.asks, text.wordings)
    who = Who(recorder.session, learner)
    store.consents.decide(who, asked, Language.ENGLISH, Decision.ACCEPTED, _OPENED)
    (enrolment,) = store.studies.enrol(_STUDY, [Seat(recorder.session, learner)], _OPENED)
    store.comments.add(enrolment.id, recorder.session, written, datetime.now(UTC))
    recorder.end()


def _laid(comments: tuple[Comment, ...]) -> Iterator[Coding]:
    """Yield the codes of two readers, of whom the second overlooks every sixth."""
    number, overlooks = count(), cycle((False, False, False, True, False, False))
    for reader in (Coder("A"), Coder("B")):
        for comment in comments:
            found = [
                (code, comment.text.find(words), words)
                for code, (_, _, all_words) in _CODES.items()
                for words in all_words
                if words in comment.text and not (reader == "B" and next(overlooks))
            ]
            for code, start, words in found or [(NOTHING, 0, comment.text)]:
                n = next(number)
                at = _OPENED + timedelta(seconds=n)
                end = start + len(words)
                yield Coding(CodingId(f"{n}"), comment.id, reader, CodeId(code), start, end, at)
