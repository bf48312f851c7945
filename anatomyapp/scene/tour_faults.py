"""What can be wrong with a tour whose form is right: it speaks of what the atlas has not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.document import Document, Place
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import Fault
from anatomyapp.scene.stage import meshes_of
from anatomyapp.scene.tour import ENGLISH
from anatomyapp.scene.tour_schema import StepEntry, Texts, TourEntry
from anatomyapp.scene.tour_text import place_of, plain, targets

MOST_STEPS, LEAST_STEPS = 12, 2
LONGEST_STEP = 130  # words of a step's facts: more is no short step
_LINK_SIGNS = ("](", "[[")


@dataclass(frozen=True, slots=True)
class Draft:
    """A tour as its file has it: ``name`` is the file's name without its ending."""

    name: str
    entry: TourEntry
    document: Document

    def fault(self, place: Place, what: str, remedy: str) -> Fault:
        """Return a fault of an entry with its line."""
        return Fault(f"line {self.document.line(place)}", what, remedy)

    def steps(self) -> Iterator[tuple[Place, StepEntry]]:
        """Yield each step with its place in the file."""
        for number, step in enumerate(self.entry.steps):
            yield ("steps", number), step

    def texts(self) -> Iterator[tuple[Place, Texts]]:
        """Yield every text of the tour in all its languages, with its place in the file."""
        yield ("title",), self.entry.title
        for number, texts in enumerate(self.entry.objectives):
            yield ("objectives", number), texts
        for place, step in self.steps():
            yield (*place, "title"), step.title
            for number, fact in enumerate(step.facts):
                yield (*place, "facts", number, "tells"), fact.tells
            if step.look_for is not None:
                yield (*place, "look_for"), step.look_for
            if step.question is not None:
                yield (*place, "question", "asks"), step.question.asks
                yield (*place, "question", "tells"), step.question.tells


def station_faults(draft: Draft, atlas: Atlas) -> Iterator[Fault]:
    """Yield what is wrong with the station, the number of steps and their ids."""
    entry = draft.entry
    if entry.station not in {station.id for station in atlas.stations}:
        known = ", ".join(station.id for station in atlas.stations)
        yield draft.fault(("station",), f"no station {entry.station}", f"use one of {known}")
    if entry.station != draft.name:
        what = f"the file is called {draft.name}, its station {entry.station}"
        yield draft.fault(("station",), what, "call the file as its station")
    if not LEAST_STEPS <= len(entry.steps) <= MOST_STEPS:
        what = f"{len(entry.steps)} steps"
        yield draft.fault(("steps",), what, f"give {LEAST_STEPS} to {MOST_STEPS}")
    seen: set[str] = set()
    for place, step in draft.steps():
        if step.id in seen:
            yield draft.fault((*place, "id"), f"the step {step.id} stands twice", "rename one")
        seen.add(step.id)


def structure_faults(draft: Draft, atlas: Atlas) -> Iterator[Fault]:
    """Yield structures of stages that the atlas has not, or that no mesh shows."""
    landmarks = {mark.id for mark in atlas.landmarks}
    for place, step in draft.steps():
        for key in ("show", "hide", "highlight", "ghost", "name"):
            yield from _unshown(draft, atlas, (*place, key), getattr(step, key))
        for name in step.name:
            if name in atlas.structures and name not in atlas.meshes:
                what = f"{name} has no mesh of its own to be named"
                yield draft.fault((*place, "name"), what, "name its parts")
        fit = [target for target in step.view.fit if target not in landmarks]
        for key, marked in (("view", fit), ("features", step.features)):
            bare = [target.partition("#")[0] for target in marked]
            yield from _unshown(draft, atlas, (*place, key), bare)
        if step.cut is not None:
            ids = [step.cut.through, *step.cut.whole]
            yield from _unshown(draft, atlas, (*place, "cut"), ids)


