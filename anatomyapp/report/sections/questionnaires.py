"""Questionnaires: what was asked, by whose instrument, and what was answered by domain."""

from __future__ import annotations

from collections.abc import Iterator

from anatomyapp.evaluation.instrument_items import ItemFigures
from anatomyapp.evaluation.instruments import InstrumentFigures
from anatomyapp.evaluation.outcomes import StepFigures
from anatomyapp.evaluation.small_cells import FEWEST, pooled
from anatomyapp.evaluation.statistic import Statistic
from anatomyapp.report.document import NONE, Block, Figure, Heading, Paragraph, Table
from anatomyapp.report.figures.diverging import BarRow, diverging
from anatomyapp.report.material import LANGUAGE, Material
from anatomyapp.report.numbers import counted, estimate, spread, statistic
from anatomyapp.study.answering import Rating, Scale
from anatomyapp.study.instrument import Instrument

_MOST_STEPS = 9  # of a scale that is drawn as bars
_POOLED = f"A step that fewer than {FEWEST} chose is drawn with the next one towards the middle."


def instruments(material: Material) -> Iterator[Block]:
    """Yield the chapter about the instruments: none where there are none."""
    used = material.instruments
    if not used:
        return
    yield Heading("Instruments")
    rows = tuple(
        (each.title.said(LANGUAGE), each.version, ", ".join(each.languages), each.source or "own",
         each.licence)
        for each in used
    )  # fmt: skip
    columns = ("Instrument", "Version", "Languages", "Source", "Licence")
    yield Table("Instruments", columns, rows)
    for each in used:
        if each.note is not None:
            yield Paragraph(f"{each.title.said(LANGUAGE)}: {each.note.said(LANGUAGE)}", note=True)


def questionnaires(material: Material) -> Iterator[Block]:
    """Yield the chapter about what was answered."""
    if not material.outcomes.instruments:
        return
    yield Heading("Questionnaires")
    for each in material.outcomes.instruments:
        instrument = material.instrument(each.step)
        if instrument is not None:
            yield from _step(material, each, instrument)


def _step(material: Material, found: StepFigures, instrument: Instrument) -> Iterator[Block]:
    title, whole = material.step(found.step), found.whole
    yield Heading(title, 3)
    yield Paragraph(_told(whole, instrument))
    if whole.domains:
        yield _domains(material, found, instrument)
    yield from _bars(whole, instrument, title)
    if whole.items:
        yield _items(whole, instrument)


def _told(whole: InstrumentFigures, instrument: Instrument) -> str:
    name = instrument.title.said(LANGUAGE)
    told = f"{counted(whole.fillings, 'person', 'people')} filled in {name}."
    if whole.checks:
        told += f" {counted(whole.inattentive, 'filling', 'fillings')} failed an attention check."
    if whole.grade is not None and whole.fillings >= FEWEST:
        told += f" The mean is called “{whole.grade.called}” ({whole.grade.source})."
    return told


def _domains(material: Material, found: StepFigures, instrument: Instrument) -> Table:
    split = found.by_arm if len(found.by_arm) > 1 else {}
    rows = []
    for place, each in enumerate(found.whole.domains):
        of_arms = (figures.domains[place] for figures in split.values())
        rows.append(
            (instrument.domain(each.domain).title.said(LANGUAGE), f"{each.low:g}–{each.high:g}",
             str(each.n), spread(each.mean, each.deviation, 2), _agreeing(each.agreeing),
             estimate(each.alpha), *(spread(arm.mean, arm.deviation, 2) for arm in of_arms))
        )  # fmt: skip
    columns = ("Domain", "Range", "n", "M ± SD", "In favour, %", "α [95 % CI]",
               *(f"{material.arm(arm)}, M ± SD" for arm in split))  # fmt: skip
    notes = ("α: Cronbach's alpha with Feldt's interval, of those who answered all of its items.",)
    return Table(f"{instrument.title.said(LANGUAGE)}, by domain", columns, tuple(rows), notes)


def _agreeing(found: Statistic) -> str:
    """Return the percentage; a dash where a scale is not one of agreement."""
    return NONE if found.value is None else statistic(found, 0)


def _bars(whole: InstrumentFigures, instrument: Instrument, title: str) -> Iterator[Figure]:
    """Yield a figure for each scale of few steps."""
    by_scale: dict[str, tuple[Scale, list[BarRow]]] = {}
    for item in whole.items:
        question = instrument.question(item.question)
        if isinstance(question.answering, Rating) and item.n >= FEWEST and not question.check:
            scale = question.answering.scale
            if len(scale.values) <= _MOST_STEPS:
                _, rows = by_scale.setdefault(scale.id, (scale, []))
                counts = pooled([n for _, n in item.counts])
                rows.append(BarRow(question.words.said(LANGUAGE), counts))
    for scale, rows in by_scale.values():
        steps = [_named(scale, value) for value in scale.values]
        told = "; ".join(f"{row.name}: {', '.join(map(str, row.counts))}" for row in rows)
        yield Figure(f"{title}: answers in percent", diverging(rows, steps), told, (_POOLED,))


def _named(scale: Scale, value: int) -> str:
    words = scale.words_at(value)
    return words.said(LANGUAGE) if words else str(value)


def _items(whole: InstrumentFigures, instrument: Instrument) -> Table:
    rows = tuple(_item(each, instrument) for each in whole.items)
    columns = ("Item", "n", "Left out", "M ± SD", "Agree, %", "r with the rest", "α without")
    notes = (("Items as they were answered; r is the corrected item-total correlation in the "
             "item's own domain."),)  # fmt: skip
    return Table(f"{instrument.title.said(LANGUAGE)}, by item", columns, rows, notes)


def _item(found: ItemFigures, instrument: Instrument) -> tuple[str, ...]:
    question = instrument.question(found.question)
    is_rated = isinstance(question.answering, Rating)
    told = (
        (spread(found.mean, found.deviation, 2), _agreeing(found.agreeing),
         statistic(found.item_total, 2), statistic(found.alpha_without, 2))
        if is_rated else (NONE,) * 4
    )  # fmt: skip
    return (
        question.words.said(LANGUAGE) or str(found.question),
        str(found.n),
        str(found.left_out),
        *told,
    )
