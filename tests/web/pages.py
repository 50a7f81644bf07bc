"""What a page with the widget does, without the browser."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import httpx

from bot.environment import for_child
from bot.settings import PROJECT
from bot.up import free_port

BASE = "/webhooks/web"
_ids = count()


@contextlib.contextmanager
def serving(home: Path, *words: str, log: Path | None = None, **environment: str) -> Iterator[httpx.Client]:
    """A server on that home, and a client to it. ``words``: its command line; ``log``: its standard error."""
    with running(home, free_port(), *words, log=log, **environment) as (client, _):
        yield client


@contextlib.contextmanager
def running(
    home: Path, port: int, *words: str, log: Path | None = None, **environment: str
) -> Iterator[tuple[httpx.Client, subprocess.Popen[bytes]]]:
    """The same at a port, with the server's process."""
    child = for_child() | {"NEXTRUNG_HOME": str(home)} | environment
    command = [sys.executable, "-m", "tests.web.serve", str(port), *words]
    with open(log, "wb") if log else contextlib.nullcontext() as errors:
        process = subprocess.Popen(command, cwd=PROJECT, env=child, stderr=errors)
    url = f"http://127.0.0.1:{port}{BASE}"
    try:
        with httpx.Client(base_url=url, trust_env=False, timeout=10) as client:
            end = time.monotonic() + 60
            while time.monotonic() < end and process.poll() is None:
                with contextlib.suppress(httpx.TransportError):
                    client.get("/poll")
                    break
                time.sleep(0.1)
            yield client, process
    finally:
        process.terminate()
        try:
            process.wait(10)
        finally:
            process.kill()


class Page:
    """A page with a session; a second one with the same token is a second window."""

    def __init__(self, client: httpx.Client, token: str | None = None, language: str = "en") -> None:
        """Opens the session."""
        self.client, self.token = client, token
        answer = self.post("/session", language=language)
        assert answer.status_code == 200, answer.text
        self.session: dict[str, Any] = answer.json()
        self.token = self.session["token"]

    @property
    def headers(self) -> dict[str, str]:
        """The token, where there is one."""
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}

    def post(self, path: str, **body: Any) -> httpx.Response:
        """Sends JSON."""
        return self.client.post(path, json=body, headers=self.headers)

    def get(self, path: str, **query: Any) -> httpx.Response:
        """Asks."""
        return self.client.get(path, params=query, headers=self.headers)

    def send(self, **body: Any) -> httpx.Response:
        """Sends a message with an id of its own, unless one is given."""
        return self.post("/message", **{"id": f"message-{next(_ids):06}", **body})

    def send_patiently(self, **body: Any) -> None:
        """Sends a message; where there were too many, as soon as the next one may come."""
        while (answer := self.send(**body)).status_code == 429:
            time.sleep(float(answer.headers["Retry-After"]))
        assert answer.status_code == 202, answer.text

    def press(self, entry: dict[str, Any], button: int, epoch: str | None = None, **more: Any) -> httpx.Response:
        """Presses a button."""
        return self.send(press={"entry": entry["n"], "button": button, "epoch": epoch or self.epoch, **more})

    def poll(self, after: str = "", wait: int = 0, **query: Any) -> dict[str, Any]:
        """What is new."""
        answer = self.get("/poll", after=after, wait=wait, **query)
        assert answer.status_code == 200, answer.text
        state: dict[str, Any] = answer.json()
        return state

    @property
    def epoch(self) -> str:
        """The log's."""
        return str(self.poll()["epoch"])

    def settled(self) -> list[dict[str, Any]]:
        """All entries, when everything that was sent has been answered."""
        state = self.poll()
        while state["typing"]:
            state = self.poll(f"{state['epoch']}.{state['last']}", wait=5, typing=1)
        entries: list[dict[str, Any]] = self.poll()["entries"]
        return entries

    def say(self, text: str) -> list[dict[str, Any]]:
        """Sends words, and waits until they are answered; all entries."""
        answer = self.send(text=text)
        assert answer.status_code == 202, answer.text
        return self.settled()


def texts(entries: list[dict[str, Any]]) -> list[str]:
    """Only what is said."""
    return [entry["text"] for entry in entries]


@contextlib.contextmanager
def reading(page: Page, after: str | None = None) -> Iterator[Iterator[tuple[str, str | None, Any]]]:
    """A stream's events: name, id, data. Heartbeats are ``("", None, None)``."""
    headers = {**page.headers, **({"Last-Event-ID": after} if after else {})}
    with page.client.stream("GET", "/stream", headers=headers) as response:
        assert response.status_code == 200
        yield _events(response.iter_lines())


def _events(lines: Iterator[str]) -> Iterator[tuple[str, str | None, Any]]:
    fields: dict[str, str] = {}
    for line in lines:
        if line.startswith(":"):
            yield "", None, None
        elif line:
            name, _, value = line.partition(": ")
            fields[name] = value
        elif fields:
            yield fields["event"], fields.get("id"), json.loads(fields["data"])
            fields = {}
