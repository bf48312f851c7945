"""The button of the view bar that says from where the body is seen, and offers other sides."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from anatomyapp.gui import theme
from anatomyapp.gui.components import icon_button
from anatomyapp.gui.language import translate
from anatomyapp.gui.view.compass import describe
from anatomyapp.gui.view.intent import Intent, key_of, key_of_view
from anatomyapp.gui.view.words import capitalized, view_words
from anatomyapp.scene.camera import Camera, StandardView

_LONGEST = (StandardView.POSTERIOR, StandardView.RIGHT, StandardView.SUPERIOR)


class SideButton(QObject):
    """Holds the button with its menu of views; in a narrow bar it has no words."""

    view_wanted = Signal(object)  # StandardView
    turntable_wanted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.button = icon_button("eye-search", translate("View", "View"), key="1 – 6")
        self.button.setProperty("kind", "view")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.button)
        for view in StandardView:
            action = QAction(f"{capitalized(view_words(view))}\t{key_of_view(view)}", menu)
            action.setData(view)
            menu.addAction(action)
        menu.addSeparator()
        turning = f"{translate('View', 'Turntable')}\t{key_of(Intent.TURNTABLE)}"
        menu.addAction(turning).setData(Intent.TURNTABLE)
        menu.triggered.connect(self._choose)
        self.button.setMenu(menu)
        self.shrink(narrow=False)

    def show_camera(self, camera: Camera) -> None:
        """Say from where the body is seen."""
        words = describe(camera)
        if self.button.text() == f" {words}":
            return
        self.button.setText(f" {words}")
        self.button.setAccessibleName(translate("View", "View: {side}").format(side=words))

    def shrink(self, *, narrow: bool) -> None:
        """Leave the words out, or give the longest of them room."""
        style = Qt.ToolButtonStyle
        self.button.setToolButtonStyle(
            style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon
        )
        longest = "-".join(view_words(view) for view in _LONGEST)
        widest = self.button.fontMetrics().horizontalAdvance(longest)
        self.button.setMinimumWidth(theme.dp(40) if narrow else widest + theme.dp(56))

    def _choose(self, action: QAction) -> None:
        if action.data() is Intent.TURNTABLE:
            self.turntable_wanted.emit()
        else:
            self.view_wanted.emit(StandardView(action.data()))
