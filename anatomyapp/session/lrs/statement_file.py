"""Statements as a file: JSON Lines, or one JSON array."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from uuid import uuid4

from anatomyapp.session.event import LearnerId
from anatomyapp.session.lrs.ledger import Due
from anatomyapp.session.lrs.outbox import Outbox


def statement_lines(outbox: Outbox, sessions: Iterable[Due], *, array: bool) -> Iterator[str]:
    """Return the lines of a file: one statement each; of an array its brackets too."""
    told = (each.plain for due in sessions for each in outbox.statements(due))
    lines = (json.dumps(plain, ensure_ascii=False, allow_nan=False) for plain in told)
    if not array:
        yield from (f"{line}\n" for line in lines)
        return
    before = "[\n"
    for line in lines:
        yield before + line
        before = ",\n"
    yield "\n]\n" if before.startswith(",") else "[]\n"


def passing_names(learners: Iterable[LearnerId]) -> dict[LearnerId, str]:
    """Return names that are kept nowhere, to see what would be sent."""
    return {learner: str(uuid4()) for learner in learners}
