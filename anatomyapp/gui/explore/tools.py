"""The tools of exploring: explode, measure, pin, and what is said of them for the record."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from anatomyapp.gui.explore.annotate_control import AnnotateControl
from anatomyapp.gui.explore.chronicle import Chronicle
from anatomyapp.gui.explore.explode_control import ExplodeControl
from anatomyapp.gui.explore.explorer import Explorer
from anatomyapp.gui.explore.keeper import Keeper
from anatomyapp.gui.explore.pin_control import PinControl
from anatomyapp.gui.explore.recent import Recent
from anatomyapp.gui.explore.search_panel import SearchPanel
from anatomyapp.gui.explore.view_control import ViewControl
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.view.measure_bar import Tool
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.view.view_bar import ViewBar

_TOOLS = {
    Intent.DISTANCE: Tool.DISTANCE,
    Intent.ANGLE: Tool.ANGLE,
    Intent.PIN: Tool.PIN,
}


class ExploreTools(QObject):
    """Makes the tools and hands intents on to them."""

    def __init__(
        self, pane: ModelPane, panel: SearchPanel, explorer: Explorer, view_bar: ViewBar
    ) -> None:
        super().__init__(pane)
        self._view_bar = view_bar
        self.chronicle = Chronicle(pane.bench)
        self.exploding = ExplodeControl(pane)
        self.annotate = AnnotateControl(pane)
        self.keeper = Keeper(pane.bench, self.chronicle)
        self.pins = PinControl(pane, self.annotate, self.keeper)
        self.views = ViewControl(pane, self.keeper)
        self.recent = Recent(explorer, pane.atlas)
        panel.hold(self.recent.button)
        self.annotate.tool_changed.connect(self._press)

    def obey(self, intent: Intent) -> bool:
        """Do what was asked if it concerns a tool; return whether it did."""
        if intent in _TOOLS:
            self.annotate.toggle(_TOOLS[intent])
            return True
        deed = self._deeds().get(intent)
        if deed is None:
            return False
        deed()
        return True

    def rest(self) -> None:
        """Put all tools away."""
        self.exploding.close()
        self.annotate.end()

    def _deeds(self) -> dict[Intent, Callable[[], None]]:
        return {
            Intent.EXPLODE: self.exploding.toggle,
            Intent.VIEWS: self.views.toggle,
            Intent.KEEP_VIEW: self.views.keep,
        }

    def _press(self, tool: Tool | None) -> None:
        self._view_bar.press(Intent.DISTANCE, on=tool in {Tool.DISTANCE, Tool.ANGLE})
        self._view_bar.press(Intent.PIN, on=tool is Tool.PIN)
