"""Our Telegram channel with a Bot API server that somebody else wrote: telegram-test-api, from npm.

Its presses of buttons lack ``chat_instance``, which python-telegram-bot insists on, so here everything is typed.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.up import LOOPBACK, free_port
from tests.messages import said
from tests.telegram.serving import serving

pytestmark = pytest.mark.slow

PEER = Path(__file__).parent / "peer"
TOKEN = "123456:peer"
WORK = (
    "Ik neem de telefoon op bij de klantenservice, registreer elke melding en los de gewone problemen zelf op. "
    "Als er iets bijzonders binnenkomt, zoek ik uit wat er speelt en geef ik het door aan het juiste team."
)


class Peer:
    """The other side of the server: what a person does, by its own HTTP calls."""

    def __init__(self, url: str) -> None:
        """Talks to a server that runs at ``url``."""
        self._http = httpx.Client(base_url=url, trust_env=False, timeout=10)
        self._from = {"id": 1, "first_name": "Ana", "is_bot": False, "language_code": "nl"}
        self._chat = {"id": 1, "first_name": "Ana", "type": "private"}

    def say(self, text: str) -> None:
        """Writes a message."""
        self._post("sendMessage", **self._meta(), **{"from": self._from, "chat": self._chat, "text": text})

    def answers(self, until: str) -> list[dict[str, Any]]:
        """What the bot sends, up to the first message of that name."""
        found: list[dict[str, Any]] = []
        end = time.monotonic() + 60
        while time.monotonic() < end:
            for sent in self._post("getUpdates", token=TOKEN, chatId=1)["result"]:
                found.append({**sent["message"], "message_id": sent["messageId"]})
            if found and said("nl", until, found[-1]["text"]):
                return found
            time.sleep(0.1)
        raise AssertionError(f"{until} was not said in {found}")

    def _meta(self) -> dict[str, Any]:
        return {"botToken": TOKEN, "date": int(time.time())}

    def _post(self, path: str, **body: Any) -> dict[str, Any]:
        return dict(self._http.post(f"/{path}", json=body).raise_for_status().json())


@pytest.fixture
def url() -> Iterator[str]:
    """Where the server runs; without it the test is skipped, unless ``NEXTRUNG_REQUIRE_PEER=1``."""
    node = shutil.which("node")
    if node is None or not (PEER / "node_modules").is_dir():
        missing = "telegram-test-api is not installed: `make peer` does it, with npm"
        if os.environ.get("NEXTRUNG_REQUIRE_PEER") == "1":
            pytest.fail(missing)
        pytest.skip(missing)
    port = free_port()
    process = subprocess.Popen([node, "serve.js", str(port)], cwd=PEER, stdout=subprocess.PIPE)
    try:
        assert process.stdout and process.stdout.readline() == b"ready\n"
        yield f"http://{LOOPBACK}:{port}"
    finally:
        process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(5)


def test_a_dutch_interview_begins_and_goes_on(home: Path, url: str) -> None:
    peer = Peer(url)
    with serving(home, None, TELEGRAM_BOT_TOKEN=TOKEN, NEXTRUNG_TELEGRAM_API=url):
        peer.say("Hallo daar, goedemorgen!")
        asked = peer.answers("ask-consent")[-1]
        assert len(asked["reply_markup"]["inline_keyboard"][0]) > 0
        peer.say("Ja, bewaar het")
        peer.answers("ask-description")
        peer.say(WORK)
        peer.answers("skills-found")
        peer.say("1")
        question = peer.answers("question-progress")[-1]
        peer.say("Dat doe ik regelmatig, zelfstandig")
        assert peer.answers("question-progress")[-1]["text"] != question["text"]
