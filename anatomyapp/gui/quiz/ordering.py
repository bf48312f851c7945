"""Answering by an order."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.answer import Answer
from anatomyapp.gui.quiz.order_list import OrderList
from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.response import Means, Ordered, Response
from anatomyapp.quiz.task import Order


class OrderingAnswer(Answer):
    """The options as rows; the button, or Enter, gives their order."""

    def __init__(self, task: Order) -> None:
        super().__init__()
        self._task = task
        self.list = OrderList(task.options)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.list.ordered.connect(self._tell)

    @property
    def how(self) -> str:
        """How the item is answered."""
        return translate(
            "Quiz",
            "Drag the rows into order, or move one by Alt with the arrow keys. Then press Enter, "
            "or the button.",
        )

    @property
    def confirm_words(self) -> str:
        """What the button says that gives the order."""
        return translate("Quiz", "Answer")

    def first_stop(self) -> QWidget | None:
        """Return the first row."""
        return self.list.rows[0]

    def draft(self, means: Means) -> Response | None:
        """Return the order as it stands."""
        return Ordered(self.list.order, means)

    def show_standing(self, response: Response) -> None:
        """Stand in the order of a response."""
        if isinstance(response, Ordered) and response.options != self.list.order:
            self.list.arrange(response.options)

    def close_with(self, grade: Grade) -> None:
        """Show each row's right place, in the order that was given."""
        self.show_standing(grade.response)
        self.list.show_verdict(self._task.keys)

    def _tell(self, means: Means) -> None:
        self.drafted.emit(self.draft(means))
