"""Strategies that make events of every kind."""

from __future__ import annotations

from datetime import UTC
from typing import Any, get_args

from hypothesis import strategies as st

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.annotations import Measure, MeasureKind, Spot
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.cut import Cut
from anatomyapp.session import augmented, exploration, questionnaire, quizzing, shown, studying
from anatomyapp.session import event as events
from anatomyapp.session.event import Event
from anatomyapp.session.questionnaire import ItemResponse

finite = st.floats(allow_nan=False, allow_infinity=False)
times = st.datetimes(timezones=st.just(UTC))
cameras = st.builds(
    Camera,
    target=st.tuples(finite, finite, finite),
    distance_mm=st.floats(1e-3, 1e6),
    azimuth_deg=finite,
    elevation_deg=st.floats(-90, 90),
    field_of_view_deg=st.floats(1, 179),
)
cuts = st.builds(
    Cut, point=st.tuples(finite, finite, finite), normal=st.none(), flipped=st.booleans()
)
stances = st.builds(
    augmented.ModelStance,
    scale=finite,
    fitted=st.none() | st.builds(augmented.WearerScales, across=finite, up=finite, deep=finite),
)
spreads = st.builds(augmented.Spread, median=finite, p95=finite)
measured = st.builds(
    augmented.Tracking,
    latency_ms=st.none() | spreads,
    **dict.fromkeys(("seconds", "tracked", "bridged", "lost", "dark"), finite),
    **dict.fromkeys(("reprojection_px", "distance_mm", "light"), st.none() | finite),
)
codes = st.from_regex(r"[a-z0-9-]{1,9}", fullmatch=True)
responses = st.lists(
    st.builds(ItemResponse, item=codes, response=codes, latency_s=st.none() | st.floats(0, 1e9)),
    max_size=4,
    unique_by=lambda each: each.item,
)
stays = {"attempt": st.integers(1, 9), "seconds": st.floats(0, 1e9)}
steps = {"number": st.integers(1, 9), "latency_s": st.floats(0, 1e9)}
SPOT = Spot((0.0, 1.0, 2.0), structure=StructureId("rib-1-left"))
KINDS = get_args(Event)
FIELDS: dict[type[Event], dict[str, st.SearchStrategy[Any]]] = {
    events.ViewChanged: {"camera": cameras},
    quizzing.ItemAnswered: {
        "score": st.floats(0, 1),
        "latency_s": st.floats(0, 1e9),
        "presented_at": times,
        "attempt": st.integers(1, 9),
        "confidence": st.none() | st.integers(1, 4),
        "point": st.none() | st.tuples(finite, finite, finite),
        "timed_out": st.just(False),  # an answer that came is in time
        "direction": st.none() | st.tuples(finite, finite, finite),
        "seen_share": st.none() | st.floats(0, 1),
    },
    quizzing.QuizStarted: {
        "seconds_per_item": st.none() | st.floats(1, 600),
        "break_s": st.floats(0, 60),
    },
    quizzing.QuizFinished: {"score": finite},
    quizzing.HintTaken: steps,
    quizzing.AnswerRevised: steps,
    quizzing.FeedbackLeft: stays,
    questionnaire.QuestionnairePageAnswered: {
        "number": st.integers(1, 3),
        "pages": st.integers(3, 9),
        "responses": responses.map(tuple),
        "shown_at": times,
        "latency_s": st.floats(0, 1e9),
    },
    exploration.NoteWritten: {"length": st.integers(0, 10_000)},
    shown.SceneShown: {
        "camera": st.none() | cameras,
        "cuts": st.none() | st.lists(cuts, max_size=2).map(tuple),
        "exploded": st.none() | finite,
        "measures": st.none() | st.just((Measure(1, MeasureKind.DISTANCE, (SPOT, SPOT)),)),
        "pins": st.none() | st.just((shown.PinShown("p", SPOT),)),
    },
    shown.LookShown: {"text_scale": finite},
    shown.PersonShown: {"stature_cm": finite, "age_years": finite},
    shown.BreathShown: {"phase": finite},
    shown.FilmBegun: dict.fromkeys(("fx", "fy", "cx", "cy"), finite),
    events.ErrorShown: {"kind": st.from_regex(r"[a-z][a-z0-9-]{0,47}", fullmatch=True)},
    exploration.StructuresExploded: {"share": finite},
    augmented.ArBegun: {"ruler_mm": finite, "stance": stances},
    augmented.StanceChanged: {"stance": stances},
    augmented.SheetLost: {"seen_s": finite},
    augmented.SheetFound: {"lost_s": finite},
    augmented.TrackingMeasured: {"tracking": measured},
    augmented.LensCalibrated: {"hold_out_px": finite},
    exploration.Measured: {
        "points": st.lists(st.tuples(finite, finite, finite)).map(tuple),
        "value": finite,
    },
    exploration.ModelCut: {"cuts": st.lists(cuts, max_size=3).map(tuple)},
    exploration.PinPlaced: {"point": st.tuples(finite, finite, finite)},
    events.SessionAbandoned: {"found_at": times},
    studying.ArmAllocated: {"position": st.integers(0, 9)},
    studying.StudyLeft: {"reason": st.from_regex(r"[a-z][a-z0-9-]{0,47}", fullmatch=True)},
    studying.RotationAnswered: {
        "trial": st.integers(1, 24),
        "angle_deg": st.floats(0, 180),
        "latency_s": st.floats(0, 1e9),
    },
    studying.StepTimed: {"seconds": st.floats(0, 1e9)},
    studying.PlateShown: {"seconds": st.floats(0, 1e9)},
}
