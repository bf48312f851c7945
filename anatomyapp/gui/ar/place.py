"""The place AR: the camera's picture with the model, and the panel beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.ar.bar import ArBar
from anatomyapp.gui.ar.commands import ArCommands
from anatomyapp.gui.ar.empty import NothingYet
from anatomyapp.gui.ar.errands import Errands
from anatomyapp.gui.ar.fit.control import FitControl
from anatomyapp.gui.ar.group.control import GroupControl
from anatomyapp.gui.ar.group.desk import GroupDesk
from anatomyapp.gui.ar.group.fits import GroupFits
from anatomyapp.gui.ar.overlays import StatusChip, Warnings
from anatomyapp.gui.ar.pane import ArPane
from anatomyapp.gui.ar.panel import WIDTH, ArPanel
from anatomyapp.gui.ar.report import Report
from anatomyapp.gui.ar.session import ArSession, Phase
from anatomyapp.gui.ar.wish import Opener, opened
from anatomyapp.gui.ar.witness import ArWitness
from anatomyapp.gui.components import icon_button
from anatomyapp.gui.language import translate
from anatomyapp.gui.narrow import is_compact
from anatomyapp.gui.tab_order import by_place
from anatomyapp.gui.view.cut_control import CutControl
from anatomyapp.gui.view.picture_maker import Drawer

if TYPE_CHECKING:
    import random

    from anatomyapp.gui.ar.quiz.control import ArQuiz
    from anatomyapp.gui.explore.place import ExplorePlace
    from anatomyapp.gui.quiz.conduct import Conduct
    from anatomyapp.quiz.bank import Bank


class ArPlace(QWidget):
    """A place of the window; it shows the scene of the place to explore, in a camera's pictures.

    Parameters
    ----------
    explore
        Whose scene, choices and breath are shown.
    folder
        Where calibrations are kept and sheets are written.
    """

    name = "ar"
    icon_name = "augmented-reality"
    toasted = Signal(object)  # Toast

    def __init__(
        self, explore: ExplorePlace, drawer: Drawer, folder: Path, opens: Opener = opened
    ) -> None:
        super().__init__()
        bench, atlas = explore.pane.bench, explore.pane.atlas
        self.explore, self.undo_stack = explore, bench.undo_stack
        self.session = ArSession(atlas, folder, opens)
        self.session.setParent(self)
        self._explored = self._pane = ArPane(bench, atlas, drawer)
        self.panel = ArPanel(self.session.wish, self.session.stance)
        self.group, self.witness = GroupControl(self), ArWitness(self.session)
        self.witness.watch(self._pane)
        self.bar, self.chip, self.warnings = ArBar(), StatusChip(), Warnings()
        self.side = icon_button(
            "layout-sidebar-right", translate("AR", "Settings of AR"), checkable=True
        )
        self.side.setProperty("kind", "floating")
        self.empty = NothingYet()
        self.quiz: ArQuiz | None = None
        self._floats: list[tuple[QWidget, str]] = []
        self._pages = QStackedWidget()
        self._build()
        self.cut: CutControl | None = None  # made when first entered: it measures all meshes
        self.errands = Errands(self, folder)
        self.commands = ArCommands(self)
        self.fit = FitControl(self, drawer)
        self.report = Report(self)
        self.desk, self._fits = GroupDesk(self, self.group), GroupFits(self)
        self.session.changed.connect(self._turn_page)
        self.side.toggled.connect(self._arrange)
        bench.scene_changed.connect(self.bar.show_scene)
        self.bar.show_scene(bench.scene)

    @property
    def pane(self) -> ArPane:
        """The pane that is shown: that of the scene to explore, or a quiz's."""
        return self._pane

    def offer_quiz(
        self, banks: Sequence[Bank], conduct: Conduct, rng: random.Random | None = None
    ) -> ArQuiz:
        """Let items of these banks be asked; their answers are recorded by the conduct."""
        from anatomyapp.gui.ar.quiz.control import ArQuiz  # noqa: PLC0415 - only with a record

        self.quiz = ArQuiz(self, banks, conduct, rng)
        self.bar.offer_quiz()
        self.desk.join_quiz(self.quiz)
        return self.quiz

    def add_pane(self, pane: ArPane) -> None:
        """Take another pane, which `show_pane` can show with what floats over this one."""
        for widget, where in self._floats:
            pane.share(widget, where)
        self._pages.addWidget(pane)
        self.witness.watch(pane)
        self.fit.body.add(pane)

    def show_pane(self, pane: ArPane | None) -> None:
        """Show a pane; None is that of the place to explore.

        It shows the last picture of the camera at once, also a frozen one.
        """
        wanted = pane or self._explored
        if self._pane is wanted:
            return
        self._pane = wanted
        wanted.claim()
        self.session.show_last()
        self._turn_page()
        self._arrange()

    def open_panel(self) -> None:
        """Bring the panel into sight where it is a drawer."""
        self.side.setChecked(True)

    @property
    def title(self) -> str:
        """Its name in the app bar."""
        return translate("AR", "AR")

    @property
    def widget(self) -> QWidget:
        """Itself."""
        return self

    def entered(self) -> None:
        """Look which cameras there are; go on with what was chosen before."""
        if self.cut is None:
            self.cut = CutControl(self.pane)
            self.cut.bar.section.hide()  # there is no room beside the picture
        self.errands.find_cameras()
        self.session.start()
        self.explore.breath.breathing.play()  # if it breathed before
        self._take_focus()
        if self.quiz is not None:
            self.quiz.entered()

    def left(self) -> None:
        """Let the camera go."""
        self.witness.end()
        self.session.loop.stop()
        self.explore.breath.breathing.pause()

    def stops(self) -> list[QWidget]:
        """Return where Tab stops: the picture, what floats over it, the panel."""
        if self._pages.currentWidget() is self.empty:
            return [*by_place(self.empty), *by_place(self.panel)]
        over = [widget for widget in by_place(self.pane) if widget is not self.pane.view]
        return [self.pane.view, *over, *by_place(self.panel)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hold the picture, flip it, keep it."""
        asked = self.quiz is not None and self.quiz.take_key(event)
        if not (asked or self.commands.take_key(Qt.Key(event.key()))):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panel its room, or make it a drawer."""
        self._arrange()

    def _build(self) -> None:
        for widget, where in (
            (self.bar, "bottom"),
            (self.chip, "top left"),
            (self.warnings, "top"),
            (self.side, "top right"),
        ):
            self.pane.overlay(widget, where)
            self._floats.append((widget, where))
        self.warnings.hide()
        self._pages.setMinimumWidth(1)  # the panel takes its room first
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.pane)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._pages, 1)
        row.addWidget(self.panel)

    def _turn_page(self) -> None:
        idle = self.session.phase is Phase.IDLE
        wanted = self.empty if idle else self.pane
        before = self._pages.currentWidget()
        if before is not wanted:
            self._pages.setCurrentWidget(wanted)
            if before is self.empty or wanted is self.empty:
                self._arrange()
                self._take_focus()

    def _take_focus(self) -> None:
        if self.isVisible():
            idle = self.session.phase is Phase.IDLE
            target = self.empty.first if idle else self.pane.view
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        narrow = is_compact(self.width())
        self.side.setVisible(narrow)
        idle = self.session.phase is Phase.IDLE
        self.panel.setVisible(not narrow or self.side.isChecked() or idle)
        self.panel.setFixedWidth(min(theme.dp(WIDTH), self.width() * 3 // 5))
        taken = self.panel.width() if self.panel.isVisibleTo(self) else 0
        self.bar.fit(self.width() - taken - 2 * theme.dp(theme.SPACE_L))
        self.pane.arrange()
