"""What can be done with the steps and arms of the protocol on the desk."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from anatomyapp.gui.instructor.studies.desk import StudyDesk
from anatomyapp.gui.instructor.studies.step_form import empty_step
from anatomyapp.gui.language import translate
from anatomyapp.study.authoring.draft import HEAD


class Deeds(QObject):
    """Turns wishes into steps of the desk, each of which can be taken back."""

    added = Signal()  # a step, which wants words

    def __init__(self, desk: StudyDesk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk

    def add(self, kind: str) -> None:
        """Add a step of a kind behind the chosen one, for all arms."""
        desk = self.desk
        behind = desk.number if desk.draft.step(desk.number) is not None else None
        draft, number = desk.draft.added(kind, empty_step(kind), behind)
        desk.do(translate("Studies", "Add a step"), draft, chosen=number)
        self.added.emit()

    def duplicate(self) -> None:
        """Add a copy of the chosen step."""
        if self.desk.draft.step(self.desk.number) is not None:
            draft, number = self.desk.draft.duplicated(self.desk.number)
            self.desk.do(translate("Studies", "Duplicate"), draft, chosen=number)

    def remove(self) -> None:
        """Remove the chosen step; undo brings it back."""
        desk = self.desk
        place = desk.draft.place_of(desk.number)
        if place >= 0:
            draft = desk.draft.removed(desk.number)
            left = draft.steps[min(place, len(draft.steps) - 1)].number if draft.steps else HEAD
            desk.do(translate("Studies", "Remove the step"), draft, chosen=left)

    def move_by(self, by: int) -> None:
        """Move the chosen step in the row."""
        self.move_to(self.desk.number, self.desk.draft.place_of(self.desk.number) + by)

    def move_to(self, number: int, place: int) -> None:
        """Move a step to a place of the row."""
        draft = self.desk.draft.moved(number, place)
        self.desk.do(translate("Studies", "Move the step"), draft, chosen=number)

    def mark(self, place: int) -> None:
        """Let the arm at a place take the chosen step, or take it no more."""
        draft = self.desk.draft
        step = draft.step(self.desk.number)
        if step is not None and 0 <= place < len(draft.arms) > 1:
            arm = draft.arms[place].number
            self.set_mark(arm, arm not in step.arms)

    def set_mark(self, arm: int, takes: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Let an arm take the chosen step, or not."""
        draft = self.desk.draft.marked(self.desk.number, arm, takes=takes)
        self.desk.do(translate("Studies", "Change who takes the step"), draft)

    def add_arm(self) -> None:
        """Add an arm that takes the steps of the last one."""
        draft, _ = self.desk.draft.arm_added(translate("Studies", "New arm"))
        self.desk.do(translate("Studies", "Add an arm"), draft)

    def remove_arm(self, arm: int) -> None:
        """Remove an arm; its steps stay in the row."""
        draft = self.desk.draft.arm_removed(arm)
        self.desk.do(translate("Studies", "Remove an arm"), draft)
