"""The four figures at the head of the place: what the study's design makes most of."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QWidget

from anatomyapp.evaluation.attrition import CONSORT
from anatomyapp.evaluation.estimate import Estimate
from anatomyapp.evaluation.instruments import DomainFigures
from anatomyapp.evaluation.outcomes import Design
from anatomyapp.gui import theme
from anatomyapp.gui.instructor.outcomes.shown import Shown
from anatomyapp.gui.instructor.outcomes.words import (
    method_words,
    note_words,
    occasion_words,
    short_words,
    value_words,
)
from anatomyapp.gui.language import number, spoken, translate
from anatomyapp.gui.narrow import is_text_large
from anatomyapp.gui.progress.figures import Figure
from anatomyapp.study.steps import Occasion

_ICONS = ("ruler-measure", "chart-line", "history", "users")


@dataclass(frozen=True, slots=True)
class Headline:
    """One figure: its name, its value, what it rests on, and how it was computed."""

    title: str
    value: str
    note: str
    method: str
    icon_name: str


class Headlines(QWidget):
    """Shows four figures beside each other."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.dp(theme.SPACE_L))
        self.cards: list[Figure] = []

    def show_outcomes(self, shown: Shown) -> None:
        """Show the figures of a study."""
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        across = 2 if is_text_large() else 4
        for place, told in enumerate(headlines(shown)):
            card = Figure(told.title, told.icon_name, "text2")
            card.tell(told.value, told.note)
            card.setToolTip(told.method)
            card.setAccessibleDescription(told.method)
            self._grid.addWidget(card, place // across, place % across)
            self._grid.setColumnStretch(place % across, 1)
            self.cards.append(card)


def headlines(shown: Shown) -> tuple[Headline, ...]:
    """Return what a study's design makes most of, and how many learners there were."""
    by_design = {
        Design.ARMS: _of_arms,
        Design.CROSSOVER: _of_crossover,
        Design.EXPERIENCE: _of_experience,
    }
    return (*by_design.get(shown.found.design, _of_one_arm)(shown)[:3], _learners(shown))


def _of_arms(shown: Shown) -> tuple[Headline, ...]:
    found = [_change(shown), _retained(shown)]
    contrast = next(
        (c for c in shown.found.contrasts
         if c.occasion is shown.occasion and c.since is None
         and shown.arm in ("", c.first, c.second)), None,
    )  # fmt: skip
    if contrast is not None:
        names = translate("Outcomes", "{first} against {second}, {when}").format(
            first=short_words(shown.data, contrast.first),
            second=short_words(shown.data, contrast.second),
            when=occasion_words(contrast.occasion),
        )
        found.insert(0, _told(names, "g = {value}", contrast.effect.hedges_g, _ICONS[0]))
    return tuple(each for each in found if each is not None)


def _of_one_arm(shown: Shown) -> tuple[Headline, ...]:
    found = [_change(shown), _retained(shown)]
    gains = next((c.gains for c in shown.found.changes if c.gains is not None), None)
    if gains is not None:
        title = translate("Outcomes", "Class gain")
        found.insert(0, _told(title, "⟨g⟩ = {value}", gains.class_gain, _ICONS[0]))
    return tuple(each for each in found if each is not None)


def _of_crossover(shown: Shown) -> tuple[Headline, ...]:
    found = shown.found.crossover
    told = []
    for pair, difference in found.differences.items() if found else ():
        first, second = (short_words(shown.data, each) for each in pair)
        told.append(_points(f"{first} − {second}", difference, _ICONS[0]))
    for period, difference in found.periods.items() if found else ():
        name = translate("Outcomes", "Period {n} − period 1").format(n=period)
        told.append(_points(name, difference, _ICONS[2]))
    return tuple(told)


def _of_experience(shown: Shown) -> tuple[Headline, ...]:
    """Return the overall score of the main questionnaire, its best and its weakest domain."""
    primary = shown.data.protocol.primary
    steps = sorted(shown.found.instruments, key=lambda each: each.step != primary)
    if not steps:
        return ()
    instrument = shown.data.instrument_of(steps[0].step)
    domains = [each for each in steps[0].whole.domains if each.mean.value is not None]
    if instrument is None or not domains:
        return ()
    parts = sorted((d for d in domains if d.domain != instrument.overall),
                   key=lambda each: each.mean.value or 0.0)  # fmt: skip
    whole = [each for each in domains if each.domain == instrument.overall]
    named = [(translate("Outcomes", "Overall"), each, _ICONS[1]) for each in whole]
    if len(parts) > 1:
        language = spoken().value
        best, weakest = (
            (words.format(domain=instrument.domain(part.domain).title.said(language)), part)
            for words, part in (
                (translate("Outcomes", "Highest: {domain}"), parts[-1]),
                (translate("Outcomes", "Lowest: {domain}"), parts[0]),
            )
        )
        named += [(*best, "arrow-up"), (*weakest, "arrow-down")]
    return tuple(_domain(title, each, icon) for title, each, icon in named)


def _domain(title: str, domain: DomainFigures, icon_name: str) -> Headline:
    value = f"{value_words(domain.mean)} ± {value_words(domain.deviation)}"
    note = translate("Outcomes", "of {low} to {high}, n = {n}").format(
        low=number(domain.low), high=number(domain.high), n=domain.n
    )
    method = translate("Outcomes", "Mean and standard deviation of the learners' scores.")
    return Headline(title, value, note, method, icon_name)


def _change(shown: Shown) -> Headline | None:
    change = next((c for c in shown.found.changes
                   if c.first is Occasion.PRE and c.arm in shown.arms), None)  # fmt: skip
    if change is None:
        return None
    title = translate("Outcomes", "{arm}, after − before")
    return _points(
        title.format(arm=short_words(shown.data, change.arm)), change.effect.difference, _ICONS[1]
    )


def _retained(shown: Shown) -> Headline | None:
    change = next((c for c in shown.found.changes
                   if c.retention is not None and c.arm in shown.arms), None)  # fmt: skip
    if change is None or change.retention is None:
        return None
    ratio = change.retention.ratio.times(100)
    title = translate("Outcomes", "{arm}, retained")
    name = title.format(arm=short_words(shown.data, change.arm))
    if ratio.value is None:
        return _told(name, "{value}", ratio, _ICONS[2])
    value = translate("Outcomes", "{share} %").format(share=number(ratio.value))
    return Headline(name, value, note_words(ratio, 0), method_words(ratio), _ICONS[2])


def _points(title: str, estimate: Estimate, icon_name: str) -> Headline:
    if estimate.value is None:
        return _told(title, "{value}", estimate, icon_name)
    sign = "+" if estimate.value > 0 else "−" if estimate.value < 0 else ""
    words = translate("Outcomes", "{points} points")
    value = words.format(points=f"{sign}{number(abs(estimate.value), 1)}")
    return Headline(title, value, note_words(estimate, 1), method_words(estimate), icon_name)


def _told(title: str, form: str, estimate: Estimate, icon_name: str) -> Headline:
    if estimate.value is None:
        return Headline(title, "–", note_words(estimate), method_words(estimate), icon_name)
    value = form.format(value=value_words(estimate))
    return Headline(title, value, note_words(estimate), method_words(estimate), icon_name)


def _learners(shown: Shown) -> Headline:
    flow = shown.found.flow
    note = translate("Outcomes", "{completed} came to the end, {lost} dropped out")
    under_way = flow.consented - flow.completed - flow.lost
    if under_way:
        note = translate("Outcomes", "{completed} ended, {lost} dropped out, {left} under way")
    method = translate(
        "Outcomes", "Learners whose consent stands; {uncounted} more are enrolled. {source}."
    )
    return Headline(
        translate("Outcomes", "Learners"),
        f"n = {flow.consented}",
        note.format(completed=flow.completed, lost=flow.lost, left=under_way),
        method.format(uncounted=flow.uncounted, source=CONSORT),
        _ICONS[3],
    )
