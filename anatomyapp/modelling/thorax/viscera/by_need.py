"""What is found by name and made only when asked for: so one alone is quick to build."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

Made = TypeVar("Made")


class ByNeed(Mapping[str, Made]):
    """What ``make`` returns for some names, each made once."""

    def __init__(self, names: Iterable[str], make: Callable[[str], Made]) -> None:
        self._names = tuple(names)
        self._make = make
        self._made: dict[str, Made] = {}

    def __getitem__(self, name: str) -> Made:
        """Return what has a name; KeyError where there is none of this name."""
        if name not in self._names:
            raise KeyError(name)
        if name not in self._made:
            self._made[name] = self._make(name)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        """Return the names in their order."""
        return iter(self._names)

    def __len__(self) -> int:
        """Return how many names there are."""
        return len(self._names)
