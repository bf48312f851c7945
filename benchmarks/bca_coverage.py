"""How often the BCa intervals of the outcomes hold the true value: 93 to 97 % is the aim.

Scores are drawn from models whose true effects are known; each interval is that of the app, with
the resamples that the app takes. ``python benchmarks/bca_coverage.py [replications]``
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable

import numpy as np

from anatomyapp.evaluation.bootstrap import Plan, bca
from anatomyapp.evaluation.effects import d_z, hedges_g, paired_hedges_g
from anatomyapp.evaluation.estimate import Estimate
from anatomyapp.evaluation.gains import gains
from anatomyapp.evaluation.rank_tests import spearman
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.retention import retention

RNG = np.random.default_rng(2026)
BEFORE, AFTER, SD, WITHIN = 48.0, 62.0, 12.0, 0.6  # percent, and the correlation of both tests


def pairs(n: int) -> tuple[Floats, Floats]:
    """Return scores before and after of n learners."""
    spread = SD**2 * np.array([[1, WITHIN], [WITHIN, 1]])
    drawn = RNG.multivariate_normal([BEFORE, AFTER], spread, n)
    return drawn[:, 0], drawn[:, 1]


def paired_g(n: int, plan: Plan) -> Estimate:
    """Return Hedges' g of pairs; the truth is (after - before) / SD."""
    return bca(paired_hedges_g, (np.column_stack(pairs(n)),), plan)


def paired_dz(n: int, plan: Plan) -> Estimate:
    """Return d_z; the truth is (after - before) / (SD sqrt(2 - 2 r))."""
    return bca(d_z, (np.column_stack(pairs(n)),), plan)


def arms_g(n: int, plan: Plan) -> Estimate:
    """Return Hedges' g of two arms of n / 2; the truth is 0.5."""
    first = RNG.normal(AFTER + 0.5 * SD, SD, n // 2)
    return bca(hedges_g, (first, RNG.normal(AFTER, SD, n // 2)), plan)


def class_gain(n: int, plan: Plan) -> Estimate:
    """Return Hake's class gain; the truth is that of the means."""
    return gains(*pairs(n), plan).class_gain


def retained(n: int, plan: Plan) -> Estimate:
    """Return the retention ratio, the later test taken as the one before; truth: of the means."""
    before, after = pairs(n)
    return retention(after, before, plan).ratio


def rho(n: int, plan: Plan) -> Estimate:
    """Return Spearman's rho; the truth is 6 / pi asin(r / 2) of a normal pair."""
    return spearman(*pairs(n), plan)


CASES: tuple[tuple[str, Callable[[int, Plan], Estimate], float], ...] = (
    ("Hedges' g of pairs", paired_g, (AFTER - BEFORE) / SD),
    ("d_z", paired_dz, (AFTER - BEFORE) / (SD * math.sqrt(2 - 2 * WITHIN))),
    ("Hedges' g of two arms", arms_g, 0.5),
    ("class gain", class_gain, (AFTER - BEFORE) / (100 - BEFORE)),
    ("retention ratio", retained, BEFORE / AFTER),
    ("Spearman's rho", rho, 6 / math.pi * math.asin(WITHIN / 2)),
)


def main(replications: int) -> None:
    """Print the coverage of each interval for some sizes of a study."""
    print(f"BCa, {Plan().resamples} resamples, {replications} replications; aim 93 to 97 %")
    for name, estimate, truth in CASES:
        for n in (20, 40, 120):
            began = time.perf_counter()
            found = [estimate(n, Plan(seed=seed)) for seed in range(replications)]
            held = sum(each.low <= truth <= each.high for each in found if each.low is not None)
            width = np.median([each.high - each.low for each in found if each.low is not None])
            took = (time.perf_counter() - began) / replications
            print(f"{name:22} n = {n:3}: {100 * held / replications:5.1f} %, "
                  f"width {width:.3f}, {1000 * took:.1f} ms")  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
