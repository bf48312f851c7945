"""Colours of reports: ink on white, and the Okabe-Ito palette for arms.

Source of the palette: Okabe & Ito (2008), Color Universal Design.
"""

from __future__ import annotations

from reportlab.lib.colors import Color, HexColor

INK = HexColor("#1C2430")
SOFT = HexColor("#5B6675")
RULE = HexColor("#C9D0D8")
PALE = HexColor("#F3F5F8")
ACCENT = HexColor("#0B5FA5")
WARNING, WARNING_BACK = HexColor("#8A4B00"), HexColor("#FFF3DF")

ARMS: tuple[Color, ...] = tuple(
    map(HexColor, ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00"))
)
# From disagreement to agreement, even for who sees no red or green.
DIVERGING: tuple[Color, ...] = tuple(
    map(HexColor, ("#A6611A", "#DFC27D", "#D9D9D9", "#80CDC1", "#018571"))
)


def of_arm(number: int) -> Color:
    """Return the colour of an arm by its place; they come again after six."""
    return ARMS[number % len(ARMS)]
