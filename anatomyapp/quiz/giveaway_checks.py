"""What tells an answer that should be found: in the stem, the hint, a translation, an option."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anatomyapp.atlas.document import Place
from anatomyapp.atlas.search import folded, names_of
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import Fault
from anatomyapp.quiz.case import Case, Rules
from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.schema import OptionEntry

_NAMED = frozenset((Kind.FIND, Kind.SHOW))  # the stem says which structure is meant
_SIDE = re.compile(
    r"\b(?:left|right|link(?:s|e[nmrs]?)|recht(?:s|e[nmrs]?)|sinist\w+|dext(?:er|r)\w*)\b"
)
_BOTH = 2  # "left or right?" tells neither


def _stem(case: Case) -> Iterator[Fault]:
    if _says_what(case):
        return
    for place, words in _told(case):
        text = f" {folded(words)} "
        for name in _answers(case, place):
            if f" {folded(name)} " in text:
                where = "hint" if place[-1] == "hint" else "stem"
                what = f"the answer {name!r} stands in the {where}"
                yield case.fault(place, what, "ask without naming it")
                break


def _says_what(case: Case) -> bool:
    return case.item.kind in _NAMED or bool(case.item.target)


def _told(case: Case) -> Iterator[tuple[Place, str]]:
    """Yield stems and hints in all languages, each with its place."""
    item = case.item
    yield ("stem",), item.stem
    if item.hint:
        yield ("hint",), item.hint
    for language, words in item.translations.items():
        yield ("translations", language, "stem"), words.stem
        if words.hint:
            yield ("translations", language, "hint"), words.hint


def _answers(case: Case, place: Place) -> Iterator[str]:
    """Yield what is right, as options and structures are called, and in a translation's words."""
    item = case.item
    keys = set(item.keys) if item.several else {item.key}
    for option, name in zip(item.options, case.option_ids, strict=True):
        if name in keys:
            yield from _names(case, option)
    if case.asked:
        yield from _names(case, OptionEntry(structure=case.asked))
    if place[0] == "translations":
        said = item.translations[str(place[1])].options
        yield from (text for option, text in said.items() if option in keys)


def _names(case: Case, option: OptionEntry) -> Iterator[str]:
    if option.text:
        yield option.text
    structure = case.atlas.structures.get(StructureId(option.structure or ""))
    if structure is not None:
        yield from (name for name in names_of(structure) if folded(name))


def _side(case: Case) -> Iterator[Fault]:
    if case.item.kind is not Kind.SIDE:
        return
    for place, words in _told(case):
        said = _SIDE.findall(words.lower())
        if said and len(set(said)) < _BOTH:
            yield case.fault(place, f"it tells the side: {said[0]!r}", "name neither side, or both")


def _same_answer(case: Case) -> Iterator[Fault]:
    """Find distractors that are only other names of the key, or of a pin, and so right too."""
    item = case.item
    if item.several or _says_what(case) or item.kind is Kind.ORDER:
        return
    right = [case.asked] if case.asked else list(item.pins)
    structures = (case.atlas.structures.get(StructureId(name)) for name in right)
    names = {folded(name) for s in structures if s is not None for name in names_of(s)} - {""}
    for i, (option, name) in enumerate(zip(item.options, case.option_ids, strict=True)):
        if name != item.key and (option.structure in right or folded(option.text) in names):
            what = f"the distractor {option.text or name!r} is the answer by another name"
            yield case.fault(("options", i), what, "remove it, or mend its structure")


GIVEAWAY_RULES: Rules = (_stem, _side, _same_answer)
"""Rules that `anatomyapp.quiz.checks` applies to each item."""
