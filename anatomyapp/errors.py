"""What went wrong through the user, the data or the machine, and what to do about it.

Anything that is not an ``AnatomyAppError`` is a fault of the program.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


class AnatomyAppError(Exception):
    """Something that the user can understand and mend; its text says where, what and what to do.

    Parameters
    ----------
    template
        The text, in English. Where values follow, they are put in by `str.format`, and the window
        may put them into a translation; a text without values stays as it is.
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template.format(**values) if values else template)
        self.template, self.values = template, values


class PackError(AnatomyAppError):
    """An atlas pack is missing or broken."""


class DocumentError(AnatomyAppError):
    """A file that somebody wrote is missing or broken; ``faults`` lists all that was found."""

    def __init__(self, text: str, faults: tuple[Fault, ...] = ()) -> None:
        super().__init__(text)
        self.faults = faults


class BankError(DocumentError):
    """A bank of items is missing or broken."""


class InstrumentError(DocumentError):
    """A questionnaire or form is missing or broken."""


class ProtocolError(DocumentError):
    """The protocol of a study is missing or broken."""


class CodebookError(DocumentError):
    """A codebook for comments is missing or broken."""


class TourError(DocumentError):
    """A guided tour is missing or broken."""


class StoreError(AnatomyAppError):
    """The record cannot be read or written."""


class StoreAwayError(StoreError):
    """The record itself cannot be read or written for now; what was to be written can wait."""


class PopulationError(StoreError):
    """Sessions of people and simulated ones would lie in one record."""


class LrsError(AnatomyAppError):
    """A learning record store is not there, or does not take what is sent to it."""


class LrsAwayError(LrsError):
    """A learning record store does not answer for now; whether it took what was sent is open."""


class DrawingError(AnatomyAppError):
    """The machine cannot draw the model."""


class ModellingError(AnatomyAppError):
    """A shape cannot be made from its figures."""


class CameraError(AnatomyAppError):
    """A camera, a video or a folder of pictures gives none."""


class CalibrationError(AnatomyAppError):
    """A camera's calibration does not fit, does not suffice or cannot be kept."""


class ExchangeError(AnatomyAppError):
    """A file of another program cannot be read, or one for it cannot be written."""


class UsageError(AnatomyAppError):
    """A command was called with wrong words."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What a check found: what is wrong, where, and what to do about it.

    A warning names what is allowed but better mended.
    """

    where: str
    what: str
    remedy: str
    warning: bool = False

    def within(self, file: str) -> Fault:
        """Return the fault with the name of its file before the place in it."""
        return replace(self, where=f"{file}, {self.where}")

    def __str__(self) -> str:
        """Return the fault as one line."""
        return f"{self.where}: {self.what}; {self.remedy}."
