"""The phase of breath as a part of what the model can do."""

from __future__ import annotations

from anatomyapp.atlas.breathing import LAST_PHASE
from anatomyapp.errors import UsageError


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
