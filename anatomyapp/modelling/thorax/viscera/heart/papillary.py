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
    "anterior": ((22.0, -53.0, -31.0, 4.2), (11.0, -46.0, -28.0, 3.3), (1.0, -41.0, -23.0, 2.4)),
    "posterior": ((5.0, -37.0, -41.0, 4.2), (-2.0, -33.0, -36.0, 3.2), (-8.0, -29.5, -31.5, 2.2)),
    "septal": ((4.0, -18.0, 1.0, 3.0), (0.0, -22.0, -2.0, 2.6), (-4.0, -25.0, -5.0, 1.8)),
}
MODERATOR = ((9.0, -36.0, -16.0, 3.2), (13.0, -44.0, -22.0, 2.1), (19.0, -52.0, -29.0, 3.2))
_FILLET_MM = 2.0


@cache
def left_papillary() -> Solid:
    """Return the anterior and the posterior papillary muscle of the left ventricle."""
    return union([rod(nodes) for nodes in LEFT.values()], _FILLET_MM)


@cache
def right_papillary() -> Solid:
    """Return the papillary muscles of the right ventricle with the moderator band."""
    return union([*(rod(nodes) for nodes in RIGHT.values()), rod(MODERATOR)], _FILLET_MM)
