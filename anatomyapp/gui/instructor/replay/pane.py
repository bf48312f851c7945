"""The 3D view of a replay: it shows moments, in the proportions that the learner's view had."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.instructor.replay.bodies import Bodies
from anatomyapp.gui.instructor.replay.opening import Opened, Workshop
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.placing_layer import PlacingLayer
from anatomyapp.gui.quiz.verdict_labels import Verdict, VerdictLabels
from anatomyapp.gui.view.annotation_layer import AnnotationLayer
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.view.spot_finder import SpotFinder
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.camera import Vector
from anatomyapp.scene.film import Film, FilmCamera, Pinhole
from anatomyapp.scene.known import known_in
from anatomyapp.scene.scene import Mark, Scene
from anatomyapp.session.replay import Moment
from anatomyapp.session.shown import FilmBegun

_GROUND_WIDTH = 480  # px of the plain ground that stands in for a camera's picture
_COMPASS_FROM = 320  # dp of height
_VERDICTS = ("quiz", "result", "ar-quiz")


class ReplayPane(ModelPane):
    """Shows what was on the screen; nobody moves the camera but the replay."""

    def __init__(self, shop: Workshop) -> None:
        super().__init__(Workbench(Scene()), shop.atlas, shop.drawer, moves=False)
        self.bench.setParent(self)
        self._body, self._bodies = shop.atlas, Bodies(shop)
        self.destroyed.connect(self._bodies.close)
        self._ground: tuple[FilmBegun, Film] | None = None
        self._finder = SpotFinder(shop.atlas)
        self._notes = AnnotationLayer(self.view, self._finder)
        self._verdicts = VerdictLabels(self, shop.atlas)
        self._told: tuple[Verdict, ...] = ()
        self._mark = PlacingLayer(self)
        self.view.names_on_hover = False
        self.view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.compass.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.compass.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(translate("Replay", "What the learner saw"))

    def wear(self, opened: Opened) -> None:
        """Take the body that a session was seen with."""
        if opened.body is not self._body:
            self._body = opened.body
            self.view.show_body(opened.body, self._bodies.drawer_of(opened.body), None)
            self._bodies.let_go()
            self._finder = SpotFinder(opened.body)
            self._notes.deleteLater()
            self._notes = AnnotationLayer(self.view, self._finder)
            self._notes.show()
        if opened.motion is not None:
            self.view.learn(opened.motion)
            self._finder.learn(opened.motion)

    def show_moment(self, moment: Moment) -> None:
        """Show what was on the screen at a moment; where no model was in sight, none is."""
        scene = known_in(moment.scene, self._body) if moment.scene is not None else Scene()
        filmed = self._filmed(scene, moment)
        turned = filmed.film is None
        self.bench.show(scene)
        if turned is not (self.view.scene.film is None):
            self.view.draw(filmed)
            self.arrange()
        self.view.draw(filmed)
        named = moment.screen.look is not None and moment.screen.look.names
        explored = moment.screen.pane in ("explore", "ar")
        self.view.show_names(explored and (named or scene.pointing.labelled is not None))
        self._notes.update()
        self._say_verdicts(moment, scene)
        self._mark.place(_placed_at(moment))

    def arrange(self) -> None:
        """Let the compass show how the model is turned, where there is room for it."""
        super().arrange()
        small = self.height() < theme.dp(_COMPASS_FROM)
        self.compass.setVisible(self.view.scene.film is None and not small)

    def _filmed(self, scene: Scene, moment: Moment) -> Scene:
        """Put the model of augmented reality on a plain ground: pictures are never recorded."""
        filming, lens = moment.screen.filming, moment.screen.lens
        shown = moment.screen.pane.startswith("ar") and filming is not None
        if not shown or lens is None or moment.pose is None:
            return scene
        film = self._film(lens, moment)
        return scene.filmed(film) if moment.pose.seen else Scene(film=film)

    def _film(self, lens: FilmBegun, moment: Moment) -> Film:
        if self._ground is None or self._ground[0] != lens:
            pinhole = _smaller(lens)
            camera = FilmCamera(pinhole, np.eye(4))
            picture = np.full((pinhole.height, pinhole.width, 4), 255, np.uint8)
            picture[..., :3] = _ground_colour()
            self._ground = (lens, Film(picture, camera))
        first = self._ground[1]
        matrix = np.eye(4) if moment.pose is None else moment.pose.matrix()
        camera = FilmCamera(first.camera.pinhole, matrix, moment.mirrored)
        return Film(first.picture, camera)

    def _say_verdicts(self, moment: Moment, scene: Scene) -> None:
        """Label what was right and wrong where the learner saw it so."""
        told = moment.screen.asked is not None and moment.screen.asked.told
        shown = moment.screen.pane == "result" or told
        marked = scene.marks if moment.screen.pane in _VERDICTS and shown else ()
        firsts = {mark: structure for structure, mark in reversed(marked)}
        verdicts = tuple(
            Verdict(StructureId(firsts[mark]), mark)
            for mark in (Mark.RIGHT, Mark.WRONG)
            if mark in firsts
        )
        if verdicts != self._told:
            self._told = verdicts
            self._verdicts.show_verdicts(*verdicts)


class ReplayFrame(QFrame):
    """Holds the pane in the proportions that the learner's view had."""

    def __init__(self, pane: ReplayPane) -> None:
        super().__init__()
        self.setProperty("surface", "sunk")
        self.pane = pane
        self._learners = QSize()
        pane.setParent(self)

    def fit(self, size: tuple[int, int]) -> None:
        """Take the size of the learner's view; where there was none, the proportions stay."""
        learners = QSize(*size)
        if not learners.isEmpty() and learners != self._learners:
            self._learners = learners
            self._place()

    def sizeHint(self) -> QSize:
        """Return the room of a picture beside the sessions."""
        return QSize(theme.dp(440), theme.dp(270))

    def minimumSizeHint(self) -> QSize:
        """Return the least room."""
        return QSize(theme.dp(200), theme.dp(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the proportions."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self.pane.setGeometry(framed(self.rect(), self._learners))


def framed(room: QRect, learners: QSize) -> QRect:
    """Return the largest rectangle of the learner's proportions within a room, in its middle."""
    if learners.isEmpty() or room.isEmpty():
        return room
    size = learners.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = room.x() + (room.width() - size.width()) // 2
    return QRect(left, room.y() + (room.height() - size.height()) // 2, size.width(), size.height())


def _placed_at(moment: Moment) -> Vector | None:
    """Return where a landmark was placed, while its answer is on the screen."""
    asked = moment.screen.asked
    answer = asked.answer if asked is not None and moment.screen.pane in _VERDICTS else None
    return answer.point if answer is not None and answer.off_mm is not None else None


def _smaller(lens: FilmBegun) -> Pinhole:
    """Return the lens for pictures of fewer pixels, whose ground is plain."""
    share = _GROUND_WIDTH / lens.width
    width, height = _GROUND_WIDTH, max(1, round(lens.height * share))
    middle = ((lens.cx + 0.5) * share - 0.5, (lens.cy + 0.5) * share - 0.5)
    return Pinhole(width, height, lens.fx * share, lens.fy * share, *middle)


def _ground_colour() -> tuple[int, int, int]:
    """Return blue, green and red of the ground."""
    colour = theme.tokens().colour("surface3")
    return colour.blue(), colour.green(), colour.red()
