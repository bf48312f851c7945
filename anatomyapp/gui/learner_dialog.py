"""The dialog of who is learning: the learner who is here, and another one's name."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import button, label, link_button, rule
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import translate
from anatomyapp.gui.welcome import LearnerChoice


def _now(learner: str) -> str:
    if learner:
        return translate("Window", "Now: {name}").format(name=learner)
    return translate("Window", "Now: a guest. Nothing is kept under a name.")


class LearnerDialog(Dialog):
    """Who is learning: a guest, a known name, or a new one; and the PIN of who is here.

    ``pinned`` says whether the learner who is here has a PIN, None where PINs cannot be kept.
    """

    learner_chosen = Signal(str)  # a pseudonym; empty for a guest
    pin_wanted = Signal()
    no_pin_wanted = Signal()
    notice_wanted = Signal()

    def __init__(
        self, window: QWidget, learners: tuple[str, ...], now: str, *, pinned: bool | None = None
    ) -> None:
        title = translate("Window", "Who is learning?")
        super().__init__(window, title, _now(now), "user-circle")
        if now and pinned is not None:
            self.column.addLayout(self._pin_row(pinned=pinned))
            self.column.addWidget(rule())
            self.column.addSpacing(theme.dp(theme.SPACE_S))
        self.choice = LearnerChoice(tuple(name for name in learners if name != now))
        self.choice.chosen.connect(self._choose)
        self.choice.field.textChanged.connect(self._place)  # a warning may need room
        self.column.addWidget(self.choice)
        self.notice = link_button(translate("Window", "What is recorded"), "info-circle")
        self.notice.clicked.connect(self._notice)
        row = QHBoxLayout()
        row.addWidget(self.notice)
        row.addStretch(1)
        self.column.addLayout(row)
        if now:
            guest = self.add_button(button(translate("Window", "Continue as guest")))
            guest.clicked.connect(self._be_guest)

    def _pin_row(self, *, pinned: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_S))
        has = translate("Window", "This name has a PIN.")
        words = has if pinned else translate("Window", "Anyone here can learn under this name.")
        row.addWidget(label(words, "secondary"), 1)
        change = translate("Window", "Change the PIN…")
        own = change if pinned else translate("Window", "Set a PIN…")
        self.pin = self._leading(button(own, "key"), self.pin_wanted)
        row.addWidget(self.pin)
        if pinned:
            remove = button(translate("Window", "Remove…"))
            remove.setAccessibleName(translate("Window", "Remove the PIN"))
            row.addWidget(self._leading(remove, self.no_pin_wanted))
        return row

    def _leading(self, made: QPushButton, wanted: SignalInstance) -> QPushButton:
        """Return a button that leads on to another dialog, after this one."""
        made.clicked.connect(self.close_dialog)
        made.clicked.connect(wanted)
        return made

    def _choose(self, name: str) -> None:
        self.close_dialog()
        self.learner_chosen.emit(name)

    def _be_guest(self) -> None:
        self.learner_chosen.emit("")

    def _notice(self) -> None:
        self.close_dialog()
        self.notice_wanted.emit()
