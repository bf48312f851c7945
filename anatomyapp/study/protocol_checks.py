"""What can be wrong with a protocol whose form is right; its ways are in `course_checks`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from anatomyapp.atlas.document import Place
from anatomyapp.study.course_checks import course_findings
from anatomyapp.study.finding import Finding, Known
from anatomyapp.study.protocol_schema import (
    ConsentEntry,
    FormEntry,
    ProtocolEntry,
    QuestionnaireEntry,
    RotationEntry,
    StratifyEntry,
    TestEntry,
    WaitEntry,
)
from anatomyapp.study.protocol_words import untranslated
from anatomyapp.study.steps import Who

_ALLOCATION: Place = ("allocation",)


def findings(entry: ProtocolEntry, known: Known | None = None) -> tuple[Finding, ...]:
    """Return all that is wrong with a protocol, warnings too.

    Parameters
    ----------
    known
        What it may name; None leaves open whether banks, instruments and texts exist.
    """
    named = tuple(_unknown(entry, known)) if known else ()
    plain = (*_step_findings(entry), *untranslated(entry), *named)
    broken = tuple(_arm_findings(entry))
    if broken:
        return (*broken, *plain)  # the ways through it cannot be followed
    return (*plain, *_allocation_findings(entry, known), *course_findings(entry))


def shared_steps(entry: ProtocolEntry) -> tuple[str, ...]:
    """Return the steps with which every arm begins."""
    shared: list[str] = []
    for way in zip(*(arm.steps for arm in entry.arms), strict=False):
        if len(set(way)) > 1:
            break
        shared.append(way[0])
    return tuple(shared)


def _arm_findings(entry: ProtocolEntry) -> Iterator[Finding]:
    for name, often in Counter(arm.id for arm in entry.arms).items():
        if often > 1:
            yield Finding(("arms",), f"{often} arms have the id {name}", "rename all but one")
    for number, arm in enumerate(entry.arms):
        place: Place = ("arms", number, "steps")
        for index, step in enumerate(arm.steps):
            if step not in entry.steps:
                remedy = "mend the id, or describe the step under steps"
                yield Finding((*place, index), f"no step {step}", remedy)
            elif step in arm.steps[:index]:
                remedy = "give the second time a step of its own"
                yield Finding((*place, index), f"the step {step} stands twice in {arm.id}", remedy)
        first = entry.steps.get(arm.steps[0])
        if first is not None and not isinstance(first, ConsentEntry):
            what = f"the arm {arm.id} begins with {arm.steps[0]}, not with a consent"
            yield Finding((*place, 0), what, "put the consent first")


def _step_findings(entry: ProtocolEntry) -> Iterator[Finding]:
    used = {step for arm in entry.arms for step in arm.steps}
    for name, step in entry.steps.items():
        place: Place = ("steps", name)
        if name not in used:
            what = f"no arm has the step {name}"
            yield Finding(place, what, "put it into an arm, or remove it", warning=True)
        if isinstance(step, (ConsentEntry, WaitEntry)) and step.optional:
            yield Finding((*place, "optional"), f"{name} cannot be skipped", "remove optional")
        if isinstance(step, ConsentEntry) and step.who is Who.TOGETHER:
            what = f"{name} asks a group together, but nobody consents for another"
            yield Finding((*place, "who"), what, 'write "who: each"')
    if entry.primary:
        yield from _primary_findings(entry)


def _primary_findings(entry: ProtocolEntry) -> Iterator[Finding]:
    step = entry.steps.get(entry.primary)
    place: Place = ("primary",)
    if not isinstance(step, (TestEntry, QuestionnaireEntry)):
        what = f"{entry.primary} is no test and no questionnaire of this protocol"
        yield Finding(place, what, "name the step whose score the study is designed for")
    elif any(entry.primary not in arm.steps for arm in entry.arms):
        what = f"not every arm has the step {entry.primary}"
        yield Finding(place, what, "name a step that all arms share")


def _unknown(entry: ProtocolEntry, known: Known) -> Iterator[Finding]:
    for name, step in entry.steps.items():
        place: Place = ("steps", name)
        if isinstance(step, TestEntry) and step.bank not in known.banks:
            yield _missing((*place, "bank"), "bank", step.bank, known.banks)
        elif isinstance(step, ConsentEntry) and (step.text or entry.id) not in known.consents:
            text = step.text or entry.id
            yield _missing((*place, "text"), "text of a consent", text, known.consents)
        elif isinstance(step, (FormEntry, QuestionnaireEntry)):
            yield from _instrument_findings((*place, "instrument"), step.instrument, known)


def _instrument_findings(place: Place, instrument: str, known: Known) -> Iterator[Finding]:
    if instrument not in known.instruments:
        yield _missing(place, "instrument", instrument, known.instruments)
    elif not known.instruments[instrument]:
        what = f"the items of {instrument} are not here yet"
        yield Finding(place, what, "import them first")


def _missing(place: Place, noun: str, name: str, known: Iterable[str]) -> Finding:
    names = ", ".join(sorted(known)) or "none yet"
    return Finding(place, f"no {noun} {name}", f"use one of these: {names}")


def _allocation_findings(entry: ProtocolEntry, known: Known | None) -> Iterator[Finding]:
    allocation = entry.allocation
    before = shared_steps(entry)
    if allocation.after not in before:
        what = (
            f"arms are allocated after {allocation.after}, which is not where all arms still agree"
        )
        remedy = f"use one of these: {', '.join(before)}"
        yield Finding((*_ALLOCATION, "after"), what, remedy)
        return
    yield from _block_findings(entry)
    if allocation.stratify is not None:
        earlier = before[: before.index(allocation.after) + 1]
        yield from _stratify_findings(entry, allocation.stratify, earlier, known)


def _block_findings(entry: ProtocolEntry) -> Iterator[Finding]:
    place: Place = (*_ALLOCATION, "block_sizes")
    arms, sizes = len(entry.arms), entry.allocation.block_sizes
    for size in sizes:
        if size % arms:
            what = f"a block of {size} cannot hold {arms} arms equally often"
            yield Finding(place, what, f"use multiples of {arms}")
    if arms > 1 and len(set(sizes)) < 2:
        what = "with blocks of one size the last arm of a block can be foreseen"
        yield Finding(
            place, what, f"give two sizes, such as {2 * arms} and {3 * arms}", warning=True
        )


def _stratify_findings(
    entry: ProtocolEntry, stratify: StratifyEntry, earlier: tuple[str, ...], known: Known | None
) -> Iterator[Finding]:
    place: Place = (*_ALLOCATION, "stratify")
    step = entry.steps.get(stratify.step)
    if entry.group_size > 1:
        yield Finding(place, "a group is allocated as one and has no stratum", "remove stratify")
    if stratify.step not in earlier:
        what = f"{stratify.step} does not come before arms are allocated"
        yield Finding((*place, "step"), what, f"use one of these: {', '.join(earlier)}")
    elif isinstance(step, RotationEntry):
        if stratify.cut is None:
            yield Finding(place, "the mental rotation test has no cut", "add cut, such as 0.75")
    elif isinstance(step, FormEntry):
        questions = known.instruments.get(step.instrument) if known else None
        if questions is not None and stratify.question not in questions:
            yield _missing(
                (*place, "question"), "question", stratify.question or "named", questions
            )
        elif not stratify.question:
            yield Finding(place, "no question of the form is named", "add question")
    else:
        what = f"{stratify.step} tells no stratum"
        yield Finding((*place, "step"), what, "use a mental rotation test or a form")
