"""The courses of the airway and the oesophagus."""

from __future__ import annotations

from collections.abc import Mapping

from anatomyapp.modelling.thorax.viscera.course import Course
from anatomyapp.modelling.thorax.viscera.tube import End

AIRWAY: Mapping[str, Course] = {
    "trachea": Course(
        "trachea_sagittal_diameter",
        (
            (0.0, 8.8, -1.24, 0.92, 0.97),
            (0.0, 10.8, 0.0, 0.92, 0.97),
            (0.0, 13.3, 0.90, 0.92, 0.97),
            (-0.5, 14.2, 2.71, 0.92, 0.97),
            (-1.6, 14.7, 4.36, 1.02, 0.93),
        ),
    ),
    "main-bronchus-right": Course(
        "right_main_bronchus_diameter",
        (
            (-2.4, 14.7, 4.36, 0.97),
            (-5.8, 15.6, 4.80, 1.00),
            (-12.5, 17.0, 5.40, 0.93),
        ),
    ),
    "main-bronchus-left": Course(
        "left_main_bronchus_diameter",
        (
            (-0.4, 14.7, 4.38, 1.03),
            (8.5, 18.6, 5.02, 1.03),
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
            (-12.3, 17.4, 5.38, 1.32),
            (-19.6, 17.8, 6.06, 1.16),
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
        (1.0, -0.6, -1.24, 0.80, 0.40),
        (1.8, 1.6, 0.0, 0.88, 0.36),
        (2.6, 3.8, 0.90, 0.92, 0.36),
        (3.6, 4.4, 2.71, 0.94, 0.37),
        (3.2, 4.9, 4.00, 0.84, 0.36),
        (2.8, 5.4, 4.52, 0.92, 0.37),
        (2.2, 6.4, 5.40, 0.88, 0.38),
        (1.4, 9.6, 7.06, 1.00, 0.52),
        (2.5, 16.4, 8.16, 1.00, 0.62),
        (7.0, 27.6, 9.15, 0.92, 0.68),
        (12.2, 36.0, 9.80, 0.74, 0.70),
        (15.0, 39.6, 10.10, 0.74, 0.74),
        (20.0, 42.6, 10.46, 0.80, 0.80),
        (26.0, 43.6, 10.72, 0.84, 0.84),
    ),
    start=End.OPEN,
    end=End.OPEN,
    wall=2.5,
)
