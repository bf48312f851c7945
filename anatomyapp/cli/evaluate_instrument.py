"""``anatomyapp evaluate instrument``: what a questionnaire came to."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from anatomyapp.cli.output import report, say
from anatomyapp.cli.record import opened_record
from anatomyapp.errors import UsageError
from anatomyapp.study.known_instruments import known_instruments

if TYPE_CHECKING:
    from anatomyapp.evaluation.estimate import Estimate
    from anatomyapp.evaluation.instrument_items import ItemFigures
    from anatomyapp.evaluation.instruments import DomainFigures, InstrumentFigures
    from anatomyapp.evaluation.statistic import Statistic
    from anatomyapp.session.store import SessionStore
    from anatomyapp.study.instrument import Instrument

_TOLD = ("hidden", "too few")  # of all reasons those that more answers would take away

Fillings = Mapping[str, Sequence[Mapping[str, str]]]  # by where they were filled in


def add_instrument(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb."""
    verb = verbs.add_parser(
        "instrument",
        help="scores, reliability and items of a questionnaire",
        description="Of each domain mean and standard deviation, n, Cronbach's alpha with Feldt's "
        "interval and the percentage in favour; of each item what was answered and how it goes "
        "with the others. Figures of fewer than five are hidden, unless --all-cells is given.",
    )
    verb.add_argument("instrument", metavar="ID", help="such as sus")
    verb.add_argument("--store", metavar="URL", help="the record: a file or a database's URL")
    verb.add_argument(
        "--study", metavar="ID", help="of a study alone: those whose consent stands, step by step"
    )
    verb.add_argument(
        "--attentive", action="store_true", help="leave out who failed an attention check"
    )
    verb.add_argument(
        "--all-cells", action="store_true", help="show figures of fewer than five too"
    )
    verb.add_argument("--json", action="store_true", help="report as JSON")
    verb.set_defaults(run=_instrument)


def _instrument(arguments: argparse.Namespace) -> int:
    from anatomyapp.evaluation.guarding_instruments import (  # noqa: PLC0415 - loads scipy
        guarded_instrument,
    )
    from anatomyapp.evaluation.instruments import (  # noqa: PLC0415 - as above
        attentive,
        instrument_figures,
    )

    instrument = _known(arguments.instrument)
    with opened_record(arguments.store) as record:
        cohort = record.studies.population().cohort
        found, others = _fillings(record, instrument, arguments.study)
    told = []
    for where, fillings in found.items():
        kept = attentive(instrument, fillings) if arguments.attentive else fillings
        figures = instrument_figures(instrument, kept)
        told.append((where, figures if arguments.all_cells else guarded_instrument(figures)))
    if arguments.json:
        rows = [{"where": where, "simulated": cohort, "other_versions": others, **asdict(figures)}
                for where, figures in told]  # fmt: skip
        report(rows, as_json=True)
        return 0
    _tell(instrument, told, others, cohort)
    return 0


def _known(named: str) -> Instrument:
    found, _ = known_instruments()
    if named not in found:
        raise UsageError("{id}: there is no such instrument; choose one of {known}.",
                         id=named, known=", ".join(found))  # fmt: skip
    return found[named]


def _fillings(
    record: SessionStore, instrument: Instrument, study: str | None
) -> tuple[Fillings, int]:
    """Return the fillings in of this version, and how many there are of others."""
    if study is not None:
        return _of_study(record, instrument, study), 0
    found = record.fillings.of(instrument.id)
    same = [each.responses for each in found if each.version == instrument.version]
    return {"all sessions": same}, len(found) - len(same)


def _of_study(record: SessionStore, instrument: Instrument, study: str) -> Fillings:
    from anatomyapp.evaluation.study_reader import read_study  # noqa: PLC0415 - SQLAlchemy

    found = read_study(record, study, known_instruments()[0])
    steps = [
        step
        for step in found.protocol.steps
        if (asked := found.instrument_of(step)) is not None and asked.id == instrument.id
    ]
    return {
        step: [
            {str(question): response for question, response in each.fillings[step].items()}
            for each in found.participants
            if step in each.fillings
        ]
        for step in steps
    }


def _tell(
    instrument: Instrument,
    told: Sequence[tuple[str, InstrumentFigures]],
    others: int,
    cohort: str | None,
) -> None:
    if cohort is not None:
        say(f"SIMULATED: the cohort {cohort}; nobody lived this.")
    for where, figures in told:
        say(f"{instrument.title.said('en')} ({instrument.reference}), {where}: {_head(figures)}")
        for domain in figures.domains:
            say(f"{instrument.domain(domain.domain).title.said('en')}: {_domain(domain)}")
        report([_row(item) for item in figures.items], as_json=False)
    if others:
        say(f"{others} more of another version of the instrument, which is not counted.")


def _row(item: ItemFigures) -> dict[str, object]:
    return {
        "item": item.question,
        "n": item.n,
        "M": _said(item.mean),
        "SD": _said(item.deviation),
        "agreeing %": _said(item.agreeing),
        "item-total": _said(item.item_total),
        "alpha without": _said(item.alpha_without),
        "answers": ", ".join(f"{code}: {count}" for code, count in item.counts) or "–",
    }


def _head(figures: InstrumentFigures) -> str:
    parts = [f"{figures.fillings} filled in"]
    if figures.checks:
        parts.append(f"{figures.inattentive} failed an attention check")
    if figures.grade is not None:
        parts.append(f"grade {figures.grade.called} ({figures.grade.source})")
    return ", ".join(parts)


def _domain(domain: DomainFigures) -> str:
    return (
        f"M = {_said(domain.mean)}, SD = {_said(domain.deviation)} (of {domain.low:g} to "
        f"{domain.high:g}), n = {domain.n}, without a score {domain.without}, "
        f"alpha = {_interval(domain.alpha)}, in favour (%): {_said(domain.agreeing)}"
    )


def _said(statistic: Statistic) -> str:
    if statistic.value is not None:
        return f"{statistic.value:.2f}"
    return statistic.reason if statistic.reason.startswith(_TOLD) else "–"


def _interval(estimate: Estimate) -> str:
    if estimate.value is None or estimate.low is None or estimate.high is None:
        return estimate.reason
    return f"{estimate.value:.2f} [{estimate.low:.2f}, {estimate.high:.2f}]"
