"""``anatomyapp sessions erase`` and ``retention``: what is kept no longer."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from anatomyapp.cli.output import report, say
from anatomyapp.cli.record import opened_record
from anatomyapp.cli.session_backup import watch
from anatomyapp.errors import UsageError
from anatomyapp.settings import LONGEST_MONTHS, data_folder, load_settings, save_settings

if TYPE_CHECKING:
    from anatomyapp.session.erasure import Erased, Reach
    from anatomyapp.session.retention import Outcome

NOT_DONE = 1  # the exit code where it was only said what would be erased


def register(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
) -> tuple[argparse.ArgumentParser, ...]:
    """Add the verbs and return them."""
    return _add_erase(verbs), _add_retention(verbs)


def _add_erase(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
) -> argparse.ArgumentParser:
    erase = verbs.add_parser(
        "erase",
        help="erase a learner from the record and from every backup",
        description="Erases the pseudonym and all that hangs on it: PIN, consents, pins, saved "
        "views, the links of sessions and groups. The sessions stay as a guest's, unless "
        "--with-events; what was refused still holds for them. Nothing brings it back. Without "
        "--yes it is only said what would go.",
    )
    erase.add_argument("learner", metavar="LEARNER", help="the pseudonym")
    erase.add_argument(
        "--with-events",
        action="store_true",
        help="erase the sessions too, but for those in which other learners took part",
    )
    erase.add_argument("--yes", action="store_true", help="do it")
    erase.set_defaults(run=_erase)
    return erase


def _add_retention(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
) -> argparse.ArgumentParser:
    retention = verbs.add_parser(
        "retention",
        help="say, set or apply how long sessions are kept",
        description="Sessions older than the period are erased whole, in backups too, at the "
        "start of the window a week after that was announced.",
    )
    retention.add_argument(
        "--months", type=_months, metavar="N", help="keep sessions so long; 0 for ever"
    )
    retention.add_argument(
        "--apply", action="store_true", help="announce or erase what is due, as a start does"
    )
    retention.set_defaults(run=_retention)
    return retention


def _months(text: str) -> int:
    if not text.isdecimal() or int(text) > LONGEST_MONTHS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of months, 0 to {LONGEST_MONTHS}")
    return int(text)


@contextmanager
def _reached(store: str | None) -> Iterator[Reach]:
    from anatomyapp.session.erasure import reach_of  # noqa: PLC0415 - loads SQLAlchemy
    from anatomyapp.session.spool import Spool, spool_folder  # noqa: PLC0415 - as above

    folder = data_folder()
    with (
        opened_record(store) as opened,
        closing(Spool(spool_folder(folder, opened.place))) as spool,
    ):
        yield reach_of(opened, spool, folder)


def _erase(arguments: argparse.Namespace) -> int:
    from anatomyapp.session.administration import By  # noqa: PLC0415 - loads SQLAlchemy
    from anatomyapp.session.erasure import Order, erase, survey  # noqa: PLC0415 - as above

    order = Order(arguments.learner, arguments.with_events, By.COMMAND, datetime.now(UTC))
    with _reached(arguments.store) as reach:
        done = erase(reach, order) if arguments.yes else survey(reach, order)
    if arguments.json:
        report({"done": arguments.yes, **asdict(done)}, as_json=True)
    else:
        say("Erased:" if arguments.yes else "This would be erased:")
        report(_told(done, with_events=arguments.with_events), as_json=False)
        if not arguments.yes:
            say("Nothing was changed; add --yes to erase. Nothing brings it back.")
    return 0 if arguments.yes else NOT_DONE


def _told(erased: Erased, *, with_events: bool) -> dict[str, object]:
    told = erased.tally
    rows: dict[str, object] = {
        "learners": told.learners,
        "pins and saved views": told.keepsakes,
        "studies they were in": told.enrolments,
        "sessions that stay as a guest's": told.unlinked,
        "backups written anew": erased.backups,
        "other files cleared": erased.files,
    }
    if with_events:
        rows |= {
            "of these for others took part": told.shared,
            "sessions": told.sessions,
            "events": told.events,
            "answers": told.answers,
        }
    return rows


def _retention(arguments: argparse.Namespace) -> int:
    folder = data_folder()
    settings = load_settings(folder).settings
    if arguments.months is not None:
        settings = replace(settings, keep_months=arguments.months)
        warning = save_settings(folder, settings)
        if warning:
            raise UsageError(warning)
    outcome = _kept(arguments, settings.keep_months)
    announced = outcome.announced
    if arguments.json:
        report({"months": settings.keep_months, **asdict(outcome)}, as_json=True)
        return 0
    say(f"Sessions are kept for {settings.keep_months} months." if settings.keep_months
        else "Sessions are kept for ever.")  # fmt: skip
    if announced is not None:
        before, soonest = announced.before, announced.erased_from
        say(
            f"Announced: {announced.sessions} sessions that began before {before:%Y-%m-%d} are "
            f"erased from {soonest:%Y-%m-%d} on."
        )
    if outcome.erased is not None:
        say(f"Erased: {outcome.erased.tally.sessions} sessions.")
    return 0


def _kept(arguments: argparse.Namespace, months: int) -> Outcome:
    """Apply the period where that is asked for; else return what stands announced."""
    from anatomyapp.session.retention import Outcome, announced, keep_period  # noqa: PLC0415 - as above

    with _reached(arguments.store) as reach:
        if arguments.apply:
            return keep_period(reach, months, datetime.now(UTC), watch)
        return Outcome(announced(reach.store.upkeep.administration.done()))
