"""The press: what becomes of a draft as a whole: published, exported, its head changed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from anatomyapp.errors import AnatomyAppError, Fault
from anatomyapp.gui.authoring.bank_dialog import BankDialog, OutsideDialog, PublishDialog
from anatomyapp.gui.authoring.beliefs_dialog import BeliefsDialog
from anatomyapp.gui.authoring.desk import Desk
from anatomyapp.gui.authoring.editor import Editor
from anatomyapp.gui.authoring.fault_words import remedy_of, what_of
from anatomyapp.gui.components import Toast
from anatomyapp.gui.dialogs import show_error
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, translate
from anatomyapp.quiz.authoring.checking import Finding, findings
from anatomyapp.quiz.authoring.draft import DraftItem
from anatomyapp.quiz.authoring.fields import Fields
from anatomyapp.quiz.authoring.opening import Opened, open_bank
from anatomyapp.quiz.authoring.publishing import ChangedOutsideError, Published, publish
from anatomyapp.quiz.authoring.shelf import free_place


class Press(QObject):
    """Publishes the desk's draft; asks before, and where the file was changed outside."""

    toasted = Signal(object)  # Toast
    published = Signal(object)  # Path
    copied = Signal(object)  # Opened: the draft as a bank of its own

    def __init__(self, desk: Desk, editor: Editor, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._editor, self._page = desk, editor, parent
        self._job: Job | None = None
        editor.head.publish_wanted.connect(self.ask)
        editor.head.bank_wanted.connect(self.ask_head)
        editor.head.beliefs_wanted.connect(self.ask_beliefs)

    def ask(self) -> None:
        """Say what differs and ask; where something is unsound say that."""
        desk = self._desk
        if desk.opened is None or not desk.differs or self._job is not None:
            return
        wrong = [f for f in findings(desk.draft, desk.atlas) if not f.warning]
        if wrong:
            self._refuse(wrong)
            return
        titles = self._editor.items.titles()
        dialog = PublishDialog(self._window(), desk.draft, titles, desk.opened.comments.lost)
        dialog.confirmed.connect(self.publish)
        dialog.open_dialog(dialog.publish)

    def publish(self, *, over_others: bool = False) -> None:
        """Write the file, off the window's thread."""
        opened, draft = self._desk.opened, self._desk.draft
        if opened is None:
            return
        self._job = Job(lambda: publish(opened, draft, over_others=over_others), self)
        self._job.done.connect(self._take_published)
        self._job.failed.connect(self._say_failed)
        self._job.start()

    def ask_head(self) -> None:
        """Ask for title, language and licence."""
        title = translate("Authoring", "Bank")
        dialog = BankDialog(self._window(), title, self._desk.draft.head, new=False)
        dialog.written.connect(self._take_head)
        dialog.open_dialog(dialog.fields["title"].line)

    def ask_beliefs(self) -> None:
        """Ask for the bank's misconceptions."""
        dialog = BeliefsDialog(self._window(), self._desk.draft.head.parts("misconceptions"))
        dialog.written.connect(self._take_beliefs)
        dialog.open_dialog(dialog.add)

    def _take_beliefs(self, rows: tuple[Fields, ...]) -> None:
        desk = self._desk
        draft = desk.draft.head_changed(("misconceptions",), rows)
        desk.do(translate("Authoring", "Misconceptions"), draft)

    def _take_head(self, head: Fields) -> None:
        desk = self._desk
        desk.do(translate("Authoring", "Bank"), replace(desk.draft, head=head))

    def _take_published(self, done: Published) -> None:
        self._job = None
        self._desk.settle(done.opened)
        version = done.opened.draft.head.text("version")
        title = translate("Authoring", "Published, version {version}").format(version=version)
        text = str(done.opened.path)
        self.toasted.emit(Toast(title, text, "success"))
        self.published.emit(done.opened.path)

    def _say_failed(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, ChangedOutsideError):
            self._ask_outside()
        elif isinstance(error, AnatomyAppError):
            show_error(self._window(), translate("Authoring", "Not published"), error_words(error))
        else:
            raise error

    def _ask_outside(self) -> None:
        opened = self._desk.opened
        if opened is not None:
            dialog = OutsideDialog(self._window(), str(opened.path))
            dialog.read_wanted.connect(self._read_again)
            dialog.over_wanted.connect(partial(self.publish, over_others=True))
            dialog.copy_wanted.connect(self._keep_apart)
            dialog.open_dialog(dialog.own)

    def _read_again(self) -> None:
        opened = self._desk.opened
        if opened is not None:
            try:
                fresh = open_bank(opened.path)
            except AnatomyAppError as error:
                self._say_failed(error)
                return
            self._desk.drop()
            self._desk.open(fresh)

    def _keep_apart(self) -> None:
        """Make the draft a bank of its own, under another id, beside the changed file."""
        desk = self._desk
        if desk.opened is None:
            return
        own = desk.draft.head.text("id")
        path, name = free_place(desk.data_folder, f"{own}-draft", (own,))
        head = desk.draft.head.put(("id",), name).put(("version",), "1.0.0")
        items = tuple(DraftItem(item.number, item.fields) for item in desk.draft.items)
        draft = replace(desk.draft, head=head, items=items, published=None)
        apart = Opened(path, draft, desk.opened.comments)
        desk.drop()
        self.copied.emit(apart)

    def _refuse(self, wrong: list[Finding]) -> None:
        titles = self._editor.items.titles()
        bank = translate("Authoring", "Bank")
        faults = tuple(
            Fault(titles.get(f.item, "") if f.item else bank, what_of(f), remedy_of(f))
            for f in wrong
        )
        title = translate("Authoring", "Not published: %n faults", "", len(wrong))
        text = translate(
            "Authoring", "The draft is kept. Nothing was changed in the published bank."
        )
        show_error(self._window(), title, text, faults)

    def _window(self) -> QWidget:
        return self._page.window()
