"""The group in the panel of augmented reality: who does what in this turn."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from anatomyapp.ar.sheet import SheetKind
from anatomyapp.gui import theme
from anatomyapp.gui.announcement import announce
from anatomyapp.gui.ar.group.control import GroupControl
from anatomyapp.gui.ar.group.words import group_title, role_words, sign_of
from anatomyapp.gui.components import (
    Chip,
    Paragraph,
    ShortLabel,
    icon_button,
    label,
    link_button,
    rule,
)
from anatomyapp.gui.icons import paint_icon
from anatomyapp.gui.language import translate
from anatomyapp.gui.narrow import is_text_large
from anatomyapp.session.turns import Group, Letter, Role

_DISC, _SIGN = 36, 20


class _Disc(QWidget):
    """The sign of a role on a disc; that of who answers is tinted."""

    def __init__(self, sign: str, *, now: bool) -> None:
        super().__init__()
        self._sign, self._now = sign, now
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the disc's size at the text scale."""
        return QSize(theme.dp(_DISC), theme.dp(_DISC))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc and the sign."""
        del event
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("accent_soft" if self._now else "surface2"))
        painter.drawEllipse(QRectF(self.rect()))
        side = theme.dp(_SIGN)
        where = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_icon(painter, self._sign, where, colours.accent_text if self._now else colours.text2)
        painter.end()


class MemberRow(QWidget):
    """One member: the sign of the role, who it is, and the role in words."""

    def __init__(self, name: str, roles: tuple[Role, ...], kind: SheetKind) -> None:
        super().__init__()
        now = Role.ANSWERER in roles
        words = role_words(roles, kind)
        self.name, self.words = ShortLabel(name, "h3"), Paragraph(words, "caption", airy=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.dp(theme.SPACE_XS), 0, theme.dp(theme.SPACE_XS))
        row.setSpacing(theme.dp(theme.SPACE_M))
        row.addWidget(_Disc(sign_of(roles, kind), now=now), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addWidget(self.words)
        row.addLayout(column, 1)
        said = f"{name}: {words}"
        if now:
            chip = Chip(translate("Group", "answers now"), "arrow-left", "accent")
            if is_text_large():
                column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
            said = f"{said}, {chip.text}"
        self.setAccessibleName(said)


class GroupCard(QWidget):
    """Shows the group of a control; without one it says what a group is for."""

    form_wanted = Signal()

    def __init__(self, control: GroupControl) -> None:
        super().__init__()
        self._control, self._kind = control, SheetKind.CARD
        self._turn = 0
        self._body: QWidget | None = None
        self.back = icon_button(
            "arrow-back-up", translate("Group", "Take the last turn back"), small=True
        )
        self.title, self.count = label("", "caption"), label("", "caption")
        self.form = link_button(translate("Group", "Form a group…"), "users")
        self.form.clicked.connect(self.form_wanted)
        self.back.clicked.connect(control.take_back)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.dp(theme.SPACE_S), 0, 0)
        self._column.setSpacing(theme.dp(theme.SPACE_XS))
        self._column.addWidget(rule())
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.back)
        head.addWidget(self.count)
        self._column.addLayout(head)
        self._column.addWidget(self.form, 0, Qt.AlignmentFlag.AlignLeft)
        control.changed.connect(self.draw)
        self.draw()

    def show_sheet(self, kind: SheetKind) -> None:
        """Speak of the sheet that is in use."""
        if kind is not self._kind:
            self._kind = kind
            self.draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Bring a group that was just formed into sight, once its rows have their places."""
        super().resizeEvent(event)
        if self._turn:
            QTimer.singleShot(0, self, self._come_into_sight)

    def draw(self) -> None:
        """Show the group as it is."""
        group = self._control.group
        self.form.setVisible(group is None)
        self.count.setVisible(group is not None)
        self.back.setVisible(self._control.can_take_back)
        self.title.setText(group_title(len(group.letters)) if group else self._nobody())
        if group is not None:
            self.count.setText(turn_words(group))
        self._show_body(self._members() if group else self._purpose())
        self._announce()

    def _come_into_sight(self) -> None:
        around = self.parent()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parent()
        if around is not None:
            around.ensureWidgetVisible(self, 0, 0)

    def _nobody(self) -> str:
        return translate("Group", "Group")

    def _show_body(self, body: QWidget) -> None:
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        self._column.insertWidget(2, body)

    def _purpose(self) -> QWidget:
        words = translate(
            "Group", "Two to four take turns: one wears the sheet, one names what is asked."
        )
        return Paragraph(words, "caption")

    def _members(self) -> QWidget:
        control, made = self._control, QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_XS))
        for letter in control.group.letters if control.group else ():
            column.addWidget(self._row(letter))
        if control.over:
            column.addWidget(Paragraph(next_words(control), "secondary"))
        return made

    def _row(self, letter: Letter) -> MemberRow:
        group = self._control.group
        roles = group.turn.roles_of(letter) if group else ()
        return MemberRow(self._control.name_of(letter), roles, self._kind)

    def _announce(self) -> None:
        """Say whose turn it is to a screen reader, and bring it into sight, once for each turn."""
        group = self._control.group
        turn, self._turn = self._turn, group.turn.number if group else 0
        if group is not None and turn != self._turn:
            QTimer.singleShot(0, self, self._come_into_sight)
            words = translate("Group", "{name} answers now.")
            announce(self, words.format(name=self._control.name_of(group.turn.answerer)))


def turn_words(group: Group) -> str:
    """Return which turn it is, of how many."""
    words = translate("Group", "Turn {turn} of {all}")
    return words.format(turn=group.turn.number, all=group.pace.turns)


def next_words(control: GroupControl) -> str:
    """Return that a turn is over, and who answers next; empty without a group."""
    if control.group is None:
        return ""
    if control.group.at_last_turn:
        return translate("Group", "The last turn is over.")
    name = control.name_of(control.group.turn.following().answerer)
    return translate("Group", "This turn is over. {name} answers next.").format(name=name)
