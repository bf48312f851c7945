"""A connection that is encrypted, to a server that shows a certificate."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from anatomyapp.errors import StoreError
from anatomyapp.session.place import place_of
from anatomyapp.session.server_check import look_at_server
from tests.lab_server import LabServer

KEYS = "-x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=lab -addext subjectAltName=IP:127.0.0.1"


@pytest.fixture
def secured(postgres_server: LabServer) -> Iterator[LabServer]:
    """The server with TLS, and its certificate in its folder."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    folder, owner = postgres_server.folder, postgres_server.folder.stat()
    certificate, key = folder / "server.crt", folder / "server.key"
    words = ["openssl", "req", *KEYS.split(), "-keyout", key, "-out", certificate]
    subprocess.run(words, check=True, capture_output=True)
    for file in (certificate, key):
        os.chown(file, owner.st_uid, owner.st_gid)
        file.chmod(0o600)
    postgres_server.stop()
    postgres_server.start(ssl="on", ssl_cert_file=certificate, ssl_key_file=key)
    yield postgres_server
    postgres_server.stop()
    postgres_server.start()


def asked(server: LabServer, database: str, mode: str, **more: str) -> str:
    words = "&".join(f"{name}={value}" for name, value in {"sslmode": mode, **more}.items())
    return f"{server.tcp_url(database)}?{words}"


def test_a_certificate_that_is_known_is_believed_and_no_other(
    secured, postgresql, tmp_path: Path, monkeypatch
):
    monkeypatch.setenv("HOME", str(tmp_path))  # where libpq looks for certificates
    database = str(place_of(postgresql).url.database)

    def look(mode: str, **more: str) -> bool:
        place = replace(place_of(asked(secured, database, mode, **more)), password=secured.password)
        return look_at_server(place).encrypted

    assert look("verify-full", sslrootcert=str(secured.folder / "server.crt"))
    assert look("require")
    with pytest.raises(StoreError, match="no trustworthy connection"):
        look("verify-full")
    assert not look("disable")
