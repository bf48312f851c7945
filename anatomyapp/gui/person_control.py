"""Whose chest is shown: said in the app bar, chosen in a dialog."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.person import Person, PersonFigures, Sex
from anatomyapp.gui.main_window import MainWindow
from anatomyapp.gui.person import PersonDialog, words


class PersonControl(QObject):
    """Lets another person's chest be shown, where an atlas fits people."""

    chosen = Signal(object)  # Person, or None for the chest as it is shipped

    def __init__(self, window: MainWindow, atlas: Atlas) -> None:
        super().__init__(window)
        self._window, self._atlas = window, atlas
        if atlas.people is not None:
            shown = words(self._shown(atlas.people))
            window.bar.offer_people(shown, said=atlas.person is not None)
        window.person_wanted.connect(self.ask)

    def ask(self) -> None:
        """Open the dialog, where the atlas fits people."""
        figures = self._atlas.people
        if figures is not None:
            dialog = PersonDialog(self._window, figures, self._shown(figures))
            dialog.person_chosen.connect(self.show)
            dialog.open_dialog(dialog.show_button)

    def show(self, person: Person) -> None:
        """Ask for a person's chest in place of the one that is shown, if it is another."""
        figures = self._atlas.people
        if figures is None or person == self._shown(figures):
            return
        shipped = not self._atlas.based_on and person == figures.typical(Sex.MALE)
        own = None if shipped else person
        self._window.change(replace(self._window.preferences, person=own))
        self.chosen.emit(own)

    def _shown(self, figures: PersonFigures) -> Person:
        return self._atlas.person or figures.typical(Sex.MALE)
