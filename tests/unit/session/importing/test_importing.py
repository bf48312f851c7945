from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anatomyapp.session.chain import Facts, Row, following, origin
from anatomyapp.session.export.catalogue import ExportFormat
from anatomyapp.session.export.exporting import Wish
from anatomyapp.session.export.lines import event_line, json_line
from anatomyapp.session.importing.lines import DamagedLineError, parsed
from anatomyapp.session.store import SessionStore, open_store

NOW = datetime(2026, 3, 5, tzinfo=UTC)
NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
SESSION = "11111111-1111-4111-8111-111111111111"
KIM = "22222222-2222-4222-8222-222222222222"
HEAD = '{"format":"anatomyapp-record","version":1}\n'
START = '{"app_version":"0.1.0","pack":"tiny","pack_version":"1.0.0","language":"en","platform":""}'


@pytest.fixture
def empty(tmp_path):
    with closing(open_store(tmp_path / "other.sqlite")) as opened:
        yield opened


def written(store: SessionStore, path: Path, *, names: bool = False) -> Path:
    store.exports.write(Wish(ExportFormat.JSON_LINES, names=names), path, NOW)
    return path


def rows_of(session=SESSION):
    """Yield the events of a small session: its start, a place, its end."""
    kinds = (("session-started", START), ("place-entered", '{"place":"quiz"}'),
             ("session-ended", "{}"))  # fmt: skip
    for number, (kind, payload) in enumerate(kinds):
        event = f"{session[:-1]}{number + 2}"
        at = NOON + timedelta(seconds=number)
        yield Row(event, session, number, at, float(number), kind, 6, payload)


def told(facts, learner=None):
    plain = {"id": facts.id, "started_at": facts.started_at.isoformat(), "app_version": "0.1.0",
             "pack": "tiny", "pack_version": "1.0.0"}  # fmt: skip
    return json_line({"session": {"facts": plain, "learner": learner}})


def session_lines(rows=None, session=SESSION, learner=None):
    """Return the lines of a session with a chain that holds."""
    facts = Facts(session, NOON, "0.1.0", "tiny", "1.0.0")
    lines, before, count = [told(facts, learner)], origin(facts), 0
    for row in rows if rows is not None else rows_of(session):
        before, count = following(before, row), count + 1
        lines.append(event_line(row, before))
    seal = {"seal": {"session": session, "events": count, "hash": before}}
    return [*lines, json_line(seal)]


@pytest.fixture
def take(empty, tmp_path) -> Callable[..., tuple]:
    """Return what imports lines, and gives back what came of it and its faults."""

    def taken(*lines, head=HEAD, **options):
        path = tmp_path / "in.jsonl"
        text = head + "".join(lines)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        found = empty.imports.read([path], **options)
        return found, [str(fault).removeprefix(str(path)) for fault in found.faults]

    return taken


def test_what_is_exported_comes_back_as_the_same_bytes(lived, empty, tmp_path):
    first = written(lived, tmp_path / "first.jsonl")
    found = empty.imports.read([first])
    assert (found.faults, found.sessions, found.learners) == ((), 2, 2)
    assert written(empty, tmp_path / "second.jsonl").read_bytes() == first.read_bytes()
    assert empty.answers() == lived.answers()
    assert empty.integrity().faults == ()
    assert empty.breaks(None, {seal.session: seal for seal in lived.seals()}) == ()


def test_names_come_back_too(lived, empty, tmp_path):
    first = written(lived, tmp_path / "first.jsonl", names=True)
    empty.imports.read([first])
    assert written(empty, tmp_path / "b.jsonl", names=True).read_bytes() == first.read_bytes()


def test_nothing_is_taken_in_twice(lived, empty, tmp_path):
    first = written(lived, tmp_path / "first.jsonl")
    empty.imports.read([first])
    again = empty.imports.read([first, first])
    assert (again.sessions, again.learners, again.events, again.faults) == (0, 0, 0, ())


def test_two_machines_hold_the_same_after_each_took_in_the_other(
    store, empty, learning_on, tmp_path
):
    for record, name in ((store, "kim"), (empty, "lee")):
        session = learning_on(record, name)
        session.begin()
        session.answer()
        session.recorder.end()
    ours, theirs = (written(record, tmp_path / f"{i}.jsonl", names=True)
                    for i, record in enumerate((store, empty)))  # fmt: skip
    assert store.imports.read([theirs]).sessions == empty.imports.read([ours]).sessions == 1
    ends = [written(record, tmp_path / f"end{i}.jsonl", names=True).read_bytes()
            for i, record in enumerate((store, empty))]  # fmt: skip
    assert ends[0] == ends[1]


