"""Shows the step that is taken, records what is given, and says when it has ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui.language import spoken
from anatomyapp.gui.quiz.recording import Recording
from anatomyapp.gui.study.comments_page import CommentsPage, OwnComment
from anatomyapp.gui.study.consent_page import ConsentPage
from anatomyapp.gui.study.door import Door
from anatomyapp.gui.study.filling import Filler, Filling
from anatomyapp.gui.study.place import StudyPlace
from anatomyapp.gui.study.rotation_page import Answer, RotationPage
from anatomyapp.gui.study.testing import Testing
from anatomyapp.gui.study.words import said
from anatomyapp.gui.study.working import Working
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.session.materials import Materials
from anatomyapp.session.participation import Decision
from anatomyapp.session.recorder import Clock
from anatomyapp.session.study_conduct import Doing
from anatomyapp.session.study_quiz import quiz_of
from anatomyapp.session.study_run import StudyRun
from anatomyapp.session.studying import RotationAnswered
from anatomyapp.study.steps import (
    Activity,
    Comments,
    Consent,
    Form,
    Questionnaire,
    Rotation,
    StepOutcome,
    Test,
)


class Tasks(QObject):
    """One step at a time; everything is recorded before ``ended`` is said.

    ``materials`` are what steps are made of.
    """

    ended = Signal(object)  # StepOutcome

    def __init__(
        self, place: StudyPlace, door: Door, recording: Recording, working: Working, clock: Clock
    ) -> None:
        super().__init__(place)
        self._place, self._door, self._recording = place, door, recording
        self.working, self._clock = working, clock
        self.materials = Materials()
        self.testing: Testing | None = None
        self._doing: Doing | None = None
        working.ended.connect(self.ended)

    def offer_tests(self, drawer: Drawer, atlas: Atlas) -> Testing:
        """Make the page of tests."""
        self.testing = Testing(drawer, atlas, self._door, self)
        self.testing.done.connect(self._end)
        self._place.keep(self.testing.page)
        return self.testing

    def take(self, run: StudyRun, doing: Doing) -> None:
        """Show a step that has begun."""
        self._doing = doing
        match doing.at.step:
            case Consent() as step:
                self._ask_consent(step, run, doing)
            case Form() | Questionnaire() as step:
                self._ask_questions(step, doing)
            case Rotation() as step:
                self._ask_figures(step, doing)
            case Test() as step:
                self._ask_items(step, doing)
            case Activity() as step:
                self.working.begin(run, doing, step)
            case Comments() as step:
                self._ask_comments(step)

    def close(self) -> None:
        """Break off what runs; what was given is recorded."""
        self._doing = None
        self.working.close()
        if self.testing is not None:
            self.testing.close()

    def _ask_consent(self, step: Consent, run: StudyRun, doing: Doing) -> None:
        text = replace(self.materials.consents[step.text], study=run.study)
        page = ConsentPage(text.in_language(spoken())[1])

        def keep(decision: Decision) -> None:
            accepted = decision is Decision.ACCEPTED
            outcome = StepOutcome.DONE if accepted else StepOutcome.REFUSED
            decide = partial(self._door.decide, doing.members[0], text, decision)
            self._recording.do(decide, partial(self._end, outcome))

        page.decided.connect(keep)
        self._place.show_page(page)

    def _ask_questions(self, step: Form | Questionnaire, doing: Doing) -> None:
        instrument = self.materials.instruments[step.instrument]
        if doing.filling is None:
            return
        language = instrument.spoken(spoken().value)
        filler = Filler(instrument, doing.filling, language, doing.members[0].letter)
        filling = Filling(filler, self._recording, self._clock, doing.left.pages)
        filling.done.connect(self._end)
        filling.own_words.connect(self._keep_words)
        self._place.show_page(filling)
        filling.begin()

    def _ask_figures(self, step: Rotation, doing: Doing) -> None:
        page = RotationPage(step, self._clock, doing.left.trials)
        page.setAccessibleName(said(step.title))
        page.answered.connect(self._record_figure)
        page.finished.connect(self._end)
        self._place.show_page(page)
        page.begin()

    def _ask_items(self, step: Test, doing: Doing) -> None:
        quiz = quiz_of(step, self.materials.banks[step.bank], doing.left.items)
        if quiz is None or self.testing is None:
            self._end()  # the last answer was recorded, and the end of the step was not
            return
        self._place.show_page(self.testing.page)
        self.testing.take(quiz, doing.quiz, doing.members[0].letter)

    def _ask_comments(self, step: Comments) -> None:
        told = said(step.told) if step.told is not None else ""
        page = CommentsPage(said(step.title), told, step.prompts)
        page.written.connect(self._keep_comments)
        self._place.show_page(page)

    def _record_figure(self, answer: Answer) -> None:
        if self._doing is None:
            return
        who = self._doing.members[0]
        event = RotationAnswered(
            who.enrolment, answer.trial, answer.angle_deg, answer.same, answer.answered_same,
            answer.latency_s, who.letter,
        )  # fmt: skip
        self._recording.commit(event)

    def _keep_words(self, words: Mapping[str, str]) -> None:
        """Keep what was written in a form; nobody may quote it."""
        own = tuple(OwnComment(name, text, quotable=False) for name, text in words.items() if text)
        if own:
            self._recording.do(partial(self._keep, own))

    def _keep_comments(self, own: tuple[OwnComment, ...]) -> None:
        self._recording.do(partial(self._keep, own), self._end)

    def _keep(self, own: tuple[OwnComment, ...]) -> None:
        if self._doing is not None:
            for each in own:
                self._door.comment(self._doing.members[0], self._doing.at.step.id, each)

    def _end(self, outcome: StepOutcome = StepOutcome.DONE) -> None:
        self._doing = None
        self.ended.emit(outcome)
