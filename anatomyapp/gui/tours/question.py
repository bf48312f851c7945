"""The question of a tour's step: answered by a click on the model, or revealed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.announcement import announce
from anatomyapp.gui.components import MessageBox, button
from anatomyapp.gui.language import translate
from anatomyapp.gui.naming import in_sentence
from anatomyapp.gui.tours.text import LinkedText, selectable
from anatomyapp.scene.tour import TourStep
from anatomyapp.scene.tour_text import plain
from anatomyapp.scene.touring import Touring


class QuestionBox(QFrame):
    """Asks; shows what a click was, and the answer once it is given or revealed."""

    reveal_wanted = Signal()
    link_followed = Signal(str)

    def __init__(self, step: TourStep, atlas: Atlas, language: str) -> None:
        super().__init__()
        self._atlas = atlas
        self._shown: Touring | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_S))
        column.addWidget(self._ask(step, language))
        told = step.question.told.words.said(language) if step.question else ""
        again = translate("Tours", "Try again, or show the answer.")
        self._wrong = MessageBox("error", "", again)
        self._right = MessageBox("success", "")
        self._answer = MessageBox("neutral", translate("Tours", "The answer"), icon_name="bulb")
        for box in (self._right, self._answer):
            words = LinkedText(told)
            words.linkActivated.connect(self.link_followed)
            box.column.addWidget(words)
        for box in (self._wrong, self._right, self._answer):
            column.addWidget(box)
            box.hide()

    def _ask(self, step: TourStep, language: str) -> MessageBox:
        asked = plain(step.question.asked.said(language)) if step.question else ""
        how = translate("Tours", "Click it on the model, or press Tab to walk and Enter to answer.")
        self._box = MessageBox("neutral", asked, how, "help-circle")
        selectable(self._box.title)
        self.reveal = button(translate("Tours", "Show the answer"), "bulb")
        self.reveal.clicked.connect(self.reveal_wanted)
        self._box.column.addWidget(self.reveal)
        return self._box

    def draw(self, touring: Touring) -> bool:
        """Show the answer so far; return whether it is new."""
        before, self._shown = self._shown, touring
        if touring == before:
            return False
        answer, solved = touring.answer, touring.solved
        right = solved and answer is not None
        wrong = answer is not None and not solved
        name = self._name(touring)
        self._wrong.title.say(translate("Tours", "Not quite: that is {name}").format(name=name))
        self._right.title.say(translate("Tours", "Right: {name}").format(name=name))
        self._wrong.setVisible(wrong)
        self._right.setVisible(right)
        self._answer.setVisible(solved and not right)
        self.reveal.setVisible(not solved)
        self._box.text.setVisible(not solved)
        shown = self._wrong if wrong else self._right if right else None
        if shown is not None:
            announce(self, shown.title.accessibleName())
        return before is not None

    def _name(self, touring: Touring) -> str:
        structure = self._atlas.structures.get(touring.answer) if touring.answer else None
        return in_sentence(structure.label) if structure else ""
