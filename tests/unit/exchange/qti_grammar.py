"""The grammar of what we write in QTI, from the specification, to check our files against.

IMS Global, *QTI Assessment Test, Section and Item Information Model* 2.1 (2012) and 3.0 (2022):
which elements stand in which, in which order, and which attributes each must have. The schemas
themselves are not ours to pass on; where the environment variable ANATOMYAPP_QTI_XSD names
imsqti_v2p1.xsd, a test holds the files against that too.
"""

from __future__ import annotations

import re

from anatomyapp.exchange.qti_dialect import called, told
from anatomyapp.exchange.safe_xml import Element

IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*")
_TEXT = {"p", "img", "textEntryInteraction", "div", "span", "br"}
# Children in the order in which they may stand: a regular expression of their names.
CONTENT = {
    "assessmentItem": r"(responseDeclaration )+(outcomeDeclaration )*itemBody responseProcessing "
    r"(modalFeedback )*",
    "responseDeclaration": r"(correctResponse )?(mapping |areaMapping )?",
    "correctResponse": r"(value )+",
    "mapping": r"(mapEntry )+",
    "areaMapping": r"(areaMapEntry )+",
    "outcomeDeclaration": r"(defaultValue )?",
    "defaultValue": r"(value )+",
    "itemBody": r"(p )*(choiceInteraction |orderInteraction |matchInteraction |hotspotInteraction "
    r"|selectPointInteraction |graphicGapMatchInteraction |p )",
    "choiceInteraction": r"(simpleChoice )+",
    "orderInteraction": r"(simpleChoice )+",
    "matchInteraction": r"simpleMatchSet simpleMatchSet ",
    "simpleMatchSet": r"(simpleAssociableChoice )*",
    "hotspotInteraction": r"(object |img )(hotspotChoice )+",
    "selectPointInteraction": r"(object |img )",
    "graphicGapMatchInteraction": r"(object |img )(gapText )+(associableHotspot )+",
    "responseProcessing": r"(responseCondition |setOutcomeValue )*",
    "responseCondition": r"responseIf (responseElse )?",
    "responseIf": r"(match |isNull )(setOutcomeValue )*",
    "responseElse": r"(setOutcomeValue )*",
    "setOutcomeValue": r"(baseValue |variable |mapResponse |mapResponsePoint )",
    "match": r"variable correct ",
    "isNull": r"variable ",
    "modalFeedback": r"((p )+|contentBody )",
    "contentBody": r"(p )+",
    "p": r"(img |textEntryInteraction )?",
}
ATTRIBUTES = {
    "assessmentItem": ("identifier", "title", "adaptive", "timeDependent"),
    "responseDeclaration": ("identifier", "cardinality", "baseType"),
    "outcomeDeclaration": ("identifier", "cardinality"),
    "mapEntry": ("mapKey", "mappedValue"),
    "mapping": ("defaultValue",),
    "areaMapping": ("defaultValue",),
    "areaMapEntry": ("shape", "coords", "mappedValue"),
    "choiceInteraction": ("responseIdentifier", "shuffle", "maxChoices"),
    "orderInteraction": ("responseIdentifier", "shuffle"),
    "matchInteraction": ("responseIdentifier", "shuffle", "maxAssociations"),
    "hotspotInteraction": ("responseIdentifier", "maxChoices"),
    "selectPointInteraction": ("responseIdentifier", "maxChoices"),
    "graphicGapMatchInteraction": ("responseIdentifier",),
    "textEntryInteraction": ("responseIdentifier",),
    "simpleChoice": ("identifier",),
    "simpleAssociableChoice": ("identifier", "matchMax"),
    "gapText": ("identifier", "matchMax"),
    "associableHotspot": ("identifier", "shape", "coords", "matchMax"),
    "hotspotChoice": ("identifier", "shape", "coords"),
    "modalFeedback": ("outcomeIdentifier", "identifier", "showHide"),
    "object": ("data", "type"),
    "img": ("src", "alt"),
    "setOutcomeValue": ("identifier",),
    "baseValue": ("baseType",),
    "variable": ("identifier",),
}
_ONLY_IN_3 = {"graphicGapMatchInteraction", "gapText", "contentBody"}


def faults_of(root: Element, version: str) -> list[str]:
    """Return what of an item does not follow the grammar, and which references lead nowhere."""
    faults = []
    for each in root.iter("{*}*"):
        name = called(each)
        inside = "".join(f"{called(child)} " for child in each)
        if not re.fullmatch(CONTENT.get(name, ""), inside):
            faults.append(f"{name} holds {inside}")
        faults += [f"{name} has no {a}" for a in ATTRIBUTES.get(name, ()) if not told(each, a)]
        if version == "2.1" and name in _ONLY_IN_3:
            faults.append(f"{name} is not of 2.1")
        for attribute in ("identifier", "responseIdentifier", "outcomeIdentifier"):
            value = told(each, attribute)
            if value and not IDENTIFIER.fullmatch(value):
                faults.append(f"{value} is no identifier")
    return faults + _references(root)


def _references(root: Element) -> list[str]:
    names = [told(each, "identifier") for each in root.iter("{*}*")
             if called(each) in {"simpleChoice", "simpleAssociableChoice", "gapText",
                                 "associableHotspot", "hotspotChoice"}]  # fmt: skip
    declared = {told(each, "identifier") for each in root if called(each).endswith("Declaration")}
    faults = ["an identifier stands twice"] if len(set(names)) < len(names) else []
    kind = next(told(e, "baseType") for e in root if called(e) == "responseDeclaration")
    wanted = [word for each in root.iter("{*}value") for word in (each.text or "").split()
              if kind in {"identifier", "directedPair"} and (each.text or "") != "0"]  # fmt: skip
    wanted += [told(each, "mapKey").split()[0] for each in root.iter("{*}*")
               if called(each) == "mapEntry" and kind == "identifier"]  # fmt: skip
    faults += [f"{name} is no choice" for name in wanted if names and name not in names]
    users = {"variable", "correct", "mapResponse", "setOutcomeValue"}
    used = {told(each, "identifier") for each in root.iter("{*}*") if called(each) in users}
    used |= {told(each, "outcomeIdentifier") for each in root if called(each) == "modalFeedback"}
    return faults + [f"{name} is not declared" for name in used - declared]
