"""What recording costs while a camera moves at 60 frames a second, in real time.

``python -m benchmarks.store_frames FOLDER SECONDS 0|1`` moves a camera, without or with what
records it, and prints the CPU seconds of the process, all threads, over that time.
"""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer

from anatomyapp.gui.path_witness import PathWitness
from anatomyapp.gui.record_writer import RecordWriter
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.scene import Scene
from anatomyapp.session.late import LateStore
from anatomyapp.session.place import place_of
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.spool import Spool
from benchmarks.store_ways import STARTED

FRAME_MS, TURN_DEG = 16, 0.7


def moved(folder: Path, seconds: float, *, recording: bool) -> float:
    """Return the CPU seconds of turning a camera for some time."""
    app = QCoreApplication([])
    bench, parent = Workbench(Scene()), QObject()
    writer: RecordWriter | None = None
    if recording:
        writer = recorded(bench, parent, folder)
    frames = QTimer(parent)
    frames.setTimerType(Qt.TimerType.PreciseTimer)

    def turn() -> None:
        camera = bench.scene.camera
        turned = replace(camera, azimuth_deg=(camera.azimuth_deg + TURN_DEG + 180) % 360 - 180)
        bench.show(replace(bench.scene, camera=turned))

    frames.timeout.connect(turn)
    frames.start(FRAME_MS)
    QTimer.singleShot(round(1000 * seconds), app.quit)
    begin = time.process_time()
    app.exec()
    spent = time.process_time() - begin
    if writer is not None:
        writer.close()
    return spent


def recorded(bench: Workbench, parent: QObject, folder: Path) -> RecordWriter:
    """Record a camera's path as the window does."""
    store = LateStore(place_of(folder / "frames.sqlite"), folder, busy_timeout_s=0.25)
    store.reopen()
    writer = RecordWriter(store, Spool(folder / "spool"), parent)
    recorder = Recorder(writer.journal, STARTED, clock=SystemClock())
    PathWitness(bench, parent, pane="explore").happened.connect(recorder.note)
    return writer


def cost_percent(folder: Path, seconds: float) -> float:
    """Return by how much recording raises the CPU's load, in percent of one core."""
    spent = [_spent(folder, seconds, recording) for recording in (False, True)]
    return 100 * (spent[1] - spent[0]) / seconds


def _spent(folder: Path, seconds: float, recording: bool) -> float:  # noqa: FBT001 - a word of its command line
    words = [sys.executable, "-m", "benchmarks.store_frames", str(folder), str(seconds)]
    told = subprocess.run([*words, str(int(recording))], check=True, capture_output=True, text=True)
    return float(told.stdout)


if __name__ == "__main__":
    print(moved(Path(sys.argv[1]), float(sys.argv[2]), recording=sys.argv[3] == "1"))
