"""A field for a secret, hidden unless one wants to see what one types."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import icon_button, label
from anatomyapp.gui.language import translate
from anatomyapp.session.secret import LONGEST


class SecretField(QWidget):
    """A named field; the eye beside it shows what it holds."""

    entered = Signal()  # Enter was pressed in it
    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setMaxLength(LONGEST + 1)  # so that one that is too long is told, not cut
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._eye = icon_button("eye", translate("Window", "Show what is typed"), checkable=True)
        self._eye.toggled.connect(self._show)
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_XS))
        row.addWidget(self.line, 1)
        row.addWidget(self._eye)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.dp(theme.SPACE_S))
        column.setSpacing(theme.dp(theme.SPACE_XS))
        column.addWidget(label(name, "overline"))
        column.addLayout(row)
        self._show(shown=False)
        self.line.returnPressed.connect(self.entered)
        self.line.textChanged.connect(self.changed)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def clear(self) -> None:
        """Forget what was typed, also what undo would bring back."""
        self.line.setText("")
        self.line.setModified(False)

    def _show(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
