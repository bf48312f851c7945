"""Who may do what in a record on a server: the least rights of its roles.

A *desktop* records sessions, and reads what it needs for that and for the place of progress. An
*instructor* may besides tell learning record stores. Nobody but the owner of the tables changes or
deletes what happened, erases learners, or brings the record to another version.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import sqlalchemy as sa

from anatomyapp.errors import StoreError
from anatomyapp.session.database import Database

_READ, _ADD = ("SELECT",), ("SELECT", "INSERT")
_KEEP = ("SELECT", "INSERT", "UPDATE", "DELETE")
_IS_ROLE = sa.text("SELECT 1 FROM pg_roles WHERE rolname = :role")


class Role(StrEnum):
    """What a user of the server is for."""

    DESKTOP = "desktop"
    INSTRUCTOR = "instructor"


DESKTOP: Mapping[str, tuple[str, ...]] = {
    "alembic_version": _READ,
    **dict.fromkeys(("learner", "session", "event", "quiz", "answer", "tracking", "member"), _ADD),
    **dict.fromkeys(("pin", "saved_view", "secret"), _KEEP),  # the learner's own
    **dict.fromkeys(("consent", "choice", "administration", "asked_bank"), _ADD),
    "bundle": ("SELECT", "INSERT", "DELETE"),  # made anew from answers
    "study": _READ,
    "enrolment": ("SELECT", "INSERT", "UPDATE"),
    **dict.fromkeys(("study_step", "simulated", "comment"), _ADD),
}
INSTRUCTOR: Mapping[str, tuple[str, ...]] = {
    **DESKTOP,
    "lrs_name": _ADD,
    "lrs_taken": ("SELECT", "INSERT", "UPDATE"),
    "moment_note": _KEEP,
    "study": ("SELECT", "INSERT", "UPDATE"),
    "codebook": _ADD,
    "coding": _KEEP,
}
RIGHTS = {Role.DESKTOP: DESKTOP, Role.INSTRUCTOR: INSTRUCTOR}


def grant(database: Database, user: str, role: Role) -> None:
    """Give a user of the server the rights of a role, and take all others in the record away.

    Raises
    ------
    StoreError
        The record lies in a file, the server knows no such user, or this one may not grant.
    """
    if database.place.file is not None:
        raise StoreError(
            "{place} is a file, which knows no users; rights are granted on a server only.",
            place=database.place,
        )
    with database.writing() as connection:
        if connection.scalar(_IS_ROLE, {"role": user}) is None:
            raise StoreError(
                "{place} has no user {user!r}; make it by CREATE ROLE, and try again.",
                place=database.place,
                user=user,
            )
        named = connection.dialect.identifier_preparer.quote_identifier(user)
        connection.exec_driver_sql(f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {named}")
        for table, rights in RIGHTS[role].items():
            connection.exec_driver_sql(f"GRANT {', '.join(rights)} ON {table} TO {named}")
