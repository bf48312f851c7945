"""What a study's steps are made of: banks, instruments and consent texts, by their ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from anatomyapp.errors import Fault
from anatomyapp.quiz.bank import Bank
from anatomyapp.study.instrument import Instrument
from anatomyapp.study.protocol import Protocol
from anatomyapp.study.steps import Consent, Form, Questionnaire, Step, Test

if TYPE_CHECKING:
    from anatomyapp.session.consent_text import ConsentText  # brings pydantic


@dataclass(frozen=True, slots=True)
class Materials:
    """What there is on this computer."""

    banks: Mapping[str, Bank] = field(default_factory=dict)
    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    consents: Mapping[str, ConsentText] = field(default_factory=dict)

    def missing(self, protocol: Protocol) -> tuple[Fault, ...]:
        """Return what a protocol needs and is not there; a study that lacks it cannot be taken."""
        found = (self._lacks(step) for step in protocol.steps.values())
        return tuple(fault for fault in found if fault is not None)

    def _lacks(self, step: Step) -> Fault | None:
        match step:
            case Consent(text=text) if text not in self.consents:
                return Fault(step.id, f"no consent text {text}", "put it into the folder consents")
            case Test(bank=bank) if bank not in self.banks:
                return Fault(step.id, f"no bank {bank}", "put it into the folder banks")
            case Form(instrument=name) | Questionnaire(instrument=name):
                return self._lacks_instrument(step, name)
        return None

    def _lacks_instrument(self, step: Step, name: str) -> Fault | None:
        found = self.instruments.get(name)
        if found is None:
            return Fault(step.id, f"no instrument {name}", "put it into the folder instruments")
        if not found.can_be_asked:
            return Fault(step.id, f"the items of {name} are not there", "import them first")
        return None