def test_a_session_that_went_on_is_continued(store, empty, learning_on, tmp_path):
    session = learning_on(store, "kim")
    session.begin()
    empty.imports.read([written(store, tmp_path / "a.jsonl")])
    assert empty.abandon_unfinished(NOW) == (session.session,)  # nobody runs it there
    session.answer()
    session.recorder.end()
    found = empty.imports.read([written(store, tmp_path / "b.jsonl")])
    assert (found.sessions, found.events, found.faults) == (0, 1, ())  # it has its end already
    assert [each.response for each in empty.answers()] == ["rib-1-left"]
    assert empty.integrity().faults == ()
    back = store.imports.read([written(empty, tmp_path / "c.jsonl")])
    assert (back.events, back.faults) == (0, ())


@pytest.mark.parametrize(("same_names", "people"), [(False, 2), (True, 1)])
def test_the_same_pseudonym_is_another_person_unless_it_is_said_not_to_be(
    take, empty, same_names, people
):
    empty.learner("kim", at=NOON)
    told_of = {"id": KIM, "pseudonym": "kim", "created_at": NOON.isoformat()}
    learner = json_line({"learner": told_of})
    found, faults = take(learner, *session_lines(learner=KIM), same_names=same_names)
    assert (found.sessions, faults) == (1, [])
    names = [each.pseudonym for each in empty.learners()]
    assert len(names) == people
    assert names[-1] == ("kim" if same_names else f"kim ({KIM[:8]})")


def test_one_bad_session_leaves_the_others(take, empty):
    other = SESSION.replace("1", "3")
    bad = session_lines()
    bad[2] = bad[2].replace("quiz", "tour")  # changed after it was recorded
    found, (fault,) = take(*bad, *session_lines(session=other))
    assert found.sessions == 1
    assert fault.startswith(f", session {SESSION}, to line 4: the chain is broken")
    assert [each.id for each in empty.sessions()] == [other]


NOT_READ = (
    ("not json\n", "it is no JSON"),
    ("[]\n", "it is no JSON object"),
    ('{"event":{}}\n', "fields missing"),
    ('{"event":7}\n', "nothing is known by the name 'event'"),
    ('{"secret":{}}\n', "nothing is known by the name 'secret'"),
    ('{"a":1,"b":2}\n', "one key"),
    ('{"seal":{"session":NaN}}\n', "NaN is no number"),
    ('{"seal":{"session":1,"session":2}}\n', "a key stands twice"),
    ('{"seal":' + "[" * 100_000 + "\n", "it is no JSON"),
    ('{"seal":' + "9" * 5000 + "}\n", "it is no JSON"),
    ("x" * (1 << 20) + "x\n", "longer than 1048576 bytes"),
)


@pytest.mark.parametrize(("line", "why"), NOT_READ, ids=[why for _, why in NOT_READ])
def test_a_line_that_cannot_be_read_is_named_with_its_number(take, empty, line, why):
    found, (fault,) = take(line, *session_lines())
    assert fault.startswith(", line 2: ")
    assert why in fault
    assert found.sessions == 1  # what follows is whole
    assert len(empty.sessions()) == 1


@pytest.mark.parametrize("head", ["", "{}\n", "\x1f\x8b\x08", HEAD.replace(":1", ":2")])
def test_a_file_of_another_kind_or_of_a_newer_version_is_left_alone(take, empty, head):
    found, (fault,) = take(head=head)
    assert fault.startswith(", line 1: ")
    assert found.sessions == len(empty.sessions()) == 0


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(DamagedLineError, match="no text in UTF-8"):
        parsed(b'{"seal":"\xff"}')


def edited(which, **changed):
    """Return a session in which one event is another one, its chain made anew."""
    rows = list(rows_of())
    rows[which] = replace(rows[which], **changed)
    return session_lines(rows)


def quizzed(answer):
    """Return a session of a quiz with one answer."""
    kinds = (("session-started", START), ("quiz-started", QUIZ), ("item-answered", answer))
    rows = [replace(row, kind=kind, payload=text)
            for row, (kind, text) in zip(rows_of(), kinds, strict=True)]  # fmt: skip
    return session_lines(rows)


