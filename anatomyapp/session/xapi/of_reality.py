"""What is told of augmented reality: how the sheet was followed, and whose turn it was.

Members of a group are letters, as in events; who they are no statement says.
"""

from __future__ import annotations

from collections.abc import Mapping

from anatomyapp.session.augmented import (
    ArBegun,
    ArEnded,
    ArPictureKept,
    GroupEnded,
    GroupFormed,
    LensCalibrated,
    ModelStance,
    PictureHeld,
    RolesChanged,
    SheetFound,
    SheetLost,
    StanceChanged,
    TrackingMeasured,
    TurnTaken,
    TurnTakenBack,
)
from anatomyapp.session.turns import GroupId, RoleHeld
from anatomyapp.session.xapi.of_exploring import model_activity
from anatomyapp.session.xapi.situation import Situation
from anatomyapp.session.xapi.telling import (
    Activity,
    Plain,
    Telling,
    duration,
    extended,
    place_activity,
)
from anatomyapp.session.xapi.vocabulary import (
    CALIBRATED,
    ENDED_GROUP,
    FORMED_GROUP,
    FOUND_SHEET,
    GROUP,
    INTERACTED,
    LOST_SHEET,
    MEASURED_TRACKING,
    SHEET,
    STARTED_TRACKING,
    STOPPED_TRACKING,
    TOOK_TURN,
    Verb,
    activity_id,
)

_AR = place_activity("ar")


def ar_begun(event: ArBegun, _: Situation) -> tuple[Telling, ...]:
    """Tell which sheet is followed, on what pictures."""
    told = {
        "sheet": event.sheet.value,
        "paper": event.paper.value,
        "picture-source": event.source.value,
        "width": event.width,
        "height": event.height,
        "lens": event.lens.value,
        "stance": _stance(event.stance),
    }
    return _of_sheet(STARTED_TRACKING, told)


def ar_ended(event: ArEnded, _: Situation) -> tuple[Telling, ...]:
    """Tell that no sheet is followed any more."""
    return _of_sheet(STOPPED_TRACKING, {"why": event.why.value})


def sheet_found(event: SheetFound, _: Situation) -> tuple[Telling, ...]:
    """Tell that the sheet is seen, and for how long it was not."""
    return _of_sheet(FOUND_SHEET, {}, event.lost_s)


def sheet_lost(event: SheetLost, _: Situation) -> tuple[Telling, ...]:
    """Tell that the sheet is not seen, and for how long it was."""
    return _of_sheet(LOST_SHEET, {}, event.seen_s)


def tracking_measured(event: TrackingMeasured, _: Situation) -> tuple[Telling, ...]:
    """Tell how well the sheet was followed over a stretch."""
    tracking = event.tracking
    told = {
        "over": event.over.value,
        "quiz": event.quiz,
        "item": event.item,
        "turn": event.turn,
        "pictures": tracking.pictures,
        "tracked": tracking.tracked,
        "bridged": tracking.bridged,
        "lost": tracking.lost,
        "losses": tracking.losses,
        "pictures-per-second": tracking.rate,
        "latency-ms": tracking.latency_ms.median if tracking.latency_ms else None,
        "reprojection-px": tracking.reprojection_px,
        "distance-mm": tracking.distance_mm,
    }
    return _of_sheet(MEASURED_TRACKING, told, tracking.seconds)


def lens_calibrated(event: LensCalibrated, _: Situation) -> tuple[Telling, ...]:
    """Tell that a camera was calibrated, and how well."""
    told = {"views": event.views, "hold-out-px": event.hold_out_px, "cells": event.cells}
    return _of_sheet(CALIBRATED, told | {"width": event.width, "height": event.height})


def stance_changed(event: StanceChanged, situation: Situation) -> tuple[Telling, ...]:
    """Tell how the model is shown with its sheet now."""
    return _did(situation, {"action": "placed", "stance": _stance(event.stance)})


def picture_held(event: PictureHeld, situation: Situation) -> tuple[Telling, ...]:
    """Tell that the picture was frozen, or goes on."""
    return _did(situation, {"action": "held-picture", "on": event.held})


def ar_picture_kept(event: ArPictureKept, situation: Situation) -> tuple[Telling, ...]:
    """Tell that a picture was saved; the picture itself stands in no record."""
    told = {"action": "kept-picture", "width": event.width, "height": event.height}
    return _did(situation, told)


def group_formed(event: GroupFormed, _: Situation) -> tuple[Telling, ...]:
    """Tell that a group takes turns from now on."""
    told = {
        "letters": [letter.value for letter in event.letters],
        "turns": event.turns,
        "items": event.items,
        "minutes": event.minutes,
        "follows": event.follows,
    }
    return _of_group(FORMED_GROUP, event.group, told)


def turn_taken(
    event: TurnTaken | TurnTakenBack | RolesChanged, _: Situation
) -> tuple[Telling, ...]:
    """Tell who does what from now on: a turn that began, was taken back, or was changed."""
    hows = {TurnTaken: "begun", TurnTakenBack: "taken-back", RolesChanged: "changed"}
    told = {"turn": event.number, "roles": _roles(event.roles), "how": hows[type(event)]}
    return _of_group(TOOK_TURN, event.group, told)


def group_ended(event: GroupEnded, _: Situation) -> tuple[Telling, ...]:
    """Tell that a group takes no more turns."""
    return _of_group(ENDED_GROUP, event.group, {}, {"completion": event.completed})


def _of_sheet(
    verb: Verb, told: Mapping[str, Plain], seconds: float | None = None
) -> tuple[Telling, ...]:
    result = {} if seconds is None else {"duration": duration(seconds)}
    sheet = Activity(activity_id("sheet"), SHEET, "printed sheet")
    return (Telling(verb, sheet, result, extended(told), parents=(_AR,)),)


def _of_group(
    verb: Verb, group: GroupId, told: Mapping[str, Plain], result: Plain = None
) -> tuple[Telling, ...]:
    activity = Activity(activity_id("groups", group), GROUP)
    return (Telling(verb, activity, result or {}, extended(told), parents=(_AR,)),)


def _did(situation: Situation, told: Mapping[str, Plain]) -> tuple[Telling, ...]:
    model = model_activity(situation)
    extensions = extended(told)
    return (Telling(INTERACTED, model, {}, extensions, parents=(_AR,), of_games=True),)


def _stance(stance: ModelStance) -> Plain:
    """Return how the model is shown; the factors of a fit are those of a body, and stay here."""
    fitted = stance.fitted is not None
    return {
        "mode": stance.mode.value,
        "scale": stance.scale,
        "mirrored": stance.mirrored,
        "fitted": fitted,
    }


def _roles(held: tuple[RoleHeld, ...]) -> Plain:
    return {each.role.value: each.letter.value for each in held}
