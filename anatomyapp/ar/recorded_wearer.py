"""How a recording's wearer is built: found before anything is told of the first picture.

A camera tells the radius of a chest only once its wearer has turned. A recording can be read twice:
first for the radius, then for the poses, so that all of them rest on the same chest.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from anatomyapp.ar.frame import Frame, FrameSource
from anatomyapp.ar.tracking import Tracker

_ALL_OF = 60  # pictures at first that are looked at one by one,
_EVERY = 4  # then every so many: somebody who turns is seen from each side for longer


def pictures(source: FrameSource) -> Iterator[Frame]:
    """Yield the pictures of a recorded source to its end."""
    while isinstance(frame := source.read(), Frame):
        yield frame


def radius_of(source: FrameSource, tracker: Tracker) -> float | None:
    """Read a recording until the wearer's radius is settled; return it, mm.

    At the end of one in which nobody turns, that which fits its pictures best, what is usual
    counted with them; None where no picture tells anything.
    """
    for number, frame in zip(count(), pictures(source)):
        if number >= _ALL_OF and number % _EVERY:
            continue
        tracker.track(frame)
        if tracker.wearer is None or tracker.wearer.settled:
            break
    wearer = tracker.wearer
    return wearer.radius_mm if wearer is not None and wearer.fitted else None
