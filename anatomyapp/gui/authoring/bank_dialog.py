"""Dialogs about a whole bank: its head, and what publishing will do."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.authoring.field import Field, LineField
from anatomyapp.gui.authoring.words import deed_words, weight_words
from anatomyapp.gui.components import Paragraph, button, label, primary_button, rule
from anatomyapp.gui.dialog import Dialog, caption
from anatomyapp.gui.language import translate
from anatomyapp.quiz.authoring.changes import Change, Deed, bank_version, changes
from anatomyapp.quiz.authoring.draft import Draft
from anatomyapp.quiz.authoring.fields import Fields

_MOST_LISTED = 40


class BankDialog(Dialog):
    """Asks for title, language, licence and who is to be named."""

    written = Signal(object)  # Fields: the head's words

    def __init__(self, window: QWidget, title: str, head: Fields, *, new: bool) -> None:
        super().__init__(window, title, icon_name="list-details")
        self._said = head
        named = translate("Authoring", "Who is to be named")
        further = translate("Authoring", "Further languages, with commas")
        self.fields: dict[str, LineField] = {
            "title": LineField(translate("Authoring", "Title"), ("title",)),
            "language": LineField(
                translate("Authoring", "Language, such as en or de"), ("language",)
            ),
            "languages": LineField(further, ("languages",), optional=True),
            "licence": LineField(translate("Authoring", "Licence"), ("licence",)),
            "attribution": LineField(named, ("attribution",)),
        }
        for field in self.fields.values():
            field.show_fields(head)
            field.edited.connect(self._allow)
            self.column.addWidget(field)
        others = [each for each in head.texts("languages") if each != head.text("language")]
        self.fields["languages"].line.setText(", ".join(others))
        self.add_button(button(translate("Authoring", "Cancel")))
        words = translate("Authoring", "Create") if new else translate("Authoring", "Done")
        self.done = self.add_button(primary_button(words))
        self.done.clicked.connect(self._say)
        for field in self.fields.values():
            field.line.returnPressed.connect(self.done.click)
        self._allow()

    def _allow(self) -> None:
        needed = (field for name, field in self.fields.items() if name != "languages")
        self.done.setEnabled(all(field.line.text().strip() for field in needed))

    def _say(self) -> None:
        head = self._said
        said = {name: field.line.text().strip() for name, field in self.fields.items()}
        for name in ("title", "language", "licence", "attribution"):
            head = head.put((name,), said[name])
        others = [each for each in re.split(r"[\s,;]+", said["languages"]) if each]
        languages = tuple(dict.fromkeys((said["language"], *others))) if others else None
        head = head.put(("languages",), languages)
        self.written.emit(head)


class PublishDialog(Dialog):
    """Lists what differs from the file, and asks whether it is to be published."""

    confirmed = Signal()

    def __init__(self, window: QWidget, draft: Draft, titles: Mapping[int, str], lost: int) -> None:
        found = changes(draft)
        version = bank_version(draft)
        title = translate("Authoring", "Publish version {version}").format(version=version)
        said = translate("Authoring", "%n items differ from the published bank", "", len(found))
        if draft.published is None:
            said = translate("Authoring", "%n items", "", len(draft.items))
        super().__init__(window, title, said, "check")
        if draft.published is None:  # all is new
            found = ()
        for change in found[:_MOST_LISTED]:
            self.column.addWidget(_change_row(change, titles))
            self.column.addWidget(rule())
        if len(found) > _MOST_LISTED:
            more = translate("Authoring", "And %n more.", "", len(found) - _MOST_LISTED)
            self.column.addWidget(label(more, "caption"))
        kept = translate(
            "Authoring", "The file of before is kept in the folder “backups” beside the bank."
        )
        asked = translate("Authoring", "Learners can be asked from it at once.")
        self.column.addLayout(caption(asked if draft.published is None else kept))
        if lost:
            words = translate(
                "Authoring",
                "%n comments that stand inside items, or behind an entry, are not kept; those "
                "above the file and above items are.",
                "",
                lost,
            )
            self.column.addLayout(caption(words))
        self.add_button(button(translate("Authoring", "Cancel")))
        self.publish = self.add_button(primary_button(translate("Authoring", "Publish"), "check"))
        self.publish.clicked.connect(self.confirmed)


class OutsideDialog(Dialog):
    """Says that the file changed meanwhile, and asks what is to be done."""

    read_wanted = Signal()
    copy_wanted = Signal()
    over_wanted = Signal()

    def __init__(self, window: QWidget, name: str) -> None:
        title = translate("Authoring", "The file was changed outside of this window")
        super().__init__(window, title, name, "file-alert")
        text = translate(
            "Authoring",
            "Nothing was written. Read the file again and lose this draft; keep the draft as a "
            "bank of its own; or write over the file, which is then kept in “backups”.",
        )
        self.column.addWidget(Paragraph(text))
        self.column.setSpacing(theme.dp(theme.SPACE_M))
        self.read = self.add_button(button(translate("Authoring", "Read again")))
        self.over = self.add_button(button(translate("Authoring", "Write over it")))
        self.own = self.add_button(primary_button(translate("Authoring", "Keep as its own bank")))
        self.read.clicked.connect(self.read_wanted)
        self.over.clicked.connect(self.over_wanted)
        self.own.clicked.connect(self.copy_wanted)


def _change_row(change: Change, titles: Mapping[int, str]) -> QWidget:
    called = titles.get(change.number, change.id) if change.number is not None else change.id
    holder = Field(_versions(change), ())
    holder.hold(Paragraph(called, "h3"))
    return holder


def _versions(change: Change) -> str:
    said = deed_words(change.deed)
    if change.deed is not Deed.CHANGED:
        return said
    weight = weight_words(change.weight)
    if change.before == change.after:
        same = translate("Authoring", "{deed}: {what}; stays version {version}")
        return same.format(deed=said, what=weight, version=change.after)
    words = translate("Authoring", "{deed}: {what}; version {before} → {after}")
    return words.format(deed=said, what=weight, before=change.before, after=change.after)
