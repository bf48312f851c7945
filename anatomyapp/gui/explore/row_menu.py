"""The menu of a row of the list: what can be done to it, and all of its kind or station."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import Structure, StructureId
from anatomyapp.gui.explore.explorer import Explorer
from anatomyapp.gui.explore.search_panel import SearchPanel
from anatomyapp.gui.explore.visibility import Visibility
from anatomyapp.gui.icons import icon
from anatomyapp.gui.language import keys, marked, translate
from anatomyapp.gui.naming import group_words, kind_words
from anatomyapp.gui.view.intent import Intent, key_of

_INTENTS = {  # words, key on the model
    Intent.ISOLATE: marked("Explore", "Isolate"),
    Intent.HIDE: marked("Explore", "Hide"),
    Intent.FADE: marked("Explore", "Fade"),
    Intent.XRAY: marked("Explore", "X-ray: the others as a veil"),
}


class RowMenu(QObject):
    """Opens menus over the lists and does what is chosen in them."""

    tour_wanted = Signal(str)  # a station

    def __init__(
        self, panel: SearchPanel, explorer: Explorer, visibility: Visibility, atlas: Atlas
    ) -> None:
        super().__init__(panel)
        self._panel, self._atlas = panel, atlas
        self._explorer, self._visibility = explorer, visibility
        self._tours: Mapping[str, str] = {}
        for tree in (panel.tree, panel.results):
            tree.menu_wanted.connect(self.open)

    def offer_tours(self, words: Mapping[str, str]) -> None:
        """Offer tours in the menus of stations; ``words`` say of each what it is."""
        self._tours = words

    def open(self, structures: tuple[StructureId, ...], head: bool, at: QPoint) -> None:  # noqa: FBT001 - a signal's argument
        """Open the menu of a row's structures, or of all below a head."""
        menu = self.menu_of(structures, head=head)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def menu_of(self, structures: tuple[StructureId, ...], *, head: bool) -> QMenu:
        """Return the menu of a row's structures, or of all below a head."""
        menu = QMenu(self._panel)
        menu.setAccessibleName(translate("Explore", "What to do with it"))
        for by, words, chosen in self._groups(structures, head=head):
            action = menu.addAction(words)
            action.setData((by, tuple(chosen)))
            action.triggered.connect(self._select)
        station = self._atlas.structures[structures[0]].station
        if head and station in self._tours:
            words = translate("Tours", "Guided tour. {tour}").format(tour=self._tours[station])
            tour = menu.addAction(icon("route"), words)
            tour.setData(station)
            tour.triggered.connect(self._open_tour)
        menu.addSeparator()
        for intent, words in _INTENTS.items():
            action = menu.addAction(f"{translate('Explore', words)}\t{keys(key_of(intent))}")
            action.setData((intent, structures))
            action.triggered.connect(self._obey)
        return menu

    def _groups(
        self, structures: tuple[StructureId, ...], *, head: bool
    ) -> list[tuple[str, str, list[StructureId]]]:
        """Return what can be chosen at once: by what, in which words, and which structures."""
        if head:
            count = len(structures)
            words = translate("Explore", "Select all {count}").format(count=count)
            return [("station", words, list(structures))]
        structure = self._atlas.structures[structures[0]]
        kind = structure.kind
        everywhere = [s for s in self._atlas.structures.values() if s.kind == kind]
        words = translate("Explore", "Select each {kind} ({count})")
        return [
            (by, template.format(kind=kind_words(kind), count=len(chosen)), chosen)
            for by, template, chosen in (
                *self._at_station(structure),
                ("kind", words, self._meshed(everywhere)),
            )
            if len(chosen) > 1
        ]

    def _at_station(self, structure: Structure) -> list[tuple[str, str, list[StructureId]]]:
        """Return what can be chosen at a structure's station, kind and count yet to be filled in.

        Nothing where the structure stands at none.
        """
        found = (s.label for s in self._atlas.stations if s.id == structure.station)
        label = next(found, "")
        if not label:
            return []
        there = self._meshed(self._atlas.at_station(structure.station))
        alike = [s for s in there if self._atlas.structures[s].kind == structure.kind]
        whole = translate("Explore", "Select all of “{station}” ({count})")
        part = translate("Explore", "Select each {kind} of “{station}” ({count})")
        station = group_words(label)
        return [
            (by, words.replace("{station}", station), chosen)
            for by, words, chosen in (("station", whole, there), ("kind", part, alike))
        ]

    def _meshed(self, structures: Iterable[Structure]) -> list[StructureId]:
        return [s.id for s in structures if s.id in self._atlas.meshes]

    def _open_tour(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.tour_wanted.emit(sender.data())

    def _select(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            by, structures = sender.data()
            self._explorer.select_many(structures, by)

    def _obey(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            intent, structures = sender.data()
            self._explorer.select_many(structures, "station" if len(structures) > 1 else "kind")
            self._visibility.obey(intent)
