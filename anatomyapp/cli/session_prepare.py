"""``anatomyapp sessions prepare``: makes a record, or brings it to this version, and grants."""

from __future__ import annotations

import argparse
from contextlib import closing

from anatomyapp.cli.output import report, say
from anatomyapp.settings import data_folder, load_settings, record_place

_PATIENCE_S = 30.0  # for others that are writing


def register(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
) -> tuple[argparse.ArgumentParser, ...]:
    """Add the verb and return it."""
    prepare = verbs.add_parser(
        "prepare",
        help="make a record, or bring it to this version; on a server, grant rights in it",
        description="Makes the tables of a record, or brings those of an older version to this "
        "one. On a server the owner of the database does it once for all desktops, and gives each "
        "user the least rights that they need; see docs/lab.md.",
    )
    for role, what in (("desktop", "records"), ("instructor", "records and evaluates")):
        prepare.add_argument(
            f"--{role}", metavar="USER", action="append", default=[],
            help=f"a user of the server who {what}",
        )  # fmt: skip
    prepare.set_defaults(run=_prepare)
    return (prepare,)


def _prepare(arguments: argparse.Namespace) -> int:
    from anatomyapp.session.database import open_database  # noqa: PLC0415 - loads SQLAlchemy
    from anatomyapp.session.place import place_of  # noqa: PLC0415 - as above
    from anatomyapp.session.roles import Role, grant  # noqa: PLC0415 - as above
    from anatomyapp.session.tables import REVISIONS  # noqa: PLC0415 - as above

    folder = data_folder()
    place = place_of(arguments.store or record_place(folder, load_settings(folder).settings))
    granted = {user: role for role in Role for user in getattr(arguments, role.value)}
    with closing(open_database(place, create=True, busy_timeout_s=_PATIENCE_S)) as database:
        for user, role in granted.items():
            grant(database, user, role)
    if arguments.json:
        report({"place": str(place), "revision": REVISIONS[-1], "granted": granted}, as_json=True)
    else:
        say(f"{place}: revision {REVISIONS[-1]}.")
        for user, role in granted.items():
            say(f"{user} has the rights of the role {role}.")
    return 0
