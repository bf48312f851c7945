"""A live source that shows one thing until the test shows another."""

from __future__ import annotations

import time

from anatomyapp.ar.frame import End, Frame, Picture, Waiting

_PAUSE_S = 0.02


class HeldSource:
    """Gives the same picture again and again, each with a new number; or says why it gives none."""

    live = True
    rate = 30.0

    def __init__(self, shown: Picture | Waiting | End) -> None:
        self._shown = shown
        self._number = 0
        self.closed = False

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height of what is shown."""
        shown = self._shown
        return None if isinstance(shown, Waiting | End) else (shown.shape[1], shown.shape[0])

    def show(self, shown: Picture | Waiting | End) -> None:
        """Show something else from now on."""
        self._shown = shown

    def read(self, timeout_s: float = 0.0) -> Frame | Waiting | End:
        """Return what is shown, as a camera would at its own pace."""
        time.sleep(min(timeout_s, _PAUSE_S))
        if isinstance(self._shown, Waiting | End):
            return self._shown
        self._number += 1
        return Frame(self._number, self._number / self.rate, self._shown)

    def close(self) -> None:
        """Let go."""
        self.closed = True
