"""How ``evaluate items`` prints what it found."""

from __future__ import annotations

import argparse
from pathlib import Path

from anatomyapp.cli.evaluate_reading import Asked, read_banks
from anatomyapp.cli.evaluate_shown import Shown, count_text, text_of
from anatomyapp.cli.output import report, say
from anatomyapp.evaluation.guarding import GuardedItem, GuardedQuiz
from anatomyapp.evaluation.irt.calibration import Model
from anatomyapp.evaluation.items import ItemStatistics
from anatomyapp.evaluation.quizzes import QuizStatistics


def tell_items(arguments: argparse.Namespace) -> int:
    """Print what the record tells of items: a table for people, or JSON for programs."""
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
    if found.cohort is not None:
        say(f"{name}: SIMULATED, cohort {found.cohort}: nobody gave these answers")
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
