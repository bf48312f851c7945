"""A widget in a scroll area gives way while it is still doing something."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QPushButton, QScrollArea
from shiboken6 import isValid

from anatomyapp.gui.components import exchange


def test_a_button_lives_until_its_click_is_over(qtbot):
    area = QScrollArea()
    qtbot.addWidget(area)
    alive = []
    pressed, following = QPushButton("Next"), QPushButton("Then")

    def go_on():
        exchange(area, following)
        QCoreApplication.processEvents()
        alive.append(isValid(pressed))

    pressed.clicked.connect(go_on)
    exchange(area, pressed)
    area.show()
    qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)
    assert alive == [True]
    assert area.widget() is following
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(pressed)
