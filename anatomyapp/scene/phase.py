"""The phase of breath as a part of what the model can do, and the way that belongs to it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.breathing import LAST_PHASE
from anatomyapp.errors import UsageError

Ways = NDArray[np.float64]  # (n, 3), mm


def share_of(phase: float) -> float:
    """Return a phase as a part of the last one, 0 to 1.

    Raises
    ------
    UsageError
        The phase is out of range.
    """
    if not 0.0 <= phase <= LAST_PHASE:
        raise UsageError(f"The phase of breath is {phase:g}; give 0 to {LAST_PHASE:g}.")
    return phase / LAST_PHASE


def way_at(half: Ways, whole: Ways, share: float) -> Ways:
    """Return the way at a share of the last phase: the parabola through rest and two ways.

    Parameters
    ----------
    half, whole
        The ways at half of the last phase and at the last phase.
    """
    rise, bend = 4 * half - whole, 2 * whole - 4 * half
    return np.asarray(share * (rise + share * bend))
