"""Items are made from the model when a learner asks for them, and can be taken at once."""

from __future__ import annotations

import hashlib
import random

import pytest
from PySide6.QtCore import Qt
from tiny_quiz import FIRST_RIB, Ledger, bank, find

from anatomyapp.errors import BankError
from anatomyapp.gui.quiz.conduct import Conduct
from anatomyapp.gui.quiz.making import ItemMaking, made_from_model
from anatomyapp.gui.quiz.place import QuizPlace
from anatomyapp.session.quizzing import QuizStarted
from anatomyapp.settings import Language

pytestmark = pytest.mark.usefixtures("look")


@pytest.fixture
def ledger():
    return Ledger()


@pytest.fixture
def place(qtbot, kept, tiny_atlas, drawer, ledger):
    conduct = Conduct(ledger.record, ledger.clock, note=ledger.note)
    items = (find(FIRST_RIB, FIRST_RIB),)
    rng = random.Random(4)  # noqa: S311 - orders items, guards nothing
    made = QuizPlace(drawer, tiny_atlas, (bank(*items),), conduct, rng)
    qtbot.addWidget(made)
    kept.append(made)
    made.resize(1280, 748)
    made.show()
    qtbot.waitExposed(made)
    made.entered()
    return made


def test_items_are_made_chosen_and_asked(qtbot, place, ledger):
    making, form = place.start_page.making, place.start_page.form
    with qtbot.waitSignal(place.start_page.bank_made, timeout=60_000) as told:
        qtbot.mouseClick(making.button, Qt.MouseButton.LeftButton)
        assert making.busy
        assert not making.button.isEnabled()
    (made,) = told.args
    assert (form.wish.bank, form.bank.currentText()) == (made, made.title)
    assert making.words.accessibleName().startswith(f"{len(made.items)} items")
    form.start.click()
    (begun,) = ledger.of(QuizStarted)
    assert (begun.bank, begun.bank_digest) == (made.id, made.digest)


def test_an_atlas_that_gives_nothing_says_so(qtbot, kept, look):
    def nothing():
        raise BankError("this model gives no items; import one with names.")

    making = ItemMaking(nothing)
    qtbot.addWidget(making)
    kept.append(making)
    making.show()
    making.button.click()
    qtbot.waitUntil(lambda: not making.busy)
    assert "gives no items" in making.words.accessibleName()
    assert making.button.isEnabled()


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.GERMAN])
def test_what_was_made_can_be_kept_by_its_digest(tiny_atlas, language):
    made = made_from_model(tiny_atlas, language)
    assert made.items
    assert hashlib.sha256(made.text).hexdigest() == made.digest
