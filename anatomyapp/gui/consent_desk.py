"""Studies at the window: who is asked, what is kept of it, and withdrawing."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from anatomyapp.content import quizzes_folder
from anatomyapp.errors import AnatomyAppError, StoreAwayError
from anatomyapp.gui.components import Toast
from anatomyapp.gui.consent_dialog import ConsentDialog
from anatomyapp.gui.language import error_words, spoken, translate
from anatomyapp.gui.main_window import MainWindow
from anatomyapp.gui.recorded_notice import RecordedNotice
from anatomyapp.session.consent import Consents
from anatomyapp.session.consent_text import FOLDER, ConsentText, find_consents
from anatomyapp.session.participation import Decision, Who


class ConsentDesk(QObject):
    """Asks each learner, and each guest in each session, once for each version of a text."""

    withdrawn = Signal(str)  # the id of a study

    def __init__(self, window: MainWindow, consents: Consents, folder: Path) -> None:
        super().__init__(window)
        self._window, self._consents = window, consents
        self.texts, faults = find_consents(quizzes_folder() / FOLDER, folder / FOLDER)
        self._who: Who | None = None
        self._asked: ConsentText | None = None
        if faults:
            title = translate("Window", "Consent texts not read: %n faults", "", len(faults))
            unasked = translate("Window", "Nobody is asked about these studies.")
            window.show_error(title, unasked, faults, kind="consents-not-read")

    def know(self, text: ConsentText) -> None:
        """Let a text that somebody else asks be withdrawn from here."""
        others = (each for each in self.texts if each.study != text.study)
        self.texts = (*others, text)

    def ask(self, who: Who | None) -> None:
        """Ask whoever is here now about the first study that is due; None asks nobody."""
        self._who = who
        due = self._due()
        if not due:
            return
        self._asked = due[0]
        dialog = ConsentDialog(self._window, due[0].in_language(spoken())[1])
        dialog.decided.connect(self._keep)
        dialog.open_dialog(dialog.later)

    def show_notice(self, who: Who | None) -> None:
        """Say what is recorded, and what somebody decided, with the way to withdraw."""
        self._who = who
        notice = RecordedNotice(self._window, self._decided())
        notice.withdrawn.connect(self._withdraw)
        notice.open_dialog(notice.close_button)

    def _due(self) -> tuple[ConsentText, ...]:
        if self._who is None:
            return ()
        try:
            return self._consents.due(self._who, self.texts)
        except StoreAwayError:
            return ()  # asked when the record is there again, at the next start

    def _decided(self) -> tuple[tuple[str, str, Decision], ...]:
        if self._who is None:
            return ()
        titles = {text.study: text.in_language(spoken())[1].title for text in self.texts}
        try:
            newest = {row.study: row.decision for row in self._consents.of(self._who)}
        except StoreAwayError:
            return ()
        return tuple((study, titles.get(study, study), each) for study, each in newest.items())

    def _keep(self, decision: Decision) -> None:
        text = self._asked
        if text is not None and self._decide(text, decision):
            self._say(decision)
            self.ask(self._who)

    def _withdraw(self, study: str) -> None:
        text = next((each for each in self.texts if each.study == study), None)
        if text is not None and self._decide(text, Decision.WITHDRAWN):
            self._say(Decision.WITHDRAWN)
            self.withdrawn.emit(study)

    def _decide(self, text: ConsentText, decision: Decision) -> bool:
        """Keep a decision; return whether it is kept, and say why where it is not."""
        if self._who is None:
            return False
        try:
            self._consents.decide(self._who, text, spoken(), decision, datetime.now(UTC))
        except AnatomyAppError as error:
            title = translate("Window", "Your decision is not kept")
            self._window.show_error(title, error_words(error), kind="decision-not-kept")
            return False
        return True

    def _say(self, decision: Decision) -> None:
        words = {
            Decision.ACCEPTED: translate("Window", "You take part from now on"),
            Decision.REFUSED: translate(
                "Window", "You do not take part; everything stays as it is"
            ),
            Decision.WITHDRAWN: translate("Window", "You take part no more"),
        }[decision]
        self._window.say(Toast(words))
