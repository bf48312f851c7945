"""The features of the diaphragm: openings by what passes them, parts by where they arise."""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree

from anatomyapp.modelling.field import Distances, Points, Vector
from anatomyapp.modelling.thorax.features.region import Regions, every, some, without
from anatomyapp.modelling.thorax.features.surroundings import Surroundings
from anatomyapp.modelling.thorax.rib_curves import rib_curves
from anatomyapp.modelling.thorax.viscera.levels import spine_front

_RIM_MM = 5.0  # of an opening, from what passes it
_AORTA = ("descending-thoracic-aorta", "abdominal-aorta")
_ARCH_MM = 8.0  # of an arcuate ligament, from its line
_LUMBAR = 13.0  # the level of L1
_BODY_MM, _TRANSVERSE_MM = 22.0, 42.0  # from the midline: side of L1's body, tip of its process
_BEFORE_PROCESS_MM = 4.0  # the arches pass in front of the muscles behind them
_ALONG_RIB_12 = 0.55  # share of rib 12 where the lateral arch ends
_STERNAL_MM = 16.0
_DOME_MM = 11.0
_SACK_MM = 6.0  # the middle leaflet is fused with the pericardium


def crus_regions(name: str, points: Points, around: Surroundings) -> Regions:
    """Return the regions of a crus at points on its surface."""
    other = "diaphragm-crus-left" if name.endswith("right") else "diaphragm-crus-right"
    aorta = around.distance(points, _AORTA)
    meeting = around.distance(points, [other]) - np.float32(_RIM_MM)
    rim = around.distance(points, ["oesophagus"]) - np.float32(_RIM_MM)
    return {
        "diaphragm-oesophageal-hiatus": rim,
        "diaphragm-aortic-hiatus": aorta - np.float32(_RIM_MM + 1.0),
        "diaphragm-median-arcuate": every(meeting, aorta - np.float32(2 * _RIM_MM + 2.0)),
    }


def tendon_regions(points: Points, around: Surroundings) -> Regions:
    """Return the regions of the central tendon at points on its surface."""
    middle = around.distance(points, ["pericardium"]) - np.float32(_SACK_MM)
    aside = points[:, 0]
    return {
        "diaphragm-caval-foramen": around.distance(points, ["inferior-vena-cava"]) - _RIM_MM,
        "central-tendon-middle-leaflet": middle,
        "central-tendon-left-leaflet": without(-aside, middle),
        "central-tendon-right-leaflet": without(aside, middle),
    }


def hemidiaphragm_regions(points: Points, around: Surroundings) -> Regions:
    """Return the regions of a half's muscle at points on its surface."""
    body, process, rib = _arches()
    folded = np.column_stack([np.abs(points[:, 0]), points[:, 1:]]).astype(np.float32)
    medial = _from_line(folded, body, process) - np.float32(_ARCH_MM)
    lateral = _from_line(folded, process, rib) - np.float32(_ARCH_MM)
    sternal = around.distance(points, ["xiphoid"]) - np.float32(_STERNAL_MM)
    sternal = every(sternal, np.abs(points[:, 0]) - np.float32(_STERNAL_MM))
    top = float(points[:, 2].max())
    return {
        "diaphragm-medial-arcuate": medial,
        "diaphragm-lateral-arcuate": without(lateral, medial),
        "diaphragm-sternal-part": sternal,
        "diaphragm-costal-part": without(_all(points), sternal, some(medial, lateral)),
        "diaphragm-dome": np.asarray(np.float32(top - _DOME_MM) - points[:, 2], np.float32),
    }


def _all(points: Points) -> Distances:
    return np.full(len(points), -1.0, np.float32)


def _arches() -> tuple[Vector, Vector, Vector]:
    """Return the ends of the left arcuate ligaments: L1's body, its process, and rib 12."""
    front = spine_front()
    depth, height = float(front.y(_LUMBAR)), float(front.z(_LUMBAR))
    body = np.array([_BODY_MM, depth + 8.0, height])
    process = np.array([_TRANSVERSE_MM, depth + 30.0 - _BEFORE_PROCESS_MM, height + 4.0])
    rib = rib_curves()[11].centreline
    return body, process, rib[int(_ALONG_RIB_12 * (len(rib) - 1))]


def _from_line(points: Points, start: Vector, end: Vector) -> Distances:
    line = start + (end - start) * np.linspace(0.0, 1.0, 60)[:, None]
    return np.asarray(cKDTree(line).query(points)[0], np.float32)
