"""A published figure beside the model's own."""

from __future__ import annotations

from dataclasses import dataclass

from anatomyapp.modelling.thorax.morphometry import Figures


@dataclass(frozen=True, slots=True)
class Comparison:
    """A published figure beside the model's; ``sd`` is None where the source gives none."""

    figure: str
    published: float
    sd: float | None
    ours: float
    unit: str
    source: str

    @property
    def agrees(self) -> bool | None:
        """Say whether ours lies within one SD of the mean; None without an SD."""
        return None if self.sd is None else abs(self.ours - self.published) <= self.sd

    def row(self) -> str:
        """Return the line of the table in docs/validity.md."""
        mean = f"{self.published:.4g}" + ("" if self.sd is None else f" ± {self.sd:.4g}")
        digits = 2 if self.unit == "1" else 1
        unit = "" if self.unit == "1" else f" {self.unit}"
        return f"| {self.figure} | {mean}{unit} | {self.ours:.{digits}f}{unit} | {self.source} |"


def published(figures: Figures, name: str, level: int | None = None) -> tuple[float, float, str]:
    """Return a row's mean, SD (0 where there is none) and source."""
    row = next(r for r in figures.rows if r.name == name and r.level == level)
    return row.value, row.sd or 0.0, row.source
