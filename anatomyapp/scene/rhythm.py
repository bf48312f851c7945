"""The rhythm of a calm, deep breath: which phase it has when."""

from __future__ import annotations

import math

from anatomyapp.atlas.breathing import LAST_PHASE

BREATHS_PER_MINUTE = 12.0  # the lower end of 12 to 20 at rest (textbook consensus)
BREATH_S = 60.0 / BREATHS_PER_MINUTE
_INSPIRED_AT = 0.4  # of a breath: expiration lasts one and a half times as long


def phase_at(seconds: float) -> float:
    """Return the phase of breath at a time from the beginning of an inspiration.

    Both halves begin and end gently; expiration is quick at first and slow at its end.
    """
    part = seconds / BREATH_S % 1.0
    if part < _INSPIRED_AT:
        filled = math.sin(math.pi / 2 * part / _INSPIRED_AT) ** 2
    else:
        late = math.sqrt((part - _INSPIRED_AT) / (1 - _INSPIRED_AT))
        filled = math.cos(math.pi / 2 * late**1.5) ** 2
    return LAST_PHASE * filled


def time_of(phase: float) -> float:
    """Return when, from the beginning of inspiration, a phase is reached, s."""
    filled = min(max(phase / LAST_PHASE, 0.0), 1.0)
    return _INSPIRED_AT * BREATH_S * 2 / math.pi * math.asin(math.sqrt(filled))
