"""``anatomyapp sessions backups``, ``backup`` and ``restore``: copies of the record."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from anatomyapp.cli.output import end_progress, progress_bar, report, say
from anatomyapp.errors import StoreError
from anatomyapp.settings import data_folder, load_settings, record_place

if TYPE_CHECKING:
    from anatomyapp.session.backup import Backup
    from anatomyapp.session.place import Place
    from anatomyapp.session.restoring import Difference

FAILED = 1  # the exit code where a backup is damaged, or nothing was done
_MEGA = 1e6


def register(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
) -> tuple[argparse.ArgumentParser, ...]:
    """Add the verbs and return them."""
    backups = verbs.add_parser("backups", help="list the backups of the record, newest first")
    backups.add_argument("--check", action="store_true", help="read each of them whole")
    backups.set_defaults(run=_backups)
    backup = verbs.add_parser(
        "backup",
        help="make a backup now, and thin the older ones",
        description="Whoever learns meanwhile goes on. The window makes one at each start where "
        "the newest is older than a day. A record on a server is backed up there, with pg_dump.",
    )
    backup.set_defaults(run=_backup)
    restore = verbs.add_parser(
        "restore",
        help="let the record be what a backup holds",
        description="What the record holds now is made a backup first, or set aside where it is "
        "damaged. Without --yes it is only said what would change.",
    )
    restore.add_argument("backup", metavar="BACKUP", help="as listed, or a file")
    restore.add_argument("--yes", action="store_true", help="do it")
    restore.set_defaults(run=_restore)
    return backups, backup, restore


def place_named(store: str | None) -> Place:
    """Return the place of a record that is named, or of the settings' one."""
    from anatomyapp.session.place import place_of  # noqa: PLC0415 - loads SQLAlchemy

    folder = data_folder()
    return place_of(store or record_place(folder, load_settings(folder).settings))


def watch(done: int, total: int) -> None:
    """Draw how far a file is."""
    if total:
        progress_bar(done, total, "")


def _backups(arguments: argparse.Namespace) -> int:
    from anatomyapp.session.backup import Backups  # noqa: PLC0415 - loads SQLAlchemy

    rows = [
        _row(each, check=arguments.check) for each in Backups(place_named(arguments.store)).found()
    ]
    if rows or arguments.json:
        report(rows, as_json=arguments.json)
    else:
        say("No backups yet.")
    return FAILED if any(row.get("fault") for row in rows) else 0


def _row(backup: Backup, *, check: bool) -> dict[str, object]:
    from anatomyapp.session.backup_check import check_file, counted  # noqa: PLC0415 - as above

    row: dict[str, object] = {
        "backup": backup.file.name,
        "made (UTC)": f"{backup.at:%Y-%m-%d %H:%M}",
        "revision": backup.revision,
        "MB": backup.size_bytes / _MEGA,
    }
    try:
        held = check_file(backup.file) if check else counted(backup.file)
    except StoreError as error:
        return row | {"sessions": None, "answers": None, "fault": str(error)}
    return row | {"sessions": held.sessions, "answers": held.answers, "fault": ""}


def _backup(arguments: argparse.Namespace) -> int:
    from anatomyapp.session.backup import Backups  # noqa: PLC0415 - loads SQLAlchemy

    backups, now = Backups(place_named(arguments.store)), datetime.now(UTC)
    made = backups.make(now, watch)
    end_progress()
    gone = backups.thin(now)
    if arguments.json:
        report({**_row(made, check=False), "file": str(made.file), "removed": len(gone)},
               as_json=True)  # fmt: skip
    else:
        say(f"{made.file}: made and checked; older ones removed: {len(gone)}")
    return 0


def _restore(arguments: argparse.Namespace) -> int:
    from anatomyapp.session.administration import By  # noqa: PLC0415 - as above
    from anatomyapp.session.backup import Backups  # noqa: PLC0415 - loads SQLAlchemy
    from anatomyapp.session.restoring import difference, restore_record  # noqa: PLC0415 - as above
    from anatomyapp.session.spool import Spool, spool_folder  # noqa: PLC0415 - as above

    place = place_named(arguments.store)
    backup = Backups(place).named(arguments.backup)
    told = difference(place, backup)
    if not arguments.yes:
        return _say_difference(told, as_json=arguments.json)
    spool = Spool(spool_folder(data_folder(), str(place)))
    restored = restore_record((place, spool), backup, By.COMMAND, datetime.now(UTC), watch)
    end_progress()
    if arguments.json:
        report({**asdict(restored.held), "kept": str(restored.kept or "")}, as_json=True)
    else:
        say(f"Restored: {restored.held.sessions} sessions, {restored.held.answers} answers.")
        if restored.kept is not None:
            say(f"What was there before is kept: {restored.kept}")
    return 0


def _say_difference(told: Difference, *, as_json: bool) -> int:
    if as_json:
        report(asdict(told), as_json=True)
        return FAILED
    say(f"The backup holds {told.held.sessions} sessions with {told.held.answers} answers.")
    if told.lost is None:
        say("The record itself cannot be read; it would be set aside as it is.")
    else:
        say(f"Of the record, {told.lost} sessions with {told.lost_answers} answers are not in it; "
            "they would stay in a backup that is made first.")  # fmt: skip
        say(f"Sessions that would come back: {told.back}.")
    say("Nothing was changed; add --yes to restore.")
    return FAILED
