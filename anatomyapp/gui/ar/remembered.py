"""What of augmented reality lasts until the next start."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QLocale

from anatomyapp.ar.sheet import Paper, SheetKind
from anatomyapp.gui.ar.wish import SIZES, USUAL_SIZE, Origin, Wish
from anatomyapp.settings import Settings

_SIZES = {f"{width}x{height}": (width, height) for width, height in SIZES}
_LETTER_LANDS = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
        QLocale.Country.Colombia,
        QLocale.Country.Chile,
        QLocale.Country.Venezuela,
    }
)


def wish_of(settings: Settings, locale: QLocale) -> Wish:
    """Return what was wished for last, without its pictures; at first the paper of the country."""
    usual = Paper.LETTER if locale.territory() in _LETTER_LANDS else Paper.A4
    return Wish(
        kind=SheetKind(settings.ar_sheet) if settings.ar_sheet else SheetKind.CARD,
        paper=Paper(settings.ar_paper) if settings.ar_paper else usual,
        ruler_mm=settings.ar_ruler_mm,
        flipped=settings.ar_flipped,
        size=_SIZES.get(settings.ar_size, USUAL_SIZE),
    )


def settings_with(settings: Settings, wish: Wish) -> Settings:
    """Return the settings with a wish kept in them; files are not kept, cameras are."""
    origin = wish.origin
    camera = origin.name if origin and origin.camera is not None else settings.ar_camera
    return replace(
        settings,
        ar_camera=camera,
        ar_sheet=str(wish.kind),
        ar_paper=str(wish.paper),
        ar_ruler_mm=wish.ruler_mm,
        ar_flipped=wish.flipped,
        ar_size="{}x{}".format(*wish.size),
    )


def usual_camera(settings: Settings, cameras: Sequence[Origin]) -> Origin | None:
    """Return the camera that was used last, else the first; None where there is none."""
    known = (origin for origin in cameras if origin.name == settings.ar_camera)
    return next(known, cameras[0] if cameras else None)
