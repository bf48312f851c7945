"""Calibrating the camera by hand and eye: show the sheet, hold still, until all is covered."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui import theme
from anatomyapp.gui.ar.coverage_view import CoverageView
from anatomyapp.gui.ar.loop import FilmLoop
from anatomyapp.gui.ar.wish import Opener, Wish, opened
from anatomyapp.gui.components import IconLabel, Paragraph, button, label
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import error_words, number, say, translate
from anatomyapp.session.augmented import LensCalibrated

if TYPE_CHECKING:
    from anatomyapp.ar.calibration import Calibration
    from anatomyapp.ar.coverage import Coverage
    from anatomyapp.ar.frame import Waiting
    from anatomyapp.ar.intrinsics import Intrinsics
    from anatomyapp.ar.watching import Watched, Watcher

_STEPS = 5


class CalibrationDialog(Dialog):
    """Watches the wished camera and keeps its lens once the views suffice.

    Its camera must be free: stop what else reads it before, and begin again once it is closed.

    Parameters
    ----------
    wish
        Whose origin is calibrated.
    folder
        Where calibrations are kept.
    """

    calibrated = Signal(object)  # LensCalibrated

    def __init__(self, window: QWidget, wish: Wish, folder: Path, opens: Opener = opened) -> None:
        words = translate(
            "AR",
            "Show the calibration sheet, glued flat on a board, in every part of the picture, near "
            "and far, tilted to all sides. Hold still for a moment each time.",
        )
        super().__init__(window, translate("AR", "Calibrate the camera"), words, "camera")
        self._name, self._folder = wish.origin.name if wish.origin else "", folder
        self.lens: Intrinsics | None = None
        self.view, self.steps, self.words = CoverageView(), StepList(), Paragraph("", "h3")
        for widget in (self.view, self.words, self.steps):
            self.column.addWidget(widget)
        self.leave = self.add_button(button(translate("AR", "Cancel")))
        self.loop = FilmLoop(self)
        self.loop.seen.connect(self._take)
        self.loop.waiting.connect(self._wait)
        self.loop.ended.connect(self._end)
        self.loop.failed.connect(self._fail)
        self.closed.connect(self.loop.stop)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.loop.stop)
        self.words.say(translate("AR", "The camera opens…"))
        self.loop.start(partial(watcher, wish, folder, opens))

    def _take(self, watched: Watched) -> None:
        self.view.show_watched(watched)
        coverage, found = watched.capturing.coverage, watched.calibration
        self.steps.show_coverage(coverage)
        if watched.mirrored:
            self.words.say(
                translate(
                    "AR",
                    "The picture is mirrored: the camera's driver flips it. Cancel, tick “The "
                    "camera flips its picture” under “More settings”, and calibrate again.",
                )
            )
        elif coverage.missing:
            self.words.say(say(coverage.missing[0]))
        elif found is None or not found.settled:
            more = translate("AR", "Almost: show the sheet from one more side.")
            self.words.say(error_words(found.fault) if found and found.fault else more)
        else:
            self._keep(found, coverage)

    def _keep(self, found: Calibration, coverage: Coverage) -> None:
        from anatomyapp.ar.lens_store import keep_lens  # noqa: PLC0415 - OpenCV is loaded by now

        self.loop.stop()
        try:
            keep_lens(self._folder, self._name, found.lens)
        except AnatomyAppError as error:
            self._fail(error)
            return
        self.lens = found.lens
        words = translate("AR", "Calibrated: held-out views fit within {px} px.")
        self.words.say(words.format(px=number(found.hold_out_px, 2)))
        self.leave.setText(translate("AR", "Done"))
        self.calibrated.emit(lens_calibrated(found, coverage))

    def _wait(self, waiting: Waiting) -> None:
        if waiting.fault is not None:
            self.words.say(error_words(waiting.fault))

    def _end(self) -> None:
        if self.lens is None:
            words = translate("AR", "The pictures are at their end; the views did not suffice.")
            self.words.say(words)

    def _fail(self, error: AnatomyAppError) -> None:
        self.words.say(error_words(error))


def lens_calibrated(found: Calibration, coverage: Coverage) -> LensCalibrated:
    """Return what is recorded of a calibration."""
    covered = sum(views > 0 for views in coverage.cells)
    lens = found.lens
    return LensCalibrated(lens.width, lens.height, found.views, float(found.hold_out_px), covered)


class StepList(QWidget):
    """What a calibration needs, each with a tick once it is there."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.dp(theme.SPACE_S))
        grid.setVerticalSpacing(theme.dp(theme.SPACE_XS))
        grid.setColumnStretch(1, 1)
        self.rows: list[tuple[IconLabel, QLabel]] = []
        for row in range(_STEPS):
            icon, words = IconLabel("dots", 18, "text3"), label("", "secondary")
            grid.addWidget(icon, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(words, row, 1)
            self.rows.append((icon, words))

    def show_coverage(self, coverage: Coverage) -> None:
        """Show what is there and what is missing."""
        for (icon, words), (text, there) in zip(self.rows, _steps(coverage), strict=True):
            icon.show_icon(*(("check", "success") if there else ("dots", "text3")))
            words.setText(text)


def _steps(coverage: Coverage) -> tuple[tuple[str, bool], ...]:
    """Return what is needed, in words, and whether it is there."""
    from anatomyapp.ar.calibration import WANTED_VIEWS  # noqa: PLC0415 - OpenCV is loaded by now
    from anatomyapp.ar.coverage import ENOUGH_TILTED  # noqa: PLC0415 - as above

    cells = sum(views > 0 for views in coverage.cells)
    everywhere = translate("AR", "In every part of the picture: {count} of {all}")
    tilted = translate("AR", "Tilted by more than 20°: {count} of {all}")
    views = translate("AR", "Views: {count} of {all}")
    return (
        (everywhere.format(count=cells, all=len(coverage.cells)), cells == len(coverage.cells)),
        (translate("AR", "Near"), coverage.near > 0),
        (translate("AR", "Far"), coverage.far > 0),
        (tilted.format(count=coverage.tilted, all=ENOUGH_TILTED), coverage.tilted >= ENOUGH_TILTED),
        (views.format(count=coverage.views, all=WANTED_VIEWS), coverage.views >= WANTED_VIEWS),
    )


def watcher(wish: Wish, folder: Path, opens: Opener = opened) -> Watcher:
    """Return what watches the wished source; on the thread that will use it."""
    from anatomyapp.ar.watching import Watcher  # noqa: PLC0415 - loads OpenCV

    source, _ = opens(wish, folder)
    return Watcher(source)
