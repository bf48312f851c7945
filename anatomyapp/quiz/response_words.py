"""Recorded responses and keys in words, for whoever looks at what was answered."""

from __future__ import annotations

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.phrase import Say, phrase
from anatomyapp.quiz.feedback import shown_words
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.option import Option, option_of
from anatomyapp.quiz.task import AND, TO, Choose, Label, Order, PlaceOn, Turn, TypeName

_THEN = " → "


def response_words(item: Item, response: str, atlas: Atlas, say: Say = phrase) -> str:
    """Return a response as it is recorded (``Grade.chosen``) in words; empty for none."""
    match item.task:
        case TypeName():
            return say("“{typed}”").format(typed=response) if response else ""
        case Turn() as task:
            option = option_of(task.foreseen, response)
            right = task.facing.called if response == task.key else shown_words(response, say)
            return option.text if option else right
        case Choose(options=options) | Order(options=options) | Label(options=options):
            return _listed(item, options, response, atlas)
    return _structure(response, atlas)


def key_words(item: Item, atlas: Atlas, say: Say = phrase) -> str:
    """Return what is right in words."""
    match item.task:
        case TypeName() as task:
            return _structure(task.structure, atlas)
        case PlaceOn() as task:
            return _place(task.target, atlas)
    return response_words(item, item.key, atlas, say)


def _listed(item: Item, options: tuple[Option, ...], response: str, atlas: Atlas) -> str:
    parts = response.split(AND) if response else []
    if isinstance(item.task, Label):
        pairs = (part.partition(TO) for part in parts)
        return ", ".join(f"{_structure(pin, atlas)}: {_option(options, name, atlas)}"
                         for pin, _, name in pairs)  # fmt: skip
    sign = _THEN if isinstance(item.task, Order) else ", "
    return sign.join(_option(options, part, atlas) for part in parts)


def _option(options: tuple[Option, ...], wanted: str, atlas: Atlas) -> str:
    option = option_of(options, wanted)
    return option.text if option is not None else _structure(wanted, atlas)


def _structure(structure: str, atlas: Atlas) -> str:
    known = atlas.structures.get(StructureId(structure))
    return known.label if known is not None else structure


def _place(target: str, atlas: Atlas) -> str:
    labels = {mark.id: mark.label for mark in atlas.landmarks}
    labels |= {feature.id: feature.label for feature in atlas.features}
    return labels.get(target, target)
