"""The figures of the thoracic spine, one value for each vertebra and each facet joint."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from anatomyapp.modelling.thorax.morphometry import Figures

LEVELS = range(1, 13)


@dataclass(frozen=True, slots=True)
class VertebraFigures:
    """One thoracic vertebra; mm and degrees, names as in ``morphometry/spine.csv``."""

    level: int
    body_height: float
    upper_width: float
    lower_width: float
    upper_depth: float
    lower_depth: float
    canal_width: float
    canal_depth: float
    pedicle_width: float
    pedicle_height: float
    transverse_span: float
    transverse_reach: float
    transverse_rise: float
    spinous_slope_deg: float
    spinous_length: float
    spinous_root_half_height: float
    spinous_tip_half_height: float
    lamina_tilt_deg: float
    lamina_shield: float
    lamina_thickness: float

    @property
    def half_height(self) -> float:
        """Return half the body's height."""
        return self.body_height / 2

    @property
    def half_width(self) -> float:
        """Return half the body's mean width."""
        return (self.upper_width + self.lower_width) / 4

    @property
    def half_depth(self) -> float:
        """Return half the body's mean depth: its posterior wall lies there."""
        return (self.upper_depth + self.lower_depth) / 4

    @property
    def canal_centre(self) -> float:
        """Return how far behind the body's centre the middle of the vertebral canal lies."""
        return self.half_depth + self.canal_depth / 2 - 1.2

    @property
    def canal_back(self) -> float:
        """Return how far behind the body's centre the canal ends."""
        return self.half_depth + self.canal_depth


@dataclass(frozen=True, slots=True)
class FacetFigures:
    """The facet joint below one level; level 0 is C7/T1, level 12 is T12/L1."""

    lateral: float
    behind: float
    above: float
    inclination_deg: float
    azimuth_deg: float
    lean_deg: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class CostalFigures:
    """Half width and half height of the facets for the ribs, mm.

    ``transverse_hollows`` says how deep the facets of the transverse processes T1 to T10 are.
    """

    demifacet: tuple[float, float]
    facet: tuple[float, float]
    first_facet: tuple[float, float]
    transverse: tuple[float, float]
    transverse_hollows: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class SpineFigures:
    """All figures of the thoracic spine.

    ``vertebrae`` holds T1 to T12, ``facets`` the joints C7/T1 to T12/L1, ``disc_heights`` the discs
    T1/T2 to T11/T12, ``kyphosis_deg`` the Cobb angles T1-T12, T2-T11 and T3-T10.
    """

    vertebrae: tuple[VertebraFigures, ...]
    facets: tuple[FacetFigures, ...]
    costal: CostalFigures
    disc_heights: tuple[float, ...]
    kyphosis_deg: tuple[float, ...]
    t1_tilt_deg: float


def spine_figures(figures: Figures) -> SpineFigures:
    """Return the spine's figures from its table.

    Raises
    ------
    PackError
        When the table lacks one.
    """
    return SpineFigures(
        vertebrae=tuple(_vertebra(figures, level) for level in LEVELS),
        facets=tuple(_facet(figures, level) for level in range(13)),
        costal=_costal(figures),
        disc_heights=tuple(figures.value("disc_height", level) for level in range(1, 12)),
        kyphosis_deg=tuple(figures.value("kyphosis", upper) for upper in (1, 2, 3)),
        t1_tilt_deg=figures.value("t1_tilt"),
    )


def _vertebra(figures: Figures, level: int) -> VertebraFigures:
    at = partial(figures.value, level=level)
    return VertebraFigures(
        level=level,
        body_height=at("body_height_posterior") * figures.value("body_height_scale"),
        upper_width=at("upper_endplate_width"),
        lower_width=at("lower_endplate_width"),
        upper_depth=at("upper_endplate_depth"),
        lower_depth=at("lower_endplate_depth"),
        canal_width=at("canal_width"),
        canal_depth=at("canal_depth"),
        pedicle_width=at("pedicle_width"),
        pedicle_height=at("pedicle_height"),
        transverse_span=at("transverse_span"),
        transverse_reach=at("transverse_reach"),
        transverse_rise=at("transverse_rise"),
        spinous_slope_deg=at("spinous_slope"),
        spinous_length=at("spinous_length"),
        spinous_root_half_height=at("spinous_root_half_height"),
        spinous_tip_half_height=at("spinous_tip_half_height"),
        lamina_tilt_deg=at("lamina_tilt"),
        lamina_shield=at("lamina_shield"),
        lamina_thickness=figures.value("lamina_thickness"),
    )


def _facet(figures: Figures, level: int) -> FacetFigures:
    return FacetFigures(
        lateral=figures.value("facet_lateral", level),
        behind=figures.value("facet_behind", level),
        above=figures.value("facet_above", level),
        inclination_deg=figures.value("facet_inclination", level),
        azimuth_deg=figures.value("facet_azimuth", level),
        lean_deg=figures.value("facet_lean", level),
        width=figures.value("facet_width", level),
        height=figures.value("facet_height", level),
    )


def _costal(figures: Figures) -> CostalFigures:
    def pair(name: str) -> tuple[float, float]:
        return figures.value(f"{name}_half_width"), figures.value(f"{name}_half_height")

    return CostalFigures(
        demifacet=pair("costal_demifacet"),
        facet=pair("costal_facet"),
        first_facet=pair("first_costal_facet"),
        transverse=pair("transverse_facet"),
        transverse_hollows=tuple(
            figures.value("transverse_facet_hollow", level) for level in range(1, 11)
        ),
    )
