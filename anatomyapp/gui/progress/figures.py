"""The four figures at the head of the place *Progress*."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from anatomyapp.evaluation.progress import Progress
from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, IconLabel, Paragraph, label
from anatomyapp.gui.language import translate
from anatomyapp.gui.narrow import is_text_large
from anatomyapp.gui.progress.words import length_words, percent_words

_MINUTE_S = 60


class Figure(Card):
    """One figure: what it is, its value, and what it rests on."""

    def __init__(self, title: str, icon_name: str, ink: str) -> None:
        super().__init__(padding=theme.SPACE_L)
        self._title = title
        self.column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(Paragraph(title, "secondary", airy=False), 1)
        head.addWidget(IconLabel(icon_name, 20, ink), 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self._value, self._note = label("", "display"), Paragraph("", "caption", airy=False)
        self.column.addWidget(self._value)
        self.column.addWidget(self._note)
        self.column.addStretch(1)

    def tell(self, value: str, note: str) -> None:
        """Show a value and what it rests on."""
        self._value.setText(value)
        self._note.say(note)
        self.setAccessibleName(f"{self._title}: {value}, {note}")


class Figures(QWidget):
    """Due, known, right first time, time spent."""

    def __init__(self) -> None:
        super().__init__()
        self.due = Figure(translate("Progress", "Due today"), "calendar-event", "accent_text")
        self.known = Figure(translate("Progress", "Known"), "circle-check", "success")
        self.right = Figure(translate("Progress", "Right first time"), "target-arrow", "text2")
        self.time = Figure(translate("Progress", "Time at work"), "clock", "text2")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.dp(theme.SPACE_L))
        across = 2 if is_text_large() else 4
        for number, figure in enumerate((self.due, self.known, self.right, self.time)):
            grid.addWidget(figure, number // across, number % across)
            grid.setColumnStretch(number % across, 1)

    def show_progress(self, progress: Progress) -> None:
        """Show the figures of a learner."""
        self.due.tell(str(progress.forecast.today), _due_note(progress))
        of = translate("Progress", "{known} of {all}")
        all_ = len(progress.structures)
        self.known.tell(of.format(known=progress.known, all=all_), _known_note(progress))
        self.right.tell(*_right(progress))
        sessions = translate("Progress", "in %n sessions, without pauses", "", progress.sessions)
        self.time.tell(length_words(progress.active_s), sessions)


def _due_note(progress: Progress) -> str:
    if not progress.due:
        return translate("Progress", "nothing is due")
    minutes = ceil(progress.review_s / _MINUTE_S)
    return translate("Progress", "about %n minutes", "", minutes)


def _known_note(progress: Progress) -> str:
    more = progress.known - progress.known_before
    if more > 0:
        return translate("Progress", "{count} more than a week ago").format(count=more)
    if progress.improved:
        return translate("Progress", "%n became known this week", "", len(progress.improved))
    return translate("Progress", "structures that items ask for")


def _right(progress: Progress) -> tuple[str, str]:
    share = progress.recent
    if share.value is None:
        return "–", translate("Progress", "too few: %n answers", "", share.n)
    note = translate("Progress", "last 30 days, %n answers", "", share.n)
    return percent_words(share.value), note
