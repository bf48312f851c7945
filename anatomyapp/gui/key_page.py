"""What the page of keys says: what pointer and keys do, chapter by chapter."""

from __future__ import annotations

from anatomyapp.gui.language import keys, translate
from anatomyapp.gui.view.intent import KEYS, VIEW_KEYS, key_of
from anatomyapp.gui.view.words import intent_words, view_words

Rows = tuple[tuple[str, str], ...]  # what is pressed, what it does


def key_chapters() -> tuple[tuple[str, Rows], ...]:
    """Return the chapters of the page: title and rows."""
    return (
        (translate("Window", "Pointer"), _pointer()),
        (translate("Window", "On the model"), _on_the_model()),
        (translate("Window", "In a quiz"), _quiz()),
        (translate("Window", "Everywhere"), _everywhere()),
        (translate("Replay", "Replay"), _replay()),
        (translate("Authoring", "Writing banks"), _writing()),
    )


def _pointer() -> Rows:
    return (
        (translate("Window", "Drag"), translate("Window", "Turn the model")),
        (translate("Window", "Right-drag"), translate("Window", "Shift it")),
        (translate("Window", "Wheel"), translate("Window", "Zoom to the pointer")),
        (translate("Window", "Click"), translate("Window", "Select; with Ctrl, add")),
        (translate("Window", "Double-click"), translate("Window", "Fly there")),
        (
            translate("Window", "Shift-drag"),
            translate("Window", "Select what is seen in the box; with Ctrl, add"),
        ),
        (
            translate("Window", "Right-click"),
            translate(
                "Window", "On a row of the list: select all of its kind or station; menu key too"
            ),
        ),
        (translate("Window", "Click a pin"), translate("Window", "Read or change its note")),
    )


def _on_the_model() -> Rows:
    views = ", ".join(view_words(view) for view in VIEW_KEYS.values())
    asked = tuple((keys(key_of(each)), intent_words(each)) for each in dict.fromkeys(KEYS.values()))
    return (
        (keys("Arrows"), translate("Window", "Turn")),
        ("1 – 6", translate("Window", "View: {views}").format(views=views)),
        (keys("Tab"), translate("Window", "To the next structure")),
        (
            keys("Enter"),
            translate(
                "Window",
                "While measuring: take the cross; Ctrl+arrows move it, Backspace takes one back",
            ),
        ),
        (
            keys("Page Up"),
            translate("Window", "Cut plane on by 1 mm, with Shift 10; Page Down: back"),
        ),
        *asked,
    )


def _quiz() -> Rows:
    return (
        ("A – T", translate("Window", "Choose an option; take a name for a pin")),
        ("1 – 4", translate("Window", "Say how sure you are; with a name in the hand: its pin")),
        (
            keys("Arrows"),
            translate("Window", "Move the mark of a landmark, with Shift finely; Ctrl turns"),
        ),
        (keys("Backspace"), translate("Window", "Take a name off its pin, or the mark away")),
        (keys("Enter"), translate("Window", "Answer, then go on")),
        ("H", translate("Window", "Hint")),
        (keys("Ctrl+H"), translate("Window", "Hint, and Ctrl+1 – 4 how sure, while typing a name")),
        (keys("Alt+Arrows"), translate("Window", "Move a row up or down; Space takes it up")),
    )


def _everywhere() -> Rows:
    return (
        (keys("Ctrl+F"), translate("Window", "Search")),
        (keys("Ctrl+Z"), translate("Window", "Undo")),
        (keys("Ctrl+Y"), translate("Window", "Redo; Ctrl+Shift+Z too")),
        (keys("Ctrl+S"), translate("Window", "Picture of the model; Ctrl+Shift+C copies it")),
        (keys("Ctrl+P"), translate("Window", "Whose chest: sex, stature and age")),
        (keys("Ctrl+1 – 9"), translate("Window", "Saved view of this number")),
        (keys("Alt+1"), translate("Window", "Explore; Alt+2 and on: the other places")),
        (
            keys("Alt+Left"),
            translate("Window", "Structure chosen before; Alt+Right: the next one again"),
        ),
        (
            translate("Window", "Drop"),
            translate("Window", "A folder or zip of an atlas pack: show it"),
        ),
        ("F6", translate("Window", "To the next part of the window")),
        ("F11", translate("Window", "Full screen")),
        (keys("Ctrl+D"), translate("Window", "Light, dark or high contrast")),
        (keys("Ctrl+,"), translate("Window", "Settings")),
        (keys("Ctrl+L"), translate("Window", "Lock the instructor's area and go back to learning")),
        ("F1", translate("Window", "These keys")),
    )


def _replay() -> Rows:
    return (
        (keys("Space"), translate("Replay", "Play or pause")),
        (keys("Left"), translate("Replay", "5 s back; Right: 5 s on")),
        (keys("Ctrl+Left"), translate("Replay", "Item before; Ctrl+Right: the next one")),
        ("M", translate("Replay", "Next mistake; Shift+M: the one before")),
        ("+ / −", translate("Replay", "Faster and slower")),
        ("N", translate("Replay", "Note on this moment")),
        ("F", translate("Replay", "Large replay; Esc: all sessions again")),
    )


def _writing() -> Rows:
    return (
        (keys("Ctrl+S"), translate("Authoring", "Publish the bank")),
        (keys("Ctrl+T"), translate("Authoring", "Try the item")),
        (keys("Ctrl+N"), translate("Authoring", "Add an item")),
        (keys("Ctrl+Shift+D"), translate("Authoring", "Duplicate the item")),
        (
            translate("Authoring", "In the list"),
            translate("Authoring", "Enter: to the form; Del: remove; Ctrl with an arrow: move"),
        ),
    )
