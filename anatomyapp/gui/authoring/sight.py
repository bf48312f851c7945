"""Whether what an item asks for is seen in the picture that its author has before the eyes."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui.language import translate
from anatomyapp.quiz.authoring.checking import Finding
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.sight_checks import LEAST_PIXELS, LEAST_SHARE, sought
from anatomyapp.render.picture import Picture
from anatomyapp.scene.seen import seen_share

_PLACE = ("view",)


def sight_findings(item: Item, number: int, picture: Picture, atlas: Atlas) -> tuple[Finding, ...]:
    """Return a warning for each structure that is asked for and hardly seen.

    The shares are those of `anatomyapp.quiz.sight_checks`, in the window's own picture.
    """
    remedy = translate("Authoring", "turn it, come nearer, or hide what lies before it")
    unseen = _unseen(item, picture, atlas)
    return tuple(Finding(number, _PLACE, words, remedy, warning=True) for words in unseen)


def _unseen(item: Item, picture: Picture, atlas: Atlas) -> Iterator[str]:
    for structure in sought(item):
        if structure not in atlas.structures:
            continue
        shown = atlas.shown_by(structure)
        own = [n for n, each in enumerate(picture.structures) if n and each in shown]
        pixels = int(np.isin(picture.ids, own).sum())
        meshes = [atlas.meshes[each] for each in shown]
        share = seen_share(meshes, picture.camera, picture.ids, own) if own else 0.0
        if share < LEAST_SHARE or pixels < LEAST_PIXELS:
            words = translate("Authoring", "only {share} % of {structure} can be seen")
            called = atlas.structures[structure].label
            yield words.format(share=round(100 * share), structure=called)
