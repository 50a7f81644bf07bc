"""The real bot, both its processes, connected to the Bot API server on loopback."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bot.environment import for_child
from bot.settings import PROJECT
from bot.up import LOOPBACK, free_port
from tools.botapi import Server

_START_SECONDS = 120


@contextlib.contextmanager
def serving(home: Path, botapi: Server | None, **environment: str) -> Iterator[httpx.Client]:
    """The real bot, both its processes, as ``nextrung up`` starts them; a client to its HTTP side.

    Args:
        home: an installation with trained ``models``; what the bot writes to its log is in ``home / "log"``.
        botapi: what it takes for Telegram; None for a bot without a token.
        environment: further settings; ``NEXTRUNG_PORT`` where the port matters, else a free one.
    """
    port, actions_port = environment.get("NEXTRUNG_PORT") or str(free_port()), str(free_port())
    (model,) = (home / "models").glob("rasa-*.tar.gz")
    telegram = {"TELEGRAM_BOT_TOKEN": botapi.token, "NEXTRUNG_TELEGRAM_API": botapi.url} if botapi else {}
    here = {"NEXTRUNG_HOME": str(home), "NEXTRUNG_ACTIONS_URL": f"http://{LOOPBACK}:{actions_port}/webhook"}
    child = for_child() | {"TELEGRAM_BOT_TOKEN": "", "PYTHONUNBUFFERED": "1"} | telegram | here | environment
    modules = [["bot.rasa.action_server", actions_port], ["bot.rasa.server", str(model), LOOPBACK, port]]
    processes: list[subprocess.Popen[bytes]] = []
    with (
        (home / "log").open("ab") as log,
        httpx.Client(base_url=f"http://{LOOPBACK}:{port}", trust_env=False, timeout=20) as client,
    ):
        try:
            for words in modules:
                command = [sys.executable, "-m", *words]
                processes.append(subprocess.Popen(command, cwd=PROJECT, env=child, stdout=log, stderr=log))
            _wait(client, processes, home / "log")
            yield client
        finally:
            for process in processes:
                process.terminate()
            for process in processes:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(10)
                process.kill()
                process.wait()


def _wait(client: httpx.Client, processes: list[subprocess.Popen[bytes]], log: Path) -> None:
    """Until model, actions and database are well."""
    end = time.monotonic() + _START_SECONDS
    while time.monotonic() < end and all(process.poll() is None for process in processes):
        with contextlib.suppress(httpx.TransportError, ValueError):
            if client.get("/health").json()["status"] == "ok":
                return
        time.sleep(0.1)
    pytest.fail(f"the bot did not start:\n{log.read_text(encoding='utf-8', errors='replace')[-3000:]}")
