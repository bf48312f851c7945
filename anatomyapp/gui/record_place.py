"""Where the record lies: a file of this computer, or a database on a lab's server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    MessageBox,
    Select,
    button,
    captioned,
    primary_button,
)
from anatomyapp.gui.dialog import Dialog, caption
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, number, translate
from anatomyapp.gui.server_form import ServerForm
from anatomyapp.session.address import ServerAddress, address_of
from anatomyapp.session.password import keep_password
from anatomyapp.session.place import Place, place_of
from anatomyapp.session.server_check import ServerReport, look_at_server
from anatomyapp.settings import Settings, load_settings, record_place, save_settings

_FILE, _SERVER = "file", "server"


@dataclass(frozen=True, slots=True)
class _Words:
    """What is said below the fields."""

    tone: str
    title: str
    text: str


class RecordPlace(QWidget):
    """Chooses the record's place, and tries a server; it is used from the next start on."""

    chosen = Signal(str)  # the path or URL that the settings hold now
    reshaped = Signal()  # it needs another height

    def __init__(
        self, folder: Path, parent: QWidget | None = None, *, own_buttons: bool = True
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._job: Job | None = None
        settings = load_settings(folder).settings
        address, file = _parts(record_place(folder, settings))
        self.kind = self._kinds(_FILE if file else _SERVER)
        self.file = QLineEdit(file if settings.store else "")
        self.form = ServerForm(address)
        self.test = button(translate("Record", "Test connection"), "refresh")
        self.use = primary_button(translate("Record", "Use this place"))
        self._answer = MessageBox("neutral", "", "")
        self._answer.hide()
        self._arrange(own_buttons=own_buttons)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.form.changed.connect(self._forget_answer)
        self.file.textChanged.connect(self._forget_answer)
        self.test.clicked.connect(self._test)
        self.use.clicked.connect(self._use)
        self._show_kind()

    def _kinds(self, now: str) -> Select:
        field = Select(translate("Record", "The record lies"))
        field.addItem(translate("Record", "On this computer"), _FILE)
        field.addItem(translate("Record", "On a lab’s server (PostgreSQL)"), _SERVER)
        field.setCurrentIndex(field.findData(now))
        return field

    def _arrange(self, *, own_buttons: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_M))
        column.addLayout(captioned(translate("Record", "The record lies"), self.kind))
        self._files = self._file_row()
        for part in (self._files, self.form, self._answer):
            column.addWidget(part)
        column.addStretch(1)
        if not own_buttons:
            return
        feet = QHBoxLayout()
        feet.addWidget(self.test)
        feet.addStretch(1)
        feet.addWidget(self.use)
        column.addLayout(feet)

    def _file_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        name = translate("Record", "File")
        self.file.setAccessibleName(name)
        self.file.setPlaceholderText(translate("Record", "the usual one, in the data folder"))
        row.addLayout(captioned(name, self.file), 1)
        browse = button(translate("Record", "Choose…"), "folder")
        browse.clicked.connect(self._browse)
        row.addWidget(browse, 0, Qt.AlignmentFlag.AlignBottom)
        return holder

    def _browse(self) -> None:
        words = translate("Record", "The file of the record")
        kinds = translate("Record", "SQLite files (*.sqlite)")
        name, _ = QFileDialog.getSaveFileName(
            self, words, self.file.text(), kinds,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if name:
            self.file.setText(name)

    def _show_kind(self) -> None:
        on_server = self._on_server
        self._files.setVisible(not on_server)
        self.form.setVisible(on_server)
        self.test.setVisible(on_server)
        self._forget_answer()

    @property
    def _on_server(self) -> bool:
        return bool(self.kind.currentData() == _SERVER)

    def _forget_answer(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._answer.hide()
        self._allow()
        self.reshaped.emit()

    def _allow(self) -> None:
        """Let what is typed be tried and used once it is whole."""
        whole = not self._on_server or self.form.address().is_whole
        self.test.setEnabled(whole)
        self.use.setEnabled(whole)

    def _place(self) -> Place:
        """Return what is typed; the password with it, where one is."""
        if not self._on_server:
            return place_of(self.file.text().strip() or record_place(self._folder, Settings()))
        place = place_of(self.form.address().url())
        return replace(place, password=self.form.password.text() or None)

    def _test(self) -> None:
        place = self._place()
        self._work(lambda: _words_of(look_at_server(place)), self._say)

    def _use(self) -> None:
        place = self._place()
        store = self.form.address().url() if self._on_server else self.file.text().strip()
        self._work(lambda: _keep(self._folder, place, store), self._say_kept)

    def _work(self, work: Callable[[], object], then: Callable[[_Words], object]) -> None:
        self._forget_answer()
        self._say(_Words("neutral", translate("Record", "One moment…"), ""))
        self.test.setEnabled(False)
        self.use.setEnabled(False)
        self._job = Job(work, self)
        self._job.done.connect(then)
        self._job.failed.connect(self._say_fault)
        self._job.start()

    def _say_kept(self, words: _Words) -> None:
        self._say(words)
        if words.tone != "error":
            self.chosen.emit(load_settings(self._folder).settings.store)

    def _say_fault(self, error: Exception) -> None:
        if not isinstance(error, AnatomyAppError):
            raise error
        title = translate("Record", "That does not work yet")
        self._say(_Words("error", title, error_words(error)))

    def _say(self, words: _Words) -> None:
        self._job = None
        self._allow()
        self._answer.wear(words.tone)
        self._answer.title.say(words.title)
        self._answer.text.say(words.text)
        self._answer.text.setVisible(bool(words.text))
        self._answer.show()
        self.reshaped.emit()


class RecordPlaceDialog(Dialog):
    """The same in a dialog."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        super().__init__(
            window,
            translate("Record", "Where the record lies"),
            translate("Record", "Answers and events of all learners"),
            "database",
        )
        self.place = RecordPlace(folder, own_buttons=False)
        self.column.addWidget(self.place)
        self.column.addLayout(
            caption(
                translate(
                    "Record",
                    "While a server is away, sessions go on in a file of this computer and are "
                    "merged by themselves. A password is kept in the system’s keyring only.",
                )
            )
        )
        self.add_button(self.place.test, closes=False)
        self.add_button(self.place.use, closes=False)
        self.place.reshaped.connect(self.fit)


def _parts(store: str) -> tuple[ServerAddress, str]:
    """Return the address of a server, or the path of a file, that settings name."""
    try:
        place = place_of(store)
    except AnatomyAppError:
        return ServerAddress(), ""  # what cannot be understood is typed anew
    return address_of(place), "" if place.file is None else str(place.file)


def _keep(folder: Path, place: Place, store: str) -> _Words:
    """Keep the place in the settings, and a password that was typed in the keyring."""
    if place.password is not None:
        keep_password(place, place.password)
    warning = save_settings(folder, replace(load_settings(folder).settings, store=store))
    if warning:
        return _Words("error", translate("Record", "Not kept"), warning)
    later = translate("Record", "It is used when anatomyapp is started again.")
    return _Words("success", translate("Record", "Kept"), later)


def _words_of(found: ServerReport) -> _Words:
    """Return in plain words what a server said."""
    safe = translate("Record", "encrypted") if found.encrypted else translate("Record", "open")
    told = translate(
        "Record", "PostgreSQL {version}, user {user}, connection {safe}, {ms} ms."
    ).format(version=found.version, user=found.user, safe=safe, ms=number(found.round_trip_ms, 1))
    tone, title, more = _verdict(found)
    return _Words(tone, title, f"{told} {more}")


def _verdict(found: ServerReport) -> tuple[str, str, str]:
    """Return the tone, the title and what to do."""
    if found.follows:
        title = translate("Record", "This server only reads")
        text = translate("Record", "It follows another server; give the address of that one.")
        return "error", title, text
    if found.revision is None:
        title = translate("Record", "The server answers, but holds no record")
        text = translate("Record", "Let its administrator run “anatomyapp sessions prepare”.")
        return "warning", title, text
    if not found.durable:
        title = translate("Record", "The server answers, but may lose answers")
        text = translate("Record", "Let its administrator turn fsync and full_page_writes on.")
        return "warning", title, text
    title = translate("Record", "The server answers")
    return "success", title, translate("Record", "This user may record there.")
