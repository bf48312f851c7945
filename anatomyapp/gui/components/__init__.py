"""The small parts that every place is built from."""

from __future__ import annotations

from anatomyapp.gui.components.box import Card, EmptyState, MessageBox, rule, surface
from anatomyapp.gui.components.button import (
    button,
    danger_button,
    ghost_button,
    icon_button,
    link_button,
    primary_button,
    row_button,
)
from anatomyapp.gui.components.chip import Chip, KeyCap, chip_button
from anatomyapp.gui.components.disclosure import Disclosure
from anatomyapp.gui.components.exchange import exchange
from anatomyapp.gui.components.field import CheckBox, SearchField, Select, captioned, number_field
from anatomyapp.gui.components.flow import Flow
from anatomyapp.gui.components.focus import FocusRing
from anatomyapp.gui.components.hushed import hushed
from anatomyapp.gui.components.progress import ItemProgress, ItemState, Meter
from anatomyapp.gui.components.slider import Slider
from anatomyapp.gui.components.text import IconLabel, Paragraph, ShortLabel, label, painted_font
from anatomyapp.gui.components.toast import Toast, ToastHost

__all__ = [
    "Card",
    "CheckBox",
    "Chip",
    "Disclosure",
    "EmptyState",
    "Flow",
    "FocusRing",
    "IconLabel",
    "ItemProgress",
    "ItemState",
    "KeyCap",
    "MessageBox",
    "Meter",
    "Paragraph",
    "SearchField",
    "Select",
    "ShortLabel",
    "Slider",
    "Toast",
    "ToastHost",
    "button",
    "captioned",
    "chip_button",
    "danger_button",
    "exchange",
    "ghost_button",
    "hushed",
    "icon_button",
    "label",
    "link_button",
    "number_field",
    "painted_font",
    "primary_button",
    "row_button",
    "rule",
    "surface",
]
