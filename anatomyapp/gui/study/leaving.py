"""Leaving a study: asked first, and recorded before it is so."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from anatomyapp.gui.learner_control import LearnerControl
from anatomyapp.gui.study.control import StudyControl
from anatomyapp.gui.study.door import Door
from anatomyapp.gui.study.leave_dialog import LeaveDialog
from anatomyapp.session.participation import Decision
from anatomyapp.session.study_conduct import How, StudyConduct
from anatomyapp.session.study_run import Member
from anatomyapp.study.steps import Consent

_LEFT, _WITHDRAWN = "left", "withdrawn"  # why somebody left, as the record has it


class Leaving(QObject):
    """Asks whoever takes part how they want to leave, and lets them."""

    def __init__(self, control: StudyControl, door: Door, learners: LearnerControl) -> None:
        super().__init__(control)
        self._control, self._door, self._learners = control, door, learners
        self.dialog: LeaveDialog | None = None
        control.place.head.leave_wanted.connect(self.ask)
        control.tasks.working.leave_wanted.connect(self.ask)
        control.closed.connect(self._close)

    def ask(self) -> None:
        """Ask, where a course is taken; who closes the dialog goes on."""
        conduct = self._control.conduct
        if conduct is None or self.dialog is not None:
            return
        dialog = self.dialog = LeaveDialog(self._control.place.window(), conduct.run.staying)
        dialog.paused.connect(self._control.pause)
        dialog.left.connect(self._leave)
        dialog.closed.connect(self._forget)
        dialog.open_dialog(dialog.go_on)

    def leave_withdrawn(self, study: str) -> None:
        """Let the learner leave who has just withdrawn from a study elsewhere."""
        name = self._learners.name
        if self._control.conduct is not None and self._control.conduct.run.study == study:
            self._control.close()
        self._control.recording.do(
            partial(self._door.leave, study, name, _WITHDRAWN), self._control.changed.emit
        )

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.close_dialog()

    def _forget(self) -> None:
        self.dialog = None

    def _leave(self, members: tuple[Member, ...], withdraws: bool) -> None:  # noqa: FBT001 - a signal's
        conduct = self._control.conduct
        if conduct is None:
            return
        self._control.tasks.close()
        go = partial(self._go, conduct, members, _WITHDRAWN if withdraws else _LEFT)
        if withdraws:
            self._control.recording.do(partial(self._withdraw, conduct, members), go)
        else:
            go()

    def _withdraw(self, conduct: StudyConduct, members: tuple[Member, ...]) -> None:
        """Keep that nothing of them counts any more, by the text that they decided about."""
        run = conduct.run
        asked = next(step for step in run.protocol.steps.values() if isinstance(step, Consent))
        text = replace(self._control.tasks.materials.consents[asked.text], study=run.study)
        for member in members:
            self._door.decide(member, text, Decision.WITHDRAWN)

    def _go(self, conduct: StudyConduct, members: tuple[Member, ...], reason: str) -> None:
        all_go = set(conduct.run.staying) <= set(members)
        then = partial(self._control.show_end, How.LEFT) if all_go else self._go_on
        self._control.recording.do(partial(conduct.leave, members, reason), then)

    def _go_on(self) -> None:
        """Go on without who left; the step that ran is begun again by those who stay."""
        self._control.recording.do(self._take_up_again)

    def _take_up_again(self) -> None:
        conduct = self._control.conduct
        if conduct is not None:
            self._control.take_up(self._door.again(conduct.run))
