"""Items made from the model: a way to be asked what no bank asks."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph, link_button
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.quiz.item_names import as_spoken
from anatomyapp.quiz.bank import Bank
from anatomyapp.settings import Language

_COUNT = 60  # items; enough for several quizzes


class ItemMaking(QWidget):
    """A button that makes a bank off the window's thread; each time another one."""

    made = Signal(object)  # Bank

    def __init__(self, make: Callable[[], Bank]) -> None:
        super().__init__()
        self._make = make
        self._job: Job | None = None
        self.button = link_button(translate("Quiz", "Make new items from the model"), "refresh")
        self.words = Paragraph("", "caption", airy=False)
        self.words.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(2))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.words)
        self.button.clicked.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Whether items are being made."""
        return self._job is not None

    def _begin(self) -> None:
        self.button.setEnabled(False)
        self._say(translate("Quiz", "Making items; this takes some seconds …"))
        self._job = Job(self._make, self)
        self._job.done.connect(self._end)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _end(self, bank: Bank) -> None:
        self._rest()
        words = translate("Quiz", "%n items, made from what the model and its tables tell.", "",
                          len(bank.items))  # fmt: skip
        self._say(words)
        self.made.emit(bank)

    def _fail(self, error: Exception) -> None:
        self._rest()
        if not isinstance(error, AnatomyAppError):
            raise error
        self._say(error_words(error))

    def _rest(self) -> None:
        self._job = None
        self.button.setEnabled(True)

    def _say(self, words: str) -> None:
        self.words.say(words)
        self.words.setVisible(bool(words))


def made_from_model(atlas: Atlas, language: Language) -> Bank:
    """Return new items made from an atlas; each call makes others.

    Raises
    ------
    BankError
        The atlas gives none.
    """
    from anatomyapp.quiz.generating.generation import generated_bank  # noqa: PLC0415 - rarely used
    from anatomyapp.quiz.generating.wish import GenerationWish  # noqa: PLC0415 - as above

    wish = GenerationWish(count=_COUNT, seed=secrets.randbits(32), language=language)
    return as_spoken(generated_bank(atlas, wish), atlas)
