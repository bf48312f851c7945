"""Opening a session for its replay, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.person import Person
from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.naming import in_language
from anatomyapp.gui.quiz.item_names import as_spoken
from anatomyapp.gui.view.drawer import open_drawer
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.quiz.bank import Bank, bank_from
from anatomyapp.quiz.item import Item, ItemId
from anatomyapp.render.kept_motion import kept_motion
from anatomyapp.render.motion import Motion, motion_of
from anatomyapp.session.event import Entry
from anatomyapp.session.quizzing import ItemAnswered, ItemPresented, QuizStarted
from anatomyapp.session.recollection import Model
from anatomyapp.session.replay import Replay, replay_of
from anatomyapp.session.shown import BreathShown, PersonShown


def _not_kept(digest: str) -> None:
    del digest


@dataclass(frozen=True, slots=True)
class Workshop:
    """What a replay is shown with.

    Parameters
    ----------
    atlas
        That of the window.
    pack
        The folder that it was read from.
    drawer
        Draws that atlas.
    open_drawer
        Returns what draws the atlas of another person.
    banks
        Where stems and options of items are looked up.
    cache
        Of how the model breathes; None to work it out each time.
    kept
        Returns the text of a bank by its digest, where the record has kept it.
    """

    atlas: Atlas
    pack: Path
    drawer: Drawer
    open_drawer: Callable[[Atlas], Drawer] = open_drawer
    banks: tuple[Bank, ...] = ()
    cache: Path | None = None
    kept: Callable[[str], bytes | None] = _not_kept

    def item(self, item: ItemId, version: int, digest: str = "") -> Item | None:
        """Return an item of a version, from the bank of the digest before all others; or None."""
        asked = (bank for bank in self.banks if bank.digest == digest)
        every = (each for bank in (*asked, *self.banks) for each in bank.items)
        return next((each for each in every if (each.id, each.version) == (item, version)), None)


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A session ready to be shown.

    Parameters
    ----------
    body
        The atlas to show it in: the window's, fitted to whom the learner saw.
    motion
        How that breathes; None where it never did.
    unfitted
        Why the body could not be fitted to whom the learner saw; empty where it could.
    banks
        That were asked and are not open, as the record has kept them.
    unread
        Why some of these cannot be read.
    presented, mistakes
        When items appeared, and when answers were wrong, in seconds.
    """

    replay: Replay
    body: Atlas
    motion: Motion | None = None
    unfitted: str = ""
    presented: tuple[float, ...] = ()
    mistakes: tuple[float, ...] = ()
    banks: tuple[Bank, ...] = ()
    unread: tuple[str, ...] = ()

    @classmethod
    def nothing(cls, atlas: Atlas) -> Opened:
        """Return what is shown where no session is chosen."""
        return cls(replay_of(()), atlas)


def opened(entries: Sequence[Entry], shop: Workshop) -> Opened:
    """Return a session as it is shown again in the window's model."""
    atlas = shop.atlas
    replay = replay_of(entries, Model(atlas.shown_first, atlas.shown_by))
    person = next((e.event for e in entries if isinstance(e.event, PersonShown)), None)
    body, unfitted = _body(shop, person)
    breathes = any(isinstance(entry.event, BreathShown) for entry in entries)
    motion = _motion(body, shop.cache) if breathes and body.breathing else None
    banks, unread = _kept_banks(entries, shop)
    return Opened(
        replay=replay,
        banks=banks,
        unread=unread,
        body=body,
        motion=motion,
        unfitted=unfitted,
        presented=_times(entries, ItemPresented),
        mistakes=tuple(
            entry.monotonic_s
            for entry in entries
            if isinstance(entry.event, ItemAnswered) and not entry.event.correct
        ),
    )


def _body(shop: Workshop, person: PersonShown | None) -> tuple[Atlas, str]:
    """Return the atlas of whom the learner saw, or the window's and why it is not."""
    told = person and (person.sex, person.stature_cm, person.age_years)
    wanted = Person(*told) if told else None
    if wanted == shop.atlas.person:
        return shop.atlas, ""
    try:
        return in_language(read_pack(shop.pack, wanted)), ""
    except AnatomyAppError as error:
        return shop.atlas, str(error)


def _kept_banks(
    entries: Sequence[Entry], shop: Workshop
) -> tuple[tuple[Bank, ...], tuple[str, ...]]:
    """Return the banks that were asked and are not open, and why some cannot be read."""
    started = (e.event for e in entries if isinstance(e.event, QuizStarted))
    asked = dict.fromkeys(quiz.bank_digest for quiz in started)
    known = {bank.digest for bank in shop.banks}
    banks, unread = [], []
    for digest in (each for each in asked if each not in known):
        try:
            text = shop.kept(digest)
            if text is not None:
                bank = bank_from(text, shop.atlas, Path(f"{digest[:12]}.yaml"))
                banks.append(as_spoken(bank, shop.atlas))
        except AnatomyAppError as error:
            unread.append(str(error))
    return tuple(banks), tuple(unread)


def _motion(body: Atlas, cache: Path | None) -> Motion:
    return kept_motion(body, cache) if cache is not None else motion_of(body)


def _times(entries: Sequence[Entry], kind: type[ItemPresented]) -> tuple[float, ...]:
    return tuple(entry.monotonic_s for entry in entries if isinstance(entry.event, kind))
