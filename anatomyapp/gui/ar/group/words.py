"""What roles and groups are called, and the signs they bear."""

from __future__ import annotations

from collections.abc import Sequence

from anatomyapp.ar.sheet import SheetKind
from anatomyapp.gui.language import marked, translate
from anatomyapp.session.turns import Letter, Role

_TITLES = {
    2: marked("Group", "Group of two"),
    3: marked("Group", "Group of three"),
    4: marked("Group", "Group of four"),
}
_WORDS = {
    Role.WEARER: marked("Group", "wears the sheet"),
    Role.HOLDER: marked("Group", "holds the computer"),
    Role.ANSWERER: marked("Group", "names it"),
    Role.WATCHER: marked("Group", "watches, next to answer"),
}
_HOLDS_CARD = marked("Group", "holds the card")
_SIGNS = {  # of several roles the first one's
    Role.ANSWERER: "message-circle",
    Role.WEARER: "shirt",
    Role.HOLDER: "device-laptop",
    Role.WATCHER: "eye",
}


def group_title(members: int) -> str:
    """Return what a group of so many is called."""
    return translate("Group", _TITLES[members])


def role_words(roles: Sequence[Role], kind: SheetKind) -> str:
    """Return what a member does, in words; a card is held, not worn."""
    words = {**_WORDS, Role.WEARER: _HOLDS_CARD} if kind is SheetKind.CARD else _WORDS
    return ", ".join(translate("Group", words[role]) for role in roles)


def sign_of(roles: Sequence[Role], kind: SheetKind) -> str:
    """Return the icon of what a member does."""
    sign = next(name for role, name in _SIGNS.items() if role in roles)
    return "augmented-reality" if sign == "shirt" and kind is SheetKind.CARD else sign


def guest_name(letter: Letter) -> str:
    """Return what a member is called who is no learner of the record."""
    return translate("Group", "Member {letter}").format(letter=letter.value)
