"""``sessions instances`` and ``instance``, and the quiz that is taken again, on both databases."""

from __future__ import annotations

import json
import os
from contextlib import closing
from hashlib import sha256

import pytest

from anatomyapp import app
from anatomyapp.atlas.person import Person, Sex
from anatomyapp.cli.command import parse, run
from anatomyapp.quiz.item import ItemId
from anatomyapp.session.instance_file import read_instance
from anatomyapp.session.quizzing import ItemPresented, QuizMode
from anatomyapp.session.shown import PersonShown
from anatomyapp.session.store import open_store
from anatomyapp.settings import LANGUAGE
from tests.tiny_bank import BANK
from tests.unit.session.conftest import NOON

TEXT = BANK.encode()
DIGEST = sha256(TEXT).hexdigest()
ITEM = ItemId("find-rib-2-left")


@pytest.fixture
def asked(store, learning_on):
    """A learner's quiz that presented one item, in a record that keeps the bank's text."""
    learning = learning_on(store, "kim")
    learning.begin(digest=DIGEST, bank="tiny-bank")
    learning.recorder.record(ItemPresented(learning.quiz, ITEM, 1))
    learning.answer(item=ITEM)
    store.asked_banks.keep(DIGEST, TEXT, NOON)
    return learning


@pytest.fixture
def do(store, database, tmp_path, request, capsys):
    """Run a command on the record; return its code and what it said."""
    url = str(tmp_path / "record.sqlite")
    if database == "postgresql":
        url = request.getfixturevalue("postgres_record")

    def done(*words: object):
        code = run(parse(["sessions", *map(str, words), "--store", url]))
        return code, capsys.readouterr()

    return done


def test_quizzes_are_listed_newest_first_and_of_one_session(do, asked, learning_on, store):
    later = learning_on(store)
    later.begin(mode=QuizMode.SPOTTER)
    code, said = do("instances", "--json")
    rows = json.loads(said.out)
    assert code == 0
    assert {row["quiz"]: (row["answered"], row["kept"]) for row in rows} == {
        asked.quiz: (1, True), later.quiz: (0, False),
    }  # fmt: skip
    (row,) = json.loads(do("instances", asked.session[:8], "--json")[1].out)
    assert (row["quiz"], row["bank"], row["mode"]) == (asked.quiz, "tiny-bank@1.0", "test")
    _, said = do("instances")
    assert asked.quiz in said.out
    assert said.out.splitlines()[0].split()[-2:] == ["bank", "kept"]


def test_a_record_without_quizzes_says_so(do):
    assert do("instances") == (0, ("No quizzes yet.\n", ""))


def test_a_quiz_is_written_with_its_bank_and_names_nobody(do, asked, tmp_path):
    file = tmp_path / "quiz.json"
    code, said = do("instance", asked.quiz[:9], "-o", file)
    assert (code, said.out) == (0, f"{file}: 1 items of tiny-bank@1.0.\n")
    frozen = read_instance(file)
    assert frozen.text == TEXT
    assert [each.reference for each in frozen.instance.presented] == [f"{ITEM}@1"]
    told = file.read_text(encoding="utf-8")
    assert not any(word in told for word in ("kim", asked.session, asked.quiz, "rib-1-left"))


@pytest.mark.parametrize(("quiz", "what"), [("nothing", "no quizzes"), ("", "several quizzes")])
def test_a_quiz_that_is_not_one_is_told(do, asked, tmp_path, quiz, what):
    asked.begin(mode=QuizMode.SPOTTER)
    code, said = do("instance", quiz, "-o", tmp_path / "quiz.json")
    assert code == 1
    assert f"{what} begin with" in said.err
    assert '"anatomyapp sessions instances"' in said.err


def test_a_bank_that_was_never_kept_is_named_or_given(do, store, learning_on, tmp_path):
    learning = learning_on(store)
    learning.begin(digest=DIGEST, bank="tiny-bank")
    learning.recorder.record(ItemPresented(learning.quiz, ITEM, 1))
    file, bank = tmp_path / "quiz.json", tmp_path / "bank.yaml"
    bank.write_text(BANK + "# changed\n", encoding="utf-8")
    code, said = do("instance", learning.quiz, "-o", file, "--bank", bank)
    assert (code, file.exists()) == (1, False)
    assert f"not kept the text of tiny-bank@1.0 (SHA-256 {DIGEST})" in said.err
    bank.write_bytes(TEXT)
    assert do("instance", learning.quiz, "-o", file, "--bank", bank)[0] == 0
    assert read_instance(file).text == TEXT


@pytest.fixture
def frozen(tmp_path, learning_on):
    """Return a quiz that was presented in German on another's body, as a file."""
    place, file = tmp_path / "then.sqlite", tmp_path / "quiz.json"
    with closing(open_store(place)) as store:
        learning = learning_on(store)
        learning.recorder.record(PersonShown(Sex.FEMALE, 160.0, 30.0))
        learning.begin(digest=DIGEST, bank="tiny-bank")
        learning.recorder.record(ItemPresented(learning.quiz, ITEM, 1))
        store.asked_banks.keep(DIGEST, TEXT, NOON)
        quiz = learning.quiz
    assert run(parse(["sessions", "instance", quiz, "-o", str(file), "--store", str(place)])) == 0
    return file


def take(*words: object) -> list[str]:
    return ["quiz", "take", *map(str, words)]


def test_taking_again_opens_the_window_as_it_was_then(frozen, tiny_pack, monkeypatch, capsys):
    monkeypatch.delenv(LANGUAGE, raising=False)
    arguments = parse(take("--again", frozen, "--atlas", tiny_pack))
    assert run(arguments) == 0
    assert arguments.opens_window
    assert arguments.again == frozen.resolve()
    assert arguments.person == Person(Sex.FEMALE, 160.0, 30.0)
    assert os.environ.pop(LANGUAGE) == "en"
    assert capsys.readouterr().err == ""


def test_a_language_that_is_asked_for_holds(frozen, tiny_pack, monkeypatch):
    monkeypatch.setenv(LANGUAGE, "de")
    assert run(parse(take("--again", frozen, "--atlas", tiny_pack))) == 0
    assert os.environ[LANGUAGE] == "de"


def test_another_model_is_refused_before_a_window_opens(frozen, capsys):
    assert app.main(take("--again", frozen)) == 1
    assert "the bank is made for the atlas tiny" in capsys.readouterr().err


def test_banks_and_a_quiz_again_are_one_or_the_other(frozen, capsys):
    for words in (take(), take("bank.yaml", "--again", frozen)):
        assert run(parse(words)) == 1
        assert "give banks, or one quiz by --again FILE" in capsys.readouterr().err
