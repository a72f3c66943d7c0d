"""One file of Word from its parts, with the same bytes for the same document."""

from __future__ import annotations

import io
import zipfile
from importlib.resources import files
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from exports.markup import text
from exports.seal import zip_member
from referrals.setting.letters import readable
from referrals.setting.moments import moment_of
from referrals.word.body import Body
from referrals.word.notes import footnotes
from referrals.word.pages import ACROSS, UPRIGHT, foot, head
from referrals.word.paragraphs import numbering
from referrals.word.runs import NAMESPACES, Links

if TYPE_CHECKING:
    from collections.abc import Mapping

    from referrals.document.records import Document
    from referrals.word.pages import Page

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
#: Whoever edits the file and saves it leaves no name and no times in it, unless they switch that off.
_SETTINGS = (
    "<w:removePersonalInformation/><w:removeDateAndTime/>"
    '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat>'
)
#: The tag that says which English, for the spelling check.
_LANGUAGES: Mapping[str, str] = {"en": "en-GB"}


def packed(document: Document) -> bytes:
    """Give the file."""
    package = Package()
    main = _part(package, "/word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN)
    package.relate_to(main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    core = _part(package, "/docProps/core.xml", CONTENT_TYPE.OPC_CORE_PROPERTIES, _properties(document))
    package.relate_to(core, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    edges = {page: _edges(document, package, main, page) for page in (UPRIGHT, ACROSS)}
    body = Body(document, package, main, Links(main), edges)
    written = body.write()
    main._blob = _xml(f"<w:document {NAMESPACES}><w:body>{written}</w:body></w:document>")  # noqa: SLF001 - a part takes its content only when it is made, and ours needs its links first
    _relate_others(document, package, main, body.lists)
    return _same_each_time(package)


def _relate_others(document: Document, package: Package, main: Part, lists: int) -> None:
    """Put in styles, lists, settings and footnotes."""
    language = _LANGUAGES.get(document.language, document.language)
    styles = (files("referrals.word") / "styles.xml").read_text(encoding="utf-8").replace("en-GB", language)
    lists_told = _xml(f"<w:numbering {NAMESPACES}>{numbering(lists)}</w:numbering>")
    settings = f'{_SETTINGS}<w:themeFontLang w:val="{language}"/>'
    for name, kind, relation, content in (
        ("styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, styles.encode()),
        ("numbering", CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING, lists_told),
        ("settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS,
         _xml(f"<w:settings {NAMESPACES}>{settings}</w:settings>")),
    ):  # fmt: skip
        main.relate_to(_part(package, f"/word/{name}.xml", kind, content), relation)
    notes = _part(package, "/word/footnotes.xml", CONTENT_TYPE.WML_FOOTNOTES)
    notes._blob = _xml(footnotes(document.notes, Links(notes)))  # noqa: SLF001 - as above
    main.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)


def _edges(document: Document, package: Package, main: Part, page: Page) -> str:
    """Put in head and foot of a page, and give its properties."""
    above = _part(package, f"/word/head-{page.name}.xml", CONTENT_TYPE.WML_HEADER, _xml(head(document, page)))
    below = _part(package, f"/word/foot-{page.name}.xml", CONTENT_TYPE.WML_FOOTER, _xml(foot(document, page)))
    return page.section(
        main.relate_to(above, RELATIONSHIP_TYPE.HEADER), main.relate_to(below, RELATIONSHIP_TYPE.FOOTER)
    )


def _properties(document: Document) -> bytes:
    """Title, language and the one time; nobody is named as author."""
    moment = f"{moment_of(document):%Y-%m-%dT%H:%M:%SZ}"
    times = "".join(
        f'<dcterms:{word} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{word}>' for word in ("created", "modified")
    )
    return _xml(
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{text(readable(document.title))}</dc:title><dc:language>{text(document.language)}</dc:language>"
        f"{times}</cp:coreProperties>"
    )


def _part(package: Package, name: str, kind: str, content: bytes = b"") -> Part:
    return Part(PackURI(name), kind, content, package)


def _xml(content: str) -> bytes:
    return (_XML + content).encode("utf-8", "replace")


def _same_each_time(package: Package) -> bytes:
    """Pack the parts without the time of packing."""
    packed_now, packed_so = io.BytesIO(), io.BytesIO()
    package.save(packed_now)
    with zipfile.ZipFile(packed_now) as old, zipfile.ZipFile(packed_so, "w") as new:
        for name in old.namelist():
            new.writestr(zip_member(name), old.read(name))
    return packed_so.getvalue()
