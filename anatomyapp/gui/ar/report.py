"""Says on the screen how augmented reality goes: chip, message, status, buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from anatomyapp.gui.ar.notices import Message
from anatomyapp.gui.ar.session import Phase
from anatomyapp.gui.ar.status import standings
from anatomyapp.gui.language import number, translate

if TYPE_CHECKING:
    from anatomyapp.ar.following import Seen
    from anatomyapp.gui.ar.place import ArPlace

_EVERY_MS = 500  # figures that change faster cannot be read


class Report(QObject):
    """Keeps what floats over the picture, and the panel, to what the session says."""

    def __init__(self, place: ArPlace) -> None:
        super().__init__(place)
        self._place, self._session = place, place.session
        self._seen: Seen | None = None
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._say)
        session = place.session
        session.pictured.connect(self._show_film)
        session.told.connect(self._tell)
        session.seen.connect(self._keep)
        session.changed.connect(self._follow)
        self._follow()

    def _show_film(self, film: object, found: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._place.pane.show_film(film, found=found)  # type: ignore[arg-type]  # a Film, by the signal

    def _tell(self, message: Message | None) -> None:
        if self._place.warnings.show_message(message):
            self._place.pane.arrange()

    def _keep(self, seen: Seen | None) -> None:
        first = self._seen is None or seen is None
        self._seen = seen
        if first:
            self._say()

    def _follow(self) -> None:
        session, place = self._session, self._place
        live = session.phase is Phase.LIVE
        if live:
            self._timer.start()
        else:
            self._timer.stop()
        place.bar.show_live(running=live, frozen=session.phase in (Phase.FROZEN, Phase.OVER))
        place.bar.mirror.setChecked(session.stance.mirrored)
        place.panel.set_up.show_wish(session.wish, session.stance)
        self._say()

    def _say(self) -> None:
        place, seen = self._place, self._seen
        origin = self._session.wish.origin
        found = standings(seen, self._session.wish.kind, origin.name if origin else "")
        place.panel.set_up.status.show_standings(found)
        title, figures, good = self._words()
        changed = place.chip.say(title, figures, good=good)
        approximate = seen is not None and seen.approximate
        if place.chip.show_approximate(shown=approximate) or changed:
            place.pane.arrange()

    def _words(self) -> tuple[str, str, bool]:
        """Return what the chip says, its figures, and whether all is well."""
        seen = self._seen
        if self._session.phase is Phase.FROZEN:
            return translate("AR", "Frozen"), "", True
        if self._session.phase is Phase.OVER:
            return translate("AR", "No pictures"), "", False
        if seen is None:
            return translate("AR", "Waiting for pictures"), "", False
        rate = translate("AR", "{rate} frames/s").format(rate=number(self._session.rate))
        told = [rate] if self._session.rate else []  # where the first has just come there is none
        distance = seen.sighting.distance_mm
        if distance is None:
            return translate("AR", "Looking for the sheet"), " ".join(told), False
        metres = translate("AR", "{metres} m").format(metres=number(distance / 1000, 1))
        return translate("AR", "Tracking"), " · ".join([metres, *told]), True
