"""What a person says and measures of the wearer: the form, and the handles over the picture."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from anatomyapp.ar.sheet import SheetKind
from anatomyapp.atlas.chest import ChestMeasures, breadth_of, height_of, range_of
from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.ar.fit.fitting import Worn
from anatomyapp.gui.ar.fit.form import FitForm
from anatomyapp.gui.ar.fit.measuring import Measuring
from anatomyapp.gui.ar.pane import ArPane
from anatomyapp.gui.ar.session import ArSession
from anatomyapp.gui.language import error_words, translate

_PERCENT = 100


class FitDesk(QObject):
    """Joins form and handles; says which measures are to be fitted."""

    wanted = Signal(object, bool)  # ChestMeasures; whether at once, or once nothing more is typed

    def __init__(self, session: ArSession, pane: ArPane) -> None:
        super().__init__(pane)
        self._session, self._model = session, pane.atlas
        self._said = ""  # of the fit that is shown
        self.form, self.measuring = FitForm(), Measuring(session, pane)
        carries = self._model.people is not None and self._model.person is None
        self.form.ask_person(known=carries)
        self._join()
        self.show(ChestMeasures())

    def show(self, measures: ChestMeasures) -> None:
        """Show what is known of another wearer."""
        self.measuring.end()
        self.form.show_measures(measures)
        self._show_range()

    def say(self, worn: Worn | None) -> None:
        """Say how the model is fitted."""
        self._said = _words(worn)
        self.form.say(self._said)

    def refuse(self, error: AnatomyAppError) -> None:
        """Say why a fit is not made."""
        self.form.say(self._said, error_words(error))

    def follow(self) -> None:
        """Show the form with the chest sheet alone, and measuring while the sheet is seen."""
        chest = self._session.wish.kind is SheetKind.CHEST
        self.form.setVisible(chest)
        if not chest:
            self.measuring.end()
        self.form.offer_measuring(possible=self.measuring.possible, on=self.measuring.on)

    def _join(self) -> None:
        self._session.seen.connect(self.follow)
        self.form.changed.connect(self._change)
        self.form.measure_wanted.connect(self._measure)
        self.measuring.measured.connect(self.form.show_measures)
        self.measuring.told.connect(self._tell)
        self.measuring.ended.connect(self._end)

    def _change(self, measures: ChestMeasures) -> None:
        self._show_range()
        if self.measuring.on:
            self.measuring.end()  # wants what is entered now
        else:
            self.wanted.emit(measures, False)

    def _measure(self) -> None:
        """Begin to measure, or have done with it."""
        if self.measuring.on:
            self.measuring.end()
            return
        room = range_of(self._model, self.form.measures.sex)
        usual = breadth_of(self._model) + 2 * room.side_mm, height_of(self._model)
        self.measuring.begin(self.form.measures, usual)
        self._tell("")
        self.follow()

    def _tell(self, fault: str) -> None:
        words = translate(
            "AR",
            "Arms a little off the trunk. Put two handles on its outline below the armpits, and "
            "the third at the wearer's fingertip, which points at the lower end of the "
            "breastbone.",
        )
        self.form.say(words if self.measuring.on else self._said, fault)

    def _end(self) -> None:
        """Want what was measured, and take the keyboard back to where measuring began."""
        self.wanted.emit(self.form.measures, True)
        self.follow()
        self.form.measure.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_range(self) -> None:
        try:
            self.form.show_range(range_of(self._model, self.form.measures.sex))
        except AnatomyAppError as error:
            self.refuse(error)


def _words(worn: Worn | None) -> str:
    if worn is None:
        return ""
    across, up, _ = (round(_PERCENT * factor) for factor in worn.fit.factors)
    words = translate("AR", "Fitted: {across} % of the model across, {up} % upwards.")
    return words.format(across=across, up=up)
