"""What can be done to the cut planes of a scene as one step: pure functions.

The last plane of a scene is the one in hand.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui.language import translate
from anatomyapp.gui.view.steps import Step
from anatomyapp.gui.view.words import cut_words
from anatomyapp.scene.camera import Vector
from anatomyapp.scene.cut import MOST_CUTS, Cut, CutKind
from anatomyapp.scene.scene import Scene

_BONES = "bone"


class CutWish(Enum):
    """What is asked of the planes, most of it of the one in hand."""

    FLIP = auto()
    OPEN = auto()
    ONLY_LOOK = auto()
    ADD = auto()
    RESET = auto()
    LEAVE_BONES = auto()
    CUT_BONES = auto()


def with_plane(scene: Scene, cut: Cut) -> Scene:
    """Return the scene with another plane in hand in place of the last."""
    return scene.cut_by([*scene.cuts[:-1], cut])


def begun(scene: Scene, cut: Cut) -> Step:
    """Put a plane into the scene."""
    return Step(translate("View", "Cut"), with_plane(scene, cut))


def removed(scene: Scene) -> Step:
    """Take all planes away."""
    return Step(translate("View", "Remove the cut"), scene.cut_by(()))


def turned(scene: Scene, kind: CutKind) -> Step:
    """Take a plane of another kind in hand: one that is there, or this one turned."""
    known = [cut for cut in scene.cuts if cut.kind is kind]
    if known:
        cuts = (*(cut for cut in scene.cuts if cut is not known[-1]), known[-1])
        words = translate("View", "Take the {kind} plane").format(kind=cut_words(kind))
        return Step(words, scene.cut_by(cuts))
    words = translate("View", "Cut {kind}").format(kind=cut_words(kind))
    return Step(words, with_plane(scene, scene.cuts[-1].turned_to(kind)))


def brought_to(scene: Scene, point: Vector) -> Step:
    """Bring the plane in hand to a point."""
    cut = scene.cuts[-1].through(point)
    return Step(translate("View", "Show in section"), with_plane(scene, cut))


def _bones_left(scene: Scene, atlas: Atlas, *, whole: bool) -> Step:
    """Leave all bones whole, or cut them too."""
    structures = atlas.structures
    bones = [s for s in atlas.meshes if structures[s].kind == _BONES] if whole else []
    leave, too = translate("View", "Leave bones whole"), translate("View", "Cut bones too")
    return Step(leave if whole else too, scene.leaving_whole(bones))


def granted(scene: Scene, wish: CutWish, atlas: Atlas, middle: Vector) -> Step:
    """Do what is asked of the planes.

    Parameters
    ----------
    middle
        Of what is shown, LPS mm.
    """
    cut = scene.cuts[-1]
    if wish is CutWish.ADD:
        return _added(scene, middle)
    if wish in {CutWish.LEAVE_BONES, CutWish.CUT_BONES}:
        return _bones_left(scene, atlas, whole=wish is CutWish.LEAVE_BONES)
    words, after = {
        CutWish.FLIP: (translate("View", "Keep the other side"), cut.flip()),
        CutWish.OPEN: (translate("View", "Cut the model"), replace(cut, opens=True)),
        CutWish.ONLY_LOOK: (
            translate("View", "Only look at the section"),
            replace(cut, opens=False),
        ),
        CutWish.RESET: (translate("View", "Cut through the middle"), Cut(cut.kind, middle)),
    }[wish]
    return Step(words, with_plane(scene, after))


def _added(scene: Scene, middle: Vector) -> Step:
    """Put one more plane through the middle, of the first kind that is not there yet."""
    kinds = [kind for kind in CutKind if kind not in {cut.kind for cut in scene.cuts}]
    room = len(scene.cuts) < MOST_CUTS
    cuts = [*scene.cuts, Cut(kinds[0], middle)] if room else scene.cuts
    return Step(translate("View", "Add a cut"), scene.cut_by(cuts))
