"""The panel of augmented reality: sheet, pictures, how the model stands, and what it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from anatomyapp.ar.placement import LEAST_SCALE, MOST_SCALE, Mode
from anatomyapp.ar.sheet import Paper, SheetKind
from anatomyapp.gui import theme
from anatomyapp.gui.ar.status import StatusList
from anatomyapp.gui.ar.wish import SIZES, Origin, Stance, Wish
from anatomyapp.gui.components import (
    CheckBox,
    Paragraph,
    Select,
    Slider,
    ghost_button,
    label,
    rule,
)
from anatomyapp.gui.components.flow import Flow
from anatomyapp.gui.language import marked, translate

WIDTH = 360
_KINDS = (
    (SheetKind.CARD, marked("AR", "Card, held in the hand")),
    (SheetKind.CHEST, marked("AR", "Chest sheet, true size")),
)
_MODES = (
    (Mode.STANDING, marked("AR", "Stands on the card")),
    (Mode.LYING, marked("AR", "Lies over the card")),
)
_PERCENT = 100


class ArPanel(QFrame):
    """Says what the person wants; shows how things stand."""

    wished = Signal(object)  # Wish
    stance_wanted = Signal(object)  # Stance
    print_wanted = Signal()
    video_wanted = Signal()
    folder_wanted = Signal()
    calibration_wanted = Signal()

    def __init__(self, wish: Wish, stance: Stance) -> None:
        super().__init__()
        self.setProperty("surface", "right")
        self._wish, self._stance = wish, stance
        self._origins: tuple[Origin, ...] = ()
        self.sheets = _select(translate("AR", "Sheet"), _KINDS)
        self.papers = Select(translate("AR", "Paper"))
        self.papers.addItems([str(paper) for paper in Paper])
        self.ruler = _ruler()
        self.modes = _select(translate("AR", "Model"), _MODES)
        low, high = (round(_PERCENT * scale) for scale in (LEAST_SCALE, MOST_SCALE))
        self.scale = Slider(translate("AR", "Size of the model"), low, high, 50)
        self.scale_words = label("", "caption")
        self.pictures = Select(translate("AR", "Pictures"))
        self.sizes = Select(translate("AR", "Resolution of the camera"))
        self.sizes.addItems([f"{width} × {height}" for width, height in SIZES])
        self.flipped = CheckBox(translate("AR", "The camera flips its picture"))
        self.calibrate = ghost_button(translate("AR", "Calibrate the camera…"), "camera")
        self.status = StatusList()
        self._build()
        self._connect()
        self.show_wish(wish, stance)

    def show_wish(self, wish: Wish, stance: Stance) -> None:
        """Show what holds, without asking for it."""
        self._wish, self._stance = wish, stance
        _choose(self.sheets, [kind for kind, _ in _KINDS].index(wish.kind))
        _choose(self.papers, list(Paper).index(wish.paper))
        _choose(self.modes, [mode for mode, _ in _MODES].index(stance.mode))
        self.scale.blockSignals(True)
        self.scale.setValue(round(_PERCENT * stance.scale))
        self.scale.blockSignals(False)
        self.scale.update()
        self.flipped.blockSignals(True)
        self.flipped.setChecked(wish.flipped)
        self.flipped.blockSignals(False)
        self.ruler.blockSignals(True)
        self.ruler.setValue(wish.ruler_mm)
        self.ruler.blockSignals(False)
        _choose(self.sizes, SIZES.index(wish.size))
        camera = wish.origin is not None and wish.origin.camera is not None
        self.sizes.setVisible(camera)
        self.calibrate.setEnabled(camera)
        words = translate("AR", "{percent} % of its true size")
        self.scale_words.setText(words.format(percent=round(_PERCENT * stance.scale)))
        for part in (self.modes, self.scale, self.scale_words):
            part.setVisible(wish.kind is SheetKind.CARD)

    def show_origins(self, origins: Sequence[Origin]) -> None:
        """Offer cameras, and the file that was chosen."""
        self._origins = tuple(origins)
        self.pictures.blockSignals(True)
        self.pictures.clear()
        self.pictures.addItem(translate("AR", "None"))
        self.pictures.addItems([origin.name for origin in origins])
        wanted = self._wish.origin
        self.pictures.setCurrentIndex(1 + origins.index(wanted) if wanted in origins else 0)
        self.pictures.blockSignals(False)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(scroll)
        inner = QWidget()
        scroll.setWidget(inner)
        column = QVBoxLayout(inner)
        column.setContentsMargins(*(theme.dp(size) for size in (20, 20, 20, 20)))
        column.setSpacing(theme.dp(theme.SPACE_XS))
        column.addWidget(Paragraph(translate("AR", "AR"), "h1"))
        column.addWidget(
            Paragraph(translate("AR", "Hold the card, or wear the chest sheet."), "secondary")
        )
        self._add_choices(column)
        column.addSpacing(theme.dp(theme.SPACE_S))
        column.addWidget(rule())
        column.addWidget(label(translate("AR", "Status"), "caption"))
        column.addWidget(self.status)
        column.addStretch(1)

    def _add_choices(self, column: QVBoxLayout) -> None:
        named: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (translate("AR", "Sheet"), (self.sheets, self.modes, self.scale, self.scale_words)),
            (
                translate("AR", "Paper, and the length of its 100 mm line"),
                (self.papers, self.ruler),
            ),
            (translate("AR", "Pictures"), (self.pictures, self.sizes, self.flipped)),
        )
        for name, widgets in named:
            column.addSpacing(theme.dp(theme.SPACE_S))
            column.addWidget(label(name, "caption"))
            for widget in widgets:
                column.addWidget(widget)
        row = Flow()
        for text, icon_name, wanted in (
            (translate("AR", "Print sheets…"), "printer", self.print_wanted),
            (translate("AR", "Use a video file…"), "movie", self.video_wanted),
            (translate("AR", "Use a folder of pictures…"), "folder", self.folder_wanted),
        ):
            made = ghost_button(text, icon_name)
            made.clicked.connect(wanted)
            row.add(made)
        row.add(self.calibrate)
        column.addWidget(row)

    def _connect(self) -> None:
        for select in (self.sheets, self.papers, self.pictures, self.sizes):
            select.currentIndexChanged.connect(self._wish_anew)
        self.ruler.valueChanged.connect(self._wish_anew)
        self.flipped.toggled.connect(self._wish_anew)
        self.calibrate.clicked.connect(self.calibration_wanted)
        self.modes.currentIndexChanged.connect(self._stand_anew)
        self.scale.valueChanged.connect(self._stand_anew)

    def _wish_anew(self) -> None:
        chosen = self.pictures.currentIndex()
        self.wished.emit(
            replace(
                self._wish,
                kind=_KINDS[self.sheets.currentIndex()][0],
                paper=list(Paper)[self.papers.currentIndex()],
                ruler_mm=self.ruler.value(),
                origin=self._origins[chosen - 1] if chosen > 0 else None,
                flipped=self.flipped.isChecked(),
                size=SIZES[self.sizes.currentIndex()],
            )
        )

    def _stand_anew(self) -> None:
        mode = _MODES[self.modes.currentIndex()][0]
        scale = self.scale.value() / _PERCENT
        self.stance_wanted.emit(replace(self._stance, mode=mode, scale=scale))


def _select(name: str, choices: Sequence[tuple[object, str]]) -> Select:
    made = Select(name)
    made.addItems([translate("AR", words) for _, words in choices])
    return made


def _choose(select: Select, index: int) -> None:
    select.blockSignals(True)
    select.setCurrentIndex(index)
    select.blockSignals(False)


def _ruler() -> QDoubleSpinBox:
    made = QDoubleSpinBox()
    made.setAccessibleName(translate("AR", "Measured length of the printed line of 100 mm"))
    made.lineEdit().setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab stops at the field itself
    edge = theme.dp(theme.SPACE_S)
    made.lineEdit().setTextMargins(edge, 0, edge, 0)  # the style sheet's padding stops at the box
    made.setRange(80.0, 120.0)
    made.setDecimals(1)
    made.setSingleStep(0.5)
    made.setValue(100.0)
    made.setSuffix(" mm")
    return made
