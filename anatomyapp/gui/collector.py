"""Python's garbage collector, kept still while Qt could not bear it.

The collector runs wherever Python allocates. What it finds may own Qt's objects, and destroys
them there and then: on a pool thread, or in the midst of Qt's walk over all widgets, that ends
the process.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class _Holds:
    """Counts who needs the collector still."""

    def __init__(self) -> None:
        self._lock, self._number = Lock(), 0

    def add(self) -> None:
        with self._lock:
            self._number += 1
            gc.disable()

    def drop(self) -> None:
        with self._lock:
            self._number -= 1
            if not self._number:
                gc.enable()


_HOLDS = _Holds()


def hold() -> None:
    """Keep the collector still until `release` is called as often; from any thread."""
    _HOLDS.add()


def release() -> None:
    """Take one hold back."""
    _HOLDS.drop()


def sweep() -> None:
    """Collect what is young, on the window's thread, while the collector is kept still for long."""
    gc.collect(1)


def settle() -> None:
    """Pass over what is there now, such as the atlas: looking through it all takes 80 ms."""
    gc.freeze()


def unsettle() -> None:
    """Look through everything again, such as a window that is closed and what it held."""
    gc.unfreeze()


@contextmanager
def held() -> Iterator[None]:
    """Keep the collector still inside a block."""
    hold()
    try:
        yield
    finally:
        release()
