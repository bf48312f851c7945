"""The buttons that take a step back or do it again; they say which step it is."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from anatomyapp.gui.components import icon_button
from anatomyapp.gui.language import keys, translate


class UndoButtons(QObject):
    """Holds both buttons and keeps them to an undo stack."""

    def __init__(self, stack: QUndoStack, parent: QObject) -> None:
        super().__init__(parent)
        self.undo = icon_button("arrow-back-up", translate("View", "Undo"), key="Ctrl+Z")
        self.redo = icon_button("arrow-forward-up", translate("View", "Redo"), key="Ctrl+Y")
        for made, slot, changed in (
            (self.undo, stack.undo, stack.canUndoChanged),
            (self.redo, stack.redo, stack.canRedoChanged),
        ):
            made.setEnabled(False)
            made.clicked.connect(slot)
            changed.connect(made.setEnabled)
        stack.undoTextChanged.connect(self._name_undo)
        stack.redoTextChanged.connect(self._name_redo)

    def _name_undo(self, text: str) -> None:
        step = translate("View", "Undo: {step}").format(step=text)
        words = step if text else translate("View", "Undo")
        self.undo.setToolTip(f"{words} ({keys('Ctrl+Z')})")

    def _name_redo(self, text: str) -> None:
        step = translate("View", "Redo: {step}").format(step=text)
        words = step if text else translate("View", "Redo")
        self.redo.setToolTip(f"{words} ({keys('Ctrl+Y')})")
