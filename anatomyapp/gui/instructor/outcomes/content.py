"""What the place *Outcomes* shows of one study, and how it is arranged."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.evaluation.outcomes import Design
from anatomyapp.evaluation.scores import Dot
from anatomyapp.gui import theme
from anatomyapp.gui.components import MessageBox
from anatomyapp.gui.instructor.outcomes.cards import (
    AttentionCard,
    QuestionnaireCard,
    RelationCard,
)
from anatomyapp.gui.instructor.outcomes.efficiency_figure import efficiency_figure
from anatomyapp.gui.instructor.outcomes.flow_card import FlowCard
from anatomyapp.gui.instructor.outcomes.forest import forest_figure
from anatomyapp.gui.instructor.outcomes.gains_figure import gains_figure
from anatomyapp.gui.instructor.outcomes.headline import Headlines
from anatomyapp.gui.instructor.outcomes.shown import Shown
from anatomyapp.gui.instructor.outcomes.trend import trend_figure
from anatomyapp.gui.instructor.plots.card import ChooseFigureFile, PlotCard
from anatomyapp.gui.language import translate
from anatomyapp.gui.narrow import is_compact
from anatomyapp.gui.view.picture_maker import Drawer

_TREND, _FOREST, _EFFICIENCY = 280, 200, 130  # dp


class Content(QWidget):
    """Figures, questionnaires, scores, effects, gains, what goes with them, attention and flow."""

    session_chosen = Signal(str)  # whose dot was clicked

    def __init__(self, atlas: Atlas, drawer: Drawer, ask_file: ChooseFigureFile) -> None:
        super().__init__()
        self._compact: bool | None = None
        self.simulated = MessageBox("warning", "", icon_name="alert-triangle")
        self.notes = MessageBox("neutral", translate("Outcomes", "Not evaluated"))
        self.headlines, self.flow = Headlines(), FlowCard()
        self.questionnaires = QuestionnaireCard(ask_file)
        self.trend, self.forest = PlotCard(_TREND, ask_file), PlotCard(_FOREST, ask_file)
        self.gains, self.relation = PlotCard(ask_file=ask_file), RelationCard(ask_file)
        self.efficiency = PlotCard(_EFFICIENCY, ask_file)
        self.attention = AttentionCard(atlas, drawer, ask_file)
        self._left, self._right = QWidget(), QWidget()
        self._left_column, self._right_column = QVBoxLayout(self._left), QVBoxLayout(self._right)
        self._grid = QGridLayout()
        self._lay_out()
        for card in (self.trend, self.gains, self.relation):
            card.chosen.connect(self._choose)

    def show_outcomes(self, shown: Shown) -> None:
        """Show the figures of a study."""
        self._tell_notes(shown)
        self.headlines.show_outcomes(shown)
        tested = shown.found.design is not Design.EXPERIENCE
        within = tested and shown.found.design is not Design.CROSSOVER
        for card, figure, fits in (
            (self.trend, trend_figure, tested),
            (self.forest, forest_figure, tested),
            (self.gains, gains_figure, within),
            (self.efficiency, efficiency_figure, bool(shown.found.efficiency)),
        ):
            card.setVisible(fits)
            if fits:
                card.show_figure(figure(shown))
        self.relation.setVisible(within)
        if within:
            self.relation.show_outcomes(shown)
        self._place_attention(beside=not tested)
        for part in (self.questionnaires, self.attention, self.flow):
            part.show_outcomes(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beside each other, or below where there is no room."""
        super().resizeEvent(event)
        self._arrange(compact=is_compact(self.window().width()))

    def _tell_notes(self, shown: Shown) -> None:
        cohort = shown.found.cohort
        told = translate("Outcomes", "Simulated: the cohort {cohort}; nobody lived this.")
        self.simulated.title.say(told.format(cohort=cohort))
        self.simulated.text.hide()
        self.simulated.setVisible(cohort is not None)
        self.notes.text.say("\n".join(shown.found.notes))
        self.notes.setVisible(bool(shown.found.notes))

    def _place_attention(self, *, beside: bool) -> None:
        """Put attention where there is room: beside the questionnaires where nothing was tested."""
        side, place = (self._right_column, 0) if beside else (self._left_column, 1)
        if side.indexOf(self.attention) < 0:
            side.insertWidget(place, self.attention)

    def _choose(self, dot: object) -> None:
        if isinstance(dot, Dot):
            self.session_chosen.emit(dot.session)

    def _lay_out(self) -> None:
        column, gap = QVBoxLayout(self), theme.dp(theme.SPACE_L)
        column.setContentsMargins(0, 0, theme.dp(theme.SPACE_XS), 0)
        column.setSpacing(gap)
        for part in (self.simulated, self.notes, self.headlines):
            column.addWidget(part)
        self._grid.setSpacing(gap)
        self._grid.setContentsMargins(0, 0, 0, 0)
        sides = (
            (self._left_column, (self.questionnaires, self.attention, self.relation)),
            (self._right_column, (self.trend, self.forest, self.gains, self.efficiency, self.flow)),
        )
        for below, cards in sides:
            below.setContentsMargins(0, 0, 0, 0)
            below.setSpacing(gap)
            for card in cards:
                below.addWidget(card)
            below.addStretch(1)
        column.addLayout(self._grid, 1)
        self._arrange(compact=False)

    def _arrange(self, *, compact: bool) -> None:
        if compact == self._compact:
            return
        self._compact = compact
        for side in (self._left, self._right):
            self._grid.removeWidget(side)
        self._grid.addWidget(self._left, 0, 0)
        self._grid.addWidget(self._right, *((1, 0) if compact else (0, 1)))
        for across, share in enumerate((6, 0) if compact else (6, 5)):
            self._grid.setColumnStretch(across, share)
