"""What comes into the window after its first picture: record, quiz, AR, tours, instructor."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from anatomyapp.atlas.structure import StructureId
from anatomyapp.content import quizzes_folder
from anatomyapp.errors import Fault
from anatomyapp.gui.components import Toast
from anatomyapp.gui.fetching import Fetched, fetch, spoken_bank
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import translate
from anatomyapp.gui.running import Running
from anatomyapp.gui.tours.loading import FoundTours
from anatomyapp.gui.tours.memory import ToursSeen, read_seen, write_seen

if TYPE_CHECKING:
    from anatomyapp.gui.admission import Admission
    from anatomyapp.gui.ar.place import ArPlace
    from anatomyapp.gui.instructor.entrance import InstructorEntrance
    from anatomyapp.gui.keeping.control import KeepingControl
    from anatomyapp.gui.progress.place import ProgressPlace
    from anatomyapp.gui.quiz.bank_keeping import BankKeeping
    from anatomyapp.gui.quiz.place import QuizPlace
    from anatomyapp.gui.record_keeping import RecordKeeping
    from anatomyapp.gui.record_opening import OpenedRecord
    from anatomyapp.gui.study.desk import StudyDesk
    from anatomyapp.quiz.bank import Bank
    from anatomyapp.quiz.quiz import Quiz
    from anatomyapp.session.recorder import Clock


class Furnishing(QObject):
    """Opens record, banks and tours off the window's thread, then adds the places that need them.

    Where the record cannot be opened, all goes on aside of it: what counts is that an answer is on
    a disk.
    """

    done = Signal()

    def __init__(
        self, running: Running, banks: Path | None = None, clock: Clock | None = None
    ) -> None:
        super().__init__(running)
        self._running, self._clock = running, clock  # the machine's own, where none is given
        self.keeping: RecordKeeping | None = None
        self.admission: Admission | None = None
        self.entrance: InstructorEntrance | None = None
        self.quiz: QuizPlace | None = None
        self.ar: ArPlace | None = None
        self.progress: ProgressPlace | None = None
        self.upkeep: KeepingControl | None = None
        self.studies: StudyDesk | None = None
        self.bank_keeping: BankKeeping | None = None
        self._question_wanted = False
        options, atlas = running.options, running.atlas
        self._shipped = banks or quizzes_folder() / "banks"
        self._job = Job(lambda: fetch(options, self._shipped, atlas), self)
        self._job.done.connect(self._arrange)
        self._job.failed.connect(self._raise)
        running.learners.question_wanted.connect(self._answer_now)

    def start(self) -> None:
        """Begin; ``done`` says when all is in its place."""
        self._job.start()

    def _arrange(self, fetched: Fetched) -> None:
        found = fetched.found
        self._say_broken(found.faults)
        keeping = self._add_what_is_recorded(fetched.record, found.banks)
        self._keep_banks(keeping, found.banks)
        if found.again is not None:
            self._offer_again(found.again, found.banks[0])
        self.ar = self._add_ar()
        keeping.keep_ar(self.ar)
        if found.banks:
            self._ask_in_ar(self.ar, keeping, found.banks)
        if self.quiz is not None:
            self.progress = self._add_progress(keeping, self.quiz, found.banks)
            self._lead_on(self.quiz, self.progress)
        self._offer_studies(keeping, self.ar, found.banks)
        self._look_after(keeping)
        self._offer_tours(fetched.tours)
        self.done.emit()

    def _say_broken(self, faults: tuple[Fault, ...]) -> None:
        if faults:
            title = translate("Window", "Bank not opened: %n faults", "", len(faults))
            unchanged = translate("Window", "Nothing was changed.")
            self._running.window.show_error(title, unchanged, faults, kind="bank-not-opened")

    def _add_what_is_recorded(self, opened: OpenedRecord, banks: tuple[Bank, ...]) -> RecordKeeping:
        from anatomyapp.gui.admission import Admission  # noqa: PLC0415 - the window comes first
        from anatomyapp.gui.instructor.entrance import InstructorEntrance  # noqa: PLC0415 - below
        from anatomyapp.gui.record_keeping import RecordKeeping  # noqa: PLC0415 - as below

        running = self._running
        self.keeping = keeping = RecordKeeping(running, opened)
        self.admission = Admission(running, keeping)
        if running.learners.welcome is None:
            if self._is_forgotten(keeping):
                running.learners.be("")
            else:
                keeping.begin(running.learners.name)
                self.admission.ask()
        if banks:
            self.quiz = self._add_quiz(keeping, banks)
        self.entrance = InstructorEntrance(running, keeping.record.store, banks, self._shipped)
        self.entrance.bank_published.connect(self._fetch_bank)
        wish = running.options.replay
        if wish is not None:
            running.options = replace(running.options, replay=None)  # once, not in later windows
            self.entrance.replay(wish)
        return keeping

    def _keep_banks(self, keeping: RecordKeeping, banks: tuple[Bank, ...]) -> None:
        """Let the record keep the text of each bank that is asked."""
        from anatomyapp.gui.quiz.bank_keeping import BankKeeping  # noqa: PLC0415 - as above

        record = keeping.record
        self.bank_keeping = kept = BankKeeping(record.store.asked_banks, banks, self)
        record.recorded.connect(kept.hear)
        record.merged.connect(kept.try_again)
        kept.toasted.connect(self._running.window.say)

    def _offer_again(self, quiz: Quiz, bank: Bank) -> None:
        """Offer a frozen quiz once, not in later windows."""
        self._running.options = replace(self._running.options, again=None)
        if self.quiz is not None:
            self.quiz.offer_again(quiz, bank)
            self._running.window.enter(self.quiz)

    def _fetch_bank(self, path: Path) -> None:
        """Let learners be asked from a bank that an instructor published just now."""
        atlas = self._running.atlas
        self._bank_job = Job(lambda: spoken_bank(path, atlas), self)
        self._bank_job.done.connect(self._offer_bank)
        self._bank_job.failed.connect(self._raise)
        self._bank_job.start()

    def _offer_bank(self, bank: Bank) -> None:
        if self.quiz is not None:
            self.quiz.start_page.offer(bank)
        self._know(bank)

    def _know(self, bank: Bank) -> None:
        """Let what instructors see and what the record keeps tell of a bank that came later."""
        if self.entrance is not None:
            self.entrance.know(bank)
        if self.bank_keeping is not None:
            self.bank_keeping.know(bank)

    def _is_forgotten(self, keeping: RecordKeeping) -> bool:
        """Tell whether the record knows the name no more that this computer remembers.

        Who bore it was erased, perhaps from another computer, and is not to come back by itself.
        """
        named, record = self._running.options.learner is not None, keeping.record
        name, away = self._running.learners.name, record.store.fault is not None
        return not named and not away and bool(name) and name not in record.learners

    def _add_quiz(self, keeping: RecordKeeping, banks: tuple[Bank, ...]) -> QuizPlace:
        from anatomyapp.gui.quiz.conduct import Conduct  # noqa: PLC0415 - the window comes first
        from anatomyapp.gui.quiz.place import QuizPlace  # noqa: PLC0415 - the window comes first

        running = self._running
        conduct = Conduct(keeping.record.record, note=keeping.record.note)
        quiz = QuizPlace(running.drawer, running.atlas, banks, conduct)
        quiz.explore_asked.connect(self._explore)
        quiz.start_page.bank_made.connect(self._know)
        quiz.rounds.exposure = keeping.record.store.exposures.of
        keeping.screen.follow_quiz(quiz)
        keeping.ending.connect(quiz.close_quiz)  # its answers belong to the learner who leaves
        running.window.add_place(quiz)
        running.explore.card.offer_quiz()
        running.explore.card.quiz_wanted.connect(self._quiz_on)
        if self._question_wanted or (running.options.banks and not running.options.settings):
            running.window.enter(quiz)
        return quiz

    def _add_ar(self) -> ArPlace:
        from anatomyapp.gui.ar.place import ArPlace  # noqa: PLC0415 - the window comes first

        running = self._running
        place = ArPlace(running.explore, running.drawer, running.options.folder)
        place.toasted.connect(running.window.say)
        running.window.add_place(place)
        return place

    def _ask_in_ar(self, place: ArPlace, keeping: RecordKeeping, banks: tuple[Bank, ...]) -> None:
        from anatomyapp.gui.quiz.conduct import Conduct  # noqa: PLC0415 - as above

        record = keeping.record
        quiz = place.offer_quiz(banks, Conduct(record.record, place=place.name, note=record.note))
        keeping.ending.connect(quiz.close_quiz)
        keeping.screen.follow_ar_quiz(place)

    def _add_progress(
        self, keeping: RecordKeeping, quiz: QuizPlace, banks: tuple[Bank, ...]
    ) -> ProgressPlace:
        from anatomyapp.gui.progress.desk import ProgressDesk  # noqa: PLC0415 - as above

        return ProgressDesk(self._running, keeping, quiz, banks).place

    def _lead_on(self, quiz: QuizPlace, progress: ProgressPlace) -> None:
        from anatomyapp.gui.steps_desk import StepsDesk  # noqa: PLC0415 - as above

        StepsDesk(self._running, quiz, progress)

    def _offer_studies(self, keeping: RecordKeeping, ar: ArPlace, banks: tuple[Bank, ...]) -> None:
        from anatomyapp.gui.study.desk import StudyDesk  # noqa: PLC0415 - as above

        self.studies = StudyDesk(self._running, keeping, banks, ar, self._clock)
        if self.admission is not None:
            self.studies.join_consents(self.admission.consents)
        self.studies.refresh()

    def _look_after(self, keeping: RecordKeeping) -> None:
        """Back the record up where it is due, keep its period, and offer to erase and restore."""
        from anatomyapp.gui.keeping.control import KeepingControl  # noqa: PLC0415 - as above

        self.upkeep = KeepingControl(self._running, keeping)
        if self.entrance is not None:
            self.entrance.upkeep = self.upkeep
        if self.progress is not None:
            self.progress.erase_wanted.connect(self.upkeep.ask_to_erase_own)
        self.upkeep.start()

    def _offer_tours(self, found: FoundTours) -> None:
        if found.faults:
            title = translate("Window", "Tours not opened: %n faults", "", len(found.faults))
            unchanged = translate("Window", "The other tours are there.")
            window = self._running.window
            window.show_error(title, unchanged, found.faults, kind="tours-not-opened")
        shelf = self._running.explore.tours.shelf
        shelf.offer(found.tours, read_seen(self._running.options.folder))
        shelf.seen_changed.connect(self._keep_seen)

    def _keep_seen(self, seen: ToursSeen) -> None:
        why = write_seen(self._running.options.folder, seen)
        if why:
            title = translate("Window", "Tours seen are not kept")
            self._running.window.say(Toast(title, why, "warning", "tours-seen-not-kept"))

    def _answer_now(self) -> None:
        self._question_wanted = True
        if self.quiz is not None:
            self._running.window.enter(self.quiz)

    def _quiz_on(self, structure: str) -> None:
        if self.quiz is not None:
            self.quiz.quiz_on(StructureId(structure))
            self._running.window.enter(self.quiz)

    def _explore(self) -> None:
        self._running.window.enter(self._running.explore)

    def _raise(self, error: Exception) -> None:
        raise error
