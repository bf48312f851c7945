"""The features of the thoracic vertebrae, from the fields of their parts and the joints' planes.

Points are taken into the body's frame and folded to the left, so both sides belong to a feature.
"""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.field import Distances, Points, superellipse
from anatomyapp.modelling.thorax.features.region import (
    FACET_TOLERANCE_MM,
    Regions,
    between,
    every,
    facet,
    some,
    without,
)
from anatomyapp.modelling.thorax.joints import HALF_GAP_MM, CostalJoint, head_joints
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.vertebral_arch import canal, spinous_process
from anatomyapp.modelling.thorax.vertebral_body import (
    body,
    end_plates,
    pedicle,
    pedicle_axis,
    share_of_plate,
)
from anatomyapp.modelling.thorax.vertebral_plan import VertebraPlan, vertebra_plan
from anatomyapp.modelling.thorax.vertebral_processes import (
    low_tubercles,
    lower_process,
    transverse_process,
    upper_process,
)

_FACET_RIM_MM = 0.4
_ISTHMUS, _ISTHMUS_MM = (0.1, 0.9), 5.5  # share of the way between the facets; half its breadth
_RING_FROM = 0.8  # share of the way from the middle of an end-plate to its edge
_ON = np.float32(0.8)  # a vertex this near to a part's own surface belongs to the part


def vertebra_regions(level: int, points: Points) -> Regions:
    """Return the regions of T1 (level 1) to T12 at points on its surface."""
    spine = shipped_spine()
    plan = vertebra_plan(spine, level)
    local = spine.body(level).to_local(points)
    local[:, 0] = np.abs(local[:, 0])
    found = {**_body(local, plan), **_arch(local, plan), **_costal_facets(local, level)}
    found |= _joint_facets(local, plan)
    if plan.transverse is not None:
        found["vertebra-transverse-costal-facet"] = _facet(local, plan.transverse)
    else:
        found |= _low_tubercles(local, plan)
    return found


def _facet(local: Points, joint: CostalJoint) -> Distances:
    return facet(local, joint, _FACET_RIM_MM, HALF_GAP_MM)


def _costal_facets(local: Points, level: int) -> Regions:
    """Return the facets for the heads of the ribs of this level and of the next one."""
    spine, found = shipped_spine(), {}
    frame = spine.body(level)
    own = "vertebra-superior-costal-facet" if level < 10 else "vertebra-single-costal-facet"
    for rib, name in ((level, own), (level + 1, "vertebra-inferior-costal-facet")):
        for joint in head_joints(spine, rib) if rib <= 12 else ():
            if joint.level == level:
                here = CostalJoint(joint.frame.within(frame), joint.half_sizes, level)
                found[name] = _facet(local, here)
    return found


def _is_body(local: Points, plan: VertebraPlan) -> Distances:
    """Return the body up to its back, where the pedicles begin; pads on its rims belong to it."""
    v = plan.figures
    back = local[:, 1] - np.float32(v.half_depth + 0.5)
    rim = np.float32(v.half_height - 1.0) - np.abs(local[:, 2])
    front = local[:, 1] - np.float32(0.4 * v.half_depth)
    return some(every(body(local, v) - _ON, back), every(rim, back), front)


def _body(local: Points, plan: VertebraPlan) -> Regions:
    v = plan.figures
    block = _is_body(local, plan)
    flat = every(block, -0.55 - end_plates(local, v))
    ring = every(flat, np.float32(_RING_FROM) - share_of_plate(local, v))
    found = {
        "vertebra-body": block,
        "vertebra-intervertebral-surface": flat,
        "vertebra-ring-apophysis": ring,
    }
    if plan.level == 1:
        raised = np.float32(v.half_height + 0.5) - local[:, 2]
        aside = np.float32(0.33 * v.upper_width) - local[:, 0]
        found["vertebra-uncus"] = every(block, raised, aside)
    return found


def _joint_facets(local: Points, plan: VertebraPlan) -> Regions:
    """Return the joint surfaces of the articular processes."""
    found = {}
    for name, joint, n_mm in (
        ("superior", plan.upper, -HALF_GAP_MM),
        ("inferior", plan.lower, HALF_GAP_MM),
    ):
        u, v, n = joint.frame.to_local(local).T
        oval = superellipse(u, v, *joint.half_sizes, 2.2)
        on = np.abs(n - np.float32(n_mm)) - FACET_TOLERANCE_MM
        found[f"vertebra-{name}-articular-facet"] = every(oval, on)
    return found


