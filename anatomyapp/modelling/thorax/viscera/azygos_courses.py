"""The courses of the azygos system and of the trunks of the highest intercostal vessels."""

from __future__ import annotations

from collections.abc import Mapping

from anatomyapp.modelling.thorax.viscera.course import Course

AZYGOS: Mapping[str, Course] = {
    "azygos-vein": Course(
        "azygos_vein_diameter",
        (
            (-11.5, 7.6, 12.32, 0.56),
            (-11.5, 7.4, 11.32, 0.65),
            (-11.5, 6.6, 9.99, 0.74),
            (-11.0, 5.1, 8.43, 0.84),
            (-11.0, 5.2, 6.97, 0.93),
            (-13.0, 4.8, 5.80, 1.00),
            (-18.0, 6.8, 5.04, 1.07),
            (-22.5, 18.0, 4.48, 1.12),
            (-26.5, 31.9, 4.26, 1.16),
            (-27.5, 44.2, 4.34, 1.16),
            (-27.0, 52.0, 4.57, 1.16),
        ),
    ),
    "hemiazygos-vein": Course(
        "hemiazygos_vein_diameter",
        (
            (13.5, 1.0, 12.49, 0.80),
            (16.5, 1.5, 11.08, 0.92),
            (19.5, -2.0, 9.75, 1.00),
            (19.0, -7.5, 9.05, 1.00),
            (12.0, -3.0, 8.72, 0.80),
            (3.0, 2.2, 8.62, 0.72),
            (-10.0, 5.3, 8.55, 0.92),
        ),
    ),
    "accessory-hemiazygos-vein": Course(
        "hemiazygos_vein_diameter",
        (
            (23.5, -18.4, 3.95, 0.56),
            (24.5, -16.6, 5.00, 0.70),
            (24.0, -15.6, 6.20, 0.84),
            (22.0, -14.2, 7.20, 0.90),
            (18.5, -10.0, 7.72, 0.88),
            (11.0, -2.6, 7.88, 0.76),
            (3.0, 2.4, 7.86, 0.72),
            (-10.5, 5.3, 7.80, 0.88),
        ),
    ),
}
_RIGHT_VEIN = (  # on the sides of the bodies to the arch of the azygos vein
    (-22.5, -18.0, 1.95, 0.60),
    (-22.0, -15.0, 2.60, 0.80),
    (-21.5, -10.5, 3.30, 0.95),
    (-20.5, -4.0, 3.90, 1.05),
    (-20.5, 6.0, 4.35, 1.10),
    (-22.5, 17.0, 4.45, 1.10),
)
_LEFT_VEIN = (  # over the left side of the aortic arch
    (22.5, -19.0, 2.95, 0.65),
    (22.0, -15.0, 2.55, 0.85),
    (23.0, -7.0, 2.60, 0.95),
    (28.5, 4.0, 2.90, 1.00),
    (32.5, 14.0, 3.05, 1.05),
    (32.0, 24.0, 2.85, 1.05),
    (29.5, 30.0, 2.45, 1.10),
    (28.0, 31.5, 2.15, 1.10),
)
_LEFT_ARTERY = (  # from the back of the subclavian artery to the neck of rib 1, and down before it
    (39.0, 8.4, 0.78, 1.10),
    (38.0, 0.5, 0.45, 1.05),
    (34.0, -9.0, 0.35, 1.00),
    (29.5, -16.0, 0.65, 0.90),
    (28.5, -18.5, 1.20, 0.80),
    (28.5, -20.5, 1.85, 0.75),
)
INTERCOSTAL_TRUNKS: Mapping[str, Course] = {
    "superior-intercostal-vein-right": Course("superior_intercostal_vein_diameter", _RIGHT_VEIN),
    "superior-intercostal-vein-left": Course("superior_intercostal_vein_diameter", _LEFT_VEIN),
    "supreme-intercostal-artery-right": Course(
        "supreme_intercostal_artery_diameter", tuple((-x, *row) for x, *row in _LEFT_ARTERY)
    ),
    "supreme-intercostal-artery-left": Course("supreme_intercostal_artery_diameter", _LEFT_ARTERY),
}
