"""The one style sheet of the application, generated from the tokens.

Widgets take part by dynamic properties: ``type`` of labels (display, h1, h2, h3, body, secondary,
caption, overline, latin), ``tone`` of labels (accent, success, warning, error), ``kind`` of
buttons (primary, secondary, ghost, danger, place, choice, row, chip), ``box`` of messages (neutral
and the tones), ``surface`` of frames (page, panel, bar, left, right, card, sunk, floating).
"""

from __future__ import annotations

import string

from anatomyapp.gui import theme
from anatomyapp.gui.theme import Tokens

_SIZES = string.Template("""
QWidget { font-size: ${px14}; }
QLabel { background: transparent; }
QLabel[type="display"] { font-size: ${px28}; font-weight: 600; }
QLabel[type="h1"] { font-size: ${px20}; font-weight: 600; }
QLabel[type="h2"] { font-size: ${px16}; font-weight: 600; }
QLabel[type="h3"] { font-weight: 600; }
QLabel[type="secondary"] { color: ${text2}; }
QLabel[type="caption"] { font-size: ${px12}; color: ${text3}; }
QLabel[type="overline"] { font-size: ${px12}; font-weight: 600; color: ${text3}; }
QLabel[type="latin"] { font-style: italic; color: ${text2}; }
QLabel[tone="accent"] { color: ${accent_text}; }
QLabel[tone="success"] { color: ${success}; }
QLabel[tone="warning"] { color: ${warning}; }
QLabel[tone="error"] { color: ${error}; }

QFrame[surface="page"] { background: ${bg}; border: none; }
QFrame[surface="panel"] { background: ${surface}; border: none; }
QFrame[surface="bar"] { background: ${surface}; border: none;
    border-bottom: 1px solid ${outline}; }
QFrame[surface="left"] { background: ${surface}; border: none;
    border-right: 1px solid ${outline}; }
QFrame[surface="right"] { background: ${surface}; border: none;
    border-left: 1px solid ${outline}; }
QFrame[surface="card"] { background: ${surface}; border: 1px solid ${outline};
    border-radius: ${radius_card}; }
QFrame[surface="sunk"] { background: ${surface2}; border: none; border-radius: ${radius_field}; }
QFrame[surface="floating"] { background: ${surface}; border: 1px solid ${outline};
    border-radius: ${radius_card}; }
QFrame[box="neutral"] { background: ${surface2}; border: none; border-radius: ${radius_field}; }
QFrame[box="accent"] { background: ${accent_soft}; border: none; border-radius: ${radius_field}; }
QFrame[box="success"] { background: ${success_soft}; border: 1px solid ${success};
    border-radius: ${radius_field}; }
QFrame[box="warning"] { background: ${warning_soft}; border: 1px solid ${warning};
    border-radius: ${radius_field}; }
QFrame[box="error"] { background: ${error_soft}; border: 1px solid ${error};
    border-radius: ${radius_field}; }
QFrame[rule="across"] { background: ${outline}; border: none; max-height: 1px; min-height: 1px; }
QFrame[rule="down"] { background: ${outline}; border: none; max-width: 1px; min-width: 1px; }
""")

