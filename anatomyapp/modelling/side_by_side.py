"""Two jobs at the same time: one here, the other in a forked process that hands back what it made.

A structure alone may use both cores of a small machine so; builds of many fill the cores by
themselves, one structure each. Nothing is worked out differently: what another process makes is the
same to the bit, and without one the jobs are done in turn. Besides its result a job hands back what
``Store``s gained: what is made once, kept, and needed later by others.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from multiprocessing import get_context
from typing import Any, Generic, Protocol, TypeVar, TypeVarTuple

Key = TypeVarTuple("Key")
Made = TypeVar("Made")
There = TypeVar("There")
Here = TypeVar("Here")
Gain = TypeVar("Gain")

CAN_FORK = sys.platform == "linux"  # elsewhere there is no fork, or libraries do not outlive it
_idle: ContextVar[bool] = ContextVar("a second core is idle", default=False)


class Store(Protocol[Gain]):
    """What is made bit by bit and kept, here or in another process."""

    def begin(self) -> None:
        """Note what is there already."""

    def gained(self) -> Gain:
        """Return what was made since; it must be plain enough to be sent."""

    def take(self, gained: Gain) -> None:
        """Keep what another process made."""


Stored = TypeVar("Stored", bound=Store[Any])
_stores: list[Store[Any]] = []  # the same in both processes: they are made while modules load
_inherited: list[Callable[[], object]] = []  # the job of a forked process


def shared(store: Stored) -> Stored:
    """Return a module's store, whose gains are from now on handed back by other processes."""
    _stores.append(store)
    return store


class Kept(Generic[*Key, Made]):
    """A function whose results are kept, one for each key."""

    def __init__(self, make: Callable[[*Key], Made]) -> None:
        self._make = make
        self._made: dict[tuple[*Key], Made] = {}
        self._before: frozenset[tuple[*Key]] = frozenset()

    def __call__(self, *key: *Key) -> Made:
        """Return what is made for a key."""
        if key not in self._made:
            self._made[key] = self._make(*key)
        return self._made[key]

    def begin(self) -> None:
        """Note what is there already."""
        self._before = frozenset(self._made)

    def gained(self) -> dict[tuple[*Key], Made]:
        """Return what was made since."""
        return {key: made for key, made in self._made.items() if key not in self._before}

    def take(self, gained: dict[tuple[*Key], Made]) -> None:
        """Keep what another process made, where it is not known here."""
        self._made = gained | self._made


def kept(make: Callable[[*Key], Made]) -> Kept[*Key, Made]:
    """Keep a function's results as ``functools.cache`` does, those made elsewhere as well.

    They must be plain enough to be sent: arrays, numbers, search trees, but no solid.
    """
    return shared(Kept(make))


@contextmanager
def on_two_cores(*, allowed: bool) -> Iterator[None]:
    """Let jobs be done side by side where that is allowed and the system can."""
    token = _idle.set(allowed and CAN_FORK)
    try:
        yield
    finally:
        _idle.reset(token)


def idle_cores() -> int:
    """Return how many cores there are for what is done now: 1 where the other has its own job."""
    return 2 if _idle.get() else 1


def side_by_side(there: Callable[[], There], here: Callable[[], Here]) -> tuple[There, Here]:
    """Do two jobs and return what they return, the first in another process where a core is idle.

    An error there is raised here with its traceback. What the first job changes is lost, but for
    what stores gained.
    """
    if idle_cores() == 1:
        return there(), here()
    context = get_context("fork")  # so the job is inherited, and need not be sent
    with (
        on_two_cores(allowed=False),
        ProcessPoolExecutor(1, context, _inherit, (there,)) as other,
    ):
        asked: Future[tuple[There, list[object]]] = other.submit(_done)
        made = here()
        found, gains = asked.result()
    for store, gained in zip(_stores, gains, strict=True):
        store.take(gained)
    return found, made


def _inherit(job: Callable[[], object]) -> None:
    _inherited.append(job)
    for store in _stores:
        store.begin()


def _done() -> tuple[Any, list[object]]:
    """Do the job of this process; return what it returns, and what each store gained."""
    return _inherited[-1](), [store.gained() for store in _stores]
