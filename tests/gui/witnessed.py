"""A window whose session is recorded, with marks at moments that are looked at again later."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtWidgets import QApplication

from anatomyapp.gui.furnishing import Furnishing
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Scene
from anatomyapp.session.event import Entry
from anatomyapp.session.exploration import PictureTaken
from anatomyapp.session.replay import Moment, replay_of
from anatomyapp.session.sampling import whole
from anatomyapp.session.showing import told
from anatomyapp.session.store import open_store
from tests.tiny_bank import BANK

_MARK = "mark"
STEP_S = 0.003  # times are told in milliseconds


@dataclass(frozen=True)
class Seen:
    """What a pane of the window really had at a moment."""

    name: str
    pane: str
    scene: Scene
    size: tuple[int, int]


class Witnessed:
    """The window with record and quiz; `mark` keeps what is shown, `moments` plays it again."""

    def __init__(self, qtbot, running, tmp_path: Path) -> None:
        self.qtbot, self.running = qtbot, running
        self.url = str(tmp_path / "record.sqlite")
        banks = tmp_path / "banks"
        banks.mkdir(exist_ok=True)
        (banks / "tiny.yaml").write_text(BANK, encoding="utf-8")
        running.options = replace(running.options, store=self.url)
        self.furnishing = Furnishing(running, banks)
        with qtbot.waitSignal(self.furnishing.done):
            self.furnishing.start()
        self.keeping = self.furnishing.keeping
        assert self.keeping is not None
        self.seen: list[Seen] = []

    def mark(self, name: str, pane: str, widget) -> None:
        """Keep what a pane shows now."""
        QApplication.processEvents()
        self.keeping.screen.tell()  # what else would be told within half a second
        view = widget.view
        self.seen.append(Seen(name, pane, widget.bench.scene, (view.width(), view.height())))
        _stand_still()
        self.keeping.record.note(PictureTaken(_MARK, len(self.seen), 1, transparent=False))
        _stand_still()

    def entries(self) -> tuple[Entry, ...]:
        """Close the window and return what its last session left in the record."""
        self.running.window.close()
        wait_for_jobs()
        store = open_store(self.url)
        session = max(store.sessions(), key=lambda each: each.duration_s)
        entries = store.events(session.id)
        store.close()
        return entries

    def compare(self) -> list[Moment]:
        """Check that each moment that was marked is shown again as it was."""
        entries = self.entries()
        replay = replay_of(entries)
        marks = [e for e in entries if isinstance(e.event, PictureTaken) and e.event.to == _MARK]
        assert len(marks) == len(self.seen)
        moments = [replay.state_at(mark.monotonic_s) for mark in marks]
        for seen, moment in zip(self.seen, moments, strict=True):
            check(seen, moment)
            camera = replay.cameras[seen.pane].taken(moment.at_s)
            check_camera(seen, camera)
        return moments


def _stand_still() -> None:
    """Let the clock reach the next milliseconds; nothing happens meanwhile."""
    start = monotonic()
    while monotonic() - start < STEP_S:
        pass


def check(seen: Seen, moment: Moment) -> None:
    """Check that a moment shows what was seen: the scene the same, the camera as it was told."""
    scene = moment.scene
    assert moment.screen.pane == seen.pane, seen.name
    assert scene is not None, seen.name
    assert told(scene.seen_by(seen.scene.camera)) == told(seen.scene), seen.name
    assert scene.breath == pytest.approx(seen.scene.breath, abs=0.02), seen.name
    assert moment.screen.size == seen.size, seen.name


def check_camera(seen: Seen, camera: Camera | None) -> None:
    """Check that a camera is to 0.1 mm and 0.01 degrees the one that the pane had."""
    assert camera is not None, seen.name
    mine, theirs = whole(camera), whole(seen.scene.camera)
    off = [abs(one - other) for one, other in zip(mine, theirs, strict=True)]
    off[4] = min(off[4], abs(off[4] - 36_000))  # a whole turn is none
    assert max(off) <= 1, (seen.name, camera, seen.scene.camera)
