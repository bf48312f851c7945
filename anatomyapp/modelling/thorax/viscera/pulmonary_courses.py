"""The courses of the pulmonary vessels."""

from __future__ import annotations

from collections.abc import Mapping

from anatomyapp.modelling.thorax.viscera.course import Course

PULMONARY: Mapping[str, Course] = {
    "pulmonary-trunk": Course(
        "pulmonary_trunk_diameter",
        (
            (25.0, 84.7, 6.40, 1.04),
            (26.0, 78.7, 6.06, 1.02),
            (25.5, 68.6, 5.80, 1.00),
            (20.5, 57.0, 5.67, 0.96),
        ),
    ),
    "pulmonary-artery-right": Course(
        "right_pulmonary_artery_diameter",
        (
            (18.0, 52.5, 5.71, 1.11),
            (4.0, 43.6, 5.80, 1.07),
            (-14.0, 39.7, 5.84, 1.01),
            (-34.0, 33.7, 6.02, 0.88),
            (-46.0, 27.7, 6.36, 0.78),
            (-50.0, 17.7, 6.97, 0.65),
            (-52.0, 9.2, 7.57, 0.48),
        ),
    ),
    "right-anterior-trunk": Course(
        "right_pulmonary_artery_diameter",
        (
            (-30.0, 36.7, 5.97, 0.68),
            (-41.0, 42.4, 5.62, 0.59),
            (-48.0, 46.5, 5.17, 0.44),
        ),
    ),
    "pulmonary-artery-left": Course(
        "left_pulmonary_artery_diameter",
        (
            (20.0, 53.5, 5.67, 1.10),
            (29.0, 41.2, 5.53, 1.02),
            (40.0, 25.2, 5.53, 0.94),
            (47.0, 12.7, 5.84, 0.84),
            (50.0, 1.7, 6.52, 0.72),
            (53.0, -3.4, 7.30, 0.50),
        ),
    ),
    "left-apical-artery": Course(
        "left_pulmonary_artery_diameter",
        (
            (39.0, 27.1, 5.44, 0.60),
            (50.0, 31.3, 5.08, 0.50),
            (56.0, 33.5, 4.76, 0.40),
        ),
    ),
    "superior-pulmonary-vein-right": Course(
        "pulmonary_vein_diameter",
        (
            (-30.0, 37.7, 6.56, 1.10),
            (-44.0, 47.7, 6.40, 1.01),
            (-60.0, 57.7, 5.97, 0.71),
        ),
    ),
    "inferior-pulmonary-vein-right": Course(
        "pulmonary_vein_diameter",
        (
            (-31.0, 26.6, 7.26, 1.04),
            (-42.0, 25.2, 7.57, 0.95),
            (-53.0, 21.5, 7.93, 0.71),
        ),
    ),
    "superior-pulmonary-vein-left": Course(
        "pulmonary_vein_diameter",
        (
            (43.0, 35.7, 6.31, 1.04),
            (55.0, 44.7, 6.15, 0.95),
            (70.0, 55.6, 5.80, 0.68),
        ),
    ),
    "inferior-pulmonary-vein-left": Course(
        "pulmonary_vein_diameter",
        (
            (43.0, 23.6, 7.22, 0.98),
            (55.0, 14.5, 7.38, 0.89),
            (68.0, 1.5, 7.93, 0.65),
        ),
    ),
}
