"""The courses of the airway and the oesophagus."""

from __future__ import annotations

from collections.abc import Mapping

from anatomyapp.modelling.thorax.viscera.course import Course
from anatomyapp.modelling.thorax.viscera.tube import End

AIRWAY: Mapping[str, Course] = {
    "trachea": Course(
        "trachea_sagittal_diameter",
        (
            (0.0, 10.0, -1.24, 0.92, 0.97),
            (0.0, 12.0, 0.0, 0.92, 0.97),
            (0.0, 14.2, 0.90, 0.92, 0.97),
            (-1.5, 16.2, 2.71, 0.92, 0.97),
            (-3.5, 17.2, 4.52, 1.02, 0.93),
        ),
    ),
    "main-bronchus-right": Course(
        "right_main_bronchus_diameter",
        (
            (-3.5, 17.1, 4.43, 1.06),
            (-6.0, 17.4, 4.85, 1.01),
            (-12.5, 17.4, 5.40, 0.99),
        ),
    ),
    "main-bronchus-left": Course(
        "left_main_bronchus_diameter",
        (
            (-2.5, 17.2, 4.48, 1.09),
            (8.0, 20.6, 5.08, 1.03),
            (21.5, 24.3, 5.80, 0.97),
            (35.0, 21.5, 6.31, 0.94),
        ),
    ),
    "right-superior-lobar-bronchus": Course(
        "lobar_bronchus_diameter",
        (
            (-10.5, 18.1, 5.22, 1.08),
            (-22.0, 16.8, 5.22, 1.04),
            (-34.0, 15.8, 5.08, 0.96),
        ),
    ),
    "right-inferior-lobar-bronchus": Course(
        "lobar_bronchus_diameter",
        (
            (-12.5, 18.0, 5.40, 1.27),
            (-20.0, 18.2, 6.06, 1.12),
            (-25.0, 16.2, 6.65, 1.04),
        ),
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
            (-24.0, 16.7, 6.52, 0.81),
            (-38.0, 24.0, 6.70, 0.75),
            (-54.0, 39.5, 6.90, 0.62),
        ),
    ),
    "left-superior-lobar-bronchus": Course(
        "lobar_bronchus_diameter",
        (
            (34.5, 21.8, 6.29, 1.04),
            (44.0, 21.7, 6.36, 1.00),
            (54.0, 25.7, 6.19, 0.88),
        ),
    ),
    "left-lingular-bronchus": Course(
        "lobar_bronchus_diameter",
        (
            (46.0, 22.2, 6.31, 0.69),
            (58.0, 28.7, 6.56, 0.65),
            (72.0, 39.2, 6.72, 0.54),
        ),
    ),
    "left-inferior-lobar-bronchus": Course(
        "lobar_bronchus_diameter",
        (
            (34.5, 21.3, 6.29, 1.04),
            (40.0, 10.7, 6.97, 0.96),
            (45.0, 3.8, 7.77, 0.81),
        ),
    ),
}

OESOPHAGUS = Course(
    "oesophagus_width",
    (
        (1.0, 0.4, -1.24, 0.89, 0.42),
        (1.5, 2.4, 0.0, 0.90, 0.42),
        (2.0, 4.2, 0.90, 0.91, 0.42),
        (3.5, 5.0, 2.71, 0.94, 0.44),
        (3.0, 7.2, 4.52, 0.98, 0.40),
        (2.0, 8.6, 5.67, 0.98, 0.46),
        (1.0, 11.0, 7.06, 1.00, 0.56),
        (2.5, 17.0, 8.16, 0.98, 0.62),
        (7.0, 28.0, 9.15, 0.92, 0.70),
        (13.0, 37.6, 9.99, 0.87, 0.78),
        (19.0, 42.6, 10.46, 0.92, 0.90),
        (28.0, 43.5, 10.84, 1.08, 1.06),
    ),
    start=End.OPEN,
    end=End.OPEN,
    wall=2.5,
)
