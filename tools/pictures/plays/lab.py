"""Where the record lies: on this computer, or on a lab's server."""

from __future__ import annotations

from anatomyapp.gui.record_place import RecordPlaceDialog
from tools.pictures.stage import Stage


def record_place(stage: Stage) -> None:
    """Ask where the record lies."""
    stage.window.record_place_wanted.emit()
    stage.settle()


def record_server(stage: Stage) -> None:
    """Type the address of a server that is not there, and try it."""
    record_place(stage)
    place = stage.dialog(RecordPlaceDialog).place
    place.kind.setCurrentIndex(1)
    form = place.form
    for field, text in ((form.host, "127.0.0.1"), (form.port, "1"), (form.database, "anatomy"),
                        (form.user, "desk-1"), (form.password, "example")):  # fmt: skip
        field.setText(text)
    place.test.click()
    stage.settle()
