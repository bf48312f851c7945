"""The bar of the exploded view: how far structures stand apart."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, Slider, icon_button, label
from anatomyapp.gui.language import translate

_STEPS = 100


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
        self._row.setSpacing(theme.dp(theme.SPACE_S))
        self.slider = Slider(translate("View", "How far structures stand apart"), 0, _STEPS, 0)
        self.slider.setToolTip(translate("View", "Structures apart: drag, or arrow keys"))
        self.words = label("", "caption")
        self.words.setMinimumWidth(self.words.fontMetrics().horizontalAdvance(_share_words(1.0)))
        close = icon_button("x", translate("View", "Together again"), key="E")
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
        self.words.setText(_share_words(share))

    def sizeHint(self) -> QSize:
        """Return what its row needs."""
        return self._row.sizeHint()

    def _move(self, value: int) -> None:
        self.share_wanted.emit(value / _STEPS)


def _share_words(share: float) -> str:
    if not share:
        return translate("View", "In place")
    return translate("View", "{percent} % apart").format(percent=f"{100 * share:.0f}")
