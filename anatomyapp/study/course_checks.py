"""What can be wrong with the ways through a protocol: their order, their length, their likeness."""

from __future__ import annotations

from collections.abc import Iterator

from anatomyapp.atlas.document import Place
from anatomyapp.study.finding import Finding
from anatomyapp.study.protocol_schema import (
    ActivityEntry,
    ArmEntry,
    ProtocolEntry,
    QuestionnaireEntry,
    StepEntry,
    TestEntry,
    WaitEntry,
)
from anatomyapp.study.steps import Occasion

LONGEST_SITTING_MIN = 180.0  # own: of activities without a wait between them
_Numbered = tuple[int, str, StepEntry]


def course_findings(entry: ProtocolEntry) -> Iterator[Finding]:
    """Yield what is wrong with the ways through a protocol whose arms have known steps only."""
    for number, arm in enumerate(entry.arms):
        way = tuple((i, name, entry.steps[name]) for i, name in enumerate(arm.steps))
        place: Place = ("arms", number, "steps")
        yield from _occasion_findings(place, arm, way)
        yield from _wait_findings(place, arm, way)
        yield from _period_findings(place, way)
        yield from _bank_findings(place, arm, way)
        yield from _length_findings(place, arm, way)
    yield from _likeness_findings(entry)


def _occasion_findings(
    place: Place, arm: ArmEntry, way: tuple[_Numbered, ...]
) -> Iterator[Finding]:
    """Yield pre-tests after learning, post-tests before it, and delayed tests without a delay."""
    active = [i for i, _, step in way if isinstance(step, ActivityEntry)]
    waits = [i for i, _, step in way if isinstance(step, WaitEntry)]
    for i, name, step in way:
        if not isinstance(step, TestEntry):
            continue
        learnt = any(before < i for before in active)
        if step.occasion is Occasion.PRE and learnt:
            what = f"the pre-test {name} comes after an activity of {arm.id}"
            yield Finding((*place, i), what, "put it before the first activity")
        if step.occasion in {Occasion.POST, Occasion.RETENTION} and not learnt:
            what = f"{name} comes before any activity of {arm.id}"
            yield Finding((*place, i), what, "put it after the activity whose effect it measures")
        last = max((before for before in active if before < i), default=-1)
        if step.occasion is Occasion.RETENTION and not any(last < wait < i for wait in waits):
            what = f"no wait stands before the retention test {name} of {arm.id}"
            yield Finding((*place, i), what, "put a wait between the activity and the test")


def _wait_findings(place: Place, arm: ArmEntry, way: tuple[_Numbered, ...]) -> Iterator[Finding]:
    for i, name, step in way:
        if isinstance(step, WaitEntry) and i == len(way) - 1:
            what = f"nothing follows the wait {name} of {arm.id}"
            yield Finding((*place, i), what, "remove it, or put a step after it")


def _period_findings(place: Place, way: tuple[_Numbered, ...]) -> Iterator[Finding]:
    last = 0
    for i, name, step in way:
        period = getattr(step, "period", None)
        if isinstance(step, TestEntry) and step.occasion is Occasion.PERIOD and period is None:
            yield Finding(("steps", name), f"{name} belongs to no period", "add period")
        if period is not None and period < last:
            what = f"{name} of period {period} comes after a step of period {last}"
            yield Finding((*place, i), what, "order the steps by their periods")
        last = max(last, period or 0)


def _bank_findings(place: Place, arm: ArmEntry, way: tuple[_Numbered, ...]) -> Iterator[Finding]:
    asked: dict[str, str] = {}
    for i, name, step in way:
        if not isinstance(step, TestEntry):
            continue
        if step.bank in asked:
            what = f"{name} of {arm.id} asks the items of {asked[step.bank]} again"
            yield Finding((*place, i), what, "use a parallel form", warning=True)
        asked.setdefault(step.bank, name)


def _length_findings(place: Place, arm: ArmEntry, way: tuple[_Numbered, ...]) -> Iterator[Finding]:
    minutes = 0.0
    for i, _, step in way:
        if isinstance(step, WaitEntry):
            minutes = 0.0
        elif isinstance(step, ActivityEntry):
            minutes += step.minutes
            if minutes - step.minutes <= LONGEST_SITTING_MIN < minutes:
                what = f"{minutes:g} minutes of activities in one sitting of {arm.id}"
                yield Finding(
                    (*place, i), what, "shorten them, or put a wait between", warning=True
                )


def _likeness_findings(entry: ProtocolEntry) -> Iterator[Finding]:
    """Yield in what an arm cannot be compared with the first one."""
    first, *others = entry.arms
    for number, arm in enumerate(others, start=1):
        place: Place = ("arms", number, "steps")
        if _tests(entry, arm) != _tests(entry, first):
            what = f"{arm.id} is tested otherwise than {first.id}"
            remedy = "give all arms the same tests in the same order, each with the same bank"
            yield Finding(place, what, remedy)
        if _asked(entry, arm) != _asked(entry, first):
            what = f"{arm.id} has other questionnaires than {first.id}"
            yield Finding(place, what, "give all arms the same ones", warning=True)
        if _minutes(entry, arm) != _minutes(entry, first):
            what = (
                f"{arm.id} learns for {_minutes(entry, arm):g} minutes, "
                f"{first.id} for {_minutes(entry, first):g}"
            )
            yield Finding(place, what, "let all arms learn equally long", warning=True)


def _tests(entry: ProtocolEntry, arm: ArmEntry) -> tuple[tuple[Occasion, int | None, str], ...]:
    steps = (entry.steps[name] for name in arm.steps)
    return tuple((s.occasion, s.period, s.bank) for s in steps if isinstance(s, TestEntry))


def _asked(entry: ProtocolEntry, arm: ArmEntry) -> tuple[tuple[int | None, str], ...]:
    steps = (entry.steps[name] for name in arm.steps)
    asked = ((s.period, s.instrument) for s in steps if isinstance(s, QuestionnaireEntry))
    return tuple(sorted(asked, key=str))


def _minutes(entry: ProtocolEntry, arm: ArmEntry) -> float:
    steps = (entry.steps[name] for name in arm.steps)
    return sum(step.minutes for step in steps if isinstance(step, ActivityEntry))
