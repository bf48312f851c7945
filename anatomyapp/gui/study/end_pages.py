"""The pages on which a course rests or ends: waiting, thanks, refused, too late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from anatomyapp.gui.components import EmptyState, button, primary_button
from anatomyapp.gui.language import translate
from anatomyapp.gui.study.words import day_of, names_of
from anatomyapp.session.study_run import Member
from anatomyapp.study.course import Waiting


class EndPage(QFrame):
    """An icon, words, and the ways on."""

    explore_wanted = Signal()
    list_wanted = Signal()

    def __init__(self, icon_name: str, title: str, text: str) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self.setAccessibleName(title)
        self.explore = primary_button(translate("Study", "Explore"), "cube-3d-sphere")
        self.back = button(translate("Study", "To the studies"), "route")
        self.explore.clicked.connect(self.explore_wanted)
        self.back.clicked.connect(self.list_wanted)
        column = QVBoxLayout(self)
        column.addWidget(EmptyState(icon_name, title, text, (self.back, self.explore)))

    def first_stop(self) -> QWidget:
        """Return the button that most want next."""
        return self.explore


def waiting_page(waiting: Waiting, members: Sequence[Member]) -> EndPage:
    """Return the page that says when to come back."""
    title = translate("Study", "Thank you. The next part begins on {day}").format(
        day=day_of(waiting.until)
    )
    words = translate(
        "Study",
        "It waits for you until {day}. Start this program under the same name, {names}: it reminds "
        "you. Until then everything is yours to explore.",
    )
    last = day_of(waiting.closes - timedelta(days=1))  # it closes when that day is over
    return EndPage("calendar-event", title, words.format(day=last, names=names_of(members)))


def thanks_page() -> EndPage:
    """Return the page at the end of a study."""
    return EndPage(
        "mood-smile",
        translate("Study", "Thank you for taking part"),
        translate(
            "Study",
            "That was the last step. All that you gave is kept; under your learner name, “What is "
            "recorded”, you can still withdraw.",
        ),
    )


def refused_page() -> EndPage:
    """Return the page for those who do not take part."""
    return EndPage(
        "circle-check",
        translate("Study", "You do not take part, and that is fine"),
        translate(
            "Study",
            "Nothing of you counts for this study. Every feature of this program stays as it is.",
        ),
    )


def left_page() -> EndPage:
    """Return the page for those who left."""
    return EndPage(
        "circle-check",
        translate("Study", "You have left the study"),
        translate("Study", "Thank you for coming so far. Every feature of this program stays."),
    )


def late_page() -> EndPage:
    """Return the page for those who came back when the time for the next part was over."""
    return EndPage(
        "clock",
        translate("Study", "The time for the next part is over"),
        translate(
            "Study",
            "What you gave before counts all the same. Thank you for taking part.",
        ),
    )
