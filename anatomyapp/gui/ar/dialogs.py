"""The dialogs of augmented reality: sheets to print, and a picture to keep."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from anatomyapp.ar.sheet import Paper, SheetKind
from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    CheckBox,
    Paragraph,
    Select,
    button,
    label,
    primary_button,
)
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import marked, translate

_KINDS = (
    (SheetKind.CARD, marked("AR", "Card, held in the hand")),
    (SheetKind.CHEST, marked("AR", "Chest sheet, worn by a fellow student")),
    (SheetKind.CALIBRATION, marked("AR", "Calibration sheet, for the camera")),
)

_SMALL_HIGH = 168  # dp, of a picture in its dialog


class PrintDialog(Dialog):
    """Offers the sheets on a printer, or as PDF in the system's own viewer."""

    wanted = Signal(object, object)  # SheetKind, Paper: as PDF
    paper_wanted = Signal(object, object)  # the same: on a printer

    def __init__(self, window: QWidget, kind: SheetKind, paper: Paper) -> None:
        words = translate("AR", "Two pages: the sheet, and how it is used.")
        super().__init__(window, translate("AR", "Print sheets"), words, "printer")
        self.kinds, self.papers = Select(translate("AR", "Sheet")), Select(translate("AR", "Paper"))
        self.kinds.addItems([translate("AR", each) for _, each in _KINDS])
        self.kinds.setCurrentIndex([each for each, _ in _KINDS].index(kind))
        self.papers.addItems([str(each) for each in Paper])
        self.papers.setCurrentIndex(list(Paper).index(paper))
        for name, field in (
            (translate("AR", "Sheet"), self.kinds),
            (translate("AR", "Paper"), self.papers),
        ):
            self.column.addWidget(label(name, "caption"))
            self.column.addWidget(field)
        self.column.addWidget(
            Paragraph(
                translate(
                    "AR",
                    "Print the first page at 100 % (“actual size”), on plain white paper. Then "
                    "measure its line: if it is not 100 mm long, enter its length under “More "
                    "settings”.",
                ),
                "secondary",
            )
        )
        self.open_button = self.add_button(button(translate("AR", "Open as PDF")))
        self.print_button = self.add_button(primary_button(translate("AR", "Print…")))
        self.open_button.clicked.connect(self._open)
        self.print_button.clicked.connect(self._print)

    def _open(self) -> None:
        self.wanted.emit(*self._chosen())

    def _print(self) -> None:
        self.paper_wanted.emit(*self._chosen())

    def _chosen(self) -> tuple[SheetKind, Paper]:
        kind = _KINDS[self.kinds.currentIndex()][0]
        return kind, list(Paper)[self.papers.currentIndex()]


class SnapshotDialog(Dialog):
    """Asks whether all who are seen agree, before a picture of them is kept."""

    agreed = Signal()

    def __init__(self, window: QWidget, picture: QPixmap) -> None:
        words = translate("AR", "Until it is kept, no picture leaves the memory of this computer.")
        super().__init__(window, translate("AR", "Keep this picture"), words, "camera")
        self.picture = picture
        self.consent = CheckBox(translate("AR", "Everybody who is seen in it agrees."))
        self.column.addWidget(
            Paragraph(
                translate(
                    "AR",
                    "The picture shows the camera's view. Whoever can be recognised in it has to "
                    "agree that it is kept, and may have it deleted later.",
                )
            )
        )
        self.column.addWidget(_small(picture), 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(self.consent)
        self.save = self.add_button(primary_button(translate("AR", "Save…")))
        self.save.setEnabled(False)
        self.consent.toggled.connect(self.save.setEnabled)
        self.save.clicked.connect(self.agreed)


def _small(picture: QPixmap) -> QLabel:
    """Return a picture as it will be kept, small."""
    made = QLabel()
    made.setAccessibleName(translate("AR", "The picture"))
    ratio = made.devicePixelRatioF()
    smooth = Qt.TransformationMode.SmoothTransformation
    small = picture.scaledToHeight(round(theme.dp(_SMALL_HIGH) * ratio), smooth)
    small.setDevicePixelRatio(ratio)
    made.setPixmap(small)
    return made


def save_picture(window: QWidget, picture: QPixmap) -> str | None:
    """Ask for a file and write a picture.

    Returns
    -------
    str | None
        Why that failed, empty if it did not; None if no file was chosen.
    """
    pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    start = str(Path(pictures) / "anatomyapp-ar.png")
    name, _ = QFileDialog.getSaveFileName(
        window, translate("AR", "Keep this picture"), start, "PNG (*.png)"
    )
    if not name:
        return None
    if picture.save(name, "PNG"):
        return ""
    return translate("AR", "{path} cannot be written; choose another folder.").format(path=name)
