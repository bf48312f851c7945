"""What is told of exploring: what was done to the model, and guided tours.

What a learner wrote stands in no event, and so in no statement.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from anatomyapp.session.event import (
    StructureSelected,
    StructuresHidden,
    StructuresIsolated,
    StructuresShown,
    ViewChanged,
)
from anatomyapp.session.exploration import (
    AidUsed,
    Measured,
    MeasureRemoved,
    ModelCut,
    NoteWritten,
    PictureTaken,
    PinPlaced,
    PinRemoved,
    PlacesPointedAt,
    SavedViewUsed,
    StructuresExploded,
    StructuresFaded,
    StructuresSelected,
    TourFinished,
    TourLeft,
    TourQuestionAnswered,
    TourStarted,
    TourStepShown,
)
from anatomyapp.session.xapi.situation import Situation
from anatomyapp.session.xapi.telling import (
    Activity,
    Plain,
    Telling,
    camera_plain,
    duration,
    extended,
    interaction,
    place_activity,
    without_nothing,
)
from anatomyapp.session.xapi.vocabulary import (
    ACCESSED,
    ANSWERED,
    COMMENTED,
    COMPLETED,
    EXITED,
    GAME_OBJECT,
    INTERACTED,
    LESSON,
    PRESSED,
    PROGRESSED,
    SKIPPED,
    USED,
    Verb,
    activity_id,
)


def structure_selected(event: StructureSelected, situation: Situation) -> tuple[Telling, ...]:
    """Tell that a structure was chosen: pressed on the model, or accessed elsewhere."""
    path = ("packs", situation.pack, "structures", event.structure)
    structure = Activity(activity_id(*path), GAME_OBJECT, event.structure)
    verb = PRESSED if event.origin.value == "model" else ACCESSED
    told = {"origin": event.origin.value}
    return (_of_games(situation, verb, structure, told, (model_activity(situation),)),)


def structures_selected(event: StructuresSelected, situation: Situation) -> tuple[Telling, ...]:
    """Tell that several structures were chosen at once."""
    told = {"structures": list(event.structures), "by": event.by}
    return _did(situation, "selected", told)


def structures_hidden(event: StructuresHidden, situation: Situation) -> tuple[Telling, ...]:
    """Tell which structures were hidden."""
    return _did(situation, "hid", {"structures": list(event.structures)})


def structures_shown(event: StructuresShown, situation: Situation) -> tuple[Telling, ...]:
    """Tell which structures were shown again."""
    return _did(situation, "showed", {"structures": list(event.structures)})


def structures_isolated(event: StructuresIsolated, situation: Situation) -> tuple[Telling, ...]:
    """Tell which structures alone were left."""
    return _did(situation, "isolated", {"structures": list(event.structures)})


def structures_faded(event: StructuresFaded, situation: Situation) -> tuple[Telling, ...]:
    """Tell which structures are a veil now."""
    told = {"structures": list(event.structures), "ghosts": list(event.ghosts)}
    return _did(situation, "faded", told)


def structures_exploded(event: StructuresExploded, situation: Situation) -> tuple[Telling, ...]:
    """Tell how far apart the structures stand."""
    return _did(situation, "exploded", {"share": event.share})


def view_changed(event: ViewChanged, situation: Situation) -> tuple[Telling, ...]:
    """Tell that a standard view was asked for; other ways of the camera are not told."""
    if event.view is None:
        return ()
    told = {"view": event.view.value, "camera": camera_plain(event.camera)}
    return _did(situation, "viewed", told)


def model_cut(event: ModelCut, situation: Situation) -> tuple[Telling, ...]:
    """Tell which planes cut the model now."""
    cuts = [
        {"kind": cut.kind.value, "point": list(cut.point), "flipped": cut.flipped}
        for cut in event.cuts
    ]
    return _did(situation, "cut", {"cuts": cuts, "uncut": list(event.uncut)})


def measured(event: Measured, situation: Situation) -> tuple[Telling, ...]:
    """Tell what was measured."""
    told = {"structures": list(event.structures), "measure": event.kind.value}
    return _did(situation, "measured", told | {"value": event.value})


def measure_removed(_: MeasureRemoved, situation: Situation) -> tuple[Telling, ...]:
    """Tell that a measure was taken away."""
    return _did(situation, "removed-measure", {})


def pin_placed(event: PinPlaced, situation: Situation) -> tuple[Telling, ...]:
    """Tell where a pin was stuck; its words are the learner's."""
    told = {"structures": [event.structure], "point-mm": list(event.point)}
    return _did(situation, "placed-pin", told)


def pin_removed(_: PinRemoved, situation: Situation) -> tuple[Telling, ...]:
    """Tell that a pin was taken away."""
    return _did(situation, "removed-pin", {})


