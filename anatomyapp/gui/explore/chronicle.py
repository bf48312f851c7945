"""Says what happened to the scene, so that it can go on record: undo and redo count as well."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.annotations import Measure, Spot
from anatomyapp.scene.measures import value_of
from anatomyapp.scene.scene import Scene
from anatomyapp.session.event import Event
from anatomyapp.session.exploration import (
    Measured,
    MeasureRemoved,
    Noted,
    NoteWritten,
    PinPlaced,
    PinRemoved,
    PlacesPointedAt,
    StructuresExploded,
    StructuresFaded,
)

_REST_MS = 500  # after which structures count as standing where they are


class Chronicle(QObject):
    """Turns changes of a workbench's scene into events."""

    happened = Signal(object)  # Event

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._told = bench.scene
        self._exploded = bench.scene.exploded
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._say_exploded)
        bench.scene_changed.connect(self._compare)

    def keep_quiet(self, scene: Scene) -> None:
        """Take a scene as it is without telling of it, such as another learner's pins."""
        self._told = scene

    def _compare(self, scene: Scene) -> None:
        before, self._told = self._told, scene
        for event in events_between(before, scene):
            self.happened.emit(event)
        if before.exploded != scene.exploded:
            self._rest.start()

    def _say_exploded(self) -> None:
        share = self._told.exploded
        if share != self._exploded:
            self._exploded = share
            self.happened.emit(StructuresExploded(share))


def events_between(before: Scene, after: Scene) -> Iterator[Event]:
    """Yield what must have happened for one scene to become the other, but for what moves."""
    if (before.faded, before.ghosts) != (after.faded, after.ghosts):
        faded = after.faded & after.visible
        yield StructuresFaded(tuple(sorted(faded)), tuple(sorted(after.ghosts)))
    if _pointed(before) != _pointed(after):
        yield _pointed(after)
    old, new = before.annotations, after.annotations
    if old is new:
        return
    yield from (MeasureRemoved(m.number) for m in old.measures if m not in new.measures)
    yield from (_measured(m) for m in new.measures if m not in old.measures)
    known, kept = {pin.id for pin in old.pins}, {pin.id for pin in new.pins}
    yield from (PinRemoved(pin.id) for pin in old.pins if pin.id not in kept)
    for pin in new.pins:
        if pin.id not in known:
            yield PinPlaced(pin.id, _bearer(pin.spot), pin.spot.point)
    words = {pin.id: pin.text for pin in old.pins}
    for pin in new.pins:
        if pin.text != words.get(pin.id, ""):
            yield NoteWritten(Noted.PIN, pin.id, len(pin.text))


def _pointed(scene: Scene) -> PlacesPointedAt:
    pointing, place = scene.pointing, scene.pointing.feature
    return PlacesPointedAt(
        feature=place.feature if place else "",
        structure=place.structure if place else "",
        landmark=pointing.landmark or "",
        landmarks=tuple(sorted(pointing.landmarks)),
    )


def _measured(measure: Measure) -> Measured:
    points = tuple(spot.point for spot in measure.spots)
    bearers = tuple(_bearer(spot) for spot in measure.spots)
    return Measured(measure.number, measure.kind, points, bearers, value_of(measure.kind, points))


def _bearer(spot: Spot) -> str:
    return spot.structure or spot.landmark or ""
