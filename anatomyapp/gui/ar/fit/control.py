"""Fits the model to the wearer of the chest sheet: what is said and measured, and who wears it.

What was said of a wearer is kept in memory alone, until somebody else wears the sheet, it is
forgotten on purpose, or the window closes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from anatomyapp.ar.sheet import SheetKind
from anatomyapp.atlas.chest import ChestMeasures, breadth_of, height_of, range_of
from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.ar.fit.body import Body
from anatomyapp.gui.ar.fit.fitting import Fitting, Worn
from anatomyapp.gui.ar.fit.form import FitForm
from anatomyapp.gui.ar.fit.measuring import Measuring
from anatomyapp.gui.ar.session import Phase
from anatomyapp.gui.ar.set_up import Room
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.render.motion import Motion

if TYPE_CHECKING:
    from anatomyapp.gui.ar.place import ArPlace

Factors = tuple[float, float, float]
_PERCENT = 100


@dataclass(frozen=True, slots=True)
class WearerFit:
    """All that is kept of one wearer: what was said, and how round the chest is."""

    measures: ChestMeasures
    radius_mm: float | None = None


class FitControl(QObject):
    """Joins form, handles and body; the fit is shown while the chest sheet is."""

    changed = Signal()  # the body in the picture is another one

    def __init__(self, place: ArPlace, drawer: Drawer) -> None:
        super().__init__(place)
        self._session, self._model = place.session, place.pane.atlas
        self.form = FitForm()
        self.measuring = Measuring(place.session, place.pane)
        self.fitting = Fitting(self._model, self)
        self.body = Body(place.session, place.pane, drawer)
        place.panel.add_section(self.form, Room.MODEL)
        self._join(place)
        self._follow()
        self._show_range()

    @property
    def wearer(self) -> WearerFit:
        """What is known of who wears the sheet."""
        return WearerFit(self.form.measures, self._session.radius_mm)

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
        self.measuring.end()
        self.form.show_measures(known.measures)
        self._fit(known.measures, at_once=True)
        chest = self._session.wish.kind is SheetKind.CHEST
        if turns and chest and self._session.phase is Phase.LIVE:
            self._session.start()  # another chest, another radius

    def forget(self) -> None:
        """Forget who wears the sheet."""
        self.wear(None)

    def _join(self, place: ArPlace) -> None:
        breathing = place.explore.breath.breathing
        breathing.learned.connect(self._learn)
        place.session.changed.connect(self._follow)
        place.session.seen.connect(self._offer)
        self.form.changed.connect(self._fit)
        self.form.measure_wanted.connect(self._measure)
        self.form.forget_wanted.connect(self.forget)
        self.measuring.measured.connect(self.form.show_measures)
        self.measuring.told.connect(self._tell_handle)
        self.measuring.ended.connect(self._fit_anew)
        self.fitting.done.connect(self._show)
        self.fitting.refused.connect(self._refuse)
        self.form.ask_person(known=self._carries)

    @property
    def _carries(self) -> bool:
        """Whether the model can be carried to a person: not one who is somebody already."""
        return self._model.people is not None and self._model.person is None

    def _fit(self, measures: ChestMeasures, *, at_once: bool = False) -> None:
        self._show_range()
        if self.measuring.on:
            self.measuring.end()  # fits when it has ended
        elif measures.empty:
            self.fitting.cancel()
            self._show(None)
        else:
            self.fitting.fit(measures, at_once=at_once)

    def _fit_anew(self) -> None:
        self._fit(self.form.measures, at_once=True)
        self._offer()

    def _learn(self, motion: Motion) -> None:
        self.fitting.learn(motion)
        self.body.learn(motion)
        if self.body.worn is not None:
            self._fit_anew()

    def _show(self, worn: Worn | None) -> None:
        chest = self._session.wish.kind is SheetKind.CHEST
        self.body.show(worn if chest else None)
        self.form.say(_words(worn))
        self.changed.emit()

    def _refuse(self, error: AnatomyAppError) -> None:
        """Say why a fit is not made; the body stays as it was."""
        self.form.say(_words(self.body.worn), error_words(error))

    def _tell_handle(self, fault: str) -> None:
        words = translate(
            "AR",
            "Arms a little off the trunk. Put two handles on its outline below the armpits, and "
            "the third at the wearer's fingertip, which points at the lower end of the "
            "breastbone.",
        )
        self.form.say(words if self.measuring.on else _words(self.body.worn), fault)

    def _measure(self) -> None:
        if self.measuring.on:
            self.measuring.end()
            return
        room = range_of(self._model, self.form.measures.sex)
        usual = breadth_of(self._model) + 2 * room.side_mm, height_of(self._model)
        self.measuring.begin(self.form.measures, usual)
        self._tell_handle("")
        self._offer()

    def _offer(self) -> None:
        self.form.offer_measuring(possible=self.measuring.possible, on=self.measuring.on)

    def _follow(self) -> None:
        """Show the fit with the chest sheet alone."""
        chest = self._session.wish.kind is SheetKind.CHEST
        self.form.setVisible(chest)
        if not chest:
            self.measuring.end()
            self.body.show(None)
        elif self.body.worn is None and not self.form.measures.empty and not self.fitting.busy:
            self.fitting.fit(self.form.measures, at_once=True)
        self._offer()

    def _show_range(self) -> None:
        try:
            self.form.show_range(range_of(self._model, self.form.measures.sex))
        except AnatomyAppError as error:
            self.form.say("", error_words(error))


def _words(worn: Worn | None) -> str:
    if worn is None:
        return ""
    across, up, _ = (round(_PERCENT * factor) for factor in worn.fit.factors)
    words = translate("AR", "Fitted: {across} % of the model across, {up} % upwards.")
    return words.format(across=across, up=up)
