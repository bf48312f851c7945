"""The names of structures in a bank's items, as the window's language has them."""

from __future__ import annotations

from dataclasses import replace

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.item import Item


def in_names_of(bank: Bank, atlas: Atlas) -> Bank:
    """Return a bank whose items call structures what the atlas calls them.

    Sentences stay as the bank has them; what is nothing but a name of the structure that is meant
    becomes that structure's label.
    """
    return replace(bank, items=tuple(_item(item, atlas) for item in bank.items))


def _item(item: Item, atlas: Atlas) -> Item:
    meant = [item.asked] if item.asked else []
    told = item.feedback
    return replace(
        item,
        stem=_named(item.stem, meant, atlas),
        options=tuple(
            replace(o, text=_named(o.text, [o.structure] if o.structure else [], atlas))
            for o in item.options
        ),
        feedback=replace(told, show_as=_named(told.show_as, told.show, atlas)),
    )


def _named(text: str, meant: list[StructureId] | tuple[StructureId, ...], atlas: Atlas) -> str:
    for structure in (atlas.structures[s] for s in meant if s in atlas.structures):
        names = (structure.name_en, structure.name_la, *structure.synonyms)
        if text.removeprefix("the ").casefold() in {name.casefold() for name in names}:
            return structure.label
    return text
