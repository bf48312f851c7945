"""Words and numbers as the window says them."""

from __future__ import annotations

import html

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui.language import translate
from anatomyapp.gui.naming import group_words
from anatomyapp.quiz.result import Result


def station_names(atlas: Atlas) -> dict[str, str]:
    """Return the label of each station."""
    return {s.id: group_words(s.label) for s in atlas.stations}


def escaped(text: str) -> str:
    """Return a text that a rich label shows letter by letter."""
    return html.escape(text, quote=False)


def counts(result: Result, station: str) -> str:
    """Return the line below the progress bars of learn mode."""
    words = translate("Quiz", "{right} right · {wrong} wrong")
    if result.partly:
        words = translate("Quiz", "{right} right · {partly} partly · {wrong} wrong")
    wrong = result.n - result.right - result.partly
    said = words.format(right=result.right, partly=result.partly, wrong=wrong)
    return f"{said} · {station}" if station else said


def duration(seconds: float) -> str:
    """Return a length of time as a learner reads it: "48 s", "4 min 32 s", "1 h 5 min"."""
    whole = round(seconds)
    if whole < 60:
        return translate("Quiz", "{s} s").format(s=whole)
    if whole < 3600:
        return translate("Quiz", "{min} min {s} s").format(min=whole // 60, s=whole % 60)
    return translate("Quiz", "{h} h {min} min").format(h=whole // 3600, min=whole % 3600 // 60)


def seconds(count: int) -> str:
    """Return a short time in seconds alone: "75 s"."""
    return translate("Quiz", "{s} s").format(s=count)


def items(count: int) -> str:
    """Return a count of items: "1 item", "12 items"."""
    return translate("Quiz", "%n items", "", count)
