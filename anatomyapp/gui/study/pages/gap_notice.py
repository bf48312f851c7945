"""A word about what was left out: go on, or answer it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from anatomyapp.gui.components import MessageBox, button
from anatomyapp.gui.language import translate


class GapNotice(MessageBox):
    """Says how many questions are left out; going on is allowed where nothing is to be mended."""

    def __init__(self) -> None:
        super().__init__("warning", "")
        self.go_on = button(translate("Study", "Go on without them"))
        self.answer = button(translate("Study", "Answer them"))
        self.head.setAlignment(self._mark, Qt.AlignmentFlag.AlignVCenter)
        for made in (self.go_on, self.answer):
            self.head.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def ask(self, missing: int, *, broken: int) -> None:
        """Show how many are left out, and how many of them hold what cannot be kept."""
        if broken:
            title = translate("Study", "%n answers to be mended", "", broken)
        else:
            title = translate("Study", "%n questions left out", "", missing)
        self.title.say(title)
        self.go_on.setVisible(not broken)
        self.show()
        self.answer.setFocus(Qt.FocusReason.OtherFocusReason)
