"""How long the generator takes: structures alone in fresh processes, and the whole pack.

``python -m benchmarks.build [--only ID …] [--whole] [--quick] [--json]``. CPU and wall
seconds count the start of Python and all imports; a structure alone has two cores. Memory is that
of the largest process.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QUICK = ("vertebra-t6", "descending-thoracic-aorta", "phrenic-nerve-left")
STRUCTURES = (  # the dearest of each kind, and some that many others need
    *QUICK,
    "scapula-left",
    "posterior-intercostal-vein-5-left",
    "ascending-aorta",
    "pulmonary-trunk",
    "hemiazygos-vein",
    "left-ventricle",
    "right-atrium",
    "tricuspid-valve",
    "pericardium",
    "sympathetic-trunk-left",
    "diaphragm-crus-right",
    "central-tendon",
    "hemidiaphragm-right",
    "left-lung-superior-lobe",
)

# The child says what it and its own children used: CPU seconds, and KiB of the largest process.
USED = """
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
used = [getrusage(who) for who in (RUSAGE_SELF, RUSAGE_CHILDREN)]
print(sum(u.ru_utime + u.ru_stime for u in used), max(u.ru_maxrss for u in used))
"""
ALONE = """
import sys
from anatomyapp.modelling.build import build_structure
build_structure("thorax", sys.argv[1], workers=2)
"""
WHOLE = """
import tempfile
from pathlib import Path
from anatomyapp.modelling.build import build_pack
with tempfile.TemporaryDirectory() as folder:
    build_pack("thorax", Path(folder))
"""


def measure(what: str, child: str) -> tuple[float, float, float]:
    """Return the CPU and wall seconds and the peak memory, MB, of a child process."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", child + USED, what],
        env=os.environ | {"PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"},  # as in a build
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    wall = time.perf_counter() - began
    cpu, kib = map(float, done.stdout.split()[-2:])
    return round(cpu, 1), round(wall, 1), round(kib / 1024)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="+", metavar="ID", help="these structures")
    parser.add_argument("--whole", action="store_true", help="the whole pack as well")
    parser.add_argument("--quick", action="store_true", help="three structures")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    asked = [(id_, ALONE) for id_ in arguments.only or (QUICK if arguments.quick else STRUCTURES)]
    asked += [("the whole thorax, 2 processes", WHOLE)] * arguments.whole
    rows = []
    for what, child in asked:
        found = measure(what, child)
        rows += [
            {"what": f"{what}, {kind}", "who": "anatomyapp", "value": value, "unit": unit,
             "better": "lower"}
            for kind, value, unit in zip(("CPU", "wall", "memory"), found, ["s", "s", "MB"],
                                         strict=True)
        ]  # fmt: skip
        if not arguments.json:
            print("{:<32} {:>6} CPU s {:>6} s wall {:>5} MB".format(what, *found), flush=True)
    if arguments.json:
        print(json.dumps({"machine": platform.platform(), "rows": rows}, indent=2))


if __name__ == "__main__":
    main()
