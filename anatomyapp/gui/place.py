"""Places: what the app bar leads to."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol, runtime_checkable

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


class Steps(Protocol):
    """Steps that can be taken back and done again, such as Qt's own stack."""

    def undo(self) -> None:
        """Take the last step back."""
        ...

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        ...


@runtime_checkable
class UndoablePlace(Protocol):
    """A place in which steps can be taken back and done again by keys."""

    @property
    def undo_stack(self) -> Steps:
        """Its steps."""
        ...
