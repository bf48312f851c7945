"""What blind answers earn on average: the random-guess score of an item.

As Moodle's quiz report states it for each type of question: an item that offers nothing to choose
from earns nothing by guessing. Who guesses among several keys is taken to choose as many.
"""

from __future__ import annotations

from math import comb, factorial

from anatomyapp.quiz.task import Choose, Label, Order, Task


def chance_score(task: Task) -> float:
    """Return the expected score of a blind answer, 0 to 1."""
    match task:
        case Choose(several=True, keys=keys, options=options):
            return _of_several(len(options), len(keys))
        case Choose(options=options):
            return 1 / len(options)
        case Label(options=options):
            return 1 / len(options)
        case Order(options=options):
            return _of_order(len(options))
    return 0.0


def _of_several(options: int, keys: int) -> float:
    """Return the mean of hits less false alarms over the keys, none below 0."""
    ways = (
        comb(keys, hits) * comb(options - keys, keys - hits) * max(0, 2 * hits - keys)
        for hits in range(keys + 1)
    )
    return sum(ways) / comb(options, keys) / keys


def _of_order(length: int) -> float:
    """Return the mean of Kendall's correlation with a random order, none below 0.

    Orders are counted by their inversions (Mahonian numbers).
    """
    counts = [1]
    for size in range(2, length + 1):
        longer = [0] * (len(counts) + size - 1)
        for inversions, count in enumerate(counts):
            for more in range(size):
                longer[inversions + more] += count
        counts = longer
    pairs = len(counts) - 1
    earned = sum(count * max(0.0, 1 - 2 * i / pairs) for i, count in enumerate(counts))
    return earned / factorial(length)
