"""The card of the structure that is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.components import EmptyState, button, exchange, primary_button, rule
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.explore.card_content import CardContent
from anatomyapp.gui.explore.explorer import places_of
from anatomyapp.gui.explore.landmark_card import LandmarkCard
from anatomyapp.gui.explore.several_card import SeveralCard
from anatomyapp.gui.explore.structure_content import StructureContent
from anatomyapp.gui.language import translate


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a card is about: a structure, a landmark, several structures, or nothing."""

    structure: StructureId | None = None
    landmark: str | None = None
    several: tuple[StructureId, ...] = ()


class StructureCard(QFrame):
    """Says what is known of one structure or landmark, or what to do when none is chosen."""

    structure_wanted = Signal(str)  # StructureId: a link was pressed
    feature_wanted = Signal(object)  # FeatureOn
    feature_hinted = Signal(object)  # FeatureOn, or None
    landmark_opened = Signal(str)  # fly there
    place_wanted = Signal(str)  # StructureId: fly there
    quiz_wanted = Signal(str)  # StructureId
    close_wanted = Signal()
    copied = Signal(str)  # the Latin name, now on the clipboard

    def __init__(self, atlas: Atlas) -> None:
        super().__init__()
        self.setProperty("surface", "right")
        self._atlas = atlas
        self._subject = _Subject()
        self._quizzes = False
        self._stack = QStackedLayout(self)
        self._stack.addWidget(_nothing_chosen())
        self._stack.addWidget(self._page())

    @property
    def structure(self) -> StructureId | None:
        """The structure that the card is about."""
        return self._subject.structure

    @property
    def told(self) -> bool:
        """Whether the card tells of anything."""
        return self._subject != _Subject()

    def hold(self, notes: QWidget) -> None:
        """Put the learner's notes below what is told of a structure."""
        self._page_column.insertWidget(1, notes)

    def offer_quiz(self) -> None:
        """Show the button that asks for a quiz; without a quiz place it stays away."""
        self._quizzes = True
        self._quiz.setVisible(bool(self._meshes()))

    def show_structure(self, structure: StructureId | None, feature: str | None = None) -> None:
        """Tell of a structure and the chosen one of its features, or that none is chosen."""
        subject = _Subject(structure=structure)
        if subject != self._subject:
            self._subject = subject
            self.feature_hinted.emit(None)
            if structure is not None:
                self._show(self._content_of(structure))
                self._where.setEnabled(bool(places_of(self._atlas, structure)))
                self._quiz.setVisible(self._quizzes and bool(self._meshes()))
        if structure is None:
            self._stack.setCurrentIndex(0)
        content = self._scroll.widget()
        if isinstance(content, StructureContent) and structure is not None:
            row = content.choose(feature)
            if row is not None:
                QTimer.singleShot(0, row, partial(self._scroll.ensureWidgetVisible, row))

    def show_landmark(self, landmark: str) -> None:
        """Tell of a landmark."""
        subject = _Subject(landmark=landmark)
        if subject != self._subject:
            self._subject = subject
            found = next(mark for mark in self._atlas.landmarks if mark.id == landmark)
            self._show(LandmarkCard(self._atlas, found))
            self._where.setEnabled(True)
            self._quiz.hide()

    def show_several(self, structures: tuple[StructureId, ...]) -> None:
        """Tell which structures are chosen at once."""
        subject = _Subject(several=structures)
        if subject != self._subject:
            self._subject = subject
            self._show(SeveralCard(self._atlas, structures))
            self._where.setEnabled(False)
            self._quiz.hide()

    def _meshes(self) -> frozenset[StructureId]:
        structure = self._subject.structure
        return self._atlas.shown_by(structure) if structure else frozenset()

    def _content_of(self, structure: StructureId) -> StructureContent:
        content = StructureContent(self._atlas, self._atlas.structures[structure])
        content.feature_wanted.connect(self.feature_wanted)
        content.feature_hinted.connect(self.feature_hinted)
        content.copied.connect(self.copied)
        return content

    def _show(self, content: CardContent) -> None:
        content.structure_wanted.connect(self.structure_wanted)
        content.close_wanted.connect(self.close_wanted)
        exchange(self._scroll, content)
        content.show()
        self._stack.setCurrentIndex(1)

    def _page(self) -> QWidget:
        page = QWidget()
        column = self._page_column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._scroll = scroll_area()
        column.addWidget(self._scroll, 1)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(*(theme.dp(size) for size in (20, 12, 20, 16)))
        row.setSpacing(theme.dp(theme.SPACE_S))
        self._quiz = primary_button(translate("Explore", "Quiz me on this"))
        self._quiz.clicked.connect(self._ask_quiz)
        self._quiz.hide()
        self._where = button(translate("Explore", "Where is it?"))
        self._where.clicked.connect(self._ask_place)
        row.addWidget(self._quiz, 1)
        row.addWidget(self._where, 1)
        column.addWidget(rule())
        column.addWidget(foot)
        return page

    def _ask_quiz(self) -> None:
        self.quiz_wanted.emit(self._subject.structure)

    def _ask_place(self) -> None:
        if self._subject.landmark is not None:
            self.landmark_opened.emit(self._subject.landmark)
        else:
            self.place_wanted.emit(self._subject.structure)


def _nothing_chosen() -> QWidget:
    return EmptyState(
        "target-arrow",
        translate("Explore", "Choose a structure"),
        translate(
            "Explore",
            "Click one on the model or in the list to read its names, what it touches and why it "
            "matters. F1 lists all keys.",
        ),
    )
