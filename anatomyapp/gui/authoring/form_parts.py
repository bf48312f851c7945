"""The fields of an item's form, by how the item is answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from anatomyapp.gui.authoring.field import ChoiceField, Field, LineField, TextField
from anatomyapp.gui.authoring.names import Names
from anatomyapp.gui.authoring.options_field import OptionsField
from anatomyapp.gui.authoring.structure_fields import StructureField, StructuresField, TargetField
from anatomyapp.gui.authoring.surface_field import SurfaceField
from anatomyapp.gui.authoring.words import bloom_words
from anatomyapp.gui.language import translate
from anatomyapp.quiz.authoring.ways import Way
from anatomyapp.quiz.item import Bloom, Kind

_OPTIONAL_KEY = {Way.PAIR, Way.VERDICT}


@dataclass(frozen=True, slots=True)
class Shape:
    """What decides which fields a form has."""

    kind: Kind
    way: Way
    beliefs: tuple[tuple[str, str], ...] = ()
    languages: tuple[str, ...] = ()


def asking(shape: Shape) -> Iterator[Field]:
    """Yield the fields of what is asked."""
    statement = shape.kind is Kind.TRUTH
    name = translate("Authoring", "Statement") if statement else translate("Authoring", "Stem")
    yield TextField(name, ("stem",), hint=_stem_hint(shape.kind))


def answering(shape: Shape, names: Names) -> Iterator[Field]:
    """Yield the fields of what is right, and of what is foreseen as wrong."""
    beliefs = dict(shape.beliefs)
    if shape.way in {Way.CLICK, Way.TURN, Way.TYPED, Way.PAIR}:
        yield StructureField(translate("Authoring", "What is right"), ("key",), names)
    if shape.way is Way.TURN:
        yield SurfaceField()
    if shape.way is Way.VERDICT:
        words = {"true": translate("Authoring", "True"), "false": translate("Authoring", "False")}
        yield ChoiceField(translate("Authoring", "What is right"), ("key",), words)
    if shape.way is Way.SPOT:
        yield TargetField(names)
        yield StructureField(translate("Authoring", "On"), ("on",), names, optional=True)
        yield LineField(translate("Authoring", "Full score within, mm"), ("tolerance_mm",))
        yield LineField(translate("Authoring", "No score beyond, mm"), ("none_beyond_mm",))
    if shape.way is Way.PINS:
        yield StructuresField(translate("Authoring", "Pins, 3 to 8"), ("pins",), names)
    if shape.way in _OPTIONAL_KEY:
        told = translate("Authoring", "What the wrong answer tells")
        hint = translate("Authoring", "What who chooses it believes: a sentence, or a listed one")
        yield LineField(told, ("misconception",), optional=True, hint=hint)
    if shape.way not in {Way.TYPED, Way.SPOT, *_OPTIONAL_KEY}:
        yield OptionsField(shape.way, names, beliefs)


def explaining(names: Names) -> Iterator[Field]:
    """Yield the fields of what is said before and after the answer."""
    hint = translate("Authoring", "Helps without telling; shown when a learner asks for it")
    yield TextField(translate("Authoring", "Hint"), ("hint",), optional=True, hint=hint)
    told = translate("Authoring", "How one can tell the answer, in a few sentences")
    yield TextField(translate("Authoring", "Feedback"), ("feedback", "how_to_tell"), hint=told)
    shown = translate("Authoring", "Shown with the feedback")
    yield StructuresField(shown, ("feedback", "show"), names, optional=True)
    link = translate("Authoring", "What the link calls them")
    example = translate("Authoring", "the sternal angle")
    yield LineField(link, ("feedback", "show_as"), optional=True, hint=example)


def sorting() -> Iterator[Field]:
    """Yield the fields of where an item belongs."""
    can = translate("Authoring", "What who answers it can do")
    yield LineField(translate("Authoring", "Objective"), ("objective",), hint=can)
    levels = {level.value: bloom_words(level) for level in Bloom}
    yield ChoiceField(translate("Authoring", "Bloom's level"), ("bloom",), levels)
    book = translate("Authoring", "Book, article or atlas that says so")
    yield LineField(translate("Authoring", "Source"), ("source",), hint=book)


def _stem_hint(kind: Kind) -> str:
    return {
        Kind.FIND: translate("Authoring", "What is to be found, such as: Left rib 2"),
        Kind.SHOW: translate("Authoring", "Show the costal surface of the left scapula"),
        Kind.NAME: translate("Authoring", "Which structure is highlighted?"),
        Kind.TRUTH: translate("Authoring", "A sentence that is true or false"),
        Kind.CASE: translate("Authoring", "The case, and what is asked about it"),
        Kind.ORDER: translate("Authoring", "From where to where, such as: from above downwards"),
        Kind.SIDE: translate("Authoring", "Is this the left or the right one?"),
        Kind.PLACE: translate("Authoring", "What is to be placed, such as: Sternal angle"),
    }.get(kind, translate("Authoring", "What is asked"))
