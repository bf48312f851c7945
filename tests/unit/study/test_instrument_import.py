"""Items that somebody may use complete an outline; what does not fit is named with its line."""

from __future__ import annotations

import pytest

from anatomyapp.content import quizzes_folder
from anatomyapp.errors import InstrumentError
from anatomyapp.study.instrument_file import find_instruments, read_instrument
from anatomyapp.study.instrument_import import import_items
from anatomyapp.study.scoring import score

SHIPPED, _ = find_instruments(quizzes_folder() / "instruments")
PAIRS = "item,language,low,high\n" + "".join(
    f'pair-{n},{language},"bad, {n}",good: {n}\n' for n in range(1, 9) for language in ("en", "de")
)
LOADS = [f"{load}-{n}" for load, most in (("icl", 2), ("gcl", 2), ("ecl", 3))
         for n in range(1, most + 1)]  # fmt: skip


@pytest.fixture
def take(tmp_path):
    def taken(text, into="ueq-s", name="items.csv"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_instrument(import_items(SHIPPED[into], path, tmp_path / "kept"))

    return taken


def faults_of(take, *words, **more):
    with pytest.raises(InstrumentError) as caught:
        take(*words, **more)
    return [str(fault) for fault in caught.value.faults]


def test_pairs_from_a_table_can_be_asked_and_score_as_before(take):
    found = take(PAIRS)
    assert found.can_be_asked
    assert (found.languages, found.reference) == (("en", "de"), "ueq-s@1.0.0")
    low, high = found.question("pair-3").answering.poles
    assert (low.said("de"), high.said("en")) == ("bad, 3", "good: 3")
    answers = {f"pair-{n}": "2" for n in range(1, 9)}
    assert score(found, answers).domains["overall"].value == 2.0


def test_an_optional_item_that_is_not_imported_falls_away(take):
    text = "items:\n" + "".join(f"  {item}: {{de: Frage {item}}}\n" for item in LOADS)
    found = take(text, into="klepsch", name="items.yaml")
    assert {question.id for question in found.questions()} == set(LOADS)
    assert found.domain("germane").questions == ("gcl-1", "gcl-2")
    assert (found.languages, found.spoken("en")) == (("de",), "de")
    assert found.question("icl-1").words.said("de") == "Frage icl-1"


def test_what_was_imported_completes_the_shipped_outline(take, tmp_path):
    take(PAIRS)
    found, faults = find_instruments(quizzes_folder() / "instruments", tmp_path / "kept")
    assert faults == ()
    assert found["ueq-s"].can_be_asked


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (PAIRS.replace("pair-4,de", "pair-9,de"), "line 9: unknown item pair-9; name pair-1 to"),
        (PAIRS.replace("pair-8", "pair-7"), "line 16: pair-7 stands twice in en"),
        ("item,language,low,high\npair-1,en,a,b\n", "no words for pair-2, pair-3"),
        ("item,language,text\npair-1,en,\n", "line 2: pair-1: neither text nor low and high"),
        (PAIRS.replace(",de,", ",fr,").replace(",en,", ",es,"), "no language that all items have"),
        ("item;language\npair-1;en\n", "the columns are item, language and text"),
        (PAIRS.encode("utf-16"), "is no UTF-8"),
        ('item,language,low,high\n"pair-1,en,a,b\n', "no CSV"),
        (PAIRS.replace("good: 3", "g\x00"), "line 6: high: Value error, it holds the control"),
        ("", "no words for pair-1"),
        (
            "item,language,text\n" + f"pair-1,en,{'x' * 3000}\n",
            "line 2: text: String should have at most 2000",
        ),
    ],
)
def test_a_table_that_does_not_fit_is_refused_by_line(take, tmp_path, text, what):
    told = faults_of(take, text)
    assert any(what in fault for fault in told), told
    assert not (tmp_path / "kept").exists()


def test_a_pair_that_has_a_text_in_place_of_two_words_is_refused(take):
    told = faults_of(
        take, "item,language,text\n" + "".join(f"pair-{n},en,x\n" for n in range(1, 9))
    )
    assert any("a pair without poles" in fault for fault in told)


def test_a_text_that_ships_takes_no_items(take):
    with pytest.raises(InstrumentError, match="its text comes with the program"):
        take(PAIRS, into="sus")


def test_yaml_that_is_no_list_is_refused_by_line(take):
    told = faults_of(take, "items:\n  Pair 1: {en: x}\nmore: 1\n", name="items.yml")
    assert any(fault.startswith("line 3: more: Extra inputs") for fault in told)
