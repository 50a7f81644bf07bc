"""``nextrung up`` and ``nextrung chat`` as processes, with everything real."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from bot.environment import for_child
from bot.language.messages import say
from bot.settings import PROJECT, settings
from bot.up import free_port

WEBHOOK = "/webhooks/rest/webhook"
SECRET = "Zwartepoort"


def children(pid: int) -> dict[str, int]:
    """The processes that it started: module -> id."""
    found = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            if int(stat.read_text().rsplit(")", 1)[1].split()[1]) == pid:
                found[(stat.parent / "cmdline").read_text().split("\0")[2]] = int(stat.parent.name)
    return found


def alive(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


def eventually(check: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if check():
            return True
        time.sleep(0.1)
    return False


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home of its own, but for what has been learned already."""
    for name in ("models", "cache"):
        (settings().home / name).mkdir(parents=True, exist_ok=True)
        (tmp_path / name).symlink_to(settings().home / name)
    return tmp_path


@pytest.fixture
def server(home: Path) -> Iterator[tuple[subprocess.Popen[bytes], httpx.Client, Path]]:
    """A running ``up`` that is ready, a client to it, and the file with what it prints."""
    port, printed = free_port(), home / "printed"
    environment = {**os.environ, "NEXTRUNG_HOME": str(home), "NEXTRUNG_PORT": str(port), "NEXTRUNG_REST": "1"}
    with printed.open("wb") as output:
        command = [sys.executable, "-m", "bot.cli", "up"]
        process = subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=output, stderr=output)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=60) as client:
            if not eventually(lambda: process.poll() is not None or well(client), 240) or process.poll() is not None:
                pytest.fail(f"it did not start:\n{printed.read_text()}")
            yield process, client, printed
    finally:
        process.terminate()
        process.wait()


def well(client: httpx.Client) -> bool:
    try:
        return client.get("/health").json()["status"] == "ok"
    except httpx.TransportError:
        return False


def say_to_bot(client: httpx.Client, text: str) -> str:
    answer = client.post(WEBHOOK, json={"sender": "ana", "message": text, "metadata": {"language": "nl"}})
    assert answer.status_code == 200
    return "\n".join(message.get("text", "") for message in answer.json())


def test_a_port_that_is_taken_is_said_in_one_line(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        environment = {"NEXTRUNG_HOME": str(tmp_path), "NEXTRUNG_HOST": "127.0.0.1", "NEXTRUNG_PORT": port}
        command = [sys.executable, "-m", "bot.cli", "up"]
        done = subprocess.run(command, cwd=PROJECT, env={**os.environ, **environment}, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"port {port} on 127.0.0.1 cannot be used" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.slow
def test_answers_restarts_what_dies_and_stops_cleanly(
    server: tuple[subprocess.Popen[bytes], httpx.Client, Path],
) -> None:
    process, client, printed = server
    started = children(process.pid)
    assert set(started) == {"bot.rasa.action_server", "bot.rasa.server"}
    broken = say("nl", "something-broke")
    assert broken not in say_to_bot(client, f"Ik neem bij {SECRET} de telefoon op en leg meldingen vast.")

    os.kill(started["bot.rasa.action_server"], signal.SIGKILL)
    assert eventually(lambda: not well(client), 5)
    assert SECRET not in say_to_bot(client, "hallo")
    assert eventually(lambda: well(client), 60)
    assert broken not in say_to_bot(client, "hallo")

    os.kill(children(process.pid)["bot.rasa.server"], signal.SIGKILL)
    assert eventually(lambda: not well(client), 5)
    assert eventually(lambda: well(client), 120)
    assert broken not in say_to_bot(client, "hallo")

    left = children(process.pid)
    process.terminate()
    assert process.wait(10) == 0
    assert not any(alive(pid) for pid in left.values())
    said = printed.read_text()
    assert SECRET not in said
    assert said.count("Ready after") == 1
    assert said.count("Telegram is off") == 1


@pytest.mark.slow
def test_nothing_outlives_it_when_it_is_killed(server: tuple[subprocess.Popen[bytes], httpx.Client, Path]) -> None:
    process, _client, _printed = server
    started = children(process.pid)
    process.kill()
    process.wait()
    assert eventually(lambda: not any(alive(pid) for pid in started.values()), 5)


@pytest.mark.slow
def test_chat_answers_lines_from_a_pipe(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", "chat", "--lang", "nl", "--sender", "ana"],
        cwd=PROJECT,
        env=for_child() | {"NEXTRUNG_HOME": str(home)},
        input="hallo\n",
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert done.returncode == 0
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert lines[:2] == [say("nl", "chat-loading"), say("nl", "chat-banner")]
    assert len(lines) > 3
    assert say("nl", "something-broke") not in done.stdout
