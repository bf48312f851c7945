"""Where to send to, and what came of it: the two halves of the dialog for an LRS."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QProgressBar, QVBoxLayout, QWidget

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui import theme
from anatomyapp.gui.access.secret_field import SecretField
from anatomyapp.gui.components import CheckBox, Paragraph, label
from anatomyapp.gui.instructor.lrs_sending import Errand
from anatomyapp.gui.language import error_words, translate
from anatomyapp.session.lrs.place import lrs_place
from anatomyapp.session.lrs.push import Pushed


class LrsForm(QWidget):
    """Asks for the address of a learning record store, and who sends."""

    changed = Signal()
    entered = Signal()  # Enter was pressed after the password

    def __init__(self, address: str, user: str) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.dp(theme.SPACE_S))
        self.address = self._field(translate("Instructor", "Address"), address)
        self.address.setPlaceholderText("https://lrs.example.org/xAPI/")
        self.user = self._field(translate("Instructor", "Name"), user)
        self.password = SecretField(translate("Instructor", "Password"))
        self.password.line.setPlaceholderText(
            translate("Instructor", "Empty: as kept on this computer")
        )
        self.password.entered.connect(self.entered)
        self.keep = CheckBox(translate("Instructor", "Keep the password in the system's keyring"))
        self._column.addWidget(self.password)
        self._column.addWidget(self.keep)
        self.study = self._field(translate("Instructor", "Study (may stay empty)"), "")

    def _field(self, name: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setAccessibleName(name)
        field.textChanged.connect(self.changed)
        named = QVBoxLayout()
        named.setSpacing(theme.dp(theme.SPACE_XS))
        named.addWidget(label(name, "overline"))
        named.addWidget(field)
        self._column.addLayout(named)
        return field

    @property
    def ready(self) -> bool:
        """Whether an address and a name were given."""
        return bool(self.address.text().strip() and self.user.text().strip())

    def errand(self) -> Errand:
        """Return what is to be sent where; an LrsError where the address cannot be sent to."""
        return Errand(
            lrs_place(self.address.text()),
            self.user.text().strip(),
            self.password.text,
            self.keep.isChecked(),
            self.study.text().strip(),
        )


class SendingReport(QWidget):
    """Shows how far sending is, and what came of it; nothing at first."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(translate("Instructor", "Sent"))
        self.said = Paragraph("", "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_S))
        column.addWidget(self._bar)
        column.addWidget(self.said)
        self.hide()

    def begin(self) -> None:
        """Show that something goes on."""
        self._bar.setRange(0, 0)
        self._bar.show()
        self.say(translate("Instructor", "Reading the record"))

    def hear(self, pushed: Pushed) -> None:
        """Show how far it is."""
        self._bar.setRange(0, max(pushed.of, 1))
        self._bar.setValue(pushed.sessions)
        self.say(so_far(pushed))

    def wait(self, seconds: float, why: AnatomyAppError) -> None:
        """Show why nothing is sent for a while."""
        again = translate("Instructor", "Trying again in {seconds} s.")
        self.say(f"{error_words(why)} {again.format(seconds=round(seconds))}")

    def tell(self, pushed: Pushed) -> None:
        """Show what came of it."""
        self._bar.setRange(0, 1)
        self._bar.setValue(1)
        self._bar.show()
        self.say(outcome(pushed), "error" if pushed.refusals else "")

    def say(self, text: str, tone: str = "", *, bar: bool = True) -> None:
        """Show words, and the bar where it tells something."""
        self._bar.setVisible(bar and self._bar.isVisibleTo(self))
        self.said.setProperty("tone", tone)
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        self.said.say(text)
        self.show()


def so_far(pushed: Pushed) -> str:
    """Return how far sending is."""
    words = translate("Instructor", "{done} of {all} sessions, {statements} statements")
    return words.format(done=pushed.sessions, all=pushed.of, statements=pushed.statements)


def outcome(pushed: Pushed) -> str:
    """Return what came of sending."""
    told = [translate("Instructor", "Nothing was left to send.")]
    if pushed.of:
        told = [translate("Instructor", "Taken: {found}.").format(found=so_far(pushed))]
    if pushed.withheld:
        told.append(translate("Instructor", "%n sessions stay here.", "", pushed.withheld))
    if pushed.refusals:
        refused = translate("Instructor", "%n statements were refused.", "", len(pushed.refusals))
        told += [
            refused,
            translate("Instructor", 'The command "anatomyapp sessions push" names them.'),
        ]
    return " ".join(told)
