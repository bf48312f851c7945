"""The menu of all tours: which there are, how long they take, and which are finished."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from anatomyapp.gui.icons import icon
from anatomyapp.gui.language import spoken, translate
from anatomyapp.gui.tours.memory import ToursSeen
from anatomyapp.gui.tours.shelf import TourShelf
from anatomyapp.scene.tour import Tour


def tours_menu(parent: QWidget, shelf: TourShelf) -> QMenu:
    """Return a menu whose actions hold the stations of tours."""
    menu = QMenu(parent)
    menu.setAccessibleName(translate("Tours", "Guided tours"))
    menu.addSection(translate("Tours", "Guided tours"))
    for station, tour in shelf.tours.items():
        action = menu.addAction(tour_words(tour, shelf.seen))
        action.setIcon(icon("check" if station in shelf.seen.finished else "route"))
        action.setData(station)
    return menu


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
