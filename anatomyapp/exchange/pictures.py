"""Pictures of items: the model as an item shows it, and where in the picture its answer lies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.exchange.drawing import Image, marked, numbered, on_paper, png
from anatomyapp.exchange.outlines import Mask, zones_of
from anatomyapp.exchange.question import Picture as Drawn
from anatomyapp.exchange.question import Place, Zone
from anatomyapp.quiz.item import NAMING, Item, View
from anatomyapp.quiz.presentation import present
from anatomyapp.quiz.task import Label, PlaceOn, Point
from anatomyapp.render.picture import Picture
from anatomyapp.render.renderer import Renderer
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.picking import projected
from anatomyapp.scene.scene import Scene

SIZE = (600, 400)  # Moodle makes larger ones smaller, and leaves the zones as they are
SHARES = (1.0, 0.75, 0.5, 0.25)  # of the score, for rings round a place; own
_LEAST_PX = 60  # of a structure, so that it can be pointed at
_GROWN_PX = 2
_MOST_OTHERS = 8
_SLACK_MM = 4.0  # how deep a spot may lie below what is seen, and still be seen


class UnseenError(Exception):
    """What an item asks for is seen from nowhere; its text says what."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture of an item.

    Parameters
    ----------
    picture, solution
        As it is asked, and with the answer marked or named.
    zones
        Where structures are seen; of the asked one, and of those that show most beside it.
    rings
        Of an item that places a landmark: where the shares of ``SHARES`` are earned.
    pins
        Where the pins of an item stand, in their order, and the boxes of their names in
        ``solution``: left, top, width, height as parts of the picture.
    turned
        The side that it is seen from, where the item's own view hides what is asked.
    """

    picture: Drawn
    solution: Drawn | None = None
    zones: Mapping[StructureId, tuple[Zone, ...]] = field(default_factory=dict)
    rings: tuple[tuple[Zone, ...], ...] = ()
    pins: tuple[Place, ...] = ()
    boxes: tuple[tuple[float, float, float, float], ...] = ()
    turned: StandardView | None = None


class Photographer:
    """Takes pictures of items of one atlas; used as a context, from one thread.

    Raises
    ------
    DrawingError
        The machine cannot draw.
    """

    def __init__(self, atlas: Atlas, size: tuple[int, int] = SIZE) -> None:
        self._atlas, self._size = atlas, size
        self._renderer = Renderer(atlas)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        """Give the drawing back."""
        self._renderer.close()

    def shot(self, item: Item) -> Shot:
        """Return the picture of an item.

        Raises
        ------
        UnseenError
            What it asks for is seen neither in its view nor from any of the six sides.
        """
        for view, turned in _views(item.view):
            picture = self._drawn(replace(item, view=view))
            found = self._found(item, picture)
            if found is not None:
                return replace(found, turned=turned)
        raise UnseenError(f"{item.asked or 'what it asks for'} is seen from no side")

    def _drawn(self, item: Item) -> Picture:
        width, height = self._size
        scene = present(item, self._atlas, Scene(), width / height)
        picture = self._renderer.draw(scene, self._size)
        while (finer := self._renderer.refine()) is not None:
            picture = finer
        return replace(picture, image=on_paper(picture.image, picture.ids > 0))

    def _found(self, item: Item, picture: Picture) -> Shot | None:
        """Return the shot if the picture shows what is asked for."""
        match item.task:
            case Point(structure=structure):
                return self._pointed(item, picture, structure)
            case PlaceOn() as task:
                return self._placed(item, picture, task)
            case Label() as task:
                return self._labelled(item, picture, task)
        if item.kind in NAMING and item.asked and not self._seen(picture, item.asked).any():
            return None
        return Shot(_as_png(item, "", picture.image))

    def _seen(self, picture: Picture, structure: StructureId) -> Mask:
        meshes = self._atlas.shown_by(structure)
        numbers = [i for i, each in enumerate(picture.structures) if each in meshes]
        return np.isin(picture.ids, numbers)

    def _pointed(self, item: Item, picture: Picture, structure: StructureId) -> Shot | None:
        own = self._seen(picture, structure)
        if own.sum() < _LEAST_PX:
            return None
        foreseen = [o.structure for o in item.options if o.structure is not None]
        others = self._most_seen(picture, {structure, *foreseen})
        masks = {each: self._seen(picture, each) for each in (structure, *foreseen, *others)}
        zones = {each: zones_of(mask, _GROWN_PX) for each, mask in masks.items()
                 if mask.sum() >= _LEAST_PX}  # fmt: skip
        solution = _as_png(item, "-solved", marked(picture.image, own))
        return Shot(_as_png(item, "", picture.image), solution, zones)

    def _most_seen(self, picture: Picture, but: Iterable[StructureId]) -> list[StructureId]:
        """Return the structures beside some that show most; among them one may point wrongly."""
        shown = np.bincount(picture.ids.ravel(), minlength=len(picture.structures))
        meant = frozenset().union(*(self._atlas.shown_by(each) for each in but))
        order = np.argsort(-shown, kind="stable").tolist()
        found = [picture.structures[n] for n in order if n and shown[n] >= _LEAST_PX]
        return [each for each in found if each not in meant][:_MOST_OTHERS]

    def _placed(self, item: Item, picture: Picture, task: PlaceOn) -> Shot | None:
        spots = np.asarray(task.spots, float)
        seen = picture.before_surface(projected(picture.camera, spots, picture.size), _SLACK_MM)
        if not seen.any():
            return None
        off = _off_mm(picture, spots)
        if task.structure is not None:
            off[~self._seen(picture, task.structure)] = np.inf
        wide = task.none_beyond_mm - task.tolerance_mm
        limits = [task.tolerance_mm + wide * (1 - share) for share in SHARES]
        rings = tuple(zones_of(off <= limit) for limit in limits)
        if not rings[0]:
            return None
        solution = _as_png(item, "-solved", marked(picture.image, off <= limits[0]))
        return Shot(_as_png(item, "", picture.image), solution, rings=rings)

    def _labelled(self, item: Item, picture: Picture, task: Label) -> Shot | None:
        wanted = [pin.structure for pin in task.pins]
        places = []
        for structure in wanted:
            parts = self._atlas.shown_by(structure)
            anchors = picture.anchors(picture.largest_first(parts))
            if not anchors:
                return None
            places.append(next(iter(anchors.values())))
        names = {option.id: option.text for option in task.options}
        asked = numbered(picture.image, places)
        told = numbered(picture.image, places, [names[pin.key] for pin in task.pins])
        return Shot(
            _as_png(item, "", asked.image),
            _as_png(item, "-solved", told.image),
            pins=tuple(places),
            boxes=told.boxes,
        )


def _views(view: View) -> Iterator[tuple[View, StandardView | None]]:
    """Yield the item's own view, then the same from the six sides."""
    yield view, None
    for side in StandardView:
        camera = Camera().seen_from(side)
        yield replace(view, azimuth_deg=camera.azimuth_deg, elevation_deg=camera.elevation_deg,
                      around=(), nearer=1.0), side  # fmt: skip


def _as_png(item: Item, after: str, image: Image) -> Drawn:
    height, width = image.shape[:2]
    return Drawn(f"{item.id}-{item.version}{after}.png", png(image), (width, height))


def _off_mm(picture: Picture, spots: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how far what each pixel shows is from the nearest spot, mm; (h, w), inf for none."""
    from scipy.spatial import cKDTree  # noqa: PLC0415 - scipy loads slowly

    rows, columns = np.nonzero(picture.ids)
    near, far = picture.near_and_far_mm
    depth = near * far / (far - picture.depth[rows, columns].astype(float) * (far - near))
    height, width = picture.ids.shape
    lens = picture.camera.lens(width / height)
    across = (2 * (columns + 0.5) / width - 1 - lens.aside) / lens.across
    up = (1 - lens.above - 2 * (rows + 0.5) / height) / lens.up
    slopes = np.stack([across, up, np.full(len(rows), -1.0)], axis=1)
    points = picture.camera.eye() + depth[:, None] * (slopes @ picture.camera.axes())
    off = np.full(picture.ids.shape, np.inf)
    off[rows, columns] = cKDTree(spots).query(points)[0]
    return off
