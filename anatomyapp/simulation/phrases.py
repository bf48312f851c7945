"""What simulated learners write: sentences of our own, which nobody ever said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from anatomyapp.study.steps import Where


class Mood(StrEnum):
    """What a sentence is about."""

    LIKES = "likes"
    MISSES = "misses"
    WISHES = "wishes"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence, and after which kind of learning it is said; None: after any."""

    mood: Mood
    where: Where | None
    english: str
    german: str


PHRASES = (
    Phrase(Mood.LIKES, None, "I could go at my own pace.", "Ich konnte mein Tempo selbst wählen."),
    Phrase(
        Mood.LIKES,
        None,
        "The names in both languages helped me.",
        "Die Namen in beiden Sprachen haben mir geholfen.",
    ),
    Phrase(
        Mood.LIKES,
        Where.AR,
        "Seeing the ribs on a real body made their levels clear.",
        "Die Rippen am echten Körper zu sehen, hat mir ihre Höhe klargemacht.",
    ),
    Phrase(
        Mood.LIKES,
        Where.AR,
        "It was fun to take turns, and we explained things to each other.",
        "Das Abwechseln hat Spaß gemacht, und wir haben uns vieles erklärt.",
    ),
    Phrase(
        Mood.LIKES,
        Where.EXPLORE,
        "Turning the model showed me what lies behind what.",
        "Beim Drehen des Modells habe ich gesehen, was hinter was liegt.",
    ),
    Phrase(
        Mood.LIKES,
        Where.EXPLORE,
        "Taking layers away one by one was the best part.",
        "Schicht für Schicht wegzunehmen war das Beste.",
    ),
    Phrase(
        Mood.LIKES,
        Where.PICTURES,
        "The pictures were clear and quick to learn from.",
        "Die Bilder waren klar, und man lernt schnell damit.",
    ),
    Phrase(
        Mood.MISSES,
        None,
        "There were too many names for the time that we had.",
        "Es waren zu viele Namen für die Zeit.",
    ),
    Phrase(Mood.MISSES, None, "I got tired towards the end.", "Am Ende war ich müde."),
    Phrase(
        Mood.MISSES,
        Where.AR,
        "The model jumped when my hand covered the sheet.",
        "Das Modell sprang, wenn meine Hand den Bogen verdeckte.",
    ),
    Phrase(
        Mood.MISSES,
        Where.AR,
        "Holding the computer still was tiring.",
        "Den Rechner ruhig zu halten war anstrengend.",
    ),
    Phrase(
        Mood.MISSES,
        Where.EXPLORE,
        "I lost track of left and right after turning.",
        "Nach dem Drehen wusste ich nicht mehr, wo links und rechts ist.",
    ),
    Phrase(
        Mood.MISSES,
        Where.PICTURES,
        "I could not tell how deep a structure lies.",
        "Ich konnte nicht erkennen, wie tief eine Struktur liegt.",
    ),
    Phrase(
        Mood.WISHES,
        None,
        "I would like a short quiz after each region.",
        "Ich hätte gern nach jeder Region ein kurzes Quiz.",
    ),
    Phrase(Mood.WISHES, None, "More time, please.", "Bitte mehr Zeit."),
    Phrase(
        Mood.WISHES,
        Where.AR,
        "A stand for the computer would help.",
        "Ein Ständer für den Rechner würde helfen.",
    ),
)  # fmt: skip
