"""Reading tours: one YAML file for each station in the folder ``tours`` of a pack."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.document import form_fault, listed, read_document
from anatomyapp.atlas.pack import read_manifest
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import DocumentError, TourError
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.tour import Fact, Question, Stage, StageCut, Tour, TourStep, Words
from anatomyapp.scene.tour_faults import Draft, draft_faults
from anatomyapp.scene.tour_schema import (
    CutEntry,
    QuestionEntry,
    StepEntry,
    Texts,
    TourEntry,
    ViewEntry,
)
from anatomyapp.scene.tour_text import place_of

TOURS = "tours"


def tours_folder(pack: Path) -> Path:
    """Return the folder of a pack's tours; a pack based on another one has that one's.

    Raises
    ------
    PackError
        There is no pack in the folder.
    """
    based_on = read_manifest(pack).based_on
    return (pack.parent / based_on if based_on else pack) / TOURS


def tour_files(folder: Path) -> tuple[Path, ...]:
    """Return the files of tours in a folder; none where there is no such folder."""
    return tuple(sorted(folder.glob("*.yaml")))


def read_tour(path: Path, atlas: Atlas) -> Tour:
    """Read a tour.

    Raises
    ------
    TourError
        The file is broken or does not fit the atlas; every fault stands in ``faults``.
    """
    draft = read_draft(path)
    faults = draft_faults(draft, atlas)
    if faults:
        raise TourError(listed(path, faults), faults)
    return _tour(draft.entry)


def read_draft(path: Path) -> Draft:
    """Read a tour's file without asking whether it fits an atlas.

    Raises
    ------
    TourError
        The file is missing, or has not the form of a tour; every fault stands in ``faults``.
    """
    try:
        document = read_document(path)
    except DocumentError as error:
        raise TourError(str(error), error.faults) from error
    try:
        return Draft(path.stem, TourEntry.model_validate(document.tree), document)
    except ValidationError as error:
        found = error.errors(include_url=False)
        faults = tuple(form_fault(document, dict(each), "the tour") for each in found)
        raise TourError(listed(path, faults), faults) from error


def _tour(entry: TourEntry) -> Tour:
    return Tour(
        station=entry.station,
        version=entry.version,
        title=_words(entry.title),
        objectives=tuple(_words(texts) for texts in entry.objectives),
        minutes=entry.minutes,
        steps=tuple(_step(step) for step in entry.steps),
    )


def _step(entry: StepEntry) -> TourStep:
    return TourStep(
        id=entry.id,
        title=_words(entry.title),
        facts=tuple(Fact(_words(fact.tells), fact.source) for fact in entry.facts),
        look_for=_words(entry.look_for) if entry.look_for else None,
        stage=_stage(entry),
        question=_question(entry.question) if entry.question else None,
    )


def _stage(entry: StepEntry) -> Stage:
    camera = _turned(entry.view)
    return Stage(
        shown=_ids(entry.show),
        hidden=_ids(entry.hide),
        highlighted=_ids(entry.highlight),
        ghosted=_ids(entry.ghost),
        named=_ids(entry.name),
        features=tuple(p for p in map(place_of, entry.features) if not isinstance(p, str)),
        landmarks=tuple(entry.landmarks),
        azimuth_deg=camera.azimuth_deg,
        elevation_deg=camera.elevation_deg,
        fitted=tuple(map(place_of, entry.view.fit)),
        cut=_cut(entry.cut) if entry.cut else None,
        exploded=entry.explode,
        breathing=entry.breathing,
    )


def _turned(entry: ViewEntry) -> Camera:
    camera = Camera().seen_from(entry.seen_from)
    azimuth, elevation = entry.azimuth_deg, entry.elevation_deg
    return Camera(
        azimuth_deg=camera.azimuth_deg if azimuth is None else azimuth,
        elevation_deg=camera.elevation_deg if elevation is None else elevation,
    )


def _cut(entry: CutEntry) -> StageCut:
    whole = _ids(entry.whole)
    return StageCut(entry.takes, StructureId(entry.through), entry.shift_mm, whole)


def _question(entry: QuestionEntry) -> Question:
    told = Fact(_words(entry.tells), entry.source)
    return Question(_words(entry.asks), _ids(entry.answers), told)


def _words(texts: Texts) -> Words:
    return Words(tuple(sorted(texts.items())))


def _ids(names: list[str]) -> tuple[StructureId, ...]:
    return tuple(StructureId(name) for name in names)
