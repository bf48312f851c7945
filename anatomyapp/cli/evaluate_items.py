"""``anatomyapp evaluate items``: how the items of the banks fared."""

from __future__ import annotations

import argparse
from pathlib import Path

from anatomyapp.cli.evaluate_calibrate import calibrate
from anatomyapp.cli.evaluate_reading import Asked, read_banks
from anatomyapp.cli.evaluate_shown import Shown, count_text, text_of
from anatomyapp.cli.output import report, say
from anatomyapp.cli.quiz_options import add_atlas, add_force
from anatomyapp.errors import UsageError
from anatomyapp.evaluation.guarding import GuardedItem, GuardedQuiz
from anatomyapp.evaluation.irt.calibration import Model
from anatomyapp.evaluation.items import ItemStatistics
from anatomyapp.evaluation.quizzes import QuizStatistics


def add_items(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb."""
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
    items.add_argument(
        "--model",
        choices=[each.value for each in Model],
        action="append",
        default=[],
        help="estimate difficulties under this model too: Rasch from 50 learners, two parameters "
        "from 250; may be given twice",
    )
    items.add_argument(
        "--banks",
        type=Path,
        metavar="FOLDER",
        help="of the banks that asked: says what guessing earns at each of their items",
    )
    items.add_argument(
        "--calibrate",
        type=Path,
        metavar="BANK",
        help="a bank's file: print the difficulties of "
        "its items under the Rasch model as it takes them",
    )
    items.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="with --calibrate: write the bank with these difficulties as a new file",
    )
    add_force(items)
    add_atlas(items)
    items.add_argument("--json", action="store_true", help="report as JSON")
    items.set_defaults(run=_items)


def _items(arguments: argparse.Namespace) -> int:
    if arguments.calibrate is not None:
        return calibrate(arguments)
    if arguments.output is not None:
        raise UsageError("-o writes a bank with difficulties; name the bank by --calibrate FILE.")
    asked = Asked(arguments.store, arguments.bank, arguments.place, arguments.study)
    models = tuple(Model(name) for name in dict.fromkeys(arguments.model))
    guesses = _guesses(arguments.banks, arguments.atlas)
    shown = {
        name: Shown.of(found, models, guesses, whole=arguments.all_cells)
        for name, found in read_banks(asked).items()
    }
    if arguments.json:
        report([{"bank": name, **found.plain()} for name, found in shown.items()], as_json=True)
        return 0
    for name, found in shown.items():
        _print(name, found)
    if not shown:
        say("No answers yet.")
    return 0


def _guesses(folder: Path | None, pack: Path) -> dict[str, float]:
    """Return what guessing earns at each item with its version, in percent."""
    if folder is None:
        return {}
    from anatomyapp.atlas.pack import read_pack  # noqa: PLC0415 - other commands need no atlas
    from anatomyapp.quiz.bank import read_bank  # noqa: PLC0415 - as above
    from anatomyapp.quiz.chance import chance_score  # noqa: PLC0415 - as above

    atlas = read_pack(pack)
    banks = [read_bank(path, atlas) for path in sorted(folder.glob("*.yaml"))]
    return {i.reference: 100 * chance_score(i.task) for bank in banks for i in bank.items}


def _print(name: str, found: Shown) -> None:
    say(f"{name}: {_headline(found.quiz)}")
    for model in found.models:
        say(f"{name}: {model.headline}")
    report([_row(found, item) for item in found.items], as_json=False)


def _headline(quiz: QuizStatistics | GuardedQuiz) -> str:
    alpha, ends = text_of(quiz.consistency), ""
    if quiz.alpha.low is not None and quiz.alpha.high is not None:
        ends = f" (95 % interval {100 * quiz.alpha.low:.1f} to {100 * quiz.alpha.high:.1f})"
    return (
        f"{count_text(quiz.learners)} learners, {quiz.items} items; of {count_text(quiz.n)} who "
        f"were asked every item: mean {text_of(quiz.mean)} %, internal consistency {alpha}{ends}"
    )


def _row(found: Shown, item: ItemStatistics | GuardedItem) -> dict[str, object]:
    row: dict[str, object] = {
        "item": item.item,
        "n": count_text(item.n),
        "facility %": text_of(item.facility),
        "SD %": text_of(item.deviation),
        "discrimination": text_of(item.discrimination),
        "efficiency %": text_of(item.efficiency),
        "weight %": text_of(item.effective_weight),
        "median s": text_of(item.median_latency_s),
        "timed out": item.timed_out if item.timed_out is not None else "hidden",
    }
    if found.guesses:
        row["guessed %"] = found.guesses.get(item.item)
    if found.landmarks:
        told = found.landmarks.get(item.item)
        row["median mm"] = text_of(told.median_mm) if told else "–"
    for model in found.models:
        row |= model.row(item.item)
    return row
