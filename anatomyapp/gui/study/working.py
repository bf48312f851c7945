"""The timed activity of a course, in the place that it is made for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from anatomyapp.gui.ar.group.control import Seat
from anatomyapp.gui.study.activity import ActivityTime
from anatomyapp.gui.study.activity_bar import ActivityBar
from anatomyapp.gui.study.door import Door
from anatomyapp.gui.study.leafing import Leafing
from anatomyapp.gui.study.rooms import Rooms
from anatomyapp.gui.study.words import said, step_words
from anatomyapp.session.recorder import Clock
from anatomyapp.session.study_conduct import Doing
from anatomyapp.session.study_run import StudyRun
from anatomyapp.session.turns import Pace
from anatomyapp.study.steps import Activity, Where

if TYPE_CHECKING:
    from anatomyapp.gui.ar.place import ArPlace


class Working(QObject):
    """Leads to the place of an activity, lets its time run, and leads back."""

    ended = Signal(object)  # StepOutcome
    leave_wanted = Signal()

    def __init__(
        self, rooms: Rooms, door: Door, leafing: Leafing, ar: ArPlace, clock: Clock
    ) -> None:
        super().__init__(rooms)
        self._rooms, self._door, self._clock = rooms, door, clock
        self._leafing, self._ar = leafing, ar
        self._together: StudyRun | None = None  # a group that takes turns in AR
        self.time: ActivityTime | None = None
        self.bar: ActivityBar | None = None

    def begin(self, run: StudyRun, doing: Doing, step: Activity) -> None:
        """Go to the place, and let the time run."""
        task = said(step.told if step.told is not None else step.title)
        self.bar = ActivityBar(step_words(doing.at), task, may_finish=step.optional)
        self.bar.leave_wanted.connect(self.leave_wanted)
        self.time = ActivityTime(
            step, self.bar, self._clock, self._rooms.at_work, doing.left.seconds
        )
        self.time.told.connect(partial(self._tell, run, doing))
        self.time.done.connect(self._end)
        self._rooms.go(step.where, self.bar)
        if step.where is Where.PICTURES:
            self._leafing.begin(run, doing)
        elif step.where is Where.AR and len(run.staying) > 1:
            self._together = run
            self._ar.group.form([Seat(member.name) for member in run.staying], Pace())
        self.time.start()

    def close(self) -> None:
        """Let the time run no more."""
        time, self.time, self.bar = self.time, None, None
        if time is not None:
            time.stop()
            self._leafing.close()
            self._part()

    def _part(self) -> None:
        """End the turns of a group; from now on its letters are those of the study again."""
        run, self._together = self._together, None
        if run is not None:
            self._ar.group.end(completed=True)
            self._door.seat(run)

    def _tell(self, run: StudyRun, doing: Doing, seconds: float) -> None:
        for event in run.timed(doing.at, seconds):
            self._door.note(event)

    def _end(self, outcome: object) -> None:
        self.close()
        self._rooms.come_back()
        self.ended.emit(outcome)
