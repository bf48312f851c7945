"""The editor of one bank: its items, the form of one, and the model."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.authoring.desk import Desk, Look
from anatomyapp.gui.authoring.editor_head import EditorHead
from anatomyapp.gui.authoring.form import ItemForm
from anatomyapp.gui.authoring.item_list import ItemList
from anatomyapp.gui.authoring.item_tools import ItemColumn
from anatomyapp.gui.authoring.model_hands import ModelHands
from anatomyapp.gui.authoring.preview import Preview
from anatomyapp.gui.components import EmptyState, button
from anatomyapp.gui.language import translate
from anatomyapp.gui.narrow import is_compact
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.quiz.authoring.ways import new_item
from anatomyapp.quiz.item import Kind

_LIST, _FORM, _WIDE = (276, 320), (448, 520), 1400


class Editor(QWidget):
    """Shows the desk's bank, and turns wishes into its steps."""

    def __init__(self, desk: Desk, drawer: Drawer) -> None:
        super().__init__()
        self.desk = desk
        self.head, self.form = EditorHead(), ItemForm(desk.atlas)
        self.items = ItemList(desk.atlas)
        self.column = ItemColumn(self.items)
        self.preview = Preview(desk.atlas, drawer)
        self.hands = ModelHands(desk, self.form, self.preview)
        self._region = "form"
        self._shown: int | None = None
        self._lay_out()
        self._connect()

    def take_focus(self) -> None:
        """Bring the keyboard to the item that is written, or to what adds one."""
        if self.desk.item is None:
            self.column.add.setFocus()
        elif self.column.isHidden():
            self.form.take_focus()
        else:
            self.items.view.setFocus()

    def add(self, kind: str) -> None:
        """Add an item of a kind behind the chosen one, of the same station."""
        now = self.desk.item
        station = now.fields.text("station") if now is not None else ""
        stations = self.desk.atlas.stations
        fields = new_item(Kind(kind), station or (stations[0].id if stations else ""))
        draft, number = self.desk.draft.added(fields, now.number if now is not None else None)
        self.items.show_all()
        self.desk.do(translate("Authoring", "Add an item"), draft, item=number)
        self._to_region("form")
        self.form.take_focus()

    def duplicate(self) -> None:
        """Add a copy of the chosen item."""
        if self.desk.number is not None and self.desk.item is not None:
            draft, number = self.desk.draft.duplicated(self.desk.number)
            self.desk.do(translate("Authoring", "Duplicate"), draft, item=number)

    def remove(self) -> None:
        """Remove the chosen item; undo brings it back."""
        number = self.desk.number
        if number is None or self.desk.item is None:
            return
        place = self.desk.draft.place_of(number)
        draft = self.desk.draft.removed([number])
        left = draft.items[min(place, len(draft.items) - 1)].number if draft.items else None
        self.desk.do(translate("Authoring", "Remove the item"), draft, item=left)

    def move_item(self, by: int) -> None:
        """Move the chosen item in the row."""
        if self.desk.number is not None and self.desk.item is not None:
            draft = self.desk.draft.moved(self.desk.number, by)
            self.desk.do(translate("Authoring", "Move the item"), draft)

    def show_desk(self) -> None:
        """Show the draft as it is."""
        desk, item = self.desk, self.desk.item
        self.items.show_draft(desk.draft, desk.look.findings, desk.number)
        self._pages.setCurrentWidget(self._empty if item is None else self.form)
        self.column.offer(possible=item is not None)
        if item is not None:
            self.form.show_item(item, desk.draft)
        self._show_state()

    def regions(self) -> tuple[QWidget, ...]:
        """Return head, list, form and model."""
        return self.head, *self._regions()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width; in a narrow window one region shows at a time."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        first = button(translate("Authoring", "Add an item"), "plus")
        first.clicked.connect(self.column.ask_kind)
        text = translate("Authoring", "An item asks one thing. Choose its kind; the form follows.")
        title = translate("Authoring", "No items yet")
        self._empty = EmptyState("list-details", title, text, (first,))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.form)
        self._pages.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.head)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.column)
        row.addWidget(self._pages)
        row.addWidget(self.preview.pane, 1)
        outer.addLayout(row, 1)

    def _connect(self) -> None:
        desk, form = self.desk, self.form
        desk.opened_now.connect(self._show_other)
        desk.chosen.connect(self._show_other)
        desk.changed.connect(self.show_desk)
        desk.looked.connect(self._take_look)
        self.items.chosen.connect(desk.choose)
        self.items.opened.connect(form.take_focus)
        self.column.added.connect(self.add)
        self.column.duplicated.connect(self.duplicate)
        self.column.removed.connect(self.remove)
        self.column.moved.connect(self.move_item)
        self.head.undo_wanted.connect(desk.undo)
        self.head.redo_wanted.connect(desk.redo)
        self.head.region_wanted.connect(self._to_region)
        form.edited.connect(desk.put)
        form.rewritten.connect(desk.rewrite)
        form.identity.same_version_wanted.connect(self._keep_version)
        self.hands.region_wanted.connect(self._to_region)

    def _keep_version(self, same: bool) -> None:  # noqa: FBT001 - a signal's argument
        if self.desk.number is not None:
            words = translate("Authoring", "Only spelling was mended")
            self.desk.do(words, self.desk.draft.kept_at_version(self.desk.number, same=same))

    def _show_other(self) -> None:
        self.hands.wait_for_click(None)
        self.show_desk()
        self.form.show_findings(())
        self.form.top()

    def _take_look(self, look: Look) -> None:
        desk = self.desk
        self.items.show_draft(desk.draft, look.findings, desk.number)
        self.form.show_findings(f for f in look.findings if f.item in {desk.number, None})
        if look.number == desk.number:
            self.preview.show_look(look, other=look.number != self._shown)
            self._shown = look.number
        self._show_state()

    def _show_state(self) -> None:
        desk, look = self.desk, self.desk.look
        undone, redone = desk.history.undone_next, desk.history.redone_next
        wrong = sum(not finding.warning for finding in look.findings)
        if wrong:
            said = translate("Authoring", "%n faults", "", wrong), "error", "alert-triangle"
        elif desk.differs:
            said = translate("Authoring", "Not published"), "warning", "pencil"
        else:
            said = translate("Authoring", "Published"), "success", "check"
        title = desk.draft.head.text("title") or translate("Authoring", "A bank without title")
        self.head.show_bank(title, *said)
        self.head.offer(
            undo=undone.words if undone else None,
            redo=redone.words if redone else None,
            publish=desk.differs,
            attempt=look.whole and look.number == desk.number,
        )

    def _to_region(self, name: str) -> None:
        self._region = name
        self._arrange()

    def _arrange(self) -> None:
        width = self.width()
        narrow = is_compact(self.window().width())
        self.head.arrange(self.window().width())
        self.head.show_region(self._region)
        for name, region in zip(("items", "form", "model"), self._regions(), strict=True):
            region.setVisible(not narrow or name == self._region)
        wide = width >= _WIDE
        for region, sizes in ((self.column, _LIST), (self._pages, _FORM)):
            region.setMinimumWidth(0 if narrow else theme.dp(sizes[wide]))
            region.setMaximumWidth(16_777_215 if narrow else theme.dp(sizes[wide]))

    def _regions(self) -> tuple[QWidget, QWidget, QWidget]:
        return self.column, self._pages, self.preview.pane
