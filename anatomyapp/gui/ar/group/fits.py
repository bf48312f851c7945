"""The model's fit to each member who wears the sheet, kept while the group lasts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from anatomyapp.session.augmented import WearerScales
from anatomyapp.session.turns import Letter, Role, Turn

if TYPE_CHECKING:
    from anatomyapp.gui.ar.fit.control import WearerFit
    from anatomyapp.gui.ar.place import ArPlace


class GroupFits(QObject):
    """Fits the model to whoever wears the sheet next, and tells the record by how much.

    What was measured stays in memory; the record holds factors against the shipped model.
    """

    def __init__(self, place: ArPlace) -> None:
        super().__init__(place)
        self._place = place
        self._wearer: Letter | None = None
        self._fits: dict[Letter, WearerFit] = {}
        self._names: Mapping[Letter, str] = {}
        place.group.seated.connect(self._seat)
        place.group.changed.connect(self._follow)
        place.fit.changed.connect(self._tell)

    def _seat(self, _group: str, names: Mapping[Letter, str]) -> None:
        """Forget the fits of letters that are not surely borne by the same member."""
        same = {
            letter for letter, name in names.items() if name and name == self._names.get(letter)
        }
        self._fits = {letter: fit for letter, fit in self._fits.items() if letter in same}
        self._wearer = self._wearer if self._wearer in same else None
        self._names = names

    def _follow(self) -> None:
        """Keep the fit of who wore the sheet; take that of who wears it now."""
        group, fit = self._place.group.group, self._place.fit
        wearer = wearer_of(group.turn) if group else None
        if wearer is self._wearer:
            return
        if self._wearer is not None:
            self._fits[self._wearer] = fit.wearer
        if group is None:
            self._fits = {}
        self._wearer = wearer
        fit.wear(self._fits.get(wearer) if wearer else None)

    def _tell(self) -> None:
        factors = self._place.fit.factors
        self._place.witness.stance.wear(WearerScales(*map(float, factors)) if factors else None)


def wearer_of(turn: Turn) -> Letter:
    """Return who wears the sheet in a turn."""
    return next(held.letter for held in turn.held if held.role is Role.WEARER)
