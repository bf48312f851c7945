"""Makes files that would harm whoever reads them trustingly; run as a script it writes them down.

`python -m tests.unit.exchange.corpus` writes the small ones to tests/corpus/exchange.
"""

from __future__ import annotations

import io
import json
import sqlite3
import struct
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "corpus" / "exchange"
QUIZ = b'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>%s</quiz>'
BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
<!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">]>
<quiz><question type="multichoice"><name><text>&g;</text></name></question></quiz>"""
EXTERNAL = b"""<?xml version="1.0"?>
<!-- a remark --><!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<quiz><question type="shortanswer"><name><text>&x;</text></name></question></quiz>"""


def zipped(members: Mapping[str, bytes], **of_member: object) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in members.items():
            told = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            told.compress_type = zipfile.ZIP_DEFLATED
            for key, value in of_member.items():
                setattr(told, key, value)
            package.writestr(told, content, compresslevel=1)
    return file.getvalue()


def database(
    *statements: str, rows: tuple[tuple[object, ...], ...] = (), models: str = "{}"
) -> bytes:
    held = sqlite3.connect(":memory:")
    held.execute("CREATE TABLE col (id INTEGER, models TEXT)")
    held.execute("INSERT INTO col VALUES (1, ?)", (models,))
    for statement in statements or ("CREATE TABLE notes (id INTEGER, mid INTEGER, flds TEXT)",):
        held.execute(statement)
    if rows:
        held.executemany("INSERT INTO notes VALUES (?, ?, ?)", rows)
    held.commit()
    content = held.serialize()
    held.close()
    return content


def lying_zip() -> bytes:
    """A zip whose directory says that a member is small, though it is large."""
    content = bytearray(zipped({"imsmanifest.xml": b" " * 3_000_000}))
    at = content.rfind(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 10)
    return bytes(content)


def manifest(*items: str) -> bytes:
    held = "".join(f'<resource identifier="r{i}" type="imsqti_item_xmlv2p1" href="{href}"/>'
                   for i, href in enumerate(items))  # fmt: skip
    space = "http://www.imsglobal.org/xsd/imscp_v1p1"
    return f'<manifest xmlns="{space}"><resources>{held}</resources></manifest>'.encode()


def item(body: str, declared: str = "") -> bytes:
    space = "http://www.imsglobal.org/xsd/imsqti_v2p1"
    named = 'identifier="x" title="x" adaptive="false" timeDependent="false"'
    inner = f"{declared}<itemBody>{body}</itemBody>"
    return f'<assessmentItem xmlns="{space}" {named}>{inner}</assessmentItem>'.encode()


_MANY_TAGS = QUIZ % (b"<question/>" * 450_000)
_VIEW = """CREATE VIEW notes AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM n)
SELECT x AS id, 1 AS mid, 'a' AS flds FROM n"""
_HTML = b"<question type='shortanswer'><questiontext><text>%s</text></questiontext></question>"
_BASIC = json.dumps({"5": {"name": "Basic", "flds": [{"name": "Front"}, {"name": "Back"}]}})

SMALL: Mapping[str, Callable[[], bytes]] = {
    "empty.xml": lambda: b"  \n",
    "noise.bin": lambda: bytes(range(256)) * 8,
    "words.txt": lambda: b"Just a letter to a friend.",
    "entity-bomb.xml": lambda: BOMB,
    "external-entity.xml": lambda: EXTERNAL,
    "other-kind.xml": lambda: b"<html><body>no quiz</body></html>",
    "unclosed.xml": lambda: b"<quiz><question type='multichoice'>",
    "wrong-encoding.xml": lambda: QUIZ % b"<question type='x'>\xff\xfe\xfa</question>",
    "utf-7.xml": lambda: b'<?xml version="1.0" encoding="UTF-7"?>+ADw-quiz/+AD4-',
    "zero-bytes.gift": lambda: b"::a::b {=c\0 ~d}",
    "latin-1.gift": lambda: "::Größe::Wie groß? {=1 ~2 ~3}".encode("latin-1"),
    "no-answers.gift": lambda: b"::a::What? {}\n\n::b::No braces\n\n::c::Open {=x ~y",
    "nan.xml": lambda: QUIZ % (
        b'<question type="multichoice"><questiontext><text>What?</text></questiontext>'
        b'<answer fraction="nan"><text>a</text></answer></question>'
        b'<question type="ddmarker"><questiontext><text>Where?</text></questiontext>'
        b"<drop><shape>circle</shape><coords>NaN,1e999;-inf</coords></drop></question>"),
    "path-up.zip": lambda: zipped({"imsmanifest.xml": manifest(), "../../up.txt": b"x"}),
    "path-absolute.zip": lambda: zipped({"/etc/up.txt": b"x", "imsmanifest.xml": manifest()}),
    "path-drive.zip": lambda: zipped({"C:\\up.txt": b"x", "imsmanifest.xml": manifest()}),
    "link.zip": lambda: zipped({"imsmanifest.xml": b"/etc/passwd"}, external_attr=0o120777 << 16),
    "lying.zip": lying_zip,
    "half.zip": lambda: zipped({"imsmanifest.xml": manifest("a.xml")})[:60],
    "no-manifest.zip": lambda: zipped({"a.txt": b"x"}),
    "missing-item.zip": lambda: zipped({"imsmanifest.xml": manifest("a.xml", "../b.xml")}),
    "bomb-in-item.zip": lambda: zipped({"imsmanifest.xml": manifest("a.xml"), "a.xml": BOMB}),
    "bomb-in-manifest.zip": lambda: zipped({"imsmanifest.xml": BOMB}),
    "odd-items.zip": lambda: zipped({
        "imsmanifest.xml": manifest("a.xml", "b.xml", "c.xml", "d.xml"),
        "a.xml": item("<drawingInteraction responseIdentifier='R'/>"),
        "b.xml": item("<p>Nothing is asked.</p>"),
        "c.xml": item("<hotspotInteraction responseIdentifier='R'><hotspotChoice identifier='a' "
                      "shape='circle' coords='nan,2,3'/></hotspotInteraction>"),
        "d.xml": item("<orderInteraction responseIdentifier='R'><simpleChoice identifier='a'>A"
                      "</simpleChoice></orderInteraction>")}),
    "no-database.apkg": lambda: zipped({"collection.anki2": b"SQLite format 3\0" + b"\xff" * 500}),
    "damaged.apkg": lambda: zipped({"collection.anki2": database()[:2_000] + b"\xaa" * 3_000}),
    "no-notes.apkg": lambda: zipped({"collection.anki2": database(
        "CREATE TABLE cards (id INTEGER)", "CREATE TABLE notes (other TEXT)")}),
    "endless-view.apkg": lambda: zipped({"collection.anki2": database(_VIEW)}),
    "odd-models.apkg": lambda: zipped({"collection.anki2": database(
        rows=((1, 5, "a\x1fb"),), models=json.dumps({"5": ["no", "kind"]}))}),
    "deep-models.apkg": lambda: zipped({"collection.anki2": database(
        rows=((1, 5, "a\x1fb"),), models="[" * 50_000)}),
    "newest-form.apkg": lambda: zipped({"collection.anki21b": b"\x28\xb5\x2f\xfd",
                                        "collection.anki2": database()}),
    "wide.csv": lambda: b"id,kind,stem,station\n" + b"a,choice,b,c,d,e\n",
    "twice.csv": lambda: b"id,kind,stem,station,id\na,choice,b,c,d\n",
    "nan.csv": lambda: b"id,kind,stem,station,tolerance_mm,how_to_tell\na,place,b,ribs,NaN,x\n",
    "bad-json.csv": lambda: b'id,kind,stem,station,view\na,find,b,ribs,"{""a"":["\n',
    "deep-json.csv": lambda: b"id,kind,stem,station,view\na,find,b,ribs," + b"[" * 50_000 + b"\n",
    "formula.csv": lambda: b"id,kind,stem,station,key\n=cmd|' /C calc'!A0,find,=1+1,ribs,x\n",
}  # fmt: skip
LARGE: Mapping[str, Callable[[], bytes]] = {
    "100-mb.xml": lambda: QUIZ % (b"a" * 100 * 2**20),
    "60-mb-text.xml": lambda: QUIZ % (b"a" * 60 * 2**20),
    "many-tags.xml": lambda: _MANY_TAGS,
    "many-attributes.xml": lambda: QUIZ % (
        b"<question " + b" ".join(b'a%d=""' % i for i in range(450_000)) + b"/>"),
    "deep.xml": lambda: b"<quiz>" + b"<a>" * 100_000 + b"</a>" * 100_000 + b"</quiz>",
    "remarks.xml": lambda: b"<!--" * 2_000_000,
    "prolog.xml": lambda: b"<?a?>" * 2_000_000 + b"<quiz/>",
    "long-text.xml": lambda: QUIZ % (_HTML % (b"&lt;b" * 1_500_000)),
    "much-html.xml": lambda: QUIZ % (_HTML % (b"&lt;b&gt;" * 2_000) * 140),
    "html-tags.xml": lambda: QUIZ % (_HTML % (b"&lt;b&gt;" * 2_000)),
    "braces.gift": lambda: b"{" * 5_000_000,
    "backslashes.gift": lambda: b"::a::b {=" + b"\\" * 6_000_000 + b"}",
    "signs.gift": lambda: b"a {" + b"~=#" * 2_000_000 + b"}",
    "lines.gift": lambda: b"a {=b ~c}\n\n" * 100_000,
    "20-mb.gift": lambda: b"a" * 20 * 2**20,
    "quotes.csv": lambda: b'id,kind,stem,station\n"' + b"a" * 5_000_000,
    "rows.csv": lambda: b"id,kind,stem,station\n" + b"a,find,b,ribs\n" * 50_000,
    "many-members.zip": lambda: zipped({f"f{i}": b"" for i in range(6_000)}),
    "zip-bomb.zip": lambda: zipped({"imsmanifest.xml": b" " * 100 * 2**20}),
    "zip-bomb.apkg": lambda: zipped({"collection.anki2": b"\0" * 100 * 2**20}),
    "many-bombs.zip": lambda: zipped({f"{i}": b" " * 60 * 2**20 for i in range(4)}),
    "many-items.zip": lambda: zipped({
        "imsmanifest.xml": manifest(*(["a.xml"] * 100_000)),
        "a.xml": item("<p>x</p>" * 10_000)}),
    "one-item-often.zip": lambda: zipped({
        "imsmanifest.xml": manifest(*(["a.xml"] * 1_999)),
        "a.xml": item(" " * (4 * 2**20 - 1_000))}),
    "huge-note.apkg": lambda: zipped({"collection.anki2": database(
        rows=((1, 5, "a" * 20 * 2**20),))}),
    "many-notes.apkg": lambda: zipped({"collection.anki2": database(
        rows=tuple((i, 5, "a\x1fb") for i in range(20_000)), models=_BASIC)}),
    "notes-of-html.apkg": lambda: zipped({"collection.anki2": database(
        rows=tuple((i, 5, "<b>" * 10_000) for i in range(900)), models=_BASIC)}),
}  # fmt: skip

if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, make in SMALL.items():
        (FOLDER / name).write_bytes(make())