def note_written(event: NoteWritten, situation: Situation) -> tuple[Telling, ...]:
    """Tell that a note was written, and how long it is; its words are the learner's."""
    told = {"note-on": event.on.value, "characters": event.length}
    return (Telling(COMMENTED, model_activity(situation), extensions=extended(told)),)


def saved_view_used(event: SavedViewUsed, situation: Situation) -> tuple[Telling, ...]:
    """Tell that a view was saved, shown, changed or removed; its name is the learner's."""
    return _did(situation, "saved-view", {"deed": event.deed.value})


def picture_taken(event: PictureTaken, situation: Situation) -> tuple[Telling, ...]:
    """Tell that a picture of the model was taken."""
    told = {"to": event.to, "width": event.width, "height": event.height}
    return _did(situation, "took-picture", told)


def places_pointed_at(event: PlacesPointedAt, situation: Situation) -> tuple[Telling, ...]:
    """Tell what the model points at; that it points at nothing any more is not told."""
    told = {"feature": event.feature, "landmark": event.landmark}
    structures = [event.structure] if event.structure else []
    told_all = told | {"structures": structures, "landmarks": list(event.landmarks)}
    if not without_nothing(told_all):
        return ()
    return _did(situation, "pointed-at", told_all)


def aid_used(event: AidUsed, situation: Situation) -> tuple[Telling, ...]:
    """Tell that an aid to seeing was turned on or off."""
    aid = Activity(activity_id("aids", event.aid.value), GAME_OBJECT, event.aid.value)
    return (_of_games(situation, USED, aid, {"on": event.on}, (model_activity(situation),)),)


def tour_started(event: TourStarted, situation: Situation) -> tuple[Telling, ...]:
    """Tell that a guided tour was opened: a run with a registration of its own."""
    told = {"tour-version": event.tour_version}
    return (_of_tour(situation, ACCESSED, event.tour, told, {}),)


def tour_step_shown(event: TourStepShown, situation: Situation) -> tuple[Telling, ...]:
    """Tell that a step of a tour was turned to."""
    told = {"step": event.step, "number": event.number}
    return (_of_tour(situation, PROGRESSED, event.tour, told, {}),)


def tour_question_answered(
    event: TourQuestionAnswered, situation: Situation
) -> tuple[Telling, ...]:
    """Tell an answer within a tour, or that its question was skipped by revealing the answer."""
    tour = tour_activity(situation, event.tour)
    path = ("packs", situation.pack, "tours", event.tour, "steps", event.step)
    result = without_nothing({"success": event.correct, "response": event.structure})
    return (
        Telling(
            ANSWERED if event.structure else SKIPPED,
            interaction(path, "other", {}, event.step),
            result=result,
            registration=_tour_run(situation),
            parents=(tour,),
        ),
    )


def tour_finished(event: TourFinished, situation: Situation) -> tuple[Telling, ...]:
    """Tell, once in a run, that the end of a tour was reached."""
    run = situation.tour_run
    if run is None or run.finished:
        return ()
    result = {"completion": True, "duration": duration(max(0.0, situation.now_s - run.at_s))}
    return (_of_tour(situation, COMPLETED, event.tour, {}, result),)


def tour_left(event: TourLeft, situation: Situation) -> tuple[Telling, ...]:
    """Tell that a tour was left, and where."""
    told = {"step": event.step}
    result = {"completion": event.finished}
    return (_of_tour(situation, EXITED, event.tour, told, result),)


def model_activity(situation: Situation) -> Activity:
    """Return the model that is explored."""
    return Activity(activity_id("packs", situation.pack), GAME_OBJECT, situation.pack)


def tour_activity(situation: Situation, tour: str) -> Activity:
    """Return a guided tour of the model."""
    return Activity(activity_id("packs", situation.pack, "tours", tour), LESSON, tour)


def _did(situation: Situation, action: str, told: Mapping[str, Plain]) -> tuple[Telling, ...]:
    """Return that something was done to the model."""
    model = model_activity(situation)
    parents = (place_activity(situation.place),) if situation.place else ()
    return (_of_games(situation, INTERACTED, model, {"action": action, **told}, parents),)


def _of_games(
    situation: Situation,
    verb: Verb,
    activity: Activity,
    told: Mapping[str, Plain],
    parents: Sequence[Activity],
) -> Telling:
    return Telling(
        verb,
        activity,
        extensions=extended(told),
        registration=_tour_run(situation),
        parents=tuple(parents),
        of_games=True,
    )


def _of_tour(
    situation: Situation, verb: Verb, tour: str, told: Mapping[str, Plain], result: Plain
) -> Telling:
    return Telling(
        verb,
        tour_activity(situation, tour),
        result=result,
        extensions=extended(told),
        registration=_tour_run(situation),
        parents=(model_activity(situation),),
        of_games=verb in (ACCESSED, PROGRESSED),
    )


def _tour_run(situation: Situation) -> str | None:
    """Return the registration of the tour that is open."""
    return situation.tour_run.registration if situation.tour_run else None
