"""Papillary muscles and the moderator band."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from anatomyapp.modelling.thorax.viscera.heart.place import rod
from anatomyapp.modelling.thorax.viscera.solid import Solid, union

Node = tuple[float, float, float, float]

LEFT: Mapping[str, tuple[Node, ...]] = {  # from the wall to the tip
    "anterior": ((61.0, -27.5, -25.0, 6.5), (45.0, -18.5, -22.0, 5.2), (35.0, -10.0, -12.0, 3.4)),
    "posterior": ((51.0, -6.0, -48.0, 6.5), (40.0, -8.5, -33.5, 5.2), (30.0, 1.5, -24.0, 3.4)),
}
RIGHT: Mapping[str, tuple[Node, ...]] = {
    "anterior": ((40.0, -46.0, -36.0, 5.0), (28.0, -40.0, -32.0, 4.0), (16.0, -35.0, -25.0, 2.8)),
    "posterior": ((22.0, -22.0, -50.0, 4.5), (14.0, -24.0, -42.0, 3.6), (7.0, -23.0, -34.0, 2.4)),
    "septal": ((4.0, -17.0, 0.0, 3.0), (2.0, -21.0, -2.0, 2.6), (-1.0, -24.0, -4.0, 1.8)),
}
MODERATOR = ((24.0, -24.0, -16.0, 3.0), (30.0, -34.0, -23.0, 2.3), (38.0, -42.0, -33.0, 3.2))
_FILLET_MM = 2.0


@cache
def left_papillary() -> Solid:
    """Return the anterior and the posterior papillary muscle of the left ventricle."""
    return union([rod(nodes) for nodes in LEFT.values()], _FILLET_MM)


@cache
def right_papillary() -> Solid:
    """Return the papillary muscles of the right ventricle with the moderator band."""
    return union([*(rod(nodes) for nodes in RIGHT.values()), rod(MODERATOR)], _FILLET_MM)
