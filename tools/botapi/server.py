"""The server: HTTP outside, the world inside. It runs in a thread of its own, beside whatever the caller does."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Literal

from aiohttp import web

# The three rooms with the methods fill the registry when they are imported.
from tools.botapi import editing, getting, profile, sending  # noqa: F401
from tools.botapi.delivery import Delivery, Webhook
from tools.botapi.faults import Fault
from tools.botapi.methods import METHODS, Method
from tools.botapi.parameters import read, understood
from tools.botapi.people import Channel, Group, Person
from tools.botapi.rates import Rates
from tools.botapi.refusal import Refusal
from tools.botapi.world import Call, Violation, World

TOKEN = "7000000001:nobodys-token-for-tests-only"
BOT = {"id": 7000000001, "is_bot": True, "first_name": "Nextrung", "username": "NextrungTestBot"}
_LARGEST = 60_000_000  # bytes of a request
_BAD_GATEWAY = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n"


class Server:
    """A Bot API server for one bot.

    Attributes:
        token: what the bot has to show.
        world: all that it knows.
    """

    def __init__(
        self, port: int = 0, *, token: str = TOKEN, rates: Rates | None = None, https_only: bool = False
    ) -> None:
        """Prepares a server.

        Args:
            port: on 127.0.0.1; 0 for a free one.
            token: the bot's.
            rates: how often the bot may send; None for as often as it likes, as people in tests do not wait either.
            https_only: refuse webhooks that Telegram would not call.
        """
        self.token, self._port = token, port
        self.world = World(BOT, rates)
        self.world.https_only = https_only
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._stop: asyncio.Event | None = None

    def __enter__(self) -> Server:
        """Starts it."""
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Stops it."""
        self.stop()

    def start(self) -> None:
        """Opens the port; after :meth:`stop` the same as before, with everything that was known.

        Raises:
            OSError: the port is taken.
        """
        listening = socket.create_server(("127.0.0.1", self._port), backlog=1024)
        self._port = listening.getsockname()[1]
        ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run(listening, ready)), daemon=True)
        self._thread.start()
        ready.wait()

    def stop(self) -> None:
        """Closes the port: to the bot, Telegram is down."""
        if self._loop and self._stop and self._thread:
            self._loop.call_soon_threadsafe(self._stop.set)
            self._thread.join()
            self._loop = self._thread = self._stop = None

    @property
    def url(self) -> str:
        """What to use instead of ``https://api.telegram.org``."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def calls(self) -> Sequence[Call]:
        """Every call with the right token, in the order in which they came."""
        return tuple(self.world.calls)

    def called(self, method: str) -> list[Call]:
        """The calls of one method."""
        return [call for call in self.calls if call.method == method]

    @property
    def violations(self) -> list[Violation]:
        """Every published limit that the bot went over."""
        return list(self.world.violations)

    @property
    def pending_update_count(self) -> int:
        """How many updates wait for the bot."""
        return len(self.world.updates)

    @property
    def webhook(self) -> Webhook | None:
        """Where updates are sent to."""
        return self.world.webhook

    def person(
        self, id: int | None = None, *, first_name: str = "Ana", language_code: str | None = "en", is_bot: bool = False
    ) -> Person:
        """Somebody new, who has not written yet.

        Raises:
            ValueError: there is a chat with this id already.
        """
        number = next(self.world.numbers)
        return Person(self.world, 5_200_000_000 + number if id is None else id, first_name, language_code, is_bot)

    def group(self, title: str = "Team", kind: Literal["group", "supergroup"] = "supergroup") -> Group:
        """A new group, without the bot."""
        number = -1_001_000_000_000 - next(self.world.numbers)
        return Group(self.world, self.world.add_chat(number, kind, title=title))

    def channel(self, title: str = "News") -> Channel:
        """A new channel, in which the bot may post."""
        number = -1_001_000_000_000 - next(self.world.numbers)
        return Channel(self.world, self.world.add_chat(number, "channel", title=title))

    def fail(self, method: str, **how: Any) -> Fault:
        """Makes trouble with the next calls; ``how`` are the attributes of :class:`Fault`, which is returned."""
        fault = Fault(method, **how)
        with self.world.lock:
            self.world.faults.append(fault)
        return fault

    def resend(self, update: int | None = None) -> None:
        """Sends an update once more with the same id; the newest if none is named."""
        self.world.updates.resend(self.world.updates.last if update is None else update)

    def send_update(self, kind: str, content: dict[str, Any], chat: int = 0) -> int | None:
        """Sends any update, such as one that no library can read yet; its id, None where its kind is not wanted."""
        return self.world.updates.add(kind, content, chat)

    async def _run(self, listening: socket.socket, ready: threading.Event) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        app = web.Application(client_max_size=_LARGEST)
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await runner.setup()
        await web.SockSite(runner, listening).start()
        delivering = asyncio.create_task(Delivery(self.world).run())
        ready.set()
        try:
            await self._stop.wait()
        finally:
            while not delivering.done():  # until Python 3.12 `wait_for` can swallow a cancellation
                delivering.cancel()
                await asyncio.wait([delivering], timeout=0.2)
            await runner.cleanup()

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        if request.match_info["token"] != self.token:
            return _json(Refusal(401, "Unauthorized").body, 401)
        method = METHODS.get(name.lower())
        call = Call(method.name if method else name, {}, time.monotonic())
        with self.world.lock:
            self.world.calls.append(call)
            fault = next((fault for fault in self.world.faults if fault.concerns(call.method)), None)
            if fault:
                fault.times -= 1
        body = await self._carried_out(request, method, call, fault)
        if fault and fault.drop_connection:
            call.code = 0
            if request.transport:
                request.transport.abort()
            return web.Response()
        if fault and fault.status == 502:
            return web.Response(text=_BAD_GATEWAY, status=502, content_type="text/html")
        return _json(body, call.code, cut=bool(fault and fault.broken_json))

    async def _carried_out(
        self, request: web.Request, method: Method | None, call: Call, fault: Fault | None
    ) -> dict[str, Any]:
        """Does what the call says unless the fault prevents that; the answer's body, with its status in the call."""
        try:
            if method is None:
                raise Refusal(404, "Not Found: method not found")
            call.parameters = dict(await read(request))
            call.parameters = understood(call.parameters, method.kinds)
            if fault:
                await asyncio.sleep(fault.hang)
            prevented = fault and (fault.status or fault.broken_json or fault.drop_connection) and not fault.done
            result = None if prevented else await method.run(self.world, call.parameters)
            if fault and fault.status:
                raise _made(fault)
        except Refusal as refusal:
            self.world.note(call.method, refusal)
            call.code, call.description = refusal.code, refusal.description
            return refusal.body
        call.code = 200
        return {"ok": True, "result": result}


def _made(fault: Fault) -> Refusal:
    said = {429: f"Too Many Requests: retry after {fault.retry_after}", 500: "Internal Server Error"}
    status = fault.status or 500
    return Refusal(status, said.get(status, "Service Unavailable"), retry_after=fault.retry_after)


def _json(body: dict[str, Any], status: int, *, cut: bool = False) -> web.Response:
    text = json.dumps(body)
    parameters = body.get("parameters", {})
    headers = {"Retry-After": str(parameters["retry_after"])} if "retry_after" in parameters else {}
    return web.Response(
        text=text[: len(text) // 2] if cut else text, status=status, headers=headers, content_type="application/json"
    )