def _unshown(draft: Draft, atlas: Atlas, place: Place, names: list[str]) -> Iterator[Fault]:
    for name in names:
        if name not in atlas.structures:
            yield draft.fault(place, f"no structure {name}", "mend the id")
        elif not atlas.shown_by(StructureId(name)):
            yield draft.fault(place, f"{name} has no mesh", "name one that can be shown")


def mark_faults(draft: Draft, atlas: Atlas) -> Iterator[Fault]:
    """Yield features that are none of their structure, and landmarks that the atlas has not."""
    landmarks = {mark.id for mark in atlas.landmarks}
    for place, step in draft.steps():
        for target in (*step.features, *(fit for fit in step.view.fit if "#" in fit)):
            if "#" not in target:
                what = f"{target} names no feature"
                yield draft.fault((*place, "features"), what, "write structure#feature")
            elif not _leads_somewhere(atlas, target):
                what = f"{target} is no feature of that structure"
                yield draft.fault((*place, "features"), what, "mend the id")
        for name in step.landmarks:
            if name not in landmarks:
                yield draft.fault((*place, "landmarks"), f"no landmark {name}", "mend the id")


def _leads_somewhere(atlas: Atlas, target: str) -> bool:
    """Tell whether a link's target is a structure of the atlas, or a feature of it."""
    place = place_of(target)
    if isinstance(place, str):
        return place in atlas.structures
    known = next((f for f in atlas.features if f.id == place.feature), None)
    return known is not None and place.structure in known.structures


def text_faults(draft: Draft, atlas: Atlas) -> Iterator[Fault]:
    """Yield links that lead nowhere or differ between languages, and steps that are too long."""
    for place, texts in draft.texts():
        for language, text in texts.items():
            here = (*place, language)
            for target in targets(text):
                if not _leads_somewhere(atlas, target):
                    yield draft.fault(here, f"the link to {target} leads nowhere", "mend the id")
            if any(sign in plain(text) for sign in _LINK_SIGNS):
                yield draft.fault(here, "a link is not closed", "write [words](id)")
        if len({frozenset(targets(text)) for text in texts.values()}) > 1:
            what = "its languages lead to different structures"
            yield draft.fault(place, what, "give each the same links")
    for place, step in draft.steps():
        count = sum(len(plain(fact.tells[ENGLISH]).split()) for fact in step.facts)
        if count > LONGEST_STEP:
            what = f"{count} words"
            yield draft.fault((*place, "facts"), what, f"say it in {LONGEST_STEP}")
    yield from _untranslated(draft)


def _untranslated(draft: Draft) -> Iterator[Fault]:
    """Yield texts that lack a language in which others of the tour stand."""
    spoken = {language for _, texts in draft.texts() for language in texts}
    for place, texts in draft.texts():
        for language in sorted(spoken - texts.keys()):
            yield draft.fault(place, f"no text in {language}", "add it, or leave it out everywhere")


def question_faults(draft: Draft, atlas: Atlas) -> Iterator[Fault]:
    """Yield questions whose answer cannot be clicked, or is told before it is given."""
    for place, step in draft.steps():
        if step.question is None:
            continue
        here = (*place, "question", "answers")
        yield from _unshown(draft, atlas, here, step.question.answers)
        pick = partial(meshes_of, atlas)
        told, gone = pick(step.highlight) | {*step.name}, pick(step.ghost)
        shown = (pick(step.show) or atlas.shown_first) | told
        for answer in step.question.answers:
            meshes = pick([answer])
            if meshes & told:
                yield draft.fault(here, f"{answer} is named already", "leave it unmarked")
            if meshes & gone or not meshes <= shown - pick(step.hide):
                yield draft.fault(here, f"{answer} cannot be clicked", "show it solid")


RULES: tuple[Callable[[Draft, Atlas], Iterator[Fault]], ...] = (
    station_faults,
    structure_faults,
    mark_faults,
    text_faults,
    question_faults,
)


def draft_faults(draft: Draft, atlas: Atlas) -> tuple[Fault, ...]:
    """Return all that is wrong with a tour whose form is right, in the order of the rules."""
    return tuple(chain.from_iterable(rule(draft, atlas) for rule in RULES))
