"""One question of a page: its words, its field, and a mark where it was left out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, Paragraph
from anatomyapp.gui.language import translate
from anatomyapp.gui.study.pages.answer_field import AnswerField
from anatomyapp.gui.study.pages.options_field import OptionsField
from anatomyapp.gui.study.pages.rating_field import RatingField
from anatomyapp.gui.study.pages.slider_field import SliderField
from anatomyapp.gui.study.pages.written_fields import NumberField, WordsField
from anatomyapp.study.answering import Looks, Number, Options, OwnWords, Rating
from anatomyapp.study.instrument import Question


class QuestionRow(QFrame):
    """A question; ``changed`` tells that its answer did, ``done`` that Enter was pressed."""

    changed = Signal(object)  # itself
    done = Signal(object)  # itself

    def __init__(self, question: Question, language: str) -> None:
        super().__init__()
        self.question = question
        name = question.words.said(language)
        self.field = field_for(question, language)
        self.field.changed.connect(self._tell_change)
        self.field.done.connect(self._tell_done)
        self._mark, self._fault = (
            IconLabel("alert-triangle", 16, "warning"),
            Paragraph("", "caption"),
        )
        self._fault.setProperty("tone", "warning")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_S))
        if not _is_pair(question):  # its words stand at both sides
            column.addWidget(Paragraph(name, "h3"))
        if question.help is not None:
            column.addWidget(Paragraph(question.help.said(language), "caption"))
        column.addWidget(self.field)
        below = QHBoxLayout()
        below.setSpacing(theme.dp(theme.SPACE_XS))
        below.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._fault, 1)
        column.addLayout(below)
        self.show_gap(shown=False)

    @property
    def is_missing(self) -> bool:
        """Whether something is to be answered, or to be mended."""
        if self.field.fault:
            return True
        left_out = not self.field.response and not self.field.own_words
        return left_out and not self.question.optional

    def show_gap(self, *, shown: bool) -> None:
        """Say below the field what is missing, or nothing."""
        words = self.field.fault or translate("Study", "Not answered yet")
        visible = shown and self.is_missing
        self._fault.say(words if visible else "")
        self._mark.setVisible(visible)
        self._fault.setVisible(visible)

    def take_focus(self) -> None:
        """Bring the keyboard to the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tell_change(self) -> None:
        self.show_gap(shown=bool(self.field.fault))
        self.changed.emit(self)

    def _tell_done(self) -> None:
        self.done.emit(self)


def field_for(question: Question, language: str) -> AnswerField:
    """Return the field in which a question is answered."""
    name, answering = question.words.said(language), question.answering
    match answering:
        case Rating() if answering.scale.looks is Looks.SLIDER:
            return SliderField(name, answering, language)
        case Rating():
            return RatingField(name, answering, language)
        case Options():
            return OptionsField(name, answering, language)
        case Number():
            return NumberField(name, answering, language)
        case OwnWords():
            return WordsField(name, answering)


def _is_pair(question: Question) -> bool:
    answering = question.answering
    return isinstance(answering, Rating) and answering.scale.looks is Looks.PAIR
