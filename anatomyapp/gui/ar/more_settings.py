"""What is seldom set in augmented reality: the paper, the camera's resolution, its lens."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout

from anatomyapp.ar.sheet import Paper
from anatomyapp.gui import theme
from anatomyapp.gui.ar.wish import SIZES, Wish
from anatomyapp.gui.components import (
    CheckBox,
    Disclosure,
    Select,
    captioned,
    hushed,
    label,
    link_button,
    number_field,
)
from anatomyapp.gui.language import translate


class MoreSettings(Disclosure):
    """Paper and ruler in one row, resolution, a flipping camera, a folder, and the lens."""

    changed = Signal()
    folder_wanted = Signal()
    calibration_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(translate("AR", "More settings"))
        self.papers = Select(translate("AR", "Paper"))
        self.papers.addItems([str(paper) for paper in Paper])
        self.ruler = _ruler()
        self.sizes = Select(translate("AR", "Resolution of the camera"))
        self.sizes.addItems([f"{width} × {height}" for width, height in SIZES])
        self.flipped = CheckBox(translate("AR", "The camera flips its picture"))
        self.folder = link_button(translate("AR", "Use a folder of pictures…"), "folder")
        self.calibrate = link_button(translate("AR", "Calibrate the camera…"), "camera")
        self._size_words = label(translate("AR", "Resolution of the camera"), "caption")
        self._build()
        self._connect()

    def show_wish(self, wish: Wish) -> None:
        """Show what holds, without asking for it."""
        with hushed(self.papers, self.ruler, self.sizes, self.flipped):
            self.papers.setCurrentIndex(list(Paper).index(wish.paper))
            self.ruler.setValue(wish.ruler_mm)
            self.sizes.setCurrentIndex(SIZES.index(wish.size))
            self.flipped.setChecked(wish.flipped)
        camera = wish.origin is not None and wish.origin.camera is not None
        self.sizes.setVisible(camera)
        self._size_words.setVisible(camera)
        self.calibrate.setEnabled(camera)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_S))
        row.addLayout(captioned(translate("AR", "Paper"), self.papers), 1)
        row.addLayout(captioned(translate("AR", "Its 100 mm line"), self.ruler), 1)
        self.column.addLayout(row)
        for widget in (self._size_words, self.sizes, self.flipped):
            self.column.addWidget(widget)
        for link in (self.folder, self.calibrate):
            self.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        for select in (self.papers, self.sizes):
            select.currentIndexChanged.connect(self.changed)
        self.ruler.valueChanged.connect(self.changed)
        self.flipped.toggled.connect(self.changed)
        self.folder.clicked.connect(self.folder_wanted)
        self.calibrate.clicked.connect(self.calibration_wanted)


def _ruler() -> QDoubleSpinBox:
    made = number_field(QDoubleSpinBox())
    made.setAccessibleName(translate("AR", "Measured length of the printed line of 100 mm"))
    made.setRange(80.0, 120.0)
    made.setDecimals(1)
    made.setSingleStep(0.5)
    made.setValue(100.0)
    made.setSuffix(" mm")
    return made
