from __future__ import annotations

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import NoKeyringError, PasswordDeleteError

from anatomyapp.errors import StoreError
from anatomyapp.session.password import keep_password, kept_password
from anatomyapp.session.place import place_of

PLACE = place_of("postgresql+psycopg://desk@lab.example/anatomy")


class Ring(KeyringBackend):
    """A keyring in memory; ``working`` tells whether there is one."""

    priority = 1
    working = True

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        if not self.working:
            raise NoKeyringError("there is none")
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        if not self.working:
            raise NoKeyringError("there is none")
        self.kept[service, username] = password

    def delete_password(self, service, username):
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)


@pytest.fixture
def ring(monkeypatch):
    monkeypatch.delenv("PGPASSWORD", raising=False)
    before, made = keyring.get_keyring(), Ring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_a_password_is_kept_for_one_user_of_one_database(ring):
    keep_password(PLACE, "heron")
    assert kept_password(PLACE) == "heron"
    for other in ("teacher@lab.example/anatomy", "desk@lab.example/other", "desk@lab/anatomy"):
        assert kept_password(place_of(f"postgresql+psycopg://{other}")) is None


def test_however_the_connection_is_secured_it_is_the_same_password(ring):
    keep_password(PLACE, "heron")
    again = place_of("postgresql://desk@lab.example:5432/anatomy?sslmode=verify-full")
    assert kept_password(again) == "heron"


def test_an_empty_password_takes_the_one_that_was_kept_away(ring):
    keep_password(PLACE, "heron")
    keep_password(PLACE, "")
    keep_password(PLACE, "")
    assert kept_password(PLACE) is None


def test_what_the_environment_says_goes_first(ring, monkeypatch):
    keep_password(PLACE, "heron")
    monkeypatch.setenv("PGPASSWORD", "finch")
    assert kept_password(PLACE) is None  # libpq finds the other one


def test_without_a_keyring_libpq_finds_the_password_and_none_is_kept(ring):
    ring.working = False
    assert kept_password(PLACE) is None
    with pytest.raises(StoreError, match=r"~/\.pgpass"):
        keep_password(PLACE, "heron")


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql+psycopg://desk@lab.example/anatomy", "postgresql://lab.example:5432/anatomy"),
        ("postgresql://desk@lab:6543/anatomy?sslmode=require", "postgresql://lab:6543/anatomy"),
        ("postgresql:///?service=lab", "postgresql service lab"),
        ("postgresql://desk@/anatomy?host=/run/pg&port=1", "postgresql:///run/pg:1/anatomy"),
    ],
)
def test_a_place_on_a_server_is_named_without_who_connects(url, shown):
    assert str(place_of(url)) == shown


@pytest.mark.parametrize(
    "url",
    [
        "postgresql+psycopg://desk:heron@lab/anatomy",
        "postgresql+psycopg://desk@lab/anatomy?password=heron",
        "postgresql+psycopg://desk@lab/anatomy?sslpassword=heron",
        "postgresql+psycopg://desk:heron@lab:port/anatomy",
        "mysql://desk:heron@lab/anatomy",
    ],
)
def test_a_password_in_an_address_is_refused_and_not_repeated(url):
    with pytest.raises(StoreError) as caught:
        place_of(url)
    assert "heron" not in str(caught.value)
    assert "heron" not in repr(caught.value.values)
