"""What is told of a session: its begin and end, the places entered, questionnaires, errors."""

from __future__ import annotations

from anatomyapp.session.event import (
    ErrorShown,
    PlaceEntered,
    SessionAbandoned,
    SessionEnded,
    SessionStarted,
)
from anatomyapp.session.questionnaire import ItemResponse, QuestionnairePageAnswered
from anatomyapp.session.xapi.situation import Situation
from anatomyapp.session.xapi.telling import (
    APP,
    Activity,
    Telling,
    duration,
    extended,
    interaction,
    place_activity,
)
from anatomyapp.session.xapi.vocabulary import (
    ABANDONED,
    ACCESSED,
    ANSWERED,
    INITIALIZED,
    MET_ERROR,
    SCREEN,
    SURVEY,
    TERMINATED,
    activity_id,
)


def session_started(event: SessionStarted, _: Situation) -> tuple[Telling, ...]:
    """Tell that a session began."""
    told = {"pack": event.pack, "pack-version": event.pack_version, "simulated": event.simulated}
    return (Telling(INITIALIZED, APP, extensions=extended(told)),)


def session_ended(_: SessionEnded, situation: Situation) -> tuple[Telling, ...]:
    """Tell that a session ended, and how long it was."""
    return (Telling(TERMINATED, APP, result={"duration": duration(situation.now_s)}),)


def session_abandoned(_: SessionAbandoned, situation: Situation) -> tuple[Telling, ...]:
    """Tell that a session was cut off; its length is that until its last event."""
    return (Telling(ABANDONED, APP, result={"duration": duration(situation.now_s)}),)


def place_entered(event: PlaceEntered, _: Situation) -> tuple[Telling, ...]:
    """Tell that a place of the window was entered."""
    return (Telling(ACCESSED, place_activity(event.place), parents=(APP,), of_games=True),)


def error_shown(event: ErrorShown, _: Situation) -> tuple[Telling, ...]:
    """Tell that the window named an error; what it said stands nowhere."""
    screen = Activity(activity_id("errors", event.kind), SCREEN, event.kind)
    shown = extended({"shown-as": event.shown_as.value})
    return (Telling(MET_ERROR, screen, extensions=shown, parents=(APP,)),)


def page_answered(event: QuestionnairePageAnswered, _: Situation) -> tuple[Telling, ...]:
    """Tell each answered item of a page of a questionnaire; those left out are not told."""
    return tuple(_response(event, each) for each in event.responses if each.response)


def _response(page: QuestionnairePageAnswered, item: ItemResponse) -> Telling:
    instrument = ("instruments", f"{page.instrument}@{page.instrument_version}")
    scale = _is_number(item.response)
    result = {"response": item.response if scale else item.response.replace("|", "[,]")}
    if item.latency_s is not None:
        result["duration"] = duration(item.latency_s)
    return Telling(
        ANSWERED,
        interaction((*instrument, "items", item.item), "likert" if scale else "choice", {}),
        result=result,
        extensions=extended(
            {"page": page.page, "page-number": page.number, "language-read": page.language}
        ),
        registration=page.filling,
        parents=(Activity(activity_id(*instrument), SURVEY, page.instrument),),
        by=page.by,
        part=item.item,
    )


def _is_number(code: str) -> bool:
    try:
        float(code)
    except ValueError:
        return False
    return True
