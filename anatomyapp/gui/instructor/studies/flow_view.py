"""The flow through a study, arm by arm: who is at the end, at work, and lost."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import ShortLabel, label
from anatomyapp.gui.language import translate
from anatomyapp.session.study_flow import Counts

_HEIGHT, _SPACE = 14, 2  # dp


class FlowTable(QWidget):
    """One line for each arm: its name, a bar of its people, and their counts."""

    def __init__(self, rows: Sequence[tuple[str, Counts]]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.dp(theme.SPACE_L))
        grid.setVerticalSpacing(theme.dp(6))
        grid.setColumnStretch(1, 1)
        for column, name in enumerate(_heads()):
            if name:
                grid.addWidget(label(name, "caption"), 0, column, _at(column))
        most = max((counts.entered for _, counts in rows), default=0)
        for row, (name, counts) in enumerate(rows, start=1):
            title = ShortLabel(name, "body")
            title.setMinimumWidth(theme.dp(140))
            grid.addWidget(title, row, 0)
            grid.addWidget(FlowBar(name, counts, most), row, 1, Qt.AlignmentFlag.AlignVCenter)
            figures = (counts.entered, counts.completed, counts.running, counts.lost)
            for column, figure in enumerate(figures, start=2):
                grid.addWidget(label(str(figure), "body"), row, column, _at(column))


class FlowBar(QWidget):
    """People of an arm: filled at the end, pale at work, hatched lost."""

    def __init__(self, name: str, counts: Counts, most: int) -> None:
        super().__init__()
        self._counts, self._most = counts, most
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = translate(
            "Studies",
            "{arm}: {entered} entered, {completed} completed, {running} at work, {lost} lost",
        )
        said = words.format(
            arm=name,
            entered=counts.entered,
            completed=counts.completed,
            running=counts.running,
            lost=counts.lost,
        )
        self.setAccessibleName(said)
        self.setToolTip(said)

    def sizeHint(self) -> QSize:
        """Return the height of a bar."""
        return QSize(theme.dp(120), theme.dp(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the parts one behind the other, as long as they are many."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("surface2"))
        painter.drawRoundedRect(whole, 4, 4)
        left, unit = whole.left(), whole.width() / max(1, self._most)
        hatched = QBrush(colours.colour("error"), Qt.BrushStyle.BDiagPattern)
        parts = (
            (self._counts.completed, QBrush(colours.colour("accent")), "accent"),
            (self._counts.running, QBrush(colours.colour("accent_soft")), "accent"),
            (self._counts.lost, hatched, "error"),
        )
        for count, fill, edge in parts:
            width = count * unit
            if count:
                painter.setPen(QPen(colours.colour(edge), 1))
                painter.setBrush(fill)
                box = QRectF(left, whole.top(), max(2.0, width - theme.dp(_SPACE)), whole.height())
                painter.drawRoundedRect(box, 4, 4)
            left += width
        painter.end()


def _heads() -> tuple[str, ...]:
    return (
        "",
        "",
        translate("Studies", "entered"),
        translate("Studies", "completed"),
        translate("Studies", "at work"),
        translate("Studies", "lost"),
    )


def _at(column: int) -> Qt.AlignmentFlag:
    right = Qt.AlignmentFlag.AlignRight if column > 1 else Qt.AlignmentFlag.AlignLeft
    return right | Qt.AlignmentFlag.AlignVCenter
