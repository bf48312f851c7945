"""Building: the frozen items of a bank from entries that were found sound."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import Side, StructureId
from anatomyapp.phrase import phrase
from anatomyapp.quiz.facing import Facing
from anatomyapp.quiz.item import Calibration, Feedback, Item, ItemId, Kind, View
from anatomyapp.quiz.option import Misconception, Option, OptionId
from anatomyapp.quiz.schema import (
    BankEntry,
    FacingEntry,
    ItemEntry,
    OptionEntry,
    ViewEntry,
)
from anatomyapp.quiz.spots import spots_of
from anatomyapp.quiz.task import (
    Choose,
    Label,
    Order,
    Pin,
    PlaceOn,
    Point,
    Task,
    Turn,
    TypeName,
)
from anatomyapp.quiz.typed_name import TypedNames
from anatomyapp.quiz.words import Words
from anatomyapp.scene.camera import Camera

TOLERANCE_MM, NONE_BEYOND_MM = 10.0, 30.0  # own: a finger's breadth is 15 to 20 mm
TRUE, FALSE = OptionId("true"), OptionId("false")
TRUTHS = {TRUE: phrase("True"), FALSE: phrase("False")}
SIDES = {Side.LEFT: phrase("Left"), Side.RIGHT: phrase("Right")}


@lru_cache(maxsize=2)
def _names_of(atlas: Atlas) -> TypedNames:
    """Return the names of an atlas, which all its banks share."""
    return TypedNames(atlas.structures.values())


class Builder:
    """Makes items from sound entries of one bank.

    Raises
    ------
    ValueError
        An entry was not sound after all.
    """

    def __init__(self, bank: BankEntry, atlas: Atlas) -> None:
        self._bank, self._atlas = bank, atlas
        self._beliefs = {
            m.id: Misconception(m.statement, m.correction, m.id) for m in bank.misconceptions
        }

    def items(self) -> tuple[Item, ...]:
        """Return the items in the order of the bank."""
        return tuple(map(self.item, self._bank.items))

    def item(self, entry: ItemEntry) -> Item:
        """Return one item."""
        told, found = entry.feedback, entry.calibration
        task = self._task(entry)
        return Item(
            id=ItemId(entry.id),
            version=entry.version,
            kind=entry.kind,
            stem=entry.stem,
            task=task,
            station=entry.station,
            objective=entry.objective,
            bloom=entry.bloom,
            source=entry.source,
            hint=entry.hint,
            view=view_of(entry.view),
            feedback=Feedback(told.how_to_tell, ids(told.show), told.show_as),
            translations=tuple(self._words(entry, task)),
            calibration=Calibration(**found.model_dump()) if found else None,
        )

    def _task(self, entry: ItemEntry) -> Task:
        structure = StructureId(entry.key)
        options = tuple(map(self._option, entry.options))
        if entry.facing is not None:
            return Turn(structure, facing_of(entry.facing), options)
        if entry.kind is Kind.FIND or entry.click:
            return Point(structure, options)
        if entry.typed:
            return TypeName(structure, _names_of(self._atlas))
        if entry.target:
            return self._placing(entry)
        if entry.kind is Kind.LABEL:
            return self._labelling(entry, options)
        return self._choice(entry, options)

    def _labelling(self, entry: ItemEntry, distractors: tuple[Option, ...]) -> Label:
        names = tuple(self._option(OptionEntry(structure=pin)) for pin in entry.pins)
        pins = tuple(Pin(StructureId(name.id), name.id) for name in names)
        return Label(pins, (*names, *distractors))

    def _choice(self, entry: ItemEntry, options: tuple[Option, ...]) -> Choose | Order:
        if entry.kind is Kind.ORDER:
            return Order(options, tuple(option.id for option in options))
        if entry.several:
            return Choose(options, tuple(map(OptionId, entry.keys)), several=True)
        if entry.kind is Kind.TRUTH:
            return Choose(tuple(self._truths(entry)), (OptionId(entry.key),), fixed=True)
        if entry.kind is Kind.SIDE:
            return Choose(tuple(self._sides(entry)), (OptionId(entry.key),), fixed=True)
        return Choose(options, (OptionId(entry.key),))

    def _truths(self, entry: ItemEntry) -> Iterator[Option]:
        for truth, text in TRUTHS.items():
            wrong = self._belief(entry.misconception) if truth != entry.key else None
            yield Option(truth, text, misconception=wrong)

    def _sides(self, entry: ItemEntry) -> Iterator[Option]:
        own = StructureId(entry.key)
        twin = self._atlas.mirror(own)
        pair = {self._atlas.structures[s].side: s for s in (own, twin) if s is not None}
        for side, text in SIDES.items():
            wrong = self._belief(entry.misconception) if pair[side] != own else None
            yield Option(OptionId(pair[side]), text, pair[side], wrong)

    def _placing(self, entry: ItemEntry) -> PlaceOn:
        bearer = StructureId(entry.on) if entry.on else None
        return PlaceOn(
            target=entry.target,
            spots=spots_of(self._atlas, entry.target, bearer),
            tolerance_mm=entry.tolerance_mm or TOLERANCE_MM,
            none_beyond_mm=entry.none_beyond_mm or NONE_BEYOND_MM,
            structure=bearer,
        )

    def _option(self, entry: OptionEntry) -> Option:
        structure = StructureId(entry.structure) if entry.structure else None
        facing = facing_of(entry.facing) if entry.facing else None
        label = self._atlas.structures[structure].label if structure else ""
        return Option(
            id=OptionId(entry.id or structure or ""),
            text=entry.text or (facing.called if facing else label),
            structure=structure,
            misconception=self._belief(entry.misconception),
            facing=facing,
        )

    def _belief(self, told: str) -> Misconception | None:
        return self._beliefs.get(told, Misconception(told)) if told else None

    def _words(self, entry: ItemEntry, task: Task) -> Iterator[Words]:
        for language, told in entry.translations.items():
            yield Words(
                language=language,
                stem=told.stem,
                objective=told.objective,
                hint=told.hint,
                how_to_tell=told.feedback.how_to_tell,
                show_as=told.feedback.show_as,
                called=told.called,
                options=tuple((OptionId(o), text) for o, text in told.options.items()),
                beliefs=tuple(self._beliefs_in(language, task)),
                sentences=tuple((OptionId(o), text) for o, text in told.misconceptions.items()),
            )

    def _beliefs_in(self, language: str, task: Task) -> Iterator[tuple[str, str, str]]:
        words = {m.id: m.translations.get(language) for m in self._bank.misconceptions}
        for belief in dict.fromkeys(o.misconception.id for o in task.options if o.misconception):
            found = words.get(belief)
            if found is not None:
                yield belief, found.statement, found.correction


def view_of(entry: ViewEntry) -> View:
    """Return a view from its entry."""
    camera = Camera().seen_from(entry.seen_from)
    azimuth, elevation = entry.azimuth_deg, entry.elevation_deg
    return View(
        azimuth_deg=camera.azimuth_deg if azimuth is None else azimuth,
        elevation_deg=camera.elevation_deg if elevation is None else elevation,
        isolated=ids(entry.isolated),
        hidden=ids(entry.hidden),
        highlighted=ids(entry.highlighted),
        around=ids(entry.around),
        nearer=entry.nearer,
        faded=ids(entry.faded),
        cut=entry.cut.cut if entry.cut else None,
    )


def facing_of(entry: FacingEntry) -> Facing:
    """Return a surface from its entry."""
    return Facing(entry.called, entry.way, entry.tolerance_deg, entry.feature)


def ids(names: list[str]) -> tuple[StructureId, ...]:
    """Return names as ids."""
    return tuple(StructureId(name) for name in names)
