"""Delivery to an LRS that hesitates, refuses, or is none."""

from __future__ import annotations

import json
import shutil
import ssl
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import chain, repeat
from random import Random
from typing import Any

import pytest

from anatomyapp.errors import LrsAwayError, LrsError
from anatomyapp.session.lrs.client import LrsClient
from anatomyapp.session.lrs.comparison import same_statement
from anatomyapp.session.lrs.courier import Courier, Refusal
from anatomyapp.session.lrs.patience import Patience, asked_wait_s
from anatomyapp.session.lrs.place import Login, LrsPlace
from anatomyapp.session.xapi.statements import Statement
from tests.fakes.lrs_answers import Answer, LrsAnswers, Request, lrs_answers

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
TAKEN = Answer(204)


def statement(number: int) -> Statement:
    id_ = f"11111111-1111-4111-8111-{number:012d}"
    account = {"homePage": "https://example.org/", "name": "a"}
    plain = {
        "id": id_,
        "actor": {"objectType": "Agent", "account": account},
        "verb": {"id": "https://example.org/verbs/v", "display": {"en": "v"}},
        "object": {"id": "https://example.org/o"},
        "result": {"duration": "PT1.504S"},
        "context": {"contextActivities": {"parent": [{"id": "https://example.org/p"}]}},
        "timestamp": "2026-03-01T12:00:00.000Z",
    }
    return Statement(number, plain)


BATCH = tuple(map(statement, range(8)))


