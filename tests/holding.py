"""Another process that holds a record, as a program does that writes for a long time."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# It lets go when its input ends, or after so many seconds.
_HOLD = """
import select, sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute(f"BEGIN {sys.argv[2]}")
print("held", flush=True)
select.select([sys.stdin], [], [], float(sys.argv[3]))
held.execute("ROLLBACK")
"""


@contextmanager
def held(place: Path, how: str = "IMMEDIATE", *, seconds: float = 600.0) -> Iterator[None]:
    """Hold a record until the block's end, or for so many seconds from now."""
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(place), how, str(seconds)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield
        process.communicate()
