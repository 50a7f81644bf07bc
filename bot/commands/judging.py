"""``nextrung assess | evaluate | simulate``: the judgement without a conversation."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.errors import NotPossible

if TYPE_CHECKING:
    from bot.assessment.judge import Judge

Add = Callable[..., argparse.ArgumentParser]


def add(verbs: Any) -> None:
    """Adds the three verbs."""
    one = verbs.add_parser(
        "assess", help="judge a text, or a batch of them", description="Judges descriptions of work."
    )
    one.add_argument("text", nargs="?", metavar="TEXT", help="a description of work")
    one.add_argument("--jsonl", metavar="FILE", help="one JSON object a line with text, and optionally id, lang, …")
    one.add_argument("--framework", help="only skills of this framework")
    one.add_argument("--skill", metavar="CODE", help="judge this skill, whatever the text seems to be about")
    one.add_argument("--lang", metavar="xx", help="the text's language (default: found out)")
    one.add_argument("--json", action="store_true", help="the whole result as JSON")
    one.set_defaults(run=assess)
    one = verbs.add_parser("evaluate", help="how right it is on labelled texts", description="Measures the judgement.")
    one.add_argument("file", metavar="FILE.jsonl", help="lines with id, lang, framework, skill, level, text")
    one.add_argument("--json", action="store_true", help="the figures as JSON")
    one.set_defaults(run=evaluate)
    one = verbs.add_parser("simulate", help="simulated people through the interview", description="Measures it.")
    one.add_argument("--skill", metavar="CODE", default="CSMG", help="whose behaviours (default: CSMG)")
    one.add_argument("--people", type=int, default=700, metavar="N", help="how many (default: 700)")
    one.add_argument("--noise", type=float, default=0.1, metavar="P", help="share of random answers (default: 0.1)")
    one.add_argument(
        "--lenience", type=float, default=0.0, metavar="L", help="levels by which they flatter themselves (-2 to 2)"
    )
    one.set_defaults(run=simulate)


def assess(arguments: argparse.Namespace) -> int:
    """Judges one text, or one a line."""
    from bot.assessment.report import Options, assess_text

    if (arguments.text is None) == (arguments.jsonl is None):
        raise NotPossible("give a TEXT, or a batch with --jsonl FILE")
    judge = loaded_judge()
    asked = Options(arguments.framework, arguments.skill, arguments.lang)
    _check_skill(judge, asked.skill, asked.framework)
    if arguments.jsonl is None:
        result = assess_text(judge, arguments.text, asked)
        print(json.dumps(result, ensure_ascii=False, indent=None if arguments.json else 2))
        return 0
    for number, row in _rows(arguments.jsonl):
        if not isinstance(row.get("text"), str):
            raise NotPossible(f"{arguments.jsonl}:{number}: a line needs a text")
        options = Options(
            row.get("framework", asked.framework), row.get("skill", asked.skill), row.get("lang", asked.lang)
        )
        _check_skill(judge, options.skill, options.framework)
        result = assess_text(judge, row["text"], options, identifier=row.get("id"))
        print(json.dumps(result, ensure_ascii=False), flush=True)
    return 0


def evaluate(arguments: argparse.Namespace) -> int:
    """Measures the judgement on labelled descriptions."""
    from bot.assessment.descriptions import OUT, DescriptionError, load
    from bot.assessment.evaluation import judge_all, report

    try:
        items = load([Path(arguments.file)])
    except (OSError, DescriptionError) as error:
        raise NotPossible(str(error)) from error
    judge = loaded_judge()
    for item in items:
        if item.skill != OUT:
            _check_skill(judge, item.skill, None)
    result = report(judge_all(judge, items))
    print(json.dumps(result) if arguments.json else _table(result))
    return 0


def simulate(arguments: argparse.Namespace) -> int:
    """Measures the interview."""
    from bot.assessment.simulation import figures
    from bot.assessment.simulation import simulate as run
    from bot.settings import settings
    from catalog.imported import installed

    if arguments.people < 1 or not 0 <= arguments.noise <= 1 or not -2 <= arguments.lenience <= 2:
        raise NotPossible("--people is at least 1, --noise between 0 and 1, --lenience between -2 and 2")
    try:
        skill = installed(settings().home).find(arguments.skill)
    except KeyError as error:
        raise NotPossible(str(error.args[0])) from error
    found = figures(run(skill, arguments.people, arguments.noise, arguments.lenience))
    print(json.dumps({"skill": skill.key, "noise": arguments.noise, "lenience": arguments.lenience, **found}))
    return 0


def loaded_judge() -> Judge:
    """The judge with everything that was imported; trains it first where something has changed."""
    from bot import training
    from bot.assessment.judge import Judge
    from bot.settings import settings
    from catalog.imported import installed
    from catalog.store import Store

    if training.stale():
        training.train(lambda line: print(line, file=sys.stderr, flush=True), parts=(training.JUDGEMENT,))
    home = settings().home
    return Judge.load(training.JUDGEMENT.trained, installed(home), Store(home))


def _check_skill(judge: Judge, skill: str | None, framework: str | None) -> None:
    if skill is not None:
        try:
            judge.catalogue.find(skill, framework)
        except KeyError as error:
            raise NotPossible(str(error.args[0])) from error


def _rows(name: str) -> list[tuple[int, dict[str, Any]]]:
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise NotPossible(f"{name}: {error}") from error
    rows = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                row = json.loads(line)
            except ValueError as error:
                raise NotPossible(f"{name}:{number}: {error}") from error
            if not isinstance(row, dict):
                raise NotPossible(f"{name}:{number}: a line is a JSON object")
            rows.append((number, row))
    return rows


def _table(result: dict[str, Any]) -> str:
    found = result["skill"]
    lines = [
        f"{result['n']} texts",
        "",
        "| skill first | in the first three | nothing fits, recognised |",
        "| --- | --- | --- |",
        f"| {_cell(found['top1'])} | {_cell(found['top3'])} | {_cell(found['out_recall'])} |",
        "",
        "| skill | language | n | exact | within one | kappa | calibration error |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for skill, languages in result["levels"].items():
        for language, f in languages.items():
            values = (f["exact"], f["within_one"], f["kappa"], f["calibration_error"])
            lines.append(f"| {skill} | {language} | {f['n']} | {' | '.join(map(_cell, values))} |")
    return "\n".join(lines)


def _cell(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
