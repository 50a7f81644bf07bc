"""The command line as people and scripts meet it: real processes, their exit codes and what they print."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import PROJECT
from bot.storage.repository import Repository


def nextrung(*arguments: str, home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot.cli", *arguments],
        cwd=PROJECT,
        env={**os.environ, "NEXTRUNG_HOME": str(home), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.fixture
def known(tmp_path: Path) -> Path:
    """A home in which one person has agreed."""
    repository = Repository.open(f"sqlite:///{tmp_path / 'nextrung.db'}")
    repository.consent("ana", channel="rest", language="pl", given=True, wording="1")
    repository.close()
    return tmp_path


def test_help_names_every_verb_and_loads_nothing_heavy(tmp_path: Path) -> None:
    shown = nextrung("--help", home=tmp_path)
    assert shown.returncode == 0
    for verb in ("up", "train", "chat", "data", "catalog"):
        assert f"\n    {verb} " in shown.stdout
    heavy = (
        "import sys, bot.cli; bot.cli.parser(); print(sorted({'numpy','rasa','sqlalchemy','yaml'} & set(sys.modules)))"
    )
    loaded = subprocess.run([sys.executable, "-c", heavy], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert loaded.stdout == "[]\n"


@pytest.mark.parametrize(
    ("arguments", "environment", "named"),
    [
        (["up"], {"NEXTRUNG_PORT": "http"}, "NEXTRUNG_PORT='http': give a whole number from 1 to 65535"),
        (["data", "list"], {"NEXTRUNG_DATABASE_URL": "mysql://x/y"}, "neither SQLite nor PostgreSQL"),
        (["data", "list"], {"NEXTRUNG_DATABASE_URL": "sqlite:////proc/none/x.db"}, "cannot be made"),
        (["catalog", "show", "NONE"], {}, "no skill 'NONE'"),
        (["catalog", "list", "--lang", "xx"], {}, "no language 'xx'"),
        (["chat", "--lang", "xx"], {}, "no language 'xx'"),
    ],
)
def test_what_a_person_can_put_right_is_one_line(
    arguments: list[str], environment: dict[str, str], named: str, tmp_path: Path
) -> None:
    said = nextrung(*arguments, home=tmp_path, **environment)
    assert said.returncode == 2
    assert named in said.stderr
    assert said.stderr.startswith("nextrung: ")
    assert len(said.stderr.splitlines()) == 1
    assert said.stdout == ""


def test_catalogue_verbs(tmp_path: Path) -> None:
    listed = nextrung("catalog", "list", "--lang", "hu", home=tmp_path)
    assert "/CSMG\t1-6\t" in listed.stdout
    shown = nextrung("catalog", "show", "csmg", home=tmp_path)
    assert shown.stdout.partition("  ")[0].endswith("/CSMG")
    assert nextrung("catalog", "validate", home=tmp_path).returncode == 0


def test_data_verbs(known: Path) -> None:
    assert nextrung("data", "list", home=known).stdout == "ana\n"
    exported = nextrung("data", "export", "ana", home=known)
    assert json.loads(exported.stdout)["person"]["language"] == "pl"
    assert (
        nextrung("data", "purge", "--days", "1", home=known).stdout == "erased: 0 people who were silent for 1 days\n"
    )
    assert nextrung("data", "erase", "ana", home=known).stdout == "erased: 2 rows\n"
    assert nextrung("data", "erase", "ana", home=known).returncode == 0
    assert nextrung("data", "list", home=known).stdout == ""


@pytest.mark.parametrize("days", ["0", "-1", "soon", "99999999999999999999"])
def test_purge_takes_no_nonsense(days: str, known: Path) -> None:
    assert nextrung("data", "purge", "--days", days, home=known).returncode == 2
    assert nextrung("data", "list", home=known).stdout == "ana\n"
