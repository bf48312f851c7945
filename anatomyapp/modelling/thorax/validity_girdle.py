"""Clavicle and scapula against published figures: what is measured, and how."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from anatomyapp.modelling.polygonise import surface
from anatomyapp.modelling.thorax.clavicle import (
    clavicle_axis,
    clavicle_figures,
    clavicle_part,
    left_clavicle,
)
from anatomyapp.modelling.thorax.comparison import Comparison, published
from anatomyapp.modelling.thorax.scapula import (
    left_scapula,
    scapula_figures,
    scapula_part,
    scapular_frame,
)
from anatomyapp.modelling.thorax.scapula_blade import spine_base

_END_MM = 10.0
_MIDDLE_MM = 2.0
_ON_SOCKET_MM = 0.4
_MEDIAL_THIRD_MM = 30.0
_SPINE_AT_MM = 40.0  # from the medial edge
_CORACOID = np.array([70.0, -5.0, 10.0])  # lateral of, before and above this: the coracoid process

Points = NDArray[np.float64]
Points32 = NDArray[np.float32]


def girdle_comparisons() -> tuple[Comparison, ...]:
    """Return the comparisons of clavicle and scapula."""
    return (*_clavicle(), *_scapula())


@cache
def _clavicle_vertices() -> Points32:
    part = clavicle_part()
    return surface(part, voxel_mm=2 * part.voxel_mm).mesh.vertices


def _clavicle() -> Iterator[Comparison]:
    figures, sweep = clavicle_figures(), left_clavicle().sweep
    vertices = _clavicle_vertices()
    ends = vertices[[vertices[:, 0].argmin(), vertices[:, 0].argmax()]]
    chord = float(np.linalg.norm(np.ptp(ends, axis=0)))
    forward, backward = _bows(clavicle_axis())
    seen = sweep.locate(vertices)
    sternal = float(np.ptp(seen.v[seen.s < _END_MM]))
    slim = float(np.ptp(seen.u[np.abs(seen.s - sweep.length / 2) < _MIDDLE_MM]))
    measured = {
        "chord_both_sexes": ("chord", chord),
        "chord_men": ("chord, Chinese men", chord),
        "medial_bow": ("depth of the medial bow", forward),
        "lateral_bow": ("depth of the lateral bow", backward),
        "medial_end_height": ("height of the sternal end", sternal),
        "middle_width": ("width at the middle", slim),
    }
    for name, (what, ours) in measured.items():
        mean, sd, source = published(figures, name)
        yield Comparison(f"clavicle, {what}", mean, sd, ours, "mm", source)


def _scapula() -> Iterator[Comparison]:
    figures, part = scapula_figures(), scapula_part()
    vertices = surface(part, voxel_mm=1.5 * part.voxel_mm).mesh.vertices
    local = scapular_frame().to_local(vertices)
    found = _scapular_lengths(local) | {
        "spine_width_at_4_cm": _spine_width(_SPINE_AT_MM),
        "coracoclavicular_distance": _coracoclavicular(vertices, local),
    }
    for name, ours in found.items():
        mean, sd, source = published(figures, name)
        what = name.replace("_", " ")
        yield Comparison(f"scapula, {what}", mean, sd, ours, "mm", source)


def _scapular_lengths(vertices: Points32) -> dict[str, float]:
    """Return what is measured between points of the left scapula in its own frame."""
    bone, (x, _, z) = left_scapula(), vertices.T
    lowest, tip = vertices[z.argmin()], vertices[x.argmax()]
    highest = vertices[np.where(x < _MEDIAL_THIRD_MM, z, -np.inf).argmax()]
    root = vertices[np.where(np.abs(z) < _MIDDLE_MM, x, np.inf).argmin()]
    u, v, n = bone.socket.to_local(vertices).T
    on_socket = (np.abs(bone.humeral_ball(vertices)) < _ON_SOCKET_MM) & (np.abs(n) < _END_MM)
    rim = vertices[on_socket][v[on_socket].argmin()]
    return {
        "length": float(np.linalg.norm(highest - lowest)),
        "breadth": float(np.linalg.norm(rim - root)),
        "spine_length": float(np.linalg.norm(tip - root)),
        "glenoid_height": float(np.ptp(v[on_socket])),
        "glenoid_breadth": float(np.ptp(u[on_socket])),
    }


def _spine_width(from_edge: float) -> float:
    """Return how far the bone reaches from front to back at its spine, blade included, mm."""
    base = float(spine_base(from_edge))
    y, z = (k.ravel() for k in np.meshgrid(np.arange(-15, 60, 0.2), np.arange(-3, 35, 0.5)))
    points = np.column_stack([np.full(len(y), from_edge), y, base + z]).astype(np.float32)
    inside = left_scapula().distance(points) < 0
    front = y[inside & (np.abs(z) < _MIDDLE_MM)].min()
    return float(y[inside].max() - front)


def _coracoclavicular(vertices: Points32, local: Points32) -> float:
    """Return the least distance of the coracoid process to the clavicle, mm."""
    before = (local - _CORACOID) * [1.0, -1.0, 1.0]
    coracoid = vertices[(before > 0).all(axis=1)]
    return float(np.min(cKDTree(_clavicle_vertices()).query(coracoid)[0]))


def _bows(axis: Points) -> tuple[float, float]:
    """Return how far an axis leaves its chord forwards and backwards, seen from above, mm."""
    chord = axis[-1] - axis[0]
    level = chord[:2] / np.linalg.norm(chord[:2])
    aside = (axis[:, :2] - axis[0, :2]) @ np.array([level[1], -level[0]])
    return float(aside.max()), float(-aside.min())
