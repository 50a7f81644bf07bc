"""``make evaluate``: measures on the test part, and writes README.md and data/descriptions/README.md."""

from __future__ import annotations

import argparse
from typing import Any

from bot import training
from bot.assessment import descriptions
from bot.assessment.descriptions import OUT
from bot.assessment.evaluation import judge_all
from bot.assessment.judge import Judge
from bot.settings import PROJECT
from catalog import shipped
from tools.evaluation import balance, measure, tables


def main() -> None:
    """Measures, prints, writes."""
    parser = argparse.ArgumentParser(prog="python -m tools.evaluation", description=__doc__)
    parser.add_argument(
        "--balance", action="store_true", help="only count the descriptions and look for near-duplicates"
    )
    arguments = parser.parse_args()
    counted = balance.report()
    if not arguments.balance:
        catalogue = shipped()
        judge = Judge.load(training.JUDGEMENT.trained, catalogue)
        items = descriptions.load(descriptions.test_files())
        judged = judge_all(judge, items)
        known = [j for j in judged if j.item.skill != OUT]
        of_skills = [i for i in items if i.skill != OUT]
        found: dict[str, Any] = {
            "known": measure.levels(known),
            "ladder": measure.levels([j for j in judged if j.item.skill == OUT]),
            "unseen": measure.levels(measure.unseen(catalogue, items, measure.ONE_LANGUAGE)),
            "unseen_all": measure.levels(measure.unseen(catalogue, items, None)),
            "by_skill": {
                code: measure.levels([j for j in judged if j.item.skill == code]) for code in (*measure.SKILLS, OUT)
            },
            "finding": measure.finding(judge, items),
            "interviews": measure.interviews(judge, items),
            "cost": measure.cost(judge, items),
        }
        found["curve"] = {**measure.learning_curve(catalogue, of_skills), 1.0: found["known"]["exact"].value}
        short = tables.short(found)
        tables.put(PROJECT / "README.md", "figures", short)
        tables.put(PROJECT / "data" / "descriptions" / "README.md", "figures", tables.long(found))
        print(short)
    tables.put(PROJECT / "data" / "descriptions" / "README.md", "balance", counted)
    print(counted)


if __name__ == "__main__":
    main()
