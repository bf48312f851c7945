"""The scenes of which pictures are taken: each feature once, chapter by chapter."""

from __future__ import annotations

from dataclasses import dataclass, field

from anatomyapp.gui.theme import Scheme
from anatomyapp.settings import Language
from tools.pictures.plays import (
    admitting,
    asking,
    augmented,
    authoring,
    away,
    commenting,
    designing,
    evaluating,
    exporting,
    finding,
    keeping,
    kinds,
    lab,
    looking,
    marking,
    on_model,
    places,
    progressing,
    replaying,
    sending,
    taking_part,
    taking_turns,
)
from tools.pictures.stage import Play, Wear

_CONTRAST, _LARGE, _GERMAN = (
    Wear(Scheme.CONTRAST),
    Wear(text_scale=2.0),
    Wear(language=Language.GERMAN),
)


@dataclass(frozen=True, slots=True)
class Scene:
    """What a picture shows: what is done before, in which words, and how the window looks."""

    play: Play
    words: str
    wear: Wear = field(default_factory=Wear)
    learner: str = "Maple Heron"
    welcome: bool = False
    record: bool = False  # whether other learners were here before
    replayed: bool = False  # whether one of them left all that was on the screen
    cohort: str = ""  # the protocol through which simulated learners went before
    practised: bool = False  # whether the learner was, on fourteen days of the last four weeks
    moving: bool = False  # whether the picture is taken while the model moves

    def rooms(self) -> tuple[tuple[tuple[int, int], int], ...]:
        """Return the sizes of its pictures, px, each with the scale of the screen."""
        size = self.wear.size
        fine = (2560, 1440) if size == Wear().size else (2 * size[0], 2 * size[1])
        return (size, 1), (fine, 2)

    def schemes(self) -> tuple[Scheme, ...]:
        """Return light and dark, or high contrast alone."""
        scheme = self.wear.scheme
        return (scheme,) if scheme is Scheme.CONTRAST else (Scheme.LIGHT, Scheme.DARK)


