"""A small study to be simulated: two arms, tests before, after and two weeks later."""

from __future__ import annotations

from pathlib import Path

from anatomyapp.simulation.loading import read_world
from anatomyapp.simulation.world import World
from anatomyapp.study.protocol import Protocol
from tests.all_kinds import KINDS, item_tree, text_of
from tests.conftest import write_tiny_pack

TEXT = """\
format: 1
id: small
version: 1.0.0
title: {en: Small, de: Klein}
summary: {en: For tests., de: Zum Testen.}
licence: CC BY 4.0
attribution: tests
primary: post-test
steps:
  consent: {kind: consent, title: {en: C, de: C}, text: crossover}
  background: {kind: form, title: {en: B, de: B}, instrument: background}
  pre-test: {kind: test, title: {en: P, de: P}, occasion: pre, bank: tiny-a}
  learn-ar: {kind: activity, title: {en: A, de: A}, condition: ar, where: ar, minutes: 6}
  learn-pictures:
    {kind: activity, title: {en: M, de: M}, condition: pictures, where: pictures, minutes: 6}
  post-test: {kind: test, title: {en: Q, de: Q}, occasion: post, bank: tiny-b}
  usability: {kind: questionnaire, title: {en: U, de: U}, instrument: sus}
  comments:
    kind: comments
    title: {en: O, de: O}
    optional: true
    prompts: [{id: helped, words: {en: What helped?, de: Was half?}}]
  two-weeks: {kind: wait, title: {en: W, de: W}, who: together, days: 14, window_days: 4}
  late-test: {kind: test, title: {en: L, de: L}, occasion: retention, bank: tiny-a}
arms:
  - id: ar
    title: {en: AR, de: AR}
    steps: [consent, background, pre-test, learn-ar, post-test, usability, comments, two-weeks,
            late-test]
  - id: pictures
    title: {en: Pictures, de: Bilder}
    steps: [consent, background, pre-test, learn-pictures, post-test, usability, comments,
            two-weeks, late-test]
allocation:
  after: pre-test
  block_sizes: [2, 4]
  stratify: {step: background, question: prior-anatomy}
"""


PACK, HOME, PROTOCOL = "tiny", "home", "small.yaml"


def furnish(folder: Path) -> None:
    """Write into a folder what the study needs: a pack, a data folder with banks, the protocol."""
    write_tiny_pack(folder / PACK)
    banks = folder / HOME / "banks"
    banks.mkdir(parents=True)
    for name in ("tiny-a", "tiny-b"):
        items = [item_tree(i, kind, 1, 0.1 * i) for i, kind in enumerate(KINDS)]
        (banks / f"{name}.yaml").write_bytes(text_of(items, id=name))
    (folder / PROTOCOL).write_text(TEXT, encoding="utf-8")


def small(folder: Path) -> tuple[Protocol, World]:
    """Return the protocol of a furnished folder and its world."""
    return read_world(str(folder / PROTOCOL), folder / PACK, folder / HOME)
