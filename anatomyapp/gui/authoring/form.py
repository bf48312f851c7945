"""The form of one item: its fields by kind, and what is wrong beside each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.authoring.field import Field, fault_line, overline
from anatomyapp.gui.authoring.form_head import FormHead
from anatomyapp.gui.authoring.form_parts import Shape, answering, asking, explaining, sorting
from anatomyapp.gui.authoring.identity import Identity
from anatomyapp.gui.authoring.names import Names
from anatomyapp.gui.authoring.options_field import OptionsField
from anatomyapp.gui.authoring.structure_fields import TargetField
from anatomyapp.gui.authoring.surface_field import SurfaceField
from anatomyapp.gui.authoring.view_part import ViewPart
from anatomyapp.gui.authoring.wording_part import WordingPart
from anatomyapp.gui.components import rule
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.language import translate
from anatomyapp.quiz.authoring.checking import Finding
from anatomyapp.quiz.authoring.draft import Draft, DraftItem
from anatomyapp.quiz.authoring.fields import Fields
from anatomyapp.quiz.authoring.ways import Way, kind_of, way_of

_KEYS = (("key",), ("keys",))


class ItemForm(QFrame):
    """Shows one item; says what is wished of it."""

    edited = Signal(object, object, str)  # Place, Value or None, words
    rewritten = Signal(object, str)  # Fields, words
    pick_wanted = Signal(object)  # StructureLine, or None
    view_wanted = Signal()
    direction_wanted = Signal()
    target_taken = Signal(object)  # Found, or None

    def __init__(self, atlas: Atlas) -> None:
        super().__init__()
        self.setProperty("surface", "panel")
        self._names = Names(atlas)
        self._shape: Shape | None = None
        self.fields: tuple[Field, ...] = ()
        self.head, self.identity = FormHead(atlas), Identity()
        self.head.rewritten.connect(self.rewritten)
        self.head.edited.connect(self.edited)
        self.identity.edited.connect(self.edited)
        self._others = QWidget()
        self._others_column = QVBoxLayout(self._others)
        self._others_column.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        edge = theme.dp(theme.SPACE_L)
        self._column.setContentsMargins(edge, theme.dp(theme.SPACE_M), edge, edge)
        self._column.setSpacing(theme.dp(theme.SPACE_M))
        self._column.addWidget(self.head)
        self._column.addWidget(self._others)
        self._holder = QWidget()
        self._column.addWidget(self._holder)
        self._column.addWidget(self.identity)
        self._column.addStretch(1)
        self.area = scroll_area(self._body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_in_sight)

    def show_item(self, item: DraftItem, draft: Draft) -> None:
        """Show an item of a draft; what is typed in stays where it is."""
        own = draft.head.text("language")
        others = tuple(each for each in draft.head.texts("languages") if each != own)
        shape = Shape(kind_of(item.fields), way_of(item.fields), _beliefs(draft), others)
        if shape != self._shape:
            self._shape = shape
            self._rebuild(shape)
        self.head.show_fields(item.fields)
        for field in self.fields:
            field.show_fields(item.fields)
        self.identity.show_item(item)

    def show_findings(self, found: Iterable[Finding]) -> None:
        """Say each finding at its field, and above them those that belong to none."""
        by_field: dict[Field, list[Finding]] = {field: [] for field in self._all_fields()}
        left: list[Finding] = []
        for finding in found:
            field = self._field_of(finding, by_field)
            (left if field is None else by_field[field]).append(finding)
        for field, here in by_field.items():
            field.show_findings(here)
        while (row := self._others_column.takeAt(0)) is not None:
            if (widget := row.widget()) is not None:
                widget.deleteLater()
        for finding in left:
            self._others_column.addWidget(fault_line(finding))
        self._others.setVisible(bool(left))

    def take_focus(self) -> None:
        """Bring the keyboard to what is asked."""
        if self.fields:
            self.fields[0].focus_first()

    def top(self) -> None:
        """Scroll to the first field."""
        self.area.verticalScrollBar().setValue(0)

    def _keep_in_sight(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Scroll to what the keyboard came to."""
        if new is not None and self._body.isAncestorOf(new):
            self.area.ensureWidgetVisible(new, 0, theme.dp(theme.SPACE_XXL))

    def _all_fields(self) -> Iterator[Field]:
        yield from (*self.head.fields, *self.fields, *self.identity.fields)
        for field in self.fields:
            if isinstance(field, (ViewPart, WordingPart)):
                yield from field.inner

    def _field_of(self, finding: Finding, fields: Iterable[Field]) -> Field | None:
        place = finding.place if finding.item is not None else ()
        fitting = [f for f in fields if place and place[: len(f.place)] == f.place]
        if not fitting and place[:1] in _KEYS:  # it is pressed among the options
            fitting = [f for f in fields if isinstance(f, OptionsField)]
        return max(fitting, key=lambda field: len(field.place), default=None)

    def _rebuild(self, shape: Shape) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_M))
        view = ViewPart(self._names, turned=shape.way is Way.TURN)
        wordings = tuple(WordingPart(each, self._names) for each in shape.languages)
        parts = (
            (translate("Authoring", "Question"), tuple(asking(shape))),
            (translate("Authoring", "Answer"), tuple(answering(shape, self._names))),
            (translate("Authoring", "Picture"), (view,)),
            (translate("Authoring", "Help and feedback"), tuple(explaining(self._names))),
            (translate("Authoring", "Where it belongs"), tuple(sorting())),
            (translate("Authoring", "Other languages"), wordings),
        )
        for name, fields in (part for part in parts if part[1]):
            column.addWidget(rule())
            column.addWidget(overline(name))
            _place(column, fields)
        self.fields = tuple(field for _, fields in parts for field in fields)
        for field in self.fields:
            self._connect(field)
        self._column.replaceWidget(self._holder, holder)
        holder.show()  # at once: the keyboard may come to it now
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder

    def _connect(self, field: Field) -> None:
        field.edited.connect(self.edited)
        for name, signal in (("rewritten", self.rewritten), ("pick_wanted", self.pick_wanted)):
            own = getattr(field, name, None)
            if own is not None:
                own.connect(signal)
        if isinstance(field, ViewPart):
            field.take_wanted.connect(self.view_wanted)
        elif isinstance(field, SurfaceField):
            field.direction_wanted.connect(self.direction_wanted)
        elif isinstance(field, TargetField):
            field.taken.connect(self.target_taken)


def _place(column: QVBoxLayout, fields: Iterable[Field]) -> None:
    """Put fields below each other; two figures in millimetres stand side by side."""
    row: QHBoxLayout | None = None
    for field in fields:
        if field.place in (("tolerance_mm",), ("none_beyond_mm",)):
            if row is None:
                row = QHBoxLayout()
                row.setSpacing(theme.dp(theme.SPACE_S))
                column.addLayout(row)
            row.addWidget(field, 1)
        else:
            column.addWidget(field)


def _beliefs(draft: Draft) -> tuple[tuple[str, str], ...]:
    rows: tuple[Fields, ...] = draft.head.parts("misconceptions")
    return tuple((row.text("id"), row.text("statement")) for row in rows)
