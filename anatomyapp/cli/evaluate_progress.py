"""``anatomyapp evaluate progress``: what one learner knows, and what is due."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from anatomyapp.cli.output import report, say
from anatomyapp.cli.record import opened_record
from anatomyapp.content import pack_folder, quizzes_folder
from anatomyapp.errors import StoreError

if TYPE_CHECKING:
    from anatomyapp.evaluation.practice import Share
    from anatomyapp.evaluation.progress import Progress, StructureProgress


def add_progress(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb."""
    progress = verbs.add_parser(
        "progress",
        help="what one learner knows, what is due, how it went",
        description="The figures of the learner's own place Progress. They are about one person: "
        "give them to nobody else.",
    )
    progress.add_argument("learner", metavar="LEARNER", help="a pseudonym")
    progress.add_argument("--store", metavar="URL", help="the record: a file or a database's URL")
    progress.add_argument(
        "--atlas", type=pack_folder, default=pack_folder("thorax"), metavar="PACK",
        help="a shipped pack or a pack's folder; the shipped thorax if not",
    )  # fmt: skip
    banks = quizzes_folder() / "banks"
    progress.add_argument(
        "--banks", type=Path, default=banks, metavar="FOLDER", help="of the banks that ask"
    )
    progress.add_argument("--json", action="store_true", help="report as JSON")
    progress.set_defaults(run=_progress)


def _progress(arguments: argparse.Namespace) -> int:
    progress = _read(arguments)
    if arguments.json:
        report(_json(progress), as_json=True)
        return 0
    report(_figures(progress), as_json=False)
    say("")
    report([asdict(station) for station in progress.stations if station.count], as_json=False)
    return 0


def _read(arguments: argparse.Namespace) -> Progress:
    from anatomyapp.atlas.pack import read_pack  # noqa: PLC0415 - other commands need no atlas
    from anatomyapp.evaluation.practice import asked_by  # noqa: PLC0415 - loads FSRS
    from anatomyapp.evaluation.progress_reader import ProgressReader  # noqa: PLC0415 - as above
    from anatomyapp.quiz.bank import read_bank  # noqa: PLC0415 - as above
    from anatomyapp.session.learning import Whose  # noqa: PLC0415 - loads SQLAlchemy

    with opened_record(arguments.store) as store:
        known = {each.pseudonym: each.id for each in store.learners()}
        if arguments.learner not in known:
            raise StoreError(
                '{place} knows no learner {name!r}; "anatomyapp sessions list" names them.',
                place=store.place,
                name=arguments.learner,
            )
        atlas = read_pack(arguments.atlas)
        asked = asked_by(read_bank(path, atlas) for path in sorted(arguments.banks.glob("*.yaml")))
        whose, now = Whose(known[arguments.learner]), datetime.now().astimezone()
        return ProgressReader(asked, atlas).read(store.learning, whose, now)


def _figures(progress: Progress) -> dict[str, object]:
    forecast, came = progress.forecast, progress.attendance
    share = progress.recent.value
    return {
        "known": f"{progress.known} of {len(progress.structures)}",
        "became known this week": list(progress.improved),
        "due now, today, in 7 days, in 30 days": (
            f"{forecast.now}, {forecast.today}, {forecast.week}, {forecast.month}"
        ),
        "right first time, 30 days": "too few" if share is None else f"{100 * share:.0f} %",
        "answers, 30 days": progress.recent.n,
        "hours at work": progress.active_s / 3600,
        "sessions": progress.sessions,
        "days with practice, of 14 and 28": f"{came.fortnight}, {came.month}",
    }


def _json(progress: Progress) -> dict[str, object]:
    return {
        "at": progress.at.isoformat(),
        "known": progress.known,
        "improved": list(progress.improved),
        "structures": {name: _structure(told) for name, told in progress.structures.items()},
        "stations": [asdict(station) for station in progress.stations],
        "due": list(progress.due),
        "forecast": {"now": progress.forecast.now, "days": list(progress.forecast.days)},
        "recent": _share(progress.recent),
        "days": {day.isoformat(): _share(share) for day, share in progress.days},
        "active_s": progress.active_s,
        "sessions": progress.sessions,
        "days_of_14": progress.attendance.fortnight,
        "days_of_28": progress.attendance.month,
    }


def _structure(told: StructureProgress) -> dict[str, object]:
    return {
        "standing": told.standing.value,
        "recall": told.recall,
        "due": told.due.isoformat() if told.due else None,
        "right": told.track.share.right,
        "answers": told.track.share.n,
    }


def _share(share: Share) -> dict[str, object]:
    return {"right": share.right, "n": share.n, "value": share.value, "interval": share.interval}
