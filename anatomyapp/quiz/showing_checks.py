"""What makes a *show* item unsound: rules over its surface, the meshes and the patches."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.document import Place
from anatomyapp.atlas.patches import patch_faces
from anatomyapp.atlas.search import folded
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import Fault
from anatomyapp.quiz.case import Case, Rules
from anatomyapp.quiz.facing import Direction, angle_deg, unit
from anatomyapp.quiz.grading import LEAST_SEEN, UNSEEN
from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.schema import FacingEntry
from anatomyapp.scene.seen import corners_of, open_share

_AGREEING_DEG = 30.0  # own: of a direction with the mean normal of a surface that is curved
_TELLING = (  # words that say where a surface looks; "left" and "right" name sides of the body too
    "anterior", "posterior", "superior", "inferior", "front", "back", "behind", "above", "below",
    "underside", "upwards", "downwards", "forwards", "backwards", "medially", "laterally",
)  # fmt: skip


def _surfaces(case: Case) -> Iterator[Fault]:
    item, showing = case.item, case.item.kind is Kind.SHOW
    if showing and item.facing is None:
        yield case.fault(("kind",), "it asks for no surface", "say which in its facing")
    if item.facing is not None and not showing:
        yield case.fault(("facing",), "it names a surface", "only show items ask for one")
    for i, option in enumerate(item.options):
        if showing and option.facing is None:
            what = "a foreseen wrong surface has no direction"
            yield case.fault(("options", i), what, "say where it looks in its facing")
        elif option.facing is not None and not showing:
            what = "an option names a surface"
            yield case.fault(("options", i), what, "only show items foresee surfaces")


def _foreseen(case: Case) -> Iterator[Fault]:
    asked = case.item.facing
    if case.item.kind is not Kind.SHOW or asked is None:
        return
    for i, (option, name) in enumerate(zip(case.item.options, case.option_ids, strict=True)):
        if name in {case.item.key, UNSEEN}:
            what = f"the id {name} of a foreseen surface means something else"
            yield case.fault(("options", i), what, "call it otherwise")
        facing = option.facing
        if facing is not None and angle_deg(asked.way, facing.way) <= asked.tolerance_deg:
            what = f"the {facing.called} looks where the asked one does"
            yield case.fault(("options", i), what, "mend its direction, or remove it")


def _viewed(case: Case) -> Iterator[Fault]:
    angles = {"seen_from", "azimuth_deg", "elevation_deg"}
    if case.item.kind is Kind.SHOW and angles & case.item.view.model_fields_set:
        what = "a show item begins turned away, from where the app chooses"
        yield case.fault(("view",), what, "leave the angles out")


def _told(case: Case) -> Iterator[Fault]:
    if case.item.kind is not Kind.SHOW or case.item.facing is None:
        return
    named = {*folded(case.item.facing.called).split(), *_label_words(case)}
    for word in folded(case.item.stem).split():
        if word in _TELLING and word not in named:
            what = f"the stem tells where the surface looks: {word!r}"
            yield case.fault(("stem",), what, "name the surface alone")
            return


def _label_words(case: Case) -> list[str]:
    structure = case.atlas.structures.get(StructureId(case.item.key))
    return folded(structure.label).split() if structure is not None else []


def _open(case: Case) -> Iterator[Fault]:
    """Look from where the surface is asked for: what is shown must not hide it."""
    facing, own = case.item.facing, case.meshes_of([case.item.key])
    if case.item.kind is not Kind.SHOW or facing is None or not own:
        return
    view, meshes = case.item.view, case.atlas.meshes
    shown = case.meshes_of(view.isolated) or case.atlas.shown_first
    others = [meshes[s] for s in shown - case.meshes_of(view.hidden) - own]
    surface = _patch(case, facing.feature)
    if len(surface):
        share = open_share(surface, [*others, *(meshes[s] for s in own)], facing.way)
    else:
        share = open_share(corners_of(meshes[s] for s in own), others, facing.way)
    if share < LEAST_SEEN:
        what = f"{share:.0%} of its {facing.called} can be seen from where it looks"
        remedy = f"isolate it, or hide what covers it; {LEAST_SEEN:.0%} are needed"
        yield case.fault(("view",), what, remedy)


def _normals(case: Case) -> Iterator[Fault]:
    if case.item.kind is not Kind.SHOW:
        return
    if case.item.facing is not None:
        yield from _disagreement(case, case.item.facing, ("facing",))
    for i, option in enumerate(case.item.options):
        if option.facing is not None:
            yield from _disagreement(case, option.facing, ("options", i, "facing"))


def _disagreement(case: Case, facing: FacingEntry, place: Place) -> Iterator[Fault]:
    if not facing.feature:
        return
    known = {f.id for f in case.atlas.features}
    if known and facing.feature not in known:
        remedy = "use a feature of the atlas"
        yield case.fault(place, f"unknown feature {facing.feature}", remedy)
        return
    normal = _mean_normal(case, facing.feature)
    off_deg = angle_deg(normal, facing.way) if normal is not None else 0.0
    if normal is not None and off_deg > _AGREEING_DEG:
        x, y, z = normal
        what = (
            f"its direction is {off_deg:.0f}° off the mean normal of {facing.feature}, "
            f"({x:.2f}, {y:.2f}, {z:.2f})"
        )
        yield case.fault(place, what, f"mend the direction; {_AGREEING_DEG:.0f}° are allowed")


def _mean_normal(case: Case, feature: str) -> Direction | None:
    """Return the normal of a patch, weighed by area; None where the meshes bear none."""
    a, b, c = _patch(case, feature).transpose(1, 0, 2)
    x, y, z = np.cross(b - a, c - a).sum(axis=0).tolist()
    return unit((x, y, z)) if (x, y, z) != (0, 0, 0) else None


def _patch(case: Case, feature: str) -> NDArray[np.float64]:
    """Return the corners (n, 3, 3) of the key's triangles that belong to a feature; may be none."""
    found = [np.zeros((0, 3, 3))]
    for structure in case.meshes_of([case.item.key]):
        mesh, patches = case.atlas.meshes[structure], case.atlas.patches(structure)
        if feature in patches:
            found.append(mesh.vertices[patch_faces(mesh, patches[feature])].astype(float))
    return np.concatenate(found)


SHOWING_RULES: Rules = (_surfaces, _foreseen, _viewed, _told)
MESH_RULES: Rules = (_open, _normals)
