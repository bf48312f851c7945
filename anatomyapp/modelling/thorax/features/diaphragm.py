"""The features of the diaphragm: openings by what passes them, parts by where they arise."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from anatomyapp.modelling.field import Distances, Points
from anatomyapp.modelling.thorax.features.region import Regions, between, every, some, without
from anatomyapp.modelling.thorax.features.surroundings import Surroundings
from anatomyapp.modelling.thorax.viscera.levels import spine_front
from anatomyapp.modelling.thorax.viscera.origins import above_arches, at_arches
from anatomyapp.modelling.thorax.viscera.slips import lateral_foot

_RIM_MM = 5.0  # of an opening, from what passes it
_AORTA = ("descending-thoracic-aorta", "abdominal-aorta")
_LUMBAR = 13.0  # the level of L1
_TRANSVERSE_MM = 43.0  # from the midline to the tip of L1's transverse process
_EDGE_MM = 6.0  # how high the arcuate ligaments are counted
_GAP_MM = 20.0  # width of the triangles beside the muscle's parts
_BEFORE_SPINE_MM, _DOME_DEPTH_MM = 12.0, 40.0
_STRIP_MM, _FAR_MM = 6.0, 1e3
_STERNAL_MM = 16.0
_DOME_MM = 11.0
_FRONT_LEAF, _LEAF = 0.55, (-32.0, 46.0)  # of the middle leaflet: share of the depth, sides
_HIATUS_LEVELS = (12.6, 11.6)  # below and above the crown of the median arcuate ligament
_BELOW_ARCH_MM = 2.0  # how far under the arcuate ligaments' edge a point may lie


def crus_regions(points: Points, around: Surroundings) -> Regions:
    """Return the regions of a crus at points on its surface."""
    aorta = around.distance(points, _AORTA)
    hiatus = between(points[:, 2], *(float(spine_front().z(k)) for k in _HIATUS_LEVELS))
    rim = around.distance(points, ["oesophagus"]) - np.float32(_RIM_MM)
    before = points[:, 1] - np.float32(spine_front().y(_HIATUS_LEVELS[0]) - _BEFORE_SPINE_MM)
    return {
        "diaphragm-lumbar-part": _all(points),
        "diaphragm-oesophageal-hiatus": rim,
        "diaphragm-aortic-hiatus": every(aorta - np.float32(_RIM_MM + 1.0), hiatus),
        "diaphragm-median-arcuate": every(_arcuate(points), before),
    }


def tendon_regions(points: Points, around: Surroundings) -> Regions:
    """Return the regions of the central tendon at points on its surface."""
    aside, depth = points[:, 0], points[:, 1]
    fore, back = float(depth.min()), float(depth.max())
    middle = every(depth - np.float32(fore + _FRONT_LEAF * (back - fore)), between(aside, *_LEAF))
    return {
        "diaphragm-caval-foramen": around.distance(points, ["inferior-vena-cava"]) - _RIM_MM,
        "central-tendon-middle-leaflet": middle,
        "central-tendon-left-leaflet": without(-aside, middle),
        "central-tendon-right-leaflet": without(aside, middle),
    }


def hemidiaphragm_regions(points: Points, around: Surroundings) -> Regions:
    """Return the regions of a half's muscle at points on its surface."""
    across = np.abs(points[:, 0])
    depth = float(spine_front().y(_LUMBAR)) - _BEFORE_SPINE_MM
    behind = _above_edge(across, points[:, 2], points[:, 1] > depth)
    in_front = _above_edge(across, points[:, 2], points[:, 1] < depth - _DOME_DEPTH_MM)
    foot = float(lateral_foot()[0])
    sternal = around.distance(points, ["xiphoid"]) - np.float32(_STERNAL_MM)
    sternal = every(sternal, across - np.float32(_STERNAL_MM))
    arcuate = _arcuate(points)
    medial = every(arcuate, between(across, 0.0, _TRANSVERSE_MM))
    lateral = every(arcuate, between(across, _TRANSVERSE_MM, foot))
    top = float(points[:, 2].max())
    lumbar = every(depth - points[:, 1], across - foot)
    return {
        "diaphragm-lumbar-part": lumbar,
        "diaphragm-medial-arcuate": medial,
        "diaphragm-lateral-arcuate": lateral,
        "diaphragm-lumbocostal-triangle": every(
            behind - 2 * _EDGE_MM, between(across, foot, foot + _GAP_MM)
        ),
        "diaphragm-sternocostal-triangle": every(
            in_front - 2 * _EDGE_MM, between(across, 0.7 * _STERNAL_MM, _STERNAL_MM + _GAP_MM)
        ),
        "diaphragm-sternal-part": sternal,
        "diaphragm-costal-part": without(_all(points), sternal, lumbar, some(medial, lateral)),
        "diaphragm-dome": np.asarray(np.float32(top - _DOME_MM) - points[:, 2], np.float32),
    }


def _arcuate(points: Points) -> Distances:
    """Return the region along the arcuate ligaments."""
    along = between(above_arches(points), -_BELOW_ARCH_MM, _EDGE_MM)
    return np.where(at_arches(points), along, np.float32(_FAR_MM))


def _all(points: Points) -> Distances:
    return np.full(len(points), -1.0, np.float32)


def _above_edge(across: Distances, height: Distances, there: NDArray[np.bool_]) -> Distances:
    """Return how far points lie above the lowest ones at the same distance across, among some."""
    strips = (across / _STRIP_MM).astype(int)
    low = np.full(strips.max() + 1, _FAR_MM, np.float32)
    np.minimum.at(low, strips[there], height[there])
    return np.where(there, height - low[strips], np.float32(_FAR_MM)).astype(np.float32)
