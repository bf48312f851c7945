"""The names of a *label* item as chips, each with its key; after the answer nothing."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import painted_font
from anatomyapp.gui.components.chip import chip_font
from anatomyapp.gui.components.flow import Flow
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.pins_drag import NameCarrier
from anatomyapp.gui.view.names import name_font
from anatomyapp.quiz.naming_pins import PinNames
from anatomyapp.quiz.option import Option, OptionId

LETTERS = "ABCDEFGHIJKLMNOPQRST"
_HEIGHT, _CAP, _PAD = 40, 22, 9


class NameChip(NameCarrier):
    """One name with its key; ``pin`` is the number of the pin at which it stands."""

    def __init__(self, option: Option, letter: str) -> None:
        super().__init__()
        self.option, self.letter = option, letter
        self.pin: int | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._name()

    @property
    def carried(self) -> str:
        """The name."""
        return self.option.text

    def stand_at(self, pin: int | None) -> None:
        """Show at which pin the name stands, counted from 1; None: at none."""
        self.pin = pin
        self._name()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of key, name and number."""
        words = QFontMetrics(name_font()).horizontalAdvance(self.option.text) + 2
        width = theme.dp(_CAP) + 3 * theme.dp(_PAD) + words
        return QSize(width + (theme.dp(_CAP + 6) if self.pin else 0), theme.dp(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the room of the key and a short word."""
        return QSize(min(self.sizeHint().width(), theme.dp(120)), theme.dp(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the name into the hand by Space; the page takes the rest."""
        if event.key() == Qt.Key.Key_Space:
            self.click()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key, the name, and the pin's number."""
        del event
        colours, used = theme.tokens(), self.pin is not None
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        fill = "accent_soft" if on else ("surface2" if self.underMouse() or used else "surface")
        edge = "accent" if on else ("outline" if used else "border")
        painter.setPen(QPen(colours.colour(edge), 2.0 if on else 1.0))
        painter.setBrush(colours.colour(fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        cap, pad = float(theme.dp(_CAP)), float(theme.dp(_PAD))
        key = QRectF(pad, (self.height() - cap) / 2, cap, cap)
        painter.setPen(QPen(colours.colour("border"), 1.0))
        painter.setBrush(colours.colour("surface"))
        painter.drawRoundedRect(key, 5, 5)
        painter.setPen(colours.colour("text2"))
        painter.setFont(chip_font())
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self.letter)
        self._paint_words(painter, key.right() + pad)
        painter.end()

    def _paint_words(self, painter: QPainter, left: float) -> None:
        colours, right = theme.tokens(), float(self.width() - theme.dp(_PAD))
        if self.pin is not None:
            disc = float(theme.dp(_CAP))
            where = QRectF(right - disc + 3, (self.height() - disc) / 2, disc, disc)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("accent"))
            painter.drawEllipse(where)
            painter.setPen(colours.colour("on_accent"))
            painter.setFont(painted_font(12, chip_font().weight()))
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, str(self.pin))
            right = where.left() - 3
        painter.setFont(name_font())
        painter.setPen(colours.colour("text2" if self.pin is not None else "text"))
        room = QRectF(left, 0, right - left + 2, self.height())
        dots = Qt.TextElideMode.ElideRight
        words = QFontMetrics(name_font()).elidedText(self.option.text, dots, round(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _name(self) -> None:
        told = f"{self.letter}: {self.option.text}"
        if self.pin is not None:
            at = translate("Quiz", "{name}, at pin {number}")
            told = at.format(name=told, number=self.pin)
        self.setAccessibleName(told)
        hint = translate("Quiz", "Drag it to a pin, or press {letter} and the pin's number")
        self.setToolTip(f"{self.option.text}\n{hint.format(letter=self.letter)}")


class ChipTray(QWidget):
    """Holds the chips; it hides itself while nothing is to be labelled."""

    picked = Signal(str, bool)  # OptionId by a click or key; whether by the pointer
    dragged = Signal(str, QPoint)
    dropped = Signal(str, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._holder: QWidget | None = None
        self.chips: dict[OptionId, NameChip] = {}
        self.hide()

    def offer(self, options: tuple[Option, ...]) -> None:
        """Show these names in their order; without any, hide."""
        if self._holder is not None:
            self._column.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder, self.chips = None, {}
        if options:
            row = self._holder = Flow(theme.SPACE_S)
            for letter, option in zip(LETTERS, options, strict=False):
                chip = self.chips[option.id] = NameChip(option, letter)
                self._join(chip)
                row.add(chip)
            self._column.addWidget(row)
        self.setVisible(bool(options))

    def show_names(self, names: PinNames, in_hand: OptionId | None) -> None:
        """Show which names stand where, and which one is in the hand."""
        for option, chip in self.chips.items():
            pin = names.pin_of(option)
            chip.stand_at(pin + 1 if pin is not None else None)
            chip.setChecked(option == in_hand)

    def option_of(self, letter: str) -> OptionId | None:
        """Return the name of a key; None where there is none."""
        return next((o for o, chip in self.chips.items() if chip.letter == letter.upper()), None)

    def _join(self, chip: NameChip) -> None:
        option = chip.option.id
        chip.clicked.connect(lambda: self.picked.emit(option, chip.by_pointer))
        chip.dragged.connect(lambda at: self.dragged.emit(option, at))
        chip.dropped.connect(lambda at: self.dropped.emit(option, at))
