"""How long from the start of the process to the first picture of the model in the window.

Needs a display; under Xvfb: ``xvfb-run -a python -m benchmarks.start [--quick] [--json]``.
Each run is a process of its own with a data folder of its own; the file cache is warm.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# The child notes when its window has drawn the model first, and leaves.
CHILD = """
import os, sys, time
from PySide6.QtWidgets import QApplication
from anatomyapp.gui import running
from anatomyapp import app

def noted():
    wall = time.clock_gettime(time.CLOCK_BOOTTIME) - started()
    print(f"{wall:.3f} {time.process_time():.3f}", flush=True)
    os._exit(0)

def started():
    fields = open("/proc/self/stat").read().rpartition(")")[2].split()
    return int(fields[19]) / os.sysconf("SC_CLK_TCK")

construct = running.Running.__init__

def watched(self, *words):
    construct(self, *words)
    self.first_drawn.connect(noted)

running.Running.__init__ = watched
sys.exit(app.main(sys.argv[1:]))
"""


def measure(runs: int, size: str) -> list[tuple[float, float]]:
    """Return wall and CPU seconds of some starts; one more, not counted, warms the caches."""
    found = []
    for number in range(runs + 1):
        with tempfile.TemporaryDirectory() as home:
            environment = os.environ | {"ANATOMYAPP_HOME": home, "PYTHONPATH": str(ROOT)}
            done = subprocess.run(
                [sys.executable, "-c", CHILD, "--size", size],
                env=environment, capture_output=True, text=True, check=True, timeout=60,
            )  # fmt: skip
        wall, cpu = map(float, done.stdout.split())
        if number:
            found.append((wall, cpu))
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="fewer runs")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    found = measure(3 if arguments.quick else 10, "1280x800")
    rows = [
        {"what": f"process start to first picture, {kind}", "who": "anatomyapp",
         "value": round(statistics.median(values), 2), "unit": "s", "better": "lower"}
        for kind, values in zip(("wall", "CPU"), zip(*found, strict=True), strict=True)
    ]  # fmt: skip
    if arguments.json:
        print(json.dumps({"machine": platform.platform(), "rows": rows}, indent=2))
        return
    for row in rows:
        print(f"{row['what']:<44} {row['value']:>6} {row['unit']}")


if __name__ == "__main__":
    main()
