"""``nextrung up``: everything that it takes for the bot to answer, kept running."""

from __future__ import annotations

import asyncio
import contextlib
import json
import signal
import socket
import sys
import time
import urllib.request
from typing import Any
from urllib.error import URLError

from bot import processes, secret, training
from bot.environment import for_child
from bot.errors import NotPossible
from bot.processes import Program, Report
from bot.settings import Settings, settings
from bot.storage.repository import Repository

LOOPBACK = "127.0.0.1"


def up(report: Report) -> int:
    """Serves until SIGTERM or SIGINT; the exit code.

    Raises:
        NotPossible: the port is taken or the folder cannot be written.
        StorageError: the database cannot be used.
    """
    started = time.monotonic()
    chosen = settings()
    _check_port(chosen)
    try:
        chosen.home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotPossible(f"NEXTRUNG_HOME={chosen.home}: {error.strerror}") from error
    Repository.open(chosen.database_url).close()
    try:
        secret.key("start")
    except OSError as error:
        raise NotPossible(f"{chosen.home / 'secret'}: {error.strerror}; or set NEXTRUNG_SECRET") from error
    return asyncio.run(_up(chosen, report, started))


async def _up(chosen: Settings, report: Report, started: float) -> int:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        loop.add_signal_handler(number, stop.set)
    if training.stale():
        trained = await _unless(stop, processes.run(Program("training", _python("bot.training"), for_child())))
        if trained:
            return 1
    if stop.is_set():
        return 0
    report("Starting …")
    announcing = asyncio.create_task(_announce(chosen, report, started))
    try:
        return 0 if await processes.supervise(_programs(chosen), stop, report) else 1
    finally:
        announcing.cancel()


def _programs(chosen: Settings) -> list[Program]:
    actions_port = str(free_port())
    actions = Program("actions", _python("bot.rasa.action_server", actions_port), for_child())
    model = str(training.CONVERSATION.trained)
    rasa = Program(
        "rasa",
        _python("bot.rasa.server", model, chosen.host, str(chosen.port)),
        for_child(NEXTRUNG_ACTIONS_URL=f"http://{LOOPBACK}:{actions_port}/webhook"),
    )
    return [actions, rasa]


def _python(module: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", module, *arguments]


async def _unless(stop: asyncio.Event, work: Any) -> Any:
    """The work's result, or None where ``stop`` was set before it was there; the work is cancelled then."""
    task, stopping = asyncio.create_task(work), asyncio.create_task(stop.wait())
    await asyncio.wait([task, stopping], return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if not task.done():
        task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        return await task
    return None


async def _announce(chosen: Settings, report: Report, started: float) -> None:
    """Says once that the bot answers, and on which channels."""
    own = {"0.0.0.0": LOOPBACK, "::": "::1"}.get(chosen.host, chosen.host)
    address = f"http://{f'[{own}]' if ':' in own else own}:{chosen.port}"
    while not (health := await asyncio.to_thread(_health, address)):
        await asyncio.sleep(0.3)
    shown = "localhost" if own in (LOOPBACK, "::1") else own
    report(f"Ready after {time.monotonic() - started:.0f} s: http://{shown}:{chosen.port}")
    channels = health.get("channels", [])
    if channels:
        report(f"Channels: {', '.join(channels)}")
    if chosen.telegram_token is None:
        report("Telegram is off (TELEGRAM_BOT_TOKEN is not set). Talk to the bot in a terminal with `make chat`.")
    report("Ctrl+C stops it.")


def _health(address: str) -> dict[str, Any] | None:
    # No proxy: it is this machine that is asked.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with contextlib.suppress(URLError, OSError, ValueError), opener.open(f"{address}/health", timeout=3) as answer:
        return dict(json.load(answer))
    return None


def _check_port(chosen: Settings) -> None:
    family = socket.AF_INET6 if ":" in chosen.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((chosen.host, chosen.port))
        except OSError as error:
            where = f"port {chosen.port} on {chosen.host}"
            raise NotPossible(
                f"{where} cannot be used ({error.strerror}): stop what uses it, or set NEXTRUNG_PORT"
            ) from error


def free_port() -> int:
    """A port of this machine that is free now."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])
