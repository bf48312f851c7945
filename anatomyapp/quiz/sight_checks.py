"""Sight: by drawing each item as it is presented, whether what it asks for can be seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import Fault
from anatomyapp.quiz.bank import read_bank
from anatomyapp.quiz.document import read_document
from anatomyapp.quiz.item import NAMING, Item
from anatomyapp.quiz.presentation import present
from anatomyapp.quiz.task import Label, PlaceOn, Point
from anatomyapp.render.picture import Picture
from anatomyapp.render.renderer import Quality, Renderer
from anatomyapp.scene.picking import projected
from anatomyapp.scene.scene import Scene

SIZE = (960, 720)  # as large as in a window: in smaller ones thin nerves fall between pixels
LEAST_SHARE = 0.1  # own: of what turns to the eye, so much has to be in view
LEAST_PIXELS = 50  # own: some seven by seven


@dataclass(frozen=True, slots=True)
class Unseen:
    """What an item asks for and its view does not show.

    Parameters
    ----------
    target
        The structure, or the landmark or feature to be placed.
    share
        How much of it is seen, 0 to 1, of what turns to the eye; of a landmark, 0.
    pixels
        How many show it, in a picture of ``SIZE``.
    """

    target: str
    share: float
    pixels: int = 0


def check_sight(banks: Iterable[Path], atlas: Atlas) -> dict[Path, tuple[Fault, ...]]:
    """Draw all items of sound banks and return where what is asked for cannot be seen.

    Raises
    ------
    BankError
        A bank is not sound.
    DrawingError
        The machine cannot draw.
    """
    renderer = Renderer(atlas)
    try:
        return {path: tuple(_faults(path, atlas, renderer)) for path in banks}
    finally:
        renderer.close()


def unseen(item: Item, atlas: Atlas, renderer: Renderer) -> tuple[Unseen, ...]:
    """Return what an item asks for and its view does not show; nothing where all is well."""
    scene = present(item, atlas, Scene())
    if isinstance(item.task, PlaceOn):
        picture = renderer.draw(scene, SIZE, quality=Quality.STILL)
        return () if _reachable(item.task, picture) else (Unseen(item.task.target, 0.0),)
    found = seen_of(sought(item), atlas, scene, renderer)
    return tuple(s for s in found if s.share < LEAST_SHARE or s.pixels < LEAST_PIXELS)


def sought(item: Item) -> tuple[StructureId, ...]:
    """Return the structures that have to be seen: those to click, to name, to label or told of."""
    match item.task:
        case Point(structure=structure):
            return (structure,)
        case Label(pins=pins):
            return tuple(pin.structure for pin in pins)
    if item.kind in NAMING and item.asked and not item.view.highlighted:
        return (item.asked,)
    return item.view.highlighted


def seen_of(
    structures: Sequence[StructureId], atlas: Atlas, scene: Scene, renderer: Renderer
) -> tuple[Unseen, ...]:
    """Return how much of each structure a scene shows.

    The share is that of the pixels which it would fill with nothing else in the scene: exact for
    thin nerves too, whose coarser levels of detail run beside what is drawn.
    """
    if not structures:
        return ()
    ids = renderer.draw(scene, SIZE, quality=Quality.STILL).ids
    numbers = {name: k for k, name in enumerate(atlas.meshes, start=1)}
    found = []
    for structure in structures:
        meshes = atlas.shown_by(structure)
        seen = np.isin(ids, [numbers[mesh] for mesh in meshes])
        bare = replace(scene, visible=meshes, faded=frozenset())
        alone = int((renderer.draw(bare, SIZE, quality=Quality.STILL).ids > 0).sum())
        pixels = int(seen.sum())
        found.append(Unseen(structure, min(1.0, pixels / alone) if alone else 0.0, pixels))
    return tuple(found)


def _reachable(task: PlaceOn, picture: Picture) -> bool:
    """Whether a click somewhere earns the full score: at one spot at least the surface is near."""
    spots = np.array(task.spots)
    places = projected(picture.camera, spots, picture.size)
    for spot, (x, y, depth) in zip(spots, places.tolist(), strict=True):
        found = picture.point_at(x, y) if depth > 0 else None
        if found is not None and np.linalg.norm(found - spot) <= task.tolerance_mm:
            return True
    return False


def _faults(path: Path, atlas: Atlas, renderer: Renderer) -> Iterator[Fault]:
    document = read_document(path)
    for i, item in enumerate(read_bank(path, atlas).items):
        line = document.line(("items", i, "view"))
        for each in unseen(item, atlas, renderer):
            yield Fault(f"line {line}", f"{item.id}: {_said(each)}", _REMEDY)


_REMEDY = "turn the view, come nearer, or hide what lies before it"


def _said(found: Unseen) -> str:
    if found.share >= LEAST_SHARE:
        return f"{found.target} is too small in the item's view: {found.pixels} pixels"
    return f"{found.share:.0%} of {found.target} can be seen from the item's view"
