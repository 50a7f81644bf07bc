"""A real server on a free port of this machine."""

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
from bot.up import free_port


@contextlib.contextmanager
def serving(home: Path, **environment: str) -> Iterator[httpx.Client]:
    """A server with these settings, and a client to it."""
    port = free_port()
    command = [sys.executable, "-m", "tests.channels.serve", str(port)]
    child = for_child() | {"NEXTRUNG_HOME": str(home)} | environment
    process = subprocess.Popen(command, cwd=PROJECT, env=child, stderr=subprocess.PIPE, text=True)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=10) as client:
            end = time.monotonic() + 60
            while time.monotonic() < end and process.poll() is None:
                with contextlib.suppress(httpx.TransportError):
                    client.get("/health")
                    break
                time.sleep(0.1)
            yield client
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="session")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A server with the REST channel."""
    with serving(tmp_path_factory.mktemp("home"), NEXTRUNG_REST="1") as opened:
        yield opened


@pytest.fixture(scope="session")
def client_without_rest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A server without it."""
    with serving(tmp_path_factory.mktemp("home"), NEXTRUNG_REST="0") as opened:
        yield opened
