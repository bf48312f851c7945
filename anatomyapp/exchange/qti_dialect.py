"""The two versions of QTI: how each of them calls elements, attributes and kinds of files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from lxml import etree

from anatomyapp.exchange.safe_xml import Element, local

_CAPITAL = re.compile("([A-Z])")
_AFTER_DASH = re.compile("-([a-z])")
HTML = frozenset(("p", "div", "img", "object", "br", "span"))


@dataclass(frozen=True, slots=True)
class Dialect:
    """A version of QTI.

    ``templates`` is where its templates of response processing lie; ``%s`` is their name.
    """

    version: str
    namespace: str
    packaging: str
    schema: str
    schema_version: str
    item_type: str
    test_type: str
    templates: str
    dashed: bool

    def element(self, name: str) -> str:
        """Return the full name of an element that 2.1 calls so."""
        if self.dashed and name not in HTML:
            name = f"qti-{dashed(name)}"
        return f"{{{self.namespace}}}{name}"

    def attribute(self, name: str) -> str:
        """Return the name of an attribute that 2.1 calls so."""
        return dashed(name) if self.dashed else name

    def root(self, name: str) -> Element:
        """Return the root of a file of this version."""
        spaces: dict[Any, str] = {None: self.namespace}  # None: without a prefix
        return etree.Element(self.element(name), nsmap=spaces)

    def sub(self, parent: Element, name: str, **attributes: str) -> Element:
        """Add an element that 2.1 calls so, with such attributes, and return it."""
        named = {self.attribute(key): value for key, value in attributes.items()}
        return etree.SubElement(parent, self.element(name), named)


V21 = Dialect(
    version="2.1",
    namespace="http://www.imsglobal.org/xsd/imsqti_v2p1",
    packaging="http://www.imsglobal.org/xsd/imscp_v1p1",
    schema="QTIv2.1 Package",
    schema_version="1.0.0",
    item_type="imsqti_item_xmlv2p1",
    test_type="imsqti_test_xmlv2p1",
    templates="http://www.imsglobal.org/question/qti_v2p1/rptemplates/%s",
    dashed=False,
)
V30 = Dialect(
    version="3.0",
    namespace="http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    packaging="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    schema="QTI Package",
    schema_version="3.0.0",
    item_type="imsqti_item_xmlv3p0",
    test_type="imsqti_test_xmlv3p0",
    templates="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/%s.xml",
    dashed=True,
)


def dashed(name: str) -> str:
    """Return ``maxChoices`` as ``max-choices``."""
    return _CAPITAL.sub(lambda letter: f"-{letter[1].lower()}", name)


def undashed(name: str) -> str:
    """Return ``max-choices`` as ``maxChoices``."""
    return _AFTER_DASH.sub(lambda letter: letter[1].upper(), name)


def called(element: Element) -> str:
    """Return what 2.1 calls an element of either version."""
    name = local(element)
    return undashed(name.removeprefix("qti-")) if name.startswith("qti-") else name


def told(element: Element, name: str) -> str:
    """Return an attribute that 2.1 calls so, of either version; empty where it has none."""
    return element.get(name) or element.get(dashed(name)) or ""
