"""When the record says that a sheet was lost or found: after a second, so that nothing flickers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from anatomyapp.session.augmented import SheetFound, SheetLost

LOST_AFTER_S = 1.0


@dataclass(frozen=True, slots=True)
class Sight:
    """What the record says of the sheet; at first that it is not seen.

    Parameters
    ----------
    last_s
        When the sheet was seen last, before that when the first picture came.
    found
        Whether the record says that it is seen.
    since_s
        Since when.
    """

    last_s: float
    found: bool = False
    since_s: float = 0.0

    def after(self, now_s: float, *, seen: bool) -> tuple[Sight, SheetFound | SheetLost | None]:
        """Return what holds after one more picture, and what is to be recorded of it."""
        if seen and not self.found:
            return Sight(now_s, found=True, since_s=now_s), SheetFound(now_s - self.last_s)
        if seen:
            return replace(self, last_s=now_s), None
        if self.found and now_s - self.last_s >= LOST_AFTER_S:
            return replace(self, found=False), SheetLost(self.last_s - self.since_s)
        return self, None
