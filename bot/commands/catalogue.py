"""``nextrung catalog``: the skills that the bot knows."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.errors import NotPossible

if TYPE_CHECKING:
    from bot.importing import Import
    from catalog import Catalogue, Skill
    from catalog.store import Store


def add(verbs: argparse._SubParsersAction) -> None:
    """Adds the group to the command line."""
    group = verbs.add_parser(
        "catalog", help="the skills that the bot knows: list, show, validate, import, export, remove"
    )
    topics = group.add_subparsers(metavar="WHAT", required=True)
    one = topics.add_parser("list", help="every skill, one a line: key, levels, name")
    one.add_argument("--lang", default="en", metavar="xx", help="the language of the names (default: en)")
    one.set_defaults(run=list_)
    one = topics.add_parser("show", help="one skill: its levels and what people do there")
    one.add_argument("skill", help="a code such as CSMG, or a key from `catalog list`")
    one.add_argument("--lang", default="en", metavar="xx", help="the language of the texts (default: en)")
    one.set_defaults(run=show)
    one = topics.add_parser("validate", help="check every file of the catalogue, and what was imported")
    one.set_defaults(run=validate)
    one = topics.add_parser("import", help="take in a framework, a skill page, a standard or a role from a file")
    one.add_argument("file", type=Path, help="text, HTML, PDF, DOCX, XLSX, CSV, YAML or JSON")
    one.add_argument(
        "--as", dest="kind", metavar="KIND", help="what it is: sfia, ecf, nos, digcomp, esco, advice, case, own"
    )
    one.add_argument("--lang", metavar="xx", help="the language that it is in (default: found out)")
    one.add_argument("--version", metavar="V", help="the framework's version, where the file does not say")
    one.add_argument("--skill", metavar="CODE", help="of advice: the skill that it is on (default: found out)")
    one.add_argument("--dry-run", action="store_true", help="say what would be taken in, and write nothing")
    one.add_argument("--json", action="store_true", help="print the report as JSON")
    one.set_defaults(run=import_)
    one = topics.add_parser("export", help="write a framework, a version or a skill as YAML that `import` reads")
    one.add_argument("what", help="sfia, sfia/9 or sfia/9/CSMG")
    one.set_defaults(run=export)
    one = topics.add_parser("remove", help="take out what was imported; what ships stays")
    one.add_argument("what", help="sfia, sfia/9 or sfia/9/CSMG")
    one.set_defaults(run=remove)


def list_(arguments: argparse.Namespace) -> int:
    """Names every skill."""
    from catalog.model import said

    lang = _known(arguments.lang)
    for key, skill in sorted(_catalogue().skills.items()):
        print(f"{key}\t{_levels(skill)}\t{said(skill.name, lang)}")
    return 0


def show(arguments: argparse.Namespace) -> int:
    """Shows one skill."""
    from catalog.model import said

    lang = _known(arguments.lang)
    try:
        skill = _catalogue().find(arguments.skill).spoken(lang)
    except KeyError as error:
        raise NotPossible(error.args[0]) from None
    print(f"{skill.key}  {said(skill.name, lang)}\n{said(skill.summary, lang)}")
    for code, source in skill.sources.items():
        print(f"imported in {code}: {source}")
    for advice in skill.advice:
        print(f"advice in {advice.language}: {advice.source}, {len(advice.ways)} ways")
    if skill.role:
        for competence in skill.role.competences:
            needs = ", ".join(skill.framework.label(n) for n in competence.needs)
            print(f"\n{said(competence.name, lang)}: needs {needs}")
            _print_behaviours([b for b in skill.behaviours if b.topic == competence.code], lang)
        return 0
    for level in skill.levels:
        title = said(skill.framework.level_texts[level].title, lang)
        print(f"\n{skill.framework.label(level)}  {title}: {said(skill.level_summaries.get(level, {}), lang)}")
        _print_behaviours(skill.at(level), lang)
    _print_behaviours(skill.at(0), lang)
    return 0


def validate(_arguments: argparse.Namespace) -> int:
    """Reads every file; the first that is not right is an error that names it."""
    from catalog import load

    load()
    catalogue = _catalogue()
    imported = sum(catalogue.skills[key].imported for key in catalogue.skills)
    counts = f"{len(catalogue.frameworks)} frameworks, {len(catalogue.skills)} skills, {imported} of them imported"
    print(f"catalogue: {counts}, all in order")
    return 0


def import_(arguments: argparse.Namespace) -> int:
    """Takes in a file; prints what was read, left out and is missing."""
    from bot import importing
    from catalog.importing.source import Refused

    catalogue, store = _catalogue(), _store()
    options = importing.Options(arguments.kind, arguments.lang, arguments.version, arguments.skill)
    try:
        made = importing.prepare(arguments.file, options, catalogue, _skill_of_text)
    except Refused as error:
        raise NotPossible(str(error)) from None
    if not arguments.dry_run:
        importing.write(made, store, _progress)
    result = _result(made, catalogue, written=not arguments.dry_run)
    print(json.dumps(result, ensure_ascii=False) if arguments.json else _table(result))
    return 0


def export(arguments: argparse.Namespace) -> int:
    """Writes YAML to standard output."""
    import yaml

    from catalog import shipped
    from catalog.own import write_file

    catalogue = _catalogue()
    keys = [key for key in catalogue.skills if key == arguments.what or key.startswith(f"{arguments.what}/")]
    if not keys:
        raise NotPossible(f"nothing is called {arguments.what!r}; `catalog list` names everything")
    versions = {tuple(key.split("/")[:2]) for key in keys}
    if len(versions) > 1:
        names = ", ".join(sorted("/".join(pair) for pair in versions))
        raise NotPossible(f"{arguments.what!r} has several versions, a file holds one: {names}")
    framework, version = versions.pop()
    skills = [catalogue.skills[key] for key in sorted(keys)]
    data = write_file(catalogue.frameworks[framework], version, skills, known=framework in shipped().frameworks)
    yaml.safe_dump(data, sys.stdout, allow_unicode=True, sort_keys=False, width=120)
    return 0


def remove(arguments: argparse.Namespace) -> int:
    """Takes out what was imported."""
    removed = _store().remove(arguments.what)
    if not removed:
        raise NotPossible(f"nothing that was imported is called {arguments.what!r}; what ships cannot be removed")
    for key in removed:
        print(f"removed {key}")
    return 0


def _catalogue() -> Catalogue:
    from bot.settings import settings
    from catalog.imported import installed

    return installed(settings().home)


def _known(lang: str) -> str:
    from catalog.loader import shipped_languages

    known = sorted({*shipped_languages(), *(language for _, language, _ in _store().index())})
    if lang not in known:
        raise NotPossible(f"no language {lang!r}; there are {', '.join(known)}")
    return lang


def _store() -> Store:
    from bot.settings import settings
    from catalog.store import Store

    return Store(settings().home)


def _skill_of_text(text: str) -> str:
    """The key of the skill that a text is nearest to; advice is cut to what the judge reads."""
    from bot.assessment.features import MAX_CHARACTERS
    from bot.commands.judging import loaded_judge
    from bot.language import DEFAULT

    return loaded_judge().ranking([text[:MAX_CHARACTERS]], DEFAULT)[0].skill.key


def _progress(texts: Sequence[str]) -> Iterator[str]:
    from tqdm import tqdm

    # A bar for a handful of texts would only flicker.
    yield from tqdm(texts, desc="encoding", unit="text", file=sys.stderr, disable=None if len(texts) > 50 else True)


def _result(made: Import, catalogue: Catalogue, *, written: bool) -> dict[str, Any]:
    return {
        "file": made.source.name,
        "framework": made.framework,
        "version": made.version,
        "language": made.language,
        "written": written,
        "skills": [
            {
                "key": skill.key,
                "name": next(iter(skill.name.values())),
                "levels": [skill.framework.label(n) for n in skill.levels],
                "behaviours": len(skill.behaviours),
                "was_there": skill.key in catalogue.skills,
            }
            for skill in made.skills
        ],
        "advice": [{"on": key, "source": a.source, "ways": len(a.ways)} for key, a in made.advice],
        **made.report.to_dict(),
    }


def _table(result: dict[str, Any]) -> str:
    head = " ".join(str(result[key]) for key in ("framework", "version", "language") if result[key])
    lines = [f"{result['file']}: {head}"]
    shown = result["skills"][:_SHOWN]
    for skill in shown:
        levels = f", levels {', '.join(skill['levels'])}" if skill["levels"] else ""
        there = ", replaces what was there" if skill["was_there"] else ""
        count = f", {skill['behaviours']} behaviours" if skill["behaviours"] else ""
        lines.append(f"  {skill['key']}  {_cut(skill['name'])}{levels}{count}{there}")
    if len(result["skills"]) > len(shown):
        lines.append(f"  … and {len(result['skills']) - len(shown)} more skills")
    lines += [f"  advice on {a['on']}: {a['ways']} ways" for a in result["advice"]]
    for title, key in (("read", "read"), ("left out", "left_out"), ("missing, or to check", "missing")):
        if result[key]:
            lines.append(f"{title}:")
            lines += [f"  {_note(note)}" for note in result[key][:_SHOWN]]
            if len(result[key]) > _SHOWN:
                lines.append(f"  … and {len(result[key]) - _SHOWN} more; --json lists all")
    lines.append("written: people can talk about it now" if result["written"] else "nothing was written (--dry-run)")
    return "\n".join(lines)


_SHOWN = 40
_NAME = 100  # characters of a name in the report


def _cut(name: str) -> str:
    return name if len(name) <= _NAME else name[: _NAME - 1] + "…"


def _note(note: dict[str, str]) -> str:
    where = f"{note['where']}: " if note["where"] else ""
    return f"{where}{note['why']}" + (f": {note['text']}" if note["text"] else "")


def _levels(skill: Skill) -> str:
    if not skill.levels:
        return f"{len(skill.behaviours)} criteria"
    return f"{skill.framework.label(skill.levels[0])}-{skill.framework.label(skill.levels[-1])}"


def _print_behaviours(behaviours: Sequence[Any], lang: str) -> None:
    from catalog.model import said

    for behaviour in behaviours:
        print(f"   {behaviour.id}: {said(behaviour.statement, lang)}")
