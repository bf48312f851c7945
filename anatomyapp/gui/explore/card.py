"""The card of the structure that is chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import Feature, IdScope, Structure, StructureId, TermId
from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    Chip,
    EmptyState,
    MessageBox,
    Paragraph,
    button,
    chip_button,
    ghost_button,
    icon_button,
    label,
    primary_button,
    rule,
)
from anatomyapp.gui.components.flow import flow

_FIRST_FEATURES = 3
_SCOPES = {
    IdScope.EXACT: "",
    IdScope.UNSIDED: " (either side)",
    IdScope.CLASS: " (its kind)",
    IdScope.CLOSE: " (close to it)",
}


class StructureCard(QFrame):
    """Says what is known of one structure, or what to do when none is chosen."""

    structure_wanted = Signal(str)  # StructureId: a link was pressed
    place_wanted = Signal(str)  # StructureId: fly there
    quiz_wanted = Signal(str)  # StructureId
    close_wanted = Signal()
    copied = Signal(str)  # the Latin name, now on the clipboard

    def __init__(self, atlas: Atlas) -> None:
        super().__init__()
        self.setProperty("surface", "right")
        self._atlas = atlas
        self._structure: StructureId | None = None
        self._stack = QStackedLayout(self)
        self._stack.addWidget(_nothing_chosen())
        self._stack.addWidget(self._page())

    @property
    def structure(self) -> StructureId | None:
        """The structure that the card is about."""
        return self._structure

    def offer_quiz(self) -> None:
        """Show the button that asks for a quiz; without a quiz place it stays away."""
        self._quiz.show()

    def show_structure(self, structure: StructureId | None) -> None:
        """Tell of a structure, or that none is chosen."""
        if structure == self._structure:
            return
        self._structure = structure
        if structure is None:
            self._stack.setCurrentIndex(0)
            return
        content = self._content(self._atlas.structures[structure])
        self._scroll.setWidget(content)
        content.show()
        self._stack.setCurrentIndex(1)

    def _page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
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
        self._quiz = primary_button("Quiz me on this")
        self._quiz.clicked.connect(self._ask_quiz)
        self._quiz.hide()
        self._where = button("Where is it?")
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
        column.setSpacing(theme.dp(4))
        self._add_head(column, structure)
        if structure.description:
            column.addSpacing(theme.dp(4))
            column.addWidget(Paragraph(structure.description))
        self._add_features(column, structure)
        self._add_links(column, "Touches", self._atlas.touching(structure.id))
        self._add_links(column, "Consists of", tuple(self._atlas.parts(structure.id)))
        if structure.clinical_note:
            column.addSpacing(theme.dp(8))
            note = MessageBox("accent", "Clinical note", structure.clinical_note, "stethoscope")
            column.addWidget(note)
        column.addSpacing(theme.dp(6))
        column.addWidget(Paragraph(_sources(structure), "caption"))
        column.addStretch(1)
        return content

    def _add_head(self, column: QVBoxLayout, structure: Structure) -> None:
        chips, row = flow(6)
        station = next((s for s in self._atlas.stations if s.id == structure.station), None)
        if station is not None:
            row.addWidget(Chip(station.label, "bone"))
        row.addWidget(Chip(structure.side.value.capitalize()))
        head = QHBoxLayout()
        head.addWidget(chips, 1)
        close = icon_button("x", "Close the card", key="Esc", small=True)
        close.clicked.connect(self.close_wanted)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(Paragraph(structure.label, "h1"))
        if structure.name_en.casefold() != structure.label.casefold():
            column.addWidget(Paragraph(structure.name_en, "secondary"))
        latin = QHBoxLayout()
        latin.setSpacing(theme.dp(4))
        latin.addWidget(_as_wide_as_its_words(Paragraph(structure.name_la, "latin")))
        copy = icon_button("copy", f"Copy “{structure.name_la}”", small=True)
        copy.clicked.connect(self._copy)
        latin.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        latin.addStretch(1)
        column.addLayout(latin)
        if structure.synonyms:
            column.addWidget(Paragraph("Also: " + ", ".join(structure.synonyms), "caption"))

    def _add_features(self, column: QVBoxLayout, structure: Structure) -> None:
        features = self._atlas.features_of(structure.id)
        if not features:
            return
        column.addSpacing(theme.dp(8))
        column.addWidget(label("Features", "overline"))
        for feature in features[:_FIRST_FEATURES]:
            column.addWidget(_feature(feature))
        rest = features[_FIRST_FEATURES:]
        if not rest:
            return
        more = ghost_button(f"Show {len(rest)} more", "chevron-down")
        more.setProperty("flush", True)
        place = QVBoxLayout()
        place.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(place)
        more.clicked.connect(partial(_unfold, place, more, rest))

    def _add_links(
        self, column: QVBoxLayout, title: str, structures: tuple[StructureId, ...]
    ) -> None:
        if not structures:
            return
        column.addSpacing(theme.dp(8))
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

    def _ask_place(self) -> None:
        self.place_wanted.emit(self._structure)

    def _copy(self) -> None:
        if self._structure is not None:
            latin = self._atlas.structures[self._structure].name_la
            QGuiApplication.clipboard().setText(latin)
            self.copied.emit(latin)


def _unfold(place: QVBoxLayout, more: QWidget, features: tuple[Feature, ...]) -> None:
    more.hide()
    for feature in features:
        place.addWidget(_feature(feature))


def _feature(feature: Feature) -> QWidget:
    words = QWidget()
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, theme.dp(2))
    column.setSpacing(0)
    column.addWidget(Paragraph(feature.name_en, "h3"))
    if feature.description:
        column.addWidget(Paragraph(feature.description, "secondary"))
    return words


def _as_wide_as_its_words(words: Paragraph) -> Paragraph:
    words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return words


def _nothing_chosen() -> QWidget:
    return EmptyState(
        "target-arrow",
        "Choose a structure",
        "Click one on the model or in the list to read its names, what it touches and why it "
        "matters. F1 lists all keys.",
    )


def _sources(structure: Structure) -> str:
    ids = [
        _with_scope(name, term)
        for name, term in (
            ("", structure.fma),
            ("TA2 ", structure.ta2),
            ("TA98 ", structure.ta98),
        )
        if term is not None
    ]
    parts = [" · ".join(ids)] if ids else []
    if structure.source:
        parts.append(f"Sources: {structure.source}")
    return "\n".join(parts)


def _with_scope(name: str, term: TermId) -> str:
    return f"{name}{term.id}{_SCOPES[term.scope]}"
