"""A real PostgreSQL in a temporary folder, as a lab runs one; also for benchmarks.

It is durable (fsync), sorts as a lab's does and not as bytes do, and asks for a password on TCP.
"""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    import psycopg

OWNER = "owner"  # the server's administrator
_LONGEST_S, _TRY_S, _TRIES = 300, 0.05, 3000  # a busy machine is no fault


class NoServerError(Exception):
    """There is no PostgreSQL on this machine that can be started."""


@dataclass
class LabServer:
    """A cluster of databases, and its server while that runs.

    ``password`` is the administrator's, for TCP; through the socket nobody is asked for one.
    """

    programs: Path
    folder: Path
    port: int
    password: str
    _process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def start(self, **settings: object) -> None:
        """Start the server, and wait until it takes connections; nothing where it runs."""
        if self._process is not None:
            return
        told = [f"-c{name}={value}" for name, value in settings.items()]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [*_as_owner_of(self.folder, mortal=True),
                 self.programs / "postgres", "-D", self.folder / "data", f"-p{self.port}",
                 f"-k{self.folder}", *told],
                cwd=self.folder, stdout=log, stderr=log,
            )  # fmt: skip
        asker = str(self.programs / "pg_isready")
        ready = [asker, "-q", f"-h{self.folder}", f"-p{self.port}"]
        for _ in range(_TRIES):
            if subprocess.run(ready, check=False).returncode == 0:
                return
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(_TRY_S)
                break
        raise RuntimeError(f"the server does not start: {self.log()}")

    def stop(self, how: int = signal.SIGINT) -> None:
        """Stop the server and cut all connections; SIGQUIT stops it as a crash does."""
        process, self._process = self._process, None
        if process is not None:
            process.send_signal(how)
            process.wait(_LONGEST_S)

    def kill(self) -> None:
        """End all the server's processes at once, as a power cut does."""
        self.stop(signal.SIGQUIT)

    def pause(self) -> None:
        """Let the server answer nobody, and close no connection, as a network does that is cut."""
        for process in self._processes():
            os.kill(process, signal.SIGSTOP)

    def resume(self) -> None:
        """Let the server go on."""
        for process in self._processes():
            os.kill(process, signal.SIGCONT)

    @contextmanager
    def away(self) -> Iterator[None]:
        """Let the server be stopped meanwhile."""
        self.stop()
        try:
            yield
        finally:
            self.start()

    def cut(self, database: str) -> None:
        """End all connections to a database."""
        self.do(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()",
            database,
        )

    def new_database(self, template: str = "template1") -> str:
        """Make a database, empty unless it is a copy of another one, and return its name."""
        name = f"lab_{uuid4().hex[:12]}"
        self.do(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop(self, database: str) -> None:
        """Take a database away, whoever is connected to it."""
        self.do(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")

    def url(self, database: str, user: str = OWNER) -> str:
        """Return where a record lies, by the server's socket."""
        return f"postgresql+psycopg://{user}@/{database}?host={self.folder}&port={self.port}"

    def tcp_url(self, database: str, user: str = OWNER, password: str = "") -> str:
        """Return where a record lies, by TCP; with a password where one is given."""
        asked = f":{password}" if password else ""
        return f"postgresql+psycopg://{user}{asked}@127.0.0.1:{self.port}/{database}"

    def do(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Run a statement as the administrator, and return its rows."""
        with closing(self.connect(database)) as connection:
            found = connection.execute(statement)
            return list(found.fetchall()) if found.description else []

    def connect(self, database: str) -> psycopg.Connection[tuple[object, ...]]:
        """Return a connection of the administrator; each statement is committed."""
        import psycopg  # loaded by tests that need it

        return psycopg.connect(
            host=str(self.folder), port=self.port, user=OWNER, dbname=database, autocommit=True
        )

    def log(self) -> str:
        """Return what the server wrote to its log."""
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace")

    def _run(self, program: str, *words: object) -> None:
        subprocess.run(
            [*_as_owner_of(self.folder), self.programs / program, *map(str, words)],
            cwd=self.folder, check=True, capture_output=True, timeout=_LONGEST_S,
        )  # fmt: skip

    def _processes(self) -> tuple[int, ...]:
        process = self._process
        if process is None:
            return ()
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
        return (*map(int, children.split()), process.pid)


@contextmanager
def lab_server(settings: Mapping[str, object] | None = None) -> Iterator[LabServer]:
    """Lend a server that has just been set up; it is stopped and taken away at the end.

    Raises
    ------
    NoServerError
        PostgreSQL is not installed, or there is no user to run it.
    """
    programs = find_programs()
    with tempfile.TemporaryDirectory(prefix="lab-") as name:
        server = LabServer(programs, Path(name), _free_port(), secrets.token_hex(8))
        _set_up(server)
        try:
            server.start(**(settings or {}))
            yield server
        finally:
            server.resume()
            server.kill()


def find_programs() -> Path:
    """Return the folder of PostgreSQL's programs."""
    found = shutil.which("postgres")
    beside = Path(found).resolve().parent if found else None
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in (beside, *places):
        if folder is not None and (folder / "initdb").exists():
            return folder
    raise NoServerError("PostgreSQL is not installed (Debian's package postgresql)")


def _set_up(server: LabServer) -> None:
    """Make the cluster, owned by a user who may run it."""
    user = _user()
    secret = server.folder / "password"
    secret.write_text(server.password, encoding="utf-8")
    if user is not None:
        for path in (server.folder, secret):
            os.chown(path, user.pw_uid, user.pw_gid)
    words = ["-D", "data", "-U", OWNER, "-E", "UTF8", "--locale=C.UTF-8", "--pwfile", "password",
             "--auth-local=trust", "--auth-host=scram-sha-256", "--no-sync"]  # fmt: skip
    described = subprocess.run([server.programs / "initdb", "--help"], capture_output=True,
                               check=True, text=True).stdout  # fmt: skip
    if "--icu-locale" in described:
        words += ["--locale-provider=icu", "--icu-locale=en-US"]
    server._run("initdb", *words)


def _user() -> pwd.struct_passwd | None:
    """Return who runs the server; None for whoever runs this, who is not the administrator."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with suppress(KeyError):
            return pwd.getpwnam(name)
    raise NoServerError("PostgreSQL does not run as root, and there is no user nobody")


def _as_owner_of(folder: Path, *, mortal: bool = False) -> list[str]:
    """Return the words before a command that is to run as the owner of a folder.

    A mortal one ends with this process, however that ends.
    """
    owner, words = folder.stat(), []
    if mortal and shutil.which("setpriv"):
        words.append("--pdeathsig=QUIT")
    if owner.st_uid != os.geteuid():
        words += [f"--reuid={owner.st_uid}", f"--regid={owner.st_gid}", "--clear-groups"]
    return ["setpriv", *words] if words else []


def _free_port() -> int:
    with closing(socket.socket()) as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])
