"""Reminds learners of a study whose next part is due, or says when it will be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from anatomyapp.gui.components import Toast
from anatomyapp.gui.language import translate
from anatomyapp.gui.study.standing_words import is_due, waiting_words
from anatomyapp.gui.study.start_page import Offer


def reminder(offers: Sequence[Offer], at: datetime) -> Toast | None:
    """Return what a learner is to be told when they come: first of all what is due now."""
    runs = [offer.run for offer in offers if offer.run is not None]
    told = [(is_due(run, at), words) for run in runs if (words := waiting_words(run, at))]
    if not told:
        return None
    _, words = max(told, key=lambda each: each[0])
    return Toast(translate("Study", "Your study"), words, "accent")
