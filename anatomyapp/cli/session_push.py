"""``anatomyapp sessions push``: sends what happened to a learning record store, as xAPI."""

from __future__ import annotations

import argparse
import getpass
import sys
import time
from dataclasses import asdict
from typing import TYPE_CHECKING

from anatomyapp.cli.output import complain, end_progress, progress_bar, report, say
from anatomyapp.cli.record import opened_record
from anatomyapp.cli.session_statements import add_choice, definitions
from anatomyapp.errors import AnatomyAppError, LrsError, UsageError

if TYPE_CHECKING:
    from anatomyapp.session.lrs.outbox import Chosen, Outbox
    from anatomyapp.session.lrs.place import Login, LrsPlace
    from anatomyapp.session.lrs.push import Pushed
    from anatomyapp.session.store import SessionStore

REFUSED, INTERRUPTED = 1, 130


def register(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
) -> tuple[argparse.ArgumentParser, ...]:
    """Add the verb and return it."""
    push = verbs.add_parser(
        "push",
        help="send sessions to a learning record store (LRS) as xAPI statements",
        description="Send what an LRS has not taken yet. It may be broken off and begun again at "
        "any time: nothing is lost and nothing is there twice. Statements name nobody: an actor "
        "is a random name that goes with the learner. Sessions of those who refused a study stay "
        "here; with --study only those who take part in it are sent. The password comes from the "
        "environment variable ANATOMYAPP_LRS_PASSWORD or the system's keyring.",
    )
    push.add_argument("sessions", nargs="*", metavar="SESSION", help="as listed; all if left out")
    push.add_argument("--lrs", metavar="URL", required=True, help="as https://lrs.org/xAPI/")
    push.add_argument("--user", default="", metavar="NAME", help="or ANATOMYAPP_LRS_USER")
    push.add_argument("--ask", action="store_true", help="ask for the password and keep it in the "
                      "keyring")  # fmt: skip
    push.add_argument("--dry-run", action="store_true", help="say what would be sent; send nothing")
    push.add_argument("--again", action="store_true", help="send what was taken, too: an LRS that "
                      "lost statements gets them back")  # fmt: skip
    push.add_argument("--batch", type=_count, default=250, metavar="N", help="statements at once")
    push.add_argument("--timeout", type=_count, default=30, metavar="S", help="for an answer")
    push.add_argument("--allow-insecure", action="store_true", help="let http be used to another "
                      "computer")  # fmt: skip
    add_choice(push)
    push.set_defaults(run=_push)
    return (push,)


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 10_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not between 1 and 10000")
    return int(text)


def _push(arguments: argparse.Namespace) -> int:
    from anatomyapp.session.lrs.place import lrs_place  # noqa: PLC0415 - only to send

    place = lrs_place(arguments.lrs, allow_insecure=arguments.allow_insecure)
    with opened_record(arguments.store) as store:
        if arguments.dry_run:
            return _rehearse(arguments, place, store)
        return _send(arguments, place, store)


def _send(arguments: argparse.Namespace, place: LrsPlace, store: SessionStore) -> int:
    from anatomyapp.session.lrs.outbox import Outbox, kept_names  # noqa: PLC0415 - as above
    from anatomyapp.session.recorder import SystemClock  # noqa: PLC0415 - as above

    login = _login(arguments, place)
    names = kept_names(store, SystemClock().now())
    outbox = Outbox(store, names, definitions(arguments.bank, store))
    teller = _Teller(place)
    try:
        _delivered(arguments, outbox, (place, login), teller)
    except KeyboardInterrupt:
        teller.error = "it was broken off; send again to go on."
        teller.report(as_json=arguments.json)
        return INTERRUPTED
    except AnatomyAppError as error:
        teller.error = str(error)
    teller.report(as_json=arguments.json)
    return REFUSED if teller.error or teller.pushed.refusals else 0


def _login(arguments: argparse.Namespace, place: LrsPlace) -> Login:
    from anatomyapp.session.lrs.place import Login, keep_password, login_for  # noqa: PLC0415 - as above

    if not arguments.ask:
        return login_for(place, arguments.user)
    if not arguments.user or not sys.stdin.isatty():
        raise UsageError("--ask needs --user NAME and a terminal to ask on.")
    login = Login(arguments.user, getpass.getpass(f"Password of {arguments.user} at {place}: "))
    keep_password(place, login)
    return login