class Waits:
    """Takes no time, and keeps how long it was to be."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self.why: LrsError | None = None

    def __call__(self, seconds: float, why: LrsError) -> None:
        self.seconds.append(seconds)
        self.why = why


def courier(answers: LrsAnswers, waits: Waits, timeout_s: float = 5.0, tries: int = 4) -> Courier:
    client = LrsClient(LrsPlace(answers.url), Login("lab", "open-sesame"), timeout_s)
    rng = Random(1)  # noqa: S311 - it spreads waits
    return Courier(client, waits, rng, Patience(tries=tries))


def after(*first: Answer, then: Answer = TAKEN) -> Any:
    """Return what tells some answers, and then always the same."""
    told: Iterator[Answer] = iter((*first, *repeat(then, 100)))
    return lambda _: next(told)


def sent(answers: LrsAnswers) -> list[list[str]]:
    return [[each["id"] for each in post.statements] for post in answers.posts]


def test_statements_go_with_the_version_and_the_password():
    with lrs_answers(after()) as answers:
        assert courier(answers, Waits()).deliver(BATCH) == ()
    (post,) = answers.posts
    assert post.path == "/xAPI/statements"
    assert post.headers["x-experience-api-version"] == "1.0.3"
    assert post.headers["authorization"].startswith("Basic ")
    assert post.statements == [each.plain for each in BATCH]


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_what_an_lrs_cannot_take_now_is_sent_again_with_the_same_ids(status):
    waits = Waits()
    with lrs_answers(after(TAKEN, Answer(status), Answer(status))) as answers:
        to = courier(answers, waits)
        to.deliver(BATCH)
        assert to.deliver(BATCH) == ()
    assert len(waits.seconds) == 2
    assert waits.seconds[1] > waits.seconds[0]
    assert sent(answers) == [[each.id for each in BATCH]] * 4


def test_an_lrs_that_says_when_to_come_back_is_left_alone_until_then():
    waits = Waits()
    with lrs_answers(after(Answer(429, headers=(("Retry-After", "17"),)))) as answers:
        courier(answers, waits).deliver(BATCH)
    assert waits.seconds == [17.0]


def test_an_lrs_that_asks_for_hours_is_left():
    waits = Waits()
    with (
        lrs_answers(after(Answer(503, headers=(("Retry-After", "7200"),)))) as answers,
        pytest.raises(LrsAwayError, match="cannot take statements now"),
    ):
        courier(answers, waits).deliver(BATCH)
    assert waits.seconds == []


def test_an_lrs_that_never_comes_back_is_left_with_what_to_do():
    waits = Waits()
    with lrs_answers(after(TAKEN, then=Answer(503, b"out of order"))) as answers:
        to = courier(answers, waits)
        to.deliver(BATCH)
        with pytest.raises(LrsAwayError, match=r"503: out of order\); send again") as left:
            to.deliver(BATCH)
    assert len(waits.seconds) == 3
    assert "sesame" not in str(left.value)


def test_where_nobody_listens_is_said_after_a_few_seconds():
    with lrs_answers(after()) as answers:
        pass
    waits = Waits()
    with pytest.raises(LrsAwayError, match="does not answer"):
        courier(answers, waits).deliver(BATCH)
    assert sum(waits.seconds) < 4


def test_an_lrs_that_takes_statements_and_says_nothing_is_asked_again():
    with lrs_answers(after(Answer(held=True))) as answers:
        assert courier(answers, Waits(), timeout_s=0.3).deliver(BATCH) == ()
    assert sent(answers) == [[each.id for each in BATCH]] * 2


@pytest.mark.parametrize("status", [401, 403])
def test_a_wrong_password_is_tried_once(status):
    with (
        lrs_answers(after(then=Answer(status))) as answers,
        pytest.raises(LrsError, match="does not let lab in") as refused,
    ):
        courier(answers, Waits()).deliver(BATCH)
    assert len(answers.posts) == 1
    assert "sesame" not in str(refused.value)


@pytest.mark.parametrize("status", [404, 405, 410, 501])
def test_where_there_is_no_lrs_is_said(status):
    with (
        lrs_answers(after(then=Answer(status, b"<html>"))) as answers,
        pytest.raises(LrsError, match="There is no LRS at"),
    ):
        courier(answers, Waits()).deliver(BATCH)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_takes_neither_statements_nor_password_elsewhere(status):
    with lrs_answers(after()) as other:
        elsewhere = Answer(status, headers=(("Location", other.url),))
        with (
            lrs_answers(after(then=elsewhere)) as answers,
            pytest.raises(LrsError, match="points elsewhere"),
        ):
            courier(answers, Waits()).deliver(BATCH)
    assert other.requests == []


@pytest.mark.parametrize(
    "body", [b"<html>Sign in</html>", b"", b"{}", b'["another"]', b"\xff\xfe", b"null"]
)
def test_an_answer_that_no_lrs_gives_is_not_taken_for_one(body):
    with (
        lrs_answers(after(then=Answer(200, body))) as answers,
        pytest.raises(LrsError, match="not as an LRS does"),
    ):
        courier(answers, Waits()).deliver(BATCH)


def test_an_answer_without_an_end_is_not_read_to_it():
    with (
        lrs_answers(after(then=Answer(200, chunks=repeat(b" " * 65536)))) as answers,
        pytest.raises(LrsError, match="without an end"),
    ):
        courier(answers, Waits()).deliver(BATCH)


def test_words_of_an_answer_cannot_drive_a_terminal():
    with (
        lrs_answers(after(then=Answer(200, b"\x1b[2Jgone\r\n"))) as answers,
        pytest.raises(LrsError) as refused,
    ):
        courier(answers, Waits()).deliver(BATCH)
    assert str(refused.value).isprintable()


def test_an_lrs_that_takes_little_at_a_time_gets_little_at_a_time():
    def tell(request: Request) -> Answer:
        return Answer(413) if len(request.statements) > 2 else TAKEN

    with lrs_answers(tell) as answers:
        assert courier(answers, Waits()).deliver(BATCH) == ()
    taken = [each for each in sent(answers) if len(each) <= 2]
    assert list(chain.from_iterable(taken)) == [each.id for each in BATCH]


def test_a_statement_that_is_refused_is_found_and_the_others_are_taken():
    bad = BATCH[5].id

    def tell(request: Request) -> Answer:
        found = bad in [each["id"] for each in request.statements]
        return Answer(400, b"no such verb") if found else TAKEN

    with lrs_answers(tell) as answers:
        found = courier(answers, Waits()).deliver(BATCH)
    assert found == (Refusal(bad, "the LRS answers 400: no such verb"),)


def test_an_lrs_that_refuses_everything_is_left_soon():
    many = tuple(map(statement, range(200)))
    with (
        lrs_answers(lambda _: Answer(400)) as answers,
        pytest.raises(LrsError, match="refuses too many statements"),
    ):
        courier(answers, Waits()).deliver(many)
    assert len(answers.posts) < 80


def conflicting(held: Any) -> Any:
    def tell(request: Request) -> Answer:
        if request.method == "POST":
            return Answer(409)
        return Answer(200, json.dumps(held).encode())

    return tell


def test_a_statement_that_the_lrs_holds_as_it_is_counts_as_taken():
    held = statement(0).plain | {"stored": "2026-03-02T00:00:00Z", "authority": {}}
    with lrs_answers(conflicting(held)) as answers:
        assert courier(answers, Waits()).deliver(BATCH[:1]) == ()


@pytest.mark.parametrize(
    "held", [{"id": 1}, statement(1).plain, {"statements": [statement(1).plain]}, {"statements": 1}]
)
def test_another_statement_under_the_same_id_is_named(held):
    with lrs_answers(conflicting(held)) as answers:
        (found,) = courier(answers, Waits()).deliver(BATCH[:1])
    assert found == Refusal(BATCH[0].id, "the LRS holds another statement under its id")


@pytest.mark.parametrize("reply", [Answer(403), Answer(200, b"<html>"), Answer(200, b"null")])
def test_a_statement_that_cannot_be_read_back_is_named_as_such(reply):
    with lrs_answers(lambda asked: Answer(409) if asked.method == "POST" else reply) as answers:
        (found,) = courier(answers, Waits()).deliver(BATCH[:1])
    assert "which it does not show" in found.reason


def test_statements_are_compared_as_the_standard_says():
    sent_ = statement(0).plain
    held = json.loads(json.dumps(sent_))
    held["object"]["definition"] = {"name": {"en": "another name"}}
    held["verb"]["display"] = {"de": "v"}
    held["result"]["duration"] = "PT1.5S"
    held["timestamp"] = "2026-03-01T13:00:00+01:00"
    held["context"]["contextActivities"]["parent"] = {"id": "https://example.org/p"}
    assert same_statement(sent_, held)
    held["result"]["success"] = True
    assert not same_statement(sent_, held)


def test_what_speaks_no_tls_is_not_spoken_to():
    with lrs_answers(after()) as answers:
        answers.url = answers.url.replace("http:", "https:")
        with pytest.raises(LrsError, match="cannot prove who it is"):
            courier(answers, Waits()).deliver(BATCH)
    assert answers.requests == []


@pytest.fixture(scope="session")
def own_certificate(tmp_path_factory):
    """A certificate that nobody vouches for."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl, which makes the certificate, is not there")
    folder = tmp_path_factory.mktemp("tls")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
         "-subj", "/CN=127.0.0.1", "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


