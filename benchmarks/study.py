"""Measures whole studies by commands: ``python -m benchmarks.study``.

284 simulated learners go through *AR experience* in 71 groups, 120 through *AR, 3D or pictures*;
each study is evaluated, and its report is written as HTML and as PDF. Told are seconds of the clock
and of the processor, each with the start of the program.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

STUDIES = (("ar-experience", 284), ("ar-3d-2d", 120))
SEED = 1


class Taken(NamedTuple):
    """How long a command took."""

    wall_s: float
    cpu_s: float


def run(*words: str, home: Path) -> Taken:
    """Run a command of the program; one that fails is an error."""
    before, began = os.times(), time.perf_counter()
    environment = os.environ | {"ANATOMYAPP_HOME": str(home)}
    subprocess.run(
        [sys.executable, "-m", "anatomyapp", *words],
        check=True, env=environment, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    after = os.times()
    cpu_s = after.children_user + after.children_system
    return Taken(time.perf_counter() - began,
                 cpu_s - before.children_user - before.children_system)  # fmt: skip


def commands(protocol: str, learners: int, record: Path) -> dict[str, tuple[str, ...]]:
    """Return what is done with a study, by name."""
    whose = ("--study", protocol, "--store", str(record))
    report = ("report", *whose, "-o")
    return {
        "simulate": ("simulate", "cohort", "--learners", str(learners), "--protocol", protocol,
                     "--seed", str(SEED), "--store", str(record)),
        "evaluate outcomes": ("evaluate", "outcomes", *whose, "--json",
                              "--csv", str(record.with_suffix(".csv"))),
        "report, HTML": (*report, str(record.with_suffix(".html"))),
        "report, PDF": (*report, str(record.with_suffix(".pdf"))),
    }  # fmt: skip


def main() -> None:
    """Print a row for each command."""
    print(f"{'study':<15}{'learners':>9}  {'command':<20}{'wall s':>8}{'CPU s':>8}")
    with TemporaryDirectory() as folder:
        home = Path(folder)
        for protocol, learners in STUDIES:
            record = home / f"{protocol}.db"
            for name, words in commands(protocol, learners, record).items():
                taken = run(*words, home=home)
                print(f"{protocol:<15}{learners:>9}  {name:<20}"
                      f"{taken.wall_s:>8.1f}{taken.cpu_s:>8.1f}", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
