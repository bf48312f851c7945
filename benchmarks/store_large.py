"""How soon a large record (``benchmarks.big_store``) opens and tells what is in it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from anatomyapp.evaluation.columns import first_attempts
from anatomyapp.evaluation.items import item_statistics
from anatomyapp.session.review import SessionFilter
from anatomyapp.session.store import SessionStore, open_store

PAGE = 100
TIMES = 3  # of each, the median counts


def measured(file: Path) -> Iterator[tuple[str, float, str]]:
    """Yield what was done, how long it took, and the unit; the first opening is cold."""
    yield "open it, find what was cut off, name learners", _ms(lambda: _opened(file)), "ms"
    with closing(open_store(file)) as store:
        count = sum(1 for _ in store.sessions(SessionFilter(limit=1)))
        whole = store.bundles.columns()
        answers = sum(len(columns.packed) for columns in whole.values())
        del whole
        yield "answers in it", float(answers * bool(count)), ""
        for offset in (0, 10_000, 20_900):
            yield f"a page of {PAGE} sessions, from {offset}", _ms(_page(store, offset)), "ms"
        yield "the table of items", _ms(lambda: _items(store)), "ms"


def _opened(file: Path) -> None:
    with closing(open_store(file)) as store:
        store.abandon_unfinished(datetime.now(UTC))
        store.learners()


def _page(store: SessionStore, offset: int) -> Callable[[], object]:
    return lambda: store.sessions(SessionFilter(limit=PAGE, offset=offset))


def _items(store: SessionStore) -> list[object]:
    banks = store.bundles.columns()
    return [item_statistics(first_attempts(columns)) for columns in banks.values()]


def _ms(deed: Callable[[], object]) -> float:
    taken = []
    for _ in range(TIMES):
        begin = time.perf_counter()
        deed()
        taken.append(1000 * (time.perf_counter() - begin))
    return sorted(taken)[TIMES // 2]
