"""What is recorded, in plain words; and what one decided about studies."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph, button, label, primary_button
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import marked, translate
from anatomyapp.session.participation import Decision

_CHAPTERS = (
    (
        marked("Window", "What"),
        marked(
            "Window",
            "What you look at, your answers and how long they take, how the model moves, and what "
            "the camera sees of a printed sheet, as figures. Pins, views and their notes are yours "
            "and can be deleted one by one.",
        ),
    ),
    (
        marked("Window", "What never is"),
        marked(
            "Window",
            "Camera pictures, sound, your real name, your e-mail address. A picture of the camera "
            "is written only where you ask for one and choose the file.",
        ),
    ),
    (
        marked("Window", "Under which name"),
        marked(
            "Window",
            "Under the learner name that you chose, which stands apart from everything else; as a "
            "guest under none. Choose a name that does not tell who you are.",
        ),
    ),
    (
        marked("Window", "Where, and who sees it"),
        marked(
            "Window",
            "On this computer, or on your lab's own server where one was set up. Instructors see "
            "sessions and answers under the learner name. Tables that are passed on hide groups of "
            "fewer than five.",
        ),
    ),
    (
        marked("Window", "What you can do"),
        marked(
            "Window",
            "Take all that is yours with you, or have it erased: under Progress. Learn as a guest. "
            "Protect your name with a PIN. Take part in studies or not: every feature stays.",
        ),
    ),
)


class RecordedNotice(Dialog):
    """Says what is recorded; ``studies`` holds the titles of studies with the newest decision."""

    withdrawn = Signal(str)  # the id of a study

    def __init__(
        self, window: QWidget, studies: tuple[tuple[str, str, Decision], ...] = ()
    ) -> None:
        title = translate("Window", "What is recorded")
        super().__init__(window, title, icon_name="info-circle")
        for head, text in _CHAPTERS:
            self._add(translate("Window", head), translate("Window", text))
        if studies:
            self.column.addWidget(label(translate("Window", "Your studies"), "overline"))
        for study, name, decision in studies:
            self.column.addLayout(self._row(study, name, decision))
        self.close_button = self.add_button(primary_button(translate("Window", "Close")))

    def _add(self, head: str, text: str) -> None:
        self.column.addWidget(Paragraph(head, "h3"))
        self.column.addWidget(Paragraph(text, "secondary"))
        self.column.addSpacing(theme.dp(theme.SPACE_XS))

    def _row(self, study: str, name: str, decision: Decision) -> QHBoxLayout:
        said = {
            Decision.ACCEPTED: translate("Window", "You take part."),
            Decision.REFUSED: translate("Window", "You refused."),
            Decision.WITHDRAWN: translate("Window", "You withdrew."),
        }[decision]
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_S))
        row.addWidget(Paragraph(name, "h3"), 1)
        row.addWidget(QLabel(said))
        if decision is Decision.ACCEPTED:
            leave = button(translate("Window", "Withdraw"))
            leave.setAccessibleName(
                translate("Window", "Withdraw from: {study}").format(study=name)
            )
            leave.setProperty("study", study)
            leave.clicked.connect(self._withdraw)
            row.addWidget(leave)
        return row

    def _withdraw(self) -> None:
        sender = self.sender()
        if sender is not None:
            study = str(sender.property("study"))
            self.close_dialog()
            self.withdrawn.emit(study)


def show_notice(window: QWidget) -> RecordedNotice:
    """Open the notice."""
    notice = RecordedNotice(window)
    notice.open_dialog(notice.close_button)
    return notice
