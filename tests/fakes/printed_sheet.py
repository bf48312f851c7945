"""Pictures of the real PDF of a sheet through a lens without distortion: a homography."""

from __future__ import annotations

import cv2
import numpy as np
import pypdfium2

from anatomyapp.ar.instructions import sheet_pages
from anatomyapp.ar.intrinsics import Intrinsics
from anatomyapp.ar.pdf import pdf

LENS = Intrinsics(1280, 720, 915.0, 915.0, 639.5, 359.5)
DPI = 150
GREY = 120


def rastered(sheet):
    """Return the first page of a sheet's PDF as a picture."""
    with pypdfium2.PdfDocument(pdf(sheet_pages(sheet), "sheet")) as opened:
        return opened[0].render(scale=DPI / 72).to_numpy()


def seen(page, at, lens=LENS):
    """Return the picture of a flat page at a pose, softened as by a lens."""
    height, width = page.shape[:2]
    mm = 25.4 / DPI
    to_mm = np.array(
        [[mm, 0, (0.5 - width / 2) * mm], [0, -mm, (height / 2 - 0.5) * mm], [0, 0, 1]]
    )
    through = lens.camera_matrix @ at[:3, [0, 1, 3]] @ to_mm
    picture = nothing(lens)
    softened = cv2.GaussianBlur(page, (0, 0), 1.2)
    size = (lens.width, lens.height)
    cv2.warpPerspective(softened, through, size, picture, cv2.INTER_AREA, cv2.BORDER_TRANSPARENT)
    return picture


def nothing(lens=LENS):
    """Return a picture without a sheet."""
    return np.full((lens.height, lens.width, 3), GREY, np.uint8)


def write_video(path, pictures, rate=25.0):
    """Write pictures as a video and return its path."""
    height, width = pictures[0].shape[:2]
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), rate, (width, height))
    for picture in pictures:
        writer.write(picture)
    writer.release()
    return path
