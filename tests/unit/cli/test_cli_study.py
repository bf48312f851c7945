"""``study check`` names faults; ``study open``, ``list`` and ``close`` lead studies in a record."""

from __future__ import annotations

import json

import pytest

from anatomyapp.cli import command
from anatomyapp.content import quizzes_folder

SHIPPED = quizzes_folder() / "protocols"


@pytest.fixture
def study(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("ANATOMYAPP_HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()

    def run(*words):
        code = command.run(command.parse(["study", *map(str, words)]))
        return code, capsys.readouterr()

    return run


def test_shipped_protocols_name_only_what_ships(study):
    code, written = study("check", *sorted(SHIPPED.glob("*.yaml")))
    assert (code, written.out.count("0 faults, 0 warnings")) == (0, 3)


def test_faults_stand_with_their_line_and_as_json(study, tmp_path):
    path = tmp_path / "bent.yaml"
    text = (SHIPPED / "crossover.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("thorax-form-c", "thorax-form-z"), encoding="utf-8")
    code, written = study("check", path, "--json")
    told = json.loads(written.out)[0]["faults"]
    assert (code, len(told)) == (1, 1)
    assert told[0]["where"].startswith("line ")
    assert "no bank thorax-form-z" in told[0]["what"]


def test_protocols_are_listed_those_of_the_data_folder_too(study, tmp_path):
    own = tmp_path / "home" / "protocols"
    own.mkdir()
    text = (SHIPPED / "ar-experience.yaml").read_text(encoding="utf-8")
    (own / "mine.yaml").write_text(text.replace("id: ar-experience", "id: mine"), encoding="utf-8")
    (own / "broken.yaml").write_text("id: [", encoding="utf-8")
    code, written = study("list", "--protocols", "--json")
    assert code == 0
    assert [row["id"] for row in json.loads(written.out)] == [
        "ar-3d-2d", "ar-experience", "crossover", "mine"
    ]  # fmt: skip
    assert "broken.yaml" in written.err


def test_a_study_is_opened_listed_and_closed(study):
    assert "No studies yet" in study("list")[1].out
    code, written = study("open", "ar-3d-2d", "--id", "spring", "--title", "Spring", "--json")
    assert code == 0
    assert "seed" not in json.loads(written.out)  # what it holds would tell the next arm
    row = json.loads(study("list", "--json")[1].out)[0]
    assert (row["id"], row["title"], row["entered"]) == ("spring", "Spring", 0)
    assert study("open", "ar-3d-2d", "--id", "spring")[0] == 1
    assert study("close", "spring")[0] == 0
    assert json.loads(study("list", "--json")[1].out)[0]["closed (UTC)"]


def test_what_cannot_be_taken_is_not_opened(study, tmp_path):
    path = tmp_path / "bent.yaml"
    text = (SHIPPED / "ar-experience.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("ar-learning-experience", "ueq-s"), encoding="utf-8")
    code, written = study("open", path)
    assert code == 1
    assert "the items of ueq-s are not here yet" in written.err
    assert study("open", "no-such-protocol")[0] == 1
    assert "No studies yet" in study("list")[1].out


def test_a_seed_that_is_none_is_wrong_use(study):
    with pytest.raises(SystemExit):
        study("open", "crossover", "--seed", "minus one")
