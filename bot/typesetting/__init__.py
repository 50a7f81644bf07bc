"""Texts in six languages on paper and in pictures: which characters there are, lines, and the page they stand on."""

from __future__ import annotations

from bot.typesetting.fonts import BOLD, REGULAR
from bot.typesetting.legible import legible
from bot.typesetting.page import Page
from bot.typesetting.paragraph import Line, Paragraph

__all__ = ["BOLD", "REGULAR", "Line", "Page", "Paragraph", "legible"]
