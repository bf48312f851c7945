"""A learner without a window who takes a study until the process is killed, and goes on after it.

``studying_learner.py RECORD HOLD`` prints a line for each deed when it is on the disk: ``begun
STEP``, ``page ID``, ``item ID``, ``pair N``, ``worked SECONDS``, ``ended STEP``, and ``over HOW``
at the end; after HOLD deeds it waits to be killed (0: never). The study must be open in the record.
What it notes is written by nobody before the next awaited event, as in the window's worst moment.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path

from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session.enrolment import Allocated, Seat
from anatomyapp.session.event import Event, SessionStarted
from anatomyapp.session.journal import Journal
from anatomyapp.session.late import LateStore
from anatomyapp.session.merging import merge_spool
from anatomyapp.session.place import place_of
from anatomyapp.session.questionnaire import ItemResponse, QuestionnairePageAnswered
from anatomyapp.session.quizzing import ItemAnswered, QuizMode, QuizStarted
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.spool import Spool
from anatomyapp.session.study_conduct import Doing, Next, Over, StudyConduct
from anatomyapp.session.study_run import StudyRun
from anatomyapp.session.studying import RotationAnswered
from anatomyapp.study.steps import Activity, Questionnaire, Rotation, Test

ITEMS = tuple(ItemId(f"item-{number}") for number in range(1, 6))
PAGES = ("demands", "pairs")
STRETCH_S = 20.0  # from one note of an activity's time to the next


class Learner:
    """Does what the course shows, and says so once it is on the disk."""

    def __init__(self, store: LateStore, recorder: Recorder, hold: int) -> None:
        self._store, self._recorder, self._hold = store, recorder, hold
        self._deeds = count(1)

    def record(self, event: Event) -> object:
        return self._recorder.record(event)

    def allocate(self, run: StudyRun) -> Allocated:
        together = [member.enrolment for member in run.staying]
        return self._store.studies.allocate(together, run.protocol, "", datetime.now(UTC))

    def say(self, words: str) -> None:
        sys.stdout.write(f"{words}\n")
        sys.stdout.flush()
        if next(self._deeds) == self._hold:
            sys.stdin.read()

    def take(self, conduct: StudyConduct) -> None:
        """Go through the study."""
        while not isinstance(shown := conduct.look(), Over):
            doing = conduct.begin() if isinstance(shown, Next) else shown
            assert isinstance(doing, Doing)
            self.say(f"begun {doing.at.step.id}")
            self.do(conduct, doing)
            conduct.end()
            self.say(f"ended {doing.at.step.id}")
        self.say(f"over {shown.how}")

    def do(self, conduct: StudyConduct, doing: Doing) -> None:
        """Do one step, but for what of it was done before."""
        match doing.at.step:
            case Test():
                self._answer(doing)
            case Questionnaire():
                self._fill(doing)
            case Rotation(trials=trials):
                for trial in range(doing.left.trials + 1, trials + 1):
                    told = RotationAnswered(
                        doing.members[0].enrolment, trial, 90.0, True, True, 1.0
                    )
                    self.record(told)
                    self.say(f"pair {trial}")
            case Activity(minutes=minutes):
                seconds = doing.left.seconds
                while seconds < minutes * 60:
                    seconds += STRETCH_S
                    for timed in conduct.run.timed(doing.at, seconds):
                        self.record(timed)
                    self.say(f"worked {seconds:.0f}")

    def _answer(self, doing: Doing) -> None:
        assert doing.quiz is not None
        left = tuple(item for item in ITEMS if item not in doing.left.items)
        self.record(QuizStarted(doing.quiz, "form", "1.0.0", QuizMode.TEST, 0, left))
        for item in left:
            at = datetime.now(UTC)
            answered = partial(ItemAnswered, doing.quiz, item, 1, Kind.FIND, "x", correct=True)
            self.record(answered(score=1.0, latency_s=1.0, presented_at=at))
            self.say(f"item {item}")

    def _fill(self, doing: Doing) -> None:
        assert doing.filling is not None
        for number, page in enumerate(PAGES, start=1):
            if page not in doing.left.pages:
                given = (ItemResponse(f"q-{page}", "1", 1.0),)
                self.record(
                    QuestionnairePageAnswered(
                        doing.filling, "load", "1", "en", page, number, len(PAGES), given,
                        datetime.now(UTC), 1.0,
                    )
                )  # fmt: skip
                self.say(f"page {page}")


def main(record: str, hold: int) -> None:
    """Go on with the study, or enter it."""
    clock = SystemClock()
    store = LateStore(place_of(record), Path(record).parent, busy_timeout_s=0.25)
    spool = Spool(Path(f"{record}-spool"))
    store.reopen()
    merge_spool(store, spool)
    store.abandon_unfinished(clock.now())
    journal = Journal(store, spool)
    who = journal.learner("Maple Heron", at=clock.now())
    started = SessionStarted(app_version="0.1.0", pack="tiny", pack_version="1.0.0")
    recorder = Recorder(journal, started, clock=clock, learner=who)
    learner = Learner(store, recorder, hold)
    runs = store.courses.running(who)
    if runs:
        conduct = StudyConduct(runs[0], learner, clock)
    else:
        study = store.studies.all()[0].id
        (enrolled,) = store.studies.enrol(study, [Seat(recorder.session, who)], clock.now())
        conduct = StudyConduct(store.courses.course(enrolled.id), learner, clock)
        conduct.enter()
    learner.take(conduct)
    recorder.end()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
