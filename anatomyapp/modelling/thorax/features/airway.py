"""The features of trachea and oesophagus, from their courses and what they touch."""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.field import Distances, Points
from anatomyapp.modelling.thorax.chest_surface import jugular_notch
from anatomyapp.modelling.thorax.features.region import Regions, every
from anatomyapp.modelling.thorax.features.surroundings import Surroundings
from anatomyapp.modelling.thorax.viscera.airway_courses import AIRWAY
from anatomyapp.modelling.thorax.viscera.levels import spine_front

_RELIEF_MM = 0.08  # outside the nominal wall: on a ring; inside it: between two
_BEHIND = 0.5  # share of the radius behind the axis where cartilage has ended
_CARINA_MM = 6.0
_NARROW_MM = 4.5
_HIATUS_LEVEL = 10.0


def tracheal_regions(points: Points, around: Surroundings) -> Regions:
    """Return the regions of the trachea at points on its surface."""
    tube = AIRWAY["trachea"].tube()
    place = tube.locate(points)
    behind = place.front + np.float32(_BEHIND * float(tube.radii.mean()))
    bronchi = [around.distance(points, [f"main-bronchus-{side}"]) for side in ("left", "right")]
    return {
        "trachea-cartilages": every(np.float32(_RELIEF_MM) - place.distance, -behind),
        "trachea-anular-ligaments": every(place.distance + np.float32(_RELIEF_MM), -behind),
        "trachea-membranous-wall": behind,
        "trachea-carina": every(*(away - np.float32(_CARINA_MM) for away in bronchi)),
    }


def oesophageal_regions(points: Points, around: Surroundings) -> Regions:
    """Return the regions of the oesophagus at points on its surface."""
    heights = points[:, 2]
    top, hiatus = float(jugular_notch()[2]), _hiatus(points, around)
    neck, belly = np.float32(top) - heights, heights - np.float32(hiatus)

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


def _hiatus(points: Points, around: Surroundings) -> float:
    """Return the height at which the oesophagus passes the diaphragm."""
    level = float(spine_front().z(_HIATUS_LEVEL))
    near = around.distance(points, ["diaphragm-crus-right"]) < _NARROW_MM
    return float(np.median(points[near, 2])) if near.any() else level
