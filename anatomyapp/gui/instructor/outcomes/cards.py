"""The cards of the place that have choices of their own: questionnaires, relations, attention."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.evaluation.covariates import Covariate
from anatomyapp.evaluation.instruments import InstrumentFigures
from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph, Select, button
from anatomyapp.gui.instructor.outcomes.attention_figure import attention_figure, marks_of
from anatomyapp.gui.instructor.outcomes.diverging import questionnaire_figure, rows_of
from anatomyapp.gui.instructor.outcomes.gains_figure import relation_figure
from anatomyapp.gui.instructor.outcomes.shown import Shown
from anatomyapp.gui.instructor.outcomes.words import covariate_words
from anatomyapp.gui.instructor.plots.card import ChooseFigureFile, PlotCard
from anatomyapp.gui.instructor.plots.figure import no_figure
from anatomyapp.gui.language import spoken, translate
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.scene import Scene
from anatomyapp.study.instrument import Instrument
from anatomyapp.study.steps import StepId

_ROW, _FEET, _LEAST = 46, 48, 140  # dp, of a questionnaire's figure
_MODEL = 420  # dp


class QuestionnaireCard(PlotCard):
    """One questionnaire of the study, by domain or by item."""

    def __init__(self, ask_file: ChooseFigureFile) -> None:
        super().__init__(0, ask_file)
        self._shown: Shown | None = None
        self.step = Select(translate("Outcomes", "Questionnaire"))
        self.items = button(translate("Outcomes", "Single items"), "list-details")
        self.items.setCheckable(True)
        self.items.setToolTip(translate("Outcomes", "Show each statement below its domain"))
        self.column.insertLayout(1, _row(self.step, self.items))
        self.step.currentIndexChanged.connect(self._draw)
        self.items.toggled.connect(self._draw)

    def show_outcomes(self, shown: Shown) -> None:
        """Show a study's questionnaires."""
        self._shown = shown
        before = self.step.currentData()
        self.step.blockSignals(True)
        self.step.clear()
        for each in shown.found.instruments:
            title = shown.data.protocol.steps[each.step].title.said(spoken().value)
            self.step.addItem(title, each.step)
        place = self.step.findData(before)
        self.step.setCurrentIndex(place if place >= 0 else self.step.findData(_first(shown)))
        self.step.blockSignals(False)
        self._draw()

    def _draw(self) -> None:
        shown = self._shown
        found = self._figures(shown, self.step.currentData()) if shown else None
        if found is None:
            title = translate("Outcomes", "Questionnaires")
            reason = translate("Outcomes", "No questionnaire of this study can be shown.")
            self.show_figure(no_figure(title, "", "", reason))
            return
        figures, instrument = found
        by_item = self.items.isChecked()
        rows = rows_of(figures, instrument, by_item=by_item)
        self._height = max(_LEAST, rows * _ROW + _FEET)
        self.show_figure(questionnaire_figure(figures, instrument, by_item=by_item))

    def _figures(
        self, shown: Shown, step: StepId | None
    ) -> tuple[InstrumentFigures, Instrument] | None:
        for each in shown.found.instruments:
            instrument = shown.data.instrument_of(each.step)
            if each.step == step and instrument is not None:
                return (each.by_arm[shown.arm] if shown.arm else each.whole), instrument
        return None


class RelationCard(PlotCard):
    """A covariate against the gain."""

    def __init__(self, ask_file: ChooseFigureFile) -> None:
        super().__init__(ask_file=ask_file)
        self._shown: Shown | None = None
        self.covariate = Select(translate("Outcomes", "Covariate"))
        self.column.insertLayout(1, _row(self.covariate))
        self.covariate.currentIndexChanged.connect(self._draw)

    def show_outcomes(self, shown: Shown) -> None:
        """Show what is known of a study's learners."""
        self._shown = shown
        before = self.covariate.currentData()
        known = dict.fromkeys(each.covariate for each in shown.found.covariates)
        self.covariate.blockSignals(True)
        self.covariate.clear()
        for each in known:
            self.covariate.addItem(covariate_words(each), each)
        self.covariate.setCurrentIndex(max(0, self.covariate.findData(before)))
        self.covariate.blockSignals(False)
        self._draw()

    def _draw(self) -> None:
        if self._shown is not None:
            chosen = self.covariate.currentData() or Covariate.ROTATION
            self.show_figure(relation_figure(self._shown, Covariate(chosen)))


class AttentionCard(PlotCard):
    """The time on each structure; a button paints it on the model."""

    def __init__(self, atlas: Atlas, drawer: Drawer, ask_file: ChooseFigureFile) -> None:
        super().__init__(360, ask_file)
        self._atlas, self._drawer = atlas, drawer
        self._shown: Shown | None = None
        self.pane: ModelPane | None = None
        self.on_model = button(translate("Outcomes", "Show on the model"), "eye")
        self.on_model.setCheckable(True)
        self.on_model.setToolTip(
            translate("Outcomes", "Paint the time on each structure on the model")
        )
        self.on_model.toggled.connect(self._show_model)
        self.column.insertLayout(1, _row(self.on_model))
        self._legend = Paragraph(
            translate(
                "Outcomes",
                "Strong: looked at for 60 % or more of the longest time; light: 25 % or more; "
                "pale: less, or not at all.",
            ),
            "caption",
        )
        self._legend.hide()
        self.column.addWidget(self._legend)

    def show_outcomes(self, shown: Shown) -> None:
        """Show the attention of a study's learners."""
        self._shown = shown
        self.on_model.setEnabled(shown.found.attention is not None)
        self.show_figure(attention_figure(shown.found.attention, self._atlas))
        self._paint()

    def _show_model(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        if wanted and self.pane is None:
            bench = Workbench(Scene(visible=self._atlas.shown_first))
            self.pane = ModelPane(bench, self._atlas, self._drawer)
            bench.setParent(self.pane)
            self.pane.setFixedHeight(theme.dp(_MODEL))
            self.column.insertWidget(self.column.count() - 1, self.pane)
            self._paint()
            self.pane.viewing.go_home(bench.scene.camera, at_once=True)
        if self.pane is not None:
            self.pane.setVisible(wanted)
        self._legend.setVisible(wanted)

    def _paint(self) -> None:
        attention = self._shown.found.attention if self._shown else None
        if self.pane is None or attention is None:
            return
        marks = marks_of(attention, self._atlas)
        scene = self.pane.bench.scene
        shown = scene.show(self._atlas.shown_first | marks.keys())
        self.pane.bench.show(shown.mark(dict(marks)).fade(shown.visible - marks.keys()))


def _first(shown: Shown) -> StepId | None:
    """Return the main questionnaire; without one that with the most statements."""
    found = {each.step: len(each.whole.items) for each in shown.found.instruments}
    primary = shown.data.protocol.primary
    return primary if primary in found else max(found, key=found.__getitem__, default=None)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.dp(theme.SPACE_S))
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
    row.addStretch(1)
    return row
