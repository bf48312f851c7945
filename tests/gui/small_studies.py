"""Two small studies on the tiny atlas, and a window in which one of them is open."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from anatomyapp.session.store import open_store
from anatomyapp.study.protocol_file import protocol_from

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
_HEAD = """\
format: 1
version: 1.0.0
summary: {en: For tests., de: Zum Testen.}
licence: CC BY 4.0
attribution: tests
"""
ALONE = f"""{_HEAD}
id: alone
title: {{en: Ribs before and after, de: Rippen}}
steps:
  consent: {{kind: consent, title: {{en: Taking part, de: T}}, text: ar-3d-2d}}
  effort: {{kind: questionnaire, title: {{en: Effort, de: A}}, instrument: mental-effort}}
  workload: {{kind: questionnaire, title: {{en: Load, de: B}}, instrument: nasa-tlx}}
  pre-test: {{kind: test, title: {{en: Before, de: V}}, occasion: pre, bank: form-a}}
  learn-model:
    {{kind: activity, title: {{en: Learning, de: L}}, condition: model, where: explore, minutes: 1}}
  post-test: {{kind: test, title: {{en: After, de: N}}, occasion: post, bank: form-b}}
  week: {{kind: wait, title: {{en: A week, de: W}}, days: 7, window_days: 2}}
  later: {{kind: test, title: {{en: Later, de: S}}, occasion: retention, bank: form-a}}
arms:
  - id: model
    title: {{en: Model, de: M}}
    steps: [consent, effort, workload, pre-test, learn-model, post-test, week, later]
allocation: {{after: pre-test}}
"""
FOUR = f"""{_HEAD}
id: four
title: {{en: An hour of AR, de: AR}}
group_size: 4
steps:
  consent: {{kind: consent, title: {{en: Taking part, de: T}}, text: ar-experience}}
  ar-hour:
    {{kind: activity, title: {{en: AR, de: A}}, condition: ar, where: ar, minutes: 1,
      who: together}}
  effort: {{kind: questionnaire, title: {{en: Effort, de: A}}, instrument: mental-effort}}
  comments:
    kind: comments
    title: {{en: Own words, de: E}}
    optional: true
    prompts: [{{id: helped, words: {{en: What helped?, de: Was half?}}}}]
arms:
  - id: ar
    title: {{en: AR, de: AR}}
    steps: [consent, ar-hour, effort, comments]
allocation: {{after: consent}}
"""
_BANK = """\
format: 1
id: {id}
version: 1.0.0
title: Form
language: en
atlas: tiny
licence: CC BY 4.0
attribution: test
items:
"""
_ITEM = """\
  - id: find-{structure}-{id}
    kind: find
    stem: {structure}
    key: {structure}
    station: ribs
    objective: Count ribs.
    bloom: apply
    source: test
    feedback: {{how_to_tell: Count down.}}
"""
ITEMS = ("rib-1-left", "rib-2-left", "rib-3-left")


class StillClock:
    """Both clocks stand still from now on, as the record's own time begins, until time passes."""

    def __init__(self) -> None:
        self.start, self.passed = datetime.now(UTC), timedelta(0)

    def now(self) -> datetime:
        return self.start + self.passed

    def monotonic_s(self) -> float:
        return self.passed.total_seconds()

    def let_pass(self, **time: float) -> None:
        self.passed += timedelta(**time)


def write_forms(folder: Path) -> None:
    """Write two forms of three items."""
    folder.mkdir()
    for name in ("form-a", "form-b"):
        items = "".join(_ITEM.format(structure=each, id=name) for each in ITEMS)
        (folder / f"{name}.yaml").write_text(_BANK.format(id=name) + items, encoding="utf-8")


def open_study(record: Path, text: str) -> None:
    """Open a study in a record."""
    protocol = protocol_from(text.encode(), Path("small.yaml"))
    store = open_store(record)
    store.studies.open(protocol.id, protocol, protocol.title.said("en"), 7, NOON)
    store.close()
