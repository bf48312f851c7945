"""The foot of the mental rotation test: the two answers, or feedback with the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import KeyCap, MessageBox, Paragraph, button, primary_button
from anatomyapp.gui.language import keys, translate
from anatomyapp.study.rotation_trials import Trial

_WIDEST = 760


class RotationFoot(QStackedWidget):
    """Asks, or tells and offers to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.same = _answer(translate("Study", "Same"), "S")
        self.different = _answer(translate("Study", "Different"), "D")
        self.go_on = primary_button(translate("Study", "Go on"), "arrow-right", large=True)
        self.go_on.setToolTip(translate("Study", "Go on ({key})").format(key=keys("Enter")))
        self._said = MessageBox("neutral", "")
        self._said.text.show()
        self.warned = False
        self._asking, self._telling = self._asking_page(), self._telling_page()
        self.addWidget(self._asking)
        self.addWidget(self._telling)

    @property
    def asks(self) -> bool:
        """Whether an answer is waited for."""
        return self.currentWidget() is self._asking

    @property
    def words(self) -> str:
        """What is told."""
        return f"{self._said.title.accessibleName()} {self._said.text.accessibleName()}"

    def ask(self) -> None:
        """Offer the answers."""
        self.setCurrentWidget(self._asking)

    def tell(self, trial: Trial, answered_same: bool | None) -> None:  # noqa: FBT001 - the answer itself
        """Say whether an answer is right, and what the pair is."""
        if answered_same is None:
            tone, title = "warning", translate("Study", "The time is up.")
        elif answered_same == trial.same:
            tone, title = "success", translate("Study", "Right.")
        else:
            tone, title = "error", translate("Study", "Not quite.")
        self._say(tone, title, _what_it_is(trial))

    def warn(self, count: int) -> None:
        """Say that the pairs count from now on."""
        self.warned = True
        title = translate("Study", "Now the test begins.")
        text = translate(
            "Study",
            "%n pairs follow, without feedback. Answer as fast as you can without mistakes.",
            "",
            count,
        )
        self._say("accent", title, text)

    def _say(self, tone: str, title: str, text: str) -> None:
        self._said.wear(tone)
        self._said.title.say(title)
        self._said.text.say(text)
        self.setCurrentWidget(self._telling)
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _asking_page(self) -> QWidget:
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_L))
        for made, key in ((self.same, "S"), (self.different, "D")):
            row.addWidget(KeyCap(key))
            row.addWidget(made, 1)
        advice = translate(
            "Study",
            "Same: the right one is the left one, turned. Different: it is its mirror image.",
        )
        return _page(row, Paragraph(advice, "caption"))

    def _telling_page(self) -> QWidget:
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_L))
        row.addWidget(self._said, 1)
        row.addWidget(self.go_on)
        return _page(row)


def _answer(words: str, key: str) -> QPushButton:
    made = button(words, large=True, key=key)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def _page(row: QHBoxLayout, below: QWidget | None = None) -> QWidget:
    inner, page = QWidget(), QWidget()
    inner.setMaximumWidth(theme.dp(_WIDEST))
    column, across = QVBoxLayout(inner), QHBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(row)
    if below is not None:
        column.addWidget(below)
    across.setContentsMargins(0, 0, 0, 0)
    across.addStretch(1)
    across.addWidget(inner, 20)
    across.addStretch(1)
    return page


def _what_it_is(trial: Trial) -> str:
    if not trial.same:
        return translate("Study", "The right figure is the mirror image of the left one.")
    if not trial.angle_deg:
        return translate("Study", "Both are the same figure, not turned.")
    words = translate("Study", "Both are the same figure, turned by {angle}°.")
    return words.format(angle=trial.angle_deg)
