"""From where the body is seen, in words: what the compass becomes where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.icons import icon
from anatomyapp.gui.language import translate
from anatomyapp.gui.view.compass import describe
from anatomyapp.gui.view.intent import key_of_view
from anatomyapp.gui.view.words import capitalized, view_words
from anatomyapp.scene.camera import Camera, StandardView


class ViewChip(QToolButton):
    """Names the view; its menu offers the six standard ones."""

    view_wanted = Signal(object)  # StandardView

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "floating")
        self.setProperty("words", True)
        self.setIcon(icon("eye"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        menu = QMenu(self)
        for view in StandardView:
            action = QAction(f"{capitalized(view_words(view))}\t{key_of_view(view)}", menu)
            action.setData(view)
            menu.addAction(action)
        menu.triggered.connect(self._choose)
        self.setMenu(menu)
        self.turn(Camera())

    def turn(self, camera: Camera) -> None:
        """Say from where this camera sees the body."""
        words = describe(camera)
        if self.text() != f" {words}":
            self.setText(f" {words}")
            self.setAccessibleName(translate("View", "View: {words}").format(words=words))
            self.setToolTip(f"{words}\n{translate('View', 'View (1 to 6)')}")
            self.updateGeometry()

    def fit(self, room: int) -> None:
        """Show the words where there is room for them, and the sign alone elsewhere."""
        beside, alone = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
            Qt.ToolButtonStyle.ToolButtonIconOnly,
        )
        self.setToolButtonStyle(beside if self._worded().width() <= room else alone)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for icon and words at the text scale in force."""
        self.setIconSize(QSize(theme.dp(18), theme.dp(18)))
        if self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
            return QSize(theme.dp(34), theme.dp(34))
        return self._worded()

    def _worded(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + theme.dp(18 + 20), theme.dp(34))

    def _choose(self, action: QAction) -> None:
        self.view_wanted.emit(StandardView(action.data()))
