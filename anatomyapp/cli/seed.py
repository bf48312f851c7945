"""Seeds of chance as words of a command."""

from __future__ import annotations

import argparse

LARGEST_SEED = 2**31 - 1


def seed(text: str) -> int:
    """Return a seed, which is a whole number from 0 on."""
    if not text.isdecimal() or int(text) > LARGEST_SEED:
        raise argparse.ArgumentTypeError(f"{text!r} is no seed; give 0 to {LARGEST_SEED}")
    return int(text)
