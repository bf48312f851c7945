"""Rules of guided tours: they are read, fit the atlas, and say who says what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.check.finding import Finding, Measure
from anatomyapp.check.specimen import Specimen
from anatomyapp.errors import Fault
from anatomyapp.scene import tour_faults
from anatomyapp.scene.tour_faults import Draft

_NONE = "the pack has no tours"


def tour_forms(specimen: Specimen) -> Finding:
    """Prove that each tour has its form: titles, objectives, steps, figures in range, sources."""
    faults = tuple(fault.within(tour.name) for tour in specimen.tours for fault in tour.faults)
    drafts = _drafts(specimen)
    figures = (
        Measure("tours", len(specimen.tours)),
        Measure("steps", sum(len(draft.entry.steps) for _, draft in drafts)),
        Measure("facts with their source", sum(_facts(draft) for _, draft in drafts)),
    )
    claim = "every tour has its title, objectives and steps, and every fact its source"
    return Finding("tour-form", claim, figures, faults, "" if specimen.tours else _NONE)


def tour_stations(specimen: Specimen) -> Finding:
    """Prove that each tour tells of a station, in few steps; stations without one are counted."""
    told = {draft.entry.station for _, draft in _drafts(specimen)}
    without = sum(station.id not in told for station in specimen.atlas.stations)
    claim = "every tour tells of a station of the pack, in a few steps"
    figure = Measure("stations without a tour", without)
    return _finding(specimen, "tour-stations", claim, tour_faults.station_faults, figure)


def tour_structures(specimen: Specimen) -> Finding:
    """Prove that what tours show is in the pack and has a mesh."""
    claim = "every structure that a tour shows is in the pack and has a mesh"
    shown = sum(len(names) for _, draft in _drafts(specimen) for names in _shown(draft))
    figure = Measure("structures named", shown)
    return _finding(specimen, "tour-structures", claim, tour_faults.structure_faults, figure)


def tour_marks(specimen: Specimen) -> Finding:
    """Prove that features and landmarks of tours are in the pack, features on their structure."""
    steps = [step for _, draft in _drafts(specimen) for _, step in draft.steps()]
    count = sum(len(step.features) + len(step.landmarks) for step in steps)
    claim = "every feature that a tour marks is one of its structure, every landmark in the pack"
    figure = Measure("features and landmarks", count)
    return _finding(specimen, "tour-marks", claim, tour_faults.mark_faults, figure)


def tour_texts(specimen: Specimen) -> Finding:
    """Prove that links lead somewhere, languages say the same, and steps are short."""
    texts = [texts for _, draft in _drafts(specimen) for _, texts in draft.texts()]
    languages = {language for each in texts for language in each}
    claim = "every link of a tour leads somewhere, every text stands in all its languages"
    figure = Measure(f"texts in {len(languages)} languages", len(texts))
    return _finding(specimen, "tour-texts", claim, tour_faults.text_faults, figure)


def tour_questions(specimen: Specimen) -> Finding:
    """Prove that the answers of questions can be clicked and are not told before."""
    steps = [step for _, draft in _drafts(specimen) for _, step in draft.steps()]
    count = sum(step.question is not None for step in steps)
    claim = "every question of a tour can be answered on the model, and is not answered before"
    figure = Measure("questions", count)
    return _finding(specimen, "tour-questions", claim, tour_faults.question_faults, figure)


def _finding(
    specimen: Specimen,
    rule: str,
    claim: str,
    faults_of: Callable[[Draft, Atlas], Iterator[Fault]],
    figure: Measure,
) -> Finding:
    faults = tuple(
        fault.within(name)
        for name, draft in _drafts(specimen)
        for fault in faults_of(draft, specimen.atlas)
    )
    return Finding(rule, claim, (figure,), faults, "" if _drafts(specimen) else _NONE)


def _drafts(specimen: Specimen) -> list[tuple[str, Draft]]:
    return [(tour.name, tour.draft) for tour in specimen.tours if tour.draft is not None]


def _facts(draft: Draft) -> int:
    asked = sum(step.question is not None for _, step in draft.steps())
    return asked + sum(len(step.facts) for _, step in draft.steps())


def _shown(draft: Draft) -> Iterator[list[str]]:
    for _, step in draft.steps():
        yield from (step.show, step.highlight, step.ghost, step.name)
