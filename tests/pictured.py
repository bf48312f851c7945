"""Pictures of items that nobody draws: a grey one, with the asked structures in squares."""

from __future__ import annotations

import numpy as np

from anatomyapp.exchange.drawing import png
from anatomyapp.exchange.pictures import SHARES, Shot
from anatomyapp.exchange.question import Picture, Zone
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.task import Label, PlaceOn, Point

GREY = png(np.full((48, 64, 3), 128, np.uint8))


def square(x: float, y: float, half: float = 4.0) -> Zone:
    return Zone(((x - half, y - half), (x + half, y - half), (x + half, y + half),
                 (x - half, y + half)))  # fmt: skip


class Painter:
    """Takes a picture of any item at once."""

    def shot(self, item: Item) -> Shot:
        picture = Picture(f"{item.id}-{item.version}.png", GREY, (64, 48))
        solved = Picture(f"{item.id}-{item.version}-solved.png", GREY, (64, 48))
        match item.task:
            case Point(structure=structure):
                shown = [structure, *(o.structure for o in item.options if o.structure)]
                zones = {each: (square(10 + 3 * i, 20), square(10 + 3 * i, 40))
                         for i, each in enumerate(shown)}  # fmt: skip
                zones["something-else"] = (square(50, 30),)
                return Shot(picture, solved, zones)
            case PlaceOn():
                rings = tuple((Zone(((30.0, 20.0),), 3.0 + 2 * i),) for i in range(len(SHARES)))
                return Shot(picture, solved, rings=rings)
            case Label(pins=pins):
                places = tuple((8.0 + 5 * i, 12.0) for i in range(len(pins)))
                boxes = tuple((0.1, 0.05 * i, 0.2, 0.04) for i in range(len(pins)))
                return Shot(picture, solved, pins=places, boxes=boxes)
        return Shot(picture)
