"""The pages of the place *Progress*: what is known, nothing yet, reading, and not to be read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, EmptyState, button, label, primary_button
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.language import translate
from anatomyapp.gui.progress.content import Content


class Pages(QStackedWidget):
    """Shows one page, with one clear action where there is nothing to see."""

    question_wanted = Signal()
    name_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, content: Content, icon_name: str) -> None:
        super().__init__()
        self._content = content
        self.first = primary_button(translate("Progress", "Answer a first question"), "player-play")
        self.give_name = button(translate("Progress", "Choose a name"), "user-plus")
        self.again = primary_button(translate("Progress", "Try again"), "refresh")
        self._nothing = EmptyState(
            icon_name, translate("Progress", "Nothing answered yet"), "",
            (self.give_name, self.first))  # fmt: skip
        self._failed = EmptyState(
            "alert-triangle", translate("Progress", "The record cannot be read now"), "",
            (self.again,))  # fmt: skip
        self._waiting = _framed(EmptyState(
            "history", translate("Progress", "Reading the record"),
            translate("Progress", "This takes a moment.")))  # fmt: skip
        self._area = scroll_area(content)
        self._empty, self._away = _framed(self._nothing), _framed(self._failed)
        for page in (self._waiting, self._area, self._empty, self._away):
            self.addWidget(page)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        self.first.clicked.connect(self.question_wanted)
        self.give_name.clicked.connect(self.name_wanted)
        self.again.clicked.connect(self.again_wanted)

    def show_waiting(self) -> None:
        """Say that the record is being read."""
        self.setCurrentWidget(self._waiting)

    def show_content(self) -> None:
        """Show what is known."""
        self.setCurrentWidget(self._area)

    def show_nothing(self, *, guest: bool) -> None:
        """Say what will stand here, and how it comes there."""
        self._nothing.text.say(_nothing_words(guest=guest))
        self.give_name.setVisible(guest)
        self.setCurrentWidget(self._empty)

    def show_away(self, words: str) -> None:
        """Say why the record cannot be read."""
        self._failed.text.say(words)
        self.setCurrentWidget(self._away)

    def take_focus(self) -> None:
        """Bring the keyboard to what helps most."""
        target = self._content.first_stop()
        if self.currentWidget() is self._empty:
            target = self.first
        elif self.currentWidget() is self._away:
            target = self.again
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring what has the keyboard into sight."""
        if now is not None and self._content.isAncestorOf(now):
            self._content.stations.bring_into_sight(now)
            self._area.ensureWidgetVisible(now, 0, theme.dp(theme.SPACE_L))


def _framed(said: EmptyState) -> QWidget:
    """Return words in place of the content: below the place's title, in a card."""
    holder, card = QWidget(), Card()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.dp(theme.SPACE_M))
    column.addWidget(label(translate("Progress", "Progress"), "display"))
    card.column.addWidget(said)
    column.addWidget(card, 1)
    return holder


def _nothing_words(*, guest: bool) -> str:
    words = translate(
        "Progress",
        "Once you have answered a question, this page shows what you know, what is due again, and "
        "how it went.",
    )
    if not guest:
        return words
    name = translate("Progress", "Under a name it is kept from one session to the next.")
    return f"{words} {name}"
