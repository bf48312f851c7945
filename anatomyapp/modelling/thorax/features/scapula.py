"""The features of the left scapula, from its blade's maps, its limbs and its joints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from anatomyapp.modelling.field import Distances, Points, ellipsoid, superellipse
from anatomyapp.modelling.thorax.clavicle import ACROMIAL_OVAL_MM, acromial_facet
from anatomyapp.modelling.thorax.costal_sweep import extended
from anatomyapp.modelling.thorax.features.region import (
    FACET_TOLERANCE_MM,
    Regions,
    every,
    some,
    without,
)
from anatomyapp.modelling.thorax.scapula import (
    DELTOID_TUBERCLE,
    INFRAGLENOID,
    JOINT_GAP_MM,
    clavicular_pad,
    left_scapula,
    scapular_frame,
)
from anatomyapp.modelling.thorax.scapula_blade import (
    INFERIOR_ANGLE,
    LATERAL_BORDER,
    MEDIAL_BORDER,
    SCAPULAR_NOTCH,
    SUPERIOR_ANGLE,
    SUPERIOR_BORDER,
    BladePlace,
    Plane,
    blade,
    spine_base,
    to_line,
)

_ON_MM = 0.9  # how far a limb's surface may lie from the limb alone, for the fillets
_RIM_MM = 3.0  # how far the borders reach onto the surfaces
_SIDE_SHARE = 0.25  # of half the thickness: nearer to its middle is rim, not surface
_ACROMION_SHARE = 0.66  # of the band's length, where the spine turns into the acromion
_ACROMIAL_ANGLE_SHARE = 0.74
_NECK_MM = (-16.0, -3.0)  # along the socket's normal
_FOSSA_MM = 5.0  # from the border to the fossae
_TUBERCLE_MM = (9.0, 2.8, 3.8)  # half sizes of the deltoid tubercle
_RAISED_MM = 4.0  # what stands higher over the blade is spine
_SPINE_END_MM = 72.0  # towards the neck
_OVER_MM = 1.5  # a border is as thick as the blade
_SPINOGLENOID = (74.5, 9.0)  # across, where the spine's free edge leaves the blade; how far about


@dataclass(frozen=True, slots=True, eq=False)
class _Surface:
    """Points of the surface in the bone's frame, and where they lie on its parts."""

    points: Points
    blade: BladePlace
    along_band: Distances  # share of the spine's crest and acromion, 0 to 1
    band_mm: Distances
    pad_mm: Distances  # from the swelling that bears the facet for the clavicle
    coracoid_mm: Distances
    socket: Points  # in the socket's frame


def scapula_regions(points: Points) -> Regions:
    """Return the regions of the left scapula at points on its surface."""
    surface = _located(points)
    parts = _processes(surface) | _head(surface)
    raised = [parts[f"scapula-{name}"] for name in ("spine", "acromion", "coracoid", "glenoid")]
    return {
        **parts,
        **_faces(surface, raised),
        **_borders(surface),
        "scapula-clavicular-facet": _clavicular_facet(points),
    }


def _clavicular_facet(points: Points) -> Distances:
    """Return the flat oval that faces the clavicle's end."""
    u, v, n = acromial_facet().to_local(points).T
    on = np.abs(n - np.float32(JOINT_GAP_MM)) - FACET_TOLERANCE_MM
    return every(superellipse(u, v, *ACROMIAL_OVAL_MM, 2.2), on)


def _located(world: Points) -> _Surface:
    bone, points = left_scapula(), scapular_frame().to_local(world)
    band = bone.crest.sweep.locate(points)
    return _Surface(
        points,
        blade().locate(points),
        np.asarray(extended(band, bone.crest.sweep) / bone.crest.sweep.length, np.float32),
        bone.crest.distance(points),
        clavicular_pad(world),
        bone.coracoid.distance(points),
        bone.socket.to_local(points),
    )


def _near(points: Points, place: ArrayLike, radius_mm: float) -> Distances:
    away = np.linalg.norm(points - np.asarray(place, np.float32), axis=1)
    return np.asarray(away - np.float32(radius_mm), np.float32)


