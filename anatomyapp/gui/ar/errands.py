"""What leads out of the window: cameras, videos, pictures to keep."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from anatomyapp.gui.ar.calibration_errand import CalibrationErrand
from anatomyapp.gui.ar.dialogs import SnapshotDialog, save_picture
from anatomyapp.gui.ar.print_errand import PrintErrand
from anatomyapp.gui.ar.remembered import settings_with, usual_camera
from anatomyapp.gui.ar.session import Phase
from anatomyapp.gui.ar.wish import Origin, found_cameras
from anatomyapp.gui.components import Toast
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import translate
from anatomyapp.session.augmented import ArPictureKept
from anatomyapp.settings import load_settings, save_settings

if TYPE_CHECKING:
    from anatomyapp.gui.ar.place import ArPlace

_VIDEOS = "*.mp4 *.mov *.mkv *.avi *.webm"


class Errands(QObject):
    """Asks by dialogs, and tells the session what came of it."""

    def __init__(self, place: ArPlace, folder: Path) -> None:
        super().__init__(place)
        self._place, self._folder = place, folder
        self._cameras: tuple[Origin, ...] = ()
        self._files: tuple[Origin, ...] = ()
        self._finding: Job | None = None
        self.printing = PrintErrand(place, folder / "sheets")
        self.calibrating = CalibrationErrand(place, folder)
        self.snapshot: SnapshotDialog | None = None
        for offer in (place.empty, place.panel.set_up):
            offer.video_wanted.connect(self.ask_video)
        place.panel.set_up.more.folder_wanted.connect(self.ask_folder)
        place.empty.camera_wanted.connect(self.start_camera)
        place.session.changed.connect(self._remember)

    def find_cameras(self) -> None:
        """Look for cameras beside the window's work; some systems take seconds."""
        if self._finding is None:
            job = self._finding = Job(found_cameras, self)
            job.done.connect(self._offer)
            job.failed.connect(self._raise)
            job.start()

    def start_camera(self) -> None:
        """Take the camera that was used last, or the first."""
        camera = usual_camera(load_settings(self._folder).settings, self._cameras)
        if camera is not None:
            self._take(camera)

    def ask_video(self) -> None:
        """Take pictures from a video that the person chooses."""
        name, _ = QFileDialog.getOpenFileName(
            self._place.window(),
            translate("AR", "Use a video file"),
            "",
            f"{translate('AR', 'Videos')} ({_VIDEOS})",
        )
        if name:
            self.use_file(Path(name))

    def ask_folder(self) -> None:
        """Take pictures from a folder that the person chooses."""
        words = translate("AR", "Use a folder of pictures")
        name = QFileDialog.getExistingDirectory(self._place.window(), words)
        if name:
            self.use_file(Path(name))

    def use_file(self, path: Path) -> None:
        """Take pictures from a video or a folder."""
        origin = Origin(path.name, path=path)
        self._files = (*(each for each in self._files if each != origin), origin)
        self._take(origin)

    def ask_snapshot(self) -> None:
        """Ask whether the picture that is shown may be kept."""
        place = self._place
        if place.session.phase is Phase.IDLE or place.pane.view.picture is None:
            return
        dialog = self.snapshot = SnapshotDialog(place.window(), place.pane.view.grab())
        dialog.agreed.connect(self._keep)
        dialog.open_dialog(dialog.consent)

    def _take(self, origin: Origin) -> None:
        session = self._place.session
        session.wish_for(replace(session.wish, origin=origin))
        self._show_origins()

    def _offer(self, cameras: tuple[Origin, ...]) -> None:
        self._finding = None
        self._cameras = cameras
        self._place.empty.offer_camera(there=bool(cameras))
        self._show_origins()

    def _show_origins(self) -> None:
        self._place.panel.set_up.show_origins((*self._cameras, *self._files))

    def _remember(self) -> None:
        """Keep what is wished for, until the next start."""
        before = load_settings(self._folder).settings
        after = settings_with(before, self._place.session.wish)
        if after != before and (fault := save_settings(self._folder, after)):
            self._toast(translate("AR", "The choice is not kept"), fault, "warning")

    def _keep(self) -> None:
        if self.snapshot is not None:
            picture = self.snapshot.picture
            fault = save_picture(self._place.window(), picture)
            if fault == "":
                self._place.witness.tell(ArPictureKept(picture.width(), picture.height()))
            elif fault:
                self._toast(translate("AR", "The picture is not kept"), fault, "warning")

    def _toast(self, title: str, text: str, tone: str) -> None:
        self._place.toasted.emit(Toast(title, text, tone, "ar-errand"))

    def _raise(self, error: Exception) -> None:
        raise error
