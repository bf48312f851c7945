"""Placing: how far from its place a landmark was marked."""

from __future__ import annotations

import numpy as np

from anatomyapp.quiz.response import Placed
from anatomyapp.quiz.task import PlaceOn


def off_mm(task: PlaceOn, response: Placed) -> float:
    """Return how far the marked point is from the landmark, mm.

    Along the surface where that was measured, or straight to the nearest spot.
    """
    if response.off_mm is not None:
        return response.off_mm
    gaps = np.linalg.norm(np.asarray(task.spots) - np.asarray(response.point), axis=1)
    return float(gaps.min())
