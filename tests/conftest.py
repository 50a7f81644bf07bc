"""What several tests share: the trained bot, in a folder of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from bot import environment, training
from bot.assessment.judge import Judge
from bot.settings import settings
from catalog import shipped

environment.prepare()

# Read before any test points NEXTRUNG_HOME elsewhere: training once serves all tests.
MODELS = settings().models


# Folders whose tests share a server that is worth starting once only.
_TOGETHER = ("browser", "storage")


@pytest.hookimpl(tryfirst=True)  # before xdist reads the marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Two processes share the tests; those of one file, or of a folder above, stay together (`--dist loadgroup`)."""
    for item in items:
        folder = item.path.relative_to(Path(__file__).parent).parts[0]
        item.add_marker(pytest.mark.xdist_group(folder if folder in _TOGETHER else str(item.path)))


@pytest.fixture(scope="session")
def trained() -> Path:
    """The folder of the trained models; `make test` trains what is stale beforehand."""
    if training.stale():
        training.train(lambda line: None, only_stale=True)
    return MODELS


@pytest.fixture(scope="session")
def judge(trained: Path) -> Judge:
    """The trained judge."""
    return Judge.load(training.JUDGEMENT.trained, shipped())


@pytest.fixture
def home(tmp_path: Path, trained: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An installation of its own, with the trained models and an empty database."""
    from actions import judging, notebook

    monkeypatch.setenv("NEXTRUNG_HOME", str(tmp_path))
    monkeypatch.delenv("NEXTRUNG_DATABASE_URL", raising=False)
    (tmp_path / "models").symlink_to(trained)
    notebook.repository.cache_clear()
    yield tmp_path
    notebook.repository.cache_clear()
    judging.judge().forget()


@pytest.fixture(scope="session")
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    """One event loop for all conversations: Rasa's locks belong to the loop that they were made on."""
    loop = asyncio.new_event_loop()
    yield loop
    loop.close()


@pytest.fixture
def reopen(home: Path) -> Callable[[], Awaitable[object]]:
    """Starts the bot anew on the installation: what only its memory held is gone."""
    from actions import notebook
    from bot.rasa.inprocess import open_bot

    async def start() -> object:
        notebook.repository.cache_clear()
        return await open_bot(training.CONVERSATION.trained)

    return start
