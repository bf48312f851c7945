"""The bar of the exploded view: how far structures stand apart."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, Slider, icon_button, label

_STEPS = 100
_WIDEST = "100 % apart"


class ExplodeBar(QFrame):
    """Shows how far structures stand apart and says how far the person wants them."""

    share_wanted = Signal(float)  # 0 to 1
    stroke_begun = Signal()
    close_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "floating")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(*(theme.dp(k) for k in (14, 6, 6, 6)))
        self._row.setSpacing(theme.dp(8))
        self.slider = Slider("How far structures stand apart", 0, _STEPS, 0)
        self.slider.setToolTip("Structures apart: drag, or arrow keys")
        self.words = label("", "caption")
        self.words.setMinimumWidth(self.words.fontMetrics().horizontalAdvance(_WIDEST))
        close = icon_button("x", "Together again", key="E")
        close.clicked.connect(self.close_wanted)
        for widget in (IconLabel("arrows-maximize", 20, "text2"), self.slider, self.words, close):
            self._row.addWidget(widget)
        self.slider.sliderPressed.connect(self.stroke_begun)
        self.slider.valueChanged.connect(self._move)

    def show_share(self, share: float) -> None:
        """Show how far structures stand apart without asking for it."""
        self.slider.blockSignals(True)
        self.slider.setValue(round(share * _STEPS))
        self.slider.blockSignals(False)
        self.slider.update()
        self.words.setText(f"{100 * share:.0f} % apart" if share else "In place")

    def sizeHint(self) -> QSize:
        """Return what its row needs."""
        return self._row.sizeHint()

    def _move(self, value: int) -> None:
        self.share_wanted.emit(value / _STEPS)
