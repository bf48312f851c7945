"""The features of the sternum, from the hollows and planes that its joints share."""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.field import Distances, Points, superellipse
from anatomyapp.modelling.thorax.features.region import Regions, every
from anatomyapp.modelling.thorax.sternal_frame import Hollow, sternal_frame, sternum_figures
from anatomyapp.modelling.thorax.sternum import CLAVICULAR_GAP_MM, HALF_JOINT_MM, NOTCH_GAP_MM

_ON_MM = 0.45
_ANGLE_REACH_MM = 4.5
_NOTCH_HALF_WIDTH_MM = 13.0
_CORNER_ACROSS_MM, _CORNER_DOWN_MM = 6.5, 4.5  # the xiphoid's share of the seventh notch
_RIM_MM = 4.5  # how far the jugular notch reaches down from the edge, in front and behind


def manubrium_regions(points: Points) -> Regions:
    """Return the regions of the manubrium at points on its surface."""
    frame = sternal_frame()
    folded = _folded(points)
    clavicular = np.abs(frame.clavicular_notch.distance(folded) - CLAVICULAR_GAP_MM) - _ON_MM
    return {
        "sternum-jugular-notch": _jugular(points),
        "sternum-clavicular-notch-left": every(clavicular, -points[:, 0]),
        "sternum-clavicular-notch-right": every(clavicular, points[:, 0]),
        "sternum-angle": _angle(points),
        "sternum-costal-notch-1": _first_notch(folded),
        "sternum-costal-notch-2": _notch(folded, frame.notches[2]),
        "sternum-manubriosternal-surface": _joint(_above_angle(points) - HALF_JOINT_MM),
    }


def body_regions(points: Points) -> Regions:
    """Return the regions of the sternum's body at points on its surface."""
    frame, folded = sternal_frame(), _folded(points)
    below = frame.xiphoid.to_local(points)[:, 2]
    notches = {f"sternum-costal-notch-{n}": _notch(folded, k) for n, k in frame.notches.items()}
    return {
        "sternum-angle": _angle(points),
        **notches,
        "sternum-manubriosternal-surface": _joint(_above_angle(points) + HALF_JOINT_MM),
        "sternum-xiphisternal-surface": _joint(below - HALF_JOINT_MM),
    }


def xiphoid_regions(points: Points) -> Regions:
    """Return the regions of the xiphoid process at points on its surface."""
    frame = sternal_frame()
    below = frame.xiphoid.to_local(points)[:, 2]
    corner = every(_CORNER_ACROSS_MM - np.abs(points[:, 0]), -_CORNER_DOWN_MM - below)
    return {
        "sternum-costal-notch-7": corner,
        "sternum-xiphisternal-surface": _joint(below + HALF_JOINT_MM),
    }


def _folded(points: Points) -> Points:
    return np.column_stack([np.abs(points[:, 0]), points[:, 1:]]).astype(np.float32)


def _above_angle(points: Points) -> Distances:
    frame = sternal_frame()
    return (points - frame.angle.astype(np.float32)) @ frame.angle_normal.astype(np.float32)


def _joint(past: Distances) -> Distances:
    """Return the face of a joint, its rounded rim included."""
    return np.asarray(np.abs(past) - _ON_MM, np.float32)


def _notch(folded: Points, notch: Hollow) -> Distances:
    return np.asarray(np.abs(notch.distance(folded, NOTCH_GAP_MM)) - _ON_MM, np.float32)


def _first_notch(folded: Points) -> Distances:
    u, v, n = sternal_frame().first_cartilage.to_local(folded).T
    return every(superellipse(u, v, 6.3, 8.2, 2.3) - 0.3, np.abs(n + 0.1) - _ON_MM)


def _angle(points: Points) -> Distances:
    """Return the ridge in front of the joint of manubrium and body."""
    frame = sternal_frame()
    across, behind = points[:, 0], frame.body.to_local(points)[:, 1]
    half_width = np.float32(sternum_figures().value("notch_lateral", 2) - 3.0)
    near = np.abs(_above_angle(points)) - _ANGLE_REACH_MM
    return every(near, behind + 1.5, np.abs(across) - half_width)


def _jugular(points: Points) -> Distances:
    """Return the upper edge between the clavicular notches, where its middle is lowest."""
    figures = sternum_figures()
    local = sternal_frame().manubrium.to_local(points)
    length, depth = figures.value("manubrium_length"), figures.value("jugular_notch_depth")
    across = np.abs(local[:, 0])
    edge = length - depth * (1 - np.clip(across / _NOTCH_HALF_WIDTH_MM, 0, 1) ** 2)
    return every(edge - _RIM_MM - local[:, 2], across - _NOTCH_HALF_WIDTH_MM)
