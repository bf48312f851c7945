"""Choosing where the record lies, with a real server to try."""

from __future__ import annotations

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import NoKeyringError, PasswordDeleteError

from anatomyapp.gui.record_place import RecordPlace, RecordPlaceDialog
from anatomyapp.session.address import Tls
from anatomyapp.session.place import place_of
from anatomyapp.session.store import open_store
from anatomyapp.settings import Settings, load_settings, save_settings


class Ring(KeyringBackend):
    """A keyring in memory; ``working`` tells whether there is one."""

    priority = 1
    working = True

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        self._need()
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self._need()
        self.kept[service, username] = password

    def delete_password(self, service, username):
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)

    def _need(self):
        if not self.working:
            raise NoKeyringError("no keyring")


@pytest.fixture
def ring():
    before, made = keyring.get_keyring(), Ring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def place(qtbot, look, tmp_path):
    widget = RecordPlace(tmp_path)
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def typed(place, postgres_server, postgres_record):
    """The address of a record on a real server, typed in."""
    type_in(place, postgres_server, str(place_of(postgres_record).url.database))
    return place


def type_in(place: RecordPlace, server, database: str) -> None:
    """Type a server's address as somebody does who read it from a note."""
    place.kind.setCurrentIndex(1)
    form = place.form
    for field, text in ((form.host, "127.0.0.1"), (form.port, str(server.port)),
                        (form.database, database), (form.user, "owner"),
                        (form.password, server.password)):  # fmt: skip
        field.setText(text)
    form.tls.setCurrentIndex(form.tls.findData(Tls.IF_POSSIBLE.value))


def answer(qtbot, place: RecordPlace, press) -> tuple[str, str]:
    press.click()
    qtbot.waitUntil(lambda: place._job is None and place.use.isEnabled())
    return place._answer.title._plain, place._answer.text._plain


def test_a_record_lies_on_this_computer_at_first(place):
    assert (place.kind.currentData(), place.file.text()) == ("file", "")
    assert not place.form.isVisible()


def test_a_server_is_tried_and_says_what_it_is(qtbot, typed, ring):
    title, text = answer(qtbot, typed, typed.test)
    assert title == "The server answers"
    assert "user owner" in text
    assert ring.kept == {}


def test_a_wrong_password_is_told_in_plain_words(qtbot, typed, ring):
    typed.form.password.setText("wrong")
    title, text = answer(qtbot, typed, typed.test)
    assert title == "That does not work yet"
    assert "password authentication failed" in text
    assert "wrong" not in text.replace("authentication", "")


def test_a_server_without_a_record_says_who_makes_it(
    qtbot, place, postgres_server, postgresql, ring
):
    type_in(place, postgres_server, str(place_of(postgresql).url.database))
    title, text = answer(qtbot, place, place.test)
    assert "holds no record" in title
    assert "sessions prepare" in text


def test_the_place_is_kept_and_its_password_in_the_keyring_alone(
    qtbot, typed, postgres_server, ring, tmp_path
):
    with qtbot.waitSignal(typed.chosen) as said:
        typed.use.click()
    kept = load_settings(tmp_path).settings.store
    assert said.args == [kept]
    assert postgres_server.password not in (tmp_path / "settings.json").read_text()
    assert list(ring.kept.values()) == [postgres_server.password]
    open_store(kept, folder=tmp_path).close()  # which finds it there


def test_without_a_keyring_it_is_said_where_a_password_can_be_kept(qtbot, typed, ring, tmp_path):
    ring.working = False
    _, text = answer(qtbot, typed, typed.use)
    assert "~/.pgpass" in text
    assert load_settings(tmp_path).settings.store == ""


def test_an_address_that_is_not_whole_can_be_neither_tried_nor_used(place):
    place.kind.setCurrentIndex(1)
    assert not place.test.isEnabled()
    assert not place.use.isEnabled()
    place.kind.setCurrentIndex(0)
    assert place.use.isEnabled()


def test_a_file_is_kept_and_what_was_kept_is_shown_again(qtbot, place, look, tmp_path):
    place.file.setText(str(tmp_path / "lab.sqlite"))
    with qtbot.waitSignal(place.chosen):
        place.use.click()
    again = RecordPlace(tmp_path)
    qtbot.addWidget(again)
    assert again.file.text() == str(tmp_path / "lab.sqlite")


def test_a_server_that_was_kept_is_shown_again_without_a_password(qtbot, look, tmp_path):
    url = "postgresql+psycopg://desk@lab.example:6543/anatomy?sslmode=require"
    save_settings(tmp_path, Settings(store=url))
    shown = RecordPlace(tmp_path)
    qtbot.addWidget(shown)
    assert shown.kind.currentData() == "server"
    assert shown.form.address().url() == url
    assert shown.form.password.text() == ""


def test_it_opens_from_the_settings(running, qtbot):
    running.window.record_place_wanted.emit()
    (dialog,) = running.window.findChildren(RecordPlaceDialog)
    assert dialog.isVisible()
