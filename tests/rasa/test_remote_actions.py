"""What the action server answers is still checked, and its connection stays open."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import EndpointConfig

from bot.rasa.remote_actions import KeptOpen, install

GOOD = {"events": [{"event": "slot", "name": "a", "value": 1}], "responses": [{"text": "hello"}]}


@pytest.mark.parametrize(
    "bad",
    [
        None,
        [],
        {},
        {"events": [], "responses": None},
        {"events": None, "responses": []},
        {"events": [{"name": "no type"}], "responses": []},
        {"events": ["slot"], "responses": []},
        {"events": [], "responses": ["hello"]},
    ],
)
def test_what_is_no_answer_is_refused(bad: Any) -> None:
    install()
    action = RemoteAction("action_x", None)
    assert action._validate_action_result(GOOD)
    with pytest.raises(ValidationError):
        action._validate_action_result(bad)


def test_the_session_is_the_same_for_every_call() -> None:
    async def sessions() -> list[object]:
        endpoint = KeptOpen.of(EndpointConfig("http://127.0.0.1:1/webhook", enable_selective_domain=True))
        assert endpoint.kwargs["enable_selective_domain"] is True
        found = []
        for _ in range(2):
            async with endpoint.session() as session:
                found.append(session)
        await found[0].close()
        async with endpoint.session() as session:
            found.append(session)
            await session.close()
        return found

    first, second, third = asyncio.run(sessions())
    assert first is second
    assert third is not first
