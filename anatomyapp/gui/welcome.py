"""The welcome beside the model: go on as a guest, or by a name of one's choice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph, button, label, primary_button, row_button, rule
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.icons import logo_pixmap
from anatomyapp.gui.language import marked, translate
from anatomyapp.session.identity import Resemblance, resemblance

WELCOME = "welcome"
LONGEST_NAME = 40
_WARNINGS = {
    Resemblance.EMAIL: marked(
        "Window",
        "This looks like an e-mail address. A name that tells nobody who you are is safer.",
    ),
    Resemblance.NUMBER: marked(
        "Window",
        "This looks like a matriculation number. A name that tells nobody who you are is safer.",
    ),
    Resemblance.FULL_NAME: marked(
        "Window", "This looks like a full name. A name that tells nobody who you are is safer."
    ),
}


class LearnerChoice(QWidget):
    """The names known on this computer, and a field for a new one."""

    chosen = Signal(str)  # a pseudonym

    def __init__(self, learners: tuple[str, ...]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_XS))
        if learners:
            column.addWidget(label(translate("Window", "Go on as"), "overline"))
        for name in learners:
            made = row_button(name, "user-circle")
            made.setProperty("learner", name)
            made.clicked.connect(self._go_on)
            column.addWidget(made)
            column.addWidget(rule())
        column.addSpacing(theme.dp(theme.SPACE_S))
        column.addWidget(label(translate("Window", "New learner name"), "overline"))
        column.addLayout(self._new_name())
        self.warning = Paragraph("", "caption")
        self.warning.setProperty("tone", "warning")
        self.warning.hide()
        column.addWidget(self.warning)
        promise = translate(
            "Window", "A name is a pseudonym, such as “Maple Heron”: it need not tell who you are."
        )
        column.addWidget(Paragraph(promise, "caption"))

    def _new_name(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_S))
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("Window", "Maple Heron"))
        self.field.setAccessibleName(translate("Window", "New learner name"))
        self.field.setMaxLength(LONGEST_NAME)
        self.field.returnPressed.connect(self._begin)
        self._create = button(translate("Window", "Begin"), "user-plus")
        self._create.setEnabled(False)
        self._create.clicked.connect(self._begin)
        self.field.textChanged.connect(self._allow)
        row.addWidget(self.field, 1)
        row.addWidget(self._create)
        return row

    def _allow(self, text: str) -> None:
        """Let a name be taken; say so if it looks as if it told who somebody is."""
        self._create.setEnabled(bool(text.strip()))
        looks = resemblance(text)
        self.warning.say(translate("Window", _WARNINGS[looks]) if looks else "")
        self.warning.setVisible(looks is not None)

    def _begin(self) -> None:
        name = " ".join(self.field.text().split())
        if name:
            self.chosen.emit(name)

    def _go_on(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.chosen.emit(sender.property("learner"))


class Welcome(QFrame):
    """The first panel; the model beside it can be turned all the while."""

    guest_wanted = Signal()
    question_wanted = Signal()
    learner_chosen = Signal(str)

    def __init__(self, learners: tuple[str, ...]) -> None:
        super().__init__()
        self.setProperty("surface", "right")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(*(theme.dp(size) for size in (36, 28, 36, 24)))
        column.setSpacing(theme.dp(theme.SPACE_S))
        column.addStretch(1)
        self._add_words(column)
        self._add_ways(column, learners)
        column.addStretch(1)
        outer.addWidget(scroll_area(body))
        theme.theme().changed.connect(self._paint_logo)

    def _add_words(self, column: QVBoxLayout) -> None:
        self._logo = QLabel()
        self._paint_logo()
        column.addWidget(self._logo)
        column.addSpacing(theme.dp(theme.SPACE_S))
        column.addWidget(
            Paragraph(translate("Window", "Learn the rib cage by turning it"), "display")
        )
        column.addWidget(
            Paragraph(
                translate(
                    "Window",
                    "Explore it in 3D and answer questions on it. "
                    "Everything works without internet.",
                ),
                "secondary",
            )
        )
        column.addSpacing(theme.dp(theme.SPACE_M))

    def _add_ways(self, column: QVBoxLayout, learners: tuple[str, ...]) -> None:
        self.guest = primary_button(
            translate("Window", "Continue as guest"), "player-play", large=True
        )
        self.guest.clicked.connect(self.guest_wanted)
        column.addWidget(self.guest)
        self.question = button(
            translate("Window", "Answer a question now"), "help-hexagon", large=True
        )
        self.question.clicked.connect(self.question_wanted)
        column.addWidget(self.question)
        column.addSpacing(theme.dp(theme.SPACE_L))
        self.choice = LearnerChoice(learners)
        self.choice.chosen.connect(self.learner_chosen)
        column.addWidget(self.choice)

    def _paint_logo(self) -> None:
        self._logo.setPixmap(logo_pixmap(theme.dp(44), self.devicePixelRatioF()))
