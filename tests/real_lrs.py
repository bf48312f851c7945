"""A real learning record store for tests: Ralph on its file-system backend, in its own Python."""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import urllib3

_ROOT = Path(__file__).resolve().parent.parent
PYTHON = _ROOT / ".venv-ralph" / "bin" / "python"  # as ./test.sh makes it
USER = "lab"
_TRIES, _TRY_S = 1_200, 0.1  # two minutes on a busy machine; a second otherwise
_PAGE = 5_000  # statements; Ralph reads the whole file for each page


class NoLrsError(Exception):
    """Ralph is not installed."""


@dataclass
class RealLrs:
    """A folder of statements, and the server while it runs."""

    folder: Path
    port: int
    password: str
    _process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    @property
    def url(self) -> str:
        """The LRS's endpoint."""
        return f"http://127.0.0.1:{self.port}/xAPI/"

    @property
    def file(self) -> Path:
        """Where the backend keeps its statements."""
        return self.folder / "statements" / "fs_lrs.jsonl"

    def start(self) -> None:
        """Start the server and wait until it answers."""
        with (self.folder / "log").open("ab") as log:
            script = str(Path(__file__).with_name("ralph_server.py"))
            self._process = subprocess.Popen(
                [PYTHON, script, str(self.port)],
                cwd=self.folder, env=self._environment(), stdout=log, stderr=log,
            )  # fmt: skip
        beat = f"http://127.0.0.1:{self.port}/__heartbeat__"
        for _ in range(_TRIES):
            with suppress(urllib3.exceptions.HTTPError):
                urllib3.request("GET", beat, timeout=5, retries=False)
                return
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(_TRY_S)
                break
        log_ = (self.folder / "log").read_text(encoding="utf-8", errors="replace")
        raise RuntimeError(f"the LRS does not start: {log_[-2_000:]}")

    def kill(self) -> None:
        """End the server at once, in the middle of whatever it does (SIGKILL)."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def hold(self) -> None:
        """Let the server take no breath until it is told to go on."""
        self._signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let a server that was held go on."""
        self._signal(signal.SIGCONT)

    def _signal(self, number: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(number)

    def empty(self) -> None:
        """Forget all statements, and run."""
        self.file.unlink(missing_ok=True)
        if self._process is None:
            self.start()

    def mend(self) -> bool:
        """Take away a last line that a killed server wrote in part; return whether there was one.

        Ralph leaves such a line as it is, and answers 500 to everything until somebody mends it.
        """
        content = self.file.read_bytes() if self.file.exists() else b""
        whole, _, torn = content.rpartition(b"\n")
        if not torn:
            return False
        with suppress(ValueError):
            json.loads(torn)
            whole = content  # all but its line feed
        self.file.write_bytes(whole + b"\n" if whole else b"")
        return True

    def lines(self) -> list[dict[str, Any]]:
        """Return what lies in the backend's file."""
        return [json.loads(line) for line in self.file.read_text(encoding="utf-8").splitlines()]

    def statements(self) -> list[dict[str, Any]]:
        """Return all statements as the LRS gives them, page by page."""
        found: list[dict[str, Any]] = []
        url: str | None = urljoin(self.url, f"statements?limit={_PAGE}")
        while url:
            page = self._get(url)
            found += page["statements"]
            url = urljoin(self.url, page["more"]) if page.get("more") else None
        return found

    def _get(self, url: str) -> Any:
        headers = urllib3.make_headers(basic_auth=f"{USER}:{self.password}")
        answer = urllib3.request("GET", url, headers=headers, timeout=60, retries=False)
        if answer.status != HTTPStatus.OK:
            raise RuntimeError(f"{url}: {answer.status} {answer.data!r}")
        return answer.json()

    def _environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "RALPH_APP_DIR": str(self.folder),
            "RALPH_RUNSERVER_MAX_SEARCH_HITS_COUNT": str(_PAGE),
            "RALPH_RUNSERVER_BACKEND": "fs",
            "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(self.folder / "statements"),
        }

    def enrol(self) -> None:
        """Let Ralph know who may send."""
        words = ("-u", USER, "-p", self.password, "-s", "all", "-N", "lab",
                 "-M", "mailto:lab@example.org", "-w")  # fmt: skip
        subprocess.run(
            [PYTHON.with_name("ralph"), "auth", *words],
            cwd=self.folder, env=self._environment(), check=True, capture_output=True,
        )  # fmt: skip


@contextmanager
def real_lrs() -> Iterator[RealLrs]:
    """Lend a running LRS that is empty; a NoLrsError where Ralph is not installed."""
    if not PYTHON.exists():
        raise NoLrsError("Ralph is not installed in .venv-ralph; ./test.sh does it.")
    with tempfile.TemporaryDirectory() as folder, socket.socket() as port:
        port.bind(("127.0.0.1", 0))
        lrs = RealLrs(Path(folder), port.getsockname()[1], secrets.token_urlsafe(12))
        (lrs.folder / "statements").mkdir()
        lrs.enrol()
        port.close()
        lrs.start()
        try:
            yield lrs
        finally:
            lrs.kill()
