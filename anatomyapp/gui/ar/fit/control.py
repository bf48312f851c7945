"""Fits the model to the wearer of the chest sheet: what is known, and the body in the picture.

What was said of a wearer is kept in memory alone, until somebody else wears the sheet, it is
forgotten on purpose, or the window closes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from anatomyapp.ar.sheet import SheetKind
from anatomyapp.atlas.chest import ChestMeasures
from anatomyapp.gui.ar.fit.body import Body
from anatomyapp.gui.ar.fit.desk import FitDesk
from anatomyapp.gui.ar.fit.fitting import Fitting, Worn
from anatomyapp.gui.ar.session import Phase
from anatomyapp.gui.ar.set_up import Room
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.render.motion import Motion

if TYPE_CHECKING:
    from anatomyapp.gui.ar.place import ArPlace

Factors = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class WearerFit:
    """All that is kept of one wearer: what was said, and how round the chest is."""

    measures: ChestMeasures
    radius_mm: float | None = None


class FitControl(QObject):
    """Joins desk, work and body; the fit is shown while the chest sheet is."""

    changed = Signal()  # the body in the picture is another one

    def __init__(self, place: ArPlace, drawer: Drawer) -> None:
        super().__init__(place)
        self._session = place.session
        self.desk = FitDesk(place.session, place.pane)
        self.fitting = Fitting(place.pane.atlas, self)
        self.body = Body(place.session, place.pane, drawer)
        place.panel.add_section(self.desk.form, Room.MODEL)
        self.desk.wanted.connect(self._fit)
        self.desk.measuring.begun.connect(self.fitting.cancel)  # its end wants a fit again
        self.desk.form.forget_wanted.connect(self.forget)
        self.fitting.done.connect(self._show)
        self.fitting.refused.connect(self.desk.refuse)
        place.explore.breath.breathing.learned.connect(self._learn)
        place.session.changed.connect(self._follow)
        self._follow()

    @property
    def wearer(self) -> WearerFit:
        """What is known of who wears the sheet."""
        return WearerFit(self.desk.form.measures, self._session.radius_mm)

    @property
    def factors(self) -> Factors | None:
        """Across, up and deep against the model; None while the model itself is shown."""
        worn = self.body.worn
        return None if worn is None else worn.fit.factors

    def wear(self, wearer: WearerFit | None) -> None:
        """Let somebody else wear the sheet; with None nothing is known of them."""
        known = wearer or WearerFit(ChestMeasures())
        turns = known.radius_mm != self._session.radius_mm
        self._session.radius_mm = known.radius_mm
        self.desk.show(known.measures)
        self._fit(known.measures, at_once=True)
        chest = self._session.wish.kind is SheetKind.CHEST
        live = self._session.phase is Phase.LIVE and self._session.loop.running  # not left
        if turns and chest and live:
            self._session.start()  # another chest, another radius

    def forget(self) -> None:
        """Forget who wears the sheet."""
        self.wear(None)

    def _fit(self, measures: ChestMeasures, at_once: bool) -> None:  # noqa: FBT001 - a signal's argument
        if measures.empty:
            self.fitting.cancel()
            self._show(None)
        else:
            self.fitting.fit(measures, at_once=at_once)

    def _learn(self, motion: Motion) -> None:
        """Let the fitted body breathe too, once the model does."""
        self.fitting.learn(motion)
        self.body.learn(motion)
        if self.body.worn is not None:
            self._fit(self.desk.form.measures, at_once=True)

    def _show(self, worn: Worn | None) -> None:
        chest = self._session.wish.kind is SheetKind.CHEST
        self.body.show(worn if chest else None)
        self.desk.say(worn)
        self.changed.emit()

    def _follow(self) -> None:
        """Show the fit with the chest sheet alone."""
        self.desk.follow()
        measures = self.desk.form.measures
        if self._session.wish.kind is not SheetKind.CHEST:
            self.body.show(None)
        elif self.body.worn is None and not measures.empty and not self.fitting.busy:
            self._fit(measures, at_once=True)