def _processes(surface: _Surface) -> dict[str, Distances]:
    """Return spine, acromion and coracoid process, with what stands on them."""
    bone, x = left_scapula(), surface.points[:, 0]
    behind = np.float32(0.5) * surface.blade.half - surface.blade.behind
    band = surface.band_mm - _ON_MM
    plate = every(bone.spine(surface.points, surface.blade) - _ON_MM, x - 92.0)
    tubercle = ellipsoid(surface.points, DELTOID_TUBERCLE, _TUBERCLE_MM) - np.float32(2 * _ON_MM)
    raised = np.float32(_RAISED_MM) + surface.blade.half - surface.blade.behind
    raised = every(raised, x - _SPINE_END_MM)
    acromion = every(some(band, surface.pad_mm - _ON_MM), _ACROMION_SHARE - surface.along_band)
    spine = some(band, plate, tubercle, raised)
    spine = every(spine, behind + 1.0, surface.along_band - _ACROMION_SHARE)
    turn = int(_ACROMIAL_ANGLE_SHARE * len(bone.crest.sweep.centreline))
    corner = bone.crest.sweep.centreline[turn] + bone.crest.sweep.thickness[turn]
    return {
        "scapula-spine": spine,
        "scapula-acromion": acromion,
        "scapula-acromial-angle": every(acromion, _near(surface.points, corner, 13.0)),
        "scapula-deltoid-tubercle": tubercle,
        "scapula-coracoid": every(surface.coracoid_mm - _ON_MM, 14.0 - surface.points[:, 2]),
    }


def _head(surface: _Surface) -> dict[str, Distances]:
    """Return the socket, the neck behind it and the tubercles above and below."""
    bone = left_scapula()
    u, v, n = surface.socket.T
    socket = every(np.abs(bone.humeral_ball(surface.points)) - 0.5, np.abs(u) - 17.0, v - 22.0)
    within = every(np.abs(v) - 24.0, np.abs(u) - 20.0)
    neck = every(_NECK_MM[0] - n, n - _NECK_MM[1], within, 1.0 - surface.coracoid_mm)
    above = _near(surface.points, bone.supraglenoid(), 6.5)
    below = _near(surface.points, INFRAGLENOID, 7.5)
    return {
        "scapula-spinoglenoid-notch": without(_spinoglenoid(surface), socket),
        "scapula-glenoid": socket,
        "scapula-neck": without(neck, socket),
        "scapula-lateral-angle": every(_NECK_MM[1] - n, within, 1.0 - surface.coracoid_mm),
        "scapula-supraglenoid-tubercle": without(every(above, 14.0 - v), socket),
        "scapula-infraglenoid-tubercle": without(below, socket),
    }


def _spinoglenoid(surface: _Surface) -> Distances:
    """Return the passage round the spine's lateral edge, on the back of the neck."""
    across, radius = _SPINOGLENOID
    base = float(spine_base(np.array([across]))[0])
    depth = float(blade().depth(np.array([across]), np.array([base], np.float32))[0])
    behind = np.float32(0.5) * surface.blade.half - surface.blade.behind
    return every(_near(surface.points, (across, depth + 3.0, base), radius), behind)


def _faces(surface: _Surface, raised: Sequence[Distances]) -> dict[str, Distances]:
    """Return the costal and the posterior surface, with their fossae."""
    place, (x, _, z) = surface.blade, surface.points.T
    rim = np.float32(_SIDE_SHARE) * place.half
    flat = every(place.outline - 0.5, surface.socket[:, 2] - _NECK_MM[0])
    front = without(every(place.behind + rim, flat), *raised[1:])
    back = without(every(rim - place.behind, flat), *raised)
    inside = place.outline + _FOSSA_MM
    above = (z - spine_base(x)).astype(np.float32)
    return {
        "scapula-costal-surface": front,
        "scapula-subscapular-fossa": every(front, inside),
        "scapula-posterior-surface": back,
        "scapula-supraspinous-fossa": every(back, place.outline + 2.0, -above),
        "scapula-infraspinous-fossa": every(back, inside, above),
    }


def _borders(surface: _Surface) -> dict[str, Distances]:
    """Return the borders, the angles between them and the scapular notch."""
    x, _, z = surface.points.T.astype(float)
    thick = np.abs(surface.blade.behind) - surface.blade.half - np.float32(_OVER_MM)
    rim = every(-_RIM_MM - surface.blade.outline, surface.socket[:, 2] - _NECK_MM[0], thick)

    def along(line: Sequence[Plane]) -> Distances:
        return every(to_line(x, z, line) - _RIM_MM - 1.0, rim)

    def about(place: Plane, radius_mm: float) -> Distances:
        away = np.hypot(x - place[0], z - place[1]) - radius_mm
        over = np.abs(surface.blade.behind) - surface.blade.half - 1.0
        return every(away, surface.blade.outline - 2.0, over)

    return {
        "scapula-medial-border": along(MEDIAL_BORDER),
        "scapula-lateral-border": along(LATERAL_BORDER),
        "scapula-superior-border": along(SUPERIOR_BORDER),
        "scapula-superior-angle": about(SUPERIOR_ANGLE, 9.0),
        "scapula-inferior-angle": about(INFERIOR_ANGLE, 14.0),
        "scapula-suprascapular-notch": every(about(SCAPULAR_NOTCH, 5.5), rim),
    }
