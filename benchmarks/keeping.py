"""What keeping a record costs: ``python -m benchmarks.keeping FILE``, which is changed.

A backup while somebody writes answers, reading it whole, erasing a learner with that backup there,
restoring it. ``benchmarks.big_store`` makes the file.
"""

from __future__ import annotations

import argparse
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

from anatomyapp.session.administration import By
from anatomyapp.session.backup import Backup, Backups
from anatomyapp.session.backup_check import check_file
from anatomyapp.session.erasure import Order, erase, reach_of
from anatomyapp.session.event import PlaceEntered, SessionStarted
from anatomyapp.session.place import place_of
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.restoring import restore
from anatomyapp.session.spool import Spool
from anatomyapp.session.store import open_store

_PAUSE_S = 0.01  # between two events, as a busy window
_STARTED = SessionStarted(app_version="0.0.0", pack="none", pack_version="0")


@dataclass
class Writer:
    """Writes one durable event after the other beside the work, and keeps the longest wait."""

    file: Path
    waits_s: list[float] = field(default_factory=list)
    _ended: Event = field(default_factory=Event)

    def run(self) -> None:
        """Write until told to end."""
        with closing(open_store(self.file, busy_timeout_s=60.0)) as store:
            recorder = Recorder(store, _STARTED, clock=SystemClock())
            while not self._ended.wait(_PAUSE_S):
                begin = time.perf_counter()
                recorder.record(PlaceEntered("quiz"))
                self.waits_s.append(time.perf_counter() - begin)
            recorder.end()

    def beside(self, deed: Callable[[], object]) -> object:
        """Do something while writing."""
        thread = Thread(target=self.run)
        thread.start()
        try:
            return deed()
        finally:
            self._ended.set()
            thread.join()


def _told(what: str, deed: Callable[[], object], writer: Writer | None = None) -> object:
    begin = time.perf_counter()
    came = deed() if writer is None else writer.beside(deed)
    passed = time.perf_counter() - begin
    waits = sorted(writer.waits_s) if writer is not None else []
    beside = ""
    if waits:
        median, longest = waits[len(waits) // 2], waits[-1]
        beside = f"; {len(waits)} events beside, median {1e3 * median:.1f} ms, "
        beside += f"longest {1e3 * longest:.0f} ms"
    print(f"{what}: {passed:.1f} s{beside}", flush=True)
    return came


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    file = parser.parse_args().file
    backups, now = Backups(place_of(file)), datetime.now(UTC)
    with closing(open_store(file)) as store:
        first, second = [learner.pseudonym for learner in store.learners()][:2]
    made = _told("backup", lambda: backups.make(now), Writer(file))
    if not isinstance(made, Backup):
        raise TypeError(made)
    print(f"  {made.size_bytes / 1e9:.2f} GB, {check_file(made.file, whole=False)}")
    _told("reading it whole", lambda: check_file(made.file))
    with TemporaryDirectory() as folder, closing(open_store(file)) as store:
        reach = reach_of(store, Spool(Path(folder) / "spool"), Path(folder))
        for name, events in ((first, False), (second, True)):
            order = Order(name, with_events=events, by=By.COMMAND, at=now)
            _told(f"erase, one backup, events {events}", partial(erase, reach, order), Writer(file))
    _told("restore", lambda: restore(place_of(file), made.file, now))
    with closing(sqlite3.connect(file)) as connection:
        print(connection.execute("PRAGMA quick_check").fetchone())


if __name__ == "__main__":
    main()
