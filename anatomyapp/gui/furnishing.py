"""What comes into the window after its first picture: record, quiz, AR, tours, instructor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.content import quizzes_folder
from anatomyapp.errors import BankError, Fault
from anatomyapp.gui.components import Toast
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import translate
from anatomyapp.gui.running import Running, StartOptions
from anatomyapp.gui.tours.loading import FoundTours, find_tours
from anatomyapp.gui.tours.memory import ToursSeen, read_seen, write_seen

if TYPE_CHECKING:
    from anatomyapp.gui.admission import Admission
    from anatomyapp.gui.ar.place import ArPlace
    from anatomyapp.gui.instructor.entrance import InstructorEntrance
    from anatomyapp.gui.keeping.control import KeepingControl
    from anatomyapp.gui.progress.place import ProgressPlace
    from anatomyapp.gui.quiz.place import QuizPlace
    from anatomyapp.gui.record_keeping import RecordKeeping
    from anatomyapp.gui.record_opening import OpenedRecord
    from anatomyapp.quiz.bank import Bank


@dataclass(frozen=True, slots=True)
class _Fetched:
    """What a job brought: the record, banks, what is broken, and tours."""

    record: OpenedRecord
    banks: tuple[Bank, ...]
    faults: tuple[Fault, ...]
    tours: FoundTours


def _fetch(options: StartOptions, banks: Path, atlas: Atlas) -> _Fetched:
    """Open the record, read banks and tours; no window is touched, so any thread may do it."""
    from anatomyapp.gui.quiz.item_names import in_names_of  # noqa: PLC0415 - as below
    from anatomyapp.gui.record_opening import open_record  # noqa: PLC0415 - the window comes first
    from anatomyapp.quiz.bank import read_bank  # noqa: PLC0415 - the window comes first

    read: list[Bank] = []
    faults: list[Fault] = []
    for path in sorted(banks.glob("*.yaml")):
        try:
            if _is_for(path, atlas):
                read.append(in_names_of(read_bank(path, atlas), atlas))
        except BankError as error:
            faults += [fault.within(path.name) for fault in error.faults]
    for structure in list(atlas.meshes)[:1]:
        atlas.patches(structure)  # reads those of all, before the first card wants them
    record = open_record(options.store, options.folder)
    by_title = tuple(sorted(read, key=lambda bank: bank.title))
    return _Fetched(record, by_title, tuple(faults), find_tours(options.pack, atlas))


def _is_for(path: Path, atlas: Atlas) -> bool:
    """Tell whether a bank asks about this atlas; one that does not say so is checked as if."""
    from anatomyapp.quiz.document import read_document  # noqa: PLC0415 - the window comes first

    tree = read_document(path).tree
    named = tree.get("atlas") if isinstance(tree, dict) else None
    return named is None or (isinstance(named, str) and atlas.has_tables_of(named))


class Furnishing(QObject):
    """Opens record, banks and tours off the window's thread, then adds the places that need them.

    Where the record cannot be opened, all goes on aside of it: what counts is that an answer is on
    a disk.
    """

    done = Signal()

    def __init__(self, running: Running, banks: Path | None = None) -> None:
        super().__init__(running)
        self._running = running
        self.keeping: RecordKeeping | None = None
        self.admission: Admission | None = None
        self.entrance: InstructorEntrance | None = None
        self.quiz: QuizPlace | None = None
        self.ar: ArPlace | None = None
        self.progress: ProgressPlace | None = None
        self.upkeep: KeepingControl | None = None
        self._question_wanted = False
        options, atlas = running.options, running.atlas
        folder = banks or quizzes_folder() / "banks"
        self._job = Job(lambda: _fetch(options, folder, atlas), self)
        self._job.done.connect(self._arrange)
        self._job.failed.connect(self._raise)
        running.learners.question_wanted.connect(self._answer_now)

    def start(self) -> None:
        """Begin; ``done`` says when all is in its place."""
        self._job.start()

    def _arrange(self, fetched: _Fetched) -> None:
        window = self._running.window
        if fetched.faults:
            title = translate("Window", "Bank not opened: %n faults", "", len(fetched.faults))
            unchanged = translate("Window", "Nothing was changed.")
            window.show_error(title, unchanged, fetched.faults, kind="bank-not-opened")
        keeping = self._add_what_is_recorded(fetched.record, fetched.banks)
        self.ar = self._add_ar()
        keeping.keep_ar(self.ar)
        if fetched.banks:
            self._ask_in_ar(self.ar, keeping, fetched.banks)
        if self.quiz is not None:
            self.progress = self._add_progress(keeping, self.quiz, fetched.banks)
        self._look_after(keeping)
        self._offer_tours(fetched.tours)
        self.done.emit()

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
        self.entrance = InstructorEntrance(running, keeping.record.store, banks)
        wish = running.options.replay
        if wish is not None:
            running.options = replace(running.options, replay=None)  # once, not in later windows
            self.entrance.replay(wish)
        return keeping

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
        keeping.screen.follow_quiz(quiz)
        keeping.ending.connect(quiz.close_quiz)  # its answers belong to the learner who leaves
        running.window.add_place(quiz)
        running.explore.card.offer_quiz()
        running.explore.card.quiz_wanted.connect(self._quiz_on)
        if self._question_wanted:
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
