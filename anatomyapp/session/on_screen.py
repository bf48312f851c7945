"""What was on the screen after an event, but for what moves by itself: camera, pose, breath."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import singledispatch

from anatomyapp.quiz.option import OptionId
from anatomyapp.scene.scene import Scene
from anatomyapp.session.augmented import ArBegun, ArEnded, PictureHeld
from anatomyapp.session.event import Entry, PlaceEntered
from anatomyapp.session.exploration import TourLeft, TourStepShown
from anatomyapp.session.quizzing import (
    FeedbackLeft,
    ItemAnswered,
    ItemPresented,
    QuizFinished,
    QuizMode,
    QuizStarted,
)
from anatomyapp.session.recollection import Model, recalled
from anatomyapp.session.showing import applied
from anatomyapp.session.shown import (
    BreathShown,
    ChoiceShown,
    FilmBegun,
    LookShown,
    PersonShown,
    SceneShown,
    ViewSized,
)

EXPLORE, QUIZ = "explore", "quiz"


@dataclass(frozen=True, slots=True)
class Asked:
    """The item that stands in a quiz's panel.

    Parameters
    ----------
    choice
        The option that stands chosen and can still be changed.
    answer
        None while it is open; it stays while feedback is shown, and until the next item.
    told
        Whether the learner sees what was right.
    """

    quiz: QuizStarted | None
    item: ItemPresented
    choice: OptionId | None = None
    answer: ItemAnswered | None = None
    told: bool = False


@dataclass(frozen=True, slots=True)
class Filming:
    """A real camera's pictures: how they began, and whether one is held."""

    begun: ArBegun
    held: bool = False


@dataclass(frozen=True, slots=True)
class OnScreen:
    """All that the events until now say of the screen.

    Parameters
    ----------
    pane
        The view of the model that is in sight; empty for none.
    size
        Of the pane, in the window's units.
    scenes
        What each pane shows; a pane that was never seen has none.
    breath, breath_since
        How the chest breathes, and since when, in seconds of the session.
    lens
        Of the real camera whose pictures are shown, or were shown last.
    step
        The id of the tour's step that is told; empty outside of one.
    """

    place: str = EXPLORE
    pane: str = ""
    size: tuple[int, int] = (0, 0)
    scenes: Mapping[str, Scene] = field(default_factory=dict)
    breath: BreathShown | None = None
    breath_since: float = 0.0
    look: LookShown | None = None
    person: PersonShown | None = None
    quiz: QuizStarted | None = None
    asked: Asked | None = None
    filming: Filming | None = None
    lens: FilmBegun | None = None
    step: str = ""


def after(screen: OnScreen, entry: Entry) -> OnScreen:
    """Return what is on the screen after one more event."""
    return _after(entry.event, screen, entry.monotonic_s)


def remembered(screen: OnScreen, entry: Entry, model: Model) -> OnScreen:
    """Return the same for a session whose events tell of no scene: only deeds are known."""
    then = after(screen, entry)
    before = screen.scenes.get(EXPLORE)
    scene = recalled(entry.event, before or Scene(visible=model.shown_first), model)
    if then is screen and scene is before:
        return screen
    scenes = {EXPLORE: scene}
    pane = EXPLORE if then.place == EXPLORE else QUIZ if then.asked is not None else ""
    return replace(then, scenes=scenes, pane=pane)


@singledispatch
def _after(event: object, screen: OnScreen, at_s: float) -> OnScreen:
    del event, at_s
    return screen


@_after.register
def _(event: PlaceEntered, screen: OnScreen, at_s: float) -> OnScreen:
    del at_s
    return replace(screen, place=event.place)


@_after.register
def _(event: SceneShown, screen: OnScreen, at_s: float) -> OnScreen:
    del at_s
    scene = applied(screen.scenes.get(event.pane, Scene()), event)
    return replace(screen, scenes={**screen.scenes, event.pane: scene})


@_after.register
def _(event: ViewSized, screen: OnScreen, at_s: float) -> OnScreen:
    del at_s
    if event.width and event.height:
        return replace(screen, pane=event.pane, size=(event.width, event.height))
    return replace(screen, pane="", size=(0, 0)) if event.pane == screen.pane else screen


@_after.register
def _(event: LookShown, screen: OnScreen, at_s: float) -> OnScreen:
    del at_s
    return replace(screen, look=event)


@_after.register
def _(event: PersonShown, screen: OnScreen, at_s: float) -> OnScreen:
    del at_s
    return replace(screen, person=event)


@_after.register
def _(event: BreathShown, screen: OnScreen, at_s: float) -> OnScreen:
    return replace(screen, breath=event, breath_since=at_s)


@_after.register
def _(event: QuizStarted, screen: OnScreen, at_s: float) -> OnScreen:
    del at_s
    return replace(screen, quiz=event, asked=None)


@_after.register
def _(event: ItemPresented, screen: OnScreen, at_s: float) -> OnScreen:
    del at_s
    return replace(screen, asked=Asked(screen.quiz, event))


@_after.register
def _(event: ChoiceShown, screen: OnScreen, at_s: float) -> OnScreen:
    del at_s
    asked = screen.asked
    return screen if asked is None else replace(screen, asked=replace(asked, choice=event.option))


@_after.register
def _(event: ItemAnswered, screen: OnScreen, at_s: float) -> OnScreen:
    del at_s
    asked = screen.asked
    if asked is None or asked.item.item != event.item:
        asked = Asked(screen.quiz, ItemPresented(event.quiz, event.item, event.item_version))
    told = screen.quiz is not None and screen.quiz.mode is QuizMode.LEARN and bool(event.response)
    return replace(screen, asked=replace(asked, answer=event, told=told))


@_after.register
def _(event: FeedbackLeft, screen: OnScreen, at_s: float) -> OnScreen:
    del at_s
    asked = screen.asked
    gone = asked is not None and asked.item.item == event.item and asked.answer is not None
    return replace(screen, asked=None) if gone else screen


@_after.register
def _(event: QuizFinished, screen: OnScreen, at_s: float) -> OnScreen:
    del event, at_s
    return replace(screen, quiz=None, asked=None)


@_after.register
def _(event: ArBegun, screen: OnScreen, at_s: float) -> OnScreen:
    del at_s
    return replace(screen, filming=Filming(event))


@_after.register
def _(event: FilmBegun, screen: OnScreen, at_s: float) -> OnScreen:
    del at_s
    return replace(screen, lens=event)


@_after.register
def _(event: PictureHeld, screen: OnScreen, at_s: float) -> OnScreen:
    del at_s
    now = screen.filming
    return screen if now is None else replace(screen, filming=replace(now, held=event.held))


@_after.register
def _(event: ArEnded, screen: OnScreen, at_s: float) -> OnScreen:
    del event, at_s
    return replace(screen, filming=None)


@_after.register
def _(event: TourStepShown, screen: OnScreen, at_s: float) -> OnScreen:
    del at_s
    return replace(screen, step=event.step)


@_after.register
def _(event: TourLeft, screen: OnScreen, at_s: float) -> OnScreen:
    del event, at_s
    return replace(screen, step="")
