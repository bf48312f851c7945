<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Keys</name>
        <message>
            <location filename="../language.py" />
            <source>Alt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../language.py" />
            <source>Arrows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../language.py" />
            <source>Backspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../language.py" />
            <source>Ctrl</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../language.py" />
            <source>Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../language.py" />
            <source>Esc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../language.py" />
            <source>Left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../language.py" />
            <source>Page Down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../language.py" />
            <source>Page Up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../language.py" />
            <source>Right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../language.py" />
            <source>Shift</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../language.py" />
            <source>Space</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../language.py" />
            <source>Tab</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <location filename="../dialogs.py" />
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../dialogs.py" />
            <source>Language</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
