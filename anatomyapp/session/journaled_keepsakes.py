"""What a learner keeps, through the journal: in the record, or aside until that is back."""

from __future__ import annotations

from anatomyapp.errors import StoreAwayError
from anatomyapp.session.journal import Journal
from anatomyapp.session.keepsakes import Keepsakes
from anatomyapp.session.kept import Kept


class JournaledKeepsakes(Keepsakes):
    """One learner's pins and saved views of one pack; nothing of them waits for the record.

    ``partly`` says whether the record could not be read when it was asked: what the learner kept
    before is not among what was returned.
    """

    def __init__(self, record: Keepsakes, journal: Journal) -> None:
        """Ask nothing yet."""
        self._record, self._journal = record, journal
        self.learner, self.pack = record.learner, record.pack
        self.partly = False

    def kept(self, table: str) -> tuple[Kept, ...]:
        """Return what is kept in a table, oldest first, as far as it can be known now."""
        found: dict[str, Kept] = {}
        try:
            found = {each.id: each for each in self._record.kept(table)}
        except StoreAwayError:
            self.partly = True
        for line in self._journal.kept_aside(self.learner):
            if (line.table, line.pack) == (table, self.pack):
                if line.columns is None:
                    found.pop(line.id, None)
                else:
                    found[line.id] = line
        return tuple(found.values())

    def write(self, kept: Kept) -> None:
        """Put or take away one thing; it is on the disk when this returns."""
        self._journal.keep(kept, self._record.write)

    def is_outdone_by(self, now: JournaledKeepsakes) -> bool:
        """Whether the record, asked again, knows more, or the learner under another id."""
        return self.partly or self.learner != now.learner
