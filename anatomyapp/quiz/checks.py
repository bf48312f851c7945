"""What makes a bank unsound: rules over its entries and the atlas, each fault with its line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.document import Document, Place
from anatomyapp.atlas.search import folded, names_of
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import Fault
from anatomyapp.quiz.case import Case, Rules
from anatomyapp.quiz.item import FEWEST_OPTIONS, Kind
from anatomyapp.quiz.schema import BankEntry, ItemEntry
from anatomyapp.quiz.showing_checks import MESH_RULES, SHOWING_RULES

_FEWEST_FOR_BALANCE = 8


def check_entry(bank: BankEntry, document: Document, atlas: Atlas) -> tuple[Fault, ...]:
    """Return the faults of a bank whose form is right, in the order of its lines."""
    faults = [*_bank_faults(bank, document, atlas), *_repeats(bank, document)]
    faults += _found(_RULES, bank, document, atlas)
    faults += _balance(bank, document)
    return _by_line(faults)


def check_surfaces(bank: BankEntry, document: Document, atlas: Atlas) -> tuple[Fault, ...]:
    """Return where surfaces that are asked for disagree with the meshes; it takes some seconds."""
    return _by_line(_found(MESH_RULES, bank, document, atlas))


def _found(rules: Rules, bank: BankEntry, document: Document, atlas: Atlas) -> Iterator[Fault]:
    shown_by = cache(atlas.shown_by)
    for i, item in enumerate(bank.items):
        case = Case(item, ("items", i), bank, document, atlas, shown_by)
        for rule in rules:
            yield from rule(case)


def _by_line(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(faults, key=lambda fault: int(fault.where.removeprefix("line "))))


def _bank_faults(bank: BankEntry, document: Document, atlas: Atlas) -> Iterator[Fault]:
    if not atlas.has_tables_of(bank.atlas):
        where = f"line {document.line(('atlas',))}"
        what = f"the bank is made for the atlas {bank.atlas}, this is {atlas.id}"
        yield Fault(where, what, "choose that atlas's pack")


def _repeats(bank: BankEntry, document: Document) -> Iterator[Fault]:
    seen: dict[tuple[str, str], int] = {}
    told: set[str] = set()
    for i, item in enumerate(bank.items):
        for name, text in (("id", item.id), ("stem", _question(item))):
            line = document.line(("items", i, name))
            first = seen.setdefault((name, text), line)
            if first != line:
                what = f"{item.id}: the {name} stands in line {first} already"
                yield Fault(f"line {line}", what, "change one of them")
    for i, belief in enumerate(bank.misconceptions):
        if belief.id in told:
            line = document.line(("misconceptions", i, "id"))
            yield Fault(f"line {line}", f"{belief.id} stands twice", "remove one of them")
        told.add(belief.id)


def _question(item: ItemEntry) -> str:
    """Return what an item asks; of items that ask for a name, the highlighted structure too."""
    target = item.key if item.kind is Kind.NAME else ""
    return f"{item.kind} {folded(item.stem)} {target}"


def _structures(case: Case) -> Iterator[Fault]:
    item = case.item
    named: list[tuple[Place, str]] = [
        (("options", i, "structure"), option.structure)
        for i, option in enumerate(item.options)
        if option.structure is not None
    ]
    named += [(("view", "isolated", i), s) for i, s in enumerate(item.view.isolated)]
    named += [(("view", "hidden", i), s) for i, s in enumerate(item.view.hidden)]
    named += [(("view", "highlighted", i), s) for i, s in enumerate(item.view.highlighted)]
    named += [(("feedback", "show", i), s) for i, s in enumerate(item.feedback.show)]
    if not item.kind.by_option:
        named.append((("key",), item.key))
    for place, name in named:
        if StructureId(name) not in case.atlas.structures:
            yield case.fault(place, f"unknown structure {name}", "use an id of the atlas")
        elif not case.shown_by(StructureId(name)):
            yield case.fault(place, f"{name} has no mesh", "use a structure that can be shown")


def _stations(case: Case) -> Iterator[Fault]:
    known = [station.id for station in case.atlas.stations]
    if case.item.station not in known:
        remedy = f"use one of {', '.join(known)}"
        yield case.fault(("station",), f"unknown station {case.item.station}", remedy)


def _options(case: Case) -> Iterator[Fault]:
    for i, name in enumerate(case.option_ids):
        if not name:
            yield case.fault(("options", i), "an option has no id", "give it an id")
        elif name in case.option_ids[:i]:
            yield case.fault(("options", i), f"the option {name} stands twice", "remove one")
    texts = Counter(folded(option.text) for option in case.item.options if option.text)
    for i, option in enumerate(case.item.options):
        if texts[folded(option.text)] > 1:
            what = f"the text {option.text!r} stands in two options"
            yield case.fault(("options", i), what, "make the options differ")


def _key(case: Case) -> Iterator[Fault]:
    item, ids = case.item, case.option_ids
    if not item.kind.by_option:
        yield from _clicked_key(case) if item.kind is Kind.FIND else ()
        return
    if len(ids) < FEWEST_OPTIONS:
        what = f"{len(ids)} options, at least {FEWEST_OPTIONS} are needed"
        yield case.fault(("options",), what, "add distractors")
    if item.key not in ids:
        yield case.fault(("key",), f"the key {item.key} is no option", "name one of the options")
    elif item.kind is Kind.NAME and case.asked is None:
        yield case.fault(("key",), "the key names no structure", "give its option a structure")
    for i, option in enumerate(item.options):
        if ids[i] == item.key and option.misconception:
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


def _visible(case: Case) -> Iterator[Fault]:
    view, asked = case.item.view, case.asked
    if asked is None or StructureId(asked) not in case.atlas.structures:
        return
    hidden, isolated = case.meshes_of(view.hidden), case.meshes_of(view.isolated)
    meshes = case.shown_by(StructureId(asked))
    needed = case.item.kind is not Kind.CHOICE
    if needed and (meshes & hidden or (view.isolated and not meshes <= isolated)):
        yield case.fault(("view",), f"{asked} cannot be seen", "show it in the item's view")


def _giveaways(case: Case) -> Iterator[Fault]:
    if not case.item.kind.by_option:
        return
    stem = f" {folded(case.item.stem)} "
    for name in _answers(case):
        if f" {folded(name)} " in stem:
            what = f"the answer {name!r} stands in the stem"
            yield case.fault(("stem",), what, "ask without naming it")
            return


def _answers(case: Case) -> Iterator[str]:
    for option, name in zip(case.item.options, case.option_ids, strict=True):
        if name == case.item.key and option.text:
            yield option.text
    structure = case.atlas.structures.get(StructureId(case.asked)) if case.asked else None
    if structure is not None:
        yield from (name for name in names_of(structure) if name)


def _misconceptions(case: Case) -> Iterator[Fault]:
    known = {belief.id for belief in case.bank.misconceptions}
    for i, option in enumerate(case.item.options):
        belief = option.misconception
        if belief and " " not in belief and belief not in known:
            what = f"unknown misconception {belief}"
            remedy = "list it under misconceptions, or write a sentence"
            yield case.fault(("options", i, "misconception"), what, remedy)


def _balance(bank: BankEntry, document: Document) -> Iterator[Fault]:
    places: Counter[int] = Counter()
    for item in bank.items:
        ids = [option.id or option.structure for option in item.options]
        if item.kind.by_option and item.key in ids:
            places[ids.index(item.key)] += 1
    total = places.total()
    if total >= _FEWEST_FOR_BALANCE:
        place, count = places.most_common(1)[0]
        if count > total / 2:
            what = f"{count} of {total} keys stand in place {place + 1}"
            where = f"line {document.line(('items',))}"
            yield Fault(where, what, "spread the keys over the places", warning=True)


_RULES: Rules = (
    _structures,
    _stations,
    _options,
    _key,
    _visible,
    _giveaways,
    _misconceptions,
    *SHOWING_RULES,
)
