"""The card of the structure that is chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import Structure, StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    Chip,
    EmptyState,
    MessageBox,
    Paragraph,
    button,
    chip_button,
    exchange,
    icon_button,
    label,
    primary_button,
    rule,
)
from anatomyapp.gui.components.flow import flow
from anatomyapp.gui.explore.card_names import CardNames
from anatomyapp.gui.explore.explorer import places_of
from anatomyapp.gui.explore.feature_list import FeatureList
from anatomyapp.gui.explore.landmark_card import LandmarkCard
from anatomyapp.gui.explore.several_card import SeveralCard
from anatomyapp.gui.explore.sources import sources_of
from anatomyapp.gui.explore.statement_list import StatementList
from anatomyapp.gui.language import translate
from anatomyapp.gui.naming import group_words, side_words
from anatomyapp.scene.pointing import FeatureOn

_NEAREST = 6


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
        self._structure: StructureId | None = None
        self._landmark: str | None = None
        self._several: tuple[StructureId, ...] = ()
        self._features: FeatureList | None = None
        self._quizzes = False
        self._stack = QStackedLayout(self)
        self._stack.addWidget(_nothing_chosen())
        self._stack.addWidget(self._page())

    @property
    def structure(self) -> StructureId | None:
        """The structure that the card is about."""
        return self._structure

    @property
    def told(self) -> bool:
        """Whether the card tells of anything."""
        return bool(self._structure or self._landmark or self._several)

    def hold(self, notes: QWidget) -> None:
        """Put the learner's notes below what is told of a structure."""
        self._page_column.insertWidget(1, notes)

    def offer_quiz(self) -> None:
        """Show the button that asks for a quiz; without a quiz place it stays away."""
        self._quizzes = True
        self._quiz.setVisible(self._landmark is None and bool(self._meshes()))

    def show_structure(self, structure: StructureId | None, feature: str | None = None) -> None:
        """Tell of a structure and the chosen one of its features, or that none is chosen."""
        if structure != self._structure or self._landmark is not None or self._several:
            self._structure, self._landmark, self._features = structure, None, None
            self._several = ()
            self.feature_hinted.emit(None)
            if structure is not None:
                self._show(self._content(self._atlas.structures[structure]))
                self._where.setEnabled(bool(places_of(self._atlas, structure)))
                self._quiz.setVisible(self._quizzes and bool(self._meshes()))
        if structure is None:
            self._stack.setCurrentIndex(0)
        if self._features is not None:
            row = self._features.choose(feature)
            if row is not None:
                QTimer.singleShot(0, row, partial(self._scroll.ensureWidgetVisible, row))

    def show_landmark(self, landmark: str) -> None:
        """Tell of a landmark."""
        if landmark == self._landmark:
            return
        self._structure, self._landmark, self._features = None, landmark, None
        self._several = ()
        found = next(mark for mark in self._atlas.landmarks if mark.id == landmark)
        content = LandmarkCard(self._atlas, found)
        content.structure_wanted.connect(self.structure_wanted)
        content.close_wanted.connect(self.close_wanted)
        self._show(content)
        self._where.setEnabled(True)
        self._quiz.hide()

    def show_several(self, structures: tuple[StructureId, ...]) -> None:
        """Tell which structures are chosen at once."""
        if structures == self._several:
            return
        self._structure, self._landmark, self._features = None, None, None
        self._several = structures
        content = SeveralCard(self._atlas, structures)
        content.structure_wanted.connect(self.structure_wanted)
        content.close_wanted.connect(self.close_wanted)
        self._show(content)
        self._where.setEnabled(False)
        self._quiz.hide()

    def _meshes(self) -> frozenset[StructureId]:
        return self._atlas.shown_by(self._structure) if self._structure else frozenset()

    def _show(self, content: QWidget) -> None:
        exchange(self._scroll, content)
        content.show()
        self._stack.setCurrentIndex(1)

    def _page(self) -> QWidget:
        page = QWidget()
        column = self._page_column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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

    def _content(self, structure: Structure) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(*(theme.dp(size) for size in (20, 16, 16, 20)))
        column.setSpacing(theme.dp(theme.SPACE_XS))
        self._add_head(column, structure)
        if structure.description:
            column.addSpacing(theme.dp(theme.SPACE_XS))
            column.addWidget(Paragraph(structure.description))
        if structure.not_modelled:
            column.addWidget(_named_only(structure))
        self._add_features(column, structure)
        if structure.clinical_note:
            column.addSpacing(theme.dp(theme.SPACE_S))
            note = MessageBox(
                "accent",
                translate("Explore", "Clinical note"),
                structure.clinical_note,
                "stethoscope",
            )
            column.addWidget(note)
        self._add_links(
            column, translate("Explore", "Consists of"), tuple(self._atlas.parts(structure.id))
        )
        self._add_relations(column, structure)
        nearest = tuple(self._atlas.near(structure.id))[:_NEAREST]
        self._add_links(column, translate("Explore", "Nearest neighbours"), nearest)
        self._add_mistake(column, structure)
        column.addSpacing(theme.dp(6))
        column.addWidget(Paragraph(sources_of(structure), "caption"))
        column.addStretch(1)
        return content

    def _chips(self, structure: Structure) -> QWidget:
        chips, row = flow(6)
        station = next((s for s in self._atlas.stations if s.id == structure.station), None)
        if station is not None:
            row.addWidget(Chip(group_words(station.label), "bone"))
        row.addWidget(Chip(side_words(structure.side).capitalize()))
        if structure.not_modelled:
            row.addWidget(Chip(translate("Explore", "Named only"), "info-circle"))
        return chips

    def _add_head(self, column: QVBoxLayout, structure: Structure) -> None:
        head = QHBoxLayout()
        head.addWidget(self._chips(structure), 1)
        close = icon_button("x", translate("Explore", "Close the card"), key="Esc", small=True)
        close.clicked.connect(self.close_wanted)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        names = CardNames(structure)
        names.copied.connect(self.copied)
        column.addWidget(names)

    def _add_features(self, column: QVBoxLayout, structure: Structure) -> None:
        if not self._atlas.features_of(structure.id):
            return
        column.addSpacing(theme.dp(theme.SPACE_S))
        column.addWidget(label(translate("Explore", "Features"), "overline"))
        self._features = FeatureList(self._atlas, structure.id)
        self._features.feature_wanted.connect(self.feature_wanted)
        self._features.feature_hinted.connect(self.feature_hinted)
        column.addWidget(self._features)

    def _add_relations(self, column: QVBoxLayout, structure: Structure) -> None:
        said = StatementList(self._atlas, structure.id)
        if said.empty:
            return
        column.addSpacing(theme.dp(theme.SPACE_S))
        column.addWidget(label(translate("Explore", "Relations"), "overline"))
        said.structure_wanted.connect(self.structure_wanted)
        said.feature_wanted.connect(self._ask_feature)
        column.addWidget(said)

    def _add_mistake(self, column: QVBoxLayout, structure: Structure) -> None:
        sides = {structure.id, self._atlas.mirror(structure.id)}
        found = next((m for m in self._atlas.misconceptions if sides & set(m.structures)), None)
        if found is None:
            return
        column.addSpacing(theme.dp(theme.SPACE_S))
        wrong = translate("Explore", "Not so: {belief}").format(belief=found.wrong)
        title = translate("Explore", "Often mixed up")
        column.addWidget(MessageBox("neutral", title, f"{wrong}\n{found.correct}", "repeat"))

    def _add_links(
        self, column: QVBoxLayout, title: str, structures: tuple[StructureId, ...]
    ) -> None:
        if not structures:
            return
        column.addSpacing(theme.dp(theme.SPACE_S))
        column.addWidget(label(title, "overline"))
        holder, row = flow(6)
        for structure in structures:
            link = chip_button(self._atlas.structures[structure].label)
            link.setProperty("structure", structure)
            link.clicked.connect(self._follow)
            row.addWidget(link)
        column.addWidget(holder)

    def _follow(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.structure_wanted.emit(sender.property("structure"))

    def _ask_quiz(self) -> None:
        self.quiz_wanted.emit(self._structure)

    def _ask_feature(self, structure: str, feature: str) -> None:
        self.feature_wanted.emit(FeatureOn(StructureId(structure), feature))

    def _ask_place(self) -> None:
        if self._landmark is not None:
            self.landmark_opened.emit(self._landmark)
        else:
            self.place_wanted.emit(self._structure)


def _named_only(structure: Structure) -> Paragraph:
    words = translate("Explore", "Named only. {reason}").format(reason=structure.not_modelled)
    return Paragraph(words, "caption")


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
