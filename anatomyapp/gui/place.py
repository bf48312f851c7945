"""Places: what the app bar leads to."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol, runtime_checkable

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget


class Audience(StrEnum):
    """Whose place it is; the app bar shows the places of one audience at a time."""

    STUDENT = "student"
    INSTRUCTOR = "instructor"


class Place(Protocol):
    """One page of the window."""

    @property
    def name(self) -> str:
        """What it is called on record, in every language: *explore*."""
        ...

    @property
    def title(self) -> str:
        """Its name in the app bar."""
        ...

    @property
    def icon_name(self) -> str:
        """Its icon in the app bar."""
        ...

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        ...

    def entered(self) -> None:
        """Take the stage; set the focus where work begins."""
        ...

    def left(self) -> None:
        """Stop what should not run unseen."""
        ...


@runtime_checkable
class OrderedPlace(Protocol):
    """A place that says in which order Tab goes through it."""

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in order."""
        ...


@runtime_checkable
class UndoablePlace(Protocol):
    """A place in which steps can be taken back and done again by keys."""

    undo_stack: QUndoStack
