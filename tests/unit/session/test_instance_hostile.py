"""Files that are no instances, or want harm: a clear error each, soon and in little memory."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.errors import DocumentError
from anatomyapp.session.instance_file import LARGEST, read_instance
from anatomyapp.session.quiz_again import read_repeat

TEXT = "id: tiny\n"
SOUND = {
    "format": "anatomyapp-quiz-instance",
    "version": 1,
    "instance": {
        "bank": "tiny-bank", "version": "1.0.0", "digest": sha256(TEXT.encode()).hexdigest(),
        "pack": "tiny", "pack_version": "1.0.0", "language": "en", "mode": "test",
        "selection": "fixed", "seed": 7, "station": None,
        "presented": [{"item": "find-1", "version": 1, "options": []}],
        "seconds_per_item": None, "break_s": 0.0, "person": None,
    },
    "bank": TEXT,
}  # fmt: skip


def altered(**changes: object) -> bytes:
    """Return a file with other fields in its instance."""
    return json.dumps(SOUND | {"instance": SOUND["instance"] | changes}).encode()


def twice() -> bytes:
    return json.dumps(SOUND).replace('"seed": 7', '"seed": 7, "seed": 8').encode()


def test_the_file_that_is_bent_here_is_sound(tmp_path):
    file = tmp_path / "quiz.json"
    file.write_text(json.dumps(SOUND), encoding="utf-8")
    assert read_instance(file).text == TEXT.encode()


ITEM = {"item": "find-1", "version": 1, "options": []}


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"null", b"[]", b'"text"', b"\xff\xfe", b"{}" * 9, b"PK\x03\x04" * 999,
        b"[" * 1_000_000, b'{"format":' * 200_000,
        json.dumps({**SOUND, "format": "another"}).encode(),
        json.dumps({**SOUND, "version": 2}).encode(),
        json.dumps({**SOUND, "version": True, "more": 1}).encode(),
        json.dumps({**SOUND, "bank": TEXT + "#"}).encode(),
        json.dumps({**SOUND, "bank": None}).encode(),
        json.dumps({**SOUND, "bank": "\ud800"}).encode(),
        json.dumps({**SOUND, "instance": []}).encode(),
        twice(),
        altered(seed=-1), altered(seed=2**64), altered(seed=1.5), altered(seed=True),
        altered(seed=float("nan")), altered(seed=float("inf")), altered(seed="7"),
        altered(digest="0" * 64), altered(digest=None), altered(mode="exam"),
        altered(mode="spotter"), altered(mode="spotter", seconds_per_item=0.0),
        altered(seconds_per_item=60.0), altered(break_s=-1.0), altered(break_s=1e999),
        altered(bank="b" * 1000), altered(language="e" * 1000), altered(more=1),
        altered(presented=[]), altered(presented=[ITEM, ITEM]), altered(presented=[{}]),
        altered(presented=[{**ITEM, "version": 0}]), altered(presented=[{**ITEM, "options": [1]}]),
        altered(presented=[{**ITEM, "options": ["a"] * 1000}]),
        altered(presented=[{**ITEM, "item": f"i-{n}"} for n in range(5000)]),
        altered(person={"sex": "female"}), altered(person={"sex": "x", "stature_cm": 1.0,
                                                          "age_years": 1.0}),
        b'{"seed": ' + b"9" * 100_000 + b"}",
    ],
)  # fmt: skip
def test_it_is_refused_with_where_what_and_what_to_do(tmp_path, content):
    file = tmp_path / "quiz.json"
    file.write_bytes(content)
    with pytest.raises(DocumentError) as told:
        read_instance(file)
    words = str(told.value)
    assert words.startswith(f"{file}: 1 fault. file: ")
    assert words.endswith('give a file that "anatomyapp sessions instance" wrote.')
    assert len(words) < 1000
    assert len(told.value.faults) == 1


def test_no_more_of_a_file_is_read_than_one_may_have(tmp_path):
    file = tmp_path / "quiz.json"
    with file.open("wb") as made:
        made.truncate(400 * LARGEST)
    with pytest.raises(DocumentError, match="it is larger than 6 MiB"):
        read_instance(file)


@given(st.data())
def test_a_file_with_any_bytes_in_it_is_read_or_refused(tmp_path_factory, data):
    content = bytearray(json.dumps(SOUND).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    file = tmp_path_factory.getbasetemp() / "bent.json"
    file.write_bytes(content)
    try:
        read_instance(file)
    except DocumentError as error:
        assert error.faults  # noqa: PT017 - most are refused, and some bytes change nothing


@pytest.mark.parametrize(
    "text",
    ["a: &a [x]\nb: [*a, *a]\n", "- " * 30_000, "{" * 5000, "items: !!python/object:os.system x\n",
     "x: y\nx: z\n", "a: 1\n---\nb: 2\n"],
)  # fmt: skip
def test_a_hostile_bank_in_a_sound_file_is_refused_as_any_other(tmp_path, tiny_atlas, text):
    file = tmp_path / "quiz.json"
    digest = sha256(text.encode()).hexdigest()
    plain = SOUND | {"bank": text, "instance": SOUND["instance"] | {"digest": digest}}
    file.write_text(json.dumps(plain), encoding="utf-8")
    with pytest.raises(DocumentError):
        read_repeat(file, tiny_atlas)
