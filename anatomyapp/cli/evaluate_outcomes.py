"""``anatomyapp evaluate outcomes`` and ``attention``: what a study came to."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from anatomyapp.cli.output import report, say
from anatomyapp.cli.record import opened_record
from anatomyapp.study.known_instruments import known_instruments

if TYPE_CHECKING:
    from anatomyapp.evaluation.attention import StudyAttention
    from anatomyapp.evaluation.estimate import Estimate
    from anatomyapp.evaluation.outcomes import Outcomes
    from anatomyapp.evaluation.study_data import StudyData

_COVARIATES = ("rotation", "sus", "tracking-loss", "minutes")
_FEWEST = 5  # as in every export
_MOST_POINTS = 100


def add_outcomes(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verbs."""
    verb = verbs.add_parser(
        "outcomes",
        help="gains, effects, adjusted means, retention and drop-out of a study",
        description="Of those whose consent stands. Figures of fewer than five are hidden, unless "
        "--all-cells is given. --csv writes a row for each participant, for other software.",
    )
    _add_shared(verb)
    verb.add_argument("--csv", metavar="FILE", type=Path, help="write the participants' table")
    verb.add_argument(
        "--adjust", metavar="NAME", action="append", choices=_COVARIATES, default=[],
        help=f"a covariate beside the score before: {', '.join(_COVARIATES)}; may be repeated",
    )  # fmt: skip
    verb.add_argument(
        "--margin", metavar="POINTS", type=_margin, help="margin of equivalence, in points of 100"
    )
    verb.set_defaults(run=_outcomes)
    verb = verbs.add_parser(
        "attention",
        help="how long each structure was looked at, and whether that goes with the gain",
        description="Seconds per learner on each structure, stays and returns, standard views, and "
        "the rank correlation of time with gain. Structures that fewer than five looked at are "
        "left out, unless --all-cells is given.",
    )
    _add_shared(verb)
    verb.set_defaults(run=_attention)


