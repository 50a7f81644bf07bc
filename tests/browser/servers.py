"""What the browser talks to: the whole bot, and pages of other origins that hold its widget."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from bot.environment import for_child
from bot.settings import PROJECT
from bot.up import free_port

_SECONDS = 120


@contextlib.contextmanager
def bot(home: Path, origin: str) -> Iterator[str]:
    """The bot as ``nextrung up`` starts it, its address; pages of ``origin`` may hold the widget."""
    port = free_port()
    child = for_child(
        NEXTRUNG_HOME=str(home), NEXTRUNG_HOST="127.0.0.1", NEXTRUNG_PORT=str(port), NEXTRUNG_ORIGINS=origin
    )
    log = home / "log"
    with log.open("wb") as output:
        command = [sys.executable, "-m", "bot.cli", "up"]
        process = subprocess.Popen(command, cwd=PROJECT, env=child, stdout=output, stderr=subprocess.STDOUT)
    try:
        address = f"http://127.0.0.1:{port}"
        end = time.monotonic() + _SECONDS
        while not _well(address):
            assert process.poll() is None and time.monotonic() < end, log.read_text(encoding="utf-8")
            time.sleep(0.2)
        yield address
    finally:
        process.terminate()
        process.wait(30)


def _well(address: str) -> bool:
    with contextlib.suppress(httpx.TransportError):
        return httpx.get(f"{address}/health", trust_env=False).status_code == 200
    return False


class Pages:
    """Somebody else's web server. Its pages are at ``127.0.0.1`` and, which is another origin, at ``localhost``."""

    def __init__(self) -> None:
        self._pages: dict[str, tuple[str, str]] = {}
        pages = self._pages

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                html, policy = pages.get(urlsplit(self.path).path, ("", "default-src 'none'"))
                self.send_response(200 if html else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                if policy:
                    self.send_header("Content-Security-Policy", policy)
                self.end_headers()
                self.wfile.write(html.encode())

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def put(
        self, head: str = "", body: str = "", *, language: str = "en", policy: str = "", host: str = "127.0.0.1"
    ) -> str:
        """A page's address."""
        path = f"/{len(self._pages)}"
        html = (
            f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>Page</title>{head}</head>'
            f'<body><main><h1>Page</h1><a href="#">Link</a>{body}</main></body></html>'
        )
        self._pages[path] = (html, policy)
        return f"http://{host}:{self.port}{path}"

    def close(self) -> None:
        """Ends it."""
        self._server.shutdown()
        self._server.server_close()
