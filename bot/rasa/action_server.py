"""The process in which our actions run: ``python -m bot.rasa.action_server PORT``.

rasa_sdk's own server asks nobody who they are, so ours is reached from this machine only; its command has no option
for that. Logs never hold what people say.
"""

from __future__ import annotations

import sys

from bot import environment, logs, processes

HOST = "127.0.0.1"


def main() -> None:
    """Serves until it is stopped."""
    processes.die_with_parent()
    environment.prepare()
    logs.configure("actions")
    from rasa_sdk.endpoint import create_app

    from actions.judging import judge
    from actions.notebook import repository
    from bot.language.embeddings import embed

    # Before the port opens: the first people would otherwise wait for it, and each of them load it anew.
    judge()
    repository()
    embed(["."])
    # No other origin: a web page open on this machine must not read answers either.
    app = create_app("actions", cors_origins="")
    # Far longer than a client keeps an idle connection (aiohttp: 15 s), so that no call meets one that just closed.
    app.config.KEEP_ALIVE_TIMEOUT = 120
    app.run(HOST, int(sys.argv[1]), workers=1, access_log=False)


if __name__ == "__main__":
    main()
