"""Next steps after a quiz: offered, recorded, and done where the quiz itself can do them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.next_cards import NextCards
from anatomyapp.gui.quiz.rounds import Rounds
from anatomyapp.gui.quiz.wording import station_names
from anatomyapp.quiz.next_steps import Ground, NextStep, StepKind, next_steps
from anatomyapp.quiz.quiz import Quiz


def _nothing_known() -> Ground:
    return Ground()


class Stepping(QObject):
    """Offers steps after each quiz of a conduct.

    What leads out of the quiz is left to others. ``ground`` tells what else is known.
    """

    comparing_wanted = Signal(tuple)  # two structures
    tour_wanted = Signal(str)  # of a station
    review_wanted = Signal()

    def __init__(self, conduct: Conduct, rounds: Rounds, atlas: Atlas) -> None:
        super().__init__(conduct)
        self._log, self._rounds, self._atlas = conduct.log, rounds, atlas
        self.ground: Callable[[], Ground] = _nothing_known

    def cards(self, quiz: Quiz) -> NextCards | None:
        """Return the cards that follow a quiz, and note what they offer; None without a step."""
        steps = next_steps(quiz, self.ground())
        if not steps:
            return None
        made = NextCards(steps, self._atlas, station_names(self._atlas))
        made.accepted.connect(self._accept)
        made.declined.connect(self._decline)
        self._log.offer_steps(steps)
        return made

    def _accept(self, step: NextStep) -> None:
        self._log.decide_step(step, accepted=True)
        deeds: dict[StepKind, Callable[[], None]] = {
            StepKind.COMPARE: lambda: self._compare(step),
            StepKind.TOUR: lambda: self.tour_wanted.emit(step.about),
            StepKind.PRACTISE: lambda: self._rounds.practise(step.about),
            StepKind.REPEAT: self._rounds.wrong_again,
            StepKind.REVIEW: self.review_wanted.emit,
            StepKind.SPOTTER: self._rounds.against_the_clock,
        }
        deeds[step.kind]()

    def _decline(self, step: NextStep) -> None:
        self._log.decide_step(step, accepted=False)

    def _compare(self, step: NextStep) -> None:
        if step.confusion is not None:
            self.comparing_wanted.emit((step.confusion.asked, step.confusion.taken))
