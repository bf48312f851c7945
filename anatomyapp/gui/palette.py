"""Qt's palette, made from the tokens of a scheme."""

from __future__ import annotations

from PySide6.QtGui import QPalette

from anatomyapp.gui.theme import Tokens


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette of a scheme."""
    role = QPalette.ColorRole
    palette = QPalette()
    for name, roles in {
        "bg": (role.Window,),
        "surface": (role.Base, role.Button, role.ToolTipBase),
        "surface2": (role.AlternateBase, role.Midlight),
        "surface3": (role.Mid,),
        "outline": (role.Light, role.Dark),
        "border": (role.Shadow,),
        "text": (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText),
        "text3": (role.PlaceholderText,),
        "accent": (role.Highlight, role.Accent),
        "on_accent": (role.HighlightedText,),
        "accent_text": (role.Link, role.LinkVisited),
    }.items():
        for each in roles:
            palette.setColor(each, tokens.colour(name))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, tokens.colour("border"))
    return palette
