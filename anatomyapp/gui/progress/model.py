"""The model in the colours of what is known, with the answers about the structure chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.evaluation.practice import Glimpse
from anatomyapp.evaluation.progress import Progress, Standing
from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, Paragraph
from anatomyapp.gui.icons import paint_icon
from anatomyapp.gui.language import translate
from anatomyapp.gui.progress.words import day_words, percent_words, structure_words
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.picking import zoomed
from anatomyapp.scene.scene import Mark, Scene

_MARKS = {Standing.KNOWN: Mark.KNOWN, Standing.LEARNING: Mark.LEARNING}
_ZOOM = 1.25


def painted_by(atlas: Atlas, structures: Iterable[StructureId]) -> dict[StructureId, StructureId]:
    """Return which structure each mesh is painted for.

    A whole without a mesh is painted on its parts, unless one of them is asked for by itself:
    whoever found the heart was not asked for each of its chambers.
    """
    asked = tuple(structures)
    found = {structure: structure for structure in asked if structure in atlas.meshes}
    for structure in asked:
        parts = atlas.shown_by(structure)
        if structure not in found and not parts & found.keys():
            found |= dict.fromkeys(parts, structure)
    return found


class PaintedModel(QObject):
    """Paints a learner's progress on a pane; a click or Enter chooses a structure."""

    structure_chosen = Signal(object)  # StructureId, or None

    def __init__(self, pane: ModelPane) -> None:
        super().__init__(pane)
        self._pane, self._atlas = pane, pane.atlas
        self._progress: Progress | None = None
        self._painted: dict[StructureId, StructureId] = {}
        self.chosen: StructureId | None = None
        pane.bench.setParent(pane)
        pane.view.told_on_hover = self.words_of
        pane.view.structure_clicked.connect(self._click)
        pane.view.background_clicked.connect(self._let_go)
        pane.view.walked.connect(self._walk)
        pane.view.intended.connect(self._obey)

    def show_progress(self, progress: Progress) -> None:
        """Paint what is known; what no item asks for is faded."""
        first = self._progress is None
        self._progress = progress
        self._painted = painted_by(self._atlas, progress.structures)
        self._paint()
        if first:
            self._pane.viewing.go_home(self._pane.bench.scene.camera, at_once=True)

    def choose(self, structure: StructureId | None) -> None:
        """Mark a structure as chosen and fly to it, or none."""
        self.chosen = structure
        self._paint()
        shown = self._atlas.shown_by(structure) if structure else frozenset()
        if shown:
            self._pane.viewing.fit(shown | self._beside(shown))

    def show_only(self, structures: Iterable[StructureId] | None) -> None:
        """Fly to some structures, or back to all."""
        if structures is None:
            self._pane.viewing.fit()
        else:
            shown = frozenset[StructureId]().union(*(self._atlas.shown_by(s) for s in structures))
            self._pane.viewing.fit(shown or None)

    def words_of(self, mesh: StructureId) -> str:
        """Return what is said of a mesh under the pointer: whose it is, and how it is known."""
        structure = self._painted.get(mesh)
        if structure is None or self._progress is None:
            name = self._atlas.structures[mesh].label
            return translate("Progress", "{name}: no item asks for it").format(name=name)
        told = structure_words(self._progress.structures[structure], self._progress.at)
        return f"{self._atlas.structures[structure].label}: {told}"

    def _beside(self, shown: frozenset[StructureId]) -> frozenset[StructureId]:
        """Return what else is painted of the same station, so that it is seen among its like."""
        of = {self._atlas.structures[each].station for each in shown}
        return frozenset(m for m in self._painted if self._atlas.structures[m].station in of)

    def _paint(self) -> None:
        progress, scene = self._progress, self._pane.bench.scene
        if progress is None:
            return
        marks = {
            mesh: _MARKS[told.standing]
            for mesh, structure in self._painted.items()
            if (told := progress.structures[structure]).standing in _MARKS
        }
        if self.chosen is not None:
            marks |= dict.fromkeys(self._atlas.shown_by(self.chosen), Mark.SELECTED)
        shown = scene.show(self._atlas.shown_first | self._painted.keys())
        self._pane.bench.show(shown.mark(marks).fade(shown.visible - self._painted.keys()))

    def _click(self, mesh: str) -> None:
        self.structure_chosen.emit(self._painted.get(StructureId(mesh)))

    def _let_go(self) -> None:
        self.structure_chosen.emit(None)

    def _walk(self, step: int) -> None:
        """Choose the next structure that is painted, in the order of the pack."""
        order = list(dict.fromkeys(self._painted[m] for m in self._atlas.meshes
                                   if m in self._painted))  # fmt: skip
        if order:
            first = -1 if step > 0 else 0
            place = order.index(self.chosen) if self.chosen in order else first
            self.structure_chosen.emit(order[(place + step) % len(order)])

    def _obey(self, intent: Intent) -> None:
        if intent is Intent.LEAVE:
            self._let_go()
        elif intent in (Intent.FIT, Intent.RESET):
            self._pane.viewing.fit()
        elif intent in (Intent.ZOOM_IN, Intent.ZOOM_OUT):
            factor = _ZOOM if intent is Intent.ZOOM_IN else 1 / _ZOOM
            self._pane.bench.look(zoomed(self._pane.bench.scene.camera, factor))


