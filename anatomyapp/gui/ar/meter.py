"""Measures how well a sheet is followed, over stretches that overlap; knows no window."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from anatomyapp.session.tally import Followed, Outcome, Tally, tallied

if TYPE_CHECKING:
    from anatomyapp.ar.following import Pixels, Seen
    from anatomyapp.scene.film import Film
    from anatomyapp.session.augmented import Stretch, Tracking

_WAITING = 8  # pictures that may be on their way to the screen at once


class Meter:
    """Takes every picture once and adds it to each stretch that is open.

    Times are seconds of one clock that never goes back. A picture costs an entry in a list; they
    are added up when a stretch ends, at least once a minute.
    """

    def __init__(self) -> None:
        self._open: dict[Stretch, Tally] = {}
        self._pictures: list[Followed] = []
        self._latencies_ms: list[float] = []
        self._waiting: deque[tuple[Pixels, float]] = deque(maxlen=_WAITING)
        self._live_since: float | None = None
        self._seconds = 0.0

    def run(self, now: float) -> None:
        """Count time from now on: pictures are wanted."""
        if self._live_since is None:
            self._live_since = now

    def rest(self, now: float) -> None:
        """Count no time: no pictures are wanted, or one is held."""
        self._count(now)
        self._live_since = None

    def follow(self, seen: Seen) -> None:
        """Take a picture, as it reaches the window."""
        sighting = seen.sighting
        self._pictures.append(
            Followed(
                Outcome(sighting.state.value),
                sighting.reprojection_px,
                sighting.distance_mm,
                seen.light,
                sighting.looks.dark,
            )
        )
        self._waiting.append((seen.picture, seen.arrived_s))

    def paint(self, film: Film, now: float) -> None:
        """Take note that a picture is on the window's surface; only its first time counts."""
        late = next((at for picture, at in self._waiting if picture is film.picture), None)
        if late is None:
            return
        self._latencies_ms.append(1000 * (now - late))
        while self._waiting.popleft()[0] is not film.picture:
            pass  # older ones were never painted

    def open(self, stretch: Stretch, now: float) -> None:
        """Begin a stretch; one of this kind that is open is forgotten."""
        self._cut(now)
        self._open[stretch] = Tally()

    def close(self, stretch: Stretch, now: float) -> Tracking | None:
        """End a stretch and return what was measured; None where no pictures were wanted."""
        self._cut(now)
        tally = self._open.pop(stretch, Tally())
        return tally.tracking() if tally.seconds > 0 else None

    def _cut(self, now: float) -> None:
        """Add what came since the last cut to all that is open."""
        self._count(now)
        piece = tallied(self._pictures, self._latencies_ms, self._seconds)
        self._pictures, self._latencies_ms, self._seconds = [], [], 0.0
        self._open = {stretch: tally + piece for stretch, tally in self._open.items()}

    def _count(self, now: float) -> None:
        if self._live_since is not None:
            self._seconds += now - self._live_since
            self._live_since = now
