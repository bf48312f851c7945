"""Whatever bytes come in: a bank, or an error that says where, what and what to do."""

from __future__ import annotations

import random
import re
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anatomyapp.errors import AnatomyAppError
from anatomyapp.exchange.exporting import Goal, exported
from anatomyapp.exchange.formats import ExchangeFormat
from anatomyapp.exchange.importing import Wish, import_bank
from tests.pictured import Painter
from tests.unit.exchange.conftest import AT
from tests.unit.exchange.corpus import zipped

FUZZED = settings(max_examples=25, deadline=4_000, derandomize=True,
                  suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip


@cache
def sound(form, bank, atlas, folder):
    path = Path(folder) / f"sound-{form}"
    exported(bank, atlas, Goal(path, ExchangeFormat(form), AT), Painter())
    return path.read_bytes()


def read(path, atlas):
    """Return the error that a file leads to, or nothing where a bank came of it."""
    try:
        found = import_bank(path, atlas, Wish(station="ribs"))
    except AnatomyAppError as error:
        return str(error).strip()
    assert len(found.bank.items) == len(found.report.carried)
    return ""


def mutated(content, rng):
    """Return bytes with some of them changed, cut out, doubled or put in."""
    changed = bytearray(content)
    for _ in range(rng.randint(1, 12)):
        at = rng.randrange(len(changed))
        end = at + rng.randint(1, 40)
        match rng.randrange(4):
            case 0:
                changed[at] = rng.randrange(256)
            case 1:
                del changed[at:end]
            case 2:
                changed[at:at] = changed[at:end]
            case _:
                changed[at:at] = rng.choice([b"<", b"&", b"]]>", b"\0", b"{", b"=", b"\xff", b"\\",
                                             b"NaN", b'"', b"-1", b"9" * 30])  # fmt: skip
    return bytes(changed)


def misled(content, rng):
    """Return a file that is well-formed as before, with some of its words and figures changed."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as held:
            members = {name: held.read(name) for name in held.namelist()}
        name = rng.choice([each for each in members if each.endswith((".xml", ".anki2"))])
        wrong = misled if name.endswith(".xml") else mutated
        return zipped({**members, name: wrong(members[name], rng)})
    words = re.split(rb"([\w.,:;@=-]+)", content)
    for _ in range(rng.randint(1, 8)):
        at = rng.randrange(1, len(words), 2) if len(words) > 1 else 0
        words[at] = rng.choice([b"", b"nan", b"-1e999", b"0", b"identifier", b"9" * 20, words[-2],
                                b"{", b"true", b"find", rng.choice(words[1::2])])  # fmt: skip
    return b"".join(words)


@pytest.fixture
def tiny(full_bank, tiny_atlas):
    return full_bank, tiny_atlas


@pytest.fixture
def folder(tmp_path_factory):
    return tmp_path_factory.getbasetemp()


@pytest.mark.parametrize("wrong", [mutated, misled])
@pytest.mark.parametrize("form", ExchangeFormat)
@FUZZED
@given(seed=st.integers(0, 2**32))
def test_a_changed_file_is_read_or_refused_in_a_sentence(form, wrong, seed, tiny, folder):
    content = wrong(sound(form, *tiny, str(folder)), random.Random(seed))  # noqa: S311 - to be repeated
    path = folder / "changed"
    path.write_bytes(content)
    told = read(path, tiny[1])
    assert told == "" or told.endswith((".", ".”"))


@FUZZED
@given(content=st.binary(max_size=2_000) | st.text(max_size=2_000).map(str.encode))
def test_any_bytes_are_read_or_refused_in_a_sentence(content, tiny_atlas, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / "bytes"
    path.write_bytes(content)
    told = read(path, tiny_atlas)
    assert told == "" or "bytes" in told
