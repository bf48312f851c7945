"""Parallel forms: where the banks of one blueprint do not ask for the same.

Forms are parallel in content where each cell of their blueprint, a station, a kind and a Bloom
level, holds as many items in every form, answered in the same ways, and nothing is asked in two of
them. Whether they are equally hard, only answers can tell: docs/forms.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from anatomyapp.atlas.search import folded
from anatomyapp.errors import Fault
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.item import Bloom, Item, Kind
from anatomyapp.quiz.task import Choose, Label, Order, PlaceOn, Task, TypeName

_EVEN = "let every form hold as many items of each station, kind and Bloom level"
_NEW = "write another one for this form"


class Cell(NamedTuple):
    """What items have in common that stand for each other in parallel forms."""

    station: str
    kind: Kind
    bloom: Bloom

    def __str__(self) -> str:
        """Return the cell in words."""
        return f"{self.station}, {self.kind}, {self.bloom}"


def cell_of(item: Item) -> Cell:
    """Return the cell of the blueprint that an item belongs to."""
    return Cell(item.station, item.kind, item.bloom)


def blueprint_faults(banks: Mapping[Path, Bank]) -> dict[Path, tuple[Fault, ...]]:
    """Return, by file, where forms of a blueprint differ from its first one, that of least letter.

    Banks without a blueprint are passed over, and blueprints of which a single form is given. Other
    ways of answering within a cell (more options, typed instead of chosen) are warnings.
    """
    given = (path for path, bank in banks.items() if bank.blueprint is not None)
    forms = sorted(given, key=lambda path: _rank(banks[path]))
    found: dict[Path, tuple[Fault, ...]] = {}
    for _, paths in groupby(forms, key=lambda path: _rank(banks[path])[0]):
        first, *others = paths
        for k, path in enumerate(others):
            before = [banks[earlier] for earlier in (first, *others[:k])]
            found[path] = tuple(_faults(banks[path], before))
    return found


def _rank(bank: Bank) -> tuple[str, str]:
    return (bank.blueprint.blueprint, bank.blueprint.letter) if bank.blueprint else ("", "")


def _faults(form: Bank, before: Sequence[Bank]) -> Iterator[Fault]:
    where, measure = _called(form), before[0]
    if form.blueprint in [other.blueprint for other in before]:
        yield Fault(where, f"{form.id} is not the only one", "give each form its own letter")
    yield from _cell_faults(form, measure)
    for other in before:
        yield from _repeats(form, other)


def _cell_faults(form: Bank, measure: Bank) -> Iterator[Fault]:
    own, wanted = Counter(map(cell_of, form.items)), Counter(map(cell_of, measure.items))
    for cell in sorted({*own, *wanted}):
        if own[cell] != wanted[cell]:
            what = f"{cell}: {own[cell]} here, {wanted[cell]} in {_called(measure)}"
            yield Fault(_called(form), what, _EVEN)
        elif (ways := _ways(form, cell)) != (wont := _ways(measure, cell)):
            what = f"{cell}: answered by {ways}, in {_called(measure)} by {wont}"
            yield Fault(_called(form), what, "let both be answered alike", warning=True)


def _repeats(form: Bank, other: Bank) -> Iterator[Fault]:
    ids = {item.id for item in other.items}
    asked = {_question(item): item.id for item in other.items}
    for item in form.items:
        if item.id in ids:
            yield Fault(_called(form), f"{item.id} stands in {_called(other)} too", _NEW)
        elif _question(item) in asked:
            what = f"{item.id} asks the same as {asked[_question(item)]} in {_called(other)}"
            yield Fault(_called(form), what, _NEW)


def _question(item: Item) -> tuple[str, str, str]:
    return item.kind, folded(item.stem), item.key


def _called(form: Bank) -> str:
    return f"form {form.blueprint.letter}" if form.blueprint else form.id


def _ways(form: Bank, cell: Cell) -> str:
    """Return in words, in a fixed order, how the items of a cell are answered."""
    ways = Counter(_way(item.task) for item in form.items if cell_of(item) == cell)
    return " and ".join(way if n == 1 else f"{n} × {way}" for way, n in sorted(ways.items()))


def _way(task: Task) -> str:
    match task:
        case Choose():
            return f"{len(task.keys)} of {len(task.options)} options"
        case Label():
            return f"{len(task.options)} names for {len(task.pins)} pins"
        case Order():
            return f"an order of {len(task.options)}"
        case PlaceOn():
            return f"a point within {task.tolerance_mm:g} mm"
    return "typing" if isinstance(task, TypeName) else "pointing"