CHAPTERS: dict[str, dict[str, Scene]] = {
    "Starting and finding": {
        "welcome": Scene(finding.start, "The first start.", learner="", welcome=True),
        "start": Scene(finding.start, "The start: list, model, card."),
        "search": Scene(finding.search, "Search with a slip: *oesofagus* finds the oesophagus."),
        "nothing-found": Scene(finding.nothing_found, "Nothing found, and what comes near."),
        "recent": Scene(finding.recent, "What was chosen last; Alt+Left and Alt+Right go through."),
    },
    "Choosing": {
        "selected": Scene(finding.selected, "A rib chosen: in the list, on the model, its card."),
        "card": Scene(finding.card_end, "The card's end: relations as links, neighbours, sources."),
        "feature": Scene(finding.feature, "A feature of a rib marked: its costal groove."),
        "hover": Scene(finding.hover, "The name of what is under the pointer."),
        "several": Scene(finding.several, "Several chosen with Ctrl."),
        "box": Scene(finding.box, "Several chosen by a box."),
        "row-menu": Scene(finding.row_menu, "All of a kind or station, from the list."),
    },
    "Looking": {
        "six-views": Scene(looking.six_views, "The six views, and the turntable."),
        "from-above": Scene(looking.from_above, "The view from above."),
        "fly-to": Scene(looking.fly_to, "A double click flew to T8."),
        "zoom": Scene(looking.zoom, "The wheel zooms to what is under the pointer."),
        "turntable": Scene(
            looking.turntable, "The turntable, while it turns: a lower level of detail.",
            moving=True,
        ),
        "breathing": Scene(looking.breathe, "Full inspiration."),
        "labels": Scene(looking.labels, "Names with leader lines that keep apart."),
        "landmarks": Scene(finding.landmarks, "Lines and points of the chest."),
        "landmark": Scene(finding.landmark, "A landmark chosen: the sternal angle."),
        "full-screen": Scene(looking.full_screen, "Full screen."),
    },
    "Taking apart": {
        "isolate": Scene(looking.isolate, "T6, T7 and their disc alone."),
        "hide": Scene(looking.hide, "Sternum and left cartilages hidden."),
        "ghosts": Scene(looking.ghosts, "What is hidden shown as ghosts."),
        "fade": Scene(looking.fade, "The lungs faded before the heart."),
        "x-ray": Scene(looking.x_ray, "All but the heart as a veil."),
        "explode": Scene(looking.explode, "Structures apart."),
    },
    "Cutting": {
        "cut": Scene(marking.cut, "A cut with capped faces."),
        "cut-free": Scene(marking.cut_free, "A free cut, tilted by its handle."),
        "axial": Scene(marking.axial, "The axial section beside the model."),
        "coronal": Scene(marking.coronal, "The coronal section."),
        "sagittal": Scene(marking.sagittal, "The sagittal section, T6 found in it."),
    },
    "Measuring and keeping": {
        "measure": Scene(marking.measure, "A distance and an angle."),
        "pins": Scene(marking.pins, "Pins with notes."),
        "pin-note": Scene(marking.pin_note, "Writing the note of a pin."),
        "saved-views": Scene(marking.saved_views, "Saved views."),
        "keep-view": Scene(marking.keep_view, "Keeping a view with name and note."),
        "picture-dialog": Scene(marking.picture_dialog, "A picture for a file."),
    },
    "Tours and quiz": {
        "tours": Scene(places.tours, "The guided tours."),
        "tour-opening": Scene(places.tour_opening, "Before a tour."),
        "tour": Scene(places.tour, "A step of a tour, its question answered."),
        "quiz-start": Scene(places.quiz_start, "Before a quiz."),
        "quiz-again": Scene(places.quiz_again, "A quiz that is taken again as it was."),
        "quiz-asked": Scene(places.quiz_asked, "An item with options."),
        "quiz-feedback": Scene(places.quiz_feedback, "A rib taken for its neighbour."),
        "quiz-right": Scene(places.quiz_right, "A right answer."),
        "quiz-result": Scene(places.quiz_result, "After a quiz."),
        "quiz-several": Scene(kinds.several, "Several options to tick."),
        "quiz-several-partly": Scene(kinds.several_partly, "An answer that is partly right."),
        "quiz-truth": Scene(kinds.truth, "A statement: true or false."),
        "quiz-side": Scene(kinds.side, "Left or right, and the other side taken for it."),
        "quiz-level": Scene(kinds.level, "A level, from an unhelpful view."),
        "quiz-typed": Scene(kinds.typed, "A name to be typed."),
        "quiz-typed-misspelt": Scene(kinds.typed_misspelt, "Misspelt, and right."),
        "quiz-typed-wrong": Scene(kinds.typed_wrong, "The name of something else."),
        "quiz-order": Scene(kinds.order, "Rows to be put in order."),
        "quiz-order-partly": Scene(kinds.order_partly, "An order that is partly right."),
        "quiz-relation": Scene(kinds.relation, "What something is joined to."),
        "quiz-case": Scene(kinds.case, "A clinical case."),
        "quiz-due": Scene(kinds.due, "What is due today, as a mode of its own.", practised=True),
        "quiz-partial-result": Scene(kinds.result, "After a quiz with partial scores."),
        "quiz-hints": Scene(kinds.hints, "Both hints of an item."),
        "quiz-hint-model": Scene(kinds.hint_on_the_model, "A hint on the model."),
        "german-quiz-order": Scene(kinds.order_partly, "An order in German.", _GERMAN),
        "text-200-quiz-several": Scene(
            kinds.several_partly, "Several options with text at 200 %.", _LARGE
        ),
        "quiz-place": Scene(on_model.marked, "A landmark marked on the model."),
        "quiz-placed": Scene(on_model.placed, "How far off the mark was, and its right place."),
        "quiz-label": Scene(on_model.labelling, "Names put to pins on the model."),
        "quiz-labelled": Scene(on_model.labelled, "What was right at each pin."),
        "quiz-arrow": Scene(on_model.arrow, "After a quiz: what was taken for what."),
        "quiz-arrows": Scene(on_model.arrows, "All that was taken for something else."),
        "quiz-show": Scene(asking.shown_in_quiz, "A surface to be shown by turning the model."),
        "quiz-spotter": Scene(asking.spotter_in_quiz, "An item of a spotter, its time running."),
        "quiz-break": Scene(asking.break_in_quiz, "Between two items of a spotter."),
    },
    "Augmented reality": {
        "ar-empty": Scene(augmented.empty, "Before any picture."),
        "ar-card": Scene(augmented.card, "The model stands on a card."),
        "ar-card-lying": Scene(augmented.card_lying, "The model lies over the card."),
        "ar-hand": Scene(augmented.card_hand, "A hand covers a part of the card."),
        "ar-chest": Scene(augmented.chest, "Inside a fellow student who wears the chest sheet."),
        "ar-chest-near": Scene(augmented.chest_near, "Nearer, and turned."),
        "ar-chest-measuring": Scene(augmented.chest_measuring, "Measuring the wearer's chest."),
        "ar-chest-fit": Scene(augmented.chest_fit, "The model fitted to a smaller wearer."),
        "ar-mirror": Scene(augmented.mirror, "As in a mirror; words are never mirrored."),
        "ar-x-ray": Scene(augmented.x_ray, "All but the body of the sternum as a veil."),
        "ar-cut": Scene(augmented.cut, "A cut plane."),
        "ar-breath": Scene(augmented.breath, "Breathing, with its bar."),
        "ar-quiz": Scene(asking.start, "Before a quiz in AR."),
        "ar-pointing": Scene(asking.pointing, "An item answered by pointing."),
        "ar-wrong": Scene(asking.wrong, "A rib taken for its neighbour on the card."),
        "ar-aiming": Scene(asking.aiming, "An item answered by aiming: held for a part of it."),
        "ar-showing": Scene(asking.showing, "A surface to be shown by turning the card."),
        "ar-naming": Scene(asking.naming, "An item with options in AR."),
        "ar-spotter": Scene(asking.spotter, "An item of a spotter in AR, its time running."),
        "ar-quiz-result": Scene(asking.result, "After a quiz in AR."),
        "ar-group-forming": Scene(taking_turns.forming, "Who is in the group."),
        "ar-group": Scene(taking_turns.turn, "The third turn of twelve."),
        "ar-group-over": Scene(taking_turns.over, "A turn is over."),
        "ar-group-roles": Scene(taking_turns.roles, "Changing roles by hand."),
        "ar-dark": Scene(augmented.dark, "A message: light is low."),
        "ar-lost": Scene(augmented.lost, "A message: no sheet is seen."),
        "ar-keep": Scene(augmented.keep, "Asking whether a picture may be kept."),
        "ar-print": Scene(augmented.print_sheets, "The sheets to print."),
        "ar-more": Scene(augmented.more, "What is seldom set."),
        "ar-narrow": Scene(augmented.drawer, "A narrow window.", Wear(size=(1000, 760))),
        "ar-german": Scene(augmented.more, "In German.", _GERMAN),
        "ar-contrast": Scene(augmented.chest, "High contrast.", _CONTRAST),
        "ar-text-200": Scene(augmented.card, "Text at 200 %.", _LARGE),
    },
    "Progress": {
        "progress": Scene(progressing.place, "What a learner knows.", practised=True),
        "progress-structure": Scene(
            progressing.structure, "A structure chosen: its answers.", practised=True
        ),
        "progress-days": Scene(progressing.below, "The days with practice.", practised=True),
        "progress-new": Scene(progressing.place, "Before the first answer."),
        "progress-guest": Scene(progressing.place, "For a guest.", learner=""),
        "german-progress": Scene(progressing.place, "In German.", _GERMAN, practised=True),
        "text-200-progress": Scene(
            progressing.place, "With text at 200 %.", _LARGE, practised=True
        ),
        "contrast-progress": Scene(
            progressing.structure, "In high contrast.", _CONTRAST, practised=True
        ),
    },
    "Banks": {
        "banks": Scene(authoring.shelf, "The shelf: one's own banks, and shipped ones to copy."),
        "bank-new": Scene(authoring.empty, "A new bank."),
        "bank-find": Scene(authoring.form, "An item to click: list, form, model."),
        "bank-options": Scene(authoring.options, "An item with options."),
        "bank-faults": Scene(authoring.faults, "The live check, at the fields and in the list."),
        "bank-view": Scene(authoring.taking, "The model turned, to be taken as the view."),
        "bank-trial": Scene(authoring.trying, "An item on trial; nothing is recorded."),
        "bank-publish": Scene(authoring.publishing, "What is to be published."),
        "large-bank": Scene(authoring.options, "The editor in large text.", _LARGE),
        "german-bank": Scene(authoring.faults, "The editor in German.", _GERMAN),
    },
    "Studies": {
        "studies": Scene(designing.overview, "Studies with their flow, and the protocols."),
        "study-open": Scene(designing.opening, "A study to be opened."),
        "protocol-steps": Scene(designing.steps, "A protocol: steps, form, path."),
        "protocol-design": Scene(designing.design, "Arms and their allocation."),
        "protocol-faults": Scene(designing.faults, "The live check of a protocol."),
        "large-protocol": Scene(designing.steps, "The editor in large text.", _LARGE),
        "german-protocol": Scene(designing.steps, "The editor in German.", _GERMAN),
    },
    "Taking part": {
        "study-list": Scene(taking_part.listed, "The studies that are open."),
        "study-join": Scene(taking_part.joining, "Who takes part, as a group."),
        "study-consent": Scene(taking_part.consent, "Consent, from each alone."),
        "study-hand-over": Scene(taking_part.handing_over, "To whom the computer goes."),
        "study-rotation": Scene(taking_part.rotation, "Figures to be turned in the mind."),
        "study-test": Scene(taking_part.test, "A test without feedback."),
        "study-activity": Scene(taking_part.activity, "An activity, and the time left."),
        "study-plates": Scene(taking_part.plates, "Pictures, the comparison to AR and 3D."),
        "study-rating": Scene(taking_part.rating, "A questionnaire's page."),
        "study-leave": Scene(taking_part.leaving, "Three ways out."),
        "study-comments": Scene(taking_part.comments, "Comments in own words."),
        "study-waiting": Scene(taking_part.waiting, "When the next part is."),
        "large-study": Scene(taking_part.handing_over, "A hand-over in large text.", _LARGE),
        "german-study": Scene(taking_part.consent, "Consent in German.", _GERMAN),
    },
    "Instructor": {
        "sessions": Scene(places.sessions, "Sessions of made-up learners.", record=True),
        "comments": Scene(commenting.coding, "Comments, coded by one of two readers."),
        "comments-compared": Scene(commenting.comparing, "Both readers, and how they agree."),
        "codebook": Scene(commenting.codebook, "The codebook."),
        "replay": Scene(replaying.beside, "A session played again.", record=True, replayed=True),
        "replay-item": Scene(
            replaying.large, "A wrong answer, as the learner saw it.", record=True, replayed=True
        ),
        "replay-explore": Scene(replaying.exploring, "How a rib was looked at.", replayed=True),
        "replay-ar": Scene(replaying.camera, "AR on a plain ground.", replayed=True),
        "german-replay": Scene(replaying.large, "A replay in German.", _GERMAN, replayed=True),
        "items": Scene(places.items, "Items and their statistics.", record=True),
        "item-map": Scene(
            evaluating.item_map, "Learners and items on one scale.", cohort="ar-3d-2d"
        ),
        "outcomes": Scene(
            evaluating.outcomes, "What three arms came to, simulated.", cohort="ar-3d-2d"
        ),
        "outcomes-below": Scene(
            evaluating.outcomes_below, "Gains, attention, who left.", cohort="ar-3d-2d"
        ),
        "outcomes-experience": Scene(
            evaluating.outcomes, "A questionnaire after AR, simulated.", cohort="ar-experience"
        ),
        "german-outcomes": Scene(
            evaluating.outcomes, "Outcomes in German.", _GERMAN, cohort="ar-3d-2d"
        ),
        "export": Scene(exporting.asked, "Exporting the record.", record=True),
        "german-export": Scene(exporting.named, "A copy with names.", _GERMAN, record=True),
        "lrs": Scene(sending.asked, "Sending to a learning record store.", record=True),
        "lrs-sent": Scene(sending.sent, "What was sent.", record=True),
        "german-lrs": Scene(sending.refused, "A wrong password, in German.", _GERMAN, record=True),
        "access": Scene(admitting.access, "Passphrase, lock, PINs, studies.", record=True),
        "record": Scene(keeping.record, "Backups, and how long sessions are kept.", record=True),
        "german-record": Scene(keeping.record, "The same in German.", _GERMAN, record=True),
        "large-record": Scene(keeping.record, "The same with large text.", _LARGE, record=True),
        "restoring": Scene(keeping.restoring, "What restoring a backup changes.", record=True),
        "erasing": Scene(keeping.erasing, "What erasing one's own data does.", record=True),
        "german-erasing": Scene(keeping.erasing, "The same in German.", _GERMAN, record=True),
        "passphrase": Scene(admitting.passphrase, "Choosing the passphrase."),
        "locked": Scene(admitting.locked, "A wrong passphrase, three times."),
    },
    "The window": {
        "keys": Scene(places.keys, "The keys (F1)."),
        "settings": Scene(places.settings, "The settings."),
        "record-place": Scene(lab.record_place, "Where the record lies."),
        "record-server": Scene(lab.record_server, "A lab's server that does not answer."),
        "record-aside": Scene(away.aside, "While the record is away."),
        "german-record-aside-quiz": Scene(away.quiz, "The quiz while it is away.", _GERMAN),
        "record-aside-progress": Scene(away.progress, "Progress while it is away."),
        "record-aside-sessions": Scene(away.sessions, "Sessions while it is away.", record=True),
        "person": Scene(places.person, "Whose chest is shown."),
        "learner": Scene(places.learner, "Who learns."),
        "pin": Scene(admitting.pin, "A learner who has a PIN.", record=True),
        "own-pin": Scene(admitting.own_pin, "Who learns, and a name that looks like a full name."),
        "recorded": Scene(admitting.recorded, "What is recorded."),
        "consent": Scene(admitting.consent, "A study asks."),
        "german-consent": Scene(admitting.consent, "A study asks in German.", _GERMAN),
        "german-passphrase": Scene(admitting.passphrase, "The passphrase in German.", _GERMAN),
        "drop": Scene(places.drop, "Something dropped that is no pack."),
        "narrow": Scene(finding.selected, "A narrow window.", Wear(size=(1000, 760))),
        "german": Scene(finding.selected, "In German.", _GERMAN),
        "german-quiz-label": Scene(on_model.labelled, "Pins in German.", _GERMAN),
        "german-quiz-again": Scene(places.quiz_again, "A quiz again in German.", _GERMAN),
        "german-quiz": Scene(places.quiz_feedback, "A quiz in German.", _GERMAN),
        "contrast": Scene(finding.selected, "High contrast.", _CONTRAST),
        "contrast-quiz": Scene(places.quiz_feedback, "A quiz in high contrast.", _CONTRAST),
        "contrast-settings": Scene(places.settings, "Settings in high contrast.", _CONTRAST),
        "text-200": Scene(finding.selected, "Text at 200 %.", _LARGE),
        "text-200-quiz-label": Scene(on_model.labelling, "Pins at 200 %.", _LARGE),
        "text-200-quiz": Scene(places.quiz_feedback, "A quiz with text at 200 %.", _LARGE),
        "text-200-tour": Scene(places.tour, "A tour with text at 200 %.", _LARGE),
        "text-200-section": Scene(marking.axial, "A section with text at 200 %.", _LARGE),
    },
}  # fmt: skip
SCENES: dict[str, Scene] = {name: s for chapter in CHAPTERS.values() for name, s in chapter.items()}
SINGLE: dict[str, str] = {  # pictures of README.md: their scenes, light or dark, and small
    "start-light": "welcome",
    "tour-light": "tour",
    "quiz-feedback-light": "quiz-feedback",
    "explore-german-light": "german",
    "instructor-items-light": "items",
    "ar-chest-dark": "ar-chest",
}
