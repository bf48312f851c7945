<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AR</name>
        <message numerus="yes">
            <location filename="../../gui/ar/status.py" />
            <source>Found, %n squares</source>
            <translation>
                <numerusform>Found, %n square</numerusform>
                <numerusform>Found, %n squares</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ArQuiz</name>
        <message numerus="yes">
            <location filename="../../gui/ar/quiz/control.py" />
            <source>%n items are left out</source>
            <translation>
                <numerusform>%n item is left out</numerusform>
                <numerusform>%n items are left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Authoring</name>
        <message numerus="yes">
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>%n comments that stand inside items, or behind an entry, are not kept; those above the file and above items are.</source>
            <translation>
                <numerusform>%n comment that stands inside an item, or behind an entry, is not kept; those above the file and above items are.</numerusform>
                <numerusform>%n comments that stand inside items, or behind an entry, are not kept; those above the file and above items are.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/authoring/editor.py" />
            <location filename="../../gui/authoring/item_row.py" />
            <source>%n faults</source>
            <translation>
                <numerusform>%n fault</numerusform>
                <numerusform>%n faults</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/authoring/bank_dialog.py" />
            <location filename="../../gui/authoring/item_list.py" />
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>%n items</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/authoring/exchange_dialogs.py" />
            <source>%n items carried</source>
            <translation>
                <numerusform>%n item carried</numerusform>
                <numerusform>%n items carried</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>%n items differ from the published bank</source>
            <translation>
                <numerusform>%n item differs from the published bank</numerusform>
                <numerusform>%n items differ from the published bank</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/authoring/item_row.py" />
            <source>%n warnings</source>
            <translation>
                <numerusform>%n warning</numerusform>
                <numerusform>%n warnings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/authoring/bank_dialog.py" />
            <location filename="../../gui/authoring/field.py" />
            <source>And %n more.</source>
            <translation>
                <numerusform>And %n more.</numerusform>
                <numerusform>And %n more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/authoring/trade.py" />
            <source>Not exported: %n faults</source>
            <translation>
                <numerusform>Not exported: %n fault</numerusform>
                <numerusform>Not exported: %n faults</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/authoring/press.py" />
            <source>Not published: %n faults</source>
            <translation>
                <numerusform>Not published: %n fault</numerusform>
                <numerusform>Not published: %n faults</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Coding</name>
        <message numerus="yes">
            <location filename="../../gui/instructor/coding/comment_row.py" />
            <source>%n codes</source>
            <translation>
                <numerusform>%n code</numerusform>
                <numerusform>%n codes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/coding/head.py" />
            <source>%n left to read</source>
            <translation>
                <numerusform>%n left to read</numerusform>
                <numerusform>%n left to read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/coding/agreement_box.py" />
            <source>Over %n comments that both have read.</source>
            <translation>
                <numerusform>Over %n comment that both have read.</numerusform>
                <numerusform>Over %n comments that both have read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/coding/head.py" />
            <source>Read %n more first: neither sees the other's codes before.</source>
            <translation>
                <numerusform>Read %n more first: neither sees the other's codes before.</numerusform>
                <numerusform>Read %n more first: neither sees the other's codes before.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Explore</name>
        <message numerus="yes">
            <location filename="../../gui/explore/several_card.py" />
            <source>%n structures</source>
            <translation>
                <numerusform>%n structure</numerusform>
                <numerusform>%n structures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/explore/several_card.py" />
            <source>And %n more.</source>
            <translation>
                <numerusform>And %n more.</numerusform>
                <numerusform>And %n more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/explore/visibility.py" />
            <source>Hide %n landmarks</source>
            <translation>
                <numerusform>Hide %n landmark</numerusform>
                <numerusform>Hide %n landmarks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/explore/tree_items.py" />
            <source>On {name}, %n more</source>
            <translation>
                <numerusform>On {name}, %n more</numerusform>
                <numerusform>On {name}, %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/explore/visibility.py" />
            <source>Show %n landmarks</source>
            <translation>
                <numerusform>Show %n landmark</numerusform>
                <numerusform>Show %n landmarks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/explore/feature_list.py" />
            <location filename="../../gui/explore/statement_list.py" />
            <source>Show %n more</source>
            <translation>
                <numerusform>Show %n more</numerusform>
                <numerusform>Show %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/explore/pin_control.py" />
            <source>Your notes, and %n more</source>
            <translation>
                <numerusform>Your notes, and %n more</numerusform>
                <numerusform>Your notes, and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Group</name>
        <message numerus="yes">
            <location filename="../../gui/ar/group/pace_form.py" />
            <source>Everyone has each role %n times.</source>
            <translation>
                <numerusform>Everyone has each role once.</numerusform>
                <numerusform>Everyone has each role %n times.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Instructor</name>
        <message numerus="yes">
            <location filename="../../gui/instructor/item_card.py" />
            <source>%n answers</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/model_plots.py" />
            <source>%n items</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/ar_timeline.py" />
            <source>%n losses</source>
            <translation>
                <numerusform>%n loss</numerusform>
                <numerusform>%n losses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/sessions.py" />
            <source>%n sessions</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/lrs_form.py" />
            <source>%n sessions stay here.</source>
            <translation>
                <numerusform>%n session stays here.</numerusform>
                <numerusform>%n sessions stay here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/lrs_form.py" />
            <source>%n statements were refused.</source>
            <translation>
                <numerusform>%n statement was refused.</numerusform>
                <numerusform>%n statements were refused.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/timeline_card.py" />
            <source>%n structures looked at</source>
            <translation>
                <numerusform>%n structure looked at</numerusform>
                <numerusform>%n structures looked at</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/access.py" />
            <source>Lock after %n minutes</source>
            <translation>
                <numerusform>Lock after %n minute</numerusform>
                <numerusform>Lock after %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/export_dialog.py" />
            <source>The %n sessions shown</source>
            <translation>
                <numerusform>The session shown</numerusform>
                <numerusform>The %n sessions shown</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/item_plots.py" />
            <source>n = %n first attempts</source>
            <translation>
                <numerusform>n = %n first attempt</numerusform>
                <numerusform>n = %n first attempts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/item_plots.py" />
            <source>n = %n items</source>
            <translation>
                <numerusform>n = %n item</numerusform>
                <numerusform>n = %n items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/model_plots.py" />
            <source>n = %n learners</source>
            <translation>
                <numerusform>n = %n learner</numerusform>
                <numerusform>n = %n learners</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NextSteps</name>
        <message numerus="yes">
            <location filename="../../gui/quiz/next_words.py" />
            <source>%n reviews wait, timed so that little is forgotten.</source>
            <translation>
                <numerusform>%n review waits, timed so that little is forgotten.</numerusform>
                <numerusform>%n reviews wait, timed so that little is forgotten.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message numerus="yes">
            <location filename="../../gui/progress/figures.py" />
            <source>%n became known this week</source>
            <translation>
                <numerusform>%n became known this week</numerusform>
                <numerusform>%n became known this week</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/progress/reviews.py" />
            <source>Review %n now</source>
            <translation>
                <numerusform>Review %n now</numerusform>
                <numerusform>Review %n now</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/progress/figures.py" />
            <source>about %n minutes</source>
            <translation>
                <numerusform>about %n minute</numerusform>
                <numerusform>about %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/progress/days.py" />
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/progress/words.py" />
            <source>due in %n days</source>
            <translation>
                <numerusform>due in %n day</numerusform>
                <numerusform>due in %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/progress/figures.py" />
            <source>in %n sessions, without pauses</source>
            <translation>
                <numerusform>in %n session, without pauses</numerusform>
                <numerusform>in %n sessions, without pauses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/progress/figures.py" />
            <source>last 30 days, %n answers</source>
            <translation>
                <numerusform>last 30 days, %n answer</numerusform>
                <numerusform>last 30 days, %n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/progress/words.py" />
            <source>not started, %n structures</source>
            <translation>
                <numerusform>not started, %n structure</numerusform>
                <numerusform>not started, %n structures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/progress/figures.py" />
            <location filename="../../gui/progress/words.py" />
            <source>too few: %n answers</source>
            <translation>
                <numerusform>too few: %n answer</numerusform>
                <numerusform>too few: %n answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Quiz</name>
        <message numerus="yes">
            <location filename="../../gui/quiz/wording.py" />
            <source>%n items</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/quiz/making.py" />
            <source>%n items, made from what the model and its tables tell.</source>
            <translation>
                <numerusform>%n item, made from what the model and its tables tell.</numerusform>
                <numerusform>%n items, made from what the model and its tables tell.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/quiz/result_cards.py" />
            <source>{asked} taken for {taken}, %n times</source>
            <translation>
                <numerusform>{asked} taken for {taken}, once</numerusform>
                <numerusform>{asked} taken for {taken}, %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Record</name>
        <message numerus="yes">
            <location filename="../../gui/keeping/place.py" />
            <source>%n months</source>
            <translation>
                <numerusform>%n month</numerusform>
                <numerusform>%n months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/keeping/control.py" />
            <source>%n sessions</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/keeping/place.py" />
            <source>%n sessions are old enough; the next start announces it.</source>
            <translation>
                <numerusform>%n session is old enough; the next start announces it.</numerusform>
                <numerusform>%n sessions are old enough; the next start announces it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/keeping/restore_dialog.py" />
            <source>%n sessions come back</source>
            <translation>
                <numerusform>%n session comes back</numerusform>
                <numerusform>%n sessions come back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/keeping/restore_dialog.py" />
            <source>%n sessions leave the record</source>
            <translation>
                <numerusform>%n session leaves the record</numerusform>
                <numerusform>%n sessions leave the record</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/keeping/place.py" />
            <source>From {day} on, %n sessions that began before {before} are erased.</source>
            <translation>
                <numerusform>From {day} on, %n session that began before {before} is erased.</numerusform>
                <numerusform>From {day} on, %n sessions that began before {before} are erased.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/keeping/control.py" />
            <source>From {day} on, %n sessions that began before {before}.</source>
            <translation>
                <numerusform>From {day} on, %n session that began before {before}.</numerusform>
                <numerusform>From {day} on, %n sessions that began before {before}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/keeping/place.py" />
            <source>Older sessions are erased whole, from every backup too, and learners who came no more with them. It is announced in the window %n days before.</source>
            <translation>
                <numerusform>Older sessions are erased whole, from every backup too, and learners who came no more with them. It is announced in the window %n day before.</numerusform>
                <numerusform>Older sessions are erased whole, from every backup too, and learners who came no more with them. It is announced in the window %n days before.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Studies</name>
        <message numerus="yes">
            <location filename="../../gui/instructor/studies/overview.py" />
            <source>%n arms</source>
            <translation>
                <numerusform>%n arm</numerusform>
                <numerusform>%n arms</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/studies/editor.py" />
            <location filename="../../gui/instructor/studies/overview.py" />
            <location filename="../../gui/instructor/studies/step_row.py" />
            <source>%n faults</source>
            <translation>
                <numerusform>%n fault</numerusform>
                <numerusform>%n faults</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/studies/overview.py" />
            <location filename="../../gui/instructor/studies/path_view.py" />
            <source>%n steps</source>
            <translation>
                <numerusform>%n step</numerusform>
                <numerusform>%n steps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/studies/step_row.py" />
            <source>%n warnings</source>
            <translation>
                <numerusform>%n warning</numerusform>
                <numerusform>%n warnings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/studies/instruments_dialog.py" />
            <source>And %n more.</source>
            <translation>
                <numerusform>And %n more.</numerusform>
                <numerusform>And %n more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/studies/place.py" />
            <source>Not published: %n faults</source>
            <translation>
                <numerusform>Not published: %n fault</numerusform>
                <numerusform>Not published: %n faults</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/studies/overview.py" />
            <source>groups of up to %n</source>
            <translation>
                <numerusform>groups of up to %n</numerusform>
                <numerusform>groups of up to %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>in groups of up to %n</source>
            <translation>
                <numerusform>in groups of up to %n</numerusform>
                <numerusform>in groups of up to %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/studies/path_view.py" />
            <source>on %n days</source>
            <translation>
                <numerusform>on %n day</numerusform>
                <numerusform>on %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Study</name>
        <message numerus="yes">
            <location filename="../../gui/study/pages/gap_notice.py" />
            <source>%n answers to be mended</source>
            <translation>
                <numerusform>%n answer to be mended</numerusform>
                <numerusform>%n answers to be mended</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/study/rotation_foot.py" />
            <source>%n pairs follow, without feedback. Answer as fast as you can without mistakes.</source>
            <translation>
                <numerusform>%n pair follows, without feedback. Answer as fast as you can without mistakes.</numerusform>
                <numerusform>%n pairs follow, without feedback. Answer as fast as you can without mistakes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/study/join_dialog.py" />
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/study/pages/gap_notice.py" />
            <source>%n questions left out</source>
            <translation>
                <numerusform>%n question left out</numerusform>
                <numerusform>%n questions left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/study/next_page.py" />
            <source>about %n minutes</source>
            <translation>
                <numerusform>about %n minute</numerusform>
                <numerusform>about %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/study/start_page.py" />
            <source>about %n minutes in all</source>
            <translation>
                <numerusform>about %n minute in all</numerusform>
                <numerusform>about %n minutes in all</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/study/words.py" />
            <source>about %n minutes left</source>
            <translation>
                <numerusform>about %n minute left</numerusform>
                <numerusform>about %n minutes left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Tours</name>
        <message numerus="yes">
            <location filename="../../gui/tours/menu.py" />
            <source>%n minutes</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/tours/page.py" />
            <source>{steps} steps, about %n minutes</source>
            <translation>
                <numerusform>{steps} steps, about %n minute</numerusform>
                <numerusform>{steps} steps, about %n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>View</name>
        <message numerus="yes">
            <location filename="../../gui/view/steps.py" />
            <source>%n structures</source>
            <translation>
                <numerusform>%n structure</numerusform>
                <numerusform>%n structures</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message numerus="yes">
            <location filename="../../gui/instructor/entrance.py" />
            <source>%n were given since somebody was here last.</source>
            <translation>
                <numerusform>%n was given since somebody was here last.</numerusform>
                <numerusform>%n were given since somebody was here last.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/person.py" />
            <source>%n years</source>
            <translation>
                <numerusform>%n year</numerusform>
                <numerusform>%n years</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs.py" />
            <source>And %n more; the copied text holds them all.</source>
            <translation>
                <numerusform>And %n more; the copied text holds them all.</numerusform>
                <numerusform>And %n more; the copied text holds them all.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/furnishing.py" />
            <source>Bank not opened: %n faults</source>
            <translation>
                <numerusform>Bank not opened: %n fault</numerusform>
                <numerusform>Bank not opened: %n faults</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/consent_desk.py" />
            <source>Consent texts not read: %n faults</source>
            <translation>
                <numerusform>Consent texts not read: %n fault</numerusform>
                <numerusform>Consent texts not read: %n faults</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/access/secret_dialog.py" />
            <source>Too many wrong tries. The next one in %n seconds.</source>
            <translation>
                <numerusform>Too many wrong tries. The next one in %n second.</numerusform>
                <numerusform>Too many wrong tries. The next one in %n seconds.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/furnishing.py" />
            <source>Tours not opened: %n faults</source>
            <translation>
                <numerusform>Tours not opened: %n fault</numerusform>
                <numerusform>Tours not opened: %n faults</numerusform>
            </translation>
        </message>
    </context>
</TS>
