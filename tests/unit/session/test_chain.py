from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.session.chain import (
    Facts,
    Link,
    Row,
    Seal,
    canonical_line,
    chained,
    first_break,
    origin,
)

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
FACTS = Facts("s", NOON, "0.1.0", "tiny", "1.0.0")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@st.composite
def rows(draw: st.DrawFn, least: int = 1) -> list[Row]:
    """Return the events of a session, numbered from 0."""
    payloads = draw(st.lists(TEXTS, min_size=least, max_size=6))
    return [
        Row(f"id-{number}", "s", number, NOON + timedelta(seconds=number), float(number), "k", 5,
            payload)
        for number, payload in enumerate(payloads)
    ]  # fmt: skip


def sealed(links: tuple[Link, ...]) -> Seal:
    return Seal("s", len(links), links[-1].hash)


@given(rows())
def test_a_chain_that_nobody_touched_holds(written):
    links = chained(origin(FACTS), written)
    assert first_break(FACTS, links) is None
    assert first_break(FACTS, links, sealed(links)) is None


@given(rows(), st.data())
def test_a_changed_field_is_found_where_it_stands(written, data):
    links = list(chained(origin(FACTS), written))
    number = data.draw(st.integers(0, len(links) - 1))
    changes = {"id": "other", "session": "other", "at": NOON - timedelta(days=1),
               "monotonic_s": 1e6, "kind": "other", "version": 4,
               "payload": links[number].row.payload + " "}  # fmt: skip
    field = data.draw(st.sampled_from(sorted(changes)))
    links[number] = replace(
        links[number], row=replace(links[number].row, **{field: changes[field]})
    )
    found = first_break(FACTS, links)
    assert found is not None
    assert (found.session, found.number) == ("s", number)


@given(rows(), st.data())
def test_a_changed_hash_is_found(written, data):
    links = list(chained(origin(FACTS), written))
    number = data.draw(st.integers(0, len(links) - 1))
    links[number] = replace(links[number], hash="0" * 64)
    assert getattr(first_break(FACTS, links), "number", None) == number


@given(rows(least=2), st.data())
def test_a_removed_event_is_found_and_the_last_one_against_a_seal(written, data):
    links = list(chained(origin(FACTS), written))
    seal = sealed(tuple(links))
    number = data.draw(st.integers(0, len(links) - 1))
    last = number == len(links) - 1
    del links[number]
    assert (first_break(FACTS, links) is None) == last
    assert getattr(first_break(FACTS, links, seal), "number", None) == number


@given(rows(least=2), st.data())
def test_a_removed_event_is_found_though_the_rest_is_numbered_anew(written, data):
    links = list(chained(origin(FACTS), written))
    number = data.draw(st.integers(0, len(links) - 2))
    del links[number]
    renumbered = [replace(link, row=replace(link.row, number=n)) for n, link in enumerate(links)]
    assert getattr(first_break(FACTS, renumbered), "number", None) == number


@given(rows(least=2), st.data(), st.booleans())
def test_swapped_events_are_found_whether_or_not_their_numbers_are_swapped_too(
    written, data, keep_numbers
):
    links = list(chained(origin(FACTS), written))
    one = data.draw(st.integers(0, len(links) - 2))
    other = data.draw(st.integers(one + 1, len(links) - 1))
    links[one], links[other] = links[other], links[one]
    if keep_numbers:
        links = [replace(link, row=replace(link.row, number=n)) for n, link in enumerate(links)]
    assert getattr(first_break(FACTS, links), "number", None) == one


@given(rows(), st.data(), st.booleans())
def test_an_inserted_event_is_found(written, data, knows_the_chain):
    links = list(chained(origin(FACTS), written))
    number = data.draw(st.integers(0, len(links) - 1))
    row = replace(links[number].row, id="more")
    before = links[number - 1].hash if number else origin(FACTS)
    (more,) = chained(before, [row]) if knows_the_chain else [Link(row, links[number].hash)]
    links[number:number] = [more]
    renumbered = [replace(link, row=replace(link.row, number=n)) for n, link in enumerate(links)]
    assert first_break(FACTS, links) is not None
    assert first_break(FACTS, renumbered) is not None


@given(rows(), rows())
def test_an_event_that_was_added_at_the_end_leaves_an_older_seal_valid(written, more):
    links = chained(origin(FACTS), written)
    later = [replace(row, id=f"later-{row.id}", number=len(written) + row.number) for row in more]
    grown = (*links, *chained(links[-1].hash, later))
    assert first_break(FACTS, grown, sealed(links)) is None


@given(rows())
def test_a_session_that_was_rewritten_whole_is_found_against_a_seal(written):
    links = chained(origin(FACTS), written)
    rewritten = chained(origin(FACTS), [replace(row, payload="mine") for row in written[:-1]]
                        + [replace(written[-1], payload=written[-1].payload + "!")])  # fmt: skip
    assert first_break(FACTS, rewritten) is None
    assert first_break(FACTS, rewritten, sealed(links)) is not None


def test_other_facts_of_the_session_are_found_at_its_first_event():
    links = chained(origin(FACTS), [Row("id", "s", 0, NOON, 0.0, "k", 5, "{}")])
    found = first_break(replace(FACTS, pack_version="2"), links)
    assert str(found).startswith("session s, event 0: changed")


def test_a_session_without_events_is_broken():
    assert "no event" in str(first_break(FACTS, []))


def test_a_line_is_the_same_in_every_zone_and_for_both_zeros():
    row = Row("id", "s", 0, NOON, 0.0, "k", 5, '{"a":"é"}')
    elsewhere = NOON.astimezone(timezone(timedelta(hours=5)))
    assert canonical_line(replace(row, at=elsewhere, monotonic_s=-0.0)) == canonical_line(row)
    assert canonical_line(row) == (
        '{"id":"id","session":"s","number":0,"at":"2026-03-01T12:00:00.000000+00:00",'
        '"monotonic_s":0.0,"kind":"k","version":5,"payload":"{\\"a\\":\\"é\\"}"}'
    )


def test_the_hash_of_a_chain_never_changes():
    (link,) = chained(origin(FACTS), [Row("id", "s", 0, NOON, 0.5, "k", 5, "{}")])
    assert link.hash == "e1831f9c8a5dd81ca0a6c2fe7364708e480bc5dbdc974eee7925ffc9bd635538"
