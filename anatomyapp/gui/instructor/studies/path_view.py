"""The path of a learner through an arm of the draft, as they will meet it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, Paragraph, Select, label, rule
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.instructor.studies.words import KIND_ICONS, kind_words
from anatomyapp.gui.language import translate
from anatomyapp.study.authoring.draft import Draft, DraftArm, DraftStep


class PathView(QFrame):
    """Shows the steps of one arm below each other, with what learners are told."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self._draft: Draft | None = None
        self._language = "en"
        self.arm = Select(translate("Studies", "Arm"))
        self.arm.setMinimumWidth(1)
        self.arm.activated.connect(self._show)
        self._time = label("", "caption")
        self._inner = QWidget()
        self._steps = QVBoxLayout(self._inner)
        edge = theme.dp(theme.SPACE_L)
        self._steps.setContentsMargins(edge, theme.dp(theme.SPACE_S), edge, edge)
        self._steps.setSpacing(theme.dp(theme.SPACE_S))
        self._steps.addStretch(1)
        self._shown: tuple[_Row, ...] = ()
        self._lay_out()

    def show_draft(self, draft: Draft, language: str) -> None:
        """Show a draft; nothing changes where it is the same."""
        if (draft, language) == (self._draft, self._language):
            return
        self._draft, self._language = draft, language
        number = self.arm.currentData()
        self.arm.clear()
        for arm in draft.arms:
            self.arm.addItem(_titled(arm.fields.text("title", language), arm.id), arm.number)
        self.arm.setCurrentIndex(max(0, self.arm.findData(number)))
        self.arm.setVisible(len(draft.arms) > 1)
        self._show()

    def _lay_out(self) -> None:
        edge = theme.dp(theme.SPACE_L)
        head = QVBoxLayout()
        head.setContentsMargins(edge, edge, edge, theme.dp(theme.SPACE_S))
        head.setSpacing(theme.dp(theme.SPACE_XS))
        head.addWidget(label(translate("Studies", "What learners meet"), "h3"))
        head.addWidget(self._time)
        head.addWidget(self.arm)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(scroll_area(self._inner), 1)

    def _show(self) -> None:
        """Show the rows of the chosen arm; those that say the same as before stay."""
        arm, draft = self._chosen(), self._draft
        if arm is None or draft is None:
            return
        self._time.setText(_length(draft.steps_of(arm)))
        rows = tuple(_rows(draft, arm, self._language))
        for place, row in enumerate(rows):
            if place >= len(self._shown) or row != self._shown[place]:
                self._put(place, row.made())
        for place in range(len(self._shown) - 1, len(rows) - 1, -1):
            self._take(place)
        self._shown = rows

    def _put(self, place: int, widget: QWidget) -> None:
        if place < len(self._shown):
            self._take(place)
        self._steps.insertWidget(place, widget)
        widget.show()

    def _take(self, place: int) -> None:
        item = self._steps.takeAt(place)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()

    def _chosen(self) -> DraftArm | None:
        number = self.arm.currentData()
        arms = self._draft.arms if self._draft is not None else ()
        return next((arm for arm in arms if arm.number == number), None)


@dataclass(frozen=True, slots=True)
class _Row:
    """A step as learners meet it; ``number`` 0: a line across, with words in it."""

    number: int
    title: str
    icon: str = ""
    told: str = ""
    below: str = ""

    def made(self) -> QWidget:
        """Return the row as a widget."""
        return _step_widget(self) if self.number else _between(self.title)


def _rows(draft: Draft, arm: DraftArm, language: str) -> Iterator[_Row]:
    allocated = draft.head.text("allocation", "after")
    grouped = draft.head.text("group_size") not in {"", "1"}
    for number, step in enumerate(draft.steps_of(arm), start=1):
        yield _Row(
            number,
            _titled(step.fields.text("title", language), step.id),
            KIND_ICONS.get(step.kind, "square"),
            step.fields.text("told", language),
            " · ".join(_meta(step, grouped=grouped)),
        )
        if step.id == allocated and len(draft.arms) > 1:
            yield _Row(0, translate("Studies", "Here chance decides on the arm"))
        elif step.kind == "wait":
            days = step.fields.text("days")
            yield _Row(0, translate("Studies", "{days} days later").format(days=days))


def _titled(text: str, instead: str) -> str:
    return text or translate("Studies", "({id}: no title yet)").format(id=instead)


def _step_widget(said: _Row) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.dp(theme.SPACE_S))
    place = label(str(said.number), "caption")
    place.setMinimumWidth(theme.dp(18))
    place.setAlignment(Qt.AlignmentFlag.AlignRight)
    top = Qt.AlignmentFlag.AlignTop
    row.addWidget(place, 0, top)
    row.addWidget(IconLabel(said.icon, 18), 0, top)
    words = QVBoxLayout()
    words.setSpacing(theme.dp(2))
    words.addWidget(Paragraph(said.title, "h3"))
    if said.told:
        words.addWidget(Paragraph(said.told, "secondary"))
    words.addWidget(Paragraph(said.below, "caption"))
    row.addLayout(words, 1)
    return holder


def _meta(step: DraftStep, *, grouped: bool) -> Iterator[str]:
    yield kind_words(step.kind)
    if minutes := step.fields.text("minutes"):
        yield translate("Studies", "{minutes} min").format(minutes=minutes)
    if grouped and step.fields.text("who") == "together":
        yield translate("Studies", "all together")
    elif grouped and step.kind != "wait":
        yield translate("Studies", "one after the other")
    if step.fields.text("optional") in {"true", "yes"}:
        yield translate("Studies", "may be skipped")


def _length(steps: tuple[DraftStep, ...]) -> str:
    count = translate("Studies", "%n steps", "", len(steps))
    days = sum(step.kind == "wait" for step in steps) + 1
    return f"{count} · {translate('Studies', 'on %n days', '', days)}"


def _between(text: str) -> QWidget:
    """Return a line across with words in it."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.dp(theme.SPACE_S))
    words: QLabel = label(text, "caption", "accent")
    row.addWidget(rule(), 1)
    row.addWidget(words)
    row.addWidget(rule(), 1)
    return holder
