"""The address of an LRS, and the password for it."""

from __future__ import annotations

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring

from anatomyapp.errors import LrsError
from anatomyapp.session.lrs.place import (
    Login,
    LrsPlace,
    keep_password,
    login_for,
    lrs_place,
)

PLACE = LrsPlace("https://lrs.example.org/xAPI/")


class KeptInMemory(KeyringBackend):
    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password


@pytest.fixture
def ring():
    before = keyring.get_keyring()
    kept = KeptInMemory()
    keyring.set_keyring(kept)
    yield kept
    keyring.set_keyring(before)


@pytest.fixture
def no_ring():
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    yield
    keyring.set_keyring(before)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://lrs.example.org/xAPI", "https://lrs.example.org/xAPI/"),
        ("https://LRS.example.org:443/xAPI/statements/", "https://lrs.example.org/xAPI/"),
        (" https://lrs.example.org ", "https://lrs.example.org/"),
        ("http://localhost:8100/xAPI/", "http://localhost:8100/xAPI/"),
        ("http://127.0.0.1:80/xAPI", "http://127.0.0.1/xAPI/"),
        ("http://[::1]:8100/xAPI", "http://[::1]:8100/xAPI/"),
    ],
)
def test_one_lrs_has_one_address_however_it_is_written(text, url):
    assert lrs_place(text).url == url


@pytest.mark.parametrize(
    "text",
    ["", "lrs", "ftp://lrs.example.org/", "https:///xAPI", "https://a.org:0/", "https://a.org:x/",
     "https://a.org/?q=1", "https://a.org/#x", "https://[::1/"],
)  # fmt: skip
def test_what_is_no_address_is_refused(text):
    with pytest.raises(LrsError, match="no address of an LRS"):
        lrs_place(text)


def test_a_password_in_an_address_is_refused_and_not_repeated():
    with pytest.raises(LrsError) as refused:
        lrs_place("https://lab:open-sesame@lrs.example.org/xAPI/")
    assert "sesame" not in str(refused.value)


def test_another_computer_is_reached_by_https_unless_http_is_allowed():
    with pytest.raises(LrsError, match="--allow-insecure"):
        lrs_place("http://lrs.example.org/xAPI/")
    assert lrs_place("http://10.0.0.7/xAPI", allow_insecure=True).url == "http://10.0.0.7/xAPI/"


def test_a_password_is_shown_nowhere():
    assert "sesame" not in repr(Login("lab", "open-sesame"))


def test_the_environment_goes_before_the_keyring(ring):
    keep_password(PLACE, Login("lab", "kept"))
    assert login_for(PLACE, "lab", {}) == Login("lab", "kept")
    told = {"ANATOMYAPP_LRS_PASSWORD": "told", "ANATOMYAPP_LRS_USER": "other"}
    assert login_for(PLACE, "", told) == Login("other", "told")


def test_each_lrs_and_name_has_a_password_of_its_own(ring):
    keep_password(PLACE, Login("lab", "kept"))
    with pytest.raises(LrsError, match="No password is known"):
        login_for(LrsPlace("https://other.example.org/"), "lab", {})
    with pytest.raises(LrsError, match="No password is known"):
        login_for(PLACE, "other", {})


def test_without_a_name_nothing_is_sent():
    with pytest.raises(LrsError, match="ANATOMYAPP_LRS_USER"):
        login_for(PLACE, "", {})


def test_without_a_keyring_the_environment_is_named(no_ring):
    with pytest.raises(LrsError, match="ANATOMYAPP_LRS_PASSWORD"):
        login_for(PLACE, "lab", {})
    with pytest.raises(LrsError, match="ANATOMYAPP_LRS_PASSWORD"):
        keep_password(PLACE, Login("lab", "x"))
