"""Rasa's REST channel, for development: on with ``NEXTRUNG_REST=1`` only, because it believes who its caller claims
to be. ``POST /webhooks/rest/webhook`` with ``{"sender", "message", "metadata"}`` answers a list of messages.
"""

from __future__ import annotations

from rasa.core.channels.channel import InputChannel
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, json

from bot.channels.body import json_object
from bot.channels.turn import OnMessage, answer
from bot.settings import settings
from bot.showing import shown
from bot.storage.models import SENDER_LENGTH
from bot.storage.rows import UNSTORABLE


class Development(InputChannel):
    """Rasa's REST channel with limits, and without the texts in the logs."""

    def __init__(self) -> None:
        """Reads from the environment whether it is on."""
        self.on = settings().rest

    @classmethod
    def name(cls) -> str:
        """What conversations on it are marked with, and its place under ``/webhooks``."""
        return "rest"

    def blueprint(self, on_new_message: OnMessage) -> Blueprint:
        """Its routes; none where it is off."""
        routes = Blueprint("rest")
        if self.on:

            @routes.post("/webhook")
            async def receive(request: Request) -> HTTPResponse:
                return await _receive(request, on_new_message)

        return routes


async def _receive(request: Request, on_message: OnMessage) -> HTTPResponse:
    body = json_object(request)
    if body is None:
        return json({"error": "send a JSON object with sender and message"}, status=400)
    sender = str(body.get("sender", "default"))
    if not 0 < len(sender) <= SENDER_LENGTH or UNSTORABLE.search(sender):
        return json({"error": f"sender: a text of 1 to {SENDER_LENGTH} characters"}, status=400)
    text, metadata = body.get("message"), body.get("metadata")
    messages = await answer(
        on_message,
        text if isinstance(text, str) else "",
        sender,
        channel=Development.name(),
        metadata=metadata if isinstance(metadata, dict) else None,
    )
    return json([{**message, "text": shown(message).plain} for message in messages])
