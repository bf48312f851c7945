"""On which days something was done, and what became known: said without anything to lose."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.evaluation.progress import Progress
from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, Paragraph
from anatomyapp.gui.language import marked, translate

_SIDE, _GAP, _WEEK = 14, 4, 7
_MOST_NAMED = 6
_NOTHING = marked("Progress", "Nothing yet. A structure is known after two right answers in a row.")


class DayRow(QWidget):
    """A square for each of the last 28 days, full where something was done; today is the last."""

    def __init__(self) -> None:
        super().__init__()
        self._days: tuple[bool, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_days(self, days: tuple[bool, ...]) -> None:
        """Show days, the oldest first."""
        self._days = days
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of four weeks in a row."""
        width = 28 * (_SIDE + _GAP) + 3 * 2 * _GAP
        return QSize(theme.dp(width), theme.dp(_SIDE + 2))

    def minimumSizeHint(self) -> QSize:
        """Return the room at which squares can still be told apart."""
        return QSize(theme.dp(28 * 8), theme.dp(_SIDE + 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the squares, with a gap between weeks."""
        del event
        painter, colours = QPainter(self), theme.tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        share = min(1.0, self.width() / self.sizeHint().width())
        side, gap = theme.dp(_SIDE) * share, theme.dp(_GAP) * share
        left = 1.0
        for number, done in enumerate(self._days):
            if number and number % _WEEK == 0:
                left += 2 * gap
            box = QRectF(left, 1, side - 2, side - 2)
            painter.setPen(QPen(colours.colour("accent" if done else "border"), 1))
            painter.setBrush(colours.colour("accent") if done else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 3, 3)
            left += side + gap
        painter.end()


class DaysCard(Card):
    """The days with practice of four weeks."""

    def __init__(self) -> None:
        super().__init__(translate("Progress", "Days with practice"))
        self.row, self._words = DayRow(), Paragraph("", "caption", airy=False)
        self.column.addWidget(self.row)
        self.column.addWidget(self._words)
        self.column.addStretch(1)

    def show_progress(self, progress: Progress) -> None:
        """Show a learner's days."""
        came = progress.attendance
        self.row.show_days(came.latest)
        said = translate("Progress", "{fortnight} of the last 14 days, {month} of the last 28")
        words = said.format(fortnight=came.fortnight, month=came.month)
        self.row.setAccessibleName(words)
        rest = translate("Progress", "Pauses are part of learning: what is due simply waits.")
        self._words.say(f"{words}. {rest}")


class ImprovedCard(Card):
    """What became known in the last seven days."""

    def __init__(self, atlas: Atlas) -> None:
        super().__init__(translate("Progress", "Became known this week"))
        self._atlas = atlas
        self._words = Paragraph("", "body")
        self.column.addWidget(self._words)
        self.column.addStretch(1)

    def show_progress(self, progress: Progress) -> None:
        """Name what became known."""
        names = [self._atlas.structures[s].label for s in progress.improved]
        if not names:
            self._words.say(translate("Progress", _NOTHING))
            return
        words = ", ".join(names[:_MOST_NAMED])
        if len(names) > _MOST_NAMED:
            rest = translate("Progress", "and %n more", "", len(names) - _MOST_NAMED)
            words = f"{words} {rest}"
        self._words.say(words)
