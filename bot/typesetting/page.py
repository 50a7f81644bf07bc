"""A page on which lines, boxes and strokes are put, mirrored where the language runs from right to left."""

from __future__ import annotations

import io
import threading
from collections.abc import Sequence

import pypdfium2
from fpdf import FPDF
from fpdf.enums import TextDirection
from fpdf.line_break import Fragment

from bot.language import direction
from bot.typesetting.fonts import REGULAR, file
from bot.typesetting.legible import FENCES, legible
from bot.typesetting.paragraph import Line, Paragraph, Run

Colour = tuple[int, int, int]
Point = tuple[float, float]
# PDFium serves one thread at a time.
_RASTER = threading.Lock()


class Page:
    """One page. Lengths are in points: ``y`` from the top, ``x`` from where reading starts, in Arabic the right."""

    def __init__(self, width: float, height: float, language: str, title: str) -> None:
        """``title`` is what a reader's window shows."""
        self.width, self.height = width, height
        self.rtl = direction(language) == "rtl"
        self._document = _Document(unit="pt", format=(width, height))
        self._document.set_auto_page_break(False)
        self._document.set_margin(0)
        self._document.c_margin = 0
        self._document.set_lang(language)
        self._document.set_title("".join(c for c in legible(title) if c not in FENCES))
        self._document.set_creator("Nextrung")
        self._document.add_page()

    def paragraph(self, text: str, weight: str = REGULAR) -> Paragraph:
        """A text, to be broken into lines for this page."""
        return Paragraph(text, rtl=self.rtl, weight=weight)

    def text(self, line: Line, x: float, baseline: float, size: float, colour: Colour) -> None:
        """Puts a line, starting at ``x``."""
        left = self._left(x, line.width * size)
        self._document.set_text_color(*colour)
        for run in line.runs:
            self._document.run(run, line.weight, left, baseline, size)
            left += run.width * size

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: Colour | None = None,
        edge: Colour | None = None,
        thickness: float = 1,
        dashed: bool = False,
        radius: float = 0,
    ) -> None:
        """A rectangle, filled, edged or both, with rounded corners."""
        style = ("D" if edge else "") + ("F" if fill else "")
        with self._document.local_context(
            fill_color=fill, draw_color=edge, line_width=thickness, dash_pattern=(4, 3, 0) if dashed else None
        ):
            self._document.rect(
                self._left(x, width), y, width, height, style=style, round_corners=radius > 0, corner_radius=radius
            )

    def stroke(self, points: Sequence[Point], colour: Colour, thickness: float) -> None:
        """A line through points."""
        with self._document.local_context(draw_color=colour, line_width=thickness):
            self._document.polyline([(self._left(x, 0), y) for x, y in points])

    def pdf(self) -> bytes:
        """The page as PDF, with the characters of the fonts that it uses."""
        return bytes(self._document.output())

    def png(self, pixels: int) -> bytes:
        """The page as a picture so many pixels wide."""
        buffer = io.BytesIO()
        with _RASTER:
            document = pypdfium2.PdfDocument(self.pdf())
            try:
                image = document[0].render(scale=pixels / self.width).to_pil()
            finally:
                document.close()
        image.save(buffer, "PNG")
        return buffer.getvalue()

    def _left(self, x: float, width: float) -> float:
        return self.width - x - width if self.rtl else x


class _Document(FPDF):
    """fpdf2, for runs whose font and direction are known."""

    def run(self, run: Run, weight: str, left: float, baseline: float, size: float) -> None:
        if run.family + weight not in self.fonts:
            self.add_font(run.family, weight, file(run.family, weight))
        self.set_font(run.family, weight, size)
        self.set_text_shaping(True)
        towards = TextDirection.RTL if run.rtl else TextDirection.LTR
        assert self.text_shaping is not None
        self.text_shaping.update(paragraph_direction=towards, fragment_direction=towards)
        self.set_xy(left, baseline - 0.8 * size)  # where a cell of this height has its baseline
        self.cell(h=size, text=run.text)

    def _preload_bidirectional_text(self, text: str, markdown: bool) -> Sequence[Fragment]:
        # fpdf2 would part Arabic letters from their marks, which unjoins them, and order runs without their levels.
        return (Fragment(text, self._get_current_graphics_state(), self.k),)