def _low_tubercles(local: Points, plan: VertebraPlan) -> Regions:
    """Return the two tubercles of T11 and T12, apart from the stub that they stand on."""
    mammillary, accessory = low_tubercles(local, plan)
    return {
        "vertebra-mammillary-process": every(mammillary - _ON, mammillary - accessory),
        "vertebra-accessory-process": every(accessory - _ON, accessory - mammillary),
    }


def _arch(local: Points, plan: VertebraPlan) -> Regions:
    """Return the arch: what of it is no process is pedicle in front, lamina behind."""
    arch = -_is_body(local, plan)
    spinous, transverse = _spinous(local, plan), _transverse(local, plan)
    upper = every(upper_process(local, plan) - _ON, _above_pedicle(local, plan))
    lower = every(lower_process(local, plan) - _ON, _below_pedicle(local, plan))
    upper = without(every(upper, plan.upper.frame.to_local(local)[:, 2] - 0.1), transverse)
    lower = every(lower, -plan.lower.frame.to_local(local)[:, 2] + 0.1)
    lower = without(lower, transverse, spinous)
    front = local[:, 1] - np.float32(plan.lamina_side[1] - 1.5)
    plain = without(arch, spinous, transverse, upper, lower)
    above, below = _notches(local, plan)
    return {
        "vertebra-arch": arch,
        "vertebra-pedicle": every(plain, front),
        "vertebra-lamina": without(plain, front),
        "vertebra-pars-interarticularis": every(without(plain, front), _isthmus(local, plan)),
        "vertebra-spinous-process": spinous,
        "vertebra-transverse-process": transverse,
        "vertebra-superior-articular-process": upper,
        "vertebra-inferior-articular-process": lower,
        "vertebra-superior-notch": above,
        "vertebra-inferior-notch": below,
        "vertebra-foramen": _foramen(local, plan),
        "vertebra-intervertebral-foramen": some(above, below),
    }


def _isthmus(local: Points, plan: VertebraPlan) -> Distances:
    """Return what lies between the two articular processes of a side."""
    start, end = plan.upper.frame.centre, plan.lower.frame.centre
    reach = end - start
    along = (local - start.astype(np.float32)) @ (reach / (reach @ reach)).astype(np.float32)
    across = np.float32(start[0] + end[0]) / 2
    return every(between(along, *_ISTHMUS), np.abs(local[:, 0] - across) - np.float32(_ISTHMUS_MM))


def _foramen(local: Points, plan: VertebraPlan) -> Distances:
    """Return the wall of the canal: the body's back, below it the laminae alone."""
    v = plan.figures
    behind = np.float32(v.canal_centre) - local[:, 1]
    wall = every(canal(local, plan) - 1.4, local[:, 2] - np.float32(v.half_height - 0.6))
    return every(wall, some(behind, np.float32(0.6 - v.half_height) - local[:, 2]))


def _above_pedicle(local: Points, plan: VertebraPlan) -> Distances:
    _, height = pedicle_axis(plan.figures)
    return np.float32(height + 0.2 * plan.figures.pedicle_height) - local[:, 2]


def _below_pedicle(local: Points, plan: VertebraPlan) -> Distances:
    return local[:, 2] - np.float32(0.15 * plan.figures.half_height)


def _spinous(local: Points, plan: VertebraPlan) -> Distances:
    start = (local - plan.spinous_root.astype(np.float32)) @ plan.spinous_axis.astype(np.float32)
    return every(spinous_process(local, plan) - 1.2, 3.0 - start)


def _transverse(local: Points, plan: VertebraPlan) -> Distances:
    across, back, _ = plan.upper.frame.centre
    side = np.float32(across + (2.5 if plan.level < 11 else 1.0)) - local[:, 0]
    rear = np.float32(back - 4.5) - local[:, 1]
    return every(transverse_process(local, plan) - 1.2, side, rear)


def _notches(local: Points, plan: VertebraPlan) -> tuple[Distances, Distances]:
    """Return the upper and the lower edge of the pedicle, between body and articular process."""
    v = plan.figures
    across, height = pedicle_axis(v)
    along = every(
        np.float32(v.half_depth * 0.72) - local[:, 1],
        local[:, 1] - np.float32(plan.lamina_side[1] - 0.5),
        np.abs(local[:, 0] - np.float32(across)) - np.float32(v.pedicle_width / 2 + 0.8),
    )
    on = pedicle(local, v) - 1.6
    half = v.pedicle_height / 2
    above = every(along, on, np.float32(height + 0.55 * half) - local[:, 2])
    below = every(along, on, local[:, 2] - np.float32(height - 0.45 * half))
    return above, below
