"""Drawings in a document of Word: dots that every program shows, with the lines of the drawing for those that can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from exports.markup import quoted
from referrals.setting.letters import readable
from referrals.word.paragraphs import paragraph
from referrals.word.runs import words

if TYPE_CHECKING:
    from docx.package import Package

    from referrals.document.records import Picture

#: English Metric Units in a CSS pixel and in a twentieth of a point, in which DrawingML measures.
_PIXEL, _TWENTIETH = 9_525, 635
#: Drawings higher than this, in EMU, are made smaller: 20 cm, so that a caption fits on the page.
_HIGHEST = 7_200_000
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
#: Where Word keeps the lines of a drawing beside its dots (MS-ODRAWXML, 2.24.3.3).
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"


def picture(shown: Picture, dots: bytes | None, number: int, page: tuple[Package, Part, int]) -> str:
    """Give a drawing as a paragraph.

    Args:
        shown: the drawing.
        dots: the same as PNG; without it the paragraph says in words what the drawing shows.
        number: of the drawing in the document, from 1.
        page: the file, the part with the text, and the width of the text in twentieths of a point.
    """
    if dots is None:
        return paragraph(words(f"The drawing stands in the file {shown.name}.svg. {shown.alt}"))
    package, part, width = page
    ids = [
        part.relate_to(
            Part(PackURI(f"/word/media/{shown.name}.{kind}"), media, content, package), RELATIONSHIP_TYPE.IMAGE
        )
        for kind, media, content in (("png", "image/png", dots), ("svg", "image/svg+xml", shown.svg.encode()))
    ]
    wide, high = shown.width * _PIXEL, shown.height * _PIXEL
    scale = min(1.0, width * _TWENTIETH / wide, _HIGHEST / high)
    return paragraph(f"<w:r>{_drawing(shown, number, ids, (int(wide * scale), int(high * scale)))}</w:r>", "Picture")


def _drawing(shown: Picture, number: int, ids: list[str], size: tuple[int, int]) -> str:
    extent = f'cx="{size[0]}" cy="{size[1]}"'
    told = f'id="{number}" name="{quoted(shown.name)}" descr="{quoted(readable(shown.alt))}"'
    lines = (
        '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">'
        f'<asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{ids[1]}"/></a:ext></a:extLst>'
    )
    return (
        f'<w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {extent}/><wp:docPr {told}/><wp:cNvGraphicFramePr/>"
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {told}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{ids[0]}">{lines}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
