"""What of the record may leave it as statements, and the statements of a session."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from anatomyapp.session.event import LearnerId
from anatomyapp.session.lrs.ledger import Due
from anatomyapp.session.participation import Participation, Person
from anatomyapp.session.store import SessionStore
from anatomyapp.session.xapi.definitions import Definitions
from anatomyapp.session.xapi.statements import Cast, Statement, guest_name, statements

Named = Callable[[Iterable[LearnerId]], Mapping[LearnerId, str]]


@dataclass(frozen=True, slots=True)
class Permission:
    """Who agreed that their sessions leave the record.

    Parameters
    ----------
    refusers
        Who refused any study: nothing of a session with one of them leaves. A session stands for
        its guest, and for those who refused, took part in it and were erased.
    study
        Only sessions whose participants all take part in it; None where no study is meant.
    """

    refusers: frozenset[Person] = frozenset()
    study: Participation | None = None

    def holds(self, session: Due) -> bool:
        """Tell whether a session may leave: all who took part must have agreed."""
        if {*session.persons, Person(session.session)} & self.refusers:
            return False
        if self.study is None:
            return True
        return all(self.study.holds(who, session.started_at) for who in session.persons)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The sessions that are to be told, and how many were withheld, for somebody refused."""

    sessions: tuple[Due, ...]
    withheld: int = 0


@dataclass(frozen=True, slots=True)
class Outbox:
    """Tells the sessions of a record.

    Parameters
    ----------
    named
        Gives learners the names that they have in statements.
    definitions
        Of items, by their banks.
    """

    store: SessionStore
    named: Named
    definitions: Definitions = field(default_factory=dict)

    def chosen(self, due: Sequence[Due], study: str = "") -> Chosen:
        """Return which of some sessions may leave, for a study where one is named."""
        permission = Permission(
            frozenset() if study else self.store.lrs.refusers(),
            self.store.consents.participation(study) if study else None,
        )
        allowed = tuple(session for session in due if permission.holds(session))
        return Chosen(allowed, len(due) - len(allowed))

    def statements(self, due: Due) -> tuple[Statement, ...]:
        """Return the statements of the events that were not taken yet."""
        names = self.named(due.learners)
        members = {
            seat: names[learner] for seat, learner in due.members.items() if learner is not None
        }
        name = names[due.learner] if due.learner is not None else guest_name(due.session)
        entries = self.store.events(due.session)
        told = statements(due.session, entries, Cast(name, members), self.definitions)
        return tuple(each for each in told if each.number >= due.taken)


def kept_names(store: SessionStore, at: datetime) -> Named:
    """Return what gives learners their lasting names, asking the record once for each."""
    known: dict[LearnerId, str] = {}

    def named(learners: Iterable[LearnerId]) -> Mapping[LearnerId, str]:
        new = [learner for learner in learners if learner not in known]
        if new:
            known.update(store.lrs.names(new, at))
        return known

    return named
