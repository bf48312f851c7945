"""The fields of a lab server's address."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Select, captioned
from anatomyapp.gui.language import translate
from anatomyapp.session.address import ServerAddress, Tls
from anatomyapp.session.place import PORT

_HIGHEST_PORT = 65535


class ServerForm(QWidget):
    """Asks for a server, a database, a user, the user's password and how safe the way is."""

    changed = Signal()

    def __init__(self, address: ServerAddress) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.dp(theme.SPACE_M))
        self._grid.setVerticalSpacing(theme.dp(theme.SPACE_S))
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self.host = self._field(translate("Record", "Server"), address.host, "lab.example.org")
        self.port = self._field(translate("Record", "Port"), str(address.port), str(PORT))
        self.port.setValidator(QIntValidator(1, _HIGHEST_PORT, self.port))
        self.database = self._field(translate("Record", "Database"), address.database, "anatomy")
        self.user = self._field(translate("Record", "User"), address.user, "desk-1")
        kept = translate("Record", "as kept, or none")
        self.password = self._field(translate("Record", "Password"), "", kept)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.tls = self._security(address.tls)

    def address(self) -> ServerAddress:
        """Return the address as it is typed now."""
        return ServerAddress(
            host=self.host.text().strip(),
            database=self.database.text().strip(),
            user=self.user.text().strip(),
            port=int(self.port.text() or PORT),
            tls=Tls(self.tls.currentData()),
        )

    def _field(self, name: str, text: str, example: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setAccessibleName(name)
        field.setPlaceholderText(example)
        field.textChanged.connect(self.changed)
        self._add(name, field)
        return field

    def _security(self, chosen: Tls) -> Select:
        name = translate("Record", "Connection")
        field = Select(name)
        field.addItem(translate("Record", "Encrypted, certificate checked"), Tls.VERIFIED.value)
        field.addItem(translate("Record", "Encrypted"), Tls.ENCRYPTED.value)
        field.addItem(translate("Record", "Encrypted if possible"), Tls.IF_POSSIBLE.value)
        field.setCurrentIndex(field.findData(chosen.value))
        field.currentIndexChanged.connect(self.changed)
        self._add(name, field)
        return field

    def _add(self, name: str, field: QWidget) -> None:
        row, column = divmod(self._grid.count(), 2)
        self._grid.addLayout(captioned(name, field), row, column)
