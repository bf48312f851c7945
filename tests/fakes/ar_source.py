"""A live source whose pictures a test holds in its hand."""

from __future__ import annotations

from collections import deque

from anatomyapp.ar.frame import End, Frame, Waiting


class ShownCamera:
    """Gives what is in its hand, one after the other, at 30 pictures per second."""

    live, rate, size = True, 30.0, None

    def __init__(self, hand):
        self.hand, self.number = deque(hand), 0

    def read(self, timeout_s=0.0):  # noqa: ARG002 - as every source
        if not self.hand:
            return End()
        got = self.hand.popleft()
        if isinstance(got, Waiting):
            return got
        self.number += 1
        return Frame(self.number, self.number / self.rate, got)

    def close(self):
        self.hand.clear()
