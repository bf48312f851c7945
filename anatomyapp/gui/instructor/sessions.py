"""The place *Sessions*: who worked when and how, and one session over time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    EmptyState,
    SearchField,
    Select,
    button,
    icon_button,
    label,
    primary_button,
)
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.instructor.export_dialog import AskPlace, ExportDialog, ask_place
from anatomyapp.gui.instructor.loading import RecordPage, controls
from anatomyapp.gui.instructor.lrs_dialog import LrsDialog
from anatomyapp.gui.instructor.replay.card import ReplayCard
from anatomyapp.gui.instructor.replay.opening import Workshop
from anatomyapp.gui.instructor.session_desk import SessionDesk
from anatomyapp.gui.instructor.session_row import (
    mode_words,
    session_columns,
    session_rows,
    state_tag,
)
from anatomyapp.gui.instructor.simulated_mark import simulated_mark
from anatomyapp.gui.instructor.table import RecordTable
from anatomyapp.gui.instructor.timeline_card import TimelineCard
from anatomyapp.gui.language import number, translate
from anatomyapp.gui.running import ReplayWish
from anatomyapp.gui.view.words import capitalized
from anatomyapp.session.pages import SessionPage
from anatomyapp.session.quizzing import QuizMode
from anatomyapp.session.review import SessionFilter, SessionState
from anatomyapp.session.store import SessionStore
from anatomyapp.settings import data_folder

_EXPLORE = "explore"  # sessions without answers
_PAGE = 200  # sessions that are shown at first, and more each time


class SessionsPlace(RecordPage):
    """A place of the window (`anatomyapp.gui.place.Place`)."""

    name = "sessions"
    icon_name = "timeline-event"

    def __init__(
        self, store: SessionStore, shop: Workshop, ask_place: AskPlace = ask_place
    ) -> None:
        super().__init__(RecordTable(session_columns(), translate("Instructor", "Sessions")))
        self._store, self._ask_place = store, ask_place
        self._limit = _PAGE
        self._card = TimelineCard(store, shop)
        self.replay = ReplayCard(shop)
        self.timeline = self._card.view
        self.refresh_empty = primary_button(translate("Instructor", "Refresh"), "refresh")
        empty = EmptyState(
            self.icon_name,
            translate("Instructor", "No sessions yet"),
            translate(
                "Instructor",
                "A session appears here as soon as a learner explores or answers an item on this "
                "computer.",
            ),
            (self.refresh_empty,),
        )
        self.desk = SessionDesk(self._head(), self.table, self._card, self.replay)
        self._wish: ReplayWish | None = None
        self.hold(scroll_area(self.desk, sideways=True), empty)
        self._join()
        self.table.order_by(translate("Instructor", "Started"), Qt.SortOrder.DescendingOrder)

    def _join(self) -> None:
        self.refresh_empty.clicked.connect(self.refresh)
        self.table.row_chosen.connect(self._card.show_session)
        self._card.failed.connect(self._fail)
        self._card.opened.connect(self._begin_wished)

    @property
    def title(self) -> str:
        """Its name in the app bar."""
        return translate("Instructor", "Sessions")

    def refresh(self) -> None:
        """Read the record again."""
        self._read_page()

    def _read_page(self) -> None:
        which, store = self._wanted(), self._store
        self.read(
            lambda: (store.pages.page(which), store.studies.population().simulated), self._take_page
        )

    def _take_page(self, read: tuple[SessionPage, bool]) -> bool:
        page, simulated = read
        self.simulated.setVisible(simulated)
        before = self.table.chosen
        rows = session_rows(page)
        self.table.show_rows(rows)
        same = (r for r in rows if before and r.summary.id == before.summary.id)
        again = next(same, None)
        if again is not None:
            self.table.choose_row(again)
        self._say_count(page)
        return bool(rows) or self._wanted() != SessionFilter(limit=self._limit)

    def replay_session(self, wish: ReplayWish) -> None:
        """List one session alone, and show its replay at a time with all the room."""
        self._wish = wish
        self.search.setText(wish.session)

    def _begin_wished(self) -> None:
        wish = self._wish
        if wish is not None and self._card.session == wish.session:
            self._wish = None
            self.desk.show_alone(alone=True)
            self.replay.player.seek(wish.at_s)

    def left(self) -> None:
        """Let the replay stand."""
        self.replay.player.pause()

    def _head(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_M))
        self.simulated = simulated_mark()
        title = label(translate("Instructor", "Sessions"), "display")
        column.addWidget(controls((title, self.simulated), ()))
        column.addWidget(self._filters())
        return holder

    def _filters(self) -> QWidget:
        self.search = SearchField(
            translate("Instructor", "Learner or session"),
            translate("Instructor", "Filter by learner or session"),
        )
        self.search.setMaximumWidth(theme.dp(260))
        self.mode = Select(translate("Instructor", "Mode"))
        self.state = Select(translate("Instructor", "State"))
        self.mode.addItem(translate("Instructor", "Every mode"), "")
        for mode in QuizMode:
            self.mode.addItem(capitalized(mode_words(mode)), mode.value)
        self.mode.addItem(translate("Instructor", "Explore only"), _EXPLORE)
        self.state.addItem(translate("Instructor", "Every state"), None)
        for state in SessionState:
            self.state.addItem(capitalized(state_tag(state).text), state)
        self.search.textChanged.connect(self._filter)
        self.mode.currentIndexChanged.connect(self._filter)
        self.state.currentIndexChanged.connect(self._filter)
        self._count = label("", "caption")
        self.older = button(translate("Instructor", "Show older"), "history")
        self.older.clicked.connect(self._show_older)
        self.older.hide()
        again = icon_button("refresh", translate("Instructor", "Refresh"))
        again.clicked.connect(self.refresh)
        filters = (self.search, self.mode, self.state)
        return controls(filters, (self._count, self.older, again, self._export_button()))

    def _export_button(self) -> QWidget:
        self.export = button(translate("Instructor", "Export"), "download")
        menu = QMenu(self.export)
        self.write_files = menu.addAction(translate("Instructor", "Write files…"))
        self.write_files.triggered.connect(self._export)
        self.send = menu.addAction(translate("Instructor", "Send to a learning record store…"))
        self.send.triggered.connect(self._send)
        self.export.setMenu(menu)
        return self.export

    def _send(self) -> None:
        LrsDialog(self.window(), self._store, data_folder()).open_dialog()

    def _filter(self) -> None:
        self._limit = _PAGE
        self._read_page()

    def _show_older(self) -> None:
        self._limit += _PAGE
        self._read_page()

    def _wanted(self) -> SessionFilter:
        mode, state = self.mode.currentData(), self.state.currentData()
        return SessionFilter(
            text=self.search.text().strip(),
            mode=QuizMode(mode) if mode and mode != _EXPLORE else None,
            answered=None if not mode else mode != _EXPLORE,
            state=SessionState(state) if state else None,
            limit=self._limit,
        )

    def _say_count(self, page: SessionPage) -> None:
        count = translate("Instructor", "%n sessions", "", page.whole)
        some = translate("Instructor", "{shown} of {count}")
        left = page.whole - len(page.sessions)
        shown = number(len(page.sessions))
        self._count.setText(some.format(shown=shown, count=count) if left else count)
        self.older.setVisible(left > 0)
        self.export.setEnabled(bool(page.sessions))

    def _export(self) -> None:
        shown = frozenset(row.summary.id for row in self.table.shown)
        self.exporting = ExportDialog(self.window(), self._store, shown, self._ask_place)
        self.exporting.open_dialog(self.exporting.export)
