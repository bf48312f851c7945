"""YAML from users is read as plain text with lines, and what could harm is refused."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.atlas.document import DEEPEST, MOST_ENTRIES
from anatomyapp.errors import BankError
from anatomyapp.quiz.document import read_document


def fault_of(path):
    with pytest.raises(BankError) as caught:
        read_document(path)
    assert str(path) in str(caught.value)
    (fault,) = caught.value.faults
    return fault


def test_every_scalar_is_the_text_that_stands_there(write):
    document = read_document(write("a: no\nb: 007\nc: 2001-99-99\nd:\ne: 'x'\n"))
    assert document.tree == {"a": "no", "b": "007", "c": "2001-99-99", "d": "", "e": "x"}


def test_entries_know_their_lines(write):
    document = read_document(
        write("a: 1\nitems:\n  - id: x\n    stem: >-\n      long\n      text\n")
    )
    assert document.line(("items", 0, "stem")) == 4
    assert document.line(("items", 0, "missing")) == 3
    assert document.line(("nowhere",)) == 1


def test_a_byte_order_mark_does_not_matter(write):
    assert read_document(write(b"\xef\xbb\xbfa: 1\n")).tree == {"a": "1"}


def test_the_digest_tells_files_apart(write):
    first = read_document(write("a: 1\n")).digest
    assert len(first) == 64
    assert read_document(write("a: 2\n")).digest != first


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("a: 1\na: 2\n", "line 2", "'a' stands twice"),
        ("a: &x 1\n", "line 1", "anchors"),
        ("a: 1\nb: *x\n", "line 2", "anchors"),
        ("? [a, b]\n: 1\n", "line 1", "plain text"),
        ("*x : 1\n", "line 1", "anchors"),
        ("a: !!python/object/apply:os.system [ls]\n", "line 1", "tag"),
        ("a: 1\n---\nb: 2\n", "line 2", "second document"),
        ("a: [1, 2\nb: 3\n", "line 2", "no YAML"),
        ("a:\tb: c\n", "line 1", "no YAML"),
        ("", "line 1", "empty"),
        ("a: \x07\n", "", "no YAML"),
    ],
)
def test_what_is_refused_is_named_with_its_line(write, text, where, what):
    fault = fault_of(write(text))
    assert where in fault.where
    assert what in fault.what
    assert fault.remedy


def test_deep_nesting_is_refused_at_once(write):
    fault = fault_of(write("a: " + "[" * 100_000))
    assert str(DEEPEST) in fault.what


def test_a_billion_laughs_are_refused_at_once(write):
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 30)]
    assert "anchors" in fault_of(write("\n".join(lines))).what


def test_a_file_too_large_is_refused_unread(write):
    path = write(b"a: x")
    os.truncate(path, 1 << 36)  # more than memory holds
    assert "2 MiB" in fault_of(path).what


def test_masses_of_entries_are_refused(write):
    assert f"{MOST_ENTRIES} entries" in fault_of(write("[" + "1," * 500_000 + "]")).what


def test_a_file_in_another_encoding_is_named(write):
    assert "UTF-8" in fault_of(write("a: é".encode("latin-1"))).what


def test_a_missing_file_and_a_folder_are_named(tmp_path):
    assert "cannot be read" in fault_of(tmp_path / "none.yaml").what
    assert "cannot be read" in fault_of(tmp_path).what


def tree_or_error(path):
    try:
        return read_document(path).tree
    except BankError as error:
        return error


@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda t: t.encode("utf-8"))))
def test_any_bytes_give_a_tree_or_a_clear_error(content):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bank.yaml"
        path.write_bytes(content)
        found = tree_or_error(path)
        assert not isinstance(found, BankError) or (found.faults and str(path) in str(found))


yaml_words = st.sampled_from(
    ["a", ":", "- ", "\n", "  ", "[", "]", "{", "}", "&x", "*x", "!t", "|", ">", "'", '"', "#", ","]
)


@given(st.lists(yaml_words, max_size=60).map("".join))
def test_any_yaml_signs_give_a_tree_or_a_clear_error(text):
    test_any_bytes_give_a_tree_or_a_clear_error.hypothesis.inner_test(text.encode())
