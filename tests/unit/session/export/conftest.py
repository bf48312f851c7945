"""The record of `tests.lived_record`, for these tests."""

from __future__ import annotations

from tests.lived_record import export, lived

__all__ = ["export", "lived"]
