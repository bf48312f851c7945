"""Leads through a study: joins the course with its pages, and records before it goes on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from anatomyapp.gui.components import Toast
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.recording import Recording
from anatomyapp.gui.quiz.unrecorded import Unrecorded
from anatomyapp.gui.study import end_pages
from anatomyapp.gui.study.door import Door
from anatomyapp.gui.study.next_page import NextPage
from anatomyapp.gui.study.pace import minutes_left, minutes_of
from anatomyapp.gui.study.place import StudyPlace
from anatomyapp.gui.study.rooms import Rooms
from anatomyapp.gui.study.tasks import Tasks
from anatomyapp.gui.study.working import Working
from anatomyapp.session.recorder import Clock
from anatomyapp.session.study_conduct import Doing, How, Next, Over, Resting, Shown, StudyConduct
from anatomyapp.session.study_run import StudyRun
from anatomyapp.study.course import At
from anatomyapp.study.steps import StepOutcome

_ENDS = {
    How.COMPLETED: end_pages.thanks_page,
    How.REFUSED: end_pages.refused_page,
    How.LATE: end_pages.late_page,
    How.LEFT: end_pages.left_page,
}


class StudyControl(QObject):
    """Holds the course that is taken; without one, the studies are listed."""

    changed = Signal()  # a course was left, paused or ended: the record knows more
    explore_wanted = Signal()
    toasted = Signal(object)  # Toast
    closed = Signal()

    def __init__(
        self, place: StudyPlace, door: Door, rooms: Rooms, working: Working, clock: Clock
    ) -> None:
        super().__init__(place)
        self.place, self._door, self._rooms, self._clock = place, door, rooms, clock
        self.recording = Recording(door.record, self)
        self.unrecorded = Unrecorded(place, self.recording)
        self.tasks = Tasks(place, door, self.recording, working, clock)
        self.conduct: StudyConduct | None = None
        self.recording.given_up.connect(self._put_away)
        self.tasks.ended.connect(self._end)

    def take_up(self, run: StudyRun, *, new: bool = False) -> None:
        """Begin a course, or go on with it."""
        conduct = self.conduct = StudyConduct(run, self._door, self._clock)
        if new:
            self.recording.do(conduct.enter, self.look)
        else:
            self._door.seat(run)
            self.look()

    def look(self) -> None:
        """Show what is to be done now."""
        self.recording.do(self._look)

    def begin(self) -> None:
        """Begin the step that waits."""
        if self.conduct is not None:
            self.recording.do(self.conduct.begin, self.look)

    def pause(self) -> None:
        """Put the course away as it is; it goes on at the same step."""
        if self.conduct is None:
            return
        self.tasks.close()
        if self.conduct.doing is None:
            self._put_away()
        else:
            off = partial(self.conduct.end, StepOutcome.BROKEN_OFF)
            self.recording.do(off, self._put_away)

    def close(self) -> None:
        """Let go of the course: the window closes, or somebody else begins."""
        if self.conduct is None:
            return
        self.conduct = None
        self.tasks.close()
        self._rooms.free()
        self.place.head.hide()
        self.place.show_page(self.place.start_page)
        self.closed.emit()

    def show_end(self, how: How) -> None:
        """Say that a course is over."""
        self._close_with(_ENDS[how]())

    def _put_away(self) -> None:
        self.close()
        self._rooms.come_back()
        self.changed.emit()

    def _end(self, outcome: StepOutcome) -> None:
        if self.conduct is None:
            return
        if outcome is StepOutcome.REFUSED and len(self.conduct.run.staying) > 1:
            self.toasted.emit(Toast(translate("Study", "You do not take part, and that is fine")))
        self.recording.do(partial(self.conduct.end, outcome), self.look)

    def _look(self) -> None:
        if self.conduct is not None:
            self._show(self.conduct, self.conduct.look())

    def _show(self, conduct: StudyConduct, shown: Shown) -> None:
        match shown:
            case Next(at, to):
                self._say_where(conduct.run, at)
                page = NextPage(at.step, to, minutes_of(at.step, self.tasks.materials))
                page.begun.connect(self.begin)
                self.place.show_page(page)
            case Doing() as doing:
                self._say_where(conduct.run, doing.at)
                self.tasks.take(conduct.run, doing)
            case Resting(waiting, members):
                self._close_with(end_pages.waiting_page(waiting, members))
            case Over(how):
                self.show_end(how)

    def _close_with(self, page: end_pages.EndPage) -> None:
        self.close()
        self._rooms.come_back()
        page.explore_wanted.connect(self.explore_wanted)
        page.list_wanted.connect(self._list)
        self.place.show_page(page)
        self.changed.emit()

    def _list(self) -> None:
        self.place.show_page(self.place.start_page)

    def _say_where(self, run: StudyRun, at: At) -> None:
        self._rooms.keep()
        self.place.head.show_step(run, at, minutes_left(run, at, self.tasks.materials))
        self.place.head.show()
