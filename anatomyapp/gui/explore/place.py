"""The place to explore: the list at the left, the model, the card at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.announcement import announce
from anatomyapp.gui.components import icon_button
from anatomyapp.gui.explore.aids import Aids
from anatomyapp.gui.explore.breath_control import BreathControl
from anatomyapp.gui.explore.card import StructureCard
from anatomyapp.gui.explore.explorer import Explorer, places_of
from anatomyapp.gui.explore.pointing_control import PointingControl
from anatomyapp.gui.explore.rooms import rooms_of
from anatomyapp.gui.explore.search_panel import SearchPanel
from anatomyapp.gui.explore.tools import ExploreTools
from anatomyapp.gui.language import translate
from anatomyapp.gui.narrow import is_compact
from anatomyapp.gui.section.beside import ModelAndSection
from anatomyapp.gui.section.control import SectionControl
from anatomyapp.gui.tab_order import by_place
from anatomyapp.gui.tours.control import TourControl
from anatomyapp.gui.tours.offer import TourOffer
from anatomyapp.gui.view.cut_control import CutControl
from anatomyapp.gui.view.hint import Hint
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.view.picture_widget import Drawer
from anatomyapp.gui.view.steps import reset
from anatomyapp.gui.view.view_bar import ViewBar
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.picking import zoomed
from anatomyapp.scene.scene import Scene
from anatomyapp.session.event import Origin

HINT = "explore"
_ZOOM = 1.25


class ExplorePlace(QWidget):
    """Shows the atlas; the tree, the model and the card all show one scene."""

    labels_changed = Signal(bool)
    name = "explore"
    icon_name = "cube-3d-sphere"

    def __init__(
        self,
        bench: Workbench,
        atlas: Atlas,
        drawer: Drawer,
        *,
        labels: bool,
        cache: Path | None = None,
    ) -> None:
        super().__init__()
        self._bench, self._atlas = bench, atlas
        self.explorer = Explorer(bench, atlas)
        self.panel = SearchPanel(atlas, bench.scene)
        self.pane = ModelPane(bench, atlas, drawer)
        self.card = StructureCard(atlas)
        self.right: QWidget = self.card
        self._start, self._labels = Camera(), labels
        self.bar = ViewBar(bench.undo_stack)
        self._drawer_button = icon_button(
            "list-details", translate("Explore", "Structures"), checkable=True
        )
        self._drawer_button.setProperty("kind", "floating")
        for widget in (self.panel, self.card):
            widget.setParent(self)
        self.pane.overlay(self.bar, "bottom")
        self.pane.overlay(self._drawer_button, "top left")
        self.breath = BreathControl(self.pane, self.bar, cache)
        self.cut = CutControl(self.pane)
        self.section = SectionControl(bench, atlas, self.cut, self.explorer)
        self.breath.breathing.learned.connect(self.section.learn)
        self.middle = ModelAndSection(self.pane, self.section, self)
        self.middle.rearranged.connect(self._arrange)
        self.pointing = PointingControl(self.pane, self.panel, self.card, self.explorer)
        self.pointing.offer(self.bar)
        self.tools = ExploreTools(self.pane, self.panel, self.explorer, self.bar)
        self.breath.breathing.learned.connect(self.tools.annotate.finder.learn)
        self.aids = Aids(self)
        self.card.hold(self.tools.pins.list)
        self.tours = TourControl(self.pane, self.explorer, self.breath, self.tools.exploding)
        TourOffer(self.tours, self.panel.tree, self.tools.row_menu, self.bar)
        self._connect()
        self._draw(bench.scene)

    @property
    def title(self) -> str:
        """Its name in the app bar."""
        return translate("Explore", "Explore")

    @property
    def widget(self) -> QWidget:
        """Itself."""
        return self

    def entered(self) -> None:
        """Give the model the keyboard."""
        self.pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """Stop what moves by itself."""
        self.pane.flight.stop()
        self.breath.breathing.pause()

    def stops(self) -> list[QWidget]:
        """Return where Tab stops: list, model, what floats over it, card."""
        over = [widget for widget in by_place(self.pane) if widget is not self.pane.view]
        beside = [*by_place(self.section.panel), *by_place(self.right)]
        return [*by_place(self.panel), self.pane.view, *over, *beside]

    def start_at(self, camera: Camera) -> None:
        """Show everything from a side; *reset* comes back to it."""
        self._start = camera
        self.pane.start_at(camera)

    def go_on(self, camera: Camera) -> None:
        """Keep what is shown; *reset* comes back to a side."""
        self._start = camera

    def offer_hint(self) -> Hint:
        """Show the line of advice over the model and return it."""
        words = translate(
            "Explore", "Drag to turn, wheel to zoom, double-click to fly to a structure."
        )
        hint = Hint(HINT, words)
        self.pane.overlay(hint, "top")
        return hint

    def show_right(self, widget: QWidget | None) -> None:
        """Put a panel in the card's place, or with None a tour's panel or the card."""
        wanted = widget or self.tours.panel or self.card
        if self.right not in {self.card, wanted}:
            self.right.hide()
            self.right.deleteLater()
        self.right = wanted
        self.right.setParent(self)
        self.right.show()
        if self.right is self.card:
            self._tell(self._bench.scene)
        self._arrange()

    def search(self) -> None:
        """Take the keyboard into the search field."""
        self._drawer_button.setChecked(True)
        self.panel.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.panel.field.selectAll()

    def fly_to(self, structure: str) -> None:
        """Choose a structure and fly to it."""
        self.pane.fit(places_of(self._atlas, StructureId(structure)))

    def obey(self, intent: Intent) -> None:
        """Do what was asked by key or button."""
        if any(each.obey(intent) for each in (self.tours, self.explorer, self.tools)):
            return
        deed = self._deeds().get(intent)
        if deed is not None:
            deed()

    def _deeds(self) -> dict[Intent, Callable[[], None]]:
        return {
            Intent.FIT: self._fit,
            Intent.RESET: self._reset,
            Intent.LABELS: self._toggle_labels,
            Intent.CUT: self.cut.toggle,
            Intent.BREATHE: self.breath.breathing.toggle,
            Intent.TURNTABLE: self.pane.flight.toggle_turning,
            Intent.ZOOM_IN: partial(self._zoom, _ZOOM),
            Intent.ZOOM_OUT: partial(self._zoom, 1 / _ZOOM),
            Intent.ANSWER: self._fly_to_focus,
            Intent.LEAVE: self.bar.take_focus,
        }

    def _fit(self) -> None:
        self.pane.fit(self._bench.scene.selected or None)

    def _reset(self) -> None:
        self.breath.breathing.stop()
        self.tools.rest()
        self.explorer.reset(reset(self._atlas, self._bench.scene).scene)
        self.pane.fly_home(self._start)

    def _zoom(self, factor: float) -> None:
        self.pane.view.camera_wanted.emit(zoomed(self._bench.scene.camera, factor))

    def _fly_to_focus(self) -> None:
        if self.explorer.focus is not None:
            self.fly_to(self.explorer.focus)

    def _toggle_labels(self) -> None:
        """Show names or not; they take the place of landmarks, which have names of their own."""
        landmarks = self._bench.scene.pointing.landmarks
        self._labels = bool(landmarks) or not self._labels
        self.labels_changed.emit(self._labels)
        if landmarks:
            self.explorer.show_landmarks(landmarks, shown=False)
        self._draw(self._bench.scene)

    def _connect(self) -> None:
        view, explorer = self.pane.view, self.explorer
        self._bench.scene_changed.connect(self._draw)
        view.structure_clicked.connect(self._click)
        view.structures_boxed.connect(self._box)
        view.structure_opened.connect(self.fly_to)
        view.background_clicked.connect(explorer.clear)
        view.walked.connect(explorer.walk)
        view.intended.connect(self.obey)
        self.bar.intended.connect(self.obey)
        self.bar.view_wanted.connect(self.pane.look_from)
        self.panel.structure_chosen.connect(self._choose)
        self.panel.structure_opened.connect(self.fly_to)
        self.panel.shown_wanted.connect(self._set_shown)
        for opened in (self.panel.structure_opened, self.panel.landmark_opened):
            opened.connect(self._close_drawer)
        self.pane.resized.connect(self._fit_bar)
        self.card.structure_wanted.connect(self._follow)
        self.card.place_wanted.connect(self.fly_to)
        self.card.close_wanted.connect(explorer.clear)
        self._drawer_button.toggled.connect(self._arrange)
        self.tours.panel_wanted.connect(self.show_right)
        self.tours.link_followed.connect(self.pointing.follow)
        explorer.structure_selected.connect(self._announce)
        explorer.structure_selected.connect(self.pane.flight.stop)

    def _tell(self, scene: Scene) -> None:
        self.pointing.tell(scene)
        self.tools.pins.tell(self.explorer.focus)

    def _draw(self, scene: Scene) -> None:
        self.panel.draw(scene)
        if self.right is self.card:  # else nobody sees it
            self._tell(scene)
        self.bar.show_camera(scene.camera)
        self.bar.show_scene(scene, labels=self._labels)
        self.pane.view.show_names(self._labels or scene.pointing.labelled is not None)
        if is_compact(self.width()):
            self._arrange()

    def _click(self, structure: str, added: bool) -> None:  # noqa: FBT001 - a signal's argument
        if not self.tours.take(StructureId(structure)):
            self.explorer.select(StructureId(structure), Origin.MODEL, added=added)

    def _box(self, structures: tuple[StructureId, ...], added: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.explorer.select_many(structures, "box", added=added)

    def _choose(self, structure: str, origin: Origin, added: bool) -> None:  # noqa: FBT001 - as above
        self.explorer.select(StructureId(structure), origin, added=added)

    def _follow(self, structure: str) -> None:
        self.explorer.select(StructureId(structure), Origin.CARD)

    def _set_shown(self, structures: tuple[StructureId, ...], shown: bool) -> None:  # noqa: FBT001 - as above
        self.explorer.set_shown(frozenset(structures), shown=shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place list, model and card."""
        self._arrange()

    def _close_drawer(self) -> None:
        """Give the model its room once something of the list was flown to."""
        self._drawer_button.setChecked(False)

    def _announce(self, structure: str) -> None:
        """Let a screen reader say what was chosen."""
        label = self._atlas.structures[StructureId(structure)].label
        announce(self.pane.view, translate("Explore", "{name} selected").format(name=label))

    def _arrange(self) -> None:
        compact, welcoming = is_compact(self.width()), self.right is not self.card
        told = welcoming or self.card.told
        self._drawer_button.setVisible(compact)
        self.panel.setVisible(not compact or self._drawer_button.isChecked())
        self.right.setVisible(not compact or told)
        wished = self.right.property("room") or 0
        rooms = rooms_of(self.size(), wished if welcoming else 0, welcoming=welcoming, told=told)
        self.panel.setGeometry(rooms.panel)
        self.middle.setGeometry(rooms.middle)
        self.right.setGeometry(rooms.right)
        if compact:
            self.panel.raise_()
        self.middle.turn()
        self._fit_bar()
        self.pane.arrange()

    def _fit_bar(self) -> None:
        self.bar.fit(self.pane.width() - 2 * theme.dp(theme.SPACE_L))
