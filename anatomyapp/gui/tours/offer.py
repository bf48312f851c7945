"""Where tours are offered: at the heads of stations, in their menus, and in the view bar."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from anatomyapp.gui.explore.row_menu import RowMenu
from anatomyapp.gui.explore.tree import StructureTree
from anatomyapp.gui.tours.control import TourControl
from anatomyapp.gui.tours.memory import ToursSeen
from anatomyapp.gui.tours.menu import tour_words
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.view.view_bar import ViewBar
from anatomyapp.scene.tour import Tour


class TourOffer(QObject):
    """Tells list, menu and bar which tours there are, and opens what is asked for."""

    def __init__(
        self, control: TourControl, tree: StructureTree, menu: RowMenu, bar: ViewBar
    ) -> None:
        super().__init__(control)
        self._tree, self._menu, self._bar = tree, menu, bar
        self._offered = False
        bar.offer(Intent.TOUR, possible=False)
        control.shelf.offered.connect(self._tell)
        tree.tour_wanted.connect(control.open)
        menu.tour_wanted.connect(control.open)

    def _tell(self, tours: Mapping[str, Tour], seen: ToursSeen) -> None:
        words = {station: tour_words(tour, seen) for station, tour in tours.items()}
        self._tree.offer_tours(words, seen.finished)
        self._menu.offer_tours(words)
        if bool(tours) != self._offered:
            self._offered = bool(tours)
            self._bar.offer(Intent.TOUR, possible=self._offered)
