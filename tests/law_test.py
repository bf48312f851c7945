"""Section 6 of a law school's admission test: 1,000 answers to five items.

Bock RD, Lieberman M (1970), Fitting a response model for n dichotomously scored items,
Psychometrika 35:179-197: how often each of the 32 patterns came, from 00000 to 11111.
"""

from __future__ import annotations

import numpy as np

FREQUENCIES = (
    *(3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15),
    *(10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28, 298),
)


def law_answers():
    """Return the answers, (1000, 5), 0 or 1."""
    patterns = [[float(sign) for sign in f"{number:05b}"] for number in range(32)]
    return np.repeat(patterns, FREQUENCIES, axis=0)
