"""The place *Outcomes*: what a study came to, with filters and a figure for each question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.errors import AnatomyAppError
from anatomyapp.evaluation.outcomes import Design
from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    Card,
    EmptyState,
    Select,
    icon_button,
    label,
    primary_button,
)
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.instructor.loading import controls
from anatomyapp.gui.instructor.outcomes.content import Content
from anatomyapp.gui.instructor.outcomes.shown import Measure, Read, Shown, read_outcomes
from anatomyapp.gui.instructor.outcomes.words import group_words, measure_words, occasion_words
from anatomyapp.gui.instructor.plots.card import ChooseFigureFile, choose_figure_file
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.session.store import SessionStore
from anatomyapp.study.steps import Occasion

_LATER = (Occasion.POST, Occasion.RETENTION)


class OutcomesPlace(QFrame):
    """A place of the window (`anatomyapp.gui.place.Place`)."""

    session_wanted = Signal(str)  # of the learner whose dot was clicked
    report_wanted = Signal(str)  # of the study

    name = "outcomes"
    icon_name = "chart-line"

    def __init__(
        self,
        store: SessionStore,
        atlas: Atlas,
        drawer: Drawer,
        ask_file: ChooseFigureFile = choose_figure_file,
    ) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self._store = store
        self._job: Job | None = None
        self.shown: Shown | None = None
        self.content = Content(atlas, drawer, ask_file)
        self.content.session_chosen.connect(self.session_wanted)
        self._pages = QStackedWidget()
        self._empty = EmptyState(self.icon_name, "", "", (self._again(),))
        self._add_pages()

    @property
    def title(self) -> str:
        """Its name in the app bar."""
        return translate("Outcomes", "Outcomes")

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        return self

    @property
    def loading(self) -> bool:
        """Whether a job is reading."""
        return self._job is not None

    def entered(self) -> None:
        """Read the record and take the keyboard to the studies."""
        self.refresh()
        self.study.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """Nothing runs unseen here."""

    def refresh(self) -> None:
        """Read the chosen study again, off the window's thread."""
        if self._job is not None:
            self._job.cancel()
        store, wanted = self._store, self.study.currentData()
        self._job = Job(lambda: read_outcomes(store, wanted), self)
        self._job.done.connect(self._take)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _add_pages(self) -> None:
        column, gap = QVBoxLayout(self), theme.dp(theme.SPACE_XXL)
        column.setContentsMargins(gap, theme.dp(theme.SPACE_L), gap, theme.dp(theme.SPACE_XL))
        column.setSpacing(theme.dp(theme.SPACE_M))
        column.addWidget(self._head())
        waiting = EmptyState(
            "history",
            translate("Outcomes", "Reading the study"),
            translate("Outcomes", "This takes a moment."),
        )
        for page in (_framed(waiting), scroll_area(self.content), _framed(self._empty)):
            self._pages.addWidget(page)
        column.addWidget(self._pages, 1)

    def _head(self) -> QWidget:
        self.study = Select(translate("Outcomes", "Study"))
        self.arm = Select(translate("Outcomes", "Arm"))
        self.occasion = Select(translate("Outcomes", "Occasion"))
        self.measure = Select(translate("Outcomes", "Compare by"))
        for select, tip in (
            (self.study, translate("Outcomes", "Study whose outcomes are shown")),
            (self.arm, translate("Outcomes", "Show one arm alone")),
            (self.occasion, translate("Outcomes", "When gains are measured")),
            (self.measure, translate("Outcomes", "By what the arms are compared")),
        ):
            select.setToolTip(tip)
            select.setSizeAdjustPolicy(Select.SizeAdjustPolicy.AdjustToContents)
        self.study.setMaximumWidth(theme.dp(260))
        self.study.currentIndexChanged.connect(self.refresh)
        for select in (self.arm, self.occasion, self.measure):
            select.currentIndexChanged.connect(self._filter)
        again = icon_button("refresh", translate("Outcomes", "Refresh"))
        again.clicked.connect(self.refresh)
        self.report = primary_button(translate("Outcomes", "Report…"), "download")
        self.report.setToolTip(translate("Outcomes", "Write the study's report as PDF or web page"))
        self.report.clicked.connect(self._ask_report)
        tools = (self.study, self.arm, self.occasion, self.measure, self.report, again)
        return controls((label(self.title, "display"),), tools)

    def _ask_report(self) -> None:
        if self.shown is not None:
            self.report_wanted.emit(str(self.shown.data.study.id))

    def _again(self) -> QPushButton:
        again = primary_button(translate("Outcomes", "Refresh"), "refresh")
        again.clicked.connect(self.refresh)
        return again

    def _take(self, read: Read) -> None:
        if self.sender() is not self._job:  # an earlier reading, asked for again since
            return
        self._job = None
        self._offer_studies(read)
        if read.data is None or read.found is None or read.found.is_empty:
            self.shown = None
            self.report.setEnabled(False)
            for select in (self.arm, self.occasion, self.measure):
                select.hide()
            self._say_empty(read)
            return
        self.shown = Shown(read.data, read.found, read.known, read.adjusted)
        self._offer_filters(self.shown)
        self._filter()
        self._pages.setCurrentIndex(1)

    def _say_empty(self, read: Read) -> None:
        title = translate("Outcomes", "No outcomes yet")
        text = translate(
            "Outcomes", "Open a study in Studies; as learners go through it, it is evaluated here."
        )
        if read.data is not None:
            text = translate(
                "Outcomes", "Nobody has been allocated in this study whose consent stands."
            )
        self._empty.title.say(title)
        self._empty.text.say(text)
        self._pages.setCurrentIndex(2)

    def _fail(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, AnatomyAppError):
            raise error
        self._empty.title.say(translate("Outcomes", "The study cannot be read"))
        self._empty.text.say(error_words(error))
        self._pages.setCurrentIndex(2)

    def _offer_studies(self, read: Read) -> None:
        self.study.setVisible(bool(read.studies))
        chosen = read.data.study.id if read.data else None
        _fill(self.study, [(each.title, each.id) for each in read.studies], chosen)

    def _offer_filters(self, shown: Shown) -> None:
        self.report.setEnabled(True)
        arms = [(group_words(shown.data, arm), arm) for arm in shown.found.arms]
        every = translate("Outcomes", "Every arm")
        _fill(self.arm, [(every, ""), *arms], self.arm.currentData() or "")
        self.arm.setVisible(len(arms) > 1)
        later = [each for each in _LATER if each in shown.found.occasions]
        _fill(self.occasion, [(occasion_words(each), each) for each in later],
              self.occasion.currentData())  # fmt: skip
        self.occasion.setVisible(len(later) > 1)
        measures = [(measure_words(each), each) for each in Measure if each is not Measure.ROTATION
                    or any(a.ancova.n for a in shown.adjusted[each])]  # fmt: skip
        _fill(self.measure, measures, self.measure.currentData())
        self.measure.setVisible(shown.found.design is Design.ARMS)

    def _filter(self) -> None:
        if self.shown is None:
            return
        occasion, measure = self.occasion.currentData(), self.measure.currentData()
        shown = replace(
            self.shown,
            arm=self.arm.currentData() or "",
            occasion=Occasion(occasion) if occasion else Occasion.POST,
            measure=Measure(measure) if measure else Measure.SCORES,
        )
        self.content.show_outcomes(shown)


def _fill(select: Select, entries: Sequence[tuple[str, str]], chosen: str | None) -> None:
    """Offer entries and choose one of them, without saying that it was chosen."""
    select.blockSignals(True)
    select.clear()
    for words, value in entries:
        select.addItem(words, value)
    select.setCurrentIndex(max(0, select.findData(chosen)) if entries else -1)
    select.blockSignals(False)


def _framed(said: EmptyState) -> QWidget:
    card = Card()
    card.column.addWidget(said)
    return card
