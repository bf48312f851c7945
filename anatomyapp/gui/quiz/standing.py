"""What stands as the answer to an item and can still be changed."""

from __future__ import annotations

from anatomyapp.gui.language import translate
from anatomyapp.quiz.grading import grade
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.response import Placed, Response, Typed
from anatomyapp.quiz.task import Choose, Label, Order, PlaceOn, Task, Turn, TypeName
from anatomyapp.session.quiz_run import Point


class Standing:
    """Holds what stands, with the point of the model that was pointed at."""

    def __init__(self) -> None:
        self.given: tuple[Response, Point | None] | None = None

    def take(
        self, item: Item, response: Response | None, point: Point | None = None
    ) -> tuple[str, str] | None:
        """Let a response stand, or none.

        Return what stood before and what stands now, as they are recorded, where that differs;
        empty where nothing is chosen. A name that is being typed changes with each letter, which is
        no change of mind.
        """
        before = _told(item, self.given[0] if self.given else None)
        self.given = (response, point or point_of(response)) if response is not None else None
        after = _told(item, response)
        return None if before == after or isinstance(response, Typed) else (before, after)


def point_of(response: Response | None) -> Point | None:
    """Return where a response marks the model, LPS mm."""
    return response.point if isinstance(response, Placed) else None


def confirm_words(task: Task, *, at_once: bool) -> str:
    """Return what the button says that gives what stands; empty where none is needed.

    ``at_once`` says that an answer is final; else *Next* gives it.
    """
    match task:
        case Turn():
            return translate("Quiz", "This is it")
        case Choose(several=True) | TypeName() | PlaceOn() | Label() | Order() if at_once:
            return translate("Quiz", "Answer")
    return ""


def _told(item: Item, response: Response | None) -> str:
    return grade(item, response).chosen if response is not None else ""
