"""Answering by options: one of them, or several."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout

from anatomyapp.gui import theme
from anatomyapp.gui.study.pages.answer_box import AnswerBox
from anatomyapp.gui.study.pages.boxes_field import BoxesField, caps
from anatomyapp.study.answering import JOINT, Options


class OptionsField(BoxesField):
    """Options in two columns; one that stands alone takes the others back, and they it."""

    def __init__(self, name: str, answering: Options, language: str) -> None:
        keys = caps(len(answering.options))
        boxes = [
            (option.id, AnswerBox(key, option.words.said(language), upright=False))
            for option, key in zip(answering.options, keys, strict=True)
        ]
        super().__init__(name, boxes, keys, several=answering.several)
        self._answering = answering
        self._alone = {option.id for option in answering.options if option.alone}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.dp(theme.SPACE_S))
        for at, box in enumerate(self.boxes):
            grid.addWidget(box, at // 2, at % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    @property
    def response(self) -> str:
        """The ids of what is chosen, joined; empty where nothing is."""
        return JOINT.join(self.chosen)

    def restore(self, answer: str) -> None:
        """Show options as chosen."""
        self.show_chosen(self._answering.chosen(answer))

    def after(self, code: str, chosen: set[str]) -> set[str]:
        """Return what stays chosen after an option was ticked."""
        if code in self._alone:
            return chosen & {code}
        return chosen - self._alone
