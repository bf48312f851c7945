"""The formats of other programs, and what each of them can carry."""

from __future__ import annotations

from enum import StrEnum

from anatomyapp.exchange.question import Form


class ExchangeFormat(StrEnum):
    """A format that banks are taken to and from."""

    MOODLE_XML = "moodle-xml"
    GIFT = "gift"
    QTI = "qti"
    QTI3 = "qti3"
    APKG = "apkg"
    CSV = "csv"

    @property
    def ending(self) -> str:
        """How names of such files end."""
        return _ENDINGS[self]

    def asks(self, form: Form) -> bool:
        """Whether it has questions that are answered so."""
        return self is not ExchangeFormat.GIFT or form in _IN_TEXT

    @property
    def has_pictures(self) -> bool:
        """Whether it can hold pictures."""
        return self not in {ExchangeFormat.GIFT, ExchangeFormat.CSV}


_IN_TEXT = frozenset((Form.CHOICE, Form.SEVERAL, Form.TRUTH, Form.TYPED))
_ENDINGS = {
    ExchangeFormat.MOODLE_XML: ".xml",
    ExchangeFormat.GIFT: ".gift.txt",
    ExchangeFormat.QTI: ".zip",
    ExchangeFormat.QTI3: ".zip",
    ExchangeFormat.APKG: ".apkg",
    ExchangeFormat.CSV: ".csv",
}
