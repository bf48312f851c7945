"""The codes of the codebook beside the comment: a digit or a click lays one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, Paragraph, button, icon_button, label, rule
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.instructor.coding.agreement_box import AgreementBox
from anatomyapp.gui.instructor.coding.code_look import CodeLook, look_of
from anatomyapp.gui.language import translate
from anatomyapp.study.codebook import Code, Codebook
from anatomyapp.study.coding import NOTHING, CodeId

_WIDTH = 300


class CodePanel(Card):
    """Lists codes; says which was clicked."""

    code_wanted = Signal(str)  # CodeId
    undo_wanted = Signal()
    redo_wanted = Signal()
    book_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(padding=14)
        self.setFixedWidth(theme.dp(_WIDTH))
        self.agreement = AgreementBox()
        self.undo = icon_button("arrow-back-up", translate("Coding", "Undo"), key="Ctrl+Z")
        self.redo = icon_button("arrow-forward-up", translate("Coding", "Redo"), key="Ctrl+Y")
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        head = QHBoxLayout()
        head.addWidget(label(translate("Coding", "Codes"), "h2"))
        head.addStretch(1)
        for made in (self.undo, self.redo):
            head.addWidget(made)
        self.column.addLayout(head)
        self.rows: dict[CodeId, QToolButton] = {}
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.dp(2))
        self.column.addWidget(scroll_area(self._list), 1)
        self.column.addWidget(self._advice())
        self.column.addWidget(rule())
        self.column.addWidget(self.agreement)

    def show_book(self, book: Codebook) -> None:
        """List the codes of a book, and that none applies."""
        for row in self.rows.values():
            row.deleteLater()
        self.rows = {}
        while self._lines.count():
            self._lines.takeAt(0)
        nothing = Code(NOTHING, translate("Coding", "No code applies"), "")
        for code in (*book.codes, nothing):
            look = look_of(code.id, book)
            row = _CodeRow(code, look, "0" if code.id == NOTHING else look.key)
            row.clicked.connect(partial(self.code_wanted.emit, code.id))
            self._lines.addWidget(row)
            self.rows[code.id] = row
        edit = button(translate("Coding", "Edit the codebook"), "pencil")
        edit.clicked.connect(self.book_wanted)
        self._lines.addWidget(edit)
        self._lines.addStretch(1)

    def allow(self, *, undo: bool, redo: bool) -> None:
        """Say what can be taken back, or done again."""
        self.undo.setEnabled(undo)
        self.redo.setEnabled(redo)

    def _advice(self) -> Paragraph:
        return Paragraph(
            translate(
                "Coding",
                "Choose words and press a digit; without words it is the whole comment. Backspace "
                "takes off the code at the cursor, N goes to the next comment.",
            ),
            "caption",
            airy=False,
        )


class _CodeRow(QToolButton):
    """A code: its key, its look, its name."""

    def __init__(self, code: Code, look: CodeLook, key: str) -> None:
        super().__init__()
        self._code, self._look, self._key = code, look, key
        self.setText(code.name)
        self.setAccessibleName(code.name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name = f"{code.name} ({key})" if key else code.name
        told = [name, code.definition, *(f"“{each}”" for each in code.examples)]
        if code.not_meant:
            told.insert(2, translate("Coding", "Not meant: {what}").format(what=code.not_meant))
        self.setToolTip("\n".join(part for part in told if part))

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(theme.dp(120), theme.dp(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw key, look and name."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("surface2"))
            painter.drawRoundedRect(self.rect(), theme.RADIUS_FIELD, theme.RADIUS_FIELD)
        cap = QRectF(theme.dp(4), self.height() / 2 - theme.dp(11), theme.dp(22), theme.dp(22))
        if self._key:
            painter.setPen(QPen(colours.colour("border"), 1))
            painter.setBrush(colours.colour("surface"))
            painter.drawRoundedRect(cap, 5, 5)
            painter.setPen(colours.colour("text2"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        left = float(theme.dp(34))
        if self._code.id != NOTHING:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.ink)
            bar = QRectF(left, self.height() / 2 - theme.dp(9), theme.dp(4), theme.dp(18))
            painter.drawRoundedRect(bar, 2, 2)
        painter.setPen(colours.colour("text"))
        room = QRectF(left + theme.dp(12), 0, self.width() - left - theme.dp(14), self.height())
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()
