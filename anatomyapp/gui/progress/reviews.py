"""The card of reviews: how much is due, when, and the way to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from anatomyapp.evaluation.practice import Asked
from anatomyapp.evaluation.progress import Progress
from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, Paragraph, primary_button
from anatomyapp.gui.language import translate
from anatomyapp.gui.progress.forecast import ForecastBars, forecast_words
from anatomyapp.gui.quiz.rounds import Wish
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.item import ItemId
from anatomyapp.quiz.quiz import Mode


class Reviews(Card):
    """How much is due now and on the days to come."""

    review_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        head = QHBoxLayout()
        head.addWidget(Paragraph(translate("Progress", "Reviews due"), "h2"), 1)
        self.start = primary_button(translate("Progress", "Review what is due"), "player-play")
        self.start.clicked.connect(self.review_wanted)
        head.addWidget(self.start, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self._words = Paragraph("", "caption", airy=False)
        self.bars = ForecastBars()
        self._sums = Paragraph("", "caption", airy=False)
        for widget in (self._words, self.bars, self._sums):
            self.column.addWidget(widget, int(widget is self.bars))
        self.setMinimumHeight(theme.dp(220))

    def show_progress(self, progress: Progress, titles: Mapping[str, int]) -> None:
        """Show what is due; ``titles`` says how much of it each bank asks."""
        due = len(progress.due)
        self.start.setText(" " + (translate("Progress", "Review %n now", "", due) if due else
                                  translate("Progress", "Nothing due")))  # fmt: skip
        self.start.setAccessibleName(self.start.text().strip())
        self.start.setEnabled(bool(due))
        words = translate(
            "Progress", "Timed so that you meet an item again just before you would forget it."
        )
        if len(titles) > 1:
            order = ", ".join(f"{title} ({count})" for title, count in titles.items())
            said = translate("Progress", "One bank after the other: {order}.")
            words = f"{words} {said.format(order=order)}"
        self._words.say(words)
        self.bars.show_forecast(progress.forecast, progress.at.date())
        self._sums.say(forecast_words(progress.forecast))


def counts_by_bank(
    due: tuple[ItemId, ...], asked: Mapping[ItemId, Asked], banks: tuple[Bank, ...]
) -> dict[str, int]:
    """Return how many of the items due each bank asks, by its title, the most first."""
    titles = {bank.id: bank.title for bank in banks}
    found = Counter(titles[asked[item].bank] for item in due)
    return dict(found.most_common())


def wish_for(
    due: tuple[ItemId, ...], asked: Mapping[ItemId, Asked], banks: tuple[Bank, ...]
) -> Wish | None:
    """Return the wish for what is due of the bank that has most of it; None where nothing is.

    A quiz is recorded as a run through one bank, so what is due of another comes after it.
    """
    counts = Counter(asked[item].bank for item in due)
    if not counts:
        return None
    ((most, _),) = counts.most_common(1)
    bank = next(bank for bank in banks if bank.id == most)
    items = tuple(item for item in bank.items if item.id in due and asked[item.id].bank == most)
    return Wish(replace(bank, items=items), None, Mode.LEARN, None)
