"""The place to explore: the list at the left, the model, the card at the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.explore.aids import Aids
from anatomyapp.gui.explore.breath_control import BreathControl
from anatomyapp.gui.explore.card import StructureCard
from anatomyapp.gui.explore.choosing import Choosing
from anatomyapp.gui.explore.commands import ExploreCommands
from anatomyapp.gui.explore.explorer import Explorer
from anatomyapp.gui.explore.names_control import NamesControl
from anatomyapp.gui.explore.pointing_control import PointingControl
from anatomyapp.gui.explore.row_menu import RowMenu
from anatomyapp.gui.explore.search_panel import SearchPanel
from anatomyapp.gui.explore.sides import Sides
from anatomyapp.gui.explore.tools import ExploreTools
from anatomyapp.gui.explore.visibility import Visibility
from anatomyapp.gui.explore.witness import Witness
from anatomyapp.gui.language import translate
from anatomyapp.gui.narrow import is_compact
from anatomyapp.gui.section.beside import ModelAndSection
from anatomyapp.gui.section.control import SectionControl
from anatomyapp.gui.tab_order import by_place
from anatomyapp.gui.tours.control import TourControl
from anatomyapp.gui.tours.offer import TourOffer
from anatomyapp.gui.view.breathing import Breathing
from anatomyapp.gui.view.cut_control import CutControl
from anatomyapp.gui.view.hint import Hint
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.gui.view.view_bar import ViewBar
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.scene import Scene

HINT = "explore"


class ExplorePlace(QWidget):
    """Shows the atlas; the tree, the model and the card all show one scene."""

    happened = Signal(object)  # Event
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
        self._bench, self.undo_stack = bench, bench.undo_stack
        self.explorer, self.visibility = Explorer(bench, atlas), Visibility(bench, atlas)
        self.panel = SearchPanel(atlas, bench.scene)
        self.pane = ModelPane(bench, atlas, drawer)
        self.card = StructureCard(atlas)
        self.bar = ViewBar(bench.undo_stack)
        self.pane.overlay(self.bar, "bottom")
        self.breath = BreathControl(self.pane, self.bar, Breathing(bench, atlas, cache))
        self.cut = CutControl(self.pane)
        self.section = SectionControl(bench, atlas, self.cut, self.explorer)
        self.middle = ModelAndSection(self.pane, self.section, self)
        self.sides = Sides(self, self.panel, self.middle, self.card)
        self.pane.overlay(self.sides.button, "top left")
        self.pointing = PointingControl(self.pane, self.panel, self.card, self.explorer)
        self.tools = ExploreTools(self.pane, self.panel, self.explorer, self.bar)
        self.row_menu = RowMenu(self.panel, self.explorer, self.visibility, atlas)
        self.names = NamesControl(self.pane, self.bar, self.visibility, shown=labels)
        self.tours = TourControl(self.pane, self.explorer, self.breath, self.tools.exploding)
        self.commands = ExploreCommands(self)
        self._join()
        self._draw(bench.scene)

    def _join(self) -> None:
        """Join what its parts need of each other."""
        self.aids, self.choosing = Aids(self), Choosing(self)
        Witness(self).happened.connect(self.happened)
        TourOffer(self.tours, self.panel.tree, self.row_menu, self.bar)
        self.pointing.offer(self.bar)
        self.card.hold(self.tools.pins.list)
        for learner in (self.section, self.tools.annotate.finder):
            self.breath.breathing.learned.connect(learner.learn)
        self._bench.scene_changed.connect(self._draw)
        self.pane.view.intended.connect(self.commands.obey)
        self.bar.intended.connect(self.commands.obey)
        self.bar.view_wanted.connect(self.pane.viewing.look_from)
        self.pane.resized.connect(self._fit_bar)
        self.middle.rearranged.connect(self.sides.arrange)
        self.sides.arranged.connect(self._settle)
        self.tours.panel_wanted.connect(self.show_right)
        self.tours.link_followed.connect(self.pointing.follow)

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
        beside = [*by_place(self.section.panel), *by_place(self.sides.right)]
        return [*by_place(self.panel), self.pane.view, *over, *beside]

    def show_right(self, widget: QWidget | None) -> None:
        """Put a panel in the card's place, or with None a tour's panel or the card."""
        wanted = widget or self.tours.panel or self.card
        if wanted is self.card:
            self._tell(self._bench.scene)
        self.sides.put_right(wanted)

    def search(self) -> None:
        """Take the keyboard into the search field."""
        self.sides.open_list()
        self.panel.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.panel.field.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place list, model and card."""
        self.sides.arrange()

    def _tell(self, scene: Scene) -> None:
        self.pointing.tell(scene)
        self.tools.pins.tell(self.explorer.focus)

    def _draw(self, scene: Scene) -> None:
        self.panel.draw(scene)
        if self.sides.right is self.card:  # else nobody sees it
            self._tell(scene)
        self.bar.show_camera(scene.camera)
        self.bar.show_scene(scene)
        if is_compact(self.width()):
            self.sides.arrange()

    def _settle(self) -> None:
        """Give what lies in the middle its shape for its room."""
        self.middle.turn()
        self._fit_bar()
        self.pane.arrange()

    def _fit_bar(self) -> None:
        self.bar.fit(self.pane.width() - 2 * theme.dp(theme.SPACE_L))


def offer_hint(pane: ModelPane) -> Hint:
    """Show the line of advice over the model and return it."""
    words = translate("Explore", "Drag to turn, wheel to zoom, double-click to fly to a structure.")
    hint = Hint(HINT, words)
    pane.overlay(hint, "top")
    return hint
