"""The features of trachea and oesophagus, from their courses and what they touch."""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.field import Distances, Points, unit
from anatomyapp.modelling.thorax.chest_surface import jugular_notch
from anatomyapp.modelling.thorax.features.region import Regions, every
from anatomyapp.modelling.thorax.features.surroundings import Surroundings
from anatomyapp.modelling.thorax.viscera.airway import air
from anatomyapp.modelling.thorax.viscera.airway_courses import AIRWAY
from anatomyapp.modelling.thorax.viscera.levels import spine_front

_RELIEF_MM = 0.08  # outside the nominal wall: on a ring; inside it: between two
_LINING_MM = 1.0  # farther inside the nominal wall is the lumen's
_BEHIND = 0.5  # share of the radius behind the axis where cartilage has ended
_CARINA_MM = 2.5  # from the ridge to the lumens of both main bronchi
_BELOW_END_MM = 2.0  # the ridge lies below the end of the trachea's own axis
_NARROW_MM = 4.5
_HIATUS_LEVEL = 10.0
_T1_UPPER_EDGE = 0.6  # level


def tracheal_regions(points: Points) -> Regions:
    """Return the regions of the trachea at points on its surface."""
    tube = AIRWAY["trachea"].tube()
    place = tube.locate(points)
    neck = _above_aperture(points)
    behind = place.front + np.float32(_BEHIND * float(tube.radii.mean()))
    bronchi = [air()[f"main-bronchus-{side}"].field(points) for side in ("left", "right")]
    below = np.float32(tube.length + _BELOW_END_MM) - place.s
    return {
        "trachea-cervical-part": neck,
        "trachea-thoracic-part": -neck,
        "trachea-cartilages": every(np.float32(_RELIEF_MM) - place.distance, -behind),
        "trachea-anular-ligaments": every(
            place.distance + np.float32(_RELIEF_MM),
            -place.distance - np.float32(_LINING_MM),
            -behind,
        ),
        "trachea-membranous-wall": behind,
        "trachea-carina": every(*(away - np.float32(_CARINA_MM) for away in bronchi), below),
    }


def oesophageal_regions(points: Points, around: Surroundings) -> Regions:
    """Return the regions of the oesophagus at points on its surface."""
    neck, belly = _above_aperture(points), points[:, 2] - np.float32(_hiatus(points, around))

    def touched(*names: str) -> Distances:
        return around.distance(points, names) - np.float32(_NARROW_MM)

    return {
        "oesophagus-cervical-part": neck,
        "oesophagus-thoracic-part": every(-neck, -belly),
        "oesophagus-abdominal-part": belly,
        "oesophagus-aortic-narrowing": touched("aortic-arch"),
        "oesophagus-bronchial-narrowing": touched("main-bronchus-left"),
        "oesophagus-diaphragmatic-narrowing": touched("diaphragm-crus-right"),
    }


def _above_aperture(points: Points) -> Distances:
    """Return what lies above the plane through the jugular notch and the upper edge of T1."""
    notch, spine = jugular_notch(), spine_front()
    back = np.array([0.0, float(spine.y(_T1_UPPER_EDGE)), float(spine.z(_T1_UPPER_EDGE))])
    upward = unit(np.cross([1.0, 0.0, 0.0], notch - back))
    upward = upward * np.sign(upward[2])
    return np.asarray((notch - points) @ upward, np.float32)


def _hiatus(points: Points, around: Surroundings) -> float:
    """Return the height at which the oesophagus passes the diaphragm."""
    level = float(spine_front().z(_HIATUS_LEVEL))
    near = around.distance(points, ["diaphragm-crus-right"]) < _NARROW_MM
    return float(np.median(points[near, 2])) if near.any() else level
