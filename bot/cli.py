"""``nextrung VERB``: one function a verb. What a verb needs is imported inside it, so that ``--help`` is instant.

A verb's function takes the parsed arguments and returns the exit code: 0, 1 for "it went wrong", 2 for something that
the person who called can put right, said in one line.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from bot import environment
from bot.errors import NotPossible
from bot.settings import SettingError

Verb = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one verb."""
    environment.prepare()
    chosen = parser().parse_args(arguments)
    verb: Verb = chosen.run
    try:
        return verb(chosen)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has seen enough. Python would complain once more when it closes standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        code = _meant_for_people(error)
        if code is None:
            raise
        print(f"nextrung: {error}", file=sys.stderr)
        return code


def parser() -> argparse.ArgumentParser:
    """Every verb with its options."""
    top = argparse.ArgumentParser(prog="nextrung", description="Tells people at which level they practise a skill.")
    verbs = top.add_subparsers(metavar="VERB", required=True)

    _verb(verbs, "up", up, "serve the bot until it is stopped; trains first where something has changed")
    one = _verb(verbs, "train", train, "learn from the files in data/ and catalog/")
    one.add_argument("--if-stale", action="store_true", help="only what has changed since it was last trained")
    one = _verb(verbs, "chat", chat, "talk to the bot in this terminal")
    one.add_argument("--lang", metavar="xx", help="the language to begin in (default: the terminal's)")
    one.add_argument("--sender", metavar="NAME", help="go on as this person (default: you)")

    from bot.commands import catalogue, data, judging

    judging.add(verbs)
    data.add(verbs)
    catalogue.add(verbs)
    return top


def _verb(verbs: argparse._SubParsersAction, name: str, run: Verb, text: str) -> argparse.ArgumentParser:
    added: argparse.ArgumentParser = verbs.add_parser(name, help=text, description=text[:1].upper() + text[1:] + ".")
    added.set_defaults(run=run)
    return added


def up(_arguments: argparse.Namespace) -> int:
    """Serves until it is stopped."""
    from bot.up import up as serve

    return serve(_say)


def train(arguments: argparse.Namespace) -> int:
    """Trains all, or what is stale."""
    from bot import training

    if arguments.if_stale and not training.stale():
        return 0
    training.train(_say, only_stale=arguments.if_stale)
    return 0


def chat(arguments: argparse.Namespace) -> int:
    """Talks in the terminal."""
    from bot.terminal import chat as talk

    return talk(arguments.lang, arguments.sender)


def _say(line: str) -> None:
    print(line, flush=True)


def _meant_for_people(error: Exception) -> int | None:
    """The exit code of an error whose message says by itself what to do; None for all others."""
    if isinstance(error, (NotPossible, SettingError)):
        return 2
    from bot.storage.errors import StorageError
    from bot.training import TrainingError
    from catalog import CatalogueError
    from catalog.store import StoreError

    if isinstance(error, TrainingError):
        return 1
    return 2 if isinstance(error, (StorageError, CatalogueError, StoreError)) else None


if __name__ == "__main__":
    sys.exit(main())
