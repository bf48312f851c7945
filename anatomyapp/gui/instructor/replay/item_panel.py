"""The item of a moment: stem, options in their order, what was chosen, what is right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import MessageBox, Paragraph, label
from anatomyapp.gui.instructor.replay.item_told import ItemTold
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.choice import OptionList


class ItemPanel(QWidget):
    """Shows what is told of an item, or that none was asked; nothing of it can be pressed."""

    def __init__(self) -> None:
        super().__init__()
        self._told: ItemTold | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_M))
        self.place = label("", "caption")
        self.place.setWordWrap(True)
        self.stem = Paragraph("", "h2")
        self.options = OptionList()
        self.options.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.verdict = MessageBox("neutral", "")
        for widget in (self.place, self.stem, self.options, self.verdict):
            column.addWidget(widget)
        column.addStretch(1)
        self.show_item(None, "")

    def show_item(self, told: ItemTold | None, where: str) -> None:
        """Show an item; or where the learner was, as none was asked."""
        before, self._told = self._told, told
        if told is not None and told == before:
            return
        self.options.setVisible(bool(told and told.options))
        self.verdict.setVisible(bool(told and told.correct is not None))
        if told is None:
            self.place.setText(where)
            self.stem.say(translate("Replay", "No item was asked at this time."))
            return
        self.place.setText(told.place)
        self.stem.say(told.stem)
        self._offer(told)
        if told.correct is not None:
            self._judge(told)

    def _offer(self, told: ItemTold) -> None:
        self.options.offer(told.options, several=told.several)
        if told.correct is not None and told.keys:
            self.options.choose(*(told.chosen if told.several else ()))
            self.options.close_with(told.keys, told.chosen)
            return
        for box in self.options.boxes():
            box.close_choice()
        self.options.choose(*told.chosen)

    def _judge(self, told: ItemTold) -> None:
        right, wrong = translate("Replay", "Right"), translate("Replay", "Not right")
        self.verdict.wear("success" if told.correct else "error")
        self.verdict.title.say(right if told.correct else wrong)
        self.verdict.text.say("\n".join(told.facts))
        self.verdict.text.show()
