"""The texts of asked banks, on both databases."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from contextlib import closing
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from anatomyapp.atlas.document import LARGEST_FILE
from anatomyapp.errors import StoreError
from anatomyapp.session import tables
from anatomyapp.session.asked_banks import AskedBanks

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
TEXT = "\ufeffid: tiny\r\ntitle: Brüste und Rippen\n".encode()


def digest_of(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()


DIGEST = digest_of(TEXT)


def kept_in(store) -> int:
    with store._database.reading() as connection:
        query = sa.select(sa.func.count()).select_from(tables.asked_bank)
        return int(connection.scalar(query))


def test_a_text_comes_back_to_the_byte(store, another):
    store.asked_banks.keep(DIGEST, TEXT, NOON)
    assert another.asked_banks.has(DIGEST)
    assert another.asked_banks.text(DIGEST) == TEXT


def test_again_is_as_once(store, another):
    store.asked_banks.keep(DIGEST, TEXT, NOON)
    another.asked_banks.keep(DIGEST, TEXT, NOON)
    assert store.asked_banks.text(DIGEST) == TEXT
    assert kept_in(store) == 1


def test_two_who_keep_it_at_once_do_not_hinder_each_other(store, another, monkeypatch):
    monkeypatch.setattr(AskedBanks, "has", lambda *_: False)  # both asked before either wrote
    store.asked_banks.keep(DIGEST, TEXT, NOON)
    another.asked_banks.keep(DIGEST, TEXT, NOON)
    assert kept_in(store) == 1


def test_what_is_not_kept_is_none(store):
    assert store.asked_banks.text(DIGEST) is None
    assert not store.asked_banks.has(DIGEST)


def test_a_text_under_the_digest_of_another_is_refused(store):
    with pytest.raises(ValueError, match="do not belong together"):
        store.asked_banks.keep(DIGEST, TEXT + b" ", NOON)


def test_a_text_that_no_bank_has_is_refused(store):
    large = bytes(LARGEST_FILE + 1)
    with pytest.raises(StoreError, match="larger than 2 MiB"):
        store.asked_banks.keep(digest_of(large), large, NOON)


def test_a_text_is_never_changed_and_never_deleted(store):
    store.asked_banks.keep(DIGEST, TEXT, NOON)
    for deed in (tables.asked_bank.update().values(text=b""), tables.asked_bank.delete()):
        with pytest.raises(IntegrityError), store._database.writing() as connection:
            connection.execute(deed)


@pytest.mark.parametrize(
    "packed",
    [b"", b"no zlib", zlib.compress(b"another"), zlib.compress(TEXT)[:-9],
     zlib.compress(bytes(80 * LARGEST_FILE))],
    ids=["nothing", "no zlib", "another text", "cut off", "a bomb"],
)  # fmt: skip
def test_a_damaged_text_is_told_and_never_returned(store, packed):
    row = {"digest": DIGEST, "text": packed, "kept_at": NOON}
    with store._database.writing() as connection:
        connection.execute(tables.asked_bank.insert().values(row))
    with pytest.raises(StoreError, match=f"the text of the bank {DIGEST} is damaged; restore"):
        store.asked_banks.text(DIGEST)
    assert store.integrity().faults == (f"bank {DIGEST}: its text is damaged",)


def test_a_whole_text_is_no_fault(store):
    store.asked_banks.keep(DIGEST, TEXT, NOON)
    assert store.integrity().faults == ()


def test_it_is_small(store):
    text = TEXT * 40_000
    store.asked_banks.keep(digest_of(text), text, NOON)
    with store._database.reading() as connection:
        packed = connection.scalar(sa.select(tables.asked_bank.c.text))
    assert len(packed) < len(text) / 100


def test_a_kept_text_needs_no_more_than_its_table(place, store):
    store.asked_banks.keep(DIGEST, TEXT, NOON)
    with closing(sqlite3.connect(place)) as other:
        columns = [row[1] for row in other.execute("PRAGMA table_info(asked_bank)")]
    assert columns == ["digest", "text", "kept_at"]
