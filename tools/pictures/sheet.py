"""Sheets: the pictures of one scene side by side, and the page that shows all sheets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from tools.pictures.scenes import CHAPTERS

_CELL_PX, _GAP_PX = 1024, 12
_QUALITY = 65
_PAPER = QColor(127, 132, 142)
_HEAD = """# Pictures of the window

Made by `python -m tools.pictures`: {count} scenes. Each sheet shows one scene four times, each
1,024 pixels wide here: above at 1280×800, below at 2560×1440 on a screen of 200 %; light at the
left, dark at the right. High contrast has one look; sheets of one row were taken at 1280×800 alone.
"""
_DOCTOR = """## In a terminal

`anatomyapp doctor` tells how pictures are drawn.

```
{doctor}
```
"""


def join(pictures: Sequence[Sequence[Path]], file: Path) -> None:
    """Write rows of pictures, each picture as wide as the others.

    Raises
    ------
    OSError
        The sheet cannot be written.
    """
    rows = [[_scaled(each) for each in row] for row in pictures]
    columns = len(rows[0])
    height = sum(row[0].height() + _GAP_PX for row in rows) - _GAP_PX
    sheet = QImage(columns * (_CELL_PX + _GAP_PX) - _GAP_PX, height, QImage.Format.Format_RGB32)
    sheet.fill(_PAPER)
    painter = QPainter(sheet)
    top = 0
    for row in rows:
        for column, cell in enumerate(row):
            painter.drawImage(column * (_CELL_PX + _GAP_PX), top, cell)
        top += row[0].height() + _GAP_PX
    painter.end()
    writer = QImageWriter(str(file))
    writer.setQuality(_QUALITY)
    if not writer.write(sheet):
        raise OSError(f"{file} cannot be written")


def _scaled(picture: Path) -> QImage:
    smooth = Qt.TransformationMode.SmoothTransformation
    return QImage(str(picture)).scaledToWidth(_CELL_PX, smooth)


def page(folder: Path, doctor: str) -> str:
    """Return the page that shows the sheets of a folder.

    Parameters
    ----------
    doctor
        What the program says of itself.
    """
    made = {file.stem for file in folder.glob("*.webp")}
    parts = [_HEAD.format(count=len(made))]
    for title, scenes in CHAPTERS.items():
        parts.append(f"## {title}\n")
        shown = ((name, scene) for name, scene in scenes.items() if name in made)
        parts += [f"**{s.words}**\n\n![{n}]({folder.name}/{n}.webp)\n" for n, s in shown]
    parts.append(_DOCTOR.format(doctor=doctor))
    return "\n".join(parts)
