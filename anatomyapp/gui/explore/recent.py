"""The structures that were chosen last, and the way back and forth between them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.components import icon_button
from anatomyapp.gui.explore.explorer import Explorer
from anatomyapp.gui.language import translate
from anatomyapp.session.event import Origin

_MOST_KEPT, _MOST_LISTED = 100, 12


@dataclass(frozen=True, slots=True)
class Trail:
    """Structures in the order of their choice; ``at`` is the one chosen now, -1 for none."""

    structures: tuple[StructureId, ...] = ()
    at: int = -1

    def then(self, structure: StructureId) -> Trail:
        """Return the trail after a choice: what lay ahead is let go."""
        if self.structures and self.structures[self.at] == structure:
            return self
        kept = (*self.structures[: self.at + 1], structure)[-_MOST_KEPT:]
        return Trail(kept, len(kept) - 1)

    def moved(self, step: int) -> Trail:
        """Return the trail one back or one on; at its ends it stays."""
        return replace(self, at=min(max(self.at + step, 0), len(self.structures) - 1))

    def recent(self) -> tuple[StructureId, ...]:
        """Return what was chosen last, each structure once, latest first."""
        return tuple(dict.fromkeys(reversed(self.structures)))[:_MOST_LISTED]


class Recent(QObject):
    """Follows what is chosen; goes back and forth, and offers a menu of what was last."""

    def __init__(self, explorer: Explorer, atlas: Atlas) -> None:
        super().__init__(explorer)
        self._explorer, self._atlas = explorer, atlas
        self.trail = Trail()
        self._moving = False
        self.button = icon_button(
            "history", translate("Explore", "Recent structures"), key="Alt+Left"
        )
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.button)
        self._menu.aboutToShow.connect(self._list)
        self.button.setMenu(self._menu)
        self.button.setEnabled(False)
        explorer.structure_selected.connect(self._follow)

    def go(self, step: int) -> None:
        """Choose the structure before (-1) or after (1) on the trail."""
        moved = self.trail.moved(step)
        if moved == self.trail:
            return
        self.trail, self._moving = moved, True
        self._explorer.select(moved.structures[moved.at], Origin.KEYBOARD)
        self._moving = False

    def _follow(self, structure: str) -> None:
        if not self._moving:
            self.trail = self.trail.then(StructureId(structure))
        self.button.setEnabled(True)

    def _list(self) -> None:
        self._menu.clear()
        for structure in self.trail.recent():
            action = self._menu.addAction(self._atlas.structures[structure].label)
            action.setData(structure)
            action.triggered.connect(self._choose)

    def _choose(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self._explorer.select(StructureId(sender.data()), Origin.SEARCH)
