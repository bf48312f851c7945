"""Estimates the models of item response theory with girth, and tells what it found.

Run by the Python of the oracles' environment: standard input is a JSON list of a learner's answers
each, 0 or 1, with nothing missing.
"""

from __future__ import annotations

import json
import sys

import numpy as np
from girth import ability_eap, onepl_mml, twopl_mml

OPTIONS = {"quadrature_n": 61, "quadrature_bounds": (-6, 6), "max_iteration": 500}


def told(found) -> dict[str, list[float]]:
    return {name: np.atleast_1d(found[name]).tolist() for name in ("Difficulty", "Discrimination")}


def main() -> None:
    answers = np.array(json.load(sys.stdin)).T  # girth has items in rows
    one = onepl_mml(answers, options=OPTIONS)
    two = twopl_mml(answers, options=OPTIONS)
    thetas = ability_eap(answers, two["Difficulty"], two["Discrimination"], options=OPTIONS)
    found = {"one": told(one), "two": told(two), "thetas": thetas.tolist()}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