def _delivered(
    arguments: argparse.Namespace, outbox: Outbox, to: tuple[LrsPlace, Login], teller: _Teller
) -> None:
    from random import SystemRandom  # noqa: PLC0415 - as above

    from anatomyapp.session.lrs.client import LrsClient  # noqa: PLC0415 - as above
    from anatomyapp.session.lrs.courier import Courier  # noqa: PLC0415 - as above
    from anatomyapp.session.lrs.push import Pusher  # noqa: PLC0415 - as above

    client = LrsClient(*to, timeout_s=arguments.timeout)
    try:
        courier = Courier(client, teller.wait, SystemRandom())
        pusher = Pusher(outbox, courier, to[0].url, arguments.batch)
        pusher.push(_chosen(arguments, outbox, to[0]), teller.hear)
    finally:
        client.close()


def _chosen(arguments: argparse.Namespace, outbox: Outbox, place: LrsPlace) -> Chosen:
    store = outbox.store
    due = store.lrs.due(place.url, again=arguments.again)
    if arguments.sessions:
        named = {store.session(name).id for name in arguments.sessions}
        due = tuple(each for each in due if each.session in named)
    return outbox.chosen(due, arguments.study)


def _rehearse(arguments: argparse.Namespace, place: LrsPlace, store: SessionStore) -> int:
    """Say what would be sent: nothing leaves, and no name is kept."""
    from anatomyapp.session.lrs.outbox import Outbox  # noqa: PLC0415 - as above
    from anatomyapp.session.lrs.statement_file import passing_names  # noqa: PLC0415 - as above
    from anatomyapp.session.xapi.rules import fault_of  # noqa: PLC0415 - as above

    outbox = Outbox(store, passing_names, definitions(arguments.bank, store))
    chosen = _chosen(arguments, outbox, place)
    told = [each for due in chosen.sessions for each in outbox.statements(due)]
    invalid = sum(bool(fault_of(each.plain)) for each in told)
    if arguments.json:
        report({"lrs": place.url, "sessions": len(chosen.sessions), "statements": len(told),
                "withheld": chosen.withheld, "invalid": invalid}, as_json=True)  # fmt: skip
    else:
        say(f"To {place} would go: {len(told)} statements of {len(chosen.sessions)} sessions "
            f"(withheld: {chosen.withheld}, invalid: {invalid}). Nothing was sent.")  # fmt: skip
    return REFUSED if invalid else 0


class _Teller:
    """Shows how far sending is, and says at the end what came of it."""

    def __init__(self, place: LrsPlace) -> None:
        from anatomyapp.session.lrs.push import Pushed  # noqa: PLC0415 - as above

        self._place, self._began_s = place, time.monotonic()
        self.pushed: Pushed = Pushed()
        self.error = ""

    def hear(self, pushed: Pushed) -> None:
        """Show how far it is."""
        self.pushed = pushed
        progress_bar(pushed.sessions, pushed.of, f"{pushed.statements} statements")

    def wait(self, seconds: float, why: LrsError) -> None:
        """Say why nothing is sent for a while, and wait."""
        complain(f"{why} Trying again in {seconds:.0f} s.")
        time.sleep(seconds)

    def report(self, *, as_json: bool) -> None:
        """Say what came of it."""
        end_progress()
        pushed, seconds = self.pushed, time.monotonic() - self._began_s
        if as_json:
            report({"lrs": self._place.url, **asdict(pushed), "seconds": round(seconds, 3),
                    "error": self.error or None}, as_json=True)  # fmt: skip
            return
        for refusal in pushed.refusals:
            complain(f"statement {refusal.statement} was not taken: {refusal.reason}")
        if self.error:
            complain(f"anatomyapp: {self.error}")
        say(f"{self._place}: {pushed.statements} statements of {pushed.sessions} sessions taken, "
            f"{len(pushed.refusals)} refused; sessions withheld: {pushed.withheld}.")  # fmt: skip
