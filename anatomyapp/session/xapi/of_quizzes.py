"""What is told of quizzes: runs through a bank, and the answers to its items."""

from __future__ import annotations

from collections.abc import Mapping

from anatomyapp.quiz.item import Kind
from anatomyapp.session.quizzing import (
    AnswerRevised,
    FeedbackLeft,
    HintTaken,
    ItemAnswered,
    NextStepDecided,
    QuizFinished,
    QuizId,
    QuizStarted,
)
from anatomyapp.session.xapi.situation import Situation
from anatomyapp.session.xapi.telling import (
    Activity,
    Plain,
    Telling,
    camera_plain,
    duration,
    extended,
    interaction,
    place_activity,
    without_nothing,
)
from anatomyapp.session.xapi.vocabulary import (
    ACCEPTED,
    ANSWERED,
    ASSESSMENT,
    ATTEMPTED,
    COMPLETED,
    DECLINED,
    EXITED,
    EXPERIENCED,
    MODULE,
    REVISED,
    SKIPPED,
    USED,
    activity_id,
)

# For pointing, turning and placing there is no type; what is typed or pointed at all the same is
# told from the options that were shown.
TYPES: Mapping[Kind, str] = {
    Kind.FIND: "other",
    Kind.SHOW: "other",
    Kind.NAME: "choice",
    Kind.CHOICE: "choice",
    Kind.PLACE: "other",
    Kind.LABEL: "matching",
    Kind.ORDER: "sequencing",
    Kind.RELATION: "choice",
    Kind.LEVEL: "choice",
    Kind.SIDE: "choice",
    Kind.TRUTH: "choice",
    Kind.CASE: "choice",
}


def bank_activity(bank: str) -> Activity:
    """Return a bank of items."""
    return Activity(activity_id("banks", bank), ASSESSMENT, bank)


def quiz_started(event: QuizStarted, _: Situation) -> tuple[Telling, ...]:
    """Tell that a run through a bank began: its registration is the quiz's id."""
    told = {
        "mode": event.mode.value,
        "bank-version": event.bank_version,
        "bank-digest": event.bank_digest,
        "seed": event.seed,
        "items": len(event.items),
        "seconds-per-item": event.seconds_per_item,
        "selection": event.selection.value,
    }
    return (
        Telling(
            ATTEMPTED,
            bank_activity(event.bank),
            extensions=extended(told),
            registration=event.quiz,
            parents=(place_activity(event.place), *_station(event.station)),
        ),
    )


def quiz_finished(event: QuizFinished, situation: Situation) -> tuple[Telling, ...]:
    """Tell the first end of a run: completed with its score, or left.

    Nothing is passed or failed: no bank says what passes.
    """
    if event.quiz in situation.finished:
        return ()
    run = situation.quizzes.get(event.quiz)
    quiz = run.quiz if run else None
    items = max(len(quiz.items) if quiz else 0, event.answered, 1)
    result: dict[str, Plain] = {"completion": event.completed, "score": _score(event.score, items)}
    if run is not None:
        result["duration"] = duration(max(0.0, situation.now_s - run.at_s))
    return (
        Telling(
            COMPLETED if event.completed else EXITED,
            bank_activity(quiz.bank if quiz else ""),
            result=result,
            extensions=extended({"answered": event.answered, "correct": event.correct}),
            registration=event.quiz,
            parents=(place_activity(quiz.place),) if quiz else (),
        ),
    )


def _score(raw: float, most: int) -> Plain:
    raw = min(max(raw, 0.0), float(most))
    return {"scaled": raw / most, "raw": raw, "min": 0, "max": most}


def item_answered(event: ItemAnswered, situation: Situation) -> tuple[Telling, ...]:
    """Tell an answer, or that an item was skipped; the time of a spotter may have been over."""
    result = without_nothing({
        "score": {"scaled": event.score, "raw": event.score, "min": 0, "max": 1},
        "success": event.correct,
        "completion": not event.skipped,
        "response": event.response,
        "duration": duration(event.latency_s),
    })  # fmt: skip
    told = {
        "attempt": event.attempt,
        "confidence": event.confidence,
        "means": event.means.value if event.means else None,
        "timed-out": event.timed_out,
        "point-mm": list(event.point) if event.point else None,
        "camera": camera_plain(situation.camera) if situation.camera else None,
        "direction": list(event.direction) if event.direction else None,
        "seen-share": event.seen_share,
        "off-mm": event.off_mm,
        "kind": event.kind.value,
    }
    verb = SKIPPED if event.skipped else ANSWERED
    activity = _item(situation, event.quiz, (event.item, event.item_version), event.kind)
    return (_within(situation, event, Telling(verb, activity, result, extended(told))),)


