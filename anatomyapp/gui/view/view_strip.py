"""The strip of saved views over the model."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph, ShortLabel, button, icon_button
from anatomyapp.gui.language import keys, translate
from anatomyapp.scene.saved_view import SavedView

THUMBNAIL = (128, 80)
_KEYS = 9
_WIDTH = 640


class _Thumbnail(QAbstractButton):
    """A saved view's picture, framed."""

    def __init__(self, view: SavedView, key: str) -> None:
        super().__init__()
        self._picture = QPixmap()
        self._picture.loadFromData(view.thumbnail)
        name = translate("View", "Show “{name}”").format(name=view.name)
        self.setAccessibleName(name)
        hint = f"{name} ({keys(key)})" if key else name
        self.setToolTip(f"{hint}\n{view.note}" if view.note else hint)
        self.setProperty("view", view.id)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return the size of all thumbnails."""
        return QSize(*(theme.dp(side) for side in THUMBNAIL))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture in its frame, accented under the pointer."""
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        path = QPainterPath()
        path.addRoundedRect(frame, 7, 7)
        painter.setClipPath(path)
        painter.fillRect(self.rect(), theme.tokens().colour("surface3"))
        if not self._picture.isNull():
            painter.drawPixmap(self.rect(), self._picture)
        painter.setClipping(False)
        painter.setPen(
            QPen(theme.tokens().colour("accent" if self.underMouse() else "outline"), 1.6)
        )
        painter.drawPath(path)
        painter.end()


class ViewStrip(QFrame):
    """Shows thumbnails with names, and says which view is wanted."""

    view_wanted = Signal(str)  # id
    change_wanted = Signal(str)
    keep_wanted = Signal()
    close_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "floating")
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.dp(k) for k in (10, 8, 8, 8)))
        column.setSpacing(theme.dp(theme.SPACE_XS))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._scroll)
        foot = QHBoxLayout()
        self.keep = button(translate("View", "Keep this view"), "bookmark", key="W")
        self.keep.clicked.connect(self.keep_wanted)
        self.words = Paragraph("", "caption")
        close = icon_button("x", translate("View", "Close the saved views"), key="K")
        close.clicked.connect(self.close_wanted)
        foot.addWidget(self.keep)
        foot.addWidget(self.words, 1)
        foot.addWidget(close)
        column.addLayout(foot)
        self.show_views((), kept=False)

    def show_views(self, views: tuple[SavedView, ...], *, kept: bool) -> None:
        """Show these views; ``kept`` says whether they last longer than the window."""
        row = QWidget()
        box = QHBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.dp(theme.SPACE_S))
        for number, view in enumerate(views, start=1):
            box.addWidget(self._card(view, number))
        box.addStretch(1)
        self._scroll.setWidget(row)
        self._scroll.setVisible(bool(views))
        self._scroll.setFixedHeight(row.sizeHint().height() + theme.dp(14))
        empty = "" if views else translate("View", "No view is kept yet.")
        till = translate("View", "A guest's views last until the window closes.")
        guest = "" if kept else till
        self.words.say(" ".join(part for part in (empty, guest) if part))

    def sizeHint(self) -> QSize:
        """Return what its rows need."""
        return QSize(theme.dp(_WIDTH), self._column.sizeHint().height())

    def _card(self, view: SavedView, number: int) -> QWidget:
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        picture = self._picture(view, f"Ctrl+{number}" if number <= _KEYS else "")
        column.addWidget(picture)
        row = QHBoxLayout()
        row.setSpacing(theme.dp(2))
        words = ShortLabel(f"{number}  {view.name}", "caption")
        said = translate("View", "Rename, annotate or remove “{name}”").format(name=view.name)
        change = icon_button("pencil", said, small=True)
        change.setProperty("view", view.id)
        change.clicked.connect(self._ask_change)
        row.addWidget(words, 1)
        row.addWidget(change)
        column.addLayout(row)
        card.setFixedWidth(theme.dp(THUMBNAIL[0] + 8))
        return card

    def _picture(self, view: SavedView, key: str) -> _Thumbnail:
        made = _Thumbnail(view, key)
        made.clicked.connect(self._ask)
        return made

    def _ask(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.view_wanted.emit(sender.property("view"))

    def _ask_change(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.change_wanted.emit(sender.property("view"))
