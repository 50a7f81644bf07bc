"""The process in which Rasa answers: ``python -m bot.rasa.server MODEL HOST PORT``.

The same as ``rasa run`` without its HTTP API, but for the logs, which never hold what people say, and its end: it
ends with its parent, and at once where the model cannot be loaded.
"""

from __future__ import annotations

import logging
import os
import resource
import sys
from typing import Any

from bot import environment, logs, processes
from bot.settings import PROJECT

logger = logging.getLogger("bot.rasa.server")


def main() -> None:
    """Serves until it is stopped."""
    processes.die_with_parent()
    environment.prepare()
    logs.configure("rasa")
    _open_files()
    from rasa.core.run import serve_application
    from rasa.core.utils import AvailableEndpoints

    from bot.rasa.remote_actions import KeptOpen

    model, host, port = sys.argv[1:]
    endpoints = AvailableEndpoints.read_endpoints(str(PROJECT / "endpoints.yml"))
    endpoints.action = KeptOpen.of(endpoints.action)
    serve_application(
        model_path=model,
        interface=host,
        port=int(port),
        credentials=str(PROJECT / "credentials.yml"),
        endpoints=endpoints,
        enable_api=False,
        server_listeners=[(_check_model, "after_server_start")],
    )


def _open_files() -> None:
    """As many connections as the system allows: each window of the widget keeps one open."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


async def _check_model(app: Any, _loop: Any) -> None:
    if not app.ctx.agent.is_ready():
        logger.critical("the model cannot be loaded; `nextrung train` makes a new one")
        os._exit(1)  # an exception would pass through the event loop's own reports first


if __name__ == "__main__":
    main()
