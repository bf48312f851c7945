"""A server that answers as it is told, for what no real LRS can be made to do."""

from __future__ import annotations

import json
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any


@dataclass(frozen=True)
class Request:
    """What the server was asked; names of headers in small letters."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def statements(self) -> list[dict[str, Any]]:
        """What was sent to it."""
        found: list[dict[str, Any]] = json.loads(self.body)
        return found


@dataclass(frozen=True)
class Answer:
    """What it answers; ``chunks`` come one by one for as long as the client reads."""

    status: int = 204
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    chunks: Iterator[bytes] | None = None
    held: bool = False  # until the server is closed


Telling = Callable[[Request], Answer]


@dataclass
class LrsAnswers:
    """The server; ``tell`` says what it answers, and may change."""

    tell: Telling
    requests: list[Request] = field(default_factory=list)
    over: Event = field(default_factory=Event)
    url: str = ""

    @property
    def posts(self) -> list[Request]:
        """What was sent to it, without what was only asked."""
        return [each for each in self.requests if each.method == "POST"]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_POST(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        answers = self.server.answers
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(self.command, self.path, headers, body)
        answers.requests.append(request)
        answer = answers.tell(request)
        self.close_connection = answer.held or answer.chunks is not None
        if answer.held:
            answers.over.wait(60)
            return
        self.send_response(answer.status)
        for name, value in answer.headers:
            self.send_header(name, value)
        if answer.chunks is None:
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self._pour(answer)

    def _pour(self, answer: Answer) -> None:
        try:
            for chunk in answer.chunks or (answer.body,):
                self.wfile.write(chunk)
                self.wfile.flush()
        except OSError:
            return  # the client has read enough


class _Server(ThreadingHTTPServer):
    answers: LrsAnswers

    def handle_error(self, request: object, client_address: object) -> None:
        """Let it be: that a client leaves early is the test's own matter."""


@contextmanager
def lrs_answers(tell: Telling, tls: ssl.SSLContext | None = None) -> Iterator[LrsAnswers]:
    """Lend a server that runs until the block's end."""
    server = _Server(("127.0.0.1", 0), _Handler)
    scheme = "http" if tls is None else "https"
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    answers = LrsAnswers(tell, url=f"{scheme}://127.0.0.1:{server.server_port}/xAPI/")
    server.answers = answers
    thread = Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield answers
    finally:
        answers.over.set()
        server.shutdown()
        thread.join()
        server.server_close()
