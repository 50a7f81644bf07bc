"""A server with our channels on a bot of three lines: ``python -m tests.channels.serve PORT``."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

from bot import environment, logs, processes

processes.die_with_parent()
environment.prepare()
logs.configure("test")

from rasa.core.run import configure_app  # noqa: E402

from bot.channels import turn  # noqa: E402
from bot.channels.development import Development  # noqa: E402
from bot.channels.site import Site  # noqa: E402


class Bot:
    """Says how long the message is; breaks, hangs or keeps silent when asked to."""

    action_endpoint = None

    def is_ready(self) -> bool:
        return True

    async def handle_message(self, message: Any) -> None:
        if message.text == "break":
            raise RuntimeError("secret words")
        if message.text == "hang":
            await asyncio.sleep(60)
        if message.text != "silence":
            heard = f"{message.sender_id} {message.input_channel} {len(message.text)}\n\nsecond"
            await message.output_channel.send_response(message.sender_id, {"text": heard})


if __name__ == "__main__":
    turn.SECONDS = 0.5
    app = configure_app([Site(), Development()], enable_api=False)
    app.ctx.agent = Bot()
    app.run("127.0.0.1", int(sys.argv[1]), access_log=False)