def _add_shared(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--study", metavar="ID", required=True, help="the study's id")
    verb.add_argument("--store", metavar="URL", help="the record: a file or a database's URL")
    verb.add_argument(
        "--all-cells", action="store_true", help="show figures of fewer than five learners too"
    )
    verb.add_argument("--json", action="store_true", help="report as JSON")


def _margin(text: str) -> float:
    """Return a margin of equivalence, above 0 and at most 100 points."""
    try:
        margin = float(text)
    except ValueError:
        margin = 0.0
    if not 0 < margin <= _MOST_POINTS:  # not a number neither
        raise argparse.ArgumentTypeError(f"{text!r} is no margin; give points above 0, to 100")
    return margin


def _read(arguments: argparse.Namespace) -> StudyData:
    from anatomyapp.evaluation.study_reader import read_study  # noqa: PLC0415 - SQLAlchemy

    with opened_record(arguments.store) as record:
        return read_study(record, arguments.study, known_instruments()[0])


def _outcomes(arguments: argparse.Namespace) -> int:
    from anatomyapp.evaluation.covariates import Covariate  # noqa: PLC0415 - loads scipy
    from anatomyapp.evaluation.equivalence import MARGIN  # noqa: PLC0415 - as above
    from anatomyapp.evaluation.guarding_outcomes import (  # noqa: PLC0415 - as above
        guarded_outcomes,
    )
    from anatomyapp.evaluation.outcome_telling import plain  # noqa: PLC0415 - as above
    from anatomyapp.evaluation.outcomes import Options, outcomes  # noqa: PLC0415 - as above

    data = _read(arguments)
    if arguments.csv is not None:
        _write(arguments.csv, data)
    margin = MARGIN if arguments.margin is None else arguments.margin
    found = outcomes(data, Options(tuple(map(Covariate, arguments.adjust)), margin))
    if arguments.json:
        report(plain(found, whole=arguments.all_cells), as_json=True)  # type: ignore[arg-type]
        return 0
    told = found if arguments.all_cells else guarded_outcomes(found)
    for line in _lines(told, whole=arguments.all_cells):
        say(line)
    return 0


def _attention(arguments: argparse.Namespace) -> int:
    from anatomyapp.evaluation.outcome_telling import plain  # noqa: PLC0415 - loads scipy
    from anatomyapp.evaluation.outcomes import attention_in  # noqa: PLC0415 - as above

    found = attention_in(_read(arguments))
    if found is None:
        say("null" if arguments.json else "Nobody looked at a structure in an activity yet.")
        return 0
    if arguments.json:
        report(plain(found, whole=arguments.all_cells), as_json=True)  # type: ignore[arg-type]
        return 0
    _say_attention(found, whole=arguments.all_cells)
    return 0


def _write(path: Path, data: StudyData) -> None:
    from anatomyapp.evaluation.outcome_table import outcome_lines  # noqa: PLC0415 - loads scipy
    from anatomyapp.session.export.writing import write_lines  # noqa: PLC0415 - as above

    write_lines(path, outcome_lines(data))


def _lines(found: Outcomes, *, whole: bool) -> Iterator[str]:
    if found.cohort is not None:
        yield f"SIMULATED: the cohort {found.cohort}; nobody lived this."
    flow = found.flow
    yield f"{found.title} ({found.study}, {found.protocol}), design: {found.design}"
    yield (
        f"Enrolled {flow.enrolled}, consent stands {flow.consented}, allocated {flow.allocated}, "
        f"completed {flow.completed}, lost {flow.lost}"
    )
    for scores in found.scores:
        yield f"  {scores.arm}, {scores.occasion}: {_said(scores.mean, whole=whole)}"
    for change in found.changes:
        yield f"  {change.arm}, {change.first} to {change.second}, points: " + _said(
            change.effect.difference, whole=whole
        )
        yield f"    Hedges' g {_said(change.effect.hedges_g, whole=whole)}"
        if change.gains is not None:
            yield f"    class gain {_said(change.gains.class_gain, whole=whole)}"
            yield f"    mean of own gains {_said(change.gains.mean_gain, whole=whole)}"
        if change.retention is not None:
            yield f"    retained {_said(change.retention.ratio, whole=whole)}"
    yield from _between(found, whole=whole)


def _between(found: Outcomes, *, whole: bool) -> Iterator[str]:
    for contrast in found.contrasts:
        of = "gain" if contrast.since else "score"
        yield (
            f"  {contrast.first} - {contrast.second}, {contrast.occasion}, {of}: Hedges' g "
            f"{_said(contrast.effect.hedges_g, whole=whole)}"
        )
    for each in found.adjusted:
        for pair, difference in each.ancova.differences.items():
            yield (
                f"  {' - '.join(pair)}, {each.occasion}, adjusted for {', '.join(each.covariates)}:"
                f" {_said(difference, whole=whole)}"
            )
    if found.crossover is not None:
        for pair, difference in found.crossover.differences.items():
            yield f"  {' - '.join(pair)}, within learners: {_said(difference, whole=whole)}"


def _say_attention(found: StudyAttention, *, whole: bool) -> None:
    report(
        [
            {
                "structure": each.structure,
                "seconds": _said(each.dwell_s, whole=whole),
                "learners": each.learners,
                "visits": each.visits,
                "revisits": each.revisits,
            }
            for each in found.structures
            if whole or each.learners >= _FEWEST
        ],
        as_json=False,
    )
    say(f"Time and gain: {_said(found.time_and_gain, whole=whole)}")
    say(f"Structures and gain: {_said(found.breadth_and_gain, whole=whole)}")


def _said(estimate: Estimate, *, whole: bool) -> str:
    if not whole and 0 < estimate.n < _FEWEST:
        return "hidden: fewer than 5"
    if estimate.value is None:
        return estimate.reason
    p = "" if estimate.p is None else f", {_p(estimate.p)}"
    if estimate.low is None or estimate.high is None:
        return f"{estimate.value:.2f} ({estimate.reason}), n = {estimate.n}"
    return f"{estimate.value:.2f} [{estimate.low:.2f}, {estimate.high:.2f}], n = {estimate.n}{p}"


def _p(p: float) -> str:
    return f"p = {p:.3f}" if p >= 0.001 else "p < 0.001"
