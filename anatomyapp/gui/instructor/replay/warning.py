"""What a replay cannot show as the learner saw it, in words."""

from __future__ import annotations

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui.instructor.replay.opening import Opened
from anatomyapp.gui.language import marked, translate
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.replay import Known

_UNFITTED = marked(
    "Replay",
    "The model cannot be fitted to the person whom the learner saw: {reason} It is shown as it is "
    "in this window.",
)
_UNREAD = marked(
    "Replay", "A bank that was asked cannot be read: {reason} Its items are told by their ids."
)
_EARLIER = marked(
    "Replay",
    "Recorded by an earlier version: what was chosen, hidden and looked at is known; what undo, "
    "tours and quizzes showed is not.",
)
_OTHER_PACK = marked(
    "Replay",
    "The learner saw the pack “{pack}” {version}, which is not open. Only what the pack “{own}” "
    "has too can be shown.",
)
_OTHER_VERSION = marked(
    "Replay",
    "The learner saw the pack “{pack}” {version}; this is “{own}” {own_version}. Shapes and "
    "places may differ a little.",
)


def warnings_of(opened: Opened, atlas: Atlas) -> tuple[str, ...]:
    """Return what differs from what the learner saw, one sentence or two each."""
    replay, said = opened.replay, []
    if replay.started is not None:
        said.append(_of_pack(replay.started, atlas))
    if opened.unfitted:
        said.append(translate("Replay", _UNFITTED).format(reason=opened.unfitted))
    if opened.unread:
        words = translate("Replay", _UNREAD)
        said.append(words.format(reason=" ".join(opened.unread)))
    if replay.known is Known.DEEDS:
        said.append(translate("Replay", _EARLIER))
    return tuple(each for each in said if each)


def _of_pack(started: SessionStarted, atlas: Atlas) -> str:
    """Return how the pack of a session differs from the one that is open; empty if it does not."""
    if (started.pack, started.pack_version) == (atlas.id, atlas.version):
        return ""
    words = _OTHER_VERSION if atlas.has_tables_of(started.pack) else _OTHER_PACK
    return translate("Replay", words).format(
        pack=started.pack, version=started.pack_version, own=atlas.id, own_version=atlas.version
    )