def test_an_lrs_whose_certificate_nobody_vouches_for_gets_nothing(own_certificate):
    with (
        lrs_answers(after(), own_certificate) as answers,
        pytest.raises(LrsError, match="cannot prove who it is"),
    ):
        courier(answers, Waits()).deliver(BATCH)
    assert answers.requests == []


def test_waits_double_and_are_spread():
    patience = Patience(longest_s=30.0)
    assert [patience.wait_s(tried, 0.0) for tried in range(1, 8)] == [1, 2, 4, 8, 16, 30, 30]
    assert patience.wait_s(3, 1.0) == 2.0


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None), ("", None), ("soon", None), ("-3", None), ("7.5", None), ("12", 12.0),
        ("Sun, 01 Mar 2026 12:00:30 GMT", 30.0), ("Sun, 01 Mar 2026 11:00:00 GMT", 0.0),
        ("1" * 400, None),
    ],
)  # fmt: skip
def test_a_retry_after_is_seconds_or_a_date(header, seconds):
    assert asked_wait_s(header, NOW) == seconds


def test_a_retry_after_in_another_zone_is_understood():
    at = (NOW + timedelta(seconds=60)).strftime("%a, %d %b %Y 14:%M:%S +0200")
    assert asked_wait_s(at, NOW) == 60.0
