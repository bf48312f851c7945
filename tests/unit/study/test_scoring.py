"""Scores agree with the worked examples of their sources, and follow the stated rule for gaps."""

from __future__ import annotations

import pytest

from anatomyapp.content import quizzes_folder
from anatomyapp.study.answering import Options
from anatomyapp.study.instrument_file import find_instruments
from anatomyapp.study.scoring import score


@pytest.fixture(scope="module")
def shipped():
    found, faults = find_instruments(quizzes_folder() / "instruments")
    assert faults == ()
    return found


def in_order(instrument, text):
    ids = [question.id for question in instrument.questions()]
    return dict(zip(ids, text.split(), strict=True))


def all_at(instrument, domain, value):
    rated = instrument.rated(instrument.domain(domain))
    turned = {q.id: r.scale.turned(value) if q.is_reversed else value for q, r in rated}
    return {question: f"{point:g}" for question, point in turned.items()}


def test_the_example_of_the_usability_scale(shipped):
    # Brooke (1996), the filled form of the example: contributions sum to 22, the score is 55.
    answers = in_order(shipped["sus"], "5 4 2 1 2 3 2 4 5 2")
    found = score(shipped["sus"], answers).domains["usability"]
    assert (found.value, found.answered, found.of) == (55.0, 10, 10)


def test_the_example_of_the_task_load_index(shipped):
    # NASA-TLX manual, version 1.0: 3x30 + 0x15 + 5x60 + 1x40 + 3x40 + 3x30 = 640, by 15.
    instrument = shipped["nasa-tlx"]
    answers = {"mental-demand": "30", "physical-demand": "15", "temporal-demand": "60",
               "performance": "40", "effort": "40", "frustration": "30"}  # fmt: skip
    ranked = ["temporal-demand", "mental-demand", "effort", "frustration", "performance"]
    for question in instrument.pages[1].questions:
        assert isinstance(question.answering, Options)
        pair = {option.id for option in question.answering.options}
        better = next(each for each in ranked if each in pair)  # physical demand never
        answers[question.id] = "frustration" if pair == {"mental-demand", "frustration"} else better
    assert score(instrument, answers).domains["workload"].value == pytest.approx(
        640 / 15, abs=1e-12
    )
    del answers["pair-07"]
    assert score(instrument, answers).domains["workload"].reason == "pairs left out"


def test_the_raw_index_is_the_mean_and_needs_all_six(shipped):
    instrument = shipped["nasa-tlx-raw"]
    answers = in_order(instrument, "30 15 60 40 40 30")
    assert score(instrument, answers).domains["workload"].value == pytest.approx(215 / 6)
    found = score(instrument, answers | {"effort": ""}).domains["workload"]
    assert (found.value, found.reason) == (None, "5 of 6 answered")


def test_a_missing_answer_of_the_usability_scale_counts_as_its_middle(shipped):
    instrument = shipped["sus"]
    answers = in_order(instrument, "5 4 2 1 2 3 2 4 5 2")
    with_middle = score(instrument, answers | {"complex": "3", "easy": "3"}).domains["usability"]
    without = score(instrument, answers | {"complex": "", "easy": "7"}).domains["usability"]
    assert (without.value, without.answered) == (with_middle.value, 8)  # 7 is no point of it
    three_gone = score(instrument, answers | dict.fromkeys(("complex", "easy", "support"), ""))
    assert three_gone.domains["usability"].value is None


def test_a_domains_mean_stands_for_what_is_missing(shipped):
    instrument = shipped["ar-learning-experience"]
    answers = {"interactive-1": "5", "interactive-2": "4", "material-1": "5"}
    found = score(instrument, answers).domains
    assert found["interactive-function"].value == 4.5
    assert found["teaching-material"].reason == "1 of 4 answered"
    assert found["overall"].reason == "3 of 16 answered"


def test_a_sum_without_an_answer_takes_the_mean_of_the_others(shipped):
    instrument = shipped["wellbeing"]
    answers = in_order(instrument, "1 2 3 1 2 3 0 0") | {"attention": "", "neck-arms": ""}
    assert score(instrument, answers).domains["symptoms"].value == pytest.approx(12 * 8 / 6)


@pytest.mark.parametrize("id_", ["sus", "harus", "ueq-s", "imms", "rimms", "wellbeing",
                                 "nasa-tlx-raw", "mental-effort", "klepsch"])  # fmt: skip
def test_the_ends_of_the_scale_give_the_ends_of_the_score(shipped, id_):
    instrument = shipped[id_]
    for domain in instrument.domains:
        scale = instrument.rated(domain)[0][1].scale
        least = score(instrument, all_at(instrument, domain.id, scale.low)).domains[domain.id]
        most = score(instrument, all_at(instrument, domain.id, scale.high)).domains[domain.id]
        assert (least.value, most.value) == pytest.approx((domain.low, domain.high), abs=1e-12)


def test_subscales_have_the_items_of_their_sources(shipped):
    sizes = {i: [len(d.questions) for d in shipped[i].domains] for i in ("imms", "rimms", "ueq-s")}
    assert sizes == {"imms": [12, 9, 9, 6, 36], "rimms": [3, 3, 3, 3, 12], "ueq-s": [4, 4, 8]}
    turned = [q.id[-2:] for q in shipped["imms"].questions() if q.is_reversed]
    assert turned == ["03", "07", "12", "15", "19", "22", "26", "29", "31", "34"]
    harus = [question.is_reversed for question in shipped["harus"].questions()]
    assert harus == [True, False] * 8


def test_a_scale_of_small_numbers_below_zero_is_scored(shipped):
    answers = in_order(shipped["ueq-s"], "-3 3 0 2 1 1 1 1")
    found = score(shipped["ueq-s"], answers).domains
    assert (found["pragmatic"].value, found["hedonic"].value) == (0.5, 1.0)
    assert found["overall"].value == 0.75


@pytest.mark.parametrize(("answer", "told"), [("4", (1, 0)), ("2", (1, 1)), ("", (0, 0))])
def test_attention_checks_are_counted_and_score_nothing(shipped, answer, told):
    instrument = shipped["ar-learning-experience"]
    answers = {q.id: "5" for q in instrument.questions()} | {"attention-check": answer}
    found = score(instrument, answers)
    assert (found.checks, found.failed) == told
    assert found.domains["overall"].value == 5.0


def test_nothing_answered_has_no_score_anywhere(shipped):
    for instrument in shipped.values():
        for found in score(instrument, {}).domains.values():
            assert found.value is None
            assert found.reason.startswith("0 of ")
