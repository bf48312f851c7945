"""A step as a row of the list: its kind, its name, and a mark under each arm that takes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from anatomyapp.gui import theme
from anatomyapp.gui.authoring.row_painting import paint_choice, paint_words
from anatomyapp.gui.icons import paint_icon
from anatomyapp.gui.instructor.studies.words import KIND_ICONS, kind_words, occasions, places
from anatomyapp.gui.language import spoken, translate
from anatomyapp.quiz.authoring.checking import Finding
from anatomyapp.quiz.authoring.fields import Fields
from anatomyapp.study.authoring.draft import HEAD, Draft, DraftStep

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
MARK = 28  # dp: the width of a column of marks
_HEIGHT, _PAD, _SIGN = 52, 14, 18
_MOST_MARKS = 4  # more arms do not fit beside the names


@dataclass(frozen=True, slots=True)
class StepRow:
    """What a row shows; ``marks`` say for each arm whether it takes the step."""

    number: int
    title: str
    below: str
    icon: str
    marks: tuple[bool, ...] = ()
    faults: int = 0
    warnings: int = 0

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        said = [self.title, self.below]
        takers = [str(n) for n, takes in enumerate(self.marks, start=1) if takes]
        if self.marks:
            words = translate("Studies", "arms {arms}")
            said.append(words.format(arms=", ".join(takers) or "–"))
        if self.faults:
            said.append(translate("Studies", "%n faults", "", self.faults))
        if self.warnings:
            said.append(translate("Studies", "%n warnings", "", self.warnings))
        return ". ".join(said)


def rows_of(draft: Draft, found: tuple[Finding, ...]) -> tuple[StepRow, ...]:
    """Return the rows of a draft: the whole first, then its steps."""
    own = {step.number for step in draft.steps}
    whole = StepRow(
        HEAD,
        translate("Studies", "Design and arms"),
        translate("Studies", "title, groups, arms, allocation"),
        "settings",
        (),
        *_counts(finding for finding in found if finding.item not in own),
    )
    return whole, *(_row(step, draft, found) for step in draft.steps)


def _row(step: DraftStep, draft: Draft, found: tuple[Finding, ...]) -> StepRow:
    title = step.fields.text("title", spoken()) or step.fields.text("title", "en")
    return StepRow(
        step.number,
        title or translate("Studies", "(no title yet)"),
        " · ".join((kind_words(step.kind), *_details(step.fields))),
        KIND_ICONS.get(step.kind, "square"),
        tuple(arm.number in step.arms for arm in draft.arms) if len(draft.arms) > 1 else (),
        *_counts(finding for finding in found if finding.item == step.number),
    )


def _details(fields: Fields) -> tuple[str, ...]:
    """Return in few words what the step is about."""
    said = []
    if minutes := fields.text("minutes"):
        said.append(translate("Studies", "{minutes} min").format(minutes=minutes))
    if days := fields.text("days"):
        said.append(translate("Studies", "{days} days").format(days=days))
    said += [fields.text(name) for name in ("bank", "instrument") if fields.text(name)]
    if where := fields.text("where"):
        said.append(places().get(where, where))
    if occasion := fields.text("occasion"):
        said.append(occasions().get(occasion, occasion))
    return tuple(said)


def _counts(found: Iterable[Finding]) -> tuple[int, int]:
    warnings = [finding.warning for finding in found]
    return warnings.count(False), warnings.count(True)


class StepDelegate(QStyledItemDelegate):
    """Paints rows in the theme's colours."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row."""
        return QSize(theme.dp(160), theme.dp(_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        row: StepRow = index.data(ROW_ROLE)
        colours, box = theme.tokens(), QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, colours.colour("surface"))
        if selected:
            paint_choice(painter, box)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, colours.colour("surface2"))
        inner = box.adjusted(theme.dp(_PAD), theme.dp(7), -theme.dp(_PAD), -theme.dp(7))
        side = theme.dp(_SIGN)
        sign = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
        paint_icon(painter, row.icon, sign, colours.accent_text if selected else colours.text2)
        inner.setLeft(inner.left() + side + theme.dp(10))
        inner.setRight(inner.right() - _paint_marks(painter, box, row))
        if row.faults or row.warnings:
            place = QRectF(inner.right() - side, inner.center().y() - side / 2, side, side)
            ink = colours.error if row.faults else colours.warning
            paint_icon(painter, "alert-triangle", place, ink)
            inner.setRight(inner.right() - side - theme.dp(6))
        paint_words(painter, inner, row.title, row.below, strong=selected)
        painter.restore()


def _paint_marks(painter: QPainter, box: QRect, row: StepRow) -> int:
    """Draw a filled or an empty mark under each arm; return the room that they take."""
    marks = row.marks[:_MOST_MARKS]
    side, width = theme.dp(14), theme.dp(MARK)
    left = box.right() - theme.dp(10) - width * len(marks)
    for place, takes in enumerate(marks):
        centre = left + width * place + width / 2
        spot = QRectF(centre - side / 2, box.center().y() - side / 2, side, side)
        _paint_mark(painter, spot, takes=takes)
    return width * len(marks)


def _paint_mark(painter: QPainter, spot: QRectF, *, takes: bool) -> None:
    colours = theme.tokens()
    painter.setPen(QPen(colours.colour("accent" if takes else "border"), 1.2))
    painter.setBrush(colours.colour("accent" if takes else "surface"))
    painter.drawEllipse(spot if takes else spot.adjusted(3, 3, -3, -3))
    if takes:
        inset = spot.width() * 0.18
        paint_icon(painter, "check", spot.adjusted(inset, inset, -inset, -inset), colours.on_accent)
