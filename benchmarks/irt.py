"""How well difficulties are recovered, and how soon: ``python -m benchmarks.irt [--json]``.

Answers follow the Rasch model, or that with slopes; 0 is the mean ability of the learners at hand.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass

import numpy as np

from anatomyapp.evaluation.irt.calibration import Calibrated
from anatomyapp.evaluation.irt.rasch import rasch
from anatomyapp.evaluation.irt.right import Right
from anatomyapp.evaluation.irt.two_parameter import two_parameter
from anatomyapp.evaluation.responses import Floats

REPLICATIONS, ITEMS = 100, 30


@dataclass(frozen=True, slots=True)
class Recovered:
    """What came of many tests of one design.

    ``rmse`` and ``bias`` of the difficulties in logits, the mean over tests and the worst of them;
    ``covered`` is the share of 95 % intervals that hold the truth; ``cpu_ms`` the median.
    """

    model: str
    learners: int
    missing: float
    rmse: float
    worst: float
    bias: float
    covered: float
    cpu_ms: float


def recovered(model: str, learners: int, missing: float, replications: int) -> Recovered:
    """Return how well a model is recovered from so many learners."""
    each = [_one(model, learners, missing, seed) for seed in range(replications)]
    rmse, bias, covered, cpu = (np.array(column) for column in zip(*each, strict=True))
    return Recovered(model, learners, missing, float(rmse.mean()), float(rmse.max()),
                     float(bias.mean()), float(covered.mean()), float(np.median(cpu)))  # fmt: skip


def _one(model: str, learners: int, missing: float, seed: int) -> tuple[float, float, float, float]:
    rng = np.random.default_rng(seed)
    thetas, truth = rng.normal(size=(learners, 1)), np.linspace(-2, 2, ITEMS)
    slopes = rng.lognormal(0, 0.3, ITEMS) if model == "2pl" else np.ones(ITEMS)
    scores = (rng.random((learners, ITEMS)) < 1 / (1 + np.exp(slopes * (truth - thetas)))) / 1.0
    scores[rng.random(scores.shape) < missing] = np.nan
    answers = Right.of_scores(scores)
    begin = time.process_time()
    found = (rasch if model == "rasch" else two_parameter)(answers)
    taken = 1000 * (time.process_time() - begin)
    errors, own = _errors(found, truth - thetas.mean())
    within = np.abs(errors) <= 1.959964 * own
    return float(np.sqrt((errors**2).mean())), float(errors.mean()), float(within.mean()), taken


def _errors(found: Calibrated, truth: Floats) -> tuple[Floats, Floats]:
    told = [(item.difficulty, item.difficulty_se) for item in found.items]
    kept = [(value - true, se) for (value, se), true in zip(told, truth.tolist(), strict=True)
            if value is not None and se is not None]  # fmt: skip
    errors, own = np.array(kept).T
    return errors, own


def designs(replications: int) -> Iterator[Recovered]:
    """Yield what is measured."""
    for learners, missing in ((50, 0.0), (100, 0.0), (250, 0.0), (500, 0.0), (500, 0.5)):
        yield recovered("rasch", learners, missing, replications)
    for learners in (250, 500, 1000):
        yield recovered("2pl", learners, 0.0, replications)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure how well difficulties are recovered.")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--replications", type=int, default=REPLICATIONS)
    arguments = parser.parse_args()
    rows = [asdict(each) for each in designs(arguments.replications)]
    if arguments.json:
        sys.stdout.write(json.dumps(rows, indent=2) + "\n")
        return
    for row in rows:
        told = "  ".join(f"{k} {v:.3f}" if isinstance(v, float) else f"{v}" for k, v in row.items())
        sys.stdout.write(told + "\n")


if __name__ == "__main__":
    main()
