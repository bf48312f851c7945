"""``anatomyapp evaluate``: what the record means."""

from __future__ import annotations

import argparse
from dataclasses import asdict, dataclass

from anatomyapp.cli.evaluate_instrument import add_instrument
from anatomyapp.cli.evaluate_progress import add_progress
from anatomyapp.cli.output import report, say
from anatomyapp.cli.record import opened_record
from anatomyapp.evaluation.guarding import GuardedItem, GuardedQuiz, guarded, guarded_quiz
from anatomyapp.evaluation.items import ItemStatistics, item_statistics
from anatomyapp.evaluation.quizzes import QuizStatistics, quiz_statistics
from anatomyapp.evaluation.responses import Responses
from anatomyapp.evaluation.statistic import Statistic


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the noun and its verbs."""
    noun = commands.add_parser("evaluate", help="compute statistics from the record")
    verbs = noun.add_subparsers(title="commands", metavar="COMMAND", required=True)
    items = verbs.add_parser(
        "items",
        help="facility, discrimination and more of every item, from first attempts",
        description="Statistics of items as Moodle's quiz report computes them, per bank. What is "
        "printed goes into files and mails: figures of fewer than five learners are hidden, as in "
        "every export of the window, unless --all-cells is given.",
    )
    items.add_argument("--store", metavar="URL", help="the record: a file or a database's URL")
    items.add_argument("--bank", metavar="ID", help="one bank only")
    items.add_argument(
        "--place", choices=("quiz", "ar"), help="answers given there only: in the quiz, or in AR"
    )
    items.add_argument(
        "--study", metavar="ID", help="only what those did who take part in a study, from then on"
    )
    items.add_argument(
        "--all-cells", action="store_true", help="show figures of fewer than five learners too"
    )
    items.add_argument("--json", action="store_true", help="report as JSON")
    items.set_defaults(run=_items)
    add_progress(verbs)
    add_instrument(verbs)


def _items(arguments: argparse.Namespace) -> int:
    banks = read_responses(arguments.store, arguments.bank, arguments.place, arguments.study)
    shown = {name: _Shown.of(found, whole=arguments.all_cells) for name, found in banks.items()}
    if arguments.json:
        report([{"bank": name, **asdict(found)} for name, found in shown.items()], as_json=True)
        return 0
    for name, found in shown.items():
        say(f"{name}: {_headline(found.quiz)}")
        report([_item_row(item) for item in found.items], as_json=False)
    if not banks:
        say("No answers yet.")
    return 0


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is told of a bank: all figures, or those that show nobody."""

    quiz: QuizStatistics | GuardedQuiz
    items: tuple[ItemStatistics, ...] | tuple[GuardedItem, ...]

    @classmethod
    def of(cls, found: Responses, *, whole: bool) -> _Shown:
        quiz, items = quiz_statistics(found), item_statistics(found)
        if whole:
            return cls(quiz, items)
        shown = tuple(map(guarded, items))
        return cls(guarded_quiz(quiz, shown), shown)


def read_responses(
    store: str | None, bank: str | None, place: str | None = None, study: str | None = None
) -> dict[str, Responses]:
    """Return the first attempts of the record by bank; items carry their version.

    ``study`` leaves what nobody did who takes part in it, and what was before they did.
    """
    from anatomyapp.evaluation.columns import first_attempts, only  # noqa: PLC0415 - SQLAlchemy

    with opened_record(store) as record:
        banks = record.bundles.columns(bank, place)
        if study is not None:
            taking = record.consents.participation(study)
            banks = {name: only(columns, taking.holds) for name, columns in banks.items()}
    return {name: first_attempts(columns) for name, columns in banks.items() if len(columns.packed)}


def _headline(quiz: QuizStatistics | GuardedQuiz) -> str:
    alpha = _text(quiz.consistency)
    return (
        f"{_count(quiz.learners)} learners, {quiz.items} items; of {_count(quiz.n)} who were asked "
        f"every item: "
        f"mean {_text(quiz.mean)} %, internal consistency {alpha}"
    )


def _text(statistic: Statistic) -> str:
    return statistic.reason if statistic.value is None else f"{statistic.value:.1f}"


def _count(count: int | None) -> str:
    return "fewer than 5" if count is None else str(count)


def _item_row(item: ItemStatistics | GuardedItem) -> dict[str, object]:
    return {
        "item": item.item,
        "n": _count(item.n),
        "facility %": _text(item.facility),
        "SD %": _text(item.deviation),
        "discrimination": _text(item.discrimination),
        "efficiency %": _text(item.efficiency),
        "weight %": _text(item.effective_weight),
        "median s": _text(item.median_latency_s),
        "timed out": item.timed_out if item.timed_out is not None else "hidden",
    }