_BUTTONS = string.Template("""
QPushButton { min-height: ${px32}; padding: 0 14px; border-radius: ${radius_field};
    border: 1px solid ${border}; background: ${surface}; color: ${text}; font-weight: 500; }
QPushButton:hover { background: ${surface2}; }
QPushButton:pressed { background: ${surface3}; }
QPushButton:checked { background: ${accent_soft}; color: ${accent_text};
    border-color: ${accent}; }
QPushButton:disabled { color: ${text3}; border-color: ${outline}; background: ${surface}; }
QPushButton[large="true"] { min-height: ${px40}; font-size: ${px15}; font-weight: 600; }
QPushButton[kind="primary"] { background: ${accent}; color: ${on_accent};
    border: 1px solid ${accent}; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: ${accent_hover}; border-color: ${accent_hover}; }
QPushButton[kind="primary"]:pressed { background: ${accent_pressed};
    border-color: ${accent_pressed}; }
QPushButton[kind="primary"]:disabled { background: ${surface3}; color: ${text3};
    border-color: ${surface3}; }
QPushButton[kind="ghost"] { background: transparent; border-color: transparent;
    color: ${accent_text}; padding: 0 ${px10}; }
QPushButton[kind="ghost"]:hover { background: ${accent_soft}; }
QPushButton[kind="ghost"]:disabled { color: ${text3}; }
QPushButton[flush="true"] { padding: 0; }
QPushButton[kind="danger"] { color: ${error}; border-color: ${error}; }
QPushButton[kind="danger"]:hover { background: ${error_soft}; }
QPushButton[kind="danger"]:disabled { color: ${text3}; border-color: ${outline}; }
QPushButton[kind="place"] { background: transparent; border-color: transparent;
    color: ${text2}; padding: 0 ${px14}; }
QPushButton[kind="place"]:hover { background: ${surface2}; }
QPushButton[kind="place"]:checked { background: ${accent_soft}; color: ${accent_text};
    font-weight: 600; }
QPushButton[kind="choice"] { text-align: left; padding: ${px8} ${px14}; }
QPushButton[kind="row"] { text-align: left; background: transparent; border-color: transparent;
    padding: ${px6} ${px8}; }
QPushButton[kind="row"]:hover { background: ${surface2}; }
QPushButton[kind="chip"] { min-height: ${px22}; padding: 0 ${px10}; border: 1px solid transparent;
    border-radius: ${px11}; background: ${accent_soft}; color: ${accent_text};
    font-size: ${px12}; }
QPushButton[kind="chip"]:hover { border-color: ${accent}; }
QToolButton { min-width: ${px32}; min-height: ${px32}; border: none; border-radius: ${radius_field};
    background: transparent; color: ${text2}; }
QToolButton:hover { background: ${surface2}; }
QToolButton:pressed { background: ${surface3}; }
QToolButton:checked { background: ${accent_soft}; color: ${accent_text}; }
QToolButton[small="true"] { min-width: ${px26}; min-height: ${px26}; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[kind="floating"] { background: ${surface}; border: 1px solid ${outline}; }
QToolButton[kind="floating"]:checked { background: ${accent_soft}; }
QToolButton[kind="floating"][words="true"] { padding-left: ${px8}; }
QToolButton[kind="view"] { padding: 0 ${px8}; }
""")

_FIELDS = string.Template("""
QLineEdit, QComboBox, QAbstractSpinBox, QTextEdit, QPlainTextEdit { background: ${surface};
    color: ${text}; border: 1px solid ${border}; border-radius: ${radius_field};
    padding: 0 ${px10}; min-height: ${px32}; selection-background-color: ${accent};
    selection-color: ${on_accent}; placeholder-text-color: ${text3}; }
QTextEdit, QPlainTextEdit { padding: ${px8}; }
QLineEdit[field="search"] { padding-left: ${px32}; }
QAbstractSpinBox { max-height: ${px32}; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QLineEdit:disabled, QComboBox:disabled { color: ${text3}; border-color: ${outline}; }
QComboBox { padding-right: ${px28}; }
QComboBox::drop-down { border: none; width: ${px28}; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: ${surface}; border: 1px solid ${outline};
    outline: none; selection-background-color: ${accent_soft}; selection-color: ${text}; }
QCheckBox, QRadioButton { spacing: ${px8}; min-height: ${px24}; background: transparent; }
QMenu { background: ${surface}; border: 1px solid ${outline}; padding: ${px6}; }
QMenu::item { padding: ${px6} ${px16} ${px6} ${px10}; border-radius: 6px; color: ${text}; }
QMenu::item:selected { background: ${accent_soft}; color: ${accent_text}; }
QMenu::item:disabled { color: ${text3}; }
QMenu::icon { padding-left: ${px8}; }
QMenu::separator { height: 1px; background: ${outline}; margin: ${px4} ${px6}; }
QToolTip { background: ${tip}; color: ${tip_text}; border: none; padding: ${px4} ${px8};
    font-size: ${px12}; }
""")

