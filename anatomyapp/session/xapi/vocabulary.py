"""The words of statements: verbs, types of activities, and IRIs of the project's own.

An IRI names and need not lead anywhere. Those that others minted are used as they define them:
ADL's vocabulary, the TinCan registry, Activity Streams, cmi5, and the profile for serious games.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

BASE = "https://w3id.org/anatomyapp/xapi"
HOME_PAGE = "https://w3id.org/anatomyapp"  # of accounts that name nobody
SERIOUS_GAMES = "https://w3id.org/xapi/seriousgames/v1.0"
CMI5_SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"
INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction"

_ADL = "http://adlnet.gov/expapi"
_GAMES = "https://w3id.org/xapi/seriousgames"


@dataclass(frozen=True, slots=True)
class Verb:
    """What was done: its IRI, and how people read it."""

    id: str
    display: str


def _own(name: str, display: str) -> Verb:
    return Verb(f"{BASE}/verbs/{name}", display)


INITIALIZED = Verb(f"{_ADL}/verbs/initialized", "initialized")
TERMINATED = Verb(f"{_ADL}/verbs/terminated", "terminated")
ABANDONED = Verb("https://w3id.org/xapi/adl/verbs/abandoned", "abandoned")
ATTEMPTED = Verb(f"{_ADL}/verbs/attempted", "attempted")
ANSWERED = Verb(f"{_ADL}/verbs/answered", "answered")
COMPLETED = Verb(f"{_ADL}/verbs/completed", "completed")
EXITED = Verb(f"{_ADL}/verbs/exited", "exited")
INTERACTED = Verb(f"{_ADL}/verbs/interacted", "interacted")
PROGRESSED = Verb(f"{_ADL}/verbs/progressed", "progressed")
REGISTERED = Verb(f"{_ADL}/verbs/registered", "registered")
EXPERIENCED = Verb(f"{_ADL}/verbs/experienced", "experienced")
COMMENTED = Verb(f"{_ADL}/verbs/commented", "commented")
SKIPPED = Verb("http://id.tincanapi.com/verb/skipped", "skipped")
ACCESSED = Verb(f"{_GAMES}/verbs/accessed", "accessed")
PRESSED = Verb(f"{_GAMES}/verbs/pressed", "pressed")
USED = Verb(f"{_GAMES}/verbs/used", "used")
REVISED = _own("revised", "revised")
ACCEPTED = _own("accepted", "accepted")
DECLINED = _own("declined", "declined")
CALIBRATED = _own("calibrated", "calibrated")
STARTED_TRACKING = _own("started-tracking", "started tracking")
STOPPED_TRACKING = _own("stopped-tracking", "stopped tracking")
FOUND_SHEET = _own("found-sheet", "found the sheet")
LOST_SHEET = _own("lost-sheet", "lost the sheet")
MEASURED_TRACKING = _own("measured-tracking", "measured tracking")
FORMED_GROUP = _own("formed-group", "formed a group")
TOOK_TURN = _own("took-turn", "took a turn")
ENDED_GROUP = _own("ended-group", "ended a group")
MET_ERROR = _own("met-error", "met an error")

APPLICATION = "http://activitystrea.ms/schema/1.0/application"
ASSESSMENT = f"{_ADL}/activities/assessment"
LESSON = f"{_ADL}/activities/lesson"
MODULE = f"{_ADL}/activities/module"
PROFILE = f"{_ADL}/activities/profile"
SURVEY = "http://id.tincanapi.com/activitytype/survey"
AREA = f"{_GAMES}/activity-types/area"
SCREEN = f"{_GAMES}/activity-types/screen"
GAME_OBJECT = f"{_GAMES}/activity-types/game-object"
SHEET = f"{BASE}/activity-types/sheet"
STUDY = f"{BASE}/activity-types/study"
STUDY_STEP = f"{BASE}/activity-types/study-step"
GROUP = f"{BASE}/activity-types/group"


def extension(name: str) -> str:
    """Return the IRI of an extension of the project's own."""
    return f"{BASE}/extensions/{name}"


def activity_id(*path: str) -> str:
    """Return the IRI of an activity; what an IRI cannot hold is written as percent codes."""
    return "/".join((BASE, *(quote(part, safe="@") for part in path)))
