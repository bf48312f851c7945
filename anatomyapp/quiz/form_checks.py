"""What makes an item's form unsound: what each kind needs, and what it must not have."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import Fault
from anatomyapp.quiz.building import FALSE, NONE_BEYOND_MM, TOLERANCE_MM, TRUE
from anatomyapp.quiz.case import Case, Rules
from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.schema import ItemEntry
from anatomyapp.quiz.spots import spots_of
from anatomyapp.quiz.task import FEWEST_PINS

FEWEST_CHOICES = 3
_FIRST_OF: Mapping[Kind, int] = {  # the first format of banks that has such items
    **dict.fromkeys(Kind, 3),
    Kind.FIND: 1,
    Kind.NAME: 1,
    Kind.CHOICE: 1,
    Kind.SHOW: 2,
}
_NEEDS_TARGET = frozenset((Kind.PLACE,))
_WITHOUT_OPTIONS = frozenset((Kind.TRUTH, Kind.SIDE, Kind.PLACE))
_CLICKED = frozenset((Kind.RELATION, Kind.CASE))
_TYPED = frozenset((Kind.NAME, Kind.LEVEL))
_SEVERAL = frozenset((Kind.CHOICE, Kind.RELATION, Kind.CASE))
_NEW_WAYS = ("several", "click", "typed", "keys", "pins", "target", "translations", "hint")


def _format(case: Case) -> Iterator[Fault]:
    item, told = case.item, case.bank.format
    first = max(_FIRST_OF[item.kind], 3 if any(getattr(item, way) for way in _NEW_WAYS) else 1)
    if told < first:
        what = f"format {told} has no such {item.kind} items"
        yield case.fault(("kind",), what, f"write format: {first}")


def _ways(case: Case) -> Iterator[Fault]:
    """Each way of answering belongs to some kinds only, and an item has one."""
    item = case.item
    allowed = {
        "click": item.kind in _CLICKED,
        "typed": item.kind in _TYPED,
        "several": item.kind in _SEVERAL,
        "target": item.kind in {Kind.PLACE, Kind.CASE},
        "pins": item.kind is Kind.LABEL,
    }
    used = [way for way in allowed if getattr(item, way)]
    for way in used:
        if not allowed[way]:
            yield case.fault((way,), f"a {item.kind} item has no {way}", "leave it out")
    if len(used) > 1:
        what = f"it is answered in two ways: {' and '.join(used)}"
        yield case.fault((used[1],), what, "leave one out")
    if item.kind in _WITHOUT_OPTIONS and item.options:
        what = f"a {item.kind} item has options"
        yield case.fault(("options",), what, "leave them out; they come by themselves")
    if item.misconception and item.kind not in {Kind.TRUTH, Kind.SIDE}:
        what = "the item stands for a misconception"
        yield case.fault(("misconception",), what, "put it at an option")


def _key(case: Case) -> Iterator[Fault]:
    item = case.item
    if item.kind in {Kind.LABEL, Kind.ORDER} or item.target:
        if item.key:
            yield case.fault(("key",), f"a {item.kind} item has a key", "leave it out")
    elif item.several:
        yield from _keys(case)
    elif not item.key and item.kind not in _NEEDS_TARGET:
        yield case.fault(("id",), "it has no key", "say what is right in its key")
    elif item.key and item.kind is not Kind.SHOW:  # a surface has rules of its own (showing_checks)
        yield from _key_rule(item)(case)


def _key_rule(item: ItemEntry) -> Callable[[Case], Iterator[Fault]]:
    if item.click:
        return _clicked_key
    if item.typed:
        return _typed_key
    return _KEY_RULES.get(item.kind, _chosen_key)


def _true_or_false(case: Case) -> Iterator[Fault]:
    if case.item.key not in {TRUE, FALSE}:
        yield case.fault(("key",), f"the key is {case.item.key}", "write true or false")


def _typed_key(case: Case) -> Iterator[Fault]:
    if case.item.options:
        yield case.fault(("options",), "a typed name has options", "leave them out")


def _chosen_key(case: Case) -> Iterator[Fault]:
    item, ids = case.item, case.option_ids
    yield from _enough(case)
    if item.key not in ids:
        yield case.fault(("key",), f"the key {item.key} is no option", "name one of the options")
    elif item.kind in _TYPED and case.asked is None:
        yield case.fault(("key",), "the key names no structure", "give its option a structure")
    yield from _believed(case, {item.key})


def _keys(case: Case) -> Iterator[Fault]:
    item, ids = case.item, case.option_ids
    yield from _enough(case)
    if item.key:
        yield case.fault(("key",), "several options are right", "write them in keys")
    for i, key in enumerate(item.keys):
        if key not in ids:
            yield case.fault(("keys", i), f"the key {key} is no option", "name an option")
        elif key in item.keys[:i]:
            yield case.fault(("keys", i), f"the key {key} stands twice", "remove one")
    if len(item.keys) < 2:
        what = f"{len(item.keys)} keys of several"
        yield case.fault(("several",), what, "name two or more in keys, or ask for one")
    elif len(set(item.keys)) >= len(ids):
        yield case.fault(("keys",), "every option is right", "add distractors")
    yield from _believed(case, set(item.keys))


def _enough(case: Case) -> Iterator[Fault]:
    if len(case.option_ids) < FEWEST_CHOICES:
        what = f"{len(case.option_ids)} options, at least {FEWEST_CHOICES} are needed"
        yield case.fault(("options",), what, "add distractors")


def _believed(case: Case, keys: set[str]) -> Iterator[Fault]:
    for i, option in enumerate(case.item.options):
        if case.option_ids[i] in keys and option.misconception:
            what = "the key stands for a misconception"
            yield case.fault(("options", i), what, "remove it there, or mend the key")


def _clicked_key(case: Case) -> Iterator[Fault]:
    key = StructureId(case.item.key)
    if key in case.atlas.structures and key not in case.atlas.meshes:
        what = f"{key} has no mesh of its own and cannot be clicked"
        yield case.fault(("key",), what, "ask for one of its parts")
    for i, option in enumerate(case.item.options):
        if option.structure == key:
            what = f"the key {key} stands among the distractors"
            yield case.fault(("options", i), what, "remove it there, or mend the key")
        elif option.structure is None:
            what = "a foreseen wrong click names no structure"
            yield case.fault(("options", i), what, "name the structure")


def _sided(case: Case) -> Iterator[Fault]:
    key = StructureId(case.item.key)
    if key in case.atlas.structures and case.atlas.mirror(key) is None:
        yield case.fault(("key",), f"{key} has no other side", "ask for a paired structure")


_KEY_RULES: Mapping[Kind, Callable[[Case], Iterator[Fault]]] = {
    Kind.FIND: _clicked_key,
    Kind.SIDE: _sided,
    Kind.TRUTH: _true_or_false,
}


def _pins(case: Case) -> Iterator[Fault]:
    item = case.item
    if item.kind is not Kind.LABEL:
        return
    if len(item.pins) < FEWEST_PINS:
        what = f"{len(item.pins)} pins, at least {FEWEST_PINS} are needed"
        yield case.fault(("id",), what, "name the structures in pins")
    for i, pin in enumerate(item.pins):
        if pin in item.pins[:i]:
            yield case.fault(("pins", i), f"the pin {pin} stands twice", "remove one")
    for i, name in enumerate(case.option_ids):
        if name in item.pins:
            what = f"the name {name} fits a pin"
            yield case.fault(("options", i), what, "leave it out; the pins' names come themselves")


def _order(case: Case) -> Iterator[Fault]:
    if case.item.kind is Kind.ORDER:
        yield from _enough(case)


def _target(case: Case) -> Iterator[Fault]:
    item = case.item
    if item.kind in _NEEDS_TARGET and not item.target:
        yield case.fault(("id",), "nothing is to be placed", "name a landmark in its target")
    if not item.target:
        return
    bearer = StructureId(item.on) if item.on else None
    if not spots_of(case.atlas, item.target, bearer):
        what = f"the atlas has no {item.target}" + (f" on {item.on}" if item.on else "")
        remedy = "use the id of a landmark, or of a feature with the structure it is on"
        yield case.fault(("target",), what, remedy)
    nearest, limit = _distances(item)
    if nearest >= limit:
        what = f"{nearest:g} mm earn all and {limit:g} mm nothing"
        remedy = "put none_beyond_mm above tolerance_mm"
        yield case.fault(("target",), what, remedy)


def _distances(item: ItemEntry) -> tuple[float, float]:
    return item.tolerance_mm or TOLERANCE_MM, item.none_beyond_mm or NONE_BEYOND_MM


def _languages(case: Case) -> Iterator[Fault]:
    item, bank = case.item, case.bank
    for language in bank.languages:
        if language != bank.language and language not in item.translations:
            what = f"it has no words in {language}"
            yield case.fault(("id",), what, "translate it, or take the language off the bank")
    for language, words in item.translations.items():
        for option in {**words.options, **words.misconceptions}:
            if option not in {*case.option_ids, *item.pins, TRUE, FALSE}:
                what = f"{language}: there is no option {option}"
                yield case.fault(("translations", language, "options"), what, "mend its id")


FORM_RULES: Rules = (_format, _ways, _key, _pins, _order, _target, _languages)
