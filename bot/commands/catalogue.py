"""``nextrung catalog``: the skills that the bot knows."""

from __future__ import annotations

import argparse

from bot.errors import NotPossible


def add(verbs: argparse._SubParsersAction) -> None:
    """Adds the group to the command line."""
    group = verbs.add_parser("catalog", help="the skills that the bot knows: list, show, validate")
    topics = group.add_subparsers(metavar="WHAT", required=True)
    one = topics.add_parser("list", help="every skill, one a line: key, levels, name")
    one.add_argument("--lang", default="en", metavar="xx", help="the language of the names (default: en)")
    one.set_defaults(run=list_)
    one = topics.add_parser("show", help="one skill: its levels and what people do there")
    one.add_argument("skill", help="a code such as CSMG, or a key from `catalog list`")
    one.add_argument("--lang", default="en", metavar="xx", help="the language of the texts (default: en)")
    one.set_defaults(run=show)
    one = topics.add_parser("validate", help="check every file of the catalogue")
    one.set_defaults(run=validate)


def list_(arguments: argparse.Namespace) -> int:
    """Names every skill."""
    from catalog import shipped

    lang = _known(arguments.lang)
    for key, skill in sorted(shipped().skills.items()):
        levels = f"{skill.levels[0]}-{skill.levels[-1]}"
        print(f"{key}\t{levels}\t{skill.name[lang]}")
    return 0


def show(arguments: argparse.Namespace) -> int:
    """Shows one skill."""
    from catalog import shipped

    lang = _known(arguments.lang)
    try:
        skill = shipped().find(arguments.skill)
    except KeyError as error:
        raise NotPossible(error.args[0]) from None
    print(f"{skill.key}  {skill.name[lang]}\n{skill.summary[lang]}")
    for level in skill.levels:
        print(f"\n{level}  {skill.framework.level_texts[level].title[lang]}: {skill.level_summaries[level][lang]}")
        for behaviour in skill.at(level):
            print(f"   {behaviour.id}: {behaviour.statement[lang]}")
    return 0


def validate(_arguments: argparse.Namespace) -> int:
    """Reads every file; the first that is not right is an error that names it."""
    from catalog import load

    catalogue = load()
    print(f"catalogue: {len(catalogue.frameworks)} frameworks, {len(catalogue.skills)} skills, all in order")
    return 0


def _known(lang: str) -> str:
    from catalog.loader import shipped_languages

    if lang not in shipped_languages():
        raise NotPossible(f"no language {lang!r}; there are {', '.join(shipped_languages())}")
    return lang