QUIZ = (
    '{"quiz":"q","bank":"b","bank_version":"1","mode":"test","seed":1,"items":[],"station":null,'
    '"bank_digest":"","place":"quiz","seconds_per_item":null,"break_s":0.0}'
)
ANSWER = (
    '{"quiz":"q","item":"i","item_version":1,"kind":"find","response":"r","correct":true,'
    '"score":1.0,"latency_s":1.0,"presented_at":"2026-03-01T12:00:00+00:00","attempt":1,'
    '"confidence":null,"point":null,"means":null,"by":null,"timed_out":false,"direction":null,'
    '"seen_share":null}'
)

NOT_TAKEN = (
    (lambda: session_lines()[:-1], "the file was cut off"),
    (lambda: session_lines()[:2], "the file was cut off"),
    (lambda: [session_lines()[0], session_lines()[-1]], "the seal is not that of the events"),
    (lambda: [*session_lines()[:2], *session_lines()[3:]], "event 1 of the session is missing"),
    (lambda: [*session_lines()[:2], *session_lines()[1:]], "event 1 of the session is missing"),
    (lambda: edited(1, number=2**40), "out of range"),
    (lambda: edited(1, version=99), "newer anatomyapp"),
    (lambda: edited(1, kind="tracking-lost"), "newer anatomyapp"),
    (lambda: edited(1, payload='{"place":7}'), "cannot be read"),
    (lambda: edited(1, kind="session-started", payload=START), "begins with its start, once"),
    (lambda: edited(0, kind="place-entered", payload='{"place":"x"}'), "begins with its start"),
    (lambda: edited(1, kind="item-answered", payload=ANSWER), "does not fit the record"),
    (lambda: edited(1, kind="session-ended", payload="{}"), "does not fit the record"),
    (lambda: edited(1, payload='{"place":"\\u0000"}'), "holds a null"),
    (lambda: edited(1, monotonic_s=-1.0), "out of range"),
    (lambda: session_lines(learner=KIM), "was not told of before"),
    (lambda: quizzed(ANSWER.replace('"item_version":1', f'"item_version":1{"0" * 30}')), "large"),
    (lambda: quizzed(ANSWER.replace('"score":1.0', '"score":2.0')), "cannot be read"),
)  # fmt: skip


@pytest.mark.parametrize(("lines", "why"), NOT_TAKEN, ids=range(len(NOT_TAKEN)))
def test_a_session_that_does_not_hold_is_refused_whole(take, empty, lines, why):
    found, faults = take(*lines())
    assert why in faults[0]
    assert len(faults) == 1
    assert (found.sessions, found.events) == (0, 0)
    assert empty.sessions() == empty.learners() == ()


def test_an_event_of_another_session_cannot_be_taken_again(take, empty):
    take(*session_lines())
    rows = [replace(row, session=KIM) for row in rows_of()]
    found, (fault,) = take(*session_lines(rows, session=KIM))
    assert "does not fit the record" in fault
    assert found.sessions == 0
    assert len(empty.sessions()) == 1


def test_another_session_of_the_same_id_is_refused(take):
    take(*session_lines())
    lines = session_lines()
    lines[0] = lines[0].replace('"pack":"tiny"', '"pack":"huge"')
    _, (fault,) = take(*lines)
    assert "another session of this id" in fault


def test_files_that_are_not_there_are_named(empty, tmp_path):
    (fault,) = empty.imports.read([tmp_path / "none.jsonl"]).faults
    assert "none.jsonl cannot be read (No such file" in str(fault)


def test_the_record_itself_is_not_opened_to_be_imported(empty, tmp_path):
    names = ("other.sqlite", "other.sqlite-wal", "other.sqlite-shm")
    faults = empty.imports.read([tmp_path / name for name in names]).faults
    assert [name in str(fault) for name, fault in zip(names, faults, strict=True)] == [True] * 3
    assert all("is the record itself" in str(fault) for fault in faults)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 5), st.integers(0, 10_000), st.binary(max_size=4))
def test_whatever_is_changed_in_a_file_is_refused_or_harmless(empty, tmp_path, line, place, put):
    lines = [HEAD.encode(), *(each.encode() for each in session_lines())]
    line %= len(lines)
    spot = place % len(lines[line])
    lines[line] = lines[line][:spot] + put + lines[line][spot + 1 :]
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"".join(lines))
    empty.imports.read([path])
    for session in empty.sessions():
        assert session.id == SESSION
        assert [entry.event for entry in empty.events(session.id)][1].place == "quiz"
    assert empty.integrity().faults == ()
