"""The place *Banks*: the shelf, the editor of one bank, and one item on trial."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.authoring.bank_dialog import BankDialog
from anatomyapp.gui.authoring.desk import Desk
from anatomyapp.gui.authoring.editor import Editor
from anatomyapp.gui.authoring.press import Press
from anatomyapp.gui.authoring.shelf_page import ShelfPage
from anatomyapp.gui.authoring.trade import Trade
from anatomyapp.gui.authoring.trying import TryingPage
from anatomyapp.gui.components import Toast
from anatomyapp.gui.dialogs import show_error
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.shortcut import add_key
from anatomyapp.gui.tab_order import by_place
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.quiz.authoring.fields import Fields
from anatomyapp.quiz.authoring.keeping import Kept, kept_draft, kept_drafts
from anatomyapp.quiz.authoring.opening import Opened, copy_bank, new_bank, open_bank
from anatomyapp.quiz.authoring.shelf import Shelved, free_place, shelf


class BanksPlace(QWidget):
    """A place of the window (`anatomyapp.gui.place.Place`)."""

    toasted = Signal(object)  # Toast
    published = Signal(object)  # Path of a bank that learners may be asked now

    name = "banks"
    icon_name = "list-check"

    def __init__(self, atlas: Atlas, drawer: Drawer, shipped: Path, data_folder: Path) -> None:
        super().__init__()
        self._atlas, self._shipped, self._folder = atlas, shipped, data_folder
        self._banks: tuple[Shelved, ...] = ()
        self._job: Job | None = None
        self.desk = Desk(atlas, data_folder, self)
        self.undo_stack = self.desk
        self.shelf, self.editor = ShelfPage(), Editor(self.desk, drawer)
        self.trying = TryingPage(drawer, atlas)
        self.press, self.trade = Press(self.desk, self.editor, self), Trade(self.desk, self)
        self.pages = QStackedWidget()
        for page in (self.shelf, self.editor, self.trying):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self._connect()

    @property
    def title(self) -> str:
        """Its name in the app bar."""
        return translate("Authoring", "Banks")

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        return self

    def entered(self) -> None:
        """Read which banks there are; go on with the one that is written."""
        if self.pages.currentWidget() is self.shelf:
            self.refresh()
        else:
            self.editor.take_focus()

    def left(self) -> None:
        """Keep the draft now."""
        self.desk.flush()

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in order: head, list, form, model."""
        page = self.pages.currentWidget()
        regions = self.editor.regions() if page is self.editor else (page or self,)
        return [stop for region in regions for stop in by_place(region)]

    def refresh(self) -> None:
        """Read which banks there are."""
        shipped, folder = self._shipped, self._folder
        self._job = Job(lambda: (shelf(shipped, folder), kept_drafts(folder)), self)
        self._job.done.connect(self._show_shelf)
        self._job.failed.connect(self._say_failed)
        self._job.start()

    def open(self, path: Path) -> None:
        """Write a bank of one's own; a draft of it that was kept is restored."""
        folder = self._folder
        self._job = Job(lambda: _opened(path, folder), self)
        self._job.done.connect(self._take_opened)
        self._job.failed.connect(self._say_failed)
        self._job.start()

    def write(self, opened: Opened) -> None:
        """Write a bank that has no file yet."""
        self.desk.open(opened)
        self._show_editor()

    def ask_new(self) -> None:
        """Ask how a new bank is called, then write it."""
        head = Fields((("language", "en"), ("licence", "CC BY 4.0")))
        title = translate("Authoring", "New bank")
        dialog = BankDialog(self.window(), title, head, new=True)
        dialog.written.connect(self._make)
        dialog.open_dialog(dialog.fields["title"].line)

    def _connect(self) -> None:
        self.shelf.open_wanted.connect(self.open)
        self.shelf.copy_wanted.connect(self._copy)
        self.shelf.new_wanted.connect(self.ask_new)
        self.editor.head.back_wanted.connect(self._show_shelf_again)
        self.editor.head.try_wanted.connect(self.try_item)
        self.trying.left.connect(self._show_editor)
        self.press.toasted.connect(self.toasted)
        self.press.published.connect(self.published)
        self.press.copied.connect(self.write)
        self.trade.made.connect(self.write)
        self.shelf.import_wanted.connect(self.trade.import_bank)
        self.editor.head.import_wanted.connect(self.trade.import_items)
        self.editor.head.export_wanted.connect(self.trade.ask_export)
        self.editor.column.generate_wanted.connect(self.trade.ask_generate)
        self.desk.failed.connect(self._say_unkept)
        for keys, slot in (
            ("Ctrl+S", self.press.ask),
            ("Ctrl+T", self.try_item),
            ("Ctrl+N", self.editor.column.ask_kind),
            ("Ctrl+Shift+D", self.editor.duplicate),
        ):
            add_key(self.editor, keys, slot)

    def try_item(self) -> None:
        """Ask the item as a learner would meet it."""
        look = self.desk.look
        if look.whole and look.item is not None and look.number == self.desk.number:
            self.pages.setCurrentWidget(self.trying)
            self.trying.begin(look.item)

    def _show_shelf(self, found: tuple[tuple[Shelved, ...], tuple[Kept, ...]]) -> None:
        banks, kept = found
        paths = {bank.path for bank in banks}
        fresh = (each for each in kept if each.opened.path not in paths and not each.opened.digest)
        own = tuple(_shelved(each) for each in fresh)
        self._banks = (*own, *banks)
        unpublished = frozenset(each.opened.path for each in kept)
        self.shelf.show_banks(self._banks, unpublished)
        if self.pages.currentWidget() is self.shelf and self.isVisible():
            self.shelf.take_focus()

    def _show_shelf_again(self) -> None:
        self.desk.flush()
        self.pages.setCurrentWidget(self.shelf)
        self.refresh()

    def _show_editor(self) -> None:
        self.pages.setCurrentWidget(self.editor)
        self.editor.take_focus()

    def _take_opened(self, found: tuple[Opened, Kept | None]) -> None:
        opened, kept = found
        if kept is None:
            self.desk.open(opened)
        else:
            self.desk.open(kept.opened, kept.draft, kept.item)
            title = translate("Authoring", "Draft restored")
            text = translate(
                "Authoring", "It goes on as it was left. The published bank is unchanged."
            )
            self.toasted.emit(Toast(title, text))
        self._show_editor()

    def _copy(self, bank: Shelved) -> None:
        path, name = self._free(f"{bank.id}-copy")
        title = translate("Authoring", "{title} (copy)").format(title=bank.called)
        try:
            self.write(copy_bank(bank.path, path, {"id": name, "title": title}))
        except AnatomyAppError as error:
            self._say_failed(error)

    def _make(self, head: Fields) -> None:
        path, name = self._free(head.text("title"))
        words = {n: v for n, v in head.items() if isinstance(v, str)}
        self.write(new_bank(path, words | {"id": name, "atlas": self._atlas.id}))

    def _free(self, name: str) -> tuple[Path, str]:
        return free_place(self._folder, name, (bank.id for bank in self._banks))

    def _say_unkept(self, why: str) -> None:
        title = translate("Authoring", "The draft is not kept")
        self.toasted.emit(Toast(title, why, "warning", "draft-not-kept"))

    def _say_failed(self, error: Exception) -> None:
        if not isinstance(error, AnatomyAppError):
            raise error
        title = translate("Authoring", "Bank not opened")
        show_error(self.window(), title, error_words(error))


def _opened(path: Path, data_folder: Path) -> tuple[Opened, Kept | None]:
    """Return a bank with its kept draft; one that was never published is its draft alone."""
    kept = kept_draft(data_folder, path)
    alone = kept is not None and not kept.opened.digest and not path.exists()
    return (kept.opened if kept is not None and alone else open_bank(path)), kept


def _shelved(kept: Kept) -> Shelved:
    """Return a draft that has no file yet as a bank of the shelf."""
    head = kept.draft.head
    return Shelved(
        kept.opened.path,
        own=True,
        id=head.text("id"),
        title=head.text("title"),
        version=head.text("version"),
        language=head.text("language"),
        atlas=head.text("atlas"),
        count=len(kept.draft.items),
    )
