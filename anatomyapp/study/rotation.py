"""Figures of the mental rotation test: chains of ten cubes with three right-angled bends.

Made after the description in Shepard and Metzler 1971 (Science 171:701-703), "ten solid cubes
attached face-to-face to form a rigid armlike structure with exactly three right-angled elbows".
The figures are our own: all such chains are listed, and those are kept of which a figure and its
mirror image are never the same, however they are turned, and which no turn brings onto themselves.

A chain touches itself nowhere, so that its body shows where its two ends are. Read from an end in
a frame that its own first two arms make, a chain says the same however it is turned: two bodies are
the same if and only if a reading of one from some end is a reading of the other. (A test proves it
again by trying all turns: every face of such a body points along an axis of the lattice, so that a
turn that brings one body onto another brings axes onto axes, and is one of 24.)
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise, product

Cube = tuple[int, int, int]
Cubes = tuple[Cube, ...]  # along the chain
Turn = tuple[Cube, Cube, Cube]  # the rows of a (3, 3) matrix

CUBES, BENDS = 10, 3
_SHORTEST_MIDDLE = 2  # steps of an arm between two bends, so that each bend is seen as one
AXES: tuple[Cube, ...] = ((1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1))


def turned(cubes: Cubes, turn: Turn) -> Cubes:
    """Return cubes after a turn of the lattice."""
    return tuple(_applied(turn, cube) for cube in cubes)


def mirrored(cubes: Cubes) -> Cubes:
    """Return cubes as a mirror shows them."""
    return tuple((-x, y, z) for x, y, z in cubes)


def is_same(first: Cubes, second: Cubes) -> bool:
    """Whether some turn brings one body onto the other."""
    return _form(first) == _form(second)


@cache
def turns() -> tuple[Turn, ...]:
    """Return the 24 turns that bring the axes of a lattice onto themselves."""
    pairs = product(AXES, AXES)
    return tuple(
        (first, second, _cross(first, second))
        for first, second in pairs
        if _dot(first, second) == 0
    )


@cache
def figures() -> tuple[Cubes, ...]:
    """Return all figures of the test, one of each mirrored pair, always in the same order."""
    kept: dict[Cubes, Cubes] = {}
    for chain in _chains():
        form, other = _form(chain), _form(mirrored(chain))
        if form != other and _read(chain) != _read(chain[::-1]):
            kept.setdefault(min(form, other), chain)
    return tuple(kept[form] for form in sorted(kept))


def _chains() -> Iterator[Cubes]:
    """Yield chains whose cubes touch their neighbours in the chain alone."""
    steps = CUBES - 1
    for arms in product(range(1, steps), repeat=BENDS + 1):
        if sum(arms) != steps or min(arms[1:-1]) < _SHORTEST_MIDDLE:
            continue
        for ways in _ways():
            chain = _chain(arms, ways)
            if not _touches_itself(chain):
                yield chain


def _ways() -> Iterator[tuple[Cube, ...]]:
    """Yield directions of the arms, each across the one before; the first two are fixed."""
    first, second = AXES[0], AXES[2]
    for rest in product(AXES, repeat=BENDS - 1):
        ways = (first, second, *rest)
        if not any(_dot(a, b) for a, b in pairwise(ways)):
            yield ways


def _chain(arms: tuple[int, ...], ways: tuple[Cube, ...]) -> Cubes:
    cubes = [(0, 0, 0)]
    for length, (x, y, z) in zip(arms, ways, strict=True):
        for _ in range(length):
            a, b, c = cubes[-1]
            cubes.append((a + x, b + y, c + z))
    return tuple(cubes)


def _touches_itself(chain: Cubes) -> bool:
    taken = set(chain)
    if len(taken) < CUBES:
        return True
    touching = sum(_beside(cube, side) in taken for cube in chain for side in AXES)
    return touching > 2 * (CUBES - 1)


def _beside(cube: Cube, side: Cube) -> Cube:
    return cube[0] + side[0], cube[1] + side[1], cube[2] + side[2]


def _form(chain: Cubes) -> Cubes:
    """Return what is the same for a body however it is turned."""
    return min(_read(chain), _read(chain[::-1]))


def _read(chain: Cubes) -> Cubes:
    """Return a chain as seen from its first cube, in the frame that its first two arms make."""
    steps = [_step(a, b) for a, b in pairwise(chain)]
    first = steps[0]
    second = next(step for step in steps if step != first)
    frame = first, second, _cross(first, second)
    return tuple(_applied(frame, step) for step in steps)


def _step(start: Cube, end: Cube) -> Cube:
    return end[0] - start[0], end[1] - start[1], end[2] - start[2]


def _cross(a: Cube, b: Cube) -> Cube:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def _applied(turn: Turn, cube: Cube) -> Cube:
    return _dot(turn[0], cube), _dot(turn[1], cube), _dot(turn[2], cube)


def _dot(first: Cube, second: Cube) -> int:
    return first[0] * second[0] + first[1] * second[1] + first[2] * second[2]
