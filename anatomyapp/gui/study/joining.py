"""Joining a study: who takes part is asked, and the session becomes that of the first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from anatomyapp.gui.learner_control import LearnerControl
from anatomyapp.gui.record import Record
from anatomyapp.gui.study.control import StudyControl
from anatomyapp.gui.study.door import Door, guest_name
from anatomyapp.gui.study.here_dialog import HereDialog
from anatomyapp.gui.study.join_dialog import JoinDialog
from anatomyapp.gui.study.start_page import Offer
from anatomyapp.session.study_run import Member, StudyRun


class Joining(QObject):
    """Asks for names, and begins the course once the first of them may go on under theirs."""

    def __init__(
        self, control: StudyControl, door: Door, learners: LearnerControl, record: Record
    ) -> None:
        super().__init__(control)
        self._control, self._door = control, door
        self._learners, self._record = learners, record
        self.dialog: JoinDialog | None = None
        self.here: HereDialog | None = None
        self._waiting: tuple[Offer, tuple[str, ...]] | None = None
        control.place.start_page.join_wanted.connect(self.ask)
        control.place.start_page.resume_wanted.connect(self._resume)
        learners.changed.connect(self._go_on_as)

    def ask(self, offer: Offer) -> None:
        """Ask who takes part."""
        dialog = self.dialog = JoinDialog(
            self._control.place.window(),
            offer.study.title,
            offer.protocol.group_size,
            self._learners.name,
            self._record.learners,
        )
        dialog.joined.connect(partial(self.join, offer))
        dialog.open_dialog(dialog.fields[0])

    def join(self, offer: Offer, names: Sequence[str]) -> None:
        """Let these learners begin; whoever gives no name gets one."""
        given: list[str] = []
        for name in names:
            given.append(name or guest_name((*self._record.learners, *names, *given)))
        self._waiting = (offer, tuple(given))
        if self._learners.name == given[0]:
            self._go_on_as(given[0])
        else:
            self._learners.be(given[0])

    def _go_on_as(self, name: str) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None and waiting[1][0] == name:
            self._control.recording.do(partial(self._enter, *waiting))

    def _enter(self, offer: Offer, names: tuple[str, ...]) -> None:
        run, new = self._door.enter(offer.study, names)
        self._control.take_up(run, new=new)

    def _resume(self, offer: Offer) -> None:
        run = offer.run
        if run is None:
            return
        if len(run.members) == 1:
            self._control.take_up(run)
            return
        dialog = self.here = HereDialog(self._control.place.window(), run.title, run.members)
        dialog.chosen.connect(partial(self._go_on_with, run))
        dialog.open_dialog(dialog.go_on)

    def _go_on_with(self, run: StudyRun, members: tuple[Member, ...]) -> None:
        self._control.take_up(replace(run, members=members))