class AnswerRow(QWidget):
    """The last answers about a structure: a tick in a full disc, or a cross in a ring."""

    def __init__(self) -> None:
        super().__init__()
        self._latest: tuple[Glimpse, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_answers(self, latest: tuple[Glimpse, ...]) -> None:
        """Show answers, oldest first."""
        self._latest = latest
        right, wrong = translate("Progress", "right"), translate("Progress", "not right")
        words = ", ".join(right if each.right else wrong for each in latest)
        self.setAccessibleName(translate("Progress", "Last answers: {words}").format(words=words))
        self.setToolTip(self.accessibleName())
        self.setVisible(bool(latest))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the marks."""
        return QSize(theme.dp(24) * max(1, len(self._latest)), theme.dp(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a mark for each."""
        del event
        painter, colours, side = QPainter(self), theme.tokens(), theme.dp(20)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, each in enumerate(self._latest):
            box = QRectF(number * theme.dp(24) + 1, 1, side, side)
            ink = "success" if each.right else "error"
            painter.setPen(QPen(colours.colour(ink), 1.5))
            painter.setBrush(colours.colour("success" if each.right else "surface"))
            painter.drawEllipse(box)
            drawn = colours.surface if each.right else colours.error
            inner = box.adjusted(side * 0.2, side * 0.2, -side * 0.2, -side * 0.2)
            paint_icon(painter, "check" if each.right else "x", inner, drawn)
        painter.end()


class ModelCard(Card):
    """The painted model, and below it the history of the structure chosen."""

    def __init__(self, drawer: Drawer, atlas: Atlas) -> None:
        super().__init__(padding=theme.SPACE_S)
        self._atlas = atlas
        self.pane = ModelPane(Workbench(Scene(visible=atlas.shown_first)), atlas, drawer)
        self.model = PaintedModel(self.pane)
        self.pane.setMinimumHeight(theme.dp(240))
        self.column.setSpacing(0)
        self.column.addWidget(self.pane, 1)
        self._title, self._told = Paragraph("", "h3"), Paragraph("", "caption", airy=False)
        self.answers = AnswerRow()
        below = QWidget()
        inner = QVBoxLayout(below)
        inner.setContentsMargins(*(theme.dp(size) for size in (8, 10, 8, 6)))
        inner.setSpacing(theme.dp(theme.SPACE_XS))
        for widget in (self._title, self.answers, self._told):
            inner.addWidget(widget)
        self.column.addWidget(below)
        self.show_structure(None, None)

    def show_structure(self, structure: StructureId | None, progress: Progress | None) -> None:
        """Tell the history of a structure, or how to choose one."""
        if structure is None or progress is None:
            self.answers.show_answers(())
            self._title.say(translate("Progress", "No structure chosen"))
            hint = translate(
                "Progress", "Click one on the model or in the list to see its answers."
            )
            self._told.say(hint)
            return
        told = progress.structures[structure]
        self._title.say(self._atlas.structures[structure].label)
        self.answers.show_answers(told.track.latest)
        words = structure_words(told, progress.at)
        if told.recall is not None:
            last = told.track.latest[-1].at.astimezone(progress.at.tzinfo).date()
            said = translate("Progress", "Last asked on {day}; chance to be right now: {share}")
            recall = percent_words(told.recall)
            day = day_words(last, progress.at.date())
            words = f"{words}\n{said.format(day=day, share=recall)}"
        self._told.say(words)

    def sizeHint(self) -> QSize:
        """Return a size that leaves the model room."""
        return QSize(theme.dp(360), theme.dp(420))
