"""The features of the lobes of the lungs: surfaces by what they face, borders between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from anatomyapp.modelling.field import Distances, Points
from anatomyapp.modelling.thorax.features.region import Regions, every, some, without
from anatomyapp.modelling.thorax.features.surroundings import Surroundings, beside
from anatomyapp.modelling.thorax.rib_curves import rib_curves
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame
from anatomyapp.modelling.thorax.viscera.airway_courses import AIRWAY
from anatomyapp.modelling.thorax.viscera.azygos_courses import AZYGOS
from anatomyapp.modelling.thorax.viscera.course import Course
from anatomyapp.modelling.thorax.viscera.levels import spine_front
from anatomyapp.modelling.thorax.viscera.systemic_courses import ARTERIES, VEINS

_WALL = ("rib-", "costal-cartilage", "manubrium", "sternum-body", "xiphoid", "external-intercostal",
         "internal-intercostal", "innermost-intercostal", "internal-thoracic", "transversus-thorac",
         "subcostal", "clavicle", "posterior-intercostal", "intercostal-nerve")  # fmt: skip
_FLOOR = ("hemidiaphragm", "central-tendon", "diaphragm-crus")
_HEART = ("pericardium", "left-ventricle", "right-ventricle", "left-atrium", "right-atrium")
_ROOT = ("main-bronchus", "right-superior-lobar", "right-middle-lobar", "right-inferior-lobar",
         "left-superior-lobar", "left-inferior-lobar", "pulmonary-artery",
         "superior-pulmonary-vein", "inferior-pulmonary-vein")  # fmt: skip
_MIDDLE = ("trachea", "oesophagus", "ascending-aorta", "aortic-arch", "descending-thoracic-aorta",
           "superior-vena-cava", "inferior-vena-cava", "brachiocephalic", "azygos", "hemiazygos",
           "accessory-hemiazygos", "common-carotid", "subclavian", "internal-jugular", "thymus",
           "pulmonary-trunk", "vertebra-", "intervertebral-disc", *_HEART)  # fmt: skip
_FISSURE_MM = 2.8  # a lobe is this near to its neighbour across a fissure
_BESIDE_SPINE_MM = 34.0
_HILUM_BEYOND_MM = 14.0  # past the end of the main bronchus
_HILUM_NEAR_MM = 5.0
_HILUM_DEPTH_MM = 16.0  # of the pit that belongs to it
_BORDER_MM = 6.0
_GROOVES: Mapping[str, tuple[Course, ...]] = {
    "lung-aortic-groove": (ARTERIES["aortic-arch"], ARTERIES["descending-thoracic-aorta"]),
    "lung-azygos-groove": (AZYGOS["azygos-vein"],),
    "lung-superior-vena-cava-groove": (VEINS["superior-vena-cava"],),
}
_IN_GROOVE_MM, _IN_IMPRESSION_MM = 5.5, 7.0
_EDGE_MM = np.float32(1e-4)
_LINGULA_MM = 38.0  # from the front end of the left lung's superior lobe
LOBES: Mapping[str, tuple[str, ...]] = {
    "left-lung-superior-lobe": ("left-lung-inferior-lobe",),
    "left-lung-inferior-lobe": ("left-lung-superior-lobe",),
    "right-lung-superior-lobe": ("right-lung-inferior-lobe", "right-lung-middle-lobe"),
    "right-lung-middle-lobe": ("right-lung-inferior-lobe", "right-lung-superior-lobe"),
    "right-lung-inferior-lobe": ("right-lung-superior-lobe", "right-lung-middle-lobe"),
}


@dataclass(frozen=True, slots=True, eq=False)
class _Faces:
    """The surfaces of a lobe at its points: regions that share no point."""

    costal: Distances
    medial: Distances
    vertebral: Distances
    floor: Distances
    interlobar: Distances


def lobe_regions(name: str, points: Points, around: Surroundings) -> Regions:
    """Return the regions of a lobe at points on its surface."""
    faces = _faces(name, points, around)
    found = {
        "lung-costal-surface": faces.costal,
        "lung-vertebral-part": faces.vertebral,
        "lung-mediastinal-surface": faces.medial,
        "lung-diaphragmatic-surface": faces.floor,
        "lung-interlobar-surface": faces.interlobar,
        "lung-apex": _above_first_rib(points),
    }
    return {**found, **_borders(points, faces), **_hollows(name, points, faces, around),
            **_fissures(name, points, faces, around)}  # fmt: skip


def _faces(name: str, points: Points, around: Surroundings) -> _Faces:
    """Return which surface each point lies on: that of the nearest neighbour that it faces."""
    others = around.distance(points, LOBES[name])
    fissure = others - np.float32(_FISSURE_MM)
    spine = _beside_spine(points)
    root = around.distance(points, _ROOT)
    inside = every(root - _HILUM_NEAR_MM, _hilum_limit(name) - np.abs(points[:, 0]))
    ways = [around.distance(points, names) for names in (_WALL, _FLOOR, (*_MIDDLE, *_ROOT))]
    nearest = np.argmin(ways, axis=0)
    plain = [_is(nearest == k) for k in range(3)]
    taken = some(fissure, spine) - _EDGE_MM  # a point on the very edge belongs to what takes it
    return _Faces(
        costal=without(plain[0], taken, inside),
        medial=without(plain[2], taken, inside),
        vertebral=without(spine, fissure),
        floor=without(plain[1], taken),
        interlobar=fissure,
    )


def _is(true: NDArray[np.bool_]) -> Distances:
    return np.where(true, np.float32(-1), np.float32(1))


def _beside_spine(points: Points) -> Distances:
    front = spine_front()
    levels = np.linspace(-1.0, 14.0, 200)
    depth = np.interp(-points[:, 2], -front.z(levels), front.y(levels))
    behind = (depth - points[:, 1]).astype(np.float32)
    return every(behind, np.abs(points[:, 0]) - np.float32(_BESIDE_SPINE_MM))


@cache
def _hilum_limit(name: str) -> float:
    side = "left" if name.startswith("left") else "right"
    end = AIRWAY[f"main-bronchus-{side}"].tube().centreline[-1]
    return abs(float(end[0])) + _HILUM_BEYOND_MM


def _above_first_rib(points: Points) -> Distances:
    """Return what rises above the front end of rib 1, into the root of the neck."""
    return np.asarray(rib_curves()[0].centreline[-1][2] - points[:, 2], np.float32)


def _borders(points: Points, faces: _Faces) -> Regions:
    """Return the edges between the surfaces, and the base with its edge."""
    front = (points[:, 1] - spine_front().y(7.0) + 40.0).astype(np.float32)
    lower = beside(points, faces.floor, some(faces.costal, faces.medial), _BORDER_MM)
    anterior = beside(points, faces.costal, faces.medial, _BORDER_MM)
    anterior = without(every(anterior, front), lower)
    level = {n: float(sternal_frame().notches[n].frame.centre[2]) for n in (4, 6)}
    notch = every(level[6] - 12.0 - points[:, 2], points[:, 2] - level[4] - 4.0)
    tip = points[points[:, 2] < level[4] - 10.0]
    fore = float(tip[:, 1].min()) if len(tip) else float(points[:, 1].min())
    tongue = every(points[:, 1] - fore - _LINGULA_MM, points[:, 2] - level[6] - 4.0)
    return {
        "lung-anterior-border": anterior,
        "lung-inferior-border": lower,
        "lung-base": some(faces.floor, lower),
        "lung-cardiac-notch": every(anterior, notch),
        "lung-lingula": tongue,
    }


def _hollows(name: str, points: Points, faces: _Faces, around: Surroundings) -> Regions:
    """Return the hilum and what the neighbours press into the medial side."""
    medial = some(faces.medial, faces.vertebral)
    root = around.distance(points, _ROOT) - np.float32(_HILUM_NEAR_MM)
    shallow = np.abs(points[:, 0]) - np.float32(_hilum_limit(name) + _HILUM_DEPTH_MM)
    heart = around.distance(points, _HEART) - np.float32(_IN_IMPRESSION_MM)
    grooves = {name: every(medial, _along(points, courses)) for name, courses in _GROOVES.items()}
    return {
        "lung-hilum": without(every(root, shallow), faces.interlobar, faces.vertebral),
        "lung-cardiac-impression": without(every(faces.medial, heart), root),
        **grooves,
    }


def _along(points: Points, courses: tuple[Course, ...]) -> Distances:
    """Return what lies at the wall of vessels, their branches left out."""
    return some(*(k.tube().locate(points).distance for k in courses)) - np.float32(_IN_GROOVE_MM)


def _fissures(name: str, points: Points, faces: _Faces, around: Surroundings) -> Regions:
    """Return the walls of the fissures: what faces an inferior lobe across the oblique one."""
    oblique = [other for other in LOBES[name] if ("inferior" in other) != ("inferior" in name)]
    level = [other for other in LOBES[name] if other not in oblique]
    found = {"lung-oblique-fissure": oblique, "lung-horizontal-fissure": level}
    return {
        fissure: every(faces.interlobar, around.distance(points, others) - np.float32(_FISSURE_MM))
        for fissure, others in found.items()
    }
