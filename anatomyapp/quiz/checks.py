"""What makes a bank unsound: rules over its entries and the atlas, each fault with its line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.document import Document, Place
from anatomyapp.atlas.search import folded
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import Fault
from anatomyapp.quiz.balance_checks import check_balance
from anatomyapp.quiz.case import Case, Rules
from anatomyapp.quiz.form_checks import FORM_RULES
from anatomyapp.quiz.giveaway_checks import GIVEAWAY_RULES
from anatomyapp.quiz.item import NAMING, Kind
from anatomyapp.quiz.schema import BankEntry, ItemEntry
from anatomyapp.quiz.showing_checks import MESH_RULES, SHOWING_RULES


def check_entry(bank: BankEntry, document: Document, atlas: Atlas) -> tuple[Fault, ...]:
    """Return the faults of a bank whose form is right, in the order of its lines."""
    faults = [*_bank_faults(bank, document, atlas), *_repeats(bank, document)]
    faults += _found(_RULES, bank, document, atlas)
    faults += check_balance(bank, document)
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
    """Return what an item asks: of a name, a structure; of an order and of pins, what there is."""
    target = item.key if item.kind in NAMING else ""
    ordered = [o.id or o.structure or "" for o in item.options if item.kind is Kind.ORDER]
    return " ".join((item.kind, folded(item.stem), target, *item.pins, *ordered))


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
    named += [(("view", "around", i), s) for i, s in enumerate(item.view.around)]
    named += [(("view", "faded", i), s) for i, s in enumerate(item.view.faded)]
    named += [(("pins", i), s) for i, s in enumerate(item.pins)]
    if item.on is not None:
        named.append((("on",), item.on))
    if case.asks_structure and item.key:
        named.append((("key",), item.key))
    for place, name in named:
        if StructureId(name) not in case.atlas.structures:
            yield case.fault(place, f"unknown structure {name}", "use an id of the atlas")
        elif not case.shown_by(StructureId(name)):
            yield case.fault(place, f"{name} has no mesh", "use a structure that can be shown")


def _stations(case: Case) -> Iterator[Fault]:
    known = [station.id for station in case.atlas.stations]
    if known and case.item.station not in known:
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


def _visible(case: Case) -> Iterator[Fault]:
    view, asked = case.item.view, case.asked
    if asked is None or StructureId(asked) not in case.atlas.structures:
        return
    hidden, isolated = case.meshes_of(view.hidden), case.meshes_of(view.isolated)
    meshes = case.shown_by(StructureId(asked))
    needed = case.item.kind in NAMING or case.on_the_model
    if needed and (meshes & hidden or (view.isolated and not meshes <= isolated)):
        yield case.fault(("view",), f"{asked} cannot be seen", "show it in the item's view")


def _misconceptions(case: Case) -> Iterator[Fault]:
    known = {belief.id for belief in case.bank.misconceptions}
    for i, option in enumerate(case.item.options):
        belief = option.misconception
        if belief and " " not in belief and belief not in known:
            what = f"unknown misconception {belief}"
            remedy = "list it under misconceptions, or write a sentence"
            yield case.fault(("options", i, "misconception"), what, remedy)


_RULES: Rules = (
    _structures,
    _stations,
    _options,
    _visible,
    _misconceptions,
    *GIVEAWAY_RULES,
    *FORM_RULES,
    *SHOWING_RULES,
)
