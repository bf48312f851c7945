"""Answering by a typed name: nothing is completed, since that would tell the answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.answer import Answer
from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.response import LONGEST_NAME, Means, Response, Typed

_OF_THE_PAGE = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_H)


class _NameField(QLineEdit):
    """A line of text that leaves the keys of the page, pressed with Ctrl, to the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(LONGEST_NAME)
        self.setPlaceholderText(translate("Quiz", "Type its name"))
        self.setAccessibleName(translate("Quiz", "Its name"))
        self.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)

    def event(self, event: QEvent) -> bool:
        """Keep these keys from shortcuts of the window, so that they come to the page."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            with_ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if with_ctrl and event.key() in _OF_THE_PAGE:
                event.accept()
                return True
        return super().event(event)


class NamingAnswer(Answer):
    """A field that takes a name; Enter or the button gives it."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self._mark = _NameField(), IconLabel("check", 20, "success")
        self._mark.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.dp(theme.SPACE_S))
        row.addWidget(self.field, 1)
        row.addWidget(self._mark)
        self.field.textChanged.connect(self._tell)

    @property
    def how(self) -> str:
        """How the item is answered."""
        return translate(
            "Quiz",
            "It is highlighted on the model. Type its name in English, Latin or German, with side "
            "and number where it has them. Small slips do not count.",
        )

    @property
    def takes_letters(self) -> bool:
        """Whether letters and digits are written: until the name is given."""
        return not self.field.isReadOnly()

    @property
    def confirm_words(self) -> str:
        """What the button says that gives the name."""
        return translate("Quiz", "Answer")

    def first_stop(self) -> QWidget | None:
        """Return the field."""
        return self.field

    def draft(self, means: Means) -> Response | None:
        """Return what was typed so far."""
        text = self.field.text()
        return Typed(text, means) if text.strip() else None

    def close_with(self, grade: Grade) -> None:
        """Mark what was typed, which can still be read and copied."""
        self.field.setReadOnly(True)
        self._mark.show_icon(*(("check", "success") if grade.correct else ("x", "error")))
        self._mark.show()
        said = translate("Quiz", "{name}: right") if grade.correct else (
            translate("Quiz", "{name}: not right")
        )  # fmt: skip
        self.field.setAccessibleName(said.format(name=self.field.text()))

    def _tell(self) -> None:
        self.drafted.emit(self.draft(Means.KEYBOARD))
