"""The front of the server: ``/health`` for machines, and ``/`` for people who open the address in a browser."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any
from urllib.parse import urljoin

import aiohttp
from rasa.core.channels.channel import InputChannel
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, html, json
from sqlalchemy import text
from sqlalchemy.engine import Engine

from bot.channels.assets import serve
from bot.channels.site_page import POLICY, icon, page, style
from bot.channels.turn import MAX_CHARACTERS, OnMessage
from bot.channels.widget import script
from bot.language import LANGUAGES
from bot.language.choice import preferred
from bot.settings import settings
from bot.storage.database import connect

_SECONDS = 2.0  # for each check
_MAX_BODY = 20 * MAX_CHARACTERS  # bytes of a request: the longest message, all of it escaped, and some room

_HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "Vary": "Accept-Language",
    "X-Content-Type-Options": "nosniff",
}


class Site(InputChannel):
    """Not a channel that people talk on; Rasa mounts it like one, at the root."""

    def __init__(self) -> None:
        """Nothing is opened yet."""
        self._database = _Database()

    @classmethod
    def name(cls) -> str:
        """Its name among the channels."""
        return "site"

    def url_prefix(self) -> str:
        """The root instead of ``/webhooks/site``."""
        return "/"

    def blueprint(self, _on_new_message: OnMessage) -> Blueprint:
        """``/health``, and what the page at ``/`` needs; that page itself is put before Rasa's greeting."""
        routes = _Front("site")

        @routes.get("/health")
        async def health(request: Request) -> HTTPResponse:
            return await self._health(request.app)

        @routes.route("/widget.js", methods=["GET", "HEAD"])
        async def widget(request: Request) -> HTTPResponse:
            return serve(request, script())

        @routes.route("/site.css", methods=["GET", "HEAD"])
        async def sheet(request: Request) -> HTTPResponse:
            return serve(request, style())

        @routes.route("/site.svg", methods=["GET", "HEAD"])
        async def picture(request: Request) -> HTTPResponse:
            return serve(request, icon())

        @routes.listener("after_server_stop")
        async def close(_app: Sanic, _loop: Any) -> None:
            self._database.close()

        return routes

    async def _health(self, app: Sanic) -> HTTPResponse:
        agent = getattr(app.ctx, "agent", None)
        ready = bool(agent and agent.is_ready())
        endpoint = agent.action_endpoint.url if agent and agent.action_endpoint else None
        actions, database = await asyncio.gather(_in_time(_answers(endpoint)), _in_time(self._database.answers()))
        found = {"model": ready, "actions": actions, "database": database}
        well = all(found.values())
        body = {
            "status": "ok" if well else "degraded",
            **{name: "ok" if good else "failing" for name, good in found.items()},
            "channels": list(_on(app)),
        }
        return json(body, status=200 if well else 503, headers={"Cache-Control": "no-store"})


class _Front(Blueprint):
    """Routes that also answer for ``/``, where Rasa has put a greeting of its own, and bound what the server reads."""

    def register(self, app: Sanic, options: dict[str, Any]) -> None:
        super().register(app, options)  # type: ignore[no-untyped-call]
        app.config.REQUEST_MAX_SIZE = _MAX_BODY
        # Two routes on one path are an error, and a router has no call that removes one.
        app.register_middleware(_root, "request")


async def _root(request: Request) -> HTTPResponse | None:
    if request.path != "/" or request.method not in ("GET", "HEAD"):
        return None
    wish = request.args.get("lang", "")
    language = wish if wish in LANGUAGES else preferred(request.headers.get("accept-language", ""))
    address = settings().public_url or f"{request.scheme}://{request.host}"
    return html(page(language, _on(request.app), address), headers={**_HEADERS, "Content-Language": language})


def _on(app: Sanic) -> Iterable[str]:
    """The channels that people can use now; each says so itself in ``on``."""
    channels = getattr(app.ctx, "input_channels", [])
    return [channel.name() for channel in channels if getattr(channel, "on", False)]


async def _in_time(check: Awaitable[bool]) -> bool:
    """Whether the check says yes in time; what went wrong is nobody's business out there."""
    try:
        return await asyncio.wait_for(check, _SECONDS)
    except Exception:
        return False


async def _answers(endpoint: str | None) -> bool:
    """Whether the action server says that it is well."""
    if not endpoint:
        return False
    async with aiohttp.ClientSession() as session, session.get(urljoin(endpoint, "/health")) as response:
        return response.status == 200


class _Database:
    """Asks the database, one question at a time: a server that hangs must not collect threads."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="health")
        self._asked: Future[bool] | None = None
        self._engine: Engine | None = None

    async def answers(self) -> bool:
        """Whether it can be read."""
        if self._asked is None or self._asked.done():
            self._asked = self._thread.submit(self._ask)
        return await asyncio.shield(asyncio.wrap_future(self._asked))

    def close(self) -> None:
        """Lets go of it."""
        self._thread.shutdown(wait=False)
        if self._engine is not None:
            self._engine.dispose()

    def _ask(self) -> bool:
        if self._engine is None:
            self._engine = connect(settings().database_url)
        with self._engine.connect() as connection:
            # SELECT 1 alone does not make SQLite open its file.
            connection.execute(text("SELECT 1 FROM alembic_version"))
        return True
