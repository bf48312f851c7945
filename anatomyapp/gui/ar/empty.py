"""What the place AR says before any picture is wanted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from anatomyapp.gui.components import EmptyState, button, primary_button
from anatomyapp.gui.language import translate


class NothingYet(QWidget):
    """Leads to the sheets, and to the camera or, where there is none, to a video."""

    print_wanted = Signal()
    camera_wanted = Signal()
    video_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._camera = primary_button(translate("AR", "Start the camera"), "camera")
        self._print = button(translate("AR", "Print sheets…"), "printer")
        self._video = button(translate("AR", "Use a video file…"), "movie")
        for made, wanted in (
            (self._camera, self.camera_wanted),
            (self._print, self.print_wanted),
            (self._video, self.video_wanted),
        ):
            made.clicked.connect(wanted)
        state = EmptyState(
            "augmented-reality",
            translate("AR", "Print a card, then hold it before the camera"),
            translate(
                "AR",
                "The rib cage stands on it; or a fellow student wears the chest sheet, and it sits "
                "in the body at its true size. No picture is recorded.",
            ),
            (self._camera, self._print, self._video),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(state)
        self.offer_camera(there=False)

    @property
    def first(self) -> QPushButton:
        """The button where work begins."""
        return self._camera if self._camera.isVisibleTo(self) else self._print

    def offer_camera(self, *, there: bool) -> None:
        """Offer the camera where there is one."""
        self._camera.setVisible(there)
