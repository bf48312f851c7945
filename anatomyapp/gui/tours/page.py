"""The pages of a tour: the opening, one for each step, and the closing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, MessageBox, Paragraph, button, label
from anatomyapp.gui.language import translate
from anatomyapp.gui.tours.chosen import ChosenBox
from anatomyapp.gui.tours.question import QuestionBox
from anatomyapp.gui.tours.text import LinkedText, selectable
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.stage import meshes_of
from anatomyapp.scene.tour import Tour, TourStep, Words
from anatomyapp.scene.tour_text import plain
from anatomyapp.scene.touring import Touring


class TourPage(QWidget):
    """What the panel scrolls; ``said`` is what a screen reader says when it appears."""

    link_followed = Signal(str)
    reveal_wanted = Signal()
    page_wanted = Signal(int)
    tour_wanted = Signal(str)
    news = Signal(object)  # the QWidget that says something new

    def __init__(self) -> None:
        super().__init__()
        self.said = ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*(theme.dp(size) for size in (20, 4, 20, 12)))
        self.column.setSpacing(theme.dp(theme.SPACE_S))

    def draw(self, scene: Scene, touring: Touring) -> None:
        """Show what a scene says of this page."""

    def add_linked(self, text: str, column: QVBoxLayout | None = None) -> None:
        """Add a text whose links are followed."""
        words = LinkedText(text)
        words.linkActivated.connect(self.link_followed)
        (column or self.column).addWidget(words)

    def add_objectives(self, objectives: tuple[Words, ...], language: str, icon: str) -> None:
        """Add what is learnt, an icon before each."""
        for words in objectives:
            row = QHBoxLayout()
            row.setSpacing(theme.dp(theme.SPACE_S))
            row.addWidget(IconLabel(icon, 18, "accent_text"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(selectable(Paragraph(plain(words.said(language)))), 1)
            self.column.addLayout(row)


class OpeningPage(TourPage):
    """Says what is learnt and how long it takes; offers to go on where the tour was left."""

    def __init__(self, tour: Tour, language: str, resume: int) -> None:
        super().__init__()
        title = tour.title.said(language)
        self.column.addWidget(selectable(Paragraph(title, "h1")))
        length = translate("Tours", "{steps} steps, about %n minutes", "", tour.minutes)
        length = length.format(steps=len(tour.steps))
        self.column.addWidget(Paragraph(length, "secondary"))
        self.column.addSpacing(theme.dp(theme.SPACE_S))
        self.column.addWidget(label(translate("Tours", "After it you can"), "overline"))
        self.add_objectives(tour.objectives, language, "target-arrow")
        step = tour.step_on(resume)
        if step is not None:
            words = translate("Tours", "Go on at step {step}").format(step=resume)
            self.go_on = button(words, "player-play")
            self.go_on.setToolTip(step.title.said(language))
            self.go_on.clicked.connect(partial(self.page_wanted.emit, resume))
            self.column.addSpacing(theme.dp(theme.SPACE_S))
            self.column.addWidget(self.go_on)
        self.column.addStretch(1)
        self.said = f"{title}. {length}"


class StepPage(TourPage):
    """Tells one step: facts with links, what to look for, a question, and what was chosen."""

    def __init__(self, tour: Tour, step: TourStep, atlas: Atlas, language: str) -> None:
        super().__init__()
        hidden = meshes_of(atlas, step.stage.hidden)
        self._own = meshes_of(atlas, step.stage.highlighted) - hidden
        self.column.addWidget(selectable(Paragraph(tour.title.said(language), "overline")))
        self._add_texts(step, language)
        self.question: QuestionBox | None = None
        if step.question is not None:
            self.question = QuestionBox(step, atlas, language)
            self.question.reveal_wanted.connect(self.reveal_wanted)
            self.question.link_followed.connect(self.link_followed)
            self.column.addWidget(self.question)
        self.chosen = ChosenBox(atlas)
        self.column.addWidget(self.chosen)
        sources = translate("Tours", "Sources: {sources}")
        named = sources.format(sources=" · ".join(step.sources))
        self.column.addWidget(selectable(Paragraph(named, "caption")))
        self.column.addStretch(1)

    def _add_texts(self, step: TourStep, language: str) -> None:
        title = step.title.said(language)
        text = " ".join(fact.words.said(language) for fact in step.facts)
        self.column.addWidget(selectable(Paragraph(title, "h1")))
        self.add_linked(text)
        self.said = f"{title}. {plain(text)}"
        if step.look_for is not None:
            box = MessageBox("accent", translate("Tours", "Look for"), icon_name="eye")
            self.add_linked(step.look_for.said(language), box.column)
            self.column.addWidget(box)

    def draw(self, scene: Scene, touring: Touring) -> None:
        """Show the answer so far, and what was chosen beside the step's own structures."""
        if self.question is not None and self.question.draw(touring):
            self.news.emit(self.question)
        named = scene.pointing.named
        selected = scene.selected
        if named is None and selected and selected != self._own:
            named = min(selected - self._own or selected)
        if self.chosen.show_structure(named, scene.pointing.feature):
            self.news.emit(self.chosen)


class ClosingPage(TourPage):
    """Says that the tour is finished, what can be done now, and which tour follows."""

    def __init__(self, tour: Tour, language: str, following: Tour | None) -> None:
        super().__init__()
        title = translate("Tours", "Tour finished")
        self.column.addWidget(Paragraph(title, "h1"))
        self.column.addWidget(selectable(Paragraph(tour.title.said(language), "secondary")))
        self.column.addSpacing(theme.dp(theme.SPACE_S))
        self.column.addWidget(label(translate("Tours", "Now you can"), "overline"))
        self.add_objectives(tour.objectives, language, "check")
        self.column.addSpacing(theme.dp(theme.SPACE_S))
        again = button(translate("Tours", "From the start"), "repeat")
        again.clicked.connect(partial(self.page_wanted.emit, 1))
        self.column.addWidget(again)
        if following is not None:
            words = translate("Tours", "Next tour: {tour}")
            onward = button(words.format(tour=following.title.said(language)), "route")
            onward.clicked.connect(partial(self.tour_wanted.emit, following.station))
            self.column.addWidget(onward)
        self.column.addStretch(1)
        self.said = f"{title}. {tour.title.said(language)}"
