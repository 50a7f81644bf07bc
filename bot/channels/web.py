"""The web channel: what the widget on a page talks to, under ``/webhooks/web``.

Every request but the first carries the session's token, from which the conversation is derived: nobody names one. What
the person sees is a log of numbered entries (:mod:`bot.channels.web_log`), the same in every window and after a reload.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from rasa.core.channels.channel import InputChannel
from sanic import Blueprint, Sanic
from sanic.exceptions import SanicException
from sanic.request import Request
from sanic.response import BaseHTTPResponse, HTTPResponse, empty, json

from bot.channels import web_session, web_stream, web_tokens
from bot.channels.body import json_object
from bot.channels.carrying import add_place
from bot.channels.turn import MAX_CHARACTERS, OnMessage
from bot.channels.web_answers import Refused, download, refusal
from bot.channels.web_log import Line, Position
from bot.channels.web_origins import SECURITY, Origins, allowing
from bot.channels.web_session import Given, Session
from bot.channels.web_sessions import Sessions
from bot.channels.web_stream import LONGEST_POLL
from bot.language import LANGUAGES
from bot.language.choice import preferred
from bot.language.messages import say
from bot.rasa.payloads import payload
from bot.settings import settings
from bot.storage.rows import storable

_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")
Handler = Callable[..., Coroutine[Any, Any, HTTPResponse | None]]

logger = logging.getLogger(__name__)


class Web(InputChannel):
    """The channel."""

    on = True

    def __init__(self) -> None:
        """Reads from the environment whose pages may ask."""
        chosen = settings()
        self._origins = Origins(chosen.public_url, chosen.origins)
        self._sessions = Sessions()
        self._path = ""
        if page := chosen.public_url:
            add_place(self.name(), lambda language, _code: say(language, "carry-page", page=page))

    @classmethod
    def name(cls) -> str:
        """What conversations on it are marked with, and its place under ``/webhooks``."""
        return web_session.NAME

    def blueprint(self, on_new_message: OnMessage) -> Blueprint:
        """Its routes."""
        routes = Blueprint("web")

        async def message(request: Request) -> HTTPResponse:
            return await self._message(request, on_new_message)

        routes.add_route(self._guarded(self._session), "/session", ("POST",), name="session")
        routes.add_route(self._guarded(self._end), "/session", ("DELETE",), name="end")
        routes.add_route(self._guarded(message), "/message", ("POST",), name="message")
        routes.add_route(self._guarded(self._stream), "/stream", ("GET",), name="stream")
        routes.add_route(self._guarded(self._poll), "/poll", ("GET",), name="poll")
        path = "/file/<epoch:str>/<entry:int>/<index:int>"
        routes.add_route(self._guarded(self._file), path, ("GET",), name="file")
        routes.exception(SanicException)(_refused)

        @routes.listener("before_server_start")
        async def start(app: Sanic, _loop: Any) -> None:
            # A blueprint's own middleware does not see what Rasa answers to OPTIONS, nor an unknown path or method.
            self._path = app.url_for("web.session").removesuffix("session")
            app.register_middleware(self._fenced, "response")

        @routes.listener("before_server_stop")
        async def stop(_app: Sanic, _loop: Any) -> None:
            await self._sessions.stop()

        return routes

    def _guarded(self, handler: Handler) -> Handler:
        """The handler for pages that may ask; what it cannot do it says in the person's language."""

        async def guarded(request: Request, **path: Any) -> HTTPResponse | None:
            try:
                if not self._allows(request):
                    raise Refused("origin")
                return await handler(request, **path)
            except (Refused, SanicException) as error:
                return await _refused(request, error)
            except Exception as error:
                logger.exception("a widget's request failed")
                return await _refused(request, error)

        return guarded

    def _allows(self, request: Request) -> bool:
        return self._origins.allow(request.headers.get("origin"), request.headers.get("host", ""))

    async def _fenced(self, request: Request, response: BaseHTTPResponse) -> None:
        """Puts the headers on an answer of ours, and on Rasa's own to a browser that asks beforehand (``OPTIONS``)."""
        if not request.path.startswith(self._path):
            return
        response.headers.update(SECURITY)
        asks = request.method == "OPTIONS"
        origin = request.headers.get("origin")
        if origin and self._allows(request):
            response.headers.update(allowing(origin))
            response.status = 204 if asks else response.status
        elif asks:
            response.status = 403

    @contextmanager
    def _using(self, request: Request) -> Iterator[Session]:
        """The session whose token the request carries.

        Raises:
            Refused: it carries none that is good.
        """
        token = web_tokens.read(request.headers.get("authorization"))
        if token is None:
            raise Refused("session")
        with self._sessions.using(token.sender, _hint(request)) as session:
            request.ctx.language = session.language
            yield session

    async def _session(self, request: Request) -> HTTPResponse:
        wish = _object(request).get("language")
        token = web_tokens.read(request.headers.get("authorization"))
        known = token is not None
        if token is None:
            self._sessions.admit()
            await self._sessions.mint(request.ip)
            token = web_tokens.new()
        with self._sessions.using(token.sender, _hint(request)) as session:
            session.hint = preferred(wish) if isinstance(wish, str) else session.hint
            await session.open(request.app.ctx.agent, again=True)
            written = (web_tokens.new(token.sid) if token.old else token).written()
            state = {"new": not known, "epoch": session.log.epoch, "last": session.log.last}
            return json({"token": written, **state, "language": session.log.language})

    async def _end(self, request: Request) -> HTTPResponse:
        with self._using(request) as session:
            self._sessions.drop(session.sender)
        return empty()

    async def _message(self, request: Request, on_message: OnMessage) -> HTTPResponse:
        with self._using(request) as session:
            agent = request.app.ctx.agent
            await session.open(agent)
            body = _object(request)
            number = body.get("id")
            if not isinstance(number, str) or not _ID.fullmatch(number):
                raise Refused("bad-request")
            if session.remembers(number):  # then its button may be gone by now
                entry = session.entry_of(number)
            else:
                self._sessions.admit()
                entry = await session.accept(agent, on_message, _given(number, body, session))
            self._sessions.keep(session)
            return json({"entry": entry, "done": session.is_done(number)}, status=202)

    async def _stream(self, request: Request) -> None:
        with self._using(request) as session:
            await session.open(request.app.ctx.agent)
            after = request.headers.get("last-event-id") or request.args.get("after")
            await web_stream.stream(request, self._sessions, session, Position.parse(after))

    async def _poll(self, request: Request) -> HTTPResponse:
        with self._using(request) as session:
            await session.open(request.app.ctx.agent)
            given = request.args.get("wait", "")
            wait = min(float(given) if re.fullmatch(r"\d{1,3}", given) else LONGEST_POLL, LONGEST_POLL)
            typing = {"0": False, "1": True}.get(request.args.get("typing", ""))
            position = Position.parse(request.args.get("after"))
            return await web_stream.poll(self._sessions, session, position, wait, typing)

    async def _file(self, request: Request, epoch: str, entry: int, index: int) -> HTTPResponse:
        with self._using(request) as session:
            await session.open(request.app.ctx.agent)
            line = session.log.line(entry) if epoch == session.log.epoch else None
            files = line.shown.files if line and line.shown else ()
            if not 0 <= index < len(files):
                raise Refused("not-found")
            return download(files[index], await asyncio.to_thread(files[index].content))


