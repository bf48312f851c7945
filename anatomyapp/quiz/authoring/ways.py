"""Ways: in which manner items of each kind can be answered, and with what a new one begins."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from anatomyapp.quiz.authoring.fields import Fields, Value
from anatomyapp.quiz.item import Kind


class Way(StrEnum):
    """How an item is answered; it decides which fields its form has.

    *click*: point at the model. *turn*: turn it. *options*: one is right. *several*: some are.
    *typed*: type a name. *spot*: mark a landmark. *pins*: put names to pins. *order*: put options
    in order. *pair*: left or right. *verdict*: true or false.
    """

    CLICK = "click"
    TURN = "turn"
    OPTIONS = "options"
    SEVERAL = "several"
    TYPED = "typed"
    SPOT = "spot"
    PINS = "pins"
    ORDER = "order"
    PAIR = "pair"
    VERDICT = "verdict"


WAYS: Mapping[Kind, tuple[Way, ...]] = {
    Kind.FIND: (Way.CLICK,),
    Kind.SHOW: (Way.TURN,),
    Kind.NAME: (Way.OPTIONS, Way.TYPED),
    Kind.CHOICE: (Way.OPTIONS, Way.SEVERAL),
    Kind.PLACE: (Way.SPOT,),
    Kind.LABEL: (Way.PINS,),
    Kind.ORDER: (Way.ORDER,),
    Kind.RELATION: (Way.OPTIONS, Way.SEVERAL, Way.CLICK),
    Kind.LEVEL: (Way.OPTIONS, Way.TYPED),
    Kind.SIDE: (Way.PAIR,),
    Kind.TRUTH: (Way.VERDICT,),
    Kind.CASE: (Way.OPTIONS, Way.SEVERAL, Way.CLICK, Way.SPOT),
}
CHOSEN = frozenset((Way.OPTIONS, Way.SEVERAL))
KEYED = frozenset((Way.CLICK, Way.TURN, Way.TYPED, Way.PAIR))  # by a structure
_FLAGS = {Way.SEVERAL: "several", Way.TYPED: "typed"}
_OWN = ("key", "keys", "several", "click", "typed", "options", "pins", "target", "on",
        "tolerance_mm", "none_beyond_mm", "misconception", "facing")  # fmt: skip
_KEPT: Mapping[Way, frozenset[str]] = {
    Way.CLICK: frozenset({"key", "options"}),
    Way.TURN: frozenset({"key", "facing"}),
    Way.OPTIONS: frozenset({"key", "options"}),
    Way.SEVERAL: frozenset({"keys", "options"}),
    Way.TYPED: frozenset({"key"}),
    Way.SPOT: frozenset({"target", "on", "tolerance_mm", "none_beyond_mm"}),
    Way.PINS: frozenset({"pins", "options"}),
    Way.ORDER: frozenset({"options"}),
    Way.PAIR: frozenset({"key", "misconception"}),
    Way.VERDICT: frozenset({"key", "misconception"}),
}
_BEGINNINGS: Mapping[Way, Mapping[str, Value]] = {
    Way.VERDICT: {"key": "true"},
    Way.SPOT: {"tolerance_mm": "10", "none_beyond_mm": "30"},
}


def kind_of(fields: Fields) -> Kind:
    """Return the kind that an item says; *find* where it says none that is known."""
    said = fields.text("kind")
    return Kind(said) if said in tuple(Kind) else Kind.FIND


def way_of(fields: Fields) -> Way:
    """Return how an item is answered, by what it says."""
    kind, flags = kind_of(fields), {n for n in ("several", "typed", "click") if _is_set(fields, n)}
    offered = WAYS[kind]
    if len(offered) == 1:
        return offered[0]
    wanted = {
        Way.SEVERAL: "several" in flags,
        Way.TYPED: "typed" in flags,
        Way.CLICK: "click" in flags,
        Way.SPOT: bool(fields.text("target") or fields.text("tolerance_mm")),
    }
    return next((way for way, told in wanted.items() if told and way in offered), offered[0])


def answered_by(fields: Fields, way: Way) -> Fields:
    """Return the fields of an item that is answered in another way; what fits none goes."""
    changed = fields
    for name in _OWN:
        if name not in _KEPT[way]:
            changed = changed.put((name,), None)
    if way in _FLAGS:
        changed = changed.put((_FLAGS[way],), "true")
    if way is Way.CLICK and kind_of(fields) is not Kind.FIND:
        changed = changed.put(("click",), "true")
    if way in CHOSEN and way_of(fields) in CHOSEN:
        changed = _keys_carried(fields, changed, way)
    for name, value in _BEGINNINGS.get(way, {}).items():
        changed = changed.put((name,), changed.get(name, value))
    return changed


def of_kind(fields: Fields, kind: Kind) -> Fields:
    """Return the fields of an item of another kind; how it is answered stays where that goes."""
    said = fields.put(("kind",), kind.value)
    before = way_of(fields)
    way = before if before in WAYS[kind] else WAYS[kind][0]
    return answered_by(said, way)


def new_item(kind: Kind, station: str, structure: str = "") -> Fields:
    """Return the fields with which a new item begins."""
    base = f"{kind}-{structure}" if structure else f"{kind}-new"
    begun = {"id": base[:70], "kind": kind.value, "station": station, "bloom": "remember"}
    fields = answered_by(Fields(tuple(begun.items())), WAYS[kind][0])
    if structure and way_of(fields) in KEYED:
        fields = fields.put(("key",), structure)
    return fields


def option_id(option: Fields) -> str:
    """Return what an option is called by keys: its id, or its structure's."""
    return option.text("id") or option.text("structure")


def _keys_carried(fields: Fields, changed: Fields, way: Way) -> Fields:
    """Keep what is right when one of several becomes several, or the other way round."""
    if way is Way.SEVERAL:
        key = fields.text("key")
        return changed.put(("keys",), fields.texts("keys") or ((key,) if key else None))
    keys = fields.texts("keys")
    return changed.put(("key",), fields.text("key") or (keys[0] if keys else None))


def _is_set(fields: Fields, name: str) -> bool:
    return fields.text(name).casefold() in {"true", "yes", "on", "1", "y", "t"}
