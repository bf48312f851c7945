"""What the parts of one vertebra share: its figures and its joints in the body's own frame."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from anatomyapp.modelling.field import Vector
from anatomyapp.modelling.thorax.joints import (
    CostalJoint,
    FacetJoint,
    facet_joint,
    head_joints,
    tubercle_joint,
)
from anatomyapp.modelling.thorax.spine import Spine
from anatomyapp.modelling.thorax.spine_figures import VertebraFigures
from anatomyapp.modelling.thorax.vertebral_body import pedicle_axis

_CLEARANCE_MM = 1.5  # half the least gap between neighbouring spinous processes


@dataclass(frozen=True, slots=True, eq=False)
class VertebraPlan:
    """One vertebra; every place is in the frame of its body (left, posterior, superior).

    Parameters
    ----------
    figures
        Its figures.
    upper, lower
        Its left joints with the vertebrae above and below.
    heads
        Its joints with the heads of left ribs.
    transverse
        Its joint with the tubercle of its left rib, None where there is none.
    transverse_tip
        Middle of the transverse process's end.
    pitch
        Distance to the next body's centre, mm.
    """

    figures: VertebraFigures
    upper: FacetJoint
    lower: FacetJoint
    heads: tuple[CostalJoint, ...]
    transverse: CostalJoint | None
    transverse_tip: Vector
    pitch: float

    @property
    def level(self) -> int:
        """Return 1 for T1 to 12 for T12."""
        return self.figures.level

    @property
    def pedicle_height(self) -> float:
        """Return how high above the body's middle the pedicle's axis runs."""
        return pedicle_axis(self.figures)[1]

    @property
    def lamina_side(self) -> Vector:
        """Return (x, y) where the lamina starts beside the canal."""
        v = self.figures
        across = max(v.canal_width / 2 + 2.2, float(self.upper.frame.centre[0]) + 0.5)
        return np.array([across, v.half_depth + v.canal_depth / 2 + 1.0])

    @property
    def lamina_middle(self) -> Vector:
        """Return (x, y) where both laminae meet."""
        return np.array([0.0, self.figures.canal_back + 3.2])

    @property
    def spinous_root(self) -> Vector:
        """Return where the spinous process starts."""
        v = self.figures
        drop = float(np.interp(self.level, (9, 10, 12), (0.28, 0.35, 0.52)))
        return np.array([0.0, v.canal_back + 2.5, -drop * v.half_height])

    @property
    def spinous_axis(self) -> Vector:
        """Return the direction of the spinous process, backward and down."""
        slope = np.deg2rad(self.figures.spinous_slope_deg)
        return np.array([0.0, np.cos(slope), -np.sin(slope)])

    @property
    def spinous_limit(self) -> float:
        """Return the half height at which neighbouring spinous processes still stay apart."""
        slope = np.deg2rad(self.figures.spinous_slope_deg)
        return float(0.5 * self.pitch * np.cos(slope) - _CLEARANCE_MM)


def vertebra_plan(spine: Spine, level: int) -> VertebraPlan:
    """Return the plan of T1 (level 1) to T12."""
    body = spine.body(level)
    ribs = [rib for rib in (level, level + 1) if rib <= 12]
    heads = [joint for rib in ribs for joint in head_joints(spine, rib) if joint.level == level]
    transverse = tubercle_joint(spine, level)
    upper, lower = facet_joint(spine, level - 1), facet_joint(spine, level)
    first = min(level, 11)
    return VertebraPlan(
        figures=spine.vertebra(level),
        upper=replace(upper, frame=upper.frame.within(body)),
        lower=replace(lower, frame=lower.frame.within(body)),
        heads=tuple(replace(joint, frame=joint.frame.within(body)) for joint in heads),
        transverse=transverse and replace(transverse, frame=transverse.frame.within(body)),
        transverse_tip=np.asarray(body.to_local(spine.transverse_tips[level - 1]), float),
        pitch=float(np.linalg.norm(spine.body(first + 1).centre - spine.body(first).centre)),
    )
