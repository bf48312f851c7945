"""Asks before a backup takes the place of the record: what is lost, what comes back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from anatomyapp.gui.components import MessageBox, Paragraph, button, danger_button
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.keeping.words import count
from anatomyapp.gui.language import translate
from anatomyapp.session.restoring import Difference


class RestoreDialog(Dialog):
    """Says what restoring a backup would change."""

    confirmed = Signal()

    def __init__(self, window: QWidget, made: str, told: Difference) -> None:
        title = translate("Record", "Restore the backup of {time}?").format(time=made)
        super().__init__(window, title, icon_name="history")
        held = translate("Record", "It holds {sessions} sessions with {answers} answers.")
        self.column.addWidget(
            Paragraph(
                held.format(sessions=count(told.held.sessions), answers=count(told.held.answers))
            )
        )
        for box in _changes(told):
            self.column.addWidget(box)
        kept = translate(
            "Record",
            "What the record holds now is not lost: it is made a backup first, and can be "
            "restored in the same way. The session that runs ends, and a new one begins.",
        )
        self.column.addWidget(Paragraph(kept, "secondary"))
        self.add_button(button(translate("Window", "Cancel")))
        self.restore = self.add_button(danger_button(translate("Record", "Restore"), "history"))
        self.restore.clicked.connect(self.confirmed)


def _changes(told: Difference) -> list[MessageBox]:
    if told.lost is None:
        unread = translate("Record", "The record cannot be read")
        aside = translate("Record", "It is set aside as it is, beside the backups.")
        return [MessageBox("warning", unread, aside)]
    boxes = []
    if told.lost:
        lost = translate("Record", "%n sessions leave the record", "", told.lost)
        since = translate("Record", "They are not in this backup; {answers} answers go with them.")
        boxes.append(
            MessageBox("warning", lost, since.format(answers=count(told.lost_answers or 0)))
        )
    if told.back:
        back = translate("Record", "%n sessions come back", "", told.back)
        boxes.append(MessageBox("neutral", back))
    if not boxes:
        boxes.append(MessageBox("neutral", translate("Record", "It holds the same sessions")))
    return boxes
