"""How a cell of a table looks: words, words with a small bar, or chips."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from anatomyapp.gui import theme
from anatomyapp.gui.components.chip import chip_size, paint_chip
from anatomyapp.gui.components.progress import paint_meter

METER_ROLE, TAGS_ROLE, KEY_ROLE, ROW_ROLE = (Qt.ItemDataRole.UserRole + n for n in range(1, 5))
ROW_HEIGHT = 40
_PAD, _METER_LEFT, _METER_WIDTH = 13, 56, 48


@dataclass(frozen=True, slots=True)
class Tag:
    """A chip in a cell."""

    text: str
    icon_name: str
    tone: str


class CellDelegate(QStyledItemDelegate):
    """Paints cells in the theme's colours, with a line below each row."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        box = QRect(option.rect)  # type: ignore[attr-defined]  # missing in Qt's stubs
        state = option.state  # type: ignore[attr-defined]  # as above
        colours = theme.tokens()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        fill = "accent_soft" if selected else "surface"
        painter.save()
        painter.fillRect(box, colours.colour(fill))
        painter.setPen(QPen(colours.colour("outline"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inner = box.adjusted(theme.dp(_PAD), 0, -theme.dp(4), 0)
        tags = index.data(TAGS_ROLE)
        if tags:
            _paint_tags(painter, inner, tags)
        else:
            self._paint_text(painter, inner, index)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row, and the width of its words."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 2 * theme.dp(_PAD), theme.dp(ROW_HEIGHT))

    def _paint_text(
        self, painter: QPainter, inner: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        share = index.data(METER_ROLE)
        font = QFont(painter.font())
        font.setPixelSize(theme.dp(14))
        painter.setFont(font)
        painter.setPen(theme.tokens().colour("text"))
        words = QRect(inner)
        if share is not None:
            words.setWidth(theme.dp(_METER_LEFT))
        text = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if share is not None:
            height = theme.dp(7)
            left, top = inner.left() + theme.dp(_METER_LEFT), inner.center().y() - height / 2
            width = min(theme.dp(_METER_WIDTH), inner.right() - left)
            paint_meter(painter, QRectF(left, top, width, height), share)


def _paint_tags(painter: QPainter, inner: QRect, tags: tuple[Tag, ...]) -> None:
    left = float(inner.left())
    for tag in tags:
        size = chip_size(tag.text, tag.icon_name)
        where = QRectF(left, inner.center().y() - size.height() / 2, size.width(), size.height())
        paint_chip(painter, where, tag.text, icon_name=tag.icon_name, tone=tag.tone)
        left += size.width() + theme.dp(6)
