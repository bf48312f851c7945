"""From where a structure is seen, for tests of what is shown."""

from __future__ import annotations

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.facing import Direction, to_viewer
from anatomyapp.quiz.item import Item
from anatomyapp.scene.seen import middle_of
from anatomyapp.scene.viewpoint import Viewpoint


def direction_shown(item: Item, atlas: Atlas, viewpoint: Viewpoint) -> Direction:
    """Return the way from the structure that a *show* item asks for to the viewer."""
    shown = atlas.shown_by(StructureId(item.key))
    return to_viewer(viewpoint, middle_of(atlas.meshes[each] for each in shown))
