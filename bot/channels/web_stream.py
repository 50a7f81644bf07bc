"""Reading along: a stream of server-sent events, and long polling for networks that hold streams up."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from sanic.request import Request
from sanic.response import HTTPResponse
from sanic.response import json as answer_json

from bot.channels.web_log import Log, Position
from bot.channels.web_session import Session
from bot.channels.web_sessions import Sessions

HEARTBEAT = 15.0  # seconds without news after which a stream says that it is still there
LONGEST_POLL = 25.0

# A proxy that collects answers would hold the stream up.
_HEADERS = {"X-Accel-Buffering": "no"}


async def stream(request: Request, sessions: Sessions, session: Session, position: Position) -> None:
    """Sends what came after ``position`` and everything that comes, until the reader or the session is gone.

    Raises:
        Refused: too many read along.
    """
    with sessions.reading(session):
        log, typing, count = session.log, False, 0
        response = await request.respond(content_type="text/event-stream; charset=utf-8", headers=_HEADERS)
        await response.send(_event("ready", {"epoch": log.epoch, "last": log.last}))
        while True:
            changed, over = log.changed, log.closed
            frames, position = _news(log, position)
            if log.count != count:
                frames += _event("done", {"ids": list(log.done)[count - log.count :]})
                count = log.count
            if log.typing != typing:
                typing = log.typing
                frames += _event("typing", {"on": typing})
            if frames:
                await response.send(frames)
            if over:
                break
            if not frames and not await _within(changed, HEARTBEAT):
                if not sessions.has(session):
                    break
                await response.send(":\n\n")


async def poll(
    sessions: Sessions, session: Session, position: Position, wait: float, typing: bool | None
) -> HTTPResponse:
    """The same as one answer, as soon as there is news, at the latest after ``wait`` seconds.

    ``typing`` is what the reader shows now; where it is given, a change of it is news too.

    Raises:
        Refused: too many read along.
    """
    with sessions.reading(session):
        log = session.log
        end = asyncio.get_running_loop().time() + wait
        while True:
            changed = log.changed
            reset, entries = log.since(position)
            left = end - asyncio.get_running_loop().time()
            news = reset or entries or log.closed or typing not in (None, log.typing)
            if news or left <= 0 or not await _within(changed, left):
                break
        reset, entries = log.since(position)
        state = {"epoch": log.epoch, "last": log.last, "reset": reset, "typing": log.typing}
        return answer_json({**state, "done": list(log.done), "entries": entries})


def _news(log: Log, position: Position) -> tuple[str, Position]:
    """The events that bring a reader up to date, and where they stand then."""
    reset, entries = log.since(position)
    frames = _event("reset", {"epoch": log.epoch}) if reset else ""
    frames += "".join(_event("entry", entry, f"{log.epoch}.{entry['n']}") for entry in entries)
    return frames, Position(log.epoch, log.last)


def _event(name: str, data: Any, number: str | None = None) -> str:
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))  # has no line breaks of its own
    return f"event: {name}\n" + (f"id: {number}\n" if number else "") + f"data: {written}\n\n"


async def _within(event: asyncio.Event, seconds: float) -> bool:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except asyncio.TimeoutError:
        return False
    return True
