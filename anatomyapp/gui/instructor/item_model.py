"""The model with what learners took for what an item asks: the pair in colours, and arrows."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.evaluation.confusion import ConfusionMatrix
from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, Paragraph, button
from anatomyapp.gui.instructor.item_row import ItemRow
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.arrows_layer import ArrowsLayer
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.gui.workbench import Workbench
from anatomyapp.quiz.presentation import present
from anatomyapp.quiz.result import Confusion
from anatomyapp.scene.scene import Mark, Scene

_STERNUM = StructureId("sternum")  # it orients where all else is a veil


class ItemModel(Card):
    """Shows an item from its first view: what was asked, and what was taken for it how often."""

    left = Signal()

    def __init__(self, drawer: Drawer, atlas: Atlas) -> None:
        super().__init__(padding=theme.SPACE_M)
        self._atlas = atlas
        self._ends: frozenset[StructureId] = frozenset()
        self.pane = ModelPane(Workbench(Scene(visible=atlas.shown_first)), atlas, drawer)
        self.pane.bench.setParent(self.pane)
        self.arrows = ArrowsLayer(self.pane, self._words)
        self._add_head()
        self.column.addWidget(self.pane, 1)

    def show_row(self, row: ItemRow, matrix: ConfusionMatrix) -> None:
        """Show exactly this item; ``matrix`` is that of its bank."""
        if row.item is None or row.item.asked is None:
            return
        asked = row.item.asked
        self.title.say(row.title)
        confusions = self._confusions(asked, matrix)
        self.said.say(self._told(confusions))
        scene = present(row.item, self._atlas, self.pane.bench.scene)
        shown = self._atlas.shown_by
        ends = shown(asked).union(*(shown(each.taken) for each in confusions))
        marks = {mesh: Mark.WRONG for each in confusions for mesh in shown(each.taken)}
        marks |= dict.fromkeys(shown(asked), Mark.RIGHT)
        whole = scene.show(self._atlas.shown_first | ends).mark(marks)
        self.pane.bench.show(whole.fade(whole.visible - ends - shown(_STERNUM)))
        self.arrows.show_arrows(confusions)
        self._ends = ends
        QTimer.singleShot(0, self, self._face)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _face(self) -> None:
        """Let what was asked and taken fill the picture, once it has its room."""
        self.pane.viewing.fit(self._ends or None)

    def _add_head(self) -> None:
        row = QHBoxLayout()
        words = QWidget()
        self.title, self.said = Paragraph("", "h2"), Paragraph("", "caption", airy=False)
        self.back = button(translate("Instructor", "Back to the table"), "arrow-left")
        self.back.clicked.connect(self.left)
        row.addWidget(self.title, 1)
        row.addWidget(self.back)
        words.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(words)
        self.column.addWidget(self.said)

    def _confusions(self, asked: StructureId, matrix: ConfusionMatrix) -> tuple[Confusion, ...]:
        """Return what was taken for it, of what has a mesh."""
        found = []
        for name in matrix.names:
            taken, count = StructureId(name), matrix.of(asked, name)
            if taken != asked and count and self._atlas.shown_by(taken):
                found.append(Confusion(asked, taken, count, ()))
        return tuple(sorted(found, key=lambda each: -each.count))

    def _told(self, confusions: tuple[Confusion, ...]) -> str:
        if not confusions:
            return translate("Instructor", "Nothing was taken for it.")
        return "; ".join(map(self._words, confusions))

    def _words(self, confusion: Confusion) -> str:
        words = translate("Instructor", "{taken} for {asked}: {n}×")
        return words.format(
            taken=self._atlas.structures[confusion.taken].label,
            asked=self._atlas.structures[confusion.asked].label,
            n=confusion.count,
        )
