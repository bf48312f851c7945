"""The editor of one protocol: its steps, the form of one, and the path of a learner."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from anatomyapp.atlas.document import Place
from anatomyapp.gui import theme
from anatomyapp.gui.instructor.studies.deeds import Deeds
from anatomyapp.gui.instructor.studies.design_form import DesignForm
from anatomyapp.gui.instructor.studies.desk import StudyDesk
from anatomyapp.gui.instructor.studies.editor_head import EditorHead
from anatomyapp.gui.instructor.studies.path_view import PathView
from anatomyapp.gui.instructor.studies.step_column import StepColumn
from anatomyapp.gui.instructor.studies.step_form import StepForm
from anatomyapp.gui.instructor.studies.step_row import rows_of
from anatomyapp.gui.language import translate
from anatomyapp.gui.narrow import is_compact
from anatomyapp.gui.shortcut import add_key
from anatomyapp.quiz.authoring.checking import Finding
from anatomyapp.quiz.authoring.fields import Value

_LIST, _PATH, _WIDE = (360, 440), (340, 420), 1500  # dp


class ProtocolEditor(QWidget):
    """Shows the desk's protocol, and turns wishes into its steps."""

    publish_wanted = Signal()

    def __init__(self, desk: StudyDesk) -> None:
        super().__init__()
        self.desk, self.deeds = desk, Deeds(desk, self)
        self.head, self.column = EditorHead(), StepColumn()
        self.steps = self.column.steps
        self.form, self.design, self.path = StepForm(), DesignForm(), PathView()
        self._path_wanted = False
        self._lay_out()
        self._connect()
        self._connect_deeds()

    def take_focus(self) -> None:
        """Bring the keyboard to the steps."""
        self.steps.setFocus()

    def regions(self) -> tuple[QWidget, ...]:
        """Return head, steps, form and path."""
        return self.head, self.column, self._pages, self.path

    def show_desk(self) -> None:
        """Show the draft as it is."""
        desk, language = self.desk, self.head.spoken
        step = desk.draft.step(desk.number)
        self.steps.show_rows(rows_of(desk.draft, desk.findings), desk.number)
        self.column.show_arms(
            tuple(arm.fields.text("title", language) or arm.id for arm in desk.draft.arms)
        )
        self.column.offer(possible=step is not None)
        self._pages.setCurrentWidget(self.design if step is None else self.form)
        if step is None:
            self.design.show_draft(desk.draft, language, desk.known)
        else:
            self.form.show_step(step, desk.draft, language, desk.known)
        self._show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width; in a narrow window the path takes the place of the form."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.form)
        self._pages.addWidget(self.design)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.head)
        row = QHBoxLayout()
        row.setSpacing(0)
        for region in (self.column, self._pages, self.path):
            row.addWidget(region, int(region is self._pages))
        outer.addLayout(row, 1)

    def _connect(self) -> None:
        desk, head = self.desk, self.head
        desk.opened_now.connect(self._show_other)
        desk.chosen.connect(self._show_other)
        desk.changed.connect(self.show_desk)
        desk.looked.connect(self._take_look)
        head.undo_wanted.connect(desk.undo)
        head.redo_wanted.connect(desk.redo)
        head.publish_wanted.connect(self.publish_wanted)
        head.path_wanted.connect(self._toggle_path)
        head.language_chosen.connect(self.show_desk)
        head.language_chosen.connect(self._show_path)
        self.form.edited.connect(self._put)
        self.design.edited.connect(desk.put)
        for keys, slot in (
            ("Ctrl+S", self.publish_wanted.emit),
            ("Ctrl+T", self._toggle_path),
            ("Ctrl+N", self.column.ask_kind),
            ("Ctrl+Shift+D", self.deeds.duplicate),
        ):
            add_key(self, keys, slot)

    def _connect_deeds(self) -> None:
        steps, deeds = self.steps, self.deeds
        steps.chosen.connect(self.desk.choose)
        steps.opened.connect(self._to_form)
        steps.removed.connect(deeds.remove)
        steps.moved_by.connect(deeds.move_by)
        steps.moved_to.connect(deeds.move_to)
        steps.marked.connect(deeds.mark)
        self.column.added.connect(deeds.add)
        self.column.duplicated.connect(deeds.duplicate)
        self.form.marked.connect(deeds.set_mark)
        self.design.arm_added.connect(deeds.add_arm)
        self.design.arm_removed.connect(deeds.remove_arm)
        deeds.added.connect(self.form.take_focus)

    def _put(self, place: Place, value: Value | None, words: str) -> None:
        self.desk.put(self.desk.number, place, value, words)

    def _to_form(self) -> None:
        (self.form if self._pages.currentWidget() is self.form else self.design).take_focus()

    def _show_other(self) -> None:
        self.show_desk()
        self._show_findings()
        self.form.top()
        self.design.top()

    def _take_look(self, _found: tuple[Finding, ...]) -> None:
        self.steps.show_rows(rows_of(self.desk.draft, self.desk.findings), self.desk.number)
        self._show_findings()
        self._show_state()
        self._show_path()

    def _show_path(self) -> None:
        """Show the path, a moment after what is typed."""
        if not self.path.isHidden():
            self.path.show_draft(self.desk.draft, self.head.spoken)

    def _show_findings(self) -> None:
        found, number = self.desk.findings, self.desk.number
        own = {step.number for step in self.desk.draft.steps}
        self.form.show_findings(f for f in found if f.item == number)
        self.design.show_findings(f for f in found if f.item not in own)

    def _show_state(self) -> None:
        desk = self.desk
        undone, redone = desk.history.undone_next, desk.history.redone_next
        wrong = sum(not finding.warning for finding in desk.findings)
        if wrong:
            said = translate("Studies", "%n faults", "", wrong), "error", "alert-triangle"
        elif desk.differs:
            said = translate("Studies", "Not published"), "warning", "pencil"
        else:
            said = translate("Studies", "Published"), "success", "check"
        title = desk.draft.head.text("title", self.head.spoken) or desk.draft.head.text(
            "title", "en"
        )
        self.head.show_protocol(title or translate("Studies", "A protocol without title"), *said)
        self.head.offer(
            undo=undone.words if undone else None,
            redo=redone.words if redone else None,
            publish=desk.differs,
        )

    def _toggle_path(self) -> None:
        self._path_wanted = not self._path_wanted
        self._arrange()

    def _arrange(self) -> None:
        width, narrow = self.width(), is_compact(self.window().width())
        wide = width >= theme.dp(_WIDE)
        shown = self._path_wanted if narrow else not self._path_wanted
        self.head.path.setChecked(shown)
        self._pages.setVisible(not (narrow and shown))
        self.path.setVisible(shown)
        self.column.setFixedWidth(min(theme.dp(_LIST[wide]), width // 2))
        self.path.setMaximumWidth(16_777_215 if narrow else theme.dp(_PATH[wide]))
        self.path.setMinimumWidth(0 if narrow else theme.dp(_PATH[wide]))
        self._show_path()
