"""What was measured, as Markdown between two marks of a page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bot.language import LANGUAGES
from tools.evaluation.measure import Interval


def put(page: Path, name: str, text: str) -> None:
    """Replaces what stands between ``<!-- name -->`` and ``<!-- /name -->``.

    Raises:
        ValueError: the page has no such marks.
    """
    before, _, rest = page.read_text(encoding="utf-8").partition(f"<!-- {name} -->")
    _, closing, after = rest.partition(f"<!-- /{name} -->")
    if not closing:
        raise ValueError(f"{page.name} has no marks for {name!r}")
    page.write_text(f"{before}<!-- {name} -->\n{text}\n<!-- /{name} -->{after}", encoding="utf-8")


def short(found: dict[str, Any]) -> str:
    """The table of the README: what was aimed at, and what was seen."""
    finding, interviews = found["finding"], found["interviews"].values()
    people = list(interviews)
    questions = sum(p["questions_mean"] for p in people) / len(people)
    loss = sum(p["full_exact"] - p["exact"] for p in people) / len(people)
    rows = [
        ("on the test part", "aim", "seen"),
        ("---", "---", "---"),
        *_level_rows("known skills", found["known"], ("0.85", "0.98", "0.95", "0.75", "0.05")),
        *_level_rows("skills never seen", found["unseen"], ("0.65", "0.95", "0.85", "0.50", "0.08")),
        *_level_rows("any other work, on the generic ladder", found["ladder"], ("–",) * 5),
        ("right skill first / in the first three", "0.95 / 0.99", f"{finding['first']:.2f} / {finding['three']:.2f}"),
        (
            '"nothing fits" recognised, at 5 % false alarms',
            "0.90",
            f"{finding['out_at_5']:.2f} (as trained: {finding['out_recall']:.2f} at {finding['false_alarms']:.0%})",
        ),
        ("interview: questions on average", "4 or fewer", f"{questions:.1f}"),
        ("interview: exact below the full questionnaire's, 10 % noise", "0.03 at most", f"{loss:.2f}"),
        ("an assessment against embedding the text once", "2.5 times at most", f"{found['cost']:.1f} times"),
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def long(found: dict[str, Any]) -> str:
    """Everything: by language, confusions, statements in all languages, interviews, the learning curve."""
    parts = ["### Exact by language", "", f"| | {' | '.join(LANGUAGES)} |", f"| --- |{' --- |' * len(LANGUAGES)}"]
    titles = {
        "known": "known skills",
        "ladder": "other work, generic ladder",
        "unseen": "never seen, statements in English",
        "unseen_all": "never seen, statements in six languages",
    }
    for key, title in titles.items():
        cells = [f"{found[key]['by_language'][lang]:.2f}" for lang in LANGUAGES]
        parts.append(f"| {title} (n = {found[key]['n']}) | {' | '.join(cells)} |")
    more = found["unseen_all"]
    parts += [
        "",
        f"Never seen, with its statements in all six languages: {_three(more)}, calibration error "
        f"{more['calibration_error']:.2f}.",
        "",
        "### Confusions",
        "",
        "Rows: the label; columns: what was said (– is outside the skill's levels).",
    ]
    for code, figures in found["by_skill"].items():
        parts += ["", *_confusion(code, figures)]
    parts += ["", *_confusion("never seen (both, statements in English)", found["unseen"])]
    parts += [
        "",
        "### Interviews",
        "",
        "| skill | questions, mean / p95 | exact | full questionnaire |",
        "| --- | --- | --- | --- |",
    ]
    for code, f in found["interviews"].items():
        questions = f"{f['questions_mean']:.1f} / {f['questions_p95']}"
        parts.append(f"| {code} | {questions} | {f['exact']:.2f} | {f['full_exact']:.2f} |")
    curve = ", ".join(f"{share:.0%}: {exact:.2f}" for share, exact in found["curve"].items())
    parts += [
        "",
        "### Would more descriptions help?",
        "",
        f"Exact on known skills by share of the descriptions: {curve}.",
    ]
    return "\n".join(parts)


def _level_rows(title: str, f: dict[str, Any], aims: tuple[str, ...]) -> list[tuple[str, str, str]]:
    exact, within, kappa, least, error = aims
    worst = min(f["by_language"].values())
    weakest = ", ".join(lang for lang, value in f["by_language"].items() if value == worst)
    return [
        (
            f"{title} (n = {f['n']}): exact / within one / kappa",
            f"{exact} / {within} / {kappa}" if exact != "–" else "–",
            _three(f),
        ),
        (f"{title}: exact in the weakest language", least, f"{worst:.2f} ({weakest})"),
        (f"{title}: calibration error", error, f"{f['calibration_error']:.2f}"),
    ]


def _three(f: dict[str, Any]) -> str:
    return " / ".join(_with_bounds(f[name]) for name in ("exact", "within_one", "kappa"))


def _with_bounds(figure: Interval) -> str:
    return f"{figure.value:.2f} ({figure.low:.2f}-{figure.high:.2f})"


def _confusion(title: str, f: dict[str, Any]) -> list[str]:
    lines = [f"| {title} | – | 1 | 2 | 3 | 4 | 5 | 6 | 7 |", f"| --- |{' --- |' * 8}"]
    for level, row in enumerate(f["confusion"]):
        if sum(row):
            lines.append(f"| {level} | {' | '.join(str(n) if n else '' for n in row)} |")
    return lines
