"""A stretch of time in a session."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time, in seconds since the session's start."""

    start_s: float
    end_s: float
    text: str
