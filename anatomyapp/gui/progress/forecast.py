"""How much is due on each of the days to come."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import painted_font
from anatomyapp.gui.language import translate
from anatomyapp.quiz.spacing import Forecast

SHOWN_DAYS = 14
_FOOT, _HEAD, _LEFT = 22, 18, 26
_FEWEST_LINES = 4


class ForecastBars(QWidget):
    """A bar for each of fourteen days, today full; the words below it tell the sums."""

    def __init__(self) -> None:
        super().__init__()
        self._forecast = Forecast(0, (0,) * SHOWN_DAYS)
        self._today = date.min
        policy = QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, policy)

    def show_forecast(self, forecast: Forecast, today: date) -> None:
        """Show how much is due from today on."""
        self._forecast, self._today = forecast, today
        self.setAccessibleName(forecast_words(forecast))
        days = (f"{self._name(n)} {count}" for n, count in enumerate(self._shown))
        self.setAccessibleDescription(", ".join(days))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size at which single bars can be told apart."""
        return QSize(theme.dp(300), theme.dp(124))

    def minimumSizeHint(self) -> QSize:
        """Return the least height with lines."""
        return QSize(theme.dp(200), theme.dp(104))

    @property
    def _shown(self) -> tuple[int, ...]:
        return self._forecast.days[:SHOWN_DAYS]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw lines, bars and days."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(painted_font(12, QFont.Weight.Normal))
        left, foot, head = (theme.dp(size) for size in (_LEFT, _FOOT, _HEAD))
        room = QRectF(left, head, self.width() - left, self.height() - foot - head)
        step, lines = lines_for(max(self._shown))
        self._paint_lines(painter, room, step, lines)
        each = room.width() / SHOWN_DAYS
        for number, count in enumerate(self._shown):
            height = room.height() * count / (step * lines)
            middle = room.left() + each * (number + 0.5)
            bar = QRectF(middle - each * 0.31, room.bottom() - height, each * 0.62, height)
            self._paint_bar(painter, bar, number)
            self._paint_day(painter, QRectF(middle - each, room.bottom(), 2 * each, foot), number)
        painter.end()

    def _paint_lines(self, painter: QPainter, room: QRectF, step: int, lines: int) -> None:
        colours = theme.tokens()
        for line in range(lines + 1):
            up = room.bottom() - room.height() * line / lines
            painter.setPen(QPen(colours.colour("border" if line == 0 else "outline"), 1))
            painter.drawLine(QPointF(room.left(), up), QPointF(room.right(), up))
            painter.setPen(colours.colour("text2"))
            words = QRectF(0, up - theme.dp(8), room.left() - theme.dp(6), theme.dp(16))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, right, str(step * line))

    def _paint_bar(self, painter: QPainter, bar: QRectF, number: int) -> None:
        colours = theme.tokens()
        if bar.height() <= 0 and number:
            return
        painter.setPen(QPen(colours.colour("accent"), 1))
        painter.setBrush(colours.colour("accent" if number == 0 else "accent_soft"))
        painter.drawRect(bar)
        if number == 0:
            painter.setPen(colours.colour("text"))
            painter.setFont(painted_font(12, QFont.Weight.DemiBold))
            words = translate("Progress", "{count} today").format(count=self._forecast.today)
            above = QRectF(bar.left(), bar.top() - theme.dp(18), theme.dp(140), theme.dp(16))
            painter.drawText(above, Qt.AlignmentFlag.AlignLeft, words)
            painter.setFont(painted_font(12, QFont.Weight.Normal))

    def _paint_day(self, painter: QPainter, where: QRectF, number: int) -> None:
        """Name every other day, so that the words have room."""
        if number % 2 == 0:
            painter.setPen(theme.tokens().colour("text2"))
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, self._name(number))

    def _name(self, number: int) -> str:
        day = self._today + timedelta(days=number) if self._today > date.min else self._today
        form = "ddd" if number < 7 else translate("Progress", "d MMM")
        return QLocale().toString(QDate(day.year, day.month, day.day), form)


def lines_for(most: int) -> tuple[int, int]:
    """Return the step between lines and how many there are, so that the highest bar fits."""
    step = next(n for e in range(9) for n in (10**e, 2 * 10**e, 5 * 10**e) if n * 5 >= most)
    return step, max(_FEWEST_LINES if step == 1 else 1, -(-most // step))


def forecast_words(forecast: Forecast) -> str:
    """Return the sums of a forecast."""
    said = translate("Progress", "Now {now}, today {today}, in 7 days {week}, in 30 days {month}")
    return said.format(
        now=forecast.now, today=forecast.today, week=forecast.week, month=forecast.month
    )
