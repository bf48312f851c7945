"""A camera that a test plugs, unplugs, blocks and feeds."""

from __future__ import annotations

from queue import Empty, Queue
from threading import Event

import numpy as np

from anatomyapp.ar.cameras import CameraPlace

PLACE = CameraPlace(3, "Test camera")


class FedDevice:
    """Gives the pictures that are put into its queue, in their turn."""

    def __init__(self) -> None:
        self.pictures = Queue()
        self.blocked, self.released = Event(), Event()
        self.unblock = Event()

    def read(self):
        if self.blocked.is_set():
            self.unblock.wait(10)
        try:
            picture = self.pictures.get(timeout=0.005)
        except Empty:
            return None
        self.pictures.task_done()
        return picture

    def release(self):
        self.released.set()


class FlowingDevice:
    """Gives picture after picture of nothing, each with noise of its own."""

    def __init__(self, rate=100.0) -> None:
        self.pause, self.released = 1 / rate, Event()
        self._rng = np.random.default_rng(3)

    def read(self):
        self.released.wait(self.pause)
        return self._rng.integers(120, 126, (180, 320, 3), np.uint8)

    def release(self):
        self.released.set()


class Port:
    """What a camera is plugged into: opens its device, or raises the fault that is set."""

    def __init__(self, fault=None) -> None:
        self.fault, self.opened, self.sizes = fault, [], []
        self.was_opened = Event()

    def open(self, place, size):
        assert place == PLACE
        if self.fault is not None:
            raise self.fault
        device = FedDevice()
        self.opened.append(device)
        self.sizes.append(size)
        self.was_opened.set()
        return device

    @property
    def device(self):
        assert self.was_opened.wait(5)
        return self.opened[-1]
