"""The courses of the pulmonary vessels."""

from __future__ import annotations

from collections.abc import Mapping

from anatomyapp.modelling.thorax.viscera.course import Course
from anatomyapp.modelling.thorax.viscera.tube import End

PULMONARY: Mapping[str, Course] = {
    "pulmonary-trunk": Course(
        "pulmonary_trunk_diameter",
        (
            (25.0, 66.5, 5.30, 1.02),
            (21.5, 54.0, 5.40, 0.98),
            (17.0, 46.0, 5.56, 0.92),
        ),
    ),
    "pulmonary-artery-right": Course(
        "right_pulmonary_artery_diameter",
        (
            (18.0, 46.5, 5.51, 1.08),
            (4.0, 39.6, 5.52, 1.03),
            (-14.0, 36.5, 5.50, 1.00),
            (-34.0, 32.7, 5.75, 0.88),
            (-46.0, 26.7, 6.20, 0.76),
            (-51.0, 17.7, 6.85, 0.63),
            (-54.0, 9.2, 7.50, 0.52),
        ),
        end=End.FLAT,
    ),
    "right-anterior-trunk": Course(
        "right_pulmonary_artery_diameter",
        (
            (-28.0, 35.2, 5.66, 0.68),
            (-41.0, 42.0, 5.42, 0.60),
            (-52.0, 50.0, 5.06, 0.50),
        ),
        end=End.FLAT,
    ),
    "pulmonary-artery-left": Course(
        "left_pulmonary_artery_diameter",
        (
            (19.0, 50.5, 5.42, 1.10),
            (29.0, 40.2, 5.38, 1.02),
            (40.0, 25.2, 5.42, 0.94),
            (47.0, 12.7, 5.75, 0.84),
            (50.5, 2.7, 6.45, 0.72),
            (54.0, -2.4, 7.25, 0.54),
        ),
        end=End.FLAT,
    ),
    "left-apical-artery": Course(
        "left_pulmonary_artery_diameter",
        (
            (39.0, 27.1, 5.38, 0.60),
            (50.0, 31.3, 5.05, 0.54),
            (58.0, 33.5, 4.70, 0.48),
        ),
        end=End.FLAT,
    ),
    "superior-pulmonary-vein-right": Course(
        "pulmonary_vein_diameter",
        (
            (-4.0, 35.5, 6.40, 1.05),
            (-17.0, 32.5, 6.25, 1.00),
            (-33.0, 35.5, 6.12, 0.96),
            (-48.0, 47.0, 5.92, 0.88),
            (-62.0, 56.0, 5.60, 0.68),
        ),
        end=End.FLAT,
    ),
    "inferior-pulmonary-vein-right": Course(
        "pulmonary_vein_diameter",
        (
            (-4.0, 32.0, 6.95, 1.05),
            (-17.0, 27.0, 7.13, 1.00),
            (-33.0, 23.5, 7.30, 0.94),
            (-46.0, 20.5, 7.50, 0.84),
            (-56.0, 17.0, 7.95, 0.66),
        ),
        end=End.FLAT,
    ),
    "superior-pulmonary-vein-left": Course(
        "pulmonary_vein_diameter",
        (
            (33.0, 39.5, 6.36, 1.08),
            (47.0, 40.5, 6.14, 1.02),
            (59.0, 46.5, 5.90, 0.86),
            (72.0, 56.0, 5.66, 0.66),
        ),
        end=End.FLAT,
    ),
    "inferior-pulmonary-vein-left": Course(
        "pulmonary_vein_diameter",
        (
            (33.0, 34.0, 6.92, 1.08),
            (47.0, 30.5, 7.08, 1.02),
            (59.0, 18.0, 7.25, 0.86),
            (71.0, 1.5, 7.75, 0.66),
        ),
        end=End.FLAT,
    ),
}
