"""How the descriptions are spread, and which are too much alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.assessment import descriptions
from bot.assessment.descriptions import Description
from bot.assessment.features import plain
from bot.language import LANGUAGES

ALIKE = 0.6  # cosine of character n-grams from which two texts are near-duplicates


def report() -> str:
    """Counts by part and language, levels by skill, and near-duplicates within a language and across the parts."""
    parts = {
        "training": descriptions.training_files(),
        "development": descriptions.development_files(),
        "test": descriptions.test_files(),
    }
    lines = [
        "| part | language | texts | writers | occupations | words | colloquial | terse | near-duplicates |",
        f"|{' --- |' * 9}",
    ]
    for part, files in parts.items():
        lines += [_row(part, lang, _of(files, lang), _others(parts, part, lang)) for lang in LANGUAGES]
    lines += ["", "Training texts by skill and level, in each language:", "", "| skill | 1 | 2 | 3 | 4 | 5 | 6 | 7 |"]
    lines.append(f"|{' --- |' * 8}")
    items = descriptions.load(parts["training"])
    for skill in sorted({i.skill for i in items}):
        cells = []
        for level in range(1, 8):
            counts = {sum((i.skill, i.level, i.lang) == (skill, level, lang) for i in items) for lang in LANGUAGES}
            cells.append("–".join(map(str, sorted({min(counts), max(counts)}))) if max(counts) else "")
        lines.append(f"| {skill} | {' | '.join(cells)} |")
    return "\n".join(lines)


def near_duplicates(items: Sequence[Description], others: Sequence[Description] = ()) -> list[tuple[str, str]]:
    """Pairs of ids whose texts are nearly the same, among ``items`` or between them and ``others``."""
    texts = [plain(i.text) for i in (*items, *others)]
    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True).fit_transform(texts)
    near = np.triu((vectors[: len(items)] @ vectors.T).toarray(), 1) > ALIKE
    ids = [i.id for i in (*items, *others)]
    return [(ids[a], ids[b]) for a, b in zip(*np.nonzero(near), strict=True)]


def _of(files: Sequence[Path], lang: str) -> list[Description]:
    return descriptions.load(f for f in files if f.stem == lang)


def _others(parts: dict[str, list[Path]], part: str, lang: str) -> list[Description]:
    return [d for name, files in parts.items() if name != part for d in _of(files, lang)]


def _row(part: str, lang: str, items: list[Description], others: list[Description]) -> str:
    words = [len(i.text.split()) for i in items]
    styles = Counter(i.style for i in items)
    cells = [
        part,
        lang,
        str(len(items)),
        str(len({i.writer for i in items})),
        str(len({i.occupation for i in items})),
        f"{min(words)}-{max(words)}",
        f"{styles['colloquial'] / len(items):.0%}",
        f"{styles['terse'] / len(items):.0%}",
        str(len(near_duplicates(items, others))),
    ]
    return f"| {' | '.join(cells)} |"
