"""One item in the list: what it asks, its kind and station, and a sign for its faults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.authoring.row_painting import paint_choice, paint_words
from anatomyapp.gui.icons import paint_icon
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.kind_words import KIND_ICONS, kind_words
from anatomyapp.quiz.authoring.changes import Deed, version_of, weight_of
from anatomyapp.quiz.authoring.checking import Finding
from anatomyapp.quiz.authoring.draft import DraftItem
from anatomyapp.quiz.authoring.ways import kind_of
from anatomyapp.quiz.item import NAMING, Kind

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_HEIGHT, _PAD, _SIGN = 56, 14, 18


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item as the list shows it; ``deed`` says in what it differs from the file."""

    number: int
    title: str
    kind: Kind
    station: str
    station_called: str
    version: int
    known: str
    faults: int = 0
    warnings: int = 0
    deed: Deed | None = None

    @property
    def below(self) -> str:
        """What stands below the title."""
        said = [kind_words(self.kind), self.station_called]
        if self.deed is Deed.ADDED:
            said.append(translate("Authoring", "new"))
        elif self.deed is Deed.CHANGED:
            said.append(translate("Authoring", "changed"))
        return " · ".join(filter(None, said))

    @property
    def spoken(self) -> str:
        """The whole row in words."""
        said = [self.title, self.below]
        if self.faults:
            said.append(translate("Authoring", "%n faults", "", self.faults))
        if self.warnings:
            said.append(translate("Authoring", "%n warnings", "", self.warnings))
        return ". ".join(said)


def row_of(
    item: DraftItem, found: tuple[Finding, ...], atlas: Atlas, stations: Mapping[str, str]
) -> ItemRow:
    """Return an item as a row."""
    fields, kind = item.fields, kind_of(item.fields)
    asked = atlas.structures.get(StructureId(fields.text("key")))
    named = kind in NAMING and asked is not None
    title = asked.label if named and asked is not None else " ".join(fields.text("stem").split())
    station = fields.text("station")
    changed = Deed.CHANGED if item.published is not None and weight_of(item) else None
    return ItemRow(
        number=item.number,
        title=title or translate("Authoring", "(no stem yet)"),
        kind=kind,
        station=station,
        station_called=stations.get(station, station),
        version=version_of(item),
        known=f"{title} {fields.text('stem')} {item.id} {fields.text('objective')}".casefold(),
        faults=sum(not finding.warning for finding in found),
        warnings=sum(finding.warning for finding in found),
        deed=Deed.ADDED if item.published is None else changed,
    )


class ItemDelegate(QStyledItemDelegate):
    """Paints rows in the theme's colours."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row."""
        return QSize(theme.dp(120), theme.dp(_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        row: ItemRow = index.data(ROW_ROLE)
        colours, box = theme.tokens(), QRect(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, colours.colour("surface"))
        if selected:
            paint_choice(painter, box)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, colours.colour("surface2"))
        inner = box.adjusted(theme.dp(_PAD), theme.dp(8), -theme.dp(_PAD), -theme.dp(7))
        side = theme.dp(_SIGN)
        sign = QRectF(inner.left(), inner.top() + theme.dp(1), side, side)
        paint_icon(painter, KIND_ICONS[row.kind], sign, colours.text2)
        if row.faults or row.warnings:
            place = QRectF(inner.right() - side, inner.center().y() - side / 2, side, side)
            worst = "alert-triangle", colours.error if row.faults else colours.warning
            paint_icon(painter, worst[0], place, worst[1])
            inner.setRight(inner.right() - side - theme.dp(6))
        inner.setLeft(inner.left() + side + theme.dp(8))
        paint_words(painter, inner, row.title, row.below, strong=selected)
        painter.restore()