async def _refused(request: Request, error: Exception) -> HTTPResponse:
    return refusal(error, getattr(request.ctx, "language", None) or _hint(request))


def _hint(request: Request) -> str:
    return preferred(request.headers.get("accept-language", ""))


def _object(request: Request) -> dict[str, Any]:
    body = json_object(request)
    if body is None:
        raise Refused("bad-request")
    return body


def _given(number: str, body: Mapping[str, Any], session: Session) -> Given:
    """The message in a request's body: words, a button, or a command of the page's.

    Raises:
        Refused: it is none of them, or the button's entry is not there any more.
    """
    text, press, command = body.get("text"), body.get("press"), body.get("command")
    if isinstance(text, str) and text.strip():
        text = storable(text[:MAX_CHARACTERS])
        return Given(number, text, text)
    if isinstance(press, dict):
        return _pressed(number, press, session)
    if command == "start":
        return Given(number, "/start", None, opening=True)
    if command == "language" and body.get("value") in LANGUAGES:
        session.hint = body["value"]
        return Given(number, payload("speak", session.hint), None)
    raise Refused("bad-request")


def _pressed(number: str, press: Mapping[str, Any], session: Session) -> Given:
    entry, button = press.get("entry"), press.get("button")
    if not isinstance(entry, int) or not isinstance(button, int):
        raise Refused("bad-request")
    line = session.log.line(entry)
    if line is None or (press.get("epoch") != session.log.epoch and not _is_same(line, button, press, session)):
        raise Refused("changed")
    if not 0 <= button < len(line.buttons):
        raise Refused("bad-request")
    return Given(number, "", line.buttons[button].title, line, button)


def _is_same(line: Line, button: int, press: Mapping[str, Any], session: Session) -> bool:
    """Whether an entry is the one that was pressed before the log was made anew, and its button the same."""
    titles = [each.title for each in line.buttons]
    return session.log.is_live(line) and press.get("title") in titles[button : button + 1]
