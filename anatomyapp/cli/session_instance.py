"""``anatomyapp sessions instances`` and ``instance``: quizzes, to be shown again as they were."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from anatomyapp.cli.output import report, say
from anatomyapp.cli.record import opened_record
from anatomyapp.errors import UsageError

if TYPE_CHECKING:
    from anatomyapp.session.instance import Instance
    from anatomyapp.session.instances import AskedQuiz
    from anatomyapp.session.store import SessionStore


def register(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
) -> tuple[argparse.ArgumentParser, ...]:
    """Add the verbs and return them."""
    listing = verbs.add_parser(
        "instances",
        help="list the quizzes of sessions with their ids, newest first",
        description="List quizzes. What one of them presented is written by "
        '"anatomyapp sessions instance".',
    )
    listing.add_argument("session", nargs="?", metavar="SESSION", help="as listed; all without it")
    listing.set_defaults(run=_list)
    one = verbs.add_parser(
        "instance",
        help="write what a quiz presented, to be shown again exactly",
        description="Write the items of a quiz with their versions, their order, the order of "
        "their options, the seed, the pack's version and the bank's text. It tells neither who "
        'took the quiz nor what was answered; "anatomyapp quiz take --again FILE" shows it again.',
    )
    one.add_argument("quiz", metavar="QUIZ", help="as listed; its beginning is enough")
    one.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    one.add_argument(
        "--bank",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="the bank that was asked, where the record has not kept its text",
    )
    one.set_defaults(run=_write)
    return (listing, one)


def _list(arguments: argparse.Namespace) -> int:
    with opened_record(arguments.store) as store:
        session = store.session(arguments.session).id if arguments.session else None
        found = store.instances.quizzes(session)
    if arguments.json:
        report([asdict(quiz) for quiz in found], as_json=True)
    elif found:
        report([_row(quiz) for quiz in found], as_json=False)
    else:
        say("No quizzes yet.")
    return 0


def _row(quiz: AskedQuiz) -> dict[str, object]:
    return {
        "quiz": quiz.quiz,
        "session": quiz.session[:8],
        "started (UTC)": f"{quiz.started_at:%Y-%m-%d %H:%M}",
        "bank": quiz.bank,
        "mode": quiz.mode,
        "selection": quiz.selection,
        "place": quiz.place,
        "answered": quiz.answered,
        "bank kept": "yes" if quiz.kept else "no",
    }


def _write(arguments: argparse.Namespace) -> int:
    from anatomyapp.session.instance_file import Frozen, write_instance  # noqa: PLC0415 - pydantic

    with opened_record(arguments.store) as store:
        instance = store.instances.instance(arguments.quiz)
        text = _text(instance, store, arguments.bank)
    write_instance(arguments.output, Frozen(instance, text))
    count = len(instance.presented)
    if arguments.json:
        report({"file": str(arguments.output), "items": count, **_told(instance)}, as_json=True)
    else:
        say(f"{arguments.output}: {count} items of {instance.bank}@{instance.version}.")
    return 0


def _told(instance: Instance) -> dict[str, object]:
    return {
        "bank": instance.bank,
        "bank_version": instance.version,
        "bank_digest": instance.digest,
        "mode": instance.mode,
        "seed": instance.seed,
    }


def _text(instance: Instance, store: SessionStore, files: list[Path]) -> bytes:
    """Return the text of the bank that was asked, from the record or from a file that is it."""
    kept = store.asked_banks.text(instance.digest)
    texts = iter(()) if kept is not None else _contents(files)
    found = kept or next((t for t in texts if sha256(t).hexdigest() == instance.digest), None)
    if found is None:
        raise UsageError(
            "the record has not kept the text of {bank} (SHA-256 {digest}), and no file here is "
            "it; name the bank's file as it was then by --bank FILE.",
            bank=f"{instance.bank}@{instance.version}",
            digest=instance.digest,
        )
    return found


def _contents(files: list[Path]) -> Iterator[bytes]:
    """Yield the texts of banks that are named, that are shipped, and of one's own."""
    from anatomyapp.content import quizzes_folder  # noqa: PLC0415 - only to look for a bank
    from anatomyapp.quiz.authoring.shelf import own_banks  # noqa: PLC0415 - as above
    from anatomyapp.quiz.document import read_document  # noqa: PLC0415 - as above
    from anatomyapp.settings import data_folder  # noqa: PLC0415 - as above

    shipped = sorted((quizzes_folder() / "banks").glob("*.yaml"))
    for path in files:
        yield read_document(path).text
    for path in (*shipped, *own_banks(data_folder())):
        if path.stat().st_size <= _LARGEST:
            yield path.read_bytes()


_LARGEST = 2 * 2**20  # as a bank's file may be
