"""Colours, type and sizes of the window, as frozen tokens.

Ratios are those of WCAG 2.2 (relative luminance); each pair used is held by a test.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QStyleFactory

from anatomyapp.gui import collector

SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL, SPACE_XXL = 4, 8, 12, 16, 20, 28
RADIUS_FIELD, RADIUS_CARD = 8, 12
PANEL_MS, FLY_MS, FIRST_TURN_MS = 150, 450, 6000
SMALLEST_TEXT_SCALE, LARGEST_TEXT_SCALE = 1.0, 2.0

_PLAIN_FONTS = frozenset({"DejaVu Sans", "Bitstream Vera Sans", "Sans Serif", "Helvetica", "Arial"})
_BETTER_FONTS = ("Inter", "Noto Sans", "Cantarell", "Ubuntu", "Open Sans", "Roboto")


class Scheme(StrEnum):
    """Light, dark, or with the strongest contrast."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"

    def following(self) -> Scheme:
        """Return the scheme after this one, in turn."""
        schemes = list(Scheme)
        return schemes[(schemes.index(self) + 1) % len(schemes)]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one scheme, as ``#RRGGBB``."""

    scheme: Scheme
    bg: str
    surface: str
    surface2: str
    surface3: str
    outline: str
    border: str
    text: str
    text2: str
    text3: str
    accent: str
    on_accent: str
    accent_text: str
    accent_soft: str
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    error: str
    error_soft: str
    view_centre: str
    view_edge: str
    focus_px: int = 2  # of the ring round what has the keyboard
    solid: bool = False  # nothing lets what is below it through

    @property
    def dark(self) -> bool:
        """Whether text is brighter than its ground."""
        return _luminance(self.text) > _luminance(self.surface)

    def opacity(self, share: float) -> float:
        """Return how opaque something is that would let a share of its ground through."""
        return 1.0 if self.solid else share

    def colour(self, name: str) -> QColor:
        """Return a token as Qt's colour."""
        return QColor(getattr(self, name))


LIGHT = Tokens(
    scheme=Scheme.LIGHT,
    bg="#F5F6F8",
    surface="#FFFFFF",
    surface2="#EEF0F4",
    surface3="#E2E6EC",
    outline="#D8DDE5",
    border="#7D8593",
    text="#1A1F29",
    text2="#4A5364",
    text3="#5F6878",
    accent="#4553C7",
    on_accent="#FFFFFF",
    accent_text="#3540A0",
    accent_soft="#E9EBFB",
    success="#0B7053",
    success_soft="#DDF3EA",
    warning="#855000",
    warning_soft="#FDF0D5",
    error="#AE3016",
    error_soft="#FCE8E2",
    view_centre="#F1F3F6",
    view_edge="#C3CBD6",
)
DARK = Tokens(
    scheme=Scheme.DARK,
    bg="#13161B",
    surface="#1B1F26",
    surface2="#252A33",
    surface3="#313844",
    outline="#323945",
    border="#7B8596",
    text="#E8EBF0",
    text2="#B5BDCA",
    text3="#98A1B0",
    accent="#A9B1FF",
    on_accent="#15193B",
    accent_text="#C3C9FF",
    accent_soft="#2B3058",
    success="#74DDB6",
    success_soft="#15372C",
    warning="#F1BC62",
    warning_soft="#3A2D13",
    error="#FF8B70",
    error_soft="#47231B",
    view_centre="#3A424F",
    view_edge="#12151A",
)
HIGH_CONTRAST = Tokens(
    scheme=Scheme.CONTRAST,
    bg="#000000",
    surface="#000000",
    surface2="#1F1F1F",
    surface3="#383838",
    outline="#B8B8B8",
    border="#FFFFFF",
    text="#FFFFFF",
    text2="#F2F2F2",
    text3="#D9D9D9",
    accent="#FFD84D",
    on_accent="#000000",
    accent_text="#FFE27A",
    accent_soft="#332A00",
    success="#7DFFC2",
    success_soft="#00301D",
    warning="#FFC766",
    warning_soft="#332100",
    error="#FFB3A3",
    error_soft="#3D0B00",
    view_centre="#000000",
    view_edge="#000000",
    focus_px=3,
    solid=True,
)
_TOKENS = {each.scheme: each for each in (LIGHT, DARK, HIGH_CONTRAST)}

# On plots the colours are those of all schemes (Okabe and Ito 2008).
PLOT_FILLS = ("#E69F00", "#56B4E9")


def tokens_of(scheme: Scheme) -> Tokens:
    """Return the colours of a scheme."""
    return _TOKENS[scheme]


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    bright, dim = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class Theme(QObject):
    """The scheme and text scale in force; the one place that widgets ask while they paint."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.setObjectName("theme")
        self._application = application
        self._chosen: Scheme | None = None
        self._tokens = LIGHT
        self._scale = 1.0
        self.reduce_motion = False
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def text_scale(self) -> float:
        """Size of text and controls, 1 to 2."""
        return self._scale

    def choose(self, scheme: Scheme | None, text_scale: float = 1.0) -> None:
        """Wear a scheme, or with None the system's; an unknown system counts as light."""
        self._chosen = scheme
        self._scale = min(LARGEST_TEXT_SCALE, max(SMALLEST_TEXT_SCALE, text_scale))
        self._wear()

    @contextmanager
    def painted_in(self, scheme: Scheme) -> Iterator[None]:
        """Paint in another scheme's colours meanwhile, such as names over a camera's picture."""
        before, self._tokens = self._tokens, tokens_of(scheme)
        try:
            yield
        finally:
            self._tokens = before

    def _follow(self) -> None:
        if self._chosen is None and tokens_of(self._system()) is not self._tokens:
            self._wear()

    def _system(self) -> Scheme:
        hints = self._application.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return Scheme.CONTRAST
        return Scheme.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else Scheme.LIGHT

    def _wear(self) -> None:
        from anatomyapp.gui.palette import palette_of  # noqa: PLC0415 - it needs the tokens
        from anatomyapp.gui.stylesheet import style_sheet  # noqa: PLC0415 - as above

        self._tokens = tokens_of(self._chosen or self._system())
        with collector.held():  # Qt walks over all widgets; none may go in the meantime
            self._application.setFont(_font(self._scale))
            self._application.setPalette(palette_of(self._tokens))
            sheet = style_sheet(self._tokens, self._scale)
            if sheet != self._application.styleSheet():  # Qt polishes all widgets anew even then
                self._application.setStyleSheet(sheet)
        self.changed.emit()


def install(application: QApplication) -> Theme:
    """Give an application the Fusion style and the theme; return the one it has already."""
    known = application.findChild(Theme, "theme")
    if known is not None:
        return known
    application.setStyle(QStyleFactory.create("Fusion"))
    return Theme(application)


def theme() -> Theme:
    """Return the theme of the running application."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("the theme belongs to a running QApplication")
    return install(application)


def tokens() -> Tokens:
    """Return the colours in force."""
    return theme().tokens


def dp(size: float) -> int:
    """Return a size in pixels for the text scale in force."""
    return round(size * theme().text_scale)


def _font(scale: float) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.family() in _PLAIN_FONTS:
        installed = set(QFontDatabase.families())
        better = next((name for name in _BETTER_FONTS if name in installed), font.family())
        font.setFamily(better)
    font.setPixelSize(round(14 * scale))
    return font
