"""``anatomyapp evaluate``: what the record means."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from anatomyapp.cli.output import report, say
from anatomyapp.cli.record import opened_record
from anatomyapp.evaluation.items import ItemStatistics, item_statistics
from anatomyapp.evaluation.quizzes import QuizStatistics, quiz_statistics
from anatomyapp.evaluation.responses import ResponseRow, Responses
from anatomyapp.evaluation.statistic import Statistic


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the noun and its verbs."""
    noun = commands.add_parser("evaluate", help="compute statistics from the record")
    verbs = noun.add_subparsers(title="commands", metavar="COMMAND", required=True)
    items = verbs.add_parser(
        "items",
        help="facility, discrimination and more of every item, from first attempts",
        description="Statistics of items as Moodle's quiz report computes them, per bank.",
    )
    items.add_argument("--store", metavar="URL", help="the record: a file or a database's URL")
    items.add_argument("--bank", metavar="ID", help="one bank only")
    items.add_argument(
        "--place", choices=("quiz", "ar"), help="answers given there only: in the quiz, or in AR"
    )
    items.add_argument("--json", action="store_true", help="report as JSON")
    items.set_defaults(run=_items)


def _items(arguments: argparse.Namespace) -> int:
    banks = read_responses(arguments.store, arguments.bank, arguments.place)
    if arguments.json:
        report([_bank_json(bank, found) for bank, found in banks.items()], as_json=True)
        return 0
    for bank, found in banks.items():
        say(f"{bank}: {_headline(quiz_statistics(found))}")
        report([_item_row(item) for item in item_statistics(found)], as_json=False)
    if not banks:
        say("No answers yet.")
    return 0


def read_responses(
    store: str | None, bank: str | None, place: str | None = None
) -> dict[str, Responses]:
    """Return the first attempts of the record by bank; items carry their version."""
    from anatomyapp.session.review import AnswerFilter  # noqa: PLC0415 - loads SQLAlchemy

    with opened_record(store) as record:
        answers = record.answers(AnswerFilter(bank=bank, place=place))
    rows: dict[str, list[ResponseRow]] = {}
    for a in answers:
        item = f"{a.item}@{a.item_version}"
        row = ResponseRow(a.learner, item, a.score, a.response, a.latency_s, a.attempt, a.timed_out)
        rows.setdefault(a.bank, []).append(row)
    return {name: Responses.of(found) for name, found in rows.items()}


def _headline(quiz: QuizStatistics) -> str:
    alpha = _text(quiz.consistency)
    return (
        f"{quiz.learners} learners, {quiz.items} items; of {quiz.n} who were asked every item: "
        f"mean {_text(quiz.mean)} %, internal consistency {alpha}"
    )


def _text(statistic: Statistic) -> str:
    return statistic.reason if statistic.value is None else f"{statistic.value:.1f}"


def _item_row(item: ItemStatistics) -> dict[str, object]:
    return {
        "item": item.item,
        "n": item.n,
        "facility %": _text(item.facility),
        "SD %": _text(item.deviation),
        "discrimination": _text(item.discrimination),
        "efficiency %": _text(item.efficiency),
        "weight %": _text(item.effective_weight),
        "median s": _text(item.median_latency_s),
        "timed out": item.timed_out,
    }


def _bank_json(bank: str, found: Responses) -> dict[str, object]:
    items = [asdict(item) for item in item_statistics(found)]
    return {"bank": bank, "quiz": asdict(quiz_statistics(found)), "items": items}
