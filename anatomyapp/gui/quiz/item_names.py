"""A bank as the window speaks: its sentences, and the names of structures in them."""

from __future__ import annotations

from dataclasses import replace

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.language import say, spoken
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.item import Item, Kind
from anatomyapp.quiz.option import Option
from anatomyapp.quiz.task import Choose, Label, Order, Point, Task

_PAIRS = (Kind.TRUTH, Kind.SIDE)  # whose options are no names


def as_spoken(bank: Bank, atlas: Atlas) -> Bank:
    """Return a bank in the window's language, where it has that, and in the atlas's names.

    Sentences that are not translated stay as the bank has them; what is nothing but a name of the
    structure that is meant becomes that structure's label.
    """
    told = bank.in_language(spoken())
    return replace(told, items=tuple(_item(item, atlas) for item in told.items))


def _item(item: Item, atlas: Atlas) -> Item:
    meant = [item.asked] if item.asked else []
    told = item.feedback
    return replace(
        item,
        stem=_named(item.stem, meant, atlas),
        task=_task(item.task, item.kind, atlas),
        feedback=replace(told, show_as=_named(told.show_as, told.show, atlas)),
    )


def _task(task: Task, kind: Kind, atlas: Atlas) -> Task:
    match task:
        case Choose() | Label() | Order():
            return replace(task, options=tuple(_option(o, kind, atlas) for o in task.options))
        case Point():
            return replace(task, foreseen=tuple(_option(o, kind, atlas) for o in task.foreseen))
    return task


def _option(option: Option, kind: Kind, atlas: Atlas) -> Option:
    if kind in _PAIRS:
        return replace(option, text=say(option.text))
    meant = [option.structure] if option.structure else []
    return replace(option, text=_named(option.text, meant, atlas))


def _named(text: str, meant: list[StructureId] | tuple[StructureId, ...], atlas: Atlas) -> str:
    for structure in (atlas.structures[s] for s in meant if s in atlas.structures):
        names = (structure.name_en, structure.name_la, *structure.synonyms)
        if text.removeprefix("the ").casefold() in {name.casefold() for name in names}:
            return structure.label
    return text
