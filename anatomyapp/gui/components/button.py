"""Buttons: one primary on each screen, the others secondary, ghost or danger."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton, QToolButton

from anatomyapp.gui import theme
from anatomyapp.gui.icons import icon
from anatomyapp.gui.language import keys

_ICON_TOKENS = {
    "primary": ("on_accent", "on_accent"),
    "secondary": ("text2", "accent_text"),
    "ghost": ("accent_text", "accent_text"),
    "danger": ("error", "error"),
    "place": ("text2", "accent_text"),
    "choice": ("text2", "accent_text"),
    "row": ("text2", "accent_text"),
}


class _Button(QPushButton):
    """A button whose words fit in bold too, if checking it makes them so."""

    def sizeHint(self) -> QSize:
        """Return Qt's hint, with the bold words' width where it can be checked."""
        hint = super().sizeHint()
        if not self.isCheckable():
            return hint
        font = QFont(self.font())
        plain = QFontMetrics(font).horizontalAdvance(self.text())
        font.setWeight(QFont.Weight.DemiBold)
        bold = QFontMetrics(font).horizontalAdvance(self.text())
        return QSize(hint.width() + max(0, bold - plain) + theme.dp(4), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never clipped."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Take the text scale's icon size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setIconSize(_icon_size(18))
            self.updateGeometry()


class _IconButton(QToolButton):
    """A button of an icon alone, as large as the text scale makes it."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self._side = side
        self.setIconSize(_icon_size(side))

    def changeEvent(self, event: QEvent) -> None:
        """Take the text scale's icon size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setIconSize(_icon_size(self._side))
            self.updateGeometry()


def _icon_size(side: int) -> QSize:
    return QSize(theme.dp(side), theme.dp(side))


def button(
    text: str, icon_name: str = "", *, kind: str = "secondary", large: bool = False, key: str = ""
) -> QPushButton:
    """Return a button.

    Parameters
    ----------
    kind
        primary, secondary, ghost, danger, place, choice or row.
    large
        42 high in place of 34.
    key
        The key that does the same, for the tooltip; the caller makes the shortcut.
    """
    made = _Button(f" {text}" if icon_name else text)
    made.setAccessibleName(text)
    made.setProperty("kind", kind)
    if large:
        made.setProperty("large", True)
    if icon_name:
        made.setIcon(icon(icon_name, *_ICON_TOKENS[kind]))
        made.setIconSize(_icon_size(18))
    if key:
        made.setToolTip(f"{text} ({keys(key)})")
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    return made


def primary_button(text: str, icon_name: str = "", *, large: bool = False) -> QPushButton:
    """Return the one filled button of a screen."""
    return button(text, icon_name, kind="primary", large=large)


def ghost_button(text: str, icon_name: str = "") -> QPushButton:
    """Return a button of text alone."""
    return button(text, icon_name, kind="ghost")


def link_button(text: str, icon_name: str = "") -> QPushButton:
    """Return a button of text alone that stands flush with what is above and below it."""
    made = ghost_button(text, icon_name)
    made.setProperty("flush", True)
    return made


def danger_button(text: str, icon_name: str = "") -> QPushButton:
    """Return the button of something that cannot be taken back."""
    return button(text, icon_name, kind="danger")


def row_button(text: str, icon_name: str = "") -> QPushButton:
    """Return a button that is a row of a list."""
    return button(text, icon_name, kind="row")


def icon_button(
    icon_name: str, name: str, *, key: str = "", checkable: bool = False, small: bool = False
) -> QToolButton:
    """Return a button of an icon alone; its name and key stand in the tooltip.

    Parameters
    ----------
    name
        What it does, said by screen readers too.
    key
        The key that does the same; the caller makes the shortcut.
    small
        26 in place of 32 across.
    """
    made = _IconButton(16 if small else 20)
    made.setIcon(icon(icon_name))
    made.setAccessibleName(name)
    made.setToolTip(f"{name} ({keys(key)})" if key else name)
    made.setCheckable(checkable)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if small:
        made.setProperty("small", True)
    return made
