"""An installation into which the five source documents were imported."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot import importing
from bot.assessment.judge import Judge
from catalog.imported import installed
from catalog.store import FILE, Store

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"


def take_in(file: Path, home: Path, judge: Judge, **options: str | None) -> importing.Import:
    """Imports a file as the command line does."""
    store = Store(home)
    made = importing.prepare(
        file,
        importing.Options(**options),
        installed(home),
        lambda text: judge.ranking([text[:4000]], "en")[0].skill.key,
    )
    importing.write(made, store, iter)
    return made


@pytest.fixture(scope="session")
def seeded(judge: Judge, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the store of all five, made once."""
    if not SEEDS.is_dir():
        pytest.skip("the source documents are not on this machine")
    folder = tmp_path_factory.mktemp("seeded")
    for file in sorted(SEEDS.glob("*.txt")):
        take_in(file, folder, judge)
    return folder


@pytest.fixture
def five(home: Path, seeded: Path) -> Path:
    """The installation of a test, with all five imported."""
    shutil.copy(seeded / FILE, home / FILE)
    return home
