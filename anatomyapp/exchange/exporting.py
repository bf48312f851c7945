"""Banks written for other programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.errors import ExchangeError
from anatomyapp.exchange.anki_writing import write_apkg
from anatomyapp.exchange.csv_items import csv_dictionary, csv_table
from anatomyapp.exchange.formats import ExchangeFormat
from anatomyapp.exchange.gift_writing import gift_text
from anatomyapp.exchange.moodle_writing import moodle_xml
from anatomyapp.exchange.pictures import Photographer
from anatomyapp.exchange.qti_dialect import V21, V30
from anatomyapp.exchange.qti_package import qti_package
from anatomyapp.exchange.question import Head, Question
from anatomyapp.exchange.report import Loss, Report, write_file
from anatomyapp.exchange.to_questions import Camera, questions_of
from anatomyapp.quiz.bank import Bank

Progress = Callable[[int, int], None]  # how many items are done, of how many


@dataclass(frozen=True, slots=True)
class Goal:
    """What is to be written, where, and when; ``pictures`` says whether the model is drawn."""

    path: Path
    format: ExchangeFormat
    at: datetime
    pictures: bool = True


def dictionary_beside(table: Path) -> Path:
    """Return the file that tells what the columns of a table mean."""
    return table.with_suffix(".dictionary.csv")


def export_bank(bank: Bank, atlas: Atlas, goal: Goal, told: Progress | None = None) -> Report:
    """Write a bank for another program, and return what was carried; any one thread may call it.

    Raises
    ------
    ExchangeError
        The file cannot be written, or nothing of the bank can be carried.
    DrawingError
        The machine cannot draw the pictures.
    """
    if not (goal.pictures and goal.format.has_pictures):
        return exported(bank, atlas, goal, told=told)
    with Photographer(atlas) as camera:
        return exported(bank, atlas, goal, camera, told)


def exported(
    bank: Bank, atlas: Atlas, goal: Goal, camera: Camera | None = None,
    told: Progress | None = None,
) -> Report:  # fmt: skip
    """Write a bank with pictures of anybody's, or with none; see `export_bank`."""
    if goal.format is ExchangeFormat.CSV:
        return _table(bank, atlas, goal)
    asked = []
    for done, each in enumerate(questions_of(bank.items, atlas, camera, goal.format), start=1):
        asked.append(each)
        if told is not None:
            told(done, len(bank.items))
    losses = tuple(loss for each in asked for loss in each.losses)
    questions = [each.question for each in asked if each.question is not None]
    report = Report(goal.path.name, goal.format.value, tuple(q.id for q in questions), losses)
    if not questions:
        raise ExchangeError(
            "{bank}: nothing of it can be carried as {format}; choose another format. {reasons}",
            bank=bank.id,
            format=goal.format.value,
            reasons="; ".join(report.summary()[:3]),
        )
    _write(bank, questions, goal)
    return report


def _write(bank: Bank, questions: Sequence[Question], goal: Goal) -> None:
    head = Head(bank.id, bank.title, bank.language, bank.licence, bank.attribution)
    match goal.format:
        case ExchangeFormat.MOODLE_XML:
            write_file(goal.path, moodle_xml(head, questions))
        case ExchangeFormat.GIFT:
            write_file(goal.path, gift_text(head, questions))
        case ExchangeFormat.QTI:
            write_file(goal.path, qti_package(head, questions, V21))
        case ExchangeFormat.QTI3:
            write_file(goal.path, qti_package(head, questions, V30))
        case _:
            write_apkg(goal.path, head, questions, goal.at)


def _table(bank: Bank, atlas: Atlas, goal: Goal) -> Report:
    write_file(goal.path, csv_table(bank.items, atlas))
    write_file(dictionary_beside(goal.path), csv_dictionary())
    losses = (Loss("bank", "licence", f"the table does not tell it: {bank.licence}, "
                   f"{bank.attribution}"),)  # fmt: skip
    carried = tuple(item.id for item in bank.items)
    return Report(goal.path.name, goal.format.value, carried, losses)
