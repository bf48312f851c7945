"""The panel of the section: what is cut where, the picture, and how to read it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.components import icon_button, label
from anatomyapp.gui.language import say, translate
from anatomyapp.gui.section.canvas import SectionCanvas
from anatomyapp.gui.section.drawing import SectionPicture
from anatomyapp.scene.scene import Scene


class SectionPanel(QFrame):
    """Shows a section with its title, and offers to find the selected structure in it."""

    find_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, atlas: Atlas, scene: Scene) -> None:
        super().__init__()
        self.setProperty("surface", "panel")
        self.canvas = SectionCanvas(atlas, scene)
        self._picture: SectionPicture | None = None
        self._apart = False
        self.title = label("", "h3")
        self.words = label("", "caption")
        self.words.setWordWrap(True)
        for words in (self.title, self.words):
            _let_shrink(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.dp(4), 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_XS))
        column.addLayout(self._head())
        column.addWidget(self.canvas, 1)

    def show_picture(self, picture: SectionPicture, *, still: bool) -> None:
        """Show a section."""
        self._picture = picture
        self.title.setText(picture.title)
        self._tell()
        self.canvas.show_picture(picture, still=still)

    def draw(self, scene: Scene) -> None:
        """Mark what is selected and hovered; say so where the section is not of what is seen."""
        if (scene.exploded > 0) != self._apart:
            self._apart = scene.exploded > 0
            self._tell()
        self.find_button.setEnabled(bool(scene.selected))
        self.canvas.draw(scene)

    def _tell(self) -> None:
        if self._picture is None:
            return
        words = [
            f"{self._picture.orientation.words(say)}.",
            translate("Section", "Wheel or arrow keys: levels; Ctrl+wheel: zoom."),
        ]
        if self._apart:
            words.insert(0, translate("Section", "The body as it is put together."))
        self.words.setText(" ".join(words))
        self.words.setToolTip(self.words.text())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(theme.dp(12), 0, theme.dp(6), 0)
        row.setSpacing(theme.dp(theme.SPACE_XS))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.words)
        row.addLayout(words, 1)
        self.find_button = icon_button(
            "focus-2", translate("Section", "Show in section: bring the plane to what is selected")
        )
        self.fit_button = icon_button(
            "zoom-scan", translate("Section", "All of the section"), key="F"
        )
        self.close_button = icon_button("x", translate("Section", "Close the section"))
        self.find_button.clicked.connect(self.find_wanted)
        self.fit_button.clicked.connect(self.canvas.fit)
        self.close_button.clicked.connect(self.close_wanted)
        for button in (self.find_button, self.fit_button, self.close_button):
            row.addWidget(button)
        return row


def _let_shrink(words: QLabel) -> None:
    """Let a narrow panel cut the words off; they stand in the tooltip too."""
    words.setMinimumWidth(1)
