"""A bank of one item on the tiny atlas, as text that tests bend and write."""

from __future__ import annotations

BANK = """
format: 1
id: tiny-bank
version: 1.0.0
title: Tiny bank
language: en
atlas: tiny
licence: CC BY 4.0
attribution: test
items:
  - id: find-rib-2-left
    kind: find
    stem: Left rib 2
    key: rib-2-left
    station: ribs
    objective: Count ribs.
    bloom: apply
    source: test
    feedback: {how_to_tell: Count down.}
"""
