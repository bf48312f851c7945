"""The courses of the airway and the oesophagus."""

from __future__ import annotations

from collections.abc import Mapping

from anatomyapp.modelling.thorax.viscera.course import Course
from anatomyapp.modelling.thorax.viscera.tube import End

_RIGHT_MAIN = (
    (-7.6, 15.9, 4.63, 1.00),
    (-9.8, 16.4, 4.88, 0.98),
    (-13.8, 17.2, 5.40, 0.91),
)
_RIGHT_INFERIOR = (
    (-13.8, 17.2, 5.40, 1.35),
    (-19.6, 17.8, 6.06, 1.16),
    (-25.0, 16.2, 6.65, 1.04),
)

AIRWAY: Mapping[str, Course] = {
    "trachea": Course(
        "trachea_sagittal_diameter",
        (
            (0.0, 6.4, -1.24, 1.03, 1.06),
            (0.0, 9.6, 0.0, 1.03, 1.06),
            (0.0, 14.3, 0.90, 1.03, 1.06),
            (-0.5, 14.8, 2.61, 1.03, 1.06),
            (-1.6, 14.7, 4.06, 1.09, 0.97),
        ),
        start=End.FLAT,
    ),
    "main-bronchus-right": Course(
        "right_main_bronchus_diameter",
        _RIGHT_MAIN,
        start=End.FLAT,
        end=End.FLAT,
        lead=((-2.4, 14.7, 4.06, 0.97),),
        trail=_RIGHT_INFERIOR[1:],
        leaves="trachea",
    ),
    "main-bronchus-left": Course(
        "left_main_bronchus_diameter",
        (
            (7.0, 17.9, 4.62, 1.03),
            (21.5, 21.8, 5.60, 0.97),
            (35.5, 18.0, 6.24, 0.94),
        ),
        start=End.FLAT,
        lead=((-0.4, 14.7, 4.08, 1.03),),
        leaves="trachea",
    ),
    "right-superior-lobar-bronchus": Course(
        "lobar_bronchus_diameter",
        (
            (-19.5, 17.1, 5.04, 1.05),
            (-26.0, 16.5, 5.06, 1.02),
            (-34.0, 15.8, 5.00, 0.96),
        ),
        start=End.FLAT,
        lead=((-10.5, 18.1, 4.98, 1.08),),
        leaves="main-bronchus-right",
    ),
    "right-inferior-lobar-bronchus": Course(
        "lobar_bronchus_diameter",
        _RIGHT_INFERIOR,
        start=End.FLAT,
        lead=_RIGHT_MAIN[:-1],
    ),
    "right-inferior-lobar-bronchus-distal": Course(
        "lobar_bronchus_diameter",
        (
            (-25.0, 16.2, 6.61, 0.96),
            (-31.0, 10.6, 7.30, 0.92),
            (-38.0, 3.4, 8.00, 0.77),
        ),
    ),
    "right-middle-lobar-bronchus": Course(
        "lobar_bronchus_diameter",
        (
            (-30.5, 19.6, 6.60, 0.79),
            (-38.0, 24.0, 6.70, 0.75),
            (-54.0, 39.5, 6.90, 0.62),
        ),
        start=End.FLAT,
        lead=((-24.0, 16.7, 6.52, 0.81),),
        leaves="right-inferior-lobar-bronchus",
    ),
    "left-superior-lobar-bronchus": Course(
        "lobar_bronchus_diameter",
        (
            (35.0, 18.3, 6.22, 1.04),
            (44.5, 18.2, 6.22, 1.00),
            (54.5, 22.7, 6.03, 0.88),
        ),
    ),
    "left-lingular-bronchus": Course(
        "lobar_bronchus_diameter",
        (
            (46.5, 18.8, 6.17, 0.69),
            (58.0, 26.7, 6.50, 0.65),
            (72.0, 39.2, 6.72, 0.54),
        ),
    ),
    "left-inferior-lobar-bronchus": Course(
        "lobar_bronchus_diameter",
        (
            (35.0, 17.8, 6.22, 1.04),
            (40.0, 9.2, 6.97, 0.96),
            (45.0, 3.8, 7.77, 0.81),
        ),
    ),
}

OESOPHAGUS = Course(
    "oesophagus_width",
    (
        (1.0, -2.8, -1.24, 0.80, 0.42),
        (1.8, 0.6, 0.0, 0.88, 0.42),
        (2.6, 4.1, 0.90, 0.92, 0.42),
        (3.6, 4.4, 2.71, 0.94, 0.42),
        (3.2, 4.6, 4.00, 0.88, 0.42),
        (2.8, 5.1, 4.52, 0.92, 0.42),
        (2.2, 6.4, 5.40, 0.88, 0.42),
        (1.4, 9.6, 7.06, 1.00, 0.52),
        (2.5, 16.4, 8.16, 1.00, 0.62),
        (7.0, 27.6, 9.15, 0.92, 0.68),
        (12.2, 36.0, 9.80, 0.74, 0.70),
        (15.0, 39.6, 10.10, 0.74, 0.74),
        (20.0, 42.6, 10.46, 0.80, 0.80),
        (26.0, 43.6, 10.72, 0.84, 0.84),
    ),
    start=End.FLAT,
    end=End.FLAT,
)
