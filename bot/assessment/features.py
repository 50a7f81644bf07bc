"""A text as numbers: what each of its sentences means and how it is worded, and the weighted mean of them.

The mean is what makes explanations exact: a linear score of the text is the sum of its sentences' scores.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from bot.language.latent import TERMS, latent_terms
from bot.language.sentences import clean, folded, split

Array = NDArray[np.float64]

MAX_CHARACTERS = 4000
MAX_SENTENCES = 40
_STROKES = str.maketrans("łŁøØđĐ", "lLoOdD")


@dataclass(frozen=True)
class Features:
    """``sentences`` (n) with their latent ``terms`` (n, 16384)."""

    sentences: tuple[str, ...]
    terms: csr_matrix

    @property
    def lengths(self) -> NDArray[np.int64]:
        """(n,): words in each sentence, at least 1."""
        return np.array([max(len(s.split()), 1) for s in self.sentences], dtype=np.int64)

    @property
    def weights(self) -> Array:
        """(n,): how much each sentence counts; a long one says more than a short one, but not in proportion."""
        return np.sqrt(self.lengths).astype(np.float64)


def read(texts: Iterable[str], encoder: Callable[[list[str]], csr_matrix] = latent_terms) -> Features:
    """Splits and encodes what a person wrote; one sentence said twice counts once.

    Args:
        texts: messages, oldest first; of each the first 4,000 characters, of all the first 40 sentences are read.
        encoder: turns n sentences into (n, 16384); training passes one that remembers.
    """
    sentences = list(dict.fromkeys(s for text in texts for s in split(clean(text)[:MAX_CHARACTERS])))[:MAX_SENTENCES]
    return Features(tuple(sentences), encoder(sentences))


class Wording:
    """Character n-grams of 3 to 5 within words, without diacritics and case: the part of a sentence's numbers that
    hears endings and turns of phrase."""

    def __init__(self, most: int = 60000) -> None:
        """``most``: how many n-grams at most."""
        self._vectorizer = TfidfVectorizer(
            analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, min_df=3, max_features=most, preprocessor=plain
        )

    def fit(self, sentences: Sequence[str]) -> Wording:
        """Learns which n-grams there are, and how telling each is."""
        self._vectorizer.fit(sentences)
        return self

    def rows(self, sentences: Sequence[str]) -> csr_matrix:
        """(n, n-grams) float64, each row of length 1."""
        return self._vectorizer.transform(sentences)


@dataclass(frozen=True)
class Space:
    """Turns features into rows of meaning and wording side by side, (…, 16384 + n-grams)."""

    wording: Wording

    def sentence_rows(self, features: Features) -> csr_matrix:
        """One row for each sentence, each of its two halves of length 1."""
        return hstack([features.terms, self.wording.rows(features.sentences)], format="csr")

    def text_rows(self, rows: csr_matrix, weights: Sequence[Array]) -> csr_matrix:
        """The weighted mean of each text's sentences, both halves of length 1; (texts, d). Zero weights give zeros.

        Args:
            rows: (n, d) of all sentences, text after text, as :meth:`sentence_rows` makes them.
            weights: for each text, those of its sentences, 0 or more.
        """
        bounds = np.cumsum([0, *(len(w) for w in weights)])
        shares = csr_matrix((np.concatenate(weights), np.arange(bounds[-1]), bounds), shape=(len(weights), bounds[-1]))
        return hstack([normalize(shares @ half) for half in (rows[:, :TERMS], rows[:, TERMS:])], format="csr")


def plain(text: str) -> str:
    """Lower case, without diacritics: phones leave them out."""
    decomposed = unicodedata.normalize("NFD", folded(text).lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_STROKES)
