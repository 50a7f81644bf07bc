"""The bot of :mod:`tests.telegram.echo` in a process of its own: ``python -m tests.telegram.program PORT``."""

from __future__ import annotations

import sys

from bot import environment, logs, processes

environment.prepare()

from bot.channels.telegram import Telegram  # noqa: E402
from bot.up import LOOPBACK  # noqa: E402
from tests.telegram.echo import Agent  # noqa: E402
from tests.telegram.running import app  # noqa: E402

if __name__ == "__main__":
    processes.die_with_parent()
    logs.configure("test")
    app(Agent(), Telegram()).run(LOOPBACK, int(sys.argv[1]), access_log=False)
