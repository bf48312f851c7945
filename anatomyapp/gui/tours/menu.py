"""The menu of all tours: which there are, how long they take, and which are finished."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from anatomyapp.gui.icons import icon
from anatomyapp.gui.language import spoken, translate
from anatomyapp.gui.tours.memory import ToursSeen
from anatomyapp.gui.tours.shelf import TourShelf
from anatomyapp.scene.tour import Tour


class TourMenu(QMenu):
    """Lists the tours of a shelf; each action holds the station of its tour."""

    tour_wanted = Signal(str)

    def __init__(self, parent: QWidget, shelf: TourShelf) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Tours", "Guided tours"))
        self.addAction(translate("Tours", "Guided tours")).setEnabled(False)  # their heading
        for station, tour in shelf.tours.items():
            action = self.addAction(tour_words(tour, shelf.seen))
            action.setIcon(icon("check" if station in shelf.seen.finished else "route"))
            action.setData(station)
        self.triggered.connect(self._choose)

    def open_over(self, widget: QWidget) -> None:
        """Open in the middle of a widget, and go for good once it is closed."""
        self.aboutToHide.connect(self.deleteLater)
        half = QPoint(self.sizeHint().width() // 2, self.sizeHint().height() // 2)
        self.popup(widget.mapToGlobal(widget.rect().center() - half))

    def _choose(self, action: QAction) -> None:
        self.tour_wanted.emit(action.data())


def tour_words(tour: Tour, seen: ToursSeen) -> str:
    """Return a tour's title with how long it takes, and whether it was finished or begun."""
    title = tour.title.said(spoken().value)
    minutes = translate("Tours", "%n minutes", "", tour.minutes)
    if tour.station in seen.finished:
        return translate("Tours", "{tour}: finished").format(tour=title)
    page = seen.page(tour.station)
    if page:
        words = translate("Tours", "{tour}: at step {step} of {steps}")
        return words.format(tour=title, step=page, steps=len(tour.steps))
    return translate("Tours", "{tour}: {minutes}").format(tour=title, minutes=minutes)
