"""The page of a learner's own record: one HTML file without scripts or anything from elsewhere."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import TypeAlias

from anatomyapp import __version__
from anatomyapp.quiz.bank import Bank
from anatomyapp.session.event import Entry
from anatomyapp.session.own_facts import OwnFacts
from anatomyapp.session.own_words import OwnWords, own_words
from anatomyapp.session.questionnaire import QuestionnairePageAnswered
from anatomyapp.session.review import Answer, SessionSummary
from anatomyapp.settings import Language

Shown: TypeAlias = Mapping[str, object]  # what the template shows of one thing

TEMPLATE = Path(__file__).with_name("own_record.html.jinja")
_TIME = "%Y-%m-%d %H:%M"


@dataclass(frozen=True, slots=True)
class Telling:
    """How a record is told to its learner.

    Parameters
    ----------
    zone
        In which times are given on the page; lines have UTC.
    banks
        Whose stems and options are told in words.
    names
        Of structures, by their ids.
    """

    language: Language = Language.ENGLISH
    zone: tzinfo = UTC
    banks: tuple[Bank, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


def own_page(facts: OwnFacts, events: Iterable[Entry], at: datetime, telling: Telling) -> str:
    """Return the page; all that comes from the record is text in it, whatever it holds."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - only where it is used

    teller, own = _Teller(telling), {session.id for session in facts.sessions}
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["time"] = teller.time
    environment.filters["base64"] = lambda content: b64encode(content).decode("ascii")
    return environment.from_string(TEMPLATE.read_text(encoding="utf-8")).render(
        t=teller.words,
        own=facts,
        made=teller.made(at),
        hours=f"{sum(each.duration_s for each in facts.sessions) / 3600:.1f}",
        accuracy=teller.accuracy(facts.answers),
        sessions=[teller.session(each, facts.answers) for each in facts.sessions],
        elsewhere=[teller.answer(each) for each in facts.answers if each.session not in own],
        questionnaires=list(teller.questionnaires(events)),
    )


class _Teller:
    """Puts what is kept into words."""

    def __init__(self, telling: Telling) -> None:
        self.words: OwnWords = own_words(telling.language)
        self._zone, self._names = telling.zone, telling.names
        self._items = {(bank.id, item.id): item for bank in telling.banks for item in bank.items}
        self._titles = {bank.id: bank.title for bank in telling.banks}

    def time(self, at: datetime) -> str:
        return f"{at.astimezone(self._zone):{_TIME}}"

    def made(self, at: datetime) -> str:
        zone = at.astimezone(self._zone).tzname() or "UTC"
        return self.words.made.format(at=self.time(at), zone=zone, version=__version__)

    def session(self, session: SessionSummary, answers: Iterable[Answer]) -> Shown:
        given = [self.answer(each) for each in answers if each.session == session.id]
        head = self.words.session.format(
            at=self.time(session.started_at), minutes=f"{session.duration_s / 60:.0f}",
            events=session.events, answers=len(given))  # fmt: skip
        versions = self.words.versions.format(
            app=session.app_version, pack=session.pack, pack_version=session.pack_version
        )
        state = f"{self.words.lasted}: {self.words.state[session.state.value]}."
        return {"head": head, "about": f"{state} {versions}", "answers": given}

    def answer(self, answer: Answer) -> Shown:
        item = self._items.get((answer.bank, answer.item))
        options = {str(option.id): option.text for option in item.options} if item else {}
        known = options.get(answer.response) or self._names.get(answer.response)
        nothing = self.words.timed_out if answer.timed_out else self.words.skipped
        return {
            "at": answer.at,
            "item": item.stem if item else f"{answer.bank}: {answer.item}",
            "response": known or answer.response or nothing,
            "correct": answer.correct,
            "seconds": f"{answer.latency_s:.1f}",
            "sureness": answer.confidence or "",
        }

    def accuracy(self, answers: Iterable[Answer]) -> list[Shown]:
        first, right = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
        for answer in answers:
            if answer.first:
                key = (self._titles.get(answer.bank, answer.bank), answer.mode.value)
                first[key] += 1
                right[key] += answer.correct
        return [
            {"bank": f"{bank} ({self.words.modes[mode]})", "n": n, "right": right[bank, mode],
             "percent": round(100 * right[bank, mode] / n)}
            for (bank, mode), n in sorted(first.items())
        ]  # fmt: skip

    def questionnaires(self, events: Iterable[Entry]) -> Iterator[Shown]:
        for entry in events:
            page = entry.event
            if isinstance(page, QuestionnairePageAnswered):
                for each in page.responses:
                    item = self.words.questionnaire.format(
                        instrument=page.instrument, version=page.instrument_version,
                        page=page.page, item=each.item)  # fmt: skip
                    response = each.response or self.words.skipped
                    yield {"at": entry.at, "item": item, "response": response}
