"""Keeps what a learner puts on the model: each pin and view is on the disk when it is made."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.explore.chronicle import Chronicle
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.annotations import Pin
from anatomyapp.scene.saved_view import SavedView
from anatomyapp.scene.scene import Scene

if TYPE_CHECKING:
    from anatomyapp.session.keepsakes import Keepsakes  # brings the database


class Keeper(QObject):
    """Follows a workbench's pins, undo too; a guest's last until the window closes."""

    failed = Signal(object)  # AnatomyAppError: what is made now is not on the disk
    views_changed = Signal(tuple)  # of SavedView
    learner_changed = Signal()

    def __init__(self, bench: Workbench, chronicle: Chronicle) -> None:
        super().__init__(bench)
        self._bench, self._chronicle = bench, chronicle
        self._keepsakes: Keepsakes | None = None
        self._pins = bench.scene.annotations.pins
        self.views: tuple[SavedView, ...] = ()
        bench.scene_changed.connect(self._follow)

    @property
    def kept(self) -> bool:
        """Whether what is made now lasts longer than the window."""
        return self._keepsakes is not None

    def open(self, keepsakes: Keepsakes | None) -> None:
        """Show what a learner keeps, None for a guest; what a guest made goes to who comes next."""
        was_guest, self._keepsakes = self._keepsakes is None, None
        pins = self._bench.scene.annotations.pins if was_guest else ()
        views = self.views if was_guest else ()
        known: tuple[Pin, ...] = ()
        if keepsakes is not None:
            try:
                known, own = keepsakes.pins(), keepsakes.views()
            except AnatomyAppError as error:
                self.failed.emit(error)
                return
            self._keepsakes = keepsakes
            self._write(pins, views)
            views = (*own, *views)
        self._show((*known, *pins))
        self.views = views
        self.views_changed.emit(views)
        self.learner_changed.emit()

    def keep(self, view: SavedView) -> None:
        """Keep a view, or its new name and note."""
        known = [each.id for each in self.views]
        changed = [view if each.id == view.id else each for each in self.views]
        self._set_views(tuple(changed if view.id in known else (*self.views, view)))
        self._write((), (view,))

    def forget(self, view: str) -> None:
        """Keep a view no longer."""
        self._set_views(tuple(each for each in self.views if each.id != view))
        if self._keepsakes is not None:
            try:
                self._keepsakes.remove_view(view)
            except AnatomyAppError as error:
                self.failed.emit(error)

    def _set_views(self, views: tuple[SavedView, ...]) -> None:
        self.views = views
        self.views_changed.emit(views)

    def _show(self, pins: tuple[Pin, ...]) -> None:
        """Show these pins without a step; steps before belong to whom they were made by."""
        scene = self._bench.scene
        if pins == scene.annotations.pins:
            return
        after = scene.annotate(scene.annotations.with_pins(pins))
        self._pins = pins
        self._chronicle.keep_quiet(after)
        self._bench.undo_stack.clear()
        self._bench.show(after)

    def _follow(self, scene: Scene) -> None:
        before, self._pins = self._pins, scene.annotations.pins
        if before is self._pins or self._keepsakes is None:
            return
        kept = {pin.id for pin in self._pins}
        self._write([pin for pin in self._pins if pin not in before], ())
        try:
            for pin in before:
                if pin.id not in kept:
                    self._keepsakes.remove_pin(pin.id)
        except AnatomyAppError as error:
            self.failed.emit(error)

    def _write(self, pins: list[Pin] | tuple[Pin, ...], views: tuple[SavedView, ...]) -> None:
        if self._keepsakes is None:
            return
        now = datetime.now(UTC)
        try:
            for pin in pins:
                self._keepsakes.put_pin(pin, now)
            for view in views:
                self._keepsakes.put_view(view, now)
        except AnatomyAppError as error:
            self.failed.emit(error)