_VIEWS = string.Template("""
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QAbstractItemView { background: ${surface}; border: none; outline: none; color: ${text};
    gridline-color: transparent; }
QTreeView { show-decoration-selected: 0; selection-background-color: transparent;
    selection-color: ${text}; }
QTreeView::branch { image: none; border-image: none; background: transparent; }
QTreeView::item { border: none; }
QTreeView::item:hover, QTreeView::item:selected { background: transparent; }
QListWidget[list="order"] { border: 1px solid ${border}; border-radius: 8px; }
QListWidget[list="order"]::item { padding-left: ${px10}; border-left: 3px solid transparent; }
QListWidget[list="order"]::item:selected { background: ${accent_soft}; color: ${text};
    border-left: 3px solid ${accent}; }
QTableView { alternate-background-color: ${surface}; selection-background-color: ${accent_soft};
    selection-color: ${text}; }
QTableView::item { padding: 0 ${px10}; border: none; border-bottom: 1px solid ${outline}; }
QTableView::item:hover { background: ${surface2}; }
QTableView::item:selected { background: ${accent_soft}; color: ${text}; }
QHeaderView { background: ${surface}; border: none; }
QHeaderView::section { background: ${surface}; color: ${text3}; border: none;
    border-bottom: 1px solid ${border}; font-size: ${px12}; font-weight: 600;
    padding: 0 ${px13}; min-height: ${px36}; }
QTableCornerButton::section { background: ${surface}; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: ${thumb}; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: ${border}; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: none; border: none; width: 0; height: 0; }
QProgressBar { background: ${surface3}; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: ${accent}; border-radius: 3px; }
QSplitter::handle { background: ${outline}; }
""")

# With the strongest contrast, edges say what soft grounds say otherwise.
_EDGES = string.Template("""
QFrame[surface="card"], QFrame[surface="floating"], QMenu { border: 2px solid ${border}; }
QFrame[box] { border: 2px solid ${border}; }
QPushButton { border-width: 2px; }
QPushButton:hover, QPushButton:checked { border-color: ${accent}; }
QPushButton:disabled { border: 1px dashed ${outline}; }
QPushButton[kind="primary"]:disabled { border: 1px dashed ${outline}; background: ${surface}; }
QPushButton[kind="chip"] { border: 1px solid ${border}; }
QToolButton { border: 2px solid transparent; }
QToolButton:hover, QToolButton:checked { border-color: ${accent}; }
QToolButton[kind="floating"] { border: 2px solid ${border}; }
QMenu::item { border: 2px solid transparent; }
QMenu::item:selected { border-color: ${accent}; }
QToolTip { border: 1px solid ${border}; }
""")

_STATES = {  # what lies between two tokens, by scheme
    "light": {"accent_hover": "#3A47B3", "accent_pressed": "#3540A0", "thumb": "#B9C0CB"},
    "dark": {"accent_hover": "#BBC2FF", "accent_pressed": "#C3C9FF", "thumb": "#454E5C"},
    "contrast": {"accent_hover": "#FFE27A", "accent_pressed": "#FFF0B8", "thumb": "#B8B8B8"},
}


def style_sheet(tokens: Tokens, scale: float) -> str:
    """Return the style sheet for a scheme at a text scale."""
    values: dict[str, str] = {name: getattr(tokens, name) for name in tokens.__slots__}
    values |= {f"px{size}": f"{round(size * scale)}px" for size in range(1, 45)}
    values |= {"radius_card": f"{theme.RADIUS_CARD}px", "radius_field": f"{theme.RADIUS_FIELD}px"}
    values |= _STATES[tokens.scheme]
    values |= {"tip": tokens.text, "tip_text": tokens.surface}
    parts = (_SIZES, _BUTTONS, _FIELDS, _VIEWS, *((_EDGES,) if tokens.solid else ()))
    return "".join(part.substitute(values) for part in parts)
