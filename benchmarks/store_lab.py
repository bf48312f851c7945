"""How many answers a lab's PostgreSQL takes from several desktops at once, each a process."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from anatomyapp.session.store import open_store
from tests.lab_server import lab_server

WRITERS = 8
_WRITER = "tests.e2e.lab_writer"


@contextmanager
def place(url: str | None) -> Iterator[str]:
    """Lend the URL of an empty record: the one given, or one on a server of our own."""
    if url is not None:
        yield url
        return
    with lab_server() as server:
        server.start()
        yield server.url(server.new_database())


def answers_per_s(url: str, folder: Path, each: int) -> tuple[float, int]:
    """Return the rate of all writers together, and how many of their answers are missing."""
    open_store(url, folder=folder).close()
    words = [sys.executable, "-m", _WRITER, url, str(folder)]
    writers = [
        subprocess.Popen([*words, f"desktop {n}", str(each)],
                         stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for n in range(WRITERS)
    ]  # fmt: skip
    for writer in writers:
        if writer.stdout is None or writer.stdout.readline() != "ready\n":
            raise RuntimeError("a writer did not begin")
    begin = time.perf_counter()
    for writer in writers:
        _go(writer)
    for writer in writers:
        writer.communicate()
    seconds = time.perf_counter() - begin
    with closing(open_store(url, folder=folder)) as store:
        kept = {answer.response for answer in store.answers()}
    return WRITERS * each / seconds, WRITERS * each - len(kept)  # no two responses are the same


def _go(writer: subprocess.Popen[str]) -> None:
    if writer.stdin is not None:
        writer.stdin.write("go\n")
        writer.stdin.flush()
