"""Answering on a scale: a row of points, its words in the points, below them or at both sides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph
from anatomyapp.gui.study.pages.answer_box import AnswerBox
from anatomyapp.gui.study.pages.boxes_field import BoxesField, caps
from anatomyapp.study.answering import Looks, Rating, Scale

_POLE, _POINTS = 2, 5  # parts of the width


class RatingField(BoxesField):
    """Points of a scale, chosen by their digits."""

    def __init__(self, name: str, rating: Rating, language: str) -> None:
        scale, keys = rating.scale, _keys(rating.scale)
        said = _said(rating, language)
        within = all(said)  # otherwise below the row, or at its sides
        boxes = [
            (str(value), AnswerBox(key or str(value), words if within else "", upright=True))
            for value, key, words in zip(scale.values, keys, said, strict=True)
        ]
        super().__init__(name, boxes, keys)
        for box, words in zip(self.boxes, said, strict=True):
            if words and not within:
                box.setAccessibleName(f"{box.accessibleName()}: {words}")
        points = QHBoxLayout()
        points.setSpacing(theme.dp(6))
        for box in self.boxes:
            points.addWidget(box, 1)
        if scale.looks is Looks.PAIR:
            self._put_between(points, said[0], said[-1])
        else:
            self._put_above(points, [] if within else [words for words in said if words])

    @property
    def response(self) -> str:
        """The point that is chosen; empty where none is."""
        return "".join(self.chosen)

    def restore(self, answer: str) -> None:
        """Show a point as chosen."""
        self.show_chosen((answer,))

    def _put_between(self, points: QHBoxLayout, low: str, high: str) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.dp(theme.SPACE_M))
        middle = Qt.AlignmentFlag.AlignVCenter
        low_words, high_words = (Paragraph(words, "body", airy=False) for words in (low, high))
        row.addWidget(low_words, _POLE, middle | Qt.AlignmentFlag.AlignRight)
        row.addLayout(points, _POINTS)
        row.addWidget(high_words, _POLE, middle)

    def _put_above(self, points: QHBoxLayout, below: Sequence[str]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_XS))
        column.addLayout(points)
        row = QHBoxLayout()
        for at, words in enumerate(below):
            if at:
                row.addStretch(1)
            row.addWidget(Paragraph(words, "caption", airy=False))
        if below:
            column.addLayout(row)


def _keys(scale: Scale) -> tuple[str, ...]:
    """Return the digits of the points: their own numbers where these are digits."""
    if scale.low >= 0 and scale.high <= 9:
        return tuple(str(value) for value in scale.values)
    return caps(len(scale.values))


def _said(rating: Rating, language: str) -> list[str]:
    """Return the words of all points; those of the question's own ends go before the scale's."""
    words = [rating.scale.words_at(value) for value in rating.scale.values]
    if rating.poles is not None:
        words[0], words[-1] = rating.poles
    return [each.said(language) if each else "" for each in words]
