"""The features on a structure's card: rows that mark their patch on the model."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import Feature, StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph, ghost_button
from anatomyapp.gui.language import translate
from anatomyapp.gui.naming import latin_first, second_name
from anatomyapp.scene.pointing import FeatureOn

FIRST = 4
_HEIGHT = 44


class FeatureRow(QAbstractButton):
    """A feature's English and Latin name; pressed in while it is the chosen one."""

    hinted = Signal(bool)

    def __init__(self, feature: Feature, *, placed: bool) -> None:
        super().__init__()
        self._feature = feature
        self.setCheckable(True)
        self.setEnabled(placed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        names = (feature.label, second_name(feature))
        self.setAccessibleName(", ".join(name for name in names if name))
        unmarked = translate("Explore", "Not marked. {reason}").format(reason=feature.no_patch)
        self.setToolTip(feature.description if placed else unmarked)

    def sizeHint(self) -> QSize:
        """Return the room of two lines."""
        return QSize(120, theme.dp(_HEIGHT if second_name(self._feature) else 30))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Mark the patch."""
        super().enterEvent(event)
        self.hinted.emit(True)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Mark it no more."""
        super().leaveEvent(event)
        self.hinted.emit(False)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the patch for the keyboard too."""
        super().focusInEvent(event)
        self.hinted.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark it no more."""
        super().focusOutEvent(event)
        self.hinted.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both names."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("accent_soft" if self.isChecked() else "surface2"))
            painter.drawRoundedRect(QRectF(self.rect()), 7, 7)
        ink = "text" if self.isEnabled() else "text3"
        left, width = theme.dp(8), self.width() - theme.dp(16)
        upper = QRect(left, theme.dp(3), width, theme.dp(22))
        _write(painter, upper, self._feature.label, first=True, ink=ink)
        lower = QRect(left, theme.dp(22), width, theme.dp(18))
        _write(painter, lower, second_name(self._feature), first=False, ink="text3")
        painter.end()


def _write(painter: QPainter, where: QRect, text: str, *, first: bool, ink: str) -> None:
    font = QFont()
    font.setPixelSize(theme.dp(14 if first else 12))
    font.setItalic(first == latin_first())
    font.setWeight(QFont.Weight.Medium if first else QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(theme.tokens().colour(ink))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, where.width())
    painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class FeatureList(QWidget):
    """The named parts of a structure's surface; the first few, the rest on demand."""

    feature_wanted = Signal(object)  # FeatureOn
    feature_hinted = Signal(object)  # FeatureOn, or None

    def __init__(self, atlas: Atlas, structure: StructureId) -> None:
        super().__init__()
        self._structure = structure
        self._rows: dict[str, FeatureRow] = {}
        self._words = Paragraph("", "secondary")
        self._told = QWidget(self)
        self._told.hide()
        told = QVBoxLayout(self._told)
        told.setContentsMargins(*(theme.dp(size) for size in (8, 4, 8, 8)))
        told.addWidget(self._words)
        self._features = {f.id: f for f in atlas.features_of(structure)}
        shown = atlas.shown_by(structure)
        self._placed = {f for s in shown for f in atlas.patches(s)}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for feature in list(self._features.values())[:FIRST]:
            self._add(feature)
        if len(self._features) > FIRST:
            self._more = ghost_button(
                translate("Explore", "Show %n more", "", len(self._features) - FIRST),
                "chevron-down",
            )
            self._more.setProperty("flush", True)
            self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
            self._more.clicked.connect(self.unfold)

    def unfold(self) -> None:
        """Show all rows."""
        if len(self._rows) < len(self._features):
            self._more.hide()
            for feature in list(self._features.values())[FIRST:]:
                self._add(feature)

    def choose(self, feature: str | None) -> QWidget | None:
        """Show a feature as the chosen one, with what it is, or none; return its row."""
        if feature is not None and feature in self._features and feature not in self._rows:
            self.unfold()
        for id_, row in self._rows.items():
            row.setChecked(id_ == feature)
        chosen = self._rows.get(feature or "")
        self._told.setVisible(chosen is not None)
        if chosen is not None and feature is not None:
            self._words.say(self._features[feature].description)
            self._column.removeWidget(self._told)
            self._column.insertWidget(self._column.indexOf(chosen) + 1, self._told)
        return chosen

    def _add(self, feature: Feature) -> None:
        row = FeatureRow(feature, placed=feature.id in self._placed)
        place = FeatureOn(self._structure, feature.id)
        row.clicked.connect(partial(self._ask, place))
        row.hinted.connect(partial(self._hint, place))
        self._rows[feature.id] = row
        self._column.addWidget(row)

    def _ask(self, place: FeatureOn) -> None:
        self.feature_wanted.emit(place)

    def _hint(self, place: FeatureOn, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.feature_hinted.emit(place if on else None)
