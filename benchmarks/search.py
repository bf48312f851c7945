"""How long the search takes for each key: ``python -m benchmarks.search [--quick] [--json]``.

Names of the shipped thorax are typed letter by letter, one letter of each wrong; what is measured
is finding alone, in CPU time, without drawing the list. The comparison is Python's own
``difflib.get_close_matches`` over the same names, which knows neither words nor their order.
"""

from __future__ import annotations

import argparse
import difflib
import json
import platform
import random
import time
from collections.abc import Callable, Iterator

import numpy as np

from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.search import SearchIndex, folded
from anatomyapp.content import pack_folder

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def keys_of(names: tuple[str, ...], count: int) -> Iterator[str]:
    """Yield what stands in the field after each key while names are typed with a slip."""
    rng = random.Random(1)  # noqa: S311 - makes up slips, guards nothing
    for name in rng.sample(names, count):
        at = rng.randrange(len(name))
        typed = name[:at] + rng.choice(LETTERS) + name[at + 1 :]
        yield from (typed[: i + 1] for i in range(len(typed)))


def measured(find: Callable[[str], object], queries: list[str]) -> list[float]:
    """Return CPU milliseconds for each query."""
    spans = []
    for query in queries:
        begun = time.process_time_ns()
        find(query)
        spans.append((time.process_time_ns() - begun) / 1e6)
    return spans


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="fewer names")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    atlas = read_pack(pack_folder("thorax"))
    index = SearchIndex(atlas.structures.values(), atlas.features, atlas.landmarks)
    begun = time.process_time()
    index.find("first")
    first = (time.process_time() - begun) * 1000
    queries = list(keys_of(index.names, 40 if arguments.quick else 200))
    texts = [folded(name) for name in index.names]
    ours = measured(index.find, queries)
    peer = measured(lambda query: difflib.get_close_matches(query, texts), queries[::40])
    rows = [
        {"what": f"a key, {kind}", "who": who, "value": round(value, 2), "unit": "CPU ms",
         "better": "lower"}
        for who, spans in (("anatomyapp", ours), ("difflib", peer))
        for kind, value in zip(("median", "99th percentile", "worst"),
                               np.percentile(spans, (50, 99, 100)).tolist(), strict=True)
    ]  # fmt: skip
    rows.append({"what": f"first search: {len(texts)} names folded", "who": "anatomyapp",
                 "value": round(first, 1), "unit": "CPU ms", "better": "lower"})  # fmt: skip
    if arguments.json:
        print(json.dumps({"machine": platform.platform(), "rows": rows}, indent=2))
        return
    for row in rows:
        print(f"{row['what']:<40} {row['who']:<12} {row['value']:>8} {row['unit']}")


if __name__ == "__main__":
    main()
