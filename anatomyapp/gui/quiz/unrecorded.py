"""What a learner is asked when an answer could not be recorded."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.components import Paragraph, button, primary_button
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.quiz.recording import Recording


class Unrecorded(QObject):
    """Says over a place's window what went wrong, and offers to try again or to go back."""

    def __init__(self, place: QWidget, recording: Recording) -> None:
        super().__init__(place)
        self._place, self._recording = place, recording
        self._dialog: Dialog | None = None
        recording.failed.connect(self._ask)

    def try_again(self) -> None:
        """Record once more, and close the dialog."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.closed.disconnect(self._recording.give_up)
            dialog.close_dialog()
        self._recording.try_again()

    def _ask(self, error: AnatomyAppError) -> None:
        dialog = Dialog(
            self._place.window(),
            translate("Quiz", "Not recorded"),
            translate("Quiz", "It does not count yet."),
            "file-alert",
        )
        dialog.column.addWidget(Paragraph(error_words(error)))
        advice = translate(
            "Quiz", "Mend this and try again. Or go back: the item is then still open."
        )
        dialog.column.addWidget(Paragraph(advice, "secondary"))
        dialog.closed.connect(self._recording.give_up)
        dialog.add_button(button(translate("Quiz", "Go back")))
        again = dialog.add_button(
            primary_button(translate("Quiz", "Try again"), "refresh"), closes=False
        )
        again.clicked.connect(self.try_again)
        self._dialog = dialog
        dialog.open_dialog(again)
