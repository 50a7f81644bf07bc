"""``nextrung data``: what is kept of people; its export and erasure."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from bot.settings import settings

if TYPE_CHECKING:
    from bot.storage.repository import Repository


def add(verbs: argparse._SubParsersAction) -> None:
    """Adds the group to the command line."""
    group = verbs.add_parser("data", help="what is kept of people: list, export, erase, purge")
    topics = group.add_subparsers(metavar="WHAT", required=True)
    one = topics.add_parser("list", help="everyone about whom anything is kept, one a line")
    one.set_defaults(run=list_)
    one = topics.add_parser("export", help="everything kept of a person, as JSON")
    one.add_argument("sender", help="the person, as `data list` names them")
    one.set_defaults(run=export)
    one = topics.add_parser("erase", help="remove everything kept of a person, for good")
    one.add_argument("sender", help="the person, as `data list` names them")
    one.set_defaults(run=erase)
    one = topics.add_parser("purge", help="erase everyone who has been silent for too long")
    one.add_argument("--days", type=_days, help="for how many days (default: NEXTRUNG_KEEP_DAYS)")
    one.set_defaults(run=purge)


def list_(_arguments: argparse.Namespace) -> int:
    """Names everyone."""
    with _repository() as repository:
        for sender in repository.people():
            print(sender)
    return 0


def export(arguments: argparse.Namespace) -> int:
    """Prints a person's data."""
    with _repository() as repository:
        print(json.dumps(repository.export(arguments.sender), ensure_ascii=False, indent=2))
    return 0


def erase(arguments: argparse.Namespace) -> int:
    """Erases a person's data; nothing to erase is no error."""
    with _repository() as repository:
        rows = repository.erase(arguments.sender)
    print(f"erased: {rows} rows" if rows else "nothing was kept of this person")
    return 0


def purge(arguments: argparse.Namespace) -> int:
    """Erases whoever has been silent for that long."""
    days = arguments.days or settings().keep_days
    with _repository() as repository:
        people = repository.purge(datetime.now(timezone.utc) - timedelta(days=days))
    print(f"erased: {people} people who were silent for {days} days")
    return 0


def _days(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 36500:
        raise argparse.ArgumentTypeError("give a whole number from 1 to 36500")
    return int(text)


@contextmanager
def _repository() -> Iterator[Repository]:
    from bot.storage.repository import Repository

    repository = Repository.open(settings().database_url)
    try:
        yield repository
    finally:
        repository.close()
