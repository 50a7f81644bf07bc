"""Rasa's REST channel as we mount it: on request only, bounded, and never an error of the server's."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from bot.language.messages import say

WEBHOOK = "/webhooks/rest/webhook"


def said(client: httpx.Client, **body: Any) -> list[str]:
    """What the bot answers."""
    answer = client.post(WEBHOOK, content=json.dumps(body))
    assert answer.status_code == 200
    return [message["text"] for message in answer.json()]


def test_is_off_unless_asked_for(client_without_rest: httpx.Client) -> None:
    assert client_without_rest.post(WEBHOOK, json={"sender": "a", "message": "hi"}).status_code == 404


def test_answers_as_rasas_own_does(client: httpx.Client) -> None:
    answer = client.post(WEBHOOK, json={"sender": "ana", "message": "hello", "input_channel": "telegram"})
    assert answer.json() == [
        {"recipient_id": "ana", "text": "ana rest 5\n\nsecond"},
    ]


@pytest.mark.parametrize("message", ["", "   ", None, 5, [], {"text": "x"}, True])
def test_what_is_no_text_is_an_empty_message(client: httpx.Client, message: object) -> None:
    assert said(client, sender="a", message=message)[0].splitlines()[0] == "a rest 0"


def test_a_long_message_is_read_up_to_the_limit(client: httpx.Client) -> None:
    assert said(client, sender="a", message="ع😀" * 50_000)[0].startswith("a rest 100000\n")
    assert said(client, sender="a", message="ع😀" * 60_000)[0].startswith("a rest 100000\n")


def test_a_huge_body_is_refused(client: httpx.Client) -> None:
    assert client.post(WEBHOOK, content=b" " * 10_000_000).status_code == 413


@pytest.mark.parametrize("body", ["", "x", "[]", "null", '"text"', "[" * 5000, '{"sender": "a"', b"\xff\xfe"])
def test_what_is_no_object_is_refused(client: httpx.Client, body: str | bytes) -> None:
    assert client.post(WEBHOOK, content=body).status_code == 400


@pytest.mark.parametrize("sender", ["", "x" * 256, "a\0b", "\ud800"])
def test_an_impossible_sender_is_refused(client: httpx.Client, sender: str) -> None:
    assert client.post(WEBHOOK, content=json.dumps({"sender": sender, "message": "x"})).status_code == 400


def test_characters_that_no_database_keeps_do_no_harm(client: httpx.Client) -> None:
    assert said(client, sender="a", message="a\ud800b\0c", metadata={"x": "\ud800"})[0].startswith("a rest 5\n")


@pytest.mark.parametrize("metadata", [None, "x", 5, [], {"language": 5}])
def test_odd_metadata_does_no_harm(client: httpx.Client, metadata: object) -> None:
    assert said(client, sender="a", message="break", metadata=metadata) == [say("en", "something-broke")]


@pytest.mark.parametrize("message", ["break", "hang", "silence"])
def test_a_turn_that_fails_says_so(client: httpx.Client, message: str) -> None:
    assert said(client, sender="a", message=message, metadata={"language": "pl"}) == [say("pl", "something-broke")]