def answer_revised(event: AnswerRevised, situation: Situation) -> tuple[Telling, ...]:
    """Tell that a choice was changed before it counted."""
    told = {"before": event.before, "number": event.number}
    result = without_nothing({"response": event.after, "duration": duration(event.latency_s)})
    activity = _item(situation, event.quiz, (event.item, event.item_version), None)
    return (_within(situation, event, Telling(REVISED, activity, result, extended(told))),)


def hint_taken(event: HintTaken, situation: Situation) -> tuple[Telling, ...]:
    """Tell that a hint was asked for."""
    told = {"hint": event.hint, "number": event.number}
    result = {"duration": duration(event.latency_s)}
    activity = _item(situation, event.quiz, (event.item, event.item_version), None)
    return (_within(situation, event, Telling(USED, activity, result, extended(told))),)


def feedback_left(event: FeedbackLeft, situation: Situation) -> tuple[Telling, ...]:
    """Tell for how long the feedback to an answer was read."""
    item = ("banks", _bank(situation, event.quiz), "items", f"{event.item}@{event.item_version}")
    activity = Activity(activity_id(*item, "feedback"), MODULE)
    result = {"duration": duration(event.seconds)}
    told = extended({"attempt": event.attempt})
    return (_within(situation, event, Telling(EXPERIENCED, activity, result, told)),)


def next_step_decided(event: NextStepDecided, situation: Situation) -> tuple[Telling, ...]:
    """Tell whether a step that was offered after a run was taken."""
    kind, _, about = event.step.partition(":")
    bank = _bank(situation, event.quiz)
    activity = Activity(activity_id("banks", bank, "next-steps", kind), MODULE)
    verb = ACCEPTED if event.accepted else DECLINED
    told = extended({"about": about or None})
    parents = (bank_activity(bank),)
    return (Telling(verb, activity, {}, told, registration=event.quiz, parents=parents),)


_OfItem = ItemAnswered | AnswerRevised | HintTaken | FeedbackLeft


def _within(situation: Situation, event: _OfItem, told: Telling) -> Telling:
    """Return what is told of an item as a part of its run."""
    item = situation.item(event.quiz, event.item, event.item_version)
    parents = (
        bank_activity(_bank(situation, event.quiz)),
        *_station(item.station if item else None),
    )
    return Telling(
        told.verb,
        told.activity,
        told.result,
        told.extensions,
        registration=event.quiz,
        parents=parents,
        by=event.by,
    )


def _item(situation: Situation, quiz: QuizId, item: tuple[str, int], kind: Kind | None) -> Activity:
    """Return an item as something that is answered, with its key where the bank is at hand."""
    known = situation.item(quiz, *item)
    kind = kind or (known.kind if known else None)
    path = ("banks", _bank(situation, quiz), "items", f"{item[0]}@{item[1]}")
    details: dict[str, Plain] = {}
    shown = situation.presented.get(quiz)
    options = shown.options if shown is not None and shown.item == item[0] else ()
    if known is not None:
        details["description"] = {known.language: known.stem}
        details["correctResponsesPattern"] = [known.key]
    type_ = TYPES[kind] if kind else "other"
    if type_ == "choice" and options:
        words = known.options if known else {}
        language = known.language if known else "en"
        details["choices"] = [
            {"id": option, "description": {language: words.get(option, option)}}
            for option in options
        ]
    return interaction(path, type_, details)


def _bank(situation: Situation, quiz: QuizId) -> str:
    run = situation.quizzes.get(quiz)
    return run.quiz.bank if run is not None and run.quiz is not None else ""


def _station(station: str | None) -> tuple[Activity, ...]:
    return (Activity(activity_id("stations", station), MODULE, station),) if station else ()
