"""Of whom a record speaks: of people, or of one simulated cohort; never of both.

The rule. A simulated session is refused by a record that holds a session of somebody, or of another
cohort. Once a record holds a cohort, all that evaluates reads this cohort alone: what somebody does
in such a record is kept, and counts nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from anatomyapp.errors import PopulationError
from anatomyapp.phrase import phrase
from anatomyapp.session import tables
from anatomyapp.session.study_tables import simulated

_PEOPLE = phrase(
    "the record holds sessions of people, beside which nothing simulated may lie; simulate into a "
    "record of its own: --store FILE."
)
_ANOTHER = phrase(
    "the record holds the simulated cohort {cohort!r}, beside which no other may lie; simulate "
    "into a record of its own: --store FILE."
)


@dataclass(frozen=True, slots=True)
class Population:
    """Of whom a record speaks; ``cohort`` is None where of people."""

    cohort: str | None = None

    @property
    def simulated(self) -> bool:
        """Whether nobody lived it."""
        return self.cohort is not None


def population_of(connection: sa.Connection) -> Population:
    """Return of whom a record speaks."""
    return Population(connection.scalar(sa.select(simulated.c.cohort).limit(1)))


def counts(session: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
    """Return the condition on a session's id: whether it is one of those that are evaluated."""
    every = sa.select(simulated.c.session)
    return sa.or_(session.in_(every), ~sa.exists(every.subquery("cohort").select()))


def refuse_mixing(connection: sa.Connection, session: str, cohort: str) -> None:
    """Raise a PopulationError where a simulated session may not lie in a record."""
    there = population_of(connection).cohort
    if there is not None and there != cohort:
        raise PopulationError(_ANOTHER, cohort=there)
    other = sa.select(tables.session.c.id).where(tables.session.c.id != session).limit(1)
    if there is None and connection.scalar(other) is not None:
        raise PopulationError(_PEOPLE)
