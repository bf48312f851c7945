"""How long from the start of the process to the first answer of a quiz, and from item to item.

Needs a display; under Xvfb: ``xvfb-run -a python -m benchmarks.quiz_flow [--json]``. The process is
the app itself with a new record; a robot in place of the learner starts the quiz at once, and
answers as soon as an item is on the screen, so that what is measured is the app alone. From item to
item counts from the answer (in *test*, where no feedback comes between) to the painting of the next
item's picture; every answer is on the disk before.
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

CHILD = """
import os, sys, time
from anatomyapp.gui import furnishing
from anatomyapp import app

found = {"items": []}

def started():
    fields = open("/proc/self/stat").read().rpartition(")")[2].split()
    return int(fields[19]) / os.sysconf("SC_CLK_TCK")

def since_start():
    return time.clock_gettime(time.CLOCK_BOOTTIME) - started()

class Robot:
    def __init__(self, made):
        from anatomyapp.quiz.quiz import Mode
        from anatomyapp.gui.quiz.rounds import Wish
        self.quiz, self.at = made.quiz, None
        self.quiz.running_page.stage.painted.connect(self.answer)
        bank = next(b for b in self.quiz.start_page.form._banks if b.id == sys.argv[1])
        made._running.window.enter(self.quiz)
        self.quiz.rounds.begin(Wish(bank, None, Mode.TEST, None))

    def answer(self):
        from anatomyapp.quiz.response import Chosen, Labelled, Ordered, Placed
        from anatomyapp.quiz.response import Pointed, Turned, Typed
        conduct = self.quiz.conduct
        now = time.perf_counter()
        if self.at is not None:
            found["items"].append(now - self.at)
        task = conduct.quiz.current.task
        ways = {
            "Point": lambda: Pointed(task.structure), "Turn": lambda: Turned(task.facing.direction),
            "Choose": lambda: Chosen(task.keys), "Order": lambda: Ordered(task.keys),
            "TypeName": lambda: Typed(task.names.name_of(task.structure)),
            "PlaceOn": lambda: Placed(task.structure or "sternum", task.spots[0]),
            "Label": lambda: Labelled(tuple(pin.key for pin in task.pins)),
        }
        self.at = time.perf_counter()
        conduct.answer(ways[type(task).__name__]())
        found.setdefault("first", since_start())
        if conduct.quiz is None:
            import json
            print(json.dumps(found), flush=True)
            os._exit(0)

init = furnishing.Furnishing.__init__

def watched(self, *words):
    init(self, *words)
    self.done.connect(lambda: globals().__setitem__("robot", Robot(self)))

furnishing.Furnishing.__init__ = watched
sys.exit(app.main(["--learner", "Maple Heron", "--size", "1280x800"]))
"""


def measure(bank: str) -> dict[str, list[float] | float]:
    """Return seconds to the first answer, and from each answer to the next item."""
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"ANATOMYAPP_HOME": home, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [sys.executable, "-c", CHILD, bank],
            env=environment, capture_output=True, text=True, check=True, timeout=300,
        )  # fmt: skip
    told: dict[str, list[float] | float] = json.loads(done.stdout.splitlines()[-1])
    return told


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bank", action="append", help="its id; several are asked one by one")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    rows = []
    for bank in arguments.bank or ["thorax-bones", "thorax-wall", "thorax-viscera"]:
        found = measure(bank)
        items = found["items"]
        if not isinstance(items, list):
            raise TypeError("the child told no items")
        late = statistics.quantiles(items, n=20)[-1]
        figures = {
            "process start to first answer": (found["first"], "s"),
            "answer to next item, median": (1000 * statistics.median(items), "ms"),
            "answer to next item, 95th centile": (
                1000 * late,
                "ms",
            ),
            "answer to next item, longest": (1000 * max(items), "ms"),
        }
        asked = f"{bank} ({len(items) + 1} items)"
        rows += [{"what": f"{what}, {asked}", "who": "anatomyapp", "value": round(value, 2),
                  "unit": unit, "better": "lower"}
                 for what, (value, unit) in figures.items()
                 if isinstance(value, float)]  # fmt: skip
    if arguments.json:
        print(json.dumps({"machine": platform.platform(), "rows": rows}, indent=2))
        return
    for row in rows:
        print(f"{row['what']:<66} {row['value']:>8} {row['unit']}")


if __name__ == "__main__":
    main()
