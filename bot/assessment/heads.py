"""Multinomial logistic heads over far more features than texts, fitted in the span of the texts.

The weights of a regularised linear model are a sum of the texts' rows, so it is enough to know the texts' inner
products (Schölkopf, Herbrich and Smola 2001, the representer theorem): 2,700 numbers a text and not 76,000.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import eigh
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression, Ridge

from bot.assessment.features import Array

Labels = NDArray[np.int64]
Mask = NDArray[np.bool_]
Fit = Callable[[Array, Labels], tuple[Array, Array]]

_NEVER = -20.0  # the log-odds of a class that no text has


@dataclass(frozen=True)
class Basis:
    """``coordinates`` (n, r) whose inner products are the kernel's; ``dual`` (n, r) leads back to the texts."""

    coordinates: Array
    dual: Array


@dataclass(frozen=True)
class Head:
    """``weights`` (scores, d) float32 and ``bias`` (scores,): a score for each class, or whatever was fitted."""

    weights: NDArray[np.float32]
    bias: Array


def basis(kernel: Array, most: int = 1200) -> Basis:
    """The leading directions of a symmetric kernel (n, n), at most ``most`` of them."""
    size = len(kernel)
    values, directions = eigh(kernel, subset_by_index=[max(0, size - most), size - 1])
    keep = values > 1e-6 * values[-1]
    roots = np.sqrt(values[keep])
    return Basis(directions[:, keep] * roots, directions[:, keep] / roots)


def fit(coordinates: Array, labels: Labels, classes: int, regularisation: float) -> tuple[Array, Array]:
    """Coefficients (classes, r) and bias (classes,) of a multinomial logistic regression.

    Args:
        coordinates: (n, r).
        labels: (n,) from 1 to ``classes``; a class that no text has becomes improbable.
        classes: how many there are.
        regularisation: scikit-learn's ``C``: the higher, the closer to the texts.
    """
    model = LogisticRegression(C=regularisation, max_iter=1000, tol=1e-3).fit(coordinates, labels)
    coefficients, bias = np.zeros((classes, coordinates.shape[1])), np.full(classes, _NEVER)
    if len(model.classes_) == 2:  # scikit-learn keeps one row for two classes
        model.coef_, model.intercept_ = (
            np.vstack([-model.coef_, model.coef_]) / 2,
            np.hstack([-model.intercept_, model.intercept_]) / 2,
        )
    coefficients[model.classes_ - 1], bias[model.classes_ - 1] = model.coef_, model.intercept_
    return coefficients, bias


def fit_number(coordinates: Array, labels: Labels, penalty: float) -> tuple[Array, Array]:
    """Coefficients (1, r) and bias (1,) of a ridge regression to the label as a number."""
    model = Ridge(alpha=penalty, solver="cholesky").fit(coordinates, labels)
    return model.coef_[None, :], np.array([model.intercept_])


def held_out(fitting: Fit, coordinates: Array, labels: Labels, folds: NDArray[np.str_], scored: Mask) -> Array:
    """Scores (n, s) of each scored text by a head that saw no text of its fold; zeros for the others.

    Args:
        fitting: makes coefficients (s, r) and bias (s,) from coordinates and labels.
        coordinates: (n, r).
        labels: (n,).
        folds: (n,) names.
        scored: (n,) which texts to test on; the rest only teach.
    """
    scores: Array | None = None
    for fold in np.unique(folds[scored]):
        test = scored & (folds == fold)
        coefficients, bias = fitting(coordinates[folds != fold], labels[folds != fold])
        scores = np.zeros((len(labels), len(bias))) if scores is None else scores
        scores[test] = coordinates[test] @ coefficients.T + bias
    assert scores is not None, "there is something to score"
    return scores


def weights(rows: csr_matrix, found: Basis, coefficients: Array, share: Array) -> NDArray[np.float32]:
    """The head's weights (classes, d) over features: the sum of rows (n, d) by their dual part and ``share`` (n,)."""
    dual = (found.dual @ coefficients.T) * share[:, None]
    return np.asarray((rows.T @ dual).T, dtype=np.float32)


def same(left: NDArray[np.str_], right: NDArray[np.str_]) -> Array:
    """(n, m): 1 where the names are the same, else 0."""
    return (left[:, None] == right[None, :]).astype(np.float64)


def softmax(logits: Array) -> Array:
    """Probabilities along the last axis."""
    exponentials = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return exponentials / exponentials.sum(axis=-1, keepdims=True)
