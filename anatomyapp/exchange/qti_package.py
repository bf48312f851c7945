"""QTI packages: a zip with a manifest, a test that names all items, items and pictures."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

from lxml import etree

from anatomyapp.exchange.markup import clean, one_line
from anatomyapp.exchange.qti_dialect import Dialect
from anatomyapp.exchange.qti_sheet import FOLDER, PICTURES
from anatomyapp.exchange.qti_writing import qti_item
from anatomyapp.exchange.question import Head, Question, option_ids
from anatomyapp.exchange.safe_xml import Element

MANIFEST, TEST = "imsmanifest.xml", "test.xml"
LOM = "http://ltsc.ieee.org/xsd/LOM"
_WHEN = (1980, 1, 1, 0, 0, 0)  # the same bank gives the same file


def qti_package(head: Head, questions: Sequence[Question], dialect: Dialect) -> bytes:
    """Return a package with all questions."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        _put(package, MANIFEST, _manifest(head, questions, dialect))
        _put(package, TEST, _test(head.title, questions, dialect))
        for question in questions:
            _put(package, _path(question), qti_item(question, dialect))
            if question.picture is not None:
                name = f"{FOLDER}/{PICTURES}/{question.picture.name}"
                _put(package, name, question.picture.png)
    return file.getvalue()


def _path(question: Question) -> str:
    return f"{FOLDER}/{question.id}.xml"


def _put(package: zipfile.ZipFile, name: str, content: bytes) -> None:
    package.writestr(zipfile.ZipInfo(name, _WHEN), content, zipfile.ZIP_DEFLATED)


def _test(title: str, questions: Sequence[Question], dialect: Dialect) -> bytes:
    root = dialect.root("assessmentTest")
    root.set("identifier", "test")
    root.set("title", clean(one_line(title)))
    part = dialect.sub(root, "testPart", identifier="part", navigationMode="nonlinear",
                       submissionMode="individual")  # fmt: skip
    section = dialect.sub(part, "assessmentSection", identifier="section",
                          title=clean(one_line(title)), visible="true")  # fmt: skip
    for question in questions:
        dialect.sub(section, "assessmentItemRef", identifier=f"ref-{question.id}",
                    href=_path(question))  # fmt: skip
    return _written(root)


def _manifest(head: Head, questions: Sequence[Question], dialect: Dialect) -> bytes:
    space = f"{{{dialect.packaging}}}"
    spaces: dict[Any, str] = {None: dialect.packaging, "lom": LOM}  # None: without a prefix
    root = etree.Element(f"{space}manifest", nsmap=spaces)
    root.set("identifier", "manifest")
    metadata = etree.SubElement(root, f"{space}metadata")
    etree.SubElement(metadata, f"{space}schema").text = dialect.schema
    etree.SubElement(metadata, f"{space}schemaversion").text = dialect.schema_version
    _lom(metadata, head.language, {"credit": head.credit}, head.title)
    etree.SubElement(root, f"{space}organizations")
    resources = etree.SubElement(root, f"{space}resources")
    test = _resource(resources, space, "test", dialect.test_type, TEST)
    for question in questions:
        each = _resource(resources, space, f"item-{question.id}", dialect.item_type,
                         _path(question))  # fmt: skip
        if question.picture is not None:
            name = f"{FOLDER}/{PICTURES}/{question.picture.name}"
            etree.SubElement(each, f"{space}file", href=name)
        told = etree.Element(f"{space}metadata")
        _lom(told, head.language, _facts(question), one_line(question.stem)[:200])
        each.insert(0, told)
    for question in questions:
        etree.SubElement(test, f"{space}dependency", identifierref=f"item-{question.id}")
    return _written(root)


def _facts(question: Question) -> Mapping[str, str]:
    """Return what QTI has no place for in the item itself."""
    return {
        "reference": question.reference,
        **question.facts,
        "hint": question.hint,
        "options": option_ids(question),
        "pin_structures": " ".join(pin.structure for pin in question.pins if pin.structure),
    }


def _resource(resources: Element, space: str, name: str, kind: str, href: str) -> Element:
    resource = etree.SubElement(resources, f"{space}resource", identifier=name, type=kind,
                                href=href)  # fmt: skip
    etree.SubElement(resource, f"{space}file", href=href)
    return resource


def _lom(parent: Element, language: str, facts: Mapping[str, str], title: str) -> None:
    """Write metadata: the title, and each fact as a keyword."""
    lom = etree.SubElement(parent, f"{{{LOM}}}lom")
    general = etree.SubElement(lom, f"{{{LOM}}}general")
    _string(etree.SubElement(general, f"{{{LOM}}}title"), language, title)
    etree.SubElement(general, f"{{{LOM}}}language").text = language
    for name, value in sorted(facts.items()):
        if value:
            keyword = etree.SubElement(general, f"{{{LOM}}}keyword")
            _string(keyword, language, f"{name}: {value}")


def _string(parent: Element, language: str, text: str) -> None:
    string = etree.SubElement(parent, f"{{{LOM}}}string", language=language)
    string.text = clean(one_line(text))


def _written(root: Element) -> bytes:
    etree.indent(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)
