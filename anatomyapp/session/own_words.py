"""The words of a learner's own record, in English and German; it is read without the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from anatomyapp.settings import Language


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What the page says; fields with braces take values."""

    language: str
    title: str
    made: str
    what: tuple[str, ...]
    not_kept: tuple[str, ...]
    kept_title: str
    not_kept_title: str
    facts_title: str
    pseudonym: str
    since: str
    pin: str
    pin_set: str
    pin_none: str
    sessions: str
    session: str
    answers: str
    hours: str
    accuracy: str
    accuracy_about: str
    bank: str
    first: str
    right: str
    share: str
    modes: Mapping[str, str]
    when: str
    item: str
    your_answer: str
    outcome: str
    seconds: str
    sureness: str
    yes: str
    no: str
    skipped: str
    timed_out: str
    state: Mapping[str, str]
    lasted: str
    versions: str
    none: str
    pins: str
    views: str
    note: str
    consents: str
    study: str
    decision: str
    decisions: Mapping[str, str]
    groups: str
    group: str
    questionnaires: str
    questionnaire: str
    studies: str
    enrolment: str
    standing: Mapping[str, str]
    comments: str
    quotable: str


_ENGLISH = OwnWords(
    language="en",
    title="What anatomyapp keeps about you",
    made="Made on {at} ({zone}) with anatomyapp {version}. Times are those of this time zone.",
    kept_title="What is kept",
    what=(
        "A pseudonym, and since when you have it. Nothing else here says who you are.",
        (
            "Your sessions: when they began and ended, and what you did in them: places you went "
            "to, structures you chose, how you turned the model, items, answers and how long they "
            "took."
        ),
        (
            "In augmented reality: how well the sheet was followed, where the model stood before "
            "the camera, and how many times larger it was where it was fitted to somebody. In a "
            "group: your letter, and whose turn it was."
        ),
        "Pins and views that you saved, with your notes.",
        (
            "What you decided about studies, in which you are, how you answered their tests of "
            "mental rotation, and what you wrote there in your own words."
        ),
        "If you set a PIN: a code computed from it (Argon2), from which it cannot be read.",
    ),
    not_kept_title="What is not kept",
    not_kept=(
        "No picture of a camera, no sound, and no measure of your body in millimetres.",
        "No name, address or mail, unless you wrote one as pseudonym or into a note.",
        "Nothing of what others did is on this page.",
    ),
    facts_title="You",
    pseudonym="Pseudonym",
    since="Since",
    pin="PIN",
    pin_set="set",
    pin_none="not set",
    sessions="Your sessions",
    session="{at}: {minutes} min, {events} events, {answers} answers",
    answers="Your answers",
    hours="Time in sessions",
    accuracy="How you answered",
    accuracy_about="First answers to each version of an item, by quiz and way of taking it.",
    bank="Quiz",
    first="First answers",
    right="Right",
    share="Part",
    modes={"learn": "learn", "test": "test", "spotter": "spotter"},
    when="When",
    item="Item",
    your_answer="Your answer",
    outcome="Right?",
    seconds="Seconds",
    sureness="How sure (1–4)",
    yes="yes",
    no="no",
    skipped="skipped",
    timed_out="time was over",
    state={"running": "goes on", "ended": "ended", "abandoned": "cut off"},
    lasted="State",
    versions="anatomyapp {app}, atlas {pack} {pack_version}",
    none="None.",
    pins="Your pins",
    views="Your saved views",
    note="Note",
    consents="What you decided about studies",
    study="Study",
    decision="Decision",
    decisions={"accepted": "accepted", "refused": "refused", "withdrawn": "withdrawn"},
    groups="Groups you sat in",
    group="{at}: you were member {letter}",
    questionnaires="Questionnaires you answered",
    questionnaire="{instrument} {version}, page {page}: {item}",
    studies="Studies you are in",
    enrolment="{study}, since {at}: {standing}",
    standing={"running": "under way", "completed": "completed", "left": "left"},
    comments="What you wrote in studies",
    quotable="May be quoted",
)
_GERMAN = OwnWords(
    language="de",
    title="Was anatomyapp über Sie aufbewahrt",
    made="Erstellt am {at} ({zone}) mit anatomyapp {version}. Zeiten gelten für diese Zeitzone.",
    kept_title="Was aufbewahrt wird",
    what=(
        "Ein Pseudonym, und seit wann Sie es haben. Sonst sagt hier nichts, wer Sie sind.",
        (
            "Ihre Sitzungen: wann sie begannen und endeten, und was Sie darin taten: welche Orte "
            "Sie betraten, welche Strukturen Sie wählten, wie Sie das Modell drehten, Aufgaben, "
            "Antworten und wie lange sie dauerten."
        ),
        (
            "In der erweiterten Realität: wie gut dem Blatt gefolgt wurde, wo das Modell vor der "
            "Kamera stand und wievielmal größer es war, wenn es jemandem angepasst wurde. In "
            "einer Gruppe: Ihr Buchstabe, und wer an der Reihe war."
        ),
        "Stecknadeln und Ansichten, die Sie gespeichert haben, mit Ihren Notizen.",
        (
            "Was Sie zu Studien entschieden haben, an welchen Sie teilnehmen, wie Sie deren Tests "
            "der mentalen Rotation beantwortet haben, und was Sie dort in eigenen Worten "
            "geschrieben haben."
        ),
        (
            "Falls Sie eine PIN gesetzt haben: ein daraus berechneter Wert (Argon2), aus dem sie "
            "nicht abzulesen ist."
        ),
    ),
    not_kept_title="Was nicht aufbewahrt wird",
    not_kept=(
        "Kein Bild einer Kamera, kein Ton und kein Maß Ihres Körpers in Millimetern.",
        (
            "Kein Name, keine Anschrift oder E-Mail, außer Sie haben dergleichen als Pseudonym "
            "oder in eine Notiz geschrieben."
        ),
        "Nichts von dem, was andere taten, steht auf dieser Seite.",
    ),
    facts_title="Sie",
    pseudonym="Pseudonym",
    since="Seit",
    pin="PIN",
    pin_set="gesetzt",
    pin_none="nicht gesetzt",
    sessions="Ihre Sitzungen",
    session="{at}: {minutes} min, {events} Ereignisse, {answers} Antworten",
    answers="Ihre Antworten",
    hours="Zeit in Sitzungen",
    accuracy="Wie Sie geantwortet haben",
    accuracy_about="Erste Antworten auf jede Fassung einer Aufgabe, je Quiz und Art.",
    bank="Quiz",
    first="Erste Antworten",
    right="Richtig",
    share="Anteil",
    modes={"learn": "Lernen", "test": "Test", "spotter": "Testat"},
    when="Wann",
    item="Aufgabe",
    your_answer="Ihre Antwort",
    outcome="Richtig?",
    seconds="Sekunden",
    sureness="Wie sicher (1–4)",
    yes="ja",
    no="nein",
    skipped="übersprungen",
    timed_out="Zeit war um",
    state={"running": "läuft noch", "ended": "beendet", "abandoned": "abgebrochen"},
    lasted="Zustand",
    versions="anatomyapp {app}, Atlas {pack} {pack_version}",
    none="Keine.",
    pins="Ihre Stecknadeln",
    views="Ihre gespeicherten Ansichten",
    note="Notiz",
    consents="Was Sie zu Studien entschieden haben",
    study="Studie",
    decision="Entscheidung",
    decisions={"accepted": "zugestimmt", "refused": "abgelehnt", "withdrawn": "zurückgezogen"},
    groups="Gruppen, in denen Sie saßen",
    group="{at}: Sie waren Mitglied {letter}",
    questionnaires="Fragebögen, die Sie beantwortet haben",
    questionnaire="{instrument} {version}, Seite {page}: {item}",
    studies="Studien, an denen Sie teilnehmen",
    enrolment="{study}, seit {at}: {standing}",
    standing={"running": "läuft", "completed": "abgeschlossen", "left": "verlassen"},
    comments="Was Sie in Studien geschrieben haben",
    quotable="Darf zitiert werden",
)


def own_words(language: Language) -> OwnWords:
    """Return the words of a language, English where there are none."""
    return _GERMAN if language is Language.GERMAN else _ENGLISH
