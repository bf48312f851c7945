"""A recorded source at its own pace, as if it were live: what is late is dropped."""

from __future__ import annotations

import time
from collections.abc import Callable

from anatomyapp.ar.frame import End, Frame, FrameSource, Waiting

_LATE_S = 0.5  # beyond this the pace begins anew: the source was held, or cannot keep up


class Played:
    """Gives the pictures of a source when they are due, the newest of those that are.

    ``sleep`` waits for seconds.
    """

    live = True

    def __init__(
        self,
        source: FrameSource,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._source, self._clock, self._sleep = source, clock, sleep
        self._next: Frame | None = None
        self._zero_s: float | None = None  # of the clock, when the source's time was 0

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height of its pictures."""
        return self._source.size

    @property
    def rate(self) -> float:
        """Pictures per second, as recorded."""
        return self._source.rate

    def read(self, timeout_s: float = 0.0) -> Frame | Waiting | End:
        """Return the picture that is due; wait for it at most the time given."""
        frame = self._next or self._source.read()
        if not isinstance(frame, Frame):
            return frame
        self._next = frame
        left_s = self._due(frame) - self._clock()
        if left_s > timeout_s:
            self._sleep(timeout_s)
            return Waiting()
        if left_s > 0:
            self._sleep(left_s)
        return self._newest(frame)

    def close(self) -> None:
        """Let the source go."""
        self._source.close()

    def _due(self, frame: Frame) -> float:
        """Return when a picture is due, by the clock."""
        now = self._clock()
        if self._zero_s is None or now - self._zero_s - frame.time_s > _LATE_S:
            self._zero_s = now - frame.time_s
        return self._zero_s + frame.time_s

    def _newest(self, frame: Frame) -> Frame:
        """Return the last picture that is due; the one after it is kept."""
        while True:
            following = self._source.read()
            self._next = following if isinstance(following, Frame) else None
            if not isinstance(following, Frame) or self._due(following) > self._clock():
                return frame
            frame = following
