"""Which names stand at which pins while an item is answered."""

from __future__ import annotations

from dataclasses import dataclass, replace

from anatomyapp.quiz.option import OptionId


@dataclass(frozen=True, slots=True)
class PinNames:
    """The name of each pin, None where it has none; a name stands at one pin at most."""

    names: tuple[OptionId | None, ...]

    @classmethod
    def none_of(cls, pins: int) -> PinNames:
        """Return so many pins without names."""
        return cls((None,) * pins)

    @property
    def complete(self) -> bool:
        """Whether each pin has a name."""
        return None not in self.names

    def pin_of(self, name: OptionId) -> int | None:
        """Return the pin, counted from 0, at which a name stands."""
        return self.names.index(name) if name in self.names else None

    def put(self, name: OptionId, pin: int) -> PinNames:
        """Return the names with one put to a pin; what stood there is free again.

        Where the name comes from another pin, the two change places.
        """
        before, other = self.pin_of(name), self.names[pin]
        kept = [each if each != name else None for each in self.names]
        if before is not None:
            kept[before] = other
        kept[pin] = name
        return replace(self, names=tuple(kept))

    def take_off(self, pin: int) -> PinNames:
        """Return the names with none at a pin."""
        kept = [None if place == pin else each for place, each in enumerate(self.names)]
        return replace(self, names=tuple(kept))
