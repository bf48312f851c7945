"""Reading what a report is composed from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from anatomyapp import __version__
from anatomyapp.evaluation.guarding_outcomes import guarded_outcomes
from anatomyapp.evaluation.items import item_statistics
from anatomyapp.evaluation.outcomes import Options, outcomes
from anatomyapp.evaluation.quizzes import quiz_statistics
from anatomyapp.evaluation.responses import ResponseRow, Responses
from anatomyapp.evaluation.study_data import StudyData
from anatomyapp.evaluation.study_reader import read_study
from anatomyapp.quiz.bank import Bank
from anatomyapp.report.known import Known
from anatomyapp.report.material import Material, TestItems
from anatomyapp.session.store import SessionStore
from anatomyapp.study.codebook import codebook_of
from anatomyapp.study.steps import StepId, Test


def read_material(
    store: SessionStore, study: str, known: Known, options: Options | None = None
) -> Material:
    """Read a study and compute all its figures.

    Raises
    ------
    StoreError
        The record knows no such study, or cannot be read.
    ProtocolError
        This version cannot read the protocol that the record keeps.
    """
    data = read_study(store, study, known.instruments)
    book = store.comments.codebook(study)
    return Material(
        data=data,
        outcomes=guarded_outcomes(outcomes(data, options)),
        tests=tuple(_tests(data, known.bank)),
        comments=store.comments.of_study(study),
        codings=store.comments.codings(study),
        codebook=codebook_of(book.encode(), Path(f"{study}.yaml")) if book else None,
        names=known.names,
        packs=_packs(store, data),
        app_version=__version__,
    )


def _tests(data: StudyData, find_bank: Callable[[str], Bank | None]) -> Iterator[TestItems]:
    for id_, step in data.protocol.steps.items():
        if isinstance(step, Test):
            responses = Responses.of(_rows(data, id_))
            bank = find_bank(step.bank)
            stems = {str(item.id): item.stem for item in bank.items} if bank else {}
            yield TestItems(id_, quiz_statistics(responses), item_statistics(responses), stems)


def _rows(data: StudyData, step: StepId) -> Iterator[ResponseRow]:
    """Yield a row for each item of who ended the test; what they left out scores 0."""
    taken = [(each.code, each.tests[step].answers) for each in data.participants
             if step in each.tests]  # fmt: skip
    asked = dict.fromkeys(item for _, answers in taken for item in answers)
    for code, answers in taken:
        for item in asked:
            yield ResponseRow(code, str(item), answers.get(item, 0.0))


def _packs(store: SessionStore, data: StudyData) -> tuple[str, ...]:
    """Return the models that participants' sessions were opened on."""
    own = {each.session for each in data.participants}
    found = {f"{each.pack} {each.pack_version}" for each in store.sessions() if each.id in own}
    return tuple(sorted(found))
