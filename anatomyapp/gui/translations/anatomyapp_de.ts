<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AR</name>
        <message>
            <location filename="../../gui/ar/fit/form.py" />
            <source> years</source>
            <translation> Jahre</translation>
        </message>
        <message>
            <location filename="../../gui/ar/place.py" />
            <location filename="../../gui/ar/set_up.py" />
            <source>AR</source>
            <translation>AR</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/form.py" />
            <source>Age</source>
            <translation>Alter</translation>
        </message>
        <message>
            <location filename="../../gui/ar/calibration_dialog.py" />
            <source>Almost: show the sheet from one more side.</source>
            <translation>Fast fertig: das Blatt noch von einer anderen Seite zeigen.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Another sheet is seen</source>
            <translation>Ein anderes Blatt ist zu sehen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/overlays.py" />
            <source>Approximate</source>
            <translation>Ungefähr</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/desk.py" />
            <source>Arms a little off the trunk. Put two handles on its outline below the armpits, and the third at the wearer's fingertip, which points at the lower end of the breastbone.</source>
            <translation>Die Arme etwas vom Rumpf abhalten. Zwei Griffe an seinen Umriss unter den Achseln legen, den dritten an die Fingerspitze, mit der auf das untere Ende des Brustbeins gezeigt wird.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/handles.py" />
            <source>Arrow keys move it by a pixel, with Shift by ten. Enter takes the measures, Esc leaves them.</source>
            <translation>Pfeiltasten bewegen ihn um einen Bildpunkt, mit Umschalt um zehn. Eingabe übernimmt die Maße, Esc verwirft sie.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/bar.py" />
            <source>As in a mirror</source>
            <translation>Wie im Spiegel</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/form.py" />
            <source>Breadth of the chest</source>
            <translation>Breite der Brust</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/form.py" />
            <source>Breadth over the skin below the armpits, breathing out: {a} to {b} mm. Breastbone from the notch above it to its lower end: {c} to {d} mm.</source>
            <translation>Breite über der Haut unter den Achseln, ausgeatmet: {a} bis {b} mm. Brustbein von der Grube darüber bis zu seinem unteren Ende: {c} bis {d} mm.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/form.py" />
            <source>Breastbone</source>
            <translation>Brustbein</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>By about 35°, once: so the app learns how round the chest is.</source>
            <translation>Einmal um etwa 35°: So lernt die App, wie rund die Brust ist.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/calibration_dialog.py" />
            <source>Calibrate the camera</source>
            <translation>Kamera kalibrieren</translation>
        </message>
        <message>
            <location filename="../../gui/ar/more_settings.py" />
            <source>Calibrate the camera…</source>
            <translation>Kamera kalibrieren …</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Calibrated at another resolution</source>
            <translation>Bei anderer Auflösung kalibriert</translation>
        </message>
        <message>
            <location filename="../../gui/ar/calibration_dialog.py" />
            <source>Calibrated: held-out views fit within {px} px.</source>
            <translation>Kalibriert: Zurückgehaltene Ansichten passen auf {px} px.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/dialogs.py" />
            <source>Calibration sheet, for the camera</source>
            <translation>Kalibrierblatt, für die Kamera</translation>
        </message>
        <message>
            <location filename="../../gui/ar/status.py" />
            <source>Camera</source>
            <translation>Kamera</translation>
        </message>
        <message>
            <location filename="../../gui/ar/pane.py" />
            <source>Camera's picture with the model</source>
            <translation>Kamerabild mit dem Modell</translation>
        </message>
        <message>
            <location filename="../../gui/ar/status.py" />
            <source>Camera, sheet, distance and light</source>
            <translation>Kamera, Blatt, Abstand und Licht</translation>
        </message>
        <message>
            <location filename="../../gui/ar/calibration_dialog.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/dialogs.py" />
            <location filename="../../gui/ar/set_up.py" />
            <source>Card, held in the hand</source>
            <translation>Karte, in der Hand</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/form.py" />
            <source>Chest breadth</source>
            <translation>Brustbreite</translation>
        </message>
        <message>
            <location filename="../../gui/ar/set_up.py" />
            <source>Chest sheet, true size</source>
            <translation>Brustblatt, wahre Größe</translation>
        </message>
        <message>
            <location filename="../../gui/ar/dialogs.py" />
            <source>Chest sheet, worn by a fellow student</source>
            <translation>Brustblatt, von einem Mitstudierenden getragen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Choose it under “Sheet”, or show the sheet that is chosen there.</source>
            <translation>Dieses unter „Blatt“ wählen oder das dort gewählte Blatt zeigen.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/overlays.py" />
            <source>Close this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Come within 1 m.</source>
            <translation>Auf 1 m herankommen.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Come within 2 m.</source>
            <translation>Auf 2 m herankommen.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/status.py" />
            <source>Distance</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <location filename="../../gui/ar/calibration_dialog.py" />
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="../../gui/ar/dialogs.py" />
            <source>Everybody who is seen in it agrees.</source>
            <translation>Alle, die darauf zu sehen sind, stimmen zu.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/calibration_dialog.py" />
            <source>Far</source>
            <translation>Fern</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/form.py" />
            <source>Female</source>
            <translation>Weiblich</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/form.py" />
            <source>Fit to the wearer…</source>
            <translation>An die tragende Person anpassen …</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/desk.py" />
            <source>Fitted: {across} % of the model across, {up} % upwards.</source>
            <translation>Angepasst: {across} % des Modells in der Breite, {up} % in der Höhe.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/form.py" />
            <source>Forget the wearer</source>
            <translation>Angaben zur Person vergessen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/ar/status.py" />
            <source>Found, %n squares</source>
            <translation>
                <numerusform>Gefunden, %n Quadrat</numerusform>
                <numerusform>Gefunden, %n Quadrate</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/ar/bar.py" />
            <source>Freeze</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../gui/ar/report.py" />
            <source>Frozen</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <location filename="../../gui/ar/bar.py" />
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../gui/ar/status.py" />
            <source>Good</source>
            <translation>Gut</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Hold it 0.35 to 1 m away.</source>
            <translation>0,35 bis 1 m entfernt halten.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Hold it by its edges.</source>
            <translation>Am Rand halten.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Hold still for a moment, or wipe the lens.</source>
            <translation>Kurz stillhalten oder die Linse abwischen.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Hold the card before the camera, 0.35 to 1 m away.</source>
            <translation>Die Karte 0,35 bis 1 m vor die Kamera halten.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/set_up.py" />
            <source>Hold the card, or wear the chest sheet.</source>
            <translation>Die Karte halten oder das Brustblatt tragen.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/calibration_dialog.py" />
            <source>In every part of the picture: {count} of {all}</source>
            <translation>In jedem Teil des Bildes: {count} von {all}</translation>
        </message>
        <message>
            <location filename="../../gui/ar/more_settings.py" />
            <source>Its 100 mm line</source>
            <translation>Ihre Linie von 100 mm</translation>
        </message>
        <message>
            <location filename="../../gui/ar/dialogs.py" />
            <source>Keep this picture</source>
            <translation>Dieses Bild behalten</translation>
        </message>
        <message>
            <location filename="../../gui/ar/bar.py" />
            <source>Keep this picture…</source>
            <translation>Dieses Bild behalten …</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/form.py" />
            <source>Kept in memory until the window closes; the record holds the percentages alone.</source>
            <translation>Bleibt im Speicher, bis das Fenster schließt; die Aufzeichnung enthält nur die Prozentwerte.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/handles.py" />
            <source>Left side</source>
            <translation>Linke Seite</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/form.py" />
            <source>Length of the breastbone</source>
            <translation>Länge des Brustbeins</translation>
        </message>
        <message>
            <location filename="../../gui/ar/set_up.py" />
            <source>Lies over the card</source>
            <translation>Liegt über der Karte</translation>
        </message>
        <message>
            <location filename="../../gui/ar/status.py" />
            <source>Light</source>
            <translation>Licht</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Light is low</source>
            <translation>Wenig Licht</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Light is too strong</source>
            <translation>Zu viel Licht</translation>
        </message>
        <message>
            <location filename="../../gui/ar/report.py" />
            <source>Looking for the sheet</source>
            <translation>Blatt wird gesucht</translation>
        </message>
        <message>
            <location filename="../../gui/ar/status.py" />
            <source>Low: the model may flicker</source>
            <translation>Wenig: Das Modell kann flackern</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/handles.py" />
            <source>Lower end of the breastbone</source>
            <translation>Unteres Ende des Brustbeins</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/form.py" />
            <source>Male</source>
            <translation>Männlich</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/form.py" />
            <source>Measure in the picture</source>
            <translation>Im Bild messen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Measure its 100 mm line and enter the length under “More settings”.</source>
            <translation>Seine 100-mm-Linie messen und die Länge unter „Weitere Einstellungen“ eintragen.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/more_settings.py" />
            <source>Measured length of the printed line of 100 mm</source>
            <translation>Gemessene Länge der gedruckten Linie von 100 mm</translation>
        </message>
        <message>
            <location filename="../../gui/ar/set_up.py" />
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <location filename="../../gui/ar/more_settings.py" />
            <source>More settings</source>
            <translation>Weitere Einstellungen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Much of the sheet is covered</source>
            <translation>Viel vom Blatt ist verdeckt</translation>
        </message>
        <message>
            <location filename="../../gui/ar/calibration_dialog.py" />
            <source>Near</source>
            <translation>Nah</translation>
        </message>
        <message>
            <location filename="../../gui/ar/session.py" />
            <source>No picture from the camera</source>
            <translation>Kein Bild von der Kamera</translation>
        </message>
        <message>
            <location filename="../../gui/ar/report.py" />
            <location filename="../../gui/ar/session.py" />
            <source>No pictures</source>
            <translation>Keine Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>No sheet is seen</source>
            <translation>Kein Blatt ist zu sehen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/set_up.py" />
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <location filename="../../gui/ar/status.py" />
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/form.py" />
            <source>Not said</source>
            <translation>Keine Angabe</translation>
        </message>
        <message>
            <location filename="../../gui/ar/status.py" />
            <source>Not started</source>
            <translation>Nicht gestartet</translation>
        </message>
        <message>
            <location filename="../../gui/ar/print_errand.py" />
            <source>Nothing here shows PDF; the sheet is in {path}.</source>
            <translation>Hier zeigt nichts PDF an; das Blatt liegt in {path}.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/dialogs.py" />
            <source>Open as PDF</source>
            <translation>Als PDF öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/dialogs.py" />
            <location filename="../../gui/ar/more_settings.py" />
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <location filename="../../gui/ar/set_up.py" />
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/ar/session.py" />
            <source>Press Space to see them again, or choose others.</source>
            <translation>Leertaste zeigt sie noch einmal; oder andere wählen.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/empty.py" />
            <source>Print a card, then hold it before the camera</source>
            <translation>Eine Karte drucken und vor die Kamera halten</translation>
        </message>
        <message>
            <location filename="../../gui/ar/dialogs.py" />
            <location filename="../../gui/ar/print_errand.py" />
            <source>Print sheets</source>
            <translation>Blätter drucken</translation>
        </message>
        <message>
            <location filename="../../gui/ar/empty.py" />
            <location filename="../../gui/ar/set_up.py" />
            <source>Print sheets…</source>
            <translation>Blätter drucken …</translation>
        </message>
        <message>
            <location filename="../../gui/ar/dialogs.py" />
            <source>Print the first page at 100 % (“actual size”), on plain white paper. Then measure its line: if it is not 100 mm long, enter its length under “More settings”.</source>
            <translation>Die erste Seite mit 100 % („tatsächliche Größe“) auf weißes Papier drucken. Dann ihre Linie messen: Ist sie nicht 100 mm lang, die Länge unter „Weitere Einstellungen“ eintragen.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/dialogs.py" />
            <source>Print…</source>
            <translation>Drucken …</translation>
        </message>
        <message>
            <location filename="../../gui/ar/bar.py" />
            <source>Quiz</source>
            <translation>Quiz</translation>
        </message>
        <message>
            <location filename="../../gui/ar/more_settings.py" />
            <source>Resolution of the camera</source>
            <translation>Auflösung der Kamera</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/handles.py" />
            <source>Right side</source>
            <translation>Rechte Seite</translation>
        </message>
        <message>
            <location filename="../../gui/ar/dialogs.py" />
            <source>Save…</source>
            <translation>Speichern …</translation>
        </message>
        <message>
            <location filename="../../gui/ar/place.py" />
            <source>Settings of AR</source>
            <translation>Einstellungen von AR</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/form.py" />
            <source>Sex</source>
            <translation>Geschlecht</translation>
        </message>
        <message>
            <location filename="../../gui/ar/dialogs.py" />
            <location filename="../../gui/ar/set_up.py" />
            <location filename="../../gui/ar/status.py" />
            <source>Sheet</source>
            <translation>Blatt</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Sheet too far: {metres} m</source>
            <translation>Blatt zu weit weg: {metres} m</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Sheet too near: {metres} m</source>
            <translation>Blatt zu nah: {metres} m</translation>
        </message>
        <message>
            <location filename="../../gui/ar/calibration_dialog.py" />
            <source>Show the calibration sheet, glued flat on a board, in every part of the picture, near and far, tilted to all sides. Hold still for a moment each time.</source>
            <translation>Das Kalibrierblatt, flach auf ein Brett geklebt, in jedem Teil des Bildes zeigen, nah und fern, nach allen Seiten geneigt. Jedes Mal kurz still halten.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/set_up.py" />
            <source>Size of the model</source>
            <translation>Größe des Modells</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Stand 0.7 to 2 m away.</source>
            <translation>0,7 bis 2 m entfernt stehen.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Stand 0.7 to 2 m before the camera, the chest sheet to it.</source>
            <translation>0,7 bis 2 m vor der Kamera stehen, das Brustblatt zu ihr.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/set_up.py" />
            <source>Stands on the card</source>
            <translation>Steht auf der Karte</translation>
        </message>
        <message>
            <location filename="../../gui/ar/empty.py" />
            <source>Start the camera</source>
            <translation>Kamera starten</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/form.py" />
            <source>Stature</source>
            <translation>Körpergröße</translation>
        </message>
        <message>
            <location filename="../../gui/ar/set_up.py" />
            <source>Status</source>
            <translation>Stand</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>TOP belongs towards the head.</source>
            <translation>OBEN gehört zum Kopf.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/pane.py" />
            <source>Tab walks through the structures, Space holds the picture, Esc leaves.</source>
            <translation>Tab geht durch die Strukturen, die Leertaste hält das Bild an, Esc verlässt es.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Take one of them out of the picture.</source>
            <translation>Eines davon aus dem Bild nehmen.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/form.py" />
            <source>Take these measures</source>
            <translation>Diese Maße übernehmen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/session.py" />
            <source>The calibration cannot be used</source>
            <translation>Die Kalibrierung ist nicht zu gebrauchen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>The calibration is for pictures of another shape</source>
            <translation>Die Kalibrierung gilt für Bilder anderer Form</translation>
        </message>
        <message>
            <location filename="../../gui/ar/more_settings.py" />
            <source>The camera flips its picture</source>
            <translation>Die Kamera spiegelt ihr Bild</translation>
        </message>
        <message>
            <location filename="../../gui/ar/overlays.py" />
            <source>The camera is not calibrated: the model lies a few pixels off.</source>
            <translation>Die Kamera ist nicht kalibriert: Das Modell liegt einige Pixel daneben.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/calibration_dialog.py" />
            <source>The camera opens…</source>
            <translation>Die Kamera wird geöffnet…</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>The camera's driver flips it. Tick “The camera flips its picture” under “More settings”.</source>
            <translation>Der Treiber der Kamera spiegelt es. „Die Kamera spiegelt ihr Bild“ unter „Weitere Einstellungen“ anhaken.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/errands.py" />
            <source>The choice is not kept</source>
            <translation>Die Wahl wird nicht behalten</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>The model may lie some pixels off. Calibrate the camera at this resolution, or choose that of the calibration.</source>
            <translation>Das Modell kann einige Pixel daneben liegen. Die Kamera bei dieser Auflösung kalibrieren oder die der Kalibrierung wählen.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>The model may lie some pixels off. Calibrate the camera at this resolution.</source>
            <translation>Das Modell kann einige Pixel daneben liegen. Die Kamera bei dieser Auflösung kalibrieren.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/dialogs.py" />
            <source>The picture</source>
            <translation>Das Bild</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>The picture is blurred</source>
            <translation>Das Bild ist unscharf</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>The picture is mirrored</source>
            <translation>Das Bild ist gespiegelt</translation>
        </message>
        <message>
            <location filename="../../gui/ar/calibration_dialog.py" />
            <source>The picture is mirrored: the camera's driver flips it. Cancel, tick “The camera flips its picture” under “More settings”, and calibrate again.</source>
            <translation>Das Bild ist gespiegelt: der Treiber der Kamera dreht es um. Abbrechen, „Die Kamera spiegelt ihr Bild“ unter „Weitere Einstellungen“ anhaken und noch einmal kalibrieren.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/errands.py" />
            <source>The picture is not kept</source>
            <translation>Das Bild wird nicht behalten</translation>
        </message>
        <message>
            <location filename="../../gui/ar/dialogs.py" />
            <source>The picture shows the camera's view. Whoever can be recognised in it has to agree that it is kept, and may have it deleted later.</source>
            <translation>Das Bild zeigt, was die Kamera sieht. Wer darauf zu erkennen ist, muss zustimmen, dass es behalten wird, und kann es später löschen lassen.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/session.py" />
            <source>The pictures are at their end</source>
            <translation>Die Bilder sind zu Ende</translation>
        </message>
        <message>
            <location filename="../../gui/ar/calibration_dialog.py" />
            <source>The pictures are at their end; the views did not suffice.</source>
            <translation>Die Bilder sind zu Ende; die Ansichten reichten nicht.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/print_errand.py" />
            <source>The printer took nothing. See that it is on, or open the PDF instead.</source>
            <translation>Der Drucker nahm nichts an. Nachsehen, ob er eingeschaltet ist, oder stattdessen das PDF öffnen.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/empty.py" />
            <source>The rib cage stands on it; or a fellow student wears the chest sheet, and it sits in the body at its true size. No picture is recorded.</source>
            <translation>Der Brustkorb steht darauf; oder ein Mitstudierender trägt das Brustblatt, und er sitzt in wahrer Größe im Körper. Kein Bild wird aufgezeichnet.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>The sheet has another size than it should</source>
            <translation>Das Blatt hat nicht seine richtige Größe</translation>
        </message>
        <message>
            <location filename="../../gui/ar/print_errand.py" />
            <source>The sheet is not printed</source>
            <translation>Das Blatt ist nicht gedruckt</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>The sheet is upside down</source>
            <translation>Das Blatt steht auf dem Kopf</translation>
        </message>
        <message>
            <location filename="../../gui/ar/calibration_dialog.py" />
            <source>Tilted by more than 20°: {count} of {all}</source>
            <translation>Um mehr als 20° geneigt: {count} von {all}</translation>
        </message>
        <message>
            <location filename="../../gui/ar/status.py" />
            <source>Too strong: the picture is washed out</source>
            <translation>Zu viel: Das Bild ist ausgebleicht</translation>
        </message>
        <message>
            <location filename="../../gui/ar/report.py" />
            <source>Tracking</source>
            <translation>Verfolgt</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Turn away from window and lamp.</source>
            <translation>Von Fenster und Lampe wegdrehen.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Turn on a lamp behind the camera, or lower the sheet.</source>
            <translation>Eine Lampe hinter der Kamera einschalten oder das Blatt senken.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Turn slowly to the left and to the right</source>
            <translation>Langsam nach links und nach rechts drehen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/dialogs.py" />
            <source>Two pages: the sheet, and how it is used.</source>
            <translation>Zwei Seiten: das Blatt und wie es benutzt wird.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/notices.py" />
            <source>Two sheets are seen</source>
            <translation>Zwei Blätter sind zu sehen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/dialogs.py" />
            <source>Until it is kept, no picture leaves the memory of this computer.</source>
            <translation>Bevor es behalten wird, verlässt kein Bild den Arbeitsspeicher dieses Rechners.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/errands.py" />
            <source>Use a folder of pictures</source>
            <translation>Einen Ordner mit Bildern nehmen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/more_settings.py" />
            <source>Use a folder of pictures…</source>
            <translation>Einen Ordner mit Bildern nehmen …</translation>
        </message>
        <message>
            <location filename="../../gui/ar/errands.py" />
            <source>Use a video file</source>
            <translation>Ein Video nehmen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/empty.py" />
            <location filename="../../gui/ar/set_up.py" />
            <source>Use a video file…</source>
            <translation>Ein Video nehmen …</translation>
        </message>
        <message>
            <location filename="../../gui/ar/errands.py" />
            <source>Videos</source>
            <translation>Videos</translation>
        </message>
        <message>
            <location filename="../../gui/ar/calibration_dialog.py" />
            <source>Views: {count} of {all}</source>
            <translation>Ansichten: {count} von {all}</translation>
        </message>
        <message>
            <location filename="../../gui/ar/report.py" />
            <source>Waiting for pictures</source>
            <translation>Wartet auf Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/ar/coverage_view.py" />
            <source>What the camera sees</source>
            <translation>Was die Kamera sieht</translation>
        </message>
        <message>
            <location filename="../../gui/ar/status.py" />
            <source>{camera}, blurred</source>
            <translation>{camera}, unscharf</translation>
        </message>
        <message>
            <location filename="../../gui/ar/status.py" />
            <source>{camera}, calibrated</source>
            <translation>{camera}, kalibriert</translation>
        </message>
        <message>
            <location filename="../../gui/ar/status.py" />
            <source>{camera}, not calibrated: the model lies a few pixels off</source>
            <translation>{camera}, nicht kalibriert: Das Modell liegt einige Pixel daneben</translation>
        </message>
        <message>
            <location filename="../../gui/ar/coverage_view.py" />
            <source>{count} of {all} parts of the picture are covered</source>
            <translation>{count} von {all} Teilen des Bildes sind abgedeckt</translation>
        </message>
        <message>
            <location filename="../../gui/ar/report.py" />
            <source>{metres} m</source>
            <translation>{metres} m</translation>
        </message>
        <message>
            <location filename="../../gui/ar/status.py" />
            <source>{metres} m. Best between 0.35 and 1 m.</source>
            <translation>{metres} m. Am besten zwischen 0,35 und 1 m.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/status.py" />
            <source>{metres} m. Best between 0.7 and 2 m.</source>
            <translation>{metres} m. Am besten zwischen 0,7 und 2 m.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/fit/measuring.py" />
            <source>{mm} ± {spread} mm</source>
            <translation>{mm} ± {spread} mm</translation>
        </message>
        <message>
            <location filename="../../gui/ar/print_errand.py" />
            <source>{path} cannot be written ({reason}).</source>
            <translation>{path} kann nicht geschrieben werden ({reason}).</translation>
        </message>
        <message>
            <location filename="../../gui/ar/dialogs.py" />
            <source>{path} cannot be written; choose another folder.</source>
            <translation>{path} kann nicht geschrieben werden; einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/set_up.py" />
            <source>{percent} % of its true size</source>
            <translation>{percent} % der wahren Größe</translation>
        </message>
        <message>
            <location filename="../../gui/ar/report.py" />
            <source>{rate} frames/s</source>
            <translation>{rate} Bilder/s</translation>
        </message>
    </context>
    <context>
        <name>ArQuiz</name>
        <message numerus="yes">
            <location filename="../../gui/ar/quiz/control.py" />
            <source>%n items are left out</source>
            <translation>
                <numerusform>%n Frage bleibt aus</numerusform>
                <numerusform>%n Fragen bleiben aus</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/ar/quiz/page.py" />
            <source>Aim the ring in the middle of the picture and hold still</source>
            <translation>Mit dem Ring in der Bildmitte zielen und stillhalten</translation>
        </message>
        <message>
            <location filename="../../gui/ar/quiz/page.py" />
            <source>Aiming</source>
            <translation>Zielen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/quiz/page.py" />
            <source>Answer by</source>
            <translation>Antworten durch</translation>
        </message>
        <message>
            <location filename="../../gui/ar/quiz/page.py" />
            <source>Back to the set-up</source>
            <translation>Zurück zur Einrichtung</translation>
        </message>
        <message>
            <location filename="../../gui/ar/quiz/stage.py" />
            <source>Bring it under the ring in the picture. Hold still.</source>
            <translation>Unter den Ring im Bild bringen. Stillhalten.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/quiz/stage.py" />
            <source>Click it in the picture; Space holds the picture. Or walk with Tab and answer with Enter.</source>
            <translation>Im Bild anklicken; die Leertaste hält das Bild an. Oder mit Tab hingehen und mit Enter antworten.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/quiz/reticle.py" />
            <source>Hold still</source>
            <translation>Stillhalten</translation>
        </message>
        <message>
            <location filename="../../gui/ar/quiz/control.py" />
            <source>Hold the card to see all sides, or choose another station. Places and pins are answered on the model at rest, in the quiz.</source>
            <translation>Mit der Karte sind alle Seiten zu sehen; oder eine andere Station wählen. Einzeichnen und Beschriften geht am ruhenden Modell, im Quiz.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/quiz/control.py" />
            <source>None of these can be asked with this sheet</source>
            <translation>Mit diesem Bogen lässt sich davon nichts fragen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/quiz/page.py" />
            <source>Pointing</source>
            <translation>Anklicken</translation>
        </message>
        <message>
            <location filename="../../gui/ar/quiz/page.py" />
            <source>Quiz in AR</source>
            <translation>Quiz in AR</translation>
        </message>
        <message>
            <location filename="../../gui/ar/quiz/reticle.py" />
            <source>Ring in the middle of the picture</source>
            <translation>Ring in der Bildmitte</translation>
        </message>
        <message>
            <location filename="../../gui/ar/quiz/reticle.py" />
            <source>The sheet is not seen</source>
            <translation>Das Blatt ist nicht zu sehen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/quiz/control.py" />
            <source>They cannot be shown or answered on the sheet. The place Quiz asks them.</source>
            <translation>Auf dem Bogen lassen sie sich nicht zeigen oder beantworten. Der Ort Quiz stellt sie.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/quiz/stage.py" />
            <source>Turn the sheet until you look straight at it. Hold still.</source>
            <translation>Das Blatt drehen, bis man gerade darauf blickt. Stillhalten.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/quiz/reticle.py" />
            <source>Turn the sheet, then hold still</source>
            <translation>Das Blatt drehen, dann stillhalten</translation>
        </message>
        <message>
            <location filename="../../gui/ar/quiz/page.py" />
            <source>{name} answers</source>
            <translation>{name} antwortet</translation>
        </message>
    </context>
    <context>
        <name>Authoring</name>
        <message numerus="yes">
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>%n comments that stand inside items, or behind an entry, are not kept; those above the file and above items are.</source>
            <translation>
                <numerusform>%n Kommentar in einer Frage oder hinter einem Eintrag bleibt nicht erhalten; solche am Kopf der Datei und über Fragen schon.</numerusform>
                <numerusform>%n Kommentare in Fragen oder hinter Einträgen bleiben nicht erhalten; solche am Kopf der Datei und über Fragen schon.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/authoring/editor.py" />
            <location filename="../../gui/authoring/item_row.py" />
            <source>%n faults</source>
            <translation>
                <numerusform>%n Fehler</numerusform>
                <numerusform>%n Fehler</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/authoring/bank_dialog.py" />
            <location filename="../../gui/authoring/item_list.py" />
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>%n items</source>
            <translation>
                <numerusform>%n Frage</numerusform>
                <numerusform>%n Fragen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/authoring/exchange_dialogs.py" />
            <source>%n items carried</source>
            <translation>
                <numerusform>%n Frage übernommen</numerusform>
                <numerusform>%n Fragen übernommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>%n items differ from the published bank</source>
            <translation>
                <numerusform>%n Frage unterscheidet sich von der veröffentlichten Fragenbank</numerusform>
                <numerusform>%n Fragen unterscheiden sich von der veröffentlichten Fragenbank</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/authoring/item_row.py" />
            <source>%n warnings</source>
            <translation>
                <numerusform>%n Warnung</numerusform>
                <numerusform>%n Warnungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/authoring/item_row.py" />
            <source>(no stem yet)</source>
            <translation>(noch kein Fragetext)</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor.py" />
            <source>A bank without title</source>
            <translation>Eine Fragenbank ohne Titel</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/structure_fields.py" />
            <source>A landmark or a feature, by its name</source>
            <translation>Eine Landmarke oder ein Merkmal, nach dem Namen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>A sentence that is true or false</source>
            <translation>Ein Satz, der wahr oder falsch ist</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/item_tools.py" />
            <source>Add</source>
            <translation>Neu</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/beliefs_dialog.py" />
            <source>Add a misconception</source>
            <translation>Eine Fehlvorstellung hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/options_field.py" />
            <source>Add a name</source>
            <translation>Einen Namen hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/options_field.py" />
            <source>Add a wrong click</source>
            <translation>Einen falschen Klick hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/options_field.py" />
            <source>Add a wrong surface</source>
            <translation>Eine falsche Fläche hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor.py" />
            <location filename="../../gui/key_page.py" />
            <source>Add an item</source>
            <translation>Eine Frage hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/options_field.py" />
            <source>Add an option</source>
            <translation>Eine Antwort hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/structure_fields.py" />
            <source>Add by name, or click it</source>
            <translation>Namen eingeben oder anklicken</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor_head.py" />
            <source>All banks</source>
            <translation>Alle Fragenbanken</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor.py" />
            <source>An item asks one thing. Choose its kind; the form follows.</source>
            <translation>Eine Frage fragt nach einer Sache. Wählen Sie ihre Art; das Formular richtet sich danach.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/beliefs_dialog.py" />
            <source>An option points to one by its id, or has a sentence of its own</source>
            <translation>Eine Antwort weist mit der Kennung auf eine, oder hat einen eigenen Satz</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>Analyse</source>
            <translation>Analysieren</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/authoring/bank_dialog.py" />
            <location filename="../../gui/authoring/field.py" />
            <source>And %n more.</source>
            <translation>
                <numerusform>Und %n weiterer.</numerusform>
                <numerusform>Und %n weitere.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/authoring/exchange_dialogs.py" />
            <source>Anki (.apkg)</source>
            <translation>Anki (.apkg)</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form.py" />
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_head.py" />
            <source>Answered</source>
            <translation>Beantwortet</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/identity.py" />
            <source>Answers are counted for each version of an item. A mended slip of the pen asks the same; other words may be easier or harder.</source>
            <translation>Antworten werden für jede Version einer Frage gezählt. Ein berichtigter Schreibfehler fragt dasselbe; andere Worte können leichter oder schwerer sein.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>Anterior</source>
            <translation>Anterior</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>Apply</source>
            <translation>Anwenden</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/preview_bars.py" />
            <source>As the learner sees it</source>
            <translation>Wie Lernende es sehen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>Azimuth, °</source>
            <translation>Azimut, °</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/preview_bars.py" />
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/trying.py" />
            <source>Back to the form</source>
            <translation>Zurück zum Formular</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/field.py" />
            <location filename="../../gui/authoring/press.py" />
            <source>Bank</source>
            <translation>Fragenbank</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/place.py" />
            <source>Bank not opened</source>
            <translation>Fragenbank nicht geöffnet</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/place.py" />
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>Banks</source>
            <translation>Fragenbanken</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/exchange_dialogs.py" />
            <source>Banks of other programs ({endings})</source>
            <translation>Fragenbanken anderer Programme ({endings})</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>Begin one, copy a shipped one below, or import Moodle XML, GIFT, QTI or Anki.</source>
            <translation>Beginnen Sie eine, kopieren Sie unten eine mitgelieferte, oder importieren Sie Moodle-XML, GIFT, QTI oder Anki.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>Bloom's level</source>
            <translation>Stufe nach Bloom</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>Book, article or atlas that says so</source>
            <translation>Buch, Artikel oder Atlas, wo es steht</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <location filename="../../gui/authoring/beliefs_dialog.py" />
            <location filename="../../gui/authoring/exchange_dialogs.py" />
            <location filename="../../gui/authoring/generate_dialog.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/preview_bars.py" />
            <source>Click a structure</source>
            <translation>Klicken Sie eine Struktur an</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/name_line.py" />
            <source>Click it on the model</source>
            <translation>Am Modell anklicken</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/exchange_dialogs.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>Copy {bank}</source>
            <translation>{bank} kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <location filename="../../gui/authoring/words.py" />
            <source>Create</source>
            <translation>Anlegen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/preview_bars.py" />
            <source>Cut plane, or none</source>
            <translation>Schnittebene oder keine</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <location filename="../../gui/authoring/beliefs_dialog.py" />
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/place.py" />
            <source>Draft restored</source>
            <translation>Entwurf wiederhergestellt</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor.py" />
            <location filename="../../gui/authoring/item_tools.py" />
            <source>Duplicate</source>
            <translation>Verdoppeln</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Duplicate the item</source>
            <translation>Die Frage verdoppeln</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>Edit {bank}</source>
            <translation>{bank} bearbeiten</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>Elevation, °</source>
            <translation>Höhe, °</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Enter: to the form; Del: remove; Ctrl with an arrow: move</source>
            <translation>Eingabe: zum Formular; Entf: entfernen; Strg mit Pfeil: verschieben</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>Evaluate</source>
            <translation>Bewerten</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/generate_dialog.py" />
            <location filename="../../gui/authoring/item_list.py" />
            <source>Every kind</source>
            <translation>Jede Art</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/generate_dialog.py" />
            <location filename="../../gui/authoring/item_list.py" />
            <source>Every station</source>
            <translation>Jede Station</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/exchange_dialogs.py" />
            <source>Everything was carried over.</source>
            <translation>Alles wurde übernommen.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/exchange_dialogs.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/exchange_dialogs.py" />
            <source>Export the bank</source>
            <translation>Die Fragenbank exportieren</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/trade.py" />
            <source>Exported</source>
            <translation>Exportiert</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor_head.py" />
            <location filename="../../gui/authoring/exchange_dialogs.py" />
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/preview_bars.py" />
            <source>Fade what is selected</source>
            <translation>Ausgewähltes verblassen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>Faded</source>
            <translation>Verblasst</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>False</source>
            <translation>Falsch</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <location filename="../../gui/authoring/wording_part.py" />
            <source>Feedback</source>
            <translation>Rückmeldung</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/preview_bars.py" />
            <source>Fit what is selected, or all</source>
            <translation>Ausgewähltes oder alles einpassen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor_head.py" />
            <source>Form</source>
            <translation>Formular</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/exchange_dialogs.py" />
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/generate_dialog.py" />
            <source>From names, relations and meshes; look each of them over</source>
            <translation>Aus Namen, Beziehungen und Formen; sehen Sie jede durch</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>From where to where, such as: from above downwards</source>
            <translation>Von wo nach wo, etwa: von oben nach unten</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>Full score within, mm</source>
            <translation>Volle Punkte bis, mm</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/item_tools.py" />
            <location filename="../../gui/authoring/option_row.py" />
            <source>Further down</source>
            <translation>Weiter nach unten</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>Further languages, with commas</source>
            <translation>Weitere Sprachen, mit Kommas</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/item_tools.py" />
            <location filename="../../gui/authoring/option_row.py" />
            <source>Further up</source>
            <translation>Weiter nach oben</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form.py" />
            <source>Help and feedback</source>
            <translation>Hilfe und Rückmeldung</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>Helps without telling; shown when a learner asks for it</source>
            <translation>Hilft, ohne es zu verraten; erscheint auf Wunsch</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>Hidden</source>
            <translation>Ausgeblendet</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/preview_bars.py" />
            <source>Hide what is selected</source>
            <translation>Ausgewähltes ausblenden</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>Highlighted</source>
            <translation>Hervorgehoben</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <location filename="../../gui/authoring/wording_part.py" />
            <source>Hint</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/generate_dialog.py" />
            <source>How many, at most</source>
            <translation>Höchstens wie viele</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>How one can tell the answer, in a few sentences</source>
            <translation>Woran man die Antwort erkennt, in wenigen Sätzen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/beliefs_dialog.py" />
            <location filename="../../gui/authoring/identity.py" />
            <source>Id</source>
            <translation>Kennung</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/exchange_dialogs.py" />
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/trade.py" />
            <source>Import items</source>
            <translation>Fragen importieren</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor_head.py" />
            <source>Import items…</source>
            <translation>Fragen importieren …</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/trade.py" />
            <source>Imported</source>
            <translation>Importiert</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>Import…</source>
            <translation>Importieren …</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>In figures</source>
            <translation>In Zahlen</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>In the list</source>
            <translation>In der Liste</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>Inferior</source>
            <translation>Inferior</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>Is this the left or the right one?</source>
            <translation>Ist das die linke oder die rechte?</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/preview_bars.py" />
            <source>Isolate what is selected</source>
            <translation>Ausgewähltes allein zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/place.py" />
            <source>It goes on as it was left. The published bank is unchanged.</source>
            <translation>Es geht weiter, wo Sie aufgehört haben. Die veröffentlichte Fragenbank ist unverändert.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor_head.py" />
            <source>Items</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/generate_dialog.py" />
            <location filename="../../gui/authoring/trade.py" />
            <source>Items from the atlas</source>
            <translation>Fragen aus dem Atlas</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/item_tools.py" />
            <source>Items from the atlas…</source>
            <translation>Fragen aus dem Atlas …</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/item_list.py" />
            <source>Items of the bank</source>
            <translation>Fragen der Fragenbank</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/surface_field.py" />
            <source>Its name without the structure's, and the side to which it looks. Or turn the model until you look straight at it.</source>
            <translation>Ihr Name ohne den der Struktur und die Seite, zu der sie weist. Oder drehen Sie das Modell, bis Sie gerade darauf blicken.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>Keep as its own bank</source>
            <translation>Als eigene Fragenbank behalten</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_head.py" />
            <location filename="../../gui/authoring/generate_dialog.py" />
            <location filename="../../gui/authoring/item_list.py" />
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>Language, such as en or de</source>
            <translation>Sprache, etwa en oder de</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>Learners can be asked from it at once.</source>
            <translation>Lernende können sofort daraus gefragt werden.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>Left</source>
            <translation>Links</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/surface_field.py" />
            <source>Looks to</source>
            <translation>Weist nach</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/generate_dialog.py" />
            <source>Make</source>
            <translation>Erstellen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/option_row.py" />
            <source>Make it right</source>
            <translation>Als richtig festlegen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/trade.py" />
            <source>Mend what the form marks; the list can show only such items.</source>
            <translation>Berichtigen Sie, was das Formular markiert; die Liste kann nur solche Fragen zeigen.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/option_row.py" />
            <source>Misconception</source>
            <translation>Fehlvorstellung</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/beliefs_dialog.py" />
            <location filename="../../gui/authoring/press.py" />
            <source>Misconceptions</source>
            <translation>Fehlvorstellungen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor_head.py" />
            <source>Misconceptions…</source>
            <translation>Fehlvorstellungen …</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor_head.py" />
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/exchange_dialogs.py" />
            <source>Moodle XML</source>
            <translation>Moodle-XML</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/options_field.py" />
            <source>Move an option</source>
            <translation>Eine Antwort verschieben</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor.py" />
            <source>Move the item</source>
            <translation>Die Frage verschieben</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/surface_field.py" />
            <location filename="../../gui/authoring/wording_part.py" />
            <source>Name of the surface</source>
            <translation>Name der Fläche</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/options_field.py" />
            <source>Names that fit no pin</source>
            <translation>Namen, die zu keiner Nadel passen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>Nearer, times</source>
            <translation>Näher, Faktor</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/place.py" />
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>New bank</source>
            <translation>Neue Fragenbank</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>No bank of yours yet</source>
            <translation>Noch keine eigene Fragenbank</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor.py" />
            <source>No items yet</source>
            <translation>Noch keine Fragen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/preview_bars.py" />
            <source>No picture yet: mend the view</source>
            <translation>Noch kein Bild: Ansicht berichtigen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>No score beyond, mm</source>
            <translation>Keine Punkte ab, mm</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>None is called so</source>
            <translation>Keine heißt so</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/beliefs_dialog.py" />
            <source>None yet: add one.</source>
            <translation>Noch keine: fügen Sie eine hinzu.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/authoring/trade.py" />
            <source>Not exported: %n faults</source>
            <translation>
                <numerusform>Nicht exportiert: %n Fehler</numerusform>
                <numerusform>Nicht exportiert: %n Fehler</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor.py" />
            <location filename="../../gui/authoring/press.py" />
            <source>Not published</source>
            <translation>Nicht veröffentlicht</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/identity.py" />
            <source>Not published yet: version {version}.</source>
            <translation>Noch nicht veröffentlicht: Version {version}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/authoring/press.py" />
            <source>Not published: %n faults</source>
            <translation>
                <numerusform>Nicht veröffentlicht: %n Fehler</numerusform>
                <numerusform>Nicht veröffentlicht: %n Fehler</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/authoring/trying.py" />
            <source>Not recorded</source>
            <translation>Wird nicht aufgezeichnet</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/trade.py" />
            <source>Nothing was taken over</source>
            <translation>Nichts wurde übernommen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>Nothing was written. Read the file again and lose this draft; keep the draft as a bank of its own; or write over the file, which is then kept in “backups”.</source>
            <translation>Nichts wurde geschrieben. Lesen Sie die Datei neu und verlieren diesen Entwurf; behalten Sie den Entwurf als eigene Fragenbank; oder überschreiben Sie die Datei, die dann in „backups“ aufgehoben wird.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <location filename="../../gui/authoring/wording_part.py" />
            <source>Objective</source>
            <translation>Lernziel</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>On</source>
            <translation>Auf</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/item_list.py" />
            <source>Only items with faults</source>
            <translation>Nur Fragen mit Fehlern</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor.py" />
            <source>Only spelling was mended</source>
            <translation>Nur Schreibfehler berichtigt</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/identity.py" />
            <source>Only spelling was mended: keep the version</source>
            <translation>Nur Schreibfehler berichtigt: Version behalten</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>Only these are shown</source>
            <translation>Nur diese werden gezeigt</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/option_row.py" />
            <source>Option {number}</source>
            <translation>Antwort {number}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/options_field.py" />
            <source>Options</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form.py" />
            <source>Other languages</source>
            <translation>Andere Sprachen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/identity.py" />
            <source>Permanent once the bank is published.</source>
            <translation>Bleibt, sobald die Fragenbank veröffentlicht ist.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form.py" />
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>Pins, 3 to 8</source>
            <translation>Nadeln, 3 bis 8</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>Posterior</source>
            <translation>Posterior</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/options_field.py" />
            <source>Press the box of the one that is right.</source>
            <translation>Drücken Sie das Kästchen der richtigen.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/options_field.py" />
            <source>Press the boxes of all that are right.</source>
            <translation>Drücken Sie die Kästchen aller richtigen.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <location filename="../../gui/authoring/editor_head.py" />
            <source>Publish</source>
            <translation>Veröffentlichen</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Publish the bank</source>
            <translation>Die Fragenbank veröffentlichen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>Publish version {version}</source>
            <translation>Version {version} veröffentlichen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor.py" />
            <source>Published</source>
            <translation>Veröffentlicht</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/press.py" />
            <source>Published, version {version}</source>
            <translation>Veröffentlicht, Version {version}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form.py" />
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>Read again</source>
            <translation>Neu lesen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor_head.py" />
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>Remember</source>
            <translation>Erinnern</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/option_row.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/options_field.py" />
            <source>Remove an option</source>
            <translation>Eine Antwort entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor.py" />
            <location filename="../../gui/authoring/item_tools.py" />
            <source>Remove the item</source>
            <translation>Die Frage entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/beliefs_dialog.py" />
            <source>Remove the misconception</source>
            <translation>Die Fehlvorstellung entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/structure_fields.py" />
            <source>Remove {name}</source>
            <translation>{name} entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/option_row.py" />
            <location filename="../../gui/authoring/words.py" />
            <source>Right</source>
            <translation>Rechts</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/exchange_dialogs.py" />
            <source>Save the report…</source>
            <translation>Bericht sichern …</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>Search banks</source>
            <translation>Fragenbanken suchen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>Search banks by title</source>
            <translation>Fragenbanken nach dem Titel suchen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/item_list.py" />
            <source>Search items</source>
            <translation>Fragen suchen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/item_list.py" />
            <source>Search the bank's items</source>
            <translation>Die Fragen der Fragenbank durchsuchen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/generate_dialog.py" />
            <source>Seed: another one gives other items</source>
            <translation>Startwert: ein anderer gibt andere Fragen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>Shipped banks</source>
            <translation>Mitgelieferte Fragenbanken</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>Shipped with the app; copy one to change it</source>
            <translation>Mit der App geliefert; kopieren Sie eine, um sie zu ändern</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/preview_bars.py" />
            <source>Show all</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>Show the costal surface of the left scapula</source>
            <translation>Zeige die Rippenfläche des linken Schulterblatts</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>Shown with the feedback</source>
            <translation>Wird mit der Rückmeldung gezeigt</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/option_row.py" />
            <source>Side</source>
            <translation>Seite</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/beliefs_dialog.py" />
            <location filename="../../gui/authoring/form_parts.py" />
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>Statement</source>
            <translation>Aussage</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_head.py" />
            <location filename="../../gui/authoring/generate_dialog.py" />
            <location filename="../../gui/authoring/item_list.py" />
            <source>Station</source>
            <translation>Station</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/identity.py" />
            <source>Stays version {version}: only spelling was mended.</source>
            <translation>Bleibt Version {version}: nur Schreibfehler wurden berichtigt.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/identity.py" />
            <source>Stays version {version}: what learners meet before they answer is the same.</source>
            <translation>Bleibt Version {version}: was Lernende vor der Antwort sehen, ist dasselbe.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <location filename="../../gui/authoring/wording_part.py" />
            <source>Stem</source>
            <translation>Fragetext</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/option_row.py" />
            <source>Structure</source>
            <translation>Struktur</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/option_row.py" />
            <source>Structure that it stands for, if it does</source>
            <translation>Struktur, für die sie steht, falls sie es tut</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>Superior</source>
            <translation>Superior</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/model_hands.py" />
            <location filename="../../gui/authoring/surface_field.py" />
            <source>Surface</source>
            <translation>Fläche</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/model_hands.py" />
            <location filename="../../gui/authoring/view_part.py" />
            <source>Take the view of the model</source>
            <translation>Die Ansicht des Modells übernehmen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/surface_field.py" />
            <source>Take the way I look now</source>
            <translation>Meine Blickrichtung übernehmen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/preview_bars.py" />
            <source>Take this view</source>
            <translation>Diese Ansicht übernehmen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>The case, and what is asked about it</source>
            <translation>Der Fall und was dazu gefragt wird</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/press.py" />
            <source>The draft is kept. Nothing was changed in the published bank.</source>
            <translation>Der Entwurf ist aufgehoben. An der veröffentlichten Fragenbank wurde nichts geändert.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/place.py" />
            <source>The draft is not kept</source>
            <translation>Der Entwurf wird nicht aufgehoben</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>The file of before is kept in the folder “backups” beside the bank.</source>
            <translation>Die vorige Datei wird im Ordner „backups“ neben der Fragenbank aufgehoben.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>The file was changed outside of this window</source>
            <translation>Die Datei wurde außerhalb dieses Fensters geändert</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/preview.py" />
            <source>The item on the model</source>
            <translation>Die Frage am Modell</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>The usual view</source>
            <translation>Die übliche Ansicht</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/preview_bars.py" />
            <source>The view alone, as the learner sees it</source>
            <translation>Nur die Ansicht, wie Lernende sie sehen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/generate_dialog.py" />
            <source>They come behind the bank's items; one step takes them back.</source>
            <translation>Sie kommen hinter die Fragen der Fragenbank; ein Schritt nimmt sie zurück.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/option_row.py" />
            <source>This is right</source>
            <translation>Das ist richtig</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor_head.py" />
            <source>Title, language and licence…</source>
            <translation>Titel, Sprache und Lizenz …</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/surface_field.py" />
            <source>Tolerance, °</source>
            <translation>Toleranz, °</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>True</source>
            <translation>Wahr</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor_head.py" />
            <source>Try it</source>
            <translation>Ausprobieren</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Try the item</source>
            <translation>Die Frage ausprobieren</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>Turn the model beside this form, hide, isolate, fade or cut; then take what you see.</source>
            <translation>Drehen Sie das Modell neben dem Formular, blenden Sie aus, verblassen oder schneiden Sie; dann übernehmen Sie, was Sie sehen.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>Turned {azimuth}°, raised {elevation}°</source>
            <translation>Gedreht {azimuth}°, gehoben {elevation}°</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/name_line.py" />
            <source>Type a name, or click it</source>
            <translation>Namen eingeben oder anklicken</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>Understand</source>
            <translation>Verstehen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/editor_head.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/identity.py" />
            <source>Version {version}, as published.</source>
            <translation>Version {version}, wie veröffentlicht.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>View: {side}</source>
            <translation>Ansicht: {side}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/exchange_dialogs.py" />
            <source>What a format cannot carry is listed afterwards</source>
            <translation>Was ein Format nicht fasst, wird danach aufgelistet</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>What fills the picture</source>
            <translation>Was das Bild füllt</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>What is asked</source>
            <translation>Was gefragt wird</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/beliefs_dialog.py" />
            <source>What is believed</source>
            <translation>Was geglaubt wird</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/options_field.py" />
            <source>What is put in order</source>
            <translation>Was geordnet wird</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/beliefs_dialog.py" />
            <location filename="../../gui/authoring/form_parts.py" />
            <location filename="../../gui/authoring/options_field.py" />
            <source>What is right</source>
            <translation>Was richtig ist</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>What is to be found, such as: Left rib 2</source>
            <translation>Was zu finden ist, etwa: linke 2. Rippe</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/model_hands.py" />
            <location filename="../../gui/authoring/structure_fields.py" />
            <source>What is to be placed</source>
            <translation>Was zu setzen ist</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>What is to be placed, such as: Sternal angle</source>
            <translation>Was zu setzen ist, etwa: Angulus sterni</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <location filename="../../gui/authoring/wording_part.py" />
            <source>What the link calls them</source>
            <translation>Wie der Verweis sie nennt</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>What the wrong answer tells</source>
            <translation>Was die falsche Antwort verrät</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>What who answers it can do</source>
            <translation>Was kann, wer sie beantwortet</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <location filename="../../gui/authoring/option_row.py" />
            <source>What who chooses it believes: a sentence, or a listed one</source>
            <translation>Was glaubt, wer sie wählt: ein Satz oder eine aus der Liste</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form.py" />
            <source>Where it belongs</source>
            <translation>Einordnung</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>Which structure is highlighted?</source>
            <translation>Welche Struktur ist hervorgehoben?</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>Who is to be named</source>
            <translation>Wer zu nennen ist</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/identity.py" />
            <source>Will be version {version}: answers to it are counted apart from earlier ones.</source>
            <translation>Wird Version {version}: Antworten darauf werden von früheren getrennt gezählt.</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/exchange_dialogs.py" />
            <source>With pictures of the model</source>
            <translation>Mit Bildern des Modells</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/option_row.py" />
            <source>Words</source>
            <translation>Worte</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/wording_part.py" />
            <source>Words in {language}</source>
            <translation>Worte auf {language}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/option_row.py" />
            <source>Words of the option</source>
            <translation>Worte der Antwort</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>Write over it</source>
            <translation>Überschreiben</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/options_field.py" />
            <source>Write them in their right order; learners get them mixed.</source>
            <translation>Schreiben Sie sie in der richtigen Reihenfolge; Lernende bekommen sie gemischt.</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Writing banks</source>
            <translation>Fragenbanken schreiben</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/options_field.py" />
            <source>Wrong clicks that you foresee</source>
            <translation>Falsche Klicks, mit denen Sie rechnen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/options_field.py" />
            <source>Wrong surfaces that you foresee</source>
            <translation>Falsche Flächen, mit denen Sie rechnen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>Your banks</source>
            <translation>Ihre Fragenbanken</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>add one</source>
            <translation>fügen Sie eine hinzu</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>as taken</source>
            <translation>wie übernommen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>axial</source>
            <translation>axialer</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>by a click on the model</source>
            <translation>durch Klick auf das Modell</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>by all options that are right</source>
            <translation>durch alle richtigen Antworten</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>by one of several options</source>
            <translation>durch eine von mehreren Antworten</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>by placing a point</source>
            <translation>durch Setzen eines Punkts</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>by putting in order</source>
            <translation>durch Ordnen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>by putting names to pins</source>
            <translation>durch Namen an Nadeln</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>by turning the model</source>
            <translation>durch Drehen des Modells</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>by typing the name</source>
            <translation>durch Eintippen des Namens</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>cannot be read</source>
            <translation>nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/item_row.py" />
            <location filename="../../gui/authoring/words.py" />
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>choose one</source>
            <translation>wählen Sie eines</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>coronal</source>
            <translation>koronaler</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/surface_field.py" />
            <source>costal surface</source>
            <translation>Rippenfläche</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>fill it in</source>
            <translation>füllen Sie es aus</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>it holds a sign that has no place here</source>
            <translation>es enthält ein Zeichen, das hier nicht stehen darf</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>it is no number</source>
            <translation>es ist keine Zahl</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>it is none of what is known</source>
            <translation>es ist nichts Bekanntes</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>left or right</source>
            <translation>links oder rechts</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/item_row.py" />
            <location filename="../../gui/authoring/words.py" />
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>nothing stands here yet</source>
            <translation>hier steht noch nichts</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>only where it belongs</source>
            <translation>nur die Einordnung</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/sight.py" />
            <source>only {share} % of {structure} can be seen</source>
            <translation>nur {share} % von {structure} sind zu sehen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>only {structures}</source>
            <translation>nur {structures}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/field.py" />
            <source>optional</source>
            <translation>freigestellt</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>remove it</source>
            <translation>entfernen Sie es</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>remove some</source>
            <translation>entfernen Sie einige</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>removed</source>
            <translation>entfernt</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>sagittal</source>
            <translation>sagittaler</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>shorten them</source>
            <translation>kürzen Sie sie</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>the bank has no items yet</source>
            <translation>die Fragenbank hat noch keine Fragen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>the format knows no such entry</source>
            <translation>das Format kennt keinen solchen Eintrag</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>the number is too large</source>
            <translation>die Zahl ist zu groß</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>the number is too small</source>
            <translation>die Zahl ist zu klein</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/form_parts.py" />
            <source>the sternal angle</source>
            <translation>der Angulus sterni</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>the words are too long</source>
            <translation>der Text ist zu lang</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>there are too many</source>
            <translation>es sind zu viele</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>true or false</source>
            <translation>wahr oder falsch</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/sight.py" />
            <source>turn it, come nearer, or hide what lies before it</source>
            <translation>drehen Sie das Modell, gehen Sie näher heran, oder blenden Sie aus, was davor liegt</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>use small letters, figures and hyphens, such as rib-5-left</source>
            <translation>nehmen Sie Kleinbuchstaben, Ziffern und Bindestriche, etwa rib-5-left</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/shelf_page.py" />
            <source>version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>what is asked or shown</source>
            <translation>was gefragt oder gezeigt wird</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>without {structures}</source>
            <translation>ohne {structures}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/words.py" />
            <source>words</source>
            <translation>Worte</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>write a larger one</source>
            <translation>schreiben Sie eine größere</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>write a number</source>
            <translation>schreiben Sie eine Zahl</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/fault_words.py" />
            <source>write a smaller one</source>
            <translation>schreiben Sie eine kleinere</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>{deed}: {what}; stays version {version}</source>
            <translation>{deed}: {what}; bleibt Version {version}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/bank_dialog.py" />
            <source>{deed}: {what}; version {before} → {after}</source>
            <translation>{deed}: {what}; Version {before} → {after}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>{factor} times nearer</source>
            <translation>{factor}-mal näher</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>{kind} cut at {at} mm</source>
            <translation>{kind} Schnitt bei {at} mm</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/item_list.py" />
            <source>{shown} of {all}</source>
            <translation>{shown} von {all}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>{structures} faded</source>
            <translation>{structures} verblasst</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>{structures} highlighted</source>
            <translation>{structures} hervorgehoben</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/view_part.py" />
            <source>{structures} in the middle</source>
            <translation>{structures} in der Mitte</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/place.py" />
            <source>{title} (copy)</source>
            <translation>{title} (Kopie)</translation>
        </message>
    </context>
    <context>
        <name>Check</name>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>a foreseen wrong click names no structure</source>
            <translation>ein erwarteter falscher Klick nennt keine Struktur</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>a foreseen wrong surface has no direction</source>
            <translation>eine erwartete falsche Fläche hat keine Richtung</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>a show item begins turned away, from where the app chooses</source>
            <translation>eine Zeige-Frage beginnt abgewandt, von wo die App es wählt</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>add distractors</source>
            <translation>fügen Sie falsche Antworten hinzu</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>an option has no id</source>
            <translation>eine Antwort hat keine Kennung</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>ask for a paired structure</source>
            <translation>fragen Sie nach einer paarigen Struktur</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>ask for left and right about as often</source>
            <translation>fragen Sie etwa gleich oft nach links und rechts</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>ask for one of its parts</source>
            <translation>fragen Sie nach einem ihrer Teile</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>ask for true and false about as often</source>
            <translation>fragen Sie etwa gleich oft nach wahr und falsch</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>ask without naming it</source>
            <translation>fragen Sie, ohne sie zu nennen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>change one of them</source>
            <translation>ändern Sie eines davon</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>every option is right</source>
            <translation>jede Antwort ist richtig</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>give it an id</source>
            <translation>geben Sie ihr eine Kennung</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>give its option a structure</source>
            <translation>geben Sie ihr eine Struktur</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>isolate it, or hide what covers it; {} are needed</source>
            <translation>zeigen Sie sie allein, oder blenden Sie aus, was sie verdeckt; {} sind nötig</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>it asks for no surface</source>
            <translation>sie fragt nach keiner Fläche</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>it has no key</source>
            <translation>sie hat keine richtige Antwort</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>it has no words in {}</source>
            <translation>sie hat keinen Text auf {}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>it tells the side: {}</source>
            <translation>es verrät die Seite: {}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>leave the angles out</source>
            <translation>lassen Sie die Winkel weg</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>list it under misconceptions, or write a sentence</source>
            <translation>führen Sie sie unter den Fehlvorstellungen auf, oder schreiben Sie einen Satz</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>make the options differ</source>
            <translation>unterscheiden Sie die Antworten</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>mend its direction, or remove it</source>
            <translation>berichtigen Sie ihre Richtung, oder entfernen Sie sie</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>name a landmark in its target</source>
            <translation>nennen Sie eine Landmarke</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>name neither side, or both</source>
            <translation>nennen Sie keine Seite oder beide</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>name one of the options</source>
            <translation>nennen Sie eine der Antworten</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>name the structure</source>
            <translation>nennen Sie die Struktur</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>name the structures in pins</source>
            <translation>nennen Sie die Strukturen der Nadeln</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>name the surface alone</source>
            <translation>nennen Sie nur die Fläche</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>name two or more in keys, or ask for one</source>
            <translation>nennen Sie zwei oder mehr, oder fragen Sie nach einer</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>nothing is to be placed</source>
            <translation>nichts ist zu setzen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>put none_beyond_mm above tolerance_mm</source>
            <translation>der zweite Abstand muss größer sein als der erste</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>remove it there, or mend the key</source>
            <translation>entfernen Sie sie dort, oder berichtigen Sie die richtige Antwort</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>remove it, or mend its structure</source>
            <translation>entfernen Sie sie, oder berichtigen Sie ihre Struktur</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>remove one</source>
            <translation>entfernen Sie eines</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>remove one of them</source>
            <translation>entfernen Sie eines davon</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>say what is right in its key</source>
            <translation>sagen Sie, was richtig ist</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>say where it looks in its facing</source>
            <translation>sagen Sie, wohin sie weist</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>say which in its facing</source>
            <translation>sagen Sie, welche</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>show it in the item's view</source>
            <translation>zeigen Sie es in der Ansicht der Frage</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>spread the keys over the places</source>
            <translation>verteilen Sie die richtigen Antworten auf die Stellen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>the answer {} stands in the {}</source>
            <translation>die Antwort {} steht in: {}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>the atlas has no {}</source>
            <translation>der Atlas hat kein {}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>the bank is made for the atlas {}, this is {}</source>
            <translation>die Fragenbank gehört zum Atlas {}, dieser ist {}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>the distractor {} is the answer by another name</source>
            <translation>die falsche Antwort {} ist die richtige unter anderem Namen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>the key names no structure</source>
            <translation>die richtige Antwort nennt keine Struktur</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>the key stands for a misconception</source>
            <translation>die richtige Antwort steht für eine Fehlvorstellung</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>the key {} is no option</source>
            <translation>die richtige Antwort {} steht nicht zur Wahl</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>the key {} stands among the distractors</source>
            <translation>die richtige Antwort {} steht unter den falschen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>the key {} stands twice</source>
            <translation>die richtige Antwort {} steht doppelt</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>the name {} fits a pin</source>
            <translation>der Name {} passt zu einer Nadel</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>the option {} stands twice</source>
            <translation>die Antwort {} steht doppelt</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>the stem tells where the surface looks: {}</source>
            <translation>der Fragetext verrät, wohin die Fläche weist: {}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>the text {} stands in two options</source>
            <translation>der Text {} steht in zwei Antworten</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>the {} looks where the asked one does</source>
            <translation>{} weist dorthin, wohin die gefragte weist</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>the {} stands in {} already</source>
            <translation>{} steht schon in {}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>translate it, or take the language off the bank</source>
            <translation>übersetzen Sie sie, oder nehmen Sie der Fragenbank die Sprache</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>unknown misconception {}</source>
            <translation>unbekannte Fehlvorstellung {}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>unknown station {}</source>
            <translation>unbekannte Station {}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>unknown structure {}</source>
            <translation>unbekannte Struktur {}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>use a structure that can be shown</source>
            <translation>nehmen Sie eine Struktur, die man zeigen kann</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>use an id of the atlas</source>
            <translation>nehmen Sie eine Kennung des Atlas</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>use one of {}</source>
            <translation>nehmen Sie eines von {}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>{} cannot be seen</source>
            <translation>{} ist nicht zu sehen</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>{} has no mesh</source>
            <translation>{} hat keine Form</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>{} has no mesh of its own and cannot be clicked</source>
            <translation>{} hat keine eigene Form und kann nicht angeklickt werden</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>{} has no other side</source>
            <translation>{} hat keine andere Seite</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>{} mm earn all and {} mm nothing</source>
            <translation>{} mm geben alles und {} mm nichts</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>{} of its {} can be seen from where it looks</source>
            <translation>{} ihrer Fläche ({}) sind von dort zu sehen, wohin sie weist</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>{} of {} keys stand in place {}</source>
            <translation>{} von {} richtigen Antworten stehen an Stelle {}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>{} of {} sides are {}</source>
            <translation>{} von {} Seiten sind {}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>{} of {} statements are {}</source>
            <translation>{} von {} Aussagen sind {}</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>{} options, at least {} are needed</source>
            <translation>{} Antworten, mindestens {} sind nötig</translation>
        </message>
        <message>
            <location filename="../../gui/authoring/check_words.py" />
            <source>{} pins, at least {} are needed</source>
            <translation>{} Nadeln, mindestens {} sind nötig</translation>
        </message>
    </context>
    <context>
        <name>Coding</name>
        <message numerus="yes">
            <location filename="../../gui/instructor/coding/comment_row.py" />
            <source>%n codes</source>
            <translation>
                <numerusform>%n Code</numerusform>
                <numerusform>%n Codes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/coding/head.py" />
            <source>%n left to read</source>
            <translation>
                <numerusform>noch %n zu lesen</numerusform>
                <numerusform>noch %n zu lesen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>Add a code</source>
            <translation>Code hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/comparing.py" />
            <source>Agreement by code</source>
            <translation>Übereinstimmung je Code</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/agreement_box.py" />
            <source>Agreement of both readers</source>
            <translation>Übereinstimmung beider Lesenden</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/comparing.py" />
            <source>All codes together</source>
            <translation>Alle Codes zusammen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/code_panel.py" />
            <source>Choose words and press a digit; without words it is the whole comment. Backspace takes off the code at the cursor, N goes to the next comment.</source>
            <translation>Wörter auswählen und eine Ziffer drücken; ohne Auswahl ist es der ganze Kommentar. Rücktaste nimmt den Code an der Schreibmarke weg, N geht zum nächsten Kommentar.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <location filename="../../gui/instructor/coding/comparing.py" />
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>Codebook</source>
            <translation>Codebuch</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/code_panel.py" />
            <source>Codes</source>
            <translation>Codes</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/agreement_box.py" />
            <location filename="../../gui/instructor/coding/comparing.py" />
            <source>Cohen's κ</source>
            <translation>Cohens κ</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/comment_row.py" />
            <location filename="../../gui/instructor/coding/sheet.py" />
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/place.py" />
            <source>Comments</source>
            <translation>Kommentare</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/place.py" />
            <source>Comments appear here once a study asks for them and learners who take part wrote.</source>
            <translation>Kommentare erscheinen hier, sobald eine Studie danach fragt und Teilnehmende etwas geschrieben haben.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/head.py" />
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>Definition: when it is laid</source>
            <translation>Definition: wann er vergeben wird</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/code_panel.py" />
            <source>Edit the codebook</source>
            <translation>Codebuch bearbeiten</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>Examples, one in a line</source>
            <translation>Beispiele, eines je Zeile</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/comment_row.py" />
            <location filename="../../gui/instructor/coding/place.py" />
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>From a file</source>
            <translation>Aus einer Datei</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/comment_row.py" />
            <source>How many codes you laid; a dash: not read yet</source>
            <translation>Wie viele Codes Sie vergeben haben; ein Strich: noch nicht gelesen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/agreement_box.py" />
            <location filename="../../gui/instructor/coding/comparing.py" />
            <source>Krippendorff's α</source>
            <translation>Krippendorffs α</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>Move the code down</source>
            <translation>Code nach unten</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>Move the code up</source>
            <translation>Code nach oben</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>New code {number}</source>
            <translation>Neuer Code {number}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/code_panel.py" />
            <location filename="../../gui/instructor/coding/coded_text.py" />
            <source>No code applies</source>
            <translation>Kein Code trifft zu</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/place.py" />
            <source>No comments yet</source>
            <translation>Noch keine Kommentare</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>Not kept</source>
            <translation>Nicht behalten</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>Not meant: what belongs elsewhere</source>
            <translation>Nicht gemeint: was woandershin gehört</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/code_panel.py" />
            <source>Not meant: {what}</source>
            <translation>Nicht gemeint: {what}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/comparing.py" />
            <source>On which characters the code lies, with its interval</source>
            <translation>Auf welchen Zeichen der Code liegt, mit Intervall</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/coding/agreement_box.py" />
            <source>Over %n comments that both have read.</source>
            <translation>
                <numerusform>Über %n Kommentar, den beide gelesen haben.</numerusform>
                <numerusform>Über %n Kommentare, die beide gelesen haben.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/comment_row.py" />
            <source>Read</source>
            <translation>Lesen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/coding/head.py" />
            <source>Read %n more first: neither sees the other's codes before.</source>
            <translation>
                <numerusform>Lesen Sie erst %n weiteren: Keine Person sieht vorher die Codes der anderen.</numerusform>
                <numerusform>Lesen Sie erst %n weitere: Keine Person sieht vorher die Codes der anderen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>Read a codebook</source>
            <translation>Codebuch einlesen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/head.py" />
            <source>Reader</source>
            <translation>Lesende Person</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/comparing.py" />
            <source>Reader {letter}</source>
            <translation>Person {letter}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/code_panel.py" />
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>Remove the code</source>
            <translation>Code entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/head.py" />
            <source>See both readers' codes side by side</source>
            <translation>Die Codes beider Personen nebeneinander sehen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/head.py" />
            <source>Study</source>
            <translation>Studie</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/place.py" />
            <source>The code is not in the record</source>
            <translation>Der Code ist nicht in der Aufzeichnung</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>The order of the codes is that of their digits</source>
            <translation>Die Reihenfolge der Codes ist die ihrer Ziffern</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>To a file</source>
            <translation>In eine Datei</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/code_panel.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/comparing.py" />
            <source>Whether the code lies on a comment, with its interval</source>
            <translation>Ob der Code auf einem Kommentar liegt, mit Intervall</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/head.py" />
            <source>Words stand in the file only where their writer allows quoting.</source>
            <translation>Wörter stehen nur dann in der Datei, wenn wer sie schrieb das Zitieren erlaubt.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>Write the codebook</source>
            <translation>Codebuch schreiben</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/head.py" />
            <source>all read</source>
            <translation>alle gelesen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/sheet.py" />
            <source>may be quoted</source>
            <translation>darf zitiert werden</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/agreement_box.py" />
            <source>n = {n} characters of comments that both have read</source>
            <translation>n = {n} Zeichen aus Kommentaren, die beide gelesen haben</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/agreement_box.py" />
            <source>n = {n} comments that both have read</source>
            <translation>n = {n} Kommentare, die beide gelesen haben</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/comparing.py" />
            <source>n: comments that both have read; A and B: on how many of them each laid the code. Intervals of 95 %. A dash: too few, or a code that nobody, or everybody, laid.</source>
            <translation>n: Kommentare, die beide gelesen haben; A und B: auf wie viele davon jede Person den Code gelegt hat. Intervalle von 95 %. Ein Strich: zu wenige, oder ein Code, den niemand oder jeder vergeben hat.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/sheet.py" />
            <source>not to be quoted</source>
            <translation>nicht zu zitieren</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/figure_words.py" />
            <source>{level} % interval</source>
            <translation>{level}-%-Intervall</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/agreement_box.py" />
            <location filename="../../gui/instructor/coding/comparing.py" />
            <source>α by character</source>
            <translation>α je Zeichen</translation>
        </message>
    </context>
    <context>
        <name>Domain</name>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Above</source>
            <translation>Oberhalb von</translation>
        </message>
        <message>
            <location filename="../../evaluation/ancova.py" />
            <source>Adjusted mean of the score after: analysis of covariance by least squares, at the means of all covariates; interval by Student's t distribution.</source>
            <translation>Adjustierter Mittelwert des Ergebnisses danach: Kovarianzanalyse nach kleinsten Quadraten, bei den Mittelwerten aller Kovariaten; Intervall nach Students t-Verteilung.</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Anastomoses with</source>
            <translation>Anastomosiert mit</translation>
        </message>
        <message>
            <location filename="../../evaluation/t_interval.py" />
            <source>Arithmetic mean; interval by Student's t distribution.</source>
            <translation>Arithmetisches Mittel; Intervall nach Students t-Verteilung.</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Artery</source>
            <translation>Arterie</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Articulates with</source>
            <translation>Gelenkig verbunden mit</translation>
        </message>
        <message>
            <location filename="../../session/secret.py" />
            <source>At least 10 characters; a few words with blanks are easy to remember.</source>
            <translation>Mindestens 10 Zeichen; ein paar Wörter mit Leerzeichen merken sich leicht.</translation>
        </message>
        <message>
            <location filename="../../session/secret.py" />
            <source>At least 4 digits or letters.</source>
            <translation>Mindestens 4 Ziffern oder Buchstaben.</translation>
        </message>
        <message>
            <location filename="../../session/secret.py" />
            <source>At most 128 characters.</source>
            <translation>Höchstens 128 Zeichen.</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Attached to</source>
            <translation>Befestigt an</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Behind</source>
            <translation>Hinter</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Below</source>
            <translation>Unterhalb von</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Beside it</source>
            <translation>Daneben</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Bounded by</source>
            <translation>Begrenzt durch</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Bounds</source>
            <translation>Begrenzt</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Branch of</source>
            <translation>Ast von</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>Bring the whole of it into the picture, with nothing before it.</source>
            <translation>Ganz ins Bild bringen, ohne etwas davor.</translation>
        </message>
        <message>
            <location filename="../../ar/camera.py" />
            <source>Camera unplugged. AR goes on by itself when it is back.</source>
            <translation>Kamera ausgesteckt. AR geht von selbst weiter, sobald sie wieder da ist.</translation>
        </message>
        <message>
            <location filename="../../evaluation/effects.py" />
            <source>Cohen's d_av: mean of the differences by the mean of both SDs; interval by the bias-corrected and accelerated bootstrap over learners.</source>
            <translation>Cohens d_av: Mittelwert der Differenzen durch das Mittel beider SD; Intervall durch den verzerrungskorrigierten, beschleunigten Bootstrap über Lernende.</translation>
        </message>
        <message>
            <location filename="../../evaluation/effects.py" />
            <source>Cohen's d_z: mean of the differences by their SD; interval by the bias-corrected and accelerated bootstrap over learners.</source>
            <translation>Cohens d_z: Mittelwert der Differenzen durch ihre SD; Intervall durch den verzerrungskorrigierten, beschleunigten Bootstrap über Lernende.</translation>
        </message>
        <message>
            <location filename="../../evaluation/agreement.py" />
            <source>Cohen's κ with the large-sample standard error; normal interval within -1 to 1</source>
            <translation>Cohens κ mit dem Standardfehler großer Stichproben; Normalintervall innerhalb von -1 bis 1</translation>
        </message>
        <message>
            <location filename="../../ar/coverage.py" />
            <source>Come nearer: the sheet should fill the picture's height.</source>
            <translation>Näher kommen: Das Blatt soll die Höhe des Bildes füllen.</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Continues as</source>
            <translation>Setzt sich fort als</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Continues from</source>
            <translation>Setzt fort</translation>
        </message>
        <message>
            <location filename="../../evaluation/reliability.py" />
            <source>Cronbach's alpha over the {k} items, from those who answered all of them; interval by Feldt.</source>
            <translation>Cronbachs Alpha über die {k} Items, von allen, die jedes beantwortet haben; Intervall nach Feldt.</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Crossed by</source>
            <translation>Gekreuzt von</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Deep to</source>
            <translation>Tiefer als</translation>
        </message>
        <message>
            <location filename="../../evaluation/crossover.py" />
            <source>Difference between the sequences in the sum of both scores, as a sign of carry-over; interval and p by the t test of two groups. It has little power.</source>
            <translation>Unterschied der Sequenzen in der Summe beider Ergebnisse, als Zeichen eines Übertrags; Intervall und p durch den t-Test zweier Gruppen. Er hat wenig Teststärke.</translation>
        </message>
        <message>
            <location filename="../../evaluation/ancova.py" />
            <source>Difference of the adjusted means: analysis of covariance by least squares; interval and p by Student's t distribution.</source>
            <translation>Differenz der adjustierten Mittelwerte: Kovarianzanalyse nach kleinsten Quadraten; Intervall und p nach Students t-Verteilung.</translation>
        </message>
        <message>
            <location filename="../../evaluation/t_interval.py" />
            <source>Difference of the arms' means; interval and p by Welch's t test.</source>
            <translation>Differenz der Mittelwerte der Arme; Intervall und p durch Welchs t-Test.</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Drained by</source>
            <translation>Drainiert durch</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Drains</source>
            <translation>Drainiert</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Drains into</source>
            <translation>Mündet in</translation>
        </message>
        <message>
            <location filename="../../quiz/building.py" />
            <source>False</source>
            <translation>Falsch</translation>
        </message>
        <message>
            <location filename="../../scene/section_view.py" />
            <source>Front is on the left</source>
            <translation>Vorn liegt im Bild links</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Gives attachment to</source>
            <translation>Ansatz für</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Gives off</source>
            <translation>Gibt ab</translation>
        </message>
        <message>
            <location filename="../../ar/coverage.py" />
            <source>Go farther away: the sheet should be less than half as high as the picture.</source>
            <translation>Weiter weg gehen: Das Blatt soll weniger als halb so hoch sein wie das Bild.</translation>
        </message>
        <message>
            <location filename="../../evaluation/gains.py" />
            <source>Hake's class gain: (mean after - mean before) / (100 - mean before), of those who have both scores; interval by the bias-corrected and accelerated bootstrap over learners.</source>
            <translation>Hakes Klassenzuwachs: (Mittel danach - Mittel davor) / (100 - Mittel davor), von denen mit beiden Ergebnissen; Intervall durch den verzerrungskorrigierten, beschleunigten Bootstrap über Lernende.</translation>
        </message>
        <message>
            <location filename="../../evaluation/crossover.py" />
            <source>Half the difference between the sequences in period 1 less period 2, of learners with both scores; interval and p by the t test of two groups.</source>
            <translation>Halber Unterschied der Sequenzen in Periode 1 weniger Periode 2, von Lernenden mit beiden Ergebnissen; Intervall und p durch den t-Test zweier Gruppen.</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Has the part</source>
            <translation>Hat den Teil</translation>
        </message>
        <message>
            <location filename="../../evaluation/effects.py" />
            <source>Hedges' g of pairs: d_av times 1 - 3/(4 df - 1), df = n - 1; interval by the bias-corrected and accelerated bootstrap over learners.</source>
            <translation>Hedges' g für Paare: d_av mal 1 - 3/(4 df - 1), df = n - 1; Intervall durch den verzerrungskorrigierten, beschleunigten Bootstrap über Lernende.</translation>
        </message>
        <message>
            <location filename="../../evaluation/effects.py" />
            <source>Hedges' g: difference of the means by the pooled SD, times 1 - 3/(4 df - 1), df = n1 + n2 - 2; interval by the bias-corrected and accelerated bootstrap within arms.</source>
            <translation>Hedges' g: Differenz der Mittelwerte durch die gemeinsame SD, mal 1 - 3/(4 df - 1), df = n1 + n2 - 2; Intervall durch den verzerrungskorrigierten, beschleunigten Bootstrap innerhalb der Arme.</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Holds</source>
            <translation>Enthält</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>In front of</source>
            <translation>Vor</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Insertion of</source>
            <translation>Ansatz von</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Inserts on</source>
            <translation>Setzt an an</translation>
        </message>
        <message>
            <location filename="../../quiz/hinting.py" />
            <source>It begins with {letters} and has {count} letters.</source>
            <translation>Der Name beginnt mit {letters} und hat {count} Buchstaben.</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <source>It is on the other side, {steps} above the one you chose.</source>
            <translation>Das Gesuchte liegt auf der anderen Seite, {steps} höher als das Gewählte.</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <source>It is on the other side, {steps} below the one you chose.</source>
            <translation>Das Gesuchte liegt auf der anderen Seite, {steps} tiefer als das Gewählte.</translation>
        </message>
        <message>
            <location filename="../../quiz/typed_words.py" />
            <source>It is spelt: {name}.</source>
            <translation>Geschrieben wird es: {name}.</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <source>It is the same cartilage on the other side.</source>
            <translation>Es ist derselbe Knorpel der anderen Seite.</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <source>It is the same rib on the other side.</source>
            <translation>Es ist dieselbe Rippe der anderen Seite.</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <source>It is the same vertebra on the other side.</source>
            <translation>Es ist derselbe Wirbel der anderen Seite.</translation>
        </message>
        <message>
            <location filename="../../quiz/placing_words.py" />
            <source>It is {mm} mm too far {ways}.</source>
            <translation>Das ist {mm} mm zu weit {ways}.</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>It is {name}.</source>
            <translation>Es ist {name}.</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <source>It is {steps} above the one you chose.</source>
            <translation>Das Gesuchte liegt {steps} höher als das Gewählte.</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <source>It is {steps} below the one you chose.</source>
            <translation>Das Gesuchte liegt {steps} tiefer als das Gewählte.</translation>
        </message>
        <message>
            <location filename="../../quiz/hinting.py" />
            <source>It lies on what is still solid.</source>
            <translation>Es liegt auf dem, was noch deutlich ist.</translation>
        </message>
        <message>
            <location filename="../../evaluation/agreement.py" />
            <source>Krippendorff's α, nominal; percentile interval, comments drawn again {n} times</source>
            <translation>Krippendorffs α, nominal; Perzentilintervall, Kommentare {n}-mal neu gezogen</translation>
        </message>
        <message>
            <location filename="../../quiz/building.py" />
            <source>Left</source>
            <translation>Links</translation>
        </message>
        <message>
            <location filename="../../quiz/partial_words.py" />
            <source>Left out: {options}.</source>
            <translation>Ausgelassen: {options}.</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Lets pass</source>
            <translation>Lässt hindurch</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Level with</source>
            <translation>Auf Höhe von</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Lies beside</source>
            <translation>Liegt neben</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Lies in</source>
            <translation>Liegt in</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Lies over</source>
            <translation>Liegt über</translation>
        </message>
        <message>
            <location filename="../../quiz/hinting.py" />
            <source>Look among what is still solid.</source>
            <translation>Unter dem suchen, was noch deutlich ist.</translation>
        </message>
        <message>
            <location filename="../../evaluation/retention.py" />
            <source>Loss: mean of each learner's score after less the late score; interval and p by the paired t test.</source>
            <translation>Verlust: Mittel aus dem Ergebnis danach weniger dem späten, je Lernenden; Intervall und p durch den gepaarten t-Test.</translation>
        </message>
        <message>
            <location filename="../../evaluation/rank_tests.py" />
            <source>Matched rank-biserial correlation: ranks of the rises less those of the falls, by their sum, equal scores left out; p by Wilcoxon's signed-rank test (exact up to 50 without ties, else normal with corrections for ties and continuity); interval by the bias-corrected and accelerated bootstrap.</source>
            <translation>Gepaarte rangbiseriale Korrelation: Ränge der Anstiege weniger die der Abfälle, durch ihre Summe, gleiche Ergebnisse ausgelassen; p durch Wilcoxons Vorzeichen-Rang-Test (exakt bis 50 ohne Bindungen, sonst normal mit Korrekturen für Bindungen und Stetigkeit); Intervall durch den verzerrungskorrigierten, beschleunigten Bootstrap.</translation>
        </message>
        <message>
            <location filename="../../evaluation/gains.py" />
            <source>Mean normalised change: a rise by what could be risen, a fall by what could be lost, 0 where both scores are equal, without those who had 0 % or 100 % both times; interval by Student's t distribution.</source>
            <translation>Mittlere normalisierte Veränderung: ein Anstieg durch das, was zu gewinnen war, ein Abfall durch das, was zu verlieren war, 0 bei gleichen Ergebnissen, ohne die mit zweimal 0 % oder 100 %; Intervall nach Students t-Verteilung.</translation>
        </message>
        <message>
            <location filename="../../evaluation/efficiency.py" />
            <source>Mean of (z of the test's score - z of the mental effort) / sqrt(2), standardised over all who have both; interval by t.</source>
            <translation>Mittelwert von (z des Testergebnisses - z der mentalen Anstrengung) / sqrt(2), standardisiert über alle mit beidem; Intervall nach t.</translation>
        </message>
        <message>
            <location filename="../../evaluation/t_interval.py" />
            <source>Mean of each learner's difference, of those who have both scores; interval and p by the paired t test.</source>
            <translation>Mittelwert der Differenzen, von denen mit beiden Ergebnissen; Intervall und p durch den gepaarten t-Test.</translation>
        </message>
        <message>
            <location filename="../../evaluation/gains.py" />
            <source>Mean of the learners' own normalised gains (after - before) / (100 - before), without those who had 100 % before; interval by the bias-corrected and accelerated bootstrap over learners.</source>
            <translation>Mittelwert der eigenen normalisierten Zuwächse (danach - davor) / (100 - davor), ohne die mit 100 % davor; Intervall durch den verzerrungskorrigierten, beschleunigten Bootstrap über Lernende.</translation>
        </message>
        <message>
            <location filename="../../evaluation/covariates.py" />
            <source>Mean of those of whom it is known; interval by Student's t distribution.</source>
            <translation>Mittelwert derer, von denen es bekannt ist; Intervall nach Students t-Verteilung.</translation>
        </message>
        <message>
            <location filename="../../evaluation/scores.py" />
            <source>Mean score in percent of what a test's items can earn: first attempts, an item that was left out scores 0, a test that did not end has no score. Interval by Student's t distribution.</source>
            <translation>Mittleres Ergebnis in Prozent dessen, was die Items eines Tests einbringen können: erste Versuche, ein ausgelassenes Item zählt 0, ein nicht beendeter Test hat kein Ergebnis. Intervall nach Students t-Verteilung.</translation>
        </message>
        <message>
            <location filename="../../evaluation/attention.py" />
            <source>Mean seconds on the structure over all learners, 0 for who never chose it: from its selection until the next one, at most two minutes of a stretch without any event; interval by Student's t distribution.</source>
            <translation>Mittlere Sekunden auf der Struktur über alle Lernenden, 0 für wer sie nie gewählt hat: von ihrer Auswahl bis zur nächsten, höchstens zwei Minuten einer Strecke ohne jedes Ereignis; Intervall nach Students t-Verteilung.</translation>
        </message>
        <message>
            <location filename="../../scene/levels.py" />
            <source>Midline</source>
            <translation>Mittellinie</translation>
        </message>
        <message>
            <location filename="../../evaluation/crossover.py" />
            <source>Mixed model score ~ condition + period + sequence + (1 | learner) by restricted maximum likelihood; interval and p by Student's t with degrees of freedom within learners.</source>
            <translation>Gemischtes Modell Ergebnis ~ Bedingung + Periode + Sequenz + (1 | Lernende) durch eingeschränkte Maximum-Likelihood; Intervall und p nach Students t mit Freiheitsgraden innerhalb der Lernenden.</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Nerve</source>
            <translation>Nerv</translation>
        </message>
        <message>
            <location filename="../../quiz/partial_words.py" />
            <source>Not among them: {options}.</source>
            <translation>Nicht dabei: {options}.</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>Not quite: it is not {name}</source>
            <translation>Nicht ganz: Es ist nicht {name}</translation>
        </message>
        <message>
            <location filename="../../quiz/typed_words.py" />
            <source>Not quite: it is not {taken}</source>
            <translation>Nicht ganz: Es ist nicht {taken}</translation>
        </message>
        <message>
            <location filename="../../quiz/placing_words.py" />
            <source>Not quite: that is on {name}</source>
            <translation>Nicht ganz: Das liegt auf {name}</translation>
        </message>
        <message>
            <location filename="../../quiz/placing_words.py" />
            <source>Not quite: that is the inner side</source>
            <translation>Nicht ganz: Das ist die Innenseite</translation>
        </message>
        <message>
            <location filename="../../quiz/typed_words.py" />
            <source>Not quite: that is the other side</source>
            <translation>Nicht ganz: Das ist die andere Seite</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>Not quite: that is {name}</source>
            <translation>Nicht ganz: Das ist {name}</translation>
        </message>
        <message>
            <location filename="../../quiz/typed_words.py" />
            <source>Not quite: you did not say from which side</source>
            <translation>Nicht ganz: Die Seite fehlt</translation>
        </message>
        <message>
            <location filename="../../quiz/typed_words.py" />
            <source>Not quite: you did not say which one</source>
            <translation>Nicht ganz: Die Nummer fehlt</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>Not quite: you showed it {how}</source>
            <translation>Nicht ganz: {how} gezeigt</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>Not quite: you showed its {surface}</source>
            <translation>Nicht ganz: gezeigt ist {surface}</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>Not quite: {choice}</source>
            <translation>Nicht ganz: {choice}</translation>
        </message>
        <message>
            <location filename="../../quiz/placing_words.py" />
            <source>Not quite: {mm} mm off</source>
            <translation>Nicht ganz: {mm} mm daneben</translation>
        </message>
        <message>
            <location filename="../../quiz/partial_words.py" />
            <source>Not quite: {parts} ({percent} %)</source>
            <translation>Nicht ganz: {parts} ({percent} %)</translation>
        </message>
        <message>
            <location filename="../../quiz/typed_words.py" />
            <source>Not quite: “{typed}” names nothing here</source>
            <translation>Nicht ganz: „{typed}“ ist hier kein Name</translation>
        </message>
        <message>
            <location filename="../../quiz/hinting.py" />
            <source>Not this one: {option}</source>
            <translation>Diese nicht: {option}</translation>
        </message>
        <message>
            <location filename="../../session/export/parquet.py" />
            <source>Parquet needs the extra "export"; install it with pip install "anatomyapp[export]", or start once with ./run.sh --extra export.</source>
            <translation>Parquet braucht den Zusatz „export“; richten Sie ihn mit pip install 'anatomyapp[export]' ein, oder starten Sie einmal mit ./run.sh --extra export.</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Part of</source>
            <translation>Teil von</translation>
        </message>
        <message>
            <location filename="../../evaluation/ancova.py" />
            <source>Partial eta squared: the sum of squares that the term explains beyond all others, by itself and the residual; p by the F test.</source>
            <translation>Partielles Eta-Quadrat: die Quadratsumme, die der Term über alle anderen hinaus erklärt, durch sie und den Rest; p durch den F-Test.</translation>
        </message>
        <message>
            <location filename="../../quiz/placing_words.py" />
            <source>Partly right: {mm} mm off</source>
            <translation>Teilweise richtig: {mm} mm daneben</translation>
        </message>
        <message>
            <location filename="../../quiz/partial_words.py" />
            <source>Partly right: {parts} ({percent} %)</source>
            <translation>Teilweise richtig: {parts} ({percent} %)</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Passes below</source>
            <translation>Zieht unter</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Passes over</source>
            <translation>Zieht über</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Passes through</source>
            <translation>Zieht durch</translation>
        </message>
        <message>
            <location filename="../../scene/section_view.py" />
            <source>Patient's right is on the left</source>
            <translation>Rechts des Patienten liegt im Bild links</translation>
        </message>
        <message>
            <location filename="../../evaluation/instruments.py" />
            <source>Percent of the answers at or above the scale's first point of agreement.</source>
            <translation>Prozent der Antworten auf oder über der ersten Stufe der Zustimmung.</translation>
        </message>
        <message>
            <location filename="../../quiz/partial_words.py" />
            <source>Pin {place} is {right}.</source>
            <translation>Nadel {place}: {right}.</translation>
        </message>
        <message>
            <location filename="../../evaluation/rank_tests.py" />
            <source>Rank-biserial correlation: share of pairs of learners in which the first arm is higher, less the share in which it is lower; p by the Mann-Whitney test (exact where an arm has 8 or fewer and nobody ties, else normal with corrections for ties and continuity); interval by the bias-corrected and accelerated bootstrap.</source>
            <translation>Rangbiseriale Korrelation: Anteil der Paare von Lernenden, in denen der erste Arm höher liegt, weniger den, in dem er niedriger liegt; p durch den Mann-Whitney-Test (exakt, wo ein Arm 8 oder weniger hat und niemand gleichauf liegt, sonst normal mit Korrekturen für Bindungen und Stetigkeit); Intervall durch den verzerrungskorrigierten, beschleunigten Bootstrap.</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Receives</source>
            <translation>Nimmt auf</translation>
        </message>
        <message>
            <location filename="../../evaluation/retention.py" />
            <source>Retention: mean of the late scores by the mean of the scores after, of those who have both; interval by the bias-corrected and accelerated bootstrap over learners.</source>
            <translation>Behalten: Mittel der späten Ergebnisse durch das Mittel der Ergebnisse danach, von denen mit beiden; Intervall durch den verzerrungskorrigierten, beschleunigten Bootstrap über Lernende.</translation>
        </message>
        <message>
            <location filename="../../quiz/building.py" />
            <location filename="../../quiz/feedback.py" />
            <location filename="../../quiz/partial_words.py" />
            <source>Right</source>
            <translation>Richtig</translation>
        </message>
        <message>
            <location filename="../../quiz/placing_words.py" />
            <source>Right: exactly there</source>
            <translation>Richtig: genau dort</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>Right: its {surface} faces you</source>
            <translation>Richtig: {surface} liegt vorn</translation>
        </message>
        <message>
            <location filename="../../quiz/typed_words.py" />
            <source>Right: {asked}</source>
            <translation>Richtig: {asked}</translation>
        </message>
        <message>
            <location filename="../../quiz/placing_words.py" />
            <source>Right: {mm} mm off</source>
            <translation>Richtig: {mm} mm daneben</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>Right: {name}</source>
            <translation>Richtig: {name}</translation>
        </message>
        <message>
            <location filename="../../ar/coverage.py" />
            <source>Show the sheet from a few more sides.</source>
            <translation>Das Blatt noch von einigen anderen Seiten zeigen.</translation>
        </message>
        <message>
            <location filename="../../ar/coverage.py" />
            <source>Show the sheet in the parts of the picture that are still empty.</source>
            <translation>Das Blatt in den Teilen des Bildes zeigen, die noch leer sind.</translation>
        </message>
        <message>
            <location filename="../../evaluation/ancova.py" />
            <source>Slope of the score after on the covariate, the rest being equal.</source>
            <translation>Steigung des Ergebnisses danach mit der Kovariate, alles andere gleich.</translation>
        </message>
        <message>
            <location filename="../../evaluation/rank_tests.py" />
            <source>Spearman's rank correlation; p by Student's t distribution; interval by the bias-corrected and accelerated bootstrap over learners.</source>
            <translation>Spearmans Rangkorrelation; p nach Students t-Verteilung; Intervall durch den verzerrungskorrigierten, beschleunigten Bootstrap über Lernende.</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Superficial to</source>
            <translation>Oberflächlicher als</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Supplies</source>
            <translation>Versorgt</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>The answer carries the tick.</source>
            <translation>Die Antwort trägt das Häkchen.</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>The answer is: {key}</source>
            <translation>Die Antwort ist: {key}</translation>
        </message>
        <message>
            <location filename="../../ar/guided.py" />
            <source>The calibration sheet is seen in none of the pictures. Print it with “anatomyapp ar sheet --kind calibration”, and show it whole and sharp.</source>
            <translation>Das Kalibrierblatt ist in keinem der Bilder zu sehen. Es mit „anatomyapp ar sheet --kind calibration“ drucken und ganz und scharf zeigen.</translation>
        </message>
        <message>
            <location filename="../../ar/camera.py" />
            <source>The camera opens but gives no pictures. Plug it in again, or choose another.</source>
            <translation>Die Kamera lässt sich öffnen, liefert aber keine Bilder. Neu anstecken oder eine andere wählen.</translation>
        </message>
        <message>
            <location filename="../../quiz/hinting.py" />
            <source>The first is: {option}</source>
            <translation>Zuerst kommt: {option}</translation>
        </message>
        <message>
            <location filename="../../quiz/partial_words.py" />
            <source>The order is: {options}.</source>
            <translation>Die Reihenfolge ist: {options}.</translation>
        </message>
        <message>
            <location filename="../../ar/guided.py" />
            <source>The sheet is seen in a mirror: the camera's driver flips its pictures. Calibrate again with --flip horizontal.</source>
            <translation>Das Blatt ist gespiegelt zu sehen: der Treiber der Kamera dreht ihre Bilder um. Mit --flip horizontal noch einmal kalibrieren.</translation>
        </message>
        <message>
            <location filename="../../gui/access/gate.py" />
            <source>The two are not the same.</source>
            <translation>Die beiden sind nicht gleich.</translation>
        </message>
        <message>
            <location filename="../../ar/guided.py" />
            <source>There are no pictures to calibrate from; name another source.</source>
            <translation>Es gibt keine Bilder zum Kalibrieren; eine andere Quelle nennen.</translation>
        </message>
        <message>
            <location filename="../../ar/calibration.py" />
            <source>These views determine no lens. Show the sheet tilted to all sides, near and far.</source>
            <translation>Aus diesen Ansichten ergibt sich kein Objektiv. Das Blatt nach allen Seiten geneigt zeigen, nah und fern.</translation>
        </message>
        <message>
            <location filename="../../session/secret.py" />
            <source>This one is guessed first; take another.</source>
            <translation>Das wird zuerst erraten; bitte etwas anderes wählen.</translation>
        </message>
        <message>
            <location filename="../../ar/coverage.py" />
            <source>Tilt the sheet to the side, up or down, by 20° or more.</source>
            <translation>Das Blatt um 20° oder mehr zur Seite, nach oben oder unten neigen.</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>Tip its lower end {angle}° towards you.</source>
            <translation>Das untere Ende um {angle}° zum Betrachter kippen.</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>Tip its upper end {angle}° towards you.</source>
            <translation>Das obere Ende um {angle}° zum Betrachter kippen.</translation>
        </message>
        <message>
            <location filename="../../quiz/building.py" />
            <source>True</source>
            <translation>Richtig</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>Turn it right round.</source>
            <translation>Ganz herumdrehen.</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>Turn its back {angle}° towards you.</source>
            <translation>Die Rückseite um {angle}° zum Betrachter drehen.</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>Turn its front {angle}° towards you.</source>
            <translation>Die Vorderseite um {angle}° zum Betrachter drehen.</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>Turn its left side {angle}° towards you.</source>
            <translation>Die linke Seite um {angle}° zum Betrachter drehen.</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>Turn its right side {angle}° towards you.</source>
            <translation>Die rechte Seite um {angle}° zum Betrachter drehen.</translation>
        </message>
        <message>
            <location filename="../../evaluation/equivalence.py" />
            <source>Two one-sided t tests (TOST): equal for practical purposes where the 90 % interval of the difference lies within the margin; p is the larger of the two.</source>
            <translation>Zwei einseitige t-Tests (TOST): praktisch gleich, wo das 90-%-Intervall der Differenz innerhalb der Grenze liegt; p ist das größere der beiden.</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Under</source>
            <translation>Unter</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Ventilated by</source>
            <translation>Belüftet durch</translation>
        </message>
        <message>
            <location filename="../../atlas/statement.py" />
            <source>Ventilates</source>
            <translation>Belüftet</translation>
        </message>
        <message>
            <location filename="../../session/erasure.py" />
            <source>What was recorded on this computer is not in the record yet ({why}); erase again when it is. Nothing was erased.</source>
            <translation>Was auf diesem Computer aufgezeichnet wurde, steht noch nicht in der Aufzeichnung ({why}); erneut löschen, wenn es dort steht. Nichts wurde gelöscht.</translation>
        </message>
        <message>
            <location filename="../../quiz/placing_words.py" />
            <source>Within {mm} mm is right.</source>
            <translation>Richtig ist bis {mm} mm.</translation>
        </message>
        <message>
            <location filename="../../simulation/plan.py" />
            <source>a cohort has 1 to {most} learners; give --learners such a number.</source>
            <translation>eine Kohorte hat 1 bis {most} Lernende; geben Sie --learners eine solche Zahl.</translation>
        </message>
        <message>
            <location filename="../../session/comments.py" />
            <source>a comment has {count} letters; shorten it to {most}.</source>
            <translation>ein Kommentar hat {count} Zeichen; kürzen Sie ihn auf {most}.</translation>
        </message>
        <message>
            <location filename="../../session/comments.py" />
            <source>a comment is empty; write a few words, or leave it out.</source>
            <translation>ein Kommentar ist leer; schreiben Sie ein paar Wörter, oder lassen Sie ihn weg.</translation>
        </message>
        <message>
            <location filename="../../session/studies.py" />
            <source>a study {id!r} is in the record already; choose another id.</source>
            <translation>eine Studie {id!r} ist schon in der Aufzeichnung; wählen Sie eine andere Kennung.</translation>
        </message>
        <message>
            <location filename="../../evaluation/irt/right.py" />
            <source>all were right</source>
            <translation>alle waren richtig</translation>
        </message>
        <message>
            <location filename="../../session/studies.py" />
            <source>an enrolment is not in the record any more; begin the study anew.</source>
            <translation>eine Einschreibung ist nicht mehr in der Aufzeichnung; beginnen Sie die Studie neu.</translation>
        </message>
        <message>
            <location filename="../../evaluation/ancova.py" />
            <source>arm and covariates cannot be told apart</source>
            <translation>Arm und Kovariaten lassen sich nicht trennen</translation>
        </message>
        <message>
            <location filename="../../evaluation/crossover.py" />
            <source>condition, period and sequence cannot be told apart</source>
            <translation>Bedingung, Periode und Sequenz lassen sich nicht trennen</translation>
        </message>
        <message>
            <location filename="../../quiz/placing_words.py" />
            <source>down</source>
            <translation>nach unten</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <source>eight</source>
            <translation>acht</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <source>eleven</source>
            <translation>elf</translation>
        </message>
        <message>
            <location filename="../../evaluation/ancova.py" />
            <source>equal slopes</source>
            <translation>gleiche Steigungen</translation>
        </message>
        <message>
            <location filename="../../evaluation/ancova.py" />
            <source>equal variances</source>
            <translation>gleiche Varianzen</translation>
        </message>
        <message>
            <location filename="../../evaluation/agreement.py" />
            <source>every unit has the same code</source>
            <translation>jede Einheit hat denselben Code</translation>
        </message>
        <message>
            <location filename="../../evaluation/retention.py" />
            <source>everybody had 0 % after</source>
            <translation>alle hatten danach 0 %</translation>
        </message>
        <message>
            <location filename="../../evaluation/gains.py" />
            <source>everybody had 0 % or 100 % both times</source>
            <translation>alle hatten beide Male 0 % oder 100 %</translation>
        </message>
        <message>
            <location filename="../../evaluation/gains.py" />
            <source>everybody had 100 % before</source>
            <translation>alle hatten davor 100 %</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <location filename="../../quiz/partial_words.py" />
            <source>five</source>
            <translation>fünf</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <location filename="../../quiz/partial_words.py" />
            <source>four</source>
            <translation>vier</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>from above</source>
            <translation>von oben</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>from behind</source>
            <translation>von hinten</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>from below</source>
            <translation>von unten</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>from its left</source>
            <translation>von seiner linken Seite</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>from its right</source>
            <translation>von seiner rechten Seite</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>from the front</source>
            <translation>von vorn</translation>
        </message>
        <message>
            <location filename="../../evaluation/guarding.py" />
            <source>hidden: fewer than 5</source>
            <translation>verborgen: weniger als 5</translation>
        </message>
        <message>
            <location filename="../../evaluation/guarding.py" />
            <source>hidden: {low:.0f} to {high:.0f}</source>
            <translation>verborgen: {low:.0f} bis {high:.0f}</translation>
        </message>
        <message>
            <location filename="../../evaluation/instruments.py" />
            <source>in no domain</source>
            <translation>in keinem Bereich</translation>
        </message>
        <message>
            <location filename="../../evaluation/irt/two_parameter.py" />
            <source>it does not go with the other items: its slope is about 0</source>
            <translation>es passt nicht zu den anderen Items: seine Steigung ist etwa 0</translation>
        </message>
        <message>
            <location filename="../../simulation/power.py" />
            <source>items and replications are 1 or more (20000 replications at most), alpha and drop-out lie between 0 and 1, gains are finite; mend the number.</source>
            <translation>Items und Wiederholungen sind 1 oder mehr (höchstens 20000 Wiederholungen), Alpha und Ausfall liegen zwischen 0 und 1, Zuwächse sind endlich; berichtigen Sie die Zahl.</translation>
        </message>
        <message>
            <location filename="../../evaluation/irt/two_parameter.py" />
            <source>its slope has no finite estimate</source>
            <translation>seine Steigung hat keinen endlichen Schätzwert</translation>
        </message>
        <message>
            <location filename="../../evaluation/calibrating.py" />
            <source>its standard error cannot be had</source>
            <translation>sein Standardfehler lässt sich nicht bestimmen</translation>
        </message>
        <message>
            <location filename="../../evaluation/irt/calibration.py" />
            <source>learners do not differ by more than chance</source>
            <translation>Lernende unterscheiden sich nicht mehr als durch Zufall</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <source>nine</source>
            <translation>neun</translation>
        </message>
        <message>
            <location filename="../../study/rotation_score.py" />
            <source>no answer was right</source>
            <translation>keine Antwort war richtig</translation>
        </message>
        <message>
            <location filename="../../evaluation/ancova.py" />
            <source>no covariate</source>
            <translation>keine Kovariate</translation>
        </message>
        <message>
            <location filename="../../evaluation/agreement.py" />
            <source>no interval: fewer than two comments</source>
            <translation>kein Intervall: weniger als zwei Kommentare</translation>
        </message>
        <message>
            <location filename="../../evaluation/agreement.py" />
            <source>no interval: the readers agree on every unit</source>
            <translation>kein Intervall: die Lesenden stimmen in jeder Einheit überein</translation>
        </message>
        <message>
            <location filename="../../evaluation/bootstrap.py" />
            <source>no interval: the resamples lie on one side of the value</source>
            <translation>kein Intervall: die Stichproben liegen auf einer Seite des Wertes</translation>
        </message>
        <message>
            <location filename="../../evaluation/bootstrap.py" />
            <source>no interval: too many resamples have no value</source>
            <translation>kein Intervall: zu viele Stichproben haben keinen Wert</translation>
        </message>
        <message>
            <location filename="../../evaluation/rank_tests.py" />
            <source>no learner's scores differ</source>
            <translation>die Ergebnisse keiner Person unterscheiden sich</translation>
        </message>
        <message>
            <location filename="../../evaluation/instrument_items.py" />
            <source>no number</source>
            <translation>keine Zahl</translation>
        </message>
        <message>
            <location filename="../../session/export/exporting.py" />
            <source>no table is called {name!r}; there are {known}.</source>
            <translation>Keine Tabelle heißt {name!r}; es gibt {known}.</translation>
        </message>
        <message>
            <location filename="../../study/rotation_score.py" />
            <source>no trial was answered</source>
            <translation>keine Aufgabe wurde beantwortet</translation>
        </message>
        <message>
            <location filename="../../evaluation/statistic.py" />
            <source>no variance</source>
            <translation>keine Varianz</translation>
        </message>
        <message>
            <location filename="../../evaluation/calibrating.py" />
            <source>nobody was asked this version</source>
            <translation>niemandem wurde diese Fassung gestellt</translation>
        </message>
        <message>
            <location filename="../../quiz/partial_words.py" />
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <location filename="../../evaluation/irt/right.py" />
            <source>none was right</source>
            <translation>keine war richtig</translation>
        </message>
        <message>
            <location filename="../../evaluation/ancova.py" />
            <source>normal residuals</source>
            <translation>normalverteilte Residuen</translation>
        </message>
        <message>
            <location filename="../../evaluation/instrument_items.py" />
            <source>not about agreement</source>
            <translation>nicht über Zustimmung</translation>
        </message>
        <message>
            <location filename="../../evaluation/bootstrap.py" />
            <source>not defined for these scores</source>
            <translation>für diese Ergebnisse nicht definiert</translation>
        </message>
        <message>
            <location filename="../../gui/study/door.py" />
            <source>nothing is recorded now, so nobody can enter a study; start again.</source>
            <translation>jetzt wird nichts aufgezeichnet, also kann niemand an einer Studie teilnehmen; starten Sie neu.</translation>
        </message>
        <message>
            <location filename="../../quiz/partial_words.py" />
            <source>one</source>
            <translation>eine</translation>
        </message>
        <message>
            <location filename="../../evaluation/ancova.py" />
            <source>one arm only</source>
            <translation>nur ein Arm</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <source>one cartilage</source>
            <translation>einen Knorpel</translation>
        </message>
        <message>
            <location filename="../../evaluation/reliability.py" />
            <source>one item</source>
            <translation>ein Item</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <source>one rib</source>
            <translation>eine Rippe</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <source>one vertebra</source>
            <translation>einen Wirbel</translation>
        </message>
        <message>
            <location filename="../../study/scoring.py" />
            <source>pairs left out</source>
            <translation>ausgelassene Paare</translation>
        </message>
        <message>
            <location filename="../../simulation/power.py" />
            <source>power is computed for {fewest} to {most} learners; give --learners such numbers.</source>
            <translation>Teststärke wird für {fewest} bis {most} Lernende berechnet; geben Sie --learners solche Zahlen.</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <source>seven</source>
            <translation>sieben</translation>
        </message>
        <message>
            <location filename="../../evaluation/comments.py" />
            <source>share of those who wrote a comment, with Wilson's interval</source>
            <translation>Anteil derer, die einen Kommentar schrieben, mit Wilsons Intervall</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <location filename="../../quiz/partial_words.py" />
            <source>six</source>
            <translation>sechs</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <source>ten</source>
            <translation>zehn</translation>
        </message>
        <message>
            <location filename="../../evaluation/ancova.py" />
            <source>tested from 3 to 5000 learners only</source>
            <translation>nur von 3 bis 5000 Lernenden getestet</translation>
        </message>
        <message>
            <location filename="../../session/export/copying.py" />
            <source>the copy at {path} is not whole ({fault}) and was removed; check the record.</source>
            <translation>Die Kopie {path} ist nicht vollständig ({fault}) und wurde entfernt; prüfen Sie die Aufzeichnung.</translation>
        </message>
        <message>
            <location filename="../../evaluation/irt/calibration.py" />
            <source>the estimates did not settle within {rounds} rounds</source>
            <translation>die Schätzwerte kamen in {rounds} Runden nicht zur Ruhe</translation>
        </message>
        <message>
            <location filename="../../simulation/plan.py" />
            <source>the protocol {protocol} cannot be simulated: {faults}</source>
            <translation>das Protokoll {protocol} lässt sich nicht simulieren: {faults}</translation>
        </message>
        <message>
            <location filename="../../session/population.py" />
            <source>the record holds sessions of people, beside which nothing simulated may lie; simulate into a record of its own: --store FILE.</source>
            <translation>die Aufzeichnung enthält Sitzungen von Menschen, neben denen nichts Simuliertes liegen darf; simulieren Sie in eine eigene Aufzeichnung: --store DATEI.</translation>
        </message>
        <message>
            <location filename="../../session/population.py" />
            <source>the record holds the simulated cohort {cohort!r}, beside which no other may lie; simulate into a record of its own: --store FILE.</source>
            <translation>die Aufzeichnung enthält die simulierte Kohorte {cohort!r}, neben der keine andere liegen darf; simulieren Sie in eine eigene Aufzeichnung: --store DATEI.</translation>
        </message>
        <message>
            <location filename="../../session/studies.py" />
            <source>the record knows no study {id!r}; "anatomyapp study list" names them.</source>
            <translation>die Aufzeichnung kennt keine Studie {id!r}; „anatomyapp study list“ nennt sie.</translation>
        </message>
        <message>
            <location filename="../../session/own_facts.py" />
            <source>the record knows no such learner any more; nothing was written.</source>
            <translation>Die Aufzeichnung kennt diese Person nicht mehr; es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <location filename="../../session/studies.py" />
            <source>the study {id!r} is closed; nobody can enter it any more.</source>
            <translation>die Studie {id!r} ist geschlossen; niemand kann mehr teilnehmen.</translation>
        </message>
        <message>
            <location filename="../../session/export/exporting.py" />
            <source>the table of {name} says who learners are, or what they wrote in their own words; ask for it with --with-learners, or leave it out.</source>
            <translation>die Tabelle {name} sagt, wer Lernende sind oder was sie mit eigenen Worten schrieben; verlangen Sie sie mit --with-learners, oder lassen Sie sie weg.</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>the {lower}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <location filename="../../quiz/partial_words.py" />
            <source>three</source>
            <translation>drei</translation>
        </message>
        <message>
            <location filename="../../quiz/placing_words.py" />
            <source>to the back</source>
            <translation>nach hinten</translation>
        </message>
        <message>
            <location filename="../../quiz/placing_words.py" />
            <source>to the front</source>
            <translation>nach vorn</translation>
        </message>
        <message>
            <location filename="../../evaluation/irt/calibration.py" />
            <source>too few items with right and wrong answers: {items}, 2 are needed</source>
            <translation>zu wenige Items mit richtigen und falschen Antworten: {items}, 2 sind nötig</translation>
        </message>
        <message>
            <location filename="../../evaluation/irt/two_parameter.py" />
            <source>too few items with right and wrong answers: {items}, 3 are needed</source>
            <translation>zu wenige Items mit richtigen und falschen Antworten: {items}, 3 sind nötig</translation>
        </message>
        <message>
            <location filename="../../evaluation/irt/calibration.py" />
            <source>too few learners: n = {n}, {fewest} are needed</source>
            <translation>zu wenige Lernende: n = {n}, {fewest} sind nötig</translation>
        </message>
        <message>
            <location filename="../../study/rotation_score.py" />
            <source>too few right answers to same pairs: {n}; it takes 5 at 3 angles</source>
            <translation>zu wenige richtige Antworten auf gleiche Paare: {n}; es braucht 5 bei 3 Winkeln</translation>
        </message>
        <message>
            <location filename="../../evaluation/statistic.py" />
            <source>too few: n = {n}</source>
            <translation>zu wenige: n = {n}</translation>
        </message>
        <message>
            <location filename="../../evaluation/irt/right.py" />
            <source>too few: n = {n}, {fewest} are needed</source>
            <translation>zu wenige: n = {n}, {fewest} sind nötig</translation>
        </message>
        <message>
            <location filename="../../quiz/placing_words.py" />
            <source>towards the body's left</source>
            <translation>zur linken Körperseite</translation>
        </message>
        <message>
            <location filename="../../quiz/placing_words.py" />
            <source>towards the body's right</source>
            <translation>zur rechten Körperseite</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <location filename="../../quiz/partial_words.py" />
            <source>two</source>
            <translation>zwei</translation>
        </message>
        <message>
            <location filename="../../evaluation/reliability.py" />
            <source>two items</source>
            <translation>zwei Items</translation>
        </message>
        <message>
            <location filename="../../quiz/placing_words.py" />
            <source>up</source>
            <translation>nach oben</translation>
        </message>
        <message>
            <location filename="../../evaluation/instruments.py" />
            <source>weighted by each person</source>
            <translation>von jeder Person gewichtet</translation>
        </message>
        <message>
            <location filename="../../session/comments.py" />
            <source>what this belongs to is not in the record any more; read the comments again.</source>
            <translation>wozu dies gehört, ist nicht mehr in der Aufzeichnung; lesen Sie die Kommentare neu ein.</translation>
        </message>
        <message>
            <location filename="../../session/merging.py" />
            <source>what was recorded on this computer names no session, or several; it is left there.</source>
            <translation>was auf diesem Computer aufgezeichnet wurde, nennt keine Sitzung oder mehrere; es bleibt dort.</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>with too little of it in view</source>
            <translation>mit zu wenig davon im Bild</translation>
        </message>
        <message>
            <location filename="../../study/scoring.py" />
            <source>{answered} of {of} answered</source>
            <translation>{answered} von {of} beantwortet</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <source>{count} cartilages</source>
            <translation>{count} Knorpel</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <source>{count} ribs</source>
            <translation>{count} Rippen</translation>
        </message>
        <message>
            <location filename="../../quiz/offset.py" />
            <source>{count} vertebrae</source>
            <translation>{count} Wirbel</translation>
        </message>
        <message>
            <location filename="../../session/erasure.py" />
            <source>{file} cannot be written anew ({why}); mend or remove it, and erase again. The record itself is as it was.</source>
            <translation>{file} lässt sich nicht neu schreiben ({why}); in Ordnung bringen oder entfernen, und erneut löschen. Die Aufzeichnung selbst ist, wie sie war.</translation>
        </message>
        <message>
            <location filename="../../session/backup_check.py" />
            <source>{file} is no record, or is damaged ({cause}); take another backup.</source>
            <translation>{file} ist keine Aufzeichnung oder beschädigt ({cause}); eine andere Sicherung nehmen.</translation>
        </message>
        <message>
            <location filename="../../session/backup.py" />
            <source>{folder}: another program works on the backups; try again when it has ended.</source>
            <translation>{folder}: Ein anderes Programm arbeitet an den Sicherungen; erneut versuchen, wenn es fertig ist.</translation>
        </message>
        <message>
            <location filename="../../session/backup.py" />
            <source>{folder}: no backup was made ({reason}); free some space, or make the folder writable. The record is as it was.</source>
            <translation>{folder}: Es wurde nicht gesichert ({reason}); Platz schaffen oder den Ordner beschreibbar machen. Die Aufzeichnung ist, wie sie war.</translation>
        </message>
        <message>
            <location filename="../../session/traces.py" />
            <source>{folder}: what is recorded on this computer under this name is not in the record yet; erase again when it is, or close the other windows of anatomyapp. Nothing was erased.</source>
            <translation>{folder}: Was auf diesem Computer unter diesem Namen aufgezeichnet wird, steht noch nicht in der Aufzeichnung; erneut löschen, wenn es dort steht, oder die anderen Fenster von anatomyapp schließen. Nichts wurde gelöscht.</translation>
        </message>
        <message>
            <location filename="../../quiz/partial_words.py" />
            <source>{hits} of {all}</source>
            <translation>{hits} von {all}</translation>
        </message>
        <message>
            <location filename="../../quiz/partial_words.py" />
            <source>{hits} of {all} at their places</source>
            <translation>{hits} von {all} am richtigen Platz</translation>
        </message>
        <message>
            <location filename="../../quiz/partial_words.py" />
            <source>{hits} of {all} names</source>
            <translation>{hits} von {all} Namen</translation>
        </message>
        <message>
            <location filename="../../quiz/partial_words.py" />
            <source>{hits} of {all}, {wrong} wrong</source>
            <translation>{hits} von {all}, {wrong} falsch</translation>
        </message>
        <message>
            <location filename="../../session/studies.py" />
            <source>{id!r} names no study; begin with a small letter, and go on with small letters, figures and hyphens, 64 at most.</source>
            <translation>{id!r} bezeichnet keine Studie; beginnen Sie mit einem kleinen Buchstaben, weiter mit kleinen Buchstaben, Ziffern und Bindestrichen, höchstens 64.</translation>
        </message>
        <message>
            <location filename="../../scene/section_view.py" />
            <source>{letter} is on the left</source>
            <translation>{letter} liegt im Bild links</translation>
        </message>
        <message>
            <location filename="../../quiz/feedback.py" />
            <source>{lower}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <location filename="../../scene/levels.py" />
            <source>{mm} mm anterior</source>
            <translation>{mm} mm anterior</translation>
        </message>
        <message>
            <location filename="../../scene/levels.py" />
            <source>{mm} mm inferior</source>
            <translation>{mm} mm inferior</translation>
        </message>
        <message>
            <location filename="../../scene/levels.py" />
            <source>{mm} mm left</source>
            <translation>{mm} mm links</translation>
        </message>
        <message>
            <location filename="../../scene/levels.py" />
            <source>{mm} mm posterior</source>
            <translation>{mm} mm posterior</translation>
        </message>
        <message>
            <location filename="../../scene/levels.py" />
            <source>{mm} mm right</source>
            <translation>{mm} mm rechts</translation>
        </message>
        <message>
            <location filename="../../scene/levels.py" />
            <source>{mm} mm superior</source>
            <translation>{mm} mm superior</translation>
        </message>
        <message>
            <location filename="../../gui/study/door.py" />
            <source>{name} has entered this study before; go on under that name alone, or as before.</source>
            <translation>{name} hat an dieser Studie schon teilgenommen; machen Sie allein unter diesem Namen weiter, oder wie zuvor.</translation>
        </message>
        <message>
            <location filename="../../session/own_record.py" />
            <source>{path} cannot be made ({reason}); choose another folder.</source>
            <translation>{path} kann nicht angelegt werden ({reason}); wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="../../session/export/exporting.py" />
            <source>{path} cannot be made ({reason}); choose another place.</source>
            <translation>{path} kann nicht angelegt werden ({reason}); wählen Sie einen anderen Ort.</translation>
        </message>
        <message>
            <location filename="../../session/spool.py" />
            <source>{path} cannot be read ({reason}) and is left as it is; what it holds is not in the record.</source>
            <translation>{path} lässt sich nicht lesen ({reason}) und bleibt, wie es ist; was darin steht, fehlt in der Aufzeichnung.</translation>
        </message>
        <message>
            <location filename="../../session/importing/importing.py" />
            <source>{path} cannot be read ({reason}); check the file.</source>
            <translation>{path} kann nicht gelesen werden ({reason}); prüfen Sie die Datei.</translation>
        </message>
        <message>
            <location filename="../../session/traces.py" />
            <source>{path} cannot be written ({reason}), and names a learner who is to be erased; make it writable and erase again. The learner is still in the record.</source>
            <translation>{path} lässt sich nicht schreiben ({reason}) und nennt jemanden, der gelöscht werden soll; beschreibbar machen und erneut löschen. Die Aufzeichnung selbst ist, wie sie war.</translation>
        </message>
        <message>
            <location filename="../../session/export/writing.py" />
            <source>{path} cannot be written ({reason}); choose another place, or make its folder writable.</source>
            <translation>{path} kann nicht geschrieben werden ({reason}); wählen Sie einen anderen Ort, oder machen Sie den Ordner beschreibbar.</translation>
        </message>
        <message>
            <location filename="../../session/spool.py" />
            <source>{path} cannot be written ({reason}); free some space, or make the folder writable.</source>
            <translation>{path} lässt sich nicht schreiben ({reason}); Platz schaffen, oder den Ordner beschreibbar machen.</translation>
        </message>
        <message>
            <location filename="../../session/spool.py" />
            <source>{path} holds lines ({count}) of what was recorded on this computer that cannot be read and are not in the record; the others are. Keep the file, and ask whoever looks after the record.</source>
            <translation>{path} enthält Zeilen ({count}) von dem, was auf diesem Computer aufgezeichnet wurde, die sich nicht lesen lassen und in der Aufzeichnung fehlen; die anderen stehen darin. Die Datei aufbewahren und fragen, wer die Aufzeichnung betreut.</translation>
        </message>
        <message>
            <location filename="../../session/spool.py" />
            <source>{path} is in the record but cannot be removed ({reason}); make the folder writable.</source>
            <translation>{path} ist in der Aufzeichnung, kann aber nicht entfernt werden ({reason}); machen Sie den Ordner beschreibbar.</translation>
        </message>
        <message>
            <location filename="../../session/export/exporting.py" />
            <source>{path} is the record itself; choose another place to export to.</source>
            <translation>{path} ist die Aufzeichnung selbst; wählen Sie einen anderen Ort.</translation>
        </message>
        <message>
            <location filename="../../session/importing/importing.py" />
            <source>{path} is the record itself; give a file that another machine exported.</source>
            <translation>{path} ist die Aufzeichnung selbst; eine Datei angeben, die ein anderer Rechner exportiert hat.</translation>
        </message>
        <message>
            <location filename="../../session/importing/importing.py" />
            <source>{path}, line {line}: {what}; export it again, or leave this file out.</source>
            <translation>{path}, Zeile {line}: {what}; exportieren Sie neu, oder lassen Sie diese Datei weg.</translation>
        </message>
        <message>
            <location filename="../../session/importing/importing.py" />
            <source>{path}, session {session}, to line {line}: {what}; nothing of it was taken in.</source>
            <translation>{path}, Sitzung {session}, bis Zeile {line}: {what}; nichts davon wurde übernommen.</translation>
        </message>
        <message>
            <location filename="../../session/sqlite.py" />
            <source>{place} cannot be opened; make its folder writable, or choose another place with --store.</source>
            <translation>{place} lässt sich nicht öffnen; den Ordner beschreibbar machen, oder mit --store einen anderen Ort wählen.</translation>
        </message>
        <message>
            <location filename="../../session/server_faults.py" />
            <source>{place} cannot be reached ({cause}); check the network, and that the server is running.</source>
            <translation>{place} ist nicht erreichbar ({cause}); Netz prüfen, und ob der Server läuft.</translation>
        </message>
        <message>
            <location filename="../../session/sqlite.py" />
            <source>{place} cannot be read or written, the disk reports a fault; check the disk or its connection and try again.</source>
            <translation>{place} lässt sich nicht lesen oder schreiben, die Platte meldet einen Fehler; Platte und Anschluss prüfen und noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../session/place.py" />
            <source>{place} cannot be used: {cause}; run "anatomyapp doctor".</source>
            <translation>{place} lässt sich nicht benutzen: {cause}; „anatomyapp doctor“ ausführen.</translation>
        </message>
        <message>
            <location filename="../../session/sqlite.py" />
            <source>{place} cannot be written; make the file and its folder writable, or choose another place with --store.</source>
            <translation>{place} lässt sich nicht schreiben; die Datei und ihren Ordner beschreibbar machen, oder mit --store einen anderen Ort wählen.</translation>
        </message>
        <message>
            <location filename="../../session/sqlite.py" />
            <source>{place} cannot grow, the disk is full; free some space and try again.</source>
            <translation>{place} kann nicht wachsen, die Platte ist voll; Platz schaffen und noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../session/server_faults.py" />
            <source>{place} cannot grow, the server's disk is full; let its administrator free some space.</source>
            <translation>{place} kann nicht wachsen, die Platte des Servers ist voll; die Verwaltung des Servers muss Platz schaffen.</translation>
        </message>
        <message>
            <location filename="../../session/server_faults.py" />
            <source>{place} does not exist; check the database's name, or let the server's administrator make it.</source>
            <translation>{place} gibt es nicht; Namen der Datenbank prüfen, oder von der Verwaltung des Servers anlegen lassen.</translation>
        </message>
        <message>
            <location filename="../../session/late.py" />
            <source>{place} has become shorter, so it may be damaged; if the record does not come back by itself, restore it from a copy.</source>
            <translation>{place} ist kürzer geworden und daher vielleicht beschädigt; wenn die Aufzeichnung nicht von selbst wiederkommt, sie aus einer Kopie wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../simulation/plan.py" />
            <source>{place} holds sessions already, and a simulated cohort has a record of its own; name a new file: --store FILE.</source>
            <translation>{place} enthält schon Sitzungen, und eine simulierte Kohorte hat eine eigene Aufzeichnung; nennen Sie eine neue Datei: --store DATEI.</translation>
        </message>
        <message>
            <location filename="../../session/integrity.py" />
            <source>{place} is damaged ({damage}); copy it to a safe place, restore it from a copy, or move it aside and start again.</source>
            <translation>{place} ist beschädigt ({damage}); an einen sicheren Ort kopieren, aus einer Kopie wiederherstellen, oder beiseitelegen und neu starten.</translation>
        </message>
        <message>
            <location filename="../../session/server_faults.py" />
            <source>{place} is damaged on the server ({cause}); let its administrator restore it from a copy.</source>
            <translation>{place} ist auf dem Server beschädigt ({cause}); von seiner Verwaltung aus einer Kopie wiederherstellen lassen.</translation>
        </message>
        <message>
            <location filename="../../session/sqlite.py" />
            <source>{place} is damaged; nothing was written to it. Copy it to a safe place, restore it from a copy, or move it aside and start again.</source>
            <translation>{place} ist beschädigt; es wurde nichts hineingeschrieben. An einen sicheren Ort kopieren, aus einer Kopie wiederherstellen, oder beiseitelegen und neu starten.</translation>
        </message>
        <message>
            <location filename="../../session/late.py" />
            <source>{place} is empty, though there are backups of it; restore one of them, or move the file aside and start again.</source>
            <translation>{place} ist leer, obwohl es Sicherungen davon gibt; stellen Sie eine davon wieder her, oder legen Sie die Datei beiseite und starten Sie neu.</translation>
        </message>
        <message>
            <location filename="../../session/late.py" />
            <source>{place} is gone, or is another file than before; bring the folder or its connection back.</source>
            <translation>{place} ist fort oder eine andere Datei als vorher; den Ordner oder die Verbindung zu ihm wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../session/server_faults.py" />
            <source>{place} is in use by another program, which takes long; try again.</source>
            <translation>{place} wird von einem anderen Programm benutzt, das lange braucht; noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../session/sqlite.py" />
            <source>{place} is in use by another program; close that one and try again.</source>
            <translation>{place} wird von einem anderen Programm benutzt; dieses schließen und noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../session/sqlite.py" />
            <source>{place} is no record, or is damaged; nothing was written to it. Move it aside, or restore it from a copy, and start again.</source>
            <translation>{place} ist keine Aufzeichnung oder beschädigt; nichts wurde hineingeschrieben. Beiseitelegen oder aus einer Kopie wiederherstellen und neu starten.</translation>
        </message>
        <message>
            <location filename="../../session/late.py" />
            <source>{place} is not open yet.</source>
            <translation>{place} ist noch nicht geöffnet.</translation>
        </message>
        <message>
            <location filename="../../session/server_check.py" />
            <source>{place} keeps text as {encoding}, which cannot hold every sign; let the server's administrator make a database with ENCODING 'UTF8'.</source>
            <translation>{place} hält Text als {encoding}, das nicht jedes Zeichen fasst; von der Verwaltung des Servers eine Datenbank mit ENCODING 'UTF8' anlegen lassen.</translation>
        </message>
        <message>
            <location filename="../../session/erasure.py" />
            <source>{place} knows no learner {pseudonym!r}, nor does a backup; check the name.</source>
            <translation>{place} kennt {pseudonym!r} nicht, und auch keine Sicherung; den Namen prüfen.</translation>
        </message>
        <message>
            <location filename="../../session/backup.py" />
            <source>{place} lies on a server; have its administrator back it up there with pg_dump, as docs/lab.md says.</source>
            <translation>{place} liegt auf einem Server; dort wird mit pg_dump gesichert, wie docs/lab.md sagt.</translation>
        </message>
        <message>
            <location filename="../../session/server_faults.py" />
            <source>{place} refuses this user ({cause}); check the user, and the password in the settings, in ~/.pgpass or in PGPASSWORD.</source>
            <translation>{place} weist diesen Benutzer ab ({cause}); Benutzer prüfen, und das Passwort in den Einstellungen, in ~/.pgpass oder in PGPASSWORD.</translation>
        </message>
        <message>
            <location filename="../../session/server_faults.py" />
            <source>{place} takes no more connections; try again, or let the server's administrator allow more.</source>
            <translation>{place} nimmt keine Verbindung mehr an; noch einmal versuchen, oder von der Verwaltung des Servers mehr erlauben lassen.</translation>
        </message>
        <message>
            <location filename="../../session/server_faults.py" />
            <source>{place} takes no writing (a copy that follows another server, or set to be read only); give the address of the server that is written to.</source>
            <translation>{place} lässt sich nicht beschreiben (eine Kopie, die einem anderen Server folgt, oder nur zum Lesen eingestellt); die Adresse des Servers angeben, der beschrieben wird.</translation>
        </message>
        <message>
            <location filename="../../session/late.py" />
            <source>{place} was changed by a newer anatomyapp while this one was open; update anatomyapp, or choose another file with --store.</source>
            <translation>{place} wurde von einem neueren anatomyapp geändert, während dieses offen war; anatomyapp aktualisieren oder mit --store eine andere Datei wählen.</translation>
        </message>
        <message>
            <location filename="../../session/restoring.py" />
            <source>{place} was not restored ({reason}) and is as it was; free some space, make its folder writable, or close other programs.</source>
            <translation>{place} wurde nicht wiederhergestellt ({reason}) und ist, wie es war; Platz schaffen, den Ordner beschreibbar machen oder andere Programme schließen.</translation>
        </message>
        <message>
            <location filename="../../session/backend.py" />
            <source>{place}: a record on a server needs the extra "lab"; install it with pip install "anatomyapp[lab]", or start once with ./run.sh --extra lab.</source>
            <translation>{place}: Für eine Aufzeichnung auf einem Server braucht es den Zusatz „lab“; installieren mit pip install 'anatomyapp[lab]', oder einmal mit ./run.sh --extra lab starten.</translation>
        </message>
        <message>
            <location filename="../../session/restoring.py" />
            <source>{place}: a session is running on it ({count}); close the other windows of anatomyapp and try again. Nothing was changed.</source>
            <translation>{place}: Darauf läuft eine Sitzung ({count}); die anderen Fenster von anatomyapp schließen und erneut versuchen. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../session/erasure.py" />
            <source>{place}: another program is in a session of what is to be erased ({count}); close it and erase again. Nothing was erased.</source>
            <translation>{place}: Ein anderes Programm ist in einer Sitzung, die gelöscht werden soll ({count}); es schließen und erneut löschen. Nichts wurde gelöscht.</translation>
        </message>
        <message>
            <location filename="../../session/server_faults.py" />
            <source>{place}: no trustworthy connection ({cause}); check sslmode and the certificates with the server's administrator.</source>
            <translation>{place}: keine vertrauenswürdige Verbindung ({cause}); sslmode und Zertifikate mit der Verwaltung des Servers prüfen.</translation>
        </message>
        <message>
            <location filename="../../session/asked_banks.py" />
            <source>{place}: the text of the bank {digest} is damaged; restore the record from a copy, or name the bank's own file.</source>
            <translation>{place}: der Text der Fragenbank {digest} ist beschädigt; die Aufzeichnung aus einer Kopie wiederherstellen oder die Datei der Fragenbank nennen.</translation>
        </message>
        <message>
            <location filename="../../session/server_faults.py" />
            <source>{place}: this user may not do that ({cause}); let the server's administrator grant the rights by "anatomyapp sessions prepare".</source>
            <translation>{place}: Dieser Benutzer darf das nicht ({cause}); die Verwaltung des Servers gibt die Rechte mit „anatomyapp sessions prepare“.</translation>
        </message>
        <message>
            <location filename="../../session/upkeep.py" />
            <source>{place}: what was erased is gone from the tables, but its bytes may still lie in the file ({reason}). They are swept away at the next start; free some space, and close other windows.</source>
            <translation>{place}: Das Gelöschte ist aus den Tabellen verschwunden, seine Bytes können aber noch in der Datei liegen ({reason}). Der nächste Start beseitigt sie; Platz schaffen und andere Fenster schließen.</translation>
        </message>
        <message>
            <location filename="../../evaluation/study_reader.py" />
            <source>{step}: the instrument {id} is not on this computer; it is not scored.</source>
            <translation>{step}: Das Instrument {id} ist nicht auf diesem Rechner; es wird nicht ausgewertet.</translation>
        </message>
        <message>
            <location filename="../../evaluation/study_reader.py" />
            <source>{step}: {id} {answered} was answered, and {here} is on this computer; it is not scored.</source>
            <translation>{step}: Beantwortet wurde {id} {answered}, auf diesem Rechner ist {here}; es wird nicht ausgewertet.</translation>
        </message>
        <message>
            <location filename="../../session/place.py" />
            <source>{url}: a password does not belong into an address, where others can read it; leave it out, and keep it in the system's keyring (Settings), in ~/.pgpass, or in PGPASSWORD.</source>
            <translation>{url}: Ein Passwort gehört nicht in eine Adresse, wo andere es lesen können; weglassen, und im Schlüsselbund des Systems (Einstellungen), in ~/.pgpass oder in PGPASSWORD halten.</translation>
        </message>
        <message>
            <location filename="../../session/place.py" />
            <source>{url}: this version keeps its record in a file or in PostgreSQL; give a path, or postgresql+psycopg://USER@HOST/DATABASE.</source>
            <translation>{url}: Diese Version hält ihre Aufzeichnung in einer Datei oder in PostgreSQL; einen Pfad angeben, oder postgresql+psycopg://BENUTZER@SERVER/DATENBANK.</translation>
        </message>
        <message>
            <location filename="../../quiz/placing_words.py" />
            <source>{way} and {other}</source>
            <translation>{way} und {other}</translation>
        </message>
        <message>
            <location filename="../../quiz/response_words.py" />
            <source>“{typed}”</source>
            <translation>„{typed}“</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <location filename="../../atlas/chest.py" />
            <source>A breastbone {mm} mm long is outside what adults have; measure again, from {low} to {high} mm.</source>
            <translation>Ein Brustbein von {mm} mm Länge haben Erwachsene nicht; noch einmal messen, {low} bis {high} mm.</translation>
        </message>
        <message>
            <location filename="../../atlas/chest.py" />
            <source>A chest {mm} mm broad is outside what adults have; measure again, from {low} to {high} mm.</source>
            <translation>Eine Brust von {mm} mm Breite haben Erwachsene nicht; noch einmal messen, {low} bis {high} mm.</translation>
        </message>
        <message>
            <location filename="../../atlas/person.py" />
            <source>A stature of {cm} cm is outside the published relations; choose {low} to {high} cm.</source>
            <translation>Eine Körpergröße von {cm} cm liegt außerhalb der veröffentlichten Beziehungen; {low} bis {high} cm wählen.</translation>
        </message>
        <message>
            <location filename="../../atlas/person.py" />
            <source>An age of {years} years is outside the published relations; choose {low} to {high} years.</source>
            <translation>Ein Alter von {years} Jahren liegt außerhalb der veröffentlichten Beziehungen; {low} bis {high} Jahre wählen.</translation>
        </message>
        <message>
            <location filename="../../render/context.py" />
            <source>EGL cannot be loaded ({reason}). {libraries}.</source>
            <translation>EGL lässt sich nicht laden ({reason}). {libraries}.</translation>
        </message>
        <message>
            <location filename="../../render/context.py" />
            <source>No OpenGL 3.3 without a window ({value}). {libraries}, or update the graphics driver.</source>
            <translation>Kein OpenGL 3.3 ohne Fenster ({value}). {libraries}, oder den Grafiktreiber aktualisieren.</translation>
        </message>
        <message>
            <location filename="../../ar/chest_measuring.py" />
            <source>No chest lies between the two handles ({mm} mm); put one at each side of the trunk, below the armpits.</source>
            <translation>Zwischen den beiden Griffen liegt keine Brust ({mm} mm); je einen an jede Seite des Rumpfes legen, unter den Achseln.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/lrs_sending.py" />
            <source>No password is kept for {user} at {place}; type it.</source>
            <translation>Für {user} bei {place} ist kein Passwort aufbewahrt; geben Sie es ein.</translation>
        </message>
        <message>
            <location filename="../../session/lrs/place.py" />
            <source>No password is known for {user} at {place}; keep it in the keyring by "anatomyapp sessions push --lrs {place} --user {user} --ask", or set {variable}.</source>
            <translation>Für {user} bei {place} ist kein Passwort bekannt; bewahren Sie es mit „anatomyapp sessions push --lrs {place} --user {user} --ask“ im Schlüsselbund auf, oder setzen Sie {variable}.</translation>
        </message>
        <message>
            <location filename="../../session/lrs/place.py" />
            <source>Nobody is named who may send to {place}; give --user NAME, or set {variable}.</source>
            <translation>Es ist niemand genannt, der an {place} senden darf; geben Sie --user NAME an, oder setzen Sie {variable}.</translation>
        </message>
        <message>
            <location filename="../../ar/recorded.py" />
            <source>Picture {number} has another size than the one before; put pictures of one camera and one size together.</source>
            <translation>Bild {number} hat eine andere Größe als das vorige; Bilder einer Kamera und einer Größe zusammenlegen.</translation>
        </message>
        <message>
            <location filename="../../session/lrs/place.py" />
            <source>The address of the LRS holds a name or password, which does not belong there; give the name by --user, and the password by the keyring or {variable}.</source>
            <translation>Die Adresse des LRS enthält einen Namen oder ein Passwort, die nicht dorthin gehören; geben Sie den Namen mit --user an, und das Passwort über den Schlüsselbund oder {variable}.</translation>
        </message>
        <message>
            <location filename="../../ar/lens_store.py" />
            <source>The calibration is for pictures of {known}, these are {found}, another shape; calibrate the camera at this resolution, or choose that of the calibration.</source>
            <translation>Die Kalibrierung gilt für Bilder von {known}, diese haben {found} und damit eine andere Form; die Kamera in dieser Auflösung kalibrieren oder die der Kalibrierung wählen.</translation>
        </message>
        <message>
            <location filename="../../ar/chest_measuring.py" />
            <source>The handle does not lie on the {paper} sheet; put it at the fingertip that points at the lower end of the breastbone.</source>
            <translation>Der Griff liegt nicht auf dem {paper}-Blatt; ihn an die Fingerspitze legen, die auf das untere Ende des Brustbeins zeigt.</translation>
        </message>
        <message>
            <location filename="../../atlas/chest_fit.py" />
            <source>The measures do not go together: the model would become {percent} % of its size; measure again, and check sex and stature.</source>
            <translation>Die Maße passen nicht zusammen: Das Modell käme auf {percent} % seiner Größe; noch einmal messen, Geschlecht und Körpergröße prüfen.</translation>
        </message>
        <message>
            <location filename="../../session/password.py" />
            <source>The password was not kept: this system has no keyring that can be used ({reason}). Write it into ~/.pgpass, or set PGPASSWORD.</source>
            <translation>Das Passwort wurde nicht behalten: Dieses System hat keinen Schlüsselbund, der sich benutzen lässt ({reason}). In ~/.pgpass schreiben, oder PGPASSWORD setzen.</translation>
        </message>
        <message>
            <location filename="../../session/lrs/place.py" />
            <source>The password was not kept: this system has no keyring that can be used ({reason}); set {variable} instead.</source>
            <translation>Das Passwort wurde nicht aufbewahrt: Dieses System hat keinen Schlüsselbund, der sich nutzen lässt ({reason}); setzen Sie stattdessen {variable}.</translation>
        </message>
        <message>
            <location filename="../../session/lrs/courier.py" />
            <source>There is no LRS at {place} ({status}); check the address, which often ends in /xAPI/.</source>
            <translation>Bei {place} ist kein LRS ({status}); prüfen Sie die Adresse, die oft auf /xAPI/ endet.</translation>
        </message>
        <message>
            <location filename="../../ar/calibration.py" />
            <source>Two halves of the views disagree by {percent} % about the focal length (at most {most} %). Show the sheet tilted more, near and far.</source>
            <translation>Zwei Hälften der Ansichten weichen in der Brennweite um {percent} % ab (höchstens {most} %). Das Blatt stärker geneigt zeigen, nah und fern.</translation>
        </message>
        <message>
            <location filename="../../ar/calibration.py" />
            <source>Views that were held out are {px} px off (at most {most}): the sheet is bent, or pictures are blurred. Glue it on a board, hold it still, and calibrate again.</source>
            <translation>Zurückgehaltene Ansichten liegen {px} px daneben (höchstens {most}): Das Blatt ist gebogen, oder Bilder sind unscharf. Auf ein Brett kleben, still halten und neu kalibrieren.</translation>
        </message>
        <message>
            <location filename="../../atlas/archive.py" />
            <source>{archive}: cannot be unpacked ({reason}); get the pack again.</source>
            <translation>{archive}: lässt sich nicht entpacken ({reason}); das Paket neu beschaffen.</translation>
        </message>
        <message>
            <location filename="../../atlas/archive.py" />
            <source>{archive}: holds no {manifest}; drop a zip of an atlas pack.</source>
            <translation>{archive}: enthält keine Datei {manifest}; ein ZIP eines Atlaspakets ablegen.</translation>
        </message>
        <message>
            <location filename="../../atlas/archive.py" />
            <source>{archive}: holds {count} files of {size:.0f} MB; a pack has at most {most_files} of {most_bytes:.0f} MB.</source>
            <translation>{archive}: enthält {count} Dateien mit {size:.0f} MB; ein Paket hat höchstens {most_files} mit {most_bytes:.0f} MB.</translation>
        </message>
        <message>
            <location filename="../../atlas/archive.py" />
            <source>{archive}: {filename} leads out of the pack; do not use it.</source>
            <translation>{archive}: {filename} führt aus dem Paket hinaus; nicht verwenden.</translation>
        </message>
        <message>
            <location filename="../../exchange/importing.py" />
            <source>{bank}: makes a bank of more than 2 MiB; import fewer questions at once.</source>
            <translation>{bank}: Das ergibt eine Bank von mehr als 2 MiB; auf einmal weniger Fragen importieren.</translation>
        </message>
        <message>
            <location filename="../../exchange/exporting.py" />
            <source>{bank}: nothing of it can be carried as {format}; choose another format. {reasons}</source>
            <translation>{bank}: Nichts davon lässt sich als {format} mitnehmen; ein anderes Format wählen. {reasons}</translation>
        </message>
        <message>
            <location filename="../../ar/device.py" />
            <source>{camera} does not open. Close other programs that use it, and allow this app to use the camera in the system's privacy settings.</source>
            <translation>{camera} lässt sich nicht öffnen. Andere Programme schließen, die sie benutzen, und dieser App die Kamera in den Datenschutz-Einstellungen des Systems erlauben.</translation>
        </message>
        <message>
            <location filename="../../ar/device.py" />
            <source>{camera} is not there. Plug it in, or choose another camera.</source>
            <translation>{camera} ist nicht da. Anstecken oder eine andere Kamera wählen.</translation>
        </message>
        <message>
            <location filename="../../ar/device.py" />
            <source>{camera} is used by another program. Close that program; AR goes on by itself.</source>
            <translation>{camera} wird von einem anderen Programm benutzt. Dieses schließen; AR geht von selbst weiter.</translation>
        </message>
        <message>
            <location filename="../../ar/device.py" />
            <source>{camera} may not be used: you have no right to {device}. Add yourself to the group “video” and log in again.</source>
            <translation>{camera} darf nicht benutzt werden: Das Recht auf {device} fehlt. Sich in die Gruppe „video“ aufnehmen und neu anmelden.</translation>
        </message>
        <message>
            <location filename="../../session/backup_check.py" />
            <source>{file} belongs to another program; give a backup of a record.</source>
            <translation>{file} gehört einem anderen Programm; eine Sicherung der Aufzeichnung angeben.</translation>
        </message>
        <message>
            <location filename="../../session/backup_check.py" />
            <source>{file} does not exist; check the path.</source>
            <translation>{file} gibt es nicht; den Pfad prüfen.</translation>
        </message>
        <message>
            <location filename="../../session/backup_check.py" />
            <source>{file} is damaged ({cause}); take another backup.</source>
            <translation>{file} ist beschädigt ({cause}); eine andere Sicherung nehmen.</translation>
        </message>
        <message>
            <location filename="../../session/backup_check.py" />
            <source>{file} was made by a newer anatomyapp (revision {revision}; this one knows up to {newest}); update anatomyapp first.</source>
            <translation>{file} stammt von einer neueren Version (Revision {revision}; diese kennt höchstens {newest}); zuerst anatomyapp aktualisieren.</translation>
        </message>
        <message>
            <location filename="../../session/backup_check.py" />
            <source>{file}: {broken}; take another backup.</source>
            <translation>{file}: {broken}; eine andere Sicherung nehmen.</translation>
        </message>
        <message>
            <location filename="../../session/backup.py" />
            <source>{folder} cannot be read ({reason}); make it readable.</source>
            <translation>{folder} lässt sich nicht lesen ({reason}); lesbar machen.</translation>
        </message>
        <message>
            <location filename="../../session/backup.py" />
            <source>{folder} has no such backup, or several: {name}; "anatomyapp sessions backups" names them.</source>
            <translation>{folder} hat keine solche Sicherung oder mehrere: {name}; „anatomyapp sessions backups“ nennt sie.</translation>
        </message>
        <message>
            <location filename="../../ar/recorded.py" />
            <source>{folder} holds no pictures; put PNG or JPEG files in it.</source>
            <translation>{folder} enthält keine Bilder; PNG- oder JPEG-Dateien hineinlegen.</translation>
        </message>
        <message>
            <location filename="../../atlas/pack.py" />
            <source>{folder}: no atlas pack ({manifest} is missing); choose the folder of a pack.</source>
            <translation>{folder}: kein Atlaspaket ({manifest} fehlt); den Ordner eines Pakets wählen.</translation>
        </message>
        <message>
            <location filename="../../session/backup.py" />
            <source>{folder}: no backup was made, for the copy holds something else than the record; run "anatomyapp doctor".</source>
            <translation>{folder}: Es wurde nicht gesichert, denn die Kopie enthält etwas anderes als die Aufzeichnung; „anatomyapp doctor“ ausführen.</translation>
        </message>
        <message>
            <location filename="../../atlas/pack.py" />
            <source>{folder}: node {stray} names no structure; add a row to {structures}.</source>
            <translation>{folder}: Knoten {stray} benennt keine Struktur; eine Zeile in {structures} ergänzen.</translation>
        </message>
        <message>
            <location filename="../../atlas/archive.py" />
            <source>{folder}: the pack cannot be unpacked there ({reason}); free some space, or unpack it yourself and drop the folder.</source>
            <translation>{folder}: dort lässt sich das Paket nicht entpacken ({reason}); Platz schaffen, oder es selbst entpacken und den Ordner ablegen.</translation>
        </message>
        <message>
            <location filename="../../session/lrs/place.py" />
            <source>{host} would be sent to without protection; use https, or --allow-insecure where the network is your own.</source>
            <translation>An {host} würde ungeschützt gesendet; nehmen Sie https, oder --allow-insecure, wo das Netz Ihr eigenes ist.</translation>
        </message>
        <message>
            <location filename="../../exchange/importing.py" />
            <source>{language}: no language's code; give one of two or three small letters, such as en or de.</source>
            <translation>{language}: kein Sprachkürzel; geben Sie zwei oder drei Kleinbuchstaben an, etwa en oder de.</translation>
        </message>
        <message>
            <location filename="../../gui/language.py" />
            <source>{language}: {named!r} is no language of the window; choose of {known}.</source>
            <translation>{language}: {named!r} ist keine Sprache des Fensters; wählbar sind {known}.</translation>
        </message>
        <message>
            <location filename="../../session/sqlite.py" />
            <source>{parent} cannot be made ({reason}); make the folder above it writable, or choose another place with --store.</source>
            <translation>{parent} lässt sich nicht anlegen ({reason}); den Ordner darüber beschreibbar machen, oder mit --store einen anderen Ort wählen.</translation>
        </message>
        <message>
            <location filename="../../session/lock.py" />
            <source>{path} cannot be made ({reason}); make the record's folder writable, or choose another place with --store.</source>
            <translation>{path} lässt sich nicht anlegen ({reason}); den Ordner der Aufzeichnung beschreibbar machen, oder mit --store einen anderen Ort wählen.</translation>
        </message>
        <message>
            <location filename="../../ar/recorded.py" />
            <source>{path} cannot be read ({reason}).</source>
            <translation>{path} ist nicht lesbar ({reason}).</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/codebook_dialog.py" />
            <source>{path} cannot be read ({reason}); choose another file.</source>
            <translation>{path} lässt sich nicht lesen ({reason}); wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <location filename="../../ar/lens_store.py" />
            <source>{path} cannot be written ({reason}); make its folder writable.</source>
            <translation>{path} lässt sich nicht schreiben ({reason}); den Ordner beschreibbar machen.</translation>
        </message>
        <message>
            <location filename="../../ar/opening.py" />
            <source>{path} does not exist; name a video or a folder of pictures.</source>
            <translation>{path} gibt es nicht; ein Video oder einen Ordner mit Bildern nennen.</translation>
        </message>
        <message>
            <location filename="../../session/verification.py" />
            <source>{path} holds no seals that can be read ({reason}); give a file that "anatomyapp sessions seal" wrote.</source>
            <translation>{path} enthält keine lesbaren Siegel ({reason}); eine Datei angeben, die „anatomyapp sessions seal“ geschrieben hat.</translation>
        </message>
        <message>
            <location filename="../../ar/recorded.py" />
            <source>{path} is no picture that can be read; remove it.</source>
            <translation>{path} ist kein lesbares Bild; entfernen.</translation>
        </message>
        <message>
            <location filename="../../ar/recorded.py" />
            <source>{path} is no video that can be read; give an MP4, MOV, MKV or AVI file.</source>
            <translation>{path} ist kein lesbares Video; eine MP4-, MOV-, MKV- oder AVI-Datei nennen.</translation>
        </message>
        <message>
            <location filename="../../exchange/recognising.py" />
            <source>{path}: XML of another kind (&lt;{name}&gt;); give Moodle XML or QTI 2.x or 3.0.</source>
            <translation>{path}: XML einer anderen Art (&lt;{name}&gt;); Moodle-XML oder QTI 2.x oder 3.0 angeben.</translation>
        </message>
        <message>
            <location filename="../../atlas/pack.py" />
            <source>{path}: based on {based_on}, which does not lie beside it.</source>
            <translation>{path}: beruht auf {based_on}, das nicht daneben liegt.</translation>
        </message>
        <message>
            <location filename="../../atlas/pack.py" />
            <source>{path}: based_on without a person; name sex, stature and age.</source>
            <translation>{path}: based_on ohne Person; Geschlecht, Größe und Alter angeben.</translation>
        </message>
        <message>
            <location filename="../../exchange/safe_file.py" />
            <source>{path}: byte {place} is no {encoding}; save the file as UTF-8.</source>
            <translation>{path}: Byte {place} ist kein {encoding}; die Datei als UTF-8 speichern.</translation>
        </message>
        <message>
            <location filename="../../exchange/safe_file.py" />
            <source>{path}: cannot be read ({reason}); check the path and its permissions.</source>
            <translation>{path}: nicht lesbar ({reason}); Pfad und Zugriffsrechte prüfen.</translation>
        </message>
        <message>
            <location filename="../../atlas/pack.py" />
            <source>{path}: cannot be read ({reason}); restore the file.</source>
            <translation>{path}: lässt sich nicht lesen ({reason}); die Datei wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../exchange/report.py" />
            <source>{path}: cannot be written ({reason}); choose a folder that you may write to.</source>
            <translation>{path}: nicht zu schreiben ({reason}); einen Ordner wählen, in den Sie schreiben dürfen.</translation>
        </message>
        <message>
            <location filename="../../exchange/safe_xml.py" />
            <source>{path}: declares a document type (&lt;!DOCTYPE&gt;), which is not read; remove that line.</source>
            <translation>{path}: enthält eine Dokumenttyp-Angabe (&lt;!DOCTYPE&gt;), die nicht gelesen wird; die Zeile entfernen.</translation>
        </message>
        <message>
            <location filename="../../atlas/pack.py" />
            <source>{path}: format {number} is newer than {format}, which this program knows; update the program.</source>
            <translation>{path}: Format {number} ist neuer als {format}, das dieses Programm kennt; das Programm aktualisieren.</translation>
        </message>
        <message>
            <location filename="../../exchange/recognising.py" />
            <source>{path}: holds neither {manifest} (QTI) nor a collection of Anki; export it again.</source>
            <translation>{path}: enthält weder {manifest} (QTI) noch eine Anki-Sammlung; neu exportieren.</translation>
        </message>
        <message>
            <location filename="../../exchange/anki_reading.py" />
            <source>{path}: holds no collection of Anki's older form; export the deck again with “Support older Anki versions”.</source>
            <translation>{path}: enthält keine Sammlung in Ankis älterer Form; den Stapel mit „Ältere Anki-Versionen unterstützen“ neu exportieren.</translation>
        </message>
        <message>
            <location filename="../../exchange/importing.py" />
            <source>{path}: holds no question that can be asked here. {reasons}</source>
            <translation>{path}: enthält keine Frage, die sich hier stellen lässt. {reasons}</translation>
        </message>
        <message>
            <location filename="../../exchange/recognising.py" />
            <source>{path}: is a bank already; use it as it is, or check it by “quiz check”.</source>
            <translation>{path}: ist schon eine Fragenbank; verwenden Sie sie, wie sie ist, oder prüfen Sie sie mit „quiz check“.</translation>
        </message>
        <message>
            <location filename="../../gui/dropping.py" />
            <source>{path}: is no atlas pack; drop a folder that holds {manifest}, or a zip of one.</source>
            <translation>{path}: ist kein Atlaspaket; einen Ordner mit {manifest} ablegen, oder ein ZIP davon.</translation>
        </message>
        <message>
            <location filename="../../atlas/pack.py" />
            <source>{path}: its checksum is not the one in {manifest}; restore the file or build the pack again.</source>
            <translation>{path}: Die Prüfsumme ist nicht die in {manifest}; die Datei wiederherstellen oder das Paket neu bauen.</translation>
        </message>
        <message>
            <location filename="../../exchange/safe_sqlite.py" />
            <source>{path}: its database cannot be read ({reason}); export the deck again.</source>
            <translation>{path}: Die Datenbank darin ist nicht lesbar ({reason}); den Stapel neu exportieren.</translation>
        </message>
        <message>
            <location filename="../../exchange/safe_sqlite.py" />
            <source>{path}: its database has no plain table {name}; export the deck again.</source>
            <translation>{path}: Der Datenbank darin fehlt die einfache Tabelle {name}; den Stapel neu exportieren.</translation>
        </message>
        <message>
            <location filename="../../exchange/anki_reading.py" />
            <source>{path}: its kinds of notes cannot be read; export the deck again.</source>
            <translation>{path}: Die Notiztypen darin sind nicht lesbar; den Stapel neu exportieren.</translation>
        </message>
        <message>
            <location filename="../../exchange/safe_file.py" />
            <source>{path}: larger than 64 MiB; export fewer at once.</source>
            <translation>{path}: größer als 64 MiB; auf einmal weniger exportieren.</translation>
        </message>
        <message>
            <location filename="../../exchange/csv_cells.py" />
            <source>{path}: line {line} has more cells than the first line; mend it.</source>
            <translation>{path}: Zeile {line} hat mehr Zellen als die erste; die Zeile berichtigen.</translation>
        </message>
        <message>
            <location filename="../../exchange/csv_cells.py" />
            <source>{path}: line {line}: no CSV ({reason}); save the table again.</source>
            <translation>{path}: Zeile {line}: kein CSV ({reason}); die Tabelle neu speichern.</translation>
        </message>
        <message>
            <location filename="../../exchange/safe_xml.py" />
            <source>{path}: line {line}: no XML that can be read ({reason}); export the file again.</source>
            <translation>{path}: Zeile {line}: kein lesbares XML ({reason}); die Datei neu exportieren.</translation>
        </message>
        <message>
            <location filename="../../exchange/csv_cells.py" />
            <source>{path}: more than 2,000 items; split the file.</source>
            <translation>{path}: mehr als 2000 Aufgaben; die Datei aufteilen.</translation>
        </message>
        <message>
            <location filename="../../exchange/reading.py" />
            <source>{path}: more than 2,000 questions; split the file.</source>
            <translation>{path}: mehr als 2000 Fragen; die Datei aufteilen.</translation>
        </message>
        <message>
            <location filename="../../exchange/safe_xml.py" />
            <source>{path}: more than 300,000 tags and attributes; split the file.</source>
            <translation>{path}: mehr als 300 000 Auszeichnungen und Attribute; die Datei aufteilen.</translation>
        </message>
        <message>
            <location filename="../../exchange/safe_file.py" />
            <source>{path}: more than 4 MiB of text; split the file.</source>
            <translation>{path}: mehr als 4 MiB Text; die Datei aufteilen.</translation>
        </message>
        <message>
            <location filename="../../exchange/recognising.py" />
            <source>{path}: neither Moodle XML, GIFT, QTI, an Anki package nor a table of items; export it in one of these formats.</source>
            <translation>{path}: weder Moodle-XML, GIFT, QTI, ein Anki-Paket noch eine Tabelle von Aufgaben; in einem dieser Formate exportieren.</translation>
        </message>
        <message>
            <location filename="../../atlas/pack.py" />
            <source>{path}: no JSON ({reason}); restore the file.</source>
            <translation>{path}: kein JSON ({reason}); die Datei wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../atlas/pack.py" />
            <source>{path}: person: {reason}</source>
            <translation>{path}: Person: {reason}</translation>
        </message>
        <message>
            <location filename="../../exchange/safe_file.py" />
            <source>{path}: the file is empty; export the questions again.</source>
            <translation>{path}: Die Datei ist leer; die Fragen neu exportieren.</translation>
        </message>
        <message>
            <location filename="../../exchange/safe_file.py" />
            <source>{path}: the text holds zero bytes; save it as UTF-8.</source>
            <translation>{path}: Der Text enthält Nullbytes; als UTF-8 speichern.</translation>
        </message>
        <message>
            <location filename="../../exchange/safe_xml.py" />
            <source>{path}: the text is no {encoding}; save the file as UTF-8.</source>
            <translation>{path}: Der Text ist kein {encoding}; die Datei als UTF-8 speichern.</translation>
        </message>
        <message>
            <location filename="../../exchange/csv_cells.py" />
            <source>{path}: two columns have one name, or there are more than 200; mend the first line.</source>
            <translation>{path}: Zwei Spalten heißen gleich, oder es sind mehr als 200; die erste Zeile berichtigen.</translation>
        </message>
        <message>
            <location filename="../../atlas/pack.py" />
            <source>{path}: {based_on} is itself based on a pack; name that one.</source>
            <translation>{path}: {based_on} beruht selbst auf einem Paket; jenes angeben.</translation>
        </message>
        <message>
            <location filename="../../atlas/pack.py" />
            <source>{path}: {place}: {first}; mend the entry.</source>
            <translation>{path}: {place}: {first}; den Eintrag berichtigen.</translation>
        </message>
        <message>
            <location filename="../../exchange/safe_zip.py" />
            <source>{path}: {what}; {remedy}.</source>
            <translation>{path}: {what}; {remedy}.</translation>
        </message>
        <message>
            <location filename="../../session/lrs/client.py" />
            <source>{place} answers too slowly; send again later: what it took is not sent twice.</source>
            <translation>{place} antwortet zu langsam; senden Sie später noch einmal: Was angenommen ist, wird nicht zweimal gesendet.</translation>
        </message>
        <message>
            <location filename="../../session/lrs/client.py" />
            <source>{place} answers without an end; it is no LRS.</source>
            <translation>{place} antwortet ohne Ende; das ist kein LRS.</translation>
        </message>
        <message>
            <location filename="../../session/lrs/courier.py" />
            <source>{place} answers, but not as an LRS does: {excerpt}; check the address, and whether a gate asks for a sign-in first.</source>
            <translation>{place} antwortet, aber nicht wie ein LRS: {excerpt}; prüfen Sie die Adresse, und ob erst eine Anmeldeseite zu bestätigen ist.</translation>
        </message>
        <message>
            <location filename="../../session/database.py" />
            <source>{place} belongs to another program; choose another one with --store.</source>
            <translation>{place} gehört einem anderen Programm; mit --store etwas anderes wählen.</translation>
        </message>
        <message>
            <location filename="../../session/lrs/client.py" />
            <source>{place} cannot prove who it is ({reason}); check the address. Where it has a certificate of your own authority, set SSL_CERT_FILE to that authority's file.</source>
            <translation>{place} kann nicht beweisen, wer es ist ({reason}); prüfen Sie die Adresse. Hat es ein Zertifikat Ihrer eigenen Stelle, setzen Sie SSL_CERT_FILE auf deren Datei.</translation>
        </message>
        <message>
            <location filename="../../session/lrs/courier.py" />
            <source>{place} cannot take statements now ({status}: {excerpt}); send again later: what it took is not sent twice.</source>
            <translation>{place} kann jetzt keine Statements annehmen ({status}: {excerpt}); senden Sie später noch einmal: Was angenommen ist, wird nicht zweimal gesendet.</translation>
        </message>
        <message>
            <location filename="../../session/lrs/client.py" />
            <source>{place} does not answer ({reason}); check the address and the network, and send again: what it took is not sent twice.</source>
            <translation>{place} antwortet nicht ({reason}); prüfen Sie Adresse und Netz, und senden Sie noch einmal: Was angenommen ist, wird nicht zweimal gesendet.</translation>
        </message>
        <message>
            <location filename="../../session/sqlite.py" />
            <source>{place} does not exist; check the path, or start anatomyapp with it.</source>
            <translation>{place} gibt es nicht; den Pfad prüfen, oder anatomyapp damit starten.</translation>
        </message>
        <message>
            <location filename="../../gui/progress/own_export.py" />
            <source>{place} does not hold {name} yet; try again once the record is back.</source>
            <translation>{place} enthält {name} noch nicht; versuchen Sie es erneut, sobald die Aufzeichnung wieder da ist.</translation>
        </message>
        <message>
            <location filename="../../session/lrs/courier.py" />
            <source>{place} does not let {user} in ({status}); check name and password.</source>
            <translation>{place} lässt {user} nicht ein ({status}); prüfen Sie Name und Passwort.</translation>
        </message>
        <message>
            <location filename="../../session/roles.py" />
            <source>{place} has no user {user!r}; make it by CREATE ROLE, and try again.</source>
            <translation>{place} hat keinen Benutzer {user!r}; mit CREATE ROLE anlegen und noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../session/database.py" />
            <source>{place} holds no record yet; make it with "anatomyapp sessions prepare --store URL", or start anatomyapp with it.</source>
            <translation>{place} enthält noch keine Aufzeichnung; mit „anatomyapp sessions prepare --store URL“ anlegen, oder anatomyapp damit starten.</translation>
        </message>
        <message>
            <location filename="../../session/roles.py" />
            <source>{place} is a file, which knows no users; rights are granted on a server only.</source>
            <translation>{place} ist eine Datei, die keine Benutzer kennt; Rechte werden nur auf einem Server gegeben.</translation>
        </message>
        <message>
            <location filename="../../session/sqlite.py" />
            <source>{place} is no file; give the path of a file.</source>
            <translation>{place} ist keine Datei; den Pfad einer Datei angeben.</translation>
        </message>
        <message>
            <location filename="../../session/backup.py" />
            <source>{place} is of an older version and was left as it is, for it cannot be backed up before it is changed: {why}</source>
            <translation>{place} stammt von einer älteren Version und blieb, wie es ist, denn es ließ sich nicht sichern, bevor es geändert wird: {why}</translation>
        </message>
        <message>
            <location filename="../../session/lrs/courier.py" />
            <source>{place} points elsewhere ({location}), where neither statements nor the password were sent; if that address is right, give it instead.</source>
            <translation>{place} verweist auf eine andere Adresse ({location}); dorthin gingen weder Statements noch Passwort. Ist sie richtig, geben Sie sie an.</translation>
        </message>
        <message>
            <location filename="../../session/lrs/courier.py" />
            <source>{place} refuses too many statements, the last one ({statement}) because {reason}; ask who runs it, and send again: what it took is not sent twice.</source>
            <translation>{place} lehnt zu viele Statements ab, das letzte ({statement}), denn {reason}; fragen Sie, wer es betreibt, und senden Sie noch einmal: Was angenommen ist, wird nicht zweimal gesendet.</translation>
        </message>
        <message>
            <location filename="../../session/database.py" />
            <source>{place} was made by a newer anatomyapp (revision {revision}; this one knows up to {revisions}) and was left as it is; update anatomyapp, or choose another one with --store.</source>
            <translation>{place} wurde von einem neueren anatomyapp gemacht (Revision {revision}; dieses kennt bis {revisions}) und blieb, wie es ist; anatomyapp aktualisieren, oder mit --store etwas anderes wählen.</translation>
        </message>
        <message>
            <location filename="../../session/growth.py" />
            <source>{place}: session {session} has ended; start anatomyapp again to go on.</source>
            <translation>{place}: Sitzung {session} ist beendet; anatomyapp neu starten, um weiterzumachen.</translation>
        </message>
        <message>
            <location filename="../../session/store.py" />
            <source>{place}: what was recorded aside of session {session} does not fit the record ({cause}) and is left where it is.</source>
            <translation>{place}: was von der Sitzung {session} daneben aufgezeichnet wurde, passt nicht zur Aufzeichnung ({cause}) und bleibt, wo es ist.</translation>
        </message>
        <message>
            <location filename="../../session/instances.py" />
            <source>{place}: {count} quizzes begin with {quiz!r}; "anatomyapp sessions instances" names them whole.</source>
            <translation>{place}: {count} Quiz beginnen mit {quiz!r}; „anatomyapp sessions instances“ nennt sie ganz.</translation>
        </message>
        <message>
            <location filename="../../session/store.py" />
            <source>{place}: {what}; "anatomyapp sessions list" names them whole.</source>
            <translation>{place}: {what}; „anatomyapp sessions list“ nennt sie ganz.</translation>
        </message>
        <message>
            <location filename="../../exchange/importing.py" />
            <source>{station}: no station of the atlas; use one of {known}.</source>
            <translation>{station}: keine Station des Atlas; eine von {known} verwenden.</translation>
        </message>
        <message>
            <location filename="../../session/lrs/place.py" />
            <source>{text!r} is no address of an LRS; give one like {example}.</source>
            <translation>{text!r} ist keine Adresse eines LRS; geben Sie eine wie {example} an.</translation>
        </message>
        <message>
            <location filename="../../session/place.py" />
            <source>{text!r} is no place of a record; give a file or a URL.</source>
            <translation>{text!r} ist kein Ort einer Aufzeichnung; eine Datei oder URL angeben.</translation>
        </message>
        <message>
            <location filename="../../atlas/fitting.py" />
            <source>{title} cannot be fitted to a person; choose the atlas of the shipped man.</source>
            <translation>{title} lässt sich keiner Person anpassen; den Atlas des mitgelieferten Mannes wählen.</translation>
        </message>
        <message>
            <location filename="../../atlas/chest.py" />
            <source>{title} has no ribs; choose an atlas of the chest.</source>
            <translation>{title} hat keine Rippen; einen Atlas der Brust wählen.</translation>
        </message>
        <message>
            <location filename="../../atlas/chest.py" />
            <source>{title} lacks the landmarks {notch} and {end}, by which a chest is fitted; choose another atlas.</source>
            <translation>{title} fehlen die Punkte {notch} und {end}, nach denen eine Brust angepasst wird; einen anderen Atlas wählen.</translation>
        </message>
    </context>
    <context>
        <name>Explore</name>
        <message numerus="yes">
            <location filename="../../gui/explore/several_card.py" />
            <source>%n structures</source>
            <translation>
                <numerusform>%n Struktur</numerusform>
                <numerusform>%n Strukturen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/explore/card_names.py" />
            <source>Also: {names}</source>
            <translation>Auch: {names}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/explore/several_card.py" />
            <source>And %n more.</source>
            <translation>
                <numerusform>Und %n weitere.</numerusform>
                <numerusform>Und %n weitere.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/explore/landmark_card.py" />
            <source>Beware</source>
            <translation>Achtung</translation>
        </message>
        <message>
            <location filename="../../gui/explore/note_dialog.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/card.py" />
            <source>Choose a structure</source>
            <translation>Eine Struktur wählen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/explorer.py" />
            <source>Clear the selection</source>
            <translation>Auswahl aufheben</translation>
        </message>
        <message>
            <location filename="../../gui/explore/card.py" />
            <source>Click one on the model or in the list to read its names, what it touches and why it matters. F1 lists all keys.</source>
            <translation>Auf dem Modell oder in der Liste anklicken: dann stehen hier die Namen, was sie berührt und warum sie wichtig ist. F1 zeigt alle Tasten.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/structure_content.py" />
            <source>Clinical note</source>
            <translation>Klinischer Hinweis</translation>
        </message>
        <message>
            <location filename="../../gui/explore/card_content.py" />
            <source>Close the card</source>
            <translation>Karte schließen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/structure_content.py" />
            <source>Consists of</source>
            <translation>Besteht aus</translation>
        </message>
        <message>
            <location filename="../../gui/explore/picture_dialog.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/explore/card_names.py" />
            <source>Copy “{name}”</source>
            <translation>„{name}“ kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/explore/place.py" />
            <source>Drag to turn, wheel to zoom, double-click to fly to a structure.</source>
            <translation>Ziehen dreht, das Rad zoomt, ein Doppelklick fliegt zu einer Struktur.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/explode_control.py" />
            <source>Explode</source>
            <translation>Auseinanderziehen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/place.py" />
            <source>Explore</source>
            <translation>Erkunden</translation>
        </message>
        <message>
            <location filename="../../gui/explore/row_menu.py" />
            <source>Fade</source>
            <translation>Verblassen lassen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/structure_content.py" />
            <source>Features</source>
            <translation>Merkmale</translation>
        </message>
        <message>
            <location filename="../../gui/explore/landmark_card.py" />
            <source>Found by</source>
            <translation>Bestimmt durch</translation>
        </message>
        <message>
            <location filename="../../gui/explore/row_menu.py" />
            <source>Hide</source>
            <translation>Verbergen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/explore/visibility.py" />
            <source>Hide %n landmarks</source>
            <translation>
                <numerusform>%n Orientierungsmerkmal verbergen</numerusform>
                <numerusform>%n Orientierungsmerkmale verbergen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/explore/row_menu.py" />
            <source>Isolate</source>
            <translation>Isolieren</translation>
        </message>
        <message>
            <location filename="../../gui/explore/note_dialog.py" />
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <location filename="../../gui/explore/note_dialog.py" />
            <source>Keep this view</source>
            <translation>Diese Ansicht behalten</translation>
        </message>
        <message>
            <location filename="../../gui/explore/landmark_card.py" />
            <location filename="../../gui/explore/tree_items.py" />
            <source>Landmark</source>
            <translation>Orientierungsmerkmal</translation>
        </message>
        <message>
            <location filename="../../gui/explore/tree_items.py" />
            <source>Landmark, left</source>
            <translation>Orientierungsmerkmal, links</translation>
        </message>
        <message>
            <location filename="../../gui/explore/tree_items.py" />
            <source>Landmark, right</source>
            <translation>Orientierungsmerkmal, rechts</translation>
        </message>
        <message>
            <location filename="../../gui/explore/tree_items.py" />
            <source>Landmarks</source>
            <translation>Orientierungsmerkmale</translation>
        </message>
        <message>
            <location filename="../../gui/explore/tree_items.py" />
            <source>Landmarks on the chest</source>
            <translation>Orientierungsmerkmale der Brust</translation>
        </message>
        <message>
            <location filename="../../gui/explore/explorer.py" />
            <source>Mark {feature}</source>
            <translation>{feature} markieren</translation>
        </message>
        <message>
            <location filename="../../gui/explore/annotate_control.py" />
            <source>Measure {value}</source>
            <translation>{value} messen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/note_dialog.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../gui/explore/structure_content.py" />
            <source>Named only</source>
            <translation>Nur benannt</translation>
        </message>
        <message>
            <location filename="../../gui/explore/structure_content.py" />
            <location filename="../../gui/explore/tree_items.py" />
            <source>Named only. {reason}</source>
            <translation>Nur benannt. {reason}</translation>
        </message>
        <message>
            <location filename="../../gui/explore/structure_content.py" />
            <source>Nearest neighbours</source>
            <translation>Nächste Nachbarn</translation>
        </message>
        <message>
            <location filename="../../gui/explore/picture_dialog.py" />
            <source>No background, for slides and posters</source>
            <translation>Ohne Hintergrund, für Folien und Poster</translation>
        </message>
        <message>
            <location filename="../../gui/explore/nothing_found.py" />
            <source>No name holds all of these words. Did you mean:</source>
            <translation>Kein Name enthält alle diese Wörter. Gemeint vielleicht:</translation>
        </message>
        <message>
            <location filename="../../gui/explore/picture_export.py" />
            <source>No picture</source>
            <translation>Kein Bild</translation>
        </message>
        <message>
            <location filename="../../gui/explore/feature_list.py" />
            <source>Not marked. {reason}</source>
            <translation>Nicht markiert. {reason}</translation>
        </message>
        <message>
            <location filename="../../gui/explore/structure_content.py" />
            <source>Not so: {belief}</source>
            <translation>Falsch: {belief}</translation>
        </message>
        <message>
            <location filename="../../gui/explore/note_dialog.py" />
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/explore/nothing_found.py" />
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <location filename="../../gui/explore/structure_content.py" />
            <source>Often mixed up</source>
            <translation>Oft verwechselt</translation>
        </message>
        <message>
            <location filename="../../gui/explore/tree_items.py" />
            <source>On {name}</source>
            <translation>An {name}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/explore/tree_items.py" />
            <source>On {name}, %n more</source>
            <translation>
                <numerusform>An {name}, %n weitere</numerusform>
                <numerusform>An {name}, %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/explore/tree_items.py" />
            <source>Other</source>
            <translation>Weitere</translation>
        </message>
        <message>
            <location filename="../../gui/explore/picture_export.py" />
            <source>Picture copied</source>
            <translation>Bild kopiert</translation>
        </message>
        <message>
            <location filename="../../gui/explore/picture_export.py" />
            <source>Picture not saved</source>
            <translation>Bild nicht gespeichert</translation>
        </message>
        <message>
            <location filename="../../gui/explore/picture_dialog.py" />
            <source>Picture of the model</source>
            <translation>Bild des Modells</translation>
        </message>
        <message>
            <location filename="../../gui/explore/picture_export.py" />
            <source>Picture saved</source>
            <translation>Bild gespeichert</translation>
        </message>
        <message>
            <location filename="../../gui/explore/note_dialog.py" />
            <source>Pin</source>
            <translation>Nadel</translation>
        </message>
        <message>
            <location filename="../../gui/explore/pin_control.py" />
            <source>Pin a note</source>
            <translation>Notiz anheften</translation>
        </message>
        <message>
            <location filename="../../gui/explore/card.py" />
            <source>Quiz me on this</source>
            <translation>Dazu abfragen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/recent.py" />
            <source>Recent structures</source>
            <translation>Zuletzt gewählte Strukturen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/structure_content.py" />
            <source>Relations</source>
            <translation>Beziehungen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/pin_control.py" />
            <source>Remove a pin</source>
            <translation>Nadel entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/annotate_control.py" />
            <source>Remove measure {number}</source>
            <translation>Messung {number} entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/note_dialog.py" />
            <source>Remove the pin</source>
            <translation>Nadel entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/note_dialog.py" />
            <source>Remove the view</source>
            <translation>Ansicht entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/picture_export.py" />
            <source>Save the picture</source>
            <translation>Bild speichern</translation>
        </message>
        <message>
            <location filename="../../gui/explore/note_dialog.py" />
            <source>Saved view</source>
            <translation>Gespeicherte Ansicht</translation>
        </message>
        <message>
            <location filename="../../gui/explore/picture_dialog.py" />
            <source>Save…</source>
            <translation>Speichern …</translation>
        </message>
        <message>
            <location filename="../../gui/explore/nothing_found.py" />
            <source>Search for {word}</source>
            <translation>Nach {word} suchen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/search_panel.py" />
            <source>Search structures, features and landmarks</source>
            <translation>Strukturen, Merkmale und Orientierungsmerkmale suchen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/search_panel.py" />
            <source>Search the atlas</source>
            <translation>Atlas durchsuchen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/search_panel.py" />
            <source>Search: breastbone, T7, angulus…</source>
            <translation>Suchen: Sternum, T7</translation>
        </message>
        <message>
            <location filename="../../gui/explore/row_menu.py" />
            <source>Select all of “{station}” ({count})</source>
            <translation>Alles aus „{station}“ auswählen ({count})</translation>
        </message>
        <message>
            <location filename="../../gui/explore/row_menu.py" />
            <source>Select all {count}</source>
            <translation>Alle {count} auswählen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/row_menu.py" />
            <source>Select each {kind} ({count})</source>
            <translation>Alles dieser Art auswählen: {kind} ({count})</translation>
        </message>
        <message>
            <location filename="../../gui/explore/row_menu.py" />
            <source>Select each {kind} of “{station}” ({count})</source>
            <translation>Aus „{station}“ alles dieser Art auswählen: {kind} ({count})</translation>
        </message>
        <message>
            <location filename="../../gui/explore/explorer.py" />
            <source>Select {name}</source>
            <translation>{name} auswählen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/several_card.py" />
            <source>Selection</source>
            <translation>Auswahl</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/explore/visibility.py" />
            <source>Show %n landmarks</source>
            <translation>
                <numerusform>%n Orientierungsmerkmal zeigen</numerusform>
                <numerusform>%n Orientierungsmerkmale zeigen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/explore/feature_list.py" />
            <location filename="../../gui/explore/statement_list.py" />
            <source>Show %n more</source>
            <translation>
                <numerusform>%n weitere zeigen</numerusform>
                <numerusform>%n weitere zeigen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/explore/view_control.py" />
            <source>Show “{name}”</source>
            <translation>„{name}“ zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/tree_items.py" />
            <source>Similar: {name}</source>
            <translation>Ähnlich: {name}</translation>
        </message>
        <message>
            <location filename="../../gui/explore/picture_dialog.py" />
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../gui/explore/statement_list.py" />
            <source>Source: {name}</source>
            <translation>Quelle: {name}</translation>
        </message>
        <message>
            <location filename="../../gui/explore/landmark_card.py" />
            <location filename="../../gui/explore/sources.py" />
            <source>Sources: {names}</source>
            <translation>Quellen: {names}</translation>
        </message>
        <message>
            <location filename="../../gui/explore/sides.py" />
            <source>Structures</source>
            <translation>Strukturen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/search_panel.py" />
            <source>Structures by station</source>
            <translation>Strukturen nach Stationen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/search_panel.py" />
            <source>Structures found</source>
            <translation>Gefundene Strukturen</translation>
        </message>
        <message>
            <location filename="../../gui/explore/nothing_found.py" />
            <source>Try another name, English or Latin, its first letters, or a number: T7.</source>
            <translation>Einen anderen Namen versuchen, lateinisch oder englisch, die ersten Buchstaben oder eine Zahl: T7.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/several_card.py" />
            <source>What is done now is done to all. Choose one to read of it.</source>
            <translation>Was jetzt geschieht, gilt für alle. Wer eine auswählt, liest von ihr.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/row_menu.py" />
            <source>What to do with it</source>
            <translation>Was damit geschehen soll</translation>
        </message>
        <message>
            <location filename="../../gui/explore/card.py" />
            <source>Where is it?</source>
            <translation>Wo liegt das?</translation>
        </message>
        <message>
            <location filename="../../gui/explore/picture_dialog.py" />
            <source>With names, measures and pins</source>
            <translation>Mit Namen, Messungen und Nadeln</translation>
        </message>
        <message>
            <location filename="../../gui/explore/row_menu.py" />
            <source>X-ray: the others as a veil</source>
            <translation>Durchsicht: das Übrige als Schleier</translation>
        </message>
        <message>
            <location filename="../../gui/explore/note_dialog.py" />
            <source>You are a guest: this lasts until the window closes. Choose a name to keep it.</source>
            <translation>Als Gast bleibt das nur, bis das Fenster schließt. Einen Namen wählen, um es zu behalten.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/pin_control.py" />
            <source>Your notes</source>
            <translation>Eigene Notizen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/explore/pin_control.py" />
            <source>Your notes, and %n more</source>
            <translation>
                <numerusform>Eigene Notizen und %n weitere</numerusform>
                <numerusform>Eigene Notizen und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/explore/statement_list.py" />
            <source>variation</source>
            <translation>Varietät</translation>
        </message>
        <message>
            <location filename="../../gui/explore/sources.py" />
            <source>{id} (close to it)</source>
            <translation>{id} (nahe daran)</translation>
        </message>
        <message>
            <location filename="../../gui/explore/sources.py" />
            <source>{id} (either side)</source>
            <translation>{id} (beide Seiten)</translation>
        </message>
        <message>
            <location filename="../../gui/explore/sources.py" />
            <source>{id} (its kind)</source>
            <translation>{id} (die Art)</translation>
        </message>
        <message>
            <location filename="../../gui/explore/choosing.py" />
            <source>{name} selected</source>
            <translation>{name} ausgewählt</translation>
        </message>
        <message>
            <location filename="../../gui/explore/picture_export.py" />
            <source>{path} cannot be written. Choose another folder.</source>
            <translation>{path} lässt sich nicht schreiben. Einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <location filename="../../gui/explore/picture_dialog.py" />
            <location filename="../../gui/explore/picture_export.py" />
            <source>{width} × {height} pixels</source>
            <translation>{width} × {height} Pixel</translation>
        </message>
    </context>
    <context>
        <name>Group</name>
        <message>
            <location filename="../../gui/ar/group/pace_form.py" />
            <source>A turn is over</source>
            <translation>Eine Runde endet</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/form_dialog.py" />
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/form_dialog.py" />
            <source>Add a guest</source>
            <translation>Gast hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/form_dialog.py" />
            <source>Add the name</source>
            <translation>Namen hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/form_dialog.py" />
            <source>Begin</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/roles_dialog.py" />
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/foot.py" />
            <location filename="../../gui/ar/group/roles_dialog.py" />
            <source>Change roles</source>
            <translation>Rollen ändern</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/roles_dialog.py" />
            <source>Drag a row, or choose it and use Alt with an arrow key.</source>
            <translation>Eine Zeile ziehen, oder sie wählen und Alt mit einer Pfeiltaste drücken.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/roles_dialog.py" />
            <source>End the group</source>
            <translation>Gruppe beenden</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/foot.py" />
            <source>End the round</source>
            <translation>Abschließen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/ar/group/pace_form.py" />
            <source>Everyone has each role %n times.</source>
            <translation>
                <numerusform>Jede Person hat jede Rolle %n-mal.</numerusform>
                <numerusform>Jede Person hat jede Rolle %n-mal.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/roles_dialog.py" />
            <source>For this turn; the next one goes on from here.</source>
            <translation>Für diese Runde; die nächste geht von hier aus weiter.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/form_dialog.py" />
            <source>Form a group</source>
            <translation>Gruppe bilden</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/card.py" />
            <source>Form a group…</source>
            <translation>Gruppe bilden …</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/card.py" />
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/words.py" />
            <source>Group of four</source>
            <translation>Gruppe zu viert</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/words.py" />
            <source>Group of three</source>
            <translation>Gruppe zu dritt</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/words.py" />
            <source>Group of two</source>
            <translation>Gruppe zu zweit</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/pace_form.py" />
            <source>How many</source>
            <translation>Wie viele</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/form_dialog.py" />
            <source>Known learners</source>
            <translation>Bekannte Lernende</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/words.py" />
            <source>Member {letter}</source>
            <translation>Mitglied {letter}</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/form_dialog.py" />
            <source>Members</source>
            <translation>Mitglieder</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/roles_dialog.py" />
            <source>Members…</source>
            <translation>Mitglieder …</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/order.py" />
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/order.py" />
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/form_dialog.py" />
            <source>Names are pseudonyms, kept apart from what is recorded: there everyone is a letter.</source>
            <translation>Namen sind Pseudonyme und stehen getrennt von dem, was aufgezeichnet wird: Dort ist jede Person ein Buchstabe.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/foot.py" />
            <location filename="../../gui/ar/group/strip.py" />
            <source>Next turn</source>
            <translation>Nächste Runde</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/roles_dialog.py" />
            <source>Roles</source>
            <translation>Rollen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/pace_form.py" />
            <source>Some have a role once more than others; {turns} turns would be even.</source>
            <translation>Manche haben eine Rolle einmal mehr als andere; {turns} Runden wären ausgeglichen.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/order.py" />
            <source>Take out of the group</source>
            <translation>Aus der Gruppe nehmen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/card.py" />
            <source>Take the last turn back</source>
            <translation>Letzte Runde zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/card.py" />
            <source>The last turn is over.</source>
            <translation>Die letzte Runde ist zu Ende.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/card.py" />
            <source>This turn is over. {name} answers next.</source>
            <translation>Diese Runde ist zu Ende. Als Nächstes antwortet {name}.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/card.py" />
            <source>Turn {turn} of {all}</source>
            <translation>Runde {turn} von {all}</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/pace_form.py" />
            <source>Turns</source>
            <translation>Runden</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/card.py" />
            <source>Two to four take turns: one wears the sheet, one names what is asked.</source>
            <translation>Zwei bis vier wechseln sich ab: Eine Person trägt das Blatt, eine benennt, was gefragt wird.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/form_dialog.py" />
            <source>Two to four, in the order in which they answer.</source>
            <translation>Zwei bis vier, in der Reihenfolge, in der sie antworten.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/pace_form.py" />
            <source>after some items</source>
            <translation>nach einigen Fragen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/pace_form.py" />
            <source>after some minutes</source>
            <translation>nach einigen Minuten</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/form_dialog.py" />
            <source>answers first</source>
            <translation>antwortet zuerst</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/form_dialog.py" />
            <source>answers in turn {turn}</source>
            <translation>antwortet in Runde {turn}</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/card.py" />
            <source>answers now</source>
            <translation>antwortet</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/words.py" />
            <source>holds the card</source>
            <translation>hält die Karte</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/words.py" />
            <source>holds the computer</source>
            <translation>hält den Computer</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/words.py" />
            <source>names it</source>
            <translation>benennt</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/words.py" />
            <source>watches, next to answer</source>
            <translation>sieht zu, antwortet als Nächstes</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/words.py" />
            <source>wears the sheet</source>
            <translation>trägt das Blatt</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/pace_form.py" />
            <source>when you say so</source>
            <translation>von Hand</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/card.py" />
            <source>{name} answers now.</source>
            <translation>{name} antwortet.</translation>
        </message>
    </context>
    <context>
        <name>Instructor</name>
        <message numerus="yes">
            <location filename="../../gui/instructor/item_card.py" />
            <source>%n answers</source>
            <translation>
                <numerusform>%n Antwort</numerusform>
                <numerusform>%n Antworten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/model_plots.py" />
            <source>%n items</source>
            <translation>
                <numerusform>%n Item</numerusform>
                <numerusform>%n Items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/ar_timeline.py" />
            <source>%n losses</source>
            <translation>
                <numerusform>%n-mal verloren</numerusform>
                <numerusform>%n-mal verloren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/sessions.py" />
            <source>%n sessions</source>
            <translation>
                <numerusform>%n Sitzung</numerusform>
                <numerusform>%n Sitzungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/lrs_form.py" />
            <source>%n sessions stay here.</source>
            <translation>
                <numerusform>%n Sitzung bleibt hier.</numerusform>
                <numerusform>%n Sitzungen bleiben hier.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/lrs_form.py" />
            <source>%n statements were refused.</source>
            <translation>
                <numerusform>%n Statement wurde abgelehnt.</numerusform>
                <numerusform>%n Statements wurden abgelehnt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/timeline_card.py" />
            <source>%n structures looked at</source>
            <translation>
                <numerusform>%n Struktur angesehen</numerusform>
                <numerusform>%n Strukturen angesehen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>1 is expected; 0.7 to 1.3 keeps to the model.</source>
            <translation>1 ist zu erwarten; 0,7 bis 1,3 hält sich an das Modell.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/sessions.py" />
            <source>A session appears here as soon as a learner explores or answers an item on this computer.</source>
            <translation>Eine Sitzung erscheint hier, sobald jemand an diesem Computer erkundet oder eine Frage beantwortet.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/timeline.py" />
            <location filename="../../gui/instructor/timeline_painting.py" />
            <source>AR</source>
            <translation>AR</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/model_plots.py" />
            <source>Ability and difficulty, logits</source>
            <translation>Fähigkeit und Schwierigkeit, Logits</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/model_plots.py" />
            <source>Ability, logits</source>
            <translation>Fähigkeit, Logits</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <source>Access</source>
            <translation>Zugang</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/lrs_form.py" />
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>All events</source>
            <translation>Alle Ereignisse</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_panel.py" />
            <source>All items</source>
            <translation>Alle Items</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_dialog.py" />
            <source>All of the record</source>
            <translation>Alle der Aufzeichnung</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_dialog.py" />
            <source>All that happened</source>
            <translation>Alles, was geschah</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_dialog.py" />
            <source>All, into a folder</source>
            <translation>Alle, in einen Ordner</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/items.py" />
            <source>An item appears here as soon as a learner has answered it in a quiz.</source>
            <translation>Eine Frage erscheint hier, sobald jemand sie in einem Quiz beantwortet hat.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/options_table.py" />
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <location filename="../../gui/instructor/session_desk.py" />
            <location filename="../../gui/instructor/session_row.py" />
            <location filename="../../gui/instructor/timeline_painting.py" />
            <source>Answers</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_dialog.py" />
            <source>As</source>
            <translation>Als</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/lrs_dialog.py" />
            <source>As xAPI statements, which name nobody</source>
            <translation>Als xAPI-Statements, die niemanden nennen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/flag.py" />
            <source>At least {confused} % gave the same wrong answer. See on the model whether the view hides what is asked; else it is worth a minute of teaching.</source>
            <translation>Mindestens {confused} % gaben dieselbe falsche Antwort. Sehen Sie am Modell nach, ob die Ansicht das Gefragte verdeckt; sonst ist es eine Minute Unterricht wert.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_model.py" />
            <source>Back to the table</source>
            <translation>Zurück zur Tabelle</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_filter.py" />
            <source>Bank</source>
            <translation>Fragenbank</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Best − weakest</source>
            <translation>Beste − schwächste</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>By guessing</source>
            <translation>Durch Raten</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>CSV: tables for spreadsheets and statistics</source>
            <translation>CSV: Tabellen für Kalkulation und Statistik</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/ar_timeline.py" />
            <source>Calibration sheet</source>
            <translation>Kalibrierblatt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/ar_timeline.py" />
            <source>Card</source>
            <translation>Karte</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <source>Change the passphrase…</source>
            <translation>Passphrase ändern …</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/ar_timeline.py" />
            <source>Chest sheet</source>
            <translation>Brustblatt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_dialog.py" />
            <location filename="../../gui/instructor/lrs_dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>Comments in own words</source>
            <translation>Kommentare in eigenen Worten</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_plots.py" />
            <source>Confused with {structure}</source>
            <translation>Verwechselt mit {structure}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>Consents</source>
            <translation>Einwilligungen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Correlation of the item with the rest of the test, −1 to 1.</source>
            <translation>Korrelation des Items mit dem Rest des Tests, −1 bis 1.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Difficulty</source>
            <translation>Schwierigkeit</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_columns.py" />
            <source>Discrim.</source>
            <translation>Trennsch.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <location filename="../../gui/instructor/item_plots.py" />
            <source>Discrimination</source>
            <translation>Trennschärfe</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_columns.py" />
            <source>Discrimination: correlation of the item with the rest of the test, −1 to 1</source>
            <translation>Trennschärfe: Korrelation der Frage mit dem Rest des Tests, −1 bis 1</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Distance</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Efficiency</source>
            <translation>Effizienz</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/lrs_form.py" />
            <source>Empty: as kept on this computer</source>
            <translation>Leer: wie auf diesem Rechner aufbewahrt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_panel.py" />
            <source>Estimating. This takes a moment.</source>
            <translation>Wird geschätzt. Das dauert einen Moment.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_filter.py" />
            <source>Every bank</source>
            <translation>Jede Fragenbank</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>Every event with its hash; another record takes it in by: anatomyapp sessions import.</source>
            <translation>Jedes Ereignis mit seiner Prüfsumme; eine andere Aufzeichnung übernimmt es mit: anatomyapp sessions import.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_filter.py" />
            <source>Every kind</source>
            <translation>Jede Art</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/sessions.py" />
            <source>Every mode</source>
            <translation>Jeder Modus</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/sessions.py" />
            <source>Every state</source>
            <translation>Jeder Zustand</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/session_row.py" />
            <location filename="../../gui/instructor/timeline.py" />
            <source>Explore</source>
            <translation>Erkunden</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/sessions.py" />
            <source>Explore only</source>
            <translation>Nur Erkunden</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_dialog.py" />
            <location filename="../../gui/instructor/sessions.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/head.py" />
            <location filename="../../gui/instructor/item_filter.py" />
            <location filename="../../gui/instructor/loading.py" />
            <source>Export CSV</source>
            <translation>CSV exportieren</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/plots/card.py" />
            <source>Export the plot</source>
            <translation>Diagramm exportieren</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_dialog.py" />
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_columns.py" />
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Facility</source>
            <translation>Lösungsrate</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_plots.py" />
            <source>Facility (share right)</source>
            <translation>Lösungsrate (Anteil richtig)</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_plots.py" />
            <source>Facility and discrimination</source>
            <translation>Lösungsrate und Trennschärfe</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/flag.py" />
            <source>Fewer than {fewest} answers: the figures may still change much.</source>
            <translation>Weniger als {fewest} Antworten: Die Zahlen können sich noch stark ändern.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/flag.py" />
            <source>Fewer than {idle} % chose one of the wrong options: it does not distract. Put something there that learners do believe.</source>
            <translation>Weniger als {idle} % wählten eine der falschen Antworten: Sie lenkt nicht ab. Setzen Sie etwas dorthin, was Lernende wirklich glauben.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_filter.py" />
            <source>Filter by item</source>
            <translation>Nach Frage filtern</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/sessions.py" />
            <source>Filter by learner or session</source>
            <translation>Nach Lernenden oder Sitzung filtern</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_plots.py" />
            <source>First attempts at all items of the bank that ask for one structure: how often which one was clicked or named. Right answers lie on the diagonal; other structures are left out.</source>
            <translation>Erste Versuche an allen Items der Bank, die nach einer Struktur fragen: wie oft welche angeklickt oder genannt wurde. Richtige Antworten liegen auf der Diagonale; andere Strukturen sind weggelassen.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_plots.py" />
            <source>First attempts. Facility: mean score of an item. Discrimination: Pearson's correlation of the item with the rest of the test, as in Moodle's quiz report; 0.3 to 0.8 and above 0.2 is the usual aim.</source>
            <translation>Erste Versuche. Leichtigkeit: mittleres Ergebnis eines Items. Trennschärfe: Pearsons Korrelation des Items mit dem Rest des Tests, wie in Moodles Testbericht; üblich sind 0,3 bis 0,8 und über 0,2 als Ziel.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/model_plots.py" />
            <source>Fisher's information of all items with a difficulty, a² P (1 − P), added up at each ability; the standard error is 1/√information. Triangles: difficulties of the items.</source>
            <translation>Fishers Information aller Items mit einer Schwierigkeit, a² P (1 − P), bei jeder Fähigkeit summiert; der Standardfehler ist 1/√Information. Dreiecke: Schwierigkeiten der Items.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_columns.py" />
            <location filename="../../gui/instructor/item_filter.py" />
            <source>Flag</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/flag.py" />
            <source>For more than {late} % the time was over before they answered; these score 0. Give more seconds, or a shorter stem.</source>
            <translation>Bei mehr als {late} % war die Zeit vor der Antwort um; das zählt 0. Mehr Sekunden geben oder die Frage kürzen.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/session_row.py" />
            <source>Guest</source>
            <translation>Gast</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>Hints, revisions, time with feedback</source>
            <translation>Hinweise, Änderungen, Zeit mit Rückmeldung</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/plots/card.py" />
            <source>How it was computed</source>
            <translation>Wie es berechnet wurde</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_filter.py" />
            <source>In the file, groups of fewer than five are hidden.</source>
            <translation>In der Datei sind Gruppen unter fünf verborgen.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Infit</source>
            <translation>Infit</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_panel.py" />
            <source>Information</source>
            <translation>Information</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_panel.py" />
            <source>Information, 2PL</source>
            <translation>Information, 2PL</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/model_plots.py" />
            <source>Information; error, logits</source>
            <translation>Information; Fehler, Logits</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_columns.py" />
            <location filename="../../gui/instructor/items.py" />
            <source>Item</source>
            <translation>Frage</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_panel.py" />
            <source>Item map</source>
            <translation>Item-Karte</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_filter.py" />
            <location filename="../../gui/instructor/items.py" />
            <location filename="../../gui/instructor/timeline.py" />
            <source>Items</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>Items shown</source>
            <translation>Gezeigte Aufgaben</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>Its columns are explained in the file beside it.</source>
            <translation>Die Spalten erklärt die Datei daneben.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>JSON Lines: events, to import again</source>
            <translation>JSON Lines: Ereignisse, wieder einzulesen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/lrs_form.py" />
            <source>Keep the password in the system's keyring</source>
            <translation>Das Passwort im Schlüsselbund des Systems aufbewahren</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_columns.py" />
            <location filename="../../gui/instructor/item_filter.py" />
            <location filename="../../gui/instructor/items.py" />
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/session_row.py" />
            <source>Learner</source>
            <translation>Lernende</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/sessions.py" />
            <source>Learner or session</source>
            <translation>Name, Sitzung</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>Learners</source>
            <translation>Lernende</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/model_plots.py" />
            <source>Learners and items (Rasch)</source>
            <translation>Lernende und Items (Rasch)</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_dialog.py" />
            <source>Learners are random ids unless names are asked for</source>
            <translation>Lernende stehen unter Zufallskennungen, sofern keine Namen verlangt sind</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_columns.py" />
            <source>Learners who were asked the item; their first attempts count</source>
            <translation>Lernende, denen die Frage gestellt wurde; ihr erster Versuch zählt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <source>Learners with a PIN</source>
            <translation>Lernende mit PIN</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/session_row.py" />
            <source>Length</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <source>Lock after</source>
            <translation>Sperren nach</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/access.py" />
            <source>Lock after %n minutes</source>
            <translation>
                <numerusform>Nach %n Minute sperren</numerusform>
                <numerusform>Nach %n Minuten sperren</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <source>Lock now</source>
            <translation>Jetzt sperren</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_dialog.py" />
            <source>Mark the text as UTF-8, for Excel</source>
            <translation>Den Text als UTF-8 kennzeichnen, für Excel</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_columns.py" />
            <source>Mean score in percent</source>
            <translation>Mittlere Punktzahl in Prozent</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Mean score of first attempts in percent.</source>
            <translation>Mittleres Ergebnis erster Versuche in Prozent.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Mean score of the best 27 % less that of the weakest 27 %.</source>
            <translation>Mittleres Ergebnis der besten 27 % weniger das der schwächsten 27 %.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Mean square of the residuals, weighted.</source>
            <translation>Mittleres Quadrat der Residuen, gewichtet.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Mean square of the standardised residuals.</source>
            <translation>Mittleres Quadrat der standardisierten Residuen.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Median distance from the landmark over the surface.</source>
            <translation>Medianer Abstand vom Merkmal über die Oberfläche.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_columns.py" />
            <source>Median response time</source>
            <translation>Mediane Antwortzeit</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Median response time.</source>
            <translation>Mediane Antwortzeit.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>Members of groups</source>
            <translation>Mitglieder von Gruppen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>Mental rotation</source>
            <translation>Mentale Rotation</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/session_row.py" />
            <location filename="../../gui/instructor/sessions.py" />
            <source>Mode</source>
            <translation>Modus</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_panel.py" />
            <source>Model: {name}</source>
            <translation>Modell: {name}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/flag.py" />
            <source>More than {easy} % are right: the item tells little about who knows more. Keep it as a warm-up, or ask for more.</source>
            <translation>Mehr als {easy} % richtig: Die Frage sagt wenig darüber, wer mehr weiß. Zum Aufwärmen behalten oder mehr verlangen.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/lrs_form.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Nine of ten came within {mm} mm.</source>
            <translation>Neun von zehn kamen auf {mm} mm heran.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_row.py" />
            <source>No answer</source>
            <translation>Keine Antwort</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/items.py" />
            <source>No answers yet</source>
            <translation>Noch keine Antworten</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_card.py" />
            <source>No discrimination: {reason}.</source>
            <translation>Keine Trennschärfe: {reason}.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <source>No learner has one.</source>
            <translation>Niemand hat eine.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_plots.py" />
            <source>No point yet: an item's discrimination needs three learners who differ in this item and in the rest.</source>
            <translation>Noch kein Punkt: Die Trennschärfe einer Frage braucht drei Lernende, die sich in dieser Frage und im Rest unterscheiden.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/timeline_card.py" />
            <source>No session matches</source>
            <translation>Keine Sitzung passt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/sessions.py" />
            <source>No sessions yet</source>
            <translation>Noch keine Sitzungen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <source>Nobody was asked to take part in a study.</source>
            <translation>Niemand wurde gefragt, an einer Studie teilzunehmen.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/loading.py" />
            <location filename="../../gui/instructor/plots/card.py" />
            <source>Not exported</source>
            <translation>Nicht exportiert</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/timeline_painting.py" />
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/lrs_form.py" />
            <source>Nothing was left to send.</source>
            <translation>Es war nichts mehr zu senden.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_plots.py" />
            <source>Nothing was taken for it, or it for another.</source>
            <translation>Nichts wurde dafür gehalten, und es selbst für nichts anderes.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_model.py" />
            <source>Nothing was taken for it.</source>
            <translation>Nichts wurde dafür gehalten.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/plots/card.py" />
            <source>Numbers (CSV)…</source>
            <translation>Zahlen (CSV)…</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>One file for each table, and dictionary.csv, which explains every column.</source>
            <translation>Eine Datei je Tabelle, und dictionary.csv, das jede Spalte erklärt.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>One file that can be read by programs; checked, without PINs.</source>
            <translation>Eine Datei, die Programme lesen können; geprüft, ohne PINs.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_filter.py" />
            <source>Only flagged ({n})</source>
            <translation>Nur markierte ({n})</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/options_table.py" />
            <source>Others</source>
            <translation>Andere</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Outfit</source>
            <translation>Outfit</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>Parquet: typed tables for statistics</source>
            <translation>Parquet: typisierte Tabellen für Statistik</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <source>Passphrase and lock</source>
            <translation>Passphrase und Sperre</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/lrs_form.py" />
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/plots/card.py" />
            <source>Picture (PNG)…</source>
            <translation>Bild (PNG)…</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/timeline_painting.py" />
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_panel.py" />
            <source>Plot</source>
            <translation>Diagramm</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/options_table.py" />
            <source>Point-biserial correlation of giving it with the rest of the test; above 0 for the key, below for the others</source>
            <translation>Punktbiseriale Korrelation dieser Antwort mit dem Rest des Tests; über 0 für den Schlüssel, darunter für die anderen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/timeline.py" />
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>Questionnaires</source>
            <translation>Fragebögen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/timeline.py" />
            <location filename="../../gui/instructor/timeline_painting.py" />
            <source>Quiz</source>
            <translation>Quiz</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>Quizzes</source>
            <translation>Quiz</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/model_plots.py" />
            <source>Rasch</source>
            <translation>Rasch</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/model_plots.py" />
            <source>Rasch model by marginal maximum likelihood, first attempts, right or not. Left: how the learners' abilities lie (expected a posteriori, smoothed). Right: each item at its difficulty: who is as able answers it rightly in half of the cases.</source>
            <translation>Rasch-Modell durch marginale Maximum-Likelihood, erste Versuche, richtig oder nicht. Links: wie die Fähigkeiten der Lernenden liegen (a posteriori erwartet, geglättet). Rechts: jedes Item bei seiner Schwierigkeit: Wer ebenso fähig ist, beantwortet es in der Hälfte der Fälle richtig.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Rasch model, logits ± standard error; 0 is the learners' mean ability.</source>
            <translation>Rasch-Modell, Logits ± Standardfehler; 0 ist die mittlere Fähigkeit der Lernenden.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_dialog.py" />
            <location filename="../../gui/instructor/loading.py" />
            <location filename="../../gui/instructor/lrs_form.py" />
            <source>Reading the record</source>
            <translation>Aufzeichnung wird gelesen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/coding/place.py" />
            <location filename="../../gui/instructor/item_filter.py" />
            <location filename="../../gui/instructor/items.py" />
            <location filename="../../gui/instructor/sessions.py" />
            <source>Refresh</source>
            <translation>Aktualisieren</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/session_row.py" />
            <source>Right at the first attempt, of all first attempts</source>
            <translation>Beim ersten Versuch richtig, von allen ersten Versuchen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>SQLite: a copy of the record</source>
            <translation>SQLite: eine Kopie der Aufzeichnung</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_dialog.py" />
            <source>Say who learners are</source>
            <translation>Sagen, wer die Lernenden sind</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/session_row.py" />
            <source>Score</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_filter.py" />
            <source>Search items</source>
            <translation>Fragen suchen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/lrs_dialog.py" />
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/lrs_dialog.py" />
            <source>Send to a learning record store</source>
            <translation>An einen Learning Record Store senden</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/sessions.py" />
            <source>Send to a learning record store…</source>
            <translation>An einen Learning Record Store senden…</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/lrs_form.py" />
            <source>Sent</source>
            <translation>Gesendet</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_dialog.py" />
            <location filename="../../gui/instructor/export_words.py" />
            <location filename="../../gui/instructor/sessions.py" />
            <location filename="../../gui/instructor/timeline.py" />
            <source>Sessions</source>
            <translation>Sitzungen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/lrs_dialog.py" />
            <source>Sessions of those who refused a study stay here. With a study only those who take part in it are sent. Nothing is sent twice.</source>
            <translation>Sitzungen derer, die eine Studie abgelehnt haben, bleiben hier. Ist eine Studie genannt, werden nur Sitzungen derer gesendet, die an ihr teilnehmen. Nichts wird zweimal gesendet.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/options_table.py" />
            <source>Share of the best 27 % who gave it, in percent</source>
            <translation>Anteil der besten 27 %, die sie gaben, in Prozent</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/options_table.py" />
            <source>Share of the weakest 27 % who gave it, in percent</source>
            <translation>Anteil der schwächsten 27 %, die sie gaben, in Prozent</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/ar_timeline.py" />
            <source>Sheet lost</source>
            <translation>Blatt verloren</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_card.py" />
            <source>Show in 3D</source>
            <translation>In 3D zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/sessions.py" />
            <source>Show older</source>
            <translation>Ältere zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_card.py" />
            <source>Show on the model what was taken for it</source>
            <translation>Am Modell zeigen, was dafür gehalten wurde</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Spread</source>
            <translation>Streuung</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Standard deviation of the scores, divisor n − 1.</source>
            <translation>Standardabweichung der Ergebnisse, Divisor n − 1.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/session_row.py" />
            <location filename="../../gui/instructor/sessions.py" />
            <source>Started</source>
            <translation>Beginn</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/session_row.py" />
            <location filename="../../gui/instructor/sessions.py" />
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>Steps of studies</source>
            <translation>Schritte von Studien</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_dialog.py" />
            <location filename="../../gui/instructor/lrs_dialog.py" />
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/lrs_dialog.py" />
            <source>Stopped. Send again to go on; nothing is sent twice.</source>
            <translation>Angehalten. Noch einmal senden setzt fort; nichts wird zweimal gesendet.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_dialog.py" />
            <source>Stopped; nothing was written.</source>
            <translation>Abgebrochen; es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/timeline_painting.py" />
            <source>Structures</source>
            <translation>Strukturen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>Structures looked at</source>
            <translation>Betrachtete Strukturen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <location filename="../../gui/instructor/export_words.py" />
            <source>Studies</source>
            <translation>Studien</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/lrs_form.py" />
            <source>Study (may stay empty)</source>
            <translation>Studie (kann leer bleiben)</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_dialog.py" />
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <source>Take away the PIN of {name}</source>
            <translation>Die PIN von {name} aufheben</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <source>Take the PIN away</source>
            <translation>PIN aufheben</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/lrs_form.py" />
            <source>Taken: {found}.</source>
            <translation>Angenommen: {found}.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/model_plots.py" />
            <source>Test information ({model})</source>
            <translation>Testinformation ({model})</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/export_dialog.py" />
            <source>The %n sessions shown</source>
            <translation>
                <numerusform>Die %n gezeigte Sitzung</numerusform>
                <numerusform>Die %n gezeigten Sitzungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/instructor/lrs_form.py" />
            <source>The command "anatomyapp sessions push" names them.</source>
            <translation>Der Befehl „anatomyapp sessions push“ nennt sie.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>The covariance with the rest of the test, in percent of the largest that these scores could have.</source>
            <translation>Die Kovarianz mit dem Rest des Tests, in Prozent der größten, die diese Ergebnisse haben könnten.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <source>The passphrase holds for all who use this record. After a while without input, and when you leave, this area is locked and what it showed is gone from the window.</source>
            <translation>Die Passphrase gilt für alle, die diese Aufzeichnung benutzen. Nach einer Weile ohne Eingabe und beim Verlassen wird dieser Bereich gesperrt; was er zeigte, ist dann aus dem Fenster verschwunden.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <location filename="../../gui/instructor/loading.py" />
            <location filename="../../gui/keeping/place.py" />
            <source>The record cannot be read</source>
            <translation>Die Aufzeichnung lässt sich nicht lesen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/simulated_mark.py" />
            <source>The record holds a simulated cohort: nobody lived its sessions.</source>
            <translation>Die Aufzeichnung enthält eine simulierte Kohorte: Niemand hat ihre Sitzungen erlebt.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/loading.py" />
            <source>This takes a moment.</source>
            <translation>Das dauert einen Augenblick.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_card.py" />
            <source>This version is in no bank any more.</source>
            <translation>Diese Fassung steht in keiner Fragenbank mehr.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_columns.py" />
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/timeline_view.py" />
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>Tracking in augmented reality</source>
            <translation>Verfolgung in der erweiterten Realität</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/lrs_form.py" />
            <source>Trying again in {seconds} s.</source>
            <translation>Neuer Versuch in {seconds} s.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/ar_timeline.py" />
            <source>Turn {turn}: {letter} answers</source>
            <translation>Runde {turn}: {letter} antwortet</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/timeline_painting.py" />
            <source>Turns</source>
            <translation>Runden</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>Turns of groups</source>
            <translation>Runden von Gruppen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/plots/card.py" />
            <source>Vector picture (SVG)…</source>
            <translation>Vektorbild (SVG)…</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>What blind answers earn on average; 0 % where nothing is offered to choose from.</source>
            <translation>Was blinde Antworten im Mittel einbringen; 0 %, wo nichts zur Wahl steht.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_figures.py" />
            <source>Which part of the spread of the totals the item brings.</source>
            <translation>Welchen Teil der Streuung der Summen das Item beiträgt.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <source>Who accepted takes part from then on. Who refused, withdrew or decided nothing is in no export of the study, and learns with all features.</source>
            <translation>Wer zugestimmt hat, nimmt von da an teil. Wer abgelehnt, widerrufen oder nichts entschieden hat, steht in keinem Export der Studie und lernt mit allen Funktionen.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <source>Who forgot a PIN goes on once it is taken away; nothing else changes.</source>
            <translation>Wer die PIN vergessen hat, kann weitermachen, sobald sie aufgehoben ist; sonst ändert sich nichts.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_words.py" />
            <source>Who is in which study</source>
            <translation>Wer in welcher Studie ist</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/flag.py" />
            <source>Who knows the rest well misses this item more often than others: the discrimination is below 0. Check the key, and whether the stem can be misread.</source>
            <translation>Wer den Rest gut kann, verfehlt diese Frage öfter als andere: Die Trennschärfe liegt unter 0. Den Schlüssel prüfen, und ob der Fragetext missverständlich ist.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_dialog.py" />
            <source>With names it is data on persons: keep it where the record may be kept.</source>
            <translation>Mit Namen sind es personenbezogene Daten: bewahren Sie sie nur dort auf, wo die Aufzeichnung liegen darf.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_filter.py" />
            <source>With or without flag</source>
            <translation>Mit oder ohne Markierung</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/sessions.py" />
            <source>Write files…</source>
            <translation>Dateien schreiben …</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_dialog.py" />
            <source>Written: {rows} rows to {place}.</source>
            <translation>Geschrieben: {rows} Zeilen nach {place}.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/session_row.py" />
            <source>abandoned</source>
            <translation>abgebrochen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/options_table.py" />
            <source>best</source>
            <translation>beste</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_row.py" />
            <source>case</source>
            <translation>Fall</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_row.py" />
            <source>choice</source>
            <translation>wählen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/session_row.py" />
            <source>complete</source>
            <translation>abgeschlossen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/flag.py" />
            <source>confused</source>
            <translation>verwechselt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/session_row.py" />
            <source>d MMM yyyy, HH:mm</source>
            <translation>d. MMM yyyy, HH:mm</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/timeline_card.py" />
            <source>d MMMM yyyy, HH:mm</source>
            <translation>d. MMMM yyyy, HH:mm</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/model_plots.py" />
            <source>difficulties from {low} to {high} logits; spread of abilities {spread}, reliability {reliability}</source>
            <translation>Schwierigkeiten von {low} bis {high} Logits; Streuung der Fähigkeiten {spread}, Reliabilität {reliability}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_row.py" />
            <source>find it</source>
            <translation>finden</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_plots.py" />
            <source>good range</source>
            <translation>guter Bereich</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/flag.py" />
            <source>idle option</source>
            <translation>müßige Antwort</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/model_plots.py" />
            <source>information</source>
            <translation>Information</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/model_plots.py" />
            <source>items</source>
            <translation>Items</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_row.py" />
            <source>label</source>
            <translation>beschriften</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/session_row.py" />
            <source>learn</source>
            <translation>Lernen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/model_plots.py" />
            <source>learners</source>
            <translation>Lernende</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_row.py" />
            <source>level</source>
            <translation>Höhe</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/model_plots.py" />
            <source>most information at {theta} logits, error {error} there</source>
            <translation>am meisten Information bei {theta} Logits, Fehler dort {error}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_plots.py" />
            <source>most often {taken} for {asked}: {n} times</source>
            <translation>am häufigsten {taken} für {asked}: {n}-mal</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/item_plots.py" />
            <source>n = %n first attempts</source>
            <translation>
                <numerusform>n = %n erster Versuch</numerusform>
                <numerusform>n = %n erste Versuche</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/item_plots.py" />
            <source>n = %n items</source>
            <translation>
                <numerusform>n = %n Item</numerusform>
                <numerusform>n = %n Items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/model_plots.py" />
            <source>n = %n learners</source>
            <translation>
                <numerusform>n = %n Lernende</numerusform>
                <numerusform>n = %n Lernende</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/instructor/options_table.py" />
            <source>n = {n} first attempts</source>
            <translation>n = {n} erste Versuche</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_row.py" />
            <source>name it</source>
            <translation>benennen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/timeline.py" />
            <source>no answer</source>
            <translation>keine Antwort</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_row.py" />
            <source>order</source>
            <translation>ordnen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_row.py" />
            <source>place it</source>
            <translation>einzeichnen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_row.py" />
            <source>relation</source>
            <translation>Beziehung</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/timeline.py" />
            <source>right</source>
            <translation>richtig</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/session_row.py" />
            <source>running</source>
            <translation>läuft</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_row.py" />
            <source>show it</source>
            <translation>zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_row.py" />
            <source>side</source>
            <translation>Seite</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/simulated_mark.py" />
            <source>simulated</source>
            <translation>simuliert</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/session_row.py" />
            <source>spotter</source>
            <translation>Testat</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/model_plots.py" />
            <source>standard error</source>
            <translation>Standardfehler</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/session_row.py" />
            <source>test</source>
            <translation>Test</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/flag.py" />
            <source>time too short?</source>
            <translation>Zeit zu kurz?</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/flag.py" />
            <source>too easy</source>
            <translation>zu leicht</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/flag.py" />
            <source>too few</source>
            <translation>zu wenige</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_row.py" />
            <source>true or false</source>
            <translation>richtig/falsch</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/model_plots.py" />
            <source>two parameters</source>
            <translation>zwei Parameter</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_plots.py" />
            <source>was answered</source>
            <translation>wurde beantwortet</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_plots.py" />
            <source>was asked</source>
            <translation>wurde gefragt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/options_table.py" />
            <source>weakest</source>
            <translation>schwächste</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/timeline.py" />
            <source>wrong</source>
            <translation>falsch</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/flag.py" />
            <source>wrong key?</source>
            <translation>Schlüssel falsch?</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/lrs_form.py" />
            <source>{done} of {all} sessions, {statements} statements</source>
            <translation>{done} von {all} Sitzungen, {statements} Statements</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/export_dialog.py" />
            <source>{file}: {rows} rows</source>
            <translation>{file}: {rows} Zeilen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_plots.py" />
            <source>{flagged} of {all} items are flagged</source>
            <translation>{flagged} von {all} Items sind markiert</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <source>{n} refused</source>
            <translation>{n} abgelehnt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <source>{n} take part</source>
            <translation>{n} nehmen teil</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <source>{n} withdrew</source>
            <translation>{n} widerrufen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/model_plots.py" />
            <source>{reason}. The classical figures of the table stand.</source>
            <translation>{reason}. Es gelten die klassischen Zahlen der Tabelle.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/timeline_card.py" />
            <source>{right} of {all} right</source>
            <translation>{right} von {all} richtig</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/ar_timeline.py" />
            <source>{sheet}: seen {percent} %, {rate} frames/s, {losses}</source>
            <translation>{sheet}: zu {percent} % gesehen, {rate} Bilder/s, {losses}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/sessions.py" />
            <source>{shown} of {count}</source>
            <translation>{shown} von {count}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/item_model.py" />
            <source>{taken} for {asked}: {n}×</source>
            <translation>{taken} für {asked}: {n}×</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/timeline_view.py" />
            <source>{time} long; structures looked at: {looked}; answers: {answers}, right: {right}</source>
            <translation>{time} lang; angesehene Strukturen: {looked}; Antworten: {answers}, richtig: {right}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/timeline_painting.py" />
            <source>{what}, from {start}, for {length}</source>
            <translation>{what}, ab {start}, Dauer {length}</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <location filename="../../gui/language.py" />
            <source>Alt</source>
            <translation>Alt</translation>
        </message>
        <message>
            <location filename="../../gui/language.py" />
            <source>Arrows</source>
            <translation>Pfeile</translation>
        </message>
        <message>
            <location filename="../../gui/language.py" />
            <source>Backspace</source>
            <translation>Rücktaste</translation>
        </message>
        <message>
            <location filename="../../gui/language.py" />
            <source>Ctrl</source>
            <translation>Strg</translation>
        </message>
        <message>
            <location filename="../../gui/language.py" />
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <location filename="../../gui/language.py" />
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <location filename="../../gui/language.py" />
            <source>Left</source>
            <translation>Links</translation>
        </message>
        <message>
            <location filename="../../gui/language.py" />
            <source>Page Down</source>
            <translation>Bild ab</translation>
        </message>
        <message>
            <location filename="../../gui/language.py" />
            <source>Page Up</source>
            <translation>Bild auf</translation>
        </message>
        <message>
            <location filename="../../gui/language.py" />
            <source>Right</source>
            <translation>Rechts</translation>
        </message>
        <message>
            <location filename="../../gui/language.py" />
            <source>Shift</source>
            <translation>Umschalt</translation>
        </message>
        <message>
            <location filename="../../gui/ar/bar.py" />
            <location filename="../../gui/language.py" />
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <location filename="../../gui/language.py" />
            <source>Tab</source>
            <translation>Tab</translation>
        </message>
    </context>
    <context>
        <name>NextSteps</name>
        <message numerus="yes">
            <location filename="../../gui/quiz/next_words.py" />
            <source>%n reviews wait, timed so that little is forgotten.</source>
            <translation>
                <numerusform>%n Wiederholung wartet, so gelegt, dass wenig vergessen wird.</numerusform>
                <numerusform>%n Wiederholungen warten, so gelegt, dass wenig vergessen wird.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/quiz/next_words.py" />
            <source>Ask again</source>
            <translation>Noch einmal fragen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/next_words.py" />
            <source>Ask the wrong ones once more</source>
            <translation>Die falschen noch einmal fragen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/next_words.py" />
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/next_words.py" />
            <source>Here {right} of {all} were right, fewer than elsewhere.</source>
            <translation>Hier waren {right} von {all} richtig, weniger als anderswo.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/next_words.py" />
            <source>Look at both side by side</source>
            <translation>Beide nebeneinander ansehen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/next_cards.py" />
            <source>Not now</source>
            <translation>Jetzt nicht</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/next_cards.py" />
            <source>Not now: {step}</source>
            <translation>Jetzt nicht: {step}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/next_words.py" />
            <source>Practise</source>
            <translation>Üben</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/next_words.py" />
            <source>Practise: {station}</source>
            <translation>Üben: {station}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/next_words.py" />
            <source>Review</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/next_words.py" />
            <source>Review what is due</source>
            <translation>Fälliges wiederholen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/next_words.py" />
            <source>Spotter</source>
            <translation>Spotter</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/next_words.py" />
            <source>Take the tour</source>
            <translation>Zur Tour</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/next_words.py" />
            <source>Take the tour: {station}</source>
            <translation>Tour: {station}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/next_words.py" />
            <source>Try it against the clock, as a spotter</source>
            <translation>Als Spotter gegen die Uhr versuchen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/next_cards.py" />
            <source>What helps now</source>
            <translation>Was jetzt hilft</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/next_words.py" />
            <source>{right} of {all} were right without a clock.</source>
            <translation>Ohne Uhr waren {right} von {all} richtig.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/next_words.py" />
            <source>{wrong} of {all} were not right; asked again, they stay.</source>
            <translation>{wrong} von {all} waren nicht richtig; noch einmal gefragt, bleiben sie haften.</translation>
        </message>
    </context>
    <context>
        <name>Outcomes</name>
        <message>
            <location filename="../../gui/instructor/outcomes/gains_figure.py" />
            <source> (high)</source>
            <translation> (hoch)</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/gains_figure.py" />
            <source> (low)</source>
            <translation> (niedrig)</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/gains_figure.py" />
            <source> (medium)</source>
            <translation> (mittel)</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/words.py" />
            <source>3D model</source>
            <translation>3D-Modell</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/diverging.py" />
            <source>; grade {grade}</source>
            <translation>; Note {grade}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/words.py" />
            <source>AR</source>
            <translation>AR</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/words.py" />
            <source>Adjusted for score and rotation</source>
            <translation>Adjustiert für Ergebnis und Rotation</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/words.py" />
            <source>Adjusted for the score before</source>
            <translation>Adjustiert für das Ergebnis davor</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/gains_figure.py" />
            <source>After − before, points</source>
            <translation>Danach − davor, Punkte</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>Arm</source>
            <translation>Arm</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/trend.py" />
            <source>Before, after, later</source>
            <translation>Davor, danach, später</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>By what the arms are compared</source>
            <translation>Wonach die Arme verglichen werden</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/forest.py" />
            <source>Carry-over (sum)</source>
            <translation>Übertrag (Summe)</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/forest.py" />
            <source>Check by t test</source>
            <translation>Prüfung durch t-Test</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/headline.py" />
            <source>Class gain</source>
            <translation>Klassenzuwachs</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>Compare by</source>
            <translation>Vergleichen nach</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/cards.py" />
            <source>Covariate</source>
            <translation>Kovariate</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/forest.py" />
            <source>Difference, points</source>
            <translation>Differenz, Punkte</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/words.py" />
            <source>Ease of use, SUS points</source>
            <translation>Bedienbarkeit, SUS-Punkte</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/forest.py" />
            <source>Effect sizes</source>
            <translation>Effektstärken</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/efficiency_figure.py" />
            <source>Efficiency of instruction</source>
            <translation>Effizienz des Lernens</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>Every arm</source>
            <translation>Jeder Arm</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/gains_figure.py" />
            <source>Gains</source>
            <translation>Zuwächse</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/words.py" />
            <source>Gains, Hedges' g</source>
            <translation>Zuwächse, Hedges' g</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/headline.py" />
            <source>Highest: {domain}</source>
            <translation>Höchster: {domain}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/gains_figure.py" />
            <source>It is known of no learner who has both scores.</source>
            <translation>Es ist von niemandem mit beiden Ergebnissen bekannt.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/headline.py" />
            <source>Learners</source>
            <translation>Lernende</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/headline.py" />
            <source>Learners whose consent stands; {uncounted} more are enrolled. {source}.</source>
            <translation>Lernende, deren Einwilligung besteht; {uncounted} weitere sind eingeschrieben. {source}.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/efficiency_figure.py" />
            <source>Learnt for the effort</source>
            <translation>Gelernt für die Anstrengung</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/headline.py" />
            <source>Lowest: {domain}</source>
            <translation>Niedrigster: {domain}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/headline.py" />
            <source>Mean and standard deviation of the learners' scores.</source>
            <translation>Mittelwert und Standardabweichung der Ergebnisse der Lernenden.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/diverging.py" />
            <source>Means of the scores; bars are one standard deviation.</source>
            <translation>Mittelwerte der Ergebnisse; Balken sind eine Standardabweichung.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/words.py" />
            <source>Mental rotation, % right</source>
            <translation>Mentale Rotation, % richtig</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/words.py" />
            <source>Minutes of learning</source>
            <translation>Minuten des Lernens</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/gains_figure.py" />
            <source>No learner has a score both before and after.</source>
            <translation>Niemand hat ein Ergebnis davor und danach.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>No outcomes yet</source>
            <translation>Noch keine Ergebnisse</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/cards.py" />
            <source>No questionnaire of this study can be shown.</source>
            <translation>Kein Fragebogen dieser Studie lässt sich zeigen.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/report_maker.py" />
            <source>No report was written</source>
            <translation>Es wurde kein Bericht geschrieben</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/diverging.py" />
            <source>No score can be computed.</source>
            <translation>Es lässt sich kein Ergebnis berechnen.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/trend.py" />
            <source>No test of this study has been finished yet.</source>
            <translation>Noch wurde kein Test dieser Studie beendet.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/attention_figure.py" />
            <source>Nobody chose a structure in an activity yet.</source>
            <translation>Noch hat niemand in einer Aktivität eine Struktur gewählt.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>Nobody has been allocated in this study whose consent stands.</source>
            <translation>In dieser Studie wurde noch niemand zugeteilt, dessen Einwilligung besteht.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/diverging.py" />
            <source>Nobody has filled it in yet.</source>
            <translation>Noch hat ihn niemand ausgefüllt.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/content.py" />
            <source>Not evaluated</source>
            <translation>Nicht ausgewertet</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>Occasion</source>
            <translation>Zeitpunkt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>Open a study in Studies; as learners go through it, it is evaluated here.</source>
            <translation>Öffnen Sie unter „Studien“ eine Studie; während Lernende sie durchlaufen, wird sie hier ausgewertet.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>Outcomes</source>
            <translation>Ergebnisse</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/headline.py" />
            <source>Overall</source>
            <translation>Insgesamt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/report_maker.py" />
            <source>PDF (*.pdf);;Web page (*.html)</source>
            <translation>PDF (*.pdf);;Webseite (*.html)</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/cards.py" />
            <source>Paint the time on each structure on the model</source>
            <translation>Die Zeit auf jeder Struktur am Modell zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/flow_card.py" />
            <source>Participants</source>
            <translation>Teilnehmende</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/diverging.py" />
            <source>Percent of the answers; reversed statements are turned within domains. Right: mean, SD and Cronbach's α with its n among who answered all of the domain.</source>
            <translation>Prozent der Antworten; umgekehrte Aussagen sind innerhalb der Bereiche gedreht. Rechts: Mittelwert, SD und Cronbachs α mit n derer, die alles im Bereich beantwortet haben.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/forest.py" />
            <location filename="../../gui/instructor/outcomes/headline.py" />
            <source>Period {n} − period 1</source>
            <translation>Periode {n} − Periode 1</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/words.py" />
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/cards.py" />
            <source>Questionnaire</source>
            <translation>Fragebogen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/cards.py" />
            <source>Questionnaires</source>
            <translation>Fragebögen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>Reading the study</source>
            <translation>Die Studie wird gelesen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>Refresh</source>
            <translation>Aktualisieren</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/report_maker.py" />
            <source>Report written</source>
            <translation>Bericht geschrieben</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>Report…</source>
            <translation>Bericht…</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/diverging.py" />
            <source>Score</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/trend.py" />
            <source>Score, %</source>
            <translation>Ergebnis, %</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/trend.py" />
            <source>Scores by condition</source>
            <translation>Ergebnisse nach Bedingung</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/words.py" />
            <source>Scores, Hedges' g</source>
            <translation>Ergebnisse, Hedges' g</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/attention_figure.py" />
            <source>Seconds for each learner</source>
            <translation>Sekunden je Lernenden</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/words.py" />
            <source>Sheet lost, % of the time in AR</source>
            <translation>Bogen verloren, % der Zeit in AR</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/cards.py" />
            <source>Show each statement below its domain</source>
            <translation>Jede Aussage unter ihrem Bereich zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/cards.py" />
            <source>Show on the model</source>
            <translation>Am Modell zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>Show one arm alone</source>
            <translation>Nur einen Arm zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/content.py" />
            <source>Simulated: the cohort {cohort}; nobody lived this.</source>
            <translation>Simuliert: die Kohorte {cohort}; niemand hat dies erlebt.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/cards.py" />
            <source>Single items</source>
            <translation>Einzelne Items</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/forest.py" />
            <source>Standardised difference (Hedges' g)</source>
            <translation>Standardisierte Differenz (Hedges' g)</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/cards.py" />
            <source>Strong: looked at for 60 % or more of the longest time; light: 25 % or more; pale: less, or not at all.</source>
            <translation>Kräftig: 60 % der längsten Zeit oder mehr betrachtet; hell: 25 % oder mehr; blass: weniger oder gar nicht.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>Study</source>
            <translation>Studie</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>Study whose outcomes are shown</source>
            <translation>Studie, deren Ergebnisse gezeigt werden</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/flow_card.py" />
            <source>The step of a loss is the last one that was begun. After {source}.</source>
            <translation>Der Schritt eines Ausfalls ist der letzte, der begonnen wurde. Nach {source}.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>The study cannot be read</source>
            <translation>Die Studie lässt sich nicht lesen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/forest.py" />
            <source>There is nothing to compare yet: {why}.</source>
            <translation>Noch gibt es nichts zu vergleichen: {why}.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>This takes a moment.</source>
            <translation>Das dauert einen Moment.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/attention_figure.py" />
            <source>Time on structures</source>
            <translation>Zeit auf Strukturen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/gains_figure.py" />
            <source>What goes with the gain</source>
            <translation>Was mit dem Zuwachs einhergeht</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>When gains are measured</source>
            <translation>Wann Zuwächse gemessen werden</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/report_maker.py" />
            <source>Write the report</source>
            <translation>Bericht schreiben</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/place.py" />
            <source>Write the study's report as PDF or web page</source>
            <translation>Den Bericht der Studie als PDF oder Webseite schreiben</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/words.py" />
            <source>after</source>
            <translation>danach</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/flow_card.py" />
            <source>allocated</source>
            <translation>zugeteilt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/words.py" />
            <source>before</source>
            <translation>davor</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/flow_card.py" />
            <source>before allocation</source>
            <translation>vor der Zuteilung</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/flow_card.py" />
            <source>before any step</source>
            <translation>vor jedem Schritt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/flow_card.py" />
            <source>began</source>
            <translation>begonnen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/gains_figure.py" />
            <source>class gain ⟨g⟩: {gains}</source>
            <translation>Klassenzuwachs ⟨g⟩: {gains}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/flow_card.py" />
            <source>completed</source>
            <translation>abgeschlossen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/words.py" />
            <source>in the period</source>
            <translation>in der Periode</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/words.py" />
            <source>later</source>
            <translation>später</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/flow_card.py" />
            <source>lost, and in which step</source>
            <translation>verloren, und in welchem Schritt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/words.py" />
            <source>n = {n}</source>
            <translation>n = {n}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/headline.py" />
            <source>of {low} to {high}, n = {n}</source>
            <translation>von {low} bis {high}, n = {n}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/flow_card.py" />
            <source>under way</source>
            <translation>unterwegs</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/forest.py" />
            <source>up to {n} learners; lines are 95 % intervals</source>
            <translation>bis zu {n} Lernende; Linien sind 95-%-Intervalle</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/headline.py" />
            <source>{arm}, after − before</source>
            <translation>{arm}, danach − davor</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/headline.py" />
            <source>{arm}, retained</source>
            <translation>{arm}, behalten</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/forest.py" />
            <source>{arm}: {first} to {second}</source>
            <translation>{arm}: {first} bis {second}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/headline.py" />
            <source>{completed} came to the end, {lost} dropped out</source>
            <translation>{completed} kamen ans Ende, {lost} fielen aus</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/headline.py" />
            <source>{completed} ended, {lost} dropped out, {left} under way</source>
            <translation>{completed} fertig, {lost} ausgeschieden, {left} unterwegs</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/flow_card.py" />
            <source>{enrolled} enrolled, {consented} of them with consent, {allocated} allocated</source>
            <translation>{enrolled} eingeschrieben, {consented} davon mit Einwilligung, {allocated} zugeteilt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/headline.py" />
            <source>{first} against {second}, {when}</source>
            <translation>{first} gegen {second}, {when}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/words.py" />
            <source>{level} % interval {low} to {high}, n = {n}</source>
            <translation>{level}-%-Intervall {low} bis {high}, n = {n}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/attention_figure.py" />
            <source>{n}; Spearman's rho of time and gain: {rho}</source>
            <translation>{n}; Spearmans Rho von Zeit und Zuwachs: {rho}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/gains_figure.py" />
            <source>{n}; Spearman's rho {rho}</source>
            <translation>{n}; Spearmans Rho {rho}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/efficiency_figure.py" />
            <source>{n}; above 0: more than others for the same effort</source>
            <translation>{n}; über 0: mehr als andere bei gleicher Anstrengung</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/trend.py" />
            <source>{n}; means with 95 % interval; thin lines: single learners</source>
            <translation>{n}; Mittelwerte mit 95-%-Intervall; dünne Linien: einzelne Lernende</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/gains_figure.py" />
            <source>{n}; {gains}</source>
            <translation>{n}; {gains}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/headline.py" />
            <source>{points} points</source>
            <translation>{points} Punkte</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/headline.py" />
            <source>{share} %</source>
            <translation>{share} %</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/diverging.py" />
            <source>{statement} (reversed)</source>
            <translation>{statement} (umgekehrt)</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/outcomes/attention_figure.py" />
            <source>{s} s, by {learners}</source>
            <translation>{s} s, von {learners}</translation>
        </message>
    </context>
    <context>
        <name>Parts</name>
        <message>
            <location filename="../../gui/components/toast.py" />
            <source>Dismiss</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../gui/components/progress.py" />
            <source>Items: {all}; {right} right, {partly} partly, {wrong} wrong, {answered} answered, {ahead} ahead</source>
            <translation>Fragen: {all}; {right} richtig, {partly} teilweise, {wrong} falsch, {answered} beantwortet, {ahead} offen</translation>
        </message>
        <message>
            <location filename="../../gui/components/chip.py" />
            <source>key {name}</source>
            <translation>Taste {name}</translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message numerus="yes">
            <location filename="../../gui/progress/figures.py" />
            <source>%n became known this week</source>
            <translation>
                <numerusform>%n wurde diese Woche gewusst</numerusform>
                <numerusform>%n wurden diese Woche gewusst</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/progress/content.py" />
            <source>Accuracy over time</source>
            <translation>Richtige Antworten im Lauf der Zeit</translation>
        </message>
        <message>
            <location filename="../../gui/progress/pages.py" />
            <source>Answer a first question</source>
            <translation>Eine erste Frage beantworten</translation>
        </message>
        <message>
            <location filename="../../gui/progress/place.py" />
            <source>Answers of today are not counted yet</source>
            <translation>Antworten von heute sind noch nicht gezählt</translation>
        </message>
        <message>
            <location filename="../../gui/progress/days.py" />
            <source>Became known this week</source>
            <translation>Diese Woche neu gewusst</translation>
        </message>
        <message>
            <location filename="../../gui/progress/own_export.py" />
            <source>Choose a folder for your data</source>
            <translation>Einen Ordner für die Daten wählen</translation>
        </message>
        <message>
            <location filename="../../gui/progress/pages.py" />
            <source>Choose a name</source>
            <translation>Einen Namen wählen</translation>
        </message>
        <message>
            <location filename="../../gui/progress/model.py" />
            <source>Click one on the model or in the list to see its answers.</source>
            <translation>Am Modell oder in der Liste anklicken, um die Antworten zu sehen.</translation>
        </message>
        <message>
            <location filename="../../gui/progress/own_export.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../gui/progress/accuracy.py" />
            <source>Days ago</source>
            <translation>vor Tagen</translation>
        </message>
        <message>
            <location filename="../../gui/progress/days.py" />
            <source>Days with practice</source>
            <translation>Tage mit Übung</translation>
        </message>
        <message>
            <location filename="../../gui/progress/accuracy.py" />
            <source>Dotted rings: days with fewer than {n} answers.</source>
            <translation>Gepunktete Ringe: Tage mit weniger als {n} Antworten.</translation>
        </message>
        <message>
            <location filename="../../gui/progress/figures.py" />
            <source>Due today</source>
            <translation>Heute fällig</translation>
        </message>
        <message>
            <location filename="../../gui/progress/own_data.py" />
            <source>Erase my data…</source>
            <translation>Meine Daten löschen …</translation>
        </message>
        <message>
            <location filename="../../gui/progress/own_data.py" />
            <source>Export my data…</source>
            <translation>Meine Daten exportieren …</translation>
        </message>
        <message>
            <location filename="../../gui/progress/place.py" />
            <source>Guest · this session</source>
            <translation>Gast · diese Sitzung</translation>
        </message>
        <message>
            <location filename="../../gui/progress/figures.py" />
            <source>Known</source>
            <translation>Gewusst</translation>
        </message>
        <message>
            <location filename="../../gui/progress/accuracy.py" />
            <source>Last 30 days: {share}. Band: 95 % interval of a day.</source>
            <translation>Letzte 30 Tage: {share}. Band: 95-%-Intervall eines Tages.</translation>
        </message>
        <message>
            <location filename="../../gui/progress/model.py" />
            <source>Last answers: {words}</source>
            <translation>Letzte Antworten: {words}</translation>
        </message>
        <message>
            <location filename="../../gui/progress/model.py" />
            <source>Last asked on {day}; chance to be right now: {share}</source>
            <translation>Zuletzt gefragt am {day}; Chance, es jetzt zu wissen: {share}</translation>
        </message>
        <message>
            <location filename="../../gui/progress/model.py" />
            <source>No structure chosen</source>
            <translation>Keine Struktur gewählt</translation>
        </message>
        <message>
            <location filename="../../gui/progress/own_export.py" />
            <source>Not exported</source>
            <translation>Nicht exportiert</translation>
        </message>
        <message>
            <location filename="../../gui/progress/pages.py" />
            <source>Nothing answered yet</source>
            <translation>Noch nichts beantwortet</translation>
        </message>
        <message>
            <location filename="../../gui/progress/reviews.py" />
            <source>Nothing due</source>
            <translation>Nichts fällig</translation>
        </message>
        <message>
            <location filename="../../gui/progress/accuracy.py" />
            <source>Nothing was answered in the last 30 days.</source>
            <translation>In den letzten 30 Tagen wurde nichts beantwortet.</translation>
        </message>
        <message>
            <location filename="../../gui/progress/days.py" />
            <source>Nothing yet. A structure is known after two right answers in a row.</source>
            <translation>Noch nichts. Eine Struktur gilt nach zwei richtigen Antworten in Folge als gewusst.</translation>
        </message>
        <message>
            <location filename="../../gui/progress/forecast.py" />
            <source>Now {now}, today {today}, in 7 days {week}, in 30 days {month}</source>
            <translation>Jetzt {now}, heute {today}, in 7 Tagen {week}, in 30 Tagen {month}</translation>
        </message>
        <message>
            <location filename="../../gui/progress/pages.py" />
            <source>Once you have answered a question, this page shows what you know, what is due again, and how it went.</source>
            <translation>Sobald eine Frage beantwortet ist, zeigt diese Seite, was gewusst wird, was wieder fällig ist und wie es ging.</translation>
        </message>
        <message>
            <location filename="../../gui/progress/reviews.py" />
            <source>One bank after the other: {order}.</source>
            <translation>Eine Fragenbank nach der anderen: {order}.</translation>
        </message>
        <message>
            <location filename="../../gui/progress/own_export.py" />
            <source>Open the page</source>
            <translation>Die Seite öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/progress/days.py" />
            <source>Pauses are part of learning: what is due simply waits.</source>
            <translation>Pausen gehören zum Lernen: Was fällig ist, wartet einfach.</translation>
        </message>
        <message>
            <location filename="../../gui/progress/stations.py" />
            <source>Practise: {station}</source>
            <translation>Üben: {station}</translation>
        </message>
        <message>
            <location filename="../../gui/progress/content.py" />
            <location filename="../../gui/progress/pages.py" />
            <location filename="../../gui/progress/place.py" />
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <location filename="../../gui/progress/pages.py" />
            <source>Reading the record</source>
            <translation>Die Aufzeichnung wird gelesen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/progress/reviews.py" />
            <source>Review %n now</source>
            <translation>
                <numerusform>%n jetzt wiederholen</numerusform>
                <numerusform>%n jetzt wiederholen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/progress/reviews.py" />
            <source>Review what is due</source>
            <translation>Fälliges wiederholen</translation>
        </message>
        <message>
            <location filename="../../gui/progress/reviews.py" />
            <source>Reviews due</source>
            <translation>Fällige Wiederholungen</translation>
        </message>
        <message>
            <location filename="../../gui/progress/figures.py" />
            <source>Right first time</source>
            <translation>Auf Anhieb richtig</translation>
        </message>
        <message>
            <location filename="../../gui/progress/accuracy.py" />
            <source>Right first time, day by day</source>
            <translation>Auf Anhieb richtig, Tag für Tag</translation>
        </message>
        <message>
            <location filename="../../gui/progress/accuracy.py" />
            <source>Right, %</source>
            <translation>Richtig, %</translation>
        </message>
        <message>
            <location filename="../../gui/progress/stations.py" />
            <source>Show it on the model, with its answers</source>
            <translation>Am Modell zeigen, mit den Antworten</translation>
        </message>
        <message>
            <location filename="../../gui/progress/stations.py" />
            <source>Show its structures</source>
            <translation>Ihre Strukturen zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/progress/stations.py" />
            <source>Stations</source>
            <translation>Stationen</translation>
        </message>
        <message>
            <location filename="../../gui/progress/own_data.py" />
            <source>Stored in the record of your course, under a pseudonym.</source>
            <translation>In der Aufzeichnung des Kurses gespeichert, unter einem Pseudonym.</translation>
        </message>
        <message>
            <location filename="../../gui/progress/own_data.py" />
            <source>Stored on this computer only, under a pseudonym.</source>
            <translation>Nur auf diesem Computer gespeichert, unter einem Pseudonym.</translation>
        </message>
        <message>
            <location filename="../../gui/progress/pages.py" />
            <location filename="../../gui/progress/place.py" />
            <source>The record cannot be read now</source>
            <translation>Die Aufzeichnung ist gerade nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../gui/progress/place.py" />
            <source>They lie on this computer until the record is back.</source>
            <translation>Sie liegen auf diesem Computer, bis die Aufzeichnung wieder da ist.</translation>
        </message>
        <message>
            <location filename="../../gui/progress/place.py" />
            <source>This is as of {time}. What you answer is kept.</source>
            <translation>Gezeigt ist der Stand von {time}. Antworten bleiben erhalten.</translation>
        </message>
        <message>
            <location filename="../../gui/progress/pages.py" />
            <source>This takes a moment.</source>
            <translation>Das dauert einen Augenblick.</translation>
        </message>
        <message>
            <location filename="../../gui/progress/figures.py" />
            <source>Time at work</source>
            <translation>Arbeitszeit</translation>
        </message>
        <message>
            <location filename="../../gui/progress/reviews.py" />
            <source>Timed so that you meet an item again just before you would forget it.</source>
            <translation>So gelegt, dass jede Frage wiederkommt, kurz bevor die Antwort vergessen wäre.</translation>
        </message>
        <message>
            <location filename="../../gui/progress/pages.py" />
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="../../gui/progress/pages.py" />
            <source>Under a name it is kept from one session to the next.</source>
            <translation>Unter einem Namen bleibt es von einer Sitzung zur nächsten erhalten.</translation>
        </message>
        <message>
            <location filename="../../gui/progress/place.py" />
            <source>Under a name of your choice your progress is kept, and reviews come back in time.</source>
            <translation>Unter einem frei gewählten Namen bleibt der Fortschritt erhalten, und Wiederholungen kommen zur rechten Zeit.</translation>
        </message>
        <message>
            <location filename="../../gui/progress/place.py" />
            <source>You are a guest: this is what you did since the start</source>
            <translation>Als Gast: was seit dem Start getan wurde</translation>
        </message>
        <message>
            <location filename="../../gui/progress/own_export.py" />
            <source>Your data is written</source>
            <translation>Die Daten sind geschrieben</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/progress/figures.py" />
            <source>about %n minutes</source>
            <translation>
                <numerusform>etwa %n Minute</numerusform>
                <numerusform>etwa %n Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/progress/days.py" />
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weitere</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/progress/forecast.py" />
            <source>d MMM</source>
            <translation>d. MMM</translation>
        </message>
        <message>
            <location filename="../../gui/progress/words.py" />
            <source>d MMMM</source>
            <translation>d. MMMM</translation>
        </message>
        <message>
            <location filename="../../gui/progress/words.py" />
            <source>d MMMM yyyy</source>
            <translation>d. MMMM yyyy</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/progress/words.py" />
            <source>due in %n days</source>
            <translation>
                <numerusform>fällig in %n Tag</numerusform>
                <numerusform>fällig in %n Tagen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/progress/words.py" />
            <source>due now</source>
            <translation>jetzt fällig</translation>
        </message>
        <message>
            <location filename="../../gui/progress/words.py" />
            <source>due on {day}</source>
            <translation>fällig am {day}</translation>
        </message>
        <message>
            <location filename="../../gui/progress/words.py" />
            <source>due today</source>
            <translation>heute fällig</translation>
        </message>
        <message>
            <location filename="../../gui/progress/words.py" />
            <source>due tomorrow</source>
            <translation>morgen fällig</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/progress/figures.py" />
            <source>in %n sessions, without pauses</source>
            <translation>
                <numerusform>in %n Sitzung, ohne Pausen</numerusform>
                <numerusform>in %n Sitzungen, ohne Pausen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/progress/words.py" />
            <source>known</source>
            <translation>gewusst</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/progress/figures.py" />
            <source>last 30 days, %n answers</source>
            <translation>
                <numerusform>letzte 30 Tage, %n Antwort</numerusform>
                <numerusform>letzte 30 Tage, %n Antworten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/progress/words.py" />
            <source>learning</source>
            <translation>im Lernen</translation>
        </message>
        <message>
            <location filename="../../gui/progress/words.py" />
            <source>no items yet</source>
            <translation>noch keine Fragen</translation>
        </message>
        <message>
            <location filename="../../gui/progress/model.py" />
            <source>not right</source>
            <translation>nicht richtig</translation>
        </message>
        <message>
            <location filename="../../gui/progress/words.py" />
            <source>not seen</source>
            <translation>nicht gesehen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/progress/words.py" />
            <source>not started, %n structures</source>
            <translation>
                <numerusform>nicht begonnen, %n Struktur</numerusform>
                <numerusform>nicht begonnen, %n Strukturen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/progress/figures.py" />
            <source>nothing is due</source>
            <translation>nichts ist fällig</translation>
        </message>
        <message>
            <location filename="../../gui/progress/model.py" />
            <source>right</source>
            <translation>richtig</translation>
        </message>
        <message>
            <location filename="../../gui/progress/figures.py" />
            <source>structures that items ask for</source>
            <translation>Strukturen, nach denen gefragt wird</translation>
        </message>
        <message>
            <location filename="../../gui/progress/accuracy.py" />
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/progress/figures.py" />
            <location filename="../../gui/progress/words.py" />
            <source>too few: %n answers</source>
            <translation>
                <numerusform>zu wenige: %n Antwort</numerusform>
                <numerusform>zu wenige: %n Antworten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/progress/words.py" />
            <source>under 1 min</source>
            <translation>unter 1 min</translation>
        </message>
        <message>
            <location filename="../../gui/progress/figures.py" />
            <source>{count} more than a week ago</source>
            <translation>{count} mehr als vor einer Woche</translation>
        </message>
        <message>
            <location filename="../../gui/progress/forecast.py" />
            <source>{count} today</source>
            <translation>{count} heute</translation>
        </message>
        <message>
            <location filename="../../gui/progress/days.py" />
            <source>{fortnight} of the last 14 days, {month} of the last 28</source>
            <translation>{fortnight} der letzten 14 Tage, {month} der letzten 28</translation>
        </message>
        <message>
            <location filename="../../gui/progress/words.py" />
            <source>{h} h {min} min</source>
            <translation>{h} h {min} min</translation>
        </message>
        <message>
            <location filename="../../gui/progress/words.py" />
            <source>{known} known · {learning} learning · {unseen} not seen</source>
            <translation>{known} gewusst · {learning} im Lernen · {unseen} nicht gesehen</translation>
        </message>
        <message>
            <location filename="../../gui/progress/figures.py" />
            <source>{known} of {all}</source>
            <translation>{known} von {all}</translation>
        </message>
        <message>
            <location filename="../../gui/progress/words.py" />
            <source>{min} min</source>
            <translation>{min} min</translation>
        </message>
        <message>
            <location filename="../../gui/progress/place.py" />
            <source>{name} · since {day}</source>
            <translation>{name} · seit {day}</translation>
        </message>
        <message>
            <location filename="../../gui/progress/model.py" />
            <source>{name}: no item asks for it</source>
            <translation>{name}: keine Frage dazu</translation>
        </message>
        <message>
            <location filename="../../gui/progress/own_export.py" />
            <source>{page} is a page to read, {lines} the same for programs.</source>
            <translation>{page} ist eine Seite zum Lesen, {lines} dasselbe für Programme.</translation>
        </message>
        <message>
            <location filename="../../gui/progress/words.py" />
            <source>{right} of {all} right</source>
            <translation>{right} von {all} richtig</translation>
        </message>
        <message>
            <location filename="../../gui/progress/words.py" />
            <source>{share} %</source>
            <translation>{share} %</translation>
        </message>
        <message>
            <location filename="../../gui/progress/words.py" />
            <source>{share} % (95 % interval {low} to {high} %, n = {n})</source>
            <translation>{share} % (95-%-Intervall {low} bis {high} %, n = {n})</translation>
        </message>
    </context>
    <context>
        <name>Quiz</name>
        <message numerus="yes">
            <location filename="../../gui/quiz/wording.py" />
            <source>%n items</source>
            <translation>
                <numerusform>%n Frage</numerusform>
                <numerusform>%n Fragen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/quiz/making.py" />
            <source>%n items, made from what the model and its tables tell.</source>
            <translation>
                <numerusform>%n Frage, erzeugt aus dem, was Modell und Tabellen sagen.</numerusform>
                <numerusform>%n Fragen, erzeugt aus dem, was Modell und Tabellen sagen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/quiz/result_cards.py" />
            <source>&lt;b&gt;{asked}&lt;/b&gt; taken for &lt;b&gt;{taken}&lt;/b&gt;</source>
            <translation>&lt;b&gt;{asked}&lt;/b&gt; gehalten für &lt;b&gt;{taken}&lt;/b&gt;</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/once_more.py" />
            <source>A quiz as it was presented</source>
            <translation>Ein Quiz, wie es gestellt wurde</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/start.py" />
            <source>A quiz takes its items from a bank, a YAML file in the folder quizzes/banks. Until there is one, you can explore the model.</source>
            <translation>Ein Quiz nimmt seine Fragen aus einer Fragenbank, einer YAML-Datei im Ordner quizzes/banks. Bis es eine gibt, lässt sich das Modell erkunden.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/form.py" />
            <source>A quiz waits: {done} of {all} answered</source>
            <translation>Ein Quiz wartet: {done} von {all} beantwortet</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/form.py" />
            <source>Adaptive</source>
            <translation>Adaptiv</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/results.py" />
            <source>Again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/form.py" />
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/result_cards.py" />
            <source>All at once on the model</source>
            <translation>Alle auf einmal am Modell</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/form.py" />
            <source>All items</source>
            <translation>Alle Fragen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/results.py" />
            <source>All right</source>
            <translation>Alles richtig</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/form.py" />
            <location filename="../../gui/quiz/results.py" />
            <source>All stations</source>
            <translation>Alle Stationen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/form.py" />
            <source>All {count}</source>
            <translation>Alle {count}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/hint_box.py" />
            <source>Another hint</source>
            <translation>Noch ein Hinweis</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/choosing.py" />
            <location filename="../../gui/quiz/naming_answer.py" />
            <location filename="../../gui/quiz/ordering.py" />
            <location filename="../../gui/quiz/standing.py" />
            <source>Answer</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/modes.py" />
            <source>As in a practical exam: a time for each item, no feedback till the end.</source>
            <translation>Wie im Testat: eine Zeit für jede Frage, Rückmeldung erst am Ende.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/form.py" />
            <source>Bank</source>
            <translation>Fragenbank</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/item_area.py" />
            <source>Break</source>
            <translation>Pause</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/score_card.py" />
            <source>By station</source>
            <translation>Nach Station</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/kind_words.py" />
            <source>Case</source>
            <translation>Fall</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/sureness.py" />
            <source>Certain</source>
            <translation>Sicher</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/kind_words.py" />
            <source>Choose</source>
            <translation>Wählen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/choosing.py" />
            <source>Choose all that apply. Then press Enter, or the button.</source>
            <translation>Alles Zutreffende wählen. Dann Enter oder die Schaltfläche drücken.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/choosing.py" />
            <source>Choose one answer.</source>
            <translation>Eine Antwort wählen.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/option_box.py" />
            <source>Choose this option</source>
            <translation>Diese Antwort wählen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/turned_stage.py" />
            <source>Click it on the model. Or press Tab to walk through the structures and Enter to answer.</source>
            <translation>Auf dem Modell anklicken. Oder mit Tab durch die Strukturen gehen und mit Eingabe antworten.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/turned_stage.py" />
            <source>Click its place on the model; click or drag again to move the mark. Or walk there with the arrow keys, Shift for finer steps; Ctrl and arrows turn the model. Then press Enter, or the button.</source>
            <translation>Klicken Sie die Stelle am Modell an; ein weiterer Klick oder Ziehen versetzt die Marke. Oder gehen Sie mit den Pfeiltasten hin, mit Umschalt in feineren Schritten; Strg und Pfeile drehen das Modell. Dann Eingabe oder der Knopf.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/turned_stage.py" />
            <source>Drag each name to its pin. Or press a name's letter, then the pin's number; Backspace takes a name off. Some names may fit no pin.</source>
            <translation>Ziehen Sie jeden Namen auf seine Nadel. Oder drücken Sie den Buchstaben des Namens, dann die Nummer der Nadel; die Rücktaste nimmt einen Namen ab. Manche Namen passen vielleicht zu keiner Nadel.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/pins_tray.py" />
            <source>Drag it to a pin, or press {letter} and the pin's number</source>
            <translation>Auf eine Nadel ziehen, oder {letter} und die Nummer der Nadel drücken</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/order_list.py" />
            <source>Drag it, or press Alt with an arrow key</source>
            <translation>Ziehen, oder Alt mit einer Pfeiltaste drücken</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/ordering.py" />
            <source>Drag the rows into order, or move one by Alt with the arrow keys. Then press Enter, or the button.</source>
            <translation>Die Zeilen in die richtige Reihenfolge ziehen, oder mit Alt und den Pfeiltasten verschieben. Dann Enter oder die Schaltfläche drücken.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/modes.py" />
            <source>Due now: {count}</source>
            <translation>Jetzt fällig: {count}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/modes.py" />
            <source>Due review</source>
            <translation>Wiederholung</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/form.py" />
            <source>Each answer decides what is asked next, till your ability shows.</source>
            <translation>Jede Antwort entscheidet, was als Nächstes gefragt wird, bis das Können feststeht.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/start.py" />
            <source>Every answer is kept as you give it, so you can stop at any time.</source>
            <translation>Jede Antwort wird sofort gesichert; Aufhören geht jederzeit.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/results.py" />
            <location filename="../../gui/quiz/start.py" />
            <source>Explore</source>
            <translation>Erkunden</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/choosing.py" />
            <source>F</source>
            <comment>key: false</comment>
            <translation>F</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/sureness.py" />
            <source>Fairly sure</source>
            <translation>Ziemlich sicher</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/modes.py" />
            <source>Feedback after each answer, shown on the model.</source>
            <translation>Rückmeldung nach jeder Antwort, am Modell gezeigt.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/kind_words.py" />
            <source>Find it</source>
            <translation>Finden</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/form.py" />
            <source>First {count} of {bank}.</source>
            <translation>Zuerst {count} aus {bank}.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/unrecorded.py" />
            <source>Go back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/sureness.py" />
            <source>Guess</source>
            <translation>Geraten</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/score_card.py" />
            <source>Had you been asked other items of the same kind, the score would differ. The interval says by how much (Wilson 1927); partial scores count as parts.</source>
            <translation>Bei anderen Fragen derselben Art wäre das Ergebnis ein anderes. Das Intervall sagt, wie sehr (Wilson 1927); Teilpunkte zählen als Teile.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/rest_page.py" />
            <source>Hand on the sheet, sit back, and let your eyes rest. The station before this one is closed.</source>
            <translation>Den Bogen weitergeben, zurücklehnen und die Augen ausruhen. Die Station davor ist abgeschlossen.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/hint_box.py" />
            <source>Hint</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/hint_box.py" />
            <source>Hint: {words}</source>
            <translation>Hinweis: {words}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/sureness.py" />
            <source>How sure are you?</source>
            <translation>Wie sicher?</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/verdict.py" />
            <source>How to tell</source>
            <translation>Woran man es erkennt</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/foot.py" />
            <source>I don't know</source>
            <translation>Weiß nicht</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/choosing.py" />
            <source>Is this true or false?</source>
            <translation>Ist das richtig oder falsch?</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/unrecorded.py" />
            <source>It does not count yet.</source>
            <translation>Es zählt noch nicht.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/choosing.py" />
            <source>It is highlighted on the model. Choose its name.</source>
            <translation>Sie ist auf dem Modell hervorgehoben. Ihren Namen wählen.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/naming_answer.py" />
            <source>It is highlighted on the model. Type its name in English, Latin or German, with side and number where it has them. Small slips do not count.</source>
            <translation>Die Struktur ist am Modell hervorgehoben. Ihren Namen lateinisch, deutsch oder englisch eintippen, wo nötig mit Seite und Nummer. Kleine Tippfehler zählen nicht.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/choosing.py" />
            <source>It is highlighted on the model. Which one is it?</source>
            <translation>Die Struktur ist am Modell hervorgehoben. Die wievielte ist es?</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/choosing.py" />
            <source>It is seen alone. From which side of the body is it?</source>
            <translation>Sie ist allein zu sehen. Von welcher Körperseite stammt sie?</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/head.py" />
            <source>Item {place} of at most {all}</source>
            <translation>Frage {place} von höchstens {all}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/head.py" />
            <source>Item {place} of {all}</source>
            <translation>Frage {place} von {all}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/naming_answer.py" />
            <source>Its name</source>
            <translation>Ihr Name</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/choosing.py" />
            <source>L</source>
            <comment>key: left</comment>
            <translation>L</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/kind_words.py" />
            <source>Label</source>
            <translation>Beschriften</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/modes.py" />
            <source>Learn</source>
            <translation>Lernen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/modes.py" />
            <source>Learn mode</source>
            <translation>Lernmodus</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/kind_words.py" />
            <source>Left or right</source>
            <translation>Links oder rechts</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/kind_words.py" />
            <source>Level</source>
            <translation>Höhe</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/making.py" />
            <source>Make new items from the model</source>
            <translation>Neue Fragen aus dem Modell erzeugen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/making.py" />
            <source>Making items; this takes some seconds …</source>
            <translation>Fragen werden erzeugt; das dauert einige Sekunden …</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/placing_hand.py" />
            <source>Mark moved {ways}</source>
            <translation>Marke versetzt: {ways}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/placing_hand.py" />
            <source>Mark set in the middle of the picture</source>
            <translation>Marke in der Mitte des Bildes gesetzt</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/placing_hand.py" />
            <source>Mark taken away</source>
            <translation>Marke entfernt</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/score_card.py" />
            <source>Mean score {percent}, 95 % interval {low} to {high}</source>
            <translation>Mittlere Punktzahl {percent}, 95-%-Intervall {low} bis {high}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/unrecorded.py" />
            <source>Mend this and try again. Or go back: the item is then still open.</source>
            <translation>Den Fehler beheben und noch einmal versuchen. Oder zurückgehen: Die Frage ist dann noch offen.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/form.py" />
            <source>Mode</source>
            <translation>Modus</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/order_list.py" />
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/order_list.py" />
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/kind_words.py" />
            <source>Name it</source>
            <translation>Benennen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/foot.py" />
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/time_left.py" />
            <source>Next item in {time}</source>
            <translation>Nächste Frage in {time}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/rest_page.py" />
            <source>Next: station {place} of {all}</source>
            <translation>Als Nächstes: Station {place} von {all}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/wrong_items.py" />
            <source>No answer was given.</source>
            <translation>Keine Antwort gegeben.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/start.py" />
            <source>No bank of items yet</source>
            <translation>Noch keine Fragenbank</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/modes.py" />
            <source>No feedback till the end; then the result.</source>
            <translation>Keine Rückmeldung bis zum Schluss; dann das Ergebnis.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/form.py" />
            <source>Not here: the difficulty of these items is not known yet.</source>
            <translation>Hier nicht: Die Schwierigkeit dieser Fragen ist noch nicht bekannt.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/unrecorded.py" />
            <source>Not recorded</source>
            <translation>Nicht aufgezeichnet</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/panel.py" />
            <source>Noted as it stands. Turn it and press again to change it.</source>
            <translation>So ist es notiert. Zum Ändern drehen und noch einmal drücken.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/form.py" />
            <source>Nothing is due now. What you answer comes back in time.</source>
            <translation>Jetzt ist nichts fällig. Was beantwortet wurde, kommt zur rechten Zeit wieder.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/form.py" />
            <source>Number of items</source>
            <translation>Anzahl der Fragen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/result_cards.py" />
            <source>On the model an arrow goes from the answer, solid, to your choice, dashed.</source>
            <translation>Am Modell führt ein Pfeil von der Lösung (durchgezogen) zu Ihrer Wahl (gestrichelt).</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/results.py" />
            <source>Other quiz</source>
            <translation>Anderes Quiz</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/pins_box.py" />
            <location filename="../../gui/quiz/pins_hand.py" />
            <source>Pin {number}: {name}</source>
            <translation>Nadel {number}: {name}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/pins_box.py" />
            <source>Pin {number}: {name}, right</source>
            <translation>Nadel {number}: {name}, richtig</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/pins_box.py" />
            <source>Pin {number}: {name}; you said: {given}</source>
            <translation>Nadel {number}: {name}; Ihre Antwort: {given}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/kind_words.py" />
            <source>Place it</source>
            <translation>Einzeichnen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/kind_words.py" />
            <source>Put in order</source>
            <translation>Ordnen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/foot.py" />
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/place.py" />
            <location filename="../../gui/quiz/start.py" />
            <source>Quiz</source>
            <translation>Quiz</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/choosing.py" />
            <source>R</source>
            <comment>key: right</comment>
            <translation>R</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/kind_words.py" />
            <source>Relation</source>
            <translation>Beziehung</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/form.py" />
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/foot.py" />
            <source>Retry later</source>
            <translation>Später</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/score_card.py" />
            <source>Score {percent}; {right} of {all} right</source>
            <translation>{percent} der Punkte; {right} von {all} richtig</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/result_cards.py" />
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/result_cards.py" />
            <source>Show an arrow for each</source>
            <translation>Für jede einen Pfeil zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/result_cards.py" />
            <source>Show both on the model</source>
            <translation>Beide am Modell zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/kind_words.py" />
            <location filename="../../gui/quiz/verdict.py" />
            <source>Show it</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/wrong_items.py" />
            <source>Show the answer</source>
            <translation>Die Antwort zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/verdict.py" />
            <source>Show {what}</source>
            <translation>Zeigen: {what}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/modes.py" />
            <source>Spotter</source>
            <translation>Testat</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/form.py" />
            <location filename="../../gui/quiz/once_more.py" />
            <source>Start</source>
            <translation>Starten</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/form.py" />
            <source>Station</source>
            <translation>Station</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/choosing.py" />
            <source>T</source>
            <comment>key: true</comment>
            <translation>R</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/item_area.py" />
            <source>Take a breath</source>
            <translation>Durchatmen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/modes.py" />
            <source>Test</source>
            <translation>Test</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/modes.py" />
            <source>Test mode</source>
            <translation>Testmodus</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/bank_keeping.py" />
            <source>The bank is not kept in the record</source>
            <translation>Die Fragenbank ist nicht in der Aufzeichnung</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/item_area.py" />
            <source>The next item comes by itself; Next goes on at once.</source>
            <translation>Die nächste Frage kommt von selbst; mit Weiter geht es gleich weiter.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/once_more.py" />
            <source>The same items, in the same order, with the same options.</source>
            <translation>Dieselben Fragen in derselben Reihenfolge mit denselben Antworten.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/hint_box.py" />
            <source>The score stays as it is; the item comes back sooner for review.</source>
            <translation>Die Punkte bleiben; die Frage kommt früher zur Wiederholung.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/wrong_items.py" />
            <source>The time was over.</source>
            <translation>Die Zeit war um.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/standing.py" />
            <source>This is it</source>
            <translation>Das ist es</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/option_box.py" />
            <source>Tick, or not</source>
            <translation>Ankreuzen oder nicht</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/form.py" />
            <source>Time for each item</source>
            <translation>Zeit für jede Frage</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/wrong_items.py" />
            <source>To look at again</source>
            <translation>Noch einmal ansehen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/kind_words.py" />
            <source>True or false</source>
            <translation>Richtig oder falsch</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/unrecorded.py" />
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/turned_stage.py" />
            <source>Turn the model by mouse or arrow keys until you look straight at it. Then press Enter, or the button.</source>
            <translation>Das Modell mit Maus oder Pfeiltasten drehen, bis man gerade darauf blickt. Dann Enter oder den Knopf drücken.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/naming_answer.py" />
            <source>Type its name</source>
            <translation>Namen eintippen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/sureness.py" />
            <source>Unsure</source>
            <translation>Unsicher</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/result_cards.py" />
            <source>What was confused with what</source>
            <translation>Was wofür gehalten wurde</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/form.py" />
            <source>What you answered before, each just before you would forget it; with feedback.</source>
            <translation>Schon Beantwortetes, jedes kurz bevor es vergessen wäre; mit Rückmeldung.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/results.py" />
            <source>Wrong items again</source>
            <translation>Nur falsche</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/panel.py" />
            <source>You can change it until Next.</source>
            <translation>Bis „Weiter“ lässt sie sich ändern.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/score_card.py" />
            <source>filled: right {right} · half: partly {partly} · hollow: wrong {wrong}</source>
            <translation>voll: richtig {right} · halb: teilweise {partly} · hohl: falsch {wrong}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/score_card.py" />
            <source>filled: right {right} · hollow: wrong {wrong}</source>
            <translation>voll: richtig {right} · hohl: falsch {wrong}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/order_list.py" />
            <source>its place is {right}</source>
            <translation>gehört auf Platz {right}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/option_box.py" />
            <source>left out</source>
            <translation>ausgelassen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/pins_box.py" />
            <location filename="../../gui/quiz/pins_hand.py" />
            <source>no name</source>
            <translation>kein Name</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/option_box.py" />
            <source>not this one</source>
            <translation>diese nicht</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/sureness.py" />
            <source>optional · press {keys}</source>
            <translation>freiwillig · Tasten {keys}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/pins_box.py" />
            <source>yours: {name}</source>
            <translation>Ihre: {name}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/quiz/result_cards.py" />
            <source>{asked} taken for {taken}, %n times</source>
            <translation>
                <numerusform>{asked} für {taken} gehalten, %n-mal</numerusform>
                <numerusform>{asked} für {taken} gehalten, %n-mal</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/quiz/head.py" />
            <source>{count} answered</source>
            <translation>{count} beantwortet</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/arrows_layer.py" />
            <source>{count}×</source>
            <translation>{count}×</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/wording.py" />
            <source>{h} h {min} min</source>
            <translation>{h} h {min} min</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/wording.py" />
            <source>{min} min {s} s</source>
            <translation>{min} min {s} s</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/placing_layer.py" />
            <source>{mm} mm</source>
            <translation>{mm} mm</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/pins_tray.py" />
            <source>{name}, at pin {number}</source>
            <translation>{name}, an Nadel {number}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/naming_answer.py" />
            <source>{name}: not right</source>
            <translation>{name}: nicht richtig</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/pins_hand.py" />
            <source>{name}: press the number of its pin</source>
            <translation>{name}: Nummer der Nadel drücken</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/naming_answer.py" />
            <source>{name}: right</source>
            <translation>{name}: richtig</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/verdict_labels.py" />
            <source>{name}: the answer</source>
            <translation>{name}: die Antwort</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/verdict_labels.py" />
            <source>{name}: your choice</source>
            <translation>{name}: gewählt</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/option_box.py" />
            <source>{option}: an answer that you left out</source>
            <translation>{option}: richtig und ausgelassen</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/option_box.py" />
            <source>{option}: not this one</source>
            <translation>{option}: diese nicht</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/option_box.py" />
            <source>{option}: the answer</source>
            <translation>{option}: die Antwort</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/option_box.py" />
            <source>{option}: your choice, not the answer</source>
            <translation>{option}: gewählt, aber nicht die Antwort</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/order_list.py" />
            <source>{place} of {count}: {text}</source>
            <translation>{place} von {count}: {text}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/order_list.py" />
            <source>{place}, {text}: its place is {right}</source>
            <translation>{place}, {text}: gehört auf Platz {right}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/order_list.py" />
            <source>{place}, {text}: right</source>
            <translation>{place}, {text}: richtig</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/bank_keeping.py" />
            <source>{reason} The quiz goes on. To show it again, keep its file.</source>
            <translation>{reason} Das Quiz geht weiter. Um es noch einmal zu zeigen, die Datei aufheben.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/score_card.py" />
            <source>{right} of {all}</source>
            <translation>{right} von {all}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/results.py" />
            <source>{right} of {all} right</source>
            <translation>{right} von {all} richtig</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/wording.py" />
            <source>{right} right · {partly} partly · {wrong} wrong</source>
            <translation>{right} richtig · {partly} teilweise · {wrong} falsch</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/wording.py" />
            <source>{right} right · {wrong} wrong</source>
            <translation>{right} richtig · {wrong} falsch</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/order_list.py" />
            <source>{row}: held. Arrow keys move it, Space puts it down.</source>
            <translation>{row}: aufgenommen. Pfeiltasten verschieben, Leertaste legt ab.</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/order_list.py" />
            <source>{row}: put back</source>
            <translation>{row}: zurückgelegt</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/order_list.py" />
            <source>{row}: put down</source>
            <translation>{row}: abgelegt</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/wording.py" />
            <source>{s} s</source>
            <translation>{s} s</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/score_card.py" />
            <source>{time} each</source>
            <translation>je {time}</translation>
        </message>
        <message>
            <location filename="../../gui/quiz/time_left.py" />
            <source>{time} left</source>
            <translation>noch {time}</translation>
        </message>
    </context>
    <context>
        <name>Record</name>
        <message numerus="yes">
            <location filename="../../gui/keeping/place.py" />
            <source>%n months</source>
            <translation>
                <numerusform>%n Monat</numerusform>
                <numerusform>%n Monate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/keeping/control.py" />
            <source>%n sessions</source>
            <translation>
                <numerusform>%n Sitzung</numerusform>
                <numerusform>%n Sitzungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/keeping/place.py" />
            <source>%n sessions are old enough; the next start announces it.</source>
            <translation>
                <numerusform>%n Sitzung ist alt genug; der nächste Start kündigt es an.</numerusform>
                <numerusform>%n Sitzungen sind alt genug; der nächste Start kündigt es an.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/keeping/restore_dialog.py" />
            <source>%n sessions come back</source>
            <translation>
                <numerusform>%n Sitzung kommt zurück</numerusform>
                <numerusform>%n Sitzungen kommen zurück</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/keeping/restore_dialog.py" />
            <source>%n sessions leave the record</source>
            <translation>
                <numerusform>%n Sitzung verlässt die Aufzeichnung</numerusform>
                <numerusform>%n Sitzungen verlassen die Aufzeichnung</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/keeping/backup_list.py" />
            <source>Answers</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>Answers and events of all learners</source>
            <translation>Antworten und Ereignisse aller Lernenden</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/place.py" />
            <source>Back up now</source>
            <translation>Jetzt sichern</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/control.py" />
            <source>Backing up</source>
            <translation>Wird gesichert</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/control.py" />
            <source>Backup made</source>
            <translation>Gesichert</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/place.py" />
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/control.py" />
            <source>Checking the backup</source>
            <translation>Sicherung wird geprüft</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/place.py" />
            <source>Choose another place…</source>
            <translation>Anderen Ort wählen …</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>Choose…</source>
            <translation>Wählen …</translation>
        </message>
        <message>
            <location filename="../../gui/server_form.py" />
            <source>Connection</source>
            <translation>Verbindung</translation>
        </message>
        <message>
            <location filename="../../gui/server_form.py" />
            <source>Database</source>
            <translation>Datenbank</translation>
        </message>
        <message>
            <location filename="../../gui/server_form.py" />
            <source>Encrypted</source>
            <translation>Verschlüsselt</translation>
        </message>
        <message>
            <location filename="../../gui/server_form.py" />
            <source>Encrypted if possible</source>
            <translation>Verschlüsselt, wenn möglich</translation>
        </message>
        <message>
            <location filename="../../gui/server_form.py" />
            <source>Encrypted, certificate checked</source>
            <translation>Verschlüsselt, Zertifikat geprüft</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/erase_dialog.py" />
            <source>Erase</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/place.py" />
            <source>Erase a learner</source>
            <translation>Eine Person löschen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/erase_dialog.py" />
            <source>Erase my data</source>
            <translation>Meine Daten löschen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/erase_dialog.py" />
            <source>Erase the sessions with all answers too</source>
            <translation>Auch die Sitzungen mit allen Antworten löschen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/erase_dialog.py" />
            <source>Erase {name}</source>
            <translation>{name} löschen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/control.py" />
            <source>Erased</source>
            <translation>Gelöscht</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/place.py" />
            <source>Erase…</source>
            <translation>Löschen …</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/control.py" />
            <source>Erasing</source>
            <translation>Wird gelöscht</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/control.py" />
            <source>Every backup that holds something of it is written anew.</source>
            <translation>Jede Sicherung, die etwas davon enthält, wird neu geschrieben.</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/place.py" />
            <source>For ever</source>
            <translation>Für immer</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/keeping/place.py" />
            <source>From {day} on, %n sessions that began before {before} are erased.</source>
            <translation>
                <numerusform>Ab {day} wird %n Sitzung gelöscht, die vor dem {before} begann.</numerusform>
                <numerusform>Ab {day} werden %n Sitzungen gelöscht, die vor dem {before} begannen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/keeping/control.py" />
            <source>From {day} on, %n sessions that began before {before}.</source>
            <translation>
                <numerusform>Ab {day}: %n Sitzung, die vor dem {before} begann.</numerusform>
                <numerusform>Ab {day}: %n Sitzungen, die vor dem {before} begannen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/keeping/place.py" />
            <source>How long sessions are kept</source>
            <translation>Wie lange Sitzungen bleiben</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>It follows another server; give the address of that one.</source>
            <translation>Er folgt einem anderen Server; dessen Adresse angeben.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/restore_dialog.py" />
            <source>It holds the same sessions</source>
            <translation>Sie enthält dieselben Sitzungen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/control.py" />
            <source>It holds {n} sessions. What was there before is kept.</source>
            <translation>Sitzungen darin: {n}. Was vorher da war, ist aufgehoben.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/restore_dialog.py" />
            <source>It holds {sessions} sessions with {answers} answers.</source>
            <translation>Sie enthält {sessions} Sitzungen mit {answers} Antworten.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/control.py" />
            <source>It is read whole and compared with the record.</source>
            <translation>Sie wird ganz gelesen und mit der Aufzeichnung verglichen.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/restore_dialog.py" />
            <source>It is set aside as it is, beside the backups.</source>
            <translation>Sie wird, wie sie ist, neben die Sicherungen gelegt.</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>It is used when anatomyapp is started again.</source>
            <translation>Er wird benutzt, sobald anatomyapp neu gestartet ist.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/control.py" />
            <source>It was checked, and is the newest of the list.</source>
            <translation>Die Sicherung ist geprüft und steht oben in der Liste.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/place.py" />
            <source>Its administrator backs it up there, with pg_dump.</source>
            <translation>Dort sichert sie, wer den Server betreut, mit pg_dump.</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>Kept</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/place.py" />
            <source>Learner</source>
            <translation>Lernende</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>Let its administrator run “anatomyapp sessions prepare”.</source>
            <translation>Seine Verwaltung führt dazu „anatomyapp sessions prepare“ aus.</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>Let its administrator turn fsync and full_page_writes on.</source>
            <translation>Seine Verwaltung muss fsync und full_page_writes einschalten.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/backup_list.py" />
            <source>Made</source>
            <translation>Entstanden</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/place.py" />
            <source>No session is old enough.</source>
            <translation>Keine Sitzung ist alt genug.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/control.py" />
            <source>Not done</source>
            <translation>Nicht ausgeführt</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>Not kept</source>
            <translation>Nicht behalten</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/erase_dialog.py" />
            <source>Nothing brings it back.</source>
            <translation>Nichts bringt sie zurück.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/control.py" />
            <source>Old sessions were erased</source>
            <translation>Alte Sitzungen wurden gelöscht</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/control.py" />
            <source>Old sessions will be erased</source>
            <translation>Alte Sitzungen werden gelöscht</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/keeping/place.py" />
            <source>Older sessions are erased whole, from every backup too, and learners who came no more with them. It is announced in the window %n days before.</source>
            <translation>
                <numerusform>Ältere Sitzungen werden ganz gelöscht, auch aus jeder Sicherung, und mit ihnen, wer nicht wiederkam. Das Fenster kündigt es %n Tag vorher an.</numerusform>
                <numerusform>Ältere Sitzungen werden ganz gelöscht, auch aus jeder Sicherung, und mit ihnen, wer nicht wiederkam. Das Fenster kündigt es %n Tage vorher an.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>On a lab’s server (PostgreSQL)</source>
            <translation>Auf dem Server eines Labors (PostgreSQL)</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>On this computer</source>
            <translation>Auf diesem Computer</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/place.py" />
            <source>One is made and checked at the first start of each day, and before the record is changed for a new version. All of the last two days are kept, then one for each of 12 days, 10 weeks and 9 months.</source>
            <translation>Eine entsteht beim ersten Start jedes Tages und bevor die Aufzeichnung für eine neue Version geändert wird; sie wird geprüft. Alle der letzten zwei Tage bleiben, dann je eine für 12 Tage, 10 Wochen und 9 Monate.</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>One moment…</source>
            <translation>Einen Augenblick …</translation>
        </message>
        <message>
            <location filename="../../gui/server_form.py" />
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <location filename="../../gui/server_form.py" />
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>PostgreSQL {version}, user {user}, connection {safe}, {ms} ms.</source>
            <translation>PostgreSQL {version}, Benutzer {user}, Verbindung {safe}, {ms} ms.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/place.py" />
            <source>Record</source>
            <translation>Aufzeichnung</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/control.py" />
            <source>Record restored</source>
            <translation>Aufzeichnung wiederhergestellt</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/restore_dialog.py" />
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/backup_list.py" />
            <source>Restore the backup of {time}</source>
            <translation>Sicherung vom {time} wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/restore_dialog.py" />
            <source>Restore the backup of {time}?</source>
            <translation>Sicherung vom {time} wiederherstellen?</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/backup_list.py" />
            <source>Restore…</source>
            <translation>Wiederherstellen …</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/control.py" />
            <source>Restoring</source>
            <translation>Wird wiederhergestellt</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>SQLite files (*.sqlite)</source>
            <translation>SQLite-Dateien (*.sqlite)</translation>
        </message>
        <message>
            <location filename="../../gui/server_form.py" />
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/backup_list.py" />
            <source>Sessions</source>
            <translation>Sitzungen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/control.py" />
            <source>Sessions erased: {gone}; left as a guest's: {left}; backups written anew: {backups}.</source>
            <translation>Sitzungen gelöscht: {gone}; als Gastsitzungen geblieben: {left}; Sicherungen neu geschrieben: {backups}.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/backup_list.py" />
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/backup_list.py" />
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>Test connection</source>
            <translation>Verbindung prüfen</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>That does not work yet</source>
            <translation>Das geht noch nicht</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/place.py" />
            <source>That somebody was erased is noted; who it was is not.</source>
            <translation>Dass jemand gelöscht wurde, wird vermerkt; wer es war, nicht.</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>The file of the record</source>
            <translation>Die Datei der Aufzeichnung</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/erase_dialog.py" />
            <source>The pseudonym goes, with the PIN, the decisions about studies, pins, saved views and all links to sessions and groups: from the record, from every backup and from this computer.</source>
            <translation>Das Pseudonym verschwindet, mit PIN, Entscheidungen zu Studien, Nadeln, gemerkten Ansichten und allen Verbindungen zu Sitzungen und Gruppen: aus der Aufzeichnung, aus jeder Sicherung und von diesem Computer.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/restore_dialog.py" />
            <source>The record cannot be read</source>
            <translation>Die Aufzeichnung lässt sich nicht lesen</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/control.py" />
            <source>The record is not looked after</source>
            <translation>Die Aufzeichnung wird nicht gepflegt</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>The record lies</source>
            <translation>Die Aufzeichnung liegt</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>The server answers</source>
            <translation>Der Server antwortet</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>The server answers, but holds no record</source>
            <translation>Der Server antwortet, enthält aber keine Aufzeichnung</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>The server answers, but may lose answers</source>
            <translation>Der Server antwortet, kann aber Antworten verlieren</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/backup_list.py" />
            <source>There is none yet.</source>
            <translation>Es gibt noch keine.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/restore_dialog.py" />
            <source>They are not in this backup; {answers} answers go with them.</source>
            <translation>Sie fehlen in dieser Sicherung; {answers} Antworten gehen mit ihnen.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/place.py" />
            <source>This record lies on a server</source>
            <translation>Diese Aufzeichnung liegt auf einem Server</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>This server only reads</source>
            <translation>Dieser Server liest nur</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>This user may record there.</source>
            <translation>Dieser Benutzer darf dort aufzeichnen.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/erase_dialog.py" />
            <source>Type {name} to confirm</source>
            <translation>Zur Bestätigung {name} eingeben</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>Use this place</source>
            <translation>Diesen Ort benutzen</translation>
        </message>
        <message>
            <location filename="../../gui/server_form.py" />
            <source>User</source>
            <translation>Benutzer</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/control.py" />
            <source>What the record holds now is made a backup first.</source>
            <translation>Was die Aufzeichnung jetzt enthält, wird zuerst gesichert.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/restore_dialog.py" />
            <source>What the record holds now is not lost: it is made a backup first, and can be restored in the same way. The session that runs ends, and a new one begins.</source>
            <translation>Was die Aufzeichnung jetzt enthält, geht nicht verloren: Es wird zuerst gesichert und lässt sich ebenso wiederherstellen. Die laufende Sitzung endet, und eine neue beginnt.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/place.py" />
            <source>Where it lies</source>
            <translation>Wo sie liegt</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>Where the record lies</source>
            <translation>Wo die Aufzeichnung liegt</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>While a server is away, sessions go on in a file of this computer and are merged by themselves. A password is kept in the system’s keyring only.</source>
            <translation>Ist ein Server nicht erreichbar, gehen Sitzungen in einer Datei dieses Computers weiter und werden von selbst zusammengeführt. Ein Passwort liegt nur im Schlüsselbund des Systems.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/place.py" />
            <source>Who asks for it is erased from the record and from every backup.</source>
            <translation>Wer darum bittet, wird aus der Aufzeichnung und aus jeder Sicherung gelöscht.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/control.py" />
            <source>Whoever learns meanwhile goes on.</source>
            <translation>Wer gerade lernt, lernt weiter.</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/erase_dialog.py" />
            <source>Without that, they stay as sessions of a guest, who cannot be told from others; a study that was refused stays refused for them. Sessions in which other learners took part stay in any case. What was exported or sent elsewhere before is not reached.</source>
            <translation>Sonst bleiben sie als Sitzungen eines Gastes, der sich von anderen nicht unterscheiden lässt; eine abgelehnte Studie bleibt für sie abgelehnt. Sitzungen, an denen andere teilnahmen, bleiben in jedem Fall. Was schon exportiert oder anderswohin gesendet wurde, wird nicht erreicht.</translation>
        </message>
        <message>
            <location filename="../../gui/server_form.py" />
            <source>as kept, or none</source>
            <translation>wie behalten, oder keines</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/backup_list.py" />
            <source>cannot be read</source>
            <translation>nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/words.py" />
            <source>d MMM yyyy</source>
            <translation>d. MMM yyyy</translation>
        </message>
        <message>
            <location filename="../../gui/keeping/words.py" />
            <source>d MMM yyyy, HH:mm</source>
            <translation>d. MMM yyyy, HH:mm</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>encrypted</source>
            <translation>verschlüsselt</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <location filename="../../gui/record_place.py" />
            <source>the usual one, in the data folder</source>
            <translation>die übliche, im Datenordner</translation>
        </message>
    </context>
    <context>
        <name>Replay</name>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>5 s back; Right: 5 s on</source>
            <translation>5 s zurück; Rechts: 5 s weiter</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/warning.py" />
            <source>A bank that was asked cannot be read: {reason} Its items are told by their ids.</source>
            <translation>Eine Fragenbank, aus der gefragt wurde, ist nicht lesbar: {reason} Ihre Fragen stehen mit ihren Kennungen da.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/item_told.py" />
            <source>After {seconds} s</source>
            <translation>Nach {seconds} s</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/timeline_card.py" />
            <source>All sessions</source>
            <translation>Alle Sitzungen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/item_told.py" />
            <source>Answered: {answer}</source>
            <translation>Geantwortet: {answer}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/notes.py" />
            <source>At {time}</source>
            <translation>Bei {time}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/notes.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Faster and slower</source>
            <translation>Schneller und langsamer</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/bar.py" />
            <source>Item before</source>
            <translation>Frage davor</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Item before; Ctrl+Right: the next one</source>
            <translation>Frage davor; Strg+Rechts: die nächste</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/item_told.py" />
            <source>Item {number} of {count} · {mode}</source>
            <translation>Frage {number} von {count} · {mode}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/notes.py" />
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/bar.py" />
            <source>Large replay</source>
            <translation>Große Wiedergabe</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Large replay; Esc: all sessions again</source>
            <translation>Große Wiedergabe; Esc: wieder alle Sitzungen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/item_told.py" />
            <source>Member {letter}</source>
            <translation>Mitglied {letter}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/bar.py" />
            <source>Mistake before</source>
            <translation>Fehler davor</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/bar.py" />
            <source>Mistakes</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/bar.py" />
            <source>More than 5 s without any event: only the first and last second.</source>
            <translation>Mehr als 5 s ohne Ereignis: nur die erste und die letzte Sekunde.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/bar.py" />
            <source>Next item</source>
            <translation>Nächste Frage</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/bar.py" />
            <source>Next mistake</source>
            <translation>Nächster Fehler</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Next mistake; Shift+M: the one before</source>
            <translation>Nächster Fehler; Umschalt+M: der davor</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/item_panel.py" />
            <source>No item was asked at this time.</source>
            <translation>Zu dieser Zeit wurde nichts gefragt.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/card.py" />
            <source>No model was in sight ({place})</source>
            <translation>Kein Modell war zu sehen ({place})</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/card.py" />
            <location filename="../../gui/instructor/replay/item_panel.py" />
            <source>Not right</source>
            <translation>Nicht richtig</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/notes.py" />
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/notes.py" />
            <source>Note not kept</source>
            <translation>Notiz nicht behalten</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/notes.py" />
            <source>Note on a moment</source>
            <translation>Notiz zu einem Moment</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/bar.py" />
            <location filename="../../gui/key_page.py" />
            <source>Note on this moment</source>
            <translation>Notiz zu diesem Moment</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/card.py" />
            <source>Nothing to play yet</source>
            <translation>Noch nichts wiederzugeben</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/bar.py" />
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/bar.py" />
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Play or pause</source>
            <translation>Abspielen oder anhalten</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/bar.py" />
            <source>Play or pause (Space)</source>
            <translation>Abspielen oder anhalten (Leertaste)</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/warning.py" />
            <source>Recorded by an earlier version: what was chosen, hidden and looked at is known; what undo, tours and quizzes showed is not.</source>
            <translation>Von einer früheren Version aufgezeichnet: Bekannt ist, was gewählt, ausgeblendet und angesehen wurde, nicht aber, was Rückgängig, Touren und Quiz zeigten.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/notes.py" />
            <source>Remove the note</source>
            <translation>Notiz entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/timeline_card.py" />
            <location filename="../../gui/key_page.py" />
            <source>Replay</source>
            <translation>Wiedergabe</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/card.py" />
            <location filename="../../gui/instructor/replay/item_panel.py" />
            <source>Right</source>
            <translation>Richtig</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/item_told.py" />
            <source>Right: {key}</source>
            <translation>Richtig: {key}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/item_told.py" />
            <source>Score: {percent} %</source>
            <translation>Punkte: {percent} %</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/bar.py" />
            <source>Skip idle time</source>
            <translation>Leerlauf auslassen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/item_told.py" />
            <source>Skipped.</source>
            <translation>Übersprungen.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/bar.py" />
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/bar.py" />
            <source>Speed (+ and −)</source>
            <translation>Tempo (+ und −)</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/warning.py" />
            <source>The learner saw the pack “{pack}” {version}, which is not open. Only what the pack “{own}” has too can be shown.</source>
            <translation>Gesehen wurde das Paket „{pack}“ {version}, das nicht geöffnet ist. Zu zeigen ist nur, was auch das Paket „{own}“ hat.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/warning.py" />
            <source>The learner saw the pack “{pack}” {version}; this is “{own}” {own_version}. Shapes and places may differ a little.</source>
            <translation>Gesehen wurde das Paket „{pack}“ {version}; dies ist „{own}“ {own_version}. Formen und Orte können etwas abweichen.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/warning.py" />
            <source>The model cannot be fitted to the person whom the learner saw: {reason} It is shown as it is in this window.</source>
            <translation>Das Modell lässt sich nicht an die Person anpassen, die zu sehen war: {reason} Es wird gezeigt, wie es in diesem Fenster ist.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/item_told.py" />
            <source>The time was over.</source>
            <translation>Die Zeit war um.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/bar.py" />
            <source>Time of the session</source>
            <translation>Zeit der Sitzung</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/pane.py" />
            <source>What the learner saw</source>
            <translation>Was zu sehen war</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/card.py" />
            <source>What the model showed here is not known</source>
            <translation>Was das Modell hier zeigte, ist nicht bekannt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/card.py" />
            <source>d MMM yyyy</source>
            <translation>d. MMM yyyy</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/item_told.py" />
            <source>{item}, version {version}: no bank that is open has it.</source>
            <translation>{item}, Version {version}: steht in keiner geöffneten Sammlung.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/item_told.py" />
            <source>{mm} mm from its place</source>
            <translation>{mm} mm von der Stelle entfernt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/bar.py" />
            <source>{now} of {all}</source>
            <translation>{now} von {all}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/replay/card.py" />
            <source>{place}, on a plain ground: no camera's picture is recorded</source>
            <translation>{place}, auf leerem Grund: Kamerabilder werden nie aufgezeichnet</translation>
        </message>
    </context>
    <context>
        <name>Section</name>
        <message>
            <location filename="../../gui/section/panel.py" />
            <source>All of the section</source>
            <translation>Den ganzen Schnitt</translation>
        </message>
        <message>
            <location filename="../../gui/section/maker.py" />
            <source>Axial section: {place}</source>
            <translation>Axialer Schnitt: {place}</translation>
        </message>
        <message>
            <location filename="../../gui/section/panel.py" />
            <source>Close the section</source>
            <translation>Schnitt schließen</translation>
        </message>
        <message>
            <location filename="../../gui/section/maker.py" />
            <source>Coronal section: {place}</source>
            <translation>Koronaler Schnitt: {place}</translation>
        </message>
        <message>
            <location filename="../../gui/section/maker.py" />
            <source>Free section: {place}</source>
            <translation>Freier Schnitt: {place}</translation>
        </message>
        <message>
            <location filename="../../gui/section/maker.py" />
            <source>Sagittal section: {place}</source>
            <translation>Sagittaler Schnitt: {place}</translation>
        </message>
        <message>
            <location filename="../../gui/section/canvas.py" />
            <source>Section</source>
            <translation>Schnitt</translation>
        </message>
        <message>
            <location filename="../../gui/section/panel.py" />
            <source>Show in section: bring the plane to what is selected</source>
            <translation>Im Schnitt zeigen: Ebene zum Ausgewählten bringen</translation>
        </message>
        <message>
            <location filename="../../gui/section/panel.py" />
            <source>The body as it is put together.</source>
            <translation>Der Körper, wie er zusammengesetzt ist.</translation>
        </message>
        <message>
            <location filename="../../gui/section/panel.py" />
            <source>Wheel or arrow keys: levels; Ctrl+wheel: zoom.</source>
            <translation>Rad oder Pfeiltasten: Ebenen; Strg+Rad: Zoom.</translation>
        </message>
    </context>
    <context>
        <name>Stations</name>
        <message>
            <location filename="../../gui/naming.py" />
            <source>Atypical ribs (1, 2, 10–12)</source>
            <translation>Atypische Rippen (1, 2, 10–12)</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>Costal margin</source>
            <translation>Rippenbogen</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>Diaphragm</source>
            <translation>Diaphragma</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>Heart and its valves</source>
            <translation>Herz und seine Klappen</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>Intercostal spaces</source>
            <translation>Interkostalräume</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>Lungs and pleura</source>
            <translation>Lungen und Pleura</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>Mediastinum</source>
            <translation>Mediastinum</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>Muscles on the chest wall</source>
            <translation>Muskeln der Brustwand</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>Neighbours of the thorax</source>
            <translation>Nachbarn des Thorax</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>Points and levels</source>
            <translation>Punkte und Höhen</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>Procedures</source>
            <translation>Eingriffe</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>Spaces by number</source>
            <translation>Interkostalräume nach Zahl</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>Sternum and joints</source>
            <translation>Sternum, Gelenke</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>Surface lines</source>
            <translation>Linien der Oberfläche</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>Thoracic spine</source>
            <translation>Brustwirbelsäule</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>Typical ribs (3–9)</source>
            <translation>Typische Rippen (3–9)</translation>
        </message>
    </context>
    <context>
        <name>Studies</name>
        <message numerus="yes">
            <location filename="../../gui/instructor/studies/overview.py" />
            <source>%n arms</source>
            <translation>
                <numerusform>%n Arm</numerusform>
                <numerusform>%n Arme</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/studies/editor.py" />
            <location filename="../../gui/instructor/studies/overview.py" />
            <location filename="../../gui/instructor/studies/step_row.py" />
            <source>%n faults</source>
            <translation>
                <numerusform>%n Fehler</numerusform>
                <numerusform>%n Fehler</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/studies/overview.py" />
            <location filename="../../gui/instructor/studies/path_view.py" />
            <source>%n steps</source>
            <translation>
                <numerusform>%n Schritt</numerusform>
                <numerusform>%n Schritte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/studies/step_row.py" />
            <source>%n warnings</source>
            <translation>
                <numerusform>%n Warnung</numerusform>
                <numerusform>%n Warnungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_row.py" />
            <source>(no title yet)</source>
            <translation>(noch ohne Titel)</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/path_view.py" />
            <source>({id}: no title yet)</source>
            <translation>({id}: noch ohne Titel)</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/words.py" />
            <source>3D model on the screen</source>
            <translation>3D-Modell am Bildschirm</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/editor.py" />
            <source>A protocol without title</source>
            <translation>Ein Protokoll ohne Titel</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/words.py" />
            <source>Activity</source>
            <translation>Aktivität</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/deeds.py" />
            <location filename="../../gui/instructor/studies/step_column.py" />
            <source>Add a step</source>
            <translation>Schritt hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/deeds.py" />
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>Add an arm</source>
            <translation>Arm hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>After the step</source>
            <translation>Nach dem Schritt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/editor_head.py" />
            <source>All studies</source>
            <translation>Alle Studien</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>Allocation</source>
            <translation>Zuteilung</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/studies/instruments_dialog.py" />
            <source>And %n more.</source>
            <translation>
                <numerusform>Und %n weiterer.</numerusform>
                <numerusform>Und %n weitere.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/path_view.py" />
            <source>Arm</source>
            <translation>Arm</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>Arms</source>
            <translation>Arme</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/dialogs.py" />
            <source>Arms are drawn by chance when learners are allocated. Nobody can see the list before, you neither.</source>
            <translation>Arme werden gelost, wenn Lernende zugeteilt werden. Niemand kann die Liste vorher sehen, auch Sie nicht.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>Bank</source>
            <translation>Bank</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>Block sizes</source>
            <translation>Blockgrößen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/dialogs.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/deeds.py" />
            <source>Change who takes the step</source>
            <translation>Ändern, wer den Schritt macht</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/dialogs.py" />
            <source>Close the study</source>
            <translation>Studie schließen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/study_card.py" />
            <source>Close the study {title}</source>
            <translation>Studie {title} schließen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/study_card.py" />
            <source>Close…</source>
            <translation>Schließen…</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/words.py" />
            <source>Comments</source>
            <translation>Kommentare</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>Condition</source>
            <translation>Bedingung</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/words.py" />
            <source>Consent</source>
            <translation>Einwilligung</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/overview.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/dialogs.py" />
            <source>Create</source>
            <translation>Anlegen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>Days on which it may still be taken</source>
            <translation>Tage, an denen er noch gemacht werden kann</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>Days until the next step</source>
            <translation>Tage bis zum nächsten Schritt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>Design</source>
            <translation>Aufbau</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_row.py" />
            <source>Design and arms</source>
            <translation>Aufbau und Arme</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/deeds.py" />
            <location filename="../../gui/instructor/studies/step_column.py" />
            <source>Duplicate</source>
            <translation>Verdoppeln</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_column.py" />
            <source>Earlier</source>
            <translation>Früher</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/overview.py" />
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/instruments_dialog.py" />
            <source>Files that cannot be read</source>
            <translation>Dateien, die sich nicht lesen lassen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/words.py" />
            <source>Form about the person</source>
            <translation>Formular zur Person</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/path_view.py" />
            <source>Here chance decides on the arm</source>
            <translation>Hier entscheidet das Los über den Arm</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>High from this part of right answers on</source>
            <translation>Hoch ab diesem Anteil richtiger Antworten</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>How a group takes it</source>
            <translation>Wie eine Gruppe ihn macht</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <location filename="../../gui/instructor/studies/dialogs.py" />
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>Id</source>
            <translation>Kennung</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/instruments_dialog.py" />
            <source>Import items</source>
            <translation>Items einlesen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/instrument_row.py" />
            <source>Import items of {title}</source>
            <translation>Items von {title} einlesen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/instrument_row.py" />
            <source>Import items…</source>
            <translation>Items einlesen…</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>Instrument</source>
            <translation>Instrument</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/dialogs.py" />
            <source>It begins with a consent; steps and arms are added after.</source>
            <translation>Es beginnt mit einer Einwilligung; Schritte und Arme kommen danach dazu.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>It stands in the columns of every table.</source>
            <translation>Sie steht in den Spalten jeder Tabelle.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/instrument_row.py" />
            <source>Items to be imported</source>
            <translation>Items einzulesen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/words.py" />
            <source>Knowledge test</source>
            <translation>Wissenstest</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/editor_head.py" />
            <source>Language of the texts</source>
            <translation>Sprache der Texte</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_column.py" />
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/leading.py" />
            <source>Learners find it under Study.</source>
            <translation>Lernende finden sie unter „Studie“.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>Learners go through it</source>
            <translation>Lernende durchlaufen sie</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/study_card.py" />
            <source>Let nobody enter it any more</source>
            <translation>Niemanden mehr teilnehmen lassen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/instruments_dialog.py" />
            <source>Lists of items ({endings})</source>
            <translation>Listen von Items ({endings})</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>May be skipped</source>
            <translation>Darf ausgelassen werden</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/place.py" />
            <source>Mend them first; the triangles say where they are.</source>
            <translation>Beheben Sie sie zuerst; die Dreiecke zeigen, wo sie sind.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/words.py" />
            <source>Mental rotation test</source>
            <translation>Test der mentalen Rotation</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>Minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>Mixes items and options; without it they come as the bank has them.</source>
            <translation>Mischt Items und Antworten; ohne ihn kommen sie, wie die Bank sie hat.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/deeds.py" />
            <source>Move the step</source>
            <translation>Schritt verschieben</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>Multiples of the number of arms; two or more, such as 4, 6</source>
            <translation>Vielfache der Zahl der Arme; zwei oder mehr, etwa 4, 6</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/deeds.py" />
            <source>New arm</source>
            <translation>Neuer Arm</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/dialogs.py" />
            <location filename="../../gui/instructor/studies/overview.py" />
            <source>New protocol</source>
            <translation>Neues Protokoll</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/overview.py" />
            <source>No study yet</source>
            <translation>Noch keine Studie</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/dialogs.py" />
            <source>Nobody can enter it any more, and it cannot be opened again. Whoever is in it goes on to the end.</source>
            <translation>Niemand kann mehr teilnehmen, und sie lässt sich nicht wieder öffnen. Wer schon dabei ist, macht bis zum Ende weiter.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/study_card.py" />
            <source>Nobody entered it.</source>
            <translation>Niemand hat teilgenommen.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/study_card.py" />
            <source>Nobody has entered it yet; learners find it under Study.</source>
            <translation>Noch hat niemand teilgenommen; Lernende finden sie unter „Studie“.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/study_card.py" />
            <source>Not allocated yet</source>
            <translation>Noch nicht zugeteilt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/instruments_dialog.py" />
            <source>Not imported; nothing was changed.</source>
            <translation>Nicht eingelesen; nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/editor.py" />
            <source>Not published</source>
            <translation>Nicht veröffentlicht</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/studies/place.py" />
            <source>Not published: %n faults</source>
            <translation>
                <numerusform>Nicht veröffentlicht: %n Fehler</numerusform>
                <numerusform>Nicht veröffentlicht: %n Fehler</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>Of a crossover: 1, 2 …</source>
            <translation>Bei einem Crossover: 1, 2 …</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/fields.py" />
            <source>One question in a line</source>
            <translation>Eine Frage je Zeile</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/dialogs.py" />
            <source>Open a study</source>
            <translation>Studie öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/overview.py" />
            <source>Open a study by one as it is, or copy it to change it</source>
            <translation>Eine Studie damit öffnen, wie es ist, oder es kopieren, um es zu ändern</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/overview.py" />
            <source>Open a study…</source>
            <translation>Studie öffnen…</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/overview.py" />
            <source>Open one by a protocol below; learners then find it under Study. The text of the protocol is kept in the record, so that it stays what it was.</source>
            <translation>Öffnen Sie eine nach einem Protokoll unten; Lernende finden sie dann unter „Studie“. Der Text des Protokolls wird in der Aufzeichnung behalten, damit er bleibt, wie er war.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/dialogs.py" />
            <source>Open the study</source>
            <translation>Studie öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>Pairs for practice</source>
            <translation>Paare zum Üben</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>Pairs of figures</source>
            <translation>Paare von Figuren</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/editor_head.py" />
            <source>Path</source>
            <translation>Weg</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>Period</source>
            <translation>Periode</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>Primary outcome</source>
            <translation>Wichtigstes Ergebnis</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/place.py" />
            <source>Protocol published</source>
            <translation>Protokoll veröffentlicht</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/editor_head.py" />
            <source>Publish</source>
            <translation>Veröffentlichen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/editor.py" />
            <source>Published</source>
            <translation>Veröffentlicht</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/words.py" />
            <source>Questionnaire</source>
            <translation>Fragebogen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/instruments_dialog.py" />
            <source>Questionnaires</source>
            <translation>Fragebögen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/overview.py" />
            <source>Questionnaires…</source>
            <translation>Fragebögen…</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/fields.py" />
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/instrument_row.py" />
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/editor_head.py" />
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/deeds.py" />
            <source>Remove an arm</source>
            <translation>Arm entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/deeds.py" />
            <location filename="../../gui/instructor/studies/step_column.py" />
            <source>Remove the step</source>
            <translation>Schritt entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>Remove this arm</source>
            <translation>Diesen Arm entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>Seconds for each pair</source>
            <translation>Sekunden je Paar</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/overview.py" />
            <source>Shipped protocols</source>
            <translation>Mitgelieferte Protokolle</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/dialogs.py" />
            <source>Small letters, digits and hyphens; it stands in every table and cannot change.</source>
            <translation>Kleine Buchstaben, Ziffern und Bindestriche; sie steht in jeder Tabelle und kann sich nicht ändern.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_list.py" />
            <source>Steps of the protocol</source>
            <translation>Schritte des Protokolls</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>Stratified by</source>
            <translation>Geschichtet nach</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/overview.py" />
            <location filename="../../gui/instructor/studies/place.py" />
            <source>Studies</source>
            <translation>Studien</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/place.py" />
            <source>Studies can be opened by it; those that run keep their own text.</source>
            <translation>Studien lassen sich damit öffnen; laufende behalten ihren eigenen Text.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/leading.py" />
            <source>Study opened</source>
            <translation>Studie geöffnet</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>Summary</source>
            <translation>Zusammenfassung</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_form.py" />
            <source>Taken by</source>
            <translation>Gemacht von</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/place.py" />
            <source>That did not work</source>
            <translation>Das hat nicht geklappt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/place.py" />
            <source>The draft is not kept</source>
            <translation>Der Entwurf ist nicht gesichert</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>The same seed gives the same figures.</source>
            <translation>Derselbe Startwert gibt dieselben Figuren.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <location filename="../../gui/instructor/studies/dialogs.py" />
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/dialogs.py" />
            <source>Title that learners see</source>
            <translation>Titel, den Lernende sehen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/editor_head.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/words.py" />
            <source>Wait</source>
            <translation>Warten</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>What is compared, such as ar, model or pictures</source>
            <translation>Was verglichen wird, etwa ar, model oder pictures</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>What learners are told before it</source>
            <translation>Was Lernenden davor gesagt wird</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/path_view.py" />
            <source>What learners meet</source>
            <translation>Was Lernenden begegnet</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/instrument_row.py" />
            <source>What to know of it</source>
            <translation>Was man davon wissen muss</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/instruments_dialog.py" />
            <source>Where a text may not be shipped, import the items that you may use: a table with the columns item, language and text, or low and high for pairs of words.</source>
            <translation>Wo ein Text nicht mitgeliefert werden darf, lesen Sie die Items ein, die Sie verwenden dürfen: eine Tabelle mit den Spalten item, language und text, oder low und high für Wortpaare.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>Who is to be named</source>
            <translation>Wer zu nennen ist</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/overview.py" />
            <source>Your protocols</source>
            <translation>Ihre Protokolle</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/overview.py" />
            <source>a draft that was not published yet</source>
            <translation>ein Entwurf, der noch nicht veröffentlicht wurde</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/words.py" />
            <source>after a delay</source>
            <translation>nach einer Pause</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/words.py" />
            <source>after learning</source>
            <translation>nach dem Lernen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/path_view.py" />
            <location filename="../../gui/instructor/studies/words.py" />
            <source>all together</source>
            <translation>alle zusammen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_row.py" />
            <source>arms {arms}</source>
            <translation>Arme {arms}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/flow_view.py" />
            <source>at work</source>
            <translation>dabei</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/words.py" />
            <source>augmented reality</source>
            <translation>Augmented Reality</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/words.py" />
            <source>before learning</source>
            <translation>vor dem Lernen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/study_card.py" />
            <source>closed</source>
            <translation>geschlossen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/study_card.py" />
            <source>closed {day}</source>
            <translation>geschlossen am {day}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/flow_view.py" />
            <source>completed</source>
            <translation>abgeschlossen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/overview.py" />
            <source>draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/flow_view.py" />
            <source>entered</source>
            <translation>eingetreten</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/studies/overview.py" />
            <source>groups of up to %n</source>
            <translation>
                <numerusform>Gruppen bis zu %n</numerusform>
                <numerusform>Gruppen bis zu %n</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/words.py" />
            <source>in a period of a crossover</source>
            <translation>in einer Periode eines Crossovers</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>in groups of up to %n</source>
            <translation>
                <numerusform>in Gruppen bis zu %n</numerusform>
                <numerusform>in Gruppen bis zu %n</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/study_card.py" />
            <source>its protocol is damaged</source>
            <translation>sein Protokoll ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/flow_view.py" />
            <source>lost</source>
            <translation>verloren</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/path_view.py" />
            <source>may be skipped</source>
            <translation>darf ausgelassen werden</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>none named</source>
            <translation>keines genannt</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/instructor/studies/path_view.py" />
            <source>on %n days</source>
            <translation>
                <numerusform>an %n Tag</numerusform>
                <numerusform>an %n Tagen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/path_view.py" />
            <location filename="../../gui/instructor/studies/words.py" />
            <source>one after the other</source>
            <translation>nacheinander</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/design_form.py" />
            <source>one by one</source>
            <translation>einzeln</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/study_card.py" />
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/study_card.py" />
            <source>opened {day}</source>
            <translation>geöffnet am {day}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/words.py" />
            <source>pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/study_card.py" />
            <source>simulated</source>
            <translation>simuliert</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>the protocol's own</source>
            <translation>der des Protokolls</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_row.py" />
            <source>title, groups, arms, allocation</source>
            <translation>Titel, Gruppen, Arme, Zuteilung</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_fields.py" />
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/flow_view.py" />
            <source>{arm}: {entered} entered, {completed} completed, {running} at work, {lost} lost</source>
            <translation>{arm}: {entered} eingetreten, {completed} abgeschlossen, {running} dabei, {lost} verloren</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/step_row.py" />
            <source>{days} days</source>
            <translation>{days} Tage</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/path_view.py" />
            <source>{days} days later</source>
            <translation>{days} Tage später</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/path_view.py" />
            <location filename="../../gui/instructor/studies/step_row.py" />
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/overview.py" />
            <source>{minutes} minutes of learning</source>
            <translation>{minutes} Minuten Lernen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/place.py" />
            <source>{title} (copy)</source>
            <translation>{title} (Kopie)</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/studies/instruments_dialog.py" />
            <source>{title} can be asked now.</source>
            <translation>{title} lässt sich jetzt stellen.</translation>
        </message>
    </context>
    <context>
        <name>Study</name>
        <message numerus="yes">
            <location filename="../../gui/study/pages/gap_notice.py" />
            <source>%n answers to be mended</source>
            <translation>
                <numerusform>%n Antwort ist zu berichtigen</numerusform>
                <numerusform>%n Antworten sind zu berichtigen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/study/rotation_foot.py" />
            <source>%n pairs follow, without feedback. Answer as fast as you can without mistakes.</source>
            <translation>
                <numerusform>%n Paar folgt, ohne Rückmeldung. Antworten Sie so schnell, wie Sie es ohne Fehler können.</numerusform>
                <numerusform>%n Paare folgen, ohne Rückmeldung. Antworten Sie so schnell, wie Sie es ohne Fehler können.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/study/join_dialog.py" />
            <source>%n people</source>
            <translation>
                <numerusform>%n Person</numerusform>
                <numerusform>%n Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/study/pages/gap_notice.py" />
            <source>%n questions left out</source>
            <translation>
                <numerusform>%n Frage ausgelassen</numerusform>
                <numerusform>%n Fragen ausgelassen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/study/join_dialog.py" />
            <source>A name is a pseudonym, such as “Maple Heron”: it need not tell who you are. Leave it empty, and one is made. Whoever is asked again later comes back under it.</source>
            <translation>Ein Name ist ein Pseudonym, etwa „Ahorn Reiher“: Er braucht nicht zu sagen, wer Sie sind. Lassen Sie ihn leer, wird einer gemacht. Wer später noch einmal gefragt wird, kommt unter ihm wieder.</translation>
        </message>
        <message>
            <location filename="../../gui/study/pages/written_fields.py" />
            <source>A number from {low} to {high}</source>
            <translation>Eine Zahl von {low} bis {high}</translation>
        </message>
        <message>
            <location filename="../../gui/study/start_page.py" />
            <source>A study leads you step by step. Every step is kept as you take it, so you can stop at any time; and you may leave it whenever you like.</source>
            <translation>Eine Studie führt Sie Schritt für Schritt. Jeder Schritt wird behalten, sobald Sie ihn gemacht haben, Sie können also jederzeit aufhören; und Sie dürfen sie verlassen, wann Sie wollen.</translation>
        </message>
        <message>
            <location filename="../../gui/study/activity_bar.py" />
            <source>Activity of a study</source>
            <translation>Aktivität einer Studie</translation>
        </message>
        <message>
            <location filename="../../gui/study/pictures_page.py" />
            <source>All bones</source>
            <translation>Alle Knochen</translation>
        </message>
        <message>
            <location filename="../../gui/study/pages/gap_notice.py" />
            <source>Answer them</source>
            <translation>Beantworten</translation>
        </message>
        <message>
            <location filename="../../gui/study/rotation_page.py" />
            <source>Are they the same figure, turned?</source>
            <translation>Sind sie dieselbe Figur, nur gedreht?</translation>
        </message>
        <message>
            <location filename="../../gui/study/pages/slider_field.py" />
            <source>Arrows and digits choose, Backspace takes back</source>
            <translation>Pfeile und Ziffern wählen, Rücktaste nimmt zurück</translation>
        </message>
        <message>
            <location filename="../../gui/study/pages/question_page.py" />
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../gui/study/join_dialog.py" />
            <location filename="../../gui/study/next_page.py" />
            <source>Begin</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <location filename="../../gui/study/rotation_foot.py" />
            <source>Both are the same figure, not turned.</source>
            <translation>Beide sind dieselbe Figur, nicht gedreht.</translation>
        </message>
        <message>
            <location filename="../../gui/study/rotation_foot.py" />
            <source>Both are the same figure, turned by {angle}°.</source>
            <translation>Beide sind dieselbe Figur, um {angle}° gedreht.</translation>
        </message>
        <message>
            <location filename="../../gui/study/comments_page.py" />
            <location filename="../../gui/study/pages/question_page.py" />
            <source>Continue</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../gui/study/rotation_foot.py" />
            <source>Different</source>
            <translation>Verschieden</translation>
        </message>
        <message>
            <location filename="../../gui/study/pages/question_page.py" />
            <source>Digits and arrows answer, Tab or Enter goes to the next question.</source>
            <translation>Ziffern und Pfeile antworten, Tab oder Eingabe geht zur nächsten Frage.</translation>
        </message>
        <message>
            <location filename="../../gui/study/pages/boxes_field.py" />
            <source>Digits choose, arrows move, Backspace takes back</source>
            <translation>Ziffern wählen, Pfeile bewegen, Rücktaste nimmt zurück</translation>
        </message>
        <message>
            <location filename="../../gui/study/pages/boxes_field.py" />
            <source>Digits or Space tick, arrows move, Backspace takes all back</source>
            <translation>Ziffern oder Leertaste kreuzen an, Pfeile bewegen, Rücktaste nimmt alles zurück</translation>
        </message>
        <message>
            <location filename="../../gui/study/end_pages.py" />
            <source>Explore</source>
            <translation>Erkunden</translation>
        </message>
        <message>
            <location filename="../../gui/study/activity_bar.py" />
            <source>Finish early</source>
            <translation>Früher beenden</translation>
        </message>
        <message>
            <location filename="../../gui/study/here_dialog.py" />
            <location filename="../../gui/study/rotation_foot.py" />
            <location filename="../../gui/study/start_page.py" />
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../gui/study/rotation_foot.py" />
            <source>Go on ({key})</source>
            <translation>Weiter ({key})</translation>
        </message>
        <message>
            <location filename="../../gui/study/leave_dialog.py" />
            <source>Go on later, at this very step. All that was done is kept.</source>
            <translation>Später weitermachen, genau bei diesem Schritt. Alles Getane bleibt.</translation>
        </message>
        <message>
            <location filename="../../gui/study/leave_dialog.py" />
            <source>Go on with the study</source>
            <translation>Studie fortsetzen</translation>
        </message>
        <message>
            <location filename="../../gui/study/pages/gap_notice.py" />
            <source>Go on without them</source>
            <translation>Ohne sie weitermachen</translation>
        </message>
        <message>
            <location filename="../../gui/study/door.py" />
            <source>Guest</source>
            <translation>Gast</translation>
        </message>
        <message>
            <location filename="../../gui/study/join_dialog.py" />
            <source>Guest: a name is made</source>
            <translation>Gast: ein Name wird gemacht</translation>
        </message>
        <message>
            <location filename="../../gui/study/next_page.py" />
            <source>Hand over to {name}</source>
            <translation>An {name} weitergeben</translation>
        </message>
        <message>
            <location filename="../../gui/study/join_dialog.py" />
            <source>How many are you</source>
            <translation>Wie viele sind Sie</translation>
        </message>
        <message>
            <location filename="../../gui/study/next_page.py" />
            <source>I am {name}: begin</source>
            <translation>Ich bin {name}: beginnen</translation>
        </message>
        <message>
            <location filename="../../gui/study/start_page.py" />
            <source>It cannot be taken on this computer yet</source>
            <translation>Auf diesem Rechner geht es noch nicht</translation>
        </message>
        <message>
            <location filename="../../gui/study/end_pages.py" />
            <source>It waits for you until {day}. Start this program under the same name, {names}: it reminds you. Until then everything is yours to explore.</source>
            <translation>Es wartet auf Sie bis {day}. Starten Sie dieses Programm unter demselben Namen, {names}: Es erinnert Sie. Bis dahin gehört Ihnen alles zum Erkunden.</translation>
        </message>
        <message>
            <location filename="../../gui/study/pictures_page.py" />
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <location filename="../../gui/study/leave_dialog.py" />
            <source>Leave</source>
            <translation>Verlassen</translation>
        </message>
        <message>
            <location filename="../../gui/study/leave_dialog.py" />
            <source>Leave the study?</source>
            <translation>Studie verlassen?</translation>
        </message>
        <message>
            <location filename="../../gui/study/activity_bar.py" />
            <location filename="../../gui/study/head.py" />
            <source>Leave…</source>
            <translation>Verlassen…</translation>
        </message>
        <message>
            <location filename="../../gui/study/comments_page.py" />
            <source>My words may be quoted in reports, without my name</source>
            <translation>Meine Worte dürfen in Berichten zitiert werden, ohne meinen Namen</translation>
        </message>
        <message>
            <location filename="../../gui/study/join_dialog.py" />
            <source>Name of member {letter}</source>
            <translation>Name von Mitglied {letter}</translation>
        </message>
        <message>
            <location filename="../../gui/study/pictures_page.py" />
            <source>Names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <location filename="../../gui/study/pictures_page.py" />
            <source>Next plate</source>
            <translation>Nächste Tafel</translation>
        </message>
        <message>
            <location filename="../../gui/study/next_page.py" />
            <source>No answer is commented on, and none can be changed once you went on. What you do not know, say so: a guess helps nobody.</source>
            <translation>Keine Antwort wird kommentiert, und keine lässt sich ändern, wenn Sie weitergegangen sind. Was Sie nicht wissen, das sagen Sie: Raten hilft niemandem.</translation>
        </message>
        <message>
            <location filename="../../gui/study/leave_dialog.py" />
            <source>No further step, and nothing of yours counts for the study any more, from its first day on.</source>
            <translation>Kein weiterer Schritt, und nichts von Ihnen zählt mehr für die Studie, vom ersten Tag an.</translation>
        </message>
        <message>
            <location filename="../../gui/study/leave_dialog.py" />
            <source>No further step. What you gave so far still counts.</source>
            <translation>Kein weiterer Schritt. Was Sie bisher gegeben haben, zählt weiter.</translation>
        </message>
        <message>
            <location filename="../../gui/study/pages/boxes_field.py" />
            <location filename="../../gui/study/pages/question_row.py" />
            <location filename="../../gui/study/pages/slider_field.py" />
            <source>Not answered yet</source>
            <translation>Noch nicht beantwortet</translation>
        </message>
        <message>
            <location filename="../../gui/study/rotation_foot.py" />
            <source>Not quite.</source>
            <translation>Nicht ganz.</translation>
        </message>
        <message>
            <location filename="../../gui/study/end_pages.py" />
            <source>Nothing of you counts for this study. Every feature of this program stays as it is.</source>
            <translation>Nichts von Ihnen zählt für diese Studie. Alle Funktionen dieses Programms bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../gui/study/rotation_foot.py" />
            <source>Now the test begins.</source>
            <translation>Jetzt beginnt der Test.</translation>
        </message>
        <message>
            <location filename="../../gui/study/start_page.py" />
            <source>Others begin…</source>
            <translation>Andere beginnen…</translation>
        </message>
        <message>
            <location filename="../../gui/study/pages/question_page.py" />
            <source>Page {number} of {all}</source>
            <translation>Seite {number} von {all}</translation>
        </message>
        <message>
            <location filename="../../gui/study/rotation_page.py" />
            <source>Pair {number} of {all}</source>
            <translation>Paar {number} von {all}</translation>
        </message>
        <message>
            <location filename="../../gui/study/leave_dialog.py" />
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <location filename="../../gui/study/pictures_page.py" />
            <source>Plate before</source>
            <translation>Vorige Tafel</translation>
        </message>
        <message>
            <location filename="../../gui/study/pictures_page.py" />
            <source>Plate {number} of {all}</source>
            <translation>Tafel {number} von {all}</translation>
        </message>
        <message>
            <location filename="../../gui/study/pictures_page.py" />
            <location filename="../../gui/study/plate_list.py" />
            <source>Plates</source>
            <translation>Tafeln</translation>
        </message>
        <message>
            <location filename="../../gui/study/rotation_page.py" />
            <source>Practice</source>
            <translation>Übung</translation>
        </message>
        <message>
            <location filename="../../gui/study/rotation_foot.py" />
            <source>Right.</source>
            <translation>Richtig.</translation>
        </message>
        <message>
            <location filename="../../gui/study/rotation_foot.py" />
            <source>Same</source>
            <translation>Gleich</translation>
        </message>
        <message>
            <location filename="../../gui/study/rotation_foot.py" />
            <source>Same: the right one is the left one, turned. Different: it is its mirror image.</source>
            <translation>Gleich: Die rechte ist die linke, gedreht. Verschieden: Sie ist ihr Spiegelbild.</translation>
        </message>
        <message>
            <location filename="../../gui/study/comments_page.py" />
            <location filename="../../gui/study/pages/written_fields.py" />
            <source>Shorten it to {most} letters</source>
            <translation>Kürzen Sie es auf {most} Zeichen</translation>
        </message>
        <message>
            <location filename="../../gui/study/pictures_page.py" />
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <location filename="../../gui/study/words.py" />
            <source>Step {number} of {all}</source>
            <translation>Schritt {number} von {all}</translation>
        </message>
        <message>
            <location filename="../../gui/study/start_page.py" />
            <source>Studies</source>
            <translation>Studien</translation>
        </message>
        <message>
            <location filename="../../gui/study/place.py" />
            <source>Study</source>
            <translation>Studie</translation>
        </message>
        <message>
            <location filename="../../gui/study/start_page.py" />
            <source>Take part…</source>
            <translation>Teilnehmen…</translation>
        </message>
        <message>
            <location filename="../../gui/study/end_pages.py" />
            <source>Thank you for coming so far. Every feature of this program stays.</source>
            <translation>Danke, dass Sie so weit gekommen sind. Alle Funktionen dieses Programms bleiben.</translation>
        </message>
        <message>
            <location filename="../../gui/study/end_pages.py" />
            <source>Thank you for taking part</source>
            <translation>Danke für Ihre Teilnahme</translation>
        </message>
        <message>
            <location filename="../../gui/study/end_pages.py" />
            <source>Thank you. The next part begins on {day}</source>
            <translation>Danke. Der nächste Teil beginnt am {day}</translation>
        </message>
        <message>
            <location filename="../../gui/study/end_pages.py" />
            <source>That was the last step. All that you gave is kept; under your learner name, “What is recorded”, you can still withdraw.</source>
            <translation>Das war der letzte Schritt. Alles, was Sie gegeben haben, bleibt; unter Ihrem Lernnamen, „Was aufgezeichnet wird“, können Sie noch immer widerrufen.</translation>
        </message>
        <message>
            <location filename="../../gui/study/standing_words.py" />
            <source>The next part of “{title}” is due from {day} on.</source>
            <translation>Der nächste Teil von „{title}“ ist ab {day} fällig.</translation>
        </message>
        <message>
            <location filename="../../gui/study/standing_words.py" />
            <source>The next part of “{title}” waits for you under “Study”.</source>
            <translation>Der nächste Teil von „{title}“ wartet auf Sie unter „Studie“.</translation>
        </message>
        <message>
            <location filename="../../gui/study/next_page.py" />
            <source>The others look away: everyone answers for themselves.</source>
            <translation>Die anderen schauen weg: Alle antworten für sich.</translation>
        </message>
        <message>
            <location filename="../../gui/study/rotation_foot.py" />
            <source>The right figure is the mirror image of the left one.</source>
            <translation>Die rechte Figur ist das Spiegelbild der linken.</translation>
        </message>
        <message>
            <location filename="../../gui/study/end_pages.py" />
            <source>The time for the next part is over</source>
            <translation>Die Zeit für den nächsten Teil ist vorbei</translation>
        </message>
        <message>
            <location filename="../../gui/study/rotation_foot.py" />
            <source>The time is up.</source>
            <translation>Die Zeit ist um.</translation>
        </message>
        <message>
            <location filename="../../gui/study/leave_dialog.py" />
            <source>The whole group</source>
            <translation>Die ganze Gruppe</translation>
        </message>
        <message>
            <location filename="../../gui/study/desk.py" />
            <source>This step of the study is taken here</source>
            <translation>Dieser Schritt der Studie wird hier gemacht</translation>
        </message>
        <message>
            <location filename="../../gui/study/rotation_page.py" />
            <source>Time left</source>
            <translation>Verbleibende Zeit</translation>
        </message>
        <message>
            <location filename="../../gui/study/activity_bar.py" />
            <source>Time used</source>
            <translation>Verbrauchte Zeit</translation>
        </message>
        <message>
            <location filename="../../gui/study/end_pages.py" />
            <source>To the studies</source>
            <translation>Zu den Studien</translation>
        </message>
        <message>
            <location filename="../../gui/study/figure_view.py" />
            <source>Two figures of cubes, side by side</source>
            <translation>Zwei Figuren aus Würfeln, nebeneinander</translation>
        </message>
        <message>
            <location filename="../../gui/study/join_dialog.py" />
            <source>Two of you have one name.</source>
            <translation>Zwei von Ihnen haben denselben Namen.</translation>
        </message>
        <message>
            <location filename="../../gui/study/end_pages.py" />
            <source>What you gave before counts all the same. Thank you for taking part.</source>
            <translation>Was Sie vorher gegeben haben, zählt trotzdem. Danke für Ihre Teilnahme.</translation>
        </message>
        <message>
            <location filename="../../gui/study/consent_page.py" />
            <source>Whatever you choose, every feature of this program stays. You can withdraw at any time: by “Leave…”, or under your learner name, “What is recorded”.</source>
            <translation>Was immer Sie wählen, alle Funktionen dieses Programms bleiben. Sie können jederzeit widerrufen: mit „Verlassen…“, oder unter Ihrem Lernnamen, „Was aufgezeichnet wird“.</translation>
        </message>
        <message>
            <location filename="../../gui/study/here_dialog.py" />
            <source>Who is not here can take the steps that are due another day.</source>
            <translation>Wer nicht da ist, kann die fälligen Schritte an einem anderen Tag machen.</translation>
        </message>
        <message>
            <location filename="../../gui/study/leave_dialog.py" />
            <source>Who leaves</source>
            <translation>Wer geht</translation>
        </message>
        <message>
            <location filename="../../gui/study/here_dialog.py" />
            <source>Who of you is here?</source>
            <translation>Wer von Ihnen ist da?</translation>
        </message>
        <message>
            <location filename="../../gui/study/join_dialog.py" />
            <source>Who takes part?</source>
            <translation>Wer nimmt teil?</translation>
        </message>
        <message>
            <location filename="../../gui/study/pictures_page.py" />
            <source>Whole plate</source>
            <translation>Ganze Tafel</translation>
        </message>
        <message>
            <location filename="../../gui/study/leave_dialog.py" />
            <source>Withdraw</source>
            <translation>Widerrufen</translation>
        </message>
        <message>
            <location filename="../../gui/study/pages/written_fields.py" />
            <source>Write no names, please.</source>
            <translation>Bitte schreiben Sie keine Namen.</translation>
        </message>
        <message>
            <location filename="../../gui/study/comments_page.py" />
            <source>Write no names, please. What you write is kept apart from what is recorded of you, and is erased with your learner name.</source>
            <translation>Bitte schreiben Sie keine Namen. Was Sie schreiben, wird getrennt von dem behalten, was von Ihnen aufgezeichnet wird, und mit Ihrem Lernnamen gelöscht.</translation>
        </message>
        <message>
            <location filename="../../gui/study/control.py" />
            <location filename="../../gui/study/end_pages.py" />
            <source>You do not take part, and that is fine</source>
            <translation>Sie nehmen nicht teil, und das ist in Ordnung</translation>
        </message>
        <message>
            <location filename="../../gui/study/start_page.py" />
            <source>You have begun it.</source>
            <translation>Sie haben sie begonnen.</translation>
        </message>
        <message>
            <location filename="../../gui/study/start_page.py" />
            <source>You have begun it: {names}</source>
            <translation>Sie haben sie begonnen: {names}</translation>
        </message>
        <message>
            <location filename="../../gui/study/end_pages.py" />
            <source>You have left the study</source>
            <translation>Sie haben die Studie verlassen</translation>
        </message>
        <message>
            <location filename="../../gui/study/leave_dialog.py" />
            <source>You need give no reason, and nothing is lost by it.</source>
            <translation>Sie brauchen keinen Grund anzugeben, und Sie verlieren nichts dadurch.</translation>
        </message>
        <message>
            <location filename="../../gui/study/join_dialog.py" />
            <source>Your name</source>
            <translation>Ihr Name</translation>
        </message>
        <message>
            <location filename="../../gui/study/reminding.py" />
            <source>Your study</source>
            <translation>Ihre Studie</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/study/next_page.py" />
            <source>about %n minutes</source>
            <translation>
                <numerusform>etwa %n Minute</numerusform>
                <numerusform>etwa %n Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/study/start_page.py" />
            <source>about %n minutes in all</source>
            <translation>
                <numerusform>insgesamt etwa %n Minute</numerusform>
                <numerusform>insgesamt etwa %n Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/study/words.py" />
            <source>about %n minutes left</source>
            <translation>
                <numerusform>noch etwa %n Minute</numerusform>
                <numerusform>noch etwa %n Minuten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/study/plate_view.py" />
            <source>from above</source>
            <translation>von oben</translation>
        </message>
        <message>
            <location filename="../../gui/study/plate_view.py" />
            <source>from behind</source>
            <translation>von hinten</translation>
        </message>
        <message>
            <location filename="../../gui/study/plate_view.py" />
            <source>from below</source>
            <translation>von unten</translation>
        </message>
        <message>
            <location filename="../../gui/study/plate_view.py" />
            <source>from the front</source>
            <translation>von vorn</translation>
        </message>
        <message>
            <location filename="../../gui/study/plate_view.py" />
            <source>from the left</source>
            <translation>von links</translation>
        </message>
        <message>
            <location filename="../../gui/study/plate_view.py" />
            <source>from the right</source>
            <translation>von rechts</translation>
        </message>
        <message>
            <location filename="../../gui/study/start_page.py" />
            <source>groups of up to {n}</source>
            <translation>Gruppen bis zu {n}</translation>
        </message>
        <message>
            <location filename="../../gui/study/start_page.py" />
            <source>one learner</source>
            <translation>eine Person</translation>
        </message>
        <message>
            <location filename="../../gui/study/activity_bar.py" />
            <source>paused</source>
            <translation>pausiert</translation>
        </message>
        <message>
            <location filename="../../gui/study/words.py" />
            <source>{name} (member {letter})</source>
            <translation>{name} (Mitglied {letter})</translation>
        </message>
        <message>
            <location filename="../../gui/study/activity_bar.py" />
            <source>{time} left</source>
            <translation>noch {time}</translation>
        </message>
        <message>
            <location filename="../../gui/study/pictures_page.py" />
            <source>{zoom} ×</source>
            <translation>{zoom} ×</translation>
        </message>
        <message>
            <location filename="../../gui/study/desk.py" />
            <source>“Leave…” above leads out of it.</source>
            <translation>„Verlassen…“ oben führt hinaus.</translation>
        </message>
    </context>
    <context>
        <name>Terms</name>
        <message>
            <location filename="../../gui/naming.py" />
            <source>airway</source>
            <translation>Atemweg</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>artery</source>
            <translation>Arterie</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>bone</source>
            <translation>Knochen</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>cartilage</source>
            <translation>Knorpel</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>disc</source>
            <translation>Bandscheibe</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>heart</source>
            <translation>Herz</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>joint</source>
            <translation>Gelenk</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>left</source>
            <translation>links</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>ligament</source>
            <translation>Band</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>lung</source>
            <translation>Lunge</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>lymph</source>
            <translation>Lymphe</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>membrane</source>
            <translation>Haut</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>midline</source>
            <translation>Mittellinie</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>muscle</source>
            <translation>Muskel</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>nerve</source>
            <translation>Nerv</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>organ</source>
            <translation>Organ</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>region</source>
            <translation>Region</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>right</source>
            <translation>rechts</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>space</source>
            <translation>Raum</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>tendon</source>
            <translation>Sehne</translation>
        </message>
        <message>
            <location filename="../../gui/naming.py" />
            <source>vein</source>
            <translation>Vene</translation>
        </message>
    </context>
    <context>
        <name>Tours</name>
        <message numerus="yes">
            <location filename="../../gui/tours/menu.py" />
            <source>%n minutes</source>
            <translation>
                <numerusform>%n Minute</numerusform>
                <numerusform>%n Minuten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/tours/page.py" />
            <source>After it you can</source>
            <translation>Danach gelingt</translation>
        </message>
        <message>
            <location filename="../../gui/tours/panel.py" />
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../gui/tours/panel.py" />
            <source>Back (Left arrow or Page Up)</source>
            <translation>Zurück (Pfeil links oder Bild auf)</translation>
        </message>
        <message>
            <location filename="../../gui/tours/panel.py" />
            <source>Back to this step's view</source>
            <translation>Zurück zur Ansicht dieses Schritts</translation>
        </message>
        <message>
            <location filename="../../gui/tours/panel.py" />
            <source>Back to this step's view (T)</source>
            <translation>Zurück zur Ansicht dieses Schritts (T)</translation>
        </message>
        <message>
            <location filename="../../gui/tours/panel.py" />
            <source>Before you start</source>
            <translation>Vor dem Beginn</translation>
        </message>
        <message>
            <location filename="../../gui/tours/question.py" />
            <source>Click it on the model, or press Tab to walk and Enter to answer.</source>
            <translation>Auf dem Modell anklicken, oder mit Tab gehen und mit Eingabe antworten.</translation>
        </message>
        <message>
            <location filename="../../gui/tours/panel.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../gui/tours/panel.py" />
            <source>Finish</source>
            <translation>Abschließen</translation>
        </message>
        <message>
            <location filename="../../gui/tours/panel.py" />
            <source>Finished</source>
            <translation>Abgeschlossen</translation>
        </message>
        <message>
            <location filename="../../gui/tours/page.py" />
            <source>From the start</source>
            <translation>Von vorn</translation>
        </message>
        <message>
            <location filename="../../gui/tours/page.py" />
            <source>Go on at step {step}</source>
            <translation>Weiter bei Schritt {step}</translation>
        </message>
        <message>
            <location filename="../../gui/tours/panel.py" />
            <source>Guided tour</source>
            <translation>Rundgang</translation>
        </message>
        <message>
            <location filename="../../gui/explore/row_menu.py" />
            <location filename="../../gui/explore/tree_model.py" />
            <source>Guided tour. {tour}</source>
            <translation>Rundgang. {tour}</translation>
        </message>
        <message>
            <location filename="../../gui/tours/menu.py" />
            <source>Guided tours</source>
            <translation>Rundgänge</translation>
        </message>
        <message>
            <location filename="../../gui/tours/control.py" />
            <location filename="../../gui/tours/panel.py" />
            <source>Leave the tour</source>
            <translation>Rundgang verlassen</translation>
        </message>
        <message>
            <location filename="../../gui/tours/page.py" />
            <source>Look for</source>
            <translation>Darauf achten</translation>
        </message>
        <message>
            <location filename="../../gui/tours/panel.py" />
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../gui/tours/panel.py" />
            <source>Next (Right arrow or Page Down)</source>
            <translation>Weiter (Pfeil rechts oder Bild ab)</translation>
        </message>
        <message>
            <location filename="../../gui/tours/page.py" />
            <source>Next tour: {tour}</source>
            <translation>Nächster Rundgang: {tour}</translation>
        </message>
        <message>
            <location filename="../../gui/tours/question.py" />
            <source>Not quite: that is {name}</source>
            <translation>Nicht ganz: Das ist {name}</translation>
        </message>
        <message>
            <location filename="../../gui/tours/page.py" />
            <source>Now you can</source>
            <translation>Jetzt gelingt</translation>
        </message>
        <message>
            <location filename="../../gui/tours/question.py" />
            <source>Right: {name}</source>
            <translation>Richtig: {name}</translation>
        </message>
        <message>
            <location filename="../../gui/tours/question.py" />
            <source>Show the answer</source>
            <translation>Die Antwort zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/tours/page.py" />
            <source>Sources: {sources}</source>
            <translation>Quellen: {sources}</translation>
        </message>
        <message>
            <location filename="../../gui/tours/panel.py" />
            <source>Start</source>
            <translation>Starten</translation>
        </message>
        <message>
            <location filename="../../gui/tours/panel.py" />
            <source>Step {step} of {steps}</source>
            <translation>Schritt {step} von {steps}</translation>
        </message>
        <message>
            <location filename="../../gui/tours/question.py" />
            <source>The answer</source>
            <translation>Die Antwort</translation>
        </message>
        <message>
            <location filename="../../gui/tours/panel.py" />
            <source>Tour</source>
            <translation>Rundgang</translation>
        </message>
        <message>
            <location filename="../../gui/tours/page.py" />
            <source>Tour finished</source>
            <translation>Rundgang abgeschlossen</translation>
        </message>
        <message>
            <location filename="../../gui/tours/control.py" />
            <source>Tour: {title}</source>
            <translation>Rundgang: {title}</translation>
        </message>
        <message>
            <location filename="../../gui/tours/question.py" />
            <source>Try again, or show the answer.</source>
            <translation>Noch einmal versuchen, oder die Antwort zeigen.</translation>
        </message>
        <message>
            <location filename="../../gui/tours/chosen.py" />
            <source>You chose</source>
            <translation>Gewählt</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/tours/page.py" />
            <source>{steps} steps, about %n minutes</source>
            <translation>
                <numerusform>{steps} Schritte, etwa %n Minute</numerusform>
                <numerusform>{steps} Schritte, etwa %n Minuten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/tours/dots.py" />
            <source>{step} of {steps} steps</source>
            <translation>{step} von {steps} Schritten</translation>
        </message>
        <message>
            <location filename="../../gui/tours/menu.py" />
            <source>{tour}: at step {step} of {steps}</source>
            <translation>{tour}: bei Schritt {step} von {steps}</translation>
        </message>
        <message>
            <location filename="../../gui/tours/menu.py" />
            <source>{tour}: finished</source>
            <translation>{tour}: abgeschlossen</translation>
        </message>
        <message>
            <location filename="../../gui/tours/menu.py" />
            <source>{tour}: {minutes}</source>
            <translation>{tour}: {minutes}</translation>
        </message>
    </context>
    <context>
        <name>View</name>
        <message numerus="yes">
            <location filename="../../gui/view/steps.py" />
            <source>%n structures</source>
            <translation>
                <numerusform>%n Struktur</numerusform>
                <numerusform>%n Strukturen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/view/view_strip.py" />
            <source>A guest's views last until the window closes.</source>
            <translation>Ansichten eines Gastes bleiben, bis das Fenster schließt.</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_steps.py" />
            <source>Add a cut</source>
            <translation>Schnitt hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/view/measure_bar.py" />
            <location filename="../../gui/view/words.py" />
            <source>Angle</source>
            <translation>Winkel</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Answer with, or fly to, the structure in focus</source>
            <translation>Mit der Struktur im Fokus antworten oder zu ihr fliegen</translation>
        </message>
        <message>
            <location filename="../../gui/view/atlas_view.py" />
            <source>Arrow keys turn, Tab walks through the structures, Esc leaves, F1 lists all keys.</source>
            <translation>Pfeiltasten drehen, Tab geht durch die Strukturen, Esc verlässt das Modell, F1 zeigt alle Tasten.</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <location filename="../../gui/view/view_bar.py" />
            <source>Back to the start view</source>
            <translation>Zurück zur Anfangsansicht</translation>
        </message>
        <message>
            <location filename="../../gui/view/breath_bar.py" />
            <source>Borders of heart, lungs and pleura: as at quiet expiration</source>
            <translation>Grenzen von Herz, Lungen und Pleura: wie bei ruhiger Exspiration</translation>
        </message>
        <message>
            <location filename="../../gui/view/breath_bar.py" />
            <source>Breathe in and out</source>
            <translation>Ein- und ausatmen</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Breathe, or come to rest</source>
            <translation>Atmen oder zur Ruhe kommen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/bar.py" />
            <location filename="../../gui/view/view_bar.py" />
            <source>Breathing</source>
            <translation>Atmung</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Clear the selection; once more leaves the model</source>
            <translation>Auswahl aufheben; noch einmal verlässt das Modell</translation>
        </message>
        <message>
            <location filename="../../gui/view/measure_bar.py" />
            <source>Click the apex</source>
            <translation>Den Scheitel anklicken</translation>
        </message>
        <message>
            <location filename="../../gui/view/measure_bar.py" />
            <source>Click the first point</source>
            <translation>Den ersten Punkt anklicken</translation>
        </message>
        <message>
            <location filename="../../gui/view/measure_bar.py" />
            <source>Click the first side</source>
            <translation>Den ersten Schenkel anklicken</translation>
        </message>
        <message>
            <location filename="../../gui/view/measure_bar.py" />
            <source>Click the second point</source>
            <translation>Den zweiten Punkt anklicken</translation>
        </message>
        <message>
            <location filename="../../gui/view/measure_bar.py" />
            <source>Click the second side</source>
            <translation>Den zweiten Schenkel anklicken</translation>
        </message>
        <message>
            <location filename="../../gui/view/measure_bar.py" />
            <source>Click where the pin goes</source>
            <translation>Die Stelle der Nadel anklicken</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_strip.py" />
            <source>Close the saved views</source>
            <translation>Gespeicherte Ansichten schließen</translation>
        </message>
        <message>
            <location filename="../../gui/view/hint.py" />
            <source>Close this hint</source>
            <translation>Hinweis schließen</translation>
        </message>
        <message>
            <location filename="../../gui/view/compass.py" />
            <source>Compass</source>
            <translation>Kompass</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_bar.py" />
            <source>Copy the picture</source>
            <translation>Bild kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_steps.py" />
            <source>Cut</source>
            <translation>Schneiden</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_steps.py" />
            <source>Cut bones too</source>
            <translation>Auch Knochen schneiden</translation>
        </message>
        <message>
            <location filename="../../gui/ar/bar.py" />
            <location filename="../../gui/view/view_bar.py" />
            <source>Cut plane</source>
            <translation>Schnittebene</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Cut plane, or none</source>
            <translation>Schnittebene oder keine</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_steps.py" />
            <source>Cut the model</source>
            <translation>Modell schneiden</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_bar.py" />
            <source>Cut the model, or only look at the section</source>
            <translation>Modell schneiden oder nur den Schnitt ansehen</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_steps.py" />
            <source>Cut through the middle</source>
            <translation>Durch die Mitte schneiden</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_steps.py" />
            <source>Cut {kind}</source>
            <translation>Schneiden: {kind}</translation>
        </message>
        <message>
            <location filename="../../gui/view/breath_bar.py" />
            <source>Deep breath, {percent} % of full</source>
            <translation>Tiefer Atemzug, {percent} % des vollen</translation>
        </message>
        <message>
            <location filename="../../gui/view/measure_bar.py" />
            <location filename="../../gui/view/words.py" />
            <source>Distance</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <location filename="../../gui/view/measure_bar.py" />
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="../../gui/view/steps.py" />
            <source>End the x-ray</source>
            <translation>Durchsicht beenden</translation>
        </message>
        <message>
            <location filename="../../gui/view/measure_bar.py" />
            <source>Enter takes the cross; Ctrl+arrows move it, Backspace takes a point back.</source>
            <translation>Eingabe nimmt das Kreuz; Strg+Pfeile bewegen es, die Rücktaste nimmt einen Punkt zurück.</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_bar.py" />
            <source>Explode</source>
            <translation>Auseinanderziehen</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Explode: structures apart, or together again</source>
            <translation>Auseinanderziehen: Strukturen getrennt, oder wieder zusammen</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_bar.py" />
            <source>Fade what is selected</source>
            <translation>Ausgewähltes verblassen lassen</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Fade what is selected, or make it solid again</source>
            <translation>Ausgewähltes verblassen lassen oder wieder fest zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/view/steps.py" />
            <source>Fade {what}</source>
            <translation>{what} verblassen lassen</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Farther</source>
            <translation>Weiter weg</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_bar.py" />
            <source>Fit</source>
            <translation>Einpassen</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Fit what is selected, or all</source>
            <translation>Ausgewähltes oder alles einpassen</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_bar.py" />
            <source>Guided tours</source>
            <translation>Rundgänge</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Guided tours; in one, back to the view of its step</source>
            <translation>Rundgänge; in einem zurück zur Ansicht seines Schritts</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_bar.py" />
            <source>Hidden as ghosts</source>
            <translation>Verborgenes schemenhaft</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_bar.py" />
            <source>Hide</source>
            <translation>Verbergen</translation>
        </message>
        <message>
            <location filename="../../gui/view/steps.py" />
            <source>Hide the ghosts</source>
            <translation>Schemen verbergen</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Hide what is selected</source>
            <translation>Ausgewähltes verbergen</translation>
        </message>
        <message>
            <location filename="../../gui/view/steps.py" />
            <source>Hide {what}</source>
            <translation>{what} verbergen</translation>
        </message>
        <message>
            <location filename="../../gui/view/breath_bar.py" />
            <source>Hold the breath</source>
            <translation>Atem anhalten</translation>
        </message>
        <message>
            <location filename="../../gui/view/explode_bar.py" />
            <source>How far structures stand apart</source>
            <translation>Wie weit die Strukturen getrennt stehen</translation>
        </message>
        <message>
            <location filename="../../gui/view/explode_bar.py" />
            <source>In place</source>
            <translation>Am Platz</translation>
        </message>
        <message>
            <location filename="../../gui/ar/bar.py" />
            <location filename="../../gui/view/view_bar.py" />
            <source>Isolate</source>
            <translation>Isolieren</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Isolate what is selected</source>
            <translation>Ausgewähltes isolieren</translation>
        </message>
        <message>
            <location filename="../../gui/view/steps.py" />
            <source>Isolate {what}</source>
            <translation>{what} isolieren</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_bar.py" />
            <location filename="../../gui/view/cut_steps.py" />
            <source>Keep the other side</source>
            <translation>Die andere Seite behalten</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_strip.py" />
            <source>Keep this view</source>
            <translation>Ansicht behalten</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Keep this view with a name and a note</source>
            <translation>Diese Ansicht mit Namen und Notiz behalten</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_bar.py" />
            <source>Landmarks</source>
            <translation>Orientierungslinien und -punkte</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Landmarks of the chest: lines and points, or none</source>
            <translation>Orientierungslinien und -punkte der Brust, oder keine</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_bar.py" />
            <source>Larger, or without background…</source>
            <translation>Größer oder ohne Hintergrund …</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_bar.py" />
            <location filename="../../gui/view/cut_steps.py" />
            <source>Leave bones whole</source>
            <translation>Knochen ganz lassen</translation>
        </message>
        <message>
            <location filename="../../gui/view/compass.py" />
            <source>Look from {side}</source>
            <translation>Blick von {side}</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_bar.py" />
            <source>Measure</source>
            <translation>Messen</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Measure a distance</source>
            <translation>Einen Abstand messen</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Measure an angle</source>
            <translation>Einen Winkel messen</translation>
        </message>
        <message>
            <location filename="../../gui/view/measure_bar.py" />
            <source>Measured in the body, not where structures stand apart</source>
            <translation>Im Körper gemessen, nicht zwischen getrennten Strukturen</translation>
        </message>
        <message>
            <location filename="../../gui/view/atlas_view.py" />
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <location filename="../../gui/view/folding.py" />
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_control.py" />
            <source>Move the cut plane</source>
            <translation>Schnittebene verschieben</translation>
        </message>
        <message>
            <location filename="../../gui/ar/bar.py" />
            <location filename="../../gui/view/view_bar.py" />
            <source>Names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Names beside the model</source>
            <translation>Namen neben dem Modell</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Nearer</source>
            <translation>Näher</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Next step of a guided tour</source>
            <translation>Nächster Schritt eines Rundgangs</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_bar.py" />
            <source>No cut</source>
            <translation>Kein Schnitt</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_strip.py" />
            <source>No view is kept yet.</source>
            <translation>Noch keine Ansicht behalten.</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_bar.py" />
            <source>One more plane</source>
            <translation>Eine weitere Ebene</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_steps.py" />
            <source>Only look at the section</source>
            <translation>Nur den Schnitt ansehen</translation>
        </message>
        <message>
            <location filename="../../gui/view/breath_bar.py" />
            <source>Phase of breath</source>
            <translation>Atemphase</translation>
        </message>
        <message>
            <location filename="../../gui/view/breath_bar.py" />
            <source>Phase of breath: drag, or arrow keys</source>
            <translation>Atemphase: ziehen, oder Pfeiltasten</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_bar.py" />
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <location filename="../../gui/view/measure_bar.py" />
            <location filename="../../gui/view/view_bar.py" />
            <source>Pin with a note</source>
            <translation>Nadel mit Notiz</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_bar.py" />
            <source>Place of the cut plane</source>
            <translation>Ort der Schnittebene</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_bar.py" />
            <source>Place of the plane: drag, arrow keys, or Page Up and Page Down</source>
            <translation>Ort der Ebene: ziehen, Pfeiltasten, oder Bild auf und Bild ab</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_bar.py" />
            <source>Plane back to the middle</source>
            <translation>Ebene zurück zur Mitte</translation>
        </message>
        <message>
            <location filename="../../gui/view/breath_bar.py" />
            <source>Quiet breath, {percent} % of full</source>
            <translation>Ruhiger Atemzug, {percent} % des vollen</translation>
        </message>
        <message>
            <location filename="../../gui/view/breath_bar.py" />
            <source>Quiet expiration</source>
            <translation>Ruhige Exspiration</translation>
        </message>
        <message>
            <location filename="../../gui/view/undo_buttons.py" />
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="../../gui/view/undo_buttons.py" />
            <source>Redo: {step}</source>
            <translation>Wiederholen: {step}</translation>
        </message>
        <message>
            <location filename="../../gui/view/measure_bar.py" />
            <source>Remove measure {number}</source>
            <translation>Messung {number} entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_steps.py" />
            <source>Remove the cut</source>
            <translation>Schnitt entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_strip.py" />
            <source>Rename, annotate or remove “{name}”</source>
            <translation>„{name}“ umbenennen, kommentieren oder entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/view/steps.py" />
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_bar.py" />
            <source>Save the picture…</source>
            <translation>Bild speichern …</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_bar.py" />
            <source>Saved views</source>
            <translation>Gespeicherte Ansichten</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Saved views: show the strip, or not; Ctrl+1 to 9 show one</source>
            <translation>Gespeicherte Ansichten: Leiste zeigen oder nicht; Strg+1 bis 9 zeigen eine</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_bar.py" />
            <source>Section beside the model</source>
            <translation>Schnittbild neben dem Modell</translation>
        </message>
        <message>
            <location filename="../../gui/view/steps.py" />
            <source>Select {what}</source>
            <translation>{what} auswählen</translation>
        </message>
        <message>
            <location filename="../../gui/ar/bar.py" />
            <location filename="../../gui/view/intent.py" />
            <location filename="../../gui/view/steps.py" />
            <location filename="../../gui/view/view_bar.py" />
            <source>Show all</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/view/steps.py" />
            <source>Show hidden as ghosts</source>
            <translation>Verborgenes schemenhaft zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_steps.py" />
            <source>Show in section</source>
            <translation>Im Schnitt zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Show what is hidden as ghosts, or not</source>
            <translation>Verborgenes schemenhaft zeigen oder nicht</translation>
        </message>
        <message>
            <location filename="../../gui/view/steps.py" />
            <source>Show {what}</source>
            <translation>{what} zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_strip.py" />
            <source>Show “{name}”</source>
            <translation>„{name}“ zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Stick a pin with a note to the surface</source>
            <translation>Eine Nadel mit Notiz auf die Oberfläche stecken</translation>
        </message>
        <message>
            <location filename="../../gui/view/explode_bar.py" />
            <source>Structures apart: drag, or arrow keys</source>
            <translation>Strukturen trennen: ziehen, oder Pfeiltasten</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_steps.py" />
            <source>Take the {kind} plane</source>
            <translation>Ebene nehmen: {kind}</translation>
        </message>
        <message>
            <location filename="../../gui/view/picture_widget.py" />
            <source>The model cannot be drawn.</source>
            <translation>Das Modell lässt sich nicht zeichnen.</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>The step of a guided tour before</source>
            <translation>Voriger Schritt eines Rundgangs</translation>
        </message>
        <message>
            <location filename="../../gui/view/explode_bar.py" />
            <source>Together again</source>
            <translation>Wieder zusammen</translation>
        </message>
        <message>
            <location filename="../../gui/view/side_button.py" />
            <source>Turntable</source>
            <translation>Drehteller</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>Turntable: turn slowly round and round, or stop</source>
            <translation>Drehteller: langsam rundum drehen, oder anhalten</translation>
        </message>
        <message>
            <location filename="../../gui/view/undo_buttons.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../gui/view/undo_buttons.py" />
            <source>Undo: {step}</source>
            <translation>Rückgängig: {step}</translation>
        </message>
        <message>
            <location filename="../../gui/view/steps.py" />
            <source>Unfade {what}</source>
            <translation>{what} wieder fest zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/view/side_button.py" />
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_chip.py" />
            <source>View (1 to 6)</source>
            <translation>Ansicht (1 bis 6)</translation>
        </message>
        <message>
            <location filename="../../gui/view/side_button.py" />
            <source>View: {side}</source>
            <translation>Ansicht: {side}</translation>
        </message>
        <message>
            <location filename="../../gui/view/view_chip.py" />
            <source>View: {words}</source>
            <translation>Ansicht: {words}</translation>
        </message>
        <message>
            <location filename="../../gui/view/cut_bar.py" />
            <source>Way of the plane</source>
            <translation>Lage der Ebene</translation>
        </message>
        <message>
            <location filename="../../gui/view/breath_bar.py" />
            <source>Working out the breath…</source>
            <translation>Atmung wird berechnet …</translation>
        </message>
        <message>
            <location filename="../../gui/view/steps.py" />
            <source>X-ray</source>
            <translation>Durchsicht</translation>
        </message>
        <message>
            <location filename="../../gui/view/intent.py" />
            <source>X-ray: all but the selection as a veil, or solid again</source>
            <translation>Durchsicht: alles außer der Auswahl als Schleier, oder wieder fest</translation>
        </message>
        <message>
            <location filename="../../gui/ar/bar.py" />
            <location filename="../../gui/view/view_bar.py" />
            <source>X-ray: the others as a veil</source>
            <translation>Durchsicht: das Übrige als Schleier</translation>
        </message>
        <message>
            <location filename="../../gui/view/words.py" />
            <source>anterior</source>
            <translation>anterior</translation>
        </message>
        <message>
            <location filename="../../gui/view/words.py" />
            <source>axial</source>
            <translation>axial</translation>
        </message>
        <message>
            <location filename="../../gui/view/words.py" />
            <source>coronal</source>
            <translation>koronal</translation>
        </message>
        <message>
            <location filename="../../gui/view/words.py" />
            <source>free</source>
            <translation>frei</translation>
        </message>
        <message>
            <location filename="../../gui/view/words.py" />
            <source>inferior</source>
            <translation>inferior</translation>
        </message>
        <message>
            <location filename="../../gui/view/words.py" />
            <source>left</source>
            <translation>links</translation>
        </message>
        <message>
            <location filename="../../gui/view/words.py" />
            <source>posterior</source>
            <translation>posterior</translation>
        </message>
        <message>
            <location filename="../../gui/view/words.py" />
            <source>right</source>
            <translation>rechts</translation>
        </message>
        <message>
            <location filename="../../gui/view/words.py" />
            <source>sagittal</source>
            <translation>sagittal</translation>
        </message>
        <message>
            <location filename="../../gui/view/words.py" />
            <source>superior</source>
            <translation>superior</translation>
        </message>
        <message>
            <location filename="../../gui/view/explode_bar.py" />
            <source>{percent} % apart</source>
            <translation>{percent} % getrennt</translation>
        </message>
        <message>
            <location filename="../../gui/view/compass.py" />
            <source>{side} view</source>
            <translation>Ansicht: {side}</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message numerus="yes">
            <location filename="../../gui/instructor/entrance.py" />
            <source>%n were given since somebody was here last.</source>
            <translation>
                <numerusform>%n wurde eingegeben, seit zuletzt jemand hier war.</numerusform>
                <numerusform>%n wurden eingegeben, seit zuletzt jemand hier war.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/person.py" />
            <source>%n years</source>
            <translation>
                <numerusform>%n Jahr</numerusform>
                <numerusform>%n Jahre</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>A folder or zip of an atlas pack: show it</source>
            <translation>Ordner oder ZIP eines Atlaspakets: zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/welcome.py" />
            <source>A name is a pseudonym, such as “Maple Heron”: it need not tell who you are.</source>
            <translation>Der Name ist ein Pseudonym wie „Maple Heron“: Er muss nicht verraten, um wen es geht.</translation>
        </message>
        <message>
            <location filename="../../gui/consent_dialog.py" />
            <source>A study asks you to take part</source>
            <translation>Eine Studie bittet um Teilnahme</translation>
        </message>
        <message>
            <location filename="../../gui/person.py" />
            <source>Age</source>
            <translation>Alter</translation>
        </message>
        <message>
            <location filename="../../gui/person.py" />
            <source>Age in years</source>
            <translation>Alter in Jahren</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/dialogs.py" />
            <source>And %n more; the copied text holds them all.</source>
            <translation>
                <numerusform>Und %n weiterer; der kopierte Text enthält alle.</numerusform>
                <numerusform>Und %n weitere; der kopierte Text enthält alle.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/welcome.py" />
            <source>Answer a question now</source>
            <translation>Gleich eine Frage beantworten</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Answer, then go on</source>
            <translation>Antworten, dann weiter</translation>
        </message>
        <message>
            <location filename="../../gui/learner_dialog.py" />
            <source>Anyone here can learn under this name.</source>
            <translation>Alle hier können unter diesem Namen lernen.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs.py" />
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <location filename="../../gui/access/gate.py" />
            <source>At least 10 characters; a few words are easy to remember. It keeps others out of this part of the window. Whoever can open the record's file can read it without: keep the computer itself locked. If it is forgotten, the owner of the file takes it away with: anatomyapp access reset-passphrase</source>
            <translation>Mindestens 10 Zeichen; ein paar Wörter merken sich leicht. Sie hält andere von diesem Teil des Fensters fern. Wer die Datei der Aufzeichnung öffnen kann, liest sie auch ohne: den Computer selbst gesperrt halten. Ist sie vergessen, hebt der Eigentümer der Datei sie auf mit: anatomyapp access reset-passphrase</translation>
        </message>
        <message>
            <location filename="../../gui/access/pin_desk.py" />
            <source>At least 4 digits or letters. It keeps others at this computer from learning under your name. Forgotten? An instructor can take it away; nothing else is lost.</source>
            <translation>Mindestens 4 Ziffern oder Buchstaben. Sie verhindert, dass andere an diesem Computer unter dem eigenen Namen lernen. Vergessen? Die Lehre kann sie aufheben; sonst geht nichts verloren.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/furnishing.py" />
            <source>Bank not opened: %n faults</source>
            <translation>
                <numerusform>Fragenbank nicht geöffnet: %n Fehler</numerusform>
                <numerusform>Fragenbank nicht geöffnet: %n Fehler</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/welcome.py" />
            <source>Begin</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <location filename="../../gui/recorded_notice.py" />
            <source>Camera pictures, sound, your real name, your e-mail address. A picture of the camera is written only where you ask for one and choose the file.</source>
            <translation>Kamerabilder, Ton, der wirkliche Name, die E-Mail-Adresse. Ein Bild der Kamera wird nur gespeichert, wenn man es verlangt und die Datei wählt.</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/form_dialog.py" />
            <location filename="../../gui/ar/group/roles_dialog.py" />
            <location filename="../../gui/keeping/erase_dialog.py" />
            <location filename="../../gui/keeping/restore_dialog.py" />
            <location filename="../../gui/keeping/work_dialog.py" />
            <location filename="../../gui/study/here_dialog.py" />
            <location filename="../../gui/study/join_dialog.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../gui/access/gate.py" />
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <location filename="../../gui/access/pin_desk.py" />
            <source>Change the PIN</source>
            <translation>PIN ändern</translation>
        </message>
        <message>
            <location filename="../../gui/learner_dialog.py" />
            <source>Change the PIN…</source>
            <translation>PIN ändern …</translation>
        </message>
        <message>
            <location filename="../../gui/access/gate.py" />
            <source>Change the passphrase</source>
            <translation>Passphrase ändern</translation>
        </message>
        <message>
            <location filename="../../gui/access/gate.py" />
            <source>Choose a passphrase for the instructor's area</source>
            <translation>Eine Passphrase für den Bereich der Lehre wählen</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Choose an option; take a name for a pin</source>
            <translation>Eine Antwort wählen; einen Namen für eine Nadel nehmen</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Click</source>
            <translation>Klick</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Click a pin</source>
            <translation>Klick auf Nadel</translation>
        </message>
        <message>
            <location filename="../../gui/dialog.py" />
            <location filename="../../gui/dialogs.py" />
            <location filename="../../gui/instructor/studies/instruments_dialog.py" />
            <location filename="../../gui/recorded_notice.py" />
            <location filename="../../gui/start.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs.py" />
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/consent_desk.py" />
            <source>Consent texts not read: %n faults</source>
            <translation>
                <numerusform>Texte zur Einwilligung nicht gelesen: %n Fehler</numerusform>
                <numerusform>Texte zur Einwilligung nicht gelesen: %n Fehler</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/access/pin_desk.py" />
            <source>Continue</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../gui/access/pin_desk.py" />
            <location filename="../../gui/learner_dialog.py" />
            <location filename="../../gui/welcome.py" />
            <source>Continue as guest</source>
            <translation>Weiter als Gast</translation>
        </message>
        <message>
            <location filename="../../gui/running.py" />
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs.py" />
            <source>Copy the text</source>
            <translation>Text kopieren</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Cut plane on by 1 mm, with Shift 10; Page Down: back</source>
            <translation>Schnittebene um 1 mm weiter, mit Umschalt um 10; Bild ab: zurück</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs.py" />
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs.py" />
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Double-click</source>
            <translation>Doppelklick</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Drag</source>
            <translation>Ziehen</translation>
        </message>
        <message>
            <location filename="../../gui/start.py" />
            <source>Drawing</source>
            <translation>Zeichnen</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Drop</source>
            <translation>Ablegen</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <location filename="../../gui/welcome.py" />
            <source>Explore it in 3D and answer questions on it. Everything works without internet.</source>
            <translation>In 3D erkunden und Fragen dazu beantworten. Alles geht ohne Internet.</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Explore; Alt+2 and on: the other places</source>
            <translation>Erkunden; Alt+2 und weiter: die anderen Orte</translation>
        </message>
        <message>
            <location filename="../../gui/person.py" />
            <source>Female</source>
            <translation>Weiblich</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Fly there</source>
            <translation>Hinfliegen</translation>
        </message>
        <message>
            <location filename="../../gui/access/pin_desk.py" />
            <source>Forgotten? An instructor can take it away; nothing else is lost.</source>
            <translation>Vergessen? Die Lehre kann sie aufheben; sonst geht nichts verloren.</translation>
        </message>
        <message>
            <location filename="../../gui/access/gate.py" />
            <source>Forgotten? The owner of the record's file takes it away with: anatomyapp access reset-passphrase</source>
            <translation>Vergessen? Der Eigentümer der Aufzeichnungsdatei hebt sie auf mit: anatomyapp access reset-passphrase</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Full screen</source>
            <translation>Vollbild</translation>
        </message>
        <message>
            <location filename="../../gui/welcome.py" />
            <source>Go on as</source>
            <translation>Weiter als</translation>
        </message>
        <message>
            <location filename="../../gui/app_bar.py" />
            <source>Guest</source>
            <translation>Gast</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs.py" />
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Hint</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Hint, and Ctrl+1 – 4 how sure, while typing a name</source>
            <translation>Hinweis, und Strg+1 – 4 wie sicher, beim Tippen eines Namens</translation>
        </message>
        <message>
            <location filename="../../gui/consent_dialog.py" />
            <location filename="../../gui/study/consent_page.py" />
            <source>I do not take part</source>
            <translation>Ich nehme nicht teil</translation>
        </message>
        <message>
            <location filename="../../gui/consent_dialog.py" />
            <location filename="../../gui/study/consent_page.py" />
            <source>I take part</source>
            <translation>Ich nehme teil</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>In a quiz</source>
            <translation>Im Quiz</translation>
        </message>
        <message>
            <location filename="../../gui/access/gate.py" />
            <location filename="../../gui/app_bar.py" />
            <source>Instructor</source>
            <translation>Lehre</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/entrance.py" />
            <source>Instructor's area locked</source>
            <translation>Bereich der Lehre gesperrt</translation>
        </message>
        <message>
            <location filename="../../gui/access/gate.py" />
            <source>It holds for all who use this record</source>
            <translation>Sie gilt für alle, die diese Aufzeichnung benutzen</translation>
        </message>
        <message>
            <location filename="../../gui/access/pin_desk.py" />
            <source>Keep</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs.py" />
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <location filename="../../gui/app_bar.py" />
            <source>Keys and help</source>
            <translation>Tasten und Hilfe</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../gui/welcome.py" />
            <source>Learn the rib cage by turning it</source>
            <translation>Den Brustkorb begreifen, indem man ihn dreht</translation>
        </message>
        <message>
            <location filename="../../gui/access/pin_desk.py" />
            <location filename="../../gui/app_bar.py" />
            <source>Learner: {name}</source>
            <translation>Lernende Person: {name}</translation>
        </message>
        <message>
            <location filename="../../gui/app_bar.py" />
            <source>Leave</source>
            <translation>Verlassen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs.py" />
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../gui/app_bar.py" />
            <location filename="../../gui/key_page.py" />
            <source>Light, dark or high contrast</source>
            <translation>Hell, dunkel oder hoher Kontrast</translation>
        </message>
        <message>
            <location filename="../../gui/app_bar.py" />
            <location filename="../../gui/key_page.py" />
            <source>Lock the instructor's area and go back to learning</source>
            <translation>Den Bereich der Lehre sperren und zurück zum Lernen</translation>
        </message>
        <message>
            <location filename="../../gui/person.py" />
            <source>Male</source>
            <translation>Männlich</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/form_dialog.py" />
            <location filename="../../gui/welcome.py" />
            <source>Maple Heron</source>
            <translation>Ahorn Reiher</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Move a row up or down; Space takes it up</source>
            <translation>Eine Zeile nach oben oder unten; Leertaste nimmt sie auf</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Move the mark of a landmark, with Shift finely; Ctrl turns</source>
            <translation>Die Marke einer Landmarke versetzen, mit Umschalt fein; Strg dreht</translation>
        </message>
        <message>
            <location filename="../../gui/access/pin_desk.py" />
            <source>New PIN</source>
            <translation>Neue PIN</translation>
        </message>
        <message>
            <location filename="../../gui/ar/group/form_dialog.py" />
            <location filename="../../gui/welcome.py" />
            <source>New learner name</source>
            <translation>Neuer Lernname</translation>
        </message>
        <message>
            <location filename="../../gui/access/gate.py" />
            <source>New passphrase</source>
            <translation>Neue Passphrase</translation>
        </message>
        <message>
            <location filename="../../gui/consent_desk.py" />
            <source>Nobody is asked about these studies.</source>
            <translation>Zu diesen Studien wird niemand gefragt.</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/entrance.py" />
            <source>Nobody was here for a while.</source>
            <translation>Eine Weile war niemand hier.</translation>
        </message>
        <message>
            <location filename="../../gui/consent_dialog.py" />
            <source>Not now</source>
            <translation>Nicht jetzt</translation>
        </message>
        <message>
            <location filename="../../gui/record_keeping.py" />
            <source>Not recorded</source>
            <translation>Nicht aufgezeichnet</translation>
        </message>
        <message>
            <location filename="../../gui/dropping.py" />
            <location filename="../../gui/furnishing.py" />
            <source>Nothing was changed.</source>
            <translation>Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../gui/learner_dialog.py" />
            <source>Now: a guest. Nothing is kept under a name.</source>
            <translation>Jetzt: ein Gast. Nichts wird unter einem Namen behalten.</translation>
        </message>
        <message>
            <location filename="../../gui/learner_dialog.py" />
            <source>Now: {name}</source>
            <translation>Jetzt: {name}</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>On a row of the list: select all of its kind or station; menu key too</source>
            <translation>Auf eine Zeile der Liste: alle ihrer Art oder Station auswählen; auch mit der Menütaste</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>On the model</source>
            <translation>Auf dem Modell</translation>
        </message>
        <message>
            <location filename="../../gui/recorded_notice.py" />
            <source>On this computer, or on your lab's own server where one was set up. Instructors see sessions and answers under the learner name. Tables that are passed on hide groups of fewer than five.</source>
            <translation>Auf diesem Computer, oder auf dem eigenen Server des Labors, wo einer eingerichtet ist. Die Lehre sieht Sitzungen und Antworten unter dem Lernnamen. Tabellen, die weitergegeben werden, verbergen Gruppen unter fünf.</translation>
        </message>
        <message>
            <location filename="../../gui/start.py" />
            <source>One way of drawing failed and another took over. {reason}</source>
            <translation>Ein Weg, das Modell zu zeichnen, fiel aus; ein anderer hat übernommen. {reason}</translation>
        </message>
        <message>
            <location filename="../../gui/access/gate.py" />
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/access/pin_desk.py" />
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <location filename="../../gui/access/pin_desk.py" />
            <source>PIN kept</source>
            <translation>PIN gespeichert</translation>
        </message>
        <message>
            <location filename="../../gui/access/pin_desk.py" />
            <source>PIN removed</source>
            <translation>PIN entfernt</translation>
        </message>
        <message>
            <location filename="../../gui/access/pin_desk.py" />
            <source>PIN till now</source>
            <translation>Bisherige PIN</translation>
        </message>
        <message>
            <location filename="../../gui/dropping.py" />
            <source>Pack not opened</source>
            <translation>Paket nicht geöffnet</translation>
        </message>
        <message>
            <location filename="../../gui/access/gate.py" />
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <location filename="../../gui/access/gate.py" />
            <source>Passphrase till now</source>
            <translation>Bisherige Passphrase</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Picture of the model; Ctrl+Shift+C copies it</source>
            <translation>Bild des Modells; Strg+Umschalt+C kopiert es</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs.py" />
            <source>Place of the record…</source>
            <translation>Ort der Aufzeichnung …</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Pointer</source>
            <translation>Zeiger</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Read or change its note</source>
            <translation>Ihre Notiz lesen oder ändern</translation>
        </message>
        <message>
            <location filename="../../gui/record_keeping.py" />
            <source>Recorded in another place</source>
            <translation>An einem anderen Ort aufgezeichnet</translation>
        </message>
        <message>
            <location filename="../../gui/record_keeping.py" />
            <source>Recorded on this computer for now</source>
            <translation>Vorläufig auf diesem Computer aufgezeichnet</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Redo; Ctrl+Shift+Z too</source>
            <translation>Wiederholen; auch Strg+Umschalt+Z</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs.py" />
            <source>Reduce motion: no first turn, no flights</source>
            <translation>Weniger Bewegung: keine erste Drehung, keine Flüge</translation>
        </message>
        <message>
            <location filename="../../gui/access/pin_desk.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/access/pin_desk.py" />
            <location filename="../../gui/learner_dialog.py" />
            <source>Remove the PIN</source>
            <translation>PIN entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/learner_dialog.py" />
            <source>Remove…</source>
            <translation>Entfernen …</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Right-click</source>
            <translation>Rechtsklick</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Right-drag</source>
            <translation>Rechts ziehen</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Saved view of this number</source>
            <translation>Gespeicherte Ansicht dieser Nummer</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Say how sure you are; with a name in the hand: its pin</source>
            <translation>Sagen, wie sicher Sie sind; mit einem Namen in der Hand: seine Nadel</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Select what is seen in the box; with Ctrl, add</source>
            <translation>Auswählen, was im Rahmen zu sehen ist; mit Strg hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Select; with Ctrl, add</source>
            <translation>Auswählen; mit Strg hinzufügen</translation>
        </message>
        <message>
            <location filename="../../gui/app_bar.py" />
            <source>Sessions and items of all learners</source>
            <translation>Sitzungen und Fragen aller Lernenden</translation>
        </message>
        <message>
            <location filename="../../gui/access/pin_desk.py" />
            <source>Set a PIN</source>
            <translation>PIN festlegen</translation>
        </message>
        <message>
            <location filename="../../gui/learner_dialog.py" />
            <source>Set a PIN…</source>
            <translation>PIN festlegen …</translation>
        </message>
        <message>
            <location filename="../../gui/access/gate.py" />
            <source>Set and open</source>
            <translation>Festlegen und öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/app_bar.py" />
            <location filename="../../gui/dialogs.py" />
            <location filename="../../gui/key_page.py" />
            <location filename="../../gui/start.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/access.py" />
            <location filename="../../gui/keeping/place.py" />
            <location filename="../../gui/preference_keeper.py" />
            <source>Settings not kept</source>
            <translation>Einstellungen nicht behalten</translation>
        </message>
        <message>
            <location filename="../../gui/person.py" />
            <source>Sex</source>
            <translation>Geschlecht</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Shift it</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Shift-drag</source>
            <translation>Umschalt-Ziehen</translation>
        </message>
        <message>
            <location filename="../../gui/person.py" />
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <location filename="../../gui/access/secret_field.py" />
            <source>Show what is typed</source>
            <translation>Zeigen, was getippt wird</translation>
        </message>
        <message>
            <location filename="../../gui/crash.py" />
            <source>Something went wrong inside anatomyapp</source>
            <translation>In anatomyapp ist ein Fehler aufgetreten</translation>
        </message>
        <message>
            <location filename="../../gui/person.py" />
            <source>Stature</source>
            <translation>Körpergröße</translation>
        </message>
        <message>
            <location filename="../../gui/person.py" />
            <source>Stature in centimetres</source>
            <translation>Körpergröße in Zentimetern</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Structure chosen before; Alt+Right: the next one again</source>
            <translation>Zuvor gewählte Struktur; Alt+Rechts: wieder die nächste</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Take a name off its pin, or the mark away</source>
            <translation>Einen Namen von seiner Nadel nehmen, oder die Marke entfernen</translation>
        </message>
        <message>
            <location filename="../../gui/recorded_notice.py" />
            <source>Take all that is yours with you, or have it erased: under Progress. Learn as a guest. Protect your name with a PIN. Take part in studies or not: every feature stays.</source>
            <translation>Alles Eigene mitnehmen oder löschen lassen: unter „Fortschritt“. Als Gast lernen. Den Namen mit einer PIN schützen. An Studien teilnehmen oder nicht: Alle Funktionen bleiben.</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs.py" />
            <source>Text size</source>
            <translation>Textgröße</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs.py" />
            <source>Texts of the atlas and of items keep their own language.</source>
            <translation>Texte des Atlas und der Fragen bleiben in ihrer Sprache (Englisch).</translation>
        </message>
        <message>
            <location filename="../../gui/access/pin_desk.py" />
            <source>The PIN cannot be changed now</source>
            <translation>Die PIN lässt sich jetzt nicht ändern</translation>
        </message>
        <message>
            <location filename="../../gui/crash.py" />
            <source>The details are in {path}; please send them to the developers.</source>
            <translation>Die Einzelheiten stehen in {path}; bitte an die Entwickler senden.</translation>
        </message>
        <message>
            <location filename="../../gui/crash.py" />
            <source>The details are nowhere, since {path} cannot be written ({reason}).</source>
            <translation>Die Einzelheiten stehen nirgends, denn {path} lässt sich nicht schreiben ({reason}).</translation>
        </message>
        <message>
            <location filename="../../gui/access/gate.py" />
            <source>The instructor's area stays closed</source>
            <translation>Der Bereich der Lehre bleibt geschlossen</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs.py" />
            <source>The keys of the model act while it has the focus.</source>
            <translation>Die Tasten des Modells wirken, solange es den Fokus hat.</translation>
        </message>
        <message>
            <location filename="../../gui/start.py" />
            <source>The model cannot be opened</source>
            <translation>Das Modell lässt sich nicht öffnen</translation>
        </message>
        <message>
            <location filename="../../gui/person.py" />
            <source>The model is carried from one man to the person by published relations: the spine's length follows stature, a woman's cage is about 10 % smaller at the same height and her sternum shorter, and the thoracic spine bends further after 50. People of one height and age differ more than this shows; what is published and what is our own choice stands in person.csv.</source>
            <translation>Das Modell eines Mannes wird nach veröffentlichten Zusammenhängen auf die Person übertragen: Die Länge der Wirbelsäule folgt der Körpergröße, der Brustkorb einer Frau ist bei gleicher Größe etwa 10 % kleiner und ihr Sternum kürzer, und die Brustwirbelsäule krümmt sich nach dem 50. Lebensjahr stärker. Menschen gleicher Größe und gleichen Alters unterscheiden sich mehr, als hier zu sehen ist; was veröffentlicht und was eigene Wahl ist, steht in person.csv.</translation>
        </message>
        <message>
            <location filename="../../gui/person.py" />
            <source>The model of another adult</source>
            <translation>Das Modell eines anderen Erwachsenen</translation>
        </message>
        <message>
            <location filename="../../gui/furnishing.py" />
            <source>The other tours are there.</source>
            <translation>Die anderen Rundgänge sind da.</translation>
        </message>
        <message>
            <location filename="../../gui/access/gate.py" />
            <source>The passphrase of the instructor's area</source>
            <translation>Die Passphrase für den Bereich der Lehre</translation>
        </message>
        <message>
            <location filename="../../gui/access/gate.py" />
            <location filename="../../gui/access/pin_desk.py" />
            <source>The same again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <location filename="../../gui/person.py" />
            <source>The shipped man</source>
            <translation>Der mitgelieferte Mann</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>These keys</source>
            <translation>Diese Tasten</translation>
        </message>
        <message>
            <location filename="../../gui/access/secret_dialog.py" />
            <source>This is not the right one.</source>
            <translation>Das stimmt nicht.</translation>
        </message>
        <message>
            <location filename="../../gui/access/pin_desk.py" />
            <source>This learner has a PIN</source>
            <translation>Dieser Name ist durch eine PIN geschützt</translation>
        </message>
        <message>
            <location filename="../../gui/welcome.py" />
            <source>This looks like a full name. A name that tells nobody who you are is safer.</source>
            <translation>Das sieht wie ein voller Name aus. Sicherer ist ein Name, der niemandem sagt, um wen es geht.</translation>
        </message>
        <message>
            <location filename="../../gui/welcome.py" />
            <source>This looks like a matriculation number. A name that tells nobody who you are is safer.</source>
            <translation>Das sieht wie eine Matrikelnummer aus. Sicherer ist ein Name, der niemandem sagt, um wen es geht.</translation>
        </message>
        <message>
            <location filename="../../gui/welcome.py" />
            <source>This looks like an e-mail address. A name that tells nobody who you are is safer.</source>
            <translation>Das sieht wie eine E-Mail-Adresse aus. Sicherer ist ein Name, der niemandem sagt, um wen es geht.</translation>
        </message>
        <message>
            <location filename="../../gui/learner_dialog.py" />
            <source>This name has a PIN.</source>
            <translation>Dieser Name hat eine PIN.</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>To the next part of the window</source>
            <translation>Zum nächsten Teil des Fensters</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>To the next structure</source>
            <translation>Zur nächsten Struktur</translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/access/secret_dialog.py" />
            <source>Too many wrong tries. The next one in %n seconds.</source>
            <translation>
                <numerusform>Zu viele falsche Versuche. Der nächste in %n Sekunde.</numerusform>
                <numerusform>Zu viele falsche Versuche. Der nächste in %n Sekunden.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../gui/furnishing.py" />
            <source>Tours not opened: %n faults</source>
            <translation>
                <numerusform>Rundgänge nicht geöffnet: %n Fehler</numerusform>
                <numerusform>Rundgänge nicht geöffnet: %n Fehler</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../gui/furnishing.py" />
            <source>Tours seen are not kept</source>
            <translation>Gesehene Rundgänge werden nicht behalten</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Turn</source>
            <translation>Drehen</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Turn the model</source>
            <translation>Das Modell drehen</translation>
        </message>
        <message>
            <location filename="../../gui/recorded_notice.py" />
            <source>Under the learner name that you chose, which stands apart from everything else; as a guest under none. Choose a name that does not tell who you are.</source>
            <translation>Unter dem gewählten Lernnamen, der getrennt von allem anderen steht; als Gast unter keinem. Am besten ein Name, der nicht verrät, um wen es geht.</translation>
        </message>
        <message>
            <location filename="../../gui/recorded_notice.py" />
            <source>Under which name</source>
            <translation>Unter welchem Namen</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>View: {views}</source>
            <translation>Ansicht: {views}</translation>
        </message>
        <message>
            <location filename="../../gui/recorded_notice.py" />
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <location filename="../../gui/dialogs.py" />
            <location filename="../../gui/learner_dialog.py" />
            <location filename="../../gui/recorded_notice.py" />
            <source>What is recorded</source>
            <translation>Was aufgezeichnet wird</translation>
        </message>
        <message>
            <location filename="../../gui/recorded_notice.py" />
            <source>What never is</source>
            <translation>Was nie aufgezeichnet wird</translation>
        </message>
        <message>
            <location filename="../../gui/recorded_notice.py" />
            <source>What you can do</source>
            <translation>Was man tun kann</translation>
        </message>
        <message>
            <location filename="../../gui/recorded_notice.py" />
            <source>What you look at, your answers and how long they take, how the model moves, and what the camera sees of a printed sheet, as figures. Pins, views and their notes are yours and can be deleted one by one.</source>
            <translation>Was angesehen wird, die Antworten und ihre Dauer, wie sich das Modell bewegt und was die Kamera von einem gedruckten Blatt sieht, in Zahlen. Pins, Ansichten und ihre Notizen gehören den Lernenden und lassen sich einzeln löschen.</translation>
        </message>
        <message>
            <location filename="../../gui/consent_dialog.py" />
            <source>Whatever you choose, everything works the same. You can withdraw later: under your learner name, “What is recorded”.</source>
            <translation>Wie auch immer die Wahl ausfällt: Alles funktioniert gleich. Widerrufen lässt sie sich später unter dem Lernnamen, „Was aufgezeichnet wird“.</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Wheel</source>
            <translation>Rad</translation>
        </message>
        <message>
            <location filename="../../gui/recorded_notice.py" />
            <source>Where, and who sees it</source>
            <translation>Wo, und wer es sieht</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>While measuring: take the cross; Ctrl+arrows move it, Backspace takes one back</source>
            <translation>Beim Messen: das Kreuz nehmen; Strg+Pfeile bewegen es, die Rücktaste nimmt einen Punkt zurück</translation>
        </message>
        <message>
            <location filename="../../gui/app_bar.py" />
            <source>Who is learning</source>
            <translation>Wer lernt</translation>
        </message>
        <message>
            <location filename="../../gui/learner_dialog.py" />
            <source>Who is learning?</source>
            <translation>Wer lernt?</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Whose chest: sex, stature and age</source>
            <translation>Wessen Brustkorb: Geschlecht, Größe und Alter</translation>
        </message>
        <message>
            <location filename="../../gui/app_bar.py" />
            <source>Whose chest: {person}</source>
            <translation>Wessen Brustkorb: {person}</translation>
        </message>
        <message>
            <location filename="../../gui/person.py" />
            <source>Whose chest?</source>
            <translation>Wessen Brustkorb?</translation>
        </message>
        <message>
            <location filename="../../gui/recorded_notice.py" />
            <source>Withdraw</source>
            <translation>Widerrufen</translation>
        </message>
        <message>
            <location filename="../../gui/recorded_notice.py" />
            <source>Withdraw from: {study}</source>
            <translation>Teilnahme widerrufen: {study}</translation>
        </message>
        <message>
            <location filename="../../gui/instructor/entrance.py" />
            <source>Wrong passphrases</source>
            <translation>Falsche Passphrasen</translation>
        </message>
        <message>
            <location filename="../../gui/consent_desk.py" />
            <source>You do not take part; everything stays as it is</source>
            <translation>Keine Teilnahme; alles bleibt, wie es ist</translation>
        </message>
        <message>
            <location filename="../../gui/recorded_notice.py" />
            <source>You refused.</source>
            <translation>Abgelehnt.</translation>
        </message>
        <message>
            <location filename="../../gui/consent_desk.py" />
            <source>You take part from now on</source>
            <translation>Teilnahme ab jetzt</translation>
        </message>
        <message>
            <location filename="../../gui/consent_desk.py" />
            <source>You take part no more</source>
            <translation>Keine Teilnahme mehr</translation>
        </message>
        <message>
            <location filename="../../gui/recorded_notice.py" />
            <source>You take part.</source>
            <translation>Teilnahme läuft.</translation>
        </message>
        <message>
            <location filename="../../gui/recorded_notice.py" />
            <source>You withdrew.</source>
            <translation>Widerrufen.</translation>
        </message>
        <message>
            <location filename="../../gui/consent_desk.py" />
            <source>Your decision is not kept</source>
            <translation>Die Entscheidung ist nicht gespeichert</translation>
        </message>
        <message>
            <location filename="../../gui/recorded_notice.py" />
            <source>Your studies</source>
            <translation>Eigene Studien</translation>
        </message>
        <message>
            <location filename="../../gui/key_page.py" />
            <source>Zoom to the pointer</source>
            <translation>Zum Zeiger hin zoomen</translation>
        </message>
        <message>
            <location filename="../../gui/person.py" />
            <source>man, {cm} cm, {years} years</source>
            <translation>Mann, {cm} cm, {years} Jahre</translation>
        </message>
        <message>
            <location filename="../../gui/person.py" />
            <source>woman, {cm} cm, {years} years</source>
            <translation>Frau, {cm} cm, {years} Jahre</translation>
        </message>
        <message>
            <location filename="../../gui/crash.py" />
            <source>{fault}. Every answer given so far is kept. You can go on; if it happens again, close the window and start anew. {where}</source>
            <translation>{fault}. Jede bisherige Antwort ist gesichert. Weiterarbeiten ist möglich; wiederholt sich der Fehler, das Fenster schließen und neu starten. {where}</translation>
        </message>
        <message>
            <location filename="../../gui/record_keeping.py" />
            <source>{reason} It is merged by itself.</source>
            <translation>{reason} Es wird von selbst zusammengeführt.</translation>
        </message>
        <message>
            <location filename="../../gui/record_keeping.py" />
            <source>{reason} Till then this computer's own record is used.</source>
            <translation>{reason} Bis dahin wird die eigene Aufzeichnung dieses Computers benutzt.</translation>
        </message>
    </context>
</TS>
