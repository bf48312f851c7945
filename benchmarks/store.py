"""How much the record takes in a second, beside two programs' ways, and how it tells a million.

``python -m benchmarks.store [--quick] [--json] [--folder DIR] [--large FILE] [--lab | --postgresql
URL]``

An answer is on the disk before the next one is asked; the camera's path is written in batches, as
the window writes it (each 400 ms at most). ``--large`` measures a record of
``python -m benchmarks.big_store``; ``--lab`` starts a PostgreSQL for eight writers.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from anatomyapp.session.store import open_store
from benchmarks.store_frames import cost_percent
from benchmarks.store_lab import answers_per_s, place
from benchmarks.store_large import measured
from benchmarks.store_ways import SAMPLES_EACH, WAYS, Way, answer, path

Row = dict[str, object]
BATCH = 200  # events of a camera: as of 100 s, so that writing is what is measured
OWN = "anatomyapp"


def seconds_each(way: Way, count: int) -> list[float]:
    """Return how long each answer took."""
    taken = []
    for number in range(count):
        event = answer(number)
        begin = time.perf_counter()
        way.answer(event)
        taken.append(time.perf_counter() - begin)
    return taken


def samples_per_s(way: Way, count: int) -> float:
    """Return how many samples of a camera's path are written in a second."""
    events = [path(number) for number in range(count)]
    begin = time.perf_counter()
    for number, event in enumerate(events, start=1):
        way.note(event)
        if number % BATCH == 0:
            way.flush()
    way.flush()
    return SAMPLES_EACH * count / (time.perf_counter() - begin)


def of_ways(folder: Path, answers: int, paths: int) -> Iterator[Row]:
    """Yield what each way takes of the same events."""
    for lend in WAYS:
        with lend(folder) as way:
            taken = seconds_each(way, answers)
            samples = samples_per_s(way, paths)
        slowest = statistics.quantiles(taken, n=100)[-1] * 1000
        yield row("answers", way.name, answers / sum(taken), "1/s", better="higher")
        yield row("an answer, 99th percentile", way.name, slowest, "ms")
        yield row("camera samples", way.name, samples, "1/s", better="higher")


def opening_ms(folder: Path) -> float:
    """Return how long a record takes to open and to say which sessions were cut off."""
    begin = time.perf_counter()
    with closing(open_store(folder / "record.sqlite")) as store:
        store.abandon_unfinished(datetime.now(UTC))
    return (time.perf_counter() - begin) * 1000


def measure(folder: Path, arguments: argparse.Namespace) -> Iterator[Row]:
    """Yield the rows of the table."""
    quick = arguments.quick
    yield from of_ways(folder, *((500, 1000) if quick else (5000, 8000)))
    yield row("open the record", OWN, opening_ms(folder), "ms")
    yield row("recording at 60 frames/s", OWN, cost_percent(folder, 5 if quick else 20), "% CPU")
    if arguments.large is not None:
        for what, value, unit in measured(arguments.large):
            yield row(f"large: {what}", OWN, value, unit)
    if arguments.lab or arguments.postgresql:
        with place(arguments.postgresql) as url:
            rate, lost = answers_per_s(url, folder, 200 if quick else 1000)
        yield row("answers of 8 desktops", "anatomyapp, PostgreSQL", rate, "1/s", better="higher")
        yield row("of these lost", "anatomyapp, PostgreSQL", lost, "")


def row(what: str, who: str, value: float, unit: str, *, better: str = "lower") -> Row:
    """Return one row of the table."""
    return {"what": what, "who": who, "value": round(value, 3), "unit": unit, "better": better}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure how fast the record takes answers.")
    parser.add_argument("--quick", action="store_true", help="a tenth of the events")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--folder", type=Path, help="on the disk to be measured")
    parser.add_argument("--large", type=Path, help="a record of benchmarks.big_store")
    parser.add_argument("--lab", action="store_true", help="start a PostgreSQL of our own")
    parser.add_argument("--postgresql", metavar="URL", help="an empty database of a server")
    arguments = parser.parse_args()
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        rows = list(measure(Path(folder), arguments))
    if arguments.json:
        machine = f"{platform.machine()}, {os.cpu_count()} cores, {platform.platform()}"
        print(json.dumps({"machine": machine, "load": load, "rows": rows}, indent=2))
        return
    print(f"load at the beginning: {load:.1f}")
    for entry in rows:
        print(f"{entry['what']:<52}{entry['who']:<36}{entry['value']:>12} {entry['unit']}")


if __name__ == "__main__":
    main()
