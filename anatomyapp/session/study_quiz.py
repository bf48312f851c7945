"""The quiz of a study's test: everybody is asked alike, and what was answered is not asked again.

Pure: the window and simulations ask by the same.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.drawing import drawn
from anatomyapp.quiz.item import ItemId
from anatomyapp.quiz.quiz import Mode, Quiz
from anatomyapp.study.steps import Test


def quiz_of(test: Test, bank: Bank, answered: AbstractSet[ItemId] = frozenset()) -> Quiz | None:
    """Return the test's quiz: items and options as the bank has them, or ordered by its seed.

    Parameters
    ----------
    answered
        What was answered before the test was broken off; None comes back where nothing is left.
    """
    whole = bank.items if test.seed is None else drawn(bank.items, None, test.seed)
    left = tuple(item for item in whole if item.id not in answered)
    if not left:
        return None
    return Quiz(
        bank=f"{bank.id}@{bank.version}",
        mode=Mode.TEST,
        seed=test.seed or 0,
        items=left,
        queue=tuple(range(len(left))),
        bank_digest=bank.digest,
    )
