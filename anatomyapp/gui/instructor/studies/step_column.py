"""The list of steps under the arms' numbers, with its tools below."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph, button, icon_button, painted_font, rule
from anatomyapp.gui.icons import icon
from anatomyapp.gui.instructor.studies.step_list import StepList
from anatomyapp.gui.instructor.studies.step_row import MARK
from anatomyapp.gui.instructor.studies.words import KIND_ICONS, kinds
from anatomyapp.gui.language import translate


class StepColumn(QFrame):
    """Shows the steps; says what is to be done with the chosen one."""

    added = Signal(str)  # kind
    duplicated = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "left")
        self.steps = StepList()
        self.add = button(translate("Studies", "Add a step"), "plus", key="Ctrl+N")
        self.add.clicked.connect(self.ask_kind)
        copy = icon_button("copy", translate("Studies", "Duplicate"), key="Ctrl+Shift+D")
        up = icon_button("arrow-up", translate("Studies", "Earlier"), key="Ctrl+Up")
        down = icon_button("arrow-down", translate("Studies", "Later"), key="Ctrl+Down")
        gone = icon_button("trash", translate("Studies", "Remove the step"), key="Del")
        self.needing = (copy, up, down, gone)
        copy.clicked.connect(self.duplicated)
        up.clicked.connect(self._up)
        down.clicked.connect(self._down)
        gone.clicked.connect(self.steps.removed)
        self._heads, self._legend = _Heads(self.steps), Paragraph("", "caption")
        self._lay_out()

    def show_arms(self, titles: tuple[str, ...]) -> None:
        """Say which number stands for which arm; nothing where there is one alone."""
        several = titles if len(titles) > 1 else ()
        self._heads.show_count(len(several))
        told = (f"{number} {title}" for number, title in enumerate(several, start=1))
        self._legend.say("  ·  ".join(told))
        self._legend.setVisible(bool(several))

    def offer(self, *, possible: bool) -> None:
        """Offer what needs a step, or not."""
        for tool in self.needing:
            tool.setEnabled(possible)

    def ask_kind(self) -> None:
        """Ask which kind of step is to be added."""
        menu = QMenu(self)
        for kind, words in kinds().items():
            menu.addAction(icon(KIND_ICONS[kind]), words).setData(kind)
        menu.triggered.connect(self._say_kind)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.dp(8), 1, 0)
        column.setSpacing(0)
        legend = QHBoxLayout()
        legend.setContentsMargins(theme.dp(14), 0, theme.dp(10), 0)
        legend.addWidget(self._legend, 1)
        column.addLayout(legend)
        column.addWidget(self._heads)
        column.addWidget(self.steps, 1)
        column.addWidget(rule())
        row = QHBoxLayout()
        row.setContentsMargins(*(theme.dp(size) for size in (12, 8, 8, 10)))
        row.setSpacing(theme.dp(2))
        row.addWidget(self.add)
        row.addStretch(1)
        for tool in self.needing:
            row.addWidget(tool)
        column.addLayout(row)

    def _say_kind(self, action: QAction) -> None:
        self.added.emit(action.data())

    def _up(self) -> None:
        self.steps.moved_by.emit(-1)

    def _down(self) -> None:
        self.steps.moved_by.emit(1)


class _Heads(QWidget):
    """The numbers of the arms above their marks."""

    def __init__(self, steps: StepList) -> None:
        super().__init__()
        self._count, self._steps = 0, steps
        steps.verticalScrollBar().rangeChanged.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        """Show so many numbers, as many as there are marks."""
        self._count = min(count, 4)
        self.setVisible(bool(count))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(theme.dp(100), theme.dp(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the numbers."""
        painter = QPainter(self)
        painter.setFont(painted_font(12, QFont.Weight.DemiBold))
        painter.setPen(theme.tokens().colour("text3"))
        width = theme.dp(MARK)
        right = self._steps.viewport().width()  # a scroll bar takes room beside the marks
        left = right - 1 - theme.dp(10) - width * self._count
        for place in range(self._count):
            box = QRect(left + width * place, 0, width, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(place + 1))
        painter.end()
