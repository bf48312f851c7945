"""Generated items of the shipped thorax: ``python -m benchmarks.quiz_generation [--json]``.

How long 1,000 items take, in CPU time of all threads together, so that other work on the machine
does not count; whether they differ and are sound as a bank; by drawing, how much of what they ask
for is seen in a sample of 200; and what a check of the shipped banks by drawing takes.
"""

from __future__ import annotations

import argparse
import json
import platform
import random
import tempfile
import time
from pathlib import Path

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.pack import read_pack
from anatomyapp.content import pack_folder, quizzes_folder
from anatomyapp.quiz.bank import Bank, bank_of, check_bank
from anatomyapp.quiz.generating.generation import generate, generated_entry
from anatomyapp.quiz.generating.wish import MOST, GenerationWish
from anatomyapp.quiz.grading import LEAST_SEEN
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.presentation import present
from anatomyapp.quiz.sight_checks import check_sight, seen_of, sought
from anatomyapp.quiz.task import Order
from anatomyapp.quiz.writing import write_bank
from anatomyapp.render.renderer import Renderer
from anatomyapp.scene.scene import Scene

COUNT, SAMPLE = 1000, 200
Figures = dict[str, object]


def question(item: Item) -> tuple[object, ...]:
    """Return what makes an item another one than the rest."""
    order = item.key if isinstance(item.task, Order) else ""
    return item.kind, item.stem, item.asked, order


def made(atlas: Atlas) -> tuple[Figures, Bank]:
    """Make the items of a bank and time it."""
    begun, begun_cpu = time.perf_counter(), time.process_time()
    entry = generated_entry(atlas, GenerationWish(count=COUNT))
    bank = bank_of(entry, atlas)
    wall, cpu = time.perf_counter() - begun, time.process_time() - begun_cpu
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bank.yaml"
        write_bank(path, entry)
        faults = check_bank(path, atlas)
        size = path.stat().st_size
    return {
        "items": len(bank.items),
        "distinct": len({question(item) for item in bank.items}),
        "wall_s": round(wall, 2),
        "cpu_s": round(cpu, 2),
        "faults": len(faults),
        "file_kib": size // 1024,
        "all_that_can_be_made": len(generate(atlas, GenerationWish(count=MOST))),
    }, bank


def drawn(atlas: Atlas, items: tuple[Item, ...]) -> Figures:
    """Draw a sample and measure what is seen."""
    renderer = Renderer(atlas)
    shares = []
    for item in random.Random(1).sample(items, SAMPLE):  # noqa: S311 - no secret
        scene = present(item, atlas, Scene())
        shares += [found.share for found in seen_of(sought(item), atlas, scene, renderer)]
    renderer.close()
    shares.sort()
    return {
        "drawn": SAMPLE,
        "targets": len(shares),
        "invisible": sum(share < LEAST_SEEN for share in shares),
        "least_share": round(shares[0], 2),
        "tenth_share": round(shares[len(shares) // 10], 2),
    }


def checked(atlas: Atlas) -> Figures:
    """Check the shipped banks by drawing and time it."""
    banks = sorted((quizzes_folder() / "banks").glob("*.yaml"))
    begun = time.process_time()
    found = check_sight(banks, atlas)
    return {
        "banks": len(banks),
        "cpu_s": round(time.process_time() - begun, 1),
        "unseen": sum(map(len, found.values())),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true")
    as_json = parser.parse_args().json
    atlas = read_pack(pack_folder("thorax"))
    figures, bank = made(atlas)
    table = {
        "machine": {"python": platform.python_version(), "processor": platform.machine()},
        "made": figures,
        "sample": drawn(atlas, bank.items),
        "check": checked(atlas),
    }
    lines = (f"{name}: {figures}" for name, figures in table.items())
    print(json.dumps(table, indent=2) if as_json else "\n".join(lines))


if __name__ == "__main__":
    main()
